"""How the minutes of a meeting stand: their stage, what has changed since, what is due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from secretary_app.application.issuing.data_mark import data_mark
from secretary_app.application.papers.subjects import copies_of
from secretary_app.application.records import CouncilRecord, StoredMeeting
from secretary_app.domain.agenda import Meeting
from secretary_app.domain.deadlines import CalendarUnknownError, EventDays, WorkCalendar
from secretary_app.domain.dues import CopyStanding, copy_standing, minutes_due
from secretary_app.domain.issued import MINUTES, IssuedPaper, PaperStage
from secretary_app.domain.meeting.state import MeetingState


class Stale(StrEnum):
    """What has changed since a paper was issued, or corrected last."""

    JOURNAL = "journal"
    DATA = "data"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperStanding:
    """The minutes of one meeting; ``due`` is the last day for having them signed.

    ``unknown_year`` is one without a production calendar that a term leads into; then nothing
    is counted.
    """

    paper: IssuedPaper | None
    stage: PaperStage
    stale: Stale | None
    due: date | None = None
    copies: tuple[CopyStanding, ...] = ()
    unknown_year: int | None = None

    def is_overdue(self, today: date) -> bool:
        """Tell whether they should have been signed before ``today`` and are not."""
        signed = self.paper is not None and self.paper.is_signed
        return not signed and self.due is not None and today > self.due


def paper_of(meeting: Meeting, kind: str = MINUTES) -> IssuedPaper | None:
    """Return what is known of a meeting's paper, None before its first step."""
    return next((paper for paper in meeting.papers if paper.kind == kind), None)


def staleness(record: CouncilRecord, stored: StoredMeeting, paper: IssuedPaper) -> Stale | None:
    """Return what has changed since the paper was issued, None where nothing has.

    Of a signed paper only the journal counts: a person who has another position today had the
    printed one then. One that is being checked again is not stale.
    """
    covered, head = paper.covered, stored.journal.head
    if covered is None or paper.stage not in _STANDING:
        return None
    if (head.count, head.hash) != (covered.count, covered.hash):
        return Stale.JOURNAL
    if not paper.is_signed and paper.data != data_mark(record, stored):
        return Stale.DATA
    return None


_STANDING = frozenset({PaperStage.ISSUED, PaperStage.SIGNED, PaperStage.SENT})


def standing_in(
    record: CouncilRecord, stored: StoredMeeting, state: MeetingState, calendar: WorkCalendar
) -> PaperStanding:
    """Return how the minutes of a meeting stand whose journal comes to ``state``."""
    paper = paper_of(stored.meeting)
    stage = paper.stage if paper else PaperStage.DRAFT
    stale = staleness(record, stored, paper) if paper else None
    try:
        return PaperStanding(
            paper=paper,
            stage=stage,
            stale=stale,
            due=minutes_due(state.facts.regulation, stored.meeting.date, calendar),
            copies=_copies(state, paper, calendar),
        )
    except CalendarUnknownError as unknown:
        return PaperStanding(paper=paper, stage=stage, stale=stale, unknown_year=unknown.year)


def _copies(
    state: MeetingState, paper: IssuedPaper | None, calendar: WorkCalendar
) -> tuple[CopyStanding, ...]:
    signature = paper.signature if paper else None
    days = EventDays(meeting=state.facts.meeting.date, signing=signature.on if signature else None)
    sent = paper.copies if paper else ()
    return tuple(copy_standing(rule, days, sent, calendar) for rule in copies_of(state))
