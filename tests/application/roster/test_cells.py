from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretary_app.application.roster import Unreadable
from secretary_app.application.roster.cells import (
    cell_text,
    read_address,
    read_date,
    read_groups,
    read_role,
    read_text,
    read_vote,
    read_vote_of_role,
    read_weight,
    text_notes,
    written_date,
    written_groups,
    written_weight,
)
from secretary_app.domain.councils import Role, VotingRight

DAY = date(2024, 9, 1)


def refusal(read: Any, value: Any) -> str:
    with pytest.raises(ValueError, match=r"\w") as caught:
        read(value)
    return str(caught.value)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""), ("", ""), (" \xa0\n", ""), ("  директор\xa0\n школы ", "директор школы"),
        ("\u200bда\x07", "да"), (460, "460"), (2.0, "2"), (1.5, "1,5"), (DAY, "01.09.2024"),
    ],
)  # fmt: skip
def test_a_cell_as_text(value: Any, text: str) -> None:
    assert cell_text(value) == text


def test_an_unreadable_cell_says_why() -> None:
    assert refusal(read_text, Unreadable("формула с ошибкой #REF!")) == "формула с ошибкой #REF!"


def test_latin_letters_in_russian_words_become_russian_but_not_in_addresses() -> None:
    assert read_text("Cеверный кoлледж, IT-отдел") == "Северный колледж, IT-отдел"
    assert read_address("cc@example.ru") == "cc@example.ru"
    assert read_text(None) is None
    assert read_address("  ") is None


def test_what_was_mended_is_told() -> None:
    assert list(text_notes("Cидоров\u200b\u200b")) == [
        "убраны невидимые знаки (U+200B)",
        "в слове «Cидоров» латинские буквы заменены русскими",
    ]
    assert list(text_notes("  Сидоров\n")) == []
    assert list(text_notes(5)) == []


@pytest.mark.parametrize(
    "value",
    [
        DAY, "01.09.2024", "1.9.2024", "01.09.2024 г.", "01/09/2024", "1-9-2024", "2024-09-01",
        "2024-09-01 00:00:00", "1 сентября 2024 г.", "«01» сентября 2024 года", " 01.09.2024\xa0",
    ],
)  # fmt: skip
def test_dates_in_many_forms(value: Any) -> None:
    assert read_date(value) == DAY


@pytest.mark.parametrize("value", [None, "", "  "])
def test_an_empty_date_says_nothing(value: Any) -> None:
    assert read_date(value) is None


@pytest.mark.parametrize(
    ("value", "why"),
    [
        ("31.02.2024", "даты «31.02.2024» не бывает"),
        ("01.13.2024", "не бывает"),
        ("2024-02-30", "не бывает"),
        ("31 июня 2024", "не бывает"),
        ("01.09.0000", "не бывает"),
        ("01.09.24", "год из двух цифр"),
        ("сентябрь", "«сентябрь» – не дата: нужна дата вида «01.09.2024»"),
        ("x" * 100, "x…» – не дата"),
        (45536, "здесь число 45536, а нужна дата"),
        (1.5, "здесь число 1,5"),
        (Unreadable("плохо"), "плохо"),
    ],
)
def test_what_is_no_date_is_refused(value: Any, why: str) -> None:
    assert why in refusal(read_date, value)


@pytest.mark.parametrize(
    ("value", "role"),
    [
        ("Председатель", Role.CHAIR), ("председатель совета", Role.CHAIR), ("пред.", Role.CHAIR),
        ("зам.", Role.DEPUTY_CHAIR), ("Зам. председателя", Role.DEPUTY_CHAIR),
        ("зам.председателя", Role.DEPUTY_CHAIR), ("Заместитель председателя", Role.DEPUTY_CHAIR),
        ("первый заместитель председателя", Role.DEPUTY_CHAIR),
        ("Секретарь", Role.SECRETARY), ("ответственный секретарь", Role.SECRETARY),
        ("отв. секретарь комиссии", Role.SECRETARY), ("член", Role.MEMBER),
        ("Члeн совета", Role.MEMBER), ("участник", Role.MEMBER), (None, None), (" ", None),
    ],
)  # fmt: skip
def test_roles(value: Any, role: Role | None) -> None:
    assert read_role(value) is role


