"""The secretary's own phrases, by keyboard, on the disk."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu, QPlainTextEdit, QPushButton

from secretary_app.application.drafting.phrases import PhraseKind
from secretary_app.application.ports import EnvironmentFailure
from secretary_app.application.services import Services
from secretary_app.gui.protocol.phrases import PhrasesDialog
from tests.gui.desk import CTRL
from tests.gui.protocol.drafting_desk import HEARD, Desk


@pytest.fixture
def services(services: Services, full_disk: list[bool], tmp_path: Path) -> Services:
    """The data folder is there; its disk is full while told so."""
    (tmp_path / "data").mkdir(exist_ok=True)
    real = services.write_file

    def write(path: Path, data: bytes) -> None:
        if full_disk:
            raise EnvironmentFailure("На диске кончилось место.")
        real(path, data)

    return replace(services, write_file=write)


@pytest.fixture(name="full_disk")
def _full_disk() -> list[bool]:
    return []


def kept(folder: Path) -> list[str]:
    found: list[str] = json.loads((folder / "data" / "phrases.json").read_bytes())
    return found


def own(dialog: PhrasesDialog) -> list[str]:
    return [p.text for p in dialog.model.rows if p.kind is PhraseKind.KEPT]


def type_phrase(desk: Desk, text: str) -> None:
    field = desk.opened.find(QPlainTextEdit, "phrase-text")
    field.selectAll()
    desk.opened.write(text, field)
    QTest.keyClick(field, Qt.Key.Key_Return, CTRL)
    desk.opened.come_back()


def kept_from_the_wording(desk: Desk) -> str:
    opened = desk.opened
    desk.part("1.")
    desk.text(HEARD).selectAll()
    whole = desk.text(HEARD).toPlainText()
    opened.press(Qt.Key.Key_D, modifier=CTRL)
    assert opened.find(QPlainTextEdit, "phrase-text").toPlainText() == whole
    type_phrase(desk, "  ")
    assert opened.words("phrase-text-complaint").startswith("Фраза пуста")
    type_phrase(desk, "[…] – о чём-то важном.")
    return whole


def reworded(desk: Desk, dialog: PhrasesDialog) -> None:
    opened, before = desk.opened, own(dialog)
    QTest.keyClick(opened.find(QLineEdit, "protocol-phrase-search"), Qt.Key.Key_Down)
    assert opened.find(QPushButton, "phrase-change").isEnabled()
    QTest.keyClick(dialog.list, Qt.Key.Key_F2)
    assert [opened.find(QPlainTextEdit, "phrase-text").toPlainText()] == before
    type_phrase(desk, "[…] – о смете.")


def thrown_away_and_taken_back(desk: Desk, dialog: PhrasesDialog, folder: Path) -> None:
    opened, before = desk.opened, own(dialog)
    dialog.activateWindow()
    opened.qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog.list, Qt.Key.Key_Delete)
    opened.rest()
    assert own(dialog) == kept(folder) == []
    assert not opened.find(QPushButton, "phrase-change").isEnabled()
    QTest.keyClick(dialog.list, Qt.Key.Key_Delete)
    QTest.keyClick(dialog.list, Qt.Key.Key_Z, CTRL)
    opened.rest()
    assert own(dialog) == kept(folder) == before
    assert not opened.find(QPushButton, "phrase-back").isVisible()


def test_a_phrase_is_kept_changed_and_thrown_away(desk: Desk, tmp_path: Path) -> None:
    opened = desk.opened
    whole = kept_from_the_wording(desk)
    assert kept(tmp_path) == ["[…] – о чём-то важном."]
    opened.press(Qt.Key.Key_Space, modifier=CTRL)
    dialog = opened.find(PhrasesDialog, "protocol-phrases")
    assert own(dialog) == kept(tmp_path)
    reworded(desk, dialog)
    assert own(dialog) == kept(tmp_path) == ["[…] – о смете."]
    thrown_away_and_taken_back(desk, dialog, tmp_path)
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    opened.come_back()
    assert desk.text(HEARD).toPlainText() == f"{whole}\n[…] – о смете."


def test_a_full_disk_leaves_the_phrases_that_were(
    desk: Desk, full_disk: list[bool], tmp_path: Path
) -> None:
    opened = desk.opened
    (tmp_path / "data" / "phrases.json").write_text('["Прежняя."]', encoding="utf-8")
    desk.part("2.")
    opened.press(Qt.Key.Key_Space, modifier=CTRL)
    dialog = opened.find(PhrasesDialog, "protocol-phrases")
    full_disk.append(True)
    opened.answer("phrase-new")
    type_phrase(desk, "Х" * 2001)
    assert opened.words("phrase-text-complaint").startswith("Слишком длинно")
    type_phrase(desk, "Новая.")
    opened.rest()
    assert own(dialog) == ["Прежняя."]
    dialog.close()
    opened.come_back()
    told = opened.words("protocol-notice-text")
    assert told == "Фразы не сохранены, остались прежние. На диске кончилось место."


def test_the_menu_of_a_text_keeps_what_is_marked_there(desk: Desk, tmp_path: Path) -> None:
    opened = desk.opened
    desk.part("4.")
    editor = desk.text("decision-r41-text")
    editor.selectAll()
    editor.customContextMenuRequested.emit(editor.cursorRect().center())
    menu = opened.find(QMenu, "wording-menu")
    [keeping] = [each for each in menu.actions() if each.objectName() == "wording-keep-phrase"]
    menu.setActiveAction(keeping)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    opened.answer("phrase-save")
    assert kept(tmp_path) == [editor.toPlainText()]
