from __future__ import annotations

from datetime import date

import pytest

from secretary_app.application.preparation.planning import annual_plan
from secretary_app.application.preparation.scheduling import proposals, year_ahead
from secretary_app.application.records import CalendarChanges, MeetingListing
from secretary_app.domain.deadlines import DayKind
from secretary_app.domain.regulations import Frequency, MeetingFrequency, Term
from tests.application.councils import SITTINGS, stored
from tests.application.lint.looking import Weekdays
from tests.application.preparation.preparing import listed, record
from tests.builders import regulation

TODAY = date(2026, 5, 18)  # a Monday
HELD = listed("1", date(2026, 1, 15))  # the third Thursday of a quarter's first month
IN_TIME = Term(days=10, kind=DayKind.WORKING)


def days(
    per: Frequency | None,
    *meetings: MeetingListing,
    at_least: int = 1,
    year: int = 2026,
    today: date = TODAY,
    notice: Term | None = None,
) -> list[str]:
    rule = MeetingFrequency(at_least=at_least, per=per) if per else None
    known = record("chair:chair", regulation(meetings=rule, notice=notice))
    plan = annual_plan(known, meetings, year, today)
    found = proposals(plan, known, meetings, today, Weekdays())
    assert all(each.period.first <= each.day <= each.period.last for each in found)
    return [f"{each.day:%d.%m}" for each in found]


@pytest.mark.parametrize(
    ("per", "expected"),
    [
        (Frequency.CALENDAR_MONTH, "28.05 18.06 16.07 20.08 17.09 15.10 19.11 17.12"),
        (Frequency.QUARTER, "28.05 16.07 15.10"),
        (Frequency.HALF_YEAR, "16.07"),
        (Frequency.YEAR, ""),
        (None, ""),
    ],
)
def test_every_lacking_period_gets_the_usual_day(per: Frequency | None, expected: str) -> None:
    assert days(per, HELD) == expected.split()


def test_a_council_without_meetings_meets_in_the_middle_of_each_period() -> None:
    assert days(Frequency.QUARTER, year=2027) == ["15.02", "17.05", "16.08", "15.11"]


def test_several_a_period_are_spread_around_those_there_are() -> None:
    coming = listed("2", date(2026, 9, 10), "planned")
    found = days(Frequency.QUARTER, HELD, coming, at_least=2)
    assert found == ["11.06", "18.06", "23.07", "22.10", "10.12"]


def test_a_day_off_moves_a_meeting_by_days_and_not_by_a_week() -> None:
    held = listed("1", date(2026, 1, 3), "closed")
    assert days(Frequency.QUARTER, held) == ["26.05", "03.07", "02.10"]


def test_no_day_is_proposed_where_none_is_left() -> None:
    late = date(2026, 6, 20)
    assert days(Frequency.QUARTER, HELD, today=late, notice=IN_TIME) == ["16.07", "15.10"]
    full = [listed(str(day), date(2026, 6, day), "closed") for day in range(29, 31)]
    assert days(Frequency.QUARTER, *full, at_least=3, today=date(2026, 6, 21))[:1] == ["14.07"]


def calendar(_: CalendarChanges) -> Weekdays:
    return Weekdays()


def test_a_year_has_its_days_off_and_the_plan_of_a_council() -> None:
    with stored("sittings").reading() as tx:
        of_all = year_ahead(tx, None, 2026, calendar, TODAY)
        of_one = year_ahead(tx, SITTINGS, 2026, calendar, TODAY)
        later = year_ahead(tx, None, 2028, calendar, TODAY)
    assert date(2026, 5, 16) in of_all.days_off
    assert TODAY not in of_all.days_off
    assert (of_all.plan, of_all.proposals, of_all.approved) == (None, (), True)
    assert of_one.plan is not None
    assert len(of_one.proposals) == of_one.plan.to_plan
    assert not later.approved
    assert len(later.days_off) == 53 + 53
