from __future__ import annotations

from datetime import date

import pytest

from secretary_app.application.preparation.deadlines import Days, understand
from secretary_app.domain.deadlines import Conditional, Standing
from tests.application.lint.looking import Weekdays

NEXT = date(2026, 6, 11)


def days(meeting: date = date(2026, 5, 14), next_meeting: date | None = None) -> Days:
    return Days(meeting=meeting, next_meeting=next_meeting, calendar=Weekdays())


@pytest.mark.parametrize(
    ("typed", "told", "doubtful"),
    [
        ("до 01.12.2026", "понято: до\xa001.12.2026", False),
        (
            "до 29.11.2026",
            "понято: до\xa029.11.2026 – день нерабочий, ближайший рабочий 30.11.2026",
            True,
        ),
        ("13.05.2026", "понято: до\xa013.05.2026 – это раньше дня заседания", True),
        ("01.02.2028", "понято: до\xa001.02.2028; календарь на 2028 год не утверждён", True),
        ("5 р.д.", "понято: 5\xa0рабочих дней со дня заседания – то есть до 21.05.2026", False),
        (
            "5 р.д. после подписания",
            (
                "понято: 5\xa0рабочих дней со дня подписания протокола – "
                "если подписать в день заседания, то до 21.05.2026"
            ),
            False,
        ),
        (
            "10 дней со дня заключения соглашения",
            "понято: 10\xa0календарных дней со дня заключения соглашения",
            False,
        ),
        (
            "500 рабочих дней",
            ("понято: 500\xa0рабочих дней со дня заседания; календарь на 2028 год не утверждён"),
            True,
        ),
        ("постоянно", "понято: постоянно, срок не наступает", False),
        ("до следующего заседания", "понято: до следующего заседания", False),
        ("по готовности", "понято: словами: по готовности", False),
    ],
)
def test_what_was_understood(typed: str, told: str, doubtful: bool) -> None:
    read = understand(typed, days())
    assert (read.told, read.doubtful) == (told, doubtful)


def test_the_next_meeting_is_named_where_it_is_planned() -> None:
    read = understand("до следующего заседания", days(next_meeting=NEXT))
    assert read.told == "понято: до следующего заседания (11.06.2026)"


def test_nothing_typed_is_nothing_said() -> None:
    read = understand(" ", days())
    assert (read.deadline, read.told) == (None, "")
    assert understand("постоянно", days()).deadline == Standing()
    assert understand("когда-нибудь", days()).deadline == Conditional("когда-нибудь")


def test_the_calendar_ends() -> None:
    read = understand("36525 дней", days(date(9990, 1, 4)))
    assert read.told == "понято: 36525\xa0календарных дней со дня заседания"


def test_what_cannot_be_is_told() -> None:
    with pytest.raises(ValueError, match="не бывает"):
        understand("31.02.2027", days())
