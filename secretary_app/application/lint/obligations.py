"""What follows from the regulation besides: the notice, frequency, the chair's years."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from secretary_app.application.lint.remark import Remark, Spotted, info, warning
from secretary_app.application.lint.subject import Subject
from secretary_app.application.periods import period_of
from secretary_app.domain.councils import Role
from secretary_app.domain.deadlines import CalendarUnknownError, years_later
from secretary_app.domain.meeting.state import Phase
from secretary_app.domain.notice import notice_standing
from secretary_app.domain.regulations import Frequency
from secretary_app.language.findings import RemarkKind, Spot

_PERIODS = {
    Frequency.CALENDAR_MONTH: "календарный месяц",
    Frequency.QUARTER: "квартал",
    Frequency.HALF_YEAR: "полугодие",
    Frequency.YEAR: "год",
}


def notice_term(subject: Subject) -> Iterator[Remark]:
    """Yield a notice sent too late; before the opening also until when one is to be sent."""
    where = Spotted("preparation.notified_on", Spot.MEETING)
    try:
        standing = notice_standing(subject.facts.regulation, subject.meeting, subject.calendar)
    except CalendarUnknownError as unknown:
        yield warning(RemarkKind.CALENDAR_UNKNOWN, where, year=unknown.year)
        return
    if standing is None:
        return
    if standing.sent is not None and standing.is_late:
        yield warning(RemarkKind.NOTICE_LATE, where, sent=standing.sent, day=standing.due)
    elif standing.sent is None and subject.state.phase is Phase.NOT_OPENED:
        overdue = standing.is_overdue(subject.today)
        remark = warning if overdue else info
        kind = RemarkKind.NOTICE_OVERDUE if overdue else RemarkKind.NOTICE_DUE
        yield remark(kind, where, day=standing.due)


def frequency(subject: Subject) -> Iterator[Remark]:
    """Yield that between the meeting before and this one there were too few in some period.

    Counted from the period of the meeting before: what was held without the program is unknown.
    """
    rule = subject.facts.regulation.meetings
    held = [m.date for m in subject.others if m.date < subject.meeting.date]
    if rule is None or not held:
        return
    counts = Counter(period_of(day, rule.per) for day in held)
    before, own = max(counts), period_of(subject.meeting.date, rule.per)
    missed = sum(counts[period] < rule.at_least for period in range(before, own))
    if missed:
        yield warning(
            RemarkKind.MEETINGS_TOO_RARE,
            Spotted("date", Spot.MEETING),
            required=rule.at_least,
            period=_PERIODS[rule.per],
            missed=missed,
        )


def chair_term(subject: Subject) -> Iterator[Remark]:
    """Yield a chair whose years had run out by the meeting's day."""
    years = subject.facts.regulation.chair_term_years
    chair = next((m for m in subject.facts.memberships if m.role is Role.CHAIR), None)
    if years is None or chair is None:
        return
    end = years_later(chair.start, years)
    if end < subject.meeting.date:
        place = f"{subject.places.membership(chair.person)}.from"
        where = Spotted(place, Spot.PERSON, subject.named(chair.person))
        yield warning(RemarkKind.CHAIR_TERM_OVER, where, day=end)
