from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from secretary_app.application.ports import Store
from secretary_app.storage.store import open_store
from tests.fakes.store import FakeStore
from tests.storage.contract import StoreContract


class TestSqlStore(StoreContract):
    @pytest.fixture
    def store(self, tmp_path: Path) -> Iterator[Store]:
        store = open_store(tmp_path / "data")
        yield store
        store.close()


class TestFakeStore(StoreContract):
    @pytest.fixture
    def store(self) -> Store:
        return FakeStore()
