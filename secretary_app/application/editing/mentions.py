"""Where a meeting names a person, and the same meeting naming another one instead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace

from secretary_app.application.journal import entries_of
from secretary_app.application.records import StoredMeeting
from secretary_app.domain.agenda import AgendaItem, Meeting, Motion, Preparation
from secretary_app.domain.people import PersonId


def names_person(stored: StoredMeeting, person: PersonId) -> bool:
    """Tell whether the header or the journal says ``person`` anywhere; a text that equals counts.

    The snapshot of an opening counts too: what it names is known there for ever.
    """
    said = _texts((stored.meeting, entries_of(stored.journal)))
    return any(text == person for text in said)


def _texts(thing: object) -> Iterator[str]:
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, Mapping):
        yield from _texts(tuple(thing.items()))
    elif isinstance(thing, Iterable):
        for part in thing:
            yield from _texts(part)
    elif is_dataclass(thing):
        for field in fields(thing):
            yield from _texts(getattr(thing, field.name))


def with_another(meeting: Meeting, one: PersonId, other: PersonId) -> Meeting:
    """Return the meeting as prepared, naming ``other`` wherever it named ``one``."""

    def swapped(person: PersonId | None) -> PersonId | None:
        return other if person == one else person

    def all_swapped(persons: Iterable[PersonId]) -> tuple[PersonId, ...]:
        return tuple(dict.fromkeys(other if p == one else p for p in persons))

    def item(before: AgendaItem) -> AgendaItem:
        return replace(before, rapporteurs=all_swapped(before.rapporteurs))

    return replace(
        meeting,
        presiding=swapped(meeting.presiding),
        secretary=swapped(meeting.secretary),
        guests=all_swapped(meeting.guests),
        agenda=tuple(item(i) for i in meeting.agenda),
        motions=tuple(_motion(m, one, other) for m in meeting.motions),
        preparation=meeting.preparation and _prepared(meeting.preparation, one, other),
    )


def _motion(motion: Motion, one: PersonId, other: PersonId) -> Motion:
    """Whoever stands already is not put up a second time."""
    standing = {c.person for c in motion.candidates or ()}
    candidates = motion.candidates and tuple(
        replace(c, person=other) if c.person == one else c
        for c in motion.candidates
        if c.person != one or other not in standing
    )
    executors = dict.fromkeys(str(other) if e == one else e for e in motion.executors)
    return replace(motion, candidates=candidates, executors=tuple(executors))


def _prepared(preparation: Preparation, one: PersonId, other: PersonId) -> Preparation:
    """An answer that the other one gave stands."""
    answered = {c.person for c in preparation.confirmations}
    confirmations = tuple(
        replace(c, person=other) if c.person == one else c
        for c in preparation.confirmations
        if c.person != one or other not in answered
    )
    return replace(preparation, confirmations=confirmations)
