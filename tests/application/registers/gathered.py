"""Registers of the fixtures and of the demonstration, with a calendar of plain weeks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from secretary_app.application.importing import import_council
from secretary_app.application.records import CalendarChanges, CouncilRecord, StoredMeeting
from secretary_app.application.registers import Registers, RegisterScope, gather
from secretary_app.application.registers.held import Held
from secretary_app.application.report import people_by_id
from secretary_app.domain.deadlines import CalendarUnknownError
from tests.application.councils import NAMES, stored
from tests.fakes.store import FakeStore
from tests.sitting import Sitting

DEMONSTRATION = Path(__file__).resolve().parents[3] / "resources" / "demo.council.json"
LAST_KNOWN = 2026


class Weeks:
    """Saturdays and Sundays are off; nothing is known after 2026."""

    def __init__(self, changes: CalendarChanges) -> None:
        self.changes = changes

    def is_day_off(self, day: date) -> bool:
        if day.year > LAST_KNOWN:
            raise CalendarUnknownError(day.year)
        return self.changes.days.get(day, day.weekday() >= 5)


@cache
def demonstration() -> FakeStore:
    """The demonstration as it was held."""
    store = FakeStore()
    import_council(store, DEMONSTRATION.read_bytes())
    return store


def gathered(*files: Any, **scope: Any) -> Registers:
    """All registers of the fixtures."""
    return gather(stored(*(files or NAMES)), Weeks, RegisterScope(**scope))


def held_of(sitting: Sitting, **fields: Any) -> Held:
    """A meeting held in a test, as it would come from the store."""
    state = sitting.state
    record = CouncilRecord(council=state.facts.council, people=state.facts.people)
    usual = Held(
        record=record,
        stored=StoredMeeting(meeting=state.facts.meeting),
        next_day=None,
        state=state,
        people=people_by_id(record, state),
    )
    return replace(usual, **fields)
