"""Days proposed for the meetings that a year still lacks by the frequency of the regulation."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from secretary_app.application.lookup import listed_meetings, record_of
from secretary_app.application.periods import MONTHS_IN, period_of
from secretary_app.application.ports import Transaction
from secretary_app.application.preparation.dates import (
    after_notice,
    is_approved,
    is_working,
    same_weekday,
)
from secretary_app.application.preparation.planning import (
    AnnualPlan,
    PeriodState,
    PlannedPeriod,
    annual_plan,
)
from secretary_app.application.records import (
    CalendarChanges,
    CouncilRecord,
    MeetingListing,
    MeetingStatus,
)
from secretary_app.domain.councils import CouncilId
from secretary_app.domain.deadlines import WorkCalendar
from secretary_app.domain.regulations import in_force

_DAY = timedelta(days=1)
_ANOTHER_WEEKDAY = timedelta(days=3)


@dataclass(frozen=True, slots=True, kw_only=True)
class YearAhead:
    """A calendar year: its days off, and for one council what the rules want of it.

    Where its production calendar is not ``approved``, days off are Saturdays and Sundays.
    """

    year: int
    days_off: frozenset[date]
    approved: bool
    plan: AnnualPlan | None = None
    proposals: tuple[Proposal, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposal:
    """A day for a meeting that a period still lacks."""

    day: date
    period: PlannedPeriod


def year_ahead(
    tx: Transaction,
    council: CouncilId | None,
    year: int,
    calendar: Callable[[CalendarChanges], WorkCalendar],
    today: date,
) -> YearAhead:
    """Return a year as it stands on the day ``today``. Raises `NotFoundError`."""
    known = calendar(tx.calendar_changes())
    first = date(year, 1, 1)
    days = (first + _DAY * n for n in range((date(year, 12, 31) - first).days + 1))
    ahead = YearAhead(
        year=year,
        days_off=frozenset(day for day in days if not is_working(day, known)),
        approved=is_approved(first, known),
    )
    if council is None:
        return ahead
    record, meetings = record_of(tx, council), listed_meetings(tx, council)
    plan = annual_plan(record, meetings, year, today)
    return replace(ahead, plan=plan, proposals=proposals(plan, record, meetings, today, known))


def proposals(
    plan: AnnualPlan,
    record: CouncilRecord,
    meetings: Sequence[MeetingListing],
    today: date,
    calendar: WorkCalendar,
) -> tuple[Proposal, ...]:
    """Return days for what ``plan`` still lacks, by date.

    Working days without another meeting, late enough for the notice, spread over each period;
    of those the one nearest to the place that the latest meeting has in its own period («the
    second Thursday of the first month»). A period without such a day gets none.
    """
    rules = in_force(record.regulations, today)
    search = _Search(
        like=max((m.date for m in meetings), default=None),
        earliest=after_notice(rules.notice if rules else None, today, calendar),
        taken=frozenset(m.date for m in meetings),
        calendar=calendar,
    )
    lacking = (period for period in plan.periods if period.state is PeriodState.TO_PLAN)
    return tuple(
        Proposal(day, period)
        for period in lacking
        for first, last in _free_shares(period, today, search.earliest)
        if (day := search.within(period, first, last)) is not None
    )


def _free_shares(period: PlannedPeriod, today: date, earliest: date) -> list[tuple[date, date]]:
    """Return equal shares of what is left of a period, one for each meeting that is lacking."""
    counted = [
        m.date for m in period.meetings if m.status is not MeetingStatus.PLANNED or m.date >= today
    ]
    start = max(period.first, earliest)
    missing = period.required - len(counted)
    ahead = sum(day >= start for day in counted)
    shares = _shares(start, period.last, missing + ahead)
    return [(a, b) for a, b in shares if not any(a <= day <= b for day in counted)][-missing:]


def _shares(first: date, last: date, number: int) -> Iterator[tuple[date, date]]:
    days = (last - first).days + 1
    bounds = [first + _DAY * (days * n // number) for n in range(number + 1)]
    return ((start, after - _DAY) for start, after in pairwise(bounds))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Search:
    like: date | None
    earliest: date
    taken: Collection[date]
    calendar: WorkCalendar

    def within(self, period: PlannedPeriod, first: date, last: date) -> date | None:
        wanted = self._wanted(period, first, last)
        days = (first + _DAY * n for n in range((last - first).days + 1))
        fitting = (d for d in days if d not in self.taken and is_working(d, self.calendar))
        return min(fitting, key=lambda day: self._distance(day, wanted), default=None)

    def _distance(self, day: date, wanted: date) -> timedelta:
        """Return how far off a day is; a council is used to its weekday."""
        usual = self.like is None or day.weekday() == self.like.weekday()
        return abs(day - wanted) + (timedelta() if usual else _ANOTHER_WEEKDAY)

    def _wanted(self, period: PlannedPeriod, first: date, last: date) -> date:
        """Return where the latest meeting would stand, the middle where it would not be there."""
        if self.like is not None:
            apart = period_of(first, period.per) - period_of(self.like, period.per)
            day = same_weekday(self.like, apart * MONTHS_IN[period.per])
            if period.required == 1 or first <= day <= last:
                return day
        return first + (last - first) // 2
