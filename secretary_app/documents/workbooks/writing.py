"""Writing tables into a workbook: typed cells, a heading that stays, a filter, no formulas."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import Cell, WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.xml.constants import ARC_CORE
from openpyxl.xml.functions import tostring

from secretary_app.application.tables import CellKind, Table, TableColumn, TableValue
from secretary_app.documents.packaging import pack, unpack
from secretary_app.language.typography import clean_text

_FORMATS = {
    CellKind.TEXT: "@",
    CellKind.DATE: "dd.mm.yyyy",
    CellKind.MOMENT: "dd.mm.yyyy hh:mm",
    CellKind.NUMBER: "General",
}
# Liberation Sans, where there is no Arial, is as wide: the heights below hold there, too.
_FONT = Font(name="Arial", size=10)
_BOLD = Font(name="Arial", size=10, bold=True)
_LINE = 13.5  # points
_TALLEST = 409  # points, the most that a row can have
_HEADING = PatternFill("solid", fgColor="E7F0FC")
_ACROSS = {
    CellKind.TEXT: "left",
    CellKind.DATE: "left",
    CellKind.MOMENT: "left",
    CellKind.NUMBER: "center",
}
_ALIGNED = {
    kind: Alignment(horizontal=across, vertical="top", wrap_text=True)
    for kind, across in _ACROSS.items()
}
_RULE = Side(style="thin", color="DDE3EA")
_RULED = Border(left=_RULE, right=_RULE, top=_RULE, bottom=_RULE)
# Letters of this font for a unit of width, which is a figure of the workbook's own.
_LETTERS = 1.08
# What would be read as the code of a character has its own underscore coded (22.9.2.19).
_LIKE_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_AUTHOR = "secretary-app"
# The time that stands in every workbook in place of the clock's: equal tables, equal bytes.
_EPOCH = datetime(2000, 1, 1)  # noqa: DTZ001 - openpyxl writes it as UTC
_A4 = 9  # ECMA-376-1 18.3.1.63, paperSize
_LONGEST_TITLE = 150  # the whole of a header takes 255 characters, its codes included


def write_workbook(tables: Sequence[Table]) -> bytes:
    """Return an .xlsx with a sheet for every table, the first one shown.

    Texts stay texts whatever they begin with; characters that a file cannot hold are left out.
    Equal tables give equal bytes.
    """
    book = Workbook(write_only=True)
    for table in tables:
        _write(book.create_sheet(table.name), table)
    target = io.BytesIO()
    book.save(target)
    parts = unpack(target.getvalue())
    properties = book.properties
    properties.creator = _AUTHOR
    properties.created = properties.modified = _EPOCH
    parts[ARC_CORE] = tostring(properties.to_tree())
    return pack(parts)


def _write(sheet: Any, table: Table) -> None:  # noqa: ANN401 - the stubs know only whole worksheets
    for index, column in enumerate(table.columns, start=1):
        letter = get_column_letter(index)
        sheet.column_dimensions[letter].width = column.width
        # For cells that are yet to be filled: «1/3» typed into one of them is no date.
        sheet.column_dimensions[letter].number_format = _FORMATS[column.kind]
    sheet.freeze_panes = "A2"
    last = get_column_letter(len(table.columns))
    sheet.auto_filter.ref = f"A1:{last}{len(table.rows) + 1}"
    _set_page(sheet, table.title)
    cells = _Cells(sheet)
    headings = tuple(column.heading for column in table.columns)
    sheet.row_dimensions[1].height = _height(headings, table.columns)
    sheet.append([cells.of(c.heading, c.kind, heading=True) for c in table.columns])
    for number, row in enumerate(table.rows, start=2):
        sheet.row_dimensions[number].height = _height(row, table.columns)
        pairs = zip(table.columns, row, strict=True)
        sheet.append([cells.of(value, column.kind) for column, value in pairs])


def _height(row: Sequence[TableValue], columns: Sequence[TableColumn]) -> float:
    """Return a height that shows the row's texts whole: programs do not all see to it."""
    pairs = zip(row, columns, strict=True)
    lines = max(_lines(value, int(column.width * _LETTERS)) for value, column in pairs)
    return min(_TALLEST, lines * _LINE)


def _lines(value: TableValue, width: int) -> int:
    """Return how many lines a text surely fits into; numbers and days never break."""
    if not isinstance(value, str):
        return 1
    return sum(_wrapped(paragraph, width) for paragraph in value.split("\n"))


def _wrapped(paragraph: str, width: int) -> int:
    lines, used = 1, 0
    for word in paragraph.split(" "):
        longer = used + len(word) + (used > 0)
        if longer <= width:
            used = longer
        else:
            lines += (used > 0) + (max(0, len(word) - 1)) // width
            used = len(word) % width or width
    return lines


def _set_page(sheet: Any, title: str) -> None:  # noqa: ANN401 - the same
    """Print on A4 across, as wide as a page, the heading and the title on every one."""
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.page_margins.top, sheet.page_margins.bottom = 0.75, 0.6
    # An ampersand begins a code of the header unless it is doubled (18.3.1.46).
    shown = clean_text(title).text[:_LONGEST_TITLE].replace("&", "&&")
    sheet.oddHeader.left.text = shown or None
    sheet.oddFooter.right.text = "Стр. &P из &N"


class _Cells:
    """Makes the cells of a sheet.

    Each look is put together once: to have openpyxl find it again for every cell would take
    three quarters of the time.
    """

    def __init__(self, sheet: Any) -> None:  # noqa: ANN401 - the same
        self._sheet = sheet
        self._looks = {
            (kind, text, heading): _look(sheet, kind, text=text, heading=heading)
            for kind in CellKind
            for text in (False, True)
            for heading in (False, True)
        }

    def of(self, value: TableValue, kind: CellKind, *, heading: bool = False) -> Cell:
        """Return a cell with ``value`` in a column of ``kind``."""
        cell: Any = WriteOnlyCell(self._sheet)
        if isinstance(value, str):
            cell.value = _LIKE_ESCAPE.sub("_x005F_", clean_text(value).text)
            cell.data_type = "s"  # openpyxl takes «=…» for a formula and «#N/A» for an error
        else:
            cell.value = value
        cell._style = self._looks[kind, isinstance(value, str), heading]
        made: Cell = cell
        return made


def _look(sheet: Any, kind: CellKind, *, text: bool, heading: bool) -> Any:  # noqa: ANN401 - the same
    cell: Any = WriteOnlyCell(sheet)
    cell.number_format = _FORMATS[CellKind.TEXT if text else kind]
    cell.font = _BOLD if heading else _FONT
    cell.border = _RULED
    cell.alignment = _ALIGNED[kind]
    if heading:
        cell.fill = _HEADING
    return cell._style
