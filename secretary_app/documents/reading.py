"""Reading a Word document back as lines of text, whoever saved it last.

Only the text part is parsed, with entities and the network out of reach; sizes are known before
anything is unpacked (`packaging`).
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from docx.oxml.ns import qn
from lxml import etree

from secretary_app.application.returned import ReadPaper, UnreadableFileError
from secretary_app.documents.faults import TemplateFault
from secretary_app.documents.packaging import MAIN_PART, read_package, unpack

PARAGRAPH, ROW, CELL = qn("w:p"), qn("w:tr"), qn("w:tc")
TEXT, TAB, BREAK, RETURN = qn("w:t"), qn("w:tab"), qn("w:br"), qn("w:cr")
HYPHEN = qn("w:noBreakHyphen")
SIGNS = {TAB: "\t", BREAK: "\n", RETURN: "\n", HYPHEN: "-"}
TABS = qn("w:tabs")
# Text that a reviewer took out or that an older program would show instead of newer content.
GONE = frozenset(
    {
        qn("w:del"),
        qn("w:moveFrom"),
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
    }
)
REVISIONS = (qn("w:ins"), qn("w:del"), qn("w:moveFrom"))
BETWEEN_CELLS = "\t"
DAMAGED = "его текст повреждён"
MOST_LINES = 20_000
MOST_CHARACTERS = 5_000_000


class WordReader:
    """The port `DocumentReader` over .docx files."""

    def read(self, path: Path) -> ReadPaper:
        """Return the lines of a document; raises `UnreadableFileError`, changes nothing."""
        try:
            data = read_package(path)
            body = _parsed(unpack(data)[MAIN_PART])
        except TemplateFault as fault:
            raise _unreadable(path, fault.message) from fault
        lines = tuple(line for line in _lines(body) if line.strip())
        if len(lines) > MOST_LINES or sum(map(len, lines)) > MOST_CHARACTERS:
            raise _unreadable(path, "в нём слишком много текста для протокола")
        return ReadPaper(
            digest=sha256(data).hexdigest(),
            lines=lines,
            revised=next(body.iter(*REVISIONS), None) is not None,
        )


def _unreadable(path: Path, why: str) -> UnreadableFileError:
    return UnreadableFileError(f"Файл «{path.name}» не прочитан: {why}. Ничего не изменено.")


def _parsed(part: bytes) -> etree._Element:
    """Return the text part; raises `TemplateFault` also for one that leaves text to entities."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(part, parser)
    except etree.XMLSyntaxError as error:
        raise TemplateFault(DAMAGED) from error
    if next(root.iter(etree.Entity), None) is not None:
        raise TemplateFault(DAMAGED)
    return root


def _lines(root: etree._Element) -> Iterator[str]:
    """Yield a line for every paragraph and every row of a table, breaks parting them, too."""
    for block in _blocks(root):
        if block.tag == PARAGRAPH:
            yield from _text(block).split("\n")
        else:
            cells = (" ".join(map(_text, _inside(cell))) for cell in block.iter(CELL))
            yield BETWEEN_CELLS.join(cells).replace("\n", " ")


def _blocks(root: etree._Element) -> Iterator[etree._Element]:
    """Yield rows of tables, and the paragraphs that stand in none."""
    for block in root.iter(PARAGRAPH, ROW):
        if not any(parent.tag in {ROW, PARAGRAPH} for parent in block.iterancestors()):
            yield block


def _inside(cell: etree._Element) -> Iterator[etree._Element]:
    for paragraph in cell.iter(PARAGRAPH):
        if not any(parent.tag == PARAGRAPH for parent in paragraph.iterancestors()):
            yield paragraph


def _text(paragraph: etree._Element) -> str:
    return "".join(
        SIGNS.get(str(piece.tag)) or piece.text or ""
        for piece in paragraph.iter(TEXT, TAB, BREAK, RETURN, HYPHEN)
        if not any(parent.tag in GONE or parent.tag == TABS for parent in piece.iterancestors())
    )