@pytest.mark.parametrize(
    "value", ["директор", "заместитель секретаря", "сопредседатель", "председательствующий", 5]
)
def test_an_unknown_role_is_refused(value: Any) -> None:
    assert "нужно одно из – председатель, заместитель председателя" in refusal(read_role, value)


@pytest.mark.parametrize(
    ("value", "vote"),
    [
        ("решающий", VotingRight.VOTING), ("Решающий голос", VotingRight.VOTING),
        ("да", VotingRight.VOTING), ("+", VotingRight.VOTING),
        ("с правом голоса", VotingRight.VOTING),
        ("совещательный", VotingRight.ADVISORY), ("без права голоса", VotingRight.ADVISORY),
        ("с правом совещательного голоса", VotingRight.ADVISORY), ("нет", VotingRight.ADVISORY),
        ("не голосует", VotingRight.ADVISORY), ("-", VotingRight.ADVISORY), (None, None),
    ],
)  # fmt: skip
def test_votes(value: Any, vote: VotingRight | None) -> None:
    assert read_vote(value) is vote


def test_an_unknown_vote_is_refused() -> None:
    assert "непонятный голос «иногда»" in refusal(read_vote, "иногда")


def test_a_vote_may_stand_beside_the_role() -> None:
    assert read_vote_of_role("секретарь (без права голоса)") is VotingRight.ADVISORY
    assert read_vote_of_role("секретарь") is None


@pytest.mark.parametrize(
    ("value", "weight"),
    [
        (1, 1), (2.0, 2), (1.5, Fraction(3, 2)), (0.1, Fraction(1, 10)), ("2", 2),
        ("1,5", Fraction(3, 2)), ("1.25", Fraction(5, 4)), ("1/3", Fraction(1, 3)),
        ("46885964/2213314389", Fraction(46885964, 2213314389)), (None, None), ("", None),
    ],
)  # fmt: skip
def test_weights_are_exact(value: Any, weight: Any) -> None:
    assert read_weight(value) == weight


@pytest.mark.parametrize(
    ("value", "why"),
    [
        (0, "больше нуля"), (-1, "больше нуля"), ("0/5", "больше нуля"), ("0,0", "больше нуля"),
        (0.3333333333, "запишите его дробью, текстом («1/3»)"), (1e-7, "неточен"),
        (1e300, "слишком большое число"), (float("inf"), "слишком большое"), (10**15, "слишком"),
        (DAY, "так Excel понял дробь"), ("один", "«один» – не вес голоса"), ("1/0", "не вес"),
        ("-1", "не вес"), ("9" * 301, "не вес голоса"), ("1," + "9" * 101, "не вес голоса"),
        ("١", "не вес"),
    ],
)  # fmt: skip
def test_what_is_no_weight_is_refused(value: Any, why: str) -> None:
    assert why in refusal(read_weight, value)


@pytest.mark.parametrize(
    ("value", "groups"),
    [
        ("эксперты", ("эксперты",)), ("эксперты, наука", ("эксперты", "наука")),
        ("эксперты; вузы, школы", ("эксперты", "вузы, школы")), ("а\nб", ("а", "б")),
        ("а; а ;", ("а",)), ("эксперты, наука;", ("эксперты, наука",)), (1, ("1",)),
        (None, None), (";", None), ("", None),
    ],
)  # fmt: skip
def test_groups(value: Any, groups: tuple[str, ...] | None) -> None:
    assert read_groups(value) == groups


GROUP = st.text("абвг, ", min_size=1).map(lambda t: " ".join(t.split())).filter(bool)


@given(st.lists(GROUP, unique=True, min_size=1))
def test_written_groups_read_the_same(groups: list[str]) -> None:
    assert read_groups(written_groups(groups)) == tuple(groups)


@given(st.fractions(min_value=Fraction(1, 10**9)))
def test_written_weights_read_the_same(weight: Fraction) -> None:
    assert read_weight(written_weight(weight)) == weight


@given(st.dates())
def test_written_dates_read_the_same(day: date) -> None:
    assert read_date(written_date(day)) == day


def test_numbers_that_a_spreadsheet_would_round_are_written_as_text() -> None:
    assert written_weight(Fraction(2)) == 2
    assert written_weight(Fraction(10**15)) == "1000000000000000"
    assert written_weight(Fraction(1, 3)) == "1/3"
    assert written_date(date(1900, 1, 1)) == "01.01.1900"
    assert written_date(None) is None
