"""One row of a roster as facts about a member, or everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from fractions import Fraction
from typing import TypeVar

from secretary_app.application.roster.cells import (
    read_address,
    read_date,
    read_groups,
    read_role,
    read_text,
    read_vote,
    read_vote_of_role,
    read_weight,
    text_notes,
)
from secretary_app.application.roster.headings import RosterField
from secretary_app.application.roster.matching import ColumnMatch
from secretary_app.application.roster.names import in_alphabet_of, is_vacancy, name_in_columns
from secretary_app.application.roster.positions import split_workplace
from secretary_app.application.roster.sheets import (
    CellValue,
    RosterFault,
    Sheet,
    cell_place,
    is_filled,
    row_place,
)
from secretary_app.domain.councils import Role, VotingRight
from secretary_app.language.names import FullName, parse_name

T = TypeVar("T")

_LATIN_MEANT = frozenset({RosterField.EMAIL})


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Something to know about a row that does not stop it: «строка 7, столбец C: …»."""

    place: str
    text: str

    def __str__(self) -> str:
        return f"{self.place}: {self.text}"


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRow:
    """What a row says of a member; None is an empty cell or a column that there is not."""

    row: int
    name: FullName
    position: str | None = None
    organisation: str | None = None
    role: Role | None = None
    vote: VotingRight | None = None
    email: str | None = None
    start: date | None = None
    end: date | None = None
    basis: str | None = None
    side: str | None = None
    groups: tuple[str, ...] | None = None
    weight: Fraction | None = None
    notes: tuple[Note, ...] = ()
    places: Mapping[RosterField, str] = field(default_factory=dict)

    def place(self, *fields: RosterField) -> str:
        """Return the address of the first of ``fields`` that has a column, else of the row."""
        found = (self.places[each] for each in fields if each in self.places)
        return next(found, row_place(self.row))

    def fault(self, text: str, *fields: RosterField) -> RosterFault:
        """Return a fault at that address."""
        return RosterFault(text, self.place(*fields))


@dataclass(frozen=True, slots=True)
class FaultyRow:
    """A row with faults in its cells; ``name`` is what it calls itself, as far as can be told."""

    row: int
    name: str
    faults: tuple[RosterFault, ...]


@dataclass(frozen=True, slots=True)
class SkippedRow:
    """A row that names nobody: it has nothing in the columns read, or its seat is vacant."""

    row: int
    vacant: bool = False


NAME_FIELDS = (
    RosterField.FULL_NAME,
    RosterField.SURNAME,
    RosterField.GIVEN_NAME,
    RosterField.PATRONYMIC,
    RosterField.INITIALS,
)


def read_rows(sheet: Sheet, match: ColumnMatch) -> Iterator[SheetRow | FaultyRow | SkippedRow]:
    """Yield what every row below the headings says; empty rows say nothing and are passed over."""
    for row in range(match.header_row + 1, len(sheet.rows) + 1):
        cells = sheet.rows[row - 1]
        if not any(map(is_filled, cells)):
            continue
        if _repeats_headings(cells, match) or (
            row == match.header_row + 1 and _numbers_columns(cells)
        ):
            continue
        yield _read_row(_Cells(sheet, match, row))


def _repeats_headings(cells: Sequence[CellValue], match: ColumnMatch) -> bool:
    """Whether the headings stand here once more: on a new page, or merged over two rows."""
    headings = {c.index: c.heading.split() for c in match.columns if c.field is not None}
    filled = {index: cells[index] for index in headings if is_filled(_at(cells, index))}
    return bool(filled) and all(str(v).split() == headings[i] for i, v in filled.items())


def _at(cells: Sequence[CellValue], index: int) -> CellValue:
    return cells[index] if index < len(cells) else None


def _numbers_columns(cells: Iterable[CellValue]) -> bool:
    """Whether the row counts the columns, as printed forms do."""
    numbers = [str(value).strip() for value in cells if is_filled(value)]
    return len(numbers) > 1 and numbers == [str(n) for n in range(1, len(numbers) + 1)]


