from __future__ import annotations

from fractions import Fraction

import pytest

from secretary_app.application.rules.typed import read_share, read_whole, read_words


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("2/3", Fraction(2, 3)),
        (" 5 / 7 ", Fraction(5, 7)),
        ("5/3", Fraction(5, 3)),
        ("60 %", Fraction(3, 5)),
        ("66,5%", Fraction(133, 200)),
        ("0,6", Fraction(3, 5)),
        ("0.75", Fraction(3, 4)),
        ("7", Fraction(7)),
        ("0", Fraction(0)),
    ],
)
def test_a_share_is_read_as_people_write_it(text: str, share: Fraction) -> None:
    assert read_share(text) == share


@pytest.mark.parametrize(
    "text", ["", "половина", "2/", "-1/2", "1/2/3", "9" * 10, "1" * 10**6, "٣/٤", "1\x00/2", "½"]
)
def test_what_is_no_share_says_how_to_write_one(text: str) -> None:
    with pytest.raises(ValueError, match="Напишите долю так: 2/3"):
        read_share(text)


def test_nothing_is_divided_by_zero() -> None:
    with pytest.raises(ValueError, match="На ноль делить нельзя"):
        read_share("1/0")


@pytest.mark.parametrize(("text", "number"), [("5", 5), (" 1 000 ", 1000), ("007", 7), ("0", 0)])
def test_a_whole_number_is_read(text: str, number: int) -> None:
    assert read_whole(text, 0, 99999) == number


@pytest.mark.parametrize("text", ["", "пять", "-1", "1,5", "²", "١"])
def test_what_is_no_whole_number_says_so(text: str) -> None:
    with pytest.raises(ValueError, match="Напишите целое число от 1 до 50"):
        read_whole(text, 1, 50)


@pytest.mark.parametrize("text", ["0", "51", "9" * 5000])
def test_a_number_out_of_bounds_says_the_bounds(text: str) -> None:
    with pytest.raises(ValueError, match="число от 1 до 50"):
        read_whole(text, 1, 50)


def test_words_are_tidied() -> None:
    assert read_words("  п. 4 ") == "п. 4"
    assert read_words("") == ""


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("а" * 501, "не больше 500 знаков"),
        ("а" * 10**6, "не больше 500 знаков"),
        ("п.\x00 4", "не видно"),
        ("п.\ud800", "не видно"),
        ("п.\ufffe", "не видно"),
        ("п.\u202e 4", "не видно"),
        ("п.\u200b", "не видно"),
    ],
)
def test_words_that_cannot_be_kept_are_refused(text: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        read_words(text)
