"""Everything in the database that can be found, from one consistent view."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from secretary_app.application.finding.entries import (
    CouncilTarget,
    Entry,
    ItemTarget,
    Kind,
    MeetingTarget,
    MotionTarget,
    PersonTarget,
)
from secretary_app.application.lookup import record_of
from secretary_app.application.ports import Transaction
from secretary_app.application.records import CouncilRecord, MeetingKey
from secretary_app.domain.councils import Council, CouncilKind
from secretary_app.domain.people import Organisation, Person
from secretary_app.language.dates import long_date, short_date
from secretary_app.language.names import full_text, name_of

_LONGEST_TITLE = 240
_TITLES = {CouncilKind.COUNCIL: "Заседание", CouncilKind.CONFERENCE: "Совещание"}


@dataclass(frozen=True, slots=True)
class _Meeting:
    """A meeting in words, and its place among all: the latest is the first."""

    place: int
    title: str
    council: str
    more: str

    @property
    def whole(self) -> str:
        return f"{self.title}, {self.council}"


def gather(tx: Transaction) -> tuple[Entry, ...]:
    """Return what can be found; of one kind, people by name and meetings from the latest on."""
    councils = [listing.council for listing in tx.listings()]
    meetings = _meetings(tx)
    people = [entry for each in councils for entry in _people(record_of(tx, each.id))]
    return (
        *map(_council, councils),
        *sorted(people, key=lambda entry: entry.title),
        *_meeting_entries(meetings),
        *_items(tx, meetings),
        *_motions(tx, meetings),
    )


def _council(council: Council) -> Entry:
    detail = council.parent_organisation or council.city or ""
    more = f"{council.city or ''} {council.address or ''}"
    return Entry(Kind.COUNCIL, council.name, detail, CouncilTarget(council.id), more)


def _people(record: CouncilRecord) -> Iterator[Entry]:
    organisations = {str(each.id): each for each in record.organisations}
    for person in record.people:
        yield _person(record.council, person, organisations.get(person.organisation or ""))


def _person(council: Council, person: Person, known: Organisation | None) -> Entry:
    organisation = known.name if known else person.organisation
    parts = (person.position, organisation, council.name)
    return Entry(
        Kind.PERSON,
        full_text(name_of(person)),
        ", ".join(filter(None, parts)),
        PersonTarget(council.id, person.id),
        known.short_name or "" if known else "",
    )


def _meetings(tx: Transaction) -> dict[MeetingKey, _Meeting]:
    every = [(each, listing.council) for listing in tx.listings() for each in listing.meetings]
    every.sort(key=lambda pair: pair[0].date, reverse=True)
    found: dict[MeetingKey, _Meeting] = {}
    for place, (listed, council) in enumerate(every):
        title = f"{_TITLES[council.kind]} № {listed.number} от {long_date(listed.date)}"
        found[listed.key] = _Meeting(place, title, council.name, short_date(listed.date))
    return found


def _meeting_entries(meetings: dict[MeetingKey, _Meeting]) -> Iterator[Entry]:
    for key, each in meetings.items():
        yield Entry(Kind.MEETING, each.title, each.council, MeetingTarget(key), each.more)


def _items(tx: Transaction, meetings: dict[MeetingKey, _Meeting]) -> Iterator[Entry]:
    for each in sorted(tx.items(), key=lambda item: meetings[item.key].place):
        meeting, target = meetings[each.key], ItemTarget(each.key, each.item)
        title = _title(each.number, each.title)
        yield Entry(Kind.ITEM, title, meeting.whole, target, meeting.more)


def _motions(tx: Transaction, meetings: dict[MeetingKey, _Meeting]) -> Iterator[Entry]:
    for each in sorted(tx.motions(), key=lambda motion: meetings[motion.key].place):
        meeting, target = meetings[each.key], MotionTarget(each.key, each.motion)
        rest = each.text[_LONGEST_TITLE:]
        title = _title(each.number, each.text[:_LONGEST_TITLE])
        yield Entry(Kind.RESOLUTION, title, meeting.whole, target, f"{meeting.more} {rest}")


def _title(number: str, words: str) -> str:
    return f"{number}. {words}"
