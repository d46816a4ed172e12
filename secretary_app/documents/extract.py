"""Выписка из протокола: one question with its number and decisions (ГОСТ Р 7.0.97-2025)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from secretary_app.application.papers import PaperRequest
from secretary_app.documents.content import Discussion, Extract
from secretary_app.documents.desk import Desk, Drawn
from secretary_app.documents.discussions import DiscussionWriter
from secretary_app.documents.signatures import certifying, signatures
from secretary_app.domain.agenda import ItemId
from secretary_app.domain.meeting.state import MeetingState
from secretary_app.domain.meeting.timeline import QuorumPoint
from secretary_app.domain.paper_options import PaperOptions
from secretary_app.language.names import NBSP

DRAFT = "ПРОЕКТ"
BLANK_NUMBER = "_" * 10
UNSIGNED = "Протокол ещё не подписан, поэтому выписка помечена «ПРОЕКТ»."


def extract(request: PaperRequest, options: PaperOptions) -> Drawn:
    """Return выписка on the question that ``request`` names.

    Raises `LookupError` for a request without a question.
    """
    if request.item is None:
        raise LookupError("an extract is made of one question")
    desk = Desk.of(request, options)
    state, persons = request.state, desk.persons
    meeting = state.facts.meeting
    signed = signatures(state, persons, desk.council)
    paper = Extract(
        properties=desk.properties(f"Выписка из протокола {desk.numbered} {desk.of_kind}"),
        number=meeting.number,
        sitting=desk.sitting.kind,
        council=desk.sitting.council,
        date=desk.day,
        question=_only_decided(DiscussionWriter(desk), request.item),
        city=desk.city,
        mark=DRAFT if request.as_draft else "",
        presiding=desk.listed(state.presiding) if options.presiding else "",
        quorum=_quorum(desk, request.item) if options.quorum else "",
        names=signed.lines,
        certified=certifying(state, persons, desk.council),
        kept=kept(desk),
    )
    return Drawn(paper, desk.notices(*unsigned(request, UNSIGNED), *signed.notices))


def _only_decided(writer: DiscussionWriter, item: ItemId) -> Discussion:
    """Return the question without what was said on it."""
    return replace(writer.one(item), heard=(), spoke=())


def _quorum(desk: Desk, item: ItemId) -> str:
    """Return in one sentence who was present when the question was voted on, else at first."""
    words = desk.cited_quorum(past=True)
    went = desk.course(words)
    point = _point_at(desk.request, _first_vote(desk.request.state, item))
    return desk.quorum_sentence(words, replace(went, opening=point.status) if point else went)


def _first_vote(state: MeetingState, item: ItemId) -> datetime | None:
    opened = (r.round.opened_at for r in state.rounds if r.round.motion.item == item)
    return min(opened, default=None)


def _point_at(request: PaperRequest, moment: datetime | None) -> QuorumPoint | None:
    if moment is None:
        return None
    return next((point for point in reversed(request.timeline) if point.at <= moment), None)


def unsigned(request: PaperRequest, notice: str) -> tuple[str, ...]:
    """Return ``notice`` where the minutes are not signed yet."""
    return () if request.signed is not None else (notice,)


def kept(desk: Desk) -> str:
    """Return where the original of the minutes is kept; what is not known yet has room."""
    council, signed = desk.request.state.facts.council, desk.request.signed
    usual = council.parent_organisation or council.name
    keeper = desk.persons.text((signed.original if signed else None) or usual)
    number = (signed.case if signed else None) or BLANK_NUMBER
    year = desk.request.state.facts.meeting.date.year
    return f"{keeper}, дело №{NBSP}{desk.persons.text(number)} за{NBSP}{year}{NBSP}год"
