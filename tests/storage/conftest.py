from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Protocol

import pytest

from secretary_app.application.ports import Store
from secretary_app.storage.store import open_store


class Opener(Protocol):
    """Opens the test's data folder; everything is closed after the test."""

    def __call__(self, where: Path | None = None, *, write: bool = True) -> Store: ...


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "данные №1 100%?#"


@pytest.fixture
def opened(folder: Path) -> Iterator[Opener]:
    with ExitStack() as closing:

        def open_one(where: Path | None = None, *, write: bool = True) -> Store:
            store = open_store(where or folder, write=write)
            closing.callback(store.close)
            return store

        yield open_one


@pytest.fixture
def mounted(tmp_path: Path) -> Iterator[Callable[[str], Path]]:
    """Mount a small file system in memory; only root on Linux may."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("mounting a small file system needs root on Linux")
    point = tmp_path / "mounted"
    point.mkdir()

    def mount(size: str) -> Path:
        made = _run("mount", "-t", "tmpfs", "-o", f"size={size}", "secretary-test", str(point))
        if not made:
            pytest.skip("this machine does not let a test mount a file system")
        return point

    yield mount
    _run("umount", "--lazy", str(point))


def _run(*command: str) -> bool:
    return subprocess.run(command, check=False, capture_output=True).returncode == 0
