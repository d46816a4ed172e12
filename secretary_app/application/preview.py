"""A paper as it will look on the page, read from the finished file itself.

Lengths are points (1/72 inch). Where pages break is an estimate: fonts and line breaking are
those of the screen, not those of the program that will print.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

_PDF_PAGE = re.compile(rb"/Type\s*/Page(?![a-zA-Z])")
LEAST_LINES = 2  # of a paragraph on either side of a page break, as Word keeps them


class Alignment(StrEnum):
    """How the lines of a paragraph stand between its margins."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    JUSTIFIED = "justified"


@dataclass(frozen=True, slots=True, kw_only=True)
class Letters:
    """How a run of text is set."""

    font: str
    size: float
    bold: bool = False
    italic: bool = False
    underlined: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one set of letters; tab and newline characters are those inside a paragraph."""

    text: str
    letters: Letters


@dataclass(frozen=True, slots=True, kw_only=True)
class TabStop:
    """Where text goes on after a tab; a ``ruled`` one draws a line up to there."""

    at: float
    alignment: Alignment = Alignment.LEFT
    ruled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The form of a paragraph; ``line`` is a multiple of the height of a line.

    ``first`` is the indent of the first line beyond ``left``, negative for a hanging one.
    """

    alignment: Alignment = Alignment.LEFT
    left: float = 0
    right: float = 0
    first: float = 0
    before: float = 0
    after: float = 0
    line: float = 1
    tabs: tuple[TabStop, ...] = ()
    keep_next: bool = False
    keep_lines: bool = False
    new_page: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewParagraph:
    """A paragraph in the style of this name; ``runs`` begin with its number if it is a list's."""

    runs: tuple[Run, ...]
    form: Form
    style: str = ""

    @property
    def text(self) -> str:
        """Return the text without its form."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class PreviewCell:
    """A cell that takes ``span`` columns."""

    paragraphs: tuple[PreviewParagraph, ...]
    span: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewTable:
    """A table with its columns' widths; ``ruled`` draws its lines, ``padding`` is inside cells."""

    columns: tuple[float, ...]
    rows: tuple[tuple[PreviewCell, ...], ...]
    ruled: bool = False
    padding: float = 0


Block = PreviewParagraph | PreviewTable


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The page: size and margins; ``header`` is the distance of page numbers from the top.

    ``numbered_from`` is the first page with a number, 0 where pages have none.
    """

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float
    header: float = 0
    numbered_from: int = 0

    @property
    def text_width(self) -> float:
        """Return the width between the margins."""
        return self.width - self.left - self.right

    @property
    def text_height(self) -> float:
        """Return the height between the margins."""
        return self.height - self.top - self.bottom


@dataclass(frozen=True, slots=True)
class Preview:
    """A paper's page and what stands on it, in order."""

    sheet: Sheet
    blocks: tuple[Block, ...]

    @property
    def text(self) -> str:
        """Return what the paper says, a line a paragraph."""
        return "\n".join(paragraph.text for paragraph in self.paragraphs)

    @property
    def paragraphs(self) -> tuple[PreviewParagraph, ...]:
        """Return all paragraphs, those of tables in their place."""
        return tuple(paragraph for block in self.blocks for paragraph in _inside(block))


def _inside(block: Block) -> Sequence[PreviewParagraph]:
    if isinstance(block, PreviewParagraph):
        return (block,)
    return [p for row in block.rows for cell in row for p in cell.paragraphs]


class PaperReader(Protocol):
    """Reads finished papers back."""

    def read(self, data: bytes) -> Preview:
        """Return how the file will look; raises `DomainError` for what is no such file."""
        ...


def pages_of_pdf(data: bytes) -> int:
    """Return how many pages a PDF has, 0 where its pages cannot be counted from outside."""
    return len(_PDF_PAGE.findall(data))


class PageMaker(Protocol):
    """Another program that lays papers out exactly as they will be printed."""

    def find(self) -> Path | None:
        """Return where that program is on this machine, None where it is not."""
        ...

    def pdf(self, data: bytes) -> bytes:
        """Return the paper as PDF. Raises `EnvironmentFailure`; then nothing was written."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class SetLine:
    """A line (or the row of a table) where it was set, from the top of the text down.

    ``begins`` and ``ends`` its paragraph; ``held`` to the paragraph's other lines, ``bound`` to
    the next paragraph; ``new_page`` tells that the paragraph begins one.
    """

    top: float
    bottom: float
    begins: bool = True
    ends: bool = True
    held: bool = False
    bound: bool = False
    new_page: bool = False


def page_starts(lines: Sequence[SetLine], height: float) -> tuple[int, ...]:
    """Return which lines begin a page, the first one always among them.

    Lines go on to the next page together as Word has it: two lines of a paragraph at least on
    either side, kept lines and paragraphs together, unless they fill more than a page.
    """
    starts = [0]
    for place, line in enumerate(lines):
        begun = starts[-1]
        if line.new_page and line.begins and place > begun:
            starts.append(place)
        elif line.bottom - lines[begun].top > height and place > begun:
            starts.append(_break_before(lines, begun, place))
    return tuple(starts)


def _break_before(lines: Sequence[SetLine], begun: int, place: int) -> int:
    fitting = (n for n in range(place, begun, -1) if _may_break(lines, n))
    return next(fitting, place)


def _may_break(lines: Sequence[SetLine], place: int) -> bool:
    if lines[place].begins:
        return not lines[place - 1].bound
    if lines[place].held:
        return False
    behind, ahead = lines[place - LEAST_LINES + 1 : place], lines[place : place + LEAST_LINES - 1]
    return not (any(line.begins for line in behind) or any(line.ends for line in ahead))
