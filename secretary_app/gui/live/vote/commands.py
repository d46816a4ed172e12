"""Keys of a vote, wherever on the screen the cursor is while the vote is in the middle."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from secretary_app.gui.commands import keyed_action
from secretary_app.gui.live.vote import texts


class VoteCommands(QObject):
    """The actions of the panel; they answer while it is in view."""

    def __init__(self, panel: QWidget) -> None:
        super().__init__(panel)
        self._panel = panel
        self.together = self._action("together", texts.TOGETHER, "F3")
        self.recuse = self._action("recuse", texts.RECUSE, "F9")
        self.again = self._action("again", texts.AGAIN, "F7")
        self.dissent = self._action("dissent", texts.DISSENT, "F4")
        self.fix_anyway = self._action("fix-anyway", texts.FIX_WITHOUT, "Ctrl+Return")

    def _action(self, name: str, text: str, keys: str) -> QAction:
        window = Qt.ShortcutContext.WindowShortcut
        return keyed_action(self._panel, f"vote-action-{name}", text, keys, window)
