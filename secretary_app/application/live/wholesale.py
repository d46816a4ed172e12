"""«В целом»: several motions of one question carried by one vote, as commands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from secretary_app.domain.agenda import BallotForm, Motion, MotionId
from secretary_app.domain.meeting.commands import Record
from secretary_app.domain.meeting.entries import (
    BallotRecorded,
    CastingVote,
    CountsRecorded,
    Event,
    VoteClosed,
    VoteOpened,
)
from secretary_app.domain.meeting.missing_votes import IN_WRITING
from secretary_app.domain.meeting.state import BallotRound, Counted, MeetingState


def joinable(state: MeetingState, motion: MotionId) -> tuple[Motion, ...]:
    """Return the drafts that can be voted together with ``motion``, itself left out.

    They belong to the same question, are voted in the same form, elect nobody and were not
    voted yet. Papers sent in writing answer every motion by themselves.
    """
    own = state.motions[motion]
    if own.candidates is not None or own.ballot is BallotForm.NONE:
        return ()
    if state.facts.meeting.form in IN_WRITING:
        return ()
    return tuple(m for m in state.motions.values() if m.id != motion and _fits(state, own, m))


def _fits(state: MeetingState, own: Motion, other: Motion) -> bool:
    alike = (own.item, own.ballot, own.favours_person, own.candidates)
    same = (other.item, other.ballot, other.favours_person, other.candidates) == alike
    return same and not state.rounds_on(other.id)


def close_as_a_whole(vote: BallotRound, others: Sequence[MotionId]) -> Record:
    """Return the step that closes the open round and gives ``others`` the same votes.

    Every motion gets a round of its own with the ballots cast once for all of them, so each
    of the resolutions has its result. Refused by `perform` if somebody has left since he
    voted: then the motions have to be voted one by one.
    """
    own = vote.motion.id
    copies = (event for motion in others for event in _same_votes(vote, motion))
    return Record((VoteClosed(motion=own), *copies))


def _same_votes(vote: BallotRound, motion: MotionId) -> Iterator[Event]:
    yield VoteOpened(motion=motion)
    for ballot in vote.ballots.values():
        yield BallotRecorded(motion=motion, person=ballot.voter.person, choice=ballot.choice)
    if vote.counted is not None:
        yield _same_counts(vote.counted, motion)
    if vote.casting is not None:
        yield CastingVote(motion=motion, choice=vote.casting)
    yield VoteClosed(motion=motion)


def _same_counts(counted: Counted, motion: MotionId) -> CountsRecorded:
    tally = counted.tally
    return CountsRecorded(
        motion=motion,
        for_=int(tally.for_),
        against=int(tally.against),
        abstain=int(tally.abstain),
        invalid=int(tally.invalid),
        unreturned=counted.unreturned,
    )
