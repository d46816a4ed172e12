"""The notice of a meeting against the term of the rules, as the preparation screen shows it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from secretary_app.application.journal import meeting_facts
from secretary_app.application.lookup import record_of, stored_of
from secretary_app.application.ports import Store
from secretary_app.application.records import CalendarChanges, MeetingKey
from secretary_app.domain.agenda import Meeting
from secretary_app.domain.deadlines import CalendarUnknownError, WorkCalendar
from secretary_app.domain.notice import last_working_day, notice_standing
from secretary_app.domain.regulations import Regulation
from secretary_app.language.notice import notice_sentence


@dataclass(frozen=True, slots=True)
class NoticeCheck:
    """What there is to say of the notice; ``due`` None where a calendar is missing.

    ``late``: it was sent after the term, or was not and the term is over.
    """

    text: str
    due: date | None = None
    late: bool = False


def check_notice(
    regulation: Regulation, meeting: Meeting, calendar: WorkCalendar, today: date
) -> NoticeCheck | None:
    """Return how the notice stands on the day ``today``, None where the rules set no term."""
    try:
        standing = notice_standing(regulation, meeting, calendar)
    except CalendarUnknownError as unknown:
        return NoticeCheck(unknown.message)
    if standing is None:
        return None
    text = notice_sentence(standing, today, _working(standing.due, calendar))
    return NoticeCheck(text, standing.due, standing.is_late or standing.is_overdue(today))


def _working(day: date, calendar: WorkCalendar) -> date | None:
    try:
        return last_working_day(day, calendar)
    except CalendarUnknownError:
        return None


def notice_of(
    store: Store,
    key: MeetingKey,
    calendar: Callable[[CalendarChanges], WorkCalendar],
    today: date,
) -> NoticeCheck | None:
    """Return how the notice of a stored meeting stands, None where the rules set no term.

    Raises `NotFoundError`, and `InvalidFact` for an unopened meeting without a regulation.
    """
    with store.reading() as tx:
        record = record_of(tx, key.council)
        stored = stored_of(tx, key)
        changes = tx.calendar_changes()
    regulation = meeting_facts(record, stored).regulation
    return check_notice(regulation, stored.meeting, calendar(changes), today)
