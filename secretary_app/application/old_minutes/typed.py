"""Earlier minutes as lines and cells that a person looks through and corrects, and back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, time
from functools import partial
from typing import TypeVar

from secretary_app.application.old_minutes.assignments import deadline_of
from secretary_app.application.old_minutes.keeping import plain_name
from secretary_app.application.old_minutes.model import (
    Attendee,
    Capacity,
    Confidence,
    Found,
    OldDecision,
    OldItem,
    OldMinutes,
    OldSignatory,
    OldVotes,
)
from secretary_app.application.old_minutes.people import people_in, tidy_name
from secretary_app.application.old_minutes.votes import rejects, votes_of
from secretary_app.application.roster.names import name_faults
from secretary_app.domain.agenda import MeetingForm
from secretary_app.domain.deadlines import Deadline
from secretary_app.domain.errors import InvalidFact
from secretary_app.domain.meeting.entries import Mode
from secretary_app.language.date_reading import read_day
from secretary_app.language.dates import clock, short_date
from secretary_app.language.deadlines import deadline_words
from secretary_app.language.names import NBSP, FullName
from secretary_app.language.register_words import FORMS
from secretary_app.language.time_reading import read_time

T = TypeVar("T")
ABSENT = "не было"
NOT_ADOPTED = "решение не принято"
HOW: dict[str, tuple[Capacity, Mode | None]] = {
    "очно": (Capacity.MEMBER, Mode.IN_PERSON),
    "дистанционно": (Capacity.MEMBER, Mode.REMOTE),
    "письменно": (Capacity.MEMBER, None),
    ABSENT: (Capacity.ABSENT, None),
    "приглашён, очно": (Capacity.INVITED, Mode.IN_PERSON),
    "приглашён, дистанционно": (Capacity.INVITED, Mode.REMOTE),
}
_HOW_WORDS = {how: words for words, how in HOW.items()}
_FORMS = {words: form for form, words in FORMS.items()}
FORM_WORDS = tuple(_FORMS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Cells with how sure they are and the lines of the source that say them."""

    cells: tuple[str, ...]
    confidence: Confidence = Confidence.SURE
    blocks: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedMinutes:
    """Everything as text.

    ``lines`` by their key («number»); ``attendees``: name, how, position, note; ``items``:
    number, title, rapporteurs; ``decisions``: number, question, text, executors, deadline,
    votes; ``signatories``: position, name.
    """

    lines: dict[str, Row] = field(default_factory=dict)
    attendees: tuple[Row, ...] = ()
    items: tuple[Row, ...] = ()
    decisions: tuple[Row, ...] = ()
    signatories: tuple[Row, ...] = ()


def typed_of(minutes: OldMinutes) -> TypedMinutes:
    """Return the minutes as text."""
    return TypedMinutes(
        lines={
            "number": _line(minutes.number, str),
            "date": _line(minutes.date, short_date),
            "body": _line(minutes.body, str),
            "place": _line(minutes.place if minutes.place.value else minutes.city, str),
            "form": _line(minutes.form, lambda form: FORMS[form]),
            "starts_at": _line(minutes.starts_at, clock),
            "ends_at": _line(minutes.ends_at, clock),
            "presiding": _line(minutes.presiding, plain_name),
            "secretary": _line(minutes.secretary, plain_name),
            "approved_by": _approver_row(minutes.approved_by),
        },
        attendees=tuple(map(_attendee_row, minutes.attendees)),
        items=tuple(map(_item_row, minutes.items)),
        decisions=tuple(map(_decision_row, minutes.decisions)),
        signatories=tuple(map(_signatory_row, minutes.signatories)),
    )


def _line(found: Found[T], written: Callable[[T], str]) -> Row:
    text = "" if found.value is None else written(found.value)
    return Row(cells=(text,), confidence=found.confidence, blocks=found.blocks)


def _approver_row(approver: OldSignatory | None) -> Row:
    if approver is None:
        return Row(cells=("",), confidence=Confidence.MISSING)
    words = ", ".join(part for part in (plain_name(approver.name), approver.position) if part)
    return Row(cells=(words,), confidence=approver.confidence, blocks=approver.blocks)


def _attendee_row(attendee: Attendee) -> Row:
    how = _HOW_WORDS[attendee.capacity, attendee.mode]
    cells = (plain_name(attendee.name), how, attendee.position, attendee.note)
    return Row(cells=cells, confidence=attendee.confidence, blocks=attendee.blocks)


def _item_row(item: OldItem) -> Row:
    cells = (item.number, item.title, _names(item.rapporteurs))
    return Row(cells=cells, confidence=item.confidence, blocks=item.blocks)


def _names(names: Iterable[FullName]) -> str:
    return ", ".join(map(plain_name, names))


def _decision_row(decision: OldDecision) -> Row:
    deadline = decision.deadline
    cells = (
        decision.number,
        decision.item or "",
        decision.text,
        "; ".join(decision.executors),
        "" if deadline is None else deadline_words(deadline).replace(NBSP, " "),
        votes_words(decision.votes, adopted=decision.adopted),
    )
    blocks = (*decision.blocks, *(decision.votes.blocks if decision.votes else ()))
    return Row(cells=cells, confidence=decision.confidence, blocks=blocks)


