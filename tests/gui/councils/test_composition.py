"""The composition by keyboard through the real window."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMenu, QPushButton

from secretary_app.domain.councils import Ending, Role
from secretary_app.gui.councils.history import HistoryDialog
from tests.gui.councils.hands import ALT, Hands
from tests.gui.desk import SomeStores

STARTED = date(2024, 9, 1)


def today(hands: Hands) -> date:
    return hands.opened.window.bridge.clock.now().date()


def test_the_composition_is_shown_as_of_any_day(hands: Hands) -> None:
    assert len(hands.rows) == 18
    chip = hands.view.count
    assert chip.text() == "18\xa0членов · 1\xa0вакансия"
    assert chip.toolTip() == (
        "По правилам мест с решающим голосом: 18, занято: 17. С совещательным голосом: 1."
    )
    hands.go("councils-day")
    hands.write("31.08.2024")
    hands.rest()
    assert hands.rows == ()
    assert hands.view.composition.stack.currentIndex() == 1
    hands.write("1 сентября 2024")
    hands.rest()
    assert len(hands.rows) == 18
    assert hands.opened.words("councils-term") == (
        "Полномочия председателя – до 01.09.2026 (2\xa0года с 01.09.2024)."
    )
    hands.write("31.02.2024")
    hands.press(Qt.Key.Key_Tab)
    assert hands.complaint("councils-day") == "Даты «31.02.2024» не бывает."
    assert len(hands.rows) == 18
    hands.view.composition.day.setFocus()
    hands.write("")
    hands.press(Qt.Key.Key_Tab)
    assert hands.view.page is not None
    assert hands.view.page.day == today(hands)


def test_members_are_searched_and_sorted(hands: Hands) -> None:
    hands.ctrl(Qt.Key.Key_F)
    hands.write("васильев")
    assert hands.names == ["Васильев"]
    assert hands.opened.words("councils-shown") == "Показано 1 из 18."
    hands.write("щщщ")
    assert hands.names == []
    assert hands.opened.words("councils-nothing").startswith("Никто не подходит")
    hands.press(Qt.Key.Key_Escape)
    assert len(hands.rows) == 18
    table = hands.view.composition.table
    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert hands.names == sorted(hands.names, reverse=True)
    table.sortByColumn(3, Qt.SortOrder.AscendingOrder)
    assert [row.membership.role for row in hands.rows][:2] == [Role.CHAIR, Role.DEPUTY_CHAIR]
    table.sortByColumn(4, Qt.SortOrder.AscendingOrder)
    assert hands.rows[0].membership.start == min(r.membership.start for r in hands.rows)


def test_a_row_is_changed_in_place_and_back(hands: Hands) -> None:
    hands.choose_row("Васильев")
    hands.press(Qt.Key.Key_F2)
    assert hands.focused().objectName() == "row-position"
    hands.write("ректор")
    hands.fill(row_organisation="Энский университет")
    hands.choose("row-role", "секретарь")
    hands.press(Qt.Key.Key_Return)
    assert hands.row.work == "ректор Энского университета"
    # A role changes from the day in view on: the past is not rewritten.
    seat = hands.row.membership
    assert (seat.role, seat.start) == (Role.SECRETARY, today(hands))
    assert hands.view.composition.table.hasFocus()
    hands.ctrl(Qt.Key.Key_Z)
    seat = hands.row.membership
    assert (seat.role, seat.start) == (Role.MEMBER, STARTED)
    hands.ctrl(Qt.Key.Key_Y)
    assert hands.row.membership.role is Role.SECRETARY


WRONG_DAYS = (
    ("31.02.2020", "Даты «31.02.2020» не бывает."),
    ("", "Нужна дата вида 01.09.2026."),
    ("31.12.9999", "раньше первого"),
)


def test_a_wrong_day_in_the_row_is_said_and_kept(hands: Hands, stores: SomeStores) -> None:
    hands.choose_row("Васильев")
    hands.press(Qt.Key.Key_Delete)
    hands.save()
    before = stores.store.contents
    for typed, sentence in WRONG_DAYS:
        hands.press(Qt.Key.Key_F2)
        hands.fill(row_position="ректор", row_from=typed)
        hands.press(Qt.Key.Key_Return)
        assert sentence in hands.complaint("row-from") + hands.opened.words("form-fault")
        assert hands.text("row-position") == "ректор"
        assert stores.store.contents is before
        hands.press(Qt.Key.Key_Escape)
        assert hands.view.composition.editor is None
        assert hands.view.composition.table.hasFocus()
        assert hands.row.work.startswith("директор")


def test_the_editor_follows_its_row(hands: Hands) -> None:
    hands.choose_row("Васильев")
    hands.press(Qt.Key.Key_F2)
    editor = hands.view.composition.editor
    assert editor is not None
    before = editor.geometry()
    hands.opened.window.resize(1000, 600)
    hands.rest()
    bar = hands.view.composition.table.verticalScrollBar()
    bar.setValue(bar.value() + 30)
    assert editor.geometry() != before
    hands.press(Qt.Key.Key_A, Qt.Key.Key_Down)
    assert hands.row.person.surname == "Васильев"
    hands.view.composition.search.setText("борисова")
    assert hands.view.composition.editor is None


def test_members_change_places(hands: Hands, stores: SomeStores) -> None:
    first, second, third, *_ = hands.names
    hands.choose_row(second)
    hands.press(Qt.Key.Key_Up, modifier=ALT)
    assert hands.names[:3] == [second, first, third]
    assert hands.row.person.surname == second
    hands.press(Qt.Key.Key_Down, Qt.Key.Key_Down, modifier=ALT)
    assert hands.names[:3] == [first, third, second]
    hands.ctrl(Qt.Key.Key_Z)
    hands.ctrl(Qt.Key.Key_Z)
    hands.ctrl(Qt.Key.Key_Z)
    assert hands.names[:3] == [first, second, third]
    assert hands.opened.window.commands.redo.text().startswith("Вернуть: порядок в составе:")
    # Where the order is not seen it is not changed.
    before = stores.store.contents
    hands.view.composition.table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    hands.choose_row(hands.names[1])
    hands.press(Qt.Key.Key_Up, modifier=ALT)
    assert "сначала уберите поиск" in hands.view.notice.text
    assert stores.store.contents is before


def test_a_membership_is_ended_by_exclusion_with_its_paper(hands: Hands) -> None:
    hands.choose_row("Васильев")
    hands.press(Qt.Key.Key_Delete)
    assert hands.dialog() == "ending"
    hands.fill(ending_day="01.10.2026")
    hands.choose("ending-how", "исключён")
    hands.save()
    assert "каким приказом" in hands.complaint("ending-basis")
    assert hands.text("ending-day") == "01.10.2026"
    hands.fill(ending_basis="приказ № 5")
    hands.save()
    assert hands.dialog() == ""
    assert "Васильев" not in hands.names
    hands.go("councils-day")
    hands.write("01.10.2026")
    hands.rest()
    hands.choose_row("Васильев")
    assert hands.row.membership.ending is Ending.EXCLUDED
    hands.view.composition.continue_wanted.emit(hands.row)
    hands.rest()
    assert hands.row.membership.end is None


def test_a_mistaken_entry_is_removed_from_the_menu_and_brought_back(hands: Hands) -> None:
    hands.choose_row("Васильев")
    menu = hands.opened.find(QMenu, "councils-member-menu")
    hands.view.composition.table.customContextMenuRequested.emit(
        hands.view.composition.table.rect().center()
    )
    shown = [action.text() for action in menu.actions() if action.isVisible() and action.text()]
    menu.close()
    assert "Завершить членство…" in shown
    assert "Отменить завершение членства" not in shown
    hands.view.composition.remove_wanted.emit(hands.row)
    hands.rest()
    assert "Васильев" not in hands.names
    assert "Вернуть – Ctrl+Z" in hands.view.notice.text
    hands.view.composition.focus_table()
    hands.ctrl(Qt.Key.Key_Z)
    assert "Васильев" in hands.names


def test_history_tells_who_came_and_left(hands: Hands) -> None:
    hands.choose_row("Васильев")
    hands.press(Qt.Key.Key_Delete)
    hands.fill(ending_day=f"{today(hands) - timedelta(days=1):%d.%m.%Y}")
    hands.save()
    hands.answer("councils-history")
    assert hands.dialog() == "history"
    dialog = hands.opened.find(HistoryDialog, "history")
    assert dialog.model.rows[0].words == "вышел из состава"
    hands.write("васильев")
    assert len(dialog.model.rows) == 2
    hands.press(Qt.Key.Key_Down)
    assert dialog.table.hasFocus()
    hands.press(Qt.Key.Key_Escape)
    assert hands.dialog() == ""


def test_an_empty_composition_says_what_to_do(hands: Hands) -> None:
    hands.go("councils-day")
    hands.write("01.01.2000")
    hands.rest()
    hands.press(Qt.Key.Key_Tab)
    hands.view.composition.focus_table()
    assert hands.focused().objectName() == "councils-first-member"
    hands.press(Qt.Key.Key_Insert)
    assert hands.dialog() == "member"
    hands.press(Qt.Key.Key_Escape)
    hands.opened.find(QPushButton, "councils-first-import").click()
    hands.rest()
    assert hands.dialog() == "roster"
    hands.opened.find(QDialog, "roster").close()
    hands.rest()
