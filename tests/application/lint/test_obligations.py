from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from secretary_app.application.lint import obligations
from secretary_app.domain.agenda import Preparation
from secretary_app.domain.deadlines import DayKind
from secretary_app.domain.regulations import Frequency, MeetingFrequency, Term
from tests.application.lint.looking import look, only, said
from tests.builders import meeting, member, regulation


@pytest.mark.parametrize(
    ("sent", "today", "opened", "found"),
    [
        (None, date(2026, 3, 5), False, ["info notice_due Заседание"]),
        (None, date(2026, 3, 6), False, ["warning notice_overdue Заседание"]),
        (None, date(2026, 3, 12), True, []),
        (date(2026, 3, 5), date(2026, 3, 12), True, []),
        (date(2026, 3, 6), date(2026, 3, 12), True, ["warning notice_late Заседание"]),
        (date(2026, 3, 6), date(2026, 3, 6), False, ["warning notice_late Заседание"]),
    ],
)
def test_a_notice_sent_too_late(
    sent: date | None, today: date, found: list[str], *, opened: bool
) -> None:
    rules = regulation(notice=Term(days=7, kind=DayKind.CALENDAR))
    prepared = Preparation(notified_on=sent)
    subject = look(rules=rules, today=today, opened=opened, preparation=prepared)
    assert said(obligations.notice_term(subject)) == found


def test_the_remark_names_both_days() -> None:
    rules = regulation(notice=Term(days=7, kind=DayKind.CALENDAR))
    late = look(rules=rules, preparation=Preparation(notified_on=date(2026, 3, 9)))
    assert only(obligations.notice_term(late)).text == (
        "Заседание: повестка разослана 09.03.2026 – позже срока, он был 05.03.2026."
    )


def test_a_notice_without_a_term_or_without_a_calendar() -> None:
    assert said(obligations.notice_term(look())) == []
    rules = regulation(notice=Term(days=3, kind=DayKind.WORKING))
    subject = look(rules=rules, date=date(2028, 3, 1))
    assert said(obligations.notice_term(subject)) == ["warning calendar_unknown Заседание"]


def every(per: Frequency, at_least: int = 1) -> Any:
    return regulation(meetings=MeetingFrequency(at_least=at_least, per=per))


def earlier(*days: date) -> Any:
    return [meeting(id=f"m-{day}", date=day) for day in days]


@pytest.mark.parametrize(
    ("rules", "others", "missed"),
    [
        (regulation(), [date(2025, 1, 1)], None),
        (every(Frequency.CALENDAR_MONTH), [], None),
        (every(Frequency.CALENDAR_MONTH), [date(2026, 2, 1)], None),
        (every(Frequency.CALENDAR_MONTH), [date(2026, 3, 1)], None),
        (every(Frequency.CALENDAR_MONTH), [date(2026, 1, 31), date(2025, 12, 1)], 1),
        (every(Frequency.QUARTER), [date(2025, 12, 31)], None),
        (every(Frequency.QUARTER), [date(2025, 9, 30)], 1),
        (every(Frequency.HALF_YEAR), [date(2025, 6, 30)], 1),
        (every(Frequency.YEAR), [date(2023, 12, 31)], 2),
        (every(Frequency.QUARTER, 2), [date(2025, 12, 31)], 1),
        (every(Frequency.QUARTER), [date(2027, 1, 1)], None),
    ],
)
def test_how_often_the_body_meets(rules: Any, others: list[date], missed: int | None) -> None:
    remarks = list(obligations.frequency(look(rules=rules, others=earlier(*others))))
    assert [r.data["missed"] for r in remarks] == ([] if missed is None else [missed])


def test_the_rule_is_said_in_words() -> None:
    subject = look(rules=every(Frequency.QUARTER), others=earlier(date(2025, 9, 30)))
    assert only(obligations.frequency(subject)).text == (
        "Заседание: положение требует не менее 1\xa0заседания за квартал, "
        "а периодов, где их было меньше, до этого дня – 1."
    )


@pytest.mark.parametrize(
    ("years", "start", "kinds"),
    [
        (None, date(2000, 1, 1), 0),
        (2, date(2024, 3, 12), 0),
        (2, date(2024, 3, 11), 1),
        (1, date(2024, 2, 29), 1),
    ],
)
def test_the_years_of_the_chair(years: int | None, start: date, kinds: int) -> None:
    composition: Any = (member("ann"), member("chair:chair", start=start))
    subject = look(composition=composition, rules=regulation(chair_term_years=years))
    found = list(obligations.chair_term(subject))
    assert [r.kind for r in found] == ["chair_term_over"] * kinds
    assert [r.where.place for r in found] == ["memberships[1].from"] * kinds


def test_the_end_of_a_term_begun_on_a_leap_day() -> None:
    composition: Any = (member("chair:chair", start=date(2024, 2, 29)),)
    subject = look(composition=composition, rules=regulation(chair_term_years=1))
    assert "28.02.2025" in only(obligations.chair_term(subject)).text


def test_without_a_chair_no_term_runs() -> None:
    assert said(obligations.chair_term(look("", "ann", regulation(chair_term_years=1)))) == []
