"""The text of earlier minutes as blocks: paragraphs and rows of tables, numbered as they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from secretary_app.application.old_minutes.wordings import ANNOUNCED, CITY_LINE, MATTER
from secretary_app.domain.errors import DomainError
from secretary_app.language.dates_within import days_within
from secretary_app.language.names import NBSP
from secretary_app.language.typography import clean_text

_REPORTER_LAST = re.compile(r"[А-ЯЁ]\.\s?[А-ЯЁ]\.\)$")
LONGEST_LINE = 20_000  # what is longer was no line of minutes; the rest is not looked at
MOST_BLOCKS = 10_000
LONGEST_TEXT = 2_000_000  # characters; minutes of 300 pages have less
_EMPHASIS = re.compile(r"\*{1,3}(?=\S)|(?<=\S)\*{1,3}|^#{1,6}\s+|_{2,}$")
_SPACED_OUT = re.compile(r"(?<!\S)(?:[А-ЯЁ] ){3,}[А-ЯЁ](?!\S)")
_LABEL = re.compile(
    r"(?P<label>[ПпP]?\d{1,3}(?:\.\d{1,3})+\.?|[ПпP]?\d{1,3}[.)]|[IVX]{1,4}\.|[–—•·▪*-])\s+(?=\S)"
)
_DATE_FIRST = re.compile(r"\d{1,2}\.\d{1,2}\.\d{2,4}")
_ENDED = (".", ";", ":", "!", "?", "…")
_ANOTHER_LIST = re.compile(r"(?<=[.;])\s+(?=(?:Отсутств|Приглаш[её]н)\w+\b)")
_LABEL_TAB = re.compile(r"^\s*(\d+(?:\.\d+)*[.)]|[–—•·-])\t+")
_NEXT_NUMBER = re.compile(r"(?<=[.;])\s+(?=\d{1,2}[.)]\s[А-ЯЁ])")
_WRAPPED_FROM = 60
_LEAST_COLUMNS = 2
_LONGEST_DAY = 80  # characters of a date in words


class OldMinutesFault(DomainError):  # noqa: N818 - the file is at fault, not the program
    """A file or text that cannot be read as minutes; nothing was stored."""


Paragraph = str | tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A line of the source, or a row of a table with its ``cells``; ``number`` counts from 1."""

    number: int
    text: str
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line to be understood: its list label («2.1.», «–») apart, and the block it stands in."""

    text: str
    block: int
    label: str = ""
    cells: tuple[str, ...] = ()

    @property
    def number(self) -> str:
        """Return the label's number («2.1»), empty for a bullet or no label."""
        number = self.label.rstrip(".)")
        return number if number[-1:].isdigit() else ""

    @property
    def roman(self) -> bool:
        """Tell whether the label is a Roman number, as questions of conferences bear it."""
        return self.label[:1] in set("IVX") and self.label.endswith(".")

    @property
    def bullet(self) -> bool:
        """Tell whether the line is an item without a number."""
        return bool(self.label) and not self.number


def pasted(text: str) -> tuple[Block, ...]:
    """Return the blocks of a pasted text: its paragraphs, wrapped lines joined.

    Raises `OldMinutesFault` for an empty text and for one too long to be minutes.
    """
    if len(text) > LONGEST_TEXT:
        raise OldMinutesFault("Текст слишком длинный для протокола: вставьте один протокол.")
    return blocks_of([clean_text(text).text])


def blocks_of(paragraphs: Iterable[Paragraph]) -> tuple[Block, ...]:
    """Return the blocks of paragraphs and rows (tuples of cells) in their order.

    Raises `OldMinutesFault` where there is no text at all.
    """
    parts = [part for paragraph in paragraphs for part in _parts(paragraph)]
    blocks = tuple(
        Block(number=number, text=" ".join(part), cells=part if len(part) > 1 else ())
        for number, part in enumerate(parts, 1)
    )
    if not blocks:
        raise OldMinutesFault("Текста нет: нужен текст протокола.")
    if len(blocks) > MOST_BLOCKS:
        raise OldMinutesFault("Строк слишком много для одного протокола: оставьте один.")
    return blocks


