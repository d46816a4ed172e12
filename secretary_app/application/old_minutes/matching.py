"""Whom earlier minutes mean: people whom the council knows, and those who are new to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from secretary_app.application.old_minutes.model import OldMinutes
from secretary_app.application.roster.names import Likeness, fuller, likeness
from secretary_app.domain.people import Person
from secretary_app.language.names import FullName, initials_of, name_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Matched:
    """Somebody whom the minutes name: under which names, with what position, and who that is.

    ``person`` is None for somebody new, ``surely`` False where only a part of the name is the
    same, ``others`` are further people whom the name fits.
    """

    name: FullName
    names: tuple[FullName, ...]
    position: str = ""
    person: Person | None = None
    surely: bool = True
    others: tuple[Person, ...] = ()


def matched_people(people: Iterable[Person], minutes: OldMinutes) -> tuple[Matched, ...]:
    """Return everybody whom the minutes name, each once, in the order of the text."""
    told: list[Matched] = []
    for name, position in _mentions(minutes):
        at = _same(told, name)
        if at is None:
            told.append(Matched(name=name, names=(name,), position=position))
        else:
            told[at] = _joined(told[at], name, position)
    known = tuple(people)
    return tuple(_found(each, known) for each in told)


def _mentions(minutes: OldMinutes) -> Iterator[tuple[FullName, str]]:
    for attendee in minutes.attendees:
        yield attendee.name, attendee.position
    for officer in (minutes.presiding.value, minutes.secretary.value):
        if officer is not None:
            yield officer, ""
    for item in minutes.items:
        yield from ((name, "") for name in item.rapporteurs)
    for signatory in minutes.signatories:
        yield signatory.name, ""
    if minutes.approved_by is not None:
        yield minutes.approved_by.name, minutes.approved_by.position


def _same(told: list[Matched], name: FullName) -> int | None:
    for wanted in (Likeness.SAME, Likeness.PROBABLE):
        fits = [n for n, each in enumerate(told) if likeness(each.name, name) is wanted]
        if len(fits) == 1:
            return fits[0]
    return None


def _joined(one: Matched, name: FullName, position: str) -> Matched:
    names = one.names if name in one.names else (*one.names, name)
    whole = fuller(one.name, name)
    return replace(one, name=whole, names=names, position=one.position or position)


def _found(told: Matched, known: tuple[Person, ...]) -> Matched:
    for wanted in (Likeness.SAME, Likeness.PROBABLE):
        fits = [p for p in known if likeness(name_of(p), told.name) is wanted]
        fits = _by_position(fits, told.position) if len(fits) > 1 else fits
        if len(fits) == 1:
            return replace(told, person=fits[0], surely=_same_letters(fits[0], told.name))
        if fits:
            return replace(told, surely=False, others=tuple(fits))
    return told


def _same_letters(person: Person, name: FullName) -> bool:
    """Tell whether nothing but whole names for their first letters is told in addition."""
    return initials_of(name_of(person)) == initials_of(name)


def _by_position(fits: list[Person], position: str) -> list[Person]:
    """Return those whose position the text names too; all where it tells nothing."""
    said = position.lower()
    return [p for p in fits if p.position and p.position.lower() in said] or fits


def by_name(matched: Iterable[Matched]) -> Mapping[FullName, Matched]:
    """Return the people by every name that the minutes use for them."""
    return {name: each for each in matched for name in each.names}
