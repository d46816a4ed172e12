"""Which votes, counts and casting votes the rules let pass."""

from __future__ import annotations

from collections.abc import Container
from typing import assert_never

from secretary_app.domain.agenda import BallotForm, MeetingForm, Motion
from secretary_app.domain.elections import ABSTAIN, AGAINST_ALL
from secretary_app.domain.meeting.ballots import (
    quorum_rule_of,
    voter_for_ballot,
)
from secretary_app.domain.meeting.deliberation import motion_of
from secretary_app.domain.meeting.entries import (
    AllVoted,
    BallotEvent,
    BallotForCandidate,
    BallotReceived,
    BallotRecorded,
    CastingVote,
    CountsRecorded,
    RoundEvent,
    VoteClosed,
    VoteEvent,
    VoteOpened,
    VoteReopened,
)
from secretary_app.domain.meeting.franchise import find_voter, people_of_vote, question_type_of
from secretary_app.domain.meeting.refusals import Reason, refuse, refuse_person
from secretary_app.domain.meeting.results import is_tied, tie_to_resolve, votes_of
from secretary_app.domain.meeting.state import BallotRound, MeetingState, Phase
from secretary_app.domain.people import PersonId

COUNTED_FORMS = (BallotForm.COUNTED, BallotForm.SECRET)


def check_vote(state: MeetingState, event: VoteEvent, known: Container[PersonId]) -> None:
    """Raise `Refusal` unless the rules let this vote, count or casting vote pass."""
    motion = motion_of(state, event.motion)
    if isinstance(event, RoundEvent):
        _check_round(state, event, motion)
        return
    vote = _open_vote_on(state, motion)
    match event:
        case CountsRecorded():
            _check_counts(state, vote, event)
        case CastingVote():
            _check_casting(state, vote, event)
        case _:
            _check_ballot(state, vote, event, known)


def _open_vote_on(state: MeetingState, motion: Motion) -> BallotRound:
    vote = state.open_round
    if vote is None or vote.motion.id != motion.id:
        raise refuse(Reason.NOT_OPEN, motion=motion.number)
    return vote


def _check_round(state: MeetingState, event: RoundEvent, motion: Motion) -> None:
    match event:
        case VoteOpened():
            _may_begin(state, motion)
            if state.rounds_on(motion.id):
                raise refuse(Reason.MOTION_VOTED, motion=motion.number)
            _check_form(state, motion)
        case VoteReopened():
            _may_begin(state, motion)
            _was_voted(state, motion)
        case VoteClosed():
            _counts_are_there(_open_vote_on(state, motion))
        case _:
            assert_never(event)


def _was_voted(state: MeetingState, motion: Motion) -> None:
    if not state.rounds_on(motion.id):
        raise refuse(Reason.NOT_VOTED_YET, motion=motion.number)


def _counts_are_there(vote: BallotRound) -> None:
    if vote.motion.ballot in COUNTED_FORMS and vote.counted is None:
        raise refuse(Reason.COUNTS_FIRST, motion=vote.motion.number)


def _may_begin(state: MeetingState, motion: Motion) -> None:
    vote = state.open_round
    if vote is not None:
        reason = Reason.ALREADY_OPEN if vote.motion.id == motion.id else Reason.VOTE_RUNS
        raise refuse(reason, motion=vote.motion.number)
    if state.phase is Phase.BREAK:
        raise refuse(Reason.ON_BREAK)


def _check_form(state: MeetingState, motion: Motion) -> None:
    if motion.ballot is BallotForm.NONE:
        raise refuse(Reason.WITHOUT_VOTE, motion=motion.number)
    rules = state.facts.rules_for(question_type_of(state, motion))
    if rules.majority is None:
        raise refuse(Reason.NO_MAJORITY)
    counted = motion.ballot in COUNTED_FORMS
    if counted and (state.facts.weighted or rules.majority.per_side):
        raise refuse(Reason.NAMED_ONLY, motion=motion.number)
    if counted and state.facts.is_absentee:
        raise refuse(Reason.ABSENTEE_NAMED)
    if motion.candidates is not None:
        _check_election(motion, by_sides=rules.majority.per_side)


def _check_election(motion: Motion, *, by_sides: bool) -> None:
    if by_sides:
        raise refuse(Reason.ELECTION_BY_SIDES)
    if not motion.candidates:
        raise refuse(Reason.NO_CANDIDATES, motion=motion.number)


