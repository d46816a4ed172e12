"""One decision in the minutes: its text, executors, deadline, why they differ, the votes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from secretary_app.application.drafting.page import ProtocolPage
from secretary_app.application.drafting.sections import DecisionPart, Section
from secretary_app.application.drafting.wording import explain, reword
from secretary_app.application.preparation.deadlines import Days, ReadDeadline, told_of
from secretary_app.application.preparation.naming import Who, stored_executors
from secretary_app.domain.agenda import Motion
from secretary_app.gui.preparation.deadline_field import DeadlineField
from secretary_app.gui.preparation.fields import CleanText
from secretary_app.gui.preparation.people_fields import ExecutorsField, KnownPeople
from secretary_app.gui.protocol import texts
from secretary_app.gui.protocol.facts import VotingFrame
from secretary_app.gui.protocol.growing import Growing
from secretary_app.gui.protocol.pasting import WordPaste
from secretary_app.gui.protocol.undoing import UndoElsewhere
from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets.fields import Field, LineField, WrongEntryError
from secretary_app.gui.widgets.labels import label
from secretary_app.gui.widgets.panels import line

T = TypeVar("T")
_LINES = 2


class DecisionPanel(QWidget):
    """The fields of a decision; ``worded`` carries the name of an edit and the draft after it."""

    worded = Signal(str, object)
    entry_wanted = Signal(int)

    def __init__(
        self, page: ProtocolPage, section: Section, part: DecisionPart, known: KnownPeople
    ) -> None:
        super().__init__()
        name = f"decision-{part.adopted.id}"
        self.setObjectName(name)
        self._page = page
        self._section = section
        self._part = part
        self._entered = part.worded
        self.text = CleanText(texts.decision_title(part), f"{name}-text", lines=3)
        self.departs = label("", name=f"{name}-departs", wrap=True)
        self.departs.setProperty("ink", Tone.ABSTAIN.value)
        self.reason = LineField(texts.REASON, f"{name}-reason", hint=texts.REASON_HINT)
        self.executors = ExecutorsField(texts.EXECUTORS, f"{name}-executors", known)
        self.deadline = DeadlineField(f"{name}-deadline")
        self.voting = VotingFrame(part.voting, f"{name}-voting")
        self.voting.entry_wanted.connect(self.entry_wanted)
        self._lay_out()
        self._connect()
        self.executors.offer()
        self.show_part(page, part)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(2))
        column.addWidget(line())
        column.addWidget(self.text)
        row = QHBoxLayout()
        row.setSpacing(space(3))
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self.executors, 1, top)
        row.addWidget(self.deadline, 1, top)
        column.addLayout(row)
        column.addWidget(self.departs)
        column.addWidget(self.reason)
        column.addWidget(label(texts.VOTING, "muted"))
        column.addWidget(self.voting)

    def _connect(self) -> None:
        for field in self.fields.values():
            UndoElsewhere(field.editor)
        WordPaste(self.text.text)
        Growing(self.text.text, _LINES)
        self.text.edited.connect(self._word_text)
        self.executors.edited.connect(self._word_executors)
        self.deadline.edited.connect(self._word_deadline)
        self.reason.edited.connect(self._explain)

    @property
    def fields(self) -> dict[str, Field[Any]]:
        """Return the fields by what they word."""
        return {
            "text": self.text,
            "executors": self.executors,
            "deadline": self.deadline,
            "reason": self.reason,
        }

    def show_part(self, page: ProtocolPage, part: DecisionPart) -> None:
        """Show a decision as it is worded; what is being typed is left under the cursor."""
        self._page, self._part, self._entered = page, part, part.worded
        self.deadline.know(days_of(page))
        worded = part.worded
        _show(self.text, worded.text)
        _show(self.reason, part.reason)
        _show(self.executors, stored_executors(worded.executors, page.record))
        _show(self.deadline, read_of(worded, days_of(page)))
        self._tell_departures(part)
        for field in self.fields.values():
            field.setEnabled(part.resolved and page.editable)

    def _tell_departures(self, part: DecisionPart) -> None:
        words = texts.departs(part)
        if words != self.departs.text():
            self.departs.setText(words)
        self.departs.setVisible(bool(words))
        self.reason.setVisible(bool(words))

    def follow(self, page: ProtocolPage, part: DecisionPart) -> None:
        """Know what was typed here a moment ago: the fields stay as they are."""
        self._page, self._part = page, part
        self._tell_departures(part)

    def _word(self, field: Field[Any], change: Callable[[Motion], Motion], what: str) -> None:
        """Take what is typed; where it cannot be meant, what stood there before it was typed."""
        try:
            worded = change(self._part.worded)
        except WrongEntryError as error:
            field.complain(str(error))
            worded = self._restored(what)
        draft = reword(self._page.draft, self._part.adopted, worded)
        self.worded.emit(texts.step_of(self._section, what), draft)

    def _restored(self, what: str) -> Motion:
        now, before = self._part.worded, self._entered
        if what == texts.DEADLINE:
            return replace(now, deadline=before.deadline)
        return replace(now, executors=before.executors) if what == texts.EXECUTORS else now

    def _word_text(self) -> None:
        if not self.text.text.toPlainText().strip():
            self.text.complain(texts.EMPTY_TEXT)
            return
        what = texts.decision_title(self._part)
        self._word(self.text, lambda m: replace(m, text=self.text.value()), what)

    def _word_executors(self) -> None:
        def change(motion: Motion) -> Motion:
            return replace(motion, executors=_values(self.executors.value()))

        self._word(self.executors, change, texts.EXECUTORS)

    def _word_deadline(self) -> None:
        def change(motion: Motion) -> Motion:
            chosen = self.deadline.value().deadline or self._part.adopted.deadline
            return replace(motion, deadline=chosen)

        self._word(self.deadline, change, texts.DEADLINE)

    def _explain(self) -> None:
        try:
            reason = self.reason.value()
        except WrongEntryError as error:
            self.reason.complain(str(error))
            return
        draft = explain(self._page.draft, self._part.adopted.id, reason)
        self.worded.emit(texts.step_of(self._section, "причина"), draft)


def _values(people: tuple[Who, ...]) -> tuple[str, ...]:
    return tuple(who.value for who in people)


def _show(field: Field[T], value: T) -> None:
    """Show ``value`` unless the field says it already."""
    try:
        same = field.value() == value
    except WrongEntryError:
        same = False
    if not same:
        field.show_value(value)
        if isinstance(field.editor, QLineEdit):
            field.editor.setCursorPosition(0)


def days_of(page: ProtocolPage) -> Days:
    """Return what deadlines are held against."""
    meeting = page.subject.meeting
    later = (other.date for other in page.subject.others if other.date > meeting.date)
    return Days(
        meeting=meeting.date,
        next_meeting=min(later, default=None),
        calendar=page.subject.calendar,
    )


def read_of(motion: Motion, days: Days) -> ReadDeadline:
    """Return a stored deadline as it is read when it is typed."""
    return told_of(motion.deadline, days) if motion.deadline else ReadDeadline()
