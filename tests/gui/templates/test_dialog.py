"""Templates in the window: told, changed in Word, tried, put back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from secretary_app.gui.templates.dialog import TemplatesDialog
from tests.documents.papers import own_template
from tests.gui.desk import CTRL, Opened

SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def shown(filled: Opened) -> Opened:
    filled.press(Qt.Key.Key_T, modifier=SHIFT)
    filled.rest()
    return filled


def dialog_of(opened: Opened) -> TemplatesDialog:
    return opened.find(TemplatesDialog, "templates")


def press(opened: Opened, key: Qt.Key) -> None:
    dialog = dialog_of(opened)
    dialog.activateWindow()
    opened.qtbot.waitUntil(dialog.isActiveWindow)
    focused: QWidget | None = dialog.focusWidget()
    QTest.keyClick(focused or dialog, key)
    opened.rest()
    opened.rest()


def test_templates_are_told_with_their_fields(shown: Opened) -> None:
    dialog = dialog_of(shown)
    assert dialog.templates.rows[0].title == "Протокол заседания"
    names = [field.name for field in dialog.fields.rows]
    assert "questions[].title" in names
    dialog.search.setText("председательствующий")
    assert [field.name for field in dialog.fields.rows] == ["presiding"]
    dialog.search.clear()
    press(shown, Qt.Key.Key_Down)
    assert "organisation_lines[]" in [field.name for field in dialog.fields.rows]
    press(shown, Qt.Key.Key_Escape)
    shown.come_back()
    assert not shown.has_dialog("templates")


def test_a_template_is_changed_tried_and_put_back(shown: Opened, tmp_path: Path) -> None:
    dialog = dialog_of(shown)
    restore = shown.find(QPushButton, "templates-restore")
    assert not restore.isEnabled()
    press(shown, Qt.Key.Key_Return)
    data = shown.window.bridge.data
    assert data is not None
    mine = data.folder / "templates" / "minutes_session.docx"
    assert shown.shown_paths == [mine]
    assert dialog.banner.text.startswith("Открыт свой шаблон «minutes_session.docx»")
    assert restore.isEnabled()
    press(shown, Qt.Key.Key_F5)
    assert "ошибок нет" in dialog.banner.text
    own_template(mine.parent, "{{ nomber }}")
    press(shown, Qt.Key.Key_F5)
    assert "абзац 1 «{{ nomber }}»: нет поля «nomber»" in dialog.banner.text
    restore.click()
    shown.rest()
    shown.rest()
    assert "снова работает шаблон программы" in dialog.banner.text
    assert not restore.isEnabled()
    assert tmp_path in mine.parents


def test_what_cannot_be_opened_is_named(shown: Opened) -> None:
    shown.can_open = False
    press(shown, Qt.Key.Key_Return)
    assert dialog_of(shown).banner.text.startswith("Открыть нечем: откройте в Word файл ")


def test_a_folder_that_cannot_be_made_is_told(shown: Opened) -> None:
    data = shown.window.bridge.data
    assert data is not None
    data.folder.mkdir(parents=True, exist_ok=True)
    (data.folder / "templates").write_text("файл", "utf-8")
    press(shown, Qt.Key.Key_Return)
    assert "Папка шаблонов «templates» не создана" in dialog_of(shown).banner.text
