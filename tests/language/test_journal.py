"""Entries of the journal in words, in full and in brief; what a step is called."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from secretary_app.domain.agenda import (
    AgendaItem,
    Candidate,
    CandidateId,
    Choice,
    ItemId,
    MotionId,
    Side,
)
from secretary_app.domain.meeting.entries import (
    AbsenceNoted,
    AllVoted,
    Arrived,
    BallotForCandidate,
    BallotReceived,
    BallotRecorded,
    BreakEnded,
    BreakStarted,
    CandidateProposed,
    CastingVote,
    CountsRecorded,
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
    Mode,
    ModeChanged,
    MotionAmended,
    MotionProposed,
    PresidingChanged,
    ProxyAccepted,
    Recused,
    ResolvedWithoutVote,
    SeqNo,
    StatementKind,
    StatementRecorded,
    StepRedone,
    StepUndone,
    VoteClosed,
    VoteOpened,
    VoteReopened,
)
from secretary_app.domain.people import PersonId
from secretary_app.language.derivation import Naming
from secretary_app.language.journal import JournalWords, LineKind, kind_of
from tests.sitting import held

NOON = datetime(2026, 5, 14, 12, 0, tzinfo=UTC)
ANN, BOB = PersonId("p01"), PersonId("p02")


STATE = held("chair:chair ann", "arrive chair").state
NAMES = {ANN: "Андреев\xa0П.С.", BOB: "Борисова\xa0Н.А."}
NAMING = Naming(person=lambda who: NAMES[who], candidate=lambda which: f"{which}")


@pytest.fixture
def words() -> JournalWords:
    return JournalWords(state=STATE, naming=NAMING)


@pytest.fixture
def brief() -> JournalWords:
    return JournalWords(state=STATE, naming=NAMING, brief=True)


MOTION, ITEM = MotionId("none"), ItemId("none")
EVENTS: list[tuple[Event, LineKind, str]] = [
    (MeetingOpened(), LineKind.COURSE, "Заседание открыто"),
    (
        MeetingOpened(entered_on=NOON),
        LineKind.COURSE,
        "Заседание открыто (внесено задним числом 14.05.2026, 12:00)",
    ),
    (MeetingClosed(), LineKind.COURSE, "Заседание закрыто"),
    (BreakStarted(), LineKind.COURSE, "Объявлен перерыв"),
    (BreakEnded(), LineKind.COURSE, "Перерыв окончен"),
    (PresidingChanged(person=ANN), LineKind.COURSE, "Председательствует Андреев\xa0П.С."),
    (Arrived(person=ANN, mode=Mode.REMOTE), LineKind.ATTENDANCE, "Андреев\xa0П.С. – онлайн"),
    (
        Arrived(person=ANN, mode=Mode.IN_PERSON, substitute_for=BOB),
        LineKind.ATTENDANCE,
        "Андреев\xa0П.С. – очно, вместо: Борисова\xa0Н.А.",
    ),
    (
        ModeChanged(person=ANN, mode=Mode.REMOTE),
        LineKind.ATTENDANCE,
        "Андреев\xa0П.С. – теперь онлайн",
    ),
    (Left(person=ANN), LineKind.ATTENDANCE, "Андреев\xa0П.С. – участие окончено"),
    (GuestLeft(person=ANN), LineKind.ATTENDANCE, "Андреев\xa0П.С. – участие окончено"),
    (
        GuestArrived(person=ANN),
        LineKind.ATTENDANCE,
        "Андреев\xa0П.С. – приглашённое лицо, очно",
    ),
    (
        AbsenceNoted(person=ANN, reason="болезнь"),
        LineKind.ATTENDANCE,
        "Андреев\xa0П.С. – нет: болезнь",
    ),
    (
        ProxyAccepted(from_=ANN, to=BOB),
        LineKind.ATTENDANCE,
        "Доверенность: за отсутствующего члена (Андреев\xa0П.С.) голосует Борисова\xa0Н.А.",
    ),
    (ItemStarted(item=ITEM), LineKind.AGENDA, "Вопрос none"),
    (
        ItemWithdrawn(item=ITEM, reason="нет данных"),
        LineKind.AGENDA,
        "Снят вопрос none (нет данных)",
    ),
    (ItemDeferred(item=ITEM), LineKind.AGENDA, "Отложен вопрос none"),
    (
        ItemAdded(item=AgendaItem(id=ITEM, number="6", title="О разном")),
        LineKind.AGENDA,
        "Внесён вопрос 6. О разном",
    ),
    (Recused(item=ITEM, person=ANN), LineKind.AGENDA, "Самоотвод по вопросу none: Андреев\xa0П.С."),
    (MotionAmended(motion=MOTION, text="Иначе"), LineKind.MOTION, "Изменён проект «none»: Иначе"),
    (MotionAmended(motion=MOTION), LineKind.MOTION, "Изменён проект «none»"),
    (ResolvedWithoutVote(motion=MOTION), LineKind.MOTION, "Проект «none» принят без голосования"),
    (
        CandidateProposed(motion=MOTION, candidate=Candidate(id=CandidateId("c"), person=ANN)),
        LineKind.MOTION,
        "Выдвижение по проекту «none»: Андреев\xa0П.С.",
    ),
    (
        StatementRecorded(item=ITEM, kind=StatementKind.HEARD, text="Доклад", person=ANN),
        LineKind.NOTE,
        "Слушали. Андреев\xa0П.С.: Доклад",
    ),
    (
        StatementRecorded(item=ITEM, kind=StatementKind.REMARK, text="Шум"),
        LineKind.NOTE,
        "Замечание. Шум",
    ),
    (
        DissentRecorded(motion=MOTION, person=ANN),
        LineKind.NOTE,
        "Особое мнение по решению «none»: Андреев\xa0П.С.",
    ),
    (VoteOpened(motion=MOTION), LineKind.VOTE, "Открыто голосование «none»"),
    (VoteClosed(motion=MOTION), LineKind.VOTE, "Закрыто голосование «none»"),
    (
        VoteReopened(motion=MOTION, reason="ошибка"),
        LineKind.VOTE,
        "Повторное голосование «none»: ошибка",
    ),
    (CastingVote(motion=MOTION, choice=Side.FOR), LineKind.VOTE, "Решающий голос «none»: «за»"),
    (
        BallotRecorded(motion=MOTION, person=ANN, choice=Choice.ABSTAIN),
        LineKind.VOTE,
        "«none»: Андреев\xa0П.С. – «воздержался»",
    ),
    (AllVoted(motion=MOTION, choice=Choice.FOR), LineKind.VOTE, "«none»: остальные – «за»"),
    (
        AllVoted(motion=MOTION, choice=Choice.FOR, except_=(ANN, BOB)),
        LineKind.VOTE,
        "«none»: остальные – «за», кроме: Андреев\xa0П.С., Борисова\xa0Н.А.",
    ),
    (
        BallotForCandidate(motion=MOTION, person=ANN, candidate="against_all"),
        LineKind.VOTE,
        "«none»: Андреев\xa0П.С. – против всех",
    ),
    (
        BallotReceived(motion=MOTION, person=ANN, choice=Choice.AGAINST, received_at=NOON),
        LineKind.VOTE,
        "«none»: бюллетень – Андреев\xa0П.С., «против», получен 14.05.2026, 12:00",
    ),
    (
        CountsRecorded(motion=MOTION, for_=5, against=1, abstain=0, invalid=2, unreturned=1),
        LineKind.VOTE,
        (
            "Подсчёт «none»: за – 5, против – 1, воздержались – 0, недействительны – 2, "
            "не возвращены – 1"
        ),
    ),
    (
        CountsRecorded(motion=MOTION, candidates={CandidateId("c"): 3}, against_all=1, abstain=0),
        LineKind.VOTE,
        "Подсчёт «none»: c – 3, против всех – 1, воздержались – 0",
    ),
    (StepUndone(step=SeqNo(7)), LineKind.STEP, "Отменено действие № 7"),
    (StepRedone(step=SeqNo(7)), LineKind.STEP, "Возвращено действие № 7"),
    (
        EntryCorrected(
            entry=SeqNo(3), replacement=BreakStarted(), reason="описка", author="Секретарь"
        ),
        LineKind.CORRECTION,
        "Запись № 3 исправлена: Объявлен перерыв. Причина: описка. Исправил: Секретарь",
    ),
]


@pytest.mark.parametrize(
    ("event", "kind", "text"),
    EVENTS,
    ids=[f"{n}-{type(each[0]).__name__}" for n, each in enumerate(EVENTS)],
)
def test_every_entry_has_words(
    words: JournalWords, event: Event, kind: LineKind, text: str
) -> None:
    assert words.text(event) == text
    assert kind_of(event) is kind


def test_known_items_and_motions_are_named(words: JournalWords, brief: JournalWords) -> None:
    item, motion = ItemId("i1"), STATE.motions[MotionId("r1")]
    assert words.text(ItemStarted(item=item)) == "Вопрос 1. О вопросе 1"
    assert brief.text(ItemStarted(item=item)) == "Вопрос 1"
    proposed = MotionProposed(motion=motion)
    assert words.text(proposed) == "Внесён проект «r1»: Принять решение r1."
    assert brief.text(proposed) == "Внесён проект r1"
    assert words.text(VoteOpened(motion=motion.id)) == "Открыто голосование «r1»"


@pytest.mark.parametrize(
    ("event", "text"),
    [
        (BallotRecorded(motion=MOTION, person=ANN, choice=Choice.FOR), "Андреев\xa0П.С. – «за»"),
        (VoteOpened(motion=MOTION), "Открыто голосование none"),
        (VoteReopened(motion=MOTION, reason="ошибка"), "Повторное голосование none"),
        (ItemWithdrawn(item=ITEM, reason="нет данных"), "Снят вопрос none"),
        (ItemAdded(item=AgendaItem(id=ITEM, number="6", title="О разном")), "Внесён вопрос 6"),
        (MotionAmended(motion=MOTION, text="Иначе"), "Изменён проект none"),
        (
            StatementRecorded(item=ITEM, kind=StatementKind.HEARD, text="Доклад", person=ANN),
            "Слушали: Андреев\xa0П.С.",
        ),
        (StatementRecorded(item=ITEM, kind=StatementKind.REMARK, text="Шум"), "Замечание"),
    ],
)
def test_brief_words_leave_out_what_stands_around(
    brief: JournalWords, event: Event, text: str
) -> None:
    assert brief.text(event) == text


@pytest.mark.parametrize(
    ("events", "name"),
    [
        ([VoteClosed(motion=MOTION)], "Закрыто голосование none"),
        ([Arrived(person=p, mode=Mode.REMOTE) for p in (ANN, BOB)], "Явка: 2\xa0записи"),
        (
            [VoteClosed(motion=MotionId(name)) for name in ("a", "b")],
            "Голосование в целом: a, b",
        ),
        (
            [VoteClosed(motion=MOTION), MeetingClosed()],
            "Закрыто голосование none и ещё 1\xa0запись",
        ),
    ],
)
def test_a_step_has_a_name(brief: JournalWords, events: list[Event], name: str) -> None:
    assert brief.step(events) == name


def test_lines_have_number_time_and_kind() -> None:
    words = JournalWords(state=STATE, naming=NAMING)
    entries = [Entry(seq=SeqNo(7), at=NOON, event=VoteOpened(motion=MOTION))]
    [line] = words.lines(entries)
    assert (line.seq, line.at, line.kind) == (7, "12:00:00", LineKind.VOTE)
    assert line.text == "Открыто голосование «none»"
