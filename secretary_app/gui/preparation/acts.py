"""What can be done with a coming meeting as a whole: repeated, removed, taken further."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from secretary_app.application.editing import Edit, MeetingChange
from secretary_app.application.ports import Store
from secretary_app.application.preparation.beginning import (
    NewMeeting,
    begin_meeting,
    next_meeting,
    remove_meeting,
)
from secretary_app.application.preparation.carrying import LeftOver
from secretary_app.application.preparation.page import PreparationPage
from secretary_app.application.records import CalendarChanges, MeetingKey
from secretary_app.domain.deadlines import WorkCalendar
from secretary_app.gui.meetings.removing import ask_to_remove
from secretary_app.gui.meetings.texts import step_removed
from secretary_app.gui.preparation import texts
from secretary_app.gui.preparation.left_dialog import Left, LeftOverDialog, taken_up
from secretary_app.gui.preparation.session import PreparationSession


class PreparationActs(QObject):
    """``repeated`` carries the key of the new meeting, ``left_over`` how much could be taken up."""

    repeated = Signal(object)
    left_over = Signal(int)

    def __init__(self, window: QWidget, session: PreparationSession) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._asking = False
        self.menu = QMenu(window)
        self.menu.setObjectName("preparation-menu")
        self.menu.setAccessibleName(texts.MORE_TITLE)
        self._action("repeat", texts.REPEAT, self.repeat)
        self._action("remove", texts.REMOVE_MEETING, self.ask_to_remove)
        session.left_over.connect(self._on_left_over)

    def _action(self, name: str, text: str, do: Callable[[], None]) -> None:
        action = QAction(text, self)
        action.setObjectName(f"preparation-action-{name}")
        action.triggered.connect(lambda _: do())
        self.menu.addAction(action)

    def repeat(self) -> None:
        """Store a copy of the meeting for another day and tell of it."""
        desk, key = self._session.desk, self._session.key
        if key is None:
            return
        calendar, today = desk.bridge.calendar, desk.bridge.clock.now().date()
        desk.editor.do(
            partial(repeated, key=key, calendar=calendar, today=today),
            done=self._on_repeated,
            refused=self._session.refused.emit,
            initiator=self,
        )

    def _on_repeated(self, edit: Edit) -> None:
        for change in edit.changes:
            if isinstance(change, MeetingChange):
                self.repeated.emit(change.key)

    def ask_to_remove(self) -> None:
        """Ask whether the meeting shall be removed."""
        page = self._session.page
        if page is not None:
            ask_to_remove(self._window, page.meeting, partial(self._remove, page))

    def _remove(self, page: PreparationPage) -> None:
        name = step_removed(page.meeting.number)
        self._session.desk.editor.do(
            partial(remove_meeting, key=page.key, name=name),
            done=lambda _: None,
            refused=self._session.refused.emit,
            initiator=self,
        )

    def ask_left_over(self) -> None:
        """Look for what earlier meetings left over and offer it."""
        self._asking = True
        self._session.read_left_over()

    def _on_left_over(self, found: LeftOver) -> None:
        self.left_over.emit(len(found.questions) + len(found.assignments))
        asking, self._asking = self._asking, False
        page = self._session.page
        if asking and page is not None:
            dialog = LeftOverDialog(self._window, found, page)
            dialog.taken.connect(self._take_up)
            dialog.open()

    def _take_up(self, chosen: Sequence[Left]) -> None:
        page = self._session.page
        if page is not None:
            self._session.change(
                texts.STEP_TAKEN_UP,
                lambda meeting: taken_up(meeting, chosen, page),
                done=self._session.read_left_over,
            )


def repeated(
    store: Store,
    key: MeetingKey,
    calendar: Callable[[CalendarChanges], WorkCalendar],
    today: date,
) -> Edit:
    """Store a copy of a meeting under the number and on the day proposed.

    Raises `DomainError`; then nothing is stored.
    """
    with store.reading() as tx:
        proposed = next_meeting(tx, key.council, calendar, today)
    number = proposed.number_on(proposed.day)
    wanted = NewMeeting(council=key.council, number=number, day=proposed.day, copy_of=key)
    return begin_meeting(store, wanted, texts.STEP_REPEATED)
