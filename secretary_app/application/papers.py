"""Papers to print: what can be asked for, and who prints it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from secretary_app.application.journal import history_of
from secretary_app.application.lookup import record_of, stored_of
from secretary_app.application.ports import Store
from secretary_app.application.records import MeetingKey
from secretary_app.application.report import people_by_id
from secretary_app.domain.agenda import MeetingKind, MinutesDraft
from secretary_app.domain.errors import DomainError
from secretary_app.domain.meeting.state import MeetingState, Phase
from secretary_app.domain.meeting.timeline import QuorumPoint, quorum_timeline
from secretary_app.domain.people import Organisation, OrganisationId, Person, PersonId


class PaperKind(StrEnum):
    """A kind of paper the program makes, by its name on the command line."""

    MINUTES = "minutes"


class MinutesStyle(StrEnum):
    """The style of the minutes: of a sitting or of a conference with «УТВЕРЖДАЮ»."""

    SESSION = "session"
    CONFERENCE = "conference"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperRequest:
    """A paper on one meeting; ``people`` are those who may be named in it.

    ``timeline`` is the quorum from the opening on.
    """

    kind: PaperKind
    style: MinutesStyle
    state: MeetingState
    people: Mapping[PersonId, Person]
    organisations: Mapping[OrganisationId, Organisation] = field(default_factory=dict)
    timeline: tuple[QuorumPoint, ...] = ()
    draft: MinutesDraft | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedPaper:
    """A finished file and what its maker has to tell about it, in Russian sentences."""

    data: bytes
    notices: tuple[str, ...] = ()


class Printer(Protocol):
    """Makes Word files from what the core knows."""

    def print(self, request: PaperRequest) -> PrintedPaper:
        """Return the paper; raises `DomainError` when its template does not work."""
        ...


def make_paper(
    store: Store,
    printer: Printer,
    key: MeetingKey,
    kind: PaperKind,
    style: MinutesStyle | None = None,
) -> PrintedPaper:
    """Return a paper on a stored meeting; without ``style`` the one that fits its kind.

    Raises `DomainError` for a meeting that has not been opened or a broken template.
    """
    with store.reading() as tx:
        record = record_of(tx, key.council)
        stored = stored_of(tx, key)
    history = history_of(record, stored)
    state = history.state
    if state.phase is Phase.NOT_OPENED:
        raise DomainError("Заседание ещё не открыто: протоколировать пока нечего.")
    request = PaperRequest(
        kind=kind,
        style=style or style_of(state),
        state=state,
        people=people_by_id(record, state),
        organisations={o.id: o for o in record.organisations},
        timeline=quorum_timeline(state.facts, history.entries()),
        draft=stored.meeting.draft,
    )
    return printer.print(request)


def style_of(state: MeetingState) -> MinutesStyle:
    """Return the style that fits the meeting: a conference has its own."""
    conference = state.facts.meeting.kind is MeetingKind.CONFERENCE
    return MinutesStyle.CONFERENCE if conference else MinutesStyle.SESSION
