"""The port `Transaction` over one unit of work."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import select

from secretary_app.application.records import (
    CalendarChanges,
    ChainedEntry,
    CouncilListing,
    CouncilRecord,
    Head,
    ItemHeading,
    MeetingKey,
    MeetingListing,
    MeetingStatus,
    MotionHeading,
    Projection,
    StoredMeeting,
)
from secretary_app.domain.councils import CouncilId
from secretary_app.storage import tables
from secretary_app.storage.council_rows import (
    drop_council,
    load_council,
    load_councils,
    store_council,
)
from secretary_app.storage.heading_rows import load_items, load_motions
from secretary_app.storage.mapping import calendar
from secretary_app.storage.mapping.values import StoredRow
from secretary_app.storage.meeting_rows import (
    Scope,
    append_entries,
    drop_meeting,
    load_headers,
    load_keys,
    load_meetings,
    scope_of,
    store_meeting,
)
from secretary_app.storage.projection_rows import load_projection, store_projection
from secretary_app.storage.unit import Unit, replace_rows

if TYPE_CHECKING:
    from secretary_app.domain.agenda import Meeting, MeetingId


class SqlTransaction:
    """Everything done through it happens together or not at all.

    ``touched`` are the journals' new heads, for the head file after the commit.
    """

    def __init__(self, unit: Unit) -> None:
        self._unit = unit
        self.touched: dict[MeetingKey, Head] = {}

    def council(self, council: CouncilId) -> CouncilRecord | None:
        """Return the council with its rules and people, or None."""
        return load_council(self._unit, council)

    def save_council(self, record: CouncilRecord) -> None:
        """Store the council anew or in place of what was known of it; meetings stay."""
        store_council(self._unit, record)

    def listings(self) -> tuple[CouncilListing, ...]:
        """Return all councils by name, each with its meetings by date and number."""
        meetings = [self._unit.decode(_listing, row) for row in load_headers(self._unit)]
        meetings.sort(key=_order)
        return tuple(
            CouncilListing(
                council=council,
                meetings=tuple(m for m in meetings if m.key.council == council.id),
            )
            for council in load_councils(self._unit)
        )

    def meetings(self, council: CouncilId) -> tuple[StoredMeeting, ...]:
        """Return all meetings of the council with their journals, in the order stored first."""
        return load_meetings(self._unit, Scope(council))

    def meeting(self, key: MeetingKey) -> StoredMeeting | None:
        """Return one meeting with its journal, or None."""
        return next(iter(load_meetings(self._unit, scope_of(key))), None)

    def find_meetings(self, meeting: MeetingId) -> tuple[MeetingKey, ...]:
        """Return the meetings that bear this id in any council."""
        return load_keys(self._unit, meeting)

    def items(self) -> tuple[ItemHeading, ...]:
        """Return the agendas of all meetings as prepared."""
        return load_items(self._unit)

    def motions(self) -> tuple[MotionHeading, ...]:
        """Return the motions of all meetings, adopted ones in the words of the resolution."""
        return load_motions(self._unit)

    def save_meeting(self, council: CouncilId, meeting: Meeting) -> None:
        """Store the header and its draft; raises `ValueError` for an unknown council."""
        store_meeting(self._unit, MeetingKey(council, meeting.id), meeting)

    def drop_council(self, council: CouncilId) -> None:
        """Remove a council; raises `ValueError` when it has meetings."""
        drop_council(self._unit, council)

    def drop_meeting(self, key: MeetingKey) -> None:
        """Remove a meeting; raises `ValueError` when its journal has begun."""
        drop_meeting(self._unit, key)

    def append(self, key: MeetingKey, entries: Iterable[ChainedEntry]) -> None:
        """Add entries; raises `ValueError` unless they continue the stored numbers."""
        head = append_entries(self._unit, key, entries)
        if head is not None:
            self.touched[key] = head

    def project(self, key: MeetingKey, projection: Projection) -> None:
        """Replace the read rows of one meeting; raises `ValueError` for an unknown one."""
        store_projection(self._unit, key, projection)

    def projection(self, key: MeetingKey) -> Projection | None:
        """Return the read rows of one meeting, or None when it has none."""
        return load_projection(self._unit, key)

    def calendar_changes(self) -> CalendarChanges:
        """Return what was entered over the published production calendar."""
        days = self._unit.rows(select(tables.CALENDAR_DAYS))
        years = self._unit.rows(select(tables.CALENDAR_YEARS))
        return self._unit.decode(calendar.changes_of, days, years)

    def save_calendar_changes(self, changes: CalendarChanges) -> None:
        """Replace what was entered over the published production calendar."""
        replace_rows(self._unit, tables.CALENDAR_DAYS, [], calendar.day_rows(changes))
        replace_rows(self._unit, tables.CALENDAR_YEARS, [], calendar.year_rows(changes))


def _listing(row: StoredRow) -> MeetingListing:
    return MeetingListing(
        key=MeetingKey(row.council_id, row.id),
        number=row.number,
        date=date.fromisoformat(row.date),
        status=MeetingStatus(row.status or MeetingStatus.PLANNED),
    )


def _order(meeting: MeetingListing) -> tuple[date, int, str]:
    """Order numbers as people do: «9» before «10», «3-ОС» after «3»."""
    digits = re.match(r"\d{1,18}", meeting.number)
    return meeting.date, int(digits[0]) if digits else 0, meeting.number
