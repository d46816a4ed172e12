"""The state of a meeting: a fold of its journal, never stored as truth."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from secretary_app.domain.agenda import (
    AgendaItem,
    Candidate,
    Choice,
    ItemId,
    Motion,
    MotionId,
    Side,
)
from secretary_app.domain.elections import ElectionVotes
from secretary_app.domain.meeting.entries import Mode, SeqNo, StatementKind
from secretary_app.domain.meeting.facts import MeetingFacts
from secretary_app.domain.people import PersonId
from secretary_app.domain.voters import Voter
from secretary_app.domain.voting import Ballot, Tally, VoteBasis, VoteResult


class Phase(StrEnum):
    """Where the meeting stands."""

    NOT_OPENED = "not_opened"
    RUNNING = "running"
    BREAK = "break"
    CLOSED = "closed"


class ItemStatus(StrEnum):
    """What became of a question."""

    PENDING = "pending"
    STARTED = "started"
    WITHDRAWN = "withdrawn"
    DEFERRED = "deferred"


PUT_ASIDE = (ItemStatus.WITHDRAWN, ItemStatus.DEFERRED)


class MovementKind(StrEnum):
    """What somebody did about being present."""

    ARRIVED = "arrived"
    LEFT = "left"
    MODE_CHANGED = "mode_changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Presence:
    """Somebody who takes part now."""

    mode: Mode
    substitute_for: PersonId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement:
    """One arrival, departure or change of mode, of a member, substitute or guest."""

    at: datetime
    person: PersonId
    kind: MovementKind
    mode: Mode
    substitute_for: PersonId | None = None
    guest: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Proxy:
    """A present member who votes for an absent one."""

    to: PersonId
    basis: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemProgress:
    """A question of the agenda with what became of it."""

    item: AgendaItem
    status: ItemStatus = ItemStatus.PENDING
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Discussion:
    """The question that the body turned to last, and when it did."""

    item: ItemId
    since: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What was heard or said."""

    at: datetime
    item: ItemId
    kind: StatementKind
    text: str
    person: PersonId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LateBallot:
    """A ballot that came after ``ballots_until``: kept, not counted."""

    person: PersonId
    choice: Choice
    received_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateBallot:
    """A named vote at an election: a candidate's id, ``against_all`` or ``abstain``."""

    voter: Voter
    candidate: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """Recorded counts with the basis frozen at that moment; ``election`` at an election."""

    basis: VoteBasis
    tally: Tally
    unreturned: int
    election: ElectionVotes | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotRound:
    """A ballot round on a motion as it was put to the vote; ``number`` counts from 1.

    ``ballots`` and ``choices`` (elections) are by the seat's person.
    """

    motion: Motion
    number: int
    opened_at: datetime
    question_type: str
    reason: str | None = None
    candidates: tuple[Candidate, ...] = ()
    ballots: Mapping[PersonId, Ballot] = field(default_factory=dict)
    choices: Mapping[PersonId, CandidateBallot] = field(default_factory=dict)
    late: tuple[LateBallot, ...] = ()
    counted: Counted | None = None
    casting: Side | None = None

    @property
    def is_election(self) -> bool:
        """Tell whether candidates are voted on."""
        return self.motion.candidates is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedRound:
    """A ballot round with its outcome, fixed for good; ``place`` in the order of decisions.

    ``recused`` had recused themselves from its question by then; a later recusal says
    nothing of this vote.
    """

    round: BallotRound
    closed_at: datetime
    result: VoteResult
    place: int
    recused: frozenset[PersonId]


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedResolution:
    """A motion taken without a vote, as it then read; ``place`` in the order of decisions."""

    motion: Motion
    at: datetime
    place: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DissentNote:
    """A dissenting opinion on a resolution."""

    at: datetime
    motion: MotionId
    person: PersonId
    text: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A correction after the closing."""

    at: datetime
    entry: SeqNo
    reason: str
    author: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingState:
    """Everything that the journal says, up to its last entry in force.

    ``rounds`` are in order of closing; ``discussed`` is the order of discussion, ``current``
    what is discussed now; ``present`` and ``guests`` are those taking part now, by person.
    ``entered_on`` tells that the meeting was entered later from paper.
    """

    facts: MeetingFacts
    phase: Phase = Phase.NOT_OPENED
    opened_at: datetime | None = None
    entered_on: datetime | None = None
    closed_at: datetime | None = None
    presiding: PersonId | None = None
    present: Mapping[PersonId, Presence] = field(default_factory=dict)
    guests: Mapping[PersonId, Mode] = field(default_factory=dict)
    movements: tuple[Movement, ...] = ()
    absences: Mapping[PersonId, str] = field(default_factory=dict)
    proxies: Mapping[PersonId, Proxy] = field(default_factory=dict)
    items: Mapping[ItemId, ItemProgress] = field(default_factory=dict)
    discussed: tuple[ItemId, ...] = ()
    current: Discussion | None = None
    motions: Mapping[MotionId, Motion] = field(default_factory=dict)
    recusals: Mapping[ItemId, Mapping[PersonId, str | None]] = field(default_factory=dict)
    rounds: tuple[ClosedRound, ...] = ()
    open_round: BallotRound | None = None
    recorded: tuple[RecordedResolution, ...] = ()
    statements: tuple[Statement, ...] = ()
    dissents: tuple[DissentNote, ...] = ()
    corrections: tuple[Correction, ...] = ()

    def rounds_on(self, motion: MotionId) -> tuple[ClosedRound, ...]:
        """Return the closed rounds on ``motion``; the last one is in force."""
        return tuple(r for r in self.rounds if r.round.motion.id == motion)

    def is_recorded(self, motion: MotionId) -> bool:
        """Tell whether ``motion`` was taken as a resolution without a vote."""
        return any(r.motion.id == motion for r in self.recorded)

    @property
    def decisions(self) -> int:
        """Return how many rounds were closed and resolutions recorded so far."""
        return len(self.rounds) + len(self.recorded)

    def recused_on(self, motion: Motion) -> frozenset[PersonId]:
        """Return the people recused from the votes on the motion's item."""
        return frozenset(self.recusals.get(motion.item, {})) if motion.item else frozenset()
