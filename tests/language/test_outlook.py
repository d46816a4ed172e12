"""How an open round stands, in words."""

from __future__ import annotations

from typing import Any

import pytest

from secretary_app.domain.meeting.outlook import Outlook, outlook_of
from secretary_app.domain.regulations import Regulation
from secretary_app.language.derivation import Naming
from secretary_app.language.outlook import (
    closing_question,
    outlook_detail,
    outlook_heading,
)
from tests.builders import election, majority, regulation, tie
from tests.sitting import held

FIVE = "chair:chair ann bob cid dan"
ALL = "arrive chair ann bob cid dan"
RULES = regulation(
    majority=majority(">1/2 present", clause="п. 7"), tie=tie("chair", clause="п. 8")
)
NAMING = Naming(
    person=lambda who: f"{who.title()} А.А.", candidate=lambda which: f"{which.upper()} Б.Б."
)


def outlook(
    script: str, rules: Regulation = RULES, composition: str = FIVE, **fields: Any
) -> Outlook:
    found = outlook_of(held(composition, script, rules, **fields).state)
    assert found is not None
    return found


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("votes", "heading"),
    [
        ("vote r1", "Голосов пока нет."),
        ("vote r1; for chair", "Пока: не принимается, нужно ещё 2 голоса «за»."),
        ("vote r1; for chair ann", "Пока: не принимается, нужен ещё 1 голос «за»."),
        ("vote r1; for chair ann bob", "Пока: принимается при любых оставшихся голосах."),
        ("vote r1; others for", "Принимается единогласно."),
        ("vote r1; for chair ann bob; against cid; abstain dan", "Принимается."),
        (
            "vote r1; against chair ann bob",
            "Пока: не принимается, оставшихся голосов не хватит.",
        ),
        ("vote r1; against chair ann bob; for cid dan", "Не принимается."),
        ("vote r1; for chair ann; against bob cid", "Пока: принимается решающим голосом."),
        (
            "vote r1; for ann dan; against bob cid",
            "Пока: голоса поровну, нужен ещё 1 голос «за».",
        ),
        (
            "vote r1; abstain chair; for ann dan; against bob cid",
            "Голоса поровну: нужен решающий голос (Chair А.А.).",
        ),
        ("vote s1", "Идёт подсчёт голосов."),
        ("vote s1; count 3-1-1", "Принимается."),
        ("vote c1; count 0-0-0", "Голосов пока нет."),
    ],
)
def test_headings_while_votes_come_in(votes: str, heading: str) -> None:
    assert plain(outlook_heading(outlook(f"{ALL}; {votes}"), NAMING)) == heading


def test_nobody_is_there_to_cast_the_deciding_vote() -> None:
    found = outlook("arrive ann bob cid dan; vote r1; for ann bob; against cid dan")
    assert outlook_heading(found, NAMING) == (
        "Голоса поровну, решающего голоса подать некому: решение не принимается."
    )


def test_without_a_quorum() -> None:
    found = outlook("arrive chair ann; vote r1; for chair")
    assert outlook_heading(found, NAMING) == "Пока: кворума нет, решение принято не будет."
    assert outlook_detail(found, NAMING).startswith(
        "По положению: не менее половины от 5\xa0членов – требуется 3; участвует 2; кворума нет."
    )


@pytest.mark.parametrize(
    ("rule", "detail"),
    [
        (
            majority(">1/2 present", clause="п. 7"),
            "«За» 3 из 5 присутствующих, требуется больше половины – 3 (п. 7 Положения).",
        ),
        (
            majority(">=2/3 voting"),
            (
                "«За» 3 из 4 участвующих в голосовании, требуется не менее двух третей – 3 "
                "(по положению)."
            ),
        ),
        (
            majority(">1/2 for_against"),
            "«За» 3 из 4 голосов «за» и «против», требуется больше половины – 3 (по положению).",
        ),
        (majority(">=1 members"), "«За» 3 из 5 членов, требуется все – 5 (по положению)."),
        (
            majority(">1/2 seats"),
            "«За» 3 при установленной численности 6, требуется больше половины – 4 (по положению).",
        ),
        (
            majority(">1/2 elected"),
            "«За» 3 при числе избранных 5, требуется больше половины – 3 (по положению).",
        ),
        (majority("unanimous"), "«За» 3 из 5, нужно единогласие (по положению)."),
    ],
)
def test_the_threshold_with_its_clause(rule: Any, detail: str) -> None:
    rules = regulation(majority=rule, seats=6, elected=5)
    found = outlook(f"{ALL}; vote r1; for chair ann bob; against cid", rules)
    assert plain(outlook_detail(found, NAMING)) == detail


def test_weights_exceed_what_is_required() -> None:
    found = outlook(
        f"{ALL}; vote r1; for chair ann",
        regulation(majority=">1/2 members"),
        "chair:chair*3/2 ann*2 bob cid dan*1/2",
    )
    assert plain(outlook_detail(found, NAMING)) == (
        "«За» 3,5 из 6 голосов членов, требуется больше половины – больше 3 (по положению)."
    )


def test_sides_are_told_apart() -> None:
    rules = regulation(majority=majority(">1/2 present", per_side=True))
    found = outlook(
        f"{ALL}; vote r1; for chair ann bob",
        rules,
        "chair:chair@n ann@n bob@s cid@s dan@s",
    )
    assert outlook_heading(found, NAMING) == "Пока: не принимается."
    assert "«s» – «за» 1, требуется 2 (не набрано)" in outlook_detail(found, NAMING)


def test_a_tie_is_told_with_who_decides() -> None:
    found = outlook(f"{ALL}; vote r1; abstain chair; for ann dan; against bob cid")
    detail = plain(outlook_detail(found, NAMING))
    assert detail.endswith("решает голос председателя (Chair А.А.); решающий голос не подан.")


def test_a_count_awaited_has_no_numbers() -> None:
    assert outlook_detail(outlook(f"{ALL}; vote s1"), NAMING) == ""


@pytest.mark.parametrize(
    ("votes", "heading"),
    [
        ("", "Голосов пока нет."),
        ("choose k1 chair", "Пока: нужен второй тур, впереди K1 Б.Б., нужно ещё 2 голоса."),
        (
            "choose k1 chair ann; choose k2 bob cid",
            "Пока: нужен второй тур, поровну K1 Б.Б., K2 Б.Б., нужен ещё 1 голос.",
        ),
        ("choose k1 chair ann bob", "Пока: избирается K1 Б.Б. при любых оставшихся голосах."),
        ("choose k1 chair ann bob cid; choose k2 dan", "Избирается K1 Б.Б."),
        ("choose against_all chair ann bob cid dan", "Нужен второй тур."),
    ],
)
def test_headings_of_an_election(votes: str, heading: str) -> None:
    motions = (election("e1", "k1=ann k2=bob k3=cid"),)
    found = outlook(f"{ALL}; vote e1; {votes}", motions=motions)
    assert plain(outlook_heading(found, NAMING)) == heading
    assert outlook_detail(found, NAMING) == ""


def test_an_election_that_elects_nobody() -> None:
    motions = (election("e1", "k1=ann k2=bob"),)
    script = f"{ALL}; vote e1; choose k1 chair ann; choose k2 bob cid; choose abstain dan"
    found = outlook(script, motions=motions)
    assert outlook_heading(found, NAMING) == "Никто не избирается, поровну K1 Б.Б., K2 Б.Б."


def test_closing_without_some_is_asked() -> None:
    assert closing_question(["Лугов И.П."]) == (
        "Не голосовали: Лугов И.П. Зафиксировать итог без них?"
    )
