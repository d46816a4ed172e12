"""Who was present, how, who was invited and who was absent: lists, runs and tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from secretary_app.application.old_minutes.blocks import Line, numbered_within
from secretary_app.application.old_minutes.model import Attendee, Capacity, Confidence, Found
from secretary_app.application.old_minutes.passages import Passage, of
from secretary_app.application.old_minutes.people import Mention, names_in, people_in
from secretary_app.application.old_minutes.wordings import IN_ROOM, REMOTE, ROLL, Section
from secretary_app.domain.meeting.entries import Mode
from secretary_app.language.names import FullName

_COUNTS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        (
            r"(?:присутств\w*|участв\w*|явил\w*)[^\d.]{0,60}?(\d{1,3})"
            r"(?=\s*(?:\([^)]*\)\s*)?(?:чел|член|участ|из\b|[.,;]|$))(?!\.\d)"
        ),
        r"(?<!из )\b(\d{1,3})\s*(?:чел\w*|член\w*|участник\w*)[^\d.]{0,40}присутств",
    )
)
_BARE_COUNT = re.compile(
    r"(?:всего\s*)?(\d{1,3})\s*(?:\([^)]*\)\s*)?(?:чел|член|участ|из\b)", re.IGNORECASE
)
_ABSENCE = re.compile(r"отсутств|не явил|уважительн", re.IGNORECASE)
_NAME_COLUMN = re.compile(r"ф\.?\s?и\.?\s?о|фамили|участник|член|имя", re.IGNORECASE)
_POSITION_COLUMN = re.compile(r"должност|место работы|организац|статус|представ", re.IGNORECASE)
_FORM_COLUMN = re.compile(r"форма|участи[ея]|присутств|отметка|явк|очно|примеч", re.IGNORECASE)
_REASON_WORDS = re.compile(
    r"болезн|больнич|болен|больна|отпуск|командиров|уважительн|по семейн|уч[её]б|декрет",
    re.IGNORECASE,
)
_REASON = re.compile(r"\s[–—-]\s+(?P<reason>[^–—,]{3,60})$")
_WORDS_OF_MODE = 2
_ROLE_LABEL = re.compile(
    r"^(?:(?:заместител\w* )?председател\w*|секретар\w*|член\w*|участник\w*|представител\w*)"
    r"(?:\s+(?:совета|комиссии|комитета|группы|правления|заседания|совещания|собрания))?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Columns:
    """The columns of a table of people, counted from 0."""

    name: int
    positions: tuple[int, ...] = ()
    mode: int | None = None


def attendees_of(passages: Sequence[Passage], *, remote: bool) -> tuple[Attendee, ...]:
    """Return everybody in the lists, each once, in their order; an absence wins over a list.

    ``remote`` tells that the meeting was held online as a whole.
    """
    found: dict[FullName, Attendee] = {}
    usual = Mode.REMOTE if remote else Mode.IN_PERSON
    capacity = Capacity.MEMBER
    for passage in passages:
        if passage.section in ROLL:
            capacity, mode = _announced(passage, capacity, usual)
            for attendee in _with_positions_below(passage, capacity, mode):
                _take(found, attendee)
        elif passage.section is Section.HEADER:
            for attendee in _in_tables(passage, usual):
                _take(found, attendee)
        elif passage.section in {Section.AGENDA, Section.DETAIL, Section.QUORUM}:
            capacity = Capacity.MEMBER
    return tuple(found.values())


def _take(found: dict[FullName, Attendee], attendee: Attendee) -> None:
    known = found.get(attendee.name)
    if known is None:
        found[attendee.name] = attendee
    elif attendee.capacity is Capacity.ABSENT:
        blocks = (*known.blocks, *attendee.blocks)
        position = attendee.position or known.position
        found[attendee.name] = replace(attendee, position=position, blocks=blocks)


def _announced(passage: Passage, capacity: Capacity, usual: Mode) -> tuple[Capacity, Mode | None]:
    """Return as what and how those of the passage took part; «Онлайн:» keeps who they are."""
    head = passage.head.lower()
    if passage.section is Section.ABSENT:
        return Capacity.ABSENT, None
    if passage.section is Section.WROTE:
        return Capacity.MEMBER, None
    told = _mode_in(head) or usual
    if passage.section is Section.INVITED:
        return Capacity.INVITED, told
    if capacity is Capacity.INVITED and not re.match(r"член|присутств|участ|состав", head):
        return Capacity.INVITED, told
    return Capacity.MEMBER, told


def _mode_in(text: str) -> Mode | None:
    if REMOTE.search(text):
        return Mode.REMOTE
    return Mode.IN_PERSON if IN_ROOM.search(text) else None


def _with_positions_below(
    passage: Passage, capacity: Capacity, mode: Mode | None
) -> Iterator[Attendee]:
    """A position may stand in a paragraph of its own under the name."""
    below = {line.block: _lone_position(line) for line in passage.lines}
    for attendee in _in_passage(passage, capacity, mode):
        position = attendee.position or below.get(attendee.blocks[0] + 1, "")
        yield replace(attendee, position=position)


def _lone_position(line: Line) -> str:
    plain = line.text.strip(" –—-,;.")
    lone = plain[:1].islower() and not line.label and not line.cells and not _mode_in(plain)
    return plain if lone and next(names_in(plain), None) is None else ""


def _in_passage(passage: Passage, capacity: Capacity, mode: Mode | None) -> Iterator[Attendee]:
    columns: _Columns | None = None
    for line in passage.lines:
        if line.cells:
            heading = _columns_of(line)
            columns = heading or columns
            if heading is None:
                yield from _in_row(line, columns, capacity, mode)
            continue
        capacity, mode = _subheading(line, capacity, mode)
        for item in numbered_within(line):
            for mention in people_in(item.text, several=not item.label):
                yield _attendee(mention, capacity, mode, line)


def _subheading(line: Line, capacity: Capacity, mode: Mode | None) -> tuple[Capacity, Mode | None]:
    """A line without people may say how those below took part: «в режиме онлайн»."""
    told = _mode_in(line.text)
    if told is None or capacity is Capacity.ABSENT or next(names_in(line.text), None):
        return capacity, mode
    return capacity, told


def _attendee(mention: Mention, capacity: Capacity, mode: Mode | None, line: Line) -> Attendee:
    told = next((m for aside in mention.asides if (m := _mode_in(aside))), None)
    absent = any(_ABSENCE.search(aside) for aside in mention.asides)
    capacity = Capacity.ABSENT if absent else capacity
    position, reason = mention.position, ""
    if capacity is Capacity.ABSENT:
        position, reason = _with_reason(mention)
    return Attendee(
        name=mention.name,
        capacity=capacity,
        mode=None if absent or mode is None else told or mode,
        position="" if _ROLE_LABEL.match(position) else position,
        note=reason or _note(mention, position),
        confidence=Confidence.SURE if mention.certain else Confidence.GUESS,
        blocks=(line.block,),
    )


def _with_reason(mention: Mention) -> tuple[str, str]:
    """Return position and reason of «Орлов Г.Т., начальник отдела – болезнь»."""
    if _REASON_WORDS.match(mention.position):
        return "", mention.position
    if found := _REASON.search(f" {mention.position}"):
        return f" {mention.position}"[: found.start()].strip(), found["reason"].strip()
    return mention.position, ", ".join(mention.asides)


def _note(mention: Mention, position: str) -> str:
    return "; ".join(aside for aside in mention.asides if aside != position and not _mode_in(aside))


def _in_tables(passage: Passage, usual: Mode) -> Iterator[Attendee]:
    """A table of people may stand without any announcement."""
    columns: _Columns | None = None
    for line in passage.lines:
        heading = _columns_of(line) if line.cells else None
        columns = (heading or columns) if line.cells else None
        if columns is not None and heading is None:
            yield from _in_row(line, columns, Capacity.MEMBER, usual)


def _columns_of(line: Line) -> _Columns | None:
    """Return the columns where the row is a table's heading, None where it names somebody."""
    if any(next(names_in(cell), None) for cell in line.cells):
        return None
    name = _column(line, _NAME_COLUMN)
    if name is None:
        return None
    others = [at for at in range(len(line.cells)) if at != name]
    positions = tuple(at for at in others if _POSITION_COLUMN.search(line.cells[at]))
    modes = [at for at in others if at not in positions and _FORM_COLUMN.search(line.cells[at])]
    return _Columns(name, positions, next(iter(modes), None))


