"""The journal's entries as lines that a secretary reads; no widgets here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from secretary_app.domain.agenda import Choice, ItemId, MotionId, Side
from secretary_app.domain.meeting.entries import (
    AbsenceNoted,
    AgendaEvent,
    AllVoted,
    Arrived,
    AttendanceEvent,
    BallotEvent,
    BallotForCandidate,
    BallotReceived,
    BallotRecorded,
    BreakEnded,
    BreakStarted,
    CandidateProposed,
    CastingVote,
    CountsRecorded,
    CourseEvent,
    DissentRecorded,
    Entry,
    EntryCorrected,
    Event,
    GuestArrived,
    GuestLeft,
    ItemAdded,
    ItemDeferred,
    ItemStarted,
    ItemWithdrawn,
    Left,
    MeetingClosed,
    MeetingOpened,
    ModeChanged,
    MotionAmended,
    MotionEvent,
    MotionProposed,
    NoteEvent,
    PresidingChanged,
    ProxyAccepted,
    Recused,
    ResolvedWithoutVote,
    StatementKind,
    StatementRecorded,
    StepEvent,
    StepRedone,
    StepUndone,
    VoteClosed,
    VoteEvent,
    VoteOpened,
    VoteReopened,
)
from secretary_app.domain.meeting.state import MeetingState
from secretary_app.gui.meeting import texts
from secretary_app.language.dates import clock
from secretary_app.language.derivation import Naming, side_word


class LineKind(StrEnum):
    """What a line of the journal is about; the value is the word on the screen."""

    COURSE = "ход"
    ATTENDANCE = "явка"
    AGENDA = "повестка"
    MOTION = "проекты"
    NOTE = "обсуждение"
    VOTE = "голосование"
    STEP = "отмена"
    CORRECTION = "исправление"


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalLine:
    """An entry: its number, time, kind and words."""

    seq: int
    at: str
    kind: LineKind
    text: str


@dataclass(frozen=True, slots=True)
class JournalWords:
    """Writes entries with the names of this meeting."""

    state: MeetingState
    naming: Naming

    def lines(self, entries: Iterable[Entry]) -> tuple[JournalLine, ...]:
        """Return a line for every entry, in order."""
        return tuple(
            JournalLine(
                seq=entry.seq,
                at=f"{entry.at:%H:%M:%S}",
                kind=kind_of(entry.event),
                text=self.text(entry.event),
            )
            for entry in entries
        )

    def text(self, event: Event) -> str:
        """Return what happened, in words."""
        if isinstance(event, AttendanceEvent):
            return self._attendance(event)
        if isinstance(event, AgendaEvent):
            return self._agenda(event)
        if isinstance(event, MotionEvent | NoteEvent):
            return self._talk(event)
        if isinstance(event, VoteEvent):
            return self._vote(event)
        if isinstance(event, CourseEvent):
            return self._course(event)
        return self._mending(event)

    def _motion(self, motion: MotionId) -> str:
        known = self.state.motions.get(motion)
        return f"«{known.number}»" if known else f"«{motion}»"

    def _item(self, item: ItemId) -> str:
        known = self.state.items.get(item)
        return f"{known.item.number}. {known.item.title}" if known else str(item)

    def _course(self, event: CourseEvent) -> str:
        match event:
            case MeetingOpened():
                return "Заседание открыто"
            case MeetingClosed():
                return "Заседание закрыто"
            case BreakStarted():
                return "Объявлен перерыв"
            case BreakEnded():
                return "Перерыв окончен"
            case PresidingChanged(person=person):
                return f"Председательствует {self.naming.person(person)}"
            case _:
                assert_never(event)

    def _attendance(self, event: AttendanceEvent) -> str:
        if isinstance(event, ProxyAccepted):
            who, to = self.naming.person(event.from_), self.naming.person(event.to)
            return f"Доверенность: за отсутствующего члена ({who}) голосует {to}"
        name = self.naming.person(event.person)
        match event:
            case Arrived(mode=mode, substitute_for=seat):
                instead = f", вместо: {self.naming.person(seat)}" if seat else ""
                return f"{name} – {texts.MODES[mode][0]}{instead}"
            case ModeChanged(mode=mode):
                return f"{name} – теперь {texts.MODES[mode][0]}"
            case Left() | GuestLeft():
                return f"{name} – участие окончено"
            case AbsenceNoted(reason=reason):
                return f"{name} – нет: {reason}"
            case GuestArrived(mode=mode):
                return f"{name} – приглашённое лицо, {texts.MODES[mode][0]}"
            case _:
                assert_never(event)

    def _agenda(self, event: AgendaEvent) -> str:
        match event:
            case ItemStarted(item=item):
                return f"Вопрос {self._item(item)}"
            case ItemWithdrawn(item=item, reason=reason):
                return _because(f"Снят вопрос {self._item(item)}", reason)
            case ItemDeferred(item=item, reason=reason):
                return _because(f"Отложен вопрос {self._item(item)}", reason)
            case ItemAdded(item=added):
                return f"Внесён вопрос {added.number}. {added.title}"
            case Recused(item=item, person=person, reason=reason):
                number = self._item(item).partition(".")[0]
                who = self.naming.person(person)
                return _because(f"Самоотвод по вопросу {number}: {who}", reason)
            case _:
                assert_never(event)

    def _talk(self, event: MotionEvent | NoteEvent) -> str:
        match event:
            case MotionProposed(motion=motion):
                return f"Внесён проект «{motion.number}»: {motion.text}"
            case MotionAmended(motion=motion, text=text):
                return f"Изменён проект {self._motion(motion)}" + (f": {text}" if text else "")
            case CandidateProposed(motion=motion, candidate=candidate):
                who = self.naming.person(candidate.person)
                return f"Выдвижение по проекту {self._motion(motion)}: {who}"
            case ResolvedWithoutVote(motion=motion):
                return f"Проект {self._motion(motion)} принят без голосования"
            case StatementRecorded(kind=kind, text=text, person=person):
                who = f"{self.naming.person(person)}: " if person else ""
                return f"{_STATEMENTS[kind]}. {who}{text}"
            case DissentRecorded(motion=motion, person=person):
                who = self.naming.person(person)
                return f"Особое мнение по решению {self._motion(motion)}: {who}"
            case _:
                assert_never(event)

    def _vote(self, event: VoteEvent) -> str:
        motion = self._motion(event.motion)
        match event:
            case VoteOpened():
                return f"Открыто голосование {motion}"
            case VoteReopened(reason=reason):
                return f"Повторное голосование {motion}: {reason}"
            case VoteClosed():
                return f"Закрыто голосование {motion}"
            case CastingVote(choice=side):
                return f"Решающий голос {motion}: {side_word(side)}"
            case CountsRecorded():
                return f"Подсчёт {motion}: {self._counts(event)}"
            case _:
                return self._ballot(event, motion)

    def _ballot(self, event: BallotEvent, motion: str) -> str:
        match event:
            case BallotRecorded(person=person, choice=choice):
                return f"{motion}: {self.naming.person(person)} – {CHOICES[choice]}"
            case AllVoted(choice=choice, except_=others):
                names = ", ".join(map(self.naming.person, others))
                return f"{motion}: остальные – {CHOICES[choice]}" + (
                    f", кроме: {names}" if others else ""
                )
            case BallotForCandidate(person=person, candidate=candidate):
                return f"{motion}: {self.naming.person(person)} – {self._candidate(candidate)}"
            case BallotReceived(person=person, choice=choice, received_at=at):
                name = self.naming.person(person)
                when = f"{at:%d.%m.%Y}, {clock(at.time())}"
                return f"{motion}: бюллетень – {name}, {CHOICES[choice]}, получен {when}"
            case _:
                assert_never(event)

    def _candidate(self, candidate: str) -> str:
        known = {c.id: c for m in self.state.motions.values() for c in m.candidates or ()}
        named = {str(key): self.naming.candidate(key) for key in known}
        return {**named, "against_all": "против всех", "abstain": "воздержание"}.get(
            candidate, candidate
        )

    def _counts(self, event: CountsRecorded) -> str:
        named = [(self._candidate(c), n) for c, n in (event.candidates or {}).items()]
        numbers = [
            ("за", event.for_),
            ("против", event.against),
            *named,
            ("против всех", event.against_all),
            ("воздержались", event.abstain),
            ("недействительны", event.invalid or None),
            ("не возвращены", event.unreturned or None),
        ]
        return ", ".join(f"{word} – {n}" for word, n in numbers if n is not None)

    def _mending(self, event: StepEvent | EntryCorrected) -> str:
        match event:
            case StepUndone(step=step):
                return f"Отменено действие № {step}"
            case StepRedone(step=step):
                return f"Возвращено действие № {step}"
            case EntryCorrected(entry=entry, replacement=replacement, reason=reason, author=author):
                now = self.text(replacement)
                return f"Запись № {entry} исправлена: {now}. Причина: {reason}. Исправил: {author}"
            case _:
                assert_never(event)


CHOICES = {
    Choice.FOR: side_word(Side.FOR),
    Choice.AGAINST: side_word(Side.AGAINST),
    Choice.ABSTAIN: "«воздержался»",
}
_STATEMENTS = {
    StatementKind.HEARD: "Слушали",
    StatementKind.SPOKE: "Выступили",
    StatementKind.REMARK: "Замечание",
}


def _because(text: str, reason: str | None) -> str:
    return f"{text} ({reason})" if reason else text


def kind_of(event: Event) -> LineKind:
    """Return what an entry is about."""
    return next(kind for family, kind in _KINDS if isinstance(event, family))


_KINDS = (
    (CourseEvent, LineKind.COURSE),
    (AttendanceEvent, LineKind.ATTENDANCE),
    (AgendaEvent, LineKind.AGENDA),
    (MotionEvent, LineKind.MOTION),
    (NoteEvent, LineKind.NOTE),
    (VoteEvent, LineKind.VOTE),
    (StepEvent, LineKind.STEP),
    (EntryCorrected, LineKind.CORRECTION),
)
