"""One paper on a stored meeting: the request for it, and the file."""

from __future__ import annotations

from dataclasses import replace

from secretary_app.application.chain import closing_hash
from secretary_app.application.journal import history_of
from secretary_app.application.lookup import record_of, stored_of
from secretary_app.application.papers.kinds import PaperKind
from secretary_app.application.papers.requests import (
    CompositionRequest,
    PaperRequest,
    PrintedPaper,
    Printer,
    PrintRequest,
)
from secretary_app.application.papers.signing import issued_style, signature_of, signing_refusal
from secretary_app.application.papers.subjects import draft_of, question_of, refusal
from secretary_app.application.ports import Store
from secretary_app.application.records import CouncilRecord, MeetingKey, StoredMeeting
from secretary_app.application.report import people_by_id
from secretary_app.domain.agenda import ItemId, MeetingKind, MotionId
from secretary_app.domain.errors import DomainError
from secretary_app.domain.meeting.state import MeetingState
from secretary_app.domain.meeting.timeline import quorum_timeline
from secretary_app.domain.paper_options import MinutesStyle


def make_paper(
    store: Store,
    printer: Printer,
    key: MeetingKey,
    kind: PaperKind,
    style: MinutesStyle | None = None,
    item: str | None = None,
    motion: str | None = None,
) -> PrintedPaper:
    """Return a paper on a stored meeting.

    Without ``style`` minutes take the body's own, else the one that fits their kind; a copy
    first that in which they were issued.

    ``item`` and ``motion`` are numbers: of the question of an extract, of the question or
    draft to narrow other papers to.
    Raises `DomainError` where there is nothing to print (a meeting not opened yet, no draft
    to vote on, an extract before the minutes are signed), for an unknown or missing number,
    dissents that nobody declared, or a broken template.
    """
    return _made(request_for(store, key, kind, style), printer, item, motion)


def make_draft(
    store: Store,
    printer: Printer,
    key: MeetingKey,
    kind: PaperKind,
    style: MinutesStyle | None = None,
    item: str | None = None,
) -> PrintedPaper:
    """Return an extract or a copy marked «ПРОЕКТ», also before the minutes are signed.

    Raises `DomainError` as `make_paper` does, and for papers that never bear the mark.
    """
    request = replace(request_for(store, key, kind, style), as_draft=True)
    return _made(request, printer, item, None)


def _made(
    request: PaperRequest, printer: Printer, item: str | None, motion: str | None
) -> PrintedPaper:
    state, kind = request.state, request.kind
    chosen = (question_of(state, kind, item), draft_of(state, kind, motion))
    require(why_not(request, *chosen))
    return printer.print(narrowed(request, *chosen))


def why_not(
    request: PaperRequest, item: ItemId | None = None, motion: MotionId | None = None
) -> str:
    """Return in a Russian sentence why there is no such paper, empty where there is one."""
    signed = request.signed is not None
    return refusal(request.state, request.kind, item, motion) or signing_refusal(
        request.kind, signed=signed, as_draft=request.as_draft
    )


def require(reason: str) -> None:
    """Raise `DomainError` where there is a reason against a paper."""
    if reason:
        raise DomainError(reason)


def request_for(
    store: Store, key: MeetingKey, kind: PaperKind, style: MinutesStyle | None = None
) -> PaperRequest:
    """Return the request for a paper on the whole of a stored meeting.

    Raises `NotFoundError`, and `InvalidFact` for an unopened meeting without a regulation.
    """
    with store.reading() as tx:
        record = record_of(tx, key.council)
        stored = stored_of(tx, key)
    return request_of(record, stored, kind, style)


def request_of(
    record: CouncilRecord, stored: StoredMeeting, kind: PaperKind, style: MinutesStyle | None
) -> PaperRequest:
    """Return the request for a paper on the whole of a meeting; raises `InvalidFact` as above."""
    history = history_of(record, stored)
    state = history.state
    return PaperRequest(
        kind=kind,
        style=style or _usual_style(record, stored, kind) or style_of(state),
        state=state,
        people=people_by_id(record, state),
        organisations={o.id: o for o in record.organisations},
        timeline=quorum_timeline(state.facts, history.entries()),
        entries=history.entries(),
        closing_hash=closing_hash(stored.journal),
        draft=stored.meeting.draft,
        preparation=stored.meeting.preparation,
        options=record.paper_options,
        signed=signature_of(stored.meeting),
    )


def _usual_style(
    record: CouncilRecord, stored: StoredMeeting, kind: PaperKind
) -> MinutesStyle | None:
    copied = issued_style(stored.meeting) if kind is PaperKind.CERTIFIED_COPY else None
    return copied or record.paper_options.style


def narrowed(
    request: PaperRequest, item: ItemId | None = None, motion: MotionId | None = None
) -> PrintRequest:
    """Return the request on one question or draft; a composition is asked for by itself."""
    if request.kind is not PaperKind.COMPOSITION_LIST:
        return replace(request, item=item, motion=motion)
    facts = request.state.facts
    return CompositionRequest(
        council=facts.council,
        day=facts.meeting.date,
        memberships=facts.memberships,
        people=request.people,
        organisations=request.organisations,
        regulation=facts.regulation,
        options=request.options,
    )


def style_of(state: MeetingState) -> MinutesStyle:
    """Return the style that fits the meeting: a conference has its own."""
    conference = state.facts.meeting.kind is MeetingKind.CONFERENCE
    return MinutesStyle.CONFERENCE if conference else MinutesStyle.SESSION
