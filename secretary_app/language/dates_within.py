"""Days inside a text: «от 12.03.2020 № 4», «22 октября 2021 г.», days written out in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from secretary_app.language.date_reading import read_day
from secretary_app.language.dates import date_in_words, year_in_words
from secretary_app.language.names import NBSP
from secretary_app.language.vocabulary import MONTHS

_MONTHS = "|".join(MONTHS)
_FIGURES = re.compile(
    r"(?<![\d.])\d{1,2}\.\d{1,2}\.\d{4}(?!\d)|(?<![\d-])\d{4}-\d{2}-\d{2}(?!\d)"
    rf"|(?<!\d)[«\"]?\s?\d{{1,2}}\s?[»\"]?\s?(?:{_MONTHS})\s\d{{4}}(?!\d)",
    re.IGNORECASE,
)
_WORDS = re.compile(
    rf"(?<![а-яё])(?P<day>[а-яё]{{4,16}}(?:\s[а-яё]{{4,16}})?)\s(?P<month>{_MONTHS})\s"
    r"(?P<year>\d{4}|[а-яё]{1,16}(?:\s[а-яё]{1,16}){1,4}?)\s?(?:года|г\.)",
    re.IGNORECASE,
)
_FIRST_YEAR, _LAST_YEAR = 1950, 2100
_LONGEST_MONTH = 31


@dataclass(frozen=True, slots=True)
class DayFound:
    """A day and its place in the text."""

    day: date
    start: int
    end: int


def days_within(text: str) -> Iterator[DayFound]:
    """Yield the days in ``text`` in their order; what is no day of the calendar is passed over."""
    plain = text.replace(NBSP, " ").replace("ё", "е").replace("Ё", "Е")
    found = (*_in_figures(plain), *_in_words(plain))
    yield from sorted(found, key=lambda each: each.start)


def _in_figures(text: str) -> Iterator[DayFound]:
    for match in _FIGURES.finditer(text):
        spelled = re.sub(r"[«»\"]", "", match[0])
        spelled = re.sub(r"(?<=\d)(?=[а-я])", " ", " ".join(spelled.split()))
        try:
            yield DayFound(read_day(spelled), match.start(), match.end())
        except ValueError:
            continue


def _in_words(text: str) -> Iterator[DayFound]:
    for match in _WORDS.finditer(text):
        words = match["day"].lower().split()
        day = _days().get(" ".join(words)) or _days().get(words[-1])
        year = _year(match["year"].lower())
        if day is None or year is None:
            continue
        try:
            when = date(year, MONTHS.index(match["month"].lower()) + 1, day)
        except ValueError:
            continue
        yield DayFound(when, match.start(), match.end())


def _year(words: str) -> int | None:
    return int(words) if words.isdigit() else _years().get(words)


@cache
def _days() -> dict[str, int]:
    """Return the ordinals of the days: «двадцать второе», «двадцать второго»."""
    days: dict[str, int] = {}
    for day in range(1, _LONGEST_MONTH + 1):
        words = date_in_words(date(2000, 1, day)).split(f" {MONTHS[0]}")[0].replace("ё", "е")
        days[words] = days[re.sub(r"(?<=о)е$", "го", re.sub(r"ье$", "ьего", words))] = day
    return days


@cache
def _years() -> dict[str, int]:
    years = range(_FIRST_YEAR, _LAST_YEAR)
    return {year_in_words(y).removesuffix(" года").replace("ё", "е"): y for y in years}
