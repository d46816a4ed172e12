"""The tables of the templates: ruled ones, and the borderless one of the signatures."""

from __future__ import annotations

from docx.document import Document
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm
from docx.table import Table, _Row

from templates_docx.design import COLUMN, GRID_STYLE, TAG, TEXT_WIDTH, Grid
from templates_docx.full import WITH_SIGNATURES, WITHOUT_SIGNING

W = nsdecls("w")
TWIPS_IN_MM = 56.7
NO_MARGINS = (
    '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
)


def write_grid(document: Document, grid: Grid) -> None:
    """Add a ruled table: its heading, and a row for every turn of its loop, or a single one."""
    loop = ((f"{{%tr for {grid.rows} %}}", "{%tr endfor %}"),) if grid.rows else ()
    table = document.add_table(rows=2 + 2 * len(loop), cols=len(grid.columns))
    widths = tuple(column.width for column in grid.columns)
    _shape(table, widths, f'<w:tblStyle w:val="{GRID_STYLE}"/>')
    heading, *rows = table.rows
    heading._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {W}/>"))
    _write_cells(heading, *(("Графа", column.heading) for column in grid.columns))
    if loop:
        [(begin, end)] = loop
        blank = ((TAG, ""),) * (len(grid.columns) - 1)
        _write_cells(rows[0], (TAG, begin), *blank)
        _write_cells(rows[2], (TAG, end), *blank)
    row = rows[len(loop)]
    _write_cells(row, *((column.style, column.text) for column in grid.columns))
    if grid.height:
        height = round(grid.height * TWIPS_IN_MM)
        row._tr.get_or_add_trPr().append(
            parse_xml(f'<w:trHeight {W} w:val="{height}" w:hRule="atLeast"/>')
        )


def write_signatures(document: Document, field: str) -> None:
    """Add a borderless table: the name stands on the last line of the position."""
    above, below = WITH_SIGNATURES.get(field, ((), ()))
    style = "Подписавший" if field in WITHOUT_SIGNING else "Подпись"
    table = document.add_table(rows=len(above) + 3 + len(below), cols=2)
    _shape(table, (COLUMN, TEXT_WIDTH - COLUMN), "", NO_MARGINS)
    for cell in table._cells:
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.BOTTOM
    rows = list(table.rows)
    full_width = (*rows[: len(above)], *rows[len(above) + 3 :])
    for row, line in zip(full_width, (*above, *below), strict=True):
        _write_across(row, *line)
    first, signatory, last = rows[len(above) : len(above) + 3]
    for row, command in ((first, f"{{%tr for signatory in {field} %}}"), (last, "{%tr endfor %}")):
        _write_cells(row, (TAG, command), (TAG, ""))
    _write_cells(
        signatory,
        (style, "{{ signatory.position }}"),
        (f"{style}: фамилия", "{{ signatory.name }}"),
    )


def _write_across(row: _Row, style: str, text: str) -> None:
    cell = row.cells[0].merge(row.cells[1])
    cell.paragraphs[0].style = style
    cell.paragraphs[0].add_run(text)


def _write_cells(row: _Row, *lines: tuple[str, str]) -> None:
    for cell, (style, text) in zip(row.cells, lines, strict=True):
        cell.paragraphs[0].style = style
        if text:
            cell.paragraphs[0].add_run(text)


def _shape(table: Table, widths: tuple[float, ...], first: str, last: str = "") -> None:
    """Lay out a table of the page's width whose rows no page parts."""
    properties = table._tbl.tblPr
    for element in list(properties):
        properties.remove(element)
    layout = '<w:tblW w:w="5000" w:type="pct"/><w:tblLayout w:type="fixed"/>'
    for element in parse_xml(f"<w:tblPr {W}>{first}{layout}{last}</w:tblPr>"):
        properties.append(element)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    for row in table.rows:
        row._tr.get_or_add_trPr().append(parse_xml(f"<w:cantSplit {W}/>"))
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Mm(width)
