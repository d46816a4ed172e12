"""Exporting a council as one council file that another machine can import."""

from __future__ import annotations

from secretary_app.application.council_file import (
    CouncilFile,
    FileMeeting,
    encode,
    without_repeated_snapshots,
)
from secretary_app.application.facts import facts_of
from secretary_app.application.journal import entries_of
from secretary_app.application.lookup import record_of
from secretary_app.application.ports import Store
from secretary_app.domain.councils import CouncilId


def export_council(store: Store, council: CouncilId) -> str:
    """Return the council file's text; raise `NotFoundError` for an unknown council."""
    with store.reading() as tx:
        record = record_of(tx, council)
        stored = tx.meetings(council)
    meetings = tuple(
        FileMeeting(meeting=each.meeting, journal=entries_of(each.journal)) for each in stored
    )
    file = CouncilFile(record=record, meetings=meetings)
    return encode(without_repeated_snapshots(file, facts_of))
