"""Earlier minutes, looked through by a person, as one step that stores an archived meeting."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from secretary_app.application.editing import CouncilChange, Edit, MeetingChange
from secretary_app.application.old_minutes.blocks import Block
from secretary_app.application.old_minutes.matching import Matched
from secretary_app.application.old_minutes.model import (
    Attendee,
    Capacity,
    OldDecision,
    OldItem,
    OldMinutes,
    OldSignatory,
)
from secretary_app.application.old_minutes.people import names_in
from secretary_app.application.records import CouncilRecord, MeetingKey
from secretary_app.domain.agenda import (
    AgendaItem,
    BallotForm,
    ItemId,
    Meeting,
    MeetingForm,
    MeetingId,
    MeetingKind,
    Motion,
    MotionId,
)
from secretary_app.domain.archived import (
    ArchivedMinutes,
    ArchivedPresence,
    ArchivedSignatory,
    ArchivedVotes,
    Presence,
)
from secretary_app.domain.councils import CouncilKind
from secretary_app.domain.errors import InvalidFact
from secretary_app.domain.meeting.entries import Mode
from secretary_app.domain.people import Person, PersonId
from secretary_app.language.names import NBSP, FullName, full_text

NewId = Callable[[], str]
_PRESENCES = {Mode.IN_PERSON: Presence.IN_PERSON, Mode.REMOTE: Presence.REMOTE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where the minutes come from: the file's name and its blocks."""

    name: str
    blocks: tuple[Block, ...]


def archived_step(
    record: CouncilRecord,
    minutes: OldMinutes,
    people: Sequence[Matched],
    source: Source,
    today: date,
    new_id: NewId,
) -> Edit:
    """Return the step that stores the minutes as an archived meeting, and whoever is new.

    Raises `InvalidFact` at ``number``, ``date`` or ``people`` where something that nobody can
    guess is missing: a number, a date, which of several people is meant.
    """
    _require(minutes, people)
    ids, added = _persons(people, new_id)
    after = replace(record, people=(*record.people, *added))
    meeting = _meeting(record, minutes, ids, new_id)
    archive = _archive(minutes, ids, source, today)
    kept = replace(meeting, archive=archive)
    key = MeetingKey(record.council.id, kept.id)
    changes = (
        *((CouncilChange(record.council.id, record, after),) if added else ()),
        MeetingChange(key, None, kept),
    )
    return Edit(f"внесён протокол № {kept.number}", changes)


def _require(minutes: OldMinutes, people: Iterable[Matched]) -> None:
    if not (minutes.number.value or "").strip():
        raise InvalidFact("Номер протокола не найден: укажите его.", "number")
    if minutes.date.value is None:
        raise InvalidFact("Дата заседания не найдена: укажите её.", "date")
    for each in people:
        if each.person is None and each.others:
            name = full_text(each.name)
            raise InvalidFact(f"Под именем «{name}» есть несколько человек: выберите.", "people")


def _persons(
    people: Iterable[Matched], new_id: NewId
) -> tuple[Mapping[FullName, PersonId], tuple[Person, ...]]:
    """Return the ids by every name of the minutes, and the people who are new."""
    added: list[Person] = []
    ids: dict[FullName, PersonId] = {}
    for each in people:
        person = each.person
        if person is None:
            person = _new_person(each, new_id)
            added.append(person)
        ids.update(dict.fromkeys(each.names, person.id))
    return ids, tuple(added)


def _new_person(matched: Matched, new_id: NewId) -> Person:
    name = matched.name
    return Person(
        id=PersonId(new_id()),
        surname=name.surname,
        given_name=name.given_name,
        patronymic=name.patronymic,
        initials=name.initials,
        position=matched.position or None,
    )


