"""Earlier minutes in the window: read beside their source, corrected, kept, taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from secretary_app.domain.agenda import Meeting
from secretary_app.gui.old_minutes.dialog import OldMinutesDialog
from secretary_app.gui.old_minutes.page import ArchivedView
from tests.gui.desk import CTRL, Opened

TEXT = """Протокол № 4
заседания Координационного совета кластера
01.02.2018
Председательствующий: Борисова Н.А.
Присутствовали: Борисова Н.А., Андреев Б., Новикова Н.Н., агроном
Повестка дня:
1. О саде
Решили:
1. Посадить сад. Отв.: Борисова Н.А. Срок: до 01.03.2018
Председатель ____ Н.А. Борисова
"""
NEXT = Qt.Key.Key_Return
SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier


class Desk:
    """The dialog with its keys."""

    def __init__(self, opened: Opened) -> None:
        self.opened = opened

    @property
    def dialog(self) -> OldMinutesDialog:
        return self.opened.find(OldMinutesDialog, "old-minutes")

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        self.dialog.activateWindow()
        self.opened.qtbot.waitUntil(self.dialog.isActiveWindow)
        focused: QWidget | None = self.dialog.focusWidget()
        QTest.keyClick(focused or self.dialog, key, modifier or Qt.KeyboardModifier.NoModifier)
        self.opened.rest()

    def begin(self, text: str = TEXT) -> None:
        self.opened.press(Qt.Key.Key_O, modifier=SHIFT)
        assert self.dialog.focusWidget() is self.dialog.text.text
        self.dialog.text.text.setPlainText(text)
        self.press(NEXT, CTRL)

    def line(self, key: str) -> QLineEdit:
        return self.opened.find(QLineEdit, f"old-minutes-{key}")

    def cells(self, grid: str) -> list[tuple[str, ...]]:
        return [row.cells for row in self.dialog.grids[grid].model.rows]

    def marked(self) -> list[str]:
        return [item.text() for item in self.dialog.source.selectedItems()]

    def meetings(self) -> list[Meeting]:
        data = self.opened.window.bridge.data
        assert data is not None
        with data.store.reading() as tx:
            (listing,) = tx.listings()
            stored = [tx.meeting(m.key) for m in listing.meetings]
        return [each.meeting for each in stored if each is not None]


@pytest.fixture
def desk(filled: Opened) -> Desk:
    return Desk(filled)


def test_the_source_follows_the_field_in_use(desk: Desk) -> None:
    desk.begin()
    assert desk.line("number").text() == "4"
    assert desk.line("number").accessibleName() == "Номер – уверенно"
    assert desk.line("secretary").accessibleName() == "Секретарь – не найдено"
    assert desk.marked() == ["1 · Протокол № 4 заседания Координационного совета кластера"]
    desk.line("presiding").setFocus()
    assert desk.marked() == ["3 · Председательствующий: Борисова Н.А."]
    desk.press(Qt.Key.Key_F3)
    assert desk.dialog.source.hasFocus()
    desk.press(Qt.Key.Key_F3)
    assert desk.line("presiding").hasFocus()


def test_everything_can_be_corrected_kept_and_taken_back(desk: Desk) -> None:
    desk.begin()
    grid = desk.dialog.grids["decisions"]
    grid.point_at(0)
    assert desk.marked() == ["8 · 1. Посадить сад. Отв.: Борисова Н.А. Срок: до 01.03.2018"]
    grid.view.setCurrentIndex(grid.model.index(0, 2))
    desk.press(Qt.Key.Key_Return)
    editor = grid.view.findChild(QPlainTextEdit, "old-minutes-long-text")
    assert editor is not None
    editor.setPlainText("Посадить сад:\n- яблони")
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    assert desk.cells("decisions")[0][2] == "Посадить сад:\n- яблони"
    assert "новые или под сомнением" in desk.dialog.notes.text()
    first, second = (desk.opened.find(QComboBox, f"old-minutes-who-{n}") for n in (0, 1))
    assert first.currentText() == "новый человек – добавить"
    assert first.itemText(0).startswith("Андреев Пётр Сергеевич")
    assert second.count() == 1
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Up)
    desk.press(NEXT, CTRL)
    desk.opened.come_back()
    assert not desk.opened.has_dialog("old-minutes")
    kept, _ = desk.meetings()
    assert kept.motions[0].text == "Посадить сад:\n- яблони"
    assert kept.archive is not None
    assert [p.person for p in kept.archive.present][1] == "p01"
    assert desk.opened.window.desk.editor.undo_step == "внесён протокол № 4"
    desk.opened.ctrl(Qt.Key.Key_Z)
    assert len(desk.meetings()) == 1


def test_the_page_of_an_archived_meeting_is_read_and_left(desk: Desk) -> None:
    desk.begin()
    desk.press(NEXT, CTRL)
    desk.opened.come_back()
    window = desk.opened.window
    archived = window.listings[0].meetings[0].key
    window.show_meeting(archived)
    desk.opened.rest()
    page = desk.opened.find(ArchivedView, "archived-meeting")
    assert window.current is page
    assert desk.opened.words("archived-header-title").startswith("Заседание № 4 от 1")
    assert page.current_council() == "demo"
    assert "Журнала у такого заседания нет" in page.help_text()
    assert page.source.count() == 9
    desk.opened.ctrl(Qt.Key.Key_Z)
    assert window.current is not page
    desk.opened.ctrl(Qt.Key.Key_Y)
    window.show_meeting(archived)
    desk.opened.rest()
    desk.opened.press(Qt.Key.Key_Escape)
    assert window.current is not page


def test_what_is_wrong_is_told_where_it_is_and_nothing_is_stored(desk: Desk) -> None:
    desk.begin("")
    assert "Текста нет" in desk.dialog.banner.text
    desk.dialog.text.text.setPlainText("Присутствовали: Айвов А.А.")
    desk.press(NEXT, CTRL)
    desk.press(NEXT, CTRL)
    assert desk.line("number").hasFocus()
    desk.line("number").setText("2")
    desk.line("date").setText("вчера")
    desk.press(NEXT, CTRL)
    assert desk.line("date").hasFocus()
    desk.line("date").setText("01.02.2026")
    grid = desk.dialog.grids["items"]
    desk.opened.find(QPushButton, "old-minutes-items-add").click()
    assert len(desk.cells("items")) == 1
    grid.view.setFocus()
    grid.model.setData(grid.model.index(0, 1), "О саде")
    desk.press(NEXT, CTRL)
    assert desk.dialog.banner.text.startswith("Вопросы, строка 1: У вопроса нужны номер")
    desk.opened.find(QPushButton, "old-minutes-items-remove").click()
    assert desk.cells("items") == []
    desk.press(NEXT, CTRL)
    complaint = desk.opened.find(QWidget, "old-minutes-number-complaint")
    assert "уже занят" in str(complaint.property("text"))
    assert len(desk.meetings()) == 1


def test_corrections_are_asked_about_before_they_are_dropped(desk: Desk) -> None:
    desk.begin()
    desk.line("number").setFocus()
    desk.press(Qt.Key.Key_5)
    desk.press(Qt.Key.Key_Escape)
    desk.opened.answer("old-minutes-drop-no")
    assert desk.dialog.isVisible()
    desk.dialog.close()
    desk.opened.answer("old-minutes-drop-yes")
    desk.opened.come_back()
    assert not desk.opened.has_dialog("old-minutes")
    assert len(desk.meetings()) == 1


def test_files_are_taken_from_the_import_and_dropped(desk: Desk, tmp_path: Path) -> None:
    good, bad = tmp_path / "minutes.txt", tmp_path / "old.doc"
    good.write_text(TEXT, "utf-8")
    bad.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100))
    desk.opened.window.conversation.take_files([bad])
    desk.opened.rest()
    assert "старый формат Word (.doc)" in desk.dialog.banner.text
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(good))])
    copy, left, none = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    entering = QDragEnterEvent(QPointF(5, 5).toPoint(), copy, data, left, none)
    QApplication.sendEvent(desk.dialog, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(desk.dialog, QDropEvent(QPointF(5, 5), copy, data, left, none))
    desk.opened.rest()
    assert desk.line("number").text() == "4"
    desk.opened.find(QPushButton, "old-minutes-other").click()
    assert desk.dialog.text.text.isVisible()
    desk.press(Qt.Key.Key_O, CTRL)
    desk.opened.choose_file("old-minutes-choose", str(good))
    assert desk.line("date").text() == "01.02.2018"
    desk.opened.find(QComboBox, "old-minutes-council").activated.emit(0)
    desk.opened.rest()
    assert "новые или под сомнением" in desk.dialog.notes.text()


def test_how_somebody_took_part_is_chosen(desk: Desk) -> None:
    desk.begin()
    how = desk.dialog.grids["attendees"]
    how.point_at(0)
    how.view.setCurrentIndex(how.model.index(0, 1))
    desk.press(Qt.Key.Key_F2)
    box = how.view.findChild(QComboBox, "old-minutes-how")
    assert box is not None
    box.setCurrentText("дистанционно")
    how.view.commitData(box)
    how.view.closeEditor(box, how.view.itemDelegate().EndEditHint.NoHint)
    assert desk.cells("attendees")[0][1] == "дистанционно"


def test_without_a_council_minutes_have_no_place(empty: Opened, tmp_path: Path) -> None:
    empty.window.conversation.take_files([tmp_path / "протокол.docx"])
    empty.rest()
    assert empty.has_dialog("no-council")
