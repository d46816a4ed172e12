"""Registers in Excel by keyboard: which meetings, where to, what came of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from secretary_app.application.ports import EnvironmentFailure
from secretary_app.application.registers import RegisterScope
from secretary_app.application.services import Services
from secretary_app.gui.registers.dialog import RegistersDialog
from secretary_app.gui.registers.jobs import WantedBook, write_registers
from secretary_app.gui.tasks import Progress
from tests.gui.desk import CTRL, Opened

SHIFT = Qt.KeyboardModifier.ShiftModifier


def ask(opened: Opened) -> RegistersDialog:
    opened.press(Qt.Key.Key_R, modifier=CTRL | SHIFT)
    dialog = opened.dialog("registers")
    assert isinstance(dialog, RegistersDialog)
    return dialog


def go_on(dialog: RegistersDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Return, CTRL)


def test_registers_are_written_by_keyboard(filled: Opened, tmp_path: Path) -> None:
    target = tmp_path / "registers.xlsx"
    dialog = ask(filled)
    dialog.council.show_value(filled.window.listings[0].council.id)
    filled.write("01.06.2026", dialog.start.editor)
    filled.write("01.05.2026", dialog.end.editor)
    go_on(dialog)
    assert dialog.end.complaint == "Последний день раньше первого: поменяйте их местами."
    dialog.start.show_value(None)
    dialog.end.show_value(None)
    go_on(dialog)
    files = filled.window.findChild(QFileDialog, "registers-file")
    assert files is not None
    proposed = Path(files.selectedFiles()[0]).name
    assert proposed == "Реестры – Координационный совет кластера «Приборостроение».xlsx"
    filled.choose_file("registers-file", str(target))
    assert filled.window.notice.text == f"Реестры записаны: {target}"
    assert not filled.has_dialog("registers")
    book = openpyxl.load_workbook(target)
    assert book.sheetnames == ["Протоколы", "Решения", "Поручения", "Явка", "Голосования"]
    assert [sheet.max_row for sheet in book.worksheets] == [2, 9, 5, 22, 8]


class TestRefusingDisk:
    """A disk that takes nothing."""

    @pytest.fixture
    def services(self, services: Services) -> Services:
        def refuse(path: Path, _: bytes) -> None:
            raise EnvironmentFailure(f"Файл «{path.name}» не записан: на диске кончилось место.")

        return replace(services, write_file=refuse)

    def test_it_is_told_and_nothing_is_lost(self, filled: Opened, tmp_path: Path) -> None:
        QTest.keyClick(ask(filled), Qt.Key.Key_Escape)
        filled.come_back()
        assert not filled.has_dialog("registers")
        go_on(ask(filled))
        filled.choose_file("registers-file", str(tmp_path / "registers.xlsx"))
        told = filled.words("failure-text")
        assert told == "Файл «registers.xlsx» не записан: на диске кончилось место."
        filled.answer("failure-done")


def test_a_stop_leaves_no_file(filled: Opened, services: Services, tmp_path: Path) -> None:
    data = filled.window.bridge.data
    assert data is not None
    stopped, target = Progress(), tmp_path / "registers.xlsx"
    stopped.cancel()
    wanted = WantedBook(RegisterScope(), target)
    assert write_registers(services, data, stopped, wanted=wanted) is None
    assert not target.exists()
    dialog = ask(filled)
    dialog.finished_with(None)
    assert "Ничего не записано" in filled.window.notice.text
    dialog.reject()
    filled.come_back()


def test_without_a_council_there_are_no_registers(empty: Opened) -> None:
    assert not empty.window.commands.registers.isEnabled()
