"""Rules of their own: by type of question, in absentia; and copies that go out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QVBoxLayout

from secretary_app.application.rules.sections import question_place
from secretary_app.application.rules.typed import read_words
from secretary_app.domain.deadlines import DayKind, EventKind
from secretary_app.domain.regulations import (
    AbsenteeRules,
    CopyDue,
    QuestionRules,
    Term,
)
from secretary_app.gui.regulation import texts
from secretary_app.gui.regulation.duty_words import term
from secretary_app.gui.regulation.rule_sentences import (
    ballot_sentence,
    majority_sentence,
    quorum_sentence,
    recusal_sentence,
    tie_sentence,
)
from secretary_app.gui.regulation.voting_words import clause, field, whole
from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets.fields import WrongEntryError
from secretary_app.gui.widgets.panels import line
from secretary_app.gui.widgets.rows import Row
from secretary_app.gui.widgets.sentence import Editor, Inside, Sentence, Words
from secretary_app.gui.widgets.several import Several
from secretary_app.gui.widgets.word_parts import Line, Typed
from secretary_app.gui.widgets.words import PickOrType, WordEntry
from secretary_app.language.rules import KNOWN_QUESTIONS, question_words

_USUAL_QUESTION = "chair_election"
_USUAL_TERM = Term(days=5, kind=DayKind.WORKING, event=EventKind.SIGNING)


def question_type(name: str) -> Sentence[str]:
    """Return the type of a question: a known one or one of the council's own."""
    words = PickOrType(
        f"{name}-type",
        texts.QUESTION,
        [(known, question_words(known)) for known in KNOWN_QUESTIONS],
        other=texts.OWN_QUESTION,
        read=_read_question,
        hint=texts.QUESTION_HINT,
    )
    parts: tuple[Words[str], ...] = (Typed(words, lambda value: value, lambda _, chosen: chosen),)
    return Sentence(name, texts.QUESTION, _USUAL_QUESTION, parts)


def _read_question(text: str) -> str:
    question = read_words(text)
    if not question:
        raise ValueError(texts.QUESTION_NEEDED)
    return question


class Group(Editor[Any]):
    """Several editors one below the other, each the editor of one field of the value."""

    def __init__(self, name: str, title: str, fields: Mapping[str, Editor[Any]]) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self._fields = dict(fields)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(space(1))
        for editor in self._fields.values():
            editor.edited.connect(self.edited)

    def add(self, title: str, editor: Editor[Any]) -> None:
        """Add an editor below, with its title where it has one."""
        self._column.addWidget(Row(title, editor) if title else editor)

    def end(self) -> None:
        """Draw a line below."""
        self._column.addWidget(line())

    def complain(self, sentence: str, tone: Tone = Tone.AGAINST) -> None:
        """Say below the first editor what is wrong or doubtful."""
        next(iter(self._fields.values())).complain(sentence, tone)

    def be_calm(self) -> None:
        """Take back what was said inside."""
        for editor in self._fields.values():
            editor.be_calm()

    def at(self, place: str) -> Editor[Any]:
        """Return the editor of the field that ``place`` begins with."""
        for field_name, editor in self._fields.items():
            if place == field_name or place.startswith((f"{field_name}.", f"{field_name}[")):
                return editor.at(place.removeprefix(field_name).removeprefix("."))
        return self


class QuestionEditor(Group):
    """The rules of one type of question."""

    def __init__(self, name: str) -> None:
        self._type = question_type(name)
        usual = texts.AS_USUAL
        self._parts: dict[str, Editor[Any]] = {
            "quorum": quorum_sentence(f"{name}-quorum", usual),
            "majority": majority_sentence(f"{name}-majority", usual),
            "tie": tie_sentence(f"{name}-tie", usual),
            "recusal": recusal_sentence(f"{name}-recusal", usual),
            "ballot": ballot_sentence(f"{name}-ballot"),
        }
        super().__init__(f"{name}-rules", texts.BY_QUESTION, {"": self._type, **self._parts})
        self.setFocusProxy(self._type)
        self.add("", self._type)
        titles = (texts.QUORUM, texts.MAJORITY, texts.TIE, texts.RECUSAL, texts.VOTING)
        for title, editor in zip(titles, self._parts.values(), strict=True):
            self.add(title, editor)
        self.end()

    def show_value(self, value: tuple[str, QuestionRules]) -> None:
        """Show a type of question with its rules."""
        question, rules = value
        self._type.show_value(question)
        for name, editor in self._parts.items():
            editor.show_value(getattr(rules, name))

    def value(self) -> tuple[str, QuestionRules]:
        """Return the type of question with its rules. Raises `WrongEntryError`."""
        parts = {name: editor.value() for name, editor in self._parts.items()}
        return self._type.value(), QuestionRules(**parts)


