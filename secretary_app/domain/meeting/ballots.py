"""What votes, counts and the casting vote make of the state."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from fractions import Fraction
from typing import assert_never

from secretary_app.domain.agenda import Choice, MotionId
from secretary_app.domain.elections import ElectionVotes, second_round
from secretary_app.domain.meeting.changes import put
from secretary_app.domain.meeting.entries import (
    AllVoted,
    BallotEvent,
    BallotForCandidate,
    BallotReceived,
    BallotRecorded,
    CastingVote,
    CountEvent,
    CountsRecorded,
    RoundEvent,
    VoteClosed,
    VoteOpened,
    VoteReopened,
)
from secretary_app.domain.meeting.franchise import (
    basis_of,
    entitled,
    find_voter,
    question_type_of,
)
from secretary_app.domain.meeting.results import projected_result
from secretary_app.domain.meeting.state import (
    BallotRound,
    CandidateBallot,
    ClosedRound,
    Counted,
    LateBallot,
    MeetingState,
)
from secretary_app.domain.people import PersonId
from secretary_app.domain.regulations import QuorumRule
from secretary_app.domain.voters import Voter
from secretary_app.domain.voting import Ballot, Tally


def round_in_progress(state: MeetingState) -> BallotRound:
    """Return the open round; raise `LookupError` when there is none."""
    if state.open_round is None:
        raise LookupError("no vote is open")
    return state.open_round


def apply_round(state: MeetingState, event: RoundEvent, at: datetime) -> MeetingState:
    """Return the state after a round begins or ends; a closed one carries its result."""
    match event:
        case VoteOpened(motion=motion):
            return replace(state, open_round=_new_round(state, motion, at, None))
        case VoteReopened(motion=motion, reason=reason):
            return replace(state, open_round=_new_round(state, motion, at, reason))
        case VoteClosed():
            vote = round_in_progress(state)
            closed = ClosedRound(
                round=vote,
                closed_at=at,
                result=projected_result(state, vote),
                place=state.decisions,
                recused=state.recused_on(vote.motion),
            )
            return replace(state, rounds=(*state.rounds, closed), open_round=None)
        case _:
            assert_never(event)


def _new_round(
    state: MeetingState, motion_id: MotionId, at: datetime, reason: str | None
) -> BallotRound:
    motion = state.motions[motion_id]
    earlier = state.rounds_on(motion_id)
    candidates = motion.candidates or ()
    if earlier:
        candidates = second_round(earlier[-1].round.candidates, earlier[-1].result)
    return BallotRound(
        motion=motion,
        number=len(earlier) + 1,
        opened_at=at,
        question_type=question_type_of(state, motion),
        reason=reason,
        candidates=candidates,
    )


def quorum_rule_of(state: MeetingState, vote: BallotRound) -> QuorumRule | None:
    """Return the quorum rule of the vote; it says whether remote presence counts."""
    return state.facts.rules_for(vote.question_type).quorum


def voter_for_ballot(state: MeetingState, vote: BallotRound, person: PersonId) -> Voter | None:
    """Return whose seat a named ballot fills: entitled now, or a voting member by himself."""
    voter = find_voter(state, quorum_rule_of(state, vote), person)
    seat = state.facts.membership_of(person)
    if voter is not None or seat is None or not seat.votes:
        return voter
    return Voter(person=person, seat=seat)


def apply_ballot(state: MeetingState, event: BallotEvent) -> MeetingState:
    """Return the state with the ballots recorded; a later one of a seat replaces the earlier."""
    vote = round_in_progress(state)
    match event:
        case BallotRecorded(person=person, choice=choice):
            vote = _cast(state, vote, person, choice)
        case BallotReceived():
            vote = _received(state, vote, event)
        case AllVoted():
            vote = _all_voted(state, vote, event)
        case BallotForCandidate(person=person, candidate=candidate):
            voter = _voter(state, vote, person)
            ballot = CandidateBallot(voter=voter, candidate=candidate)
            vote = replace(vote, choices=put(vote.choices, voter.seat.person, ballot))
        case _:
            assert_never(event)
    return replace(state, open_round=vote)


def _voter(state: MeetingState, vote: BallotRound, person: PersonId) -> Voter:
    voter = voter_for_ballot(state, vote, person)
    if voter is None:
        raise LookupError(person)
    return voter


def _cast(state: MeetingState, vote: BallotRound, person: PersonId, choice: Choice) -> BallotRound:
    voter = _voter(state, vote, person)
    ballots = put(vote.ballots, voter.seat.person, Ballot(voter=voter, choice=choice))
    return replace(vote, ballots=ballots, casting=None)


def _received(state: MeetingState, vote: BallotRound, event: BallotReceived) -> BallotRound:
    until = state.facts.meeting.ballots_until
    if until is None or event.received_at <= until:
        return _cast(state, vote, event.person, event.choice)
    late = LateBallot(person=event.person, choice=event.choice, received_at=event.received_at)
    return replace(vote, late=(*vote.late, late))


def _all_voted(state: MeetingState, vote: BallotRound, event: AllVoted) -> BallotRound:
    left_out = state.recused_on(vote.motion) | set(event.except_)
    given = {
        seat: Ballot(voter=voter, choice=event.choice)
        for seat, voter in entitled(state, quorum_rule_of(state, vote)).items()
        if seat not in vote.ballots and voter.person not in left_out
    }
    return replace(vote, ballots={**vote.ballots, **given}, casting=None)


def apply_count(state: MeetingState, event: CountEvent) -> MeetingState:
    """Return the state with the counts, whose basis is frozen now, or the casting vote."""
    vote = round_in_progress(state)
    match event:
        case CountsRecorded():
            vote = replace(vote, counted=_counted(state, vote, event), casting=None)
        case CastingVote(choice=side):
            vote = replace(vote, casting=side)
        case _:
            assert_never(event)
    return replace(state, open_round=vote)


def _counted(state: MeetingState, vote: BallotRound, event: CountsRecorded) -> Counted:
    election = _election_counts(vote, event) if vote.is_election else None
    return Counted(
        basis=basis_of(state, vote),
        tally=election.tally if election else _tally(event),
        unreturned=event.unreturned,
        election=election,
    )


def _tally(event: CountsRecorded) -> Tally:
    return Tally(
        for_=Fraction(event.for_ or 0),
        against=Fraction(event.against or 0),
        abstain=Fraction(event.abstain or 0),
        invalid=Fraction(event.invalid),
    )


def _election_counts(vote: BallotRound, event: CountsRecorded) -> ElectionVotes:
    given = event.candidates or {}
    return ElectionVotes(
        by_candidate={c.id: Fraction(given.get(c.id, 0)) for c in vote.candidates},
        against_all=Fraction(event.against_all or 0),
        abstain=Fraction(event.abstain or 0),
        invalid=Fraction(event.invalid),
    )
