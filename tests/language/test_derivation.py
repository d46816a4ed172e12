from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from secretary_app.domain.agenda import CandidateId, Side
from secretary_app.domain.derivation import CandidateStep, ResolvedHow, TieStep
from secretary_app.domain.regulations import (
    AllNotified,
    AtLeast,
    ChairPresent,
    Regulation,
)
from secretary_app.language.clauses import rules_name
from secretary_app.language.derivation import (
    Naming,
    derivation,
    quorum_clause,
    quorum_sentence,
    side_word,
    step_sentence,
    unmet_conditions,
    verdict,
)
from tests.builders import majority, question_rules, quorum, regulation, tie
from tests.sitting import held

NBSP = "\N{NO-BREAK SPACE}"
NAMES = {"chair": "Ветров Е.И.", "ann": "Полянская В.И.", "bob": "Кедрин О.М."}
NAMING = Naming(
    person=lambda person: NAMES.get(person, person),
    candidate=lambda candidate: {"k1": "Полянская В.И.", "k2": "Кедрин О.М."}.get(
        candidate, candidate
    ),
)
ELEVEN = "chair:chair ann m1..m9"
HERE = "arrive chair ann m1..m9"


def rules(**fields: Any) -> Regulation:
    usual = {
        "quorum": quorum(">=1/2 members", clause="п. 4"),
        "majority": majority(">1/2 present", clause="п. 7"),
        "tie": tie("chair", clause="п. 7"),
    }
    return regulation(**usual | fields)


def vote(script: str, composition: str = ELEVEN, motion: str = "r1", **fields: Any) -> list[str]:
    """The derivation of the last round, with plain spaces."""
    sitting = held(composition, script, rules(**fields))
    open_ = sitting.state.open_round
    result = sitting.standing() if open_ else sitting.result(motion)
    return plain(derivation(result, NAMING))


def plain(sentences: Any) -> list[str]:
    return [sentence.replace(NBSP, " ") for sentence in sentences]


def quorum_of(script: str, composition: str = ELEVEN, **fields: Any) -> str:
    """The quorum as it is seen by a vote on r1, with plain spaces."""
    return vote(f"{script}; vote r1; end", composition, **fields)[0]


# Whole derivations


def test_the_case_of_the_domain_document() -> None:
    script = f"{HERE}; vote r1; for chair ann m1..m6; against m7; abstain m8; end"
    assert vote(script, "chair:chair ann m1..m16") == [
        "п. 4 Положения: не менее половины от 18 членов – требуется 9; участвует 11; кворум есть.",
        "С правом голоса – 11: «за» – 8, «против» – 1, «воздержались» – 1, не голосовали – 1.",
        (
            "п. 7 Положения: больше половины от 11 присутствующих – требуется 6; «за» – 8; "
            "большинство набрано."
        ),
        "Решение принято.",
    ]


def test_numbers_do_not_part_from_their_words() -> None:
    result = held(ELEVEN, f"{HERE}; vote r1; others for; end", rules()).result()
    first, _, third, _ = derivation(result, NAMING)
    assert f"п.{NBSP}4 Положения" in first
    assert f"от 11{NBSP}членов" in first
    assert f"от 11{NBSP}присутствующих" in third


def test_everybody_in_favour() -> None:
    assert vote(f"{HERE}; vote r1; others for; end")[-1] == "Решение принято единогласно."


def test_without_clauses_the_rules_are_named_in_words() -> None:
    got = vote(f"{HERE}; vote r1; others for; end", quorum=">=1/2 members", majority=">1/2 present")
    assert got[0].startswith("По положению: не менее половины")
    assert got[2].startswith("По положению: больше половины")


