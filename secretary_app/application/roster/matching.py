"""Which column of a sheet says what: guessed, shown, and changed by whoever knows better."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from secretary_app.application.roster.headings import TITLES, RosterField, field_of
from secretary_app.application.roster.sheets import (
    RosterFault,
    Sheet,
    Workbook,
    column_letters,
    is_filled,
)

HEADER_WITHIN = 20
_NAMING = frozenset({RosterField.FULL_NAME, RosterField.SURNAME})
_NAME_PARTS = frozenset(
    {
        RosterField.SURNAME,
        RosterField.GIVEN_NAME,
        RosterField.PATRONYMIC,
        RosterField.INITIALS,
    }
)


@dataclass(frozen=True, slots=True)
class MatchedColumn:
    """A column counted from 0, its heading as typed and what it holds; None: it is not read."""

    index: int
    heading: str
    field: RosterField | None = None


@dataclass(frozen=True, slots=True)
class ColumnMatch:
    """The row of the headings (as Excel counts, from 1) and every column that has one."""

    header_row: int
    columns: tuple[MatchedColumn, ...] = ()

    def with_field(self, index: int, field: RosterField | None) -> ColumnMatch:
        """Return the match with the column ``index`` holding ``field``."""
        changed = (replace(c, field=field) if c.index == index else c for c in self.columns)
        return replace(self, columns=tuple(changed))

    def column(self, field: RosterField) -> int | None:
        """Return the column that holds ``field``, counted from 0, or None."""
        return next((c.index for c in self.columns if c.field is field), None)

    @property
    def fields(self) -> frozenset[RosterField]:
        """Return what is read."""
        return frozenset(c.field for c in self.columns if c.field is not None)


def match_faults(match: ColumnMatch) -> Iterator[RosterFault]:
    """Yield why a sheet cannot be read by ``match``: no names, or one thing in two columns."""
    if not match.fields & _NAMING:
        yield RosterFault("Не указано, в каком столбце стоят фамилии: «ФИО» или «Фамилия».")
    if RosterField.FULL_NAME in match.fields and match.fields & _NAME_PARTS:
        yield RosterFault("Имя указано дважды: в столбце «ФИО» и по частям. Оставьте одно.")
    for field in RosterField:
        letters = [column_letters(c.index) for c in match.columns if c.field is field]
        if len(letters) > 1:
            yield RosterFault(
                f"«{TITLES[field]}» – сразу в столбцах {', '.join(letters)}. Оставьте один."
            )


def guess_match(sheet: Sheet) -> ColumnMatch | None:
    """Return the columns by their headings, or None when the sheet does not look like a roster.

    The headings are the row, among the first `HEADER_WITHIN`, that names people and most else.
    """
    found = (match_at(sheet, row) for row in range(1, min(HEADER_WITHIN, len(sheet.rows)) + 1))
    named = [match for match in found if match.fields & _NAMING]
    return max(named, key=lambda match: len(match.fields), default=None)


def match_at(sheet: Sheet, header_row: int) -> ColumnMatch:
    """Return the columns with ``header_row`` taken for the headings.

    Of two columns that would hold the same the first does; parts of a name win over «ФИО».
    """
    texts = {
        index: value
        for index, value in enumerate(sheet.rows[header_row - 1])
        if isinstance(value, str) and value.strip()
    }
    columns: list[MatchedColumn] = []
    taken: set[RosterField] = set()
    for index, heading in texts.items():
        field = field_of(heading)
        columns.append(MatchedColumn(index, heading, None if field in taken else field))
        taken |= {field} if field else set()
    return _without_repeated_name(ColumnMatch(header_row, tuple(columns)))


def match_without_headings(sheet: Sheet) -> ColumnMatch:
    """Return every column with values, none of them read; the data begin in the first row."""
    return with_unnamed(sheet, ColumnMatch(0))


def with_unnamed(sheet: Sheet, match: ColumnMatch) -> ColumnMatch:
    """Return the match with the columns, too, that have values below but no heading."""
    named = {column.index for column in match.columns}
    below = sheet.rows[match.header_row :]
    filled = {n for row in below for n, value in enumerate(row) if is_filled(value)}
    unnamed = (MatchedColumn(index, "") for index in filled - named)
    columns = sorted((*match.columns, *unnamed), key=lambda column: column.index)
    return replace(match, columns=tuple(columns))


def _without_repeated_name(match: ColumnMatch) -> ColumnMatch:
    whole = match.column(RosterField.FULL_NAME)
    parts = match.fields & _NAME_PARTS
    if whole is None or not parts:
        return match
    if RosterField.SURNAME in parts:
        return match.with_field(whole, None)
    for column in match.columns:
        if column.field in _NAME_PARTS:
            match = match.with_field(column.index, None)
    return match


def find_roster(workbook: Workbook) -> tuple[Sheet, ColumnMatch]:
    """Return the first sheet that looks like a roster, and its columns.

    Raises `RosterFault` when none does.
    """
    for sheet in workbook.sheets:
        match = guess_match(sheet)
        if match is not None:
            return sheet, match
    raise RosterFault(
        f"Ни на одном листе не нашлось строки заголовков со столбцом «ФИО» или «Фамилия» "
        f"(ищутся первые {HEADER_WITHIN} строк). Образец: secretary-app roster СОВЕТ --out ФАЙЛ."
    )
