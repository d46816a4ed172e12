"""Invented facts for Hypothesis, made from the types of the domain."""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta, timezone
from enum import StrEnum
from fractions import Fraction
from functools import cache
from typing import Any, NewType, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from secretary_app.application.council_file import CouncilFile, FileMeeting
from secretary_app.application.records import CouncilRecord
from secretary_app.domain.agenda import Meeting, MeetingId, Preparation
from secretary_app.domain.councils import Council, Membership
from secretary_app.domain.meeting.entries import (
    CountsRecorded,
    Entry,
    EntryCorrected,
    Event,
    MeetingOpened,
    MotionProposed,
    SeqNo,
)
from secretary_app.domain.people import Person, PersonId
from secretary_app.domain.regulations import QuorumBase, QuorumRule, Regulation

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8).filter(
    lambda text: bool(text.strip())
)
OFFSETS = st.integers(-23 * 60, 23 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENTS = st.datetimes(datetime(1990, 1, 2), datetime(2090, 1, 1), timezones=OFFSETS)  # noqa: DTZ001 - bounds
NUMBERS = st.integers(1, 9)
CLOCK_TIMES = st.times().map(lambda value: value.replace(microsecond=0))

_SIMPLE: Mapping[object, SearchStrategy[Any]] = {
    str: TEXTS,
    bool: st.booleans(),
    int: NUMBERS,
    date: st.dates(date(1990, 1, 1), date(2090, 1, 1)),
    time: CLOCK_TIMES,
    datetime: MOMENTS,
    Fraction: st.fractions(min_value=Fraction(1, 10**6), max_value=10**6),
}


@cache
def of(hint: Any) -> SearchStrategy[Any]:
    """Values of any type that a council file can hold."""
    if hint in _SIMPLE:
        return _SIMPLE[hint]
    if isinstance(hint, NewType):
        return of(hint.__supertype__)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return st.sampled_from(list(hint))
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        return of_dataclass(hint)
    return _of_several(get_origin(hint), get_args(hint))


def _of_several(origin: object, arguments: tuple[Any, ...]) -> SearchStrategy[Any]:
    if origin in {types.UnionType, Union}:
        return st.one_of([st.none() if arg is types.NoneType else of(arg) for arg in arguments])
    if origin is tuple:
        return st.lists(of(arguments[0]), max_size=2).map(tuple)
    return st.dictionaries(TEXTS, of(arguments[1]), max_size=2)


@cache
def of_dataclass(kind: type[Any]) -> SearchStrategy[Any]:
    """Values of a dataclass, every field by its type."""
    if kind is CountsRecorded:
        return st.one_of(_counts(), _election_counts())
    hints = get_type_hints(kind)
    return st.builds(kind, **{name: _of_field(name, hint) for name, hint in hints.items()})


def _of_field(name: str, hint: Any) -> SearchStrategy[Any]:
    match name:
        case "version":
            return st.just(1)
        case "replacement":
            return CORRECTABLE_EVENTS
        case _:
            return of(hint)


def _counts() -> SearchStrategy[CountsRecorded]:
    return st.builds(
        CountsRecorded,
        motion=TEXTS,
        for_=NUMBERS,
        against=NUMBERS,
        abstain=NUMBERS,
        invalid=NUMBERS,
        unreturned=NUMBERS,
    )


def _election_counts() -> SearchStrategy[CountsRecorded]:
    return st.builds(
        CountsRecorded,
        motion=TEXTS,
        candidates=st.dictionaries(TEXTS, NUMBERS),
        against_all=st.none() | NUMBERS,
        abstain=st.none() | NUMBERS,
    )


_CORRECTABLE = [kind for kind in get_args(Event) if kind not in {EntryCorrected, MeetingOpened}]
CORRECTABLE_EVENTS: SearchStrategy[Any] = st.sampled_from(_CORRECTABLE).flatmap(of_dataclass)
EVENTS: SearchStrategy[Event] = st.sampled_from(get_args(Event)).flatmap(of_dataclass)
STEPS = st.none() | NUMBERS.map(SeqNo)
ENTRIES = st.builds(Entry, seq=NUMBERS.map(SeqNo), at=MOMENTS, event=EVENTS, step_of=STEPS)

_SAFE_RULE = QuorumRule(share=Fraction(2, 3), strict=False, base=QuorumBase.MEMBERS)
_IN_FILES = [kind for kind in _CORRECTABLE if kind is not MotionProposed]
_JOURNALS = st.lists(
    st.tuples(MOMENTS, st.sampled_from(_IN_FILES).flatmap(of_dataclass), STEPS), max_size=4
)


@st.composite
def files(draw: st.DrawFn) -> CouncilFile:
    """Files whose facts agree with each other; their journals obey no rules."""
    ids = draw(st.lists(TEXTS.map(PersonId), min_size=1, max_size=3, unique=True))
    people = tuple(draw(of_dataclass(Person).map(_with_id(person))) for person in ids)
    members = tuple(_member(draw(of_dataclass(Membership)), person) for person in ids)
    record = CouncilRecord(
        council=draw(of_dataclass(Council)),
        regulations=(Regulation(effective_from=date(1, 1, 1), quorum=_SAFE_RULE),),
        people=people,
        memberships=members,
    )
    numbers = draw(st.lists(TEXTS, max_size=2, unique=True))
    return CouncilFile(record=record, meetings=tuple(_meeting(draw, n) for n in numbers))


def _with_id(person: PersonId) -> Any:
    return lambda drawn: dataclasses.replace(drawn, id=person)


def _member(drawn: Membership, person: PersonId) -> Membership:
    return dataclasses.replace(drawn, person=person, end=None)


def _meeting(draw: st.DrawFn, number: str) -> FileMeeting:
    drawn = draw(of_dataclass(Meeting))
    meeting = dataclasses.replace(
        drawn,
        id=MeetingId(number),
        number=number,
        presiding=None,
        secretary=None,
        guests=(),
        agenda=(),
        motions=(),
        preparation=drawn.preparation and Preparation(notified_on=drawn.preparation.notified_on),
        papers=(),
        archive=None,
    )
    journal = tuple(
        Entry(seq=SeqNo(seq), at=at, event=event, step_of=step)
        for seq, (at, event, step) in enumerate(draw(_JOURNALS), start=1)
    )
    return FileMeeting(meeting=meeting, journal=journal)
