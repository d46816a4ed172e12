"""Reading a workbook: plain values of its visible sheets, whatever the file claims to be.

Nothing in it is run or followed: macros, links to other files and formulas are passed over,
of formulas the value that Excel computed last is taken.
"""

from __future__ import annotations

import io
import math
import re
import warnings
from collections.abc import Iterator
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.cell.cell import ERROR_CODES

from secretary_app.application.roster import (
    CellValue,
    Sheet,
    Unreadable,
    Workbook,
    WorkbookFault,
)
from secretary_app.application.roster.sheets import LONGEST_TEXT, MOST_COLUMNS, MOST_ROWS
from secretary_app.documents.workbooks.marks import Merged, marks_of
from secretary_app.documents.workbooks.opening import DAMAGED, package_bytes

_NEWER_ERRORS = {"#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#UNKNOWN!", "#BUSY!"}
_ERRORS = frozenset({*ERROR_CODES, *_NEWER_ERRORS, "#GETTING_DATA"})
_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")  # ECMA-376-1 22.9.2.19
_UNCOMPUTED = Unreadable(
    "формула без вычисленного значения: откройте файл в Excel, дождитесь расчёта и сохраните"
)
_TOO_LONG = Unreadable(f"текст длиннее {LONGEST_TEXT} знаков")
_NO_VALUE = Unreadable("здесь время или бесконечность, а не текст, число или дата")


def read_workbook(path: Path) -> Workbook:
    """Return the visible sheets of the file.

    Raises `WorkbookFault` for a file that is no workbook, is protected, harmful or damaged,
    or larger than a roster can be, and `OSError` where there is none to read.
    """
    data = package_bytes(path)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl tells what it leaves out on saving
            return Workbook(tuple(_sheets(data)))
    except WorkbookFault:
        raise
    except Exception as error:  # a damaged file makes openpyxl raise whatever comes first
        raise WorkbookFault(DAMAGED) from error


def _sheets(data: bytes) -> Iterator[Sheet]:
    book = openpyxl.load_workbook(
        io.BytesIO(data), read_only=True, data_only=True, keep_links=False
    )
    for sheet in book.worksheets:
        if sheet.sheet_state == "visible":
            yield Sheet(sheet.title, _rows(sheet))


def _rows(sheet: Any) -> tuple[tuple[CellValue, ...], ...]:  # noqa: ANN401 - the stubs know only whole worksheets
    with sheet._get_source() as part:
        marks = marks_of(part)
    # The size that the file claims for itself is not believed; what follows the last value
    # (validation, formats) is not even looked at.
    found = sheet.iter_rows(max_row=MOST_ROWS, max_col=MOST_COLUMNS, values_only=True)
    rows = [
        _values(number, cells, marks.uncomputed) if number in marks.filled else []
        for number, cells in enumerate(islice(found, max(marks.filled, default=0)), start=1)
    ]
    for merged in marks.merged:
        _fill_down(rows, merged)
    return tuple(map(tuple, rows))


def _values(
    number: int, cells: tuple[object, ...], uncomputed: set[tuple[int, int]]
) -> list[CellValue]:
    """Return the values up to the last one."""
    values = [
        _UNCOMPUTED if value is None and (number, column) in uncomputed else _plain(value)
        for column, value in enumerate(cells, start=1)
    ]
    while values and values[-1] is None:
        values.pop()
    return values


def _plain(value: object) -> CellValue:
    match value:
        case str():
            return _text(value)
        case bool():
            return "да" if value else "нет"
        case float():
            return value if math.isfinite(value) else _NO_VALUE
        case datetime():
            return value.date()
        case None | int() | date():
            return value
        case _:
            return _NO_VALUE


def _text(value: str) -> CellValue:
    if value in _ERRORS:
        return Unreadable(f"формула с ошибкой {value}")
    if len(value) > LONGEST_TEXT:
        return _TOO_LONG
    return _ESCAPE.sub(lambda code: chr(int(code[1], 16)), value)


def _fill_down(rows: list[list[CellValue]], merged: Merged) -> None:
    """Let a value stand in every row that its merged cell covers."""
    index = merged.column - 1
    top = rows[merged.first - 1] if merged.first <= len(rows) else []
    if index >= len(top):
        return
    for row in rows[merged.first : merged.last]:
        row.extend([None] * (index + 1 - len(row)))
        if row[index] is None:
            row[index] = top[index]
