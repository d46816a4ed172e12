"""The number proposed for a meeting: the next of its series in its numbering period."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import count

from secretary_app.application.council_file import numbering_period
from secretary_app.application.numbering import Numbered, numbered
from secretary_app.application.records import CouncilRecord, MeetingListing
from secretary_app.domain.errors import InvalidFact
from secretary_app.domain.regulations import in_force

_DIGITS = re.compile(r"\d{1,9}")


@dataclass(frozen=True, slots=True)
class Series:
    """What stands before and behind the number that counts: «» and «-ОС» of «3-ОС»."""

    head: str = ""
    tail: str = ""

    def written(self, number: int) -> str:
        """Return the number of a meeting: «3-ОС»."""
        return f"{self.head}{number}{self.tail}"


def proposed_number(record: CouncilRecord, meetings: Sequence[MeetingListing], day: date) -> str:
    """Return the number after the last one of its series: «4» after «3», «4-ОС» after «3-ОС».

    A period begins with 1; a year inside a number («2026/3») moves on with the day. The series
    is that of the latest meeting up to ``day``, or of the first one after it.
    Raises `InvalidFact` at ``date`` where no regulation is in force on ``day``.
    """
    rules = in_force(record.regulations, day)
    if rules is None:
        raise InvalidFact(f"На {day:%d.%m.%Y} не действует ни одна редакция правил.", "date")
    period = numbering_period(rules.numbering, day)
    taken = {number for of, number in _taken(record, meetings) if of == period}
    series = _series(meetings, day)
    last = max((_counted(number, series) for number in taken), default=0)
    return next(free for n in count(last + 1) if (free := series.written(n)) not in taken)


def _taken(record: CouncilRecord, meetings: Iterable[MeetingListing]) -> Iterable[Numbered]:
    for meeting in meetings:
        rules = in_force(record.regulations, meeting.date)
        if rules is not None:
            yield numbered(rules, meeting)


def _series(meetings: Sequence[MeetingListing], day: date) -> Series:
    nearest = min(meetings, key=lambda m: (m.date > day, abs(m.date - day)), default=None)
    if nearest is None:
        return Series()
    years = {f"{nearest.date:%Y}": f"{day:%Y}", f"{nearest.date:%y}": f"{day:%y}"}
    runs = list(_DIGITS.finditer(nearest.number))
    if not runs:
        return Series()
    # «3/2026» counts in front of its year, «2026/3» behind it.
    counter = next((run for run in reversed(runs) if run[0] not in years), runs[0])
    head, tail = nearest.number[: counter.start()], nearest.number[counter.end() :]
    return Series(_moved(head, years), _moved(tail, years))


def _moved(text: str, years: dict[str, str]) -> str:
    return _DIGITS.sub(lambda run: years.get(run[0], run[0]), text)


def _counted(number: str, series: Series) -> int:
    """Return what a number of this series counts, 0 for one of another series."""
    middle = number.removeprefix(series.head).removesuffix(series.tail)
    whole = middle.isdecimal() and f"{series.head}{middle}{series.tail}" == number
    return int(middle) if whole else 0
