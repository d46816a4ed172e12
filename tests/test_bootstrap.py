"""The composition root: the window without arguments, the command line with them."""

import gc
import os
import runpy
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from secretary_app import bootstrap
from secretary_app.application.ports import EnvironmentFailure
from secretary_app.application.services import Services


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The folders that windows were opened over, none of them real."""
    folders: list[Path] = []

    def run(_: Services, folder: Path) -> int:
        assert not gc.isenabled()
        folders.append(folder)
        return 7

    monkeypatch.setattr("secretary_app.gui.app.run", run)
    return folders


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SECRETARY_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


def test_without_arguments_the_window_opens(opened: list[Path], data: Path) -> None:
    assert bootstrap.main([]) == 7
    assert opened == [data]
    assert gc.isenabled()


def test_no_source_is_read_for_the_window() -> None:
    code = (
        "import linecache; from secretary_app.gui.binding import import_qt; import_qt();"
        "import secretary_app.gui.app; print([p for p in linecache.cache if 'secretary_app' in p])"
    )
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert told.stdout.strip() == "[]"


def test_without_a_screen_the_window_says_so(
    opened: list[Path],
    data: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(bootstrap, "has_screen", lambda: False)
    assert bootstrap.main([]) == 1
    assert opened == []
    assert not data.exists()
    assert capsys.readouterr().err.startswith("Экрана нет, окно показать негде.")


@pytest.mark.parametrize(
    ("platform", "variable", "screen"),
    [("linux", "", False), ("linux", "DISPLAY", True), ("win32", "", True), ("darwin", "", True)],
)
def test_a_screen_is_a_display_on_linux(
    monkeypatch: pytest.MonkeyPatch, platform: str, variable: str, *, screen: bool
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.setenv(name, ":0" if name == variable else "")
    monkeypatch.setattr(sys, "platform", platform)
    assert bootstrap.has_screen() is screen


def test_the_module_runs_the_program(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["secretary-app", "meetings"])
    with pytest.raises(SystemExit) as leaving:
        runpy.run_module("secretary_app", run_name="__main__")
    assert leaving.value.code == 0
    assert not data.exists()
    assert capsys.readouterr().out.startswith("В базе пока нет ни одного совета.")


def test_pictures_are_taken_off_screen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    application = SimpleNamespace(shutdown=lambda: done.append("shut down"))
    monkeypatch.setattr(os, "environ", dict(os.environ))
    monkeypatch.setattr("secretary_app.gui.app.russian_application", lambda: application)

    def take(given: object, _: Services, folder: Path) -> tuple[Path, ...]:
        assert given is application
        assert os.environ["QT_QPA_PLATFORM"] == "offscreen"
        return (folder / "one.png",)

    monkeypatch.setattr("secretary_app.gui.pictures.take", take)
    names = bootstrap.services().window_pictures(tmp_path / "Окно")
    assert names == ["Окно/one.png"]
    assert done == ["shut down"]


def test_a_window_asked_for_by_a_command_needs_a_screen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bootstrap, "has_screen", lambda: False)
    with pytest.raises(EnvironmentFailure):
        bootstrap.services().open_window(tmp_path)
