"""Days as people write them: «01.09.2024», «1 сентября 2024 г.», «2024-09-01»."""

from __future__ import annotations

import re
from datetime import date

from secretary_app.language.vocabulary import MONTHS

_NUMERIC = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?: ?г(?:ода|\.)?)?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00)?)?")
_WORDED = re.compile(rf"«?(\d{{1,2}})»? ({'|'.join(MONTHS)}) (\d{{4}})(?: ?г(?:ода|\.)?)?")
_SHORT_YEAR = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{2}")
_SHOWN = 60


def read_day(text: str) -> date:
    """Return the day; raise `ValueError` with a Russian sentence for what is none."""
    plain = text.lower()
    if found := _NUMERIC.fullmatch(plain):
        return existing_day(text, found[3], int(found[2]), found[1])
    if found := _ISO.fullmatch(plain):
        return existing_day(text, found[1], int(found[2]), found[3])
    if found := _WORDED.fullmatch(plain):
        return existing_day(text, found[3], MONTHS.index(found[2]) + 1, found[1])
    if _SHORT_YEAR.fullmatch(plain):
        raise ValueError(f"в дате «{text}» год из двух цифр: напишите четыре")
    shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
    raise ValueError(f"«{shown}» – не дата: нужна дата вида «01.09.2024»")


def existing_day(text: str, year: str, month: int, day: str) -> date:
    """Return the day of the calendar; raise `ValueError` where there is none, quoting ``text``."""
    try:
        return date(int(year), month, int(day))
    except ValueError:
        raise ValueError(f"даты «{text}» не бывает") from None
