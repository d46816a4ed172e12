"""Names of people: their parts, the two short forms, and reading them from text.

ГОСТ Р 7.0.97-2025: initials stand after the surname in lists («Пояркова О.Н.») and before
it in signatures («О.Н. Пояркова»); a non-breaking space holds the two together.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from secretary_app.domain.people import Person

NBSP = "\N{NO-BREAK SPACE}"
TURKIC_SUFFIXES = frozenset(
    {"оглы", "оглу", "кызы", "кзы", "гызы", "кизи", "улы", "уулу", "углы", "угли"}
)

_PARTICLE = re.compile(
    r"фон|цу|де|дю|ди|да|дос|дель|делла|ла|ле|ван|дер|ден|тен|аль|эль|ибн|бен"
    r"|тер|мелик|бонч|сен|сент|сан|мак",
    re.IGNORECASE,
)
_SUFFIX = "|".join(sorted(TURKIC_SUFFIXES))
_LETTER = r"[A-ZА-ЯЁ](?:[a-zа-яё](?=\.))?(?![a-zа-яё])"
_PIECE = re.compile(rf"-?\s*(?:{_SUFFIX})\b|-?{_LETTER}")
_INITIALS = rf"{_LETTER}\.+(?:[\s{NBSP}]*-?{_LETTER}\.*)*(?:[\s{NBSP}]*-?[\s{NBSP}]*(?:{_SUFFIX}))?"
_LIST_FORM = re.compile(rf"(?P<surname>\S.*?)[\s{NBSP}]+(?P<initials>{_INITIALS})")
_SIGNATURE_FORM = re.compile(rf"(?P<initials>{_INITIALS})[\s{NBSP}]*(?P<surname>[^\s.]{{2,}}.*)")
_PATRONYMIC = re.compile(r"(?:[ое]вич|[ое]вна|ична|инична|[ыь]ич|мич|кич|тич)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class FullName:
    """The parts of a name in the nominative; ``initials`` where the given name is not known."""

    surname: str
    given_name: str | None = None
    patronymic: str | None = None
    initials: str | None = None


class NameForm(StrEnum):
    """How a name is set: in full, as in lists, or as in signatures."""

    FULL = "full"
    LIST = "list"
    SIGNATURE = "signature"


def name_of(person: Person) -> FullName:
    """Return the name of ``person``."""
    return FullName(
        surname=person.surname,
        given_name=person.given_name,
        patronymic=person.patronymic,
        initials=person.initials,
    )


def initials_of(name: FullName, *, spaced: bool = False) -> str:
    """Return «О.Н.» (``spaced``: «О. Н.» with a non-breaking space), or an empty string.

    Initials that are given win over those of the given name and patronymic; «Д..М.» and «А. Н.»
    come out even, «Я. М.-оглы» keeps its suffix.
    """
    source = name.initials or _letters_of(name)
    pieces = [_initial(piece) for piece in _PIECE.findall(source)]
    text = (NBSP if spaced else "").join(pieces)
    return text.replace(f"{NBSP}-", "-")


def short_name(name: FullName, *, spaced: bool = False) -> str:
    """Return «Пояркова О.Н.», the form of lists, with a non-breaking space before the initials."""
    return arranged(name.surname, initials_of(name, spaced=spaced), NameForm.LIST)


def signature_name(name: FullName, *, spaced: bool = False) -> str:
    """Return «О.Н. Пояркова», the form of signatures, with a non-breaking space."""
    return arranged(name.surname, initials_of(name, spaced=spaced), NameForm.SIGNATURE)


def full_text(name: FullName) -> str:
    """Return «Фамилия Имя Отчество», or the form of lists where only initials are known."""
    if name.given_name is None:
        return short_name(name)
    return " ".join(part for part in (name.surname, name.given_name, name.patronymic) if part)


def arranged(surname: str, initials: str, form: NameForm) -> str:
    """Return surname and initials in the order of ``form``; the surname alone without initials."""
    if not initials:
        return surname
    pair = (initials, surname) if form is NameForm.SIGNATURE else (surname, initials)
    return NBSP.join(pair)


def parse_name(text: str) -> FullName:
    """Return the parts of a name as people write it.

    Understood are «Пояркова О.Н.», «О. Н. Пояркова», «Иванов Пётр Сергеевич»,
    «Пётр Сергеевич Иванов» and «Алиев Рашад Гасан оглы»; a single word is a surname.

    Raises:
        ValueError: there is no word in ``text``.
    """
    plain = " ".join(text.split())
    if not plain:
        raise ValueError("Имя не указано.")
    for pattern in (_SIGNATURE_FORM, _LIST_FORM):
        if match := pattern.fullmatch(plain):
            return FullName(surname=match["surname"], initials=match["initials"])
    return _parse_words(plain.split())


def is_particle(word: str) -> bool:
    """Whether ``word`` before a surname never declines («фон Берг», «Тер-Петросян»)."""
    return _PARTICLE.fullmatch(word) is not None


def is_patronymic(word: str) -> bool:
    """Whether ``word`` looks like a Russian patronymic («Ильич», «Ивановна»)."""
    return _PATRONYMIC.search(word) is not None


def _parse_words(words: list[str]) -> FullName:
    match words:
        case [given, patronymic, surname] if is_patronymic(patronymic) > is_patronymic(surname):
            return FullName(surname=surname, given_name=given, patronymic=patronymic)
        case _:
            return _surname_first(words)


def _surname_first(words: list[str]) -> FullName:
    start = _surname_length(words)
    given = words[start] if len(words) > start else None
    patronymic = " ".join(words[start + 1 :]) or None
    return FullName(surname=" ".join(words[:start]), given_name=given, patronymic=patronymic)


def _surname_length(words: list[str]) -> int:
    particles = 0
    while particles < len(words) - 1 and words[particles].islower():
        particles += 1
    return particles + 1


def _letters_of(name: FullName) -> str:
    words = " ".join(part for part in (name.given_name, name.patronymic) if part).split()
    return " ".join(_abbreviated(word) for word in words)


def _abbreviated(word: str) -> str:
    if word.lower() in TURKIC_SUFFIXES:
        return f"-{word.lower()}"
    pieces = [piece for piece in word.split("-") if piece]
    return "-".join(
        piece.lower() if piece.lower() in TURKIC_SUFFIXES else f"{piece[0]}."
        for piece in pieces
        if piece.lower() in TURKIC_SUFFIXES or not piece.islower()
    )


def _initial(piece: str) -> str:
    letters = piece.replace(" ", "")
    if letters.lstrip("-") in TURKIC_SUFFIXES:
        return "-" + letters.lstrip("-")
    return f"{letters}."
