from __future__ import annotations

from typing import Any

import pytest

from secretary_app.application.rules.explaining import explain
from secretary_app.application.rules.presets import PRESETS
from secretary_app.domain.councils import CouncilKind
from secretary_app.domain.regulations import (
    AbsenteeRules,
    AllNotified,
    AtLeast,
    ChairPresent,
    RecusalRule,
    Regulation,
)
from tests.builders import FOUNDED, majority, members, question_rules, quorum, regulation

NBSP = "\N{NO-BREAK SPACE}"
EIGHTEEN = "chair:chair dep:deputy m1..m16"


def paragraphs(rules: Regulation, of: str = EIGHTEEN, **fields: Any) -> list[str]:
    return [s.replace(NBSP, " ") for s in explain(rules, members(of), **fields)]


def told(rules: Regulation, of: str = EIGHTEEN, **fields: Any) -> list[str]:
    """The sentences of what holds in general."""
    first = paragraphs(rules, of, **fields)[0]
    return [f"{sentence.removesuffix('.')}." for sentence in first.split(". ")]


def preset(key: str) -> Regulation:
    return next(p for p in PRESETS if p.key == key).begun(FOUNDED)


def test_tomsk_is_explained_with_the_numbers_of_the_council() -> None:
    assert told(preset("tomsk")) == [
        "Из 18 членов для кворума нужны 9.",
        "Если присутствуют 11, решение принимают 6 голосов «за».",
        "При 5 «за» и 5 «против» исход решает председатель.",
    ]


@pytest.mark.parametrize(
    ("rule", "of", "sentence"),
    [
        (None, EIGHTEEN, "Кворум не установлен: совет правомочен при любом числе присутствующих."),
        (quorum(">1/2 members"), "a", "Из 1 члена для кворума нужен 1."),
        (quorum(">=1/2 seats"), EIGHTEEN, "Из 20 установленных мест для кворума нужны 10."),
        (quorum(">1/2 elected"), EIGHTEEN, "Из 21 избранного для кворума нужны 11."),
        (quorum(">=5 absolute"), EIGHTEEN, "Для кворума нужны 5, сколько бы ни было в составе."),
        (
            quorum(">1/2 members", group="эксперты"),
            "a#эксперты b#эксперты c",
            "Из 2 членов группы «эксперты» для кворума нужны 2.",
        ),
        (
            quorum(">=1/2 members", per_side=True),
            "a@x b@x c@x d@y",
            "Кворум нужен от каждой стороны: «x» – 2 из 3, «y» – 1 из 1.",
        ),
        (
            quorum(">=1/2 members", per_side=True),
            "a b",
            "Кворум нужен от каждой стороны, а стороны в составе не указаны.",
        ),
        (
            quorum(">1/2 members"),
            "a*69/2 b*51/2",
            "Из 60 голосов для кворума нужно больше 30 голосов.",
        ),
        (quorum(">=1/2 members"), "a*3 b", "Из 4 голосов для кворума нужно не менее 2 голосов."),
    ],
)
def test_a_quorum_is_told(rule: Any, of: str, sentence: str) -> None:
    assert told(regulation(quorum=rule, seats=20, elected=21), of)[0] == sentence


def test_conditions_of_a_quorum_are_told() -> None:
    conditions = (ChairPresent(), AtLeast("эксперты", 2), AllNotified())
    rule = quorum(">=1/2 members", remote_counts=False, conditions=conditions)
    assert told(regulation(quorum=rule))[1:5] == [
        "Без председателя кворума нет.",
        "Нужно присутствие не менее 2 членов группы «эксперты».",
        "Без отметки, что уведомлены все, кворума нет.",
        "Подключившиеся по видеосвязи не считаются и не голосуют.",
    ]


@pytest.mark.parametrize(
    ("rule", "of", "sentence"),
    [
        (None, EIGHTEEN, "Большинство не установлено: открыть голосование нельзя."),
        (
            majority("unanimous"),
            EIGHTEEN,
            "Если присутствуют 11, решение принимают только все «за».",
        ),
        (
            majority(">1/2 voting"),
            EIGHTEEN,
            "Если голосуют 11, решение принимают 6 голосов «за».",
        ),
        (
            majority(">=2/3 for_against"),
            EIGHTEEN,
            "Если «за» и «против» вместе 11, решение принимают 8 голосов «за».",
        ),
        (
            majority(">1/2 members"),
            EIGHTEEN,
            "Из 18 членов решение принимают 10 голосов «за», сколько бы ни присутствовало.",
        ),
        (
            majority(">1/2 seats"),
            EIGHTEEN,
            "Из 20 установленных мест решение принимают 11 голосов «за».",
        ),
        (
            majority(">1/2 elected"),
            EIGHTEEN,
            "Из 21 избранного решение принимают 11 голосов «за».",
        ),
        (majority(">1/2 present"), "a", "Если присутствуют 1, решение принимает 1 голос «за»."),
        (
            majority(">1/2 present", per_side=True),
            "a@x b@x c@x d@y",
            "Голоса «за» нужны от каждой стороны: «x» – 2 из 3, «y» – 1 из 1.",
        ),
        (
            majority(">1/2 present", per_side=True),
            "a b",
            "Большинство нужно от каждой стороны, а стороны в составе не указаны.",
        ),
        (
            majority(">1/2 present"),
            "a*69/2 b*51/2",
            "Если у присутствующих 60 голосов, решению нужно больше 30 голосов «за».",
        ),
    ],
)
def test_a_majority_is_told(rule: Any, of: str, sentence: str) -> None:
    assert told(regulation(majority=rule, seats=20, elected=21), of)[1] == sentence


