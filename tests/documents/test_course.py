"""How the minutes tell who came and went while the meeting ran."""

from typing import Any

import pytest

from secretary_app.domain.meeting.entries import AbsenceNoted
from secretary_app.domain.paper_options import PaperOptions
from secretary_app.domain.people import PersonId
from secretary_app.domain.regulations import Representation
from tests.builders import quorum, regulation
from tests.documents.councils import ALL, full, sitting, spaced

BEGUN = "arrive chair ann bob; item i1"
CITED = regulation(quorum=quorum(">=1/2 members", clause="п. 4"))


def changes(script: str, **fields: Any) -> list[str]:
    return [spaced(text) for text in full(sitting(f"{BEGUN}; {script}", **fields)).changes]


def test_who_came_before_business_began_is_told_by_the_quorum_alone() -> None:
    drawn = full(sitting(BEGUN, rules=CITED))
    assert spaced(drawn.quorum) == (
        "присутствуют 3 из 5 членов совета (требуется 3), кворум имеется (п. 4 Положения)."
    )
    assert drawn.changes == ()


@pytest.mark.parametrize(
    ("script", "told"),
    [
        ("arrive cid", "В 10:05 прибыл Кедрин О.М.; присутствуют 4 из 5."),
        ("remote cid", "В 10:05 подключился Кедрин О.М.; присутствуют 4 из 5."),
        ("to_remote ann", "В 10:05 продолжила участие дистанционно Рощина А.Ю."),
        ("preside ann", "В 10:05 приняла председательство Рощина А.Ю."),
        (
            "leave ann",
            "В 10:05 покинула заседание Рощина А.Ю.; присутствуют 2 из 5; кворум утрачен.",
        ),
    ],
)
def test_a_change_is_a_sentence(script: str, told: str) -> None:
    assert changes(script) == [told]


def test_a_member_online_comes_into_the_room_or_is_cut_off() -> None:
    assert changes("remote cid; to_room cid; to_remote cid; leave cid")[1:] == [
        "В 10:06 продолжил участие очно Кедрин О.М.",
        "В 10:07 продолжил участие дистанционно Кедрин О.М.",
        "В 10:08 отключился Кедрин О.М.; присутствуют 3 из 5.",
    ]


def test_why_somebody_left_is_told_only_until_he_comes_back() -> None:
    held_ = sitting(f"{BEGUN}; leave bob")
    held_.do(AbsenceNoted(person=PersonId("bob"), reason="прервалась связь"))
    held_.run("arrive bob; leave bob; absent bob; absent dan")
    assert [spaced(text).split("; ")[0] for text in full(held_).changes] == [
        "В 10:05 покинул заседание Ветров Е.И. (прервалась связь)",
        "В 10:07 прибыл Ветров Е.И.",
        "В 10:08 покинул заседание Ветров Е.И. (болен)",
    ]


def test_changes_of_one_minute_are_one_sentence() -> None:
    held_ = sitting(BEGUN)
    moment = held_.clock
    for line in ("arrive cid", "arrive dan", "leave ann", "remote ann"):
        held_.clock = moment
        held_.run(line)
    assert [spaced(text) for text in full(held_).changes] == [
        (
            "В 10:05 прибыли Кедрин О.М. и Озеров С.Л.; покинула заседание Рощина А.Ю.; "
            "подключилась Рощина А.Ю.; присутствуют 5 из 5."
        )
    ]


def test_the_quorum_is_told_again_when_it_is_lost_and_regained() -> None:
    told = changes("leave ann; arrive cid", rules=CITED)
    assert [text.rpartition("; ")[2] for text in told] == [
        "кворум утрачен (п. 4 Положения).",
        "кворум восстановлен (п. 4 Положения).",
    ]


def test_after_a_break_those_present_are_counted_again() -> None:
    assert changes("break; resume") == [
        "В 10:06 после перерыва, объявленного в 10:05, заседание продолжено; присутствуют 3 из 5."
    ]


def test_an_empty_break_and_guests_change_nothing() -> None:
    assert changes("guest guest; to_remote guest; guest_left guest; recuse ann; break") == []


def test_a_proxy_accepted_in_the_meeting() -> None:
    rules = regulation(representation=Representation.PROXY)
    assert changes("proxy cid to ann", rules=rules) == [
        "В 10:05 принята доверенность Кедрина О.М. на имя Рощиной А.Ю.; присутствуют 4 из 5."
    ]


def test_a_substitute_comes_in_a_members_place() -> None:
    rules = regulation(representation=Representation.SUBSTITUTE)
    assert changes("substitute x for cid", rules=rules) == [
        "В 10:05 прибыла Тихонова З.А. (вместо Кедрина О.М.); присутствуют 4 из 5."
    ]


def test_weights_are_told_beside_heads() -> None:
    held_ = sitting(f"{BEGUN}; arrive dan", "chair:chair ann bob cid dan*3/2")
    assert spaced(full(held_).changes[0]).endswith("присутствуют 4, голосов – 4,5.")


def test_another_base_is_not_named_at_every_change() -> None:
    rules = regulation(quorum=">=2 absolute")
    assert changes("arrive dan", rules=rules) == ["В 10:05 прибыл Озеров С.Л.; присутствуют 4."]


def test_somebody_without_a_vote_changes_no_number() -> None:
    held_ = sitting(f"{BEGUN}; arrive dan", "chair:chair ann bob cid dan?")
    assert [spaced(text) for text in full(held_).changes] == ["В 10:05 прибыл Озеров С.Л."]


def test_business_begun_in_an_empty_room_does_not_begin_the_count() -> None:
    drawn = full(sitting(f"item i1; {ALL}; record n1"))
    assert drawn.quorum.startswith("присутствуют 5")
    assert drawn.changes == ()


def test_nobody_came() -> None:
    assert full(sitting("")).quorum == ""
    assert full(sitting("close")).quorum.startswith("присутствуют 0 из")


def test_quorum_and_changes_can_be_switched_off() -> None:
    drawn = full(sitting(f"{BEGUN}; arrive cid"), PaperOptions(quorum=False))
    assert (drawn.quorum, drawn.changes) == ("", ())


def test_without_a_rule_there_is_no_quorum_but_there_are_arrivals() -> None:
    held_ = sitting(f"{BEGUN}; arrive cid; leave cid ann bob chair", rules=regulation(quorum=None))
    drawn = full(held_)
    assert drawn.quorum == ""
    assert not any("кворум" in text for text in drawn.changes)


def test_somebody_whose_gender_nobody_knows() -> None:
    held_ = sitting(f"{BEGUN}; arrive cid")
    assert spaced(full(held_, people={}).changes[0]).startswith("В 10:05 прибыл(а) cid")


def test_votes_in_writing_have_their_own_quorum() -> None:
    held_ = sitting(
        "vote r1; for chair ann bob; end; vote r2; for chair ann bob; end", form="absentee"
    )
    assert spaced(full(held_).quorum).startswith("участвуют в голосовании 3 из 5 членов")


def test_votes_in_writing_of_different_numbers_tell_their_quorum_each() -> None:
    held_ = sitting("vote r1; for chair ann bob; end; vote r2; for chair; end", form="absentee")
    drawn = full(held_)
    assert drawn.quorum == ""
    votes = [
        decision.votes[0].text
        for decision in (*drawn.discussions[0].decisions, *drawn.discussions[0].rejected)
    ]
    assert ["Кворум:" in text for text in votes] == [True, True]
