"""The plan of a year's meetings against the frequency that the regulation asks for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from secretary_app.application.periods import days_of, period_of
from secretary_app.application.records import CouncilRecord, MeetingListing, MeetingStatus
from secretary_app.domain.regulations import Frequency, MeetingFrequency, in_force


class PeriodState(StrEnum):
    """How a period stands: enough was held, enough is planned, more is to plan, it is missed.

    ``free``: the rules ask for nothing.
    """

    HELD = "held"
    PLANNED = "planned"
    TO_PLAN = "to_plan"
    MISSED = "missed"
    FREE = "free"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedPeriod:
    """A month, quarter, half-year or the year; ``place`` counts them from 1.

    ``meetings`` are all of the period, by date; a planned one whose day has passed counts
    neither as held nor as planned.
    """

    per: Frequency
    place: int
    first: date
    last: date
    required: int
    meetings: tuple[MeetingListing, ...]
    state: PeriodState


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnualPlan:
    """The periods of a calendar year; ``rule`` None: the rules name no frequency."""

    year: int
    rule: MeetingFrequency | None
    periods: tuple[PlannedPeriod, ...]

    @property
    def to_plan(self) -> int:
        """Return for how many periods meetings are still to be planned."""
        return sum(each.state is PeriodState.TO_PLAN for each in self.periods)

    @property
    def missed(self) -> int:
        """Return how many periods went by with too few meetings."""
        return sum(each.state is PeriodState.MISSED for each in self.periods)


def annual_plan(
    record: CouncilRecord, meetings: Sequence[MeetingListing], year: int, today: date
) -> AnnualPlan:
    """Return how the year's meetings stand on the day ``today``.

    The periods are those of the rules in force at the end of the year, or today in the running
    one; months where they name none. Each period is held against its own rules.
    """
    last = date(year, 12, 31)
    rules = in_force(record.regulations, min(last, max(today, date(year, 1, 1))))
    rule = rules.meetings if rules else None
    per = rule.per if rule else Frequency.CALENDAR_MONTH
    numbers = range(period_of(date(year, 1, 1), per), period_of(last, per) + 1)
    return AnnualPlan(
        year=year,
        rule=rule,
        periods=tuple(
            _period(record, meetings, number, place, per, today)
            for place, number in enumerate(numbers, 1)
        ),
    )


def _period(
    record: CouncilRecord,
    meetings: Sequence[MeetingListing],
    number: int,
    place: int,
    per: Frequency,
    today: date,
) -> PlannedPeriod:
    first, last = days_of(number, per)
    own = tuple(sorted((m for m in meetings if first <= m.date <= last), key=lambda m: m.date))
    rules = in_force(record.regulations, first)
    required = rules.meetings.at_least if rules and rules.meetings else 0
    return PlannedPeriod(
        per=per,
        place=place,
        first=first,
        last=last,
        required=required,
        meetings=own,
        state=_state(own, required, last, today),
    )


def _state(
    meetings: Sequence[MeetingListing], required: int, last: date, today: date
) -> PeriodState:
    held = sum(m.status is not MeetingStatus.PLANNED for m in meetings)
    coming = sum(m.status is MeetingStatus.PLANNED and m.date >= today for m in meetings)
    if not required:
        return PeriodState.FREE
    if held >= required:
        return PeriodState.HELD
    if last < today:
        return PeriodState.MISSED
    return PeriodState.PLANNED if held + coming >= required else PeriodState.TO_PLAN
