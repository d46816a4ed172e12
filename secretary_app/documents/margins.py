"""Another left margin than the template's, with everything that reaches the right one."""

from __future__ import annotations

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Length, Mm
from docx.styles.style import ParagraphStyle
from docx.table import Table


def set_left_margin(document: Document, millimetres: int) -> None:
    """Move the left margin; tab stops at the right edge and full-width tables stay there."""
    before = _text_width(document)
    for section in document.sections:
        section.left_margin = Mm(millimetres)
    after = _text_width(document)
    for style in document.styles:
        if style.type is WD_STYLE_TYPE.PARAGRAPH and isinstance(style, ParagraphStyle):
            _move_tab_stops(style, before, after)
    for table in document.tables:
        _widen(table, Length(after - before))


def _text_width(document: Document) -> Length:
    section = document.sections[0]
    margins = (section.left_margin or 0) + (section.right_margin or 0)
    return Length((section.page_width or 0) - margins)


def _move_tab_stops(style: ParagraphStyle, before: Length, after: Length) -> None:
    for stop in style.paragraph_format.tab_stops:
        if abs(stop.position - before) < Mm(1):
            stop.position = after


def _widen(table: Table, by: Length) -> None:
    column = table.columns[len(table.columns) - 1]
    column.width = Length((column.width or 0) + by)
    for cell in column.cells:
        cell.width = Length((cell.width or 0) + by)
