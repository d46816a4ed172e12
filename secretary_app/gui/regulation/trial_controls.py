"""What a trial is told: numbers of heads and the choices that the rules look at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from secretary_app.application.rules.asking import Case, Questions, questions_of, usual_attempt
from secretary_app.application.rules.presence import SideHeads
from secretary_app.application.rules.trial import Attempt
from secretary_app.domain.agenda import ORDINARY, MeetingForm, Side
from secretary_app.gui.regulation import texts
from secretary_app.gui.theme.tokens import space
from secretary_app.gui.widgets.flow import FlowLayout
from secretary_app.gui.widgets.labels import clear, label
from secretary_app.gui.widgets.words import NumberBox, WordChoice
from secretary_app.language.rules import question_words

_HEADS = (
    ("present", texts.PRESENT),
    ("for_", texts.FOR),
    ("against", texts.AGAINST),
    ("abstain", texts.ABSTAIN),
)
_Key = tuple[str, str | None]


class TrialControls(QWidget):
    """The line «Проверить:»; ``edited`` when a person changes a number or a choice.

    What the rules do not look at is not asked. Numbers that a person typed stay as the rules
    change; the others begin again with the usual example.
    """

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("regulation-trial")
        self.setAccessibleName(texts.TRY)
        self._flow = FlowLayout(self)
        self._flow.setContentsMargins(0, 0, 0, 0)
        self._asked: tuple[Questions, MeetingForm] | None = None
        self._touched = False
        self._numbers: dict[_Key, NumberBox] = {}
        self._choices: dict[str, WordChoice[Any]] = {}

    def forget(self) -> None:
        """Begin again with the usual example."""
        self._touched = False

    def attempt(self, case: Case) -> tuple[Case, Attempt]:
        """Return the case and the attempt as they are told, asking what the rules look at."""
        case = self._case(case)
        asked = questions_of(case)
        if (asked, case.form) != self._asked:
            self._ask(asked, case.form)
        if not self._touched:
            self._show(usual_attempt(case))
        return case, self._read(case, asked)

    def _case(self, case: Case) -> Case:
        question = self._chosen("question", ORDINARY)
        form = self._chosen("form", MeetingForm.IN_PERSON)
        known = question in {ORDINARY, *case.regulation.by_question}
        in_absentia = form is MeetingForm.ABSENTEE and case.regulation.absentee is not None
        return Case(
            regulation=case.regulation,
            body=case.body,
            question_type=question if known else ORDINARY,
            form=MeetingForm.ABSENTEE if in_absentia else MeetingForm.IN_PERSON,
        )

    def _chosen(self, name: str, usual: Any) -> Any:  # noqa: ANN401 - of any kind
        choice = self._choices.get(name)
        return usual if choice is None else choice.value()

    def _ask(self, asked: Questions, form: MeetingForm) -> None:
        numbers = {key: box.value() for key, box in self._numbers.items()}
        choices = {name: choice.value() for name, choice in self._choices.items()}
        focused = next((w.objectName() for w in self._widgets() if w.hasFocus()), "")
        self._asked = (asked, form)
        self._numbers, self._choices = {}, {}
        clear(self._flow)
        self._flow.addWidget(label(texts.TRY, "muted"))
        self._make(asked, form)
        self._keep(numbers, choices)
        for widget in self._widgets():
            if widget.objectName() == focused:
                widget.setFocus()

    def _widgets(self) -> tuple[QWidget, ...]:
        return (*(box.entry for box in self._numbers.values()), *self._choices.values())

    def _make(self, asked: Questions, form: MeetingForm) -> None:
        self._choice("question", texts.QUESTION, _questions(asked))
        self._choice("form", texts.FORM, [f for f in texts.FORMS if f[0] in asked.forms])
        self._choice("ballot", texts.BALLOT, [b for b in texts.BALLOTS if b[0] in asked.ballots])
        for place, side in enumerate(asked.sides, start=1):
            for name, words in _HEADS[1 if form is MeetingForm.ABSENTEE else 0 :]:
                self._number(name, side, texts.of_side(words, side), place)
        for place, (group, _) in enumerate(asked.groups, start=1):
            self._number("group", group, texts.of_group(group), place)
        if asked.remote:
            self._number("remote", None, texts.REMOTE_NOW)
        if asked.recused:
            self._number("recused", None, texts.RECUSED_NOW)
        if asked.notified:
            self._choice("notified", texts.NOTIFIED, texts.NOTICES)
        if asked.favours:
            self._choice("favours", texts.FAVOUR, texts.FAVOURS)
        leads = [(lead, texts.lead_words(lead)) for lead in asked.leads]
        self._choice("lead", texts.LEAD, leads)

    def _number(self, name: str, of: str | None, words: str, place: int = 0) -> None:
        where = f"-{place}" if of else ""
        box = NumberBox(f"trial-{name.rstrip('_')}{where}", words)
        box.typed.connect(self._on_edited)
        self._numbers[name, of] = box
        self._flow.addWidget(box)
        box.show()

    def _choice(self, name: str, title: str, options: Sequence[tuple[Any, str]]) -> None:
        """Add a choice where there is one to make."""
        if len(options) > 1:
            choice: WordChoice[Any] = WordChoice(f"trial-{name}", title, options)
            choice.picked.connect(self._on_edited)
            self._choices[name] = choice
            frame = _framed(choice)
            self._flow.addWidget(frame)
            frame.show()

    def _keep(self, numbers: Mapping[_Key, int], choices: Mapping[str, Any]) -> None:
        for key, number in numbers.items():
            if key in self._numbers:
                self._numbers[key].show_value(number)
        for name, thing in choices.items():
            if name in self._choices and self._choices[name].has(thing):
                self._choices[name].pick(thing)

    def _on_edited(self) -> None:
        self._touched = True
        self.edited.emit()

    def _show(self, attempt: Attempt) -> None:
        for heads in attempt.heads:
            for name, _ in _HEADS:
                self._tell(name, heads.side, getattr(heads, name))
        for group, number in attempt.groups.items():
            self._tell("group", group, number)

    def _tell(self, name: str, of: str | None, number: int) -> None:
        box = self._numbers.get((name, of))
        if box is not None:
            box.show_value(number)

    def _read(self, case: Case, asked: Questions) -> Attempt:
        return Attempt(
            heads=tuple(self._heads(side) for side in asked.sides),
            lead=self._chosen("lead", next(iter(asked.leads), None)),
            groups={group: self._count("group", group) for group, _ in asked.groups},
            remote=self._count("remote"),
            recused=self._count("recused"),
            notified=self._chosen("notified", True),
            question_type=case.question_type,
            form=case.form,
            ballot=self._chosen("ballot", asked.ballots[0]),
            favours=self._chosen("favours", Side.FOR if asked.favours else None),
        )

    def _heads(self, side: str | None) -> SideHeads:
        counts = {name: self._count(name, side) for name, _ in _HEADS}
        return SideHeads(side=side, **counts)

    def _count(self, name: str, of: str | None = None) -> int:
        box = self._numbers.get((name, of))
        return 0 if box is None else box.value()


def _questions(asked: Questions) -> list[tuple[str, str]]:
    return [(question, question_words(question)) for question in asked.question_types]


def _framed(choice: QWidget) -> QFrame:
    frame = QFrame()
    frame.setProperty("sentence", True)
    row = QHBoxLayout(frame)
    row.setContentsMargins(space(1), 0, space(1), 0)
    row.addWidget(choice)
    return frame
