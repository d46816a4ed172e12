"""The window of the display: text as large as the screen allows."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from secretary_app.gui.live.hall import texts
from secretary_app.gui.live.hall.content import HallPage, HallTile
from secretary_app.gui.live.hall.tokens import GROUND, MUTED, SOFT, TEXT, TILES, WORDS
from secretary_app.gui.theme.tokens import Tone

_ACROSS = 4
_LINES = 36  # of the text of a draft, as many as fit on the display from top to bottom
_LONG, _VERY_LONG = 220, 600
_SIZE = (1280, 720)


class HallWindow(QWidget):
    """Shows a `HallPage`; ``dismissed`` tells that its own keys closed it."""

    dismissed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("hall")
        self.setWindowTitle(texts.TITLE)
        self.setAccessibleName(texts.TITLE)
        self.setToolTip("")
        self.resize(*_SIZE)
        self._page = HallPage(top="", stage="")
        self.top = _line("hall-top")
        self.clock = _line("hall-clock")
        self.stage = _line("hall-stage")
        self.title = _line("hall-title", wrap=True)
        self.text = _line("hall-text", wrap=True)
        self.outcome = _line("hall-outcome", wrap=True)
        self.names = _line("hall-names", wrap=True)
        self.foot = _line("hall-foot")
        self._tiles = QWidget()
        self._grid = QGridLayout(self._tiles)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._lay_out()

    def _lay_out(self) -> None:
        self.setStyleSheet(f"QWidget#hall {{ background: {GROUND}; }}")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        top = QHBoxLayout()
        top.addWidget(self.top, 1)
        top.addWidget(self.clock)
        self._column = QVBoxLayout(self)
        self._column.addLayout(top)
        for part in (self.stage, self.title, self.text, self._tiles, self.outcome, self.names):
            self._column.addWidget(part)
        self._column.addStretch(1)
        self._column.addWidget(self.foot)

    def show_page(self, page: HallPage) -> None:
        """Show what everybody may see now."""
        if page == self._page:
            return
        tiles_changed = page.tiles != self._page.tiles
        self._page = page
        for told, words in (
            (self.top, page.top),
            (self.stage, page.stage),
            (self.title, page.title),
            (self.text, page.text),
            (self.outcome, page.outcome),
            (self.names, "\n".join(page.names)),
            (self.foot, page.foot),
        ):
            told.setText(words)
            told.setVisible(bool(words))
        if tiles_changed:
            self._show_tiles(page.tiles)
        self._scale()

    def show_time(self, words: str) -> None:
        """Show the clock."""
        self.clock.setText(words)

    def _show_tiles(self, tiles: Iterable[HallTile]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for place, tile in enumerate(tiles):
            self._grid.addWidget(_Tile(tile), *divmod(place, _ACROSS))
        self._tiles.setVisible(self._grid.count() > 0)

    def _scale(self) -> None:
        unit = max(8, min(self.height() / _LINES, self.width() / (_LINES * 1.7)))
        long = len(self._page.text) + len(self._page.title)
        body = 1.15 if long < _LONG else 0.95 if long < _VERY_LONG else 0.75
        margin = int(unit * 2)
        self._column.setContentsMargins(margin, int(unit * 1.5), margin, int(unit * 1.5))
        self._column.setSpacing(int(unit * 0.7))
        self._grid.setSpacing(int(unit))
        tone = WORDS[self._page.outcome_tone]
        for told, size, colour, bold in (
            (self.top, 0.95, MUTED, False),
            (self.clock, 0.95, MUTED, False),
            (self.stage, 1.05, WORDS[Tone.FOR], False),
            (self.title, 1.5 * body, TEXT, True),
            (self.text, body, SOFT, False),
            (self.outcome, 1.6, tone, True),
            (self.names, 1.05, SOFT, False),
            (self.foot, 0.95, MUTED, False),
        ):
            _dress(told, unit * size, colour, bold=bold)
        for tile in self._tiles.findChildren(_Tile):
            tile.scale(unit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the new size."""
        super().resizeEvent(event)
        self._scale()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close at Esc and F11."""
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_F11}:
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)


class _Tile(QFrame):
    """A title with a very large number on a toned ground."""

    def __init__(self, tile: HallTile) -> None:
        super().__init__()
        self._tile = tile
        self.setAccessibleName(f"{tile.title}: {tile.number}")
        self._title = _line("hall-tile-title")
        self._number = _line("hall-tile-number")
        self._title.setText(tile.title)
        self._number.setText(tile.number)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._title)
        self._column.addWidget(self._number)

    def scale(self, unit: float) -> None:
        """Take the size of the display."""
        radius, margin = int(unit * 0.7), int(unit)
        ground = TILES[self._tile.tone]
        self.setStyleSheet(f"QFrame {{ background: {ground}; border-radius: {radius}px; }}")
        _dress(self._title, unit * 0.95, TEXT, bold=False)
        _dress(self._number, unit * 3, TEXT, bold=True)
        self._column.setContentsMargins(margin, margin // 2, margin, margin // 2)


def _line(name: str, *, wrap: bool = False) -> QLabel:
    made = QLabel()
    made.setObjectName(name)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    return made


def _dress(told: QLabel, pixels: float, colour: str, *, bold: bool) -> None:
    weight = 700 if bold else 400
    told.setStyleSheet(
        f"color: {colour}; background: transparent; font-size: {max(8, int(pixels))}px; "
        f"font-weight: {weight};"
    )
