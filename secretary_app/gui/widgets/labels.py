"""Words on the screen: plain, elided, and chips."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QLayout, QSizePolicy, QWidget

from secretary_app.gui.theme.appearance import tokens_now
from secretary_app.gui.theme.icons import icon
from secretary_app.gui.theme.tokens import Tone, space

Look = Literal["plain", "muted", "title", "heading", "number", "mono", "key"]


def label(text: str, look: Look = "plain", *, name: str = "", wrap: bool = False) -> QLabel:
    """Return a label that can be selected and copied when it wraps."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("look", look)
    made.setWordWrap(wrap)
    if name:
        made.setObjectName(name)
    if wrap:
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        made.setSizePolicy(policy)
        # Its height follows from its width; a minimum of its own would make columns scroll.
        made.setMinimumSize(1, 1)
    return made


class Sign(QLabel):
    """An icon that keeps its tone in every appearance."""

    def __init__(self, sign: str, size: int, tone: Tone | None = None) -> None:
        super().__init__()
        self._sign = sign
        self._size = QSize(size, size)
        self._tone = tone
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Draw anew when the appearance changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        tokens = tokens_now()
        colour = tokens.ink(self._tone) if self._tone else tokens.neutral_fill
        self.setPixmap(icon(self._sign, colour).pixmap(self._size))


class SnugLabel(QLabel):
    """A label exactly as large as its text.

    A label without a fixed size has the whole window laid out anew at every text; this one
    only where the text takes another room.
    """

    def __init__(self, text: str = "", look: Look = "plain", *, name: str = "") -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setObjectName(name)
        self.setProperty("look", look)
        self.fit()

    def put(self, text: str) -> None:
        """Show ``text``."""
        if text == self.text():
            return
        room = self.fontMetrics().horizontalAdvance
        # A label never asks for less than its least size, which is that of the text before.
        if room(text) < room(self.text()):
            self.setMinimumSize(0, 0)
        self.setText(text)
        self.fit()

    def fit(self) -> None:
        """Take the room that the text needs."""
        self.ensurePolished()
        self.setFixedSize(super().sizeHint())

    def changeEvent(self, event: QEvent) -> None:
        """Take other room in another font or style."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.fit()


class Chip(SnugLabel):
    """A few words on a toned ground."""

    def __init__(self, text: str = "", tone: Tone = Tone.NEUTRAL, *, name: str = "") -> None:
        super().__init__(name=name)
        self.say(text, tone)

    def say(self, text: str, tone: Tone) -> None:
        """Show ``text`` in ``tone``; an empty text hides the chip."""
        if tone.value != self.property("chip"):
            self.setProperty("chip", tone.value)
            repolish(self)
            self.fit()
        self.put(text)
        if not text:
            self.hide()
        elif self.parentWidget() is not None:  # alone it would flash as a window of its own
            self.show()


_LEAST = space(14)


class TickerLabel(QWidget):
    """One muted line in whatever room there is; a new text is painted and moves nothing."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._whole = ""

    @property
    def whole(self) -> str:
        """Return the text, elided or not."""
        return self._whole

    def say(self, text: str) -> None:
        """Show ``text``."""
        if text != self._whole:
            self._whole = text
            self.setAccessibleName(text)
            self.setToolTip(text)
            self.update()

    def sizeHint(self) -> QSize:
        """Return the height of a line."""
        return QSize(_LEAST, self.fontMetrics().lineSpacing())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write the line."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QColor(tokens_now().muted))
        shown = self.fontMetrics().elidedText(
            self._whole, Qt.TextElideMode.ElideRight, self.width()
        )
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, shown)


class ElidedLabel(QLabel):
    """One line that ends in «…» where room is short; the tooltip then has the whole text."""

    def __init__(
        self, text: str = "", look: Look = "plain", *, name: str = "", least: int = _LEAST
    ) -> None:
        """Make the label; it gives way to others until it is ``least`` pixels wide."""
        super().__init__()
        self._whole = text
        self._least = least
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("look", look)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.say(text)

    def say(self, text: str) -> None:
        """Show ``text``."""
        if text == self._whole and self.accessibleName() == text:
            return
        self._whole = text
        self.setAccessibleName(text)
        self._elide()
        self.updateGeometry()

    @property
    def whole(self) -> str:
        """Return the text, elided or not."""
        return self._whole

    def sizeHint(self) -> QSize:
        """Return the room that the whole text would take."""
        self.ensurePolished()
        return QSize(
            self.fontMetrics().horizontalAdvance(self._whole) + 2, super().sizeHint().height()
        )

    def minimumSizeHint(self) -> QSize:
        """Return the least room, or less where the whole text needs less."""
        width = min(self._least, self.sizeHint().width())
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Elide anew."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        self.ensurePolished()
        room = max(self.width(), 1)
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        if shown != self.text():
            self.setText(shown)
        self.setToolTip(self._whole if shown != self._whole else "")


def put(shown: QLabel, text: str) -> None:
    """Show ``text`` unless it is shown already: a label lays the window out anew at every text."""
    if shown.text() != text:
        shown.setText(text)


def clear(layout: QLayout) -> None:
    """Remove every widget of ``layout``."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def repolish(widget: QWidget) -> None:
    """Apply the style sheet again after a property that it looks at has changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
