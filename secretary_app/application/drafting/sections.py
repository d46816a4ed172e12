"""The structure of minutes: sections filled from the journal, each fact with its entry."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import assert_never

from secretary_app.application.drafting.decided import Decided, decided, item_order
from secretary_app.application.drafting.page import ProtocolPage
from secretary_app.application.drafting.speeches import recorded_text, said_on
from secretary_app.application.drafting.wording import (
    Departure,
    Speech,
    departures,
    item_wording,
    wording_of,
)
from secretary_app.domain.agenda import ItemId, ItemOrder, Motion, MotionId
from secretary_app.domain.meeting.entries import (
    AbsenceNoted,
    Arrived,
    DissentRecorded,
    Event,
    GuestArrived,
    ItemDeferred,
    ItemWithdrawn,
    MeetingClosed,
    MeetingOpened,
    Mode,
    ResolvedWithoutVote,
    SeqNo,
    VoteClosed,
)
from secretary_app.domain.meeting.state import ItemStatus, Movement
from secretary_app.domain.people import PersonId
from secretary_app.language.dates import clock, long_date
from secretary_app.language.names import NBSP
from secretary_app.language.numbers import counted
from secretary_app.language.voting_words import voting_sentence

WITHOUT_VOTE = "Решение принято без голосования."
FATES = {
    ItemStatus.WITHDRAWN: "снят с рассмотрения",
    ItemStatus.DEFERRED: "рассмотрение перенесено",
    ItemStatus.PENDING: "не рассматривался",
}
MODES = {Mode.IN_PERSON: "очно", Mode.REMOTE: "онлайн"}


class SectionKind(StrEnum):
    """The parts of minutes, in their order; a question is one of several `ITEM`."""

    HEADING = "heading"
    ATTENDANCE = "attendance"
    AGENDA = "agenda"
    PROCEDURE = "procedure"
    ITEM = "item"
    DISSENTS = "dissents"
    SIGNATURES = "signatures"


TITLES = {
    SectionKind.HEADING: "Заголовок и реквизиты",
    SectionKind.ATTENDANCE: "Присутствовали",
    SectionKind.AGENDA: "Повестка",
    SectionKind.PROCEDURE: "Процедурные решения",
    SectionKind.DISSENTS: "Особые мнения",
    SectionKind.SIGNATURES: "Подписи",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of the minutes; ``key`` tells it from the others, ``note`` sums it up."""

    kind: SectionKind
    key: str
    title: str
    note: str = ""
    item: ItemId | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """What the journal says and nobody edits here; ``entry`` is where it says so."""

    label: str
    text: str
    entry: SeqNo | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionPart:
    """A decision as adopted and as worded; ``reason`` is why the two differ."""

    adopted: Motion
    worded: Motion
    number: str
    resolved: bool
    departures: tuple[Departure, ...]
    reason: str
    voting: Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechPart:
    """A part of a discussion as recorded and as worded."""

    part: Speech
    recorded: str
    text: str


def sections(page: ProtocolPage) -> tuple[Section, ...]:
    """Return the parts of the minutes in their order; those that are empty are left out."""
    return (
        _plain(SectionKind.HEADING, f"№{NBSP}{page.subject.meeting.number}"),
        _plain(SectionKind.ATTENDANCE, _there(page)),
        _plain(SectionKind.AGENDA, _questions(len(page.state.items))),
        *_procedure(page),
        *(_item(page, item) for item in item_order(page.state, page.draft, ItemOrder.AGENDA)),
        *_dissents(page),
        _plain(SectionKind.SIGNATURES),
    )


def _plain(kind: SectionKind, note: str = "") -> Section:
    return Section(kind=kind, key=kind.value, title=TITLES[kind], note=note)


