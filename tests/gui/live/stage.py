"""A meeting on the live screen, driven by keys that are counted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu

from secretary_app.application.chain import chain
from secretary_app.application.ports import Store
from secretary_app.application.projections import project
from secretary_app.application.records import GENESIS_HASH, CouncilRecord, MeetingKey
from secretary_app.domain.agenda import Preparation
from secretary_app.domain.meeting.entries import Entry
from secretary_app.domain.meeting.facts import MeetingFacts
from secretary_app.domain.meeting.history import fold
from secretary_app.domain.meeting.state import MeetingState, Phase
from secretary_app.gui.live.session import LiveSession
from secretary_app.gui.live.view import LiveView
from secretary_app.gui.screens import LIVE_PLACE
from tests.gui.desk import CTRL, Opened

KEYS = {
    "enter": Qt.Key.Key_Return,
    "esc": Qt.Key.Key_Escape,
    "up": Qt.Key.Key_Up,
    "down": Qt.Key.Key_Down,
    "tab": Qt.Key.Key_Tab,
    "home": Qt.Key.Key_Home,
    "del": Qt.Key.Key_Delete,
    **{f"f{n}": Qt.Key(int(Qt.Key.Key_F1) + n - 1) for n in range(1, 13)},
}


def store_meeting(
    store: Store,
    facts: MeetingFacts,
    entries: Iterable[Entry] = (),
    preparation: Preparation | None = None,
) -> MeetingKey:
    """Store a council with one meeting, prepared or with its journal so far."""
    record = CouncilRecord(
        council=facts.council,
        regulations=(facts.regulation,),
        people=facts.people,
        memberships=facts.memberships,
    )
    key = MeetingKey(facts.council.id, facts.meeting.id)
    journal = tuple(entries)
    with store.writing() as tx:
        tx.save_council(record)
        tx.save_meeting(facts.council.id, replace(facts.meeting, preparation=preparation))
        if journal:
            tx.append(key, chain(GENESIS_HASH, journal))
            tx.project(key, project(fold(facts, journal).state))
    return key


MODIFIERS = {
    "": Qt.KeyboardModifier.NoModifier,
    "ctrl": CTRL,
    "shift": Qt.KeyboardModifier.ShiftModifier,
}


class Stage:
    """The live screen of an open window; ``keys`` counts what was pressed."""

    def __init__(self, opened: Opened) -> None:
        self.opened = opened
        self.keys = 0

    @property
    def view(self) -> LiveView:
        """The screen itself."""
        view = self.opened.window.screens[LIVE_PLACE]
        assert isinstance(view, LiveView)
        return view

    @property
    def session(self) -> LiveSession:
        """What the screen holds the meeting by."""
        return self.view.session

    @property
    def state(self) -> MeetingState:
        """What is on the disk so far."""
        return self.session.state

    @property
    def notice(self) -> str:
        """What the line of notices says, empty when nothing."""
        return self.view.notice.text

    def take(self, key: MeetingKey) -> Stage:
        """Turn to a meeting, as a button of another screen would."""
        self.opened.window.show_live(key)
        self.opened.rest()
        return self

    def press(self, *names: str) -> Stage:
        """Press keys by name («enter», «f5», «ctrl+down»), or type a word of letters and digits."""
        for name in names:
            self._press(name)
        self.opened.rest()
        return self

    def _press(self, name: str) -> None:
        before, _, last = name.rpartition("+")
        if last in KEYS:
            self.keys += 1
            modifier = MODIFIERS[before]
            QTest.keyClick(self.opened.focused(), KEYS[last], modifier)
        elif before:
            self.keys += 1
            QTest.keyClick(self.opened.focused(), Qt.Key(ord(last.upper())), CTRL)
        else:
            self.type(name)

    def type(self, text: str) -> Stage:
        """Type letters and digits, each one key, wherever the cursor then is."""
        for letter in text:
            self.keys += 1
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                none = Qt.KeyboardModifier.NoModifier
                event = QKeyEvent(kind, ord(letter.upper()), none, letter)
                QApplication.sendEvent(self.opened.focused(), event)
        return self

    def is_in(self, phase: Phase) -> bool:
        """Tell whether the meeting stands so by now."""
        return self.state.phase is phase

    def chips(self) -> dict[str, str]:
        """What stands beside every member shown, by name."""
        return {row.name: row.chip[0] for row in self.view.members.model.rows}

    def choose_in_menu(self, name: str, words: str) -> Stage:
        """Open the menu of the row that has the cursor and take one of its ways."""
        self.press("enter")
        menu = self.view.findChildren(QMenu, name)[-1]
        [action] = [each for each in menu.actions() if each.text() == words]
        while menu.activeAction() is not action:
            self.keys += 1
            QTest.keyClick(menu, Qt.Key.Key_Down)
        self.keys += 1
        QTest.keyClick(menu, Qt.Key.Key_Return)
        self.opened.rest()
        return self

    def open_menu(self, where: QAbstractItemView, name: str) -> list[QAction]:
        """Ask for the menu of the current row, as the menu key does; return what it offers."""
        at = where.visualRect(where.currentIndex()).center()
        reason = QContextMenuEvent.Reason.Keyboard
        event = QContextMenuEvent(reason, at, where.viewport().mapToGlobal(at))
        QApplication.sendEvent(where.viewport(), event)
        menu = self.view.findChildren(QMenu, name)[-1]
        actions = menu.actions()
        menu.close()
        return actions

    def focus(self) -> str:
        """The name of what has the keys."""
        return self.opened.focused().objectName()
