"""The questions of the agenda, with those who report on them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from secretary_app.application.old_minutes.blocks import Line, numbered_within
from secretary_app.application.old_minutes.model import Confidence, OldItem
from secretary_app.application.old_minutes.passages import Passage, of
from secretary_app.application.old_minutes.people import names_in
from secretary_app.application.old_minutes.wordings import FATE, Section
from secretary_app.language.names import FullName

_REPORTS = re.compile(
    r"\s*[(–—-]?\s*(?:со)?(?:докладчик\w*|докладыва\w+|информаци[яю]|выступающ\w+|инф\.)\s*[:–—-]\s*"
    r"(?P<who>[^()]+)\)?\s*[.;]?$",
    re.IGNORECASE,
)
_ASIDE_NAMED = re.compile(r"\s*\((?P<who>[^()]+)\)\s*[.;]?$")
_SPEAKER = re.compile(r"^.{0,160}?(?=\b(?:о|об|обо)\s)", re.IGNORECASE)
_QUESTION_COLUMN = re.compile(r"вопрос", re.IGNORECASE)
_TITLE_END = re.compile(r"(?:[;, ]|(?<![\s.][А-ЯЁ])\.)+$")
_LONGEST_TITLE = 600


def items_of(passages: Sequence[Passage]) -> tuple[OldItem, ...]:
    """Return the questions; without an agenda those that were heard, as a guess."""
    items: list[OldItem] = []
    for passage in of(passages, Section.AGENDA):
        for line in passage.lines:
            if items and titled(items, _cell_title(line)) is not None:
                break
            for each in numbered_within(line):
                _take(items, each)
    return tuple(items) or tuple(_heard(passages)) or tuple(_in_tables(passages))


def _in_tables(passages: Sequence[Passage]) -> Iterator[OldItem]:
    """Yield the questions of a table that has them beside the decisions."""
    number = 0
    for passage in of(passages, Section.DECIDED):
        column: int | None = None
        for line in passage.lines:
            heads = [n for n, cell in enumerate(line.cells) if _QUESTION_COLUMN.match(cell)]
            if heads and not _cell_number(line):
                column = heads[0]
            elif column is not None and line.cells[column : column + 1] not in {(), ("",)}:
                number += 1
                title = line.cells[column]
                yield _item(_cell_number(line) or str(number), title, line.block, sure=True)


def _take(items: list[OldItem], line: Line) -> None:
    text = _cell_title(line)
    told = tuple(name for cell in line.cells if cell != text for name in _names(cell))
    reporting = _REPORTS.match(text)
    if reporting and items:
        names = (*items[-1].rapporteurs, *_names(reporting["who"]))
        items[-1] = replace(items[-1], rapporteurs=names, blocks=(*items[-1].blocks, line.block))
        return
    aside = text.startswith("(") and text.endswith(")")
    if not text or aside or titled(items, text) is not None:
        return
    number = line.number or _cell_number(line)
    if items and not number and not line.label and _continues(items[-1], text):
        items[-1] = replace(
            items[-1],
            title=f"{items[-1].title} {_title(text)}",
            blocks=(*items[-1].blocks, line.block),
        )
        return
    item = _item(number or str(len(items) + 1), text, line.block, sure=bool(line.label))
    items.append(replace(item, rapporteurs=(*item.rapporteurs, *told)))


def _cell_title(line: Line) -> str:
    if not line.cells:
        return line.text
    cells = [cell for cell in line.cells if not cell.rstrip(".").isdigit()]
    return next((cell for cell in cells if cell and next(names_in(cell), None) is None), "")


def _cell_number(line: Line) -> str:
    first = line.cells[0].rstrip(".") if line.cells else ""
    return first if first.isdigit() else ""


def _continues(item: OldItem, text: str) -> bool:
    return text[0].islower() and not re.match(r"об?\s", text) and bool(item.title)


def _item(number: str, text: str, block: int, *, sure: bool) -> OldItem:
    plain, names = _without_rapporteurs(FATE.sub("", text))
    confidence = Confidence.SURE if sure else Confidence.PROBABLE
    return OldItem(
        number=number,
        title=_title(plain),
        rapporteurs=names,
        confidence=confidence,
        blocks=(block,),
    )


def _title(text: str) -> str:
    plain = _TITLE_END.sub("", text.strip())
    return plain[:_LONGEST_TITLE]


def _without_rapporteurs(text: str) -> tuple[str, tuple[FullName, ...]]:
    reporting = _REPORTS.search(text)
    if reporting is None:
        reporting = _ASIDE_NAMED.search(text)
        if reporting is None or not _names(reporting["who"]):
            return text, ()
    return text[: reporting.start()], _names(reporting["who"])


def _names(text: str) -> tuple[FullName, ...]:
    return tuple(found.name for found in names_in(text))


def titled(items: Sequence[OldItem], text: str) -> OldItem | None:
    """Return the question whose title ``text`` repeats."""
    key = _key(text)
    return next((item for item in items if _same(_key(item.title), key)), None)


def _key(text: str) -> str:
    plain = _without_rapporteurs(FATE.sub("", text))[0]
    return re.sub(r"[^\w]+", "", plain.lower().replace("ё", "е"))


def _same(one: str, other: str) -> bool:
    return bool(one) and one == other


def _heard(passages: Sequence[Passage]) -> Iterator[OldItem]:
    asked = [
        passage
        for passage in of(passages, Section.QUESTION)
        if passage.lines and not passage.head.lower().startswith("процед")
    ]
    heard = asked or [passage for passage in of(passages, Section.HEARD) if passage.lines]
    for number, passage in enumerate(heard, 1):
        line = passage.lines[0]
        title = (
            _SPEAKER.sub("", line.text, count=1) if next(names_in(line.text), None) else line.text
        )
        item = _item(str(number), title, line.block, sure=False)
        yield replace(item, confidence=Confidence.GUESS)