def test_rules_of_another_kind() -> None:
    naming = Naming(person=str, candidate=str, rules=rules_name("Регламент совета"))
    script = f"{HERE}; vote r1; for chair; against ann; end"
    result = held(ELEVEN, script, rules(majority=majority(">1/2 voting"))).result()
    quorum_, _, majority_, tie_, _ = plain(derivation(result, naming))
    assert quorum_.startswith("п. 4 Регламента: ")
    assert majority_.startswith("По регламенту: ")
    assert "; п. 7 Регламента: " in tie_


# Quorum


@pytest.mark.parametrize(
    ("rule", "numbers"),
    [
        (">=1/2 members", "не менее половины от 11 членов – требуется 6; участвует 2"),
        (">1/2 members", "больше половины от 11 членов – требуется 6; участвует 2"),
        (">=2/3 members", "не менее двух третей от 11 членов – требуется 8; участвует 2"),
        (">=5/7 members", "не менее 5/7 от 11 членов – требуется 8; участвует 2"),
        (">=1 members", "все члены (11) – требуется 11; участвует 2"),
        (">=5 absolute", "не менее 5 членов – требуется 5; участвует 2"),
        (">5 absolute", "больше 5 членов – требуется 6; участвует 2"),
        (">=1 absolute", "не менее 1 члена – требуется 1; участвует 2"),
        (
            ">=1/2 seats",
            "не менее половины от установленной численности (15) – требуется 8; участвует 2",
        ),
        (">=1 seats", "вся установленная численность (15) – требуется 15; участвует 2"),
        (">2/3 elected", "больше двух третей от числа избранных (12) – требуется 9; участвует 2"),
        (">=1 elected", "все избранные (12) – требуется 12; участвует 2"),
    ],
)
def test_bars_of_a_quorum(rule: str, numbers: str) -> None:
    got = quorum_of("arrive chair ann", quorum=quorum(rule, clause="п. 4"), seats=15, elected=12)
    end = "кворум есть" if rule == ">=1 absolute" else "кворума нет"
    assert got == f"п. 4 Положения: {numbers}; {end}."


@pytest.mark.parametrize(
    ("composition", "words"),
    [("chair:chair", "1 члена"), ("chair:chair ann", "2 членов"),
     ("chair:chair m1..m20", "21 члена")],
)  # fmt: skip
def test_members_agree_with_their_number(composition: str, words: str) -> None:
    assert f"половины от {words} – " in quorum_of("arrive chair", composition)


def test_a_group() -> None:
    rule = quorum(">=1/2 members", clause="п. 4", group="эксперты")
    composition = "chair:chair ann#эксперты bob#эксперты cid#эксперты"
    assert quorum_of("arrive chair ann bob", composition, quorum=rule) == (
        "п. 4 Положения: не менее половины от 3 членов группы «эксперты» – требуется 2; "
        "участвует 2; кворум есть."
    )
    rule = quorum(">=1 members", clause="п. 4", group="эксперты")
    assert "все члены группы «эксперты» (3) – требуется 3" in quorum_of(
        "arrive chair ann bob", composition, quorum=rule
    )


def test_conditions_that_are_not_met() -> None:
    conditions = (ChairPresent(), AtLeast("эксперты", 1), AtLeast("эксперты", 2), AllNotified())
    rule = quorum(">=1/2 members", clause="п. 4", conditions=conditions)
    assert quorum_of("arrive ann bob", "chair:chair ann bob", quorum=rule) == (
        "п. 4 Положения: не менее половины от 3 членов – требуется 2; участвует 2; "
        "не выполнено условие: присутствует председатель; "
        "не выполнено условие: присутствует не менее 1 члена группы «эксперты»; "
        "не выполнено условие: присутствует не менее 2 членов группы «эксперты»; "
        "не выполнено условие: уведомлены все члены; кворума нет."
    )


