"""What a row of a roster changes, and how a change is put into words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from secretary_app.application.roster.cells import (
    ROLES,
    VOTES,
    written_groups,
    written_weight,
)
from secretary_app.application.roster.headings import TITLES, RosterField
from secretary_app.domain.councils import Membership
from secretary_app.domain.people import Person
from secretary_app.language.dates import short_date
from secretary_app.language.names import full_text, name_of

EMPTY = "не указано"
_LONGEST = 80
_NAMES = {field: title.lower() for field, title in TITLES.items()} | {
    RosterField.FULL_NAME: "имя",
    RosterField.START: "в составе с",
    RosterField.END: "в составе по",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A fact that becomes another one; ``since`` is the day, where the earlier one stays before."""

    field: RosterField
    before: str
    after: str
    since: date | None = None

    def __str__(self) -> str:
        since = f" с {short_date(self.since)}, до того – прежнее" if self.since else ""
        return f"{_NAMES[self.field]}: {_shown(self.before)} → {_shown(self.after)}{since}"


def _shown(text: str) -> str:
    cut = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
    return f"«{cut}»" if cut else EMPTY


def person_changes(before: Person, after: Person) -> Iterator[Change]:
    """Yield what differs between two states of one person."""
    yield from _changes(_of_person(before), _of_person(after))


def membership_changes(
    before: Membership, after: Membership, since: date | None
) -> Iterator[Change]:
    """Yield what differs between a membership and what takes its place, from ``since`` on.

    That a new period begins goes without saying where something else changes with it.
    """
    found = tuple(_changes(_of_membership(before), _of_membership(after), since))
    others = tuple(change for change in found if change.field is not RosterField.START)
    yield from others if since and others else found


def membership_words(membership: Membership) -> str:
    """Return what a new member is: «в составе с 01.09.2024, член, голос решающий»."""
    role, vote = ROLES[membership.role], VOTES[membership.vote]
    return f"в составе с {short_date(membership.start)}, {role}, голос {vote}"


def _changes(
    before: dict[RosterField, str], after: dict[RosterField, str], since: date | None = None
) -> Iterator[Change]:
    for field, old in before.items():
        if old != after[field]:
            yield Change(field=field, before=old, after=after[field], since=since)


def _of_person(person: Person) -> dict[RosterField, str]:
    return {
        RosterField.FULL_NAME: full_text(name_of(person)),
        RosterField.POSITION: person.position or "",
        RosterField.ORGANISATION: person.organisation or "",
        RosterField.EMAIL: person.email or "",
    }


def _of_membership(membership: Membership) -> dict[RosterField, str]:
    return {
        RosterField.ROLE: ROLES[membership.role],
        RosterField.VOTE: VOTES[membership.vote],
        RosterField.START: short_date(membership.start),
        RosterField.END: short_date(membership.end) if membership.end else "",
        RosterField.BASIS: membership.basis or "",
        RosterField.SIDE: membership.side or "",
        RosterField.GROUPS: written_groups(membership.groups),
        RosterField.WEIGHT: str(written_weight(membership.weight)),
    }
