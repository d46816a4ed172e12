"""What is done with meetings from their list: begun, repeated, planned, removed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from secretary_app.application.editing import Edit
from secretary_app.application.preparation.beginning import plan_meetings, remove_meeting
from secretary_app.application.records import MeetingKey, MeetingListing
from secretary_app.domain.councils import Council, CouncilId
from secretary_app.domain.errors import DomainError
from secretary_app.gui.meetings import texts
from secretary_app.gui.meetings.models import MeetingRow
from secretary_app.gui.meetings.new_meeting import NewMeetingDialog
from secretary_app.gui.meetings.removing import ask_to_remove
from secretary_app.gui.screen import Desk
from secretary_app.gui.theme.tokens import Tone


class MeetingActs(QObject):
    """``begun`` carries the key of a meeting that is new, ``told`` a sentence and its tone."""

    begun = Signal(object)
    told = Signal(str, Tone)

    def __init__(self, window: QWidget, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk

    def begin(
        self,
        councils: Sequence[Council],
        council: CouncilId,
        *,
        day: date | None = None,
        basis: MeetingKey | None = None,
    ) -> None:
        """Ask for what a new meeting needs and store it."""
        dialog = NewMeetingDialog(self._window, self._desk, councils, council, day=day, basis=basis)
        dialog.begun.connect(self.begun)
        dialog.open()

    def plan(self, council: CouncilId, days: Sequence[date]) -> None:
        """Store a meeting for every day, all as one step."""
        name = texts.step_planned(len(days))
        step = partial(plan_meetings, council=council, days=days, name=name)
        self._do(step, lambda: texts.planned(len(days)))

    def ask_to_remove(self, row: MeetingRow) -> None:
        """Ask whether a meeting that has not begun shall be removed."""
        if not row.removable:
            self.told.emit(texts.NOT_REMOVED, Tone.ABSTAIN)
            return
        ask_to_remove(self._window, row.meeting, partial(self._remove, row.meeting))

    def _remove(self, meeting: MeetingListing) -> None:
        name = texts.step_removed(meeting.number)
        step = partial(remove_meeting, key=meeting.key, name=name)
        self._do(step, lambda: texts.removed(meeting))

    def _do(self, step: Callable[..., Edit], said: Callable[[], str]) -> None:
        self._desk.editor.do(
            step,
            done=lambda _: self.told.emit(said(), Tone.FOR),
            refused=self._refused,
            initiator=self,
        )

    def _refused(self, fault: DomainError) -> None:
        self.told.emit(fault.message, Tone.AGAINST)
