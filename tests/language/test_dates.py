from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretary_app.language.dates import (
    clock,
    date_in_words,
    long_date,
    month_title,
    short_date,
    time_words,
    weekday_name,
    year_in_words,
)
from secretary_app.language.names import NBSP


def test_date_of_a_heading() -> None:
    assert long_date(date(2021, 10, 22)) == f"22{NBSP}октября{NBSP}2021{NBSP}г."


def test_date_of_a_deadline() -> None:
    assert short_date(date(2021, 12, 1)) == "01.12.2021"


def test_clock() -> None:
    assert clock(time(9, 5)) == "09:05"


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (time(10), "10 часов 00 минут"),
        (time(21, 1), "21 час 01 минута"),
        (time(2, 22), "2 часа 22 минуты"),
        (time(0, 11), "0 часов 11 минут"),
    ],
)
def test_time_in_words(moment: time, words: str) -> None:
    assert time_words(moment) == words.replace(" ", NBSP)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2021, 10, 22), "двадцать второе октября две тысячи двадцать первого года"),
        (date(2000, 3, 3), "третье марта двухтысячного года"),
        (date(2023, 1, 10), "десятое января две тысячи двадцать третьего года"),
        (date(1999, 1, 31), "тридцать первое января тысяча девятьсот девяносто девятого года"),
        (date(1900, 5, 30), "тридцатое мая тысяча девятисотого года"),
        (date(2013, 12, 14), "четырнадцатое декабря две тысячи тринадцатого года"),
        (date(2020, 2, 20), "двадцатое февраля две тысячи двадцатого года"),
        (date(2040, 2, 4), "четвёртое февраля две тысячи сорокового года"),
    ],
)
def test_date_in_words(day: date, words: str) -> None:
    assert date_in_words(day) == words


@given(st.integers(1, 9999))
def test_every_year_ends_in_an_ordinal(year: int) -> None:
    assert year_in_words(year).endswith(("ого года", "ьего года"))


def test_years_in_words_are_all_different() -> None:
    assert len({year_in_words(year) for year in range(1, 10000)}) == 9999


def test_months_as_headings() -> None:
    assert [month_title(month) for month in (1, 5, 12)] == ["Январь", "Май", "Декабрь"]


def test_days_of_the_week() -> None:
    assert [weekday_name(date(2026, 5, day)) for day in (18, 24)] == ["понедельник", "воскресенье"]