def _column(line: Line, wording: re.Pattern[str]) -> int | None:
    return next((at for at, cell in enumerate(line.cells) if wording.search(cell)), None)


def _in_row(
    line: Line, columns: _Columns | None, capacity: Capacity, mode: Mode | None
) -> Iterator[Attendee]:
    named = [at for at, cell in enumerate(line.cells) if people_in(cell, several=False)]
    if not named:
        return
    at = columns.name if columns and columns.name in named else named[0]
    mention = people_in(line.cells[at], several=False)[0]
    position = _position_in(line, columns, at) or mention.position
    how = columns.mode if columns else None
    told = line.cells[how] if how is not None and how < len(line.cells) else ""
    absent = bool(_ABSENCE.search(told))
    aside = (*mention.asides, told) if told and not absent else mention.asides
    attendee = _attendee(
        replace(mention, position=position, asides=aside),
        Capacity.ABSENT if absent else capacity,
        None if absent else mode,
        line,
    )
    yield replace(attendee, note=_reason_of(told)) if absent else attendee


def _reason_of(told: str) -> str:
    return re.sub(r"^отсутств\w*[\s,:–—(-]*|\)$", "", told, flags=re.IGNORECASE).strip()


def _position_in(line: Line, columns: _Columns | None, name: int) -> str:
    if columns and columns.positions:
        cells = [line.cells[at] for at in columns.positions if at < len(line.cells)]
        return ", ".join(cell for cell in cells if cell)
    after = [cell for cell in line.cells[name + 1 :] if len(cell) > 1]
    before = [cell for cell in line.cells[:name] if len(cell) > 1 and not cell[0].isdigit()]
    plain = [cell for cell in (*after, *before) if not _only_mode(cell)]
    return plain[0].strip(" –—-,;.") if plain else ""


