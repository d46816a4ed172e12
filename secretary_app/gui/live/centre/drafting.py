"""A draft typed in the room: a new one, another wording, parts of one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from secretary_app.application.live.drafting import new_election, new_motion, propose, split
from secretary_app.domain.agenda import BallotForm, ItemId, Motion
from secretary_app.domain.deadlines import Deadline
from secretary_app.domain.meeting.commands import Record
from secretary_app.domain.meeting.entries import MotionAmended
from secretary_app.domain.meeting.state import MeetingState
from secretary_app.domain.people import Person, PersonId
from secretary_app.gui.live.centre import texts
from secretary_app.gui.live.panel import column
from secretary_app.gui.live.picking import plain
from secretary_app.gui.live.session import LiveSession
from secretary_app.gui.meeting.texts import BALLOTS
from secretary_app.gui.theme.tokens import space
from secretary_app.gui.widgets.choice import Choice
from secretary_app.gui.widgets.fields import Field, LineField, TextField, WrongEntryError
from secretary_app.gui.widgets.keys import KeyButton
from secretary_app.gui.widgets.labels import label
from secretary_app.language.deadline_reading import read_deadline
from secretary_app.language.deadlines import deadline_words

T = TypeVar("T")
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class Task(StrEnum):
    """What the form is for."""

    PROPOSE = "propose"
    ELECT = "elect"
    AMEND = "amend"
    SPLIT = "split"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What was typed; ``executors`` are ids of people or words."""

    text: str
    ballot: BallotForm
    executors: tuple[str, ...]
    deadline: Deadline | None


def step_of(
    state: MeetingState, task: Task, typed: Draft, item: ItemId | None, old: Motion | None
) -> Record:
    """Return the step that ``task`` makes of what was typed.

    Raises `ValueError` with a Russian sentence where that is not enough.
    """
    if not typed.text:
        raise ValueError(texts.NO_TEXT)
    if task is Task.SPLIT and old is not None:
        parts = [part.strip() for part in typed.text.split("\n\n") if part.strip()]
        if len(parts) < 2:  # noqa: PLR2004 - one part is the whole
            raise ValueError(texts.ONE_PART)
        return split(state, old.id, parts)
    if task is Task.AMEND and old is not None:
        return Record((_amended(old, typed),))
    if task is Task.ELECT:
        return propose(new_election(state, item, typed.text, ballot=typed.ballot))
    motion = new_motion(
        state,
        item,
        typed.text,
        ballot=typed.ballot,
        executors=typed.executors,
        deadline=typed.deadline,
    )
    return propose(motion)


def _amended(old: Motion, typed: Draft) -> MotionAmended:
    return MotionAmended(
        motion=old.id,
        text=None if typed.text == old.text else typed.text,
        executors=None if typed.executors == old.executors else typed.executors,
        deadline=None if typed.deadline == old.deadline else typed.deadline,
    )


def read_executors(text: str, people: dict[str, PersonId]) -> tuple[str, ...]:
    """Return the ids of those who are known by the name typed, and the words of all others."""
    words = [" ".join(part.replace("\N{NO-BREAK SPACE}", " ").split()) for part in text.split(",")]
    return tuple(people.get(plain(word), word) for word in words if word)


