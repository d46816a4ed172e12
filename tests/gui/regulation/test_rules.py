"""Rules chosen, typed, explained and stored by keyboard."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

from PySide6.QtWidgets import QLineEdit, QWidget

from secretary_app.domain.councils import CouncilKind
from secretary_app.domain.regulations import (
    MajorityBase,
    QuorumBase,
    Signatory,
    TieResolver,
)
from tests.builders import majority, quorum, regulation
from tests.gui.regulation.rules_card import DAY, RulesCard, preset, record

SURE = regulation(quorum=quorum(">=1/2 members", remote_counts=True))


def test_a_council_begins_with_tomsk_by_keyboard(card: RulesCard) -> None:
    card.show(record())
    assert card.words("regulation-empty-text").startswith("Правил пока нет")
    card.view.focus_first()
    card.choose_in_menu("regulation-begin", "preset-tomsk")
    assert card.words("regulation-version") == "редакция от 15.10.2020"
    assert card.words("regulation-explained") == (
        "Из 18 членов для кворума нужны 9. Если присутствуют 11, решение принимают 6 голосов «за». "
        "При 5 «за» и 5 «против» исход решает председатель."
    )
    assert card.words("trial-outcome") == (
        "Решение принято решающим голосом председателя (п. 7 Положения)"
    )
    assert card.view.dirty
    card.press("ctrl+enter")
    assert card.stored() == (replace(preset("tomsk"), effective_from=date(2020, 10, 15)),)
    assert card.view.note == "Правила сохранены"
    assert not card.view.dirty


def test_rules_are_filled_in_by_hand(card: RulesCard) -> None:
    card.show(record()).at("regulation-by-hand").press("space")
    assert card.current.effective_from == DAY
    card.choose("quorum-bar", "больше").choose("quorum-share", "2/3")
    card.choose("majority-bar", "больше").choose("majority-base", "от общего числа членов")
    card.choose("tie-resolver", "решает голос председательствующего")
    card.choose("signs-1", "председатель").choose("signs-2", "секретарь")
    card.at("regulation-save").press("space")
    assert card.view.rows.isAncestorOf(card.focused())
    (stored,) = card.stored()
    assert stored.quorum == quorum(">2/3 members")
    assert stored.majority == majority(">1/2 members")
    assert stored.tie is not None
    assert stored.tie.resolved_by is TieResolver.PRESIDING
    assert stored.signatories == (Signatory.CHAIR, Signatory.SECRETARY)


def test_an_edit_is_explained_at_once_and_marked(card: RulesCard) -> None:
    card.show(record(SURE))
    assert card.words("regulation-note") == ""
    card.choose("majority-base", "от общего числа членов")
    assert "Из 18 членов решение принимают 10 голосов «за»" in card.words("regulation-explained")
    assert card.words("trial-outcome") == "Решение не принято – «за» 5, нужно 10"
    assert card.words("regulation-note") == "Правки не сохранены"
    card.at("regulation-drop").press("space")
    assert not card.view.dirty
    assert card.current == SURE
    assert card.words("regulation-note") == ""


def test_a_share_of_ones_own_is_typed(card: RulesCard) -> None:
    card.show(record(SURE)).choose("quorum-share", "другая доля…")
    assert card.focused().objectName() == "quorum-share-typed"
    card.write("60 %")
    assert card.current.quorum is not None
    assert card.current.quorum.share == Fraction(3, 5)
    assert "нужны 11" in card.words("regulation-explained")
    card.press("ctrl+enter")
    assert card.stored() == (card.current,)


WRONG_SHARES = (
    ("5/3", "Доля 5/3 больше целого."),
    ("0", "Доля должна быть больше нуля."),
    ("половина", "Напишите долю так: 2/3, 60 % или 0,6."),
    ("", "Напишите долю так: 2/3, 60 % или 0,6."),
    ("1/0", "На ноль делить нельзя: напишите долю так: 2/3, 60 % или 0,6."),
    ("9" * 400, "Напишите долю так: 2/3, 60 % или 0,6."),
)


def test_a_wrong_share_stays_typed_and_says_why(card: RulesCard) -> None:
    card.show(record(SURE)).choose("quorum-share", "другая доля…")
    for typed, complaint in WRONG_SHARES:
        card.at("quorum-share-typed").write(typed)
        assert card.complaints() == {"regulation-quorum": complaint}
        assert card.words("regulation-explained") == "Сначала исправьте то, что отмечено красным."
        card.press("ctrl+enter")
        assert card.stored() == (SURE,)
        assert card.words("regulation-note") == "Сначала исправьте то, что отмечено красным."
        assert card.find(QLineEdit, "quorum-share-typed").text() == typed


def test_what_is_typed_wrong_can_be_chosen_away(card: RulesCard) -> None:
    card.show(record(SURE)).choose("quorum-share", "другая доля…").write("пять")
    card.choose("quorum-base", "человек – твёрдое число")
    assert card.complaints() == {}
    assert card.current.quorum == quorum(">=3 absolute", remote_counts=True)
    card.at("quorum-number").write("7")
    assert "Для кворума нужны 7" in card.words("regulation-explained")
    card.choose("quorum-base", "от общего числа членов")
    assert card.current.quorum == quorum(">=1/2 members", remote_counts=True)


def test_a_base_without_its_number_opens_the_rare_rules(card: RulesCard) -> None:
    card.show(record(SURE)).choose("quorum-base", "от установленной численности")
    assert card.complaints() == {
        "regulation-quorum": "Доля берётся от установленной численности, а само число не указано."
    }
    card.at("seats").write("21")
    assert card.complaints() == {}
    assert "Из 21 установленного места для кворума нужны 11" in card.words("regulation-explained")
    card.at("seats").write("много")
    assert card.complaints()["regulation-seats"] == "Напишите целое число от 0 до 9999."
    assert card.find(QLineEdit, "seats").text() == "много"
    card.write("")
    assert card.current.seats is None


def test_a_rule_can_be_taken_away_and_come_back(card: RulesCard) -> None:
    card.show(record(SURE)).choose("quorum-bar", "не требуется")
    assert card.current == replace(SURE, quorum=None)
    assert not card.find(QWidget, "quorum-remote").isVisibleTo(card.host)
    card.choose("quorum-bar", "больше")
    assert card.current.quorum == quorum(">1/2 members")
    card.choose("majority-bar", "единогласно")
    assert "только все «за»" in card.words("regulation-explained")
    assert not card.find(QWidget, "majority-base").isVisibleTo(card.host)
    card.choose("majority-bar", "не менее")
    assert card.current.majority == majority(">=1/2 present")
    card.choose("majority-share", "2/3").choose("majority-bar", "единогласно")
    card.choose("majority-bar", "больше")
    assert card.current.majority == majority(">2/3 present")
    card.choose("majority-bar", "не установлено")
    assert card.words("trial-outcome") == ""
    card.choose("majority-bar", "единогласно")
    assert card.current.majority is not None
    assert card.current.majority.unanimous
    card.choose("tie-resolver", "решает голос председателя")
    card.choose("tie-resolver", "не сказано – решение не принято")
    assert card.current.tie is None


def test_duties_are_said_in_words(card: RulesCard) -> None:
    card.show(record(SURE)).choose("meetings-known", "не реже").choose("meetings-per", "в квартал")
    card.choose("meetings-times", "другое число…").write("5")
    card.choose("chair-years", "другое число…").write("7")
    card.choose("minutes-known", "за").choose("minutes-days", "5")
    card.choose("minutes-event", "со дня подписания")
    rules = card.current
    assert rules.meetings is not None
    assert (rules.meetings.at_least, rules.meetings.per) == (5, "quarter")
    assert rules.chair_term_years == 7
    assert rules.minutes_due is not None
    assert (rules.minutes_due.days, rules.minutes_due.event) == (5, "signing")
    assert card.find(QWidget, "minutes-kind").property("currentText") == "рабочих дней"
    card.choose("minutes-kind", "календарных дней").choose("minutes-days", "1")
    assert card.find(QWidget, "minutes-kind").property("currentText") == "календарный день"
    card.choose("minutes-known", "не установлено").choose("meetings-known", "не установлено")
    card.choose("chair-years", "не установлено")
    assert (card.current.minutes_due, card.current.meetings) == (None, None)
    assert card.current.chair_term_years is None


def test_signatories_follow_one_another_without_gaps(card: RulesCard) -> None:
    signed = replace(SURE, signatories=(Signatory.CHAIR, Signatory.SECRETARY))
    card.show(record(signed)).choose("signs-3", "счётная комиссия")
    card.at("signs-1").press("home")
    assert card.current.signatories == (Signatory.SECRETARY, Signatory.COUNTING_COMMISSION)
    assert card.find(QWidget, "signs-1").property("currentText") == "секретарь"
    card.choose("signs-2", "и ещё…")
    assert card.current.signatories == (Signatory.SECRETARY,)


def test_a_preset_replaces_rules_and_keeps_what_is_the_councils_own(card: RulesCard) -> None:
    own = replace(SURE, seats=18, elected=18)
    card.show(record(own)).choose_in_menu("regulation-presets", "preset-two_thirds")
    assert (card.current.seats, card.current.elected) == (18, 18)
    assert card.current.effective_from == own.effective_from
    assert card.current.quorum == quorum(">=2/3 members")
    assert card.words("regulation-note").startswith("Не менее 2/3 членов")
    card.at("regulation-drop").press("space")
    assert card.current == own


def test_doubts_are_told_before_saving(card: RulesCard) -> None:
    card.show(record(preset("tomsk")))
    assert card.words("regulation-doubts-more") == "Обратите внимание: 3"
    card.at("regulation-doubts-more").press("space")
    assert "об участии по видеосвязи не сказано" in card.words("regulation-doubts")
    assert card.words("regulation-doubts-more") == "Скрыть замечания"
    card.choose("quorum-remote", "учитывается в кворуме")
    assert "видеосвязи" not in card.words("regulation-doubts")
    card.at("regulation-doubts-more").press("space")
    assert card.words("regulation-doubts-more") == "Обратите внимание: 2"


def test_a_conference_has_no_rows_about_votes(card: RulesCard) -> None:
    card.show(record(preset("conference"), kind=CouncilKind.CONFERENCE))
    assert card.words("regulation-explained").startswith("Совещание не голосует")
    assert not card.find(QWidget, "regulation-quorum").isVisibleTo(card.host)
    card.at("regulation-more").press("space")
    card.choose("approval-known", "руководитель")
    assert card.complaints() == {
        "regulation-approval": "Напишите должность того, кто утверждает протокол."
    }
    card.at("approval-position").write("Начальник управления")
    card.choose("approval-person", "Ветров Егор Ильич").press("ctrl+enter")
    approved = card.stored()[0].approved_by
    assert approved is not None
    assert (approved.position, approved.person) == ("Начальник управления", "chair")


def test_somebody_must_be_chosen_to_approve(card: RulesCard) -> None:
    card.show(record(SURE)).at("regulation-more").press("space")
    card.choose("approval-known", "руководитель").at("approval-position").write("Начальник")
    card.press("ctrl+enter")
    assert card.stored() == (SURE,)
    assert "Ничего не сохранено, введённое осталось." in card.words("regulation-note")


def test_bases_of_a_majority_are_all_there(card: RulesCard) -> None:
    card.show(record(replace(SURE, seats=18, elected=18)))
    for base, words in (
        (MajorityBase.VOTING, "от участвующих в голосовании"),
        (MajorityBase.FOR_AGAINST, "от голосов «за» и «против»"),
        (MajorityBase.SEATS, "от установленной численности"),
        (MajorityBase.ELECTED, "от числа избранных"),
        (MajorityBase.PRESENT, "от присутствующих"),
    ):
        card.choose("majority-base", words)
        assert card.current.majority is not None
        assert card.current.majority.base is base
    card.choose("quorum-base", "от числа избранных")
    assert card.current.quorum is not None
    assert card.current.quorum.base is QuorumBase.ELECTED