def _meeting(
    record: CouncilRecord, minutes: OldMinutes, ids: Mapping[FullName, PersonId], new_id: NewId
) -> Meeting:
    items = {item.number: ItemId(new_id()) for item in minutes.items}
    conference = record.council.kind is CouncilKind.CONFERENCE
    kind = MeetingKind.CONFERENCE if conference else minutes.kind.value or MeetingKind.SESSION
    presiding, secretary = minutes.presiding.value, minutes.secretary.value
    return Meeting(
        id=MeetingId(new_id()),
        number=(minutes.number.value or "").strip(),
        date=minutes.date.value or date.min,
        starts_at=minutes.starts_at.value,
        form=minutes.form.value or MeetingForm.IN_PERSON,
        kind=kind,
        place=minutes.place.value or minutes.city.value,
        presiding=ids[presiding] if presiding else None,
        secretary=ids[secretary] if secretary else None,
        subject=minutes.body.value if kind is MeetingKind.CONFERENCE else None,
        guests=tuple(ids[a.name] for a in minutes.attendees if a.capacity is Capacity.INVITED),
        agenda=tuple(_item(item, items[item.number], ids) for item in minutes.items),
        motions=tuple(_motion(each, items, ids, new_id) for each in minutes.decisions),
    )


def _item(item: OldItem, own: ItemId, ids: Mapping[FullName, PersonId]) -> AgendaItem:
    rapporteurs = tuple(dict.fromkeys(ids[name] for name in item.rapporteurs))
    return AgendaItem(id=own, number=item.number, title=item.title, rapporteurs=rapporteurs)


def _motion(
    decision: OldDecision,
    items: Mapping[str, ItemId],
    ids: Mapping[FullName, PersonId],
    new_id: NewId,
) -> Motion:
    return Motion(
        id=MotionId(new_id()),
        item=items.get(decision.item or ""),
        number=decision.number,
        text=decision.text,
        ballot=BallotForm.NONE,
        executors=tuple(_executor(each, ids) for each in decision.executors),
        deadline=decision.deadline,
    )


def _executor(words: str, ids: Mapping[FullName, PersonId]) -> str:
    """Return the id of somebody whom the minutes name elsewhere, else the words as they stand."""
    found = next(names_in(words), None)
    whole = found is not None and (found.start, found.end) == (0, len(words))
    return ids.get(found.name, words) if found is not None and whole else words


def _archive(
    minutes: OldMinutes, ids: Mapping[FullName, PersonId], source: Source, today: date
) -> ArchivedMinutes:
    approver = minutes.approved_by
    return ArchivedMinutes(
        entered_on=today,
        source=source.name,
        text=tuple(block.text for block in source.blocks),
        body=minutes.body.value,
        ends_at=minutes.ends_at.value,
        headcount=minutes.headcount.value,
        present=tuple(_presence(each, ids) for each in minutes.attendees),
        votes=tuple(_votes(each) for each in minutes.decisions if each.votes or not each.adopted),
        signatories=tuple(_signatory(each, ids) for each in minutes.signatories),
        approved_by=None if approver is None else _signatory(approver, ids),
    )


def _presence(attendee: Attendee, ids: Mapping[FullName, PersonId]) -> ArchivedPresence:
    return ArchivedPresence(
        person=ids[attendee.name],
        presence=presence_of(attendee),
        guest=attendee.capacity is Capacity.INVITED,
        note=attendee.note or None,
    )


def presence_of(attendee: Attendee) -> Presence:
    """Return how somebody of the lists took part."""
    if attendee.capacity is Capacity.ABSENT:
        return Presence.ABSENT
    return Presence.IN_WRITING if attendee.mode is None else _PRESENCES[attendee.mode]


def _votes(decision: OldDecision) -> ArchivedVotes:
    votes = decision.votes
    return ArchivedVotes(
        number=decision.number,
        words=votes.words if votes else "",
        for_=votes.for_ if votes else None,
        against=votes.against if votes else None,
        abstain=votes.abstain if votes else None,
        adopted=decision.adopted,
    )


def _signatory(signatory: OldSignatory, ids: Mapping[FullName, PersonId]) -> ArchivedSignatory:
    return ArchivedSignatory(person=ids[signatory.name], position=signatory.position)


def plain_name(name: FullName) -> str:
    """Return the name with ordinary spaces, as it is typed."""
    return full_text(name).replace(NBSP, " ")
