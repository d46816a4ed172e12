"""A workbook as the program sees it: sheets of plain values, every cell with an address."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from secretary_app.domain.errors import DomainError

MOST_ROWS = 10_000
MOST_COLUMNS = 100
LONGEST_TEXT = 10_000
_ALPHABET = 26


class WorkbookFault(DomainError):  # noqa: N818 - the file is at fault, not the program
    """A file that cannot be taken for a workbook, or a fault of one of its sheets."""


class RosterFault(DomainError):  # noqa: N818 - the row is at fault, not the program
    """What is wrong with a sheet or one of its cells (``place``: «строка 7, столбец C»)."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A cell that is not empty and yet has no value to take; ``reason`` is a Russian sentence."""

    reason: str


WrittenValue = str | int | date | None
CellValue = WrittenValue | float | Unreadable


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet from its cell A1 on; rows may have different lengths, nothing stands behind them."""

    name: str
    rows: tuple[tuple[CellValue, ...], ...] = ()

    def value(self, row: int, column: int) -> CellValue:
        """Return the value in ``row`` (as Excel counts, from 1) and ``column`` (from 0)."""
        cells = self.rows[row - 1] if 0 < row <= len(self.rows) else ()
        return cells[column] if column < len(cells) else None


@dataclass(frozen=True, slots=True)
class Workbook:
    """The sheets that a person sees, in their order."""

    sheets: tuple[Sheet, ...] = ()


def is_filled(value: CellValue) -> bool:
    """Tell whether anything stands in a cell; spaces are nothing."""
    return value is not None and not (isinstance(value, str) and not value.strip())


def column_letters(column: int) -> str:
    """Return how Excel names a column counted from 0: «A», «Z», «AA»."""
    letters = ""
    rest = column + 1
    while rest:
        rest, letter = divmod(rest - 1, _ALPHABET)
        letters = chr(ord("A") + letter) + letters
    return letters


def cell_place(row: int, column: int) -> str:
    """Return «строка 7, столбец C»."""
    return f"{row_place(row)}, столбец {column_letters(column)}"


def row_place(row: int) -> str:
    """Return «строка 7»."""
    return f"строка {row}"
