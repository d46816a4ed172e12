"""The plan of an import: what becomes of every row, before anything is stored."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from uuid import uuid4

from secretary_app.application.council_file.checks import overlap
from secretary_app.application.council_file.file_checks import record_faults
from secretary_app.application.records import CouncilRecord
from secretary_app.application.roster.changes import (
    Change,
    membership_changes,
    membership_words,
    person_changes,
)
from secretary_app.application.roster.headings import RosterField
from secretary_app.application.roster.identity import Known, People
from secretary_app.application.roster.matching import ColumnMatch, match_faults
from secretary_app.application.roster.names import Likeness, fold, likeness, shown_name
from secretary_app.application.roster.persons import Workplaces, new_person, updated_person
from secretary_app.application.roster.rows import (
    NAME_FIELDS,
    FaultyRow,
    Note,
    SheetRow,
    SkippedRow,
    read_rows,
)
from secretary_app.application.roster.seats import Seat, seat_of
from secretary_app.application.roster.sheets import RosterFault, Sheet
from secretary_app.domain.councils import Membership, Role, composition
from secretary_app.domain.people import Person, PersonId
from secretary_app.language.names import name_of


class Fate(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class RowPlan:
    """One row: whom it names, its fate, what changes, what to know, what is wrong.

    ``membership`` is that of the person as it will be, None for a refused row.
    """

    row: int
    name: str
    fate: Fate
    membership: Membership | None = None
    changes: tuple[Change, ...] = ()
    notes: tuple[Note, ...] = ()
    faults: tuple[RosterFault, ...] = ()

    @property
    def told(self) -> tuple[str, ...]:
        """Return what the row brings: what a new member is, then every change."""
        new = self.membership if self.fate is Fate.NEW else None
        return (*([membership_words(new)] if new else ()), *map(str, self.changes))


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterPlan:
    """What an import would do; nothing is stored until `apply`.

    ``after`` is what ``before`` becomes, and equals it while a row is refused. ``left`` are
    the members on the day who are not in the sheet and stay; ``skipped`` the rows that name
    nobody, ``vacant`` those of empty seats.
    """

    before: CouncilRecord
    after: CouncilRecord
    rows: tuple[RowPlan, ...] = ()
    left: tuple[Person, ...] = ()
    skipped: tuple[int, ...] = ()
    vacant: tuple[int, ...] = ()

    @property
    def faults(self) -> tuple[RosterFault, ...]:
        """Return everything wrong with the rows, in their order."""
        return tuple(fault for row in self.rows for fault in row.faults)

    def count(self, fate: Fate) -> int:
        """Return how many rows have ``fate``."""
        return sum(row.fate is fate for row in self.rows)


@dataclass(frozen=True, slots=True)
class _Placed:
    """A row that can be taken: the person and the seat as they will be."""

    row: SheetRow
    known: Known | None
    person: Person
    seat: Seat


_Outcome = _Placed | RowPlan
NewId = Callable[[], PersonId]


def fresh_id() -> PersonId:
    """Return an id that no person has."""
    return PersonId(str(uuid4()))


def plan(
    record: CouncilRecord,
    sheet: Sheet,
    match: ColumnMatch,
    as_of: date,
    new_id: NewId = fresh_id,
) -> RosterPlan:
    """Return what becomes of every row of ``sheet``; memberships without a date start ``as_of``.

    Raises `RosterFault` when the sheet cannot be read by ``match`` or names nobody at all.
    """
    for fault in match_faults(match):
        raise fault
    read = tuple(read_rows(sheet, match))
    named = [row for row in read if not isinstance(row, SkippedRow)]
    if not named:
        raise RosterFault(f"На листе «{sheet.name}» под заголовками нет ни одного имени.")
    outcomes = _with_one_chair(record, _Placing(record, as_of, new_id).outcomes(named))
    placed = [outcome for outcome in outcomes if isinstance(outcome, _Placed)]
    after = record if len(placed) < len(outcomes) else _after(record, placed)
    return RosterPlan(
        before=record,
        after=after,
        rows=tuple(o if isinstance(o, RowPlan) else _row_plan(o) for o in outcomes),
        left=_left(record, {p.person.id for p in placed}, as_of),
        skipped=tuple(r.row for r in read if isinstance(r, SkippedRow) and not r.vacant),
        vacant=tuple(r.row for r in read if isinstance(r, SkippedRow) and r.vacant),
    )


class _Placing:
    """Places row after row and remembers whom the earlier ones named."""

    def __init__(self, record: CouncilRecord, as_of: date, new_id: NewId) -> None:
        self._people = People(record.people, record.organisations)
        self._workplaces = Workplaces(record.organisations)
        self._own: defaultdict[PersonId, list[Membership]] = defaultdict(list)
        for membership in record.memberships:
            self._own[membership.person].append(membership)
        self._as_of = as_of
        self._new_id = new_id
        self._known_rows: dict[PersonId, int] = {}
        self._new_rows: defaultdict[str, list[SheetRow]] = defaultdict(list)

    def outcomes(self, rows: Iterable[SheetRow | FaultyRow]) -> list[_Outcome]:
        """Return every row placed or refused."""
        return [self._outcome(row) for row in rows]

    def _outcome(self, row: SheetRow | FaultyRow) -> _Outcome:
        if isinstance(row, FaultyRow):
            return RowPlan(row=row.row, name=row.name, fate=Fate.REFUSED, faults=row.faults)
        try:
            return self._placed(row)
        except RosterFault as fault:
            return _refused(row, fault)

    def _placed(self, row: SheetRow) -> _Placed:
        known = self._people.find(row)
        self._check_repeated(row, known)
        if known is None:
            person = new_person(self._new_id(), row, self._workplaces)
        else:
            person = updated_person(known.person, row, self._workplaces)
        seat = seat_of(self._own[person.id], person.id, row, self._as_of)
        return _Placed(row, known, person, seat)

    def _check_repeated(self, row: SheetRow, known: Known | None) -> None:
        earlier = self._row_of_new(row) if known is None else self._known_rows.get(known.person.id)
        if earlier is not None:
            raise row.fault(
                f"этот человек уже есть в строке {earlier}: оставьте одну строку, а если это "
                "разные люди – напишите имена полностью.",
                *NAME_FIELDS,
            )
        if known is None:
            self._new_rows[fold(row.name.surname)].append(row)
        else:
            self._known_rows[known.person.id] = row.row

    def _row_of_new(self, row: SheetRow) -> int | None:
        namesakes = self._new_rows[fold(row.name.surname)]
        alike = (r for r in namesakes if likeness(r.name, row.name) is not Likeness.NONE)
        return next((r.row for r in alike), None)


def _refused(row: SheetRow, fault: RosterFault) -> RowPlan:
    return RowPlan(
        row=row.row,
        name=shown_name(row.name),
        fate=Fate.REFUSED,
        notes=row.notes,
        faults=(fault,),
    )


def _with_one_chair(record: CouncilRecord, outcomes: Sequence[_Outcome]) -> list[_Outcome]:
    """Refuse whoever would become chair beside another one; chairs that there are stay."""
    placed = [outcome for outcome in outcomes if isinstance(outcome, _Placed)]
    chairs = [m for m in _memberships_after(record, placed) if m.role is Role.CHAIR]
    names = {p.id: p for p in (*record.people, *(one.person for one in placed))}
    checked: list[_Outcome] = []
    for outcome in outcomes:
        other = _other_chair(outcome, chairs) if isinstance(outcome, _Placed) else None
        if isinstance(outcome, _Placed) and other is not None:
            checked.append(_second_chair(outcome.row, names[other.person]))
        else:
            checked.append(outcome)
    return checked


def _other_chair(placed: _Placed, chairs: Iterable[Membership]) -> Membership | None:
    seat = placed.seat
    if seat.last.role is not Role.CHAIR or (seat.stored and seat.stored.role is Role.CHAIR):
        return None
    others = (m for m in chairs if m.person != placed.person.id)
    return next((m for m in others if overlap(m, seat.last)), None)


def _second_chair(row: SheetRow, chair: Person) -> RowPlan:
    text = (
        f"в это время председатель – {shown_name(name_of(chair))}; двух председателей быть не "
        "может. Укажите другую роль одному из них или дату, по которую он состоит в совете."
    )
    return _refused(row, row.fault(text, RosterField.ROLE))


def _after(record: CouncilRecord, placed: Sequence[_Placed]) -> CouncilRecord:
    """Return the record with every row taken; what the sheet does not name stays in its place."""
    updated = {p.person.id: p.person for p in placed}
    known = {person.id for person in record.people}
    people = tuple(updated.get(person.id, person) for person in record.people)
    added = tuple(p.person for p in placed if p.person.id not in known)
    after = replace(
        record,
        people=(*people, *added),
        memberships=tuple(_memberships_after(record, placed)),
    )
    for fault in record_faults(after):
        raise RosterFault(f"{fault.message} Так состав не сохранить.")
    return after


def _memberships_after(record: CouncilRecord, placed: Iterable[_Placed]) -> Iterator[Membership]:
    """A divided membership stays in its place in the order of the composition; new ones follow."""
    seats = {p.seat.stored: p.seat for p in placed}
    for membership in record.memberships:
        seat = seats.get(membership)
        yield from (membership,) if seat is None else seat.pieces
    for one in placed:
        if one.seat.stored is None:
            yield from one.seat.pieces


def _row_plan(placed: _Placed) -> RowPlan:
    changes = tuple(_changes(placed))
    changed = Fate.CHANGED if changes else Fate.SAME
    return RowPlan(
        row=placed.row.row,
        name=shown_name(name_of(placed.person)),
        fate=Fate.NEW if placed.seat.stored is None else changed,
        membership=placed.seat.last,
        changes=changes,
        notes=(*placed.row.notes, *_identity_notes(placed)),
    )


def _changes(placed: _Placed) -> Iterator[Change]:
    if placed.known is not None:
        yield from person_changes(placed.known.person, placed.person)
    if placed.seat.stored is not None:
        yield from membership_changes(placed.seat.stored, placed.seat.last, placed.seat.since)


def _identity_notes(placed: _Placed) -> Iterator[Note]:
    if placed.known is None:
        return
    name, place = shown_name(name_of(placed.known.person)), placed.row.place(*NAME_FIELDS)
    if not placed.known.surely:
        yield Note(place=place, text=f"вероятно, это тот же человек, что {name} в базе.")
    elif placed.seat.stored is None:
        yield Note(place=place, text=f"{name} в базе уже есть, вторая запись не заводится.")


def _left(record: CouncilRecord, named: set[PersonId], as_of: date) -> tuple[Person, ...]:
    people = {person.id: person for person in record.people}
    members = composition(record.memberships, as_of)
    return tuple(people[m.person] for m in members if m.person not in named)
