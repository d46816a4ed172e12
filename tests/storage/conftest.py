from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Protocol

import pytest

from secretary_app.application.ports import Store
from secretary_app.storage.store import open_store
from tests.mounting import Mount, mounting


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
def mounted(tmp_path: Path) -> Iterator[Mount]:
    yield from mounting(tmp_path / "mounted")
