"""Two texts side by side, line by line: which line became which."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

_LIKE = 0.4
_MOST_PAIRS = 2_500


class Pair(NamedTuple):
    """A line before and after, by their places; None where it was added or is gone."""

    before: int | None
    after: int | None
    same: bool = False


def aligned(before: Sequence[str], after: Sequence[str]) -> Iterator[Pair]:
    """Yield every line of both texts once, in order; equal and similar lines as pairs."""
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, start, end, from_, to in matcher.get_opcodes():
        if tag == "equal":
            yield from (
                Pair(old, new, same=True)
                for old, new in zip(range(start, end), range(from_, to), strict=True)
            )
        else:
            yield from _rewritten(before, after, range(start, end), range(from_, to))


def _rewritten(
    before: Sequence[str], after: Sequence[str], olds: range, news: range
) -> Iterator[Pair]:
    """Yield the lines of a changed stretch; the most similar ones belong together."""
    many = len(olds) * len(news) > _MOST_PAIRS
    if len(olds) == len(news) and (many or len(olds) == 1):
        yield from map(Pair, olds, news)
        return
    at = news.start
    for old in olds:
        new = None if many else _most_like(before[old], after, range(at, news.stop))
        if new is None:
            yield Pair(old, None)
            continue
        yield from (Pair(None, added) for added in range(at, new))
        yield Pair(old, new)
        at = new + 1
    yield from (Pair(None, added) for added in range(at, news.stop))


def _most_like(line: str, after: Sequence[str], candidates: range) -> int | None:
    own = _pieces(line)
    likeness = {new: _likeness(own, _pieces(after[new])) for new in candidates}
    best = max(likeness, key=lambda new: likeness[new], default=None)
    return best if best is not None and likeness[best] >= _LIKE else None


def _pieces(line: str) -> Counter[str]:
    """Return how often every three characters in a row occur: linear also in a hostile line."""
    padded = f" {line} "
    return Counter(padded[at : at + 3] for at in range(len(padded) - 2))


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    """Return from 0 to 1 how much two lines have in common."""
    whole = one.total() + other.total()
    return 2 * (one & other).total() / whole if whole else 0.0
