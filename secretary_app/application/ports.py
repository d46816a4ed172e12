"""What the use cases need from the outside, named by role."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from secretary_app.application.records import (
    CalendarChanges,
    ChainedEntry,
    CouncilListing,
    CouncilRecord,
    ItemHeading,
    MeetingKey,
    MotionHeading,
    Projection,
    StoredMeeting,
)
from secretary_app.domain.councils import CouncilId

if TYPE_CHECKING:
    from secretary_app.domain.agenda import Meeting, MeetingId


class EnvironmentFailure(Exception):  # noqa: N818 - it is the surroundings that failed
    """The disk, the file system or another program stands in the way.

    Nothing is wrong with what was entered. ``str()`` is a Russian sentence: what
    happened, what was kept, what to do.
    """


class Clock(Protocol):
    """The wall clock."""

    def now(self) -> datetime:
        """Return the present moment with its offset from UTC."""
        ...


class Transaction(Protocol):
    """One unit of work: everything below happens together or not at all."""

    def council(self, council: CouncilId) -> CouncilRecord | None:
        """Return the council with its rules and people, or None."""
        ...

    def save_council(self, record: CouncilRecord) -> None:
        """Store the council anew or in place of what was known of it; meetings stay."""
        ...

    def listings(self) -> tuple[CouncilListing, ...]:
        """Return all councils by name, each with its meetings by date and number."""
        ...

    def meetings(self, council: CouncilId) -> tuple[StoredMeeting, ...]:
        """Return all meetings of the council with their journals, in the order stored first."""
        ...

    def meeting(self, key: MeetingKey) -> StoredMeeting | None:
        """Return one meeting with its journal, or None."""
        ...

    def find_meetings(self, meeting: MeetingId) -> tuple[MeetingKey, ...]:
        """Return the meetings that bear this id in any council."""
        ...

    def items(self) -> tuple[ItemHeading, ...]:
        """Return the agendas of all meetings as prepared, in no order of the meetings."""
        ...

    def motions(self) -> tuple[MotionHeading, ...]:
        """Return the motions of all meetings, adopted ones in the words of the resolution.

        One that was proposed in the course of a meeting is there once it is adopted.
        """
        ...

    def save_meeting(self, council: CouncilId, meeting: Meeting) -> None:
        """Store the header and its draft; the journal is untouched."""
        ...

    def drop_council(self, council: CouncilId) -> None:
        """Remove a council that has no meetings; raises `ValueError` when it has."""
        ...

    def drop_meeting(self, key: MeetingKey) -> None:
        """Remove a meeting that has not begun; raises `ValueError` when its journal has."""
        ...

    def append(self, key: MeetingKey, entries: Iterable[ChainedEntry]) -> None:
        """Add entries to the end of the journal; the head file follows after the commit.

        Raises `ValueError` unless they continue the stored sequence numbers.
        """
        ...

    def project(self, key: MeetingKey, projection: Projection) -> None:
        """Replace the read rows of one meeting."""
        ...

    def projection(self, key: MeetingKey) -> Projection | None:
        """Return the read rows of one meeting, or None when it has none."""
        ...

    def calendar_changes(self) -> CalendarChanges:
        """Return what was entered over the published production calendar."""
        ...

    def save_calendar_changes(self, changes: CalendarChanges) -> None:
        """Replace what was entered over the published production calendar."""
        ...


class Materials(Protocol):
    """The papers for the questions of meetings, kept in a data folder."""

    def keep(self, key: MeetingKey, source: Path) -> str:
        """Copy a file to those of a meeting and return the name that it has there.

        Raises `EnvironmentFailure`; then nothing was copied.
        """
        ...

    def path(self, key: MeetingKey, file: str) -> Path | None:
        """Return where a file of a meeting is, None where it is not there."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that a check of the database noticed; ``text`` is a Russian sentence.

    ``kind``: ``database``, ``journal``, ``chain``, ``head`` or ``projection``.
    ``repaired`` tells that it has been mended (a head file that lagged behind).
    """

    kind: str
    text: str
    meeting: MeetingKey | None = None
    repaired: bool = False


class Store(Protocol):
    """The database of one data folder."""

    def reading(self) -> AbstractContextManager[Transaction]:
        """Return a consistent view for reading; it never waits for a writer."""
        ...

    def writing(self) -> AbstractContextManager[Transaction]:
        """Return a unit of work that commits at the end of the block, or rolls back.

        After leaving the block normally everything is on the disk (quality bar:
        «a vote shown is a vote on disk»). Raises `EnvironmentFailure`.
        """
        ...

    def findings(self) -> tuple[Finding, ...]:
        """Check the database file, the read tables' shape and the heads against the journals."""
        ...

    def start_findings(self) -> tuple[Finding, ...]:
        """Return what was noticed when the store was opened, repairs included."""
        ...

    def warnings(self) -> tuple[Finding, ...]:
        """Return what needs attention now although every step is on the disk.

        The head file could not be written after a commit (tried again at the next
        one), or the reserve of disk space had to be given up. Cheap: ask after every step.
        """
        ...

    def backup(self, target: Path) -> None:
        """Write a verified copy; never half-written. Raises `EnvironmentFailure`."""
        ...

    def close(self) -> None:
        """Release the folder for another start."""
        ...
