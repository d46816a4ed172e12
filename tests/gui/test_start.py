"""The start: the window first, then the data; the second start; the example; the pictures."""

from __future__ import annotations

import gc
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from secretary_app.application.ports import EnvironmentFailure
from secretary_app.application.services import Services
from secretary_app.bootstrap import services as real_services
from secretary_app.gui.app import run
from secretary_app.gui.bridge import Bridge
from secretary_app.gui.operations import make_example
from secretary_app.gui.pictures import take
from secretary_app.gui.second_start import FirstStart, SecondStartDialog, call_first, server_name
from secretary_app.gui.theme.appearance import Appearance, Theme
from secretary_app.gui.window import MainWindow
from tests.gui.desk import Opened, SomeStores, when_open

HEAVY = ("sqlalchemy", "sqlcipher3", "alembic", "docx", "docxtpl", "openpyxl", "lxml", "pymorphy3")


def test_window_needs_no_heavy_package() -> None:
    code = f"import sys, secretary_app.gui.app; print([m for m in {HEAVY} if m in sys.modules])"
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert told.stdout.strip() == "[]"


def test_list_of_meetings_needs_no_rules_agendas_or_journals() -> None:
    unneeded = [
        *(f"secretary_app.domain.{name}" for name in ("agenda", "regulations", "meeting.entries")),
        "secretary_app.application.council_file.catalog",
        "secretary_app.language.typography",
    ]
    modules = "secretary_app.gui.app, secretary_app.gui.meetings.view, secretary_app.storage.store"
    code = f"import sys, {modules}; print([m for m in {unneeded} if m in sys.modules])"
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert told.stdout.strip() == "[]"


def test_data_are_opened_after_the_window_was_seen(
    qtbot: QtBot, theme: Theme, services: Services, stores: SomeStores, tmp_path: Path
) -> None:
    bridge = Bridge(services, tmp_path)
    window = MainWindow(bridge, theme)
    window.painted.connect(bridge.open)
    assert window.stack.currentWidget() is window.loading
    assert stores.opened == []
    with qtbot.waitSignal(bridge.opened):
        window.show()
    qtbot.waitUntil(lambda: bridge.idle)
    window.close()
    window.deleteLater()
    assert stores.store.closed


def test_data_that_open_while_the_window_closes_are_released(
    services: Services, stores: SomeStores, tmp_path: Path
) -> None:
    bridge = Bridge(services, tmp_path)
    bridge.open()
    bridge.close()
    assert stores.opened == [] or stores.store.closed


def test_run_opens_shows_and_releases(
    services: Services, stores: SomeStores, tmp_path: Path
) -> None:
    kept: list[int] = []

    def leave(window: MainWindow) -> None:
        assert not gc.isenabled()
        kept.append(gc.get_freeze_count())
        window.close()

    when_open(leave)
    hook = sys.excepthook
    assert run(services, tmp_path / "data") == 0
    assert kept[0] > 0
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0
    assert stores.opened == [tmp_path / "data"]
    assert stores.store.closed
    assert sys.excepthook == hook


class TestSecondStart:
    """A start on a folder that another one holds."""

    @pytest.fixture
    def first(self, tmp_path: Path) -> Iterator[FirstStart]:
        made = FirstStart(tmp_path)
        assert made.listen()
        yield made
        made.close()

    def test_names_differ_by_folder(self, tmp_path: Path) -> None:
        assert server_name(tmp_path) == server_name(tmp_path)
        assert server_name(tmp_path) != server_name(tmp_path / "other")

    @pytest.mark.usefixtures("first")
    def test_only_one_listens(self, tmp_path: Path) -> None:
        assert not FirstStart(tmp_path).listen()
        assert FirstStart(tmp_path / "other").listen()

    def test_call_reaches_the_first(self, qtbot: QtBot, first: FirstStart, tmp_path: Path) -> None:
        with qtbot.waitSignal(first.called):
            assert call_first(tmp_path)

    def test_nobody_to_call(self, tmp_path: Path) -> None:
        assert not call_first(tmp_path)

    @pytest.mark.parametrize(("button", "called"), [("show", True), ("close", False)])
    def test_second_start_tells_and_calls(
        self,
        qtbot: QtBot,
        first: FirstStart,
        services: Services,
        tmp_path: Path,
        button: str,
        called: bool,
    ) -> None:
        calls: list[bool] = []
        first.called.connect(lambda: calls.append(True))

        def answer() -> None:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, SecondStartDialog)
            pressed = dialog.findChild(QPushButton, f"second-start-{button}")
            assert pressed is not None
            QTest.keyClick(pressed, Qt.Key.Key_Space)

        QTimer.singleShot(10, answer)
        assert run(services, tmp_path) == 0
        qtbot.waitUntil(lambda: bool(calls) == called)


class TestExample:
    """With the real database."""

    @pytest.fixture
    def services(self) -> Services:
        return real_services()

    def test_example_opens_beside_the_users_data_and_back(
        self, empty: Opened, tmp_path: Path
    ) -> None:
        empty.answer("empty-example")
        assert [c.council.id for c in empty.window.listings] == ["demo"]
        assert empty.window.windowTitle() == "Секретарь совета – учебный пример"
        assert empty.window.example.isVisible()
        assert (tmp_path / "data" / "example").is_dir()
        assert not (tmp_path / "data" / "example.part").exists()
        assert not empty.window.commands.example.isEnabled()
        empty.answer("example-own-data")
        assert [c.council.id for c in empty.window.listings] == []
        assert not empty.window.example.isVisible()
        empty.answer("empty-example")
        assert [c.council.id for c in empty.window.listings] == ["demo"]

    def test_example_that_cannot_be_made_leaves_the_data_open(
        self, empty: Opened, tmp_path: Path
    ) -> None:
        (tmp_path / "data" / "example.part").touch()
        empty.answer("empty-example")
        assert "не тронут" in empty.words("failure-text") or "Ничего" in empty.words("failure-text")
        empty.answer("failure-done")
        assert empty.window.bridge.data is not None
        assert not empty.window.bridge.data.example


def test_example_tells_when_the_folder_cannot_be_renamed(
    services: Services, stores: SomeStores, tmp_path: Path
) -> None:
    with pytest.raises(EnvironmentFailure, match="Учебный пример не создан"):
        make_example(services, tmp_path)
    assert stores.store.closed


def test_pictures_of_every_screen_are_taken(qapp: QApplication, tmp_path: Path) -> None:
    out = tmp_path / "pictures"
    taken = take(qapp, real_services(), out, [(900, 600)], [Appearance.DARK])
    names = {path.name for path in out.iterdir()}
    assert names == {path.name for path in taken}
    scenes = {name.removesuffix("-dark-900x600.png") for name in names}
    assert {f"{scene}-dark-900x600.png" for scene in scenes} == names
    assert {
        "empty",
        "meetings",
        "councils",
        "preparation-people",
        "protocol",
        "live-tie",
        "hall-vote",
    } <= scenes, sorted(scenes)
    assert all(path.stat().st_size > 1000 for path in out.iterdir())
