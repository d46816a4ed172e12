"""Ctrl+Z and Ctrl+Y: what they would take back or do again, said in the menu by name."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from secretary_app.domain.errors import DomainError
from secretary_app.gui import texts
from secretary_app.gui.commands import Commands
from secretary_app.gui.screen import ScreenView


class Stepping(QObject):
    """Keeps the two actions in line with the screen in view; ``refused`` tells why not."""

    def __init__(
        self,
        commands: Commands,
        current: Callable[[], ScreenView | None],
        refused: Callable[[DomainError], None],
    ) -> None:
        super().__init__(commands)
        self._commands = commands
        self._current = current
        self._refused = refused
        commands.undo.triggered.connect(self._undo)
        commands.redo.triggered.connect(self._redo)
        self.follow()

    def follow(self) -> None:
        """Look again at what can be taken back and done again."""
        screen = self._current()
        undo, redo = (screen.undo_step, screen.redo_step) if screen else ("", "")
        _say(self._commands.undo, texts.ACTION_UNDO, undo)
        _say(self._commands.redo, texts.ACTION_REDO, redo)

    def _undo(self) -> None:
        if (screen := self._current()) is not None:
            screen.undo(self._refused)

    def _redo(self) -> None:
        if (screen := self._current()) is not None:
            screen.redo(self._refused)


def _say(action: QAction, words: str, step: str) -> None:
    action.setText(f"{words}: {step}" if step else words)
    action.setEnabled(bool(step))
