"""How a Word file will look: fonts, margins, lists, tables, read from the file itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from docx.oxml.ns import qn
from lxml import etree

from secretary_app.application.preview import (
    Block,
    Letters,
    Preview,
    PreviewCell,
    PreviewParagraph,
    PreviewTable,
    Run,
    Sheet,
)
from secretary_app.documents.packaging import MAIN_PART, check_package, unpack
from secretary_app.documents.preview_numbering import Numbering
from secretary_app.documents.preview_styles import (
    VALUE,
    Styles,
    letter_properties,
    number,
    paragraph_properties,
    points,
)
from secretary_app.domain.errors import DomainError

STYLES, NUMBERING = "word/styles.xml", "word/numbering.xml"
RELATIONS = "word/_rels/document.xml.rels"
WHOLE = 5000  # of `w:tblW` in fiftieths of a percent
_MARKS = {qn("w:tab"): "\t", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "\u2011"}
_TEXT, _BREAK, _RUN = qn("w:t"), qn("w:br"), qn("w:r")
_PARAGRAPH, _TABLE = qn("w:p"), qn("w:tbl")
_PROPERTIES, _RUN_PROPERTIES = qn("w:pPr"), qn("w:rPr")
_STYLE = qn("w:pStyle")
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True)


class WordReader:
    """Reads finished .docx files back."""

    def read(self, data: bytes) -> Preview:
        """Return how the file will look; raises `DomainError` for what is no sane Word file."""
        check_package(data)
        parts = unpack(data)
        try:
            body = etree.fromstring(parts[MAIN_PART], _PARSER)[0]
            styles, numbering = Styles(_part(parts, STYLES)), Numbering(_part(parts, NUMBERING))
        except (IndexError, etree.XMLSyntaxError) as error:
            raise DomainError("Документ Word повреждён: показать его нельзя.") from error
        return _Reading(styles, numbering).preview(body, _numbered_from(parts, body))


def _part(parts: Mapping[str, bytes], name: str) -> etree._Element | None:
    return etree.fromstring(parts[name], _PARSER) if name in parts else None


def _numbered_from(parts: Mapping[str, bytes], body: etree._Element) -> int:
    """Return the first page whose header has a page number, 0 where none has."""
    section = body.find(qn("w:sectPr"))
    relations = _part(parts, RELATIONS)
    if section is None or relations is None:
        return 0
    targets = {link.get("Id"): link.get("Target", "") for link in relations}
    numbered = {
        reference.get(qn("w:type")): b"PAGE" in parts.get(f"word/{targets.get(key, '')}", b"")
        for reference in section.iterfind(qn("w:headerReference"))
        if (key := reference.get(qn("r:id")))
    }
    apart = section.find(qn("w:titlePg")) is not None
    if numbered.get("first") or (numbered.get("default") and not apart):
        return 1
    return 2 if numbered.get("default") else 0


def _sheet(section: etree._Element | None, numbered_from: int) -> Sheet:
    size = section.find(qn("w:pgSz")) if section is not None else None
    margins = section.find(qn("w:pgMar")) if section is not None else None
    found = {
        name: points(element.get(qn(f"w:{key}")))
        for element, names in ((size, _SIZE), (margins, _MARGINS))
        if element is not None
        for key, name in names.items()
    }
    return Sheet(**{**_A4, **found}, numbered_from=numbered_from)


_SIZE = {"w": "width", "h": "height"}
_MARGINS = {name: name for name in ("left", "right", "top", "bottom", "header")}
_A4 = {"width": 595.3, "height": 841.9, "left": 85, "right": 42, "top": 57, "bottom": 57}


@dataclass(frozen=True, slots=True)
class _Reading:
    """One file while it is read."""

    styles: Styles
    numbering: Numbering

    def preview(self, body: etree._Element, numbered_from: int) -> Preview:
        sheet = _sheet(body.find(qn("w:sectPr")), numbered_from)
        return Preview(sheet, tuple(self._blocks(body, sheet)))

    def _blocks(self, body: etree._Element, sheet: Sheet) -> Iterator[Block]:
        for element in body:
            if element.tag == _PARAGRAPH:
                yield from self._paragraphs(element)
            elif element.tag == _TABLE:
                yield self._table(element, sheet)

    def _paragraphs(self, element: etree._Element) -> Iterator[PreviewParagraph]:
        """Yield the paragraph; a break of the page inside it parts it in two."""
        properties = element.find(_PROPERTIES)
        style = _style_of(properties) or self.styles.usual.get("paragraph", "")
        own = paragraph_properties(properties)
        mark, indents = self._mark(properties)
        form = self.styles.form(style, {**indents, **own})
        first, *others = self._parts(element, style)
        if mark:
            first.insert(0, Run(f"{mark}\t", self.styles.letters(style, "", {})))
        name = self.styles.name(style)
        yield PreviewParagraph(runs=tuple(first), form=form, style=name)
        for part in others:
            again = replace(form, new_page=True, before=0)
            yield PreviewParagraph(runs=tuple(part), form=again, style=name)

    def _mark(self, properties: etree._Element | None) -> tuple[str, dict[str, object]]:
        mark = properties.find(qn("w:numPr")) if properties is not None else None
        text, indents = self.numbering.next(mark) if mark is not None else ("", {})
        return text, dict(indents)

    def _parts(self, paragraph: etree._Element, style: str) -> list[list[Run]]:
        parts: list[list[Run]] = [[]]
        for element in paragraph.iter(_RUN):
            letters = self._letters(element, style)
            for text in _texts(element):
                if text is None:
                    parts.append([])
                elif text:
                    parts[-1].append(Run(text, letters))
        return parts

    def _letters(self, run: etree._Element, style: str) -> Letters:
        properties = run.find(_RUN_PROPERTIES)
        named = properties.find(qn("w:rStyle")) if properties is not None else None
        character = named.get(VALUE, "") if named is not None else ""
        return self.styles.letters(style, character, letter_properties(properties))

    def _table(self, element: etree._Element, sheet: Sheet) -> PreviewTable:
        own = element.find(qn("w:tblPr"))
        named = own.find(qn("w:tblStyle")) if own is not None else None
        style = named.get(VALUE, "") if named is not None else self.styles.usual.get("table", "")
        inherited = self.styles.table_properties(style)
        columns = [
            points(column.get(qn("w:w"))) for column in element.iterfind(f"{qn('w:tblGrid')}/*")
        ]
        return PreviewTable(
            columns=_spread(columns, own, sheet),
            rows=tuple(self._row(row) for row in element.iterfind(qn("w:tr"))),
            ruled=any(_has_borders(each) for each in (own, inherited)),
            padding=max(map(_padding, (own, inherited))),
        )

    def _row(self, row: etree._Element) -> tuple[PreviewCell, ...]:
        return tuple(
            PreviewCell(
                tuple(part for p in cell.iter(_PARAGRAPH) for part in self._paragraphs(p)),
                _span(cell),
            )
            for cell in row.iterfind(qn("w:tc"))
        )


def _texts(run: etree._Element) -> Iterator[str | None]:
    """Yield the text of a run; None is where a page ends."""
    for child in run:
        if child.tag == _TEXT:
            yield child.text or ""
        elif child.tag == _BREAK:
            yield None if child.get(qn("w:type")) == "page" else "\n"
        elif child.tag in _MARKS:
            yield _MARKS[child.tag]


def _style_of(properties: etree._Element | None) -> str:
    style = properties.find(_STYLE) if properties is not None else None
    return style.get(VALUE, "") if style is not None else ""


def _span(cell: etree._Element) -> int:
    span = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
    return max(1, number(span.get(VALUE))) if span is not None else 1


def _spread(
    columns: list[float], properties: etree._Element | None, sheet: Sheet
) -> tuple[float, ...]:
    """Return the columns' widths; those of a table as wide as the text fill it."""
    width = properties.find(qn("w:tblW")) if properties is not None else None
    whole = width is not None and number(width.get(qn("w:w"))) == WHOLE
    total = sum(columns)
    scale = sheet.text_width / total if whole and total else 1
    return tuple(column * scale for column in columns)


def _has_borders(properties: etree._Element | None) -> bool:
    borders = properties.find(qn("w:tblBorders")) if properties is not None else None
    return borders is not None and any(
        line.get(VALUE, "nil") not in {"nil", "none"} for line in borders
    )


def _padding(properties: etree._Element | None) -> float:
    side = f"{qn('w:tblCellMar')}/{qn('w:left')}"
    margin = properties.find(side) if properties is not None else None
    return points(margin.get(qn("w:w"))) if margin is not None else 0
