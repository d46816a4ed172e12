"""The page of a coming meeting, for the pictures of it: the example's meeting once more."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from secretary_app.application.editing import MeetingChange, edit_meeting
from secretary_app.application.ports import Store
from secretary_app.application.preparation.agenda import prepare_item
from secretary_app.application.preparation.answers import answered, notified
from secretary_app.application.preparation.beginning import (
    NewMeeting,
    begin_meeting,
    remove_meeting,
)
from secretary_app.application.records import MeetingKey
from secretary_app.application.services import Services
from secretary_app.domain.agenda import Answer, Meeting
from secretary_app.domain.people import PersonId
from secretary_app.gui.preparation.left_dialog import LeftOverDialog
from secretary_app.gui.preparation.routes import Tab
from secretary_app.gui.preparation.view import PreparationView
from secretary_app.gui.window import MainWindow

Scene = tuple[str, Callable[[], QWidget | None]]
Wait = Callable[[], None]
_DAY = date(2026, 6, 15)
_DRAFT = 3  # the row of the first draft of a question
_SAID = {
    Answer.IN_PERSON: ("p01", "p02", "p04", "p05", "p07", "p08", "p09"),
    Answer.REMOTE: ("p03", "p11", "p12"),
    Answer.ABSENT: ("p06", "p10"),
}


def preparation_scenes(
    window: MainWindow, _services: Services, _folder: Path, wait: Wait
) -> Iterator[Scene]:
    """Yield every part of the page by name; the example must be open and stays as it is."""
    data = window.bridge.data
    if data is None:
        raise ValueError(data)
    key = _prepared(data.store, window.listings[0].meetings[0].key)
    window.show_meeting(key)
    wait()
    for tab in Tab:
        yield f"preparation-{tab.name.lower()}", partial(_turn, window, wait, tab)
    yield "preparation-draft", partial(_choose_draft, window, wait)
    yield "preparation-left", partial(_left_over, window, wait)
    window.leave_meeting()
    remove_meeting(data.store, key, "")


def _prepared(store: Store, earlier: MeetingKey) -> MeetingKey:
    """Store a meeting like an earlier one, with what is prepared for it; return its key."""
    wanted = NewMeeting(council=earlier.council, number="3", day=_DAY, copy_of=earlier)
    [change] = begin_meeting(store, wanted, "").changes
    if not isinstance(change, MeetingChange):
        raise TypeError(change)
    key = change.key
    edit_meeting(store, key, "", _answered)
    return key


def _answered(meeting: Meeting) -> Meeting:
    for answer, people in _SAID.items():
        meeting = answered(meeting, map(PersonId, people), answer)
    for item in meeting.agenda:
        meeting = prepare_item(meeting, item.id, lambda each: replace(each, minutes=15))
    return notified(meeting, date(2026, 5, 14))


def _turn(window: MainWindow, wait: Wait, tab: Tab) -> None:
    window.pages.preparation.tabs.setCurrentIndex(tab)
    wait()


def _choose_draft(window: MainWindow, wait: Wait) -> None:
    _turn(window, wait, Tab.AGENDA)
    window.pages.preparation.agenda.list.choose(_DRAFT)


def _left_over(window: MainWindow, wait: Wait) -> QWidget:
    page: PreparationView = window.pages.preparation
    page.acts.ask_left_over()
    wait()
    return page.findChildren(LeftOverDialog)[-1]
