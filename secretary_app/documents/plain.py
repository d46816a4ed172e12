"""A finished paper as plain text, to be pasted into a letter."""

from __future__ import annotations

from collections.abc import Iterator

from docx.document import Document
from docx.oxml.ns import qn
from lxml import etree

PARAGRAPH, TABLE, ROW, CELL = qn("w:p"), qn("w:tbl"), qn("w:tr"), qn("w:tc")
RUN, TEXT, TAB, BREAK = qn("w:r"), qn("w:t"), qn("w:tab"), qn("w:br")
SIGNS = {TAB: "\t", BREAK: "\n"}
BETWEEN_CELLS = "\t"


def plain_text(document: Document) -> str:
    """Return a line for every paragraph and every row of a table, cells parted by tabs.

    It reads like the page: whatever a user's own template adds is in it.
    """
    lines = [line.rstrip() for block in document.element.body for line in _lines(block)]
    while lines and not lines[-1]:
        lines.pop()
    return "\n".join(lines) + "\n"


def _lines(block: etree._Element) -> Iterator[str]:
    if block.tag == PARAGRAPH:
        yield _text(block)
    elif block.tag == TABLE:
        yield from (_row(row) for row in block.iter(ROW))


def _row(row: etree._Element) -> str:
    cells = (" ".join(map(_text, cell.iter(PARAGRAPH))) for cell in row.iter(CELL))
    return BETWEEN_CELLS.join(cells)


def _text(paragraph: etree._Element) -> str:
    return "".join(
        SIGNS.get(str(piece.tag)) or piece.text or ""
        for run in paragraph.iter(RUN)
        for piece in run.iter(TEXT, TAB, BREAK)
    )
