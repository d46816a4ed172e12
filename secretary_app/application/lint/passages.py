"""Every text that the minutes of a meeting are made of, each with its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from secretary_app.application.drafting.wording import wording_of
from secretary_app.application.lint.places import entry_place
from secretary_app.application.lint.remark import Spotted
from secretary_app.application.lint.subject import Subject
from secretary_app.domain.agenda import ItemId, MotionId
from secretary_app.domain.deadlines import Conditional
from secretary_app.domain.meeting.entries import (
    AbsenceNoted,
    DissentRecorded,
    Entry,
    ItemDeferred,
    ItemWithdrawn,
    Recused,
    StatementRecorded,
)
from secretary_app.domain.people import Person
from secretary_app.language.findings import Spot


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A text as it was typed; ``item`` and ``motion`` tell what it speaks of, where known."""

    text: str
    where: Spotted
    item: ItemId | None = None
    motion: MotionId | None = None


def passages(subject: Subject) -> Iterator[Passage]:
    """Yield every text of the meeting that is printed, in the order of the file."""
    yield from _header(subject)
    for item in subject.items():
        yield Passage(text=item.title, where=subject.at_item(item, "title"), item=item.id)
    yield from _motions(subject)
    yield from _draft(subject)
    for entry in subject.entries:
        yield from _of_entry(entry)


def personal_passages(subject: Subject) -> Iterator[Passage]:
    """Yield positions and organisations of the people whom the meeting names."""
    for person in named_people(subject):
        fields = {"position": person.position, "organisation": person.organisation}
        for name, text in fields.items():
            if text:
                yield Passage(text=text, where=subject.at_person(person.id, name))


def named_people(subject: Subject) -> tuple[Person, ...]:
    """Return everybody whom the meeting's facts or its journal name, in the council's order."""
    facts = {person.id for person in subject.facts.people}
    moved = {movement.person for movement in subject.state.movements}
    said = {statement.person for statement in subject.state.statements}
    mentioned = facts | moved | said
    return tuple(person for person in subject.people.values() if person.id in mentioned)


def _header(subject: Subject) -> Iterator[Passage]:
    meeting = subject.meeting
    yield Passage(text=subject.record.council.name, where=Spotted("council.name", Spot.COUNCIL))
    for name, text in (("subject", meeting.subject), ("place", meeting.place)):
        if text:
            yield Passage(text=text, where=Spotted(name, Spot.MEETING))


def _motions(subject: Subject) -> Iterator[Passage]:
    """What the draft words otherwise is not printed, and its own wording comes later."""
    for motion in subject.motions():
        if wording_of(subject.meeting.draft, motion.id) is None:
            where = subject.at_motion(motion, "text")
            yield Passage(text=motion.text, where=where, item=motion.item, motion=motion.id)
        if isinstance(motion.deadline, Conditional):
            yield Passage(text=motion.deadline.text, where=subject.at_motion(motion, "deadline"))


def _draft(subject: Subject) -> Iterator[Passage]:
    draft = subject.meeting.draft
    for n, wording in enumerate(draft.items if draft else ()):
        for name, text in (("heard", wording.heard), ("spoke", wording.spoke)):
            if text:
                where = Spotted(f"draft.items[{n}].{name}", Spot.MINUTES)
                yield Passage(text=text, where=where, item=wording.item)
    for n, departing in enumerate(draft.resolutions if draft else ()):
        where = Spotted(f"draft.resolutions[{n}].text", Spot.MINUTES)
        yield Passage(text=departing.text, where=where, motion=departing.motion)


def _of_entry(entry: Entry) -> Iterator[Passage]:
    """Yield what the entry tells in words of its own; motions and items come from the state."""
    where = Spotted(entry_place(entry), Spot.ENTRY, str(entry.seq))
    match entry.event:
        case StatementRecorded(text=text, item=item):
            yield Passage(text=text, where=_field(where, "text"), item=item)
        case DissentRecorded(text=str(text), motion=motion):
            yield Passage(text=text, where=_field(where, "text"), motion=motion)
        case (
            AbsenceNoted(reason=str(reason))
            | ItemDeferred(reason=str(reason))
            | ItemWithdrawn(reason=str(reason))
            | Recused(reason=str(reason))
        ):
            yield Passage(text=reason, where=_field(where, "reason"))
        case _:
            return


def _field(where: Spotted, name: str) -> Spotted:
    return Spotted(f"{where.place}.{name}", where.spot, where.name)
