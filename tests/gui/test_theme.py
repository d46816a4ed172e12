"""Tokens, the style sheet made of them, and the appearance in use."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication

import secretary_app.gui
from secretary_app.gui.theme.appearance import Appearance, Theme, tokens_now
from secretary_app.gui.theme.icons import COUNCILS, icon
from secretary_app.gui.theme.stylesheet import stylesheet
from secretary_app.gui.theme.tokens import (
    DARK,
    LIGHT,
    Tokens,
    Tone,
)
from tests.gui.contrast import GRAPHIC_PAIRS, TEXT_PAIRS, contrast
from tests.gui.desk import Opened

GUI = Path(secretary_app.gui.__file__).parent
BOTH = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@BOTH
@pytest.mark.parametrize(("text", "ground"), TEXT_PAIRS)
def test_text_stands_out(tokens: Tokens, text: str, ground: str) -> None:
    assert contrast(getattr(tokens, text), getattr(tokens, ground)) >= 4.5


@BOTH
@pytest.mark.parametrize(("drawn", "ground"), GRAPHIC_PAIRS)
def test_drawings_stand_out(tokens: Tokens, drawn: str, ground: str) -> None:
    assert contrast(getattr(tokens, drawn), getattr(tokens, ground)) >= 3


@BOTH
def test_style_sheet_is_complete_and_has_no_colour_but_tokens(tokens: Tokens) -> None:
    sheet = stylesheet(tokens)
    known = {getattr(tokens, name) for name in Tokens.__slots__}
    assert "$" not in sheet
    assert set(re.findall(r"#[0-9A-Fa-f]{6}", sheet)) <= known
    assert all(f'chip="{tone}"' in sheet for tone in Tone)


def test_only_the_tokens_name_colours() -> None:
    literal = re.compile(r"#[0-9A-Fa-f]{3,8}\b|GlobalColor\.(?!transparent)|QColor\(\s*\d")
    found = {
        path.name: literal.findall(path.read_text("utf-8"))
        for path in GUI.rglob("*.py")
        if path.name != "tokens.py"
    }
    assert {name: colours for name, colours in found.items() if colours} == {}


def test_appearance_is_switched_by_keys(filled: Opened) -> None:
    filled.ctrl(Qt.Key.Key_F9)
    assert tokens_now() is DARK
    filled.ctrl(Qt.Key.Key_F8)
    assert tokens_now() is LIGHT
    assert QApplication.palette().color(QPalette.ColorRole.Window).name().upper() == "#F4F6F9"


def test_system_scheme_is_followed_until_another_is_chosen(theme: Theme) -> None:
    hints = QApplication.styleHints()
    try:
        hints.setColorScheme(Qt.ColorScheme.Dark)
        theme.choose(Appearance.SYSTEM)
        assert (tokens_now() is DARK) == (hints.colorScheme() is Qt.ColorScheme.Dark)
        theme.choose(Appearance.LIGHT)
        assert tokens_now() is LIGHT
    finally:
        hints.unsetColorScheme()
    theme.choose(Appearance.SYSTEM)
    assert theme.choice is Appearance.SYSTEM


@pytest.mark.parametrize("what", ["Ж", "№", "–", "«"])
def test_fonts_have_russian_glyphs(qapp: QApplication, what: str) -> None:
    """Without a font every window is blank and nothing else fails."""
    assert QFontMetrics(qapp.font()).inFontUcs4(ord(what))
    assert qapp.font().pointSizeF() >= 10


def test_icons_are_drawn_in_the_colour_asked_for() -> None:
    picture = icon(COUNCILS, LIGHT.accent).pixmap(32, 32).toImage()
    opaque = [
        picture.pixelColor(x, y).name().upper()
        for x in range(32)
        for y in range(32)
        if picture.pixelColor(x, y).alpha() == 255
    ]
    assert set(opaque) == {LIGHT.accent}
