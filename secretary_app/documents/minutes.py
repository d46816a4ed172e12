"""Minutes of a sitting and of a conference: from a meeting's state to finished text."""

from __future__ import annotations

from dataclasses import dataclass

from secretary_app.application.papers import PaperRequest
from secretary_app.documents.attendance import attendance, guests_there, members_there
from secretary_app.documents.content import (
    ConferenceMinutes,
    Content,
    Properties,
    SessionMinutes,
)
from secretary_app.documents.decisions import DecisionWriter, decided, questions
from secretary_app.documents.options import MinutesOptions, PeopleOrder
from secretary_app.documents.persons import Persons
from secretary_app.documents.signatures import Signatures, approval, noun_of, signatures
from secretary_app.documents.wording import quorum_words
from secretary_app.domain.councils import Council
from secretary_app.domain.meeting.timeline import QuorumPoint
from secretary_app.language.dates import long_date
from secretary_app.language.names import NBSP

CONFERENCE = "совещани"


@dataclass(frozen=True, slots=True)
class Drawn:
    """Minutes in words, and Russian notices on what a person should look at."""

    content: Content
    notices: tuple[str, ...]


def session_minutes(request: PaperRequest, options: MinutesOptions) -> Drawn:
    """Return протокол заседания on the meeting of ``request``."""
    desk = _Desk.of(request, options)
    state, persons = request.state, desk.persons
    meeting = state.facts.meeting
    everything = decided(state, request.draft)
    writer = DecisionWriter(state=state, persons=persons, options=options)
    people = attendance(state, persons, options)
    signed = signatures(state, persons, desk.council)
    minutes = SessionMinutes(
        properties=desk.properties(f"заседания {desk.council}"),
        number=meeting.number,
        council=persons.text(desk.council),
        date=long_date(meeting.date),
        city=persons.text(state.facts.council.city or ""),
        approval=approval(state, persons),
        presiding=desk.presiding() if options.presiding else "",
        present=people.present,
        in_person=people.in_person,
        online=people.online,
        voted=people.voted,
        absent=people.absent,
        invited=people.invited,
        quorum=desk.quorum() if options.quorum else "",
        questions=questions(state, persons, ended=True),
        decisions=tuple(writer.for_session(one) for one in everything if one.adopted),
        rejected=tuple(writer.for_session(one) for one in everything if not one.adopted),
        signatories=signed.lines,
    )
    return Drawn(minutes, desk.notices(signed))


def conference_minutes(request: PaperRequest, options: MinutesOptions) -> Drawn:
    """Return протокол совещания on the meeting of ``request``."""
    desk = _Desk.of(request, options)
    state, persons = request.state, desk.persons
    meeting = state.facts.meeting
    writer = DecisionWriter(state=state, persons=persons, options=options)
    signed = signatures(state, persons, desk.council)
    minutes = ConferenceMinutes(
        properties=desk.properties(desk.heading()),
        number=meeting.number,
        heading=desk.heading(),
        date=long_date(meeting.date),
        approval=approval(state, persons),
        organisation_lines=desk.organisation(),
        presiding=desk.presiding_in_full(),
        present=", ".join(desk.present()),
        questions=questions(state, persons, ended=False),
        decisions=tuple(
            writer.for_conference(one) for one in decided(state, request.draft) if one.adopted
        ),
        signatories=signed.lines,
    )
    return Drawn(minutes, desk.notices(signed))


@dataclass(frozen=True, slots=True)
class _Desk:
    """What both styles need of one meeting."""

    request: PaperRequest
    options: MinutesOptions
    persons: Persons
    council: str

    @classmethod
    def of(cls, request: PaperRequest, options: MinutesOptions) -> _Desk:
        """Return the desk with the body's name declined once."""
        persons = Persons(
            people=request.people,
            organisations=request.organisations,
            spaced=options.spaced_initials,
        )
        return cls(request, options, persons, _genitive(request.state.facts.council, persons))

    def properties(self, of_what: str) -> Properties:
        """Return the file's properties; ``of_what`` follows the number in the title."""
        facts = self.request.state.facts
        title = f"Протокол №{NBSP}{facts.meeting.number} {of_what}"
        council = self.persons.text(facts.council.name)
        return Properties(
            title=self.persons.text(f"{title} от {long_date(facts.meeting.date)}"),
            subject=council,
            organisation=self.persons.text(facts.council.parent_organisation or council),
            date=facts.meeting.date,
        )

    def presiding(self) -> str:
        """Return who presided, as lists name people; empty where nobody is named."""
        presiding = self.request.state.presiding
        return self.persons.listed(presiding) if presiding else ""

    def presiding_in_full(self) -> str:
        """Return who presided, introduced in full; empty where nobody is named."""
        presiding = self.request.state.presiding
        return self.persons.introduced(presiding) if presiding else ""

    def quorum(self) -> str:
        """Return the quorum at the first vote and its changes; empty without rule or vote."""
        facts = self.request.state.facts
        points = self._quorum_points()
        if facts.general_rules().quorum is None or not points:
            return ""
        body = noun_of(self.council)
        return quorum_words(points, body, weighted=facts.weighted)

    def _quorum_points(self) -> list[QuorumPoint]:
        rounds = self.request.state.rounds
        if not rounds:
            return []
        first_vote = min(closed.round.opened_at for closed in rounds)
        timeline = self.request.timeline
        points = [point for point in timeline if point.at <= first_vote][-1:]
        for point in timeline:
            if point.at > first_vote and points and _differ(points[-1], point):
                points.append(point)
        return points

    def heading(self) -> str:
        """Return «совещания …» as the subject or the body's name gives it."""
        subject = self.request.state.facts.meeting.subject
        if subject:
            return self.persons.text(f"{CONFERENCE}я {subject}")
        named = self.persons.text(self.council)
        of_conference = named.lower().startswith(CONFERENCE)
        return named[:1].lower() + named[1:] if of_conference else f"{CONFERENCE}я {named}"

    def organisation(self) -> tuple[str, ...]:
        """Return the lines of the requisites: organisation, then city and address."""
        council = self.request.state.facts.council
        place = ", ".join(part for part in (council.city, council.address) if part)
        return tuple(
            self.persons.text(line) for line in (council.parent_organisation, place) if line
        )

    def present(self) -> list[str]:
        """Return everybody who came but the presiding officer, members first."""
        state = self.request.state
        there = [m.person for m in (*members_there(state), *guests_there(state))]
        names = [person for person in there if person != state.presiding]
        if self.options.order is PeopleOrder.ALPHABETICAL:
            names.sort(key=self.persons.surname)
        return [self.persons.name(person) for person in names]

    def notices(self, signed: Signatures) -> tuple[str, ...]:
        """Return what a person should look at: signatures, then uncertain cases."""
        uncertain = self.persons.uncertain
        if not uncertain:
            return signed.notices
        forms = ", ".join(f"«{form}»" for form in uncertain)
        return (*signed.notices, f"Проверьте падеж: {forms}.")


def _differ(one: QuorumPoint, other: QuorumPoint) -> bool:
    before, after = one.status, other.status
    return (before.counted, before.met) != (after.counted, after.met)


def _genitive(council: Council, persons: Persons) -> str:
    return council.name_genitive or persons.genitive(council.name)
