"""When the environment is made, mended and left alone, and what is said when it cannot be."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from launcher import environment
from launcher.environment import Environment, PackageSet, Stamp, prepare, this_python
from launcher.failure import SetupError
from launcher.system import Need
from tests.launcher.machine import Machine, interrupt, refuse

ROOT = Path(__file__).resolve().parents[2]


def test_first_run_makes_and_fills_the_environment(machine: Machine, checkout: Environment) -> None:
    prepare(checkout, PackageSet.RUNTIME)
    assert machine.did("-m", "venv") == 1
    assert machine.did("install", "--require-hashes", "--only-binary=:all:") == 1
    assert machine.calls[-1][-1] == os.fspath(checkout.requirements(PackageSet.RUNTIME))


def test_second_run_calls_nothing(machine: Machine, checkout: Environment) -> None:
    prepare(checkout, PackageSet.RUNTIME, [Need.QT])
    machine.calls.clear()
    prepare(checkout, PackageSet.RUNTIME, [Need.QT])
    assert machine.calls == []


def test_development_packages_serve_the_program_too(
    machine: Machine, checkout: Environment
) -> None:
    prepare(checkout, PackageSet.DEV)
    machine.calls.clear()
    prepare(checkout, PackageSet.RUNTIME)
    assert machine.calls == []


def test_program_packages_do_not_serve_the_tests(machine: Machine, checkout: Environment) -> None:
    prepare(checkout, PackageSet.RUNTIME)
    prepare(checkout, PackageSet.DEV)
    assert (machine.did("venv"), machine.did("install")) == (1, 2)


def test_changed_list_is_installed_in_place(machine: Machine, checkout: Environment) -> None:
    prepare(checkout, PackageSet.RUNTIME)
    checkout.requirements(PackageSet.RUNTIME).write_text("runtime==2\n", "utf-8")
    prepare(checkout, PackageSet.RUNTIME)
    assert (machine.did("venv"), machine.did("install")) == (1, 2)


def test_new_need_is_checked_without_installing(machine: Machine, checkout: Environment) -> None:
    prepare(checkout, PackageSet.RUNTIME)
    machine.calls.clear()
    prepare(checkout, PackageSet.RUNTIME, [Need.SCREEN])
    assert machine.calls == [["Need.SCREEN", "Need.VENV"]]


def test_stamp_is_away_while_pip_works(machine: Machine, checkout: Environment) -> None:
    prepare(checkout, PackageSet.RUNTIME)
    prepare(checkout, PackageSet.DEV)
    assert machine.seen_stamp == [False, False]


def test_interrupted_installation_is_made_anew(
    machine: Machine, checkout: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepare(checkout, PackageSet.RUNTIME)
    leftover = checkout.folder / "half-installed"
    leftover.touch()
    monkeypatch.setattr(subprocess, "run", interrupt)
    with pytest.raises(KeyboardInterrupt):
        prepare(checkout, PackageSet.DEV)
    monkeypatch.setattr(subprocess, "run", machine.run)
    prepare(checkout, PackageSet.DEV)
    assert machine.did("venv") == 2
    assert not leftover.exists()


def test_failed_pip_keeps_the_environment_that_was_whole(
    machine: Machine, checkout: Environment
) -> None:
    prepare(checkout, PackageSet.RUNTIME)
    machine.failing = {"pip"}
    with pytest.raises(SetupError, match="Пакеты Python не установились"):
        prepare(checkout, PackageSet.DEV)
    machine.calls.clear()
    prepare(checkout, PackageSet.RUNTIME)
    assert machine.calls == []


def test_failed_first_installation_is_made_anew(machine: Machine, checkout: Environment) -> None:
    machine.failing = {"pip"}
    with pytest.raises(SetupError) as failure:
        prepare(checkout, PackageSet.RUNTIME)
    said = str(failure.value)
    assert "нет сети" in said
    assert "Сохранено:" in said
    assert "pip download --require-hashes" in said
    assert "requirements/runtime.txt" in said
    machine.failing = set()
    prepare(checkout, PackageSet.RUNTIME)
    assert machine.did("venv") == 2


def test_failed_venv_says_what_to_install(machine: Machine, checkout: Environment) -> None:
    machine.failing = {"venv"}
    with pytest.raises(SetupError, match="python3-venv"):
        prepare(checkout, PackageSet.RUNTIME)


def test_environment_in_use_is_explained(
    machine: Machine, checkout: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    checkout.folder.mkdir()
    monkeypatch.setattr("shutil.rmtree", refuse)
    with pytest.raises(SetupError, match="Закройте программу"):
        prepare(checkout, PackageSet.RUNTIME)
    assert machine.did("venv") == 0


@pytest.mark.parametrize(
    "stamp", ["", "{}", "[]", "null", '{"python": "x", "lists": 1, "needs": []}', "\N{BULLET}"]
)
def test_damaged_stamp_is_no_stamp(machine: Machine, checkout: Environment, stamp: str) -> None:
    prepare(checkout, PackageSet.RUNTIME)
    checkout.stamp_file.write_text(stamp, "utf-8")
    prepare(checkout, PackageSet.RUNTIME)
    assert machine.did("venv") == 2


def test_environment_of_another_python_is_made_anew(
    machine: Machine, checkout: Environment
) -> None:
    prepare(checkout, PackageSet.RUNTIME)
    checkout.stamp_file.write_text(Stamp("cpython-3.99 linux x86_64").to_json(), "utf-8")
    prepare(checkout, PackageSet.RUNTIME)
    assert machine.did("venv") == 2


def test_windows_keeps_its_python_elsewhere(
    checkout: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    assert checkout.python == checkout.folder / "Scripts" / "python.exe"


def test_python_is_named_by_version_and_machine() -> None:
    minor = f"cpython-{sys.version_info.major}.{sys.version_info.minor} "
    assert this_python().startswith(minor)


def test_lists_named_by_the_program_exist() -> None:
    here = Environment()
    assert all(here.requirements(packages).is_file() for packages in PackageSet)
    assert environment.ROOT == ROOT