def test_sides() -> None:
    rule = quorum(">1/2 members", clause="п. 4", per_side=True)
    composition = "chair:chair@север ann@север bob@юг cid@юг"
    assert quorum_of("arrive chair ann bob", composition, quorum=rule) == (
        "п. 4 Положения: больше половины от каждой стороны: «север» – участвует 2, требуется 2; "
        "«юг» – участвует 1, требуется 2 (не набрано); кворума нет."
    )
    everybody = quorum(">=1 members", clause="п. 4", per_side=True)
    assert "все члены от каждой стороны: «север»" in quorum_of(
        "arrive chair", composition, quorum=everybody
    )
    assert quorum_of("arrive chair ann", "chair:chair ann", quorum=rule) == (
        "п. 4 Положения: кворум нужен от каждой стороны, а стороны в составе не указаны; "
        "кворума нет."
    )


def test_weights() -> None:
    composition = "chair:chair*3/2 ann bob"
    assert quorum_of("arrive chair", composition, quorum=quorum(">1/2 members", clause="п. 4")) == (
        "п. 4 Положения: больше половины от 3,5 голоса членов – требуется больше 1,75; "
        "участвует 1,5; кворума нет."
    )
    assert "не менее половины от 3,5 голоса членов – требуется 1,75;" in quorum_of(
        "arrive chair", composition
    )
    absolute = quorum(">2 absolute", clause="п. 4")
    assert "больше 2 голосов членов – требуется 3;" in quorum_of(
        "arrive chair", composition, quorum=absolute
    )


def test_no_quorum_rule() -> None:
    assert quorum_of("arrive chair", quorum=None) == "По положению кворум не требуется."


def test_a_status_outside_a_vote() -> None:
    status = held(ELEVEN, f"{HERE}; vote r1; end", rules()).result().quorum
    naming = rules_name("Устав")
    assert quorum_sentence(status).startswith(f"п.{NBSP}4 Положения")
    assert quorum_sentence(status, naming).startswith(f"п.{NBSP}4 Устава")


def test_inside_a_sentence_the_rules_begin_small() -> None:
    told = held(ELEVEN, "arrive ann; vote r1; end", rules(quorum=quorum(">=1/2 members")))
    status = told.result().quorum
    assert quorum_sentence(status).startswith("По положению: не менее половины")
    assert quorum_clause(status).startswith("по положению: не менее половины")
    cited = held(ELEVEN, "arrive ann; vote r1; end", rules()).result().quorum
    assert quorum_clause(cited) == quorum_sentence(cited)


def test_conditions_unmet_follow_a_semicolon() -> None:
    rule = quorum(">=1/2 members", conditions=(ChairPresent(),))
    for script, told in (
        ("arrive chair ann m1", ""),
        ("arrive ann m1 m2", "; не выполнено условие: присутствует председатель"),
    ):
        sitting = held(ELEVEN, f"{script}; vote r1; end", rules(quorum=rule))
        assert unmet_conditions(sitting.result().quorum) == told


# Votes


def test_everything_that_may_stand_in_a_tally() -> None:
    script = f"{HERE}; recuse m9; vote s1; count 5-2-1-1-1; end"
    assert vote(script, motion="s1")[1] == (
        "С правом голоса – 10: «за» – 5, «против» – 2, «воздержались» – 1, не голосовали – 1, "
        "недействительных бюллетеней – 1; самоотвод – 1."
    )


def test_weighted_votes() -> None:
    script = "arrive chair ann bob; vote r1; for chair; against ann; end"
    composition = "chair:chair*3/2 ann bob*1/3"
    _, tally, bar, end = vote(script, composition)
    assert tally == (
        "Всего голосов – 2 5/6: «за» – 1,5, «против» – 1, «воздержались» – 0, не голосовали – 1/3."
    )
    assert bar == (
        "п. 7 Положения: больше половины от 2 5/6 голоса присутствующих – "
        "требуется больше 1 5/12; «за» – 1,5; большинство набрано."
    )
    assert end == "Решение принято."


