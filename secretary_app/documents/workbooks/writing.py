"""Writing tables into a workbook: typed cells, a heading that stays, a filter, no formulas."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import Cell, WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from secretary_app.application.roster import CellKind, Table, WrittenValue
from secretary_app.language.typography import clean_text

_FORMATS = {CellKind.TEXT: "@", CellKind.DATE: "dd.mm.yyyy"}
_HEADING = PatternFill("solid", fgColor="E7F0FC")
# What would be read as the code of a character has its own underscore coded (22.9.2.19).
_LIKE_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_AUTHOR = "secretary-app"


def write_workbook(tables: Sequence[Table]) -> bytes:
    """Return an .xlsx with a sheet for every table, the first one shown.

    Texts stay texts whatever they begin with; characters that a file cannot hold are left out.
    """
    book = Workbook(write_only=True)
    book.properties.creator = _AUTHOR
    for table in tables:
        _write(book.create_sheet(table.name), table)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def _write(sheet: Any, table: Table) -> None:  # noqa: ANN401 - the stubs know only whole worksheets
    for index, column in enumerate(table.columns, start=1):
        letter = get_column_letter(index)
        sheet.column_dimensions[letter].width = column.width
        # For cells that are yet to be filled: «1/3» typed into one of them is no date.
        sheet.column_dimensions[letter].number_format = _FORMATS[column.kind]
    sheet.freeze_panes = "A2"
    last = get_column_letter(len(table.columns))
    sheet.auto_filter.ref = f"A1:{last}{len(table.rows) + 1}"
    sheet.append([_heading(sheet, column.heading) for column in table.columns])
    for row in table.rows:
        pairs = zip(table.columns, row, strict=True)
        sheet.append([_cell(sheet, value, column.kind) for column, value in pairs])


def _heading(sheet: Any, heading: str) -> Cell:  # noqa: ANN401 - the same
    cell = _cell(sheet, heading, CellKind.TEXT)
    cell.font = Font(bold=True)
    cell.fill = _HEADING
    return cell


def _cell(sheet: Any, value: WrittenValue, kind: CellKind) -> Cell:  # noqa: ANN401 - the same
    cell: Cell = WriteOnlyCell(sheet)
    if isinstance(value, str):
        cell.value = _LIKE_ESCAPE.sub("_x005F_", clean_text(value).text)
        cell.data_type = "s"  # openpyxl takes «=…» for a formula and «#N/A» for an error
        cell.number_format = _FORMATS[CellKind.TEXT]
    else:
        cell.value = value
        cell.number_format = _FORMATS[kind] if isinstance(value, date) else "General"
    cell.alignment = Alignment(vertical="top", wrap_text=True)
    return cell
