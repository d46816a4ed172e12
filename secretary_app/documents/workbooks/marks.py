"""What openpyxl does not tell of a sheet in read-only mode: lost formulas and merged cells."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import IO

from lxml import etree
from openpyxl.utils.cell import coordinate_to_tuple, range_boundaries

from secretary_app.application.roster.sheets import MOST_COLUMNS, MOST_ROWS, WorkbookFault

# ECMA-376-1 18.3.1: rows, cells, formulas, values and merged ranges of a sheet.
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ROW, _CELL, _MERGED = f"{_MAIN}row", f"{_MAIN}c", f"{_MAIN}mergeCell"
_FORMULA, _VALUE, _INLINE = f"{_MAIN}f", f"{_MAIN}v", f"{_MAIN}is"
_COMPUTED_TEXT = "str"  # the type of a formula whose value is a text, an empty one too


@dataclass(frozen=True, slots=True)
class Merged:
    """A merged range that goes down: rows and its first column, all from 1."""

    first: int
    last: int
    column: int


@dataclass(slots=True)
class Marks:
    """What a sheet holds, rows and columns from 1.

    ``filled`` are the rows with values, ``uncomputed`` the cells whose formula has none.
    """

    filled: set[int] = field(default_factory=set)
    uncomputed: set[tuple[int, int]] = field(default_factory=set)
    merged: list[Merged] = field(default_factory=list)


def marks_of(part: IO[bytes]) -> Marks:
    """Return the marks of a sheet's XML.

    Raises `WorkbookFault` when it has values beyond the rows and columns that are read, and
    `ValueError` when its rows are out of order, which would lose some of them, or when
    merged ranges cover more cells than there are.
    """
    scan = _Scan()
    for event, element in etree.iterparse(
        part, events=("start", "end"), tag=(_ROW, _CELL, _MERGED), load_dtd=False
    ):
        if event == "end":
            scan.end(element)
        elif element.tag == _ROW:
            scan.start_row(element)
    return scan.marks


class _Scan:
    """Where the reading of a sheet stands."""

    def __init__(self) -> None:
        self.marks = Marks()
        self._row = 0
        self._column = 0
        self._covered = 0

    def start_row(self, row: etree._Element) -> None:
        number = int(float(row.get("r") or self._row + 1))
        if number <= self._row:
            raise ValueError(f"row {number} after row {self._row}")
        self._row, self._column = number, 0

    def end(self, element: etree._Element) -> None:
        if element.tag == _CELL:
            self._cell(element)
        elif element.tag == _MERGED:
            self._merged(element.get("ref", ""))
        else:
            _forget(element)

    def _cell(self, cell: etree._Element) -> None:
        named = cell.get("r")
        self._column = coordinate_to_tuple(named)[1] if named else self._column + 1
        value = cell.findtext(_VALUE)
        if not value and cell.find(_FORMULA) is not None and cell.get("t") != _COMPUTED_TEXT:
            self.marks.uncomputed.add((self._row, self._column))
        elif not value and cell.find(_INLINE) is None:
            return
        self._check_inside()
        self.marks.filled.add(self._row)

    def _check_inside(self) -> None:
        if self._row > MOST_ROWS:
            raise WorkbookFault(f"на листе больше {MOST_ROWS} строк: для состава это слишком.")
        if self._column > MOST_COLUMNS:
            raise WorkbookFault(
                f"на листе больше {MOST_COLUMNS} столбцов: для состава это слишком."
            )

    def _merged(self, reference: str) -> None:
        left, top, _, bottom = (bound or 0 for bound in range_boundaries(reference))
        if not 0 < left <= MOST_COLUMNS or not 0 < top < min(bottom, MOST_ROWS):
            return
        merged = Merged(top, min(bottom, MOST_ROWS), left)
        self._covered += merged.last - merged.first
        if self._covered > MOST_ROWS * MOST_COLUMNS:
            raise ValueError("merged ranges lie over each other")
        self.marks.merged.append(merged)


def _forget(row: etree._Element) -> None:
    """Free a row that has been read, with what stands before it."""
    row.clear()
    parent = row.getparent()
    while parent is not None and row.getprevious() is not None:
        del parent[0]
