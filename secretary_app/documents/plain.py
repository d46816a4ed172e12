"""A finished paper as plain text, to be pasted into a letter."""

from __future__ import annotations

from collections.abc import Iterator

from docx.document import Document
from docx.oxml.ns import qn
from lxml import etree

PARAGRAPH, TABLE, ROW, CELL = qn("w:p"), qn("w:tbl"), qn("w:tr"), qn("w:tc")
RUN, TEXT, TAB, BREAK = qn("w:r"), qn("w:t"), qn("w:tab"), qn("w:br")
STYLE_MARK, VALUE = qn("w:pStyle"), qn("w:val")
SIGNS = {TAB: "\t", BREAK: "\n"}
BETWEEN_CELLS = "\t"
# Twips of space between paragraphs that a reader takes for a gap.
GAP = 120


def plain_text(document: Document) -> str:
    """Return a line for every paragraph and every row of a table, cells parted by tabs.

    It reads like the page, with an empty line for a gap: whatever a user's own template adds
    is in it.
    """
    above, below = (_styles_with_gap(document, side) for side in ("w:before", "w:after"))
    lines: list[str] = []
    gap = False
    for block in _blocks(document):
        style = _style_of(block)
        if lines and lines[-1] and (gap or style in above):
            lines.append("")
        lines.append(_line(block).rstrip())
        gap = style in below
    while lines and not lines[-1]:
        lines.pop()
    return "\n".join(lines) + "\n"


def _blocks(document: Document) -> Iterator[etree._Element]:
    """Yield the paragraphs of the text and the rows of its tables."""
    for block in document.element.body:
        if block.tag == PARAGRAPH:
            yield block
        elif block.tag == TABLE:
            yield from block.iter(ROW)


def _line(block: etree._Element) -> str:
    if block.tag == PARAGRAPH:
        return _text(block)
    cells = (" ".join(map(_text, cell.iter(PARAGRAPH))) for cell in block.iter(CELL))
    return BETWEEN_CELLS.join(cells)


def _text(paragraph: etree._Element) -> str:
    return "".join(map(_said, paragraph.iter(TEXT, TAB, BREAK)))


def _said(piece: etree._Element) -> str:
    if piece.tag == TEXT:
        return piece.text or ""
    parent = piece.getparent()  # the stops of tabs are of the same name and say nothing
    return SIGNS[str(piece.tag)] if parent is not None and parent.tag == RUN else ""


def _style_of(block: etree._Element) -> str:
    mark = next(block.iter(STYLE_MARK), None)
    return "" if mark is None else mark.get(VALUE, "")


def _styles_with_gap(document: Document, side: str) -> frozenset[str]:
    """Return the ids of the styles with a gap, their own or of what they are based on."""
    own: dict[str, tuple[str, int | None]] = {}
    for style in document.styles.element.iter(qn("w:style")):
        based = style.find(qn("w:basedOn"))
        spacing = style.find(f"{qn('w:pPr')}/{qn('w:spacing')}")
        space = None if spacing is None else spacing.get(qn(side))
        parent = "" if based is None else based.get(VALUE, "")
        own[style.get(qn("w:styleId"), "")] = (parent, _twips(space))
    return frozenset(one for one in own if _gap_of(one, own) >= GAP)


def _gap_of(style: str, own: dict[str, tuple[str, int | None]]) -> int:
    seen: set[str] = set()
    while style in own and style not in seen:
        seen.add(style)
        style, space = own[style]
        if space is not None:
            return space
    return 0


def _twips(space: str | None) -> int | None:
    """Return the length; a user's template may hold one in other units, which is no gap."""
    if space is None:
        return None
    return int(space) if space.isdecimal() else 0
