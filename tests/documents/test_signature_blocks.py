"""Nobody signs on a page without text: what the structure of every paper says of it.

LibreOffice lays such papers out in `test_pages.py`; here the marks themselves are counted.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from docx.document import Document
from docx.oxml.ns import qn

from secretary_app.documents.content import Content, Discussion, FullDecision, SessionDecision
from secretary_app.documents.keeping import LINES_WITH_SIGNATURE, LONGEST_LINE, WIDOW_CONTROL
from secretary_app.documents.samples import EXTRACT_FULL, FULL_BARE, SESSION_BARE, SIGNATORIES
from secretary_app.documents.samples_after import COUNTING_FULL, LETTERS_FULL, PROPOSAL_FULL
from tests.documents.demonstration import PAPERS, paper
from tests.documents.papers import SHELF, opened

SIGNING = {"Подпись", "Подпись: фамилия"}
MARKED = {*SIGNING, "Подписавший", "Подписавший: фамилия", "Отметка о заверении"}
LENGTHS = (1, 100, 101, 200, 201, 300, 301, 1200, 1899, 1900, 3000)


def blocks_of(document: Document) -> list[tuple[Any, list[str]]]:
    """Paragraphs and tables of the text with the names of their styles."""
    names = {style.style_id: str(style.name) for style in document.styles}
    return [
        (block, [names[p.style] for p in block.iter(qn("w:p"))])
        for block in document.element.body.iterchildren(qn("w:p"), qn("w:tbl"))
    ]


def lines_with(blocks: list[tuple[Any, list[str]]], signed: int) -> int:
    """Lines of text that are sure to stand on the page of the signatures at ``signed``."""
    found = 0
    for block, styles in reversed(blocks[:signed]):
        if set(styles) <= MARKED:
            continue
        kept = kept_lines(block)
        if not kept:
            return found
        found += kept
    return LINES_WITH_SIGNATURE  # everything there is


def kept_lines(block: Any) -> int:
    """Lines of a block that are sure to stay with what follows it."""
    if block.tag == qn("w:tbl"):
        rows = list(block.iter(qn("w:tr")))
        return sum(row.find(f".//{qn('w:keepNext')}") is not None for row in rows)
    if block.find(f"{qn('w:pPr')}/{qn('w:keepNext')}") is None and not by_style(block):
        return 0
    lines = -(-len(block.text) // LONGEST_LINE)
    whole = block.find(f"{qn('w:pPr')}/{qn('w:keepLines')}") is not None
    return lines if whole else min(lines, WIDOW_CONTROL)


def by_style(block: Any) -> bool:
    """Headings are kept with what follows by their styles."""
    return "аголов" in block.style


def signature_blocks(blocks: list[tuple[Any, list[str]]]) -> Iterator[int]:
    yield from (n for n, (_, styles) in enumerate(blocks) if SIGNING & set(styles))


def weak(document: Document) -> list[int]:
    """Signature tables with less text than they need on their page."""
    blocks = blocks_of(document)
    found = [(n, lines_with(blocks, n)) for n in signature_blocks(blocks)]
    return [n for n, lines in found if lines < LINES_WITH_SIGNATURE]


@pytest.mark.parametrize("name", PAPERS)
def test_papers_of_the_demonstration(name: str) -> None:
    assert weak(opened(paper(name).data)) == []


def kept(document: Document, style: str) -> bool:
    """Whether paragraphs of the style stay with the next one."""
    at: Any = document.styles[style]
    while at is not None and at.paragraph_format.keep_with_next is None:
        at = at.base_style
    return at is not None and bool(at.paragraph_format.keep_with_next)


@pytest.mark.parametrize("name", ["ballot-paper", "opinion-sheet", "roll-call", "counting-minutes"])
def test_a_draft_stands_on_the_page_of_its_table(name: str) -> None:
    document = opened(paper(name).data)
    blocks = blocks_of(document)
    voted = [n for n, (_, styles) in enumerate(blocks) if "Графа" in styles]
    assert voted
    for table in voted:
        above = [styles[0] for _, styles in blocks[:table]]
        begins = max(n for n, style in enumerate(above) if style == "Заголовок вопроса")
        assert all(kept(document, style) for style in above[begins:]), above[begins:]


def of_length(text: str) -> Iterator[Content]:
    decision = SessionDecision(number="1", opening=text)
    full = FullDecision(number="1", opening=text)
    question = Discussion(number="1", title="О плане", decisions=(full,))
    yield replace(SESSION_BARE, decisions=(decision,), signatories=SIGNATORIES)
    yield replace(FULL_BARE, discussions=(question,), signatories=SIGNATORIES)
    yield replace(EXTRACT_FULL, question=question)
    yield replace(PROPOSAL_FULL, decisions=(decision,), closing="", enclosure="")
    yield replace(LETTERS_FULL, opening=text, enclosures=())
    [record, *_] = COUNTING_FULL.records
    yield replace(COUNTING_FULL, records=(replace(record, outcome=(text,)),))


@pytest.mark.parametrize("length", LENGTHS)
def test_texts_of_any_length(length: int) -> None:
    text = ("слово " * 600)[: length - 1].strip() + "."
    for content in of_length(text):
        assert weak(opened(SHELF.print(content).data)) == [], type(content)


def test_signatures_are_never_parted_from_each_other() -> None:
    """Rows are not split, and every paragraph of theirs is kept with the next one."""
    document = opened(SHELF.print(replace(SESSION_BARE, signatories=SIGNATORIES)).data)
    kept = {
        str(style.name)
        for style in document.styles
        if style.name in MARKED and style.element.find(f".//{qn('w:keepNext')}") is not None
    }
    assert "Подпись" in kept
    rows = list(document.element.body.iter(qn("w:tr")))
    assert len(rows) == len(SIGNATORIES)
    assert all(row.find(f".//{qn('w:cantSplit')}") is not None for row in rows)
