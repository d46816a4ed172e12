"""Бюллетени and опросные листы."""

from typing import Any

import pytest

from secretary_app.application.papers import PaperKind
from secretary_app.documents.before.ballots import BY_CANDIDATE, BY_CHOICE, UNSIGNED, ballot_papers
from secretary_app.documents.before.opinions import opinion_sheets
from secretary_app.documents.content import BallotPapers, OpinionSheets
from secretary_app.domain.agenda import ItemId, MotionId
from secretary_app.domain.deadlines import Standing
from secretary_app.domain.people import PersonId
from tests.builders import OPENING, candidate, election, item, motion
from tests.documents.councils import OPTIONS, coming, spaced
from tests.documents.papers import request
from tests.sitting import Sitting

MIXED = (
    motion("p1", None, "counted"),
    motion("r1"),
    motion("c1", ballot="counted"),
    motion("s1", "i2", "secret"),
    motion("n1", ballot="none"),
)


def ballots(held_: Sitting, **fields: Any) -> BallotPapers:
    content = ballot_papers(request(held_, kind=PaperKind.BALLOT_PAPER, **fields), OPTIONS).content
    assert isinstance(content, BallotPapers)
    return content


def opinions(held_: Sitting, **fields: Any) -> OpinionSheets:
    asked = request(held_, kind=PaperKind.OPINION_SHEET, **fields)
    content = opinion_sheets(asked, OPTIONS).content
    assert isinstance(content, OpinionSheets)
    return content


def drafts(paper: BallotPapers) -> list[str]:
    return [ballot.vote.draft for ballot in paper.ballots]


@pytest.mark.parametrize(
    ("form", "narrowed", "chosen"),
    [
        ("in_person", {}, ["c1", "s1"]),
        ("hybrid", {}, ["p1", "r1", "c1", "s1"]),
        ("in_person", {"item": ItemId("i1")}, ["r1", "c1"]),
        ("in_person", {"motion": MotionId("p1")}, ["p1"]),
    ],
)
def test_what_is_voted_on_by_paper(form: str, narrowed: Any, chosen: list[str]) -> None:
    paper = ballots(coming(form=form, motions=MIXED), **narrowed)
    assert drafts(paper) == [f"Проект решения {number}:" for number in chosen]


def test_a_secret_ballot_bears_no_name() -> None:
    [ballot] = ballots(coming(motions=MIXED), motion=MotionId("s1")).ballots
    assert (ballot.purpose, ballot.named) == ("для тайного голосования", False)
    assert ballot.how == (BY_CHOICE, UNSIGNED)
    assert (ballot.vote.question, ballot.until) == ("Вопрос 2. О вопросе 2", "")


def test_a_ballot_of_a_named_vote_is_signed() -> None:
    [ballot] = ballots(coming(motions=MIXED), motion=MotionId("r1")).ballots
    assert (ballot.purpose, ballot.named) == ("для поимённого голосования", True)
    [counted] = ballots(coming(motions=MIXED), motion=MotionId("p1")).ballots
    assert (counted.purpose, counted.named) == ("для голосования", False)
    assert counted.vote.question == "Процедурный вопрос"


def test_a_ballot_in_writing_is_due() -> None:
    held_ = coming(form="absentee", ballots_until=OPENING, motions=(motion("r1"),))
    [ballot] = ballots(held_).ballots
    assert spaced(ballot.until) == "Бюллетень принимается до 12 марта 2026 г., 10:00."
    [without] = ballots(coming(form="absentee", motions=(motion("r1"),))).ballots
    assert without.until == ""


def test_candidates_stand_with_their_work_and_everything_else_to_choose() -> None:
    [ballot] = ballots(coming(motions=(election("e1", "k1=ann k2=dan", "secret"),))).ballots
    assert ballot.how[0] == BY_CANDIDATE
    assert [(row.number, row.name, spaced(row.work)) for row in ballot.vote.candidates] == [
        ("1", "Рощина Алла Юрьевна", "директор ОГБПОУ «Колледж»"),
        ("2", "Озеров Степан Львович", ""),
        ("", "Против всех кандидатов", ""),
        ("", "Воздержаться", ""),
    ]


