from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from tests.gui.desk import Opened, SomeStores
from tests.gui.live.stage import Stage, store_meeting
from tests.sitting import held


def test_a_meeting_that_was_not_closed_is_offered_at_the_start(
    open_window: Callable[[], Opened], stores: SomeStores
) -> None:
    sitting = held("chair:chair ann bob", "arrive chair ann bob; item i1; vote r1; for ann")
    store_meeting(stores.store, sitting.state.facts, sitting.entries)
    opened = open_window()
    assert "не закрыто" in opened.window.running.text
    opened.find(QPushButton, "running-continue").setFocus()
    opened.press(Qt.Key.Key_Space)
    stage = Stage(opened)
    assert stage.state.open_round is not None
    assert list(stage.state.open_round.ballots) == ["ann"]
    assert "Восстановлено" in stage.notice
    assert opened.window.running.isHidden()


def test_a_meeting_taken_up_on_its_own_screen_is_not_offered_any_more(
    open_window: Callable[[], Opened], stores: SomeStores
) -> None:
    sitting = held("chair:chair ann bob", "arrive chair ann bob; item i1")
    store_meeting(stores.store, sitting.state.facts, sitting.entries)
    opened = open_window()
    assert opened.window.running.isVisible()
    opened.ctrl(Qt.Key.Key_3)
    assert opened.window.running.isHidden()
    opened.press(Qt.Key.Key_Return)
    assert Stage(opened).state.current is not None


def test_nothing_is_offered_where_nothing_runs(filled: Opened) -> None:
    assert filled.window.running.isHidden()
