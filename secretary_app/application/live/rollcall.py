"""The roll call as one step, and who may stand in, be represented or preside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from secretary_app.domain.agenda import Answer, Confirmation, Preparation
from secretary_app.domain.councils import Role
from secretary_app.domain.meeting.commands import Record
from secretary_app.domain.meeting.entries import (
    AbsenceNoted,
    Arrived,
    AttendanceEvent,
    GuestArrived,
    GuestLeft,
    Left,
    Mode,
    ModeChanged,
    PresidingChanged,
    ProxyAccepted,
)
from secretary_app.domain.meeting.state import MeetingState
from secretary_app.domain.people import PersonId
from secretary_app.domain.regulations import Representation, TieResolver

MODES = {Answer.IN_PERSON: Mode.IN_PERSON, Answer.REMOTE: Mode.REMOTE}


def preselected(
    state: MeetingState, preparation: Preparation | None
) -> Mapping[PersonId, Confirmation]:
    """Return what members and guests have announced, the members in order of the composition."""
    said = {c.person: c for c in preparation.confirmations} if preparation else {}
    invited = (*(m.person for m in state.facts.memberships), *state.facts.meeting.guests)
    return {person: said[person] for person in invited if person in said}


def everybody(state: MeetingState) -> tuple[Confirmation, ...]:
    """Return a mark for every seat: here, and by video whoever is present so already.

    A seat that somebody else fills is left alone.
    """
    taken = {p.substitute_for for p in state.present.values()}
    people = (m.person for m in state.facts.memberships if m.person not in taken)
    return tuple(Confirmation(person=p, answer=_here(state, p)) for p in people)


def _here(state: MeetingState, person: PersonId) -> Answer:
    here = state.present.get(person)
    return Answer.REMOTE if here and here.mode is Mode.REMOTE else Answer.IN_PERSON


def roll_call(state: MeetingState, answers: Iterable[Confirmation]) -> Record | None:
    """Return one step that makes the attendance as answered, None when it is so already."""
    events = tuple(event for each in answers for event in _events(state, each))
    return Record(events) if events else None


def _events(state: MeetingState, said: Confirmation) -> Iterator[AttendanceEvent]:
    if state.facts.membership_of(said.person) is None:
        yield from _of_guest(state, said)
    elif said.answer is Answer.ABSENT:
        yield from _absence(state, said)
    else:
        yield from _presence(state, said.person, MODES[said.answer])


def _presence(state: MeetingState, person: PersonId, mode: Mode) -> Iterator[AttendanceEvent]:
    here = state.present.get(person)
    if here is None:
        yield Arrived(person=person, mode=mode)
    elif here.mode is not mode:
        yield ModeChanged(person=person, mode=mode)


def _absence(state: MeetingState, said: Confirmation) -> Iterator[AttendanceEvent]:
    if said.person in state.present:
        yield Left(person=said.person)
    if said.reason and state.absences.get(said.person) != said.reason:
        yield AbsenceNoted(person=said.person, reason=said.reason)


def _of_guest(state: MeetingState, said: Confirmation) -> Iterator[AttendanceEvent]:
    here = state.guests.get(said.person)
    if said.answer is Answer.ABSENT:
        if here is not None:
            yield GuestLeft(person=said.person)
        return
    mode = MODES[said.answer]
    if here is None:
        yield GuestArrived(person=said.person, mode=mode)
    elif here is not mode:
        yield ModeChanged(person=said.person, mode=mode)


def may_substitute(state: MeetingState, known: Iterable[PersonId]) -> tuple[PersonId, ...]:
    """Return who of ``known`` may sit in an absent member's place; nobody where it is not allowed.

    Neither a member with a vote of his own nor whoever is present already.
    """
    if state.facts.regulation.representation is not Representation.SUBSTITUTE:
        return ()
    out = {m.person for m in state.facts.voting()} | state.present.keys()
    return tuple(person for person in known if person not in out)


def substitution(state: MeetingState, person: PersonId, seat: PersonId, mode: Mode) -> Record:
    """Return the step in which ``person`` takes the seat; a guest is a guest no more."""
    leaving = (GuestLeft(person=person),) if person in state.guests else ()
    return Record((*leaving, Arrived(person=person, mode=mode, substitute_for=seat)))


@dataclass(frozen=True, slots=True)
class ProxyChoices:
    """Who may give a proxy and who may hold one, in order of the composition."""

    givers: tuple[PersonId, ...]
    holders: tuple[PersonId, ...]


def proxy_choices(state: MeetingState) -> ProxyChoices:
    """Return who may take part in a proxy now; nobody where the rules do not allow it."""
    if state.facts.regulation.representation is not Representation.PROXY:
        return ProxyChoices((), ())
    voting = [m.person for m in state.facts.voting()]
    return ProxyChoices(
        givers=tuple(p for p in voting if p not in state.present),
        holders=tuple(p for p in voting if p in state.present),
    )


def proxy(giver: PersonId, holder: PersonId, basis: str | None) -> Record:
    """Return the step that accepts a proxy on the ``basis`` of a paper."""
    return Record((ProxyAccepted(from_=giver, to=holder, basis=basis),))


class TieVoice(StrEnum):
    """Who would resolve ties: ``presiding`` himself, somebody ``other``, ``nobody`` here.

    ``none``: the rules give nobody a casting vote, whoever presides.
    """

    PRESIDING = "presiding"
    OTHER = "other"
    NOBODY = "nobody"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class PresidingChoice:
    """Somebody present who may preside, with what that means for ties."""

    person: PersonId
    role: Role
    ties: TieVoice


RANK = {Role.CHAIR: 0, Role.DEPUTY_CHAIR: 1}


def presiding_missing(state: MeetingState) -> bool:
    """Tell whether nobody is named to preside, or whoever is named is not here."""
    return state.presiding is None or state.presiding not in state.present


def presiding_choices(state: MeetingState) -> tuple[PresidingChoice, ...]:
    """Return the members present: the chair, his deputies, then by order of the composition."""
    here = [m for m in state.facts.memberships if m.person in state.present]
    here.sort(key=lambda m: RANK.get(m.role, len(RANK)))
    return tuple(
        PresidingChoice(person=m.person, role=m.role, ties=tie_voice(state, m.person)) for m in here
    )


def tie_voice(state: MeetingState, presiding: PersonId) -> TieVoice:
    """Return who would resolve a tie by the general rule if ``presiding`` presided."""
    named = state.facts.general_rules().tie.resolved_by
    match named:
        case TieResolver.NOBODY | TieResolver.IN_FAVOUR_OF_PERSON:
            return TieVoice.NONE
        case TieResolver.PRESIDING:
            return _voice(presiding, _voting_here(state, (presiding,)))
        case TieResolver.CHAIR:
            return _voice(presiding, _voting_here(state, state.facts.holders(Role.CHAIR)))
        case TieResolver.CHAIR_OR_DEPUTY:
            heads = (Role.CHAIR, Role.DEPUTY_CHAIR)
            people = tuple(p for role in heads for p in state.facts.holders(role))
            return _voice(presiding, _voting_here(state, people))
        case _:
            assert_never(named)


def _voting_here(state: MeetingState, people: Iterable[PersonId]) -> PersonId | None:
    voting = {m.person for m in state.facts.voting()}
    return next((p for p in people if p in state.present and p in voting), None)


def _voice(presiding: PersonId, resolver: PersonId | None) -> TieVoice:
    if resolver is None:
        return TieVoice.NOBODY
    return TieVoice.PRESIDING if resolver == presiding else TieVoice.OTHER


def preside(person: PersonId) -> Record:
    """Return the step in which ``person`` takes the chair."""
    return Record((PresidingChanged(person=person),))
