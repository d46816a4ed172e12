"""Texts made alike before they are compared: case, «ё», punctuation, the layout of the keys."""

from __future__ import annotations

import unicodedata
from functools import cache

from secretary_app.language.layouts import in_other_layouts

_INSIDE_WORDS = ".-/"  # «2.1», «3-ОС», «14.05.2026»
_LONGEST_QUERY = 200
_MOST_WORDS = 12
_APART = frozenset("PSZC")  # the categories of punctuation, signs, spaces, control characters
_SIGNS = (*range(0x3100), *range(0xFB00, 0x10000))  # where Unicode keeps nearly all of them


def folded(text: str) -> str:
    """Return ``text`` in lower case, «е» for «ё», a space for every sign between words."""
    return unicodedata.normalize("NFC", text).lower().translate(_folding())


@cache
def _folding() -> dict[int, str]:
    """Return what stands for a character; made when something is sought for the first time."""
    apart = {
        code: " "
        for code in _SIGNS
        if unicodedata.category(chr(code))[0] in _APART and chr(code) not in _INSIDE_WORDS
    }
    return {**apart, ord("ё"): "е"}


def words_of(query: str) -> tuple[str, ...]:
    """Return the words of a query as they stand in folded texts."""
    parts = (part.strip(_INSIDE_WORDS) for part in folded(query[:_LONGEST_QUERY]).split())
    return tuple(dict.fromkeys(filter(None, parts)))[:_MOST_WORDS]


def readings_of(query: str) -> tuple[tuple[str, ...], ...]:
    """Return the words of a query as typed, then as the same keys write under another layout."""
    readings = (words_of(each) for each in (query, *in_other_layouts(query)))
    return tuple(dict.fromkeys(filter(None, readings)))


def places_of(words: tuple[str, ...], text: str) -> tuple[tuple[int, int], ...]:
    """Return where the words stand in ``text``, as ranges in order that do not touch."""
    plain = folded(text)
    if len(plain) != len(text):  # a letter that lower case takes apart: nothing is pointed out
        return ()
    marked = [False] * len(plain)
    for word in words:
        at = plain.find(word)
        while at >= 0:
            marked[at : at + len(word)] = [True] * len(word)
            at = plain.find(word, at + 1)
    return tuple(_ranges(marked))


def _ranges(marked: list[bool]) -> list[tuple[int, int]]:
    ranges: list[tuple[int, int]] = []
    for at, mark in enumerate(marked):
        if mark and ranges and ranges[-1][1] == at:
            ranges[-1] = (ranges[-1][0], at + 1)
        elif mark:
            ranges.append((at, at + 1))
    return ranges
