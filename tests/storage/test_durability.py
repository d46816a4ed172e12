from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection

from secretary_app.storage.driver import DriverError, RawConnection, connect, file_uri
from secretary_app.storage.engine import (
    READER_SETTINGS,
    WRITER_SETTINGS,
    Setting,
    check_settings,
    pragma,
    reader_engine,
    writer_engine,
)
from secretary_app.storage.failures import SettingsError
from secretary_app.storage.places import DataFolder
from tests.storage.conftest import Opener
from tests.storage.contract import prepare
from tests.storage.samples import JOURNAL, KEY


@pytest.fixture
def writer(tmp_path: Path) -> Iterator[Connection]:
    engine = writer_engine(tmp_path / "x.db")
    with engine.connect() as connection:
        yield connection
    engine.dispose()


@pytest.fixture
def raw(opened: Opener, folder: Path) -> Iterator[RawConnection]:
    """Return a plain connection to a database with a journal, as another program has it."""
    store = opened()
    prepare(store)
    with store.writing() as work:
        work.append(KEY, JOURNAL)
    store.close()
    uri = file_uri(DataFolder(folder).database, "mode=rw")
    with closing(connect(uri, busy_seconds=0)) as connection:
        yield connection


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", "2"),
        ("foreign_keys", "1"),
        ("recursive_triggers", "1"),
        ("busy_timeout", "5000"),
        ("fullfsync", "1"),
    ],
)
def test_the_writer_has_the_settings_that_lost_nothing(
    writer: Connection, name: str, value: str
) -> None:
    assert pragma(writer, name) == value


def test_every_reading_connection_has_them_too(writer: Connection, tmp_path: Path) -> None:
    writer.exec_driver_sql("CREATE TABLE t (a)")
    writer.commit()
    readers = reader_engine(tmp_path / "x.db")
    with readers.connect() as first, readers.connect() as second:
        for connection in (first, second):
            check_settings(connection, tmp_path, READER_SETTINGS)
    readers.dispose()


def test_a_setting_that_did_not_take_is_refused(writer: Connection, tmp_path: Path) -> None:
    writer.rollback()
    writer.connection.execute("PRAGMA synchronous=NORMAL")
    with pytest.raises(SettingsError, match=r"synchronous \(сейчас 1\)"):
        check_settings(writer, tmp_path)


def test_a_database_that_cannot_keep_a_log_is_refused(tmp_path: Path) -> None:
    settings = (Setting("journal_mode", "MEMORY", "memory"), *WRITER_SETTINGS[1:])
    engine = writer_engine(tmp_path / "x.db", settings)
    with engine.connect() as connection, pytest.raises(SettingsError, match="journal_mode"):
        check_settings(connection, tmp_path)
    engine.dispose()


@pytest.mark.parametrize("recursive", ["ON", "OFF"])
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE journal SET payload = '{}' WHERE seq = 2",
        "UPDATE journal SET hash = 'x'",
        "DELETE FROM journal WHERE seq = 6",
        "DELETE FROM journal",
        "INSERT OR REPLACE INTO journal SELECT * FROM journal WHERE seq = 2",
        "REPLACE INTO journal SELECT * FROM journal WHERE seq = 6",
        "INSERT INTO journal SELECT 'c1', 'm1', 8, at, 1, event, '{}', '' FROM journal LIMIT 1",
        "INSERT INTO journal SELECT 'c1', 'm1', 0, at, 1, event, '{}', '' FROM journal LIMIT 1",
    ],
)
def test_the_journal_is_append_only_for_every_program(
    raw: RawConnection, statement: str, recursive: str
) -> None:
    raw.execute(f"PRAGMA recursive_triggers={recursive}")
    before = list(raw.execute("SELECT * FROM journal"))
    with pytest.raises(DriverError, match="journal"):
        raw.execute(statement)
    assert list(raw.execute("SELECT * FROM journal")) == before


def test_a_meeting_with_a_journal_cannot_be_deleted(raw: RawConnection) -> None:
    raw.execute("PRAGMA foreign_keys=ON")
    with pytest.raises(DriverError, match="FOREIGN KEY"):
        raw.execute("DELETE FROM meetings")


def test_every_constraint_has_a_name(raw: RawConnection) -> None:
    statements = [sql for (sql,) in raw.execute("SELECT sql FROM sqlite_master WHERE sql NOT NULL")]
    constraints = [
        line.strip()
        for sql in statements
        for line in sql.splitlines()
        if any(word in line for word in ("PRIMARY KEY", "FOREIGN KEY", "UNIQUE", "CHECK"))
    ]
    assert len(constraints) > 40
    assert all("CONSTRAINT " in line for line in constraints)
