"""A new meeting: council, day, number, the agenda to begin with, what is carried over."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from secretary_app.application.editing import Edit, MeetingChange
from secretary_app.application.lookup import NotFoundError
from secretary_app.application.ports import Transaction
from secretary_app.application.preparation.beginning import (
    NewMeeting,
    NextMeeting,
    begin_meeting,
    next_meeting,
)
from secretary_app.application.preparation.dates import day_notes
from secretary_app.application.records import MeetingKey
from secretary_app.domain.councils import Council, CouncilId
from secretary_app.domain.errors import DomainError
from secretary_app.gui.meetings import texts
from secretary_app.gui.preparation.texts import day_note
from secretary_app.gui.screen import Desk
from secretary_app.gui.widgets.fields import (
    ChoiceField,
    DayField,
    FlagField,
    LineField,
    WrongEntryError,
)
from secretary_app.gui.widgets.forms import Form, FormDialog
from secretary_app.gui.widgets.labels import label
from secretary_app.language.dates import weekday_name


class NewMeetingForm(Form):
    """The fields; ``asked`` asks for proposals for the council and the day that are entered."""

    asked = Signal()

    def __init__(self, councils: Sequence[Council]) -> None:
        super().__init__()
        self._own_number = False
        self._proposed = False
        self._shown: date | None = None
        choices = [(each.name, each.id) for each in councils]
        self.council = self.add(
            "council", ChoiceField[CouncilId](texts.COUNCIL, "new-council", choices), wide=True
        )
        self.day = self.add("date", DayField(texts.DAY, "new-day", needed=True))
        self.number = self.add(
            "number", LineField(texts.NUMBER, "new-number", needed=True, hint=texts.NUMBER_HINT)
        )
        self.note = label("", "muted", name="new-day-note", wrap=True)
        self.add_widget(self.note)
        self.basis = self.add(
            "basis",
            ChoiceField[MeetingKey | None](
                texts.BASIS, "new-basis", [(texts.EMPTY_AGENDA, None)], hint=texts.BASIS_HINT
            ),
            wide=True,
        )
        self.questions = self.add("questions", FlagField("", "new-questions"), wide=True)
        self.assignments = self.add("assignments", FlagField("", "new-assignments"), wide=True)
        self.add_widget(label(texts.NEW_TEXT, "muted", wrap=True))
        self.council.edited.connect(self._on_council)
        self.day.line.editingFinished.connect(self._on_day)
        self.day.edited.connect(self._on_day)
        self.number.edited.connect(self._on_number)
        self.questions.show_value(True)
        for flag in (self.questions, self.assignments):
            flag.hide()

    def _on_council(self) -> None:
        self._own_number = False
        self.basis.offer([(texts.EMPTY_AGENDA, None)])
        self.asked.emit()

    def _on_day(self) -> None:
        if self.typed_day not in {None, self._shown}:
            self._shown = self.typed_day
            self.asked.emit()

    def _on_number(self) -> None:
        self._own_number = bool(self.number.line.text().strip())

    @property
    def awaits(self) -> bool:
        """Tell whether the number that was not typed is still to be proposed."""
        return not self._proposed and not self.number.line.text().strip()

    @property
    def typed_day(self) -> date | None:
        """Return the day that is entered, None where there is none yet."""
        try:
            return self.day.value()
        except WrongEntryError:
            return None

    def show_proposals(self, found: NextMeeting, basis: MeetingKey | None) -> None:
        """Show what is proposed; what a person typed stays. ``basis`` is chosen the first time."""
        if self.typed_day is None and not self.day.line.text().strip():
            self.day.show_value(found.day)
        day = self.typed_day or found.day
        self._proposed = True
        self._shown = day
        number = found.number_on(day)
        if not self._own_number:
            self.number.show_value(number)
        notes = [day_note(note) for note in day_notes(day, found.calendar, found.today)]
        self.note.setText("; ".join((weekday_name(day), *notes)) if number else texts.NO_RULES)
        self._offer_basis(found, basis)
        self._offer(self.questions, len(found.left.questions), texts.left_questions)
        self._offer(self.assignments, len(found.left.assignments), texts.left_assignments)

    def _offer_basis(self, found: NextMeeting, basis: MeetingKey | None) -> None:
        latest = found.meetings[-texts.MOST_COPIED :][::-1]
        chosen = [m for m in found.meetings if m.key == basis and m not in latest]
        named = [(texts.basis(m), m.key) for m in (*chosen, *latest)]
        self.basis.offer([(texts.EMPTY_AGENDA, None), *named])
        if basis in {key for _, key in named}:
            self.basis.show_value(basis)

    @staticmethod
    def _offer(flag: FlagField, number: int, words: Callable[[int], str]) -> None:
        flag.box.setText(words(number))
        flag.box.setAccessibleName(words(number))
        flag.setVisible(number > 0)

    def meeting(self) -> NewMeeting:
        """Return what is entered; the fields were read before."""
        day = self.day.value()
        if day is None:
            raise WrongEntryError
        return NewMeeting(
            council=self.council.value(),
            number=self.number.value(),
            day=day,
            copy_of=self.basis.value(),
            questions=self.questions.value() and not self.questions.isHidden(),
            assignments=self.assignments.value() and not self.assignments.isHidden(),
        )


class NewMeetingDialog(FormDialog):
    """``begun`` carries the key of the meeting once it is stored."""

    begun = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        desk: Desk,
        councils: Sequence[Council],
        council: CouncilId,
        *,
        day: date | None = None,
        basis: MeetingKey | None = None,
    ) -> None:
        """Make the dialog for one of ``councils``; ``basis`` is the meeting to be copied."""
        self.fields = NewMeetingForm(councils)
        super().__init__(
            parent, name="new-meeting", heading=texts.NEW, form=self.fields, save=texts.CREATE
        )
        self._desk = desk
        self._basis = basis
        self._storing = False
        self._hasty = False
        self.fields.council.show_value(council)
        self.fields.day.show_value(day)
        self.fields.asked.connect(self._read)
        self.submitted.connect(self._store)
        self.fields.day.setFocus()
        self._read()

    def _read(self) -> None:
        today = self._desk.bridge.clock.now().date()
        calendar = self._desk.bridge.calendar
        council, day = self.fields.council.value(), self.fields.typed_day

        def query(tx: Transaction) -> NextMeeting | None:
            try:
                return next_meeting(tx, council, calendar, today, day)
            except NotFoundError:
                return None

        self._desk.bridge.read(query, partial(self._show, council))

    def _show(self, council: CouncilId, found: NextMeeting | None) -> None:
        if isValid(self) and found is not None and council == self.fields.council.value():
            basis, self._basis = self._basis, None
            self.fields.show_proposals(found, basis)
            self.fit()
            if self._hasty:
                self._store()

    def _store(self) -> None:
        self._hasty = self.fields.awaits
        if self._hasty:
            return
        wanted = None if self._storing else self.fields.read(self.fields.meeting)
        if wanted is None:
            return
        self._storing = True
        step = partial(begin_meeting, wanted=wanted, name=texts.step_added(wanted.number))
        self._desk.editor.do(step, done=self._on_stored, refused=self._on_refused, initiator=self)

    def _on_stored(self, edit: Edit) -> None:
        if isValid(self):
            self.close_saved()
            for change in edit.changes:
                if isinstance(change, MeetingChange):
                    self.begun.emit(change.key)

    def _on_refused(self, fault: DomainError) -> None:
        self._storing = False
        if isValid(self):
            self.fields.complain(fault)
