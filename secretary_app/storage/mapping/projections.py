"""The read rows of a meeting for registers."""

from __future__ import annotations

from secretary_app.application.records import AttendanceRow, MeetingKey, ResolutionRow, VoteRow
from secretary_app.storage.mapping.values import Row, StoredRow


def vote_row(key: MeetingKey, position: int, vote: VoteRow) -> Row:
    """Return the row of one ballot round."""
    return {
        "council_id": key.council,
        "meeting_id": key.meeting,
        "position": position,
        "motion_id": vote.motion,
        "round": vote.round,
        "number": vote.number,
        "ballot": vote.ballot,
        "votes_for": vote.for_,
        "votes_against": vote.against,
        "abstained": vote.abstain,
        "outcome": vote.outcome,
        "decided_by": vote.decided_by,
    }


def vote_of(row: StoredRow) -> VoteRow:
    """Return the ballot round of a row."""
    return VoteRow(
        motion=row.motion_id,
        round=row.round,
        number=row.number,
        ballot=row.ballot,
        for_=row.votes_for,
        against=row.votes_against,
        abstain=row.abstained,
        outcome=row.outcome,
        decided_by=row.decided_by,
    )


def resolution_row(key: MeetingKey, position: int, resolution: ResolutionRow) -> Row:
    """Return the row of a resolution in force."""
    return {
        "council_id": key.council,
        "meeting_id": key.meeting,
        "position": position,
        "motion_id": resolution.motion,
        "number": resolution.number,
        "text": resolution.text,
    }


def resolution_of(row: StoredRow) -> ResolutionRow:
    """Return the resolution of a row."""
    return ResolutionRow(motion=row.motion_id, number=row.number, text=row.text)


def attendance_row(key: MeetingKey, position: int, attendance: AttendanceRow) -> Row:
    """Return the row of one person's taking part."""
    return {
        "council_id": key.council,
        "meeting_id": key.meeting,
        "position": position,
        "person_id": attendance.person,
        "capacity": attendance.capacity,
        "presence": attendance.presence,
        "reason": attendance.reason,
    }


def attendance_of(row: StoredRow) -> AttendanceRow:
    """Return the person's taking part of a row."""
    return AttendanceRow(
        person=row.person_id,
        capacity=row.capacity,
        presence=row.presence,
        reason=row.reason,
    )
