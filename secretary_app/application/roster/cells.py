"""What a cell means: a text, a date, a role, a right to vote, an exact weight.

A reader returns None for an empty cell, which says nothing, and raises `ValueError` with a
Russian sentence for one that cannot be understood. ``written_*`` are the other way round.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from datetime import date
from fractions import Fraction

from secretary_app.application.roster.sheets import CellValue, Unreadable, WrittenValue
from secretary_app.domain.councils import Role, VotingRight
from secretary_app.language.date_reading import read_day
from secretary_app.language.dates import short_date
from secretary_app.language.lookalikes import find_lookalikes, without_lookalikes
from secretary_app.language.typography import clean_text

_FIRST_SPREADSHEET_YEAR = 1901  # Excel counts days from 1900 and takes that year for a leap one
_LARGEST_EXACT = 10**15  # digits that a number of a spreadsheet surely keeps
_MOST_DECIMALS = 6
_SHOWN = 60

_FRACTION = re.compile("([0-9]{1,300})(?:/0*([1-9][0-9]{0,299}))?")  # as in a council file
_DECIMAL = re.compile("([0-9]{1,100})[.,]([0-9]{1,100})")

ROLES = {
    Role.CHAIR: "председатель",
    Role.DEPUTY_CHAIR: "заместитель председателя",
    Role.SECRETARY: "секретарь",
    Role.MEMBER: "член",
}
VOTES = {VotingRight.VOTING: "решающий", VotingRight.ADVISORY: "совещательный"}

_ROLE_WORDINGS = (
    (Role.DEPUTY_CHAIR, re.compile(r"(?:1 |перв\w+ )?(?:зам|заместитель)(?: пред.*)?")),
    (Role.CHAIR, re.compile(r"(?:председатель|предс|пред)(?:\b.*)?")),
    (Role.SECRETARY, re.compile(r"(?:ответственн\w+ |отв )?(?:секретарь|секр)(?:\b.*)?")),
    (Role.MEMBER, re.compile(r"(?:рядов\w+ )?(?:член|участник)(?:\b.*)?")),
)
_VOTE_WORDINGS = (
    (VotingRight.ADVISORY, re.compile(r".*(?:совещательн|без права|не голосу).*|нет|-|совещ")),
    (VotingRight.VOTING, re.compile(r".*(?:решающ|с правом|голосует|имеет).*|да|есть|реш|\+")),
)


def tidy(text: str) -> str:
    """Return ``text`` on one line, without unseen characters and doubled spaces."""
    return " ".join(clean_text(text).text.split())


def cell_text(value: CellValue) -> str:
    """Return what stands in the cell as a tidy text, empty for an empty one."""
    match value:
        case None:
            return ""
        case str():
            return tidy(value)
        case date():
            return short_date(value)
        case Unreadable(reason=reason):
            raise ValueError(reason)
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return str(value).replace(".", ",")


def read_address(value: CellValue) -> str | None:
    """Return the text as it stands; for e-mail, where Latin letters are meant."""
    return cell_text(value) or None


def read_text(value: CellValue) -> str | None:
    """Return the text in Cyrillic where Latin look-alikes had slipped into Russian words."""
    return without_lookalikes(cell_text(value)) or None


def text_notes(value: CellValue) -> Iterable[str]:
    """Yield what `read_text` mended in a cell beyond spaces."""
    if not isinstance(value, str):
        return
    if removed := clean_text(value).removed:
        codes = ", ".join(dict.fromkeys(removed))
        yield f"убраны невидимые знаки ({codes})"
    for found in find_lookalikes(tidy(value)):
        yield f"в слове «{found.word}» латинские буквы заменены русскими"


def read_groups(value: CellValue) -> tuple[str, ...] | None:
    """Return the groups; parted by «;» or lines, and where there is neither, by commas."""
    if not isinstance(value, str):
        text = cell_text(value)
        return (text,) if text else None
    separator = "[;\n]" if re.search("[;\n\r]", value) else ","
    parts = re.split(separator, clean_text(without_lookalikes(value)).text)
    groups = tuple(dict.fromkeys(group for part in parts if (group := tidy(part))))
    return groups or None


def written_groups(groups: Iterable[str]) -> str:
    """Return «эксперты; наука», which `read_groups` parts again."""
    text = "; ".join(groups)
    return f"{text};" if "," in text and ";" not in text else text


def read_role(value: CellValue) -> Role | None:
    """Return the role by its first words: «зам. председателя совета», «отв. секретарь»."""
    text = _words(value)
    if not text:
        return None
    for role, wording in _ROLE_WORDINGS:
        if wording.fullmatch(text):
            return role
    raise ValueError(
        f"непонятная роль «{_shown(value)}»: нужно одно из – {', '.join(ROLES.values())}"
    )


def read_vote(value: CellValue) -> VotingRight | None:
    """Return the right to vote: «решающий», «совещательный», «с правом голоса», «да»."""
    text = _words(value)
    if not text:
        return None
    found = _vote_in(text)
    if found is None:
        raise ValueError(
            f"непонятный голос «{_shown(value)}»: нужно «решающий» или «совещательный»"
        )
    return found


def read_vote_of_role(value: CellValue) -> VotingRight | None:
    """Return the right to vote named beside a role («член с совещательным голосом»), or None."""
    return _vote_in(_words(value))


def _vote_in(words: str) -> VotingRight | None:
    return next((vote for vote, wording in _VOTE_WORDINGS if wording.fullmatch(words)), None)


def _words(value: CellValue) -> str:
    text = without_lookalikes(cell_text(value)).lower()
    return " ".join(re.sub(r"[^\w+-]+", " ", text).split())


def read_date(value: CellValue) -> date | None:
    """Return the day of a date cell or of «01.09.2024», «1 сентября 2024 г.», «2024-09-01»."""
    if isinstance(value, date):
        return value
    text = cell_text(value)
    if not text:
        return None
    if isinstance(value, str):
        return read_day(text)
    raise ValueError(f"здесь число {text}, а нужна дата: задайте ячейке формат «Дата»")


def written_date(day: date | None) -> WrittenValue:
    """Return a date that a spreadsheet can hold, or its text where the year is too early."""
    if day is None or day.year >= _FIRST_SPREADSHEET_YEAR:
        return day
    return short_date(day)


def read_weight(value: CellValue) -> Fraction | None:
    """Return the exact number of votes: «2», «1,5», «1/3»; a number of at most 6 decimals."""
    weight = _weight(value)
    if weight is not None and weight <= 0:
        raise ValueError("вес голоса должен быть больше нуля")
    return weight


def _weight(value: CellValue) -> Fraction | None:
    if isinstance(value, date):
        raise ValueError(  # noqa: TRY004 - a fault of what was typed
            "здесь дата: так Excel понял дробь; задайте ячейке текстовый формат и наберите её снова"
        )
    if isinstance(value, int | float):
        return _weight_of_number(value)
    text = cell_text(value)
    return _weight_in(text) if text else None


def _weight_in(text: str) -> Fraction:
    if found := _FRACTION.fullmatch(text):
        return Fraction(int(found[1]), int(found[2] or 1))
    if found := _DECIMAL.fullmatch(text):
        return Fraction(int(found[1] + found[2]), 10 ** len(found[2]))
    raise ValueError(f"«{_cut(text)}» – не вес голоса: нужно число вида «1», «1,5» или «1/3»")


def _weight_of_number(value: float) -> Fraction:
    if not math.isfinite(value) or abs(value) >= _LARGEST_EXACT:
        raise ValueError("слишком большое число: запишите его текстом")
    exact = Fraction(repr(value))
    if 10**_MOST_DECIMALS % exact.denominator:
        raise ValueError(
            f"вес {str(value).replace('.', ',')} неточен: запишите его дробью, текстом («1/3»)"
        )
    return exact


def written_weight(weight: Fraction) -> WrittenValue:
    """Return a number where it is whole and small, else the text of the fraction."""
    small = weight.denominator == 1 and weight.numerator < _LARGEST_EXACT
    return int(weight) if small else str(weight)


def _shown(value: CellValue) -> str:
    return _cut(cell_text(value))


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
