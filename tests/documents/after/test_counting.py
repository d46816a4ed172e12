"""The minutes of the counting commission: numbers that add up, no voter, who signs."""

from typing import Any

from secretary_app.application.papers import PaperKind
from secretary_app.documents.content import CountingMinutes, CountingRecord
from secretary_app.documents.counting import NO_CHAIR, UNKNOWN, counting_minutes
from secretary_app.documents.desk import Drawn
from secretary_app.domain.agenda import CandidateId, ItemId, MotionId
from secretary_app.domain.meeting.entries import CountsRecorded
from tests.builders import candidate, motion
from tests.documents.councils import ALL, OPTIONS, sitting, spaced
from tests.documents.papers import request
from tests.sitting import Sitting

ELECTED = "Избрать счётную комиссию в составе: Рощина А.Ю., Ветров Е.И. и Посторонний П.П."
MOTIONS = (
    motion("p1", None, text=ELECTED),
    motion("s1", ballot="secret"),
    motion("c1", "i2", ballot="counted"),
    motion("e1", "i3", ballot="secret", candidates=(candidate("k1=ann"), candidate("k2=bob"))),
)
COMMISSION = "vote p1; others for; end"


def drawn(held_: Sitting, **f: Any) -> Drawn:
    return counting_minutes(request(held_, kind=PaperKind.COUNTING_MINUTES, **f), OPTIONS)


def records(held_: Sitting, **f: Any) -> tuple[CountingRecord, ...]:
    content = drawn(held_, **f).content
    assert isinstance(content, CountingMinutes)
    return content.records


def rows(record: CountingRecord) -> dict[str, str]:
    return {row.name: row.number for row in record.rows}


def test_papers_of_a_secret_vote_add_up() -> None:
    [record] = records(sitting(f"{ALL}; vote s1; count 2-1-0-1-1; end", motions=MOTIONS))
    assert record.how == "тайное голосование бюллетенями"
    assert rows(record) == {
        "Участвовали в заседании с правом голоса по этому вопросу": "5",
        "Выдано бюллетеней": "5",
        "Возвращено бюллетеней": "4",
        "Не возвращено бюллетеней": "1",
        "Недействительных бюллетеней": "1",
        "За": "2",
        "Против": "1",
        "Воздержались": "0",
    }
    assert [spaced(line) for line in record.outcome] == [
        "Требовалось 3 голоса.",
        "Решение не принято.",
    ]


def test_a_show_of_hands_has_no_papers_but_those_who_did_not_vote() -> None:
    script = f"{ALL}; vote c1; count 3-0-1; end"
    [record] = records(sitting(script, motions=MOTIONS), item=ItemId("i2"))
    assert record.how == "открытое голосование с подсчётом голосов"
    assert list(rows(record).items())[1:] == [
        ("За", "3"),
        ("Против", "0"),
        ("Воздержались", "1"),
        ("Не голосовали", "1"),
    ]


def test_an_election_names_its_candidates_and_counts_every_round() -> None:
    held_ = sitting(f"{ALL}; vote e1", motions=MOTIONS)
    for votes in ((2, 2), (3, 1)):
        counted = {CandidateId("k1"): votes[0], CandidateId("k2"): votes[1]}
        held_.do(
            CountsRecorded(motion=MotionId("e1"), candidates=counted, against_all=1, abstain=0)
        )
        held_.run("end" if votes[0] == 3 else "end; reopen")
    first, second = records(held_)
    assert first.how.endswith("бюллетенями, первое голосование")
    assert second.how.endswith("бюллетенями, повторное голосование")
    assert {spaced(name): number for name, number in rows(second).items()}[
        "За кандидата: Рощина А.Ю."
    ] == "3"
    assert rows(second)["Против всех кандидатов"] == "1"
    assert spaced(second.outcome[-1]) == "Избрание состоялось: Рощина А.Ю."


def test_the_commission_signs_as_the_decision_names_it() -> None:
    script = f"{ALL}; {COMMISSION}; vote s1; count 5-0-0; end"
    told = drawn(sitting(script, motions=MOTIONS))
    assert isinstance(told.content, CountingMinutes)
    assert told.notices == (NO_CHAIR,)
    assert spaced(told.content.commission).startswith("Рощина А.Ю., Ветров Е.И. и Посторонний")
    [record] = told.content.records
    assert [spaced(line.name) for line in record.signatories] == [
        "А.Ю. Рощина",
        "Е.И. Ветров",
        "Посторонний П.П.",
    ]


def test_the_chair_of_the_commission_signs_first_where_a_decision_names_him() -> None:
    named = motion("p1", None, text=ELECTED.replace("Ветров Е.И.", "Ветров Е.И. (председатель)"))
    script = f"{ALL}; {COMMISSION}; vote s1; count 5-0-0; end"
    told = drawn(sitting(script, motions=(named, *MOTIONS[1:])))
    assert isinstance(told.content, CountingMinutes)
    assert told.notices == ()
    assert [(s.position, spaced(s.name)) for s in told.content.records[0].signatories] == [
        ("Председатель счётной комиссии", "Е.И. Ветров"),
        ("Член счётной комиссии", "А.Ю. Рощина"),
        ("Член счётной комиссии", "Посторонний П.П."),
    ]


def test_without_a_commission_its_lines_are_left_to_fill_in() -> None:
    told = drawn(sitting(f"{ALL}; vote s1; count 5-0-0; end", motions=MOTIONS))
    assert isinstance(told.content, CountingMinutes)
    assert told.notices == (UNKNOWN,)
    assert [line.position for line in told.content.records[0].signatories] == [
        "Председатель счётной комиссии",
        "Член счётной комиссии",
        "Член счётной комиссии",
    ]
    unnamed = motion("p1", None, text="Избрать счётную комиссию.")
    held_ = sitting(
        f"{ALL}; {COMMISSION}; vote s1; count 5-0-0; end", motions=(unnamed, *MOTIONS[1:])
    )
    assert drawn(held_).notices == (UNKNOWN,)


def test_a_count_on_the_order_of_business_is_only_recorded_where_it_is_asked_for() -> None:
    motions = (motion("p2", None, ballot="counted"), *MOTIONS)
    held_ = sitting(f"{ALL}; vote p2; count 5-0-0; end; vote s1; count 5-0-0; end", motions=motions)
    assert len(records(held_)) == 1
    [named] = records(held_, motion=MotionId("p2"))
    assert spaced(named.vote.draft).startswith("Проект")
