"""The card of the rules in a window of its own, driven by keys."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from secretary_app.application.records import CouncilRecord
from secretary_app.application.rules.presets import PRESETS
from secretary_app.domain.councils import CouncilId
from secretary_app.domain.regulations import Regulation
from secretary_app.gui.bridge import Bridge
from secretary_app.gui.commands import Commands
from secretary_app.gui.editor import Editor
from secretary_app.gui.regulation.view import RegulationView
from secretary_app.gui.screen import Desk
from secretary_app.gui.widgets.words import WordChoice
from tests.builders import FOUNDED, council, members, people
from tests.fakes.store import FakeStore
from tests.gui.desk import CTRL

W = TypeVar("W", bound=QWidget)
NBSP = "\N{NO-BREAK SPACE}"
DAY = date(2026, 5, 18)
EIGHTEEN = "chair:chair dep:deputy m1..m16"
KEYS = {
    "enter": Qt.Key.Key_Return,
    "esc": Qt.Key.Key_Escape,
    "space": Qt.Key.Key_Space,
    "up": Qt.Key.Key_Up,
    "down": Qt.Key.Key_Down,
    "tab": Qt.Key.Key_Tab,
    "home": Qt.Key.Key_Home,
    "end": Qt.Key.Key_End,
}


def preset(key: str) -> Regulation:
    """The rules of a preset, in force since the council was founded."""
    return next(p for p in PRESETS if p.key == key).begun(FOUNDED)


def record(*rules: Regulation, of: str = EIGHTEEN, **fields: object) -> CouncilRecord:
    """A council with these rules and this composition."""
    seats = members(of)
    return CouncilRecord(
        council=replace(council(), **fields),  # type: ignore[arg-type]  # tests name the fields
        regulations=rules,
        people=people(*(m.person for m in seats)),
        memberships=seats,
    )


class RulesCard:
    """The card over a store in memory; every method waits until nothing is being done."""

    def __init__(self, qtbot: QtBot, bridge: Bridge, store: FakeStore) -> None:
        self.qtbot = qtbot
        self.bridge = bridge
        self.store = store
        self.host = QWidget()
        desk = Desk(bridge, Commands(self.host), Editor(bridge))
        self.view = RegulationView(desk)
        column = QVBoxLayout(self.host)
        column.addWidget(self.view)
        column.addWidget(QPushButton("Дальше"))
        self.host.resize(480, 860)
        qtbot.addWidget(self.host)
        bridge.open()
        self.host.show()
        self.host.activateWindow()
        qtbot.waitUntil(self.host.isActiveWindow)
        self.rest()

    def show(self, shown: CouncilRecord, day: date = DAY) -> RulesCard:
        """Store a council and show its rules."""
        with self.store.writing() as tx:
            tx.save_council(shown)
        self.view.show_council(shown, day)
        self.rest()
        return self

    def rest(self) -> None:
        """Wait until nothing is being done."""
        self.qtbot.waitUntil(lambda: self.bridge.idle)
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def stored(self, council_id: str = "c1") -> tuple[Regulation, ...]:
        """The rules on the disk."""
        return self.store.contents.councils[CouncilId(council_id)].regulations

    def find(self, kind: type[W], name: str) -> W:
        """The widget of this name."""
        found: W | None = self.host.findChild(kind, name)
        assert found is not None, name
        return found

    def words(self, name: str) -> str:
        """What a label or a button says, with plain spaces; nothing while it is hidden."""
        widget = self.find(QWidget, name)
        hidden = not widget.isVisibleTo(self.host)
        return "" if hidden else str(widget.property("text")).replace(NBSP, " ")

    def at(self, name: str) -> RulesCard:
        """Put the cursor on a widget."""
        self.find(QWidget, name).setFocus()
        QCoreApplication.processEvents()
        return self

    def press(self, *names: str) -> RulesCard:
        """Press keys where the cursor is («down», «ctrl+enter», «shift+tab»)."""
        for name in names:
            before, _, last = name.rpartition("+")
            modifiers = {
                "": Qt.KeyboardModifier.NoModifier,
                "ctrl": CTRL,
                "shift": Qt.KeyboardModifier.ShiftModifier,
            }
            popup = QApplication.activePopupWidget()
            QTest.keyClick(popup or self.focused(), KEYS[last], modifiers[before])
            self.rest()
        return self

    def focused(self) -> QWidget:
        """Where the cursor is."""
        where: QWidget | None = self.host.focusWidget()
        assert where is not None
        return where

    def write(self, text: str) -> RulesCard:
        """Replace what stands where the cursor is."""
        where = self.focused()
        QTest.keySequence(where, "Ctrl+A")
        QTest.keyClick(where, Qt.Key.Key_Delete)
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                none = Qt.KeyboardModifier.NoModifier
                QApplication.sendEvent(where, QKeyEvent(kind, ord(letter.upper()), none, letter))
        self.rest()
        return self

    def paste(self, text: str) -> RulesCard:
        """Replace what stands where the cursor is with a text from elsewhere, at once."""
        QApplication.clipboard().setText(text)
        QTest.keySequence(self.focused(), "Ctrl+A")
        QTest.keySequence(self.focused(), "Ctrl+V")
        self.rest()
        return self

    def choose(self, name: str, words: str) -> RulesCard:
        """Go to a word and change it with the arrow keys until it reads as wanted."""
        self.at(name).press("home")
        while self.find(WordChoice, name).currentText() != words:
            before = self.find(WordChoice, name).currentIndex()
            self.press("down")
            after = self.find(WordChoice, name).currentIndex()
            assert after != before, f"{name} has no «{words}»"
        return self

    def choose_in_menu(self, button: str, action: str) -> RulesCard:
        """Open the menu of a button and take an action, with the keyboard."""
        self.at(button).press("space")
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        for _ in menu.actions():
            self.press("down")
            current: QAction | None = menu.activeAction()
            if current is not None and current.objectName() == action:
                return self.press("enter")
        raise AssertionError(f"no {action} in the menu of {button}")

    def answer(self, name: str) -> RulesCard:
        """Press a button of a dialog from the keyboard."""
        button = self.find(QPushButton, name)
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Space)
        self.rest()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.host.activateWindow()
        return self

    @property
    def asked(self) -> bool:
        """Whether a question is open."""
        return any(dialog.isVisible() for dialog in self.host.findChildren(QDialog))

    @property
    def current(self) -> Regulation:
        """The version in view as it is edited."""
        current = self.view.draft.current
        assert current is not None
        return current

    def complaints(self) -> dict[str, str]:
        """What is said at the rows, by the name of the sentence."""
        end = "-complaint"
        labels = [w for w in self.view.findChildren(QLabel) if w.objectName().endswith(end)]
        said = {w.objectName().removesuffix(end): w.text() for w in labels if not w.isHidden()}
        return {name: text.replace(NBSP, " ") for name, text in said.items() if text}
