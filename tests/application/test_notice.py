from datetime import date, timedelta

import pytest

from secretary_app.application.lookup import NotFoundError
from secretary_app.application.notice import NoticeCheck, check_notice, notice_of
from secretary_app.domain.agenda import Preparation
from secretary_app.domain.deadlines import CalendarUnknownError, DayKind
from secretary_app.domain.regulations import Term
from tests.application.councils import SITTINGS, json_of, key, stored
from tests.application.lint.looking import Weekdays
from tests.builders import meeting, regulation

DUE = date(2026, 3, 5)
M1 = key(SITTINGS, "m1")


def check(
    sent: date | None, today: date, days: int = 7, kind: DayKind = DayKind.CALENDAR
) -> NoticeCheck | None:
    rules = regulation(notice=Term(days=days, kind=kind))
    prepared = meeting(preparation=Preparation(notified_on=sent))
    return check_notice(rules, prepared, Weekdays(), today)


@pytest.mark.parametrize(
    ("sent", "today", "late", "text"),
    [
        (None, DUE, False, "Уведомить нужно не позднее 05.03.2026."),
        (
            None,
            date(2026, 3, 6),
            True,
            "Срок уведомления прошёл: уведомить нужно было не позднее 05.03.2026.",
        ),
        (DUE, DUE, False, "Повестка разослана в срок: 05.03.2026 (не позднее 05.03.2026)."),
        (
            date(2026, 3, 6),
            date(2026, 3, 6),
            True,
            "Повестка разослана позже срока: 06.03.2026, а нужно было не позднее 05.03.2026.",
        ),
    ],
)
def test_what_is_said(sent: date | None, today: date, text: str, *, late: bool) -> None:
    assert check(sent, today) == NoticeCheck(text, DUE, late)


def test_a_last_day_off_is_told_with_the_working_day_before() -> None:
    found = check(None, date(2026, 3, 1), days=5)
    assert found == NoticeCheck(
        "Уведомить нужно не позднее 07.03.2026 (день нерабочий, последний рабочий – 06.03.2026).",
        date(2026, 3, 7),
    )


def test_no_term_no_check() -> None:
    assert check_notice(regulation(), meeting(), Weekdays(), DUE) is None


class Unknown:
    """A calendar without any year."""

    def is_day_off(self, day: date) -> bool:
        raise CalendarUnknownError(day.year)


def test_calendar_days_need_no_calendar_and_working_days_are_not_guessed() -> None:
    rules = regulation(notice=Term(days=7, kind=DayKind.CALENDAR))
    found = check_notice(rules, meeting(), Unknown(), DUE)
    assert found == NoticeCheck("Уведомить нужно не позднее 05.03.2026.", DUE)
    rules = regulation(notice=Term(days=7, kind=DayKind.WORKING))
    told = check_notice(rules, meeting(), Unknown(), DUE)
    assert told is not None
    assert (told.due, told.late) == (None, False)
    assert "календарь на 2026 год не утверждён" in told.text


def test_a_stored_meeting_is_checked_by_its_own_rules() -> None:
    data = json_of("sittings")
    assert notice_of(stored(data), M1, lambda _: Weekdays(), DUE) is None
    for rules in data["regulations"]:
        rules["notice"] = {"calendar_days": 7}
    data["meetings"] = [m | {"journal": []} for m in data["meetings"] if m["id"] == "m1"]
    found = notice_of(stored(data), M1, lambda _: Weekdays(), date(2020, 1, 1))
    assert found is not None
    assert found.due == date.fromisoformat(data["meetings"][0]["date"]) - timedelta(days=7)
    with pytest.raises(NotFoundError):
        notice_of(stored(data), key(SITTINGS, "m9"), lambda _: Weekdays(), DUE)
