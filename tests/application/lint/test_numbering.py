from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from secretary_app.application.lint import numbering
from secretary_app.domain.agenda import Meeting
from secretary_app.domain.regulations import Numbering
from tests.application.lint.looking import ALL_HERE, look, only, said
from tests.builders import item, meeting, motion, regulation

AGENDA = (item("i1"), item("i2"), item("i3"))


def decided(*numbers: str | tuple[str | None, str], **fields: Any) -> Any:
    """A meeting whose motions, all recorded, bear the numbers, of item 1 or of the one named."""
    pairs = [("i1", n) if isinstance(n, str) else n for n in numbers]
    motions = tuple(
        motion(f"m{place}", of, "none", number=number) for place, (of, number) in enumerate(pairs)
    )
    records = "; ".join(f"record {m.id}" for m in motions)
    return look(f"{ALL_HERE}; {records}", **{"agenda": AGENDA, "motions": motions} | fields)


@pytest.mark.parametrize(
    ("numbers", "kinds"),
    [
        (("1.1", "1.2", ("i2", "2.1"), (None, "П1")), []),
        (("1.1", "1.1"), ["error decision_number_repeated Решение 1.1"] * 2),
        (("", "1.2"), ["warning decision_number_missing Решение"]),
        ((("i2", "1.1"),), ["error decision_number_of_other_item Решение 1.1"]),
        ((("i2", "7"),), []),
        (((None, "2.1"),), []),
    ],
)
def test_numbers_of_decisions(numbers: Any, kinds: list[str]) -> None:
    assert said(numbering.decisions(decided(*numbers))) == kinds


def test_a_question_without_a_plain_number_forbids_nothing() -> None:
    subject = decided(("i1", "1.1"), agenda=(item("i1", number="А"),))
    assert said(numbering.decisions(subject)) == []


def test_a_draft_that_came_to_nothing_needs_no_number() -> None:
    subject = look(ALL_HERE, motions=(motion("r1", number=""),))
    assert said(numbering.decisions(subject)) == []


@pytest.mark.parametrize(
    "numbers",
    [
        ("1.1", "1.2", ("i2", "2.1")),
        ("1.2", "1.1"),
        ("1", "2", ("i2", "3")),
        ("1", ("i2", "2.1"), ("i2", "2.2"), ("i3", "3")),
        ((None, "4"),),
        ("особое",),
    ],
)
def test_numbers_in_a_row(numbers: Any) -> None:
    assert said(numbering.sequence(decided(*numbers))) == []


@pytest.mark.parametrize(
    ("numbers", "where", "expected"),
    [
        (("1.1", "1.3"), "Решение 1.3", "1.2"),
        (("1.2",), "Решение 1.2", "1.1"),
        (("1", "3"), "Решение 3", "2"),
        (("1.1", "1.2.", ("i2", "2.2.")), "Решение 2.2.", "2.1"),
    ],
)
def test_a_gap_is_told_once_with_the_number_expected(
    numbers: Any, where: str, expected: str
) -> None:
    remark = only(numbering.sequence(decided(*numbers)))
    assert said([remark]) == [f"warning decision_number_gap {where}"]
    assert remark.fix is not None
    assert remark.fix.value == expected


def other(number: str, day: date) -> Meeting:
    return meeting(id=f"m-{number}-{day}", number=number, date=day)


FEBRUARY = date(2026, 2, 12)
LAST_YEAR = date(2025, 11, 13)
SUMMER = date(2026, 6, 11)


@pytest.mark.parametrize(
    ("number", "others", "kinds"),
    [
        ("1", (), []),
        ("2", (other("1", FEBRUARY),), []),
        ("1", (other("1", LAST_YEAR),), []),
        ("1", (other("1", FEBRUARY),), ["error meeting_number_repeated Номер заседания 1"]),
        ("2", (), ["info meeting_number_gap Номер заседания 2"]),
        ("2", (other("3", SUMMER),), ["info meeting_number_gap Номер заседания 2"]),
        ("2", (other("9", LAST_YEAR),), ["warning meeting_number_gap Номер заседания 2"]),
        ("3", (other("1", FEBRUARY),), ["warning meeting_number_gap Номер заседания 3"]),
        ("2-ОС", (other("1-ОС", FEBRUARY), other("5", FEBRUARY)), []),
        ("б/н", (other("7", FEBRUARY),), []),
        ("1", (other("б/н", FEBRUARY),), []),
        ("2", (other("1", SUMMER),), ["warning meeting_number_order Номер заседания 2"]),
    ],
)
def test_the_number_of_the_meeting(number: str, others: Any, kinds: list[str]) -> None:
    subject = look(number=number, others=others)
    assert said(numbering.meeting_number(subject)) == kinds


def test_numbers_left_out_are_listed_in_their_series() -> None:
    remark = only(numbering.meeting_number(look(number="4-ОС", others=(other("2-ОС", FEBRUARY),))))
    assert remark.text == "Номер заседания 4-ОС: пропущены номера: 1-ОС, 3-ОС."


def test_a_run_of_numbers_left_out_is_told_by_its_ends() -> None:
    remark = only(numbering.meeting_number(look(number="147", others=(other("2", FEBRUARY),))))
    assert remark.text == "Номер заседания 147: пропущены номера: 1, 3–146."


@pytest.mark.parametrize("number", ["2026/3", "9" * 5000])
def test_numbers_of_another_kind_have_no_gaps(number: str) -> None:
    subject = decided("9" * 5000, "1." + "9" * 5000, number=number)
    assert said(numbering.meeting_number(subject)) == []
    assert said(numbering.sequence(subject)) == []


def test_continuous_numbers_are_unique_for_ever() -> None:
    rules = regulation(numbering=Numbering.CONTINUOUS)
    subject = look(number="1", rules=rules, others=(other("1", LAST_YEAR),))
    assert said(numbering.meeting_number(subject)) == [
        "error meeting_number_repeated Номер заседания 1"
    ]
