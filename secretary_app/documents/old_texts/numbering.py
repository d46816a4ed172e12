"""The numbers that Word counts itself: what stands before a paragraph of a list."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from docx.oxml.ns import qn
from lxml import etree

BULLET = "–"
_PLACE = re.compile(r"%(\d)")
_LETTERS = "абвгдежзиклмнопрстуфхцчшщэюя"
_MOST_LEVELS = 9


@dataclass(frozen=True, slots=True)
class Level:
    """How a level is numbered: its format, its text («%1.%2.») and where it starts."""

    format: str = "decimal"
    text: str = "%1."
    start: int = 1


@dataclass(frozen=True, slots=True)
class Definition:
    """A numbering: the list it counts on with, its levels, and whether it starts anew."""

    series: str
    levels: dict[int, Level]
    restarts: bool = False


@dataclass(slots=True)
class Counting:
    """The counters of the document, advanced paragraph by paragraph."""

    definitions: dict[str, Definition]
    of_styles: dict[str, tuple[str, int]]
    _at: dict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))
    _met: set[str] = field(default_factory=set)

    def label(self, paragraph: etree._Element) -> str:
        """Return the number of the paragraph («2.1.», «–»), empty where it has none."""
        place = self._place(paragraph)
        definition = self.definitions.get(place[0]) if place else None
        if place is None or definition is None or place[1] not in definition.levels:
            return ""
        return self._advance(place[0], definition, place[1])

    def _place(self, paragraph: etree._Element) -> tuple[str, int] | None:
        style = _value(paragraph, "w:pPr/w:pStyle")
        inherited = self.of_styles.get(style) if style else None
        number = _value(paragraph, "w:pPr/w:numPr/w:numId")
        if number is None:
            return inherited
        level = _value(paragraph, "w:pPr/w:numPr/w:ilvl") or "0"
        return number, int(level) if level.isdigit() else 0

    def _advance(self, number: str, definition: Definition, level: int) -> str:
        counters = self._at[definition.series]
        if definition.restarts and number not in self._met:
            counters.clear()
        self._met.add(number)
        counters[level] = counters.get(level, definition.levels[level].start - 1) + 1
        for deeper in [each for each in counters if each > level]:
            del counters[deeper]
        return _shown(definition, counters, level)


def _shown(definition: Definition, counters: dict[int, int], level: int) -> str:
    own = definition.levels[level]
    if own.format == "bullet":
        return BULLET
    if own.format == "none":
        return ""

    def part(match: re.Match[str]) -> str:
        at = int(match[1]) - 1
        shape = definition.levels.get(at, Level())
        return _number(counters.get(at, shape.start), shape.format)

    return _PLACE.sub(part, own.text)


def _number(value: int, shape: str) -> str:
    if "Lower" in shape or "Upper" in shape:
        if "Roman" in shape:
            return str(value)
        return _LETTERS[(value - 1) % len(_LETTERS)]
    return str(value)


def counting_of(numbering: etree._Element | None, styles: etree._Element | None) -> Counting:
    """Return the counters at the beginning of a document with these parts."""
    if numbering is None:
        return Counting({}, {})
    series = {
        each.get(qn("w:abstractNumId"), ""): dict(_levels(each))
        for each in numbering.findall(qn("w:abstractNum"))
    }
    definitions = {
        each.get(qn("w:numId"), ""): _definition(each, series)
        for each in numbering.findall(qn("w:num"))
    }
    return Counting(definitions, {} if styles is None else dict(_of_styles(styles)))


def _definition(number: etree._Element, series: dict[str, dict[int, Level]]) -> Definition:
    name = _value(number, "w:abstractNumId") or ""
    restarts = number.find(f"{qn('w:lvlOverride')}/{qn('w:startOverride')}") is not None
    return Definition(name, series.get(name, {}), restarts)


def _levels(series: etree._Element) -> Iterator[tuple[int, Level]]:
    for level in series.findall(qn("w:lvl"))[:_MOST_LEVELS]:
        start = _value(level, "w:start") or "1"
        yield (
            int(level.get(qn("w:ilvl"), "0")),
            Level(
                format=_value(level, "w:numFmt") or "decimal",
                text=_value(level, "w:lvlText") or "",
                start=int(start) if start.isdigit() else 1,
            ),
        )


def _of_styles(styles: etree._Element) -> Iterator[tuple[str, tuple[str, int]]]:
    for style in styles.findall(qn("w:style")):
        number = _value(style, "w:pPr/w:numPr/w:numId")
        if number is not None:
            level = _value(style, "w:pPr/w:numPr/w:ilvl") or "0"
            yield style.get(qn("w:styleId"), ""), (number, int(level) if level.isdigit() else 0)


def _value(element: etree._Element, path: str) -> str | None:
    found = element.find("/".join(qn(step) for step in path.split("/")))
    return None if found is None else found.get(qn("w:val"))
