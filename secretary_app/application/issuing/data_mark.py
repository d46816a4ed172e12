"""What the minutes print beyond the journal, as one hash: when it differs, a paper is stale."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from hashlib import sha256
from typing import TypeVar

from secretary_app.application.council_file.catalog import EVENT, record_of
from secretary_app.application.council_file.json_text import write_canonical
from secretary_app.application.council_file.wire import Json
from secretary_app.application.drafting.wording import NO_DRAFT
from secretary_app.application.journal import entries_of, meeting_facts
from secretary_app.application.records import CouncilRecord, StoredMeeting
from secretary_app.domain.agenda import MinutesDraft
from secretary_app.domain.meeting.facts import MeetingFacts
from secretary_app.domain.paper_options import PaperOptions
from secretary_app.domain.people import Organisation, Person

T = TypeVar("T")


def data_mark(record: CouncilRecord, stored: StoredMeeting) -> str:
    """Return the SHA-256 (hex) of the wording, of people and organisations named, of options.

    The style is no part of it: what was issued has its own.
    Everybody in the opening's snapshot is covered by the journal's own hashes; of the others
    those count whom an entry names. Warnings let stand and the reasons of wordings are no part of
    the paper.
    Raises `DomainError` as `meeting_facts` does.
    """
    facts = meeting_facts(record, stored)
    people = tuple(_later_people(record, stored, facts))
    printed: Json = {
        "draft": _encoded(MinutesDraft, _printed(stored.meeting.draft)),
        "options": _encoded(PaperOptions, [replace(record.paper_options, style=None)]),
        "people": _encoded(Person, sorted(people, key=lambda p: p.id)),
        "organisations": _encoded(
            Organisation, sorted(_organisations(record, facts, people), key=lambda o: o.id)
        ),
    }
    return sha256(write_canonical(printed).encode()).hexdigest()


def _printed(draft: MinutesDraft | None) -> tuple[MinutesDraft, ...]:
    if draft is None:
        return ()
    resolutions = tuple(replace(wording, reason="") for wording in draft.resolutions)
    bare = replace(draft, ignored=(), resolutions=resolutions)
    return () if bare == NO_DRAFT else (bare,)


def _encoded(kind: type[T], values: Iterable[T]) -> list[Json]:
    shape = record_of(kind)
    return [shape.encode(value) for value in values]


def _later_people(
    record: CouncilRecord, stored: StoredMeeting, facts: MeetingFacts
) -> Iterator[Person]:
    """Yield those whom the journal names and the opening did not know."""
    known = {person.id for person in facts.people}
    named: set[str] = set()
    for entry in entries_of(stored.journal):
        named.update(_texts(EVENT.encode(entry.event)))
    return (p for p in record.people if p.id not in known and p.id in named)


def _texts(value: Json) -> Iterator[str]:
    match value:
        case str():
            yield value
        case list():
            for item in value:
                yield from _texts(item)
        case dict():
            for item in value.values():
                yield from _texts(item)
        case _:
            return


def _organisations(
    record: CouncilRecord, facts: MeetingFacts, people: Iterable[Person]
) -> Iterator[Organisation]:
    named = {person.organisation for person in (*facts.people, *people)}
    named |= {membership.organisation for membership in facts.memberships}
    return (one for one in record.organisations if one.id in named)
