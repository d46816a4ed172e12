"""What goes wrong: openings, steps, and what nobody expected."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QtMsgType, qCritical, qWarning
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit
from pytestqt.qtbot import QtBot

from secretary_app.application.ports import EnvironmentFailure, Transaction
from secretary_app.domain.errors import DomainError
from secretary_app.gui.app import connect_faults
from secretary_app.gui.faults import Faults, save_report
from secretary_app.storage.failures import (
    AlreadyRunningError,
    DamagedError,
    DiskFullError,
    NewerDatabaseError,
    ReadOnlyError,
)
from tests.gui.desk import Opened, SomeStores

FOLDER = Path("данные")


@pytest.fixture
def faults(tmp_path: Path) -> Faults:
    return Faults(lambda: tmp_path)


@pytest.mark.parametrize(
    "failure",
    [
        DiskFullError(FOLDER),
        ReadOnlyError(FOLDER),
        DamagedError(FOLDER),
        NewerDatabaseError(FOLDER, "99"),
        AlreadyRunningError(FOLDER, ""),
    ],
    ids=lambda failure: type(failure).__name__,
)
def test_failed_opening_says_what_was_kept_and_can_be_repeated(
    open_window: Callable[[], Opened], stores: SomeStores, failure: Exception
) -> None:
    stores.failing.append(failure)
    opened = open_window()
    opened.dialog("open-failed")
    assert opened.words("open-failed-text") == str(failure)
    opened.answer("open-failed-retry")
    assert not opened.has_dialog("open-failed")
    assert opened.window.stack.currentWidget() is opened.window.empty
    assert len(stores.opened) == 2


def test_another_folder_can_be_chosen(
    open_window: Callable[[], Opened], stores: SomeStores, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    stores.failing.append(ReadOnlyError(FOLDER))
    opened = open_window()
    opened.answer("open-failed-folder")
    opened.choose_file("data-folder", str(other))
    assert stores.opened[-1] == other
    assert opened.window.bridge.folder == other


def test_no_other_folder_means_the_first_again(
    open_window: Callable[[], Opened], stores: SomeStores
) -> None:
    stores.failing.append(ReadOnlyError(FOLDER))
    opened = open_window()
    opened.answer("open-failed-folder")
    opened.dialog("data-folder").reject()
    opened.rest()
    assert stores.opened[0] == stores.opened[1]


def test_failed_opening_can_close_the_program(
    open_window: Callable[[], Opened], stores: SomeStores
) -> None:
    stores.failing.append(DamagedError(FOLDER))
    opened = open_window()
    opened.answer_and_close("open-failed-quit")
    assert not opened.window.isVisible()


def test_bug_while_opening_is_reported(
    open_window: Callable[[], Opened], stores: SomeStores
) -> None:
    heard: list[Exception] = []
    opened = open_window()
    opened.window.conversation.on_bug = heard.append
    stores.failing.append(ZeroDivisionError("boom"))
    opened.window.bridge.open()
    opened.rest()
    assert [str(fault) for fault in heard] == ["boom"]
    assert not opened.has_dialog("open-failed")


def test_failed_reading_has_a_dialog(filled: Opened) -> None:
    def fail(_: Transaction) -> None:
        raise DomainError("Заседания в базе нет.")

    filled.window.bridge.read(fail, lambda _: None)
    filled.rest()
    assert filled.words("failure-text") == "Заседания в базе нет."
    filled.answer("failure-done")


def test_second_opening_that_fails_leaves_the_open_data(filled: Opened, stores: SomeStores) -> None:
    stores.failing.append(EnvironmentFailure("Диск не отвечает."))
    filled.window.bridge.open()
    filled.rest()
    assert filled.words("failure-text") == "Диск не отвечает."
    assert len(filled.window.listings) == 1
    filled.answer("failure-done")


def test_unexpected_error_is_saved_shown_and_the_program_goes_on(
    filled: Opened, faults: Faults, tmp_path: Path
) -> None:
    connect_faults(faults, filled.window)

    def fail(_: Transaction) -> None:
        raise ZeroDivisionError("boom")

    filled.window.bridge.read(fail, lambda _: None)
    filled.rest()
    saved = list((tmp_path / "logs").iterdir())
    assert len(saved) == 1
    report = saved[0].read_text("utf-8")
    assert "ZeroDivisionError: boom" in report
    assert str(saved[0]) in filled.words("fault-text")
    assert filled.find(QPlainTextEdit, "fault-report").toPlainText() == report
    filled.answer("fault-copy")
    assert QApplication.clipboard().text() == report
    faults.report(ValueError("another"))
    assert len(filled.window.findChildren(QDialog, "fault")) == 1
    assert len(list((tmp_path / "logs").iterdir())) == 2
    filled.answer("fault-continue")
    filled.ctrl(Qt.Key.Key_1)
    assert filled.window.current.objectName() == "councils"


def test_report_that_cannot_be_saved_is_still_shown(filled: Opened, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.touch()
    assert save_report(blocked, "report") is None
    faults = Faults(lambda: blocked)
    connect_faults(faults, filled.window)
    faults.report(ValueError("boom"))
    assert "Сохранить отчёт в файл не удалось." in filled.words("fault-text")
    filled.answer("fault-continue")


class TestHooks:
    """With the hooks of Python and Qt taken over."""

    @pytest.fixture
    def reports(self, faults: Faults) -> Iterator[list[str]]:
        told: list[str] = []
        faults.reported.connect(lambda text, _: told.append(text))
        before = sys.excepthook, threading.excepthook
        faults.install()
        yield told
        faults.uninstall()
        assert (sys.excepthook, threading.excepthook) == before

    def test_exception_that_nobody_caught_is_reported(self, reports: list[str]) -> None:
        fault = KeyError("lost")
        sys.excepthook(KeyError, fault, None)
        assert "KeyError: 'lost'" in reports[0]

    def test_exception_in_a_thread_is_reported(self, qtbot: QtBot, reports: list[str]) -> None:
        thread = threading.Thread(target=lambda: 1 / 0)
        thread.start()
        thread.join()
        qtbot.waitUntil(lambda: bool(reports))
        assert "ZeroDivisionError" in reports[0]

    def test_grave_message_of_qt_is_reported_with_those_before(self, reports: list[str]) -> None:
        qWarning("little")
        assert reports == []
        qCritical("grave")
        assert QtMsgType.QtCriticalMsg.name in reports[0]
        assert "little" in reports[0]

    def test_interrupt_from_the_keyboard_is_no_fault(self, reports: list[str]) -> None:
        sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
        assert reports == []
