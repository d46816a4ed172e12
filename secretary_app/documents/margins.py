"""A margin or a standard that a body chose: what reaches an edge or a corner moves with it."""

from __future__ import annotations

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Length, Mm
from docx.styles.style import ParagraphStyle

from secretary_app.domain.paper_options import PaperOptions, PaperStandard

# How wide the requisites in the corners may be, in millimetres (ГОСТ Р 7.0.97).
CORNER = {PaperStandard.GOST_2025: 80, PaperStandard.GOST_2016: 75}
# Requisites of the left and of the right corner in the shipped templates.
LEFT_CORNER = ("Реквизит", "Новая страница: бланк")
RIGHT_CORNER = ("Гриф утверждения", "Адресат", "Приложение")


def lay_out(document: Document, options: PaperOptions) -> None:
    """Move the left margin and narrow the corners as ``options`` want it.

    Where they want nothing of the kind the template stays as it is.
    """
    if options.left_margin is not None:
        _set_left_margin(document, options.left_margin)
    if options.left_margin is not None or options.standard is not PaperStandard.GOST_2025:
        _narrow_corners(document, CORNER[options.standard])


def _set_left_margin(document: Document, millimetres: int) -> None:
    """Move the left margin; tab stops at the right edge and full-width tables keep to it."""
    before = _text_width(document)
    for section in document.sections:
        section.left_margin = Mm(millimetres)
    after = _text_width(document)
    for style in _paragraph_styles(document):
        _move_tab_stops(style, before, after)
    for width in document.element.body.iter(qn("w:gridCol"), qn("w:tcW")):
        width.set(qn("w:w"), str(round(int(width.get(qn("w:w"))) * after / before)))


def _narrow_corners(document: Document, millimetres: int) -> None:
    """Set in from the other side what would be wider; a narrower one stays as it is."""
    indent = Length(_text_width(document) - Mm(millimetres))
    for style in _paragraph_styles(document):
        layout = style.paragraph_format
        if style.name in LEFT_CORNER and (layout.right_indent or 0) < indent:
            layout.right_indent = indent
        if style.name in RIGHT_CORNER and (layout.left_indent or 0) < indent:
            layout.left_indent = indent


def _paragraph_styles(document: Document) -> list[ParagraphStyle]:
    styles = (s for s in document.styles if s.type is WD_STYLE_TYPE.PARAGRAPH)
    return [style for style in styles if isinstance(style, ParagraphStyle)]


def _text_width(document: Document) -> Length:
    section = document.sections[0]
    margins = (section.left_margin or 0) + (section.right_margin or 0)
    return Length((section.page_width or 0) - margins)


def _move_tab_stops(style: ParagraphStyle, before: Length, after: Length) -> None:
    for stop in style.paragraph_format.tab_stops:
        if abs(stop.position - before) < Mm(1):
            stop.position = after
