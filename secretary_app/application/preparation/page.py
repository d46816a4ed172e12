"""Everything that a window shows of a coming meeting, read in one consistent view."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from secretary_app.application.lint.remark import Remark
from secretary_app.application.lookup import listed_meetings, record_of, stored_of
from secretary_app.application.ports import Transaction
from secretary_app.application.preparation.carrying import LeftOver, left_over
from secretary_app.application.preparation.checks import checks
from secretary_app.application.preparation.deadlines import Days
from secretary_app.application.preparation.forecast import Forecast, forecast
from secretary_app.application.preparation.numbers import proposed_number
from secretary_app.application.records import (
    CalendarChanges,
    CouncilRecord,
    MeetingKey,
    MeetingListing,
    MeetingStatus,
)
from secretary_app.domain.agenda import Meeting
from secretary_app.domain.deadlines import WorkCalendar
from secretary_app.domain.errors import InvalidFact
from secretary_app.domain.regulations import TieResolver, in_force

_LOOKED_BACK = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparationPage:
    """A coming meeting with its council, what to expect and what is lacking.

    ``number`` is the next of the numbering, empty without rules.
    ``fault`` says in Russian why nothing can be foreseen: no rules are in force on its date.
    """

    key: MeetingKey
    record: CouncilRecord
    meeting: Meeting
    others: tuple[MeetingListing, ...]
    days: Days
    today: date
    remarks: tuple[Remark, ...] = ()
    forecast: Forecast | None = None
    number: str = ""
    fault: str = ""

    @property
    def asks_favour(self) -> bool:
        """Tell whether a tie may be resolved in favour of a person, so that drafts must say how."""
        rules = in_force(self.record.regulations, self.meeting.date)
        if rules is None:
            return False
        ties = (rules.tie, *(own.tie for own in rules.by_question.values()))
        favour = TieResolver.IN_FAVOUR_OF_PERSON
        return any(tie is not None and tie.resolved_by is favour for tie in ties)


def preparation_page(
    tx: Transaction,
    key: MeetingKey,
    calendar: Callable[[CalendarChanges], WorkCalendar],
    today: date,
) -> PreparationPage:
    """Return a meeting that has not begun as of ``today``. Raises `NotFoundError`."""
    record, meeting = record_of(tx, key.council), stored_of(tx, key).meeting
    others = tuple(m for m in listed_meetings(tx, key.council) if m.key != key)
    known = calendar(tx.calendar_changes())
    later = (m.date for m in others if m.date > meeting.date)
    page = PreparationPage(
        key=key,
        record=record,
        meeting=meeting,
        others=others,
        days=Days(meeting=meeting.date, next_meeting=min(later, default=None), calendar=known),
        today=today,
    )
    return _foreseen(page)


def _foreseen(page: PreparationPage) -> PreparationPage:
    record, meeting, days = page.record, page.meeting, page.days
    try:
        remarks = checks(record, meeting, page.others, days.calendar, page.today)
        expected = forecast(record, meeting)
        number = proposed_number(record, page.others, meeting.date)
    except InvalidFact as fault:
        return replace(page, fault=fault.message)
    return replace(page, remarks=remarks, forecast=expected, number=number)


def left_for(tx: Transaction, key: MeetingKey) -> LeftOver:
    """Return what earlier meetings left over for a coming one. Raises `NotFoundError`."""
    return left_before(tx, record_of(tx, key.council), stored_of(tx, key).meeting)


def left_before(tx: Transaction, record: CouncilRecord, meeting: Meeting) -> LeftOver:
    """Return what the last closed meetings left over for ``meeting``, which may not be stored yet.

    Not all that were ever held: what half a dozen meetings did not take up is let go.
    """
    earlier = [
        m
        for m in listed_meetings(tx, record.council.id)
        if m.status is MeetingStatus.CLOSED and m.date <= meeting.date
    ]
    stored = (stored_of(tx, m.key) for m in earlier[-_LOOKED_BACK:])
    return left_over(record, stored, meeting)