def test_weights_of_long_denominators_stay_readable() -> None:
    script = "arrive chair ann; vote r1; for ann; end"
    _, tally, bar, end = vote(script, "chair:chair ann*46885964/2213314389")
    assert tally.startswith("Всего голосов – ≈ 1,0212: «за» – ≈ 0,0212, ")
    assert bar.endswith("требуется больше ≈ 0,5106; «за» – ≈ 0,0212; большинство не набрано.")
    assert end == "Решение не принято."


@pytest.mark.parametrize(
    ("rule", "bar"),
    [
        (">1/2 present", "больше половины от 11 присутствующих – требуется 6"),
        (">=2/3 voting", "не менее двух третей от 3 участвующих в голосовании – требуется 2"),
        (">1/2 for_against", "больше половины от 2 голосов «за» и «против» – требуется 2"),
        (">1/2 members", "больше половины от 11 членов – требуется 6"),
        (">1/2 seats", "больше половины от установленной численности (15) – требуется 8"),
        (">=1/2 elected", "не менее половины от числа избранных (12) – требуется 6"),
        (">=1 present", "все присутствующие (11) – требуется 11"),
        (">=1 for_against", "все голоса «за» и «против» (2) – требуется 2"),
        (">=1 seats", "вся установленная численность (15) – требуется 15"),
        (">=1 elected", "все избранные (12) – требуется 12"),
    ],
)
def test_bars_of_a_majority(rule: str, bar: str) -> None:
    script = f"{HERE}; vote r1; for ann; against m1; abstain m2; end"
    got = vote(script, majority=majority(rule, clause="п. 7"), seats=15, elected=12, tie=None)
    assert got[2].startswith(f"п. 7 Положения: {bar}; «за» – 1; ")


@pytest.mark.parametrize(
    ("votes", "end"),
    [
        ("for chair ann m1..m3", "не хватает 1 голоса."),
        ("for chair ann m1 m2", "не хватает 2 голосов."),
        ("for chair", "не хватает 5 голосов."),
        ("for chair ann m1..m4", "большинство набрано."),
    ],
)
def test_what_is_lacking(votes: str, end: str) -> None:
    assert vote(f"{HERE}; vote r1; {votes}; end")[2].endswith(f"; {end}")


def test_nobody_in_favour_of_nothing_required() -> None:
    got = vote(f"{HERE}; vote r1; end", majority=majority(">=1/2 voting"))
    assert got[2] == (
        "По положению: не менее половины от 0 участвующих в голосовании – требуется 0; "
        "«за» – 0; большинство не набрано."
    )


def test_majorities_of_sides() -> None:
    rule = majority(">1/2 present", clause="п. 8", per_side=True)
    composition = "chair:chair@север ann@север bob@юг cid@юг"
    script = "arrive chair ann bob cid; vote r1; for chair ann bob; end"
    assert vote(script, composition, majority=rule)[2:] == [
        (
            "п. 8 Положения: больше половины присутствующих от каждой стороны: "
            "«север» – «за» 2, требуется 2; «юг» – «за» 1, требуется 2 (не набрано); "
            "большинство не набрано."
        ),
        "Решение не принято.",
    ]
    everybody = majority(">=1 members", clause="п. 8", per_side=True)
    got = vote(f"{script[:-5]}; for cid; end", composition, majority=everybody)
    assert got[2].startswith("п. 8 Положения: все члены от каждой стороны: «север» – «за» 2")
    assert got[2].endswith("; большинство набрано.")


def test_sides_that_are_not_there() -> None:
    rule = majority(">1/2 present", clause="п. 8", per_side=True)
    assert vote(f"{HERE}; vote r1; others for; end", majority=rule)[2] == (
        "п. 8 Положения: большинство нужно от каждой стороны, а стороны в составе не указаны; "
        "большинство не набрано."
    )


