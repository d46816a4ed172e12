"""The rail on the left: one button per screen, the menu below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QMenu, QToolButton, QVBoxLayout, QWidget

from secretary_app.gui.theme.appearance import tokens_now
from secretary_app.gui.theme.icons import icon
from secretary_app.gui.theme.tokens import space

WIDTH = space(21)
_ICON = 22


@dataclass(frozen=True, slots=True, kw_only=True)
class RailEntry:
    """A screen on the rail; its keys are Ctrl and its place."""

    name: str
    title: str
    sign: str


class Rail(QWidget):
    """Buttons of which one is down; ``chosen`` carries the place of the one pressed."""

    chosen = Signal(int)

    def __init__(self, entries: Sequence[RailEntry], title: str) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setAccessibleName(title)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDTH)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(space(1), space(3), space(1), space(3))
        self._column.setSpacing(space(1))
        self._group = QButtonGroup(self)
        for place, entry in enumerate(entries):
            button = _rail_button(entry, f"Ctrl+{place + 1}")
            button.setCheckable(True)
            self._group.addButton(button, place)
            self._column.addWidget(button)
        self._group.idClicked.connect(self.chosen)
        self._column.addStretch(1)
        self._menu: QToolButton | None = None

    def mark(self, place: int) -> None:
        """Show which screen is open."""
        self._group.button(place).setChecked(True)

    def add_menu(self, entry: RailEntry, menu: QMenu, keys: str) -> None:
        """Put a button at the foot that opens ``menu``."""
        button = _rail_button(entry, keys)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._column.addWidget(button)
        self._menu = button

    def open_menu(self) -> None:
        """Open the menu at the foot."""
        if self._menu is not None:
            self._menu.showMenu()


def _rail_button(entry: RailEntry, keys: str) -> QToolButton:
    tokens = tokens_now()
    button = QToolButton()
    button.setObjectName(f"rail-{entry.name}")
    button.setProperty("rail", True)
    button.setText(entry.title)
    button.setAccessibleName(entry.title)
    button.setToolTip(f"{entry.title} – {keys}")
    button.setIcon(icon(entry.sign, tokens.rail_text, active=tokens.on_rail))
    button.setIconSize(QSize(_ICON, _ICON))
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    font = button.font()
    font.setPointSizeF(font.pointSizeF() - 2)
    button.setFont(font)
    button.setFixedSize(WIDTH - 2 * space(1), space(14))
    return button
