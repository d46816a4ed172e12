"""The secretary's changes of the production calendar."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from secretary_app.application.records import CalendarChanges
from secretary_app.storage.mapping.values import Row, StoredRow, iso


def day_rows(changes: CalendarChanges) -> list[Row]:
    """Return the rows of single days."""
    return [{"day": iso(day), "is_off": int(off)} for day, off in sorted(changes.days.items())]


def year_rows(changes: CalendarChanges) -> list[Row]:
    """Return the rows of years entered in full."""
    return [{"year": year} for year in sorted(changes.years)]


def changes_of(days: Iterable[StoredRow], years: Iterable[StoredRow]) -> CalendarChanges:
    """Return the changes of their rows."""
    return CalendarChanges(
        days={date.fromisoformat(row.day): bool(row.is_off) for row in days},
        years=frozenset(row.year for row in years),
    )
