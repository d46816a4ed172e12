"""Read tables: what registers and lists show, always computable from the journal."""

from __future__ import annotations

from collections.abc import Iterator

from secretary_app.application.journal import history_of
from secretary_app.application.lookup import record_of, stored_of
from secretary_app.application.ports import Store, Transaction
from secretary_app.application.records import (
    AttendanceRow,
    CouncilRecord,
    MeetingKey,
    MeetingStatus,
    Projection,
    ResolutionRow,
    StoredMeeting,
    VoteRow,
)
from secretary_app.domain.agenda import Meeting
from secretary_app.domain.archived import ArchivedMinutes
from secretary_app.domain.meeting.resolutions import resolutions_of
from secretary_app.domain.meeting.state import ClosedRound, MeetingState, Phase
from secretary_app.domain.people import PersonId

ABSENT = "absent"
LEFT = "left"
MEMBER = "member"
SUBSTITUTE = "substitute"
GUEST = "guest"


def project(state: MeetingState) -> Projection:
    """Return the read rows of a meeting."""
    if state.facts.meeting.archive is not None:
        return archived_rows(state.facts.meeting, state.facts.meeting.archive)
    return Projection(
        status=status_of(state),
        votes=tuple(_vote_row(r) for r in state.rounds),
        resolutions=tuple(
            ResolutionRow(motion=r.motion.id, number=r.motion.number, text=r.motion.text)
            for r in resolutions_of(state)
        ),
        attendance=tuple(_attendance(state)) if state.phase is not Phase.NOT_OPENED else (),
    )


def archived_rows(meeting: Meeting, archive: ArchivedMinutes) -> Projection:
    """Return the read rows that earlier minutes give; nothing in them is derived."""
    votes = {each.number: each for each in archive.votes}
    adopted = (m for m in meeting.motions if m.number not in votes or votes[m.number].adopted)
    return Projection(
        status=MeetingStatus.ARCHIVED,
        resolutions=tuple(
            ResolutionRow(motion=m.id, number=m.number, text=m.text) for m in adopted
        ),
        attendance=tuple(
            AttendanceRow(
                person=each.person,
                capacity=GUEST if each.guest else MEMBER,
                presence=each.presence.value,
                reason=each.note,
            )
            for each in archive.present
        ),
    )


def status_of(state: MeetingState) -> MeetingStatus:
    """Return where the meeting stands; a break is part of a running meeting."""
    if state.facts.meeting.archive is not None:
        return MeetingStatus.ARCHIVED
    if state.phase is Phase.NOT_OPENED:
        return MeetingStatus.PLANNED
    return MeetingStatus.CLOSED if state.phase is Phase.CLOSED else MeetingStatus.RUNNING


def _vote_row(closed: ClosedRound) -> VoteRow:
    result = closed.result
    return VoteRow(
        motion=result.motion,
        round=result.round,
        number=closed.round.motion.number,
        ballot=result.ballot.value,
        for_=str(result.tally.for_),
        against=str(result.tally.against),
        abstain=str(result.tally.abstain),
        outcome=result.outcome.value,
        decided_by=result.decided_by.value,
    )


def _attendance(state: MeetingState) -> Iterator[AttendanceRow]:
    """Yield members in the order of the composition, then substitutes, then guests."""
    came = {m.person: m for m in state.movements}
    for membership in state.facts.memberships:
        yield AttendanceRow(
            person=membership.person,
            capacity=MEMBER,
            presence=_presence(state, membership.person),
            reason=state.absences.get(membership.person),
        )
    members = {m.person for m in state.facts.memberships}
    for person, movement in came.items():
        if movement.guest or person not in members:
            capacity = GUEST if movement.guest else SUBSTITUTE
            yield AttendanceRow(person=person, capacity=capacity, presence=_presence(state, person))


def _presence(state: MeetingState, person: PersonId) -> str:
    if person in state.present:
        return state.present[person].mode.value
    if person in state.guests:
        return state.guests[person].value
    return LEFT if any(m.person == person for m in state.movements) else ABSENT


def rebuild(store: Store) -> int:
    """Compute every read table anew from the journals; return how many meetings were done."""
    with store.writing() as tx:
        number = 0
        for key, record, stored in every_meeting(tx):
            tx.project(key, projection_of_stored(record, stored))
            number += 1
    return number


def every_meeting(tx: Transaction) -> Iterator[tuple[MeetingKey, CouncilRecord, StoredMeeting]]:
    """Yield all meetings with their councils, one in memory at a time."""
    for listing in tx.listings():
        record = record_of(tx, listing.council.id)
        for meeting in listing.meetings:
            yield meeting.key, record, stored_of(tx, meeting.key)


def projection_of_stored(record: CouncilRecord, stored: StoredMeeting) -> Projection:
    """Return the read rows that the journal of a stored meeting gives."""
    return project(history_of(record, stored).state)
