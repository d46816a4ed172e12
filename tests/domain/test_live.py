"""A meeting held live by random commands: undo, redo, refusals, corrections, prefixes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from random import Random

import pytest
from hypothesis import seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from secretary_app.domain.agenda import CandidateId, Choice, ItemId, MotionId
from secretary_app.domain.errors import Refusal
from secretary_app.domain.meeting.commands import Command, Correct, Record, Redo, Undo
from secretary_app.domain.meeting.decide import decide
from secretary_app.domain.meeting.entries import (
    AbsenceNoted,
    AllVoted,
    Arrived,
    BallotForCandidate,
    BallotReceived,
    BallotRecorded,
    BreakEnded,
    CandidateProposed,
    CountsRecorded,
    DissentRecorded,
    Event,
    GuestArrived,
    GuestLeft,
    ItemAdded,
    ItemDeferred,
    ItemStarted,
    ItemWithdrawn,
    MeetingClosed,
    MeetingOpened,
    Mode,
    ModeChanged,
    MotionAmended,
    MotionProposed,
    ResolvedWithoutVote,
    StatementKind,
    StatementRecorded,
    VoteClosed,
    VoteOpened,
)
from secretary_app.domain.meeting.evolve import evolve
from secretary_app.domain.meeting.history import History, extend, fold, in_force, start
from secretary_app.domain.meeting.state import MeetingState, Phase
from secretary_app.domain.people import PersonId
from tests.builders import MOTIONS, OPENING, amended, candidate, election, item, motion
from tests.domain.worlds import World, everybody, gathering, next_event, world

ELECTION = election("e1", "k1=m0 k2=m1 k3=m2")
BALLOTLESS = motion("n1", ballot="none")
MOTION_IDS = tuple(MotionId(m) for m in ("r1", "q1", "c1", "s1", "e1", "e1", "n1", "r9"))
ITEM_IDS = tuple(ItemId(i) for i in ("i1", "i2", "i9"))
CHOSEN = ("k1", "k2", "k3", "against_all", "abstain", "k9")
Ids = tuple[PersonId, MotionId, ItemId]

# Everything beside presence and votes on motions, with ids that may well be unknown.
OTHERS: Sequence[Callable[[Ids], Event]] = (
    lambda i: AbsenceNoted(person=i[0], reason="болен"),
    lambda i: GuestArrived(person=i[0]),
    lambda i: GuestLeft(person=i[0]),
    lambda i: ItemStarted(item=i[2]),
    lambda i: ItemWithdrawn(item=i[2], reason="снят"),
    lambda i: ItemDeferred(item=i[2]),
    lambda i: ItemAdded(item=item("i3", rapporteurs=(i[0],))),
    lambda i: MotionProposed(motion=motion("r3", i[2])),
    lambda i: MotionAmended(motion=i[1], text="Иначе."),
    lambda i: CandidateProposed(motion=i[1], candidate=candidate(f"k4={i[0]}")),
    lambda i: ResolvedWithoutVote(motion=i[1]),
    lambda i: StatementRecorded(item=i[2], kind=StatementKind.HEARD, text="Доклад.", person=i[0]),
    lambda i: DissentRecorded(motion=i[1], person=i[0]),
    lambda i: VoteOpened(motion=i[1]),
    lambda i: VoteClosed(motion=i[1]),
    lambda i: CountsRecorded(motion=i[1], candidates={CandidateId("k1"): 1}),
    lambda _: MeetingOpened(),
    lambda _: BreakEnded(),
)


def other_event(rng: Random, known: World, state: MeetingState) -> Event:
    """An event of any kind; at an election mostly a ballot."""
    person = rng.choice((*everybody(known), PersonId("nobody_known")))
    if state.open_round and state.open_round.is_election and rng.random() < 3 / 4:
        chosen = rng.choice(CHOSEN)
        return BallotForCandidate(motion=MotionId("e1"), person=person, candidate=chosen)
    return rng.choice(OTHERS)((person, rng.choice(MOTION_IDS), rng.choice(ITEM_IDS)))


@seed(20261121)
class Live(RuleBasedStateMachine):
    """Commands to a meeting, with the states that undo and redo should lead to."""

    @initialize(rng=st.randoms(use_true_random=True))
    def opened(self, rng: Random) -> None:
        self.rng = rng
        self.world = world(rng)
        motions = (*self.world.meeting.motions, ELECTION, BALLOTLESS)
        self.facts = amended(self.world.facts, motions=motions)
        self.history = start(self.facts)
        self.clock = OPENING
        self.done: list[MeetingState] = []
        self.undone: list[MeetingState] = []
        assert self.give(Record((MeetingOpened(),)))
        for event in gathering(rng, self.world):
            self.record((event,))

    def give(self, command: Command) -> bool:
        """Whether the command passed; a refused one changes nothing."""
        before, entries = self.history, self.history.entries()
        self.clock += timedelta(seconds=self.rng.randint(-5, 30))
        try:
            new = decide(self.history, command, self.clock, everybody(self.world))
        except Refusal:
            assert self.history.entries() == entries
            return False
        for entry in new:
            self.history = extend(self.history, entry)
        assert self.history.entries() == entries + new
        assert before.entries() == entries
        return True

    def record(self, events: tuple[Event, ...]) -> None:
        state = self.history.state
        if self.give(Record(events)):
            self.done.append(state)
            self.undone.clear()

    @rule(number=st.sampled_from((4, 8, 12, 16)))
    def votes_and_presence(self, number: int) -> None:
        for _ in range(number):
            state = self.history.state
            electing = state.open_round is not None and state.open_round.is_election
            make = other_event if electing and self.rng.random() < 2 / 3 else next_event
            self.record((make(self.rng, self.world, state),))

    @rule()
    def several_at_once(self) -> None:
        state = self.history.state
        self.record(tuple(next_event(self.rng, self.world, state) for _ in range(2)))

    @rule()
    def anything(self) -> None:
        self.record((other_event(self.rng, self.world, self.history.state),))

    @rule()
    def undo(self) -> None:
        state, running = self.history.state, self.history.state.phase is not Phase.CLOSED
        assert self.give(Undo()) is (running and bool(self.done))
        if running and self.done:
            self.undone.append(state)
            assert self.history.state == self.done.pop()

    @rule()
    def redo(self) -> None:
        state, running = self.history.state, self.history.state.phase is not Phase.CLOSED
        assert self.give(Redo()) is (running and bool(self.undone))
        if running and self.undone:
            self.done.append(state)
            assert self.history.state == self.undone.pop()

    @rule()
    def close(self) -> None:
        if self.history.state.rounds or self.rng.random() < 1 / 10:
            self.record((MeetingClosed(),))

    @precondition(lambda self: self.history.state.phase is Phase.CLOSED)
    @rule()
    def correct(self) -> None:
        entries, counting = self.history.entries(), in_force(self.history.entries())
        wrong = self.rng.choice(counting)
        replacement = self._replacement(wrong.event)
        corrections = len(self.history.state.corrections)
        if self.give(Correct(wrong.seq, replacement, "описка", "Секретарь")):
            assert self.history.entries()[: len(entries)] == entries
            expected = tuple(replace(e, event=replacement) if e is wrong else e for e in counting)
            assert in_force(self.history.entries()) == expected
            assert len(self.history.state.corrections) == corrections + 1

    def _replacement(self, event: Event) -> Event:
        """The same with another choice or mode where it has one, else anything."""
        match event:
            case BallotRecorded() | AllVoted() | BallotReceived():
                return replace(event, choice=self.rng.choice(tuple(Choice)))
            case Arrived() | ModeChanged():
                return replace(event, mode=self.rng.choice(tuple(Mode)))
            case _:
                make = self.rng.choice((next_event, other_event))
                return make(self.rng, self.world, MeetingState(facts=self.facts))

    @invariant()
    def state_is_the_fold_of_what_is_in_force(self) -> None:
        self._check(self.history)

    def _check(self, history: History) -> None:
        state = MeetingState(facts=self.facts)
        for entry in in_force(history.entries()):
            state = evolve(state, entry.event, entry.at)
        corrections = history.state.corrections
        assert replace(state, corrections=corrections) == history.state

    def teardown(self) -> None:
        """The whole journal and every prefix of it fold, also one that cuts a step in two."""
        if not hasattr(self, "history"):
            return
        entries = self.history.entries()
        assert [e.seq for e in entries] == list(range(1, len(entries) + 1))
        assert fold(self.facts, entries).state == self.history.state
        prefix = start(self.facts)
        for entry, following in pairwise(entries):
            prefix = extend(prefix, entry)
            if following.step_of is not None:
                self._check(prefix)


@pytest.mark.no_cover  # examples by the hundred: traced, they take three times as long
def test_live_meetings() -> None:
    short = settings(max_examples=100, stateful_step_count=25, database=None)
    run_state_machine_as_test(Live, settings=short)


def test_prepared_motions_of_the_builders_are_all_different() -> None:
    assert len({m.id for m in MOTIONS}) == len(MOTIONS)
