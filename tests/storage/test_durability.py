from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from sqlalchemy import Connection

from secretary_app.application import durable
from secretary_app.storage import opening
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
from tests.storage.samples import JOURNAL, KEY, RECORD


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


@pytest.mark.skipif(sys.platform != "linux", reason="only here names may be any bytes")
def test_a_folder_whose_name_is_no_text_will_do(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.db"))
    with closing(connect(file_uri(path, "mode=rwc"), busy_seconds=0)) as connection:
        connection.execute("CREATE TABLE t (x)")
    assert path.is_file()


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


def test_a_refused_setting_leaves_the_folder_free(
    opened: Opener, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_connection: Connection, path: Path) -> None:
        raise SettingsError(path, "synchronous", "1")

    with monkeypatch.context() as patch:
        patch.setattr(opening, "check_settings", refuse)
        with pytest.raises(SettingsError, match="не приняла настройку"):
            opened()
    assert opened().start_findings() == ()
    assert folder.stat().st_mode & 0o077 == 0 or sys.platform == "win32"


def test_a_text_that_is_no_text_is_a_mistake_of_the_caller(opened: Opener) -> None:
    store = opened()
    prepare(store)
    broken = replace(RECORD, council=replace(RECORD.council, name="half \ud800"))
    with pytest.raises(UnicodeEncodeError), store.writing() as work:
        work.save_council(broken)
    with store.reading() as view:
        assert view.council(RECORD.council.id) == RECORD


@pytest.mark.parametrize(
    "text",
    ["\0", "a\nb\r\n", "\u202e\u200b\ufffe", "🙂", "x" * 1_000_000, "'); DROP TABLE people; --"],
)
def test_any_text_comes_back_as_it_was_given(opened: Opener, text: str) -> None:
    store = opened()
    record = replace(RECORD, council=replace(RECORD.council, name=text))
    with store.writing() as work:
        work.save_council(record)
    with store.reading() as view:
        assert view.council(RECORD.council.id) == record


def test_each_system_has_its_way_to_reach_the_medium(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    called: list[str] = []
    mac = SimpleNamespace(fcntl=lambda _file, code: called.append(code), F_FULLFSYNC="full")
    monkeypatch.setitem(sys.modules, "fcntl", mac)
    monkeypatch.setattr(os, "fsync", lambda _file: called.append("fsync"))
    monkeypatch.setattr(sys, "platform", "darwin")
    durable.sync_file(1)
    durable.sync_folder(tmp_path)
    monkeypatch.setattr(sys, "platform", "win32")
    durable.sync_file(1)
    durable.sync_folder(tmp_path)
    assert called == ["full", "fsync", "fsync"]


def test_a_file_is_replaced_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_file: int) -> None:
        raise OSError(28, "full")

    target = tmp_path / "file"
    durable.write_durably(target, b"old")
    monkeypatch.setattr(durable, "sync_file", fail)
    with pytest.raises(OSError, match="full"):
        durable.write_durably(target, b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
    assert target.read_bytes() == b"old"
