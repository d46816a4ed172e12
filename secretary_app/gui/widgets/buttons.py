"""Buttons, each with a name for tests and for those who do not see it."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QPushButton

from secretary_app.gui.theme.appearance import tokens_now
from secretary_app.gui.theme.icons import icon
from secretary_app.gui.theme.tokens import space

Kind = Literal["primary", "plain", "link", "grave", "chip"]


class Button(QPushButton):
    """A push button whose icon keeps the colour of its words in every appearance."""

    def __init__(
        self, text: str, name: str, *, kind: Kind = "plain", sign: str = "", tip: str = ""
    ) -> None:
        super().__init__(text)
        self.setObjectName(name)
        self.setAccessibleName(text.rstrip("…"))
        self.setProperty("kind", kind)
        self.setToolTip(tip)
        self.setAutoDefault(True)
        self._kind = kind
        self._sign = sign
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon anew when the appearance changes."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.StyleChange}:
            self._draw()

    def _draw(self) -> None:
        if self._sign:
            tokens = tokens_now()
            colours = {"primary": tokens.on_accent, "link": tokens.accent_ink}
            self.setIcon(icon(self._sign, colours.get(self._kind, tokens.text)))
            self.setIconSize(QSize(space(4), space(4)))


def button_for(
    action: QAction, name: str, *, kind: Kind = "plain", sign: str = "", text: str = ""
) -> Button:
    """Return a button that triggers ``action`` and is enabled with it; the tip tells its keys.

    ``text`` is a shorter word than that of the menu.
    """
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    tip = f"{action.text().rstrip('…')} – {keys}"
    button = Button(text or action.text(), name, kind=kind, sign=sign, tip=tip)
    button.clicked.connect(action.trigger)
    button.setEnabled(action.isEnabled())
    action.enabledChanged.connect(button.setEnabled)
    return button
