"""Marking the minutes as checked: only where the check before signing has no errors."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from secretary_app.application.editing import Edit
from secretary_app.application.issuing import take_step
from secretary_app.application.lint.checking import lint_meeting
from secretary_app.application.lint.remark import Severity
from secretary_app.application.ports import Store
from secretary_app.application.records import CalendarChanges, MeetingKey
from secretary_app.domain.deadlines import WorkCalendar
from secretary_app.domain.errors import Refusal
from secretary_app.domain.issued import Checked
from secretary_app.language.findings import RemarkKind
from secretary_app.language.numbers import counted


def mark_checked(
    store: Store,
    key: MeetingKey,
    calendar: Callable[[CalendarChanges], WorkCalendar],
    today: date,
) -> Edit:
    """Store that the minutes are checked and return the step.

    That an issued paper is stale is no reason against it: it is checked anew because it is.
    Raises `Refusal` where the check finds errors, and `DomainError` as `take_step` does.
    """
    report = lint_meeting(store, key, calendar, today)
    errors = [
        remark
        for remark in report.remarks
        if remark.severity is Severity.ERROR and remark.kind is not RemarkKind.PAPER_STALE
    ]
    if errors:
        number = counted(len(errors), "ошибку", "ошибки", "ошибок")
        raise Refusal(
            f"Проверка нашла {number}, поэтому протокол не отмечен проверенным. "
            f"Первая: {errors[0].text}"
        )
    return take_step(store, key, today, Checked(on=today))
