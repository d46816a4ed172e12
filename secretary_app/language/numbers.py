"""Numbers and the words that agree with them.

Fractions are exact (votes may be weighted) and take the genitive singular: «2,5 голоса».
"""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction

from secretary_app.language.vocabulary import BELOW_TWENTY, HUNDREDS, TENS

_LARGEST = 10**12

_THOUSANDS = (
    (10**9, ("миллиард", "миллиарда", "миллиардов")),
    (10**6, ("миллион", "миллиона", "миллионов")),
    (10**3, ("тысяча", "тысячи", "тысяч")),
)


class WordGender(StrEnum):
    """The grammatical gender of the counted word."""

    MASCULINE = "masculine"
    FEMININE = "feminine"
    NEUTER = "neuter"


_ONE_AND_TWO = {
    WordGender.MASCULINE: ("один", "два"),
    WordGender.FEMININE: ("одна", "две"),
    WordGender.NEUTER: ("одно", "два"),
}


def agree(number: int | Fraction, one: str, few: str, many: str) -> str:
    """Return the form that goes with ``number``: «член», «члена» or «членов».

    A fraction that is no whole number takes ``few``, its genitive singular.
    """
    if number != int(number):
        return few
    last_two = abs(int(number)) % 100
    last = last_two % 10
    if last_two in range(11, 20):
        return many
    return one if last == 1 else few if last in {2, 3, 4} else many


def counted(number: int | Fraction, one: str, few: str, many: str) -> str:
    """Return «11 членов», «2,5 голоса»: number and word held together by a non-breaking space."""
    return f"{number_text(number)}\N{NO-BREAK SPACE}{agree(number, one, few, many)}"


def number_text(number: int | Fraction) -> str:
    """Return «11», «2,5», or «2 1/3» where the fraction has no finite decimal form."""
    exact = Fraction(number)
    if exact.denominator == 1:
        return str(exact.numerator)
    digits = _decimal_digits(exact.denominator)
    return _mixed(exact) if digits is None else _decimal(exact, digits)


def _decimal_digits(denominator: int) -> int | None:
    """Return how many digits the decimal form needs; None if it never ends or is over six."""
    return next((digits for digits in range(1, 7) if 10**digits % denominator == 0), None)


def _decimal(exact: Fraction, digits: int) -> str:
    whole, rest = divmod(int(abs(exact) * 10**digits), 10**digits)
    return f"{'-' if exact < 0 else ''}{whole},{rest:0{digits}d}"


def _mixed(exact: Fraction) -> str:
    whole, rest = divmod(abs(exact), 1)
    sign = "-" if exact < 0 else ""
    fraction = f"{rest.numerator}/{rest.denominator}"
    return f"{sign}{whole}\N{NO-BREAK SPACE}{fraction}" if whole else f"{sign}{fraction}"


def in_words(number: int, gender: WordGender = WordGender.MASCULINE) -> str:
    """Return a whole number in words, in the nominative: «одиннадцать», «двадцать одна».

    Raises:
        ValueError: ``number`` is negative or has more than twelve digits.
    """
    if not 0 <= number < _LARGEST:
        raise ValueError("Прописью пишутся числа от 0 до 999 999 999 999.")
    words = [word for size, forms in _THOUSANDS for word in _group(number // size % 1000, forms)]
    last = _below_thousand(number % 1000, gender)
    return " ".join([*words, *last]) or BELOW_TWENTY[0]


def _group(count: int, forms: tuple[str, str, str]) -> list[str]:
    if count == 0:
        return []
    gender = WordGender.FEMININE if forms[0].endswith("а") else WordGender.MASCULINE
    return [*_below_thousand(count, gender), agree(count, *forms)]


def _below_thousand(number: int, gender: WordGender) -> list[str]:
    hundreds, rest = divmod(number, 100)
    tens, units = divmod(rest, 10) if rest >= len(BELOW_TWENTY) else (0, rest)
    return [word for word in (HUNDREDS[hundreds], TENS[tens], _unit(units, gender)) if word]


def _unit(number: int, gender: WordGender) -> str:
    if number == 0:
        return ""
    return _ONE_AND_TWO[gender][number - 1] if number in {1, 2} else BELOW_TWENTY[number]
