"""What each voter's line shows, read off the open round."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from secretary_app.domain.agenda import Choice
from secretary_app.domain.councils import Role
from secretary_app.domain.elections import ABSTAIN, AGAINST_ALL
from secretary_app.domain.meeting.franchise import basis_of
from secretary_app.domain.meeting.missing_votes import IN_WRITING
from secretary_app.domain.meeting.state import BallotRound, MeetingState
from secretary_app.domain.people import PersonId
from secretary_app.domain.voters import Standing, Voter
from secretary_app.gui.live.vote import texts
from secretary_app.language.derivation import Naming

_ROLES = {Role.CHAIR: texts.CHAIR, Role.DEPUTY_CHAIR: texts.DEPUTY}


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotRow:
    """A voter's line; ``given`` is what he voted: a choice, a candidate's id, None for nothing.

    ``person`` is whom the ballot names.
    """

    number: int
    person: PersonId
    name: str
    note: str
    given: str | None
    answer: str

    @property
    def missing(self) -> bool:
        """Tell whether the vote is still to come."""
        return self.given is None


def ballot_rows(state: MeetingState, vote: BallotRound, naming: Naming) -> tuple[BallotRow, ...]:
    """Return everybody who may vote in the open round, in the order of the composition."""
    answers = answers_of(vote, naming)
    return tuple(
        _row(number, voter, state, vote, naming, answers)
        for number, voter in enumerate(_voters(state, vote), start=1)
    )


def _voters(state: MeetingState, vote: BallotRound) -> Iterator[Voter]:
    """At a meeting in writing everybody may still send a ballot."""
    people = basis_of(state, vote).people
    if state.facts.meeting.form not in IN_WRITING:
        yield from people
        return
    cast = {voter.seat.person: voter for voter in people}
    recused = state.recused_on(vote.motion)
    for seat in state.facts.voting():
        if seat.person not in recused:
            yield cast.get(seat.person) or Voter(person=seat.person, seat=seat)


def _row(
    number: int,
    voter: Voter,
    state: MeetingState,
    vote: BallotRound,
    naming: Naming,
    answers: Mapping[str, str],
) -> BallotRow:
    given = _given(vote, voter.seat.person)
    return BallotRow(
        number=number,
        person=voter.person,
        name=naming.person(voter.person),
        note=" · ".join(part for part in _notes(voter, state, vote, naming) if part),
        given=given,
        answer=answers[given] if given else texts.NOT_VOTED_YET,
    )


def _given(vote: BallotRound, seat: PersonId) -> str | None:
    if vote.is_election:
        choice = vote.choices.get(seat)
        return choice.candidate if choice else None
    ballot = vote.ballots.get(seat)
    return ballot.choice if ballot else None


def _notes(voter: Voter, state: MeetingState, vote: BallotRound, naming: Naming) -> Iterator[str]:
    match voter.standing:
        case Standing.OWN:
            yield _ROLES.get(voter.seat.role, "")
        case Standing.PROXY:
            yield texts.proxy_note(naming.person(state.proxies[voter.seat.person].to))
        case Standing.SUBSTITUTE:
            yield texts.substitute_note(naming.person(voter.seat.person))
    if voter.remote:
        yield texts.ONLINE
    if any(late.person == voter.person for late in vote.late):
        yield texts.LATE


def answers_of(vote: BallotRound, naming: Naming) -> dict[str, str]:
    """Return what can be voted, in the order of the digits: «за», «против», «воздерж.»."""
    if not vote.is_election:
        return {choice.value: texts.CHOICES[choice][0] for choice in Choice}
    names = {str(c.id): naming.candidate(c.id) for c in vote.candidates}
    return names | {AGAINST_ALL: texts.AGAINST_ALL, ABSTAIN: texts.ABSTAINED}