def test_the_draft_is_whole_with_whom_it_binds() -> None:
    text = "Утвердить:\n- план;\n- смету."
    whole = motion("s1", ballot="secret", text=text, executors=("ann",), deadline=Standing())
    [ballot] = ballots(coming(motions=(whole,))).ballots
    vote = ballot.vote
    assert (vote.opening, [part.text for part in vote.further]) == (
        "Утвердить:",
        ["план;", "смету."],
    )
    assert spaced(vote.assignment) == "Ответственный исполнитель – Рощина А.Ю., срок – постоянно."


@pytest.mark.parametrize(
    ("motions", "told"),
    [
        (MIXED, "Напечатайте 5 экземпляров каждой страницы: столько членов с правом голоса."),
        (MIXED[3:], "Напечатайте 5 экземпляров страницы: столько членов с правом голоса."),
    ],
)
def test_how_many_to_print(motions: Any, told: str) -> None:
    asked = request(coming(motions=motions), kind=PaperKind.BALLOT_PAPER)
    assert list(map(spaced, ballot_papers(asked, OPTIONS).notices)) == [told]


def test_without_voters_nobody_knows_how_many() -> None:
    asked = request(coming("ann?", motions=MIXED), kind=PaperKind.BALLOT_PAPER)
    assert ballot_papers(asked, OPTIONS).notices == ()


def test_every_voter_has_his_own_opinion_sheet() -> None:
    held_ = coming("chair:chair ann bob?", form="absentee", ballots_until=OPENING, motions=MIXED)
    paper = opinions(held_)
    assert [spaced(sheet.voter) for sheet in paper.sheets] == [
        "Лугов Иван Петрович, директор ООО «Пример»",
        "Рощина Алла Юрьевна, директор ОГБПОУ «Колледж»",
    ]
    assert [sheet.signatories[0].position for sheet in paper.sheets] == [
        "Председатель Координационного совета",
        "Член Координационного совета",
    ]
    assert (paper.form, spaced(paper.until)) == ("заочная", "12 марта 2026 г., 10:00")
    assert spaced(paper.sitting) == "для голосования на заседании № 1"


def test_a_secret_vote_is_on_no_sheet_with_a_name_and_that_is_said() -> None:
    asked = request(coming(motions=MIXED), kind=PaperKind.OPINION_SHEET)
    drawn = opinion_sheets(asked, OPTIONS)
    assert isinstance(drawn.content, OpinionSheets)
    numbers = [vote.draft for vote in drawn.content.votes]
    assert numbers == [f"Проект решения {number}:" for number in ("p1", "r1", "c1")]
    [said] = drawn.notices
    assert said == (
        "В опросный лист не вошло тайное голосование (проекты: s1): для него напечатайте бюллетени."
    )


def test_one_persons_sheet_on_one_draft() -> None:
    held_ = coming(motions=(*MIXED, motion("", ballot="secret", id=MotionId("x"))))
    paper = opinions(held_, person=PersonId("bob"), motion=MotionId("c1"))
    assert [sheet.voter for sheet in paper.sheets] == ["Ветров Егор Ильич, ректор"]
    assert [vote.draft for vote in paper.votes] == ["Проект решения c1:"]


def test_a_draft_without_a_number_is_a_draft() -> None:
    nameless = motion("s1", ballot="secret", number="")
    assert drafts(ballots(coming(motions=(nameless,)))) == ["Проект решения:"]


def test_candidates_who_are_members_of_a_question() -> None:
    chosen = motion("e1", "i3", "open", candidates=(candidate("k1=ann"),))
    paper = opinions(coming(motions=(chosen,), agenda=(item("i3"),)))
    assert paper.votes[0].candidates[0].name == "Рощина Алла Юрьевна"
