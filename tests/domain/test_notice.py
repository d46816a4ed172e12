"""The last day for a notice, under an invented calendar: weekends off, 2028 unknown."""

from datetime import date

import pytest

from secretary_app.domain.agenda import Preparation
from secretary_app.domain.deadlines import CalendarUnknownError, DayKind
from secretary_app.domain.notice import (
    NoticeStanding,
    last_working_day,
    notice_due,
    notice_standing,
)
from secretary_app.domain.regulations import Term
from tests.application.lint.looking import Weekdays
from tests.builders import meeting, regulation

CALENDAR = Weekdays()
THURSDAY = date(2026, 3, 12)


def due(days: int, kind: DayKind, day: date = THURSDAY) -> date | None:
    rules = regulation(notice=Term(days=days, kind=kind))
    return notice_due(rules, meeting(date=day), CALENDAR)


@pytest.mark.parametrize(
    ("days", "kind", "last"),
    [
        (7, DayKind.CALENDAR, date(2026, 3, 5)),
        (5, DayKind.CALENDAR, date(2026, 3, 7)),  # a Saturday stays the last day
        (0, DayKind.CALENDAR, THURSDAY),
        (1, DayKind.WORKING, date(2026, 3, 11)),
        (4, DayKind.WORKING, date(2026, 3, 6)),
        (5, DayKind.WORKING, date(2026, 3, 5)),
        (10**9, DayKind.CALENDAR, date.min),
    ],
)
def test_the_day_of_the_meeting_is_not_counted(days: int, kind: DayKind, last: date) -> None:
    assert due(days, kind) == last


def test_without_a_term_there_is_no_last_day() -> None:
    assert notice_due(regulation(), meeting(), CALENDAR) is None
    assert notice_standing(regulation(), meeting(), CALENDAR) is None


def test_working_days_are_not_guessed() -> None:
    with pytest.raises(CalendarUnknownError):
        due(3, DayKind.WORKING, date(2028, 3, 1))
    assert due(3, DayKind.CALENDAR, date(2028, 3, 1)) == date(2028, 2, 27)


@pytest.mark.parametrize(
    ("day", "working"), [(THURSDAY, THURSDAY), (date(2026, 3, 8), date(2026, 3, 6))]
)
def test_the_last_working_day(day: date, working: date) -> None:
    assert last_working_day(day, CALENDAR) == working


@pytest.mark.parametrize(
    ("sent", "late", "overdue"),
    [(None, False, True), (date(2026, 3, 5), False, False), (date(2026, 3, 6), True, False)],
)
def test_how_it_stands(sent: date | None, *, late: bool, overdue: bool) -> None:
    rules = regulation(notice=Term(days=7, kind=DayKind.CALENDAR))
    prepared = meeting(preparation=Preparation(notified_on=sent))
    standing = notice_standing(rules, prepared, CALENDAR)
    assert standing == NoticeStanding(date(2026, 3, 5), sent)
    assert (standing.is_late, standing.is_overdue(date(2026, 3, 6))) == (late, overdue)
    assert not standing.is_overdue(date(2026, 3, 5))


def test_a_meeting_without_preparation_was_not_announced() -> None:
    rules = regulation(notice=Term(days=7, kind=DayKind.CALENDAR))
    assert notice_standing(rules, meeting(), CALENDAR) == NoticeStanding(date(2026, 3, 5))
