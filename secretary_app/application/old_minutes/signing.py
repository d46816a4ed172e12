"""Who signed: the lines under the minutes, names beside or below positions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from secretary_app.application.old_minutes.blocks import Line
from secretary_app.application.old_minutes.model import OldSignatory
from secretary_app.application.old_minutes.passages import Passage, of
from secretary_app.application.old_minutes.people import NameFound, names_in
from secretary_app.application.old_minutes.wordings import Section

_ROOM = re.compile(
    r"_{2,}|\(подпись\)|\(расшифровка подписи\)|\(ф\.?и\.?о\.?\)|м\.\s?п\.|\.{5,}|/", re.IGNORECASE
)
_HEADING = re.compile(r"подписи(?: (?:сторон|членов \w+))?:?$", re.IGNORECASE)


def signatories_of(passages: Sequence[Passage]) -> tuple[OldSignatory, ...]:
    """Return the signatures in their order; a name without a position shares the one above."""
    found: list[OldSignatory] = []
    for passage in of(passages, Section.SIGNED):
        found += _signatures(passage.lines)
    return tuple(found)


def _signatures(lines: Sequence[Line]) -> Iterator[OldSignatory]:
    words: list[str] = []
    blocks: list[int] = []
    for line in lines:
        text = " ".join(_ROOM.sub(" ", line.text).split())
        name = next(names_in(text), None)
        if _HEADING.match(text) or not text:
            continue
        blocks.append(line.block)
        if name is None:
            words.append(text)
            continue
        yield _signature(words, text, name, tuple(dict.fromkeys(blocks)))
        words, blocks = [], []


def _signature(
    words: Sequence[str], text: str, name: NameFound, blocks: tuple[int, ...]
) -> OldSignatory:
    beside = (text[: name.start].strip(" ,:–—-()"), text[name.end :].strip(" ,:–—-()."))
    position = " ".join(word for word in (*words, *beside) if word)
    return OldSignatory(position=position, name=name.name, blocks=blocks)