@pytest.mark.parametrize(
    ("fields", "of", "sentence"),
    [
        ({}, EIGHTEEN, "При 5 «за» и 5 «против» решение не принято."),
        (
            {"tie": "presiding"},
            EIGHTEEN,
            "При 5 «за» и 5 «против» исход решает председательствующий.",
        ),
        (
            {"tie": "chair_or_deputy"},
            EIGHTEEN,
            "При 5 «за» и 5 «против» исход решает председатель, без него – заместитель.",
        ),
        (
            {"tie": "in_favour_of_person"},
            EIGHTEEN,
            "При 5 «за» и 5 «против» решение принимается в пользу лица, о котором оно выносится.",
        ),
        (
            {"tie": "chair adds_vote"},
            EIGHTEEN,
            "При 5 «за» и 5 «против» голос председателя считается дважды.",
        ),
        (
            {"tie": "chair adds_vote", "majority": majority(">1/2 members")},
            "chair:chair m1..m9",
            "При 5 «за» и 5 «против» голос председателя считается дважды.",
        ),
        (
            {"majority": majority(">=1/2 present")},
            EIGHTEEN,
            "При 5 «за» и 5 «против» решение принято: половины достаточно.",
        ),
        (
            {"majority": majority(">1/2 seats"), "seats": 18},
            EIGHTEEN,
            "При 9 «за» и 9 «против» решение не принято.",
        ),
        ({"tie": "chair"}, "chair:chair*2 b", "При равенстве голосов исход решает председатель."),
    ],
)
def test_a_tie_is_told(fields: dict[str, Any], of: str, sentence: str) -> None:
    assert told(regulation(**fields), of)[2:] == [sentence]


@pytest.mark.parametrize(
    ("fields", "of"),
    [
        ({"majority": majority(">=2/3 present")}, EIGHTEEN),
        ({"majority": majority("unanimous")}, EIGHTEEN),
        ({"majority": majority(">1/2 members")}, "a b c"),
        ({"majority": majority(">1/2 seats"), "seats": 20}, EIGHTEEN),
        ({"majority": majority(">1/2 present", per_side=True)}, "a@x b@x"),
        ({}, "a"),
    ],
)
def test_a_tie_that_cannot_be_is_not_told(fields: dict[str, Any], of: str) -> None:
    assert len(told(regulation(**fields), of)) == 2


def test_parts_of_their_own_are_told_by_name() -> None:
    rules = regulation(
        recusal=RecusalRule(leaves_quorum=False, leaves_base=False),
        absentee=AbsenteeRules(majority=majority(">1/2 present")),
        by_question={
            "chair_election": question_rules(
                majority=majority(">1/2 members"), tie="chair", ballot="secret"
            ),
            "закрытое заседание": question_rules(
                quorum=quorum(">=2/3 members"), recusal=RecusalRule()
            ),
            "procedural": question_rules(tie="presiding"),
            "ordinary": question_rules(),
        },
    )
    assert told(rules)[3] == (
        "Взявший самоотвод остаётся в кворуме и входит в число, от которого берётся большинство."
    )
    assert paragraphs(rules)[1:] == [
        (
            "Заочно: из 18 членов для кворума нужны 9; если опросные листы вернули 11, решение "
            "принимают 6 голосов «за»; при 5 «за» и 5 «против» решение не принято."
        ),
        (
            "Избрание председателя: из 18 членов решение принимают 10 голосов «за», сколько бы ни "
            "присутствовало; при 9 «за» и 9 «против» исход решает председатель; голосование тайное."
        ),
        (
            "закрытое заседание: из 18 членов для кворума нужны 12; если присутствуют 14, решение "
            "принимают 8 голосов «за»; взявший самоотвод не входит в кворум и не входит в число, "
            "от которого берётся большинство."
        ),
        "Процедурный вопрос: при 5 «за» и 5 «против» исход решает председательствующий.",
    ]


def test_without_a_composition_an_example_is_told() -> None:
    sentences = told(preset("trilateral"), "eve?")
    assert sentences[0] == "В составе пока никого нет; пример – на 10 членов."
    assert "«первая сторона» – 2 из 4" in sentences[1]


def test_a_conference_does_not_vote() -> None:
    conference = CouncilKind.CONFERENCE
    silent = "Совещание не голосует: кворума нет, решения записываются без голосования."
    assert told(preset("conference"), kind=conference) == [silent]
    assert told(preset("tomsk"), kind=conference)[0] == "Из 18 членов для кворума нужны 9."
    assert told(regulation(quorum=None), kind=conference)[0].startswith("Кворум не установлен")
