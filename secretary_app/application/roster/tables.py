"""A composition as a table to be written into a workbook and read back from it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from secretary_app.application.records import CouncilRecord
from secretary_app.application.roster.cells import (
    ROLES,
    VOTES,
    written_date,
    written_groups,
    written_weight,
)
from secretary_app.application.roster.headings import TITLES, RosterField
from secretary_app.application.roster.identity import People
from secretary_app.application.roster.sheets import LONGEST_TEXT, RosterFault, WrittenValue
from secretary_app.application.tables import CellKind, Table, TableColumn
from secretary_app.domain.councils import Membership, Role, VotingRight, composition
from secretary_app.domain.people import Person, PersonId

SHEET = "Состав"
EXAMPLE = "Образец"


@dataclass(frozen=True, slots=True)
class _Member:
    """A membership, its person and the name of the person's organisation."""

    membership: Membership
    person: Person
    organisation: str | None


_Write = Callable[[_Member], WrittenValue]
_COLUMNS: tuple[tuple[RosterField, int, _Write], ...] = (
    (RosterField.SURNAME, 20, lambda m: m.person.surname),
    (RosterField.GIVEN_NAME, 16, lambda m: m.person.given_name or m.person.initials),
    (RosterField.PATRONYMIC, 18, lambda m: m.person.patronymic),
    (RosterField.POSITION, 40, lambda m: m.person.position),
    (RosterField.ORGANISATION, 40, lambda m: m.organisation),
    (RosterField.ROLE, 24, lambda m: ROLES[m.membership.role]),
    (RosterField.VOTE, 16, lambda m: VOTES[m.membership.vote]),
    (RosterField.EMAIL, 26, lambda m: m.person.email),
    (RosterField.START, 12, lambda m: written_date(m.membership.start)),
    (RosterField.END, 12, lambda m: written_date(m.membership.end)),
    (RosterField.BASIS, 36, lambda m: m.membership.basis),
    (RosterField.SIDE, 20, lambda m: m.membership.side),
    (RosterField.GROUPS, 24, lambda m: written_groups(m.membership.groups) or None),
    (RosterField.WEIGHT, 12, lambda m: written_weight(m.membership.weight)),
)
_DATES = frozenset({RosterField.START, RosterField.END})


def roster_tables(record: CouncilRecord, day: date) -> tuple[Table, ...]:
    """Return the composition on ``day``; without one, an empty table and an example to follow.

    Raises `RosterFault` for a text that no cell can hold.
    """
    people = {person.id: person for person in record.people}
    known = People(record.people, record.organisations)
    members = tuple(
        _Member(m, people[m.person], known.organisation_of(people[m.person]))
        for m in composition(record.memberships, day)
    )
    return (_table(SHEET, members),) if members else template_tables(day)


def template_tables(day: date) -> tuple[Table, ...]:
    """Return an empty table to fill and an example to follow."""
    return _table(SHEET, ()), _table(EXAMPLE, _example(day))


def _table(name: str, members: tuple[_Member, ...]) -> Table:
    columns = tuple(
        TableColumn(TITLES[field], CellKind.DATE if field in _DATES else CellKind.TEXT, width)
        for field, width, _ in _COLUMNS
    )
    return Table(name, columns, tuple(map(_row, members)))


def _row(member: _Member) -> tuple[WrittenValue, ...]:
    cells = tuple(write(member) for _, _, write in _COLUMNS)
    for (field, _, _), value in zip(_COLUMNS, cells, strict=True):
        if isinstance(value, str) and len(value) > LONGEST_TEXT:
            raise RosterFault(
                f"{member.person.label}: «{TITLES[field]}» длиннее {LONGEST_TEXT} знаков, в "
                "ячейку это не поместится. Файл не записан: сократите текст."
            )
    return cells


def _example(day: date) -> tuple[_Member, ...]:
    """Return two members who exist nowhere."""
    chair = Person(
        id=PersonId("1"),
        surname="Образцова",
        given_name="Вера",
        patronymic="Игоревна",
        position="директор",
        organisation="ОГБПОУ «Заречный колледж»",
        email="obraztsova@example.ru",
    )
    member = Person(
        id=PersonId("2"),
        surname="Примеров",
        initials="П.Ф.",
        position="главный инженер",
        organisation="АО «Заречный завод»",
    )
    basis = f"приказ от {day:%d.%m.%Y} № 1"
    return (
        _Member(_membership(chair, Role.CHAIR, day, basis), chair, chair.organisation),
        _Member(_membership(member, Role.MEMBER, day, basis), member, member.organisation),
    )


def _membership(person: Person, role: Role, day: date, basis: str) -> Membership:
    return Membership(
        person=person.id,
        role=role,
        vote=VotingRight.VOTING,
        start=day,
        basis=basis,
        groups=("эксперты",) if role is Role.MEMBER else (),
        weight=Fraction(1),
    )
