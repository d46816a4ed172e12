"""The production calendar of the Russian Federation: a library, decrees, the secretary's changes.

The library knows the holidays of the Labour Code and the government's transfers. What the
President declared non-working besides is listed here; what nobody has published yet is
refused instead of guessed.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, Final

from secretary_app.application.records import CalendarChanges
from secretary_app.domain.deadlines import CalendarUnknownError

if TYPE_CHECKING:
    from holidays import HolidayBase

# Before this year the library lacks days off that the Labour Code moved by itself (10.03.2014).
FIRST_CHECKED_YEAR: Final = 2019

_NON_WORKING_PERIODS: Final = (
    (date(2020, 3, 30), date(2020, 4, 30)),  # decrees of 25.03.2020 No 206, 02.04.2020 No 239
    (date(2020, 5, 6), date(2020, 5, 8)),  # decree of 28.04.2020 No 294
    (date(2020, 6, 24), date(2020, 6, 24)),  # decree of 29.05.2020 No 345: the parade
    (date(2020, 7, 1), date(2020, 7, 1)),  # decree of 01.06.2020 No 354: the national vote
    (date(2021, 5, 4), date(2021, 5, 7)),  # decree of 23.04.2021 No 242
    (date(2021, 11, 1), date(2021, 11, 3)),  # decree of 20.10.2021 No 595
)


def _days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=n) for n in range((last - first).days + 1))


_NON_WORKING: Final = frozenset(day for span in _NON_WORKING_PERIODS for day in _days(*span))


class ProductionCalendar:
    """The port `WorkCalendar`: what the secretary entered wins over what was published."""

    def __init__(self, changes: CalendarChanges) -> None:
        self._changes = changes

    def is_day_off(self, day: date) -> bool:
        """Tell whether ``day`` is a day off; raise `CalendarUnknownError` for an unknown year."""
        entered = self._changes.days.get(day)
        if entered is not None:
            return entered
        if not self.knows(day.year):
            raise CalendarUnknownError(day.year)
        return day in _NON_WORKING or not _published(day.year).is_working_day(day)

    def knows(self, year: int) -> bool:
        """Tell whether the transfers of ``year`` are published or were entered in full."""
        return year in self._changes.years or (
            year >= FIRST_CHECKED_YEAR and year in _published(year).special_public_holidays
        )


@cache
def _published(year: int) -> HolidayBase:
    from holidays import country_holidays

    return country_holidays("RU", years=year, expand=False)
