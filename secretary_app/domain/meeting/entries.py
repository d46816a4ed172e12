"""The journal's entries: what happened, in the past tense.

Fields are named as in the council file; a trailing underscore stands where the
file's name is a Python keyword.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

from secretary_app.domain.agenda import (
    AgendaItem,
    Candidate,
    CandidateId,
    Choice,
    ItemId,
    Motion,
    MotionId,
    Side,
)
from secretary_app.domain.deadlines import Deadline
from secretary_app.domain.meeting.facts import MeetingFacts
from secretary_app.domain.people import PersonId

SeqNo = NewType("SeqNo", int)


class Mode(StrEnum):
    """How somebody takes part."""

    IN_PERSON = "in_person"
    REMOTE = "remote"


class StatementKind(StrEnum):
    """СЛУШАЛИ, ВЫСТУПИЛИ or a remark."""

    HEARD = "heard"
    SPOKE = "spoke"
    REMARK = "remark"


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingOpened:
    """The meeting begins; ``snapshot`` is None only in a file, where the file's facts stand.

    ``entered_on`` tells that the meeting had been held on paper and its entries, times
    included, were typed in from that moment on; None for one recorded as it went.
    """

    snapshot: MeetingFacts | None = None
    entered_on: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingClosed:
    """The meeting is over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakStarted:
    """A break is announced."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakEnded:
    """The meeting goes on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrived:
    """A member, or a substitute in a member's place, takes part from now on."""

    person: PersonId
    mode: Mode
    substitute_for: PersonId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ModeChanged:
    """Somebody present moved between the room and the screen."""

    person: PersonId
    mode: Mode


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """Somebody present went away or lost the connection."""

    person: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsenceNoted:
    """Why a member is absent."""

    person: PersonId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GuestArrived:
    """Somebody is present who is never counted."""

    person: PersonId
    mode: Mode = Mode.IN_PERSON


@dataclass(frozen=True, slots=True, kw_only=True)
class GuestLeft:
    """A guest went away."""

    person: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class ProxyAccepted:
    """``to`` votes for the absent ``from_`` while he himself is present."""

    from_: PersonId
    to: PersonId
    basis: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PresidingChanged:
    """Somebody else presides from now on."""

    person: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemStarted:
    """The body turned to a question."""

    item: ItemId


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemWithdrawn:
    """A question was taken off the agenda."""

    item: ItemId
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemDeferred:
    """A question was put off to another meeting."""

    item: ItemId
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemAdded:
    """A question was added to the agenda in the room."""

    item: AgendaItem


@dataclass(frozen=True, slots=True, kw_only=True)
class MotionProposed:
    """A draft resolution was proposed in the room."""

    motion: Motion


@dataclass(frozen=True, slots=True, kw_only=True)
class MotionAmended:
    """A draft's text, executors or deadline changed; None leaves a part as it was."""

    motion: MotionId
    text: str | None = None
    executors: tuple[str, ...] | None = None
    deadline: Deadline | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementRecorded:
    """What was heard or said on a question."""

    item: ItemId
    kind: StatementKind
    text: str
    person: PersonId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recused:
    """Somebody takes no part in the votes on a question."""

    item: ItemId
    person: PersonId
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteOpened:
    """The first ballot round on a motion begins."""

    motion: MotionId


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteReopened:
    """A new round begins from nothing; the earlier ones stay."""

    motion: MotionId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteClosed:
    """The round is over and its outcome fixed."""

    motion: MotionId


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolvedWithoutVote:
    """A motion was recorded as a resolution without a vote."""

    motion: MotionId


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotRecorded:
    """A named vote; a later one of the same seat replaces it."""

    motion: MotionId
    person: PersonId
    choice: Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class AllVoted:
    """«Остальные – за»: the choice for everyone entitled who has no ballot yet."""

    motion: MotionId
    choice: Choice
    except_: tuple[PersonId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CountsRecorded:
    """The counts of a show of hands or a secret ballot; no names, ever.

    ``for_`` and ``against`` are None at an election, ``candidates`` elsewhere.
    """

    motion: MotionId
    for_: int | None = None
    against: int | None = None
    abstain: int | None = None
    invalid: int = 0
    unreturned: int = 0
    candidates: dict[CandidateId, int] | None = None
    against_all: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CastingVote:
    """The tie resolver's decision, a step of its own."""

    motion: MotionId
    choice: Side


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateProposed:
    """Somebody was nominated in the room."""

    motion: MotionId
    candidate: Candidate


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotForCandidate:
    """A named vote at an election: a candidate's id, ``against_all`` or ``abstain``."""

    motion: MotionId
    person: PersonId
    candidate: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotReceived:
    """A ballot that came in writing; after the meeting's ``ballots_until`` it is not counted."""

    motion: MotionId
    person: PersonId
    choice: Choice
    received_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class DissentRecorded:
    """Особое мнение, attached on a sheet of its own."""

    motion: MotionId
    person: PersonId
    text: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StepUndone:
    """The last step in force no longer counts."""

    step: SeqNo


@dataclass(frozen=True, slots=True, kw_only=True)
class StepRedone:
    """The step undone last counts again."""

    step: SeqNo


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryCorrected:
    """After the closing: ``replacement`` counts in place of an entry; both stay readable."""

    entry: SeqNo
    replacement: Event
    reason: str
    author: str


CourseEvent = MeetingOpened | MeetingClosed | BreakStarted | BreakEnded | PresidingChanged
AttendanceEvent = (
    Arrived | ModeChanged | Left | AbsenceNoted | GuestArrived | GuestLeft | ProxyAccepted
)
AgendaEvent = ItemStarted | ItemWithdrawn | ItemDeferred | ItemAdded | Recused
MotionEvent = MotionProposed | MotionAmended | CandidateProposed | ResolvedWithoutVote
NoteEvent = StatementRecorded | DissentRecorded
RoundEvent = VoteOpened | VoteReopened | VoteClosed
BallotEvent = BallotRecorded | AllVoted | BallotForCandidate | BallotReceived
CountEvent = CountsRecorded | CastingVote
VoteEvent = RoundEvent | BallotEvent | CountEvent
StepEvent = StepUndone | StepRedone

Event = (
    CourseEvent
    | AttendanceEvent
    | AgendaEvent
    | MotionEvent
    | NoteEvent
    | VoteEvent
    | StepEvent
    | EntryCorrected
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the journal, numbered from 1; ``step_of`` ties it to its step's first entry."""

    seq: SeqNo
    at: datetime
    event: Event
    step_of: SeqNo | None = None

    @property
    def step(self) -> SeqNo:
        """Return the number of the step that this entry belongs to."""
        return self.seq if self.step_of is None else self.step_of