class _Cells:
    """The cells of one row under the columns read; gathers faults and notes on the way."""

    def __init__(self, sheet: Sheet, match: ColumnMatch, row: int) -> None:
        self.row = row
        columns = [(c.field, c.index) for c in match.columns if c.field is not None]
        self.values = {field: sheet.value(row, index) for field, index in columns}
        self.places = {field: cell_place(row, index) for field, index in columns}
        self.faults: list[RosterFault] = []
        self.notes: list[Note] = []

    def take(self, field: RosterField, read: Callable[[CellValue], T | None]) -> T | None:
        """Return what ``read`` makes of the cell; a fault is kept, and None returned."""
        value = self.values.get(field)
        try:
            found = read(value)
        except ValueError as fault:
            self.faults.append(RosterFault(f"{fault}.", self.places[field]))
            return None
        if field not in _LATIN_MEANT:
            self.note(field, *text_notes(value))
        return found

    def note(self, field: RosterField, *texts: str) -> None:
        """Keep remarks on the cell."""
        self.notes += [Note(place=self.places[field], text=f"{text}.") for text in texts]


def _read_row(cells: _Cells) -> SheetRow | FaultyRow | SkippedRow:
    if not any(map(is_filled, cells.values.values())):
        return SkippedRow(cells.row)
    written = [cells.take(field, read_text) or "" for field in NAME_FIELDS]
    called = " ".join(filter(None, written))
    if is_vacancy(called):
        return SkippedRow(cells.row, vacant=True)
    row = _facts(cells, _name(cells, *written))
    return FaultyRow(cells.row, called, tuple(cells.faults)) if cells.faults else row


def _name(cells: _Cells, full: str, surname: str, *parts: str) -> FullName:
    if not (full or surname):
        if not cells.faults:
            fault = RosterFault("не указана фамилия.", cells.places[_name_field(cells)])
            cells.faults.append(fault)
        return FullName(surname="")
    name = parse_name(full) if full else name_in_columns(surname, *parts)
    initials = in_alphabet_of(name.surname, name.initials or "") or None
    if initials != name.initials:
        cells.note(_name_field(cells), "в инициалах латинские буквы заменены русскими")
    return replace(name, initials=initials)


def _name_field(cells: _Cells) -> RosterField:
    return next(field for field in NAME_FIELDS if field in cells.places)


def _facts(cells: _Cells, name: FullName) -> SheetRow:
    position, organisation = _workplace(cells)
    return SheetRow(
        row=cells.row,
        name=name,
        position=position,
        organisation=organisation,
        role=cells.take(RosterField.ROLE, read_role),
        vote=cells.take(RosterField.VOTE, read_vote) or _vote_beside_role(cells),
        email=cells.take(RosterField.EMAIL, read_address),
        start=cells.take(RosterField.START, read_date),
        end=cells.take(RosterField.END, read_date),
        basis=cells.take(RosterField.BASIS, read_text),
        side=cells.take(RosterField.SIDE, read_text),
        groups=cells.take(RosterField.GROUPS, read_groups),
        weight=cells.take(RosterField.WEIGHT, read_weight),
        notes=tuple(cells.notes),
        places=cells.places,
    )


def _workplace(cells: _Cells) -> tuple[str | None, str | None]:
    position = cells.take(RosterField.POSITION, read_text)
    organisation = cells.take(RosterField.ORGANISATION, read_text)
    together = cells.take(RosterField.POSITION_AND_ORGANISATION, read_text)
    if together is None:
        return position, organisation
    found = split_workplace(together)
    if not found.certain:
        cells.note(
            RosterField.POSITION_AND_ORGANISATION,
            "не ясно, где кончается должность и начинается организация; всё записано в должность",
        )
    return position or found.position, organisation or found.organisation


def _vote_beside_role(cells: _Cells) -> VotingRight | None:
    """A role that cannot be read has been told already."""
    try:
        return read_vote_of_role(cells.values.get(RosterField.ROLE))
    except ValueError:
        return None