class ByQuestionEditor(Editor[Mapping[str, QuestionRules]]):
    """The rules of every type of question that has some of its own."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(f"{name}-all")
        self.setAccessibleName(texts.BY_QUESTION)
        self._list: Several[tuple[str, QuestionRules]] = Several(
            name,
            texts.BY_QUESTION,
            QuestionEditor,
            self._fresh,
            add=texts.ADD_QUESTION,
            remove=texts.REMOVE,
        )
        self._list.edited.connect(self.edited)
        self.setFocusProxy(self._list.add_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._list)

    def _fresh(self) -> tuple[str, QuestionRules]:
        taken = self._named()
        free = (known for known in KNOWN_QUESTIONS[1:] if known not in taken)
        return next(free, texts.QUESTION_HINT), QuestionRules()

    def _named(self) -> tuple[str, ...]:
        named = []
        for editor in self._list.editors:
            try:
                named.append(editor.value()[0])
            except WrongEntryError:
                continue
        return tuple(named)

    def show_value(self, value: Mapping[str, QuestionRules]) -> None:
        """Show the rules by type of question."""
        self._list.show_value(tuple(value.items()))

    def value(self) -> Mapping[str, QuestionRules]:
        """Return the rules by type of question. Raises `WrongEntryError`."""
        pairs = self._list.value()
        if len({question for question, _ in pairs}) < len(pairs):
            raise WrongEntryError(texts.QUESTION_TWICE)
        return dict(pairs)

    def complain(self, sentence: str, tone: Tone = Tone.AGAINST) -> None:
        """Say at the last type of question what is wrong."""
        self._list.complain(sentence, tone)

    def be_calm(self) -> None:
        """Take back what was said inside."""
        for editor in self._list.editors:
            editor.be_calm()

    def at(self, place: str) -> Editor[Any]:
        """Return the editor of a place inside the rules of one type of question."""
        for editor in self._list.editors:
            own = question_place(editor.value()[0]).removeprefix("by_question").removeprefix(".")
            if place == own or place.startswith(f"{own}."):
                return editor.at(place.removeprefix(own).removeprefix("."))
        return self


class AbsenteeEditor(Group):
    """The rules of a meeting in absentia, as far as they differ."""

    def __init__(self, name: str) -> None:
        known = whole(f"{name}-known", texts.IN_ABSENTIA, texts.ABSENTEE_RULES)
        self._known: Sentence[bool] = Sentence(f"{name}-own", texts.IN_ABSENTIA, False, known)
        self._quorum = quorum_sentence(f"{name}-quorum", texts.AS_USUAL)
        self._majority = majority_sentence(f"{name}-majority", texts.AS_USUAL)
        fields: dict[str, Editor[Any]] = {
            "quorum": self._quorum,
            "majority": self._majority,
            "": self._known,
        }
        super().__init__(name, texts.IN_ABSENTIA, fields)
        self.setFocusProxy(self._known)
        self.add("", self._known)
        self.add(texts.QUORUM, self._quorum)
        self.add(texts.MAJORITY, self._majority)
        self._known.edited.connect(self._follow)

    def _follow(self) -> None:
        own = self._known.value()
        for editor in (self._quorum, self._majority):
            row = editor.parentWidget()
            if row is not None:
                row.setVisible(own)

    def show_value(self, value: AbsenteeRules | None) -> None:
        """Show the rules, or that there are none."""
        rules = value or AbsenteeRules()
        self._known.show_value(value is not None)
        self._quorum.show_value(rules.quorum)
        self._majority.show_value(rules.majority)
        self._follow()

    def value(self) -> AbsenteeRules | None:
        """Return the rules, None where there are none. Raises `WrongEntryError`."""
        if not self._known.value():
            return None
        return AbsenteeRules(quorum=self._quorum.value(), majority=self._majority.value())


class CopyEditor(Group):
    """One copy: to whom, in what term, on which questions."""

    def __init__(self, name: str) -> None:
        recipient = WordEntry(f"{name}-to", texts.RECIPIENT, hint=texts.RECIPIENT_HINT, wide=True)
        of_term = (Inside(words, *field("term")) for words in term(name, texts.COPIES, needed=True))
        parts: tuple[Words[CopyDue], ...] = (
            Line(recipient, (read_words, str), *field("to")),
            *of_term,
            clause(name),
        )
        fresh = fresh_copy()
        self._copy: Sentence[CopyDue] = Sentence(name, texts.COPIES, fresh, parts)
        self._questions: Several[str] = Several(
            f"{name}-questions",
            texts.QUESTION,
            question_type,
            lambda: _USUAL_QUESTION,
            add=texts.ONLY_ON_QUESTION,
            remove=texts.REMOVE,
        )
        fields: dict[str, Editor[Any]] = {"": self._copy, "when_question": self._questions}
        super().__init__(f"{name}-copy", texts.COPIES, fields)
        self.setFocusProxy(self._copy)
        self.add("", self._copy)
        self.add("", self._questions)

    def show_value(self, value: CopyDue) -> None:
        """Show a copy."""
        self._copy.show_value(value)
        self._questions.show_value(value.when_question)

    def value(self) -> CopyDue:
        """Return the copy. Raises `WrongEntryError`."""
        return replace(self._copy.value(), when_question=self._questions.value())


def fresh_copy() -> CopyDue:
    """Return a copy that goes to nobody yet."""
    return CopyDue(to="", term=_USUAL_TERM)


def copies(name: str) -> Several[CopyDue]:
    """Return the editor of all copies."""
    return Several(
        name, texts.COPIES, CopyEditor, fresh_copy, add=texts.ADD_COPY, remove=texts.REMOVE
    )
