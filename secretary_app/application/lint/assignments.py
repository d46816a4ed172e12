"""Assignments: who is to do what until when (domain.md, «Deadlines»)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from secretary_app.application.lint.remark import Fix, Remark, Spotted, error, warning
from secretary_app.application.lint.subject import Subject
from secretary_app.domain.agenda import Motion
from secretary_app.domain.deadlines import (
    CalendarUnknownError,
    EventDays,
    OnDate,
    due_day,
    next_working_day,
)
from secretary_app.language.findings import RemarkKind

_ORDERS = re.compile(r"(?:поручить|обязать|назначить\s+ответственн)", re.IGNORECASE)
# A resolution that begins so wants something done; «Утвердить», «Избрать» do it themselves.
_LIKELY_ORDERS = re.compile(
    r"(?:рекомендовать|предложить|направить|подготовить|разработать|обеспечить|организовать"
    r"|провести|представить|предоставить|актуализировать|усилить|внедрить|применять|разместить"
    r"|опубликовать|публиковать|информировать|проработать|активизировать|продолжить|довести"
    r"|сформировать|осуществлять|осуществить|запросить|доработать)\b",
    re.IGNORECASE,
)


def completeness(subject: Subject) -> Iterator[Remark]:
    """Yield assignments without an executor or a deadline.

    An assignment is a resolution that has one of the two or begins with «Поручить»; one that
    only begins like an order is worth a look.
    """
    for motion in subject.resolutions():
        executors = any(name.strip() for name in motion.executors)
        begun = executors or motion.deadline is not None
        if begun or _ORDERS.match(motion.text.strip()):
            yield from _lacking(subject, motion, executors=executors)
        elif motion.item is not None and _LIKELY_ORDERS.match(motion.text.strip()):
            yield warning(RemarkKind.ORDER_UNASSIGNED, subject.at_motion(motion, "executors"))


def _lacking(subject: Subject, motion: Motion, *, executors: bool) -> Iterator[Remark]:
    if not executors:
        yield error(RemarkKind.EXECUTOR_MISSING, subject.at_motion(motion, "executors"))
    if motion.deadline is None:
        yield error(RemarkKind.DEADLINE_MISSING, subject.at_motion(motion, "deadline"))


def deadlines(subject: Subject) -> Iterator[Remark]:
    """Yield deadlines before the meeting, already past, or on a day off."""
    for motion in subject.resolutions():
        where = subject.at_motion(motion, "deadline")
        try:
            yield from _deadline(subject, motion, where)
        except CalendarUnknownError as unknown:
            yield warning(RemarkKind.CALENDAR_UNKNOWN, where, year=unknown.year)


def _deadline(subject: Subject, motion: Motion, where: Spotted) -> Iterator[Remark]:
    """Terms counted from an event already roll to a working day; written dates may not."""
    if motion.deadline is None:
        return
    days = EventDays(meeting=subject.meeting.date, next_meeting=_next_meeting(subject))
    day = due_day(motion.deadline, days, subject.calendar)
    if day is None:
        return
    if day < subject.meeting.date:
        yield error(RemarkKind.DEADLINE_BEFORE_MEETING, where, day=day)
        return
    if day < subject.today:
        yield warning(RemarkKind.DEADLINE_PAST, where, day=day)
    if isinstance(motion.deadline, OnDate) and subject.calendar.is_day_off(day):
        working = next_working_day(day, subject.calendar)
        fix = Fix(f"{where.place}.date", working.isoformat())
        yield warning(RemarkKind.DEADLINE_ON_DAY_OFF, where, fix, day=day, next=working)


def _next_meeting(subject: Subject) -> date | None:
    later = (m.date for m in subject.others if m.date > subject.meeting.date)
    return min(later, default=None)
