"""When minutes and copies are due."""

from __future__ import annotations

from datetime import date

import pytest

from secretary_app.domain.deadlines import CalendarUnknownError, DayKind, EventDays, EventKind
from secretary_app.domain.dues import copy_standing, minutes_due
from secretary_app.domain.issued import CopySent
from secretary_app.domain.regulations import CopyDue, Term
from tests.application.lint.looking import Weekdays
from tests.builders import regulation

DAY = date(2026, 3, 12)  # Thursday
CALENDAR = Weekdays()


def term(event: EventKind | None = None) -> Term:
    return Term(days=3, kind=DayKind.WORKING, event=event)


@pytest.mark.parametrize(
    ("rule", "due"),
    [
        (None, None),
        (term(), date(2026, 3, 17)),
        (term(EventKind.MEETING), date(2026, 3, 17)),
        (term(EventKind.SIGNING), None),
        (Term(days=2, kind=DayKind.CALENDAR), date(2026, 3, 16)),
    ],
)
def test_when_the_minutes_are_due(rule: Term | None, due: date | None) -> None:
    assert minutes_due(regulation(minutes_due=rule), DAY, CALENDAR) == due


@pytest.mark.parametrize(
    ("event", "signed", "due"),
    [
        (None, None, None),
        (None, DAY, date(2026, 3, 17)),
        (EventKind.SIGNING, DAY, date(2026, 3, 17)),
        (EventKind.AGREEMENT, DAY, None),
    ],
)
def test_when_a_copy_is_due(event: EventKind | None, signed: date | None, due: date | None) -> None:
    rule = CopyDue(to="Комитет", term=term(event))
    standing = copy_standing(rule, EventDays(meeting=DAY, signing=signed), (), CALENDAR)
    assert standing.due == due
    assert standing.is_overdue(date(2026, 3, 18)) is (due is not None)
    assert not standing.is_overdue(date(2026, 3, 17))


def test_a_copy_that_was_sent_is_never_overdue() -> None:
    rule = CopyDue(to="Комитет образования", term=term())
    copies = (
        CopySent(on=date(2026, 3, 12), to="Архив"),
        CopySent(on=date(2026, 3, 19), to="комитет  образования"),
        CopySent(on=date(2026, 3, 20), to="Комитет образования"),
    )
    standing = copy_standing(rule, EventDays(signing=DAY), copies, CALENDAR)
    assert standing.sent == date(2026, 3, 19)
    assert not standing.is_overdue(date(2026, 4, 1))


def test_a_year_without_a_calendar_is_said() -> None:
    with pytest.raises(CalendarUnknownError):
        minutes_due(regulation(minutes_due=term()), date(2028, 3, 1), CALENDAR)
