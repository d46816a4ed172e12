"""What the life of the minutes is read from, and the desks that its steps need."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial

from secretary_app.application.issuing import (
    IssuingDesk,
    PaperStanding,
    proposed_signatories,
    standing_in,
)
from secretary_app.application.journal import history_of
from secretary_app.application.lookup import record_of, stored_of
from secretary_app.application.records import MeetingKey
from secretary_app.application.report import naming_of, people_by_id
from secretary_app.application.returned import (
    FileState,
    ReceivingDesk,
    WrittenFile,
    written_file,
)
from secretary_app.application.services import Services
from secretary_app.domain.agenda import Meeting
from secretary_app.domain.meeting.state import Phase
from secretary_app.gui.outcomes import OpenData
from secretary_app.gui.tasks import Progress
from secretary_app.gui.writing import write_chosen


@dataclass(frozen=True, slots=True, kw_only=True)
class LifePage:
    """The minutes of one meeting as they stand; ``signatories`` are names to propose."""

    key: MeetingKey
    meeting: Meeting
    closed: bool
    standing: PaperStanding
    file: WrittenFile
    signatories: tuple[str, ...]
    today: date


def life_page(services: Services, data: OpenData, _: Progress, *, key: MeetingKey) -> LifePage:
    """Return how the minutes stand, the file on the disk looked at, too.

    Raises `NotFoundError`, `InvalidFact`.
    """
    with data.store.reading() as tx:
        record, stored = record_of(tx, key.council), stored_of(tx, key)
        changes = tx.calendar_changes()
    state = history_of(record, stored).state
    standing = standing_in(record, stored, state, services.work_calendar(changes))
    paper = standing.paper
    untouched = WrittenFile(FileState.UNTOUCHED)
    naming = naming_of(state, people_by_id(record, state))
    return LifePage(
        key=key,
        meeting=stored.meeting,
        closed=state.phase is Phase.CLOSED,
        standing=standing,
        file=written_file(receiving_desk(services, data), paper) if paper else untouched,
        signatories=tuple(naming.person(person) for person in proposed_signatories(state)),
        today=services.clock.now().date(),
    )


def issuing_desk(services: Services, data: OpenData) -> IssuingDesk:
    """Return what issuing works with."""
    return IssuingDesk(
        printer=services.printer(data.folder),
        write=partial(write_chosen, services, data),
        materials=services.materials(data.folder),
        places=services.written_places(data.folder),
    )


def receiving_desk(services: Services, data: OpenData) -> ReceivingDesk:
    """Return what receiving a file back works with."""
    return ReceivingDesk(
        reader=services.document_reader(),
        materials=services.materials(data.folder),
        places=services.written_places(data.folder),
    )
