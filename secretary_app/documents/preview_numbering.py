"""Numbers and marks of Word's own lists, counted as Word counts them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from docx.oxml.ns import qn
from lxml import etree

from secretary_app.documents.preview_styles import (
    VALUE,
    Properties,
    number,
    paragraph_properties,
)

_PLACE = re.compile(r"%(\d)")
_LETTERS = "абвгдежзиклмнопрстуфхцчшщэюя"
BULLET = "–"


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a list: how its number is written, where it begins, its indents."""

    kind: str
    text: str
    begins: int
    indents: Properties

    def written(self, count: int) -> str:
        """Return one number of this level."""
        match self.kind:
            case "russianLower":
                return _LETTERS[(count - 1) % len(_LETTERS)]
            case "russianUpper":
                return _LETTERS[(count - 1) % len(_LETTERS)].upper()
            case "lowerLetter" | "upperLetter":
                letter = chr(ord("a") + (count - 1) % 26)
                return letter.upper() if self.kind == "upperLetter" else letter
            case _:
                return str(count)


@dataclass(frozen=True)
class Numbering:
    """The lists of a file; counts go on while the file is read."""

    root: etree._Element | None
    _counts: dict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))

    @cached_property
    def _levels(self) -> Mapping[str, Mapping[int, Level]]:
        if self.root is None:
            return {}
        abstract = {
            one.get(qn("w:abstractNumId"), ""): {
                number(level.get(qn("w:ilvl"))): _level(level)
                for level in one.iterfind(qn("w:lvl"))
            }
            for one in self.root.iterfind(qn("w:abstractNum"))
        }
        return {
            num.get(qn("w:numId"), ""): abstract.get(_value(num, "w:abstractNumId"), {})
            for num in self.root.iterfind(qn("w:num"))
        }

    def next(self, mark: etree._Element) -> tuple[str, Properties]:
        """Return what stands before a paragraph with this ``w:numPr``, and its indents."""
        key, depth = _value(mark, "w:numId"), number(_value(mark, "w:ilvl"))
        level = self._levels.get(key, {}).get(depth)
        if level is None:
            return "", {}
        if level.kind == "bullet":
            return BULLET, level.indents
        counts = self._counts[key]
        counts[depth] = counts.get(depth, level.begins - 1) + 1
        for deeper in [each for each in counts if each > depth]:
            del counts[deeper]
        return self._number(key, level), level.indents

    def _number(self, key: str, level: Level) -> str:
        counts, levels = self._counts[key], self._levels[key]

        def one(found: re.Match[str]) -> str:
            place = int(found[1]) - 1
            known = levels.get(place, level)
            return known.written(counts.get(place, known.begins))

        return _PLACE.sub(one, level.text)


def _level(element: etree._Element) -> Level:
    return Level(
        kind=_value(element, "w:numFmt"),
        text=_value(element, "w:lvlText"),
        begins=number(_value(element, "w:start") or "1"),
        indents=paragraph_properties(element.find(qn("w:pPr"))),
    )


def _value(element: etree._Element, name: str) -> str:
    found = element.find(qn(name))
    return found.get(VALUE, "") if found is not None else ""