def _there(page: ProtocolPage) -> str:
    """Return «очно 4, онлайн 2»: members at their last mode."""
    last = {m.person: m.mode for m in page.state.movements if not m.guest}
    numbers = ((word, sum(mode is each for each in last.values())) for mode, word in MODES.items())
    return ", ".join(f"{word} {number}" for word, number in numbers if number)


def _questions(number: int) -> str:
    return counted(number, "вопрос", "вопроса", "вопросов")


def _procedure(page: ProtocolPage) -> Iterator[Section]:
    number = sum(one.motion.item is None for one in decided(page.state))
    if number:
        note = counted(number, "решение", "решения", "решений")
        yield _plain(SectionKind.PROCEDURE, note)


def _item(page: ProtocolPage, item: ItemId) -> Section:
    progress = page.state.items[item]
    return Section(
        kind=SectionKind.ITEM,
        key=item_key(item),
        title=f"{progress.item.number}. {progress.item.title}",
        note=FATES.get(progress.status, ""),
        item=item,
    )


def item_key(item: ItemId | None) -> str:
    """Return the key of a question's section; without one that of procedural decisions."""
    return SectionKind.PROCEDURE.value if item is None else f"{SectionKind.ITEM.value}:{item}"


def _dissents(page: ProtocolPage) -> Iterator[Section]:
    if page.state.dissents:
        yield _plain(SectionKind.DISSENTS, str(len(page.state.dissents)))


def speech_parts(page: ProtocolPage, item: ItemId) -> tuple[SpeechPart, ...]:
    """Return СЛУШАЛИ and ВЫСТУПИЛИ of a question."""
    wording = item_wording(page.draft, item)
    own = {Speech.HEARD: wording.heard, Speech.SPOKE: wording.spoke}
    return tuple(_speech(page, item, part, own[part]) for part in Speech)


def _speech(page: ProtocolPage, item: ItemId, part: Speech, own: str | None) -> SpeechPart:
    recorded = recorded_text(said_on(page.state, item, part), page.subject.named)
    return SpeechPart(part=part, recorded=recorded, text=recorded if own is None else own)


def decision_parts(page: ProtocolPage, section: Section) -> tuple[DecisionPart, ...]:
    """Return what was decided on a question, or without one: adopted or not, in its order."""
    adopted = {one.motion.id: one.motion for one in decided(page.state)}
    return tuple(
        _decision(page, one, adopted[one.motion.id])
        for one in decided(page.state, page.draft)
        if item_key(one.motion.item) == section.key
    )


def _decision(page: ProtocolPage, one: Decided, adopted: Motion) -> DecisionPart:
    wording = wording_of(page.draft, adopted.id)
    return DecisionPart(
        adopted=adopted,
        worded=one.motion,
        number=one.number,
        resolved=one.adopted,
        departures=departures(adopted, page.draft),
        reason=wording.reason if wording else "",
        voting=_voting(page, one, adopted.id),
    )


def _voting(page: ProtocolPage, one: Decided, motion: MotionId) -> Fact:
    def closes(event: Event) -> bool:
        return isinstance(event, VoteClosed | ResolvedWithoutVote) and event.motion == motion

    entry = entry_of(page, closes)
    if one.result is None:
        return Fact("", WITHOUT_VOTE, entry)
    return Fact("", voting_sentence(one.result, page.subject.naming), entry)


def entry_of(page: ProtocolPage, says: Callable[[Event], bool]) -> SeqNo | None:
    """Return the last entry in force for which ``says`` holds."""
    found = (entry.seq for entry in reversed(page.subject.entries) if says(entry.event))
    return next(found, None)


def facts(page: ProtocolPage, section: Section) -> tuple[Fact, ...]:
    """Return what the journal says for a section; that of a signature is on the page alone."""
    match section.kind:
        case SectionKind.HEADING:
            return tuple(_heading(page))
        case SectionKind.ATTENDANCE:
            return tuple(_attendance(page))
        case SectionKind.AGENDA:
            return tuple(_agenda(page))
        case SectionKind.DISSENTS:
            return tuple(_of_dissents(page))
        case SectionKind.ITEM:
            return tuple(_fate(page, section))
        case SectionKind.PROCEDURE | SectionKind.SIGNATURES:
            return ()
        case _:
            assert_never(section.kind)


