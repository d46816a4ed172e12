"""The result of a ballot round at one moment: of a closing vote or of one that runs."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from secretary_app.domain.agenda import BallotForm
from secretary_app.domain.elections import ABSTAIN, AGAINST_ALL, ElectionVotes, election_result
from secretary_app.domain.meeting.franchise import basis_of
from secretary_app.domain.meeting.state import BallotRound, MeetingState
from secretary_app.domain.outcome import stands_tied, tie_resolver, vote_result
from secretary_app.domain.people import PersonId
from secretary_app.domain.regulations import MajorityRule
from secretary_app.domain.voters import Voter, sides_of, total_weight
from secretary_app.domain.voting import (
    CastVotes,
    DecidedBy,
    Outcome,
    VoteBasis,
    VoteResult,
    named_votes,
)


def current_basis(state: MeetingState, ballot_round: BallotRound) -> VoteBasis:
    """Return the basis frozen with the counts, or the one that stands now."""
    return ballot_round.counted.basis if ballot_round.counted else basis_of(state, ballot_round)


def votes_of(state: MeetingState, ballot_round: BallotRound) -> CastVotes:
    """Return the votes that count: those of recused people do not."""
    if ballot_round.counted:
        return CastVotes(tally=ballot_round.counted.tally)
    recused = state.recused_on(ballot_round.motion)
    ballots = {s: b for s, b in ballot_round.ballots.items() if b.voter.person not in recused}
    return named_votes(ballots, sides_of(state.facts.voting()))


def projected_result(
    state: MeetingState, ballot_round: BallotRound, basis: VoteBasis | None = None
) -> VoteResult:
    """Return what the round would come to if it closed now.

    Whoever asks about several ways of voting gives the ``basis`` that they share.
    Source: domain.md, «Exact reading».
    """
    basis = basis or current_basis(state, ballot_round)
    rule = _majority_of(basis)
    motion, number = ballot_round.motion, ballot_round.number
    if ballot_round.is_election:
        votes = election_votes(state, ballot_round)
        return election_result(motion, number, ballot_round.candidates, basis, rule, votes)
    cast = votes_of(state, ballot_round)
    return vote_result(motion, number, basis, rule, cast, ballot_round.casting)


def _majority_of(basis: VoteBasis) -> MajorityRule:
    if basis.rules.majority is None:
        raise LookupError("no vote can be open under rules without a majority")
    return basis.rules.majority


def open_result(state: MeetingState, ballot_round: BallotRound) -> VoteResult:
    """Return the numbers of a vote that still runs; its outcome is ``open``."""
    result = projected_result(state, ballot_round)
    return replace(result, outcome=Outcome.OPEN, decided_by=DecidedBy.NONE)


def election_votes(state: MeetingState, ballot_round: BallotRound) -> ElectionVotes:
    """Return an election's votes: the counts recorded, or the named ballots summed."""
    if ballot_round.counted and ballot_round.counted.election:
        return ballot_round.counted.election
    recused = state.recused_on(ballot_round.motion)
    cast = [b for b in ballot_round.choices.values() if b.voter.person not in recused]

    def given(choice: str) -> Fraction:
        return total_weight(b.voter for b in cast if b.candidate == choice)

    return ElectionVotes(
        by_candidate={c.id: given(c.id) for c in ballot_round.candidates},
        against_all=given(AGAINST_ALL),
        abstain=given(ABSTAIN),
    )


def is_tied(state: MeetingState, ballot_round: BallotRound) -> bool:
    """Tell whether the votes stand tied now; an election never does."""
    if ballot_round.is_election:
        return False
    basis = current_basis(state, ballot_round)
    return stands_tied(basis, _majority_of(basis), votes_of(state, ballot_round).tally)


def tie_to_resolve(state: MeetingState, ballot_round: BallotRound) -> Voter | None:
    """Return who may cast the deciding vote now; None unless the vote stands tied."""
    if not is_tied(state, ballot_round):
        return None
    return tie_resolver(current_basis(state, ballot_round))


def waiting_for(state: MeetingState, ballot_round: BallotRound) -> tuple[PersonId, ...]:
    """Return those of a named round who have not voted yet, in the order of the list."""
    if ballot_round.motion.ballot is not BallotForm.OPEN:
        return ()
    seats = set(ballot_round.ballots) | set(ballot_round.choices)
    people = basis_of(state, ballot_round).people
    return tuple(v.person for v in people if v.seat.person not in seats)
