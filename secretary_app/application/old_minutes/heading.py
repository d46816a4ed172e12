"""What stands at the head of minutes: number, date, body, place, who approves them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time

from secretary_app.application.old_minutes.blocks import Block, Line, plain_line, unwrapped
from secretary_app.application.old_minutes.model import Confidence, Found, OldSignatory
from secretary_app.application.old_minutes.passages import Passage, of
from secretary_app.application.old_minutes.people import names_in
from secretary_app.application.old_minutes.wordings import ANNOUNCED, REMOTE, Section
from secretary_app.domain.agenda import MeetingForm, MeetingKind
from secretary_app.language.dates_within import days_within
from secretary_app.language.time_reading import read_time

_TITLE = re.compile(r"(?:выписка из )?протокол(?:а)?\b", re.IGNORECASE)
_NUMBER = re.compile(
    r"(?:№|N[oº°]?|номер)\s*(?P<number>\d[\w\-–/.]*|[А-ЯA-Z]{1,4}[-/]?\d[\w\-–/]*|б/н)",
    re.IGNORECASE,
)
_SITTING = re.compile(r"\b(?P<word>(?:заседани|совещани|собрани|сесси)[ияей]+)\b", re.IGNORECASE)
_GENERAL = re.compile(r"\b(?:общего|родительского)\s+собрания\b", re.IGNORECASE)
_NAME_END = re.compile(r"(?:[ ,;:–—|-]|(?<![\s.][А-ЯЁ])\.)+$")
_ADJECTIVE = re.compile(
    r"(?:внеочередного|очередного|расширенного|рабочего|планового|установочного|заочного|онлайн)\s*$",
    re.IGNORECASE,
)
_APPROVE = re.compile(r"[«\"]?утвержд(?:аю|ено|ён)[»\"]?:?$", re.IGNORECASE)
_OTHER_STAMP = re.compile(r"согласовано:?$", re.IGNORECASE)
_CITY = re.compile(r"(?:г|гор|пос|пгт|с|п|дер)\.\s?[А-ЯЁ][а-яё]+(?:[- ][А-ЯЁ]?[а-яё]+){0,2}")
_DATE_GAP = re.compile(
    r"[«\"]?\s*_{1,}\s*[»\"]?[\s_]*(?:20\d*|19\d*)?_*\s*г?\.?|\bот\b|\bг(?:ода|\.)?$"
)
_ADJECTIVE_FIRST = re.compile(r"[А-ЯЁ][а-яё]+(?:-[а-яё]+)*(?:ого|его|ых|их)\s[а-яё]")
_SHORT_DATE = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{2})(?![\d.])")
_GOING_ON = frozenset('«"(')
_IN_GENITIVE = re.compile(r"(?:[А-ЯЁ][а-яё]+\s){2}[А-ЯЁ][а-яё]+(?:ича|[оеи]вны|ичны)")
_NUMBERED_BODY = re.compile(
    r"(?:школ\w*|сош|сада?|гимнази\w*|лице\w*|интернат\w*|больниц\w*|поликлиник\w*|техникум\w*"
    r"|училищ\w*|колледж\w*|участк\w*|центр\w*|дома?)\s*$",
    re.IGNORECASE,
)
_ONE_NAME = re.compile(r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁа-яё]+)*")
_ONLINE = re.compile(r"(?:онлайн|дистанционн|видео)\w*[- ]", re.IGNORECASE)
_OF_YEAR = re.compile(r"^\s*г(?:ода|\.)?(?=[\s,;]|$)")
_TIMES = re.compile(r"\b(\d{1,2})(?:[:.\-](\d{2})|\s*ч(?:ас\w*|\.)?\s*(?:(\d{1,2})\s*мин\w*\.?)?)")
_STREET = re.compile(r",\s*(?:ул|пр|просп|пер|пл|бул|наб|ш|мкр|д|каб|ауд)\w*\.", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """What was read above the lists of those present."""

    number: Found[str]
    date: Found[date]
    kind: Found[MeetingKind]
    body: Found[str]
    city: Found[str]
    place: Found[str]
    form: Found[MeetingForm]
    approved_by: OldSignatory | None


def heading_of(lines: Sequence[Line], blocks: Sequence[Block]) -> Heading:
    """Return the heading; ``lines`` are those before the first list or question."""
    cells = tuple(_parted(lines, {block.number: block for block in blocks}))
    above, title = _above_and_below(cells)
    number = _number(title)
    kind = _kind(title)
    body = _body(title, above, kind)
    city = _city((*title, *above))
    return Heading(
        number=number,
        date=_date(title, cells),
        kind=kind,
        body=body,
        city=city if city.value else _bare_city(title, body),
        place=_address((*title, *above)),
        form=_held(title),
        approved_by=_approval(above),
    )


def _parted(lines: Sequence[Line], blocks: Mapping[int, Block]) -> Iterator[Line]:
    """Yield every cell of a table as a line of its own, column by column."""
    rows: list[Line] = []
    for line in lines:
        if line.cells:
            rows.append(line)
            continue
        yield from _columns(rows, blocks)
        rows = []
        yield line
    yield from _columns(rows, blocks)


def _columns(rows: Sequence[Line], blocks: Mapping[int, Block]) -> Iterator[Line]:
    for column in range(max((len(row.cells) for row in rows), default=0)):
        for row in rows:
            cells = blocks[row.block].cells[column : column + 1]
            texts = unwrapped(cells[0].split("\n")) if cells else ()
            yield from (Line(text=plain_line(text), block=row.block) for text in texts)


def _above_and_below(lines: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    for at, line in enumerate(lines):
        if _TITLE.match(line.text):
            return tuple(lines[:at]), tuple(lines[at:])
    return (), tuple(lines)


def _number(title: Sequence[Line]) -> Found[str]:
    for line in title:
        for found in _own_numbers(line.text):
            return Found(found["number"].rstrip(".,"), Confidence.SURE, (line.block,))
    return Found()


def _own_numbers(text: str) -> Iterator[re.Match[str]]:
    """Yield the numbers that are not a school's, inside quotation marks or after its word."""
    for found in _NUMBER.finditer(text):
        before = text[: found.start()]
        quoted = before.count("«") > before.count("»")
        if not quoted and not _NUMBERED_BODY.search(before):
            yield found


