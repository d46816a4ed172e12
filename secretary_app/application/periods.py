"""Periods of «не реже одного раза в …»: calendar months, quarters, half-years, years."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from secretary_app.domain.regulations import Frequency

MONTHS_IN = {
    Frequency.CALENDAR_MONTH: 1,
    Frequency.QUARTER: 3,
    Frequency.HALF_YEAR: 6,
    Frequency.YEAR: 12,
}
_YEAR = 12


def period_of(day: date, per: Frequency) -> int:
    """Return the number of the period that ``day`` falls in, counted from the year 0."""
    return (day.year * _YEAR + day.month - 1) // MONTHS_IN[per]


def days_of(period: int, per: Frequency) -> tuple[date, date]:
    """Return the first and the last day of a period, by its number."""
    size = MONTHS_IN[per]
    year, month = divmod(period * size, _YEAR)
    last = month + size
    return date(year, month + 1, 1), date(year, last, monthrange(year, last)[1])
