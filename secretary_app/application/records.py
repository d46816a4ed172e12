"""What storage keeps and gives back: councils, meetings, journals, projections."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from secretary_app.domain.councils import Agreement, Council, CouncilId, Membership
from secretary_app.domain.paper_options import PaperOptions
from secretary_app.domain.people import Organisation, Person, PersonId

if TYPE_CHECKING:
    # The window lists meetings before it needs any rules, agenda or journal.
    from secretary_app.domain.agenda import ItemId, Meeting, MeetingId, MotionId
    from secretary_app.domain.meeting.entries import Entry
    from secretary_app.domain.regulations import Regulation

GENESIS_HASH = ""


class MeetingKey(NamedTuple):
    """A meeting's name inside the database: ids are unique within their council."""

    council: CouncilId
    meeting: MeetingId


@dataclass(frozen=True, slots=True, kw_only=True)
class CouncilRecord:
    """A council with its rules and people; everything that is not a meeting.

    ``memberships`` keep the order of the composition, ``people`` that of the file.
    """

    council: Council
    regulations: tuple[Regulation, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    people: tuple[Person, ...] = ()
    memberships: tuple[Membership, ...] = ()
    paper_options: PaperOptions = field(default_factory=PaperOptions)


@dataclass(frozen=True, slots=True)
class ChainedEntry:
    """A journal entry with the hash that covers it and everything before it."""

    entry: Entry
    hash: str


@dataclass(frozen=True, slots=True)
class Journal:
    """A meeting's journal as stored, in order of sequence number."""

    entries: tuple[ChainedEntry, ...] = ()

    @property
    def head(self) -> Head:
        """Return the count and the last hash: what the head file keeps."""
        last = self.entries[-1].hash if self.entries else GENESIS_HASH
        return Head(len(self.entries), last)


@dataclass(frozen=True, slots=True)
class Head:
    """Count and hash of a journal's end."""

    count: int
    hash: str


class MeetingStatus(StrEnum):
    """Where a meeting stands; an archived one is known from its earlier minutes alone."""

    PLANNED = "planned"
    RUNNING = "running"
    CLOSED = "closed"
    ARCHIVED = "archived"


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteRow:
    """One closed ballot round for registers; numbers are texts, exact fractions if weighted."""

    motion: MotionId
    round: int
    number: str
    ballot: str
    for_: str
    against: str
    abstain: str
    outcome: str
    decided_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolutionRow:
    """One resolution in force: adopted, elected or recorded without a vote."""

    motion: MotionId
    number: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceRow:
    """How one person took part: a mode, ``left`` or ``absent`` with its reason."""

    person: PersonId
    capacity: str
    presence: str
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Projection:
    """The read rows of one meeting; a pure function of its journal."""

    status: MeetingStatus
    votes: tuple[VoteRow, ...] = ()
    resolutions: tuple[ResolutionRow, ...] = ()
    attendance: tuple[AttendanceRow, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingListing:
    """A line of the list of meetings."""

    key: MeetingKey
    number: str
    date: date
    status: MeetingStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class CouncilListing:
    """A council with its meetings, by date."""

    council: Council
    meetings: tuple[MeetingListing, ...]


@dataclass(frozen=True, slots=True)
class ItemHeading:
    """A question of some meeting's agenda, to be found by its words."""

    key: MeetingKey
    item: ItemId
    number: str
    title: str


@dataclass(frozen=True, slots=True)
class MotionHeading:
    """A motion of some meeting as it was adopted, else as it was prepared."""

    key: MeetingKey
    motion: MotionId
    number: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredMeeting:
    """A meeting's header with its journal."""

    meeting: Meeting
    journal: Journal = Journal()


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarChanges:
    """What the secretary entered over the published production calendar.

    ``days`` holds single days, True for a day off, False for a working day. ``years``
    are those whose calendar is entered in full, so that counting in them is no guess.
    """

    days: Mapping[date, bool] = field(default_factory=dict)
    years: frozenset[int] = frozenset()