def _heading(page: ProtocolPage) -> Iterator[Fact]:
    meeting, state = page.subject.meeting, page.state
    yield Fact("Номер", meeting.number)
    yield Fact("Дата", long_date(meeting.date))
    opened, closed = _is(page, MeetingOpened), _is(page, MeetingClosed)
    yield from _moment("Начало", state.opened_at, opened)
    yield from _moment("Окончание", state.closed_at, closed)
    if meeting.place:
        yield Fact("Место", meeting.place)
    if state.presiding is not None:
        yield Fact("Председательствующий", page.subject.named(state.presiding))


def _is(page: ProtocolPage, kind: type[Event]) -> SeqNo | None:
    return entry_of(page, lambda event: isinstance(event, kind))


def _moment(label: str, at: datetime | None, entry: SeqNo | None) -> Iterator[Fact]:
    if at is not None:
        yield Fact(label, clock(at.time()), entry)


def _attendance(page: ProtocolPage) -> Iterator[Fact]:
    """Yield members in the order of the composition, then guests."""
    last = {m.person: m for m in page.state.movements}
    members = dict.fromkeys(m.person for m in page.state.facts.memberships)
    others = [person for person in last if person not in members]
    for person in (*members, *others):
        name = page.subject.named(person)
        if person in last:
            yield Fact(name, _took_part(page, last[person]), _arrival(page, person))
        else:
            yield Fact(name, _absence(page, person), _noted(page, person))


def _took_part(page: ProtocolPage, movement: Movement) -> str:
    """Return «очно», «онлайн, по приглашению», «очно, замещает: Беляев Е.В.»."""
    mode = MODES[movement.mode]
    if movement.substitute_for is not None:
        return f"{mode}, замещает: {page.subject.named(movement.substitute_for)}"
    return f"{mode}, по приглашению" if movement.guest else mode


def _arrival(page: ProtocolPage, person: PersonId) -> SeqNo | None:
    return entry_of(
        page, lambda event: isinstance(event, Arrived | GuestArrived) and event.person == person
    )


def _noted(page: ProtocolPage, person: PersonId) -> SeqNo | None:
    return entry_of(page, lambda event: isinstance(event, AbsenceNoted) and event.person == person)


def _absence(page: ProtocolPage, person: PersonId) -> str:
    reason = page.state.absences.get(person)
    return f"отсутствует: {reason}" if reason else "отсутствует"


def _agenda(page: ProtocolPage) -> Iterator[Fact]:
    for progress in page.state.items.values():
        fate = FATES.get(progress.status, "")
        title = progress.item.title
        yield Fact(progress.item.number, f"{title} ({fate})" if fate else title)


def _of_dissents(page: ProtocolPage) -> Iterator[Fact]:
    for dissent in page.state.dissents:

        def declares(event: Event, person: PersonId = dissent.person) -> bool:
            return isinstance(event, DissentRecorded) and event.person == person

        number = page.state.motions[dissent.motion].number
        name = f"{page.subject.named(dissent.person)}, решение{NBSP}{number}"
        yield Fact(name, dissent.text or "без текста", entry_of(page, declares))


def _fate(page: ProtocolPage, section: Section) -> Iterator[Fact]:
    """Yield why a question was put aside."""
    progress = next(p for p in page.state.items.values() if p.item.id == section.item)
    fate = FATES.get(progress.status)
    if fate is None:
        return

    def puts_aside(event: Event) -> bool:
        return isinstance(event, ItemDeferred | ItemWithdrawn) and event.item == section.item

    text = f"{fate}: {progress.reason}" if progress.reason else fate
    yield Fact("Вопрос", text, entry_of(page, puts_aside))
