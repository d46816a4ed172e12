"""What must stay together on a page: a signature and the text that it signs.

Word and LibreOffice know «keep with next», «keep lines together» and a widow control of
two lines, nothing finer; how much of them the last paragraphs need depends on how long
these turned out, so it is set after the filling.
"""

from __future__ import annotations

from collections.abc import Iterator

from docx.document import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from lxml import etree

SIGNATURE = "Подпись"
# Lines that belong to the decision above them.
FOLLOWERS = frozenset({"Срок", "Ответственный", "Голосование"})
# ГОСТ Р 7.0.97: at least this many lines of the text go with the signature.
LINES_WITH_SIGNATURE = 3
WIDOW_CONTROL = 2
# Characters that surely fill a line, and that surely fit on a page with the signature.
LONGEST_LINE = 100
SHORTER_THAN_PAGE = 1900


def keep_together(document: Document) -> None:
    """Bind followers to their decision and the end of the text to the signatures."""
    followers = {s.style_id for s in document.styles if s.name in FOLLOWERS}
    _keep_followers(document, followers)
    signature = _signature(document)
    if signature is not None:
        _keep_before(signature, document)


def _keep_followers(document: Document, followers: set[str]) -> None:
    style, previous = "", None
    for element in document.element.body:
        if element.tag != qn("w:p"):
            previous = None
            continue
        style = element.style or ""
        if style in followers and previous is not None:
            Paragraph(previous, document._body).paragraph_format.keep_with_next = True
        previous = element


def _signature(document: Document) -> etree._Element | None:
    ids = {s.style_id for s in document.styles if s.name == SIGNATURE}
    for element in document.element.body:
        if any(style.get(qn("w:val")) in ids for style in element.iter(qn("w:pStyle"))):
            return element
    return None


def _keep_before(signature: etree._Element, document: Document) -> None:
    needed = LINES_WITH_SIGNATURE
    for paragraph in _paragraphs_before(signature, document):
        if needed <= 0:
            return
        paragraph.paragraph_format.keep_with_next = True
        needed -= _lines_kept(paragraph, needed)


def _lines_kept(paragraph: Paragraph, needed: int) -> int:
    """Return how many of the paragraph's lines go with what follows, having seen to it."""
    length = len(paragraph.text)
    lines = -(-length // LONGEST_LINE)
    if needed > WIDOW_CONTROL and length < SHORTER_THAN_PAGE:
        paragraph.paragraph_format.keep_together = True
        return lines
    return min(lines, WIDOW_CONTROL)


def _paragraphs_before(signature: etree._Element, document: Document) -> Iterator[Paragraph]:
    for element in signature.itersiblings(qn("w:p"), preceding=True):
        yield Paragraph(element, document._body)
