"""A store in memory that keeps the contract of the real one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from secretary_app.application.chain import broken_at
from secretary_app.application.ports import EnvironmentFailure, Finding, Transaction
from secretary_app.application.records import (
    CalendarChanges,
    ChainedEntry,
    CouncilListing,
    CouncilRecord,
    ItemHeading,
    Journal,
    MeetingKey,
    MeetingListing,
    MeetingStatus,
    MotionHeading,
    Projection,
    StoredMeeting,
)
from secretary_app.domain.agenda import Meeting, MeetingId
from secretary_app.domain.councils import CouncilId


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """Everything stored; a dictionary is replaced and never changed."""

    councils: dict[CouncilId, CouncilRecord] = field(default_factory=dict)
    meetings: dict[MeetingKey, StoredMeeting] = field(default_factory=dict)
    projections: dict[MeetingKey, Projection] = field(default_factory=dict)
    calendar: CalendarChanges = field(default_factory=CalendarChanges)


class FakeTransaction:
    """A unit of work over a copy of the contents."""

    def __init__(self, contents: Contents, *, writable: bool) -> None:
        self.contents = contents
        self.failure: ValueError | None = None
        self._writable = writable

    def council(self, council: CouncilId) -> CouncilRecord | None:
        return self.contents.councils.get(council)

    def save_council(self, record: CouncilRecord) -> None:
        self._check_writable()
        councils = {**self.contents.councils, record.council.id: record}
        self.contents = replace(self.contents, councils=councils)

    def listings(self) -> tuple[CouncilListing, ...]:
        councils = [record.council for record in self.contents.councils.values()]
        councils.sort(key=lambda c: (c.name.casefold(), c.id))
        return tuple(
            CouncilListing(council=council, meetings=self._listed(council.id))
            for council in councils
        )

    def _listed(self, council: CouncilId) -> tuple[MeetingListing, ...]:
        keys = [key for key in self.contents.meetings if key.council == council]
        return tuple(sorted((self._listing(key) for key in keys), key=_order))

    def _listing(self, key: MeetingKey) -> MeetingListing:
        meeting = self.contents.meetings[key].meeting
        projection = self.contents.projections.get(key)
        status = MeetingStatus.PLANNED if projection is None else projection.status
        return MeetingListing(key=key, number=meeting.number, date=meeting.date, status=status)

    def meetings(self, council: CouncilId) -> tuple[StoredMeeting, ...]:
        stored = self.contents.meetings.items()
        return tuple(meeting for key, meeting in stored if key.council == council)

    def meeting(self, key: MeetingKey) -> StoredMeeting | None:
        return self.contents.meetings.get(key)

    def find_meetings(self, meeting: MeetingId) -> tuple[MeetingKey, ...]:
        return tuple(sorted(key for key in self.contents.meetings if key.meeting == meeting))

    def items(self) -> tuple[ItemHeading, ...]:
        return tuple(
            ItemHeading(key, item.id, item.number, item.title)
            for key, stored in self.contents.meetings.items()
            for item in stored.meeting.agenda
        )

    def motions(self) -> tuple[MotionHeading, ...]:
        found: dict[tuple[MeetingKey, str], MotionHeading] = {}
        for key, stored in self.contents.meetings.items():
            projection = self.contents.projections.get(key)
            adopted = projection.resolutions if projection else ()
            for motion in stored.meeting.motions:
                found[key, motion.id] = MotionHeading(key, motion.id, motion.number, motion.text)
            for row in adopted:
                found[key, row.motion] = MotionHeading(key, row.motion, row.number, row.text)
        return tuple(found.values())

    def save_meeting(self, council: CouncilId, meeting: Meeting) -> None:
        self._check_writable()
        if council not in self.contents.councils:
            self._fail("no such council")
        key = MeetingKey(council, meeting.id)
        old = self.contents.meetings.get(key, StoredMeeting(meeting=meeting))
        self._put(key, replace(old, meeting=meeting))

    def drop_council(self, council: CouncilId) -> None:
        self._check_writable()
        if any(key.council == council for key in self.contents.meetings):
            self._fail("the council has meetings")
        councils = {k: v for k, v in self.contents.councils.items() if k != council}
        self.contents = replace(self.contents, councils=councils)

    def drop_meeting(self, key: MeetingKey) -> None:
        self._check_writable()
        stored = self.contents.meetings.get(key)
        if stored is not None and stored.journal.entries:
            self._fail("the journal has begun")
        meetings = {k: v for k, v in self.contents.meetings.items() if k != key}
        projections = {k: v for k, v in self.contents.projections.items() if k != key}
        self.contents = replace(self.contents, meetings=meetings, projections=projections)

    def append(self, key: MeetingKey, entries: Iterable[ChainedEntry]) -> None:
        self._check_writable()
        added = tuple(entries)
        stored = self._existing(key) if added else None
        if stored is None:
            return
        known = stored.journal.entries
        if [e.entry.seq for e in added] != [len(known) + n for n in range(1, len(added) + 1)]:
            self._fail("the entries do not continue the journal")
        self._put(key, replace(stored, journal=Journal(known + added)))

    def project(self, key: MeetingKey, projection: Projection) -> None:
        self._check_writable()
        self._existing(key)
        projections = {**self.contents.projections, key: projection}
        self.contents = replace(self.contents, projections=projections)

    def projection(self, key: MeetingKey) -> Projection | None:
        return self.contents.projections.get(key)

    def calendar_changes(self) -> CalendarChanges:
        return self.contents.calendar

    def save_calendar_changes(self, changes: CalendarChanges) -> None:
        self._check_writable()
        self.contents = replace(self.contents, calendar=changes)

    def _put(self, key: MeetingKey, stored: StoredMeeting) -> None:
        meetings = {**self.contents.meetings, key: stored}
        self.contents = replace(self.contents, meetings=meetings)

    def _existing(self, key: MeetingKey) -> StoredMeeting:
        stored = self.contents.meetings.get(key)
        return self._fail("no such meeting") if stored is None else stored

    def _fail(self, why: str) -> StoredMeeting:
        self.failure = ValueError(why)
        raise self.failure

    def _check_writable(self) -> None:
        if not self._writable:
            raise RuntimeError("a reading transaction was asked to write")
        if self.failure is not None:
            raise RuntimeError("the transaction has failed already") from self.failure


class FakeStore:
    """A store without a disk. ``failing`` is raised in place of the next commits while set."""

    def __init__(self) -> None:
        self.contents = Contents()
        self.failing: EnvironmentFailure | None = None
        self.noticed: tuple[Finding, ...] = ()
        self.warned: tuple[Finding, ...] = ()
        self.backups: list[Path] = []
        self.closed = False
        self._writing = False

    @contextmanager
    def reading(self) -> Iterator[Transaction]:
        yield FakeTransaction(self.contents, writable=False)

    @contextmanager
    def writing(self) -> Iterator[Transaction]:
        if self._writing:
            raise RuntimeError("a unit of work inside another one")
        self._writing = True
        try:
            work = FakeTransaction(self.contents, writable=True)
            yield work
            self._commit(work)
        finally:
            self._writing = False

    def _commit(self, work: FakeTransaction) -> None:
        failure = work.failure or self.failing
        if failure is not None:
            raise failure
        self.contents = work.contents

    def findings(self) -> tuple[Finding, ...]:
        return tuple(
            Finding(kind="chain", text=f"Цепочка обрывается на записи {broken}.", meeting=key)
            for key, stored in self.contents.meetings.items()
            if (broken := broken_at(stored.journal)) is not None
        )

    def start_findings(self) -> tuple[Finding, ...]:
        return self.noticed

    def warnings(self) -> tuple[Finding, ...]:
        return self.warned

    def backup(self, target: Path) -> None:
        if self.failing is not None:
            raise self.failing
        self.backups.append(target)

    def close(self) -> None:
        self.closed = True


def _order(meeting: MeetingListing) -> tuple[date, int, str]:
    digits = re.match(r"\d{1,18}", meeting.number)
    return meeting.date, int(digits[0]) if digits else 0, meeting.number