def _kind(title: Sequence[Line]) -> Found[MeetingKind]:
    for line in title:
        if found := _SITTING.search(line.text):
            conference = found["word"].lower().startswith("совещ")
            kind = MeetingKind.CONFERENCE if conference else MeetingKind.SESSION
            return Found(kind, Confidence.SURE, (line.block,))
    return Found(MeetingKind.SESSION, Confidence.GUESS)


def _date(title: Sequence[Line], every: Sequence[Line]) -> Found[date]:
    for lines, confidence in ((title, Confidence.SURE), (every, Confidence.GUESS)):
        for line in lines:
            for found in days_within(line.text):
                return Found(found.day, confidence, (line.block,))
    return _date_without_century(title)


def _date_without_century(title: Sequence[Line]) -> Found[date]:
    for line in title:
        if found := _SHORT_DATE.search(line.text):
            spelled = f"{found[1]}.{found[2]}.20{found[3]}"
            for each in days_within(spelled):
                return Found(each.day, Confidence.GUESS, (line.block,))
    return Found()


def held_as(text: str) -> MeetingForm | None:
    """Return the form that a line in brackets gives: «(в режиме видео-конференции)»."""
    if not (text.startswith("(") and text.endswith(")")):
        return None
    return next((form for form, wording in _FORMS if wording.search(text)), None)


def _held(title: Sequence[Line]) -> Found[MeetingForm]:
    for line in title:
        form = held_as(line.text)
        if form is None and _SITTING.search(line.text) and _ONLINE.search(line.text):
            form = MeetingForm.REMOTE
        if form is not None:
            return Found(form, Confidence.SURE, (line.block,))
    return Found()


def _city(lines: Sequence[Line]) -> Found[str]:
    for line in lines:
        if found := _CITY.search(line.text):
            return Found(found[0], Confidence.SURE, (line.block,))
    return Found()


def _bare_city(title: Sequence[Line], body: Found[str]) -> Found[str]:
    """Return a name that stands below the body by itself: «Москва»."""
    for line in title:
        below = body.blocks and line.block > body.blocks[-1]
        if below and _ONE_NAME.fullmatch(name := _name_part(line.text)):
            return Found(name, Confidence.PROBABLE, (line.block,))
    return Found()


def _address(lines: Sequence[Line]) -> Found[str]:
    """Return a line that begins with the city and goes on with a street."""
    for line in lines:
        if _CITY.match(line.text) and _STREET.search(line.text):
            return Found(line.text.rstrip(" .;"), Confidence.PROBABLE, (line.block,))
    return Found()


def _body(title: Sequence[Line], above: Sequence[Line], kind: Found[MeetingKind]) -> Found[str]:
    """Return the name as the title has it, in the genitive after «заседания»."""
    told = _told_by_title(title)
    if told is not None:
        return told
    for line in reversed(above):
        if len(line.text.split()) > 1 and not _is_requisite(line.text):
            return Found(line.text, Confidence.PROBABLE, (line.block,))
    return Found(None, Confidence.MISSING, kind.blocks)


def _told_by_title(title: Sequence[Line]) -> Found[str] | None:
    begun = False
    words: list[str] = []
    blocks: list[int] = []
    for line in title:
        begun, piece = _piece(line.text, begun=begun, first=not words)
        if piece is None:
            break
        if piece:
            words.append(piece)
            blocks.append(line.block)
    if not words:
        return None
    confidence = Confidence.SURE if begun else Confidence.PROBABLE
    return Found(" ".join(words), confidence, tuple(dict.fromkeys(blocks)))


