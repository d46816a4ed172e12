"""Corrections after the closing: both values stay readable."""

import pytest

from secretary_app.domain.agenda import Choice, ItemId, MotionId, Side
from secretary_app.domain.deadlines import Standing
from secretary_app.domain.meeting import entries as journal
from secretary_app.domain.meeting.entries import Event, Mode, StatementKind
from secretary_app.domain.people import PersonId
from secretary_app.domain.regulations import Representation
from tests.builders import election, item, motion, regulation
from tests.documents.councils import ALL, full, sitting, spaced
from tests.sitting import counts

ANN, BOB, CID, DAN = map(PersonId, ("ann", "bob", "cid", "dan"))
R1, I1 = MotionId("r1"), ItemId("i1")
HEARD = StatementKind.HEARD


def said(text: str) -> Event:
    return journal.StatementRecorded(item=I1, kind=HEARD, text=text)


def candidates(first: int, second: int) -> Event:
    return journal.CountsRecorded(
        motion=MotionId("e1"),
        candidates={"k1": first, "k2": second},  # type: ignore[dict-item]
        abstain=0,
    )


CASES: list[tuple[str, Event, Event, str]] = [
    (
        "arrive chair ann",
        journal.AbsenceNoted(person=BOB, reason="отпуск"),
        journal.AbsenceNoted(person=BOB, reason="болезнь"),
        "причина отсутствия Ветрова Е.И. – вместо «отпуск» следует читать «болезнь»",
    ),
    (
        "arrive chair ann",
        journal.Arrived(person=BOB, mode=Mode.IN_PERSON),
        journal.Arrived(person=BOB, mode=Mode.REMOTE),
        "прибытие Ветрова Е.И. – вместо «очно» следует читать «дистанционно»",
    ),
    (
        "arrive chair ann",
        journal.Arrived(person=BOB, mode=Mode.IN_PERSON),
        journal.Arrived(person=CID, mode=Mode.IN_PERSON),
        ("вместо «прибытие Ветрова Е.И. – очно» следует читать «прибытие Кедрина О.М. – очно»"),
    ),
    (
        ALL,
        journal.ModeChanged(person=BOB, mode=Mode.REMOTE),
        journal.Left(person=BOB),
        "вместо «участие Ветрова Е.И. – дистанционно» следует читать «уход Ветрова Е.И.»",
    ),
    (
        f"{ALL}; vote r1",
        journal.BallotRecorded(motion=R1, person=BOB, choice=Choice.FOR),
        journal.BallotRecorded(motion=R1, person=BOB, choice=Choice.ABSTAIN),
        "голос Ветрова Е.И. по решению r1 – вместо «за» следует читать «воздержался»",
    ),
    (
        f"{ALL}; vote s1",
        counts("s1", "3-1-1"),
        counts("s1", "2-2-1"),
        (
            "подсчёт голосов по решению s1 – вместо «за – 3, против – 1, воздержались – 1» "
            "следует читать «за – 2, против – 2, воздержались – 1»"
        ),
    ),
    (
        f"{ALL}; vote e1",
        candidates(3, 2),
        candidates(2, 3),
        (
            "подсчёт голосов по решению e1 – вместо «Рощина А.Ю. – 3, Ветров Е.И. – 2, "
            "недействительных бюллетеней – 0» следует читать «Рощина А.Ю. – 2, Ветров Е.И. – 3, "
            "недействительных бюллетеней – 0»"
        ),
    ),
    (
        f"{ALL}; vote e2",
        journal.BallotForCandidate(motion=MotionId("e2"), person=BOB, candidate="k1"),
        journal.BallotForCandidate(motion=MotionId("e2"), person=BOB, candidate="against_all"),
        ("голос Ветрова Е.И. по решению e2 – вместо «Рощина А.Ю.» следует читать «против всех»"),
    ),
    (
        f"{ALL}; vote r1; for ann bob; against cid dan",
        journal.CastingVote(motion=R1, choice=Side.FOR),
        journal.CastingVote(motion=R1, choice=Side.AGAINST),
        "решающий голос по решению r1 – вместо «за» следует читать «против»",
    ),
    (
        f"{ALL}; vote r1",
        journal.AllVoted(motion=R1, choice=Choice.FOR),
        journal.AllVoted(motion=R1, choice=Choice.FOR, except_=(BOB,)),
        (
            "вместо «голоса остальных участников по решению r1» "
            "следует читать «голоса остальных участников по решению r1»"
        ),
    ),
    (
        ALL,
        said("о плане"),
        said("о смете"),
        "запись обсуждения – вместо «о плане» следует читать «о смете»",
    ),
    (
        ALL,
        journal.Recused(item=I1, person=BOB, reason="родство"),
        journal.Recused(item=I1, person=BOB, reason="интерес"),
        "самоотвод Ветрова Е.И. – вместо «родство» следует читать «интерес»",
    ),
    (
        ALL,
        journal.PresidingChanged(person=BOB),
        journal.PresidingChanged(person=ANN),
        "председательствующий – вместо «Ветров Е.И.» следует читать «Рощина А.Ю.»",
    ),
    (
        f"{ALL}; record n1",
        journal.DissentRecorded(motion=MotionId("n1"), person=BOB, text="нет"),
        journal.DissentRecorded(motion=MotionId("n1"), person=BOB, text="да"),
        "особое мнение Ветрова Е.И. – вместо «нет» следует читать «да»",
    ),
    (
        ALL,
        journal.ItemWithdrawn(item=I1, reason="нет докладчика"),
        journal.ItemDeferred(item=I1, reason="нет времени"),
        "вместо «снятие вопроса – нет докладчика» следует читать «перенос вопроса – нет времени»",
    ),
    (
        ALL,
        journal.MotionAmended(motion=R1, text="Да."),
        journal.MotionAmended(motion=R1, deadline=Standing()),
        "вместо «проект решения r1 – Да.» следует читать «проект решения r1»",
    ),
    (
        ALL,
        journal.ItemAdded(item=item("i8")),
        journal.MotionProposed(motion=motion("r8")),
        ("вместо «включение вопроса в повестку» следует читать «внесение проекта решения»"),
    ),
]


