"""Уведомление о проведении: one for all, or one for each with his name."""

from __future__ import annotations

from secretary_app.application.papers import PaperRequest
from secretary_app.documents.before.planned import planned_questions
from secretary_app.documents.content import Notice
from secretary_app.documents.desk import Desk, Drawn
from secretary_app.documents.signatures import certifying
from secretary_app.documents.wording import DASH
from secretary_app.domain.agenda import MeetingForm, MeetingKind
from secretary_app.domain.paper_options import PaperOptions
from secretary_app.domain.people import Gender, PersonId
from secretary_app.domain.regulations import Representation
from secretary_app.language.attendance_words import enumerated
from secretary_app.language.dates import long_date
from secretary_app.language.names import NBSP
from secretary_app.language.sentences import sentence

TO_ALL = "Уважаемые коллеги!"
TO_SOMEBODY = "Уважаемый коллега!"
DEAR = {Gender.MALE: "Уважаемый", Gender.FEMALE: "Уважаемая"}
# The reader chooses between the room and the screen.
BY_CHOICE = frozenset({MeetingForm.MIXED, MeetingForm.HYBRID})
IN_PLACE = {
    Representation.NONE: "",
    Representation.SUBSTITUTE: " и назвать того, кто {whom} замещает",
    Representation.PROXY: " и назвать того, кому {who} доверяете голос",
}
EMPTY_AGENDA = "В уведомлении нет повестки: вопросов ещё нет."


def notice(request: PaperRequest, options: PaperOptions) -> Drawn:
    """Return уведомление to the person of ``request``, or to everybody.

    The questions are those announced: what was added in the room is not among them.
    """
    desk = Desk.of(request, options)
    state, person = request.state, request.person
    meeting = state.facts.meeting
    sent = request.preparation.notified_on if request.preparation else None
    paper = Notice(
        properties=desk.properties(f"Уведомление о проведении {desk.of_sitting}"),
        sitting=desk.sitting.genitive,
        council=desk.sitting.council,
        opening=_opening(desk, person),
        addressee=desk.persons.addressed(person) if person else (),
        dated=long_date(sent) if sent else "",
        city=desk.city,
        greeting=_greeting(desk, person),
        place=desk.place,
        form=desk.form,
        ballots_until=desk.ballots_until,
        questions=planned_questions(desk, meeting.agenda),
        reports=_reports(desk, person) if person else "",
        request=_request(desk, person),
        signatories=certifying(state, desk.persons, desk.council),
    )
    empty = () if meeting.agenda else (EMPTY_AGENDA,)
    return Drawn(paper, desk.notices(*empty))


def _greeting(desk: Desk, person: PersonId | None) -> str:
    if person is None:
        return TO_ALL
    known = desk.request.people.get(person)
    gender = desk.persons.gender(person)
    if known is None or known.given_name is None or gender is None:
        return TO_SOMEBODY
    names = " ".join(part for part in (known.given_name, known.patronymic) if part)
    return f"{DEAR[gender]} {desk.persons.text(names)}!"


def _opening(desk: Desk, person: PersonId | None) -> str:
    """Return the sentence on what is held and when; a guest is invited, a member is told."""
    sitting, facts = desk.sitting, desk.request.state.facts
    when = f"{desk.day} в{NBSP}{desk.starts}" if desk.starts else desk.day
    if facts.is_absentee:
        return (
            f"Сообщаем, что на {when} назначено {sitting.whole(sitting.nominative)} "
            f"в{NBSP}заочной форме."
        )
    if person is not None and facts.membership_of(person) is None:
        return sentence(
            f"Приглашаем Вас принять участие в{NBSP}{sitting.whole(sitting.prepositional)}, "
            f"которое состоится {when}"
        )
    return sentence(f"Сообщаем, что {when} состоится {sitting.whole(sitting.nominative)}")


def _reports(desk: Desk, person: PersonId) -> str:
    agenda = desk.request.state.facts.meeting.agenda
    numbers = [item.number for item in agenda if person in item.rapporteurs]
    if not numbers:
        return ""
    of_what = "вопросу" if len(numbers) == 1 else "вопросам"
    return f"Вы{DASH}докладчик по {of_what} {enumerated(numbers)}."


def _request(desk: Desk, person: PersonId | None) -> str:
    """Return what is asked of the reader: to vote in writing, or to say whether he comes."""
    facts = desk.request.state.facts
    if facts.is_absentee:
        by = f" до {desk.ballots_until}" if desk.ballots_until else ""
        return f"Просим заполнить опросный лист и вернуть его{by}."
    how = ", очно или дистанционно" if facts.meeting.form in BY_CHOICE else ""
    seat = facts.membership_of(person) if person else None
    votes = facts.meeting.kind is MeetingKind.SESSION and (person is None or (seat and seat.votes))
    in_place = IN_PLACE[facts.regulation.representation] if votes else ""
    who, whom = ("Вы", "Вас") if person else ("вы", "вас")
    return (
        f"Просим подтвердить участие{how}; если участвовать не сможете{DASH}"
        f"сообщить причину{in_place.format(who=who, whom=whom)}."
    )
