"""Finding on behalf of the window: what there is, gathered when first needed; going there."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from secretary_app.application.finding import (
    CommandTarget,
    CouncilTarget,
    Entry,
    Index,
    ItemTarget,
    Kind,
    MeetingTarget,
    MotionTarget,
    PersonTarget,
    Target,
    gather,
)
from secretary_app.application.ports import Transaction
from secretary_app.gui.changes import ChangeSet
from secretary_app.gui.commands import FIND
from secretary_app.gui.finding.palette import FindingDialog
from secretary_app.gui.screens import COUNCILS_PLACE
from secretary_app.gui.texts import APPEARANCE

if TYPE_CHECKING:
    from secretary_app.gui.window import MainWindow


class Finder(QObject):
    """Keeps what was gathered until something changes; the palette may be used meanwhile."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._index: Index | None = None
        self._commands = Index(())
        self._dialog: FindingDialog | None = None
        self._stale = True
        self._asked = 0  # what was asked of other data is not taken
        window.bridge.changed.connect(self._on_changed)

    def open(self) -> None:
        """Open the palette over the window."""
        if self._dialog is not None:
            return
        self._commands = Index(command_entries(self._window.actions()))
        self._dialog = FindingDialog(self._window)
        self._dialog.chosen.connect(self.go)
        self._dialog.finished.connect(self._on_closed)
        self._gather()
        self._show()
        self._dialog.open()
        self._dialog.query.setFocus()

    def _gather(self) -> None:
        if self._stale and self._window.bridge.data is not None:
            self._stale = False
            self._asked += 1
            self._window.bridge.read(_gathered, partial(self._take, self._asked))

    def _take(self, asked: int, index: Index) -> None:
        if asked == self._asked:
            self._index = index
            self._show()

    def _show(self) -> None:
        if self._dialog is not None:
            known = (self._index,) if self._index else ()
            self._dialog.show_indexes((self._commands, *known), gathering=not known)

    def _on_changed(self, change: ChangeSet, _initiator: object) -> None:
        self._stale = True
        if change.everything:
            self._index = None
            self._asked += 1

    def _on_closed(self) -> None:
        self._dialog = None

    def go(self, target: Target) -> None:
        """Show what was chosen, or do it."""
        window = self._window
        match target:
            case CommandTarget(name=name):
                next(a for a in window.actions() if a.objectName() == name).trigger()
            case CouncilTarget() | PersonTarget():
                window.show_screen(COUNCILS_PLACE)
                window.current.reveal(target)
            case MeetingTarget(key=key):
                window.show_meeting(key)
            case ItemTarget(key=key) | MotionTarget(key=key):
                window.show_meeting(key)
                window.current.reveal(target)
            case _:
                assert_never(target)


def _gathered(tx: Transaction) -> Index:
    return Index(gather(tx))


def command_entries(actions: list[QAction]) -> Iterator[Entry]:
    """Yield what can be done now, each with its keys."""
    for action in actions:
        if action.isEnabled() and action.objectName() != FIND:
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            yield Entry(Kind.COMMAND, _words(action), keys, CommandTarget(action.objectName()))


def _words(action: QAction) -> str:
    words = action.text().rstrip("…")
    return words if action.actionGroup() is None else f"{APPEARANCE}: {words.lower()}"
