"""Everything that the screen of the minutes works with, read at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from secretary_app.application.drafting.wording import NO_DRAFT, SETTLED, stored
from secretary_app.application.issuing import paper_of
from secretary_app.application.lint import LintReport, Subject, check, subject_of
from secretary_app.application.lookup import record_of, stored_of
from secretary_app.application.papers import PaperKind, PaperRequest, request_for
from secretary_app.application.ports import Store
from secretary_app.application.records import CalendarChanges, CouncilRecord, MeetingKey
from secretary_app.domain.agenda import MinutesDraft
from secretary_app.domain.deadlines import WorkCalendar
from secretary_app.domain.issued import PaperStage
from secretary_app.domain.meeting.state import MeetingState


@dataclass(frozen=True, slots=True, kw_only=True)
class ProtocolPage:
    """A meeting whose minutes are drafted; ``request`` prints them, ``subject`` is checked."""

    key: MeetingKey
    subject: Subject
    request: PaperRequest

    @property
    def record(self) -> CouncilRecord:
        """Return the council."""
        return self.subject.record

    @property
    def state(self) -> MeetingState:
        """Return what the journal came to."""
        return self.subject.state

    @property
    def draft(self) -> MinutesDraft:
        """Return the wording, an empty one where there is none."""
        return self.subject.meeting.draft or NO_DRAFT

    @property
    def stage(self) -> PaperStage:
        """Return where the minutes stand on their way to the signature."""
        paper = paper_of(self.subject.meeting)
        return PaperStage.DRAFT if paper is None else paper.stage

    @property
    def editable(self) -> bool:
        """Tell whether their wording may still be changed: not once they are signed."""
        return self.stage not in SETTLED

    def with_draft(self, draft: MinutesDraft) -> ProtocolPage:
        """Return the same meeting with another wording."""
        kept = stored(draft)
        meeting = replace(self.subject.meeting, draft=kept)
        as_stored = replace(self.subject.stored, meeting=meeting)
        return replace(
            self,
            subject=replace(self.subject, meeting=meeting, stored=as_stored),
            request=replace(self.request, draft=kept),
        )

    def checked(self) -> LintReport:
        """Return the check before signing."""
        return check(self.subject)


def protocol_page(
    store: Store,
    key: MeetingKey,
    calendar: Callable[[CalendarChanges], WorkCalendar],
    today: date,
) -> ProtocolPage:
    """Return a meeting ready for its minutes. Raises `NotFoundError`, `InvalidFact`."""
    with store.reading() as tx:
        record, meeting = record_of(tx, key.council), stored_of(tx, key)
        others = [m.meeting for m in tx.meetings(key.council) if m.meeting.id != key.meeting]
        changes = tx.calendar_changes()
    return ProtocolPage(
        key=key,
        subject=subject_of(record, meeting, others, calendar(changes), today),
        request=request_for(store, key, PaperKind.MINUTES),
    )
