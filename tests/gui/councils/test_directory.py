"""People, organisations and agreements of a council by keyboard."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt

from secretary_app.domain.councils import AgreementKind
from tests.gui.councils.hands import Hands
from tests.gui.councils.test_council import DEMO
from tests.gui.desk import SomeStores


def add_organisation(hands: Hands) -> None:
    """A participant with its head and two delegates."""
    hands.open_directory(1)
    hands.press(Qt.Key.Key_Insert)
    hands.fill(organisation_name="Заречный техникум", organisation_from="01.09.2025")
    hands.fill(organisation_head="Васильев")
    add_each(hands, "organisation-delegates-line", "Борисова", "Данилов")
    hands.save()


def add_agreement(hands: Hands, until: str) -> None:
    """An additional agreement of that participant."""
    go_to_tab(hands, Qt.Key.Key_Right, "agreements")
    hands.press(Qt.Key.Key_Insert)
    hands.choose("agreement-kind", "дополнительное")
    hands.fill(agreement_number="7", agreement_date="01.10.2025", agreement_to=until)
    add_each(hands, "agreement-parties-line", "Заречный техникум")
    hands.save()


def add_each(hands: Hands, line: str, *names: str) -> None:
    for name in names:
        hands.go(line)
        hands.write(name)
        hands.press(Qt.Key.Key_Return)


def go_to_tab(hands: Hands, key: Qt.Key, name: str) -> None:
    hands.go("qt_tabwidget_tabbar")
    hands.press(key)
    hands.go(f"directory-{name}-table")


def find(hands: Hands, name: str, words: str) -> None:
    """Search in a tab and go down to the first row found."""
    hands.go(f"directory-{name}-search")
    hands.write(words)
    hands.go(f"directory-{name}-table")
    hands.press(Qt.Key.Key_Down)


def test_an_organisation_takes_part_with_its_people_and_agreement(
    hands: Hands, stores: SomeStores
) -> None:
    add_organisation(hands)
    record = stores.store.contents.councils[DEMO]
    organisation = record.organisations[-1]
    people = {p.id: p.surname for p in record.people}
    assert organisation.start == date(2025, 9, 1)
    assert organisation.head is not None
    assert people[organisation.head] == "Васильев"
    assert [people[each] for each in organisation.delegates] == ["Борисова", "Данилов"]
    add_agreement(hands, "30.09.2025")
    assert "не может закончиться раньше" in hands.complaint("agreement-to")
    hands.fill(agreement_to="30.09.2027")
    hands.save()
    agreement = stores.store.contents.councils[DEMO].agreements[-1]
    assert (agreement.kind, agreement.number) == (AgreementKind.ADDITIONAL, "7")
    assert agreement.parties == (organisation.id,)


def test_what_is_named_elsewhere_stays_and_what_is_removed_comes_back(
    hands: Hands, stores: SomeStores
) -> None:
    add_organisation(hands)
    add_agreement(hands, "")
    agreement = stores.store.contents.councils[DEMO].agreements[-1]
    go_to_tab(hands, Qt.Key.Key_Left, "organisations")
    find(hands, "organisations", "заречный техникум")
    hands.press(Qt.Key.Key_Delete)
    assert "соглашен" in hands.opened.words("directory-notice-text")
    hands.press(Qt.Key.Key_Return)
    assert hands.text("organisation-name") == "Заречный техникум"
    hands.press(Qt.Key.Key_Escape)
    go_to_tab(hands, Qt.Key.Key_Right, "agreements")
    find(hands, "agreements", "7")
    hands.press(Qt.Key.Key_Delete)
    assert agreement not in stores.store.contents.councils[DEMO].agreements
    hands.ctrl(Qt.Key.Key_Z)
    assert agreement in stores.store.contents.councils[DEMO].agreements


def test_people_are_added_changed_and_removed(hands: Hands, stores: SomeStores) -> None:
    hands.open_directory()
    hands.press(Qt.Key.Key_Insert)
    hands.fill(person_surname="Ветров", person_given_name="Егор", person_patronymic="Ильич")
    hands.save()
    people = stores.store.contents.councils[DEMO].people
    assert people[-1].surname == "Ветров"
    find(hands, "people", "ветров егор")
    hands.press(Qt.Key.Key_Return)
    hands.fill(person_position="инженер")
    hands.save()
    assert stores.store.contents.councils[DEMO].people[-1].position == "инженер"
    hands.press(Qt.Key.Key_Delete)
    assert "Ветров" not in {p.surname for p in stores.store.contents.councils[DEMO].people}
    find(hands, "people", "васильев")
    hands.press(Qt.Key.Key_Delete)
    assert "состав" in hands.opened.words("directory-notice-text")
