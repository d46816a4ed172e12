"""Votes: tallies, outcomes and the rules between them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from typing import assert_never

from secretary_app.domain.agenda import BallotForm, CandidateId, Choice, Motion, MotionId, Side
from secretary_app.domain.councils import Membership, Role
from secretary_app.domain.derivation import Doubt, QuorumStep, Step, TallyStep, VerdictStep
from secretary_app.domain.people import PersonId
from secretary_app.domain.quorum import Electorate, QuorumStatus
from secretary_app.domain.regulations import MajorityBase, Rules
from secretary_app.domain.voters import Voter, total_of_seats, total_weight

ZERO = Fraction(0)


class Outcome(StrEnum):
    """What a vote came to; the last three belong to elections, ``open`` to a vote that runs."""

    ADOPTED = "adopted"
    REJECTED = "rejected"
    TIED = "tied"
    NO_QUORUM = "no_quorum"
    OPEN = "open"
    ELECTED = "elected"
    SECOND_ROUND = "second_round"
    NOT_ELECTED = "not_elected"


class DecidedBy(StrEnum):
    """By which rule the outcome was reached."""

    MAJORITY = "majority"
    UNANIMITY = "unanimity"
    CASTING_VOTE = "casting_vote"
    PERSON_FAVOUR = "person_favour"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Votes as counted: heads, or exact weights. Invalid papers are not votes."""

    for_: Fraction = ZERO
    against: Fraction = ZERO
    abstain: Fraction = ZERO
    invalid: Fraction = ZERO

    @property
    def cast(self) -> Fraction:
        """Return the votes cast, abstentions included."""
        return self.for_ + self.against + self.abstain


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot:
    """A named vote of a seat; the voter is whoever filled it when the vote was cast."""

    voter: Voter
    choice: Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteBasis:
    """Everything but the votes: who counts, the quorum and the bases, frozen at one moment.

    ``people`` are those of the vote, ``recused`` those otherwise in it, ``kept`` the recused
    whom the rule leaves in the base «present», ``gone`` the seats that leave «members».
    """

    rules: Rules
    electorate: Electorate
    people: tuple[Voter, ...]
    recused: tuple[Voter, ...]
    kept: tuple[Voter, ...]
    gone: tuple[Membership, ...]
    quorum: QuorumStatus
    presiding: PersonId | None = None

    @property
    def weighted(self) -> bool:
        """Tell whether numbers are exact weights."""
        return self.electorate.weighted

    def base(self, kind: MajorityBase, tally: Tally, side: str | None = None) -> Fraction:
        """Return the base of a majority, of the whole or of one ``side``."""
        match kind:
            case MajorityBase.PRESENT:
                return total_weight(v for v in self.people + self.kept if _on(side, v.seat))
            case MajorityBase.VOTING:
                return tally.cast
            case MajorityBase.FOR_AGAINST:
                return tally.for_ + tally.against
            case MajorityBase.MEMBERS:
                return total_of_seats(self._members(side))
            case MajorityBase.SEATS:
                return Fraction(self.electorate.established or 0)
            case MajorityBase.ELECTED:
                return Fraction(self.electorate.elected or 0)
            case _:
                assert_never(kind)

    def _members(self, side: str | None) -> list[Membership]:
        return [m for m in self.electorate.seats if m not in self.gone and _on(side, m)]

    def himself(self, role: Role) -> Voter | None:
        """Return the first holder of ``role`` who takes part himself."""
        return next((v for v in self.people if v.in_person_of_seat and v.seat.role is role), None)

    def presiding_voter(self) -> Voter | None:
        """Return the presiding officer if he takes part himself, as a member."""
        return next(
            (v for v in self.people if v.in_person_of_seat and v.person == self.presiding), None
        )


def _on(side: str | None, seat: Membership) -> bool:
    return side is None or seat.side == side


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateResult:
    """What one candidate received."""

    id: CandidateId
    votes: Fraction
    elected: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteResult:
    """A ballot round with its outcome and how it was derived.

    ``present`` and ``recused`` are heads; the other numbers are heads or exact weights.
    """

    motion: MotionId
    round: int
    ballot: BallotForm
    present: int
    recused: int
    tally: Tally
    not_voting: Fraction
    quorum: QuorumStatus
    base: Fraction
    required: Fraction
    outcome: Outcome
    decided_by: DecidedBy
    unanimous: bool
    weighted: bool
    derivation: tuple[Step, ...]
    doubts: tuple[Doubt, ...] = ()
    candidates: tuple[CandidateResult, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CastVotes:
    """The votes of a round: the tally, each side's own, and named ballots by seat."""

    tally: Tally
    by_side: Mapping[str, Tally] = field(default_factory=dict)
    ballots: Mapping[PersonId, Ballot] = field(default_factory=dict)

    def own_side(self, voter: Voter) -> Side | None:
        """Return the voter's own named «за» or «против», if he cast one."""
        ballot = self.ballots.get(voter.seat.person)
        if ballot is None or ballot.voter.person != voter.person:
            return None
        return None if ballot.choice is Choice.ABSTAIN else Side(ballot.choice.value)


def named_votes(ballots: Mapping[PersonId, Ballot], sides: tuple[str, ...]) -> CastVotes:
    """Return the votes of a named round, summed by weight, of the whole and of every side."""
    cast = tuple(ballots.values())
    by_side = {s: _sum([b for b in cast if b.voter.seat.side == s]) for s in sides}
    return CastVotes(tally=_sum(cast), by_side=by_side, ballots=ballots)


def _sum(ballots: tuple[Ballot, ...] | list[Ballot]) -> Tally:
    def of(choice: Choice) -> Fraction:
        return total_weight(b.voter for b in ballots if b.choice is choice)

    return Tally(for_=of(Choice.FOR), against=of(Choice.AGAINST), abstain=of(Choice.ABSTAIN))


@dataclass(frozen=True, slots=True)
class Verdict:
    """An outcome with the rule that decided it and the steps that led there."""

    outcome: Outcome
    decided_by: DecidedBy
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Arithmetic:
    """The base of the majority, what it required, and whether everybody was «за»."""

    base: Fraction
    required: Fraction
    unanimous: bool


def round_result(
    motion: Motion,
    number: int,
    basis: VoteBasis,
    tally: Tally,
    arithmetic: Arithmetic,
    verdict: Verdict,
) -> VoteResult:
    """Return the result of ballot round ``number`` with its whole derivation.

    A missing quorum overrides every other outcome; the numbers stay as they are.
    """
    if not basis.quorum.met:
        verdict = Verdict(Outcome.NO_QUORUM, DecidedBy.NONE, verdict.steps)
    people = total_weight(basis.people)
    counted = TallyStep(
        people=people,
        recused=len(basis.recused),
        for_=tally.for_,
        against=tally.against,
        abstain=tally.abstain,
        invalid=tally.invalid,
        not_voting=people - tally.cast - tally.invalid,
    )
    last = VerdictStep(outcome=verdict.outcome.value, decided_by=verdict.decided_by.value)
    return VoteResult(
        motion=motion.id,
        round=number,
        ballot=motion.ballot,
        present=len(basis.people),
        recused=len(basis.recused),
        tally=tally,
        not_voting=counted.not_voting,
        quorum=basis.quorum,
        base=arithmetic.base,
        required=arithmetic.required,
        outcome=verdict.outcome,
        decided_by=verdict.decided_by,
        unanimous=arithmetic.unanimous,
        weighted=basis.weighted,
        derivation=(QuorumStep(status=basis.quorum), counted, *verdict.steps, last),
    )
