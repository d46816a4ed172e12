"""Keys that hold on the whole screen, wherever the cursor is."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from secretary_app.gui.commands import keyed_action
from secretary_app.gui.live import texts
from secretary_app.gui.live.beside import texts as beside


class LiveCommands(QObject):
    """The actions of the screen; they answer while it is in view.

    ``minutes`` belongs to the window and is offered again after the closing.
    """

    def __init__(self, screen: QWidget, minutes: QAction) -> None:
        super().__init__(screen)
        self._screen = screen
        self.minutes = minutes
        # Without a key of its own: Enter on its button, or Enter that records a roll call.
        self.open_meeting = QAction(texts.OPEN, self)
        self.hall = self._action("hall", texts.HALL, "F11")
        self.hall_options = self._action("hall-options", texts.HALL_OPTIONS, "Shift+F11")
        self.whole_journal = self._action("whole-journal", beside.WHOLE_JOURNAL, "Ctrl+J")
        self.copy = self._action("copy", beside.COPY, "Shift+F12")
        self.paper_time = self._action("paper-time", beside.PAPER_TIME, "Ctrl+T")
        self.pause = self._action("pause", texts.BREAK, "F8")
        self.close = self._action("close", texts.CLOSE, "F12")
        self.protocol = self._action("protocol", texts.PROTOCOL, "Ctrl+Shift+P")
        self.add_item = self._action("add-item", texts.ADD_ITEM, "Ctrl+N")
        self.new_motion = self._action("new-motion", texts.NEW_MOTION, "Ctrl+M")
        self.election = self._action("election", texts.ELECTION, "Ctrl+E")
        self.speak = self._action("speak", texts.SPEAK, "Ctrl+L")
        self.procedural = self._action("procedural", texts.PROCEDURAL, "Ctrl+P")
        # At a vote the rest is «за», else it is everybody who is here.
        self.rest = self._action("rest", texts.REST, "F5")
        self.item_up = self._action("item-up", texts.ITEM_UP, "Ctrl+Up")
        self.item_down = self._action("item-down", texts.ITEM_DOWN, "Ctrl+Down")
        self.next_part = self._action("next-part", texts.NEXT_PART, "F6")

    def _action(self, name: str, text: str, keys: str) -> QAction:
        window = Qt.ShortcutContext.WindowShortcut
        return keyed_action(self._screen, f"live-action-{name}", text, keys, window)
