"""Deadlines under an invented calendar: weekends off, 9 March off, 2030 unknown."""

from datetime import date

import pytest

from secretary_app.domain.deadlines import (
    AfterEvent,
    CalendarUnknownError,
    Conditional,
    DayKind,
    Deadline,
    EventDays,
    EventKind,
    NextMeeting,
    OnDate,
    Standing,
    add_calendar_days,
    add_working_days,
    due_day,
    next_working_day,
    years_later,
)
from secretary_app.domain.errors import DomainError

THURSDAY, FRIDAY, SATURDAY, HOLIDAY, TUESDAY = (date(2026, 3, n) for n in (5, 6, 7, 9, 10))


class InventedCalendar:
    """Works from Monday to Friday, one holiday, and knows nothing of 2030."""

    def is_day_off(self, day: date) -> bool:
        if day.year == 2030:
            raise CalendarUnknownError(day.year)
        return day.weekday() >= 5 or day == HOLIDAY


CALENDAR = InventedCalendar()


@pytest.mark.parametrize(
    ("day", "working"), [(FRIDAY, FRIDAY), (SATURDAY, TUESDAY), (HOLIDAY, TUESDAY)]
)
def test_day_off_moves_to_the_next_working_day(day: date, working: date) -> None:
    assert next_working_day(day, CALENDAR) == working


@pytest.mark.parametrize(
    ("start", "days", "due"),
    [
        (THURSDAY, 0, THURSDAY),
        (THURSDAY, 1, FRIDAY),
        (THURSDAY, 2, TUESDAY),
        (FRIDAY, 1, TUESDAY),
        (SATURDAY, 1, TUESDAY),
        (THURSDAY, 10, date(2026, 3, 20)),
    ],
)
def test_working_days_leave_out_the_day_of_the_event(start: date, days: int, due: date) -> None:
    assert add_working_days(start, days, CALENDAR) == due


@pytest.mark.parametrize(
    ("start", "days", "due"),
    [
        (THURSDAY, 1, FRIDAY),
        (THURSDAY, 2, TUESDAY),
        (THURSDAY, 3, TUESDAY),
        (THURSDAY, 5, TUESDAY),
        (THURSDAY, 6, date(2026, 3, 11)),
        (THURSDAY, 30, date(2026, 4, 6)),
    ],
)
def test_calendar_days_roll_forward_from_a_day_off(start: date, days: int, due: date) -> None:
    assert add_calendar_days(start, days, CALENDAR) == due


DAYS = EventDays(
    meeting=date(2026, 3, 2),
    signing=date(2026, 3, 3),
    agreement=date(2026, 3, 4),
    change=date(2026, 3, 5),
    next_meeting=date(2026, 4, 4),
)


@pytest.mark.parametrize(
    ("deadline", "due"),
    [
        (OnDate(SATURDAY), SATURDAY),
        (AfterEvent(1, DayKind.WORKING, EventKind.MEETING), date(2026, 3, 3)),
        (AfterEvent(1, DayKind.WORKING, EventKind.SIGNING), date(2026, 3, 4)),
        (AfterEvent(1, DayKind.WORKING, EventKind.AGREEMENT), date(2026, 3, 5)),
        (AfterEvent(2, DayKind.WORKING, EventKind.CHANGE), TUESDAY),
        (AfterEvent(2, DayKind.CALENDAR, EventKind.CHANGE), TUESDAY),
        (AfterEvent(4, DayKind.WORKING, EventKind.MEETING), FRIDAY),
        (AfterEvent(5, DayKind.WORKING, EventKind.MEETING), TUESDAY),
        (AfterEvent(5, DayKind.CALENDAR, EventKind.MEETING), TUESDAY),
        (NextMeeting(), date(2026, 4, 4)),
        (Standing(), None),
        (Conditional("по мере поступления"), None),
    ],
)
def test_due_day(deadline: Deadline, due: date | None) -> None:
    assert due_day(deadline, DAYS, CALENDAR) == due


@pytest.mark.parametrize("event", EventKind)
def test_before_its_event_a_deadline_has_no_day(event: EventKind) -> None:
    for kind in DayKind:
        assert due_day(AfterEvent(3, kind, event), EventDays(), CALENDAR) is None
    assert due_day(NextMeeting(), EventDays(), CALENDAR) is None


def test_year_without_a_calendar_is_never_guessed() -> None:
    days = EventDays(signing=date(2029, 12, 28))
    deadline = AfterEvent(3, DayKind.WORKING, EventKind.SIGNING)
    with pytest.raises(CalendarUnknownError, match="на 2030 год не утверждён") as caught:
        due_day(deadline, days, CALENDAR)
    assert caught.value.year == 2030
    placed = caught.value.within("meetings[0]")
    assert isinstance(placed, DomainError)
    assert str(placed).startswith("meetings[0]: Производственный")


@pytest.mark.parametrize(
    ("start", "years", "end"),
    [
        (date(2021, 7, 24), 5, date(2026, 7, 24)),
        (date(2024, 2, 29), 1, date(2025, 2, 28)),
        (date(2024, 2, 29), 4, date(2028, 2, 29)),
        (date(2021, 7, 24), 2**31, date.max),
    ],
)
def test_years_end_on_the_same_day(start: date, years: int, end: date) -> None:
    assert years_later(start, years) == end