class MotionForm(QWidget):
    """The form; ``shown`` tells that it was begun, ``done`` that it was recorded or put away."""

    shown = Signal()
    done = Signal()

    def __init__(self, session: LiveSession) -> None:
        super().__init__()
        self.setObjectName("motion-form")
        self._session = session
        self._task = Task.PROPOSE
        self._item: ItemId | None = None
        self._old: Motion | None = None
        self.heading = label("", "heading", name="motion-form-heading")
        self.text = TextField(texts.FORM_TEXT, "motion-text", lines=4)
        self.ballot = Choice("motion-ballot", texts.FORM_BALLOT)
        for form, words in BALLOTS.items():
            self.ballot.addItem(words, form)
        self.executors = LineField(texts.FORM_EXECUTORS, "motion-executors")
        self.deadline = LineField(texts.FORM_DEADLINE, "motion-deadline")
        self.record = KeyButton(texts.FORM_RECORD, "motion-record", "Ctrl+Enter", kind="primary")
        self.record.clicked.connect(self._record)
        self.drop = KeyButton(texts.FORM_DROP, "motion-drop", "Esc")
        self.drop.clicked.connect(self.put_away)
        self._lay_out()

    def _lay_out(self) -> None:
        outer = column(self, spacing=space(2))
        for part in (self.heading, self.text, self.ballot, self.executors, self.deadline):
            outer.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(space(2))
        row.addWidget(self.record)
        row.addWidget(self.drop)
        row.addStretch(1)
        outer.addLayout(row)

    def begin(self, task: Task, item: ItemId | None, old: Motion | None = None) -> None:
        """Show the form for ``task``: empty, or with the draft that it changes."""
        self._task, self._item, self._old = task, item, old
        self.heading.setText(_HEADINGS[task])
        self.text.show_value(old.text if old else "")
        self.ballot.setCurrentIndex(list(BALLOTS).index(_ballot(task, old)))
        self.executors.show_value(self._executors_of(old) if old else "")
        self.deadline.show_value(deadline_words(old.deadline) if old and old.deadline else "")
        self.ballot.setVisible(task in {Task.PROPOSE, Task.ELECT})
        for field in (self.executors, self.deadline):
            field.setVisible(task in {Task.PROPOSE, Task.AMEND})
        self.shown.emit()
        self.text.editor.setFocus()

    def _executors_of(self, motion: Motion) -> str:
        return ", ".join(self._session.short_name(PersonId(who)) for who in motion.executors)

    def _known(self) -> dict[str, PersonId]:
        """Return people by the names that mean one of them alone."""
        people: dict[str, set[PersonId]] = {}
        for person in self._session.people.values():
            for name in _names(person, self._session.short_name):
                people.setdefault(plain(name), set()).add(person.id)
        return {name: min(ids) for name, ids in people.items() if len(ids) == 1}

    def _record(self) -> None:
        step = self._step()
        if step is not None and self._session.give(step):
            self.put_away()

    def _step(self) -> Record | None:
        """Return the step that was typed, None after saying what is wrong with it."""
        deadline = self._answer(self.deadline, self._read_deadline)
        text = self._answer(self.text, self.text.value)
        if deadline is None or text is None:
            return None
        ballot = BallotForm(self.ballot.currentData())
        executors = read_executors(self.executors.line.text(), self._known())
        typed = Draft(text=text[0], ballot=ballot, executors=executors, deadline=deadline[0])
        state, task, item, old = self._session.state, self._task, self._item, self._old
        step = self._answer(self.text, lambda: step_of(state, task, typed, item, old))
        return step[0] if step else None

    def _answer(self, field: Field[Any], ask: Callable[[], T]) -> tuple[T] | None:
        try:
            return (ask(),)
        except (ValueError, WrongEntryError) as wrong:
            field.complain(str(wrong))
            field.editor.setFocus()
            return None

    def _read_deadline(self) -> Deadline | None:
        old, words = self._old.deadline if self._old else None, self.deadline.value()
        if old is not None and words == deadline_words(old):
            return old
        return read_deadline(words, self._session.state.facts.meeting.date)

    def put_away(self) -> None:
        """Leave the form; whoever shows it puts it away."""
        self.done.emit()

    def event(self, event: QEvent) -> bool:
        """Keep Esc for the form while it is open."""
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escape and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Record on Ctrl+Enter, put away on Esc."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in _ENTER and control:
            self._record()
        elif event.key() == Qt.Key.Key_Escape:
            self.put_away()
        else:
            super().keyPressEvent(event)


_HEADINGS = {
    Task.PROPOSE: texts.PROPOSE,
    Task.ELECT: texts.ELECTION_TEXT,
    Task.AMEND: texts.AMEND.rstrip("…"),
    Task.SPLIT: texts.FORM_PARTS,
}


def _ballot(task: Task, old: Motion | None) -> BallotForm:
    if old is not None:
        return old.ballot
    return BallotForm.SECRET if task is Task.ELECT else BallotForm.OPEN


def _names(person: Person, short: Callable[[PersonId], str]) -> tuple[str, ...]:
    """Return the ways in which an executor may be typed: «Борисова Н.А.», «Борисова»."""
    return short(person.id).replace("\N{NO-BREAK SPACE}", " "), person.surname
