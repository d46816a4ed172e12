"""The text of a .docx as its reader sees it: paragraphs, rows of tables, numbers of lists.

Nothing in it is run or followed; deleted text of tracked changes and field codes are left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from docx.oxml.ns import qn
from lxml import etree

from secretary_app.application.old_minutes.blocks import OldMinutesFault, Paragraph
from secretary_app.documents.old_texts.numbering import Counting, counting_of
from secretary_app.documents.old_texts.opening import RESAVE, package_parts
from secretary_app.documents.packaging import MAIN_PART, MEGABYTE, MOST_PACKED

PLAIN = frozenset({".txt", ".text", ".md"})
NUMBERING = "word/numbering.xml"
STYLES = "word/styles.xml"
_PARAGRAPH, _TABLE, _ROW, _CELL = qn("w:p"), qn("w:tbl"), qn("w:tr"), qn("w:tc")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BOX = qn("w:txbxContent")
_LEFT_OUT = frozenset({qn("w:pPr"), qn("w:rPr"), qn("w:del"), qn("w:moveFrom"), _FALLBACK, _BOX})
_BREAKS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_INSIDE = frozenset({qn("w:sdt"), qn("w:sdtContent"), qn("w:customXml"), qn("w:ins")})
_LONGEST_LINE = 100_000


def read_paragraphs(path: Path) -> tuple[Paragraph, ...]:
    """Return the paragraphs and rows of a .docx in their order, or the text of a .txt.

    Raises `OldMinutesFault` in Russian for a file of another kind, a hostile or a damaged one,
    and `OSError` where there is none to read.
    """
    if path.suffix.lower() in PLAIN:
        return (_plain_text(path),)
    parts = package_parts(path)
    body = _parsed(parts[MAIN_PART]).find(qn("w:body"))
    if body is None:
        raise OldMinutesFault(f"В документе нет текста. {RESAVE}")
    counting = counting_of(_optional(parts, NUMBERING), _optional(parts, STYLES))
    return tuple(_blocks(body, counting))


def _plain_text(path: Path) -> str:
    """Return the text of a file, in the coding of older Windows where it is no UTF-8."""
    if path.stat().st_size > MOST_PACKED:
        raise OldMinutesFault(f"Файл больше {MOST_PACKED // MEGABYTE} МБ и не открывался.")
    data = path.read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1251", "replace")


def _optional(parts: dict[str, bytes], name: str) -> etree._Element | None:
    return _parsed(parts[name]) if name in parts else None


def _parsed(data: bytes) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise OldMinutesFault(f"Файл повреждён: его текст не читается. {RESAVE}") from error


def _blocks(parent: etree._Element, counting: Counting) -> Iterator[Paragraph]:
    for element in parent:
        if element.tag == _PARAGRAPH:
            yield from _paragraph(element, counting)
        elif element.tag == _TABLE:
            for row in element.iterfind(_ROW):
                yield from _row(row, counting)
        elif element.tag in _INSIDE:
            yield from _blocks(element, counting)


def _paragraph(element: etree._Element, counting: Counting) -> Iterator[Paragraph]:
    for box in element.iter(_BOX):
        if not any(each.tag == _FALLBACK for each in box.iterancestors()):
            yield from _blocks(box, counting)
    text = "".join(_text(element))[:_LONGEST_LINE]
    if text.strip():
        label = counting.label(element)
        yield f"{label} {text}" if label else text


def _text(element: etree._Element) -> Iterator[str]:
    for child in element:
        if child.tag == qn("w:t"):
            yield child.text or ""
        elif child.tag in _BREAKS:
            yield _BREAKS[child.tag]
        elif child.tag not in _LEFT_OUT and isinstance(child.tag, str):
            yield from _text(child)


def _row(row: etree._Element, counting: Counting) -> Iterator[Paragraph]:
    """Yield a row; a cell that holds a table of its own is read as if it stood by itself."""
    cells = row.findall(_CELL)
    if any(cell.find(_TABLE) is not None for cell in cells):
        for cell in cells:
            yield from _blocks(cell, counting)
        return
    texts = tuple("\n".join(map(_flat, _blocks(cell, counting))) for cell in cells)
    if any(texts):
        yield texts


def _flat(paragraph: Paragraph) -> str:
    return paragraph if isinstance(paragraph, str) else " ".join(paragraph)
