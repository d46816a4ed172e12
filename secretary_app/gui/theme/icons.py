"""Icons of the Phosphor font that qtawesome delivers.

qtawesome's own drawing is not used: importing it (with qtpy) takes a fifth of a second and
25 MB before the first window, and the font with its table of names is all that is needed.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QIcon,
    QIconEngine,
    QPainter,
    QPixmap,
)

_PACKAGE = "qtawesome"
_FONT = "phosphor-1.3.0.ttf"
_NAMES = "phosphor-charmap-1.3.0.json"

COUNCILS = "users-three"
MEETINGS = "calendar"
LIVE = "play"
PROTOCOL = "file-text"
BACK = "arrow-left"
ON = "arrow-right"
WARNING = "warning"
IMPORT = "download-simple"
EXAMPLE = "book-open"
MENU = "list"
CARET = "caret-down"
SEARCH = "magnifying-glass"
SAVE = "floppy-disk"
ERROR = "warning-circle"
INFORMATION = "info"


def _folder() -> Path:
    """Return where qtawesome keeps its fonts, without importing it.

    A frozen program has the fonts and not the code: a folder without a module.
    """
    spec = find_spec(_PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError(f"Пакет {_PACKAGE} не найден. Установите программу заново.")
    return Path(next(iter(spec.submodule_search_locations))) / "fonts"


@cache
def _names() -> dict[str, str]:
    """Return the character of every icon by its name."""
    codes: dict[str, str] = json.loads((_folder() / _NAMES).read_text("utf-8"))
    return {name: chr(int(code, 16)) for name, code in codes.items()}


@cache
def _family() -> str:
    """Return the name of the font, loaded on first use."""
    loaded = QFontDatabase.addApplicationFontFromData((_folder() / _FONT).read_bytes())
    return QFontDatabase.applicationFontFamilies(loaded)[0]


class FontIconEngine(QIconEngine):
    """Draws one character of the icon font in any size."""

    def __init__(self, character: str, colour: str, active: str) -> None:
        super().__init__()
        self._character = character
        self._colours = {QIcon.State.Off: colour, QIcon.State.On: active}

    def clone(self) -> QIconEngine:
        """Return another engine for the same icon."""
        colours = self._colours
        return FontIconEngine(self._character, colours[QIcon.State.Off], colours[QIcon.State.On])

    def paint(
        self,
        painter: QPainter,
        rect: QRect,
        mode: QIcon.Mode,  # noqa: ARG002 - a button's own words tell that it is disabled
        state: QIcon.State,
    ) -> None:
        """Draw the icon into ``rect``."""
        font = QFont(_family())
        font.setPixelSize(max(1, rect.height()))
        painter.save()
        painter.setFont(font)
        painter.setPen(QColor(self._colours[state]))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._character)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the icon on a transparent ground."""
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return picture


def icon(name: str, colour: str, *, active: str | None = None) -> QIcon:
    """Return the icon ``name`` in ``colour``, in ``active`` while switched on."""
    return QIcon(FontIconEngine(_names()[name], colour, active or colour))