@pytest.mark.parametrize(("script", "old", "new", "told"), CASES, ids=[c[3][:40] for c in CASES])
def test_a_correction_tells_what_was_and_what_is(
    script: str, old: Event, new: Event, told: str
) -> None:
    elections = (
        election("e1", "k1=ann k2=bob", "secret"),
        election("e2", "k1=ann k2=bob"),
        motion("r1"),
        motion("s1", ballot="secret"),
        motion("n1", ballot="none"),
    )
    held_ = sitting(script, motions=elections, rules=regulation(tie="chair"))
    number = held_.history.next_seq
    held_.do(old)
    if held_.state.open_round is not None:
        held_.run(f"end {held_.state.open_round.motion.id}")
    held_.run("close").correct(number, new)
    [text] = full(held_).corrections
    assert told in spaced(text)


def test_when_why_and_by_whom() -> None:
    held_ = sitting("arrive chair; absent bob; close")
    held_.correct(3, journal.AbsenceNoted(person=BOB, reason="отпуск"))
    held_.correct(3, journal.AbsenceNoted(person=BOB, reason="командировка"))
    assert [spaced(text) for text in full(held_).corrections] == [
        (
            "Исправлено 12.03.2026 в 10:04 в записи № 3 журнала заседания: причина отсутствия "
            "Ветрова Е.И. – вместо «болен» следует читать «отпуск». Основание: описка. "
            "Исправление внесено: Секретарь."
        ),
        (
            "Исправлено 12.03.2026 в 10:05 в записи № 3 журнала заседания: причина отсутствия "
            "Ветрова Е.И. – вместо «отпуск» следует читать «командировка». Основание: описка. "
            "Исправление внесено: Секретарь."
        ),
    ]


def test_a_corrected_proxy() -> None:
    rules = regulation(representation=Representation.PROXY)
    held_ = sitting("arrive chair bob cid; proxy ann to bob; close", rules=rules)
    held_.correct(5, journal.ProxyAccepted(from_=ANN, to=CID))
    [text] = full(held_).corrections
    assert (
        "доверенность Рощиной А.Ю. – вместо «Ветров Е.И.» следует читать «Кедрин О.М.»"
        in spaced(text)
    )
