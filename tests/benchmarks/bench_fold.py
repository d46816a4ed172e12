"""The fold of a long journal is linear, and one more step costs the same however long it is."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from itertools import count
from time import process_time

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from secretary_app.domain.agenda import Choice, MotionId
from secretary_app.domain.meeting.commands import Record
from secretary_app.domain.meeting.decide import decide
from secretary_app.domain.meeting.entries import (
    BallotRecorded,
    Entry,
    Event,
    SeqNo,
    StatementKind,
    StatementRecorded,
    VoteClosed,
    VoteOpened,
)
from secretary_app.domain.meeting.history import History, extend, fold
from secretary_app.domain.people import PersonId
from tests.builders import AGENDA, OPENING, facts, motion, regulation
from tests.sitting import Sitting

SHORT, LONG = 500, 5_000
MEMBERS = 20
MOTIONS = tuple(motion(f"r{n}") for n in range(400))
FACTS = facts(f"m1..m{MEMBERS}", regulation(), motions=MOTIONS)
PEOPLE = {p.id for p in FACTS.people}
# Ten times the entries take ten times as long, and a step as long as ever; with some room.
LINEAR, CONSTANT = 12, 1.5
ROUNDS, STEPS = 9, 200


def voting() -> list[Event]:
    """What a meeting does all day: a statement, a vote of everybody, its closing."""
    events: list[Event] = []
    for put in MOTIONS:
        events.append(
            StatementRecorded(item=AGENDA[0].id, kind=StatementKind.SPOKE, text="Поддержать.")
        )
        events.append(VoteOpened(motion=put.id))
        events += (
            BallotRecorded(motion=put.id, person=m.person, choice=Choice.FOR)
            for m in FACTS.memberships
        )
        events.append(VoteClosed(motion=put.id))
    return events


@cache
def journal(length: int) -> tuple[Entry, ...]:
    """The first entries of a long meeting, everybody present."""
    entries = list(Sitting(FACTS).run(f"open; arrive m1..m{MEMBERS}").entries)
    numbers = count(len(entries) + 1)
    entries += (Entry(seq=SeqNo(next(numbers)), at=OPENING, event=event) for event in voting())
    assert len(entries) >= length
    return tuple(entries[:length])


def ratio(action: Callable[[], object], measure: Callable[[], object]) -> float:
    """How many times longer the action takes than the measure; both in turn, best of several.

    Time of this process alone, so that a busy machine changes nothing.
    """
    times: list[list[float]] = [[], []]
    for _ in range(ROUNDS):
        for known, run in zip(times, (action, measure), strict=True):
            begun = process_time()
            run()
            known.append(process_time() - begun)
    return min(times[0]) / min(times[1])


@pytest.mark.parametrize("length", [SHORT, LONG])
def test_fold(benchmark: BenchmarkFixture, length: int) -> None:
    history = benchmark(fold, FACTS, journal(length))
    assert history.next_seq == length + 1


def test_fold_is_linear(benchmark: BenchmarkFixture) -> None:
    benchmark(fold, FACTS, journal(LONG))
    times = LONG // SHORT
    found = ratio(
        lambda: fold(FACTS, journal(LONG)),
        lambda: [fold(FACTS, journal(SHORT)) for _ in range(times)],
    )
    benchmark.extra_info["ratio"] = round(found * times, 2)
    assert found * times <= LINEAR


def in_a_vote(length: int) -> History:
    """A history of about so many entries with a vote running."""
    entries = list(journal(length))
    while not isinstance(entries[-1].event, VoteOpened):
        entries.pop()
    return fold(FACTS, entries)


def step(history: History) -> History:
    """One key press: decide on a ballot and take it into the state."""
    assert history.state.open_round is not None
    motion_id = MotionId(history.state.open_round.motion.id)
    ballot = BallotRecorded(motion=motion_id, person=PersonId("m7"), choice=Choice.AGAINST)
    [entry] = decide(history, Record((ballot,)), OPENING, PEOPLE)
    return extend(history, entry)


def test_step_is_independent_of_length(benchmark: BenchmarkFixture) -> None:
    short, long = in_a_vote(SHORT), in_a_vote(LONG)
    benchmark(step, long)
    found = ratio(
        lambda: [step(long) for _ in range(STEPS)], lambda: [step(short) for _ in range(STEPS)]
    )
    benchmark.extra_info["ratio"] = round(found, 2)
    assert found <= CONSTANT
