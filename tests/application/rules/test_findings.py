from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from secretary_app.application.rules.doubtful import doubtful
from secretary_app.application.rules.impossible import impossible
from secretary_app.application.rules.presets import PRESETS
from secretary_app.domain.councils import CouncilKind
from secretary_app.domain.deadlines import DayKind
from secretary_app.domain.people import PersonId
from secretary_app.domain.regulations import (
    AbsenteeRules,
    Approval,
    AtLeast,
    ChairPresent,
    CopyDue,
    Regulation,
    Term,
)
from tests.builders import FOUNDED, majority, members, question_rules, quorum, regulation

NBSP = "\N{NO-BREAK SPACE}"
EIGHTEEN = "chair:chair dep:deputy m1..m16"
SURE = quorum(">=1/2 members", remote_counts=True)
SIDES = majority(">1/2 present", per_side=True)


def faults(**fields: Any) -> list[tuple[str, str]]:
    return [(f.place, f.message) for f in impossible(regulation(**fields))]


@pytest.mark.parametrize(
    ("fields", "place", "words"),
    [
        ({"quorum": quorum(">=5/3 members")}, "quorum.share", "5/3 больше целого"),
        ({"quorum": quorum(">1/2 seats")}, "quorum.base", "само число не указано"),
        ({"quorum": quorum(">1 members")}, "quorum.share", "«Больше» целого не бывает"),
        ({"majority": majority(">1 present")}, "majority.share", "«Больше» целого не бывает"),
        ({"quorum": quorum(">1/2 members", group=" ")}, "quorum.group", "Назовите группу"),
        (
            {"quorum": quorum(">1/2 members", conditions=(AtLeast("", 1),))},
            "quorum.group",
            "Назовите группу",
        ),
        ({"majority": SIDES, "ballot": "secret"}, "ballot", "Тайное голосование не сочетается"),
        (
            {"ballot": "secret", "by_question": {"x": question_rules(majority=SIDES)}},
            "by_question.x.ballot",
            "Тайное голосование не сочетается",
        ),
        (
            {"absentee": AbsenteeRules(quorum=quorum(">1 members"))},
            "absentee.quorum.share",
            "«Больше» целого не бывает",
        ),
        (
            {"by_question": {"closed session": question_rules(majority=majority(">1 voting"))}},
            'by_question["closed session"].majority.share',
            "«Больше» целого не бывает",
        ),
        ({"by_question": {" ": question_rules()}}, 'by_question[" "]', "Назовите вид вопроса"),
        (
            {"copies_due": (CopyDue(to=" ", term=Term(days=3, kind=DayKind.WORKING)),)},
            "copies_due[0].to",
            "кому направляется копия",
        ),
        (
            {"approved_by": Approval(position="", person=PersonId("ann"))},
            "approved_by.position",
            "должность того, кто утверждает",
        ),
    ],
)
def test_what_cannot_be_is_found_in_its_place(
    fields: dict[str, Any], place: str, words: str
) -> None:
    (found,) = faults(**fields)
    assert found[0] == place
    assert words in found[1]


def test_a_fault_of_the_file_and_one_of_its_own_stand_together() -> None:
    assert [place for place, _ in faults(quorum=quorum(">1 absolute"), seats=-1)] == ["seats"]


@pytest.mark.parametrize(
    "fields",
    [
        {"quorum": quorum(">1 absolute")},
        {"majority": majority("unanimous", share=Fraction(1), strict=True)},
        {"quorum": None, "majority": None},
        {"quorum": quorum(">1/2 members", group="a", conditions=(AtLeast("b", 1), ChairPresent()))},
        {"approved_by": Approval(position="Начальник", person=PersonId("ann"))},
        {"copies_due": (CopyDue(to="Учредитель", term=Term(days=3, kind=DayKind.WORKING)),)},
        {"ballot": "secret", "by_question": {"x": question_rules(tie="chair")}},
    ],
)
def test_what_can_be_is_let_pass(fields: dict[str, Any]) -> None:
    assert faults(**fields) == []


