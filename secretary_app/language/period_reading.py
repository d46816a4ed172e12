"""Deadlines at the end of a period: «до конца года», «в I квартале 2027 года», «в марте»."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta

from secretary_app.domain.deadlines import OnDate

_MONTH_STEMS = (
    "январ",
    "феврал",
    "март",
    "апрел",
    "ма",
    "июн",
    "июл",
    "август",
    "сентябр",
    "октябр",
    "ноябр",
    "декабр",
)
_ORDINALS = {
    "1": 1, "i": 1, "перв": 1, "2": 2, "ii": 2, "втор": 2,
    "3": 3, "iii": 3, "трет": 3, "4": 4, "iv": 4, "четверт": 4,
}  # fmt: skip
_END = r"(?:(?:до|к|ко|по)\s+(?:конца|концу|окончания|окончание|конец)|в\s+конце)\s+"
_DURING = r"(?:в\s+течение|во?)\s+"
_THIS = r"(?:(?:этого|текущего|сего)\s+)?"
_YEAR = r"(?:\s+(?P<year>\d{4})(?:\s*г(?:ода|оду)?\.?)?|\s+(?:этого|текущего)\s+года)?"
_ORDINAL = r"(?P<which>1|2|3|4|i{1,3}|iv|перв|втор|трет|четверт)(?:-?(?:го|м|й|ом|ого|ьего|ьем))?"

_OF_YEAR = re.compile(rf"{_END}(?:{_THIS}года|(?P<next>следующего\s+года))")
_OF_NAMED_YEAR = re.compile(
    rf"(?:{_END}(?P<end>\d{{4}})(?:\s*г(?:ода)?)?|{_DURING}(?P<during>\d{{4}})\s*г(?:ода|оду)?)"
)
_OF_MONTH = re.compile(rf"{_END}(?:{_THIS}месяца|(?P<next>следующего\s+месяца))")
_OF_NAMED_MONTH = re.compile(
    rf"(?:{_END}|{_DURING})(?P<month>{'|'.join(_MONTH_STEMS)})[яеьаию]?{_YEAR}"
)
_OF_QUARTER = re.compile(rf"{_END}{_THIS}квартала")
_OF_HALF = re.compile(rf"{_END}{_THIS}полугодия")
_OF_NAMED_PART = re.compile(
    rf"(?:{_END}|{_DURING}){_ORDINAL}\s+(?P<part>квартал|полугоди)[аеюяи]?{_YEAR}"
)
_OF_WEEK = re.compile(rf"{_END}(?:{_THIS}недели|(?P<next>следующей\s+недели))")
_WEEK = 7
_FRIDAY = 4
_YEAR_MONTHS = 12
_MONTHS = {"квартал": 3, "полугоди": 6}


def read_end_of_period(plain: str, since: date) -> OnDate | None:
    """Return the last day of the period that ``plain`` names, seen from ``since``; else None.

    A week ends on Friday, the last day that papers are taken. ``plain`` is in lower case,
    without «ё». A period without a year is the one that ends next.
    """
    for read in (_year, _month, _part, _week):
        day = read(plain, since)
        if day is not None:
            return OnDate(day)
    return None


def _last_of_month(year: int, month: int) -> date:
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"года {year} не бывает")
    return date(year, month, monthrange(year, month)[1])


def _year(plain: str, since: date) -> date | None:
    if found := _OF_YEAR.fullmatch(plain):
        return _last_of_month(since.year + bool(found["next"]), _YEAR_MONTHS)
    if found := _OF_NAMED_YEAR.fullmatch(plain):
        return _last_of_month(int(found["end"] or found["during"]), _YEAR_MONTHS)
    return None


def _month(plain: str, since: date) -> date | None:
    if found := _OF_MONTH.fullmatch(plain):
        months = since.year * _YEAR_MONTHS + since.month - 1 + bool(found["next"])
        return _last_of_month(months // _YEAR_MONTHS, months % _YEAR_MONTHS + 1)
    if found := _OF_NAMED_MONTH.fullmatch(plain):
        return _coming(_MONTH_STEMS.index(found["month"]) + 1, found["year"], since)
    return None


def _coming(month: int, year: str | None, since: date) -> date:
    if year:
        return _last_of_month(int(year), month)
    return _last_of_month(since.year + (month < since.month), month)


def _part(plain: str, since: date) -> date | None:
    for pattern, part in ((_OF_QUARTER, "квартал"), (_OF_HALF, "полугоди")):
        if pattern.fullmatch(plain):
            size = _MONTHS[part]
            return _last_of_month(since.year, -(-since.month // size) * size)
    found = _OF_NAMED_PART.fullmatch(plain)
    if found is None:
        return None
    month = _ORDINALS[found["which"]] * _MONTHS[found["part"]]
    if month > _YEAR_MONTHS:
        raise ValueError("в году только два полугодия")
    return _coming(month, found["year"], since)


def _week(plain: str, since: date) -> date | None:
    found = _OF_WEEK.fullmatch(plain)
    if found is None:
        return None
    to_friday = (_FRIDAY - since.weekday()) % _WEEK
    return since + timedelta(days=to_friday + _WEEK * bool(found["next"]))
