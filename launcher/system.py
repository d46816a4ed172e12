"""What the operating system must provide before packages of Python can work.

On Debian and its relatives dpkg is asked and, as root, apt-get installs. On other Linux systems
the libraries themselves are tried. Windows and macOS need nothing.
"""

import ctypes
import importlib.util
import os
import platform
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from launcher.failure import SetupError


class Need(Enum):
    """A group of system packages, by what it serves."""

    VENV = "venv"
    QT = "qt"
    SCREEN = "screen"
    TESTS = "tests"


@dataclass(frozen=True, slots=True)
class Library:
    """A shared library, and the package that brings it in Debian and in ALT Linux."""

    soname: str
    debian: str
    alt: str


LIBRARIES: Mapping[Need, tuple[Library, ...]] = {
    Need.QT: (
        Library("libEGL.so.1", "libegl1", "libEGL"),
        Library("libGL.so.1", "libgl1", "libGL"),
        Library("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon"),
        Library("libglib-2.0.so.0", "libglib2.0-0", "glib2"),
        Library("libfontconfig.so.1", "libfontconfig1", "fontconfig"),
        Library("libdbus-1.so.3", "libdbus-1-3", "libdbus"),
    ),
    Need.SCREEN: (
        Library("libxcb-cursor.so.0", "libxcb-cursor0", "libxcbutil-cursor"),
        Library("libxcb-icccm.so.4", "libxcb-icccm4", "libxcbutil-icccm"),
        Library("libxcb-keysyms.so.1", "libxcb-keysyms1", "libxcbutil-keysyms"),
        Library("libxcb-xkb.so.1", "libxcb-xkb1", "libxcb"),
        Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11"),
        Library("libxcb-shape.so.0", "libxcb-shape0", "libxcb"),
    ),
}
# Tests pass without these (a test in a real window or of a typeface skips and says so).
TEST_PACKAGES = ("xvfb", "fonts-liberation")


def has_screen(platform_name: str, environment: Mapping[str, str]) -> bool:
    """Whether a window can be shown: always on Windows and macOS, elsewhere with X or Wayland."""
    if platform_name in {"win32", "darwin"}:
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def is_debian_like(release: Mapping[str, str]) -> bool:
    """Whether /etc/os-release describes Debian or a relative (Ubuntu, Mint, Astra)."""
    names = {release.get("ID", ""), *release.get("ID_LIKE", "").split()}
    return not names.isdisjoint({"debian", "ubuntu", "astra"})


def require(needs: Iterable[Need]) -> None:
    """Makes sure that the system has what the needs name; as root on Debian installs it.

    Raises:
        SetupError: Something indispensable is missing; the text names the command to run.
    """
    if not sys.platform.startswith("linux"):
        return
    release = _os_release()
    if is_debian_like(release):
        _require_debian(frozenset(needs))
    else:
        _require_libraries(frozenset(needs), release.get("ID", ""))


def debian_packages(needs: Iterable[Need], installed: frozenset[str], venv: str) -> list[str]:
    """The Debian packages that the needs name and `installed` lacks; `venv` empty: not missing."""
    wanted = [venv] if venv and Need.VENV in needs else []
    wanted += [library.debian for need in needs for library in LIBRARIES.get(need, ())]
    wanted += TEST_PACKAGES if Need.TESTS in needs else ()
    return sorted(set(wanted) - installed)


def installed_names(listing: str) -> frozenset[str]:
    """Names of installed packages from lines `status<TAB>name<TAB>provided, names (= 1)`.

    A provided name counts: Ubuntu 24.04 has libglib2.0-0t64, which provides libglib2.0-0.
    """
    names: set[str] = set()
    for line in listing.splitlines():
        status, name, provided = line.split("\t")
        if status == "installed":
            names.add(name)
            names.update(entry.split()[0] for entry in provided.split(",") if entry.strip())
    return frozenset(names)


def missing_libraries(needs: Iterable[Need]) -> list[Library]:
    """The libraries of the needs that this system cannot load."""
    wanted = (library for need in needs for library in LIBRARIES.get(need, ()))
    return [library for library in wanted if not _loads(library.soname)]


def _require_debian(needs: frozenset[Need]) -> None:
    missing = debian_packages(sorted(needs, key=str), _dpkg_installed(), _venv_package())
    if missing and _is_root():
        _apt_install(missing)
    elif missing:
        _name_command(missing)


def _name_command(missing: list[str]) -> None:
    command = f"sudo apt-get install {' '.join(missing)}"
    if set(missing) <= set(TEST_PACKAGES):
        print(f"Часть тестов будет пропущена: нет пакетов системы. Их ставит команда\n  {command}")
        return
    message = (
        f"Не хватает пакетов системы: {', '.join(missing)}.\n"
        f"Ничего не изменено. Выполните команду\n  {command}\nи повторите запуск."
    )
    raise SetupError(message)


def _apt_install(packages: list[str]) -> None:
    print(f"Ставлю пакеты системы: {' '.join(packages)}", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    # A failing update is told by the install that follows: the old lists may still do.
    subprocess.run(["apt-get", "update", "-qq"], check=False, env=environment)
    if subprocess.run([*install, "-qq"], check=False, env=environment).returncode:
        message = (
            "Пакеты системы не установились (сообщение apt-get выше).\n"
            "Программа и данные не изменены. Проверьте сеть и источники пакетов, выполните\n"
            f"  apt-get update && {' '.join(install)}\nи повторите запуск."
        )
        raise SetupError(message)


def _require_libraries(needs: frozenset[Need], distribution: str) -> None:
    if Need.VENV in needs and not _has_ensurepip():
        message = (
            "В этом Python нет модуля ensurepip, без него среду не создать. Ничего не изменено.\n"
            "Установите пакет вашей системы с модулями venv и ensurepip и повторите запуск."
        )
        raise SetupError(message)
    missing = missing_libraries(sorted(needs, key=str))
    if missing:
        raise SetupError(_libraries_message(missing, distribution))


def _libraries_message(missing: list[Library], distribution: str) -> str:
    names = ", ".join(library.soname for library in missing)
    advice = "Установите пакеты вашей системы с этими библиотеками"
    if distribution == "altlinux":
        packages = " ".join(sorted({library.alt for library in missing}))
        advice = f"Выполните от root команду\n  apt-get install {packages}\n"
    return f"Не хватает библиотек: {names}.\nНичего не изменено. {advice} и повторите запуск."


def _os_release() -> Mapping[str, str]:
    try:
        return platform.freedesktop_os_release()
    except OSError:
        return {}


def _dpkg_installed() -> frozenset[str]:
    form = "${db:Status-Status}\t${Package}\t${Provides}\n"
    query = ["dpkg-query", "--show", f"--showformat={form}"]
    return installed_names(subprocess.run(query, check=True, capture_output=True, text=True).stdout)


def _venv_package() -> str:
    if _has_ensurepip():
        return ""
    running = Path(sys.executable).resolve()
    if running == Path("/usr/bin/python3").resolve():
        return "python3-venv"
    return f"python{sys.version_info.major}.{sys.version_info.minor}-venv"


def _has_ensurepip() -> bool:
    return importlib.util.find_spec("ensurepip") is not None


def _is_root() -> bool:
    return os.geteuid() == 0


def _loads(soname: str) -> bool:
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True