@pytest.mark.parametrize("preset", PRESETS, ids=lambda p: p.key)
def test_no_preset_is_impossible(preset: Any) -> None:
    assert impossible(preset.begun(FOUNDED)) == ()


def doubts(of: str = EIGHTEEN, kind: Any = CouncilKind.COUNCIL, **fields: Any) -> list[Any]:
    rules: Regulation = regulation(**{"quorum": SURE} | fields)
    found = doubtful(rules, members(of), kind)
    return [(d.place, d.sentence.replace(NBSP, " ")) for d in found]


def test_plain_rules_raise_no_doubt() -> None:
    assert doubts() == []
    assert doubts("") == []
    assert doubts(tie="in_favour_of_person", majority=majority(">1/2 voting")) == []
    assert doubts(majority=majority("unanimous"), tie="nobody") == []
    assert doubts(majority=None, kind=CouncilKind.COUNCIL, tie="chair", of="chair:chair")[1:] == []
    assert doubts("a@x b@y", majority=SIDES) == []
    satisfied = quorum(">1/2 members", remote_counts=True, conditions=(AtLeast("э", 2),))
    assert doubts("a#э b#э c", quorum=satisfied) == []


def test_a_half_of_those_present_can_still_be_tied() -> None:
    half = majority(">=1/2 present")
    assert [place for place, _ in doubts(tie="presiding", majority=half)] == ["majority", "tie"]
    never = doubts(tie="presiding", majority=majority(">=1/2 for_against"))
    assert "не сработает" in never[1][1]


@pytest.mark.parametrize(
    ("fields", "of", "place", "words"),
    [
        ({"majority": None}, EIGHTEEN, "majority", "вынести на голосование"),
        ({"majority": majority(">1/2 present", plurality=True)}, EIGHTEEN, "majority", "выборах"),
        (
            {"ballot": "secret", "absentee": AbsenteeRules()},
            EIGHTEEN,
            "ballot",
            "Заочно голосуют только именными",
        ),
        ({"elected": 19, "seats": 18}, EIGHTEEN, "elected", "Избранных больше"),
        ({"majority": majority(">=1/3 present")}, EIGHTEEN, "majority", "меньшинство"),
        ({"majority": majority(">=1/2 voting")}, EIGHTEEN, "majority", "и половина голосов"),
        (
            {"by_question": {"x": question_rules(majority=majority(">=1/2 members"))}},
            EIGHTEEN,
            "by_question.x.majority",
            "и половина голосов",
        ),
        ({"tie": "chair", "majority": majority(">=2/3 voting")}, EIGHTEEN, "tie", "не сработает"),
        ({"tie": "chair", "majority": majority("unanimous")}, EIGHTEEN, "tie", "не сработает"),
        (
            {"seats": 15},
            EIGHTEEN,
            "seats",
            "Установлено мест 15, а в действующем составе 18 членов",
        ),
        ({"elected": 15}, EIGHTEEN, "elected", "Избрано 15, а в действующем составе 18 членов"),
        (
            {"quorum": quorum(">1/2 members", remote_counts=True, group="эксперты")},
            EIGHTEEN,
            "quorum",
            "нет никого из группы «эксперты»",
        ),
        (
            {"quorum": quorum(">1/2 members", remote_counts=True, conditions=(AtLeast("э", 2),))},
            "a#э b c",
            "quorum",
            "В группе «э» 1 член, а условие требует 2",
        ),
        (
            {"quorum": quorum(">18 absolute", remote_counts=True)},
            EIGHTEEN,
            "quorum",
            "В составе 18 членов с правом голоса, а для кворума нужно 19",
        ),
        (
            {"quorum": quorum(">1/2 members", remote_counts=True, conditions=(ChairPresent(),))},
            "a b c",
            "quorum",
            "в составе его сейчас нет",
        ),
        ({"majority": SIDES}, EIGHTEEN, "majority", "Стороны у членов состава не указаны"),
        ({"majority": SIDES}, "a@x b@y c d", "majority", "У 2 членов сторона не указана"),
        (
            {"quorum": quorum(">1/2 members", remote_counts=True, per_side=True)},
            "a@x b@y c",
            "quorum",
            "У 1 члена сторона не указана",
        ),
        ({"ballot": "either"}, "a*2 b", "ballot", "разный вес и считаются только поимённо"),
        (
            {"quorum": quorum(">1/2 seats", remote_counts=True), "seats": 3},
            "a*2 b",
            "quorum",
            "Выберите «от числа членов»",
        ),
        (
            {"tie": "chair", "majority": majority(">1/2 voting")},
            "a b c d",
            "tie",
            "В составе сейчас нет председателя",
        ),
        (
            {"tie": "presiding", "majority": majority(">1/2 voting")},
            "a b c d",
            "tie",
            "нет ни председателя, ни заместителя",
        ),
        ({"seats": 21}, EIGHTEEN, "quorum", "установленной численности (21) требуется 11"),
        (
            {"seats": 21, "quorum": None, "majority": majority(">1/2 members")},
            EIGHTEEN,
            "majority",
            "установленной численности (21) требуется 11",
        ),
        (
            {"quorum": ">=1/2 members"},
            EIGHTEEN,
            "quorum.remote_counts",
            "об участии по видеосвязи не сказано",
        ),
        (
            {"tie": "presiding"},
            EIGHTEEN,
            "tie",
            "кто-то воздержался, это признаётся равенством голосов.",
        ),
        (
            {"tie": "chair", "majority": majority(">1/2 voting")},
            EIGHTEEN,
            "tie",
            "когда ведёт заместитель, равенство останется нерешённым",
        ),
    ],
)
def test_a_doubt_is_told_in_its_place(
    fields: dict[str, Any], of: str, place: str, words: str
) -> None:
    (found,) = doubts(of, **fields)
    assert found[0] == place
    assert words in found[1]