@pytest.mark.parametrize(
    ("votes", "end", "came_to"),
    [
        ("others for", "«за» – 11 из 11; единогласие есть.", "Решение принято единогласно."),
        ("for chair ann", "«за» – 2 из 11; единогласия нет.", "Решение не принято."),
    ],
)
def test_unanimity(votes: str, end: str, came_to: str) -> None:
    got = vote(f"{HERE}; vote r1; {votes}; end", majority=majority("unanimous", clause="п. 9"))
    assert got[2:] == [f"п. 9 Положения: решение принимается единогласно; {end}", came_to]


# Ties

TIED = "vote r1; for m1..m5; against m6..m9"


def tied(
    script: str, resolver: str, composition: str = "chair:chair ann:deputy m1..m9"
) -> list[str]:
    """What follows the failed majority when votes are split."""
    return vote(script, composition, tie=tie(resolver, clause="п. 7"))[3:]


@pytest.mark.parametrize(
    ("script", "resolver", "resolution", "came_to"),
    [
        (
            f"{HERE}; {TIED} chair; end",
            "chair",
            "решает голос председателя (Ветров Е.И.) – «против»",
            "Решение отклонено решающим голосом.",
        ),
        (
            f"{HERE}; {TIED} ann; abstain chair; casting for; end",
            "chair",
            "решает голос председателя (Ветров Е.И.) – «за»",
            "Решение принято решающим голосом.",
        ),
        (
            f"{HERE}; {TIED} ann; abstain chair; end",
            "chair",
            "решает голос председателя (Ветров Е.И.); решающий голос не подан",
            "Голоса разделились поровну, решение не принято.",
        ),
        (
            f"arrive ann m1..m9; {TIED} ann; end",
            "chair",
            "решает голос председателя, но председатель в голосовании не участвует",
            "Голоса разделились поровну, решение не принято.",
        ),
        (
            f"arrive ann m1..m9; {TIED} ann; end",
            "chair_or_deputy",
            "решает голос председателя, а без него заместителя (Полянская В.И.) – «против»",
            "Решение отклонено решающим голосом.",
        ),
        (
            "arrive m1..m9; vote r1; for m1; against m2; end",
            "chair_or_deputy",
            (
                "решает голос председателя, а без него заместителя, но ни председатель, "
                "ни заместитель в голосовании не участвуют"
            ),
            "Голоса разделились поровну, решение не принято.",
        ),
        (
            f"{HERE}; preside ann; {TIED} ann; end",
            "presiding",
            "решает голос председательствующего (Полянская В.И.) – «против»",
            "Решение отклонено решающим голосом.",
        ),
        (
            f"{HERE}; {TIED} ann; end",
            "presiding",
            (
                "решает голос председательствующего, но председательствующий в голосовании "
                "не участвует"
            ),
            "Голоса разделились поровну, решение не принято.",
        ),
        (
            f"{HERE}; {TIED} ann; end",
            "nobody",
            "решающего голоса ни у кого нет",
            "Решение не принято.",
        ),
    ],
)
def test_ties(script: str, resolver: str, resolution: str, came_to: str) -> None:
    got = tied(script, resolver)
    votes = "1 и 1" if "against m2" in script else "5 и 5"
    assert got == [f"Голоса разделились поровну ({votes}); п. 7 Положения: {resolution}.", came_to]


def test_no_tie_rule_at_all() -> None:
    got = vote(f"{HERE}; {TIED} ann; end", tie=None)
    assert got[3] == (
        "Голоса разделились поровну (5 и 5); по положению решающего голоса ни у кого нет."
    )


@pytest.mark.parametrize(
    ("script", "added", "came_to"),
    [
        (
            "arrive chair ann bob cid; vote r1; for chair ann; against bob cid; end",
            "С этим голосом «за» – 3, требуется 3; большинство набрано.",
            "Решение принято решающим голосом.",
        ),
        (
            "arrive chair ann bob cid dan; vote r1; for chair; against bob; end",
            "С этим голосом «за» – 2, требуется 3; большинство не набрано.",
            "Решение не принято.",
        ),
    ],
)
def test_an_added_vote(script: str, added: str, came_to: str) -> None:
    got = vote(script, "chair:chair ann bob cid dan", tie=tie("chair adds_vote", clause="п. 7"))
    assert got[3].endswith(
        "п. 7 Положения: дважды считается голос председателя (Ветров Е.И.) – «за»."
    )
    assert got[4:] == [added, came_to]