def _parts(paragraph: Paragraph) -> Iterator[tuple[str, ...]]:
    """Yield the lines of a paragraph, each with its columns; a row stays a row."""
    if isinstance(paragraph, str):
        lines = unwrapped(clean_text(paragraph).text.split("\n"))
        parted = (_columns(line[:LONGEST_LINE]) for line in lines)
        yield from (columns for columns in parted if columns)
        return
    cells = tuple(clean_text(cell).text.strip()[:LONGEST_LINE] for cell in paragraph)
    filled = [cell for cell in cells if cell]
    if len(filled) < _LEAST_COLUMNS or filled[0].endswith(":"):
        for cell in filled:
            yield from _parts(cell)
        return
    yield cells


def _columns(line: str) -> tuple[str, ...]:
    """Return the parts of a line parted by tabs."""
    return tuple(cell for part in line.strip().split("\t") if (cell := plain_line(part)))


def unwrapped(lines: Iterable[str]) -> Iterator[str]:
    """Yield paragraphs: lines that only the width of a page or a line break has parted are one."""
    current = ""
    for line in lines:
        text = _LABEL_TAB.sub(r"\1 ", line[:LONGEST_LINE].strip(f" {NBSP}\r\f\v"))
        if (
            current
            and len(current) < LONGEST_LINE
            and "\t" not in current + text
            and _continues(plain_line(current), plain_line(text))
        ):
            current = f"{current} {text}"
            continue
        if current:
            yield current
        current = text
    if current:
        yield current


def _continues(before: str, line: str) -> bool:
    if not line or before.endswith(_ENDED) or _LABEL.match(line) or CITY_LINE.match(line):
        return False
    if any(day.start == 0 for day in days_within(line[:_LONGEST_DAY])):
        return False
    if MATTER.match(line) or ANNOUNCED.match(line):
        return False
    if _REPORTER_LAST.search(before) and line[0].isupper():
        return False
    return line[0].islower() or before.endswith(",") or len(before) >= _WRAPPED_FROM


def plain_line(text: str) -> str:
    """Return one tidy line without marks of emphasis and letters set apart («П Р О Т О К О Л»)."""
    plain = _EMPHASIS.sub("", text.replace(NBSP, " ").strip())
    return " ".join(_SPACED_OUT.sub(lambda word: word[0].replace(" ", ""), plain).split())


def lines_of(blocks: Sequence[Block]) -> tuple[Line, ...]:
    """Return the lines of the blocks, their labels apart; an absence has a line of its own."""
    return tuple(line for block in blocks for line in _parted(_line(block)))


def _parted(line: Line) -> Iterator[Line]:
    """«Присутствуют 5 из 6. Отсутствует Иванов И.И.» tells two things."""
    first, *others = (line.text,) if line.cells else _ANOTHER_LIST.split(line.text)
    yield replace(line, text=first)
    yield from (Line(text=text, block=line.block) for text in others)


def _line(block: Block) -> Line:
    if not block.cells:
        return labelled(block.text, block.number)
    cells = tuple(plain_line(cell.replace("\n", " ")) for cell in block.cells)
    return Line(text=" ".join(c for c in cells if c), block=block.number, cells=cells)


def labelled(plain: str, block: int) -> Line:
    """Return the line with its label apart; a date at the beginning is no label."""
    found = None if _DATE_FIRST.match(plain) else _LABEL.match(plain)
    if found is None:
        return Line(text=plain, block=block)
    return Line(text=plain[found.end() :], block=block, label=found["label"])


def numbered_within(line: Line) -> Iterator[Line]:
    """Yield the items of «1. О саде. 2. О луге.», which may share a line."""
    first, *others = _NEXT_NUMBER.split(line.text) if line.number else (line.text,)
    yield replace(line, text=first)
    yield from (labelled(text, line.block) for text in others)
