"""Dates and times as the papers write them (ГОСТ Р 7.0.97-2025)."""

from __future__ import annotations

from datetime import date, time

from secretary_app.language.numbers import agree, in_words
from secretary_app.language.vocabulary import (
    MONTH_TITLES,
    MONTHS,
    MULTIPLIERS,
    ORDINAL_TENS,
    ORDINALS_BELOW_TWENTY,
    WEEKDAYS,
)

_NBSP = "\N{NO-BREAK SPACE}"
_THIRD = 3


def long_date(day: date) -> str:
    """Return «22 октября 2021 г.» with non-breaking spaces throughout."""
    return _NBSP.join((str(day.day), month_name(day), str(day.year), "г."))


def short_date(day: date) -> str:
    """Return «01.12.2021»."""
    return f"{day.day:02}.{day.month:02}.{day.year:04}"


def month_name(day: date) -> str:
    """Return the month in the genitive: «октября»."""
    return MONTHS[day.month - 1]


def month_title(month: int) -> str:
    """Return the month from 1 to 12 as a heading: «Октябрь»."""
    return MONTH_TITLES[month - 1]


def weekday_name(day: date) -> str:
    """Return «четверг»."""
    return WEEKDAYS[day.weekday()]


def clock(moment: time) -> str:
    """Return «10:00», hours and minutes."""
    return f"{moment.hour:02}:{moment.minute:02}"


def time_words(moment: time) -> str:
    """Return «10 часов 00 минут», with non-breaking spaces throughout."""
    hours = agree(moment.hour, "час", "часа", "часов")
    minutes = agree(moment.minute, "минута", "минуты", "минут")
    return _NBSP.join((str(moment.hour), hours, f"{moment.minute:02}", minutes))


def date_in_words(day: date) -> str:
    """Return «двадцать второе октября две тысячи двадцать первого года»."""
    number = _ordinal(day.day, "ое", "ье")
    return f"{number} {month_name(day)} {year_in_words(day.year)}"


def year_in_words(year: int) -> str:
    """Return a year from 1 to 9999 in the genitive: «две тысячи двадцать первого года»."""
    return f"{_ordinal(year, 'ого', 'ьего')} года"


def _ordinal(number: int, ending: str, ending_of_third: str) -> str:
    """Return the ordinal: the last figure is one, what stands before it are cardinals."""
    last = _last_part(number)
    final = _stem(last) + (ending_of_third if last == _THIRD else ending)
    if last == number:
        return final
    # A year begins «тысяча девятьсот», not «одна тысяча девятьсот».
    return f"{in_words(number - last).removeprefix('одна ')} {final}"


def _last_part(number: int) -> int:
    """Return what the last word stands for: 21 – 1, 1999 – 9, 1900 – 900, 2000 – 2000."""
    if 0 < number % 100 < len(ORDINALS_BELOW_TWENTY):
        return number % 100
    return next(part for size in (10, 100, 1000, 10000) if (part := number % size))


def _stem(part: int) -> str:
    if part < len(ORDINALS_BELOW_TWENTY):
        return ORDINALS_BELOW_TWENTY[part]
    if part in range(20, 100):
        return ORDINAL_TENS[part // 10]
    hundreds = part % 1000 // 100
    return MULTIPLIERS[hundreds] + "сот" if hundreds else MULTIPLIERS[part // 1000] + "тысячн"
