from __future__ import annotations

from typing import Any

import pytest

from secretary_app.application.rules.body import body_of
from secretary_app.application.rules.presence import Lead, SideHeads
from secretary_app.application.rules.trial import Attempt, tried
from secretary_app.domain.agenda import Choice, Side
from secretary_app.domain.councils import Role
from secretary_app.domain.regulations import ChairPresent
from secretary_app.language.clauses import rules_name
from secretary_app.language.trials import trial_outcome
from tests.builders import majority, members, quorum, regulation, tie

NBSP = "\N{NO-BREAK SPACE}"
EIGHTEEN = "chair:chair dep:deputy m1..m16"
SILENT = Lead(Role.CHAIR, Choice.ABSTAIN)
BY_SIDE = majority(">1/2 present", per_side=True, clause="п. 2")


def told(numbers: tuple[int, int, int], of: str = EIGHTEEN, **fields: Any) -> str:
    facts = {"lead": fields.pop("lead", None), "favours": fields.pop("favours", None)}
    rules = regulation(**fields)
    present, for_, against = numbers
    heads = SideHeads(present=present, for_=for_, against=against)
    result = tried(rules, body_of(rules, members(of)), Attempt(heads=(heads,), **facts))
    return " ".join(trial_outcome(result)).replace(NBSP, " ")


@pytest.mark.parametrize(
    ("numbers", "fields", "sentence"),
    [
        ((11, 6, 5), {}, "Решение принято – «за» 6, нужно 6"),
        (
            (11, 5, 6),
            {"majority": majority(">1/2 present", clause="п. 7")},
            "Решение не принято – «за» 5, нужно 6 (п. 7 Положения)",
        ),
        ((11, 11, 0), {"majority": "unanimous"}, "Решение принято – все «за»"),
        ((11, 10, 1), {"majority": "unanimous"}, "Решение не принято – единогласия нет"),
        (
            (8, 8, 0),
            {"quorum": quorum(">=1/2 members", clause="п. 4")},
            "Кворума нет – участвует 8, нужно 9 (п. 4 Положения)",
        ),
        (
            (3, 2, 0),
            {"of": "a*3 b*2 c", "majority": ">5/6 members"},
            "Решение не принято – «за» 5, нужно больше 5",
        ),
        (
            (1, 1, 0),
            {"of": "a*3 b*2 c", "quorum": ">1/2 members"},
            "Кворума нет – участвует 3, нужно больше 3",
        ),
        (
            (10, 10, 0),
            {
                "quorum": quorum(">=1/2 members", conditions=(ChairPresent(),)),
                "lead": Lead(Role.CHAIR, None),
            },
            "Кворума нет – его условие не выполнено",
        ),
        (
            (1, 1, 0),
            {"of": "a@x b@y", "quorum": quorum(">=1/2 members", per_side=True)},
            "Кворума нет – его условие не выполнено",
        ),
        (
            (4, 4, 0),
            {"of": "a@x b@x c@y d@y", "majority": BY_SIDE},
            "Решение принято – в каждой стороне (п. 2 Положения)",
        ),
        (
            (4, 2, 2),
            {"of": "a@x b@x c@y d@y", "majority": BY_SIDE},
            "Решение не принято – большинства нет в каждой стороне (п. 2 Положения)",
        ),
        (
            (10, 5, 5),
            {"tie": tie("chair", clause="п. 7")},
            "Решение принято решающим голосом председателя (п. 7 Положения)",
        ),
        (
            (10, 5, 5),
            {"tie": "presiding", "lead": Lead(Role.CHAIR, Choice.AGAINST)},
            "Решение не принято решающим голосом председательствующего",
        ),
        (
            (10, 5, 5),
            {"tie": "chair_or_deputy", "lead": Lead(Role.DEPUTY_CHAIR, Choice.FOR)},
            "Решение принято решающим голосом председателя или его заместителя",
        ),
        (
            (11, 5, 5),
            {"tie": "chair", "lead": SILENT},
            "Исход не решён – голоса поровну, решающего голоса председателя нет",
        ),
        (
            (10, 5, 5),
            {"tie": "in_favour_of_person"},
            "Исход не решён – голоса поровну, не указано, какая сторона в пользу лица",
        ),
        (
            (10, 5, 5),
            {"tie": "in_favour_of_person", "favours": Side.AGAINST},
            "Решение не принято – в пользу лица, о котором оно выносится",
        ),
        ((10, 5, 5), {}, "Решение не принято – голоса поровну, решающего голоса ни у кого нет"),
        (
            (12, 5, 5),
            {"tie": "chair adds_vote"},
            "Решение не принято – большинства нет и с решающим голосом",
        ),
    ],
)
def test_an_outcome_is_told(
    numbers: tuple[int, int, int], fields: dict[str, Any], sentence: str
) -> None:
    assert told(numbers, **fields) == sentence


def test_the_rules_are_cited_by_their_own_name() -> None:
    rules = regulation(majority=majority(">1/2 present", clause="п. 7"))
    heads = SideHeads(present=11, for_=6, against=5)
    result = tried(rules, body_of(rules, members(EIGHTEEN)), Attempt(heads=(heads,)))
    cited = trial_outcome(result, rules_name("Регламент работы"))
    assert cited.detail.endswith(f"(п.{NBSP}7 Регламента)")
