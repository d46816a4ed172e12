from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretary_app.language.names import NBSP
from secretary_app.language.numbers import WordGender, agree, counted, in_words, number_text

MEMBERS = ("член", "члена", "членов")


@pytest.mark.parametrize(
    ("number", "form"),
    [
        (0, "членов"),
        (1, "член"),
        (2, "члена"),
        (4, "члена"),
        (5, "членов"),
        (11, "членов"),
        (12, "членов"),
        (14, "членов"),
        (21, "член"),
        (22, "члена"),
        (100, "членов"),
        (111, "членов"),
        (1001, "член"),
        (-1, "член"),
        (Fraction(4, 2), "члена"),
        (Fraction(5, 2), "члена"),
        (Fraction(21, 2), "члена"),
    ],
)
def test_agreement(number: int | Fraction, form: str) -> None:
    assert agree(number, *MEMBERS) == form


def test_number_and_word_are_held_together() -> None:
    assert counted(11, *MEMBERS) == f"11{NBSP}членов"
    assert counted(Fraction(5, 2), "голос", "голоса", "голосов") == f"2,5{NBSP}голоса"


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (11, "11"),
        (Fraction(1, 2), "0,5"),
        (Fraction(1, 8), "0,125"),
        (Fraction(-5, 4), "-1,25"),
        (Fraction(1, 3), "1/3"),
        (Fraction(-1, 3), "-1/3"),
        (Fraction(7, 3), f"2{NBSP}1/3"),
        (Fraction(-7, 3), f"-2{NBSP}1/3"),
        (Fraction(1, 2**7), "1/128"),
    ],
)
def test_numbers_as_text(number: int | Fraction, text: str) -> None:
    assert number_text(number) == text


@given(st.fractions(max_denominator=10_000))
def test_fractions_are_never_rounded(number: Fraction) -> None:
    sign = -1 if number < 0 else 1
    whole, _, rest = number_text(number).lstrip("-").replace(",", ".").rpartition(NBSP)
    assert sign * (Fraction(whole or 0) + Fraction(rest)) == number


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "ноль"),
        (1, "один"),
        (11, "одиннадцать"),
        (19, "девятнадцать"),
        (20, "двадцать"),
        (21, "двадцать один"),
        (100, "сто"),
        (1001, "одна тысяча один"),
        (2022, "две тысячи двадцать два"),
        (12_000, "двенадцать тысяч"),
        (1_000_000, "один миллион"),
        (2_000_000_005, "два миллиарда пять"),
    ],
)
def test_words(number: int, words: str) -> None:
    assert in_words(number) == words


def test_words_agree_in_gender() -> None:
    assert in_words(21, WordGender.FEMININE) == "двадцать одна"
    assert in_words(2, WordGender.FEMININE) == "две"
    assert in_words(1, WordGender.NEUTER) == "одно"


@pytest.mark.parametrize("number", [-1, 10**12])
def test_words_have_limits(number: int) -> None:
    with pytest.raises(ValueError, match="Прописью"):
        in_words(number)
