"""A preview set in type: lines at their places, a point to the pixel."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontInfo,
    QFontMetricsF,
    QGuiApplication,
    QImage,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextOption,
    QTextTable,
    QTextTableCell,
    QTextTableFormat,
)

from secretary_app.application.preview import (
    Alignment,
    Block,
    Form,
    Letters,
    Preview,
    PreviewCell,
    PreviewParagraph,
    PreviewTable,
    SetLine,
    TabStop,
    page_starts,
)

_DOTS_PER_INCH = 72  # a point is a pixel
_DOTS_PER_METRE = 2835
_PERCENT = 100
_LEAST = 0.5
_ALIGNMENTS = {
    Alignment.LEFT: Qt.AlignmentFlag.AlignLeft,
    Alignment.CENTRE: Qt.AlignmentFlag.AlignHCenter,
    Alignment.RIGHT: Qt.AlignmentFlag.AlignRight,
    Alignment.JUSTIFIED: Qt.AlignmentFlag.AlignJustify,
}
_TABS = {
    Alignment.LEFT: QTextOption.TabType.LeftTab,
    Alignment.CENTRE: QTextOption.TabType.CenterTab,
    Alignment.RIGHT: QTextOption.TabType.RightTab,
    Alignment.JUSTIFIED: QTextOption.TabType.LeftTab,
}
_BREAK = "\u2028"
_SERIF = "Liberation Serif"


@dataclass(frozen=True, slots=True)
class SetPage:
    """A page: where in the text it begins and ends."""

    top: float
    bottom: float


class SetText:
    """A preview set in lines and parted into pages; ``owner`` takes it along when it goes."""

    def __init__(self, preview: Preview, owner: QObject | None = None) -> None:
        self.preview = preview
        self.document = QTextDocument(owner)
        self._fonts: dict[Letters, QTextCharFormat] = {}
        self._starts: list[QTextBlock] = []
        self.document.setUndoRedoEnabled(False)
        self.document.setDocumentMargin(0)
        self.document.setUseDesignMetrics(True)
        self.document.documentLayout().setPaintDevice(_paper())
        self._write()
        self.document.setTextWidth(preview.sheet.text_width)
        self._lines = list(self._set_lines())
        self.pages = tuple(self._parted())

    def _write(self) -> None:
        cursor = QTextCursor(self.document)
        cursor.beginEditBlock()
        for place, block in enumerate(self.preview.blocks):
            self._write_block(cursor, block, first=place == 0)
        cursor.endEditBlock()

    def _write_block(self, cursor: QTextCursor, block: Block, *, first: bool) -> None:
        if isinstance(block, PreviewParagraph):
            self._write_paragraph(cursor, block, new=not first)
            self._starts.append(cursor.block())
        else:
            self._write_table(cursor, block)

    def _write_paragraph(
        self, cursor: QTextCursor, paragraph: PreviewParagraph, *, new: bool
    ) -> None:
        leading = self._leading(paragraph.runs[0].letters) if paragraph.runs else 1
        form = block_format(paragraph.form, self.preview.sheet.text_width, leading)
        if new:
            cursor.insertBlock(form)
        else:
            cursor.setBlockFormat(form)
        for run in paragraph.runs:
            cursor.insertText(run.text.replace("\n", _BREAK), self._format(run.letters))
        if not paragraph.runs:
            cursor.setBlockCharFormat(self._format(_EMPTY))

    def _write_table(self, cursor: QTextCursor, table: PreviewTable) -> None:
        made = cursor.insertTable(len(table.rows), len(table.columns), table_format(table))
        for place, row in enumerate(table.rows):
            column = 0
            for cell in row:
                if cell.span > 1:
                    made.mergeCells(place, column, 1, cell.span)
                self._write_cell(made.cellAt(place, column), cell)
                column += cell.span
        cursor.movePosition(QTextCursor.MoveOperation.End)
        # The empty paragraph that Qt leaves behind a table is no part of the paper.
        hidden = QTextBlockFormat()
        hidden.setLineHeight(0, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor.setBlockFormat(hidden)
        self._starts.append(made.cellAt(0, 0).firstCursorPosition().block())

    def _write_cell(self, made: QTextTableCell, cell: PreviewCell) -> None:
        inner = made.firstCursorPosition()
        for number, paragraph in enumerate(cell.paragraphs):
            self._write_paragraph(inner, paragraph, new=number > 0)
        if cell.paragraphs:
            # The space above its first paragraph is lost in a cell.
            form = made.format().toTableCellFormat()
            form.setTopPadding(cell.paragraphs[0].form.before * _screen_scale())
            made.setFormat(form)

    def _format(self, letters: Letters) -> QTextCharFormat:
        if letters not in self._fonts:
            self._fonts[letters] = char_format(letters)
        return self._fonts[letters]

    def _leading(self, letters: Letters) -> float:
        """Return how much higher a line is with the leading that Qt leaves out."""
        metrics = QFontMetricsF(self._format(letters).font(), _paper())
        return metrics.lineSpacing() / metrics.height() if metrics.height() else 1

    def _set_lines(self) -> Iterator[SetLine]:
        for block, start in zip(self.preview.blocks, self._starts, strict=True):
            if isinstance(block, PreviewParagraph):
                yield from self._lines_of(start, block.form)
            else:
                yield from self._rows_of(start)

    def _rect(self, block: QTextBlock) -> QRectF:
        return self.document.documentLayout().blockBoundingRect(block)

    def _lines_of(self, block: QTextBlock, form: Form) -> Iterator[SetLine]:
        top = self._rect(block).top()
        layout = block.layout()
        count = layout.lineCount()
        for number in range(count):
            line = layout.lineAt(number)
            at = top + line.y()
            yield SetLine(
                top=at,
                bottom=at + line.height(),
                begins=number == 0,
                ends=number == count - 1,
                held=form.keep_lines,
                bound=form.keep_next,
                new_page=form.new_page,
            )

    def _rows_of(self, first: QTextBlock) -> Iterator[SetLine]:
        table = QTextCursor(first).currentTable()
        for row in range(table.rows()):
            rects = [self._cell_rect(table, row, column) for column in range(table.columns())]
            yield SetLine(
                top=min(rect.top() for rect in rects), bottom=max(rect.bottom() for rect in rects)
            )

    def _cell_rect(self, table: QTextTable, row: int, column: int) -> QRectF:
        cell = table.cellAt(row, column)
        first, last = cell.firstCursorPosition().block(), cell.lastCursorPosition().block()
        return self._rect(first).united(self._rect(last))

    def _parted(self) -> Iterator[SetPage]:
        starts = page_starts(self._lines, self.preview.sheet.text_height)
        for number, start in enumerate(starts):
            end = starts[number + 1] if number + 1 < len(starts) else len(self._lines)
            lines = self._lines[start:end]
            top = lines[0].top if number and lines else 0
            yield SetPage(top, max((line.bottom for line in lines), default=0))

    def top_of(self, place: int) -> float:
        """Return where in the text the block at ``place`` of the preview begins."""
        return self._rect(self._starts[place]).top()


@cache
def _paper() -> QImage:
    """Return what the text is measured for; a document goes on pointing at it."""
    device = QImage(1, 1, QImage.Format.Format_Mono)
    device.setDotsPerMeterX(_DOTS_PER_METRE)
    device.setDotsPerMeterY(_DOTS_PER_METRE)
    return device


_EMPTY = Letters(font="Times New Roman", size=14)


def block_format(form: Form, width: float, leading: float) -> QTextBlockFormat:
    """Return the form of a paragraph as Qt has it.

    No tab stands beyond ``width``: that would begin a line. Lines are higher by ``leading``.
    """
    made = QTextBlockFormat()
    made.setAlignment(_ALIGNMENTS[form.alignment])
    made.setLeftMargin(form.left)
    made.setRightMargin(form.right)
    made.setTextIndent(form.first)
    made.setTopMargin(form.before)
    made.setBottomMargin(form.after)
    proportional = QTextBlockFormat.LineHeightTypes.ProportionalHeight
    made.setLineHeight(form.line * leading * _PERCENT, proportional.value)
    made.setTabPositions([_tab(stop, form.left, width) for stop in form.tabs])
    return made


def _tab(stop: TabStop, left: float, width: float) -> QTextOption.Tab:
    at = min(stop.at, width - _LEAST) - left
    return QTextOption.Tab(at * _screen_scale(), _TABS[stop.alignment])


def _screen_scale() -> float:
    """Return what tabs and tables are multiplied with: Qt takes them for pixels of the screen."""
    return QGuiApplication.primaryScreen().logicalDotsPerInchY() / _DOTS_PER_INCH


def char_format(letters: Letters) -> QTextCharFormat:
    """Return the letters of a run as Qt has them; a font that is not here gets its like."""
    font = QFont(letters.font)
    if not QFontInfo(font).exactMatch():
        font.setFamilies([letters.font, _SERIF])
    font.setStyleHint(QFont.StyleHint.Serif)
    font.setPointSizeF(letters.size)
    font.setBold(letters.bold)
    font.setItalic(letters.italic)
    font.setUnderline(letters.underlined)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made = QTextCharFormat()
    made.setFont(font)
    return made


def table_format(table: PreviewTable) -> QTextTableFormat:
    """Return the form of a table as Qt has it."""
    made = QTextTableFormat()
    fixed, scale = QTextLength.Type.FixedLength, _screen_scale()
    made.setColumnWidthConstraints([QTextLength(fixed, width * scale) for width in table.columns])
    made.setCellSpacing(0)
    made.setCellPadding(table.padding * scale)
    made.setBorderCollapse(True)
    made.setBorder(1 if table.ruled else 0)
    made.setBorderStyle(
        QTextFrameFormat.BorderStyle.BorderStyle_Solid
        if table.ruled
        else QTextFrameFormat.BorderStyle.BorderStyle_None
    )
    return made
