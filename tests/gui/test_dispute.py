"""The folder for a dispute, collected by keyboard on the page of a meeting."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel

from secretary_app.application.dispute import COUNCIL_FILE, MANIFEST
from secretary_app.application.ports import EnvironmentFailure
from secretary_app.application.services import Services
from secretary_app.gui.meeting.dispute import DisputeCard, WantedFolder, write_folder
from secretary_app.gui.tasks import Progress
from tests.application.councils import stored
from tests.gui.desk import CTRL, Opened, SomeStores
from tests.gui.test_meeting import meeting

SHIFT = Qt.KeyboardModifier.ShiftModifier


def card(opened: Opened) -> DisputeCard:
    return opened.window.meeting.documents.dispute


def collect(opened: Opened, target: Path) -> None:
    opened.press(Qt.Key.Key_A, modifier=CTRL | SHIFT)
    opened.choose_file("dispute-file", str(target))


def told(opened: Opened) -> list[str]:
    return [words.text() for words in card(opened).saved.findChildren(QLabel)]


def test_the_folder_is_collected_by_keyboard(filled: Opened, tmp_path: Path) -> None:
    target = tmp_path / "dispute.zip"
    meeting(filled)
    filled.press(Qt.Key.Key_A, modifier=CTRL | SHIFT)
    dialog = filled.window.findChild(QFileDialog, "dispute-file")
    assert dialog is not None
    proposed = Path(dialog.selectedFiles()[0]).name
    assert proposed == "Папка для спора – протокол № 2 от 14.05.2026.zip"
    filled.choose_file("dispute-file", str(target))
    assert filled.words("dispute-saved-text") == f"Папка записана: {target}"
    assert "Протокол ещё не подписан: в папке нет его скана." in told(filled)
    with zipfile.ZipFile(target) as archive:
        digest = hashlib.sha256(archive.read(COUNCIL_FILE)).hexdigest()
        assert f"{digest}  {COUNCIL_FILE}" in archive.read(MANIFEST).decode()
    filled.answer("dispute-open")
    filled.answer("dispute-folder")
    assert filled.shown_paths == [target, tmp_path]


def test_a_stop_leaves_no_file(filled: Opened, services: Services, tmp_path: Path) -> None:
    meeting(filled)
    data, key = filled.window.bridge.data, filled.window.listings[0].meetings[0].key
    assert data is not None
    stopped, target = Progress(), tmp_path / "dispute.zip"
    stopped.cancel()
    made = write_folder(services, data, stopped, wanted=WantedFolder(key, target))
    assert (made, target.exists()) == (None, False)
    card(filled).show_made(key, made)
    assert told(filled) == ["Сбор папки остановлен. Ничего не записано."]
    filled.press(Qt.Key.Key_Escape)
    card(filled).leave()
    card(filled).show_made(key, made)
    filled.come_back()
    assert told(filled) == []


def test_only_a_closed_meeting_offers_it(
    open_window: Callable[[], Opened], stores: SomeStores
) -> None:
    stores.fill(stored("letters").contents)
    opened = open_window()
    offered = []
    closed, _, running = opened.window.listings[0].meetings
    for listing in (closed, running, closed):
        opened.window.show_meeting(listing.key)
        opened.rest()
        offered.append((listing.status.value, card(opened).action.isEnabled()))
    assert offered == [("closed", True), ("running", False), ("closed", True)]


class TestRefusingDisk:
    """A disk that takes nothing."""

    @pytest.fixture
    def services(self, services: Services) -> Services:
        def refuse(path: Path, _: bytes) -> None:
            raise EnvironmentFailure(f"Файл «{path.name}» не записан: на диске кончилось место.")

        return replace(services, write_file=refuse)

    def test_it_is_told_where_it_was_asked_for(self, filled: Opened, tmp_path: Path) -> None:
        meeting(filled)
        collect(filled, tmp_path / "dispute.zip")
        assert told(filled) == ["Файл «dispute.zip» не записан: на диске кончилось место."]
        assert filled.has_dialog("failure") is False
