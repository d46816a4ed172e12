from __future__ import annotations

from datetime import date

import pytest

from secretary_app.application.preparation.planning import AnnualPlan, PeriodState, annual_plan
from secretary_app.application.records import MeetingListing
from secretary_app.domain.regulations import Frequency, MeetingFrequency
from tests.application.preparation.preparing import listed, record
from tests.builders import regulation

TODAY = date(2026, 5, 18)


def plan(
    per: Frequency | None, *meetings: MeetingListing, at_least: int = 1, year: int = 2026
) -> AnnualPlan:
    rule = MeetingFrequency(at_least=at_least, per=per) if per else None
    known = record("chair:chair", regulation(meetings=rule))
    return annual_plan(known, meetings, year, TODAY)


def states(found: AnnualPlan) -> str:
    signs = {
        PeriodState.HELD: "+",
        PeriodState.PLANNED: "p",
        PeriodState.TO_PLAN: "?",
        PeriodState.MISSED: "-",
        PeriodState.FREE: ".",
    }
    return "".join(signs[each.state] for each in found.periods)


HELD = (listed("1", date(2026, 1, 15)), listed("2", date(2026, 4, 15)))
COMING = (listed("3", date(2026, 6, 11), "planned"), listed("4", date(2026, 9, 10), "planned"))
FORGOTTEN = listed("5", date(2026, 5, 14), "planned")
RUNNING = listed("6", date(2026, 5, 18), "running")


@pytest.mark.parametrize(
    ("per", "expected"),
    [
        (Frequency.CALENDAR_MONTH, "+--+?p??p???"),
        (Frequency.QUARTER, "++p?"),
        (Frequency.HALF_YEAR, "+p"),
        (Frequency.YEAR, "+"),
        (None, "............"),
    ],
)
def test_the_year_is_held_against_the_rules(per: Frequency | None, expected: str) -> None:
    assert states(plan(per, *HELD, *COMING)) == expected


def test_several_a_period() -> None:
    assert states(plan(Frequency.QUARTER, *HELD, *COMING, RUNNING, at_least=2)) == "-+??"
    assert states(plan(Frequency.QUARTER, *HELD, *COMING, FORGOTTEN, at_least=2)) == "-p??"


def test_a_planned_meeting_whose_day_passed_does_not_count() -> None:
    found = plan(Frequency.CALENDAR_MONTH, FORGOTTEN)
    assert states(found)[4] == "?"
    assert [m.number for m in found.periods[4].meetings] == ["5"]


def test_what_is_missing_is_counted() -> None:
    found = plan(Frequency.CALENDAR_MONTH, *HELD, *COMING)
    assert (found.missed, found.to_plan) == (2, 6)
    period = found.periods[1]
    assert (period.place, period.first, period.last) == (2, date(2026, 2, 1), date(2026, 2, 28))
    assert (period.required, period.per) == (1, Frequency.CALENDAR_MONTH)


@pytest.mark.parametrize(("year", "expected"), [(2025, "----"), (2027, "????")])
def test_other_years(year: int, expected: str) -> None:
    assert states(plan(Frequency.QUARTER, *HELD, year=year)) == expected


def test_before_the_rules_nothing_was_asked_for() -> None:
    rule = MeetingFrequency(at_least=1, per=Frequency.QUARTER)
    known = record("chair:chair", regulation(effective_from=date(2026, 2, 1), meetings=rule))
    found = annual_plan(known, (), 2026, TODAY)
    assert states(found) == ".???"
    assert found.rule == rule
    assert states(annual_plan(known, (), 2025, TODAY)) == "............"
    older = regulation(meetings=None)
    both = record("chair:chair", older, regulation(effective_from=date(2026, 2, 1), meetings=rule))
    assert states(annual_plan(both, (), 2026, TODAY)) == ".???"
