"""Minutes parted into passages: which lines tell who was present, which what was decided."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from secretary_app.application.old_minutes.blocks import Line, labelled
from secretary_app.application.old_minutes.people import names_in
from secretary_app.application.old_minutes.wordings import (
    COURSE,
    DEADLINE,
    EXECUTOR,
    OPENINGS,
    ROLL,
    Section,
)

_LONGEST_SIGNATURE = 140
_LONGEST_POSITION = 80
_SIGNING = re.compile(
    r"(?:(?:вице-?|сопредседател|(?:перв|ответственн|генеральн|исполнительн|главн|ведущ|старш)\w+\s)?"
    r"(?:председател|секретар|заместител|начальник|директор|руководител|глава|министр|ректор|декан"
    r"|президент|специалист|консультант|методист|эксперт|управляющ|заведующ|координатор)"
    r"|и\.\s?о\.|исполняющ|за[мв]\.|протокол (?:в[её]л|составил|подготовил)|подпис|члены"
    r"|сч[её]тная|верно|модератор)",
    re.IGNORECASE,
)
_BLANK_LINE = re.compile(r"_{3,}|/|\(подпись\)|\.{5,}|м\.\s?п\.", re.IGNORECASE)
_AHEAD = 4
_NO_PLACE = frozenset({Section.DETAIL, Section.PRESIDING, Section.SECRETARY, Section.PRESENT})
_OFFICERS = frozenset({Section.PRESIDING, Section.SECRETARY})
_OF_COURSE = COURSE | {Section.OTHER, Section.AGENDA}
_BEFORE_TOPICS = ROLL | {Section.PRESIDING, Section.SECRETARY, Section.QUORUM, Section.QUESTION}
_TOPIC = re.compile(r"Об?о?\s+\w")
_VERB = re.compile(r"^(?:отсутств|приглаш|присутств)\w+\s+", re.IGNORECASE)
_LISTED_ROLE = re.compile(
    r"(?:и\. ?о\. )?председатель|(?:ответственный )?секретарь(?! (?:заседания|совещания|собрания))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """An announcement (``head``, as written) with the lines that it announces."""

    section: Section
    head: str = ""
    lines: tuple[Line, ...] = ()
    opened: Line | None = None


def passages_of(lines: Sequence[Line]) -> tuple[Passage, ...]:
    """Return the passages in their order; the first is what stands before any announcement."""
    passages: list[Passage] = [Passage(section=Section.HEADER)]
    following: list[list[Line]] = [[]]
    romans = False
    for at, line in enumerate(lines):
        begun = _begun(passages[-1], lines, at, romans=romans)
        if begun is None and _is_topic(passages, lines, at):
            begun = _asked(line)
        if begun is None:
            following[-1].append(line)
        else:
            passages.append(begun)
            romans = romans or (begun.section is Section.QUESTION and line.roman)
            following.append([])
    return tuple(
        replace(passage, lines=(*passage.lines, *after))
        for passage, after in zip(passages, following, strict=True)
    )


def _begun(current: Passage, lines: Sequence[Line], at: int, *, romans: bool) -> Passage | None:
    line = lines[at]
    if current.section is Section.SIGNED:
        return None
    if current.section in COURSE | {Section.OTHER} and signs(lines, at):
        return Passage(section=Section.SIGNED, lines=(line,), opened=line)
    if line.roman and (romans or current.section not in {Section.AGENDA, Section.DECIDED}):
        return _asked(line)
    for section, opening in OPENINGS:
        found = opening.match(line.text)
        if found and _fits(section, current.section, line, found):
            return _opened(section, line, found)
    return None


def _asked(line: Line) -> Passage:
    """Return the passage of a question that its number or title alone announces."""
    opened = line if line.roman else replace(line, label="I.")
    return Passage(section=Section.QUESTION, lines=(replace(line, label=""),), opened=opened)


def _is_topic(passages: Sequence[Passage], lines: Sequence[Line], at: int) -> bool:
    """Without an agenda, «О …» over those who spoke in brackets or over point 1 is a question."""
    line, follows = lines[at], lines[at + 1 : at + 2]
    agenda = any(True for _ in of(passages, Section.AGENDA))
    may = passages[-1].section in _BEFORE_TOPICS and not agenda and not line.cells
    if not (may and follows and _TOPIC.match(line.text)):
        return False
    first = f"{line.number}.1" if line.number else "1"
    text = follows[0].text
    return follows[0].number == first or (text.startswith("(") and text.endswith(")"))


def _fits(section: Section, within: Section, line: Line, found: re.Match[str]) -> bool:
    if line.number and not _announces(line, found):
        return False
    if within in COURSE:
        return section in _OF_COURSE
    if _is_listed(section, within, line):
        return False
    if section is Section.QUESTION:
        return question_number(found) is not None or found["head"].lower().startswith("процед")
    return not (within is Section.AGENDA and section in ROLL | {Section.DETAIL})


def _is_listed(section: Section, within: Section, line: Line) -> bool:
    """A row of a table, and «председатель совета – …» within a list, name people of the list."""
    if line.cells:
        return section in _NO_PLACE
    listed = within in ROLL and section in _OFFICERS
    return listed and _LISTED_ROLE.match(line.text) is not None


def _announces(line: Line, found: re.Match[str]) -> bool:
    """A numbered question or decision may begin with the word of an announcement."""
    head = found["head"].strip()
    asked = found.re.groupindex.get("which") is not None and question_number(found) is not None
    return asked or head.isupper() or line.text[found.end("head") :].lstrip().startswith(":")


def _opened(section: Section, line: Line, found: re.Match[str]) -> Passage:
    groups = found.groupdict()
    rest = next((groups[name] for name in ("rest", "count", "more") if groups.get(name)), "")
    if not rest.strip() and next(names_in(found["head"]), None) is not None:
        rest = _VERB.sub("", line.text)
    first = (labelled(rest.strip(), line.block),) if rest.strip() else ()
    return Passage(section=section, head=found["head"], lines=first, opened=line)


def question_number(found: re.Match[str]) -> str | None:
    """Return the number that «По первому вопросу», «Вопрос 2» names."""
    if found["what"]:
        return found["what"]
    return _ORDINALS.get((found["which"] or "").lower().replace("ё", "е"))


_ORDINALS = {
    word: str(number)
    for number, words in enumerate(
        (
            "первому первый",
            "второму второй",
            "третьему третий",
            "четвертому четвертый",
            "пятому пятый",
            "шестому шестой",
            "седьмому седьмой",
            "восьмому восьмой",
            "девятому девятый",
            "десятому десятый",
            "одиннадцатому одиннадцатый",
            "двенадцатому двенадцатый",
        ),
        start=1,
    )
    for word in words.split()
}
_ORDINALS |= {str(number): str(number) for number in range(1, 100)}


def signs(lines: Sequence[Line], at: int) -> bool:
    """Tell whether the line begins the signatures: a position, room to sign and a name."""
    line = lines[at]
    text = line.text
    if line.label or len(text) > _LONGEST_SIGNATURE or EXECUTOR.match(text) or DEADLINE.match(text):
        return False
    if not _SIGNING.match(text) or text.endswith(";"):
        return False
    if _name_last(text) or _goes_on_to_name(lines, at):
        return True
    return not text.endswith((".", ":")) and any(
        _name_alone(each.text) for each in lines[at + 1 :][:_AHEAD]
    )


def _name_last(text: str) -> bool:
    """«Председатель ______ И.И. Иванов», also in brackets or between strokes."""
    found = list(names_in(text))
    if len(found) != 1:
        return False
    rest = _BLANK_LINE.sub("", text[found[0].end :]).strip(" /()._,")
    return not rest


def _goes_on_to_name(lines: Sequence[Line], at: int) -> bool:
    """«Заместитель Губернатора» over «Приозёрной области      Р.Р. Рекин»."""
    below = lines[at + 1] if at + 1 < len(lines) else None
    if below is None or below.label or lines[at].text.endswith((".", ":", ",")):
        return False
    found = list(names_in(below.text))
    ends = len(found) == 1 and found[0].end == len(below.text.rstrip())
    return ends and found[0].start > 0 and len(below.text) <= _LONGEST_POSITION


def _name_alone(text: str) -> bool:
    plain = _BLANK_LINE.sub(" ", text).strip(" _/().,")
    found = list(names_in(plain))
    return len(found) == 1 and found[0].start == 0 and found[0].end == len(plain)


def of(passages: Sequence[Passage], *sections: Section) -> Iterator[Passage]:
    """Yield the passages of these sections."""
    yield from (passage for passage in passages if passage.section in sections)