def _check_ballot(
    state: MeetingState, vote: BallotRound, event: BallotEvent, known: Container[PersonId]
) -> None:
    number = vote.motion.number
    if vote.motion.ballot is not BallotForm.OPEN:
        raise refuse(Reason.NOT_NAMED, motion=number)
    if vote.is_election and not isinstance(event, BallotForCandidate):
        raise refuse(Reason.IS_ELECTION, motion=number)
    match event:
        case AllVoted(except_=people):
            _check_known(state, people, known)
        case BallotRecorded(person=person):
            _check_voter(state, vote, person, written=state.facts.is_absentee)
        case BallotReceived(person=person):
            if state.facts.meeting.form not in (MeetingForm.ABSENTEE, MeetingForm.HYBRID):
                raise refuse(Reason.WRITTEN_FORBIDDEN)
            _check_voter(state, vote, person, written=True)
        case BallotForCandidate():
            _check_candidate_ballot(state, vote, event)
        case _:
            assert_never(event)


def _check_known(
    state: MeetingState, people: tuple[PersonId, ...], known: Container[PersonId]
) -> None:
    for person in people:
        if person not in known:
            raise refuse_person(Reason.UNKNOWN_PERSON, state, person)


def _check_voter(
    state: MeetingState, vote: BallotRound, person: PersonId, *, written: bool
) -> None:
    if person in state.recused_on(vote.motion):
        raise refuse_person(Reason.IS_RECUSED, state, person)
    voter = (
        voter_for_ballot(state, vote, person)
        if written
        else find_voter(state, quorum_rule_of(state, vote), person)
    )
    if voter is None:
        raise refuse_person(Reason.MAY_NOT_VOTE, state, person)


def _check_candidate_ballot(
    state: MeetingState, vote: BallotRound, event: BallotForCandidate
) -> None:
    if not vote.is_election:
        raise refuse(Reason.NOT_ELECTION, motion=vote.motion.number)
    _check_voter(state, vote, event.person, written=state.facts.is_absentee)
    allowed = {c.id for c in vote.candidates} | {AGAINST_ALL, ABSTAIN}
    if event.candidate not in allowed:
        raise refuse(Reason.UNKNOWN_CANDIDATE, candidate=event.candidate)


def _check_counts(state: MeetingState, vote: BallotRound, event: CountsRecorded) -> None:
    if vote.motion.ballot not in COUNTED_FORMS:
        raise refuse(Reason.NOT_COUNTED, motion=vote.motion.number)
    papers = _election_papers(vote, event) if vote.is_election else _papers(event)
    rules = state.facts.rules_for(vote.question_type)
    people = len(people_of_vote(state, vote, rules).people)
    counted = papers + event.invalid + event.unreturned
    if counted > people:
        raise refuse(Reason.COUNTS_ABOVE, counted=counted, people=people)


def _papers(event: CountsRecorded) -> int:
    if event.for_ is None or event.against is None or event.abstain is None:
        raise refuse(Reason.COUNTS_KIND)
    if event.candidates is not None or event.against_all is not None:
        raise refuse(Reason.COUNTS_KIND)
    return event.for_ + event.against + event.abstain


def _election_papers(vote: BallotRound, event: CountsRecorded) -> int:
    if event.candidates is None or event.for_ is not None or event.against is not None:
        raise refuse(Reason.ELECTION_COUNTS)
    standing = {c.id for c in vote.candidates}
    for candidate in event.candidates:
        if candidate not in standing:
            raise refuse(Reason.UNKNOWN_CANDIDATE, candidate=candidate)
    return sum(event.candidates.values()) + (event.against_all or 0) + (event.abstain or 0)


def _check_casting(state: MeetingState, vote: BallotRound, event: CastingVote) -> None:
    _counts_are_there(vote)
    if not is_tied(state, vote):
        raise refuse(Reason.NO_TIE)
    resolver = tie_to_resolve(state, vote)
    if resolver is None:
        raise refuse(Reason.NOBODY_RESOLVES)
    own = votes_of(state, vote).own_side(resolver)
    if own is not None and own is not event.choice:
        raise refuse_person(Reason.AGAINST_OWN, state, resolver.person)
