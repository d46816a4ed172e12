"""Writing tables into a workbook: typed cells, a heading that stays, a filter, no formulas."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import Cell, WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.xml.constants import ARC_CORE
from openpyxl.xml.functions import tostring

from secretary_app.application.tables import CellKind, Table, TableValue
from secretary_app.documents.packaging import pack, unpack
from secretary_app.language.typography import clean_text

_FORMATS = {
    CellKind.TEXT: "@",
    CellKind.DATE: "dd.mm.yyyy",
    CellKind.MOMENT: "dd.mm.yyyy hh:mm",
    CellKind.NUMBER: "General",
}
_FONT = Font(name="Calibri", size=11)
_BOLD = Font(name="Calibri", size=11, bold=True)
_HEADING = PatternFill("solid", fgColor="E7F0FC")
_ALIGNED = Alignment(vertical="top", wrap_text=True)
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
    sheet.append([_heading(sheet, column.heading) for column in table.columns])
    for row in table.rows:
        pairs = zip(table.columns, row, strict=True)
        sheet.append([_cell(sheet, value, column.kind) for column, value in pairs])


def _set_page(sheet: Any, title: str) -> None:  # noqa: ANN401 - the same
    """Print on A4 across, as wide as a page, the heading and the title on every one."""
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.page_margins.top = sheet.page_margins.bottom = 0.6
    # An ampersand begins a code of the header unless it is doubled (18.3.1.46).
    shown = clean_text(title).text[:_LONGEST_TITLE].replace("&", "&&")
    sheet.oddHeader.left.text = shown or None
    sheet.oddFooter.right.text = "Стр. &P из &N"


def _heading(sheet: Any, heading: str) -> Cell:  # noqa: ANN401 - the same
    cell = _cell(sheet, heading, CellKind.TEXT)
    cell.font = _BOLD
    cell.fill = _HEADING
    return cell


def _cell(sheet: Any, value: TableValue, kind: CellKind) -> Cell:  # noqa: ANN401 - the same
    cell: Cell = WriteOnlyCell(sheet)
    if isinstance(value, str):
        cell.value = _LIKE_ESCAPE.sub("_x005F_", clean_text(value).text)
        cell.data_type = "s"  # openpyxl takes «=…» for a formula and «#N/A» for an error
        cell.number_format = _FORMATS[CellKind.TEXT]
    else:
        cell.value = value
        cell.number_format = _FORMATS[kind] if isinstance(value, date) else "General"
    cell.font = _FONT
    cell.alignment = _ALIGNED
    return cell
