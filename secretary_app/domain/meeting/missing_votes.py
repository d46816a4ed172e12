"""Votes not cast yet, tried out: what the open round would come to with them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from secretary_app.domain.agenda import BallotForm, Choice, MeetingForm, Side
from secretary_app.domain.meeting.results import current_basis, projected_result
from secretary_app.domain.meeting.state import BallotRound, CandidateBallot, MeetingState
from secretary_app.domain.outcome import tie_resolver
from secretary_app.domain.people import PersonId
from secretary_app.domain.voters import Voter
from secretary_app.domain.voting import Ballot, VoteBasis, VoteResult

Some = tuple[int, str | None]
IN_WRITING = (MeetingForm.ABSENTEE, MeetingForm.HYBRID)


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingVotes:
    """The voters of an open named round who have no ballot, whoever resolves ties first.

    ``named`` are those to ask: in the room, or by letter at an absentee meeting. At a hybrid
    one ``voters`` holds besides whoever may still write. In writing every ballot changes who
    takes part, so that no ``basis`` is shared.
    """

    state: MeetingState
    vote: BallotRound
    basis: VoteBasis | None
    voters: tuple[Voter, ...]
    named: tuple[PersonId, ...]

    def cast(self, *numbers: Some, casting: Side | None = None) -> VoteResult:
        """Return the result if so many of them voted so, in their order, and the rest not.

        None passes over so many of them.

        ``casting`` is the casting vote given then; without it one given before stands unless
        votes came in.
        """
        choices = (choice for number, choice in numbers for _ in range(number))
        voters = zip(self.voters, choices, strict=False)
        given = tuple((voter, choice) for voter, choice in voters if choice is not None)
        vote = with_votes(self.vote, given) if given else self.vote
        vote = replace(vote, casting=casting) if casting else vote
        return projected_result(self.state, vote, self.basis)

    def all(self, choice: str) -> VoteResult:
        """Return the result if every one of them voted ``choice``."""
        return self.cast((len(self.voters), choice))


def missing_votes(state: MeetingState, vote: BallotRound) -> MissingVotes:
    """Return the missing votes of a round; of counted and secret ones there are none."""
    basis = current_basis(state, vote)
    here = _without_ballot(vote, basis.people)
    away = _may_write(state, vote, basis)
    resolver = tie_resolver(basis)
    first = resolver.person if resolver else None
    return MissingVotes(
        state=state,
        vote=vote,
        basis=None if away else basis,
        voters=tuple(sorted((*here, *away), key=lambda voter: voter.person != first)),
        named=tuple(v.person for v in (away if state.facts.is_absentee else here)),
    )


def _without_ballot(vote: BallotRound, people: tuple[Voter, ...]) -> tuple[Voter, ...]:
    if vote.motion.ballot is not BallotForm.OPEN:
        return ()
    cast = vote.ballots.keys() | vote.choices.keys()
    return tuple(v for v in people if v.seat.person not in cast)


def _may_write(state: MeetingState, vote: BallotRound, basis: VoteBasis) -> tuple[Voter, ...]:
    if state.facts.meeting.form not in IN_WRITING or vote.motion.ballot is not BallotForm.OPEN:
        return ()
    out = {v.seat.person for v in basis.people} | state.recused_on(vote.motion)
    seats = (seat for seat in basis.electorate.seats if seat.person not in out)
    return tuple(Voter(person=seat.person, seat=seat) for seat in seats)


def with_votes(vote: BallotRound, given: Iterable[tuple[Voter, str]]) -> BallotRound:
    """Return the round with these ballots besides; as with any ballot the casting vote falls."""
    if vote.is_election:
        choices = {v.seat.person: CandidateBallot(voter=v, candidate=c) for v, c in given}
        return replace(vote, choices={**vote.choices, **choices})
    ballots = {v.seat.person: Ballot(voter=v, choice=Choice(c)) for v, c in given}
    return replace(vote, ballots={**vote.ballots, **ballots}, casting=None)
