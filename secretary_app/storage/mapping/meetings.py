"""A meeting as prepared: header, agenda, motions, draft of the minutes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Final

from secretary_app.application.records import MeetingKey
from secretary_app.domain.agenda import (
    AgendaItem,
    BallotForm,
    Candidate,
    ItemId,
    Meeting,
    MeetingForm,
    MeetingId,
    MeetingKind,
    MinutesDraft,
    Motion,
    MotionId,
    Preparation,
    Side,
)
from secretary_app.domain.archived import ArchivedMinutes
from secretary_app.domain.deadlines import Deadline
from secretary_app.domain.issued import IssuedPaper
from secretary_app.domain.people import PersonId
from secretary_app.storage.mapping.values import (
    Nested,
    Row,
    StoredRow,
    iso,
    optional,
    texts,
    texts_of,
)

_DEADLINE: Final[Nested[Deadline]] = Nested(Deadline)
_CANDIDATES: Final[Nested[tuple[Candidate, ...]]] = Nested(tuple[Candidate, ...])
_DRAFT: Final[Nested[MinutesDraft]] = Nested(MinutesDraft)
_PREPARATION: Final[Nested[Preparation]] = Nested(Preparation)
_ARCHIVE: Final[Nested[ArchivedMinutes]] = Nested(ArchivedMinutes)
_PAPER: Final[Nested[IssuedPaper]] = Nested(IssuedPaper)


def meeting_row(key: MeetingKey, meeting: Meeting) -> Row:
    """Return the row of ``meetings`` without its place in the order."""
    return {
        "council_id": key.council,
        "id": key.meeting,
        "number": meeting.number,
        "date": iso(meeting.date),
        "starts_at": iso(meeting.starts_at),
        "form": meeting.form.value,
        "kind": meeting.kind.value,
        "place": meeting.place,
        "presiding": meeting.presiding,
        "secretary": meeting.secretary,
        "subject": meeting.subject,
        "guests": texts(meeting.guests),
        "all_notified": int(meeting.all_notified),
        "ballots_until": iso(meeting.ballots_until),
    }


def meeting_of(
    row: StoredRow,
    agenda: Sequence[AgendaItem],
    motions: Sequence[Motion],
    draft: MinutesDraft | None,
    preparation: Preparation | None,
    papers: Sequence[IssuedPaper],
    archive: ArchivedMinutes | None,
) -> Meeting:
    """Return the meeting of a row and of the rows that belong to it."""
    return Meeting(
        id=MeetingId(row.id),
        number=row.number,
        date=date.fromisoformat(row.date),
        starts_at=optional(time.fromisoformat, row.starts_at),
        form=MeetingForm(row.form),
        kind=MeetingKind(row.kind),
        place=row.place,
        presiding=optional(PersonId, row.presiding),
        secretary=optional(PersonId, row.secretary),
        subject=row.subject,
        guests=texts_of(row.guests, PersonId),
        all_notified=bool(row.all_notified),
        ballots_until=optional(datetime.fromisoformat, row.ballots_until),
        agenda=tuple(agenda),
        motions=tuple(motions),
        draft=draft,
        preparation=preparation,
        papers=tuple(papers),
        archive=archive,
    )


def _place(key: MeetingKey, position: int) -> Row:
    return {"council_id": key.council, "meeting_id": key.meeting, "position": position}


def item_row(key: MeetingKey, position: int, item: AgendaItem) -> Row:
    """Return the row of a question."""
    return {
        **_place(key, position),
        "id": item.id,
        "number": item.number,
        "title": item.title,
        "rapporteurs": texts(item.rapporteurs),
        "question_type": item.question_type,
    }


def item_of(row: StoredRow) -> AgendaItem:
    """Return the question of a row."""
    return AgendaItem(
        id=ItemId(row.id),
        number=row.number,
        title=row.title,
        rapporteurs=texts_of(row.rapporteurs, PersonId),
        question_type=row.question_type,
    )


def motion_row(key: MeetingKey, position: int, motion: Motion) -> Row:
    """Return the row of a draft resolution."""
    return {
        **_place(key, position),
        "id": motion.id,
        "item_id": motion.item,
        "number": motion.number,
        "text": motion.text,
        "ballot": motion.ballot.value,
        "executors": texts(motion.executors),
        "deadline": optional(_DEADLINE.text, motion.deadline),
        "favours_person": optional(str, motion.favours_person),
        "candidates": optional(_CANDIDATES.text, motion.candidates),
    }


def motion_of(row: StoredRow) -> Motion:
    """Return the draft resolution of a row."""
    return Motion(
        id=MotionId(row.id),
        item=optional(ItemId, row.item_id),
        number=row.number,
        text=row.text,
        ballot=BallotForm(row.ballot),
        executors=texts_of(row.executors, str),
        deadline=optional(_DEADLINE.fact, row.deadline),
        favours_person=optional(Side, row.favours_person),
        candidates=optional(_CANDIDATES.fact, row.candidates),
    )


def draft_row(key: MeetingKey, draft: MinutesDraft) -> Row:
    """Return the row of the minutes' wording."""
    return {
        "council_id": key.council,
        "meeting_id": key.meeting,
        "body": _DRAFT.text(draft),
    }


def draft_of(row: StoredRow) -> MinutesDraft:
    """Return the wording of a row."""
    return _DRAFT.fact(row.body)


def preparation_row(key: MeetingKey, preparation: Preparation) -> Row:
    """Return the row of what was done before the meeting."""
    return {
        "council_id": key.council,
        "meeting_id": key.meeting,
        "body": _PREPARATION.text(preparation),
    }


def preparation_of(row: StoredRow) -> Preparation:
    """Return what was done before the meeting."""
    return _PREPARATION.fact(row.body)


def archive_row(key: MeetingKey, archive: ArchivedMinutes) -> Row:
    """Return the row of what earlier minutes say."""
    return {
        "council_id": key.council,
        "meeting_id": key.meeting,
        "body": _ARCHIVE.text(archive),
    }


def archive_of(row: StoredRow) -> ArchivedMinutes:
    """Return what earlier minutes say."""
    return _ARCHIVE.fact(row.body)


def paper_row(key: MeetingKey, position: int, paper: IssuedPaper) -> Row:
    """Return the row of a paper's life."""
    return {**_place(key, position), "body": _PAPER.text(paper)}


def paper_of(row: StoredRow) -> IssuedPaper:
    """Return the paper of a row."""
    return _PAPER.fact(row.body)
