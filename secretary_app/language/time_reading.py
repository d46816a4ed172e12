"""Times of day as people write them: «10:05», «10.05», «10 часов 30 минут», «10»."""

from __future__ import annotations

import re
from datetime import datetime, time, tzinfo

from secretary_app.language.date_reading import read_day
from secretary_app.language.dates import clock, short_date
from secretary_app.language.names import NBSP
from secretary_app.language.typography import clean_text

_TIME = re.compile(
    r"(?:в )?(\d{1,2})(?:[:.\- ]?(\d{2})"
    r"| ?ч(?:ас(?:а|ов)?)?\.?(?: (\d{1,2})(?: ?мин(?:ут[аы]?)?\.?)?)?)?"
)
_MOMENT = re.compile(r"(?P<day>.*?\d{4}(?: ?г(?:ода|\.)?)?),?(?: в)? (?P<time>\d.*)")
_SHOWN = 60


def read_time(text: str) -> time | None:
    """Return the time, None for an empty text.

    Raises `ValueError` with a Russian sentence for what is no time of day.
    """
    plain = _tidy(text).lower()
    if not plain:
        return None
    found = _TIME.fullmatch(plain)
    if found is None:
        raise ValueError(f"«{plain[:_SHOWN]}» – не время: нужно время вида «10:00»")
    try:
        return time(int(found[1]), int(found[2] or found[3] or 0))
    except ValueError:
        raise ValueError(f"времени «{plain}» не бывает: сутки – от 00:00 до 23:59") from None


def read_moment(text: str, zone: tzinfo | None) -> datetime | None:
    """Return day and time («20.05.2026 18:00»), None for an empty text; ``zone`` is theirs.

    Raises `ValueError` as above.
    """
    plain = _tidy(text)
    if not plain:
        return None
    found = _MOMENT.fullmatch(plain)
    if found is None:
        raise ValueError("нужны день и время вида «20.05.2026 18:00»")
    at = read_time(found["time"])
    return datetime.combine(read_day(found["day"]), at or time(), zone)


def written_moment(moment: datetime | None) -> str:
    """Return «20.05.2026 18:00», which `read_moment` reads again."""
    return "" if moment is None else f"{short_date(moment.date())} {clock(moment.time())}"


def _tidy(text: str) -> str:
    return " ".join(clean_text(text).text.replace(NBSP, " ").split())
