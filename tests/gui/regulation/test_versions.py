"""Versions by date of effect, and edits that are left, kept or refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from secretary_app.application.records import MeetingKey
from secretary_app.domain.councils import CouncilId
from secretary_app.domain.regulations import Numbering
from tests.builders import FOUNDED, meeting, quorum, regulation
from tests.gui.regulation.rules_card import DAY, RulesCard, record

LATER = date(2026, 9, 1)
OLD = regulation(quorum=quorum(">=1/2 members", remote_counts=True))
NEW = replace(OLD, effective_from=LATER, quorum=quorum(">=2/3 members", remote_counts=True))


def with_meeting(card: RulesCard, day: date, number: str = "1", name: str = "m1") -> None:
    """Store a meeting of the council."""
    held = meeting(id=name, date=day, number=number, agenda=(), motions=())
    with card.store.writing() as tx:
        tx.save_meeting(CouncilId("c1"), held)
    assert MeetingKey(CouncilId("c1"), held.id) in card.store.contents.meetings


def menu_of(card: RulesCard) -> list[str]:
    card.at("regulation-version").press("space")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    words = [action.text() for action in menu.actions() if action.text()]
    card.press("esc")
    return words


def test_the_version_in_force_is_in_view(card: RulesCard) -> None:
    card.show(record(NEW, OLD))
    assert card.words("regulation-version") == "редакция от 01.01.2020"
    assert menu_of(card)[:2] == ["с 01.09.2026", "с 01.01.2020 – действует"]
    card.show(record(NEW, OLD), LATER)
    assert card.current == OLD  # what a person looks at stays
    card.choose_in_menu("regulation-version", "version-1")
    assert card.current == NEW
    assert "нужны 12" in card.words("regulation-explained")
    assert not card.view.dirty


def test_a_new_version_copies_the_one_in_view(card: RulesCard) -> None:
    card.show(record(OLD)).choose_in_menu("regulation-version", "version-new")
    assert card.current == replace(OLD, effective_from=DAY)
    assert card.focused().objectName() == "regulation-since"
    card.write("1 сентября 2026").choose("quorum-share", "2/3").press("ctrl+enter")
    assert card.stored() == (OLD, NEW)
    assert menu_of(card)[0] == "с 01.09.2026"


def test_two_versions_cannot_begin_on_one_day(card: RulesCard) -> None:
    card.show(record(OLD, NEW)).choose_in_menu("regulation-version", "version-new")
    card.write("01.09.2026")
    assert card.complaints() == {
        "regulation-since": "С этого дня уже действует другая редакция: выберите другую дату."
    }
    card.press("ctrl+enter")
    assert card.stored() == (OLD, NEW)
    assert card.focused().objectName() == "regulation-since"
    card.write("02.09.2026").press("ctrl+enter")
    assert [each.effective_from.day for each in card.stored()] == [1, 1, 2]


@pytest.mark.parametrize(
    ("typed", "complaint"),
    [
        ("", "Нужна дата вида 01.09.2026."),
        ("31.02.2026", None),
        ("когда-нибудь", None),
    ],
)
def test_an_impossible_date_stays_typed(card: RulesCard, typed: str, complaint: str | None) -> None:
    card.show(record(OLD)).choose_in_menu("regulation-version", "version-edit")
    card.write(typed)
    said = card.complaints()["regulation-since"]
    assert said
    assert complaint is None or said == complaint
    card.press("ctrl+enter")
    assert card.stored() == (OLD,)
    assert card.find(QLineEdit, "regulation-since").text() == typed


def test_copies_begin_on_the_first_free_day(card: RulesCard) -> None:
    today = replace(OLD, effective_from=DAY)
    card.show(record(today)).choose_in_menu("regulation-version", "version-new")
    assert card.current.effective_from == date(2026, 5, 19)


def test_a_version_is_taken_away(card: RulesCard) -> None:
    card.show(record(OLD, NEW)).choose_in_menu("regulation-version", "version-drop")
    assert card.current == NEW
    card.press("ctrl+enter")
    assert card.stored() == (NEW,)
    card.choose_in_menu("regulation-version", "version-drop")
    assert card.words("regulation-empty-text").startswith("Правил пока нет")
    assert card.focused().objectName() == "regulation-begin"
    card.press("ctrl+enter")
    assert card.stored() == ()


def test_a_meeting_is_never_left_without_rules(card: RulesCard) -> None:
    card.show(record(OLD, NEW))
    with_meeting(card, date(2026, 5, 20))
    card.choose_in_menu("regulation-version", "version-drop").press("ctrl+enter")
    assert card.stored() == (OLD, NEW)
    note = card.words("regulation-note")
    assert note.startswith("Без правил осталось бы заседание № 1 от 20.05.2026")
    assert note.endswith("Ничего не сохранено, введённое осталось.")
    assert card.view.dirty


def test_numbers_of_meetings_never_repeat(card: RulesCard) -> None:
    card.show(record(OLD)).at("regulation-more").press("space")
    for name, year in (("m1", 2025), ("m2", 2026)):
        with_meeting(card, date(year, 3, 1), "1", name)
    card.choose("numbers", "сквозная").press("ctrl+enter")
    assert card.stored() == (OLD,)
    assert "повторяет чужой номер заседание № 1" in card.words("regulation-note")
    assert card.current.numbering is Numbering.CONTINUOUS


def test_rules_changed_elsewhere_are_not_written_over(card: RulesCard) -> None:
    card.show(record(OLD)).choose("majority-share", "2/3")
    changed = record(replace(OLD, chair_term_years=3))
    card.show(changed)
    assert "изменились в другом месте" in card.words("regulation-note")
    assert card.current.majority is not None
    assert card.view.dirty
    card.at("quorum-bar").press("ctrl+enter")
    assert card.stored() == changed.regulations
    assert "изменились в другом месте" in card.words("regulation-note")
    card.at("regulation-drop").press("space")
    assert card.current == changed.regulations[0]


def test_rules_changed_elsewhere_are_shown_where_nothing_was_edited(card: RulesCard) -> None:
    card.show(record(OLD))
    card.show(record(replace(OLD, chair_term_years=3)))
    assert card.current.chair_term_years == 3
    assert card.words("regulation-note") == ""


def test_edits_stay_while_the_composition_changes(card: RulesCard) -> None:
    card.show(record(OLD)).choose("quorum-share", "2/3")
    card.show(record(OLD, of="chair:chair m1..m8"))
    assert card.view.dirty
    assert "Из 9 членов для кворума нужны 6" in card.words("regulation-explained")


OTHER = replace(record(NEW), council=replace(record().council, id=CouncilId("c2")))


def leaving(card: RulesCard) -> RulesCard:
    card.show(record(OLD)).choose("quorum-share", "2/3").show(OTHER)
    assert card.asked
    assert "Совет Заречья" in card.words("regulation-leave-text")
    return card


def test_edits_are_saved_before_another_council_is_shown(card: RulesCard) -> None:
    leaving(card).answer("regulation-leave-save")
    assert card.stored()[0].quorum == quorum(">=2/3 members", remote_counts=True)
    assert card.current == NEW
    assert not card.view.dirty


def test_edits_are_dropped_before_another_council_is_shown(card: RulesCard) -> None:
    leaving(card).answer("regulation-leave-drop")
    assert card.stored() == (OLD,)
    assert card.current == NEW


def test_edits_are_gone_back_to(card: RulesCard) -> None:
    wanted: list[object] = []
    card.view.council_wanted.connect(wanted.append)
    leaving(card).answer("regulation-leave-stay")
    assert wanted == ["c1"]
    assert card.view.dirty
    assert card.current.effective_from == FOUNDED
    assert not card.asked


def test_what_cannot_be_saved_is_gone_back_to(card: RulesCard) -> None:
    wanted: list[object] = []
    card.view.council_wanted.connect(wanted.append)
    card.show(record(OLD)).choose("quorum-share", "другая доля…").write("половина").show(OTHER)
    card.answer("regulation-leave-save")
    assert wanted == ["c1"]
    assert card.words("regulation-note") == "Сначала исправьте то, что отмечено красным."
    assert card.focused().objectName() == "quorum-bar"


def test_a_refused_save_stays_with_its_council(card: RulesCard) -> None:
    card.show(record(OLD, NEW))
    with_meeting(card, date(2026, 5, 20))
    card.choose_in_menu("regulation-version", "version-drop").show(OTHER)
    wanted: list[object] = []
    card.view.council_wanted.connect(wanted.append)
    card.answer("regulation-leave-save")
    assert wanted == ["c1"]
    assert card.words("regulation-note").startswith("Без правил осталось бы")


def test_saving_tells_what_was_stored(card: RulesCard) -> None:
    told: list[object] = []
    card.view.saved.connect(told.append)
    card.show(record(OLD)).at("quorum-bar").press("ctrl+enter")
    assert told == []
    card.choose("quorum-share", "2/3").press("ctrl+enter")
    assert told == [card.stored()]
