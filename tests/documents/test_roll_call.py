"""Листы поимённого голосования."""

from typing import Any

from secretary_app.application.papers import PaperKind
from secretary_app.documents.content import RollCall
from secretary_app.documents.roll_call import TO_COUNT, roll_call
from secretary_app.domain.agenda import ItemId, MotionId
from tests.builders import election, motion, regulation
from tests.documents.councils import ALL, OPTIONS, coming, sitting, spaced
from tests.documents.papers import request
from tests.sitting import Sitting


def drawn(held_: Sitting, **fields: Any) -> RollCall:
    content = roll_call(request(held_, kind=PaperKind.ROLL_CALL, **fields), OPTIONS).content
    assert isinstance(content, RollCall)
    return content


def test_before_the_vote_there_is_room_for_marks() -> None:
    motions = (motion("r1"), motion("s1", ballot="secret"), motion("r2", "i2"))
    paper = drawn(coming("chair:chair ann bob?", motions=motions))
    assert [sheet.vote.draft for sheet in paper.sheets] == [
        "Проект решения r1:",
        "Проект решения r2:",
    ]
    [sheet, _] = paper.sheets
    assert (sheet.filled, sheet.totals) == (False, (TO_COUNT,))
    assert [(row.number, row.name, row.for_) for row in sheet.rows] == [
        ("1", "Лугов Иван Петрович", ""),
        ("2", "Рощина Алла Юрьевна", ""),
    ]


def test_it_is_narrowed_to_a_question_or_a_draft() -> None:
    held_ = coming(motions=(motion("r1"), motion("r2"), motion("q1", "i2")))
    assert len(drawn(held_, item=ItemId("i1")).sheets) == 2
    assert len(drawn(held_, motion=MotionId("q1")).sheets) == 1


def test_the_marks_stand_in_the_order_of_the_composition() -> None:
    held_ = sitting(f"{ALL}; vote r1; against dan; abstain chair; for ann bob cid; end")
    [sheet] = drawn(held_, motion=MotionId("r1")).sheets
    marks = [(spaced(r.name), r.for_ + r.against * 2 + r.abstain * 3) for r in sheet.rows]
    assert marks == [
        ("Лугов Иван Петрович", "+++"),
        ("Рощина Алла Юрьевна", "+"),
        ("Ветров Егор Ильич", "+"),
        ("Кедрин Олег Маркович", "+"),
        ("Озеров Степан Львович", "++"),
    ]
    assert (sheet.filled, sheet.round) == (True, "")
    assert spaced(sheet.totals[0]) == (
        "Голосовали: «за» – 3, «против» – 1, «воздержались» – 1. Решение принято."
    )


def test_every_round_has_a_sheet_of_its_own() -> None:
    held_ = sitting(f"{ALL}; vote r1; others for; end; reopen; others against; end")
    sheets = drawn(held_, motion=MotionId("r1")).sheets
    assert [sheet.round for sheet in sheets] == ["Первое голосование.", "Повторное голосование."]
    assert [sheet.rows[0].against for sheet in sheets] == ["", "+"]


def test_an_election_names_the_choice() -> None:
    held_ = sitting(
        f"{ALL}; vote e1; choose k1 chair ann; choose against_all bob; choose abstain cid; end",
        motions=(election("e1", "k1=ann k2=bob"),),
    )
    [sheet] = drawn(held_).sheets
    assert [spaced(row.choice) for row in sheet.rows] == [
        "Рощина А.Ю.",
        "Рощина А.Ю.",
        "против всех",
        "воздержался(ась)",
    ]
    empty = drawn(coming(motions=(election("e1", "k1=ann"),))).sheets[0]
    assert (empty.totals, len(empty.vote.candidates)) == ((), 3)


def test_a_substitute_stands_in_the_place_of_his_member() -> None:
    held_ = sitting(
        "arrive chair bob; substitute x for ann; vote r1; others for; end",
        "chair:chair ann bob",
        rules=regulation(representation="substitute"),
    )
    [sheet] = drawn(held_, motion=MotionId("r1")).sheets
    assert [spaced(row.name) for row in sheet.rows] == [
        "Лугов Иван Петрович",
        "Тихонова Зоя Андреевна (вместо Рощиной А.Ю.)",
        "Ветров Егор Ильич",
    ]
