"""Повестка дня."""

from __future__ import annotations

from secretary_app.application.papers import PaperRequest, agenda_of, presiding_of
from secretary_app.documents.before.planned import planned_questions, total_time
from secretary_app.documents.content import Agenda
from secretary_app.documents.desk import Desk, Drawn
from secretary_app.documents.signatures import certifying
from secretary_app.documents.wording import punctuated
from secretary_app.domain.paper_options import PaperOptions


def agenda(request: PaperRequest, options: PaperOptions) -> Drawn:
    """Return повестка of the meeting of ``request``, as prepared or as it stands now."""
    desk = Desk.of(request, options)
    state, items = request.state, agenda_of(request.state)
    paper = Agenda(
        properties=desk.properties(f"Повестка дня {desk.of_sitting}"),
        sitting=desk.sitting.genitive,
        council=desk.sitting.council,
        date=desk.day,
        city=desk.city,
        begins=desk.starts,
        place=desk.place,
        form=desk.form,
        ballots_until=desk.ballots_until,
        presiding=desk.listed(presiding_of(state)),
        questions=planned_questions(desk, items),
        total=total_time(desk, items),
        invited=punctuated([desk.persons.listed(guest) for guest in state.facts.meeting.guests]),
        signatories=certifying(state, desk.persons, desk.council),
    )
    return Drawn(paper, desk.notices())
