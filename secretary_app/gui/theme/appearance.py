"""Which appearance is shown, and bringing it to every widget."""

from __future__ import annotations

from enum import StrEnum
from typing import assert_never

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from secretary_app.gui.theme.stylesheet import stylesheet
from secretary_app.gui.theme.tokens import DARK, FONT_POINTS, LIGHT, Tokens

_HALF_LIGHT = 128


class Appearance(StrEnum):
    """What the user chose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


def tokens_now() -> Tokens:
    """Return the tokens in use, for what paints itself."""
    window = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return DARK if window.lightness() < _HALF_LIGHT else LIGHT


class Theme(QObject):
    """Follows the system, or shows what was chosen."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._choice = Appearance.SYSTEM
        self._shown: Tokens | None = None
        application.setStyle("Fusion")
        font = application.font()
        font.setPointSizeF(FONT_POINTS)
        application.setFont(font)
        application.styleHints().colorSchemeChanged.connect(self._show)
        self._show()

    @property
    def choice(self) -> Appearance:
        """Return what was chosen."""
        return self._choice

    def choose(self, choice: Appearance) -> None:
        """Show ``choice`` from now on."""
        self._choice = choice
        self._show()

    @Slot()
    def _show(self) -> None:
        tokens = self._tokens()
        if tokens is self._shown:
            return
        self._shown = tokens
        self._application.setPalette(palette_of(tokens))
        self._application.setStyleSheet(stylesheet(tokens))

    def _tokens(self) -> Tokens:
        match self._choice:
            case Appearance.LIGHT:
                return LIGHT
            case Appearance.DARK:
                return DARK
            case Appearance.SYSTEM:
                scheme = self._application.styleHints().colorScheme()
                return DARK if scheme is Qt.ColorScheme.Dark else LIGHT
            case _:
                assert_never(self._choice)


def palette_of(tokens: Tokens) -> QPalette:
    """Return the palette for what no style sheet reaches: native parts, delegates, drags."""
    role = QPalette.ColorRole
    colours = {
        role.Window: tokens.background,
        role.WindowText: tokens.text,
        role.Base: tokens.card,
        role.AlternateBase: tokens.background,
        role.Text: tokens.text,
        role.PlaceholderText: tokens.muted,
        role.Button: tokens.card,
        role.ButtonText: tokens.text,
        role.ToolTipBase: tokens.card,
        role.ToolTipText: tokens.text,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.on_accent,
        role.Link: tokens.accent_ink,
        role.Mid: tokens.line,
    }
    palette = QPalette()
    for name, colour in colours.items():
        palette.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(tokens.muted))
    return palette
