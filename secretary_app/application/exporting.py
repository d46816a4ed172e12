"""Exporting a council, or one meeting of it, as a council file that others can import."""

from __future__ import annotations

from secretary_app.application.council_file import (
    CouncilFile,
    FileMeeting,
    encode,
    without_repeated_snapshots,
)
from secretary_app.application.facts import facts_of
from secretary_app.application.journal import entries_of
from secretary_app.application.lookup import record_of, stored_of
from secretary_app.application.ports import Store
from secretary_app.application.records import CouncilRecord, MeetingKey, StoredMeeting
from secretary_app.domain.councils import CouncilId


def export_council(store: Store, council: CouncilId) -> str:
    """Return the council file's text; raise `NotFoundError` for an unknown council."""
    with store.reading() as tx:
        record = record_of(tx, council)
        stored = tx.meetings(council)
    return _written(record, stored)


def export_meeting(store: Store, key: MeetingKey) -> str:
    """Return the council file with this meeting alone; raise `NotFoundError` without it."""
    with store.reading() as tx:
        record = record_of(tx, key.council)
        stored = stored_of(tx, key)
    return _written(record, (stored,))


def _written(record: CouncilRecord, stored: tuple[StoredMeeting, ...]) -> str:
    meetings = tuple(
        FileMeeting(meeting=each.meeting, journal=entries_of(each.journal)) for each in stored
    )
    file = CouncilFile(record=record, meetings=meetings)
    return encode(without_repeated_snapshots(file, facts_of))
