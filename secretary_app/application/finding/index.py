"""Searching: every word of the query has to stand somewhere, the likeliest things come first.

Texts are kept folded and looked through one after the other: tens of thousands take some
milliseconds, and nothing has to be kept in step with the database on the disk.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice

from secretary_app.application.finding.entries import Entry, Kind
from secretary_app.application.finding.words import folded, places_of, readings_of
from secretary_app.language.excerpts import one_line

_MOST_RANKED = 500  # of a kind
_MOST_OF_A_KIND = 20
_LONGEST_SHOWN = 200

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Found:
    """A thing as it is shown, on one line each, and where the words of the query stand."""

    entry: Entry
    title: str
    detail: str
    in_title: tuple[Range, ...] = ()
    in_detail: tuple[Range, ...] = ()


@dataclass(frozen=True, slots=True)
class _Hit:
    """An entry that fits: the less ``cost`` the better, then the kind and the place decide."""

    cost: int
    order: tuple[int, int]
    entry: Entry
    words: tuple[str, ...]


class Index:
    """Entries that can be searched; those of one kind that come first win among equals."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        groups: dict[Kind, list[Entry]] = {kind: [] for kind in Kind}
        for entry in entries:
            groups[entry.kind].append(entry)
        fold = cache(folded)  # what is found in one meeting shares its words
        self._groups = tuple(_Group(group, fold) for group in groups.values() if group)

    def hits(self, words: tuple[str, ...]) -> Iterator[_Hit]:
        """Yield what contains every word; of very many of a kind, those that come first."""
        for group in self._groups:
            yield from group.hits(words)


class _Group:
    """Entries of one kind with their folded texts."""

    def __init__(self, entries: Sequence[Entry], fold: Callable[[str], str]) -> None:
        self._entries = entries
        # A space before every word, so that the beginning of one is told from its inside.
        titles = [f" {folded(entry.title).rstrip()}" for entry in entries]
        self._lengths = tuple(map(len, titles))
        self._texts = tuple(
            f"{title} {fold(entry.detail)} {fold(entry.more)}"
            for title, entry in zip(titles, entries, strict=True)
        )

    def hits(self, words: tuple[str, ...]) -> Iterator[_Hit]:
        for place in islice(self._places(words), _MOST_RANKED):
            entry = self._entries[place]
            text, title = self._texts[place], self._lengths[place]
            cost = sum(_cost(word, text, title) for word in words)
            yield _Hit(cost, (_ORDER[entry.kind], place), entry, words)

    def _places(self, words: tuple[str, ...]) -> Iterator[int]:
        """Yield where all words stand; the longest, likely the rarest, is looked for first."""
        first, *others = sorted(words, key=len, reverse=True) or [""]
        for place, text in enumerate(self._texts):
            if first in text and all(word in text for word in others):
                yield place


_ORDER = {kind: place for place, kind in enumerate(Kind)}


def _cost(word: str, text: str, title: int) -> int:
    """Return how unlikely it is that ``word`` means this: its place, then whether it is whole."""
    at = text.find(f" {word}")
    if at < 0:
        return 10 if text.find(word) < title else 12
    end = at + len(word) + 1
    part = int(end < len(text) and text[end] != " ")
    if at == 0:
        return part
    return (2 if at < title else 6) + part


def find(indexes: Sequence[Index], query: str, limit: int = 60) -> tuple[Found, ...]:
    """Return what ``query`` may mean, the likeliest first; an empty one means everything.

    What was typed is taken as it stands; only where that leaves room, the same keys under
    the other layout are tried.
    """
    chosen: dict[int, _Hit] = {}
    for words in readings_of(query) or ((),):
        hits = (hit for index in indexes for hit in index.hits(words))
        for hit in _varied(sorted(hits, key=lambda hit: (hit.cost, hit.order))):
            if len(chosen) >= limit:
                break
            chosen.setdefault(id(hit.entry), hit)
    return tuple(map(_found, chosen.values()))


def _varied(hits: Iterable[_Hit]) -> Iterator[_Hit]:
    """Yield the hits without those that would leave no room for other kinds."""
    shown: Counter[Kind] = Counter()
    for hit in hits:
        shown[hit.entry.kind] += 1
        if shown[hit.entry.kind] <= _MOST_OF_A_KIND:
            yield hit


def _found(hit: _Hit) -> Found:
    title = one_line(hit.entry.title, _LONGEST_SHOWN)
    detail = one_line(hit.entry.detail, _LONGEST_SHOWN)
    return Found(
        hit.entry, title, detail, places_of(hit.words, title), places_of(hit.words, detail)
    )
