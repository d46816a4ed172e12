"""Assignments and their deadlines in words, the same wherever they stand in the window."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from secretary_app.domain.deadlines import (
    AfterEvent,
    Conditional,
    DayKind,
    Deadline,
    EventKind,
    NextMeeting,
    OnDate,
    Standing,
)
from secretary_app.language.dates import short_date
from secretary_app.language.names import NBSP
from secretary_app.language.numbers import counted
from secretary_app.language.typography import normalise

_EVENTS = {
    EventKind.MEETING: "со дня заседания",
    EventKind.SIGNING: "со дня подписания протокола",
    EventKind.AGREEMENT: "со дня заключения соглашения",
    EventKind.CHANGE: "со дня изменения",
}
_DAYS = {
    DayKind.WORKING: ("рабочий день", "рабочих дня", "рабочих дней"),
    DayKind.CALENDAR: ("календарный день", "календарных дня", "календарных дней"),
}


def days_words(days: int, kind: DayKind) -> str:
    """Return «5 рабочих дней»."""
    return counted(days, *_DAYS[kind])


def deadline_words(deadline: Deadline, year_mark: str = "") -> str:
    """Return «до 01.12.2021», «постоянно», «5 рабочих дней со дня подписания протокола».

    ``year_mark`` («г.») follows a date.
    """
    match deadline:
        case OnDate(date=day):
            return f"до{NBSP}{short_date(day)}" + (f"{NBSP}{year_mark}" if year_mark else "")
        case AfterEvent(days=days, kind=kind, event=event):
            return f"{days_words(days, kind)} {_EVENTS[event]}"
        case Standing():
            return "постоянно"
        case Conditional(text=text):
            return normalise(text)
        case NextMeeting():
            return "до следующего заседания"
        case _:
            assert_never(deadline)


def assigned_words(who: Sequence[str], deadline: Deadline | None) -> str:
    """Return «Ответственные: Ветров Е.И., Ким В.О. · Срок: до 01.12.2021»; empty for neither."""
    word = "Ответственные" if len(who) > 1 else "Ответственный"
    parts = [f"{word}: {', '.join(who)}"] if who else []
    if deadline is not None:
        parts.append(f"Срок: {deadline_words(deadline)}")
    return " · ".join(parts)
