from __future__ import annotations

from datetime import date

import pytest

from secretary_app.application.preparation.numbers import proposed_number
from secretary_app.domain.errors import InvalidFact
from secretary_app.domain.regulations import Numbering
from tests.application.preparation.preparing import listed, record
from tests.builders import regulation

DAY = date(2026, 5, 20)
MARCH, APRIL, JUNE = date(2026, 3, 5), date(2026, 4, 2), date(2026, 6, 4)
LAST_YEAR = date(2025, 11, 6)


@pytest.mark.parametrize(
    ("known", "number"),
    [
        ([], "1"),
        ([("3", APRIL)], "4"),
        ([("3-ОС", APRIL)], "4-ОС"),
        ([("3", MARCH), ("1-ОС", APRIL)], "2-ОС"),
        ([("1-ОС", MARCH), ("3", APRIL)], "4"),
        ([("3", APRIL), ("4", JUNE)], "5"),
        ([("5", MARCH), ("3", APRIL)], "6"),
        ([("7", LAST_YEAR)], "1"),
        ([("7-ОС", LAST_YEAR)], "1-ОС"),
        ([("2026/3", APRIL)], "2026/4"),
        ([("2025/9", LAST_YEAR)], "2026/1"),
        ([("9/2025", LAST_YEAR)], "1/2026"),
        ([("9/25", LAST_YEAR)], "1/26"),
        ([("26/26", APRIL)], "27/26"),
        ([("выездное", APRIL)], "1"),
        ([("7", JUNE)], "8"),
    ],
)
def test_the_next_number_of_the_series(known: list[tuple[str, date]], number: str) -> None:
    meetings = [listed(*each) for each in known]
    assert proposed_number(record(), meetings, DAY) == number


@pytest.mark.parametrize(
    ("numbering", "number"),
    [(Numbering.CALENDAR_YEAR, "1"), (Numbering.SCHOOL_YEAR, "8"), (Numbering.CONTINUOUS, "8")],
)
def test_the_period_follows_the_numbering(numbering: Numbering, number: str) -> None:
    known = record("chair:chair", regulation(numbering=numbering))
    assert proposed_number(known, [listed("7", LAST_YEAR)], DAY) == number


def test_a_meeting_before_any_rules_takes_no_number() -> None:
    known = record("chair:chair", regulation(effective_from=MARCH, numbering=Numbering.CONTINUOUS))
    assert proposed_number(known, [listed("1", LAST_YEAR)], DAY) == "1"


def test_without_rules_there_is_no_number() -> None:
    known = record("chair:chair", regulation(effective_from=JUNE))
    with pytest.raises(InvalidFact, match="не действует") as caught:
        proposed_number(known, [], DAY)
    assert caught.value.place == "date"


def test_a_taken_number_is_passed_over() -> None:
    """«04» counts as the fourth, and «4» stays free to be taken by hand."""
    meetings = [listed("04", APRIL), listed("5", MARCH)]
    assert proposed_number(record(), meetings, DAY) == "6"
