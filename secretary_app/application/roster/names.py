"""Names in a roster: read from one column or several, and told whether they are one person's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from enum import Enum
from functools import lru_cache

from secretary_app.application.roster.cells import tidy
from secretary_app.language.lookalikes import without_lookalikes
from secretary_app.language.names import (
    TURKIC_SUFFIXES,
    FullName,
    full_text,
    initials_of,
    is_particle,
    parse_name,
)

_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ‑-][^\W\d_]+)*")
_INITIALS = re.compile(r"(?:-?\s?[^\W\d_]+\.?\s?)+")
_CYRILLIC = re.compile("[А-Яа-яЁё]")
_LATIN = re.compile("[A-Za-z]")
_LONGEST = 100
_NAMES_KEPT = 16_384
_MOST_SURNAME_WORDS = 3
_VACANCY = re.compile(r"вакан\w*(?:\s.*)?|[–—-]+|не назначен\w?")
_ABBREVIATED = 2  # letters of a «given name» that can only be initials without their dots


class Likeness(Enum):
    """How surely two names are one person's."""

    SAME = "same"
    PROBABLE = "probable"
    NONE = "none"


def name_in_columns(surname: str, given: str, patronymic: str, initials: str) -> FullName:
    """Return the name of four cells; initials may stand in the cell of the given name."""
    if not (given or patronymic or initials):
        return parse_name(surname)
    if "." in given or not (given or patronymic):
        letters = " ".join(part for part in (given, patronymic, initials) if part)
        return FullName(surname=surname, initials=letters)
    return FullName(surname=surname, given_name=given or None, patronymic=patronymic or None)


def in_alphabet_of(surname: str, initials: str) -> str:
    """Return the initials in Cyrillic where the surname is: a Latin «A.» looks like a Cyrillic one.

    A single letter is a word of its own to `without_lookalikes`, so each gets a neighbor.
    """
    if not _CYRILLIC.search(surname):
        return initials
    return _LATIN.sub(lambda letter: without_lookalikes(f"я{letter[0]}")[1:], initials)


def is_vacancy(text: str) -> bool:
    """Whether a cell says that the seat is empty («вакансия»)."""
    return _VACANCY.fullmatch(text.lower()) is not None


def name_faults(name: FullName) -> Iterator[str]:
    """Yield why a text is hardly the name of a person («Члены совета», «Иванов И.И., директор»)."""
    parts = (name.surname, name.given_name or "", name.patronymic or "", name.initials or "")
    if any(len(part) > _LONGEST for part in parts):
        yield "имя слишком длинное"
    elif not _has_name_letters(name):
        yield "в имени посторонние знаки: оставьте фамилию, имя и отчество или инициалы"
    elif not _is_capitalised(name):
        yield "не похоже на имя человека: нужно «Фамилия Имя Отчество» или «Фамилия И.О.»"


def _has_name_letters(name: FullName) -> bool:
    words = " ".join(part for part in (name.surname, name.given_name, name.patronymic) if part)
    letters = name.initials is None or _INITIALS.fullmatch(name.initials)
    return all(_WORD.fullmatch(word) for word in words.split()) and bool(letters)


def _is_capitalised(name: FullName) -> bool:
    surname = name.surname.split()
    if len(surname) > _MOST_SURNAME_WORDS or not surname[-1][0].isupper():
        return False
    if not all(word[0].isupper() or is_particle(word) for word in surname):
        return False
    return _is_given(name.given_name) and _is_patronymic(name.patronymic)


def _is_given(given: str | None) -> bool:
    if given is None:
        return True
    return given[0].isupper() and len(given) > 1 and not _is_bare_initials(given)


def _is_bare_initials(given: str) -> bool:
    return given.isupper() and len(given) <= _ABBREVIATED


def _is_patronymic(patronymic: str | None) -> bool:
    words = (patronymic or "").split()
    return all(word[0].isupper() or word.lower() in TURKIC_SUFFIXES for word in words)


def shown_name(name: FullName) -> str:
    """Return the name as messages call it: «Пояркова Ольга Николаевна», «Пояркова О.Н.»."""
    return full_text(name)


def likeness(one: FullName, other: FullName) -> Likeness:
    """Tell whether two names are one person's.

    Upper case, «ё», doubled spaces and look-alike letters do not matter. Probable is the same
    surname where one side gives less than the other and nothing contradicts.
    """
    one, other = _folded(one), _folded(other)
    if one.surname != other.surname:
        return Likeness.NONE
    if one.given_name and other.given_name:
        return _by_given_names(one, other)
    letters = _letters(one), _letters(other)
    if letters[0] == letters[1] and one.given_name == other.given_name:
        return Likeness.SAME
    return _probable(_either_begins(*letters))


def _by_given_names(one: FullName, other: FullName) -> Likeness:
    if one.given_name != other.given_name:
        return Likeness.NONE
    if one.patronymic == other.patronymic:
        return Likeness.SAME
    return _probable(one.patronymic is None or other.patronymic is None)


def _probable(fits: bool) -> Likeness:  # noqa: FBT001 - the value itself
    return Likeness.PROBABLE if fits else Likeness.NONE


def _either_begins(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


@lru_cache(maxsize=_NAMES_KEPT)
def _letters(name: FullName) -> str:
    return initials_of(name).lower().replace("ё", "е")


@lru_cache(maxsize=_NAMES_KEPT)
def _folded(name: FullName) -> FullName:
    return FullName(
        surname=fold(name.surname),
        given_name=fold(name.given_name or "") or None,
        patronymic=fold(name.patronymic or "") or None,
        initials=in_alphabet_of(name.surname, tidy(name.initials or "")) or None,
    )


def fold(text: str) -> str:
    """Return ``text`` as it is compared: tidy, in Cyrillic, capitalised, «е» for «ё»."""
    plain = without_lookalikes(tidy(text)).lower().replace("ё", "е")
    words = plain.split()
    return " ".join(word if word in TURKIC_SUFFIXES else word.capitalize() for word in words)


def fuller(known: FullName, told: FullName) -> FullName:
    """Return ``known``, completed by what ``told`` says in addition."""
    if known.given_name is None:
        return told if told.given_name is not None else known
    if known.patronymic is None and told.patronymic is not None:
        return replace(known, patronymic=told.patronymic, initials=None)
    return known
