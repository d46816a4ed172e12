"""A meeting as prepared: header, agenda, drafts of resolutions."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time
from enum import StrEnum
from typing import NewType

from secretary_app.domain.archived import ArchivedMinutes
from secretary_app.domain.deadlines import Deadline
from secretary_app.domain.issued import IssuedPaper
from secretary_app.domain.people import PersonId

MeetingId = NewType("MeetingId", str)
ItemId = NewType("ItemId", str)
MotionId = NewType("MotionId", str)
CandidateId = NewType("CandidateId", str)

ORDINARY = "ordinary"
PROCEDURAL = "procedural"


class MeetingForm(StrEnum):
    """How the meeting is held."""

    IN_PERSON = "in_person"
    REMOTE = "remote"
    MIXED = "mixed"
    ABSENTEE = "absentee"
    HYBRID = "hybrid"


class MeetingKind(StrEnum):
    """Заседание or совещание."""

    SESSION = "session"
    CONFERENCE = "conference"


class BallotForm(StrEnum):
    """Named open, counted open, secret, or no vote at all."""

    OPEN = "open"
    COUNTED = "counted"
    SECRET = "secret"  # noqa: S105 - a kind of ballot, not a password
    NONE = "none"


class Choice(StrEnum):
    """A vote as cast."""

    FOR = "for"
    AGAINST = "against"
    ABSTAIN = "abstain"


class Side(StrEnum):
    """The two sides that can win: of a casting vote, of a person's favour."""

    FOR = "for"
    AGAINST = "against"


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """A question of the agenda, «О …»."""

    id: ItemId
    number: str
    title: str
    rapporteurs: tuple[PersonId, ...] = ()
    question_type: str = ORDINARY


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A person standing for election in one motion."""

    id: CandidateId
    person: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class Motion:
    """What is put to the vote; ``item`` None makes it procedural.

    ``executors`` hold ids of people or free text; ``candidates`` make it an election.
    """

    id: MotionId
    item: ItemId | None
    number: str
    text: str
    ballot: BallotForm = BallotForm.OPEN
    executors: tuple[str, ...] = ()
    deadline: Deadline | None = None
    favours_person: Side | None = None
    candidates: tuple[Candidate, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemWording:
    """The secretary's wording of СЛУШАЛИ and ВЫСТУПИЛИ of one item."""

    item: ItemId
    heard: str | None = None
    spoke: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolutionWording:
    """A resolution's wording where it departs from what was adopted, and why.

    ``executors`` and ``deadline`` are as adopted where they are None.
    """

    motion: MotionId
    text: str
    reason: str = ""
    executors: tuple[str, ...] | None = None
    deadline: Deadline | None = None


class ItemOrder(StrEnum):
    """The order of the questions in the minutes: as they were discussed, or as on the agenda."""

    DISCUSSED = "discussed"
    AGENDA = "agenda"


@dataclass(frozen=True, slots=True, kw_only=True)
class IgnoredRemark:
    """A warning of the check before signing that a person let stand, and why.

    ``text`` is its whole sentence: where it would read otherwise, the warning counts again.
    """

    text: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesDraft:
    """The wording of the minutes around the journal; editable until issue.

    Without ``order`` every style of the minutes keeps its own.
    """

    version: int
    items: tuple[ItemWording, ...] = ()
    resolutions: tuple[ResolutionWording, ...] = ()
    order: ItemOrder | None = None
    ignored: tuple[IgnoredRemark, ...] = ()


class Answer(StrEnum):
    """What somebody invited has said about coming."""

    IN_PERSON = "in_person"
    REMOTE = "remote"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmation:
    """An answer to the notice; ``reason`` is that of an absence."""

    person: PersonId
    answer: Answer
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """A paper for a question; ``file`` is its name among the files kept for the meeting."""

    name: str
    file: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemPreparation:
    """What a question needs beforehand: ``minutes`` planned for it, materials."""

    item: ItemId
    minutes: int | None = None
    materials: tuple[Material, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Preparation:
    """Getting ready for a meeting; says nothing of its course and binds nobody.

    ``notified_on`` is the day on which the notice was sent.
    """

    notified_on: date | None = None
    confirmations: tuple[Confirmation, ...] = ()
    items: tuple[ItemPreparation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A meeting's header as prepared; its course is in the journal.

    One with an ``archive`` was over before: its course is what the earlier minutes say.
    """

    id: MeetingId
    number: str
    date: date
    starts_at: time | None = None
    form: MeetingForm = MeetingForm.IN_PERSON
    kind: MeetingKind = MeetingKind.SESSION
    place: str | None = None
    presiding: PersonId | None = None
    secretary: PersonId | None = None
    subject: str | None = None
    guests: tuple[PersonId, ...] = ()
    all_notified: bool = False
    ballots_until: datetime | None = None
    agenda: tuple[AgendaItem, ...] = ()
    motions: tuple[Motion, ...] = ()
    draft: MinutesDraft | None = None
    preparation: Preparation | None = None
    papers: tuple[IssuedPaper, ...] = ()
    archive: ArchivedMinutes | None = None

    def as_opened(self) -> Meeting:
        """Return what an opening fixes for good: without draft, preparation and papers."""
        return replace(self, draft=None, preparation=None, papers=())
