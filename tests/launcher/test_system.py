"""What the system is asked for, and how a person is told what it lacks."""

import os
import subprocess
import sys
from collections.abc import Callable

import pytest

from launcher import system
from launcher.failure import SetupError
from launcher.system import Need
from tests.launcher.machine import Machine, refuse

DPKG = (
    "installed\tlibegl1\t\n"
    "installed\tlibglib2.0-0t64\tlibglib2.0-0 (= 2.80.0), libglib2.0-0:any\n"
    "config-files\tlibgl1\t\n"
)


def test_installed_names_include_what_is_provided() -> None:
    assert system.installed_names(DPKG) >= {"libegl1", "libglib2.0-0"}


def test_removed_package_is_not_installed() -> None:
    assert "libgl1" not in system.installed_names(DPKG)


def test_only_missing_packages_of_the_needs_are_named() -> None:
    missing = system.debian_packages(
        [Need.VENV, Need.QT], system.installed_names(DPKG), "python3-venv"
    )
    assert missing == [
        "libdbus-1-3", "libfontconfig1", "libgl1", "libxkbcommon0", "python3-venv"
    ]  # fmt: skip


def test_screen_and_tests_have_packages_of_their_own() -> None:
    missing = system.debian_packages([Need.SCREEN, Need.TESTS], frozenset(), "python3-venv")
    assert {"libxcb-cursor0", "xvfb", "fonts-liberation"} <= set(missing)
    assert "python3-venv" not in missing


@pytest.mark.parametrize(
    ("release", "debian"),
    [
        ({"ID": "debian"}, True),
        ({"ID": "linuxmint", "ID_LIKE": "ubuntu debian"}, True),
        ({"ID": "astra"}, True),
        ({"ID": "altlinux"}, False),
        ({}, False),
    ],
)
def test_relatives_of_debian_are_known(release: dict[str, str], *, debian: bool) -> None:
    assert system.is_debian_like(release) is debian


@pytest.mark.parametrize(
    ("name", "variables", "screen"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_screen_is_found(name: str, variables: dict[str, str], *, screen: bool) -> None:
    assert system.has_screen(name, variables) is screen


@pytest.fixture
def linux(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Machine]:
    """Makes this machine a Linux of a kind, whose dpkg lists nothing but `libegl1`."""

    def become(release: dict[str, str], *, root: bool = False, venv: bool = True) -> Machine:
        played = Machine(output="installed\tlibegl1\t\n")
        monkeypatch.setattr(sys, "platform", "linux")
        monkeypatch.setattr("platform.freedesktop_os_release", lambda: release)
        monkeypatch.setattr(os, "geteuid", lambda: 0 if root else 1000, raising=False)
        monkeypatch.setattr("importlib.util.find_spec", lambda _: object() if venv else None)
        monkeypatch.setattr(subprocess, "run", played.run)
        return played

    return become


def test_other_systems_need_nothing(
    linux: Callable[..., Machine], monkeypatch: pytest.MonkeyPatch
) -> None:
    played = linux({"ID": "debian"})
    monkeypatch.setattr(sys, "platform", "win32")
    system.require(Need)
    assert played.calls == []


@pytest.mark.parametrize(
    ("running", "venv"),
    [
        ("/usr/bin/python3", "python3-venv"),
        ("/opt/python", f"python3.{sys.version_info.minor}-venv"),
    ],
)
def test_user_is_told_the_exact_command(
    linux: Callable[..., Machine],
    monkeypatch: pytest.MonkeyPatch,
    running: str,
    venv: str,
) -> None:
    linux({"ID": "debian"}, venv=False)
    monkeypatch.setattr(sys, "executable", running)
    with pytest.raises(SetupError) as failure:
        system.require([Need.VENV, Need.QT])
    command = "sudo apt-get install libdbus-1-3 libfontconfig1 libgl1 libglib2.0-0 libxkbcommon0"
    assert f"  {command} {venv}\n" in str(failure.value)


def test_packages_of_tests_alone_are_advice(
    linux: Callable[..., Machine], capsys: pytest.CaptureFixture[str]
) -> None:
    linux({"ID": "ubuntu"})
    system.require([Need.TESTS])
    assert "sudo apt-get install fonts-liberation xvfb" in capsys.readouterr().out


def test_root_installs_after_one_update(linux: Callable[..., Machine]) -> None:
    played = linux({"ID": "debian"}, root=True)
    system.require([Need.TESTS])
    assert (played.did("update"), played.did("install", "xvfb", "fonts-liberation")) == (1, 1)


def test_root_is_told_when_apt_fails(linux: Callable[..., Machine]) -> None:
    linux({"ID": "debian"}, root=True).failing = {"install"}
    with pytest.raises(SetupError, match="Проверьте сеть и источники пакетов"):
        system.require([Need.TESTS])


def test_nothing_missing_nothing_done(linux: Callable[..., Machine]) -> None:
    played = linux({"ID": "debian"}, root=True)
    system.require([Need.VENV])
    assert [call[0] for call in played.calls] == ["dpkg-query"]


def test_alt_is_told_its_own_packages(
    linux: Callable[..., Machine], monkeypatch: pytest.MonkeyPatch
) -> None:
    linux({"ID": "altlinux"})
    monkeypatch.setattr("ctypes.CDLL", refuse)
    with pytest.raises(SetupError) as failure:
        system.require([Need.QT])
    packages = "fontconfig glib2 libEGL libGL libdbus libxkbcommon"
    assert f"apt-get install {packages}\n" in str(failure.value)


def test_unknown_system_is_told_the_libraries(
    linux: Callable[..., Machine], monkeypatch: pytest.MonkeyPatch
) -> None:
    linux({})
    monkeypatch.setattr("ctypes.CDLL", refuse)
    with pytest.raises(SetupError, match=r"libEGL\.so\.1, libGL\.so\.1"):
        system.require([Need.QT])


def test_loadable_libraries_are_enough(
    linux: Callable[..., Machine], monkeypatch: pytest.MonkeyPatch
) -> None:
    linux({"ID": "fedora"})
    tried: list[str] = []
    monkeypatch.setattr("ctypes.CDLL", tried.append)
    system.require([Need.VENV, Need.QT])
    assert "libEGL.so.1" in tried


def test_python_without_ensurepip_is_explained(linux: Callable[..., Machine]) -> None:
    linux({"ID": "altlinux"}, venv=False)
    with pytest.raises(SetupError, match="нет модуля ensurepip"):
        system.require([Need.VENV])


def test_system_without_a_release_file(
    linux: Callable[..., Machine], monkeypatch: pytest.MonkeyPatch
) -> None:
    linux({})
    monkeypatch.setattr("platform.freedesktop_os_release", refuse)
    system.require([Need.VENV])
