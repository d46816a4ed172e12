"""What must stay together on a page: a signature and the text that it signs.

Word and LibreOffice know «keep with next», «keep lines together» and a widow control of
two lines, nothing finer; how much of them the last paragraphs need depends on how long
these turned out, so it is set after the filling.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.text.paragraph import CT_P
from docx.text.paragraph import Paragraph
from lxml import etree

SIGNATURE = "Подпись"
# Who signed an original: names without a signature.
SIGNED = "Подписавший"
# In small print: no line of the text.
CHECKSUM = "Контрольная сумма"
# Lines that belong to the decision above them.
FOLLOWERS = frozenset({"Срок", "Ответственный", "Голосование"})
# ГОСТ Р 7.0.97: at least this many lines of the text go with the signature.
LINES_WITH_SIGNATURE = 3
WIDOW_CONTROL = 2
# Characters that surely fill a line, and that surely fit on a page with the signature.
LONGEST_LINE = 100
SHORTER_THAN_PAGE = 1900
# LibreOffice moves a paragraph kept with the next one whole: beyond a few lines the gap that
# it leaves is worse than a follower at the top of a page.
SHORT = 300
# Signatures that surely fit on a page; of more the first ones stay with the text,
# and the last one is not left alone.
MOST_ROWS_KEPT = 12
# Names of those who signed an original, on the page of the text and of whoever certifies it.
MOST_NAMES_KEPT = 6
FIRST_ROWS = 2
LAST_ROWS = 3
BODY, PROPERTIES, STYLE_MARK = qn("w:body"), qn("w:pPr"), qn("w:pStyle")
KEEP_NEXT, VALUE = qn("w:keepNext"), qn("w:val")
PARAGRAPH, TEXT = qn("w:p"), qn("w:t")
SENTENCE_END = ". "
LEAD = ":"
TAIL_NOTICE = (
    "Последний абзац текста длиннее страницы: конец его начат с новой строки, "
    "чтобы подпись не осталась без текста."
)


def keep_together(document: Document) -> tuple[str, ...]:
    """Bind followers to their decision, leads to their list, the end of the text to signatures.

    Returns a Russian notice if a paragraph had to be divided for it.
    """
    ids = _ids_by_name(document)
    followers = {ids[name] for name in FOLLOWERS if name in ids}
    for paragraph in _in_styles(document, followers):
        _keep_with_next(paragraph.getprevious())
    for paragraph in _leads(document):
        _keep_with_next(paragraph)
    signature, signed = (ids.get(name, name) for name in (SIGNATURE, SIGNED))
    signing = {signature, signed}
    blocks = _blocks_with(document, signature)
    for block in blocks:
        _let_long_tables_break(block, MOST_ROWS_KEPT)
    for block in _blocks_with(document, signed):
        _let_long_tables_break(block, MOST_NAMES_KEPT)
    notices = (notice for block in blocks for notice in _keep_before(block, document, signing))
    return tuple(dict.fromkeys(notices))


# Below, XML is read as such: through the objects of python-docx these few looks at every
# paragraph would cost as much as the filling itself.


def _ids_by_name(document: Document) -> dict[str, str]:
    names = document.styles.element.iter(qn("w:name"))
    return {name.get(VALUE, ""): _parent(name).get(qn("w:styleId"), "") for name in names}


def _in_styles(document: Document, ids: set[str]) -> Iterator[etree._Element]:
    """Yield the paragraphs in one of the styles, in the order of the text."""
    for mark in document.element.body.iter(STYLE_MARK):
        if mark.get(VALUE) in ids:
            yield _parent(_parent(mark))


def _leads(document: Document) -> Iterator[etree._Element]:
    """Yield the paragraphs of the body, not those in tables, that end in a colon."""
    for text in document.element.body.iter(TEXT):
        if text.text and text.text.endswith(LEAD):
            paragraph = next(text.iterancestors(PARAGRAPH))
            *_, last = paragraph.iter(TEXT)
            if last is text and _parent(paragraph).tag == BODY:
                yield paragraph


def _parent(element: etree._Element) -> etree._Element:
    parent = element.getparent()
    if parent is None:
        raise LookupError(f"{element.tag} stands alone")
    return parent


def _keep_with_next(above: etree._Element | None) -> None:
    """Keep the paragraph with what follows it, if it is short."""
    form = _child(above, PROPERTIES)
    mark = _child(form, STYLE_MARK)
    if above is None or mark is None or _length(above) >= SHORT:
        return
    if _child(form, KEEP_NEXT) is None:
        mark.addnext(above.makeelement(KEEP_NEXT))


def _child(element: etree._Element | None, tag: str) -> etree._Element | None:
    return None if element is None else next(element.iterchildren(tag), None)


def _length(paragraph: etree._Element) -> int:
    return sum(map(len, paragraph.itertext(TEXT)))


def _block_of(element: etree._Element) -> etree._Element:
    """Return the paragraph or table of the body that holds ``element``."""
    while _parent(element).tag != BODY:
        element = _parent(element)
    return element


def _blocks_with(document: Document, style: str) -> list[etree._Element]:
    """Return the paragraphs and tables of the body with anything in the style, each once."""
    return list(dict.fromkeys(_block_of(line) for line in _in_styles(document, {style})))


def _let_long_tables_break(block: etree._Element, most: int) -> None:
    """Let a table of more than ``most`` signatures break, but not near its ends."""
    rows = list(block.iter(qn("w:tr")))
    if len(rows) <= most:
        return
    for mark in (mark for row in rows[FIRST_ROWS:-LAST_ROWS] for mark in row.iter(STYLE_MARK)):
        mark.addnext(mark.makeelement(KEEP_NEXT, {VALUE: "0"}))


def _keep_before(
    signature: etree._Element, document: Document, signing: set[str]
) -> tuple[str, ...]:
    needed = LINES_WITH_SIGNATURE
    for block in signature.itersiblings(qn("w:p"), qn("w:tbl"), preceding=True):
        if needed <= 0:
            return ()
        if not isinstance(block, CT_P):
            needed -= _keep_rows(_ruled_rows(block, signing), needed)
            continue
        paragraph = Paragraph(block, document._body)
        if len(paragraph.text) >= SHORTER_THAN_PAGE:
            return _keep_end_of(paragraph)
        needed -= _keep(paragraph, needed)
    return ()


def _ruled_rows(table: etree._Element, signing: set[str]) -> list[etree._Element]:
    """Return the rows of a table, none of one with names of signatories: no text is in them."""
    if any(mark.get(VALUE) in signing for mark in table.iter(STYLE_MARK)):
        return []
    return list(table.iter(qn("w:tr")))


def _keep_rows(rows: list[etree._Element], needed: int) -> int:
    """Keep the last rows of a table with what follows; return how many lines go along."""
    kept = rows[-needed:]
    for mark in (mark for row in kept for mark in row.iter(STYLE_MARK)):
        mark.addnext(mark.makeelement(KEEP_NEXT))
    return len(kept)


def _keep(paragraph: Paragraph, needed: int) -> int:
    """Keep the paragraph with what follows; return how many lines of it surely go along."""
    paragraph.paragraph_format.keep_with_next = True
    if paragraph.style is not None and paragraph.style.name == CHECKSUM:
        return 0
    lines = -(-len(paragraph.text) // LONGEST_LINE)
    if needed <= WIDOW_CONTROL:
        return min(lines, WIDOW_CONTROL)
    paragraph.paragraph_format.keep_together = True
    return lines


def _keep_end_of(paragraph: Paragraph) -> tuple[str, ...]:
    """Divide a paragraph longer than a page before its last sentences and keep the rest.

    It could be kept with the signature neither as a whole nor, by the means there are,
    with more than two of its lines.
    """
    last = paragraph.runs[-1]
    cut = _cut_of(last.text)
    if not cut:
        return ()
    rest = Paragraph(deepcopy(paragraph._p), paragraph._parent)
    for run in rest.runs[:-1]:
        rest._p.remove(run._r)
    rest.runs[-1].text = last.text[cut:].lstrip()
    last.text = last.text[:cut].rstrip()
    paragraph._p.addnext(rest._p)
    _keep(rest, LINES_WITH_SIGNATURE)
    return (TAIL_NOTICE,)


def _cut_of(text: str) -> int:
    """Return where the last sentences of at least three lines begin, 0 for nowhere."""
    enough = max(0, len(text) - LINES_WITH_SIGNATURE * LONGEST_LINE)
    sentence = text.rfind(SENTENCE_END, max(0, len(text) - SHORTER_THAN_PAGE), enough)
    return (sentence if sentence >= 0 else text.rfind(" ", 0, enough)) + 1
