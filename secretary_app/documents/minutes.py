"""Minutes of a sitting and of a conference: from a meeting's state to finished text."""

from __future__ import annotations

from secretary_app.application.drafting.decided import decided
from secretary_app.application.papers import PaperRequest
from secretary_app.documents.appendices import list_to_minutes
from secretary_app.documents.attendance import (
    attendance,
    count_attached,
    guests_there,
    is_attached,
    members_there,
)
from secretary_app.documents.content import (
    ConferenceMinutes,
    PresentList,
    Properties,
    SessionMinutes,
)
from secretary_app.documents.decisions import DecisionWriter, questions
from secretary_app.documents.desk import Desk, Drawn
from secretary_app.documents.ordering import itself, ordered
from secretary_app.documents.signatures import approval, signatures
from secretary_app.documents.wording import punctuated
from secretary_app.domain.paper_options import PaperOptions
from secretary_app.domain.people import PersonId


def session_minutes(request: PaperRequest, options: PaperOptions) -> Drawn:
    """Return протокол заседания on the meeting of ``request``."""
    desk = Desk.of(request, options)
    state, persons = request.state, desk.persons
    meeting = state.facts.meeting
    everything = decided(state, request.draft)
    writer = DecisionWriter(desk)
    people = attendance(state, persons, options)
    listed = people.listed or PresentList()
    signed = signatures(state, persons, desk.council)
    minutes = SessionMinutes(
        properties=_minutes(desk, desk.of_kind),
        number=meeting.number,
        sitting=desk.sitting.kind,
        council=desk.sitting.council,
        date=desk.day,
        city=desk.city,
        approval=approval(state, persons),
        form=desk.form if desk.in_writing else "",
        presiding=desk.listed(state.presiding) if options.presiding else "",
        present=listed.present,
        in_person=listed.in_person,
        online=listed.online,
        voted=listed.voted,
        present_count=people.present_count,
        attached=people.attached,
        appendix=list_to_minutes(desk),
        absent=people.absent,
        invited=people.invited,
        quorum=desk.quorum() if options.quorum else "",
        questions=questions(state, persons, ended=True),
        decisions=tuple(writer.for_session(one) for one in everything if one.adopted),
        rejected=tuple(writer.for_session(one) for one in everything if not one.adopted),
        signatories=signed.lines,
    )
    return Drawn(minutes, desk.notices(*signed.notices))


def conference_minutes(request: PaperRequest, options: PaperOptions) -> Drawn:
    """Return протокол совещания on the meeting of ``request``."""
    desk = Desk.of(request, options)
    state, persons = request.state, desk.persons
    meeting, heading = state.facts.meeting, desk.conference
    there = _present(desk)
    attached = _attached(desk, there)
    writer = DecisionWriter(desk)
    signed = signatures(state, persons, desk.council)
    minutes = ConferenceMinutes(
        properties=_minutes(desk, heading),
        number=meeting.number,
        heading=heading,
        date=desk.day,
        approval=approval(state, persons),
        organisation_lines=_organisation(desk),
        presiding=persons.introduced(state.presiding) if state.presiding else "",
        present=", ".join(persons.name(person) for person in there) if attached is None else "",
        present_count=count_attached(len(there)) if attached else "",
        attached=attached,
        appendix=list_to_minutes(desk),
        questions=questions(state, persons, ended=False),
        decisions=tuple(
            writer.for_conference(one) for one in decided(state, request.draft) if one.adopted
        ),
        signatories=signed.lines,
    )
    return Drawn(minutes, desk.notices(*signed.notices))


def _minutes(desk: Desk, of_what: str) -> Properties:
    return desk.properties(f"Протокол {desk.numbered} {of_what}")


def _organisation(desk: Desk) -> tuple[str, ...]:
    """Return the lines of the requisites: organisation, then city and address."""
    council = desk.request.state.facts.council
    place = ", ".join(part for part in (council.city, council.address) if part)
    return tuple(desk.persons.text(line) for line in (council.parent_organisation, place) if line)


def _present(desk: Desk) -> list[PersonId]:
    """Return everybody who came but the presiding officer, members first."""
    state = desk.request.state
    there = [m.person for m in (*members_there(state), *guests_there(state))]
    others = (person for person in there if person != state.presiding)
    return ordered(others, itself, desk.persons, desk.options)


def _attached(desk: Desk, there: list[PersonId]) -> PresentList | None:
    if not is_attached(len(there), desk.options):
        return None
    return PresentList(present=punctuated([desk.persons.listed(person) for person in there]))
