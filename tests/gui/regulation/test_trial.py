"""A vote tried on the rules by keyboard."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from secretary_app.domain.regulations import (
    AbsenteeRules,
    AllNotified,
    AtLeast,
    BallotPolicy,
    RecusalRule,
)
from tests.builders import majority, question_rules, quorum, regulation
from tests.gui.regulation.rules_card import RulesCard, preset, record


def shown(card: RulesCard, name: str) -> bool:
    found = [w for w in card.view.findChildren(QWidget, name) if w.isVisibleTo(card.host)]
    return bool(found)


def test_numbers_are_typed_and_counted(card: RulesCard) -> None:
    card.show(record(preset("tomsk"))).at("trial-for").write("7")
    assert card.words("trial-outcome") == "Решение принято – «за» 7, нужно 6 (п. 7 Положения)" or (
        "голосовать могут" in card.words("trial-outcome")
    )
    card.at("trial-against").write("4")
    assert card.words("trial-outcome") == "Решение принято – «за» 7, нужно 6 (п. 7 Положения)"
    card.at("trial-present").press("down", "down", "down")
    assert card.words("trial-present") == "8"
    assert card.words("trial-outcome").startswith("Голосов 11, а голосовать могут 8")
    card.at("trial-against").write("").at("trial-present").press("up")
    assert card.words("trial-outcome") == "Решение принято – «за» 7, нужно 5 (п. 7 Положения)"


def test_numbers_typed_stay_while_the_rules_change(card: RulesCard) -> None:
    card.show(record(preset("tomsk")))
    card.choose("quorum-share", "2/3")
    assert card.words("trial-present") == "14"
    card.at("trial-present").write("14").at("trial-for").write("5")
    card.choose("quorum-base", "от установленной численности").at("seats").write("28")
    assert card.words("trial-present") == "14"
    assert card.words("trial-outcome").startswith("Кворума нет – участвует 14, нужно 19")
    card.at("regulation-drop").press("space")
    assert card.words("trial-present") == "11"


def test_the_derivation_is_shown_on_demand(card: RulesCard) -> None:
    card.show(record(preset("tomsk")))
    assert card.words("trial-derivation") == ""
    card.at("trial-derivation-more").press("space")
    lines = card.words("trial-derivation").splitlines()
    assert lines[0].startswith("п. 4 Положения: не менее половины от 18 членов – требуется 9")
    assert "решает голос председателя (Ветров Е.И.) – «за»" in lines[3]
    assert card.find(QWidget, "trial-outcome").toolTip().splitlines()[0][:2] == "п."
    card.at("trial-derivation-more").press("space")
    assert card.words("trial-derivation") == ""


def test_the_one_who_resolves_a_tie_is_chosen(card: RulesCard) -> None:
    card.show(record(preset("tomsk"))).choose("trial-lead", "председатель – «против»")
    assert card.words("trial-outcome").startswith("Решение не принято решающим голосом")
    card.choose("trial-lead", "председателя нет")
    assert card.words("trial-outcome").startswith("Исход не решён")
    card.choose("tie-resolver", "решает голос председателя, без него – заместителя")
    card.choose("trial-lead", "без председателя заместитель – «за»")
    assert card.words("trial-outcome").startswith("Решение принято решающим голосом")
    card.choose("tie-resolver", "решение не принято")
    assert not shown(card, "trial-lead")
    card.choose("tie-resolver", "решается в пользу лица")
    card.choose("trial-favours", "«против» – в его пользу")
    assert card.words("trial-outcome").startswith("Решение не принято – в пользу лица")


def test_form_question_and_ballot_are_asked_where_they_matter(card: RulesCard) -> None:
    rules = replace(
        preset("tomsk"),
        ballot=BallotPolicy.EITHER,
        absentee=AbsenteeRules(majority=majority(">1/2 voting")),
        by_question={"chair_election": question_rules(majority=majority(">1/2 members"))},
    )
    card.show(record(rules)).choose("trial-ballot", "тайно")
    assert "решающим голосом" in card.words("trial-outcome")
    card.choose("trial-question", "Избрание председателя")
    assert card.words("trial-outcome") == "Решение не принято – «за» 5, нужно 10"
    card.choose("trial-question", "Обычный вопрос").choose("trial-form", "заочно")
    assert card.focused().objectName() == "trial-form"
    assert not shown(card, "trial-present")
    assert not shown(card, "trial-ballot")
    assert card.words("trial-outcome").startswith("Решение принято решающим голосом")
    card.at("regulation-more").press("space")
    card.choose("absentee-known", "по общим правилам")
    assert shown(card, "trial-present")
    assert not shown(card, "trial-form")


def test_recusals_remote_presence_and_notice_are_asked(card: RulesCard) -> None:
    needs = quorum(">=1/2 members", remote_counts=False, conditions=(AllNotified(),))
    card.show(record(regulation(quorum=needs, recusal=RecusalRule())))
    card.at("trial-present").write("12").at("trial-remote").write("3")
    assert card.words("trial-outcome").startswith("Голосов 10, а голосовать могут 9")
    card.at("trial-for").write("9").at("trial-against").write("0")
    assert card.words("trial-outcome").startswith("Решение принято – «за» 9")
    card.choose("trial-notified", "уведомлены не все")
    assert card.words("trial-outcome").startswith("Кворума нет")
    card.at("trial-recused").write("10")
    assert "это часть присутствующих" in card.words("trial-outcome")


def test_every_side_has_its_own_numbers(card: RulesCard) -> None:
    of = "c:chair@работодатели a@работодатели b@работодатели d@профсоюзы e@профсоюзы f@профсоюзы"
    card.show(record(preset("trilateral"), of=of))
    assert card.words("trial-outcome") == "Решение принято – в каждой стороне"
    card.at("trial-for-2").write("1")
    assert card.words("trial-outcome") == "Решение не принято – большинства нет в каждой стороне"


def test_groups_are_asked(card: RulesCard) -> None:
    needs = quorum(">=1/2 members", remote_counts=True, conditions=(AtLeast("юристы", 2),))
    card.show(record(regulation(quorum=needs), of="chair:chair a#юристы b#юристы c d"))
    card.at("trial-group-1").write("1").at("trial-present").write("4")
    card.at("trial-for").write("3").at("trial-against").write("1")
    assert card.words("trial-outcome").startswith("Кворума нет – его условие не выполнено")


def test_without_a_composition_an_example_is_tried(card: RulesCard) -> None:
    card.show(record(preset("tomsk"), of="eve?"))
    assert "пример – на 10 членов" in card.words("regulation-explained")
    assert card.words("trial-present") == "7"


def test_rules_without_votes_are_not_tried(card: RulesCard) -> None:
    card.show(record(preset("tula")))
    assert "открыть голосование нельзя" in card.words("regulation-explained")
    assert not shown(card, "trial-present")
    assert card.words("trial-outcome") == ""
