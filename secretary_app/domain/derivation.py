"""How an outcome was reached: ordered steps with numbers, threshold and clause.

The steps are data; the language layer turns them into sentences.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from secretary_app.domain.agenda import CandidateId, Side
from secretary_app.domain.people import PersonId
from secretary_app.domain.quorum import QuorumStatus
from secretary_app.domain.regulations import MajorityBase, MajorityRule, TieRule


@dataclass(frozen=True, slots=True, kw_only=True)
class QuorumStep:
    """The quorum of this vote."""

    status: QuorumStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class TallyStep:
    """Who took part and how they voted."""

    people: Fraction
    recused: int
    for_: Fraction
    against: Fraction
    abstain: Fraction
    invalid: Fraction
    not_voting: Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class SideMajority:
    """The majority of one side by that side's own numbers."""

    side: str
    base: Fraction
    required: Fraction
    for_: Fraction
    reached: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MajorityStep:
    """«За» against the threshold."""

    rule: MajorityRule
    base: Fraction
    required: Fraction
    for_: Fraction
    reached: bool
    sides: tuple[SideMajority, ...] = ()

    @property
    def missing(self) -> Fraction:
        """Return how many votes «за» the threshold still lacks, 0 when it is reached."""
        return Fraction(0) if self.reached else max(self.required - self.for_, Fraction(0))


@dataclass(frozen=True, slots=True, kw_only=True)
class UnanimityStep:
    """Everybody has to be «за»."""

    rule: MajorityRule
    people: Fraction
    for_: Fraction
    reached: bool


class ResolvedHow(StrEnum):
    """How the resolver of a tie made his side known, or why he did not."""

    CASTING_VOTE = "casting_vote"
    OWN_BALLOT = "own_ballot"
    SILENT = "silent"
    ABSENT = "absent"
    NOBODY = "nobody"
    PERSON_FAVOUR = "person_favour"


@dataclass(frozen=True, slots=True, kw_only=True)
class TieStep:
    """«За» equals «против»: who resolves it, and to which side."""

    rule: TieRule
    votes: Fraction
    how: ResolvedHow
    resolver: PersonId | None = None
    side: Side | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AddedVoteStep:
    """The resolver's «за» counted once more against the same threshold."""

    for_: Fraction
    required: Fraction
    reached: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateStep:
    """One candidate's votes against the threshold; None under a plurality."""

    candidate: CandidateId
    votes: Fraction
    required: Fraction | None
    reached: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictStep:
    """The outcome; values of `Outcome` and `DecidedBy`."""

    outcome: str
    decided_by: str


Step = (
    QuorumStep
    | TallyStep
    | MajorityStep
    | UnanimityStep
    | TieStep
    | AddedVoteStep
    | CandidateStep
    | VerdictStep
)


class DoubtKind(StrEnum):
    """Where a regulation can be read in two ways; the program says which way it took."""

    ABSTENTIONS_IN_TIE = "abstentions_in_tie"
    REMOTE_NOT_MENTIONED = "remote_not_mentioned"
    DEPUTY_PRESIDES = "deputy_presides"
    VACANCIES_IN_BASE = "vacancies_in_base"
    DELEGATE_OF_HEAD = "delegate_of_head"
    SIGNATORY_DIFFERS = "signatory_differs"
    SECRET_UNDER_OPEN = "secret_under_open"  # noqa: S105 - a kind of ballot, not a password
    OPEN_UNDER_SECRET = "open_under_secret"  # noqa: S105 - a kind of ballot, not a password
    ELECTION_TIE = "election_tie"


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A doubtful reading: what was decided stands, and the other reading is named.

    ``base`` and ``required`` are the numbers of the other reading where it has any;
    ``other_outcome`` tells what it would have come to (a value of `Outcome`, or
    ``met``/``not_met`` for a quorum), None where only a person can say.
    """

    kind: DoubtKind
    clause: str | None = None
    people: tuple[PersonId, ...] = ()
    base: Fraction | None = None
    required: Fraction | None = None
    other_outcome: str | None = None
    majority_base: MajorityBase | None = None
