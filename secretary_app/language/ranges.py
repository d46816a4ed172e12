"""Ranges of numbers, years, times and dates: «2021 - 2022 годы» becomes «2021–2022 годы».

A hyphen between numbers is more often part of a document number than a range, so only what is
surely one is changed: growing years, growing numbers with a unit after or «п.», «ст.» before.
"""

from __future__ import annotations

import re

from secretary_app.language.names import NBSP

_SPACE = f"[ {NBSP}]"
_DASH = "[-−‒–—―]"
_NUMBERS = re.compile(rf"(?<!\d)(\d{{1,4}}){_SPACE}?{_DASH}{_SPACE}?(\d{{1,4}})(?!\d)")
_POINT = r"\d{1,2}:\d\d|\d\d\.\d\d\.\d{4}"
_POINTS = re.compile(rf"(?<![\d:.–-])({_POINT})[-−‒—―]({_POINT})(?![\d:–-]|\.\d)")
_PART_OF_MORE_BEFORE = re.compile(rf"(?:[\w./:,№]|[№]{_SPACE}|{_DASH}{_SPACE}?)$")
_PART_OF_MORE_AFTER = re.compile(rf"{_SPACE}?{_DASH}|[./:,]\d|(?!гг?\.)\w")
_REFERENCE_BEFORE = re.compile(rf"(?<!\w)(?:пп?|ст|с|стр|гл|чч?|рис|табл)\.{_SPACE}?$")
_UNIT_AFTER = re.compile(
    rf"{_SPACE}?%|{_SPACE}(?:дн(?:я|ей)|рабочих|календарных|час|минут|лет|год|раз|человек|член"
    r"|голос|процент|руб|тыс|млн|чел\.|мин\.|класс|курс|балл|месяц|недел)"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_CONTEXT = 20


def joined_ranges(text: str) -> str:
    """Return ``text`` with an en dash without spaces in ranges of figures."""
    return _POINTS.sub(r"\1–\2", _NUMBERS.sub(_range, text))


def _range(match: re.Match[str]) -> str:
    before = match.string[max(0, match.start() - _CONTEXT) : match.start()]
    after = match.string[match.end() : match.end() + _CONTEXT]
    low, high = match.groups()
    part_of_more = _PART_OF_MORE_BEFORE.search(before) or _PART_OF_MORE_AFTER.match(after)
    if part_of_more or int(low) >= int(high):
        return match[0]
    surely = _are_years(low, high) or _REFERENCE_BEFORE.search(before) or _UNIT_AFTER.match(after)
    return f"{low}–{high}" if surely else match[0]


def _are_years(low: str, high: str) -> bool:
    return _YEAR.fullmatch(low) is not None and _YEAR.fullmatch(high) is not None
