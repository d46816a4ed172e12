"""What `start.py` runs for each of its arguments."""

from pathlib import Path

import pytest

from launcher import commands
from launcher.failure import SetupError
from tests.launcher.machine import Machine, interrupt


@pytest.fixture
def ready(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> Machine:
    """A machine where nothing is left to set up."""
    monkeypatch.setattr(commands, "prepare", lambda *_: None)
    return machine


def test_other_arguments_go_to_the_program(ready: Machine) -> None:
    assert commands.main(["demo", "--out", "x"]) == 0
    (call,) = ready.calls
    assert call[1:] == ["-P", "-m", "secretary_app", "demo", "--out", "x"]


def test_no_argument_opens_the_window(ready: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands, "has_screen", lambda *_: True)
    assert commands.main([]) == 0
    (call,) = ready.calls
    assert call[1:] == ["-P", "-m", "secretary_app"]


@pytest.fixture
def blind(ready: Machine, monkeypatch: pytest.MonkeyPatch) -> Machine:
    """A machine that is ready and has no screen."""
    monkeypatch.setattr(commands, "has_screen", lambda *_: False)
    return ready


def test_without_a_screen_the_demonstration_is_held(
    blind: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    assert commands.main([]) == 0
    (call,) = blind.calls
    assert call[3:6] == ["secretary_app", "demo", "--out"]
    assert call[6].endswith(commands.EXAMPLE_FOLDER)
    assert capsys.readouterr().out.startswith("Экран не найден")


def test_failed_demonstration_fails(blind: Machine) -> None:
    blind.failing = {"demo"}
    assert commands.main([]) == 1


def test_tests_are_followed_by_the_floors(ready: Machine) -> None:
    assert commands.main(["test"]) == 0
    assert ready.did("pytest", "--cov") == 1
    assert ready.did("coverage", "--fail-under=100", "--include=secretary_app/domain/**") == 1
    assert ready.did("coverage", "--fail-under=90", "--include=secretary_app/storage/**") == 1


def test_failed_tests_are_not_measured(ready: Machine) -> None:
    ready.failing = {"pytest"}
    assert commands.main(["test"]) == 1
    assert ready.did("coverage") == 0


def test_a_missed_floor_fails(ready: Machine) -> None:
    ready.failing = {"--include=launcher/*.py"}
    assert commands.main(["test"]) == 1


def test_chosen_tests_have_no_floors(ready: Machine) -> None:
    commands.main(["test", "tests/domain", "-x"])
    (call,) = ready.calls
    assert call[1:] == ["-m", "pytest", "tests/domain", "-x"]


def test_every_check_runs_though_one_fails(ready: Machine) -> None:
    ready.failing = {"ruff"}
    assert commands.main(["check"]) == 1
    assert len(ready.calls) == len(commands.CHECKS)


def test_bench_without_benchmarks_says_so(
    ready: Machine,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(commands, "ROOT", tmp_path)
    assert commands.main(["bench"]) == 0
    assert "Замеров пока нет" in capsys.readouterr().out
    assert ready.calls == []


def test_bench_runs_benchmarks_alone(
    ready: Machine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(commands, "ROOT", tmp_path)
    folder = tmp_path / "tests" / "benchmarks"
    folder.mkdir(parents=True)
    (folder / "bench_fold.py").touch()
    commands.main(["bench", "-k", "fold"])
    assert ready.did("--benchmark-only", "tests/benchmarks", "-k", "fold") == 1


def test_build_names_the_result(ready: Machine, capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.main(["build"]) == 0
    assert ready.did("PyInstaller", "build.spec") == 1
    assert "Собрано: " in capsys.readouterr().out


def test_failed_build_names_nothing(ready: Machine, capsys: pytest.CaptureFixture[str]) -> None:
    ready.failing = {"PyInstaller"}
    assert commands.main(["build"]) == 1
    assert "Собрано" not in capsys.readouterr().out


@pytest.mark.parametrize("command", [["test"], ["check"], ["bench"], ["build"], []])
def test_failed_setup_is_told_and_runs_nothing(
    machine: Machine,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    command: list[str],
) -> None:
    def fail(*_: object) -> None:
        message = "Сети нет."
        raise SetupError(message)

    monkeypatch.setattr(commands, "prepare", fail)
    assert commands.main(command) == 1
    assert capsys.readouterr().err == "Сети нет.\n"
    assert machine.calls == []


def test_interruption_promises_to_go_on(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(commands, "prepare", interrupt)
    assert commands.main(["check"]) == commands.INTERRUPTED
    assert "Повторный запуск доделает начатое" in capsys.readouterr().err


def test_documents_of_the_user_come_first(tmp_path: Path) -> None:
    (tmp_path / "Documents").mkdir()
    folder = commands.example_folder(tmp_path, tmp_path / "elsewhere", tmp_path / "tree")
    assert folder == tmp_path / "Documents" / commands.EXAMPLE_FOLDER


def test_home_without_documents(tmp_path: Path) -> None:
    folder = commands.example_folder(tmp_path, tmp_path, tmp_path / "tree")
    assert folder.parent == tmp_path


def test_current_folder_when_home_is_missing(tmp_path: Path) -> None:
    folder = commands.example_folder(tmp_path / "none", tmp_path, tmp_path / "tree")
    assert folder.parent == tmp_path


def test_tree_only_when_nothing_else_is_left(tmp_path: Path) -> None:
    inside = tmp_path / "docs"
    inside.mkdir()
    assert commands.example_folder(tmp_path / "none", inside, tmp_path).parent == tmp_path
