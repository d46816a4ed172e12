"""The pages of a preview, one below the other, as wide as there is room."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFocusEvent,
    QFont,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea

from secretary_app.application.preview import Preview, Sheet
from secretary_app.gui.protocol import texts
from secretary_app.gui.protocol.setting import SetPage, SetText
from secretary_app.gui.protocol.tokens import EDGE, INK, NUMBER, PAPER
from secretary_app.gui.theme.appearance import tokens_now
from secretary_app.gui.theme.tokens import space

_AROUND = space(3)
_STEP = space(6)
_NUMBER_SIZE = 14.0
_LARGEST = 1.6
_FRAME = 2


class PagesView(QAbstractScrollArea):
    """Shows where every line of a paper will stand; where pages break is an estimate."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("protocol-pages")
        self.setAccessibleName(texts.PAGE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._set: SetText | None = None

    def show_preview(self, preview: Preview) -> None:
        """Show another paper; the place in it stays, if it is as long."""
        if self._set is not None and self._set.preview == preview:
            return
        self._drop()
        self._set = SetText(preview, self)
        self.setAccessibleDescription(preview.text)
        self._fit()
        self.viewport().update()

    def clear(self) -> None:
        """Show nothing."""
        self._drop()
        self.setAccessibleDescription("")
        self.verticalScrollBar().setValue(0)
        self._fit()
        self.viewport().update()

    def _drop(self) -> None:
        if self._set is not None:
            self._set.document.deleteLater()
        self._set = None

    @property
    def preview(self) -> Preview | None:
        """Return what is shown."""
        return self._set.preview if self._set else None

    @property
    def pages(self) -> int:
        """Return how many pages there are, roughly."""
        return len(self._set.pages) if self._set else 0

    def sizeHint(self) -> QSize:
        """Return room for a readable page."""
        return QSize(space(120), space(160))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the page grow with the room."""
        super().resizeEvent(event)
        self._fit()

    def go_to(self, block: int) -> None:
        """Scroll to a block of the preview."""
        if self._set is None:
            return
        top = self._set.top_of(block)
        page = next((n for n, one in enumerate(self._set.pages) if one.top <= top < one.bottom), 0)
        within = top - self._set.pages[page].top + self._set.preview.sheet.top
        at = self._top_of(page) + within * self._scale
        shown = self.verticalScrollBar().value()
        if not shown <= at <= shown + self.viewport().height() - _STEP:
            self.verticalScrollBar().setValue(round(at - self.viewport().height() / 3))

    @property
    def _sheet(self) -> Sheet | None:
        return self._set.preview.sheet if self._set else None

    @property
    def _scale(self) -> float:
        sheet = self._sheet
        room = self.viewport().width() - 2 * _AROUND
        return min(_LARGEST, max(room, 1) / sheet.width) if sheet else 1

    @property
    def _height(self) -> float:
        return self._sheet.height * self._scale if self._sheet else 0

    def _top_of(self, page: int) -> float:
        return _AROUND + page * (self._height + _AROUND)

    def _fit(self) -> None:
        bar = self.verticalScrollBar()
        whole = self._top_of(self.pages)
        bar.setRange(0, max(0, round(whole - self.viewport().height())))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(_STEP)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages in view."""
        if self._set is None:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        shift = self.verticalScrollBar().value()
        for number, page in enumerate(self._set.pages):
            top = self._top_of(number) - shift
            if top + self._height >= event.rect().top() and top <= event.rect().bottom():
                self._draw(painter, self._set, page, number, top)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens_now().accent_ink), _FRAME))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keys are here."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keys are elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()

    def _draw(
        self, painter: QPainter, text: SetText, page: SetPage, number: int, top: float
    ) -> None:
        sheet, scale = text.preview.sheet, self._scale
        left = (self.viewport().width() - sheet.width * scale) / 2
        painter.save()
        painter.translate(left, top)
        painter.scale(scale, scale)
        whole = QRectF(0, 0, sheet.width, sheet.height)
        painter.fillRect(whole, QColor(PAPER))
        painter.setPen(QColor(EDGE))
        painter.drawRect(whole)
        self._draw_number(painter, sheet, number + 1)
        painter.translate(QPointF(sheet.left, sheet.top - page.top))
        context = QAbstractTextDocumentLayout.PaintContext()
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Text, QColor(INK))
        context.palette = palette
        clip = QRectF(-sheet.left, page.top, sheet.width, page.bottom - page.top + 1)
        context.clip = clip
        painter.setClipRect(clip)
        text.document.documentLayout().draw(painter, context)
        painter.restore()

    def _draw_number(self, painter: QPainter, sheet: Sheet, number: int) -> None:
        if not sheet.numbered_from or number < sheet.numbered_from:
            return
        font = QFont("Times New Roman")
        font.setPixelSize(round(_NUMBER_SIZE))
        painter.setFont(font)
        painter.setPen(QColor(NUMBER))
        room = QRectF(0, sheet.header, sheet.width, sheet.top)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(room, flags, str(number))
