"""The register of minutes: one line a meeting."""

from __future__ import annotations

from dataclasses import replace

from secretary_app.application.chain import closing_hash
from secretary_app.application.papers import presiding_of
from secretary_app.application.projections import archived_rows, status_of
from secretary_app.application.records import MeetingStatus
from secretary_app.application.registers.held import Held, plain
from secretary_app.application.registers.lines import MinutesLine, QuorumAtEnd
from secretary_app.domain.issued import IssuedPaper, PaperStage
from secretary_app.domain.meeting.franchise import heading_quorum
from secretary_app.domain.meeting.resolutions import resolutions_of
from secretary_app.domain.meeting.state import MeetingState


def minutes_line(held: Held) -> MinutesLine:
    """Return the line of a meeting."""
    meeting, state = held.meeting, held.state
    line = MinutesLine(
        of=held.of,
        kind=meeting.kind,
        form=meeting.form,
        status=_status(held),
        presiding=held.short(presiding_of(state) if state else meeting.presiding),
        secretary=held.short(meeting.secretary),
        questions=len(state.items if state else meeting.agenda),
    )
    line = _with_minutes(line, held.minutes)
    if meeting.archive is not None:
        rows = archived_rows(meeting, meeting.archive)
        return replace(line, decisions=len(rows.resolutions))
    return line if state is None else _of_journal(line, state, closing_hash(held.stored.journal))


def _with_minutes(line: MinutesLine, minutes: IssuedPaper | None) -> MinutesLine:
    signature = minutes.signature if minutes else None
    return replace(
        line,
        stage=minutes.stage if minutes else PaperStage.DRAFT,
        signed=signature.on if signature else None,
        signed_by=plain("; ".join(signature.by)) if signature else "",
        original=plain((signature.original if signature else None) or ""),
        case=plain((signature.case if signature else None) or ""),
    )


def _status(held: Held) -> MeetingStatus:
    if held.meeting.archive is not None:
        return MeetingStatus.ARCHIVED
    return status_of(held.state) if held.state else MeetingStatus.PLANNED


def _of_journal(line: MinutesLine, state: MeetingState, checksum: str | None) -> MinutesLine:
    return replace(
        line,
        opened=state.opened_at,
        closed=state.closed_at,
        quorum=_quorum(state),
        decisions=len(resolutions_of(state)),
        closing_hash=checksum or "",
    )


def _quorum(state: MeetingState) -> QuorumAtEnd | None:
    """Return the quorum of the heading.

    A conference has neither members nor a quorum; in absentia every vote has its own.
    """
    members = state.facts.voting()
    if not members or state.facts.is_absentee:
        return None
    status = heading_quorum(state)
    ruled = status.rule is not None
    return QuorumAtEnd(
        members=len(members),
        present=status.present,
        required=status.required if ruled else None,
        met=status.met if ruled else None,
    )
