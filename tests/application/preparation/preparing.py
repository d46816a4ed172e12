"""A council with a coming meeting, in the short notation of `tests.builders`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from secretary_app.application.facts import facts_of
from secretary_app.application.records import (
    ChainedEntry,
    CouncilRecord,
    Journal,
    MeetingKey,
    MeetingListing,
    MeetingStatus,
    StoredMeeting,
)
from secretary_app.domain.agenda import Meeting, MeetingId
from secretary_app.domain.councils import CouncilId
from secretary_app.domain.people import Person, PersonId
from secretary_app.domain.regulations import Regulation
from tests.builders import DAY, council, meeting, members, people, person, regulation
from tests.sitting import Sitting

COMPOSITION = "chair:chair ann:secretary bob cid dan"
COUNCIL = CouncilId("c1")


def record(
    composition: str = COMPOSITION,
    *rules: Regulation,
    more: Iterable[Person] = (),
    **fields: Any,
) -> CouncilRecord:
    """A council with its members and two people besides."""
    seats = members(composition)
    known = people(*(m.person for m in seats), "guest", "other")
    usual: dict[str, Any] = {
        "council": council(),
        "regulations": rules or (regulation(),),
        "people": (*known, *more),
        "memberships": seats,
    }
    return CouncilRecord(**usual | fields)


def coming(**fields: Any) -> Meeting:
    """A meeting without an agenda, as somebody begins to prepare it."""
    return meeting(**{"agenda": (), "motions": ()} | fields)


def listed(number: str, day: date, status: str = "closed") -> MeetingListing:
    """A line of the list of meetings."""
    key = MeetingKey(COUNCIL, MeetingId(f"{day}/{number}"))
    return MeetingListing(key=key, number=number, date=day, status=MeetingStatus(status))


def held(known: CouncilRecord, planned: Meeting, script: str, days_ago: int = 30) -> StoredMeeting:
    """A meeting held by a script, before `DAY`."""
    planned = replace(planned, date=DAY - timedelta(days=days_ago))
    sitting = Sitting(facts_of(known, planned))
    sitting.run(f"open\n{script}")
    journal = Journal(tuple(ChainedEntry(entry, "") for entry in sitting.entries))
    return StoredMeeting(meeting=planned, journal=journal)


def somebody(person_id: str, surname: str, **fields: Any) -> Person:
    """A person of a chosen surname."""
    return person(person_id, 0, surname=surname, **fields)


def ids(*names: str) -> tuple[PersonId, ...]:
    """Ids of people."""
    return tuple(PersonId(name) for name in names)
