"""The card of a member by keyboard: somebody new, somebody known, a role from a day on."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtCore import Qt

from secretary_app.domain.councils import Role, VotingRight
from secretary_app.domain.people import Gender, NameForms
from tests.gui.councils.hands import Hands


def test_somebody_new_is_added_with_declined_forms_corrected_in_place(hands: Hands) -> None:
    hands.choose_row("Васильев")
    hands.press(Qt.Key.Key_Insert)
    # A whole name pasted into the first line is parted.
    hands.paste("Ветрова Любовь Ильинична")
    hands.press(Qt.Key.Key_Tab)
    assert (hands.text("person-given-name"), hands.text("person-patronymic")) == (
        "Любовь",
        "Ильинична",
    )
    assert hands.text("person-genitive") == "Ветровой Любови Ильиничны"
    hands.fill(person_position="ректор", person_organisation="Энский университет")
    hands.fill(person_genitive="Ветровой Любовь Ильиничны", member_groups="учёные; сады")
    hands.choose("member-vote", "совещательный")
    hands.fill(member_weight="1/3", member_seat="Энский университет", member_basis="приказ № 5")
    hands.save()
    assert hands.dialog() == ""
    row = hands.row
    assert row.name == "Ветрова Любовь Ильинична"
    assert row.work == "ректор Энского университета"
    assert row.person.forms == NameForms(genitive="Ветровой Любовь Ильиничны")
    assert row.membership.vote is VotingRight.ADVISORY
    assert row.membership.weight == Fraction(1, 3)
    assert row.membership.groups == ("учёные", "сады")
    assert (row.membership.organisation, row.membership.basis) == (
        "Энский университет",
        "приказ № 5",
    )
    hands.ctrl(Qt.Key.Key_Z)
    assert "Ветрова" not in hands.names


def test_gender_is_asked_where_the_name_does_not_tell(hands: Hands) -> None:
    hands.choose_row("Васильев")
    hands.press(Qt.Key.Key_Insert)
    hands.fill(person_surname="Заяц", person_given_name="Саша")
    hands.save()
    assert "пол не понять" in hands.complaint("person-gender")
    hands.choose("person-gender", "женский")
    hands.save()
    assert hands.row.person.gender is Gender.FEMALE


def test_a_role_changes_from_a_day_on_and_an_emptied_form_is_computed_again(hands: Hands) -> None:
    hands.choose_row("Васильев")
    hands.press(Qt.Key.Key_Return)
    assert hands.dialog() == "member"
    hands.choose("member-role", "секретарь")
    hands.fill(member_changed="01.02.2026", person_genitive="")
    hands.press(Qt.Key.Key_Tab)
    assert hands.text("person-genitive") == "Васильева Олега Львовича"
    hands.save()
    assert (hands.row.membership.role, str(hands.row.membership.start)) == (
        Role.SECRETARY,
        "2026-02-01",
    )
    hands.go("councils-day")
    hands.write("31.01.2026")
    hands.rest()
    hands.choose_row("Васильев")
    assert hands.row.membership.role is Role.MEMBER
    hands.press(Qt.Key.Key_Return)
    hands.fill(member_changed="01.01.2030", member_basis="приказ № 6")
    hands.save()
    assert "в составе уже нет" in hands.complaint("member-changed")
    assert hands.text("member-basis") == "приказ № 6"


def test_somebody_written_twice_is_noticed_and_merged(hands: Hands) -> None:
    hands.choose_row("Васильев")
    hands.press(Qt.Key.Key_Insert)
    hands.fill(person_surname="Васильев", person_given_name="Олег", person_patronymic="Львович")
    assert hands.opened.words("person-known-text").startswith("Похоже, этот человек уже есть")
    hands.fill(person_email="vasiliev@example.org")
    hands.save()
    assert hands.names.count("Васильев") == 2
    hands.answer("councils-duplicates")
    assert hands.dialog() == "directory"
    hands.press(Qt.Key.Key_Return)
    assert hands.dialog() == "merge"
    said = hands.opened.words("merge-consequences")
    assert "Членство в совете" in said
    hands.save()
    assert hands.dialog() == "directory"
    assert hands.opened.words("directory-duplicates-nothing") == "Похожих имён не замечено."
    hands.press(Qt.Key.Key_Escape)
    assert hands.names.count("Васильев") == 1
    hands.choose_row("Васильев")
    assert hands.row.person.email == "vasiliev@example.org"
    hands.ctrl(Qt.Key.Key_Z)
    assert hands.names.count("Васильев") == 2
