from __future__ import annotations

from fractions import Fraction

import pytest

from secretary_app.domain.regulations import MajorityBase
from secretary_app.language.shares import (
    counted_votes,
    figure,
    of_number,
    share_of_elected,
    share_of_established,
    share_words,
    voters,
)


@pytest.mark.parametrize(
    ("share", "strict", "words"),
    [
        ("1/2", False, "не менее половины"),
        ("1/2", True, "больше половины"),
        ("1/3", False, "не менее одной трети"),
        ("2/3", True, "больше двух третей"),
        ("1/4", True, "больше одной четверти"),
        ("3/4", False, "не менее трёх четвертей"),
        ("5/7", False, "не менее 5/7"),
    ],
)
def test_shares(share: str, strict: bool, words: str) -> None:
    assert share_words(Fraction(share), strict=strict) == words


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("11", "11"),
        ("5/2", "2,5"),
        ("8/3", "2 2/3"),
        ("0", "0"),
        ("999999999/1000", "999999,999"),
        ("46885964/2213314389", "≈ 0,0212"),
        ("60025374467/4426628778", "≈ 13,5601"),
        ("13279886335/4426628778", "≈ 3"),
    ],
)
def test_figures_stay_readable(number: str, text: str) -> None:
    assert figure(Fraction(number)).replace("\N{NO-BREAK SPACE}", " ") == text


@pytest.mark.parametrize(
    ("number", "text"),
    [("1", "1 голос"), ("3", "3 голоса"), ("11", "11 голосов"), ("21", "21 голос"),
     ("5/2", "2,5 голоса"), ("46885964/2213314389", "≈ 0,0212 голоса")],
)  # fmt: skip
def test_votes_agree(number: str, text: str) -> None:
    said = counted_votes(Fraction(number), "голос", "голоса", "голосов")
    assert said.replace("\N{NO-BREAK SPACE}", " ") == text


@pytest.mark.parametrize(
    ("number", "text"),
    [("0", "0 членов"), ("1", "1 члена"), ("2", "2 членов"), ("5", "5 членов"),
     ("11", "11 членов"), ("21", "21 члена"), ("5/2", "2,5 члена")],
)  # fmt: skip
def test_the_genitive_agrees(number: str, text: str) -> None:
    said = of_number(Fraction(number), "члена", "членов")
    assert said.replace("\N{NO-BREAK SPACE}", " ") == text


def test_numbers_of_the_regulation() -> None:
    half, whole, base = Fraction(1, 2), Fraction(1), Fraction(18)
    assert share_of_established(half, base, strict=False) == (
        "не менее половины от установленной численности (18)"
    )
    assert share_of_established(whole, base, strict=False) == "вся установленная численность (18)"
    assert share_of_elected(half, base, strict=True) == "больше половины от числа избранных (18)"
    assert share_of_elected(whole, base, strict=False) == "все избранные (18)"


@pytest.mark.parametrize(
    ("base", "weighted", "words"),
    [
        (MajorityBase.PRESENT, False, "все присутствующие|присутствующего|присутствующих"),
        (
            MajorityBase.PRESENT,
            True,
            "все голоса присутствующих|голоса присутствующих|голосов присутствующих",
        ),
        (MajorityBase.MEMBERS, False, "все члены|члена|членов"),
        (MajorityBase.MEMBERS, True, "все голоса членов|голоса членов|голосов членов"),
        (
            MajorityBase.VOTING,
            False,
            "все участвующие в голосовании|участвующего в голосовании|участвующих в голосовании",
        ),
        (
            MajorityBase.FOR_AGAINST,
            False,
            "все голоса «за» и «против»|голоса «за» и «против»|голосов «за» и «против»",
        ),
        (
            MajorityBase.FOR_AGAINST,
            True,
            "все голоса «за» и «против»|голоса «за» и «против»|голосов «за» и «против»",
        ),
    ],
)
def test_whom_a_share_is_taken_of(base: MajorityBase, weighted: bool, words: str) -> None:
    assert "|".join(voters(base, weighted=weighted)) == words
