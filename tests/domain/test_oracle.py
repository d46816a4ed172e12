"""The engine against the naive reading over random councils and journals."""

from __future__ import annotations

import os
from collections.abc import Iterator
from random import Random

import pytest
from hypothesis import given, note, seed, settings
from hypothesis import strategies as st

from secretary_app.domain.errors import Refusal
from secretary_app.domain.meeting.decide import admit
from secretary_app.domain.meeting.entries import Event, MeetingOpened, SeqNo, StepRedone, StepUndone
from secretary_app.domain.meeting.franchise import heading_quorum
from secretary_app.domain.meeting.history import History, extend, start
from secretary_app.domain.meeting.results import open_result
from secretary_app.domain.quorum import QuorumStatus
from secretary_app.domain.voting import VoteResult
from tests.builders import OPENING
from tests.domain.oracle import Plain
from tests.domain.oracle_journal import allowed, heading, votes_of
from tests.domain.plain import plain_council, plain_entry, plain_event
from tests.domain.worlds import World, everybody, gathering, next_event, world

# The suite stays short; for a long run say DOMAIN_EXAMPLES=20000 and another DOMAIN_SEED.
EXAMPLES = int(os.environ.get("DOMAIN_EXAMPLES", "400"))
SEED = int(os.environ.get("DOMAIN_SEED", "20261121"))
STEPS = 30


def _bar(status: QuorumStatus) -> Plain:
    return {"base": status.base, "required": status.required, "met": status.met}


def engine_heading(history: History) -> Plain:
    status = heading_quorum(history.state)
    return _bar(status) | {"present": status.present, "remote": status.remote}


def engine_votes(history: History) -> list[Plain]:
    results = [closed.result for closed in history.state.rounds]
    if history.state.open_round is not None:
        results.append(open_result(history.state, history.state.open_round))
    return [_vote(result) for result in results]


def _vote(result: VoteResult) -> Plain:
    return {
        "motion": result.motion,
        "round": result.round,
        "present": result.present,
        "recused": result.recused,
        "for": result.tally.for_,
        "against": result.tally.against,
        "abstain": result.tally.abstain,
        "invalid": result.tally.invalid,
        "not_voting": result.not_voting,
        "quorum": _bar(result.quorum),
        "base": result.base,
        "required": result.required,
        "outcome": result.outcome.value,
        "decided_by": result.decided_by.value,
        "unanimous": result.unanimous,
    }


def stepped(rng: Random, history: History, known: World) -> Event:
    """Now and then an undo or a redo, else the next event."""
    undone = isinstance(history.entries()[-1].event, StepUndone)
    kind = rng.randrange(2 if undone else 40)
    if kind == 1:
        return StepRedone(step=history.redoable or SeqNo(1))
    if kind == 2:
        return StepUndone(step=history.undoable or SeqNo(1))
    return next_event(rng, known, history.state)


def taken(history: History, event: Event, known: World) -> History | None:
    """The history with the event, None when it is refused."""
    try:
        entry = admit(history, event, OPENING, everybody(known))
    except Refusal:
        return None
    return extend(history, entry)


def drawn(rng: Random, known: World) -> Iterator[tuple[Event, History | None]]:
    """A random meeting, event by event: what was tried, and the history if it passed."""
    history = start(known.facts)
    opening: list[Event] = [MeetingOpened(), *gathering(rng, known)]
    for number in range(len(opening) + rng.randint(10, STEPS)):
        event = opening[number] if number < len(opening) else stepped(rng, history, known)
        after = taken(history, event, known)
        yield event, after
        history = after or history


@pytest.mark.no_cover  # examples by the hundred: traced, they take three times as long
@seed(SEED)
@settings(max_examples=EXAMPLES, database=None)
@given(st.randoms(use_true_random=True))
def test_engine_and_naive_reading_agree(rng: Random) -> None:
    known = world(rng)
    council = plain_council(known.meeting, known.regulations, known.members)
    last, journal = start(known.facts), list[Plain]()
    for event, after in drawn(rng, known):
        passed = allowed(council, journal, plain_event(event))
        assert (after is not None) is passed, (event, journal)
        last = after or last
        journal = [plain_entry(e) for e in last.entries()]
        note(str(journal[-1]))
    assert engine_votes(last) == votes_of(council, journal)
    assert engine_heading(last) == heading(council, journal)
