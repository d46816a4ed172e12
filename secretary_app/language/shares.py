"""Shares and numbers of votes in words: «не менее половины», «от 18 членов»."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from secretary_app.domain.regulations import MajorityBase
from secretary_app.language.names import NBSP
from secretary_app.language.numbers import agree, number_text

_SHARES = {
    Fraction(1, 2): "половины",
    Fraction(1, 3): "одной трети",
    Fraction(2, 3): "двух третей",
    Fraction(1, 4): "одной четверти",
    Fraction(3, 4): "трёх четвертей",
}
_LONGEST_DENOMINATOR = 1000
_DECIMALS = 4


def share_words(share: Fraction, *, strict: bool) -> str:
    """Return «не менее половины», «больше двух третей», «не менее 5/7»."""
    part = _SHARES.get(share, f"{share.numerator}/{share.denominator}")
    return f"{'больше' if strict else 'не менее'} {part}"


def figure(number: Fraction) -> str:
    """Return the number, or «≈ 13,5636» where its exact fraction would be unreadable.

    The exact numbers stand in `VoteResult`; weights may have denominators of ten digits.
    """
    if number.denominator <= _LONGEST_DENOMINATOR:
        return number_text(number)
    return f"≈{NBSP}{number_text(round(number, _DECIMALS))}"


def counted_votes(number: Fraction, one: str, few: str, many: str) -> str:
    """Return the number with the word that agrees with it: «7 голосов», «2,5 голоса»."""
    return f"{figure(number)}{NBSP}{agree(number, one, few, many)}"


def of_number(number: Fraction, one: str, many: str) -> str:
    """Return the number with a word in the genitive: «1 члена», «18 членов», «2,5 члена»."""
    whole = number.denominator == 1
    return counted_votes(number, one, many if whole else one, many)


def share_of_established(share: Fraction, base: Fraction, *, strict: bool) -> str:
    """Return «не менее половины от установленной численности (18)»."""
    if share == 1:
        return f"вся установленная численность ({figure(base)})"
    return f"{share_words(share, strict=strict)} от установленной численности ({figure(base)})"


def share_of_elected(share: Fraction, base: Fraction, *, strict: bool) -> str:
    """Return «больше половины от числа избранных (15)»."""
    if share == 1:
        return f"все избранные ({figure(base)})"
    return f"{share_words(share, strict=strict)} от числа избранных ({figure(base)})"


class Voters(NamedTuple):
    """Whom a share is taken of: all of them, and one and many in the genitive."""

    everyone: str
    one: str
    many: str


_HEADS = {
    MajorityBase.PRESENT: Voters("все присутствующие", "присутствующего", "присутствующих"),
    MajorityBase.VOTING: Voters(
        "все участвующие в голосовании",
        "участвующего в голосовании",
        "участвующих в голосовании",
    ),
    MajorityBase.MEMBERS: Voters("все члены", "члена", "членов"),
}


def voters(base: MajorityBase, *, weighted: bool) -> Voters:
    """Return the words for a majority's base that has no number of its own in the rules.

    Weighted votes are counted, not heads: «27,5 голоса членов».
    """
    heads = _HEADS.get(base)
    if heads is None:
        whose = "«за» и «против»"
    elif weighted:
        whose = heads.many
    else:
        return heads
    return Voters(f"все голоса {whose}", f"голоса {whose}", f"голосов {whose}")