@pytest.mark.parametrize(
    ("favours", "end"),
    [
        (Side.FOR, "; в его пользу – «за»."),
        (Side.AGAINST, "; в его пользу – «против»."),
        (None, ", но в проекте не указано, какая сторона в его пользу."),
    ],
)
def test_in_favour_of_a_person(favours: Side | None, end: str) -> None:
    step = TieStep(
        rule=tie("in_favour_of_person", clause="п. 7"),
        votes=Fraction(4),
        how=ResolvedHow.PERSON_FAVOUR,
        side=favours,
    )
    result = held(ELEVEN, f"{HERE}; vote r1; end", rules()).result()
    [said] = plain([step_sentence(step, result, NAMING)])
    assert said == (
        "Голоса разделились поровну (4 и 4); п. 7 Положения: решение принимается в пользу лица, "
        f"о котором оно выносится{end}"
    )


def test_sides_in_words() -> None:
    assert side_word(Side.FOR) == "«за»"
    assert side_word(Side.AGAINST) == "«против»"


# Elections and outcomes


def elected(script: str, **fields: Any) -> list[str]:
    return vote(
        f"arrive chair ann bob cid dan; vote e1; {script}; end", COMPOSITION, "e1", **fields
    )


COMPOSITION = "chair:chair ann bob cid dan"


def test_somebody_is_elected() -> None:
    assert elected("choose k1 chair ann bob; choose k2 cid; choose against_all dan")[1:] == [
        "С правом голоса – 5: за кандидатов – 4, «против всех» – 1, «воздержались» – 0.",
        "Полянская В.И. – 3 голоса, требуется 3: набрано.",
        "Кедрин О.М. – 1 голос, требуется 3: не набрано.",
        "k3 – 0 голосов, требуется 3: не набрано.",
        "Избрание состоялось: Полянская В.И.",
    ]


def test_under_a_plurality_nothing_is_required() -> None:
    got = elected(
        "choose k1 chair ann; choose k2 cid",
        by_question={"procedural": question_rules(majority="plurality")},
    )
    assert got[2] == "Полянская В.И. – 2 голоса."
    assert got[-1] == "Избрание состоялось: Полянская В.И."


def test_nobody_is_elected() -> None:
    assert elected("choose k1 chair; choose k2 cid")[-1] == "Никто не избран, нужен второй тур."
    step = CandidateStep(
        candidate=CandidateId("k1"), votes=Fraction(7, 2), required=Fraction(3), reached=True
    )
    result = held(ELEVEN, f"{HERE}; vote r1; end", rules()).result()
    [said] = plain([step_sentence(step, result, NAMING)])
    assert said == "Полянская В.И. – 3,5 голоса, требуется 3: набрано."


def test_a_second_round_without_a_winner() -> None:
    script = (
        "arrive chair ann bob cid dan; vote e1; choose k1 chair; choose k2 cid; end; reopen e1"
        "; choose k1 chair; choose k2 cid; end"
    )
    assert vote(script, COMPOSITION, "e1")[-1] == "Никто не избран."


def test_without_a_quorum_nothing_is_adopted() -> None:
    assert vote("arrive chair ann; vote r1; others for; end")[-1] == (
        "Кворума нет, решение не принято."
    )


def test_a_vote_that_runs() -> None:
    assert vote(f"{HERE}; vote r1; for ann")[-1] == "Голосование ещё идёт."


def test_a_verdict_by_itself() -> None:
    result = held(ELEVEN, f"{HERE}; vote r1; others for; end", rules()).result()
    assert verdict(result) == "Решение принято единогласно."