def _only_mode(cell: str) -> bool:
    return _mode_in(cell) is not None and len(cell.split()) <= _WORDS_OF_MODE


def headcount_of(passages: Sequence[Passage]) -> Found[int]:
    """Return how many were present, where the text gives a number."""
    for passage in of(passages, Section.PRESENT, Section.QUORUM, Section.HEADER, Section.DETAIL):
        heads = ((passage.head, passage.opened),) if passage.opened else ()
        for text, line in (*heads, *((line.text, line) for line in passage.lines)):
            if (number := _counted(passage, text)) is not None and not (line.label or line.cells):
                return Found(number, Confidence.SURE, (line.block,))
    return Found()


def _counted(passage: Passage, text: str) -> int | None:
    bare = _BARE_COUNT.match(text) if passage.section is Section.PRESENT else None
    found = bare or next((each for count in _COUNTS if (each := count.search(text))), None)
    return int(found[1]) if found else None


def chosen_person(
    passages: Sequence[Passage], section: Section, roles: tuple[str, ...]
) -> Found[FullName]:
    """Return whom «Председательствующий: …» or «Секретарь: …» names, else a list by his role."""
    for passage in of(passages, section):
        for line in passage.lines[:2]:
            for name in names_in(line.text):
                return Found(name.name, Confidence.SURE, (line.block,))
    return _named_by_role(passages, roles)


def _named_by_role(passages: Sequence[Passage], roles: tuple[str, ...]) -> Found[FullName]:
    for passage in of(passages, Section.PRESENT):
        for at, line in enumerate(passage.lines):
            if not line.text.lower().startswith(roles):
                continue
            for told in passage.lines[at : at + 2]:
                for name in names_in(told.text):
                    return Found(name.name, Confidence.PROBABLE, (told.block,))
    return Found()
