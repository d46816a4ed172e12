"""The lines of the registers: what each says of a meeting, before any cell."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from fractions import Fraction

from secretary_app.application.records import MeetingStatus
from secretary_app.domain.agenda import BallotForm, MeetingForm, MeetingKind
from secretary_app.domain.deadlines import Deadline
from secretary_app.domain.issued import PaperStage
from secretary_app.domain.voting import DecidedBy, Outcome


@dataclass(frozen=True, slots=True)
class OfMeeting:
    """The meeting that a line is about: the name of its council, its number and day."""

    council: str
    number: str
    day: date


@dataclass(frozen=True, slots=True)
class AboutItem:
    """The question that a line belongs to; both empty for a procedural one."""

    number: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuorumAtEnd:
    """The quorum as it stood last; ``required`` and ``met`` None where the rules know none."""

    members: int
    present: int
    required: Fraction | None
    met: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesLine:
    """A meeting; of one not opened yet only what was prepared is known.

    ``stage`` and what follows is how far its minutes are, who signed them, where they are kept.
    """

    of: OfMeeting
    kind: MeetingKind
    form: MeetingForm
    status: MeetingStatus
    presiding: str = ""
    secretary: str = ""
    opened: datetime | None = None
    closed: datetime | None = None
    quorum: QuorumAtEnd | None = None
    questions: int = 0
    decisions: int = 0
    stage: PaperStage = PaperStage.DRAFT
    signed: date | None = None
    signed_by: str = ""
    original: str = ""
    case: str = ""
    closing_hash: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """The votes of a round: heads, or exact weights."""

    for_: Fraction
    against: Fraction
    abstain: Fraction
    not_voting: Fraction
    invalid: Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionLine:
    """A resolution in force, as the minutes word it; ``counts`` None: taken without a vote."""

    of: OfMeeting
    item: AboutItem
    number: str
    text: str
    decided: datetime
    ballot: BallotForm
    counts: Counts | None = None
    unanimous: bool = False
    decided_by: DecidedBy = DecidedBy.NONE
    elected: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignmentLine:
    """A resolution that somebody is to carry out; ``due`` where the day is known by now."""

    of: OfMeeting
    number: str
    text: str
    executors: tuple[str, ...] = ()
    deadline: Deadline | None = None
    due: date | None = None


class Capacity(StrEnum):
    """As what somebody takes part."""

    VOTING = "voting"
    ADVISORY = "advisory"
    SUBSTITUTE = "substitute"
    GUEST = "guest"


class Part(StrEnum):
    """How somebody took part."""

    IN_PERSON = "in_person"
    REMOTE = "remote"
    IN_WRITING = "in_writing"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceLine:
    """One person at one meeting; ``left`` where he went before its end.

    ``of_whom`` is the member whom a substitute stands for, ``by_whom`` who stands for a member.
    """

    of: OfMeeting
    name: str
    work: str
    capacity: Capacity
    part: Part
    arrived: datetime | None = None
    left: datetime | None = None
    reason: str = ""
    of_whom: str = ""
    by_whom: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteLine:
    """One closed ballot round; ``standing`` names candidates with their votes.

    What is said of the quorum is None where the rules know none.
    """

    of: OfMeeting
    item: AboutItem
    number: str
    text: str
    round: int
    closed: datetime
    ballot: BallotForm
    present: int
    recused: int
    counts: Counts
    quorum_required: Fraction | None
    quorum_met: bool | None
    required: Fraction
    outcome: Outcome
    decided_by: DecidedBy
    unanimous: bool
    standing: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Registers:
    """The lines of every register asked for; ``council`` where all are about one."""

    council: str = ""
    minutes: tuple[MinutesLine, ...] = ()
    decisions: tuple[DecisionLine, ...] = ()
    assignments: tuple[AssignmentLine, ...] = ()
    attendance: tuple[AttendanceLine, ...] = ()
    votes: tuple[VoteLine, ...] = ()
