from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from secretary_app.application.preparation.dates import (
    DayNote,
    NotedDay,
    day_notes,
    proposed_date,
)
from secretary_app.domain.deadlines import DayKind
from secretary_app.domain.regulations import Frequency, MeetingFrequency, Term
from tests.application.lint.looking import Weekdays
from tests.application.preparation.preparing import listed, record
from tests.builders import regulation

TODAY = date(2026, 5, 18)  # a Monday
SATURDAY = date(2026, 5, 23)


@pytest.mark.parametrize(
    ("day", "notes"),
    [
        (date(2026, 5, 20), []),
        (SATURDAY, [NotedDay(SATURDAY, DayNote.DAY_OFF, date(2026, 5, 25))]),
        (date(2026, 5, 15), [NotedDay(date(2026, 5, 15), DayNote.PAST)]),
        (date(2028, 5, 20), [NotedDay(date(2028, 5, 20), DayNote.CALENDAR_UNKNOWN)]),
        (
            date(2026, 5, 17),
            [
                NotedDay(date(2026, 5, 17), DayNote.PAST),
                NotedDay(date(2026, 5, 17), DayNote.DAY_OFF, TODAY),
            ],
        ),
        (date(2027, 12, 31), []),
    ],
)
def test_what_speaks_against_a_day(day: date, notes: list[NotedDay]) -> None:
    assert list(day_notes(day, Weekdays(), TODAY)) == notes


def proposed(*held: date, today: date = TODAY, **rules: Any) -> date:
    meetings = [listed(str(n), day) for n, day in enumerate(held, 1)]
    known = record("chair:chair", regulation(**rules))
    return proposed_date(known, meetings, today, Weekdays())


def per(frequency: Frequency) -> dict[str, Any]:
    return {"meetings": MeetingFrequency(at_least=1, per=frequency)}


@pytest.mark.parametrize(
    ("held", "rules", "day"),
    [
        ([], {}, date(2026, 5, 26)),
        ([], {"notice": Term(days=10, kind=DayKind.CALENDAR)}, date(2026, 5, 29)),
        ([], {"notice": Term(days=10, kind=DayKind.WORKING)}, date(2026, 6, 2)),
        ([date(2026, 5, 14)], {}, date(2026, 6, 11)),
        ([date(2026, 4, 30)], {}, date(2026, 5, 28)),
        ([date(2026, 5, 14)], per(Frequency.QUARTER), date(2026, 8, 13)),
        ([date(2025, 12, 17)], per(Frequency.HALF_YEAR), date(2026, 6, 17)),
        ([date(2026, 5, 14), date(2026, 6, 10)], {}, date(2026, 7, 8)),
        ([date(2025, 2, 13)], {}, date(2026, 5, 28)),
        ([date(2026, 5, 16)], {}, date(2026, 6, 22)),
        ([date(9999, 12, 31)], {}, date(2026, 5, 26)),
    ],
)
def test_a_day_is_proposed(held: list[date], rules: dict[str, Any], day: date) -> None:
    assert proposed(*held, **rules) == day


def test_before_the_first_rules_a_month_is_usual() -> None:
    assert proposed(date(2026, 5, 14), effective_from=date(2027, 1, 1)) == date(2026, 6, 11)


@pytest.mark.parametrize(
    ("held", "day"),
    [
        ([], date(2028, 5, 29)),
        ([date(2028, 5, 14)], date(2028, 6, 12)),
        ([date(2028, 5, 15)], date(2028, 6, 19)),
    ],
)
def test_without_a_calendar_weekends_are_passed_over(held: list[date], day: date) -> None:
    notice = Term(days=5, kind=DayKind.WORKING)
    assert proposed(*held, today=date(2028, 5, 21), notice=notice) == day
