"""Full minutes: the course of the meeting with everything that ГК РФ 181.2 asks for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from secretary_app.application.papers import PaperRequest
from secretary_app.documents.appendices import appendices, list_to_minutes
from secretary_app.documents.attendance import attendance
from secretary_app.documents.commission import commission_of
from secretary_app.documents.content import FullMinutes, Question
from secretary_app.documents.corrections import corrections
from secretary_app.documents.desk import Desk, Drawn
from secretary_app.documents.discussions import DiscussionWriter
from secretary_app.documents.questions import assignment, reported_title
from secretary_app.documents.signatures import approval, secretary_of, signatures
from secretary_app.documents.wording import DASH, punctuated
from secretary_app.domain.meeting.entries import PresidingChanged
from secretary_app.domain.meeting.history import in_force
from secretary_app.domain.paper_options import PaperOptions
from secretary_app.language.commissions import members_named
from secretary_app.language.dates import clock, long_date, time_words
from secretary_app.language.names import NBSP
from secretary_app.language.sentences import sentence

ELECTED = ", избранная на заседании"
COUNTED_BY_SECRETARY = (
    "Подсчёт голосов записан за секретарём: решения об избрании счётной комиссии не найдено."
)


def full_minutes(request: PaperRequest, options: PaperOptions) -> Drawn:
    """Return полный протокол on the meeting of ``request``."""
    desk = Desk.of(request, options)
    state, persons = request.state, desk.persons
    meeting = state.facts.meeting
    writer = DiscussionWriter(desk)
    people = attendance(state, persons, options)
    signed = signatures(state, persons, desk.council)
    quorum = desk.cited_quorum()
    went = desk.course(quorum)
    minutes = FullMinutes(
        properties=desk.properties(f"Протокол {desk.numbered} {desk.of_kind}"),
        number=meeting.number,
        sitting=desk.sitting.kind,
        council=desk.sitting.council,
        date=desk.day,
        city=desk.city,
        approval=approval(state, persons),
        begins=_moment(desk, state.opened_at),
        ends=_moment(desk, state.closed_at),
        ballots_until=desk.ballots_until,
        place=desk.place,
        form=desk.form,
        presiding=_presiding(desk) if options.presiding else "",
        secretary=desk.listed(secretary_of(state)),
        listed=people.listed,
        present_count=people.present_count,
        absent=people.absent,
        invited=people.invited,
        quorum=desk.quorum_sentence(quorum, went) if options.quorum else "",
        changes=tuple(change.text for change in went.changes) if options.quorum else (),
        counting=_counting(desk, writer),
        questions=_agenda(desk),
        procedural=writer.procedural(),
        discussions=writer.all(),
        assignments=tuple(_assignments(desk, writer)) if options.assignments else (),
        corrections=tuple(corrections(desk)),
        appendices=appendices(desk, attached=people.attached is not None),
        checksum=(request.closing_hash or "") if options.checksum else "",
        signatories=signed.lines,
        attached=people.attached,
        appendix=list_to_minutes(desk),
    )
    return Drawn(minutes, desk.notices(*signed.notices, *_doubtful_counting(desk, writer)))


def _presiding(desk: Desk) -> str:
    """Return who presided, and since when whoever took over."""
    request = desk.request
    first = request.state.facts.meeting.presiding
    told = [desk.listed(first)] if first else []
    for entry in in_force(request.entries):
        if isinstance(entry.event, PresidingChanged):
            name = desk.listed(entry.event.person)
            told.append(f"с{NBSP}{clock(entry.at.time())}{DASH}{name}" if told else name)
    return "; ".join(told)


def _moment(desk: Desk, at: datetime | None) -> str:
    """Return «10 часов 00 минут», with the date where it is not the meeting's."""
    if at is None:
        return ""
    day = at.date()
    other = day != desk.request.state.facts.meeting.date
    return f"{long_date(day)}, {time_words(at.time())}" if other else time_words(at.time())


def _agenda(desk: Desk) -> tuple[Question, ...]:
    items = [progress.item for progress in desk.request.state.items.values()]
    titles = punctuated([reported_title(item, desk.persons) for item in items])
    return tuple(Question(item.number, title) for item, title in zip(items, titles, strict=True))


def _counting(desk: Desk, writer: DiscussionWriter) -> str:
    """Return who counted the votes (ГК РФ 181.2, п. 4, 5); empty where none were cast."""
    state = desk.request.state
    if not state.rounds:
        return ""
    elected = commission_of(writer)
    if elected is None:
        secretary = secretary_of(state)
        return sentence(f"секретарь{DASH}{desk.persons.name(secretary)}") if secretary else ""
    members = members_named(desk.persons.text(elected.motion.text))
    who = f" в составе: {members}" if members else ELECTED
    return f"счётная комиссия{who} (решение{NBSP}{elected.number})."


def _doubtful_counting(desk: Desk, writer: DiscussionWriter) -> tuple[str, ...]:
    voted = bool(desk.request.state.rounds)
    return (COUNTED_BY_SECRETARY,) if voted and commission_of(writer) is None else ()


def _assignments(desk: Desk, writer: DiscussionWriter) -> Iterator[str]:
    for of_item in writer.by_item.values():
        for one in of_item:
            given = assignment(one.motion, desk.persons)
            if one.adopted and given:
                yield f"{one.number}.{NBSP}{given}"
