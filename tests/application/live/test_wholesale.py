"""Several motions of one question carried by one vote."""

from __future__ import annotations

import pytest

from secretary_app.application.live.wholesale import close_as_a_whole, joinable
from secretary_app.domain.agenda import MotionId, Side
from secretary_app.domain.errors import Refusal
from secretary_app.domain.meeting.state import BallotRound
from secretary_app.domain.voting import DecidedBy, Outcome, VoteResult
from tests.application.live.room import Room
from tests.builders import motion

R1, R2, R3 = map(MotionId, ("r1", "r2", "r3"))
MOTIONS = (
    motion("r1"),
    motion("r2"),
    motion("r3"),
    motion("c1", ballot="counted"),
    motion("c2", ballot="counted"),
    motion("n1", ballot="none"),
    motion("q1", "i2"),
    motion("f1", favours_person=Side.FOR),
)
ALL = "open; arrive chair ann bob cid dan"


def room(script: str) -> Room:
    return Room(f"{ALL}; {script}", motions=MOTIONS)


def open_round(held: Room) -> BallotRound:
    assert held.state.open_round is not None
    return held.state.open_round


def results(held: Room) -> dict[str, VoteResult]:
    return {r.round.motion.id: r.result for r in held.state.rounds}


def test_who_can_be_voted_together() -> None:
    state = room("vote r3; others for; end").state
    assert [m.id for m in joinable(state, R1)] == [R2]
    assert [m.id for m in joinable(state, MotionId("c1"))] == ["c2"]
    assert joinable(state, MotionId("n1")) == ()
    assert joinable(state, MotionId("q1")) == ()
    assert joinable(Room("open").state, MotionId("e1")) == ()


def test_papers_sent_in_writing_answer_each_motion_by_itself() -> None:
    assert joinable(Room("open", motions=MOTIONS, form="absentee").state, R1) == ()


def test_every_motion_has_the_votes_cast_once() -> None:
    held = room("vote r1; against bob; others for")
    held.give(close_as_a_whole(open_round(held), (R2, R3)))
    found = results(held)
    assert list(found) == [R1, R2, R3]
    assert {r.outcome for r in found.values()} == {Outcome.ADOPTED}
    assert {(r.tally.for_, r.tally.against) for r in found.values()} == {(4, 1)}
    assert held.in_order()


def test_one_undo_takes_the_whole_vote_back() -> None:
    held = room("vote r1; others for")
    held.give(close_as_a_whole(open_round(held), (R2,)))
    held.run("undo")
    assert held.state.rounds == ()
    assert open_round(held).motion.id == R1


def test_the_casting_vote_decides_all_of_them() -> None:
    held = room("vote r1; for ann bob; against cid dan; abstain chair; casting for")
    held.give(close_as_a_whole(open_round(held), (R2,)))
    assert {r.decided_by for r in results(held).values()} == {DecidedBy.CASTING_VOTE}


def test_counts_go_for_all_of_them() -> None:
    held = room("vote c1; count 3-1-0-0-1")
    held.give(close_as_a_whole(open_round(held), (MotionId("c2"),)))
    first, second = results(held).values()
    assert first.tally == second.tally
    assert [r.round.counted.unreturned for r in held.state.rounds if r.round.counted] == [1, 1]


def test_who_voted_and_left_keeps_the_motions_apart() -> None:
    held = room("vote r1; others for; leave bob")
    before = held.state
    with pytest.raises(Refusal, match="не голосует"):
        held.give(close_as_a_whole(open_round(held), (R2,)))
    assert held.state is before
