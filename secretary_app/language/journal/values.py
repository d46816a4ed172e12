"""What an entry is about and the value it holds: «голос Ветрова Е.И. по решению 2.1» and «за».

Corrections name both values of an entry; most entries hold a single one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from secretary_app.domain.agenda import CandidateId, MotionId
from secretary_app.domain.meeting import entries as journal
from secretary_app.domain.meeting.entries import Event, Mode
from secretary_app.domain.people import PersonId
from secretary_app.language.derivation import side_word
from secretary_app.language.journal.terms import CHOICES, candidate_words

_MODES = {Mode.IN_PERSON: "очно", Mode.REMOTE: "дистанционно"}
# What an entry without a value of its own is about.
_SUBJECTS: dict[type[object], str] = {
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


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedNames:
    """How a paper writes people in two cases, candidates, motions and texts as typed."""

    person: Callable[[PersonId], str]
    of_person: Callable[[PersonId], str]
    candidate: Callable[[CandidateId], str]
    motion: Callable[[MotionId], str]
    text: Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Recorded:
    """What an entry is about, and the value that it holds, if it is a single one."""

    subject: str
    value: str = ""

    @property
    def whole(self) -> str:
        """Return subject and value in one."""
        return f"{self.subject}{f' – {self.value}' if self.value else ''}"


def recorded(event: Event, names: RecordedNames) -> Recorded:
    """Return what the entry is about, in the nominative, with its value."""
    if isinstance(event, journal.AttendanceEvent):
        return _attendance(event, names)
    if isinstance(event, journal.VoteEvent):
        return _vote(event, names)
    return _talk(event, names)


def _attendance(event: journal.AttendanceEvent, names: RecordedNames) -> Recorded:
    of = names.of_person
    match event:
        case journal.AbsenceNoted(person=person, reason=reason):
            return Recorded(f"причина отсутствия {of(person)}", names.text(reason))
        case journal.Arrived(person=person, mode=mode):
            return Recorded(f"прибытие {of(person)}", _MODES[mode])
        case journal.ModeChanged(person=person, mode=mode):
            return Recorded(f"участие {of(person)}", _MODES[mode])
        case journal.ProxyAccepted(from_=absent, to=to):
            return Recorded(f"доверенность {of(absent)}", names.person(to))
        case _:
            return Recorded(f"{_SUBJECTS[type(event)]} {of(event.person)}")


def _vote(event: journal.VoteEvent, names: RecordedNames) -> Recorded:
    on = f"по решению {names.motion(event.motion)}"
    of = names.of_person
    match event:
        case journal.BallotRecorded() | journal.BallotReceived():
            return Recorded(f"голос {of(event.person)} {on}", _bare(CHOICES[event.choice]))
        case journal.BallotForCandidate(person=person, candidate=candidate):
            chosen = candidate_words(candidate, names.candidate, "воздержался")
            return Recorded(f"голос {of(person)} {on}", chosen)
        case journal.CastingVote(choice=side):
            return Recorded(f"решающий голос {on}", _bare(side_word(side)))
        case journal.CountsRecorded():
            return Recorded(f"подсчёт голосов {on}", _counts(event, names))
        case _:
            return Recorded(f"{_SUBJECTS[type(event)]} {on}")


def _bare(word: str) -> str:
    """Return the word without quotes: it is quoted where it stands."""
    return word.strip("«»")


def _counts(counts: journal.CountsRecorded, names: RecordedNames) -> str:
    if counts.candidates is not None:
        named = counts.candidates.items()
        given = ", ".join(f"{names.candidate(which)} – {votes}" for which, votes in named)
        return f"{given}, недействительных бюллетеней – {counts.invalid}"
    return (
        f"за – {counts.for_ or 0}, против – {counts.against or 0}, "
        f"воздержались – {counts.abstain or 0}"
    )


def _talk(event: Event, names: RecordedNames) -> Recorded:
    of, text = names.of_person, names.text
    match event:
        case journal.StatementRecorded(text=said):
            return Recorded("запись обсуждения", text(said))
        case journal.Recused(person=person, reason=reason):
            return Recorded(f"самоотвод {of(person)}", text(reason or ""))
        case journal.PresidingChanged(person=person):
            return Recorded("председательствующий", names.person(person))
        case journal.DissentRecorded(person=person, text=opinion):
            return Recorded(f"особое мнение {of(person)}", text(opinion or ""))
        case journal.ItemWithdrawn(reason=reason) | journal.ItemDeferred(reason=reason):
            return Recorded(_SUBJECTS[type(event)], text(reason or ""))
        case journal.MotionAmended(motion=motion, text=amended):
            return Recorded(f"проект решения {names.motion(motion)}", text(amended or ""))
        case _:
            return Recorded(_SUBJECTS.get(type(event), "запись"))
