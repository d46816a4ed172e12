"""Who signs the minutes by the rules, as a form proposes it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from secretary_app.domain.councils import Role
from secretary_app.domain.meeting.state import MeetingState
from secretary_app.domain.people import PersonId
from secretary_app.domain.regulations import Signatory


def proposed_signatories(state: MeetingState) -> tuple[PersonId, ...]:
    """Return whom the rules name, nobody twice; who presided signs in place of an absent chair.

    A counting commission is not known to the rules by name.
    """
    roles = state.facts.regulation.signatories
    return tuple(dict.fromkeys(person for role in roles for person in _signing(state, role)))


def _signing(state: MeetingState, role: Signatory) -> Iterator[PersonId]:
    match role:
        case Signatory.CHAIR:
            chair = next(iter(state.facts.holders(Role.CHAIR)), None)
            yield from _first(chair if chair in _there(state) else state.presiding or chair)
        case Signatory.PRESIDING:
            yield from _first(state.presiding)
        case Signatory.SECRETARY:
            holder = next(iter(state.facts.holders(Role.SECRETARY)), None)
            yield from _first(state.facts.meeting.secretary or holder)
        case Signatory.ALL_PRESENT:
            yield from _there(state)
        case Signatory.COUNTING_COMMISSION:
            return
        case _:
            assert_never(role)


def _first(person: PersonId | None) -> Iterator[PersonId]:
    if person is not None:
        yield person


def _there(state: MeetingState) -> tuple[PersonId, ...]:
    return tuple(dict.fromkeys(m.person for m in state.movements if not m.guest))