def votes_words(votes: OldVotes | None, *, adopted: bool) -> str:
    """Return «за – 5, против – 0; решение не принято», empty where there were no votes."""
    counts = (
        (("за", votes.for_), ("против", votes.against), ("воздержались", votes.abstain))
        if votes
        else ()
    )
    told = ", ".join(f"{word} – {number}" for word, number in counts if number is not None)
    unanimous = "единогласно" if votes and votes.unanimous else ""
    words = ", ".join(part for part in (told, unanimous) if part) or (votes.words if votes else "")
    return "; ".join(part for part in (words, "" if adopted else NOT_ADOPTED) if part)


def _signatory_row(signatory: OldSignatory) -> Row:
    cells = (signatory.position, plain_name(signatory.name))
    return Row(cells=cells, confidence=signatory.confidence, blocks=signatory.blocks)


def read_typed(typed: TypedMinutes, before: OldMinutes) -> OldMinutes:
    """Return the minutes that the text says; ``before`` gives what nobody types.

    Raises `InvalidFact` at the line or row that cannot be understood (``attendees[2]``).
    """
    lines = {key: row.cells[0].strip() for key, row in typed.lines.items()}
    when = _at("date", lambda: _day(lines["date"]))
    place = lines["place"] or None
    return replace(
        before,
        number=_told(lines["number"] or None),
        date=_told(when),
        body=_told(lines["body"] or None),
        city=_told(place),
        place=_told(place),
        form=_told(_form(lines["form"])),
        starts_at=_told(_at("starts_at", lambda: _time(lines["starts_at"]))),
        ends_at=_told(_at("ends_at", lambda: _time(lines["ends_at"]))),
        presiding=_told(_at("presiding", lambda: _optional_name(lines["presiding"]))),
        secretary=_told(_at("secretary", lambda: _optional_name(lines["secretary"]))),
        approved_by=_at("approved_by", lambda: _approver(lines["approved_by"])),
        attendees=_rows("attendees", typed.attendees, _attendee),
        items=_rows("items", typed.items, _item),
        decisions=_rows("decisions", typed.decisions, lambda row: _decision(row, when)),
        signatories=_rows("signatories", typed.signatories, _signatory),
    )


def _told(value: T | None) -> Found[T]:
    return Found(value, Confidence.MISSING if value is None else Confidence.SURE)


def _at(place: str, read: Callable[[], T]) -> T:
    try:
        return read()
    except ValueError as fault:
        words = str(fault)
        raise InvalidFact(f"{words[:1].upper()}{words[1:]}.".replace("..", "."), place) from fault


def _rows(place: str, rows: Sequence[Row], read: Callable[[Row], T]) -> tuple[T, ...]:
    """Read the rows; one without any words is left out."""
    filled = ((n, row) for n, row in enumerate(rows) if any(cell.strip() for cell in row.cells))
    return tuple(_at(f"{place}[{n}]", partial(read, row)) for n, row in filled)


def _day(text: str) -> date | None:
    return read_day(text) if text else None


def _time(text: str) -> time | None:
    return read_time(text)


def _form(text: str) -> MeetingForm | None:
    return _FORMS.get(text)


def _name(text: str) -> FullName:
    if not text.strip():
        raise ValueError("имя не указано")
    name = tidy_name(" ".join(text.split()))
    for fault in name_faults(name):
        raise ValueError(f"«{text.strip()}»: {fault}")
    return name


def _optional_name(text: str) -> FullName | None:
    return _name(text) if text else None


def _approver(text: str) -> OldSignatory | None:
    if not text:
        return None
    name, _, position = text.partition(",")
    return OldSignatory(position=position.strip(), name=_name(name))


def _attendee(row: Row) -> Attendee:
    name, how, position, note = row.cells
    if how not in HOW:
        raise ValueError(f"как участвовал – одно из: {', '.join(HOW)}")
    capacity, mode = HOW[how]
    return Attendee(
        name=_name(name),
        capacity=capacity,
        mode=mode,
        position=position.strip(),
        note=note.strip(),
        blocks=row.blocks,
    )


def _item(row: Row) -> OldItem:
    number, title, who = row.cells
    if not (number.strip() and title.strip()):
        raise ValueError("у вопроса нужны номер и название")
    names = tuple(mention.name for mention in people_in(who))
    return OldItem(number=number.strip(), title=title.strip(), rapporteurs=names, blocks=row.blocks)


def _decision(row: Row, since: date | None) -> OldDecision:
    number, item, text, who, when, votes = (cell.strip() for cell in row.cells)
    if not (number and text):
        raise ValueError("у решения нужны номер и текст")
    return OldDecision(
        number=number,
        text=text,
        item=item or None,
        executors=tuple(part.strip() for part in who.split(";") if part.strip()),
        deadline=_deadline(when, since),
        votes=_votes(votes, row),
        adopted=not rejects(votes),
        blocks=row.blocks,
    )


def _deadline(words: str, since: date | None) -> Deadline | None:
    return deadline_of(words, since) if words else None


def _votes(words: str, row: Row) -> OldVotes | None:
    told = words.removesuffix(NOT_ADOPTED).rstrip("; ")
    if not told:
        return None
    return replace(votes_of(told, 0), blocks=row.blocks)


def _signatory(row: Row) -> OldSignatory:
    position, name = row.cells
    return OldSignatory(position=position.strip(), name=_name(name), blocks=row.blocks)
