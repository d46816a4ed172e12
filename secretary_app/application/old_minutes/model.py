"""What was read from earlier minutes: every field with how sure it is and where it stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum
from typing import Generic, TypeVar

from secretary_app.domain.agenda import MeetingForm, MeetingKind
from secretary_app.domain.deadlines import Deadline
from secretary_app.domain.meeting.entries import Mode
from secretary_app.language.names import FullName

T_co = TypeVar("T_co", covariant=True)


class Confidence(StrEnum):
    """How surely a field was read: announced by its word, by its place, or a guess."""

    SURE = "sure"
    PROBABLE = "probable"
    GUESS = "guess"
    MISSING = "missing"


class Capacity(StrEnum):
    """As what somebody was named in the list of those present."""

    MEMBER = "member"
    INVITED = "invited"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Found(Generic[T_co]):
    """A value, None where there is none, and the blocks of the source that say it."""

    value: T_co | None = None
    confidence: Confidence = Confidence.MISSING
    blocks: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendee:
    """Somebody in the lists of those present, invited or absent.

    ``mode`` is None for the absent and for whoever voted in writing.
    """

    name: FullName
    capacity: Capacity
    mode: Mode | None = None
    position: str = ""
    note: str = ""
    confidence: Confidence = Confidence.SURE
    blocks: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OldItem:
    """A question of the agenda."""

    number: str
    title: str
    rapporteurs: tuple[FullName, ...] = ()
    confidence: Confidence = Confidence.SURE
    blocks: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OldVotes:
    """The votes as the text gives them; ``words`` is what it says."""

    words: str
    for_: int | None = None
    against: int | None = None
    abstain: int | None = None
    unanimous: bool = False
    blocks: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OldDecision:
    """A decision; ``item`` is the number of its question where the text tells it.

    ``text`` keeps paragraphs and «- » list items, as texts of motions do.
    """

    number: str
    text: str
    item: str | None = None
    executors: tuple[str, ...] = ()
    deadline: Deadline | None = None
    votes: OldVotes | None = None
    adopted: bool = True
    confidence: Confidence = Confidence.SURE
    blocks: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OldSignatory:
    """A line under the minutes, or in the approval block above them."""

    position: str
    name: FullName
    confidence: Confidence = Confidence.SURE
    blocks: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OldMinutes:
    """Earlier minutes as read; ``body`` in the case of the text, ``subject`` of a conference."""

    number: Found[str] = field(default_factory=Found)
    date: Found[date] = field(default_factory=Found)
    kind: Found[MeetingKind] = field(default_factory=Found)
    body: Found[str] = field(default_factory=Found)
    city: Found[str] = field(default_factory=Found)
    place: Found[str] = field(default_factory=Found)
    form: Found[MeetingForm] = field(default_factory=Found)
    starts_at: Found[time] = field(default_factory=Found)
    ends_at: Found[time] = field(default_factory=Found)
    presiding: Found[FullName] = field(default_factory=Found)
    secretary: Found[FullName] = field(default_factory=Found)
    headcount: Found[int] = field(default_factory=Found)
    attendees: tuple[Attendee, ...] = ()
    items: tuple[OldItem, ...] = ()
    decisions: tuple[OldDecision, ...] = ()
    signatories: tuple[OldSignatory, ...] = ()
    approved_by: OldSignatory | None = None
