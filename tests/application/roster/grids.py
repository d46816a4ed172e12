"""Rosters for tests: sheets from lists, councils of invented people, a plan in one call."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import count
from typing import Any

from secretary_app.application.records import CouncilRecord
from secretary_app.application.roster import (
    CellValue,
    Fate,
    RosterPlan,
    RowPlan,
    Sheet,
    Workbook,
    find_roster,
    plan,
)
from secretary_app.domain.councils import Membership, composition
from secretary_app.domain.people import Person, PersonId
from tests.builders import council, member, regulation

TODAY = date(2026, 3, 12)
FOUNDED = date(2020, 1, 1)


def sheet(*rows: Sequence[CellValue] | str, name: str = "Состав") -> Sheet:
    """A sheet; a row is a list of values or texts parted by «|»."""
    return Sheet(name, tuple(tuple(_cells(row)) for row in rows))


def _cells(row: Sequence[CellValue] | str) -> list[CellValue]:
    if not isinstance(row, str):
        return list(row)
    return [cell.strip() or None for cell in row.split("|")]


def person(person_id: str, name: str, **fields: Any) -> Person:
    """«Ветров Егор Ильич», or «Ветров Е.И.» where only initials are known."""
    surname, *given = name.split()
    parts: dict[str, Any] = {"surname": surname}
    if given and "." in given[0]:
        parts["initials"] = given[0]
    else:
        parts |= dict(zip(("given_name", "patronymic"), given, strict=False))
    return Person(id=PersonId(person_id), **parts | fields)


def record(*people: Person, members: str | tuple[Membership, ...] = "", **facts: Any) -> Any:
    """A council of ``people``; members in the notation of `tests.builders.member`."""
    seats = tuple(map(member, members.split())) if isinstance(members, str) else members
    return CouncilRecord(
        council=council(), regulations=(regulation(),), people=people, memberships=seats, **facts
    )


def planned(known: CouncilRecord, *rows: Sequence[CellValue] | str, day: date = TODAY) -> Any:
    """The plan for a sheet; new people are n1, n2 …"""
    numbers = count(1)
    found, match = find_roster(Workbook((sheet(*rows),)))
    return plan(known, found, match, day, lambda: PersonId(f"n{next(numbers)}"))


def row(found: RosterPlan, number: int) -> RowPlan:
    """The plan of one row by its number in Excel."""
    return next(each for each in found.rows if each.row == number)


def fates(found: RosterPlan) -> list[Fate]:
    """The fates in the order of the rows."""
    return [each.fate for each in found.rows]


def faults(found: RosterPlan) -> list[str]:
    """Everything wrong with its places."""
    return [str(fault) for fault in found.faults]


def notes(found: RosterPlan) -> list[str]:
    """Everything to know, with its places."""
    return [str(note) for each in found.rows for note in each.notes]


def changes(found: RosterPlan) -> list[str]:
    """Everything that changes."""
    return [str(change) for each in found.rows for change in each.changes]


def members_on(known: CouncilRecord, day: date = TODAY) -> list[Membership]:
    """The composition on a day."""
    return list(composition(known.memberships, day))
