"""Latin letters that look Cyrillic inside Russian text («Cовет» typed with a Latin C).

They break searching, sorting and declension, and nobody can see them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from secretary_app.language.typography import PROTECTED

_TO_CYRILLIC = str.maketrans("ABCEHKMOPTXYacekopxy", "АВСЕНКМОРТХУасекорху")
_WORD = re.compile(r"[A-Za-zА-Яа-яЁё]+")
_CYRILLIC = re.compile(r"[А-Яа-яЁё]")
_LATIN = re.compile(r"[A-Za-z]")
_PREPOSITION = re.compile(r"[ackoyACOBKY]")
_RUSSIAN_FOLLOWS = re.compile(r"\s+[«„(]?[А-Яа-яЁё]")
_WORD_BEFORE = re.compile(r"[\w,/№-]\s?$")


@dataclass(frozen=True, slots=True)
class Lookalike:
    """A word with Latin letters in it.

    ``start`` and ``end`` are its place in the text, ``letters`` the places of the Latin letters,
    ``suggestion`` the word in Cyrillic.
    """

    start: int
    end: int
    word: str
    suggestion: str
    letters: tuple[int, ...]


def find_lookalikes(text: str) -> tuple[Lookalike, ...]:
    """Return the words of ``text`` that mix alphabets by look-alikes, in their order.

    Words with other Latin letters («IT-отдел», «Wi-Fi») are meant so and left out, and so are
    addresses and template marks.
    """
    plain = PROTECTED.sub(lambda match: "\n" * len(match[0]), text)
    found = (_lookalike(match) for match in _WORD.finditer(plain))
    return tuple(one for one in found if one is not None)


def without_lookalikes(text: str) -> str:
    """Return ``text`` with every suggestion taken."""
    return "".join(_replaced(text))


def _replaced(text: str) -> Iterator[str]:
    done = 0
    for found in find_lookalikes(text):
        yield text[done : found.start] + found.suggestion
        done = found.end
    yield text[done:]


def _lookalike(match: re.Match[str]) -> Lookalike | None:
    word = match[0]
    suggestion = word.translate(_TO_CYRILLIC)
    letters = tuple(match.start() + latin.start() for latin in _LATIN.finditer(word))
    if not letters or _LATIN.search(suggestion):
        return None
    if _CYRILLIC.search(word) or _is_preposition(match):
        return Lookalike(match.start(), match.end(), word, suggestion, letters)
    return None


def _is_preposition(match: re.Match[str]) -> bool:
    """Whether a lone letter is a preposition or conjunction: a Russian word follows.

    A capital is one only at the beginning of a sentence: «витамин C полезен» is Latin.
    """
    if not _PREPOSITION.fullmatch(match[0]) or not _RUSSIAN_FOLLOWS.match(
        match.string, match.end()
    ):
        return False
    before = match.string[max(0, match.start() - 2) : match.start()]
    return match[0].islower() or not _WORD_BEFORE.search(before)
