"""What a difference is about: wording, or what the journal alone may say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from secretary_app.application.returned.passages import comparable


class DifferenceKind(StrEnum):
    """What was changed; of all but `WORDING` and `OTHER` it is an error."""

    WORDING = "wording"
    VOTES = "votes"
    ATTENDANCE = "attendance"
    NUMBERS = "numbers"
    PEOPLE = "people"
    ASSIGNMENT = "assignment"
    DECISION = "decision"
    OTHER = "other"


HARMLESS = frozenset({DifferenceKind.WORDING, DifferenceKind.OTHER})
_VOTES = re.compile(
    r"голосова|«за»|«против»|воздержа|решение\s+(?:не\s+)?принято|единогласн|бюллетен"
    r"|избрание\s+состоялось|самоотвод|^избран|^кандидаты:",
    re.IGNORECASE,
)
_ATTENDANCE = re.compile(
    r"присутств|отсутств|кворум|прибы[лв]|покину|подключ|отключ|председательств|^секретарь\b"
    r"|приглаш[её]н",
    re.IGNORECASE,
)
_ASSIGNMENT = re.compile(r"^(?:ответственн\w+\s+исполнител|отв\.|срок\b)", re.IGNORECASE)
_PEOPLE_HEADING = re.compile(
    r"^(?:присутствова|онлайн|участвова|отсутствова|приглаш[её]нн|голосовали письменно)\w*.*:$",
    re.IGNORECASE,
)
_LISTED = re.compile(r"^\d{1,4}\.\s")
_NUMBER = re.compile(r"\d+(?:[.,:/]\d+)*")
_SURNAME = r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?"
_NAME = re.compile(rf"{_SURNAME} (?:[А-ЯЁ]\.){{1,2}}|(?:[А-ЯЁ]\.){{1,2}} {_SURNAME}")


def facts_changed(before: Iterable[str], after: Iterable[str]) -> DifferenceKind | None:
    """Return whether people or numbers named in the lines are others now, None where not."""
    old, new = ([comparable(line) for line in lines] for lines in (before, after))
    if _named(_NAME, old) != _named(_NAME, new):
        return DifferenceKind.PEOPLE
    return DifferenceKind.NUMBERS if _named(_NUMBER, old) != _named(_NUMBER, new) else None


def _named(pattern: re.Pattern[str], lines: Iterable[str]) -> Counter[str]:
    return Counter(found for line in lines for found in pattern.findall(line))


def people_lines(lines: Sequence[str]) -> frozenset[int]:
    """Return the places of the lists of people: the numbered lines under their headings.

    The lines are comparable ones.
    """
    return frozenset(_people_lines(lines))


def _people_lines(lines: Sequence[str]) -> Iterator[int]:
    inside = False
    for at, text in enumerate(lines):
        if _PEOPLE_HEADING.match(text):
            inside = True
            yield at
        elif inside and _LISTED.match(text):
            yield at
        else:
            inside = False


def kind_of(before: str | None, after: str | None, *, in_people: bool) -> DifferenceKind:
    """Return what a difference outside the wording is about."""
    lines = [comparable(line) for line in (before, after) if line is not None]
    if in_people:
        return DifferenceKind.ATTENDANCE
    for pattern, kind in (
        (_VOTES, DifferenceKind.VOTES),
        (_ATTENDANCE, DifferenceKind.ATTENDANCE),
        (_ASSIGNMENT, DifferenceKind.ASSIGNMENT),
    ):
        if any(pattern.search(line) for line in lines):
            return kind
    return facts_changed([before or ""], [after or ""]) or DifferenceKind.OTHER
