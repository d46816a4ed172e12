"""Представление и рекомендация: resolutions put before whoever decides on the composition."""

from __future__ import annotations

from dataclasses import dataclass

from secretary_app.application.drafting.decided import decided
from secretary_app.application.papers import PaperKind, PaperRequest, proposed
from secretary_app.documents.content import Proposal
from secretary_app.documents.decisions import DecisionWriter
from secretary_app.documents.desk import Desk, Drawn
from secretary_app.documents.questions import bare_title
from secretary_app.documents.signatures import capital, chair_line
from secretary_app.domain.paper_options import PaperOptions
from secretary_app.domain.people import Organisation
from secretary_app.language.cases import Case
from secretary_app.language.names import NBSP

NO_ADDRESSEE = "Кому направляется документ, положение не говорит: адресата впишите от руки."
BLANK_ADDRESSEE = "_" * 28


@dataclass(frozen=True, slots=True)
class _Words:
    """How one kind calls itself, what the body does, and what it asks for."""

    heading: str
    does: str
    asks: str


_KINDS = {
    PaperKind.SUBMISSION: _Words(
        "ПРЕДСТАВЛЕНИЕ",
        "представляет на рассмотрение следующее:",
        "Просим рассмотреть представление и сообщить о принятом решении.",
    ),
    PaperKind.RECOMMENDATION: _Words(
        "РЕКОМЕНДАЦИЯ",
        "рекомендует:",
        "Просим учесть рекомендацию при принятии решения.",
    ),
}


def proposal(request: PaperRequest, options: PaperOptions) -> Drawn:
    """Return what was resolved on the composition, or on the question of ``request``."""
    desk = Desk.of(request, options)
    words, addressee = _KINDS[request.kind], _addressee(desk)
    writer = DecisionWriter(desk)
    chosen = {r.motion.id for r in proposed(request.state, request.item)}
    decisions = [one for one in decided(request.state, request.draft) if one.motion.id in chosen]
    paper = Proposal(
        properties=desk.properties(f"{words.heading.capitalize()} {desk.council}"),
        heading=words.heading,
        council=desk.body,
        opening=f"{_opening(desk)} {words.does}",
        addressee=addressee or (BLANK_ADDRESSEE,),
        date=desk.day,
        city=desk.city,
        decisions=tuple(writer.for_session(one) for one in decisions),
        closing=words.asks,
        enclosure=f"выписка из протокола {desk.numbered} на{NBSP}____{NBSP}л. в{NBSP}1{NBSP}экз.",
        signatories=chair_line(request.state, desk.persons, desk.council),
    )
    return Drawn(paper, desk.notices(*(() if addressee else (NO_ADDRESSEE,))))


def _opening(desk: Desk) -> str:
    """Return «Совет, рассмотрев на заседании № 2 вопрос «О составе» (протокол № 2 от …),»."""
    state = desk.request.state
    items = dict.fromkeys(r.motion.item for r in proposed(state, desk.request.item))
    titles = [bare_title(state.items[item].item, desk.persons) for item in items if item]
    question = "вопрос" if len(titles) == 1 else "вопросы"
    named = ", ".join(f"«{title}»" for title in titles)
    council = desk.persons.text(state.facts.council.name)
    return (
        f"{council}, рассмотрев на {desk.sitting.prepositional} {question} {named} "
        f"(протокол {desk.numbered} от {desk.day}),"
    )


def _addressee(desk: Desk) -> tuple[str, ...]:
    """Return the head of the organisation above the body, else whoever approves its minutes."""
    facts, persons = desk.request.state.facts, desk.persons
    parent = _parent(desk)
    if parent is not None and parent.head is not None:
        return persons.addressed(parent.head)
    approver = facts.regulation.approved_by
    if approver is None:
        return ()
    position = capital(persons.dative(persons.text(approver.position)))
    return (position, persons.name(approver.person, Case.DATIVE))


def _parent(desk: Desk) -> Organisation | None:
    named = desk.request.state.facts.council.parent_organisation
    known = desk.request.organisations.values()
    return next((one for one in known if named in (one.id, one.name, one.short_name)), None)
