"""A new meeting: with what is usual for the council, or as a copy of an earlier one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from secretary_app.application.editing import new_id
from secretary_app.application.preparation.agenda import arranged, preparation_of
from secretary_app.application.preparation.carrying import renewed
from secretary_app.application.records import CouncilRecord
from secretary_app.domain.agenda import (
    AgendaItem,
    ItemId,
    ItemPreparation,
    Meeting,
    MeetingId,
    MeetingKind,
    Motion,
    Preparation,
)
from secretary_app.domain.councils import CouncilKind, Role, composition
from secretary_app.domain.deadlines import OnDate
from secretary_app.domain.people import PersonId


def fresh(record: CouncilRecord, number: str, day: date, like: Meeting | None = None) -> Meeting:
    """Return a meeting without an agenda; time, place and form are those of ``like``.

    The chair presides and the secretary writes, as the composition names them on ``day``;
    where it names none, those of ``like``.
    """
    conference = record.council.kind is CouncilKind.CONFERENCE
    made = Meeting(
        id=MeetingId(new_id()),
        number=number,
        date=day,
        kind=MeetingKind.CONFERENCE if conference else MeetingKind.SESSION,
        presiding=_holder(record, Role.CHAIR, day) or (like.presiding if like else None),
        secretary=_holder(record, Role.SECRETARY, day) or (like.secretary if like else None),
    )
    if like is None:
        return made
    return replace(made, starts_at=like.starts_at, place=like.place, form=like.form)


def _holder(record: CouncilRecord, role: Role, day: date) -> PersonId | None:
    members = composition(record.memberships, day)
    return next((m.person for m in members if m.role is role), None)


def copied(record: CouncilRecord, meeting: Meeting, number: str, day: date) -> Meeting:
    """Return a new meeting with agenda, drafts, guests and planned time of an earlier one.

    Everything has new ids. What belonged to the day is left out: answers, notices, materials,
    the last day for ballots, and dates of deadlines up to the new day.
    """
    made = fresh(record, number, day, meeting)
    items = {item.id: ItemId(new_id()) for item in meeting.agenda}
    agenda = tuple(replace(item, id=items[item.id]) for item in meeting.agenda)
    motions = tuple(_copied_motion(motion, items, day) for motion in meeting.motions)
    return arranged(
        replace(
            made,
            subject=meeting.subject,
            guests=meeting.guests,
            agenda=agenda,
            motions=motions,
            preparation=_copied_preparation(meeting, agenda),
        )
    )


def _copied_motion(motion: Motion, items: dict[ItemId, ItemId], day: date) -> Motion:
    made = renewed(motion, items[motion.item] if motion.item else None)
    stale = isinstance(motion.deadline, OnDate) and motion.deadline.date <= day
    return replace(made, deadline=None) if stale else made


def _copied_preparation(meeting: Meeting, agenda: tuple[AgendaItem, ...]) -> Preparation | None:
    pairs = zip(meeting.agenda, agenda, strict=True)
    planned = tuple(
        ItemPreparation(item=new.id, minutes=minutes)
        for old, new in pairs
        if (minutes := preparation_of(meeting, old.id).minutes) is not None
    )
    return Preparation(items=planned) if planned else None
