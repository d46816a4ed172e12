"""A council of its own by keyboard: its card, the archive, its rules beside the composition."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from secretary_app.application.importing import import_council
from secretary_app.bootstrap import services as real_services
from secretary_app.domain.councils import CouncilId
from tests.application.councils import SITTINGS, json_of, text_of
from tests.fakes.store import Contents
from tests.gui.councils.hands import Hands
from tests.gui.desk import Opened, SomeStores

DEMO = CouncilId("demo")


@pytest.fixture
def two(open_window: Callable[[], Opened], stores: SomeStores, demonstration: Contents) -> Hands:
    """At the screen with a second council."""
    stores.fill(demonstration)
    import_council(stores.store, text_of(json_of("sittings")))
    return Hands(open_window())


def test_the_card_of_a_council_is_changed_and_changed_back(
    hands: Hands, stores: SomeStores
) -> None:
    before = stores.store.contents.councils[DEMO].council
    hands.answer("councils-more")
    hands.take_from_menu("action-council-edit")
    hands.fill(council_name="Совет кластера «Связь»")
    assert hands.text("council-genitive") == "Совета кластера «Связь»"
    hands.fill(council_genitive="Совета по связи", council_address="ул. Лесная, 1")
    hands.save()
    after = stores.store.contents.councils[DEMO].council
    assert (after.name_genitive, after.address) == ("Совета по связи", "ул. Лесная, 1")
    assert hands.opened.words("councils-header-title") == "Совет кластера «Связь»"
    hands.view.focus_first()
    hands.ctrl(Qt.Key.Key_Z)
    assert stores.store.contents.councils[DEMO].council == before


def test_a_council_is_put_into_the_archive_and_taken_out(two: Hands, stores: SomeStores) -> None:
    chosen = two.view.current_council()
    assert chosen is not None
    two.answer("councils-more")
    two.take_from_menu("action-council-archive")
    assert stores.store.contents.councils[chosen].council.archived_on is not None
    assert two.view.current_council() not in {None, chosen}
    two.answer("councils-archived")
    two.view.column.choose(chosen)
    two.rest()
    two.answer("councils-more")
    two.take_from_menu("action-council-archive")
    assert stores.store.contents.councils[chosen].council.archived_on is None


def test_rules_typed_are_asked_about_before_another_council_is_shown(
    two: Hands, stores: SomeStores
) -> None:
    first, other = (row.listing.council.id for row in two.view.column.model.rows)
    assert two.view.current_council() == first
    before = stores.store.contents.councils[first].regulations
    two.press(Qt.Key.Key_F6)
    two.choose("quorum-bar", "больше")
    assert two.view.unsaved == "Правила совета исправлены и не сохранены."

    def leave() -> None:
        two.view.focus_first()
        two.press(Qt.Key.Key_Down)
        assert two.dialog() == "regulation-leave"

    leave()
    two.answer("regulation-leave-stay")
    assert two.view.current_council() == first
    assert two.view.unsaved
    assert stores.store.contents.councils[first].regulations == before
    leave()
    two.answer("regulation-leave-save")
    assert two.view.current_council() == other
    assert two.view.unsaved == ""
    [saved, *_] = stores.store.contents.councils[first].regulations
    assert saved.quorum is not None
    assert saved.quorum.strict
    assert SITTINGS in {other, first}


def test_a_small_window_shows_the_rules_in_place_of_the_composition(hands: Hands) -> None:
    view = hands.view
    assert view.rules.isVisible()
    hands.opened.window.resize(1000, 600)
    hands.rest()
    assert (view.composition.isVisible(), view.rules.isVisible()) == (True, False)
    assert view.importing.isHidden()
    hands.press(Qt.Key.Key_F6)
    assert (view.composition.isVisible(), view.rules.isVisible()) == (False, True)
    assert hands.focused().objectName() == "quorum-bar"
    assert hands.opened.words("councils-rules") == "Состав"
    hands.press(Qt.Key.Key_F6)
    assert view.composition.table.hasFocus()
    # The import stays reachable: in the menu and, without members, where they would be.
    hands.answer("councils-more")
    hands.take_from_menu("action-council-import")
    assert hands.dialog() == "roster"
    hands.press(Qt.Key.Key_Escape)
    hands.opened.window.resize(1440, 900)
    hands.rest()
    hands.press(Qt.Key.Key_F6)
    hands.press(Qt.Key.Key_F6)
    assert view.composition.table.hasFocus()
    assert view.rules.isVisible()


def test_rules_typed_are_asked_about_before_the_window_closes_or_other_data_come(
    hands: Hands,
) -> None:
    window, asked = hands.opened.window, "drop-unsaved"

    def open_anew() -> None:
        window.conversation.leave_data(window.bridge.open)

    hands.press(Qt.Key.Key_F6)
    hands.choose("quorum-bar", "больше")
    for leave in (window.close, open_anew):
        leave()
        hands.rest()
        assert hands.dialog() == asked
        assert hands.opened.words(f"{asked}-text").startswith("Правила совета исправлены и не")
        hands.answer(f"{asked}-no")
        assert hands.view.unsaved
    open_anew()
    hands.rest()
    hands.answer(f"{asked}-yes")
    assert hands.dialog() == ""
    assert hands.view.unsaved == ""
    assert hands.view.rules.draft.current is not None


def test_the_composition_goes_into_a_workbook(
    hands: Hands, stores: SomeStores, tmp_path: Path
) -> None:
    for folder, said in ((tmp_path, "книга записана"), (tmp_path / "nowhere", "не записан")):
        hands.answer("councils-more")
        hands.take_from_menu("action-council-export-members")
        [dialog] = hands.opened.window.findChildren(QFileDialog, "roster-export-file")
        dialog.fileSelected.emit(str(folder / "members.xlsx"))
        dialog.close()
        hands.rest()
        assert said in hands.opened.words("councils-notice-text").lower()
    book = real_services().read_workbook(tmp_path / "members.xlsx")
    members = stores.store.contents.councils[DEMO].memberships
    assert len(book.sheets[0].rows) == len(members) + 1