def _piece(text: str, *, begun: bool, first: bool) -> tuple[bool, str | None]:
    """Return whether «заседания» was met, and what the line adds to the name; None ends it."""
    found = _SITTING.search(text)
    if found and not begun:
        general = _GENERAL.search(text)
        return True, _name_part(text[general.start() if general else found.end() :])
    if held_as(text) is not None:
        return begun, ""
    plain = _name_part(_TITLE.sub("", text, count=1) if _TITLE.match(text) else text)
    if not plain or (first and _ADJECTIVE.match(plain)):
        return begun, ""
    if _is_requisite(text):
        return begun, "" if first else None
    if first or _goes_on(plain):
        return begun, plain
    return begun, None


def _goes_on(plain: str) -> bool:
    """Tell whether a line continues the name above it, by its letters and cases."""
    if plain[0].islower() or plain[0] in _GOING_ON:
        return True
    return bool(_IN_GENITIVE.fullmatch(plain) or _ADJECTIVE_FIRST.match(plain))


def _name_part(text: str) -> str:
    """Return ``text`` without number, date and city."""
    plain = text
    for number in reversed(list(_own_numbers(text))):
        plain = f"{plain[: number.start()]} {plain[number.end() :]}"
    for found in reversed(list(days_within(plain))):
        plain = plain[: found.start] + _OF_YEAR.sub("", plain[found.end :])
    plain = _CITY.sub(" ", _DATE_GAP.sub(" ", plain))
    return _NAME_END.sub("", " ".join(plain.split()).lstrip(" ,.;:–—-|"))


def _is_requisite(text: str) -> bool:
    if ANNOUNCED.match(text):
        return True
    return not _name_part(text) or bool(_CITY.match(text)) or bool(_OTHER_STAMP.match(text))


def _approval(above: Sequence[Line]) -> OldSignatory | None:
    """Return who approves: the lines from «УТВЕРЖДАЮ» to a name."""
    position: list[Line] = []
    begun = False
    for line in above:
        if _APPROVE.match(line.text):
            begun, position = True, []
        elif begun:
            name = next(names_in(line.text), None)
            position.append(line)
            if name is not None:
                return _approver(position, name.start)
    return None


def _approver(lines: Sequence[Line], start: int) -> OldSignatory:
    last = lines[-1]
    name = next(names_in(last.text)).name
    words = " ".join([*(line.text for line in lines[:-1]), last.text[:start]])
    position = " ".join(re.sub(r"_+|\(подпись\)", " ", words).split()).strip(" ,/–-")
    blocks = tuple(dict.fromkeys(line.block for line in lines))
    return OldSignatory(position=position, name=name, blocks=blocks)


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """What lines like «Место проведения: …», «Начало: 10:00» tell."""

    starts_at: Found[time]
    ends_at: Found[time]
    place: Found[str]
    city: Found[str]
    form: Found[MeetingForm]
    date: Found[date]


def details_of(passages: Sequence[Passage]) -> Details:
    """Return the times, the place and the form, each where a line announces it."""
    told = tuple(of(passages, Section.DETAIL))
    place = _place(told)
    return Details(
        starts_at=_time(told, "начал", "время"),
        ends_at=_time(told, "оконч"),
        place=place,
        city=_city([Line(text=place.value or "", block=block) for block in place.blocks]),
        form=_form(told),
        date=_detail_date(told),
    )


def _time(told: Sequence[Passage], *words: str) -> Found[time]:
    for word in words:
        for passage, line in _lines(told, word):
            found = _TIMES.search(line.text)
            if found:
                at = read_time(f"{found[1]}:{int(found[2] or found[3] or 0):02}")
                return Found(at, Confidence.SURE, (passage.opened.block if passage.opened else 0,))
    return Found()


def _lines(told: Sequence[Passage], word: str) -> Iterator[tuple[Passage, Line]]:
    for passage in told:
        if word in passage.head.lower():
            yield from ((passage, line) for line in passage.lines[:1])


def _place(told: Sequence[Passage]) -> Found[str]:
    for word in ("место", "адрес"):
        for _passage, line in _lines(told, word):
            return Found(line.text.rstrip(" ."), Confidence.SURE, (line.block,))
    return Found()


_FORMS = (
    (MeetingForm.HYBRID, re.compile(r"очно-заочн", re.IGNORECASE)),
    (MeetingForm.ABSENTEE, re.compile(r"заочн", re.IGNORECASE)),
    (MeetingForm.MIXED, re.compile(r"смешан|комбинир|гибрид|очная с дистанц", re.IGNORECASE)),
    (MeetingForm.REMOTE, REMOTE),
    (MeetingForm.IN_PERSON, re.compile(r"очн", re.IGNORECASE)),
)


def _form(told: Sequence[Passage]) -> Found[MeetingForm]:
    for _passage, line in _lines(told, "форма"):
        for form, wording in _FORMS:
            if wording.search(line.text):
                return Found(form, Confidence.SURE, (line.block,))
    return Found()


def _detail_date(told: Sequence[Passage]) -> Found[date]:
    for _passage, line in _lines(told, "дата"):
        for found in days_within(line.text):
            return Found(found.day, Confidence.SURE, (line.block,))
    return Found()
