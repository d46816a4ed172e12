"""What happened to a composition: who came, who left, what changed of whom, in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise

from secretary_app.application.records import CouncilRecord
from secretary_app.application.roster.cells import ROLES
from secretary_app.application.roster.changes import membership_changes
from secretary_app.application.roster.headings import RosterField
from secretary_app.domain.councils import Ending, Membership
from secretary_app.domain.people import Gender, Person, PersonId
from secretary_app.language.genders import infer_gender
from secretary_app.language.names import name_of

_DAY = timedelta(days=1)
_DATES = {RosterField.START, RosterField.END, RosterField.BASIS}
_BY_GENDER: Mapping[Gender | None, int] = {Gender.MALE: 0, Gender.FEMALE: 1, None: 2}
_CAME = ("вошёл в состав", "вошла в состав", "в составе с этого дня")
_LEFT = {
    None: ("последний день в составе",) * 3,
    Ending.LEFT: ("вышел из состава", "вышла из состава", "выход из состава"),
    Ending.ORDER: ("выведен из состава", "выведена из состава", "вывод из состава"),
    Ending.EXCLUDED: ("исключён из состава", "исключена из состава", "исключение из состава"),
}


class Turn(StrEnum):
    """What kind of event it is."""

    CAME = "came"
    CHANGED = "changed"
    LEFT = "left"


@dataclass(frozen=True, slots=True, kw_only=True)
class CompositionEvent:
    """One event on ``day``; of who left it is the last day as a member."""

    day: date
    turn: Turn
    person: Person
    words: str


def composition_history(record: CouncilRecord) -> tuple[CompositionEvent, ...]:
    """Return every event, the latest first; of one day in the order of the composition."""
    people = {person.id: person for person in record.people}
    periods: defaultdict[PersonId, list[Membership]] = defaultdict(list)
    for membership in record.memberships:
        periods[membership.person].append(membership)
    events = [
        event
        for person, own in periods.items()
        for event in _events(people[person], sorted(own, key=lambda m: m.start))
    ]
    return tuple(sorted(events, key=lambda event: event.day, reverse=True))


def _events(person: Person, periods: list[Membership]) -> Iterator[CompositionEvent]:
    for before, after in pairwise((None, *periods, None)):
        if before is not None and after is not None and _follows(before, after):
            yield _event(person, after.start, Turn.CHANGED, _changed(before, after))
            continue
        if before is not None and before.end is not None:
            yield _event(person, before.end, Turn.LEFT, _left(person, before))
        if after is not None:
            yield _event(person, after.start, Turn.CAME, _came(person, after))


def _event(person: Person, day: date, turn: Turn, words: str) -> CompositionEvent:
    return CompositionEvent(day=day, turn=turn, person=person, words=words)


def _follows(before: Membership, after: Membership) -> bool:
    return before.end == after.start - _DAY


def _came(person: Person, membership: Membership) -> str:
    parts = [_gendered(_CAME, person), ROLES[membership.role]]
    if not membership.votes:
        parts.append("совещательный голос")
    return _worded(", ".join(parts), membership.basis)


def _changed(before: Membership, after: Membership) -> str:
    changes = (str(c) for c in membership_changes(before, after, None) if c.field not in _DATES)
    told = "; ".join(changes) or "полномочия продлены"
    basis = after.basis if after.basis != before.basis else None
    return _worded(told, basis)


def _left(person: Person, membership: Membership) -> str:
    return _worded(_gendered(_LEFT[membership.ending], person), membership.end_basis)


def _gendered(forms: tuple[str, str, str], person: Person) -> str:
    return forms[_BY_GENDER[person.gender or infer_gender(name_of(person))]]


def _worded(told: str, basis: str | None) -> str:
    return f"{told}; основание – {basis}" if basis else told
