from __future__ import annotations

from datetime import date

import pytest

from secretary_app.application.records import CalendarChanges
from secretary_app.domain.deadlines import CalendarUnknownError, add_working_days
from secretary_app.storage.calendar import ProductionCalendar

PUBLISHED = ProductionCalendar(CalendarChanges())


@pytest.mark.parametrize(
    "day",
    [
        "2019-05-02",
        "2019-05-10",
        "2020-05-04",
        "2021-02-22",
        "2021-11-05",
        "2021-12-31",
        "2022-03-07",
        "2022-05-03",
        "2022-05-10",
        "2023-02-24",
        "2023-05-08",
        "2024-04-29",
        "2024-04-30",
        "2024-05-10",
        "2024-12-31",
        "2025-05-02",
        "2025-06-13",
        "2025-11-03",
        "2026-01-09",
        "2026-12-31",
        "2027-02-22",
    ],
)
def test_transferred_days_are_off(day: str) -> None:
    assert PUBLISHED.is_day_off(date.fromisoformat(day))


@pytest.mark.parametrize(
    "day", ["2021-02-20", "2022-03-05", "2024-04-27", "2024-11-02", "2025-11-01"]
)
def test_saturdays_worked_in_exchange_are_working_days(day: str) -> None:
    assert not PUBLISHED.is_day_off(date.fromisoformat(day))


@pytest.mark.parametrize(
    ("first_off", "last_off"),
    [
        ("2020-03-30", "2020-04-30"),
        ("2020-05-06", "2020-05-08"),
        ("2020-06-24", "2020-06-24"),
        ("2020-07-01", "2020-07-01"),
        ("2021-05-04", "2021-05-07"),
        ("2021-11-01", "2021-11-03"),
    ],
)
def test_days_declared_non_working_by_decree_are_off(first_off: str, last_off: str) -> None:
    assert PUBLISHED.is_day_off(date.fromisoformat(first_off))
    assert PUBLISHED.is_day_off(date.fromisoformat(last_off))


@pytest.mark.parametrize(
    "day", ["2020-03-27", "2020-06-25", "2020-07-02", "2021-04-30", "2021-10-29"]
)
def test_days_around_a_decree_are_working_days(day: str) -> None:
    assert not PUBLISHED.is_day_off(date.fromisoformat(day))


def test_ordinary_week() -> None:
    week = [date(2026, 11, n) for n in range(16, 23)]
    assert [PUBLISHED.is_day_off(day) for day in week] == [False] * 5 + [True] * 2


def test_public_holidays_are_off() -> None:
    assert all(PUBLISHED.is_day_off(date(2026, 1, n)) for n in range(1, 12))
    assert not PUBLISHED.is_day_off(date(2026, 1, 12))


@pytest.mark.parametrize("year", [*range(2019, 2028)])
def test_years_with_published_transfers_are_known(year: int) -> None:
    assert PUBLISHED.knows(year)


@pytest.mark.parametrize("year", [2014, 2018, 2028, 2050])
def test_other_years_are_refused_and_never_guessed(year: int) -> None:
    with pytest.raises(CalendarUnknownError) as refusal:
        PUBLISHED.is_day_off(date(year, 3, 1))
    assert refusal.value.year == year


def test_a_term_that_reaches_into_an_unknown_year_is_refused() -> None:
    with pytest.raises(CalendarUnknownError):
        add_working_days(date(2027, 12, 29), 5, PUBLISHED)


def test_what_the_secretary_entered_wins() -> None:
    moved = CalendarChanges(days={date(2026, 11, 23): True, date(2026, 11, 28): False})
    calendar = ProductionCalendar(moved)
    assert calendar.is_day_off(date(2026, 11, 23))
    assert not calendar.is_day_off(date(2026, 11, 28))


def test_a_year_entered_in_full_is_counted() -> None:
    entered = CalendarChanges(days={date(2028, 5, 2): True}, years=frozenset({2028}))
    calendar = ProductionCalendar(entered)
    assert calendar.is_day_off(date(2028, 5, 2))
    assert calendar.is_day_off(date(2028, 1, 1))
    assert not calendar.is_day_off(date(2028, 5, 3))
