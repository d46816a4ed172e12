"""What of a workbook is read, and how; every change gives another selection."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from secretary_app.application.roster import (
    CellValue,
    ColumnMatch,
    RosterField,
    Sheet,
    Workbook,
    WorkbookFault,
    guess_match,
    match_at,
    match_without_headings,
    with_unnamed,
)
from secretary_app.application.roster.cells import cell_text
from secretary_app.application.roster.sheets import is_filled

NO_HEADINGS = 0
_OFFERED_ROWS = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """A sheet of a workbook with the columns that are read; ``guessed``: by their headings."""

    path: Path
    workbook: Workbook
    place: int
    match: ColumnMatch
    guessed: bool

    @property
    def sheet(self) -> Sheet:
        """Return the sheet that is read."""
        return self.workbook.sheets[self.place]

    def with_sheet(self, place: int) -> Selection:
        """Return the same for another sheet, its columns guessed."""
        return _of_sheet(self.path, self.workbook, place)

    def with_header_row(self, row: int) -> Selection:
        """Return the same with other headings, `NO_HEADINGS` for none; the columns guessed."""
        match = _match(self.sheet, row)
        return replace(self, match=match, guessed=bool(match.fields))

    def with_field(self, column: int, field: RosterField | None) -> Selection:
        """Return the same with a column holding ``field``, None: it is not read."""
        return replace(self, match=self.match.with_field(column, field))

    def heading_rows(self) -> tuple[tuple[int, str], ...]:
        """Return the rows that may be the headings, each with what stands in it."""
        rows = enumerate(self.sheet.rows[:_OFFERED_ROWS], start=1)
        told = ((number, _line(row)) for number, row in rows)
        return tuple((number, words) for number, words in told if words)

    def sample(self, column: int) -> str:
        """Return the first thing that stands in a column below its heading."""
        values = (self.sheet.value(row, column) for row in self._below())
        return next((_shown(value) for value in values if is_filled(value)), "")

    def _below(self) -> range:
        return range(self.match.header_row + 1, len(self.sheet.rows) + 1)


def selection_of(path: Path, workbook: Workbook) -> Selection:
    """Return the first sheet that looks like a roster; where none does, the first that there is.

    Raises `WorkbookFault` for a workbook without a sheet to see.
    """
    if not workbook.sheets:
        raise WorkbookFault("в книге нет ни одного листа, который виден.")
    every = [_of_sheet(path, workbook, place) for place in range(len(workbook.sheets))]
    return next((each for each in every if each.guessed), every[0])


def _of_sheet(path: Path, workbook: Workbook, place: int) -> Selection:
    sheet = workbook.sheets[place]
    guess = guess_match(sheet)
    first = next((n for n, row in enumerate(sheet.rows, start=1) if _line(row)), NO_HEADINGS)
    match = _match(sheet, guess.header_row if guess else first)
    return Selection(
        path=path, workbook=workbook, place=place, match=match, guessed=guess is not None
    )


def _match(sheet: Sheet, row: int) -> ColumnMatch:
    if row == NO_HEADINGS:
        return match_without_headings(sheet)
    return with_unnamed(sheet, match_at(sheet, row))


def _line(row: tuple[CellValue, ...]) -> str:
    return " | ".join(words for value in row if (words := _shown(value)))


def _shown(value: CellValue) -> str:
    try:
        return cell_text(value)
    except ValueError as unreadable:
        return f"({unreadable})"
