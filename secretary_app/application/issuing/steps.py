"""Adding a step to the life of a meeting's minutes: checked, stored, taken back by its name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from secretary_app.application.editing import Edit, edit_meeting, new_id
from secretary_app.application.issuing.standing import paper_of
from secretary_app.application.lookup import stored_of
from secretary_app.application.ports import Store
from secretary_app.application.records import MeetingKey, StoredMeeting
from secretary_app.domain.agenda import Meeting
from secretary_app.domain.errors import InvalidFact, Refusal
from secretary_app.domain.issued import (
    MINUTES,
    CopySent,
    Corrected,
    IssuedPaper,
    JournalMark,
    PaperId,
    PaperStep,
    advanced,
)
from secretary_app.domain.meeting.entries import MeetingClosed
from secretary_app.language.dates import short_date
from secretary_app.language.paper_steps import step_name

NOT_CLOSED = "Заседание ещё не закрыто: протокол оформляют после закрытия."


def take_step(store: Store, key: MeetingKey, today: date, *steps: PaperStep) -> Edit:
    """Store steps of the minutes as one and return it.

    Raises `DomainError` with its place («on», «by»); then nothing is stored.
    """
    with store.reading() as tx:
        require_closed(stored_of(tx, key))

    def change(meeting: Meeting) -> Meeting:
        for step in steps:
            meeting = with_step(meeting, step, today)
        return meeting

    return edit_meeting(store, key, step_name(steps[-1]), change)


def correct(store: Store, key: MeetingKey, today: date, on: date, text: str) -> Edit:
    """Store a note of correction with the next number; it takes in the journal as it is now.

    Raises `DomainError` as `take_step` does.
    """
    with store.reading() as tx:
        stored = stored_of(tx, key)
    paper = paper_of(stored.meeting)
    number = len(paper.corrections) + 1 if paper else 1
    note = Corrected(on=on, number=number, text=text, journal=mark_of(stored))
    return take_step(store, key, today, note)


def send_copies(store: Store, key: MeetingKey, today: date, on: date, to: Iterable[str]) -> Edit:
    """Store that copies went to these addressees on one day, as one step.

    Raises `InvalidFact` at «to» where nobody is named, and `DomainError` as `take_step` does.
    """
    copies = tuple(CopySent(on=on, to=one) for one in to)
    if not copies:
        raise InvalidFact("Укажите, кому отправлена копия.", "to")
    return take_step(store, key, today, *copies)


def mark_of(stored: StoredMeeting) -> JournalMark:
    """Return the end of a meeting's journal as papers note it."""
    head = stored.journal.head
    return JournalMark(head.count, head.hash)


def require_closed(stored: StoredMeeting) -> None:
    """Raise `Refusal` for a meeting that has not been closed."""
    if not any(isinstance(e.entry.event, MeetingClosed) for e in stored.journal.entries):
        raise Refusal(NOT_CLOSED)


def with_step(meeting: Meeting, step: PaperStep, today: date) -> Meeting:
    """Return the meeting with one step more of its minutes.

    Raises `InvalidFact` at «on» for a day before the meeting or still to come, and
    `DomainError` as `advanced` does.
    """
    if step.on > today:
        raise InvalidFact(f"{short_date(step.on)} ещё не наступило.", "on")
    if step.on < meeting.date:
        day = short_date(meeting.date)
        raise InvalidFact(f"{short_date(step.on)} раньше дня заседания ({day}).", "on")
    known = paper_of(meeting) or IssuedPaper(id=PaperId(new_id()), kind=MINUTES)
    lived = advanced(known, step)
    papers = {paper.id: paper for paper in meeting.papers} | {lived.id: lived}
    return replace(meeting, papers=tuple(papers.values()))
