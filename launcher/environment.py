"""The virtual environment `.venv`: made, filled from hash-pinned lists, mended, left alone.

A stamp inside it says for which Python it was made and which lists are installed. While pip works
the stamp is away, so an interrupted installation is recognised by the next run and made anew.
"""

import hashlib
import json
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import Enum
from pathlib import Path

from launcher import system
from launcher.failure import SetupError

ROOT = Path(__file__).resolve().parents[1]


class PackageSet(Enum):
    """What is installed: the name of a list in `requirements/`. DEV contains RUNTIME."""

    RUNTIME = "runtime"
    DEV = "dev"


@dataclass(frozen=True, slots=True)
class Stamp:
    """What an environment contains: digests of lists by name, names of system needs met."""

    python: str
    lists: dict[str, str] = field(default_factory=dict)
    needs: frozenset[str] = frozenset()

    def to_json(self) -> str:
        """The text of the stamp file."""
        content = {"python": self.python, "lists": self.lists, "needs": sorted(self.needs)}
        return json.dumps(content, indent=1)

    @classmethod
    def from_json(cls, text: str) -> "Stamp | None":
        """The stamp in `text`; None when it is damaged."""
        try:
            content = json.loads(text)
            return cls(content["python"], dict(content["lists"]), frozenset(content["needs"]))
        except (ValueError, KeyError, TypeError):
            return None


@dataclass(frozen=True, slots=True)
class Environment:
    """The virtual environment of one checkout."""

    root: Path = ROOT

    @property
    def folder(self) -> Path:
        """The folder of the environment."""
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        """The interpreter of the environment."""
        windows = self.folder / "Scripts" / "python.exe"
        return windows if sys.platform == "win32" else self.folder / "bin" / "python"

    @property
    def stamp_file(self) -> Path:
        """The file that says that the environment is whole."""
        return self.folder / "secretary-app.json"

    def requirements(self, packages: PackageSet) -> Path:
        """The list of `packages` with versions and hashes."""
        return self.root / "requirements" / f"{packages.value}.txt"

    def stamp(self) -> Stamp | None:
        """What the environment contains; None when missing, half made or of another Python."""
        if not (self.python.exists() and self.stamp_file.exists()):
            return None
        stamp = Stamp.from_json(self.stamp_file.read_text("utf-8"))
        return stamp if stamp and stamp.python == this_python() else None


def this_python() -> str:
    """What an environment depends on, such as `cpython-3.11 linux x86_64`."""
    version = f"{sys.implementation.name}-{sys.version_info.major}.{sys.version_info.minor}"
    return f"{version} {sys.platform} {platform.machine()}"


def prepare(
    environment: Environment, packages: PackageSet, needs: Iterable[system.Need] = ()
) -> None:
    """Makes the environment contain `packages` and the system meet `needs`; quick when they do.

    Raises:
        SetupError: It could not be done; the text says what was kept and what to do.
    """
    stamp = environment.stamp()
    wanted = {system.Need.VENV, *needs}
    if stamp is None or not {need.value for need in wanted} <= stamp.needs:
        system.require(wanted)
    if stamp is None:
        _create(environment)
        stamp = Stamp(this_python())
    if not _contains(environment, stamp, packages):
        _install(environment, packages, stamp)
        digest = _digest(environment.requirements(packages))
        stamp = replace(stamp, lists={**stamp.lists, packages.value: digest})
    _write_stamp(environment, replace(stamp, needs=stamp.needs | {need.value for need in wanted}))


def _contains(environment: Environment, stamp: Stamp, packages: PackageSet) -> bool:
    """DEV contains RUNTIME, so a present DEV will do for both."""
    return any(
        stamp.lists.get(candidate.value) == _digest(environment.requirements(candidate))
        for candidate in {packages, PackageSet.DEV}
    )


def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _create(environment: Environment) -> None:
    print(f"Создаю среду {environment.folder}", flush=True)
    _remove(environment.folder)
    # From inside another virtual environment the interpreter beneath it is meant.
    python = getattr(sys, "_base_executable", sys.executable)
    if subprocess.run([python, "-m", "venv", environment.folder], check=False).returncode:
        message = (
            "Не удалось создать среду Python (сообщение выше). Программа и данные не изменены.\n"
            "Проверьте, что папка доступна для записи и что у Python есть модуль venv "
            "(в Debian – пакет python3-venv), и повторите запуск."
        )
        raise SetupError(message)


def _remove(folder: Path) -> None:
    try:
        if folder.exists():
            shutil.rmtree(folder)
    except OSError as error:
        message = (
            f"Не удалось удалить прежнюю среду {folder}: {error.strerror}.\n"
            "Закройте программу, если она запущена, удалите эту папку и повторите запуск."
        )
        raise SetupError(message) from error


def _install(environment: Environment, packages: PackageSet, stamp: Stamp) -> None:
    print("Ставлю пакеты Python: один раз, это займёт минуту-другую", flush=True)
    environment.stamp_file.unlink(missing_ok=True)
    if subprocess.run(_pip_command(environment, packages), check=False).returncode == 0:
        return
    # pip has failed in order: it downloads everything before it changes anything, and takes back
    # what it changed. What was whole before still is.
    if stamp.lists:
        _write_stamp(environment, stamp)
    raise SetupError(_pip_failure(environment, packages))


def _pip_command(environment: Environment, packages: PackageSet) -> list[str]:
    quiet = () if sys.stdout.isatty() else ("--quiet",)
    options = (
        "--require-hashes",
        "--only-binary=:all:",
        "--no-input",
        "--disable-pip-version-check",
    )
    command = [os.fspath(environment.python), "-m", "pip", "install", *options, *quiet]
    return [*command, "--requirement", os.fspath(environment.requirements(packages))]


def _pip_failure(environment: Environment, packages: PackageSet) -> str:
    path = environment.requirements(packages).relative_to(environment.root).as_posix()
    return (
        "Пакеты Python не установились (сообщение pip выше); чаще всего причина – нет сети.\n"
        "Сохранено: программа и ваши данные.\n"
        "Что делать: проверьте сеть и повторите ту же команду. Если сети здесь не бывает, "
        "на компьютере с сетью, такой же системой и тем же Python выполните\n"
        f"  python3 -m pip download --require-hashes --only-binary=:all: -r {path} -d packages\n"
        "перенесите папку packages сюда и повторите команду, задав переменные "
        "PIP_NO_INDEX=1 и PIP_FIND_LINKS=<путь к папке packages>."
    )


def _write_stamp(environment: Environment, stamp: Stamp) -> None:
    if environment.stamp() == stamp:
        return
    unfinished = environment.stamp_file.with_suffix(".part")
    unfinished.write_text(stamp.to_json(), "utf-8")
    unfinished.replace(environment.stamp_file)
