"""Everything that can be asked of the window, as actions with their keys.

A key is the same in the Russian layout: Qt knows that where a Latin layout is installed
beside it, and every letter has its Cyrillic twin for where none is.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from secretary_app.gui import texts
from secretary_app.gui.theme.appearance import Appearance
from secretary_app.language.layouts import CYRILLIC, LATIN

FIND = "action-find"
_APPEARANCE_KEYS = {
    Appearance.SYSTEM: "Ctrl+F7",
    Appearance.LIGHT: "Ctrl+F8",
    Appearance.DARK: "Ctrl+F9",
}
_TWINS = {
    latin.upper(): own.upper()
    for latin, own in zip(LATIN, CYRILLIC, strict=True)
    if latin.isalpha()
}


def sequences(keys: str) -> list[QKeySequence]:
    """Return ``keys`` («Ctrl+O»), and the same with the Cyrillic letter of that key."""
    before, plus, last = keys.rpartition("+")
    twin = f"{before}{plus}{_TWINS[last]}" if last in _TWINS else keys
    return [QKeySequence(each) for each in dict.fromkeys((keys, twin))]


def keyed_action(
    where: QWidget,
    name: str,
    text: str,
    keys: str,
    context: Qt.ShortcutContext = Qt.ShortcutContext.WidgetWithChildrenShortcut,
) -> QAction:
    """Return an action of ``where`` that answers to ``keys`` in either layout in ``context``."""
    action = QAction(text, where)
    action.setObjectName(name)
    action.setShortcuts(sequences(keys))
    action.setShortcutContext(context)
    where.addAction(action)
    return action


class Commands(QObject):
    """The actions, shared by the menu, the buttons and the keys."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.new_council = self._action("new-council", texts.ACTION_NEW_COUNCIL, "Ctrl+Shift+N")
        self.new_meeting = self._action("new-meeting", texts.ACTION_NEW_MEETING, "Ctrl+Shift+M")
        self.import_files = self._action("import", texts.ACTION_IMPORT, "Ctrl+O")
        self.export = self._action("export", texts.ACTION_EXPORT, "Ctrl+Shift+S")
        self.templates = self._action("templates", texts.ACTION_TEMPLATES, "Ctrl+Shift+T")
        self.old_minutes = self._action("old-minutes", texts.ACTION_OLD_MINUTES, "Ctrl+Shift+O")
        self.registers = self._action("registers", texts.ACTION_REGISTERS, "Ctrl+Shift+R")
        self.minutes = self._action("minutes", texts.ACTION_MINUTES, "Ctrl+S")
        self.example = self._action("example", texts.ACTION_EXAMPLE, "Ctrl+Shift+E")
        self.own_data = self._action("own-data", texts.ACTION_OWN_DATA, "Ctrl+Shift+D")
        self.search = self._action("search", texts.ACTION_SEARCH, "Ctrl+F")
        self.find = self._action("find", texts.ACTION_FIND, "Ctrl+K")
        self.undo = self._action("undo", texts.ACTION_UNDO, "Ctrl+Z")
        self.redo = self._action("redo", texts.ACTION_REDO, "Ctrl+Y")
        self.back = self._action("back", texts.ACTION_BACK, "Esc")
        self.help = self._action("help", texts.ACTION_HELP, "F1")
        self.quit = self._action("quit", texts.ACTION_QUIT, "Ctrl+Q")
        self.open_menu = self._action("menu", texts.MENU, "F10")
        self.back.setEnabled(False)
        self.appearance = QActionGroup(self)
        for choice in Appearance:
            self._add_appearance(choice)
        for action in (self.new_council, self.import_files, self.export, self.minutes):
            action.setEnabled(False)
        self.registers.setEnabled(False)
        self.old_minutes.setEnabled(False)
        for action in (self.new_meeting, self.example, self.own_data):
            action.setEnabled(False)

    def _action(self, name: str, text: str, keys: str) -> QAction:
        window = Qt.ShortcutContext.WindowShortcut
        return keyed_action(self._window, f"action-{name}", text, keys, window)

    def _add_appearance(self, choice: Appearance) -> None:
        keys = _APPEARANCE_KEYS[choice]
        action = self._action(f"appearance-{choice}", texts.APPEARANCES[choice], keys)
        action.setCheckable(True)
        action.setChecked(choice is Appearance.SYSTEM)
        action.setData(choice.value)
        self.appearance.addAction(action)

    def screens(self, titles: Sequence[str]) -> list[QAction]:
        """Return an action for each screen of the rail: Ctrl+1 and so on."""
        return [
            self._action(f"screen-{place}", texts.screen(title), f"Ctrl+{place}")
            for place, title in enumerate(titles, start=1)
        ]

    def menu(self, parent: QWidget) -> QMenu:
        """Return the menu of the rail."""
        menu = QMenu(parent)
        menu.setObjectName("menu")
        menu.setAccessibleName(texts.MENU)
        menu.addActions([self.find, self.undo, self.redo])
        menu.addSeparator()
        menu.addActions([self.new_council, self.new_meeting, self.import_files, self.export])
        menu.addActions([self.old_minutes, self.registers, self.minutes, self.templates])
        menu.addSeparator()
        menu.addActions([self.example, self.own_data])
        menu.addSeparator()
        appearance = menu.addMenu(texts.APPEARANCE)
        appearance.setObjectName("menu-appearance")
        appearance.addActions(self.appearance.actions())
        menu.addAction(self.help)
        menu.addSeparator()
        menu.addAction(self.quit)
        return menu
