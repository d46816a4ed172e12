"""Meetings of several councils: one archived, one without rules."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from secretary_app.domain.councils import CouncilId
from secretary_app.gui.meetings.view import MeetingsView
from tests.fakes.store import Contents
from tests.gui.councils.hands import SHIFT, Hands
from tests.gui.desk import CTRL, Opened, SomeStores

KEY = Qt.Key


@pytest.fixture
def hands(open_window: Callable[[], Opened], stores: SomeStores, demonstration: Contents) -> Hands:
    """With a council of each kind beside the demonstration's."""
    stores.fill(demonstration)
    [record] = demonstration.councils.values()
    with stores.store.writing() as tx:
        for name, archived in (("Архивный совет", date(2026, 1, 1)), ("Новый совет", None)):
            own = replace(record.council, id=CouncilId(name), name=name, archived_on=archived)
            tx.save_council(replace(record, council=own, regulations=()))
    hands = Hands(open_window())
    hands.ctrl(KEY.Key_2)
    return hands


def test_a_meeting_is_begun_for_the_council_that_is_chosen(hands: Hands) -> None:
    view = hands.opened.window.screens[1]
    assert isinstance(view, MeetingsView)
    hands.press(KEY.Key_F6)
    assert view.year.plan.told.text().startswith("Выберите совет вверху")
    view.council.setCurrentIndex(view.council.findText("Новый совет"))
    hands.rest()
    assert view.year.plan.told.text().startswith("Правила совета не говорят")
    hands.ctrl(KEY.Key_N)
    offered = hands.opened.find(QComboBox, "new-council")
    assert offered.currentText() == "Новый совет"
    assert offered.findText("Архивный совет") < 0
    assert hands.text("new-number") == ""
    assert hands.opened.words("new-day-note").startswith("На эту дату у совета нет правил")
    hands.fill(new_number="1")
    hands.save()
    assert "не действует ни одна редакция правил" in hands.complaint("new-day")
    box = hands.go("new-council")
    hands.press(KEY.Key_Up)
    assert isinstance(box, QComboBox)
    assert box.currentText().startswith("Координационный совет")
    hands.rest()
    assert hands.text("new-number") == "3"
    hands.go("new-number")
    hands.press(KEY.Key_Escape)
    assert hands.dialog() == "new-meeting-drop"
    hands.answer("new-meeting-drop-yes")
    assert hands.dialog() == ""
    assert hands.opened.window.isActiveWindow()


def test_the_archived_council_only_shows_its_meetings(hands: Hands) -> None:
    view = hands.opened.window.screens[1]
    assert isinstance(view, MeetingsView)
    view.council.setCurrentIndex(view.council.findText("Архивный совет"))
    assert view.model.rowCount() == 0
    hands.ctrl(KEY.Key_1)
    hands.press(KEY.Key_M, modifier=CTRL | SHIFT)
    assert hands.opened.window.current is view
    offered = hands.opened.find(QComboBox, "new-council")
    assert offered.currentText() != "Архивный совет"
    hands.press(KEY.Key_Escape)
