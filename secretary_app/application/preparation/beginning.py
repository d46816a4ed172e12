"""Meetings that do not exist yet: proposed, begun one by one or for a whole year, removed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from secretary_app.application.editing import Edit, MeetingChange, store_edit
from secretary_app.application.lookup import listed_meetings, record_of, stored_of
from secretary_app.application.ports import Store, Transaction
from secretary_app.application.preparation.carrying import (
    LeftOver,
    due_before,
    take_up,
    take_up_assignments,
)
from secretary_app.application.preparation.copying import copied, fresh
from secretary_app.application.preparation.dates import proposed_date
from secretary_app.application.preparation.numbers import proposed_number
from secretary_app.application.preparation.page import left_before
from secretary_app.application.records import (
    CalendarChanges,
    CouncilRecord,
    MeetingKey,
    MeetingListing,
    MeetingStatus,
)
from secretary_app.domain.agenda import Meeting
from secretary_app.domain.councils import CouncilId
from secretary_app.domain.deadlines import WorkCalendar
from secretary_app.domain.errors import InvalidFact


@dataclass(frozen=True, slots=True, kw_only=True)
class NextMeeting:
    """What is proposed for the next meeting of a council on the day ``today``.

    ``left`` is what could be carried over to ``day``; assignments only those due by then.
    """

    record: CouncilRecord
    meetings: tuple[MeetingListing, ...]
    day: date
    today: date
    calendar: WorkCalendar
    left: LeftOver

    def number_on(self, day: date) -> str:
        """Return the next number of the numbering, empty where no rules are in force."""
        try:
            return proposed_number(self.record, self.meetings, day)
        except InvalidFact:
            return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewMeeting:
    """What was chosen for a meeting; ``copy_of``: an earlier one whose agenda it gets.

    ``questions`` and ``assignments`` tell whether what was left over is taken up.
    """

    council: CouncilId
    number: str
    day: date
    copy_of: MeetingKey | None = None
    questions: bool = False
    assignments: bool = False


def next_meeting(
    tx: Transaction,
    council: CouncilId,
    calendar: Callable[[CalendarChanges], WorkCalendar],
    today: date,
    day: date | None = None,
) -> NextMeeting:
    """Return what is proposed, for ``day`` where it is given. Raises `NotFoundError`."""
    record, meetings = record_of(tx, council), listed_meetings(tx, council)
    known = calendar(tx.calendar_changes())
    wanted = day or proposed_date(record, meetings, today, known)
    return NextMeeting(
        record=record,
        meetings=meetings,
        day=wanted,
        today=today,
        calendar=known,
        left=_left(tx, record, fresh(record, "", wanted)),
    )


def _left(tx: Transaction, record: CouncilRecord, meeting: Meeting) -> LeftOver:
    found = left_before(tx, record, meeting)
    due = tuple(each for each in found.assignments if due_before(each, meeting.date))
    return replace(found, assignments=due)


def begin_meeting(store: Store, wanted: NewMeeting, name: str) -> Edit:
    """Store a new meeting as one step; its key is that of the only change.

    Time, place and form are those of the meeting copied, else of the council's latest one.
    Raises `DomainError` with its place («number», «date»); then nothing is stored.
    """
    with store.reading() as tx:
        record = record_of(tx, wanted.council)
        made = _made(tx, record, wanted)
        left = _left(tx, record, made)
    people = {person.id for person in record.people}
    for question in left.questions if wanted.questions else ():
        made = take_up(made, question, people)
    if wanted.assignments and left.assignments:
        made = take_up_assignments(made, left.assignments, people)
    return store_edit(store, Edit(name, (_added(wanted.council, made),)))


def _made(tx: Transaction, record: CouncilRecord, wanted: NewMeeting) -> Meeting:
    if wanted.copy_of is not None:
        earlier = stored_of(tx, wanted.copy_of).meeting
        return copied(record, earlier, wanted.number, wanted.day)
    return fresh(record, wanted.number, wanted.day, _latest(tx, record))


def _latest(tx: Transaction, record: CouncilRecord) -> Meeting | None:
    listed = listed_meetings(tx, record.council.id)
    return stored_of(tx, listed[-1].key).meeting if listed else None


def _added(council: CouncilId, meeting: Meeting) -> MeetingChange:
    return MeetingChange(MeetingKey(council, meeting.id), None, meeting)


def plan_meetings(store: Store, council: CouncilId, days: Sequence[date], name: str) -> Edit:
    """Store a meeting without an agenda for every day, all of them as one step.

    Each gets the next number of its series. Raises `DomainError`; then nothing is stored.
    """
    with store.reading() as tx:
        record = record_of(tx, council)
        listed, like = list(listed_meetings(tx, council)), _latest(tx, record)
    changes: list[MeetingChange] = []
    for day in sorted(days):
        meeting = fresh(record, proposed_number(record, listed, day), day, like)
        changes.append(_added(council, meeting))
        listed.append(_listing(changes[-1].key, meeting))
    return store_edit(store, Edit(name, tuple(changes)))


def _listing(key: MeetingKey, meeting: Meeting) -> MeetingListing:
    return MeetingListing(
        key=key, number=meeting.number, date=meeting.date, status=MeetingStatus.PLANNED
    )


def remove_meeting(store: Store, key: MeetingKey, name: str) -> Edit:
    """Remove a meeting that has not begun, as one step that can be taken back.

    Raises `NotFoundError`, and `InvalidFact` for one that has begun; then nothing is changed.
    """
    with store.reading() as tx:
        meeting = stored_of(tx, key).meeting
    return store_edit(store, Edit(name, (MeetingChange(key, meeting, None),)))
