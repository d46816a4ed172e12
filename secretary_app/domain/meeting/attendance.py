"""Arrivals and departures: what is allowed and what it makes of the state."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace
from datetime import datetime
from typing import assert_never

from secretary_app.domain.meeting.changes import put, without
from secretary_app.domain.meeting.entries import (
    AbsenceNoted,
    Arrived,
    AttendanceEvent,
    GuestArrived,
    GuestLeft,
    Left,
    Mode,
    ModeChanged,
    ProxyAccepted,
)
from secretary_app.domain.meeting.refusals import Reason, refuse, refuse_person
from secretary_app.domain.meeting.state import (
    MeetingState,
    Movement,
    MovementKind,
    Presence,
    Proxy,
)
from secretary_app.domain.people import PersonId
from secretary_app.domain.regulations import Representation


def check_attendance(
    state: MeetingState, event: AttendanceEvent, known: Container[PersonId]
) -> None:
    """Raise `Refusal` unless the event fits who is present and what the regulation allows."""
    if isinstance(event, ProxyAccepted):
        _check_proxy(state, event)
        return
    if event.person not in known:
        raise refuse_person(Reason.UNKNOWN_PERSON, state, event.person)
    match event:
        case Arrived():
            _check_arrival(state, event)
        case ModeChanged() | Left():
            _check_moving(state, event)
        case AbsenceNoted(person=person):
            _check_absence(state, person)
        case GuestArrived() | GuestLeft():
            _check_guest(state, event)
        case _:
            assert_never(event)


def _check_arrival(state: MeetingState, event: Arrived) -> None:
    if event.substitute_for is None:
        _check_member_arrival(state, event.person)
    else:
        _check_substitute(state, event, event.substitute_for)


def _check_moving(state: MeetingState, event: ModeChanged | Left) -> None:
    moving_guest = isinstance(event, ModeChanged) and event.person in state.guests
    if event.person not in state.present and not moving_guest:
        raise refuse_person(Reason.NOT_PRESENT, state, event.person)


def _not_present(state: MeetingState, person: PersonId) -> None:
    if person in state.present:
        raise refuse_person(Reason.ALREADY_PRESENT, state, person)


def _seat_is_free(state: MeetingState, seat: PersonId) -> None:
    if any(p.substitute_for == seat for p in state.present.values()) or seat in state.present:
        raise refuse_person(Reason.SEAT_TAKEN, state, seat)


def _check_member_arrival(state: MeetingState, person: PersonId) -> None:
    _not_present(state, person)
    if state.facts.membership_of(person) is None:
        raise refuse_person(Reason.NOT_A_MEMBER, state, person)
    _seat_is_free(state, person)


def _check_substitute(state: MeetingState, event: Arrived, seat_person: PersonId) -> None:
    if state.facts.regulation.representation is not Representation.SUBSTITUTE:
        raise refuse(Reason.SUBSTITUTE_FORBIDDEN)
    _not_present(state, event.person)
    seat = state.facts.membership_of(seat_person)
    if seat is None or not seat.votes:
        raise refuse_person(Reason.SUBSTITUTE_OF_NOBODY, state, seat_person)
    own = state.facts.membership_of(event.person)
    if own is not None and own.votes:
        raise refuse_person(Reason.SUBSTITUTE_VOTES, state, event.person)
    _seat_is_free(state, seat_person)


def _check_absence(state: MeetingState, person: PersonId) -> None:
    _not_present(state, person)
    if state.facts.membership_of(person) is None:
        raise refuse_person(Reason.NOT_A_MEMBER, state, person)


def _check_guest(state: MeetingState, event: GuestArrived | GuestLeft) -> None:
    inside = event.person in state.guests
    if isinstance(event, GuestLeft):
        if not inside:
            raise refuse_person(Reason.GUEST_ABSENT, state, event.person)
        return
    if inside:
        raise refuse_person(Reason.GUEST_TWICE, state, event.person)
    if state.facts.membership_of(event.person) is not None:
        raise refuse_person(Reason.GUEST_IS_MEMBER, state, event.person)
    _not_present(state, event.person)


def _check_proxy(state: MeetingState, event: ProxyAccepted) -> None:
    if state.facts.regulation.representation is not Representation.PROXY:
        raise refuse(Reason.PROXY_FORBIDDEN)
    if event.from_ in state.present or not _votes(state, event.from_):
        raise refuse_person(Reason.PROXY_FROM, state, event.from_)
    if event.to not in state.present or not _votes(state, event.to):
        raise refuse_person(Reason.PROXY_TO, state, event.to)


def _votes(state: MeetingState, person: PersonId) -> bool:
    seat = state.facts.membership_of(person)
    return seat is not None and seat.votes


def apply_attendance(state: MeetingState, event: AttendanceEvent, at: datetime) -> MeetingState:
    """Return the state after the event; every movement is kept with its time."""
    match event:
        case Arrived(person=person, mode=mode, substitute_for=seat):
            presence = Presence(mode=mode, substitute_for=seat)
            present = put(state.present, person, presence)
            state = replace(state, present=present, absences=without(state.absences, person))
            return _moved(state, _movement(at, person, MovementKind.ARRIVED, presence))
        case ModeChanged():
            return _mode_changed(state, event, at)
        case Left(person=person):
            gone = _movement(at, person, MovementKind.LEFT, state.present[person])
            return _moved(replace(state, present=without(state.present, person)), gone)
        case AbsenceNoted(person=person, reason=reason):
            return replace(state, absences=put(state.absences, person, reason))
        case GuestArrived(person=person, mode=mode):
            arrived = _guest_movement(at, person, MovementKind.ARRIVED, mode)
            return _moved(replace(state, guests=put(state.guests, person, mode)), arrived)
        case GuestLeft(person=person):
            left = _guest_movement(at, person, MovementKind.LEFT, state.guests[person])
            return _moved(replace(state, guests=without(state.guests, person)), left)
        case ProxyAccepted(from_=absent, to=to, basis=basis):
            return replace(state, proxies=put(state.proxies, absent, Proxy(to=to, basis=basis)))
        case _:
            assert_never(event)


def _mode_changed(state: MeetingState, event: ModeChanged, at: datetime) -> MeetingState:
    person, kind = event.person, MovementKind.MODE_CHANGED
    if person not in state.present:
        state = replace(state, guests=put(state.guests, person, event.mode))
        return _moved(state, _guest_movement(at, person, kind, event.mode))
    presence = replace(state.present[person], mode=event.mode)
    state = replace(state, present=put(state.present, person, presence))
    return _moved(state, _movement(at, person, kind, presence))


def _movement(at: datetime, person: PersonId, kind: MovementKind, presence: Presence) -> Movement:
    return Movement(
        at=at,
        person=person,
        kind=kind,
        mode=presence.mode,
        substitute_for=presence.substitute_for,
    )


def _guest_movement(at: datetime, person: PersonId, kind: MovementKind, mode: Mode) -> Movement:
    return Movement(at=at, person=person, kind=kind, mode=mode, guest=True)


def _moved(state: MeetingState, movement: Movement) -> MeetingState:
    return replace(state, movements=(*state.movements, movement))
