"""Every screen with the cursor wherever it can be: a key never asks for two commands.

Qt asks for neither of two that answer to a key in the same place; it only says «ambiguous».
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtWidgets import QMenu, QTabWidget, QWidget

from secretary_app.application.editing import Edit, MeetingChange, store_edit
from secretary_app.application.preparation.copying import fresh
from secretary_app.application.records import MeetingKey
from secretary_app.domain.agenda import ItemId, MotionId
from secretary_app.gui.live.places import ClosingPlace, ItemPlace, MotionPlace
from secretary_app.gui.live.view import LiveView
from secretary_app.gui.protocol.view import ProtocolView
from secretary_app.gui.screens import SCREENS
from secretary_app.gui.window import MainWindow
from tests.fakes.store import Contents
from tests.gui.desk import CTRL, Opened, SomeStores
from tests.gui.live.stage import Stage, store_meeting
from tests.sitting import held

SHIFT = Qt.KeyboardModifier.ShiftModifier
# The window's own, switched off where a screen has the key for itself.
GIVE_WAY = {"action-back", "action-minutes"}
Context = Qt.ShortcutContext
Meetings = tuple[Opened, MeetingKey, MeetingKey, MeetingKey]
Bound = tuple[str, str, QWidget, Context]


def bound(window: MainWindow) -> Iterator[Bound]:
    """Yield what answers to each key of the window: the key, the command, its owner, where."""
    for shortcut in window.findChildren(QShortcut):
        owner = shortcut.parent()
        assert isinstance(owner, QWidget)
        name = f"{owner.objectName()} {id(shortcut)}"
        here = shortcut.context()
        yield from ((keys.toString(), name, owner, here) for keys in list(shortcut.keys()))
    for action in window.findChildren(QAction):
        owners = [o for o in action.associatedObjects() if isinstance(o, QWidget)]
        for owner in (each for each in owners if not isinstance(each, QMenu)):
            name = action.objectName() or f"{action.text()} {id(action)}"
            off = not action.isEnabled() and name in GIVE_WAY
            every = action.shortcuts() if action.isVisible() and not off else []
            here = action.shortcutContext()
            yield from ((keys.toString(), name, owner, here) for keys in every if keys.toString())


def answers(owner: QWidget, context: Context, focused: QWidget) -> bool:
    """Tell whether Qt lets ``owner`` hear a key that comes to ``focused``."""
    if not owner.isVisible() or owner.window() is not focused.window():
        return False
    if context is Context.WidgetShortcut:
        return owner is focused
    inside = owner is focused or owner.isAncestorOf(focused)
    return inside or context is Context.WindowShortcut


def ambiguous(window: MainWindow) -> set[tuple[str, ...]]:
    """Return keys with all the commands that answer to each in one and the same place."""
    everything = list(bound(window))
    assert len(everything) > 20
    places = [w for w in window.findChildren(QWidget) if w.focusPolicy() and w.isVisible()]
    found = set()
    for place in (p for p in places if p.window() is window):
        commands: defaultdict[str, set[str]] = defaultdict(set)
        for keys, name, owner, context in everything:
            if answers(owner, context, place):
                commands[keys].add(name)
        found |= {(keys, *sorted(names)) for keys, names in commands.items() if len(names) > 1}
    return found


@pytest.fixture(name="meetings")
def _meetings(
    open_window: Callable[[], Opened], stores: SomeStores, demonstration: Contents
) -> Meetings:
    """The demonstration's meeting that is over, one that comes, and another council's at a vote."""
    stores.fill(demonstration)
    [council] = demonstration.councils
    [over] = demonstration.meetings
    made = fresh(demonstration.councils[council], "3", date(2026, 6, 12))
    coming = MeetingKey(council, made.id)
    store_edit(stores.store, Edit("добавлено заседание", (MeetingChange(coming, None, made),)))
    sitting = held("chair:chair ann bob cid", "arrive chair ann bob; item i1; vote r1; for ann")
    running = store_meeting(stores.store, sitting.state.facts, sitting.entries)
    return open_window(), over, coming, running


def tabs_of(opened: Opened) -> Iterator[str]:
    """Turn to every tab in view."""
    for tabs in opened.window.current.findChildren(QTabWidget):
        for place in range(tabs.count() if tabs.isVisible() else 0):
            tabs.setCurrentIndex(place)
            opened.rest()
            yield f"{tabs.objectName()} {place}"


def every_state(meetings: Meetings) -> Iterator[str]:
    opened, over, coming, running = meetings
    for place in range(len(SCREENS)):
        opened.ctrl(Qt.Key(ord(str(place + 1))))
        yield SCREENS[place].entry.name
    opened.ctrl(Qt.Key.Key_1)
    opened.press(Qt.Key.Key_F6)
    yield "rules"
    for key in (coming, over):
        opened.window.show_meeting(key)
        opened.rest()
        yield f"meeting {key.meeting}"
        yield from tabs_of(opened)
    stage = Stage(opened).take(running)
    for where in (MotionPlace(MotionId("r1")), ItemPlace(ItemId("i1")), ClosingPlace()):
        stage.session.go(where)
        opened.rest()
        yield f"live {where}"
    opened.window.show_protocol(running)
    shown_draft(opened)
    yield "minutes"


def test_no_key_asks_for_two_commands(meetings: Meetings) -> None:
    window = meetings[0].window
    found = {s: twice for s in every_state(meetings) if (twice := ambiguous(window))}
    assert found == {}


def shown_draft(opened: Opened) -> MeetingKey | None:
    view = opened.window.current
    assert isinstance(view, ProtocolView)
    opened.qtbot.waitUntil(lambda: view.session.settled, timeout=5000)
    return view.session.key


def test_the_draft_is_a_key_away(meetings: Meetings) -> None:
    opened, over, _, running = meetings
    opened.window.show_meeting(over)
    opened.rest()
    for _ in tabs_of(opened):
        opened.press(Qt.Key.Key_P, modifier=CTRL | SHIFT)
        assert shown_draft(opened) == over
        opened.window.show_meeting(over)
        opened.rest()
    Stage(opened).take(running)
    assert isinstance(opened.window.current, LiveView)
    opened.press(Qt.Key.Key_P, modifier=CTRL | SHIFT)
    assert shown_draft(opened) == running