def test_a_deputy_resolves_where_there_is_no_chair() -> None:
    assert doubts("d:deputy a b", tie="chair_or_deputy", majority=majority(">1/2 voting")) == []


def test_clauses_and_the_name_of_the_rules_are_cited() -> None:
    (clause,) = doubts(
        tie=regulation(tie="presiding").tie, source="Регламент", majority=majority(">1/2 present")
    )
    assert clause[0] == "tie"
    tomsk = next(p for p in PRESETS if p.key == "tomsk").begun(FOUNDED)
    sentences = [d.sentence.replace(NBSP, " ") for d in doubtful(tomsk, members(EIGHTEEN))]
    assert "(п. 7 Положения)" in sentences[1]
    assert "(п. 7 Положения)" in sentences[2]


def test_in_absentia_nobody_is_remote() -> None:
    own = AbsenteeRules(quorum=quorum(">1/2 members"))
    assert doubts(absentee=own) == []


def test_a_doubt_is_said_once_where_it_first_belongs() -> None:
    own = question_rules(quorum=quorum(">=2/3 members"))
    assert [place for place, _ in doubts(quorum=">=1/2 members", by_question={"x": own})] == [
        "quorum.remote_counts"
    ]


def test_a_conference_is_asked_for_its_head_alone() -> None:
    conference = CouncilKind.CONFERENCE
    asked = doubts(kind=conference, quorum=None, majority=None)
    assert [place for place, _ in asked] == ["approved_by"]
    approved = Approval(position="Начальник", person=PersonId("ann"))
    assert doubts(kind=conference, quorum=None, majority=None, approved_by=approved) == []
    for field in ({"quorum": SURE, "majority": None}, {"quorum": None}):
        (found,) = doubts(kind=conference, approved_by=approved, **field)
        assert "Это совещание: оно не голосует" in found[1]
    (tied,) = doubts(kind=conference, quorum=None, majority=None, tie="chair", approved_by=approved)
    assert tied[0] == "quorum"
