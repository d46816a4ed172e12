"""Deadlines as a secretary types them, the other way round of `language.deadlines`.

«до 27.02.2027», «27 февраля», «до конца года», «в течение 5 рабочих дней со дня подписания»,
«постоянно», «до следующего заседания»; everything else is a condition in its own words.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from secretary_app.domain.deadlines import Conditional, Deadline, NextMeeting, OnDate, Standing
from secretary_app.language.date_reading import existing_day, read_day
from secretary_app.language.deadlines import deadline_words
from secretary_app.language.names import NBSP
from secretary_app.language.period_reading import read_end_of_period
from secretary_app.language.term_reading import read_term
from secretary_app.language.typography import clean_text
from secretary_app.language.vocabulary import MONTHS

_ENDING = " .;,"
_LEAD = re.compile(r"^срок(?: исполнения| выполнения)?(?:\s*[:–—-]\s*|\s+)")
_STANDING = re.compile(
    r"постоянн(?:о|ый|ая)|(?:на )?постоянн(?:ой|ую) основ[еу]|бессрочно|(?:срок )?не ограничен"
)
_NEXT = re.compile(
    r"(?:(?:до|к|ко|на|не позднее)\s+)?(?:следующе|очередно)(?:го|му|м|е)\s+"
    r"(?:очередно(?:го|му|м)\s+)?заседани(?:я|ю|и|е)(?:\s+(?:совета|комиссии))?"
)
_BY = r"(?:(?:в срок )?(?:до|к|ко|по|не позднее|не позже)\s+)?"
_WITHOUT_BY = re.compile(rf"^{_BY}")
_NUMERIC = re.compile(rf"{_BY}(\d{{1,2}})[./-](\d{{1,2}})(?:[./-](\d{{2}}|\d{{4}}))?(?: ?г)?")
_ISO = re.compile(rf"{_BY}(\d{{4}}-\d{{1,2}}-\d{{1,2}})")
_WORDED = re.compile(rf"{_BY}«?(\d{{1,2}})»? ({'|'.join(MONTHS)})(?: (\d{{4}}))?(?: ?г(?:ода)?)?")
_DATE_WITHIN = re.compile(
    r"(?<![\d.])\d{1,2}\.\d{1,2}\.\d{4}(?!\d)"
    rf"|(?<!\d)\d{{1,2}} (?:{'|'.join(MONTHS)}) \d{{4}}(?!\d)"
)
_CENTURY = "20"


def read_deadline(text: str, since: date) -> Deadline | None:
    """Return what ``text`` means at a meeting on the day ``since``; None for an empty text.

    A day without a year is the next such day. Raises `ValueError` with a Russian sentence for
    a day that does not exist and a number of days that nobody can mean.
    """
    tidy = " ".join(clean_text(text).text.replace(NBSP, " ").split())
    plain = _plain(tidy)
    if not plain:
        return None
    for read in _READERS:
        deadline = read(plain, since)
        if deadline is not None:
            return deadline
    _refuse_impossible(plain)
    return Conditional(tidy.rstrip(_ENDING))


def understood(deadline: Deadline) -> str:
    """Return what was understood: «до 27.02.2027», «словами: после утверждения бюджета»."""
    match deadline:
        case Standing():
            return "постоянно, срок не наступает"
        case Conditional(text=text):
            return f"словами: {text}"
        case _:
            return deadline_words(deadline)


def _plain(text: str) -> str:
    lower = text.lower().replace("ё", "е").rstrip(_ENDING)
    return _LEAD.sub("", lower.removesuffix(" включительно").rstrip(_ENDING), count=1)


def _standing(plain: str, _since: date) -> Deadline | None:
    return Standing() if _STANDING.fullmatch(plain) else None


def _next_meeting(plain: str, _since: date) -> Deadline | None:
    return NextMeeting() if _NEXT.fullmatch(plain) else None


def _numeric(plain: str, since: date) -> Deadline | None:
    found = _NUMERIC.fullmatch(plain)
    if found is None:
        return None
    year = found[3] and (found[3] if len(found[3]) > len(_CENTURY) else f"{_CENTURY}{found[3]}")
    return OnDate(_day(_WITHOUT_BY.sub("", plain), found[1], int(found[2]), year, since))


def _iso(plain: str, _since: date) -> Deadline | None:
    found = _ISO.fullmatch(plain)
    return OnDate(read_day(found[1])) if found else None


def _worded(plain: str, since: date) -> Deadline | None:
    found = _WORDED.fullmatch(plain)
    if found is None:
        return None
    month = MONTHS.index(found[2]) + 1
    return OnDate(_day(_WITHOUT_BY.sub("", plain), found[1], month, found[3], since))


def _day(text: str, day: str, month: int, year: str | None, since: date) -> date:
    if year:
        return existing_day(text, year, month, day)
    passed = (month, int(day)) < (since.month, since.day)
    return existing_day(text, str(since.year + passed), month, day)


def _refuse_impossible(plain: str) -> None:
    """A date in the middle of a condition must exist as well."""
    for found in _DATE_WITHIN.finditer(plain):
        read_day(found[0])


_READERS: tuple[Callable[[str, date], Deadline | None], ...] = (
    _standing,
    _next_meeting,
    _numeric,
    _iso,
    _worded,
    read_end_of_period,
    read_term,
)
