"""What was corrected after the closing: both values, reason and author stay readable."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from secretary_app.documents.desk import Desk
from secretary_app.documents.wording import sentence
from secretary_app.domain.agenda import CandidateId, Choice, MotionId, Side
from secretary_app.domain.elections import ABSTAIN, AGAINST_ALL
from secretary_app.domain.meeting import entries as journal
from secretary_app.domain.meeting.entries import Entry, EntryCorrected, Event, Mode
from secretary_app.domain.people import PersonId
from secretary_app.language.cases import Case
from secretary_app.language.dates import clock, short_date
from secretary_app.language.names import NBSP

CHOICES = {Choice.FOR: "за", Choice.AGAINST: "против", Choice.ABSTAIN: "воздержался"}
SIDES = {Side.FOR: "за", Side.AGAINST: "против"}
MODES = {Mode.IN_PERSON: "очно", Mode.REMOTE: "дистанционно"}
# What an entry without a value of its own is about.
SUBJECTS: dict[type[object], str] = {
    journal.Left: "уход",
    journal.GuestArrived: "прибытие",
    journal.GuestLeft: "уход",
    journal.BreakStarted: "объявление перерыва",
    journal.BreakEnded: "окончание перерыва",
    journal.ItemStarted: "начало рассмотрения вопроса",
    journal.ItemWithdrawn: "снятие вопроса",
    journal.ItemDeferred: "перенос вопроса",
    journal.ItemAdded: "включение вопроса в повестку",
    journal.MotionProposed: "внесение проекта решения",
    journal.ResolvedWithoutVote: "решение без голосования",
    journal.CandidateProposed: "выдвижение кандидата",
    journal.VoteOpened: "начало голосования",
    journal.VoteReopened: "повторное голосование",
    journal.VoteClosed: "окончание голосования",
    journal.AllVoted: "голоса остальных участников",
}


@dataclass(frozen=True, slots=True)
class _Recorded:
    """What an entry is about, and the value that it holds, if it is a single one."""

    subject: str
    value: str = ""

    @property
    def whole(self) -> str:
        return f"{self.subject}{f' – {self.value}' if self.value else ''}"


def corrections(desk: Desk) -> Iterator[str]:
    """Yield a sentence for every correction, in the journal's order."""
    recorded: dict[int, Event] = {}
    for entry in desk.request.entries:
        recorded[entry.seq] = entry.event
        if isinstance(entry.event, EntryCorrected):
            yield _sentence(desk, entry, entry.event, recorded[entry.event.entry])
            recorded[entry.event.entry] = entry.event.replacement


def _sentence(desk: Desk, entry: Entry, correction: EntryCorrected, before: Event) -> str:
    text = desk.persons.text
    at = f"{short_date(entry.at.date())} в{NBSP}{clock(entry.at.time())}"
    change = _change(_recorded(desk, before), _recorded(desk, correction.replacement))
    reason = sentence(f"Основание: {text(correction.reason)}")
    author = sentence(f"Исправление внесено: {text(correction.author)}")
    number = f"№{NBSP}{correction.entry}"
    return f"Исправлено {at} в записи {number} журнала заседания: {change}. {reason} {author}"


def _change(old: _Recorded, new: _Recorded) -> str:
    if old.subject == new.subject and old.value and new.value:
        return f"{old.subject} – вместо «{old.value}» следует читать «{new.value}»"
    return f"вместо «{old.whole}» следует читать «{new.whole}»"


def _recorded(desk: Desk, event: Event) -> _Recorded:
    if isinstance(event, journal.AttendanceEvent):
        return _attendance(desk, event)
    if isinstance(event, journal.VoteEvent):
        return _vote(desk, event)
    return _talk(desk, event)


def _attendance(desk: Desk, event: journal.AttendanceEvent) -> _Recorded:
    match event:
        case journal.AbsenceNoted(person=person, reason=reason):
            return _Recorded(f"причина отсутствия {_of(desk, person)}", desk.persons.text(reason))
        case journal.Arrived(person=person, mode=mode):
            return _Recorded(f"прибытие {_of(desk, person)}", MODES[mode])
        case journal.ModeChanged(person=person, mode=mode):
            return _Recorded(f"участие {_of(desk, person)}", MODES[mode])
        case journal.ProxyAccepted(from_=absent, to=to):
            return _Recorded(f"доверенность {_of(desk, absent)}", desk.persons.name(to))
        case _:
            return _Recorded(f"{SUBJECTS[type(event)]} {_of(desk, event.person)}")


def _vote(desk: Desk, event: journal.VoteEvent) -> _Recorded:
    on = f"по решению {_number(desk, event.motion)}"
    match event:
        case journal.BallotRecorded() | journal.BallotReceived():
            return _Recorded(f"голос {_of(desk, event.person)} {on}", CHOICES[event.choice])
        case journal.BallotForCandidate(person=person):
            return _Recorded(f"голос {_of(desk, person)} {on}", _candidate(desk, event.candidate))
        case journal.CastingVote(choice=side):
            return _Recorded(f"решающий голос {on}", SIDES[side])
        case journal.CountsRecorded():
            return _Recorded(f"подсчёт голосов {on}", _counts(desk, event))
        case _:
            return _Recorded(f"{SUBJECTS[type(event)]} {on}")


def _talk(desk: Desk, event: Event) -> _Recorded:
    text = desk.persons.text
    match event:
        case journal.StatementRecorded(text=said):
            return _Recorded("запись обсуждения", text(said))
        case journal.Recused(person=person, reason=reason):
            return _Recorded(f"самоотвод {_of(desk, person)}", text(reason or ""))
        case journal.PresidingChanged(person=person):
            return _Recorded("председательствующий", desk.persons.name(person))
        case journal.DissentRecorded(person=person, text=opinion):
            return _Recorded(f"особое мнение {_of(desk, person)}", text(opinion or ""))
        case journal.ItemWithdrawn(reason=reason) | journal.ItemDeferred(reason=reason):
            return _Recorded(SUBJECTS[type(event)], text(reason or ""))
        case journal.MotionAmended(motion=motion, text=amended):
            return _Recorded(f"проект решения {_number(desk, motion)}", text(amended or ""))
        case _:
            return _Recorded(SUBJECTS.get(type(event), "запись"))


def _candidate(desk: Desk, choice: str) -> str:
    named = {AGAINST_ALL: "против всех", ABSTAIN: "воздержался"}
    return named.get(choice) or desk.naming.candidate(CandidateId(choice))


def _counts(desk: Desk, counts: journal.CountsRecorded) -> str:
    if counts.candidates is not None:
        name = desk.naming.candidate
        given = ", ".join(f"{name(which)} – {votes}" for which, votes in counts.candidates.items())
        return f"{given}, недействительных бюллетеней – {counts.invalid}"
    return (
        f"за – {counts.for_ or 0}, против – {counts.against or 0}, "
        f"воздержались – {counts.abstain or 0}"
    )


def _of(desk: Desk, person: PersonId) -> str:
    return desk.persons.name(person, Case.GENITIVE)


def _number(desk: Desk, motion: MotionId) -> str:
    known = desk.request.state.motions.get(motion)
    return known.number if known and known.number else motion
