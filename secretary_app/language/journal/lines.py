"""The journal's entries as lines: in full for the journal, briefly for the strip and undo."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import assert_never

from secretary_app.domain.agenda import AgendaItem, ItemId, MotionId
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
from secretary_app.language.dates import clock, short_date
from secretary_app.language.derivation import Naming, side_word
from secretary_app.language.journal.terms import CHOICES, MODES, candidate_words, counts_words
from secretary_app.language.numbers import counted


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


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalWords:
    """Writes entries with the names of this meeting.

    ``brief`` leaves out what the screen around the line says already: titles, texts, reasons,
    and at a ballot the motion.
    """

    state: MeetingState
    naming: Naming
    brief: bool = False

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

    def step(self, events: Sequence[Event]) -> str:
        """Return what a step did, for the button that takes it back: its name in one line."""
        if len(events) == 1:
            return self.text(events[0])
        if all(isinstance(event, AttendanceEvent) for event in events):
            return f"Явка: {counted(len(events), 'запись', 'записи', 'записей')}"
        closed = [event.motion for event in events if isinstance(event, VoteClosed)]
        if len(closed) > 1:
            return f"Голосование в целом: {', '.join(map(self._motion, closed))}"
        others = counted(len(events) - 1, "запись", "записи", "записей")
        return f"{self.text(events[0])} и ещё {others}"

    def _motion(self, motion: MotionId) -> str:
        known = self.state.motions.get(motion)
        number = known.number if known else motion
        return number if self.brief else f"«{number}»"

    def _item(self, item: ItemId) -> str:
        known = self.state.items.get(item)
        return self._titled(known.item) if known else str(item)

    def _titled(self, item: AgendaItem) -> str:
        return item.number if self.brief else f"{item.number}. {item.title}"

    def _because(self, text: str, reason: str | None) -> str:
        return f"{text} ({reason})" if reason and not self.brief else text

    def _more(self, text: str, joint: str, detail: str | None) -> str:
        return f"{text}{joint}{detail}" if detail and not self.brief else text

    def _course(self, event: CourseEvent) -> str:
        match event:
            case MeetingOpened(entered_on=when):
                later = f" (внесено задним числом {_moment(when)})" if when else ""
                return f"Заседание открыто{later}"
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
                return f"{name} – {MODES[mode]}{instead}"
            case ModeChanged(mode=mode):
                return f"{name} – теперь {MODES[mode]}"
            case Left() | GuestLeft():
                return f"{name} – участие окончено"
            case AbsenceNoted(reason=reason):
                return f"{name} – нет: {reason}"
            case GuestArrived(mode=mode):
                return f"{name} – приглашённое лицо, {MODES[mode]}"
            case _:
                assert_never(event)

    def _agenda(self, event: AgendaEvent) -> str:
        match event:
            case ItemStarted(item=item):
                return f"Вопрос {self._item(item)}"
            case ItemWithdrawn(item=item, reason=reason):
                return self._because(f"Снят вопрос {self._item(item)}", reason)
            case ItemDeferred(item=item, reason=reason):
                return self._because(f"Отложен вопрос {self._item(item)}", reason)
            case ItemAdded(item=added):
                return f"Внесён вопрос {self._titled(added)}"
            case Recused(item=item, person=person, reason=reason):
                number = self._item(item).partition(".")[0]
                who = self.naming.person(person)
                return self._because(f"Самоотвод по вопросу {number}: {who}", reason)
            case _:
                assert_never(event)

    def _talk(self, event: MotionEvent | NoteEvent) -> str:
        match event:
            case MotionProposed(motion=motion):
                number = motion.number if self.brief else f"«{motion.number}»"
                return self._more(f"Внесён проект {number}", ": ", motion.text)
            case MotionAmended(motion=motion, text=text):
                return self._more(f"Изменён проект {self._motion(motion)}", ": ", text)
            case CandidateProposed(motion=motion, candidate=candidate):
                who = self.naming.person(candidate.person)
                return f"Выдвижение по проекту {self._motion(motion)}: {who}"
            case ResolvedWithoutVote(motion=motion):
                return f"Проект {self._motion(motion)} принят без голосования"
            case StatementRecorded():
                return self._statement(event)
            case DissentRecorded(motion=motion, person=person):
                who = self.naming.person(person)
                return f"Особое мнение по решению {self._motion(motion)}: {who}"
            case _:
                assert_never(event)

    def _statement(self, event: StatementRecorded) -> str:
        word = _STATEMENTS[event.kind]
        if event.person is None:
            return self._more(word, ". ", event.text)
        who = self.naming.person(event.person)
        return f"{word}: {who}" if self.brief else f"{word}. {who}: {event.text}"

    def _vote(self, event: VoteEvent) -> str:
        motion = self._motion(event.motion)
        match event:
            case VoteOpened():
                return f"Открыто голосование {motion}"
            case VoteReopened(reason=reason):
                return self._more(f"Повторное голосование {motion}", ": ", reason)
            case VoteClosed():
                return f"Закрыто голосование {motion}"
            case CastingVote(choice=side):
                return f"Решающий голос {motion}: {side_word(side)}"
            case CountsRecorded():
                return f"Подсчёт {motion}: {counts_words(event, self.naming.candidate)}"
            case _:
                return f"{'' if self.brief else f'{motion}: '}{self._ballot(event)}"

    def _ballot(self, event: BallotEvent) -> str:
        match event:
            case BallotRecorded(person=person, choice=choice):
                return f"{self.naming.person(person)} – {CHOICES[choice]}"
            case AllVoted(choice=choice, except_=others):
                names = ", ".join(map(self.naming.person, others))
                return f"остальные – {CHOICES[choice]}" + (f", кроме: {names}" if others else "")
            case BallotForCandidate(person=person, candidate=candidate):
                chosen = candidate_words(candidate, self.naming.candidate, "воздержание")
                return f"{self.naming.person(person)} – {chosen}"
            case BallotReceived(person=person, choice=choice, received_at=at):
                name = self.naming.person(person)
                return f"бюллетень – {name}, {CHOICES[choice]}, получен {_moment(at)}"
            case _:
                assert_never(event)

    def _mending(self, event: StepEvent | EntryCorrected) -> str:
        match event:
            case StepUndone(step=step):
                return f"Отменено действие № {step}"
            case StepRedone(step=step):
                return f"Возвращено действие № {step}"
            case EntryCorrected(entry=entry, replacement=replacement, reason=reason, author=author):
                now = f"Запись № {entry} исправлена: {self.text(replacement)}"
                return self._more(now, ". ", f"Причина: {reason}. Исправил: {author}")
            case _:
                assert_never(event)


_STATEMENTS = {
    StatementKind.HEARD: "Слушали",
    StatementKind.SPOKE: "Выступили",
    StatementKind.REMARK: "Замечание",
}


def _moment(at: datetime) -> str:
    return f"{short_date(at.date())}, {clock(at.time())}"


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
