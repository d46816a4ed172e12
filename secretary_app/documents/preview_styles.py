"""The named styles of a Word file, each with everything that it inherits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from docx.oxml.ns import qn
from lxml import etree

from secretary_app.application.preview import Alignment, Form, Letters, TabStop

# What an application writes where a file says nothing (ECMA-376 part 1, 17.3.2.26, 17.3.2.38).
FONT, SIZE = "Times New Roman", 10.0
TWIPS = 20  # to the point
HALVES = 2  # of a point, in which sizes are given
SINGLE = 240  # of `w:line` for single spacing
_ALIGNMENTS = {
    "center": Alignment.CENTRE,
    "right": Alignment.RIGHT,
    "end": Alignment.RIGHT,
    "both": Alignment.JUSTIFIED,
    "distribute": Alignment.JUSTIFIED,
}
_TAB_ALIGNMENTS = {"center": Alignment.CENTRE, "right": Alignment.RIGHT, "end": Alignment.RIGHT}
_FLAGS = {"keepNext": "keep_next", "keepLines": "keep_lines", "pageBreakBefore": "new_page"}
_LETTER_FLAGS = {"b": "bold", "i": "italic"}
VALUE = qn("w:val")

Properties = Mapping[str, Any]


def points(text: str | None) -> float:
    """Return twentieths of a point as points; nothing and nonsense is 0."""
    try:
        return float(text or 0) / TWIPS
    except ValueError:
        return 0


def number(text: str | None) -> int:
    """Return a whole number; nothing and nonsense is 0."""
    return int(text) if text and text.lstrip("-").isdecimal() else 0


def is_on(element: etree._Element) -> bool:
    """Tell whether a switch such as ``w:b`` is on: it is unless it says that it is not."""
    return element.get(VALUE, "1") not in {"0", "false", "off", "none"}


def paragraph_properties(element: etree._Element | None) -> Properties:
    """Return what ``w:pPr`` sets, by the fields of `Form`."""
    found: dict[str, Any] = {}
    for child in element if element is not None else ():
        name = etree.QName(child).localname
        if name in _FLAGS:
            found[_FLAGS[name]] = is_on(child)
        elif name == "jc":
            found["alignment"] = _ALIGNMENTS.get(child.get(VALUE, ""), Alignment.LEFT)
        elif name == "ind":
            found |= _indents(child)
        elif name == "spacing":
            found |= _spacing(child)
        elif name == "tabs":
            found["tabs"] = tuple(_tabs(child))
    return found


def _indents(element: etree._Element) -> Iterator[tuple[str, float]]:
    for key, names in (("left", ("left", "start")), ("right", ("right", "end"))):
        for name in names:
            if (value := element.get(qn(f"w:{name}"))) is not None:
                yield key, points(value)
    if (first := element.get(qn("w:firstLine"))) is not None:
        yield "first", points(first)
    if (hanging := element.get(qn("w:hanging"))) is not None:
        yield "first", -points(hanging)


def _spacing(element: etree._Element) -> Iterator[tuple[str, float]]:
    for name in ("before", "after"):
        if (value := element.get(qn(f"w:{name}"))) is not None:
            yield name, points(value)
    # Exact heights are rare in papers and near enough to single spacing.
    if element.get(qn("w:lineRule"), "auto") == "auto" and (line := element.get(qn("w:line"))):
        yield "line", number(line) / SINGLE or 1.0


def _tabs(element: etree._Element) -> Iterator[TabStop]:
    for tab in element:
        kind = tab.get(VALUE, "")
        if kind != "clear":
            yield TabStop(
                at=points(tab.get(qn("w:pos"))),
                alignment=_TAB_ALIGNMENTS.get(kind, Alignment.LEFT),
                ruled=tab.get(qn("w:leader"), "none") != "none",
            )


def letter_properties(element: etree._Element | None) -> Properties:
    """Return what ``w:rPr`` sets, by the fields of `Letters`."""
    found: dict[str, Any] = {}
    for child in element if element is not None else ():
        name = etree.QName(child).localname
        if name in _LETTER_FLAGS:
            found[_LETTER_FLAGS[name]] = is_on(child)
        elif name == "u":
            found["underlined"] = is_on(child)
        elif name == "sz":
            found["size"] = number(child.get(VALUE)) / HALVES
        elif name == "rFonts" and (font := child.get(qn("w:ascii"))):
            found["font"] = font
    return found


@dataclass(frozen=True)
class Styles:
    """The styles by their ids; ``tables`` are those that draw lines, by id, with their padding."""

    root: etree._Element | None
    _known: dict[str, tuple[Properties, Properties]] = field(default_factory=dict)

    @cached_property
    def _elements(self) -> Mapping[str, etree._Element]:
        found = self.root.iterfind(qn("w:style")) if self.root is not None else ()
        return {style.get(qn("w:styleId"), ""): style for style in found}

    @cached_property
    def usual(self) -> Mapping[str, str]:
        """Return the ids of the styles of what names none: «paragraph», «table»."""
        return {
            style.get(qn("w:type"), ""): key
            for key, style in self._elements.items()
            if style.get(qn("w:default")) == "1"
        }

    def name(self, key: str) -> str:
        """Return a style's name as a person sees it."""
        style = self._elements.get(key)
        named = style.find(qn("w:name")) if style is not None else None
        return named.get(VALUE, "") if named is not None else ""

    def of(self, key: str) -> tuple[Properties, Properties]:
        """Return what a style sets of paragraphs and of letters, inherited values included."""
        if key not in self._known:
            self._known[key] = ({}, {})  # a style based on itself inherits nothing
            self._known[key] = self._inherited(key)
        return self._known[key]

    def _inherited(self, key: str) -> tuple[Properties, Properties]:
        style = self._elements.get(key)
        if style is None:
            return {}, {}
        base = style.find(qn("w:basedOn"))
        of_form, of_letters = self.of(base.get(VALUE, "")) if base is not None else ({}, {})
        return (
            {**of_form, **paragraph_properties(style.find(qn("w:pPr")))},
            {**of_letters, **letter_properties(style.find(qn("w:rPr")))},
        )

    @cached_property
    def defaults(self) -> tuple[Properties, Properties]:
        """Return what the file sets for everything."""
        if self.root is None:
            return {}, {}
        default = qn("w:docDefaults")
        return (
            paragraph_properties(self.root.find(f"{default}/{qn('w:pPrDefault')}/{qn('w:pPr')}")),
            letter_properties(self.root.find(f"{default}/{qn('w:rPrDefault')}/{qn('w:rPr')}")),
        )

    def form(self, key: str, own: Properties) -> Form:
        """Return the form of a paragraph in a style with what it sets itself."""
        return Form(**{**self.defaults[0], **self.of(key)[0], **own})

    def letters(self, paragraph: str, character: str, own: Properties) -> Letters:
        """Return the letters of a run in a paragraph's and a character style of its own."""
        return Letters(
            **{
                "font": FONT,
                "size": SIZE,
                **self.defaults[1],
                **self.of(paragraph)[1],
                **self.of(character)[1],
                **own,
            }
        )

    def table_properties(self, key: str) -> etree._Element | None:
        """Return the ``w:tblPr`` of a table style."""
        style = self._elements.get(key)
        return style.find(qn("w:tblPr")) if style is not None else None
