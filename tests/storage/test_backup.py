from __future__ import annotations

import errno
import os
import shutil
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest

from secretary_app.application.ports import EnvironmentFailure, Store
from secretary_app.application.records import Head, Journal
from secretary_app.domain.agenda import MeetingId
from secretary_app.storage import backup as backup_module
from secretary_app.storage import copying
from secretary_app.storage.backup import restore
from secretary_app.storage.driver import DBAPI, connect, file_uri
from secretary_app.storage.failures import (
    AlreadyRunningError,
    BackupError,
    DiskFullError,
    NewerDatabaseError,
    NotOursError,
    ReadOnlyError,
)
from secretary_app.storage.heads import read_heads
from secretary_app.storage.places import DataFolder
from tests.storage.conftest import Opener
from tests.storage.contract import prepare, stored
from tests.storage.samples import COUNCIL, JOURNAL, KEY, PLAIN_MEETING, RECORD, ballots

VOTES = ballots(30)


@pytest.fixture
def store(opened: Opener) -> Store:
    store = opened()
    prepare(store)
    with store.writing() as work:
        work.append(KEY, VOTES[:20])
    return store


@pytest.fixture
def copy(store: Store, tmp_path: Path) -> Path:
    """Return a copy with 20 votes of a folder that has 30 since, and is closed."""
    store.backup(tmp_path / "copy.db")
    with store.writing() as work:
        work.append(KEY, VOTES[20:])
    store.close()
    return tmp_path / "copy.db"


def change(path: Path, *statements: str) -> None:
    with closing(connect(file_uri(path, "mode=rw"), busy_seconds=0)) as raw:
        for statement in statements:
            raw.execute(statement)


def test_a_backup_is_one_complete_file(opened: Opener, store: Store, tmp_path: Path) -> None:
    store.backup(tmp_path / "copy.db")
    assert not list(tmp_path.glob(".copy*"))
    other = DataFolder(tmp_path / "other")
    other.root.mkdir()
    shutil.copyfile(tmp_path / "copy.db", other.database)
    shutil.copyfile(DataFolder(store._place.root).head, other.head)  # type: ignore[attr-defined] # noqa: SLF001 - the test's folder
    again = opened(other.root)
    assert again.start_findings() == again.findings() == ()
    assert stored(again).journal == Journal(VOTES[:20])
    with again.reading() as view:
        assert view.council(COUNCIL) == RECORD


def test_a_backup_of_a_database_at_work_is_one_state(
    opened: Opener, store: Store, tmp_path: Path
) -> None:
    def vote() -> None:
        for entry in VOTES[20:]:
            with store.writing() as work:
                work.append(KEY, [entry])

    thread = Thread(target=vote)
    thread.start()
    for number in range(5):
        store.backup(tmp_path / f"{number}.db")
    thread.join()
    store.close()
    for number in range(5):
        restore(tmp_path / "other", tmp_path / f"{number}.db")
        again = opened(tmp_path / "other")
        found = stored(again).journal.entries
        assert found == VOTES[: len(found)]
        again.close()


def test_a_newer_backup_replaces_an_older_one(store: Store, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    target.write_text("an older copy")
    store.backup(target)
    assert target.read_bytes().startswith(b"SQLite format 3")


def test_a_reader_can_back_up(opened: Opener, store: Store, tmp_path: Path) -> None:
    assert store.warnings() == ()
    opened(write=False).backup(tmp_path / "copy.db")
    assert (tmp_path / "copy.db").exists()


def test_a_place_that_cannot_hold_a_copy_is_refused(store: Store, tmp_path: Path) -> None:
    with pytest.raises(BackupError, match="это папка"):
        store.backup(tmp_path)
    with pytest.raises(BackupError, match="такой папки нет"):
        store.backup(tmp_path / "missing" / "copy.db")


@pytest.mark.skipif(sys.platform == "win32", reason="there are no named pipes in folders")
def test_a_device_is_not_replaced_by_a_copy(store: Store, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(BackupError, match="это устройство"):
        store.backup(pipe)
    assert pipe.is_fifo()


def test_the_programs_own_files_are_no_place_for_a_copy(
    opened: Opener, folder: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    for name in ("secretary.db", "secretary.db-wal", "journal.head", "./secretary.lock"):
        with pytest.raises(BackupError, match="рабочий файл"):
            store.backup(Path(name))
    store.close()
    assert stored(opened()).journal == Journal(VOTES[:20])


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.ENOSPC, "не хватает места"),
        (errno.EACCES, "нельзя записать"),
        (errno.EIO, "сообщил об ошибке"),
    ],
)
def test_a_backup_that_fails_leaves_the_older_one(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, words: str
) -> None:
    def fail(_source: Path, _target: Path) -> None:
        raise OSError(code, "injected")

    target = tmp_path / "copy.db"
    target.write_text("an older copy")
    monkeypatch.setattr(copying, "replace_durably", fail)
    with pytest.raises(BackupError, match=words):
        store.backup(target)
    assert target.read_text() == "an older copy"
    assert [path.name for path in tmp_path.glob("*copy*")] == ["copy.db"]


def test_a_copy_that_differs_is_not_kept(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copying, "faults_of", lambda _: ["row 7 missing"])
    with pytest.raises(BackupError, match="не сошлась"):
        store.backup(tmp_path / "copy.db")
    assert not list(tmp_path.glob("*copy*"))


def test_a_restored_folder_is_the_copy_and_says_so(
    opened: Opener, folder: Path, copy: Path
) -> None:
    report = restore(folder, copy)
    assert (report.meetings, report.entries, report.shortened) == (1, 20, (KEY,))
    text = str(report)
    assert "записан заново" in text
    assert "«m1»" in text
    assert read_heads(DataFolder(folder).head).heads == {KEY: Head(20, VOTES[19].hash)}
    store = opened()
    assert store.start_findings() == store.findings() == ()
    assert stored(store).journal == Journal(VOTES[:20])
    assert not (folder / "restore.part").exists()


def test_what_was_there_stays_under_a_dated_name(
    opened: Opener, folder: Path, copy: Path, tmp_path: Path
) -> None:
    report = restore(folder, copy)
    database, head = report.kept
    assert database.name.startswith("before-restore-20")
    assert database.parent == folder
    assert len(read_heads(head).heads) == 1
    restore(tmp_path / "former", database)
    assert stored(opened(tmp_path / "former")).journal == Journal(VOTES)


def test_a_folder_left_by_a_kill_is_kept_with_its_log(
    opened: Opener, folder: Path, store: Store, tmp_path: Path
) -> None:
    store.backup(tmp_path / "copy.db")
    with store.writing() as work:
        work.append(KEY, VOTES[20:])
    left = tmp_path / "left"
    shutil.copytree(folder, left)
    assert DataFolder(left).wal.stat().st_size
    report = restore(left, tmp_path / "copy.db")
    assert [path.name.rpartition("secretary")[2] for path in report.kept[:2]] == [".db", ".db-wal"]
    assert stored(opened(left)).journal == Journal(VOTES[:20])
    restore(tmp_path / "former", report.kept[0])
    assert stored(opened(tmp_path / "former")).journal == Journal(VOTES)


def test_a_new_folder_is_restored_without_anything_to_keep(tmp_path: Path, copy: Path) -> None:
    report = restore(tmp_path / "new", copy)
    assert (report.kept, report.shortened) == ((), ())
    assert len(str(report).splitlines()) == 3


def test_a_journal_that_went_another_way_is_named(
    opened: Opener, folder: Path, store: Store, tmp_path: Path
) -> None:
    other = replace(PLAIN_MEETING, id=MeetingId("m2"))
    with store.writing() as work:
        work.save_meeting(COUNCIL, other)
        work.append(KEY._replace(meeting=other.id), JOURNAL)
    store.close()
    elsewhere = opened(tmp_path / "elsewhere")
    prepare(elsewhere)
    with elsewhere.writing() as work:
        work.append(KEY, ballots(20, first=1)[:6])
        work.append(KEY, ballots(20, first=1)[6:])
        work.save_meeting(COUNCIL, other)
        work.append(KEY._replace(meeting=other.id), VOTES[: len(JOURNAL)])
    elsewhere.backup(tmp_path / "copy.db")
    report = restore(folder, tmp_path / "copy.db")
    assert report.shortened == (KEY._replace(meeting=other.id),)


def test_a_folder_in_use_is_not_restored(store: Store, folder: Path, tmp_path: Path) -> None:
    store.backup(tmp_path / "copy.db")
    with pytest.raises(AlreadyRunningError):
        restore(folder, tmp_path / "copy.db")


@pytest.mark.parametrize(
    ("statements", "failure"),
    [
        (["UPDATE alembic_version SET version_num = '0999'"], NewerDatabaseError),
        (["PRAGMA application_id = 1"], NotOursError),
        (["DROP TRIGGER journal_never_deleted"], BackupError),
        (
            [
                "DROP TRIGGER journal_never_updated",
                """UPDATE journal SET payload = replace(payload, 'for', 'against')""",
            ],
            BackupError,
        ),
        (["DELETE FROM people"], BackupError),
    ],
)
def test_a_copy_that_is_not_good_changes_nothing(
    opened: Opener,
    folder: Path,
    copy: Path,
    statements: list[str],
    failure: type[EnvironmentFailure],
) -> None:
    change(copy, *statements)
    with pytest.raises(failure, match=r"copy\.db"):
        restore(folder, copy)
    unchanged(opened, folder)


def unchanged(opened: Opener, folder: Path) -> None:
    assert not (folder / "restore.part").exists()
    assert not list(folder.glob("before-restore*"))
    store = opened()
    assert store.start_findings() == ()
    assert stored(store).journal == Journal(VOTES)


@pytest.mark.parametrize("content", [b"", b"text", b"%PDF-1.4" * 1000])
def test_a_file_that_is_no_copy_changes_nothing(
    opened: Opener, folder: Path, copy: Path, content: bytes
) -> None:
    copy.write_bytes(content)
    with pytest.raises(EnvironmentFailure, match=r"copy\.db"):
        restore(folder, copy)
    unchanged(opened, folder)


def test_a_missing_copy_changes_nothing(opened: Opener, folder: Path, copy: Path) -> None:
    copy.unlink()
    for source in (copy, copy.parent):
        with pytest.raises(BackupError, match="нет"):
            restore(folder, source)
    unchanged(opened, folder)


def test_a_truncated_copy_changes_nothing(opened: Opener, folder: Path, copy: Path) -> None:
    copy.write_bytes(copy.read_bytes()[:40000])
    with pytest.raises(BackupError, match="не восстановлена"):
        restore(folder, copy)
    unchanged(opened, folder)


@pytest.mark.parametrize(
    ("code", "failure"), [(errno.ENOSPC, DiskFullError), (errno.EROFS, ReadOnlyError)]
)
def test_a_disk_without_room_for_the_copy_changes_nothing(
    opened: Opener,
    folder: Path,
    copy: Path,
    monkeypatch: pytest.MonkeyPatch,
    code: int,
    failure: type[EnvironmentFailure],
) -> None:
    def fail(_source: Path, _target: Path) -> None:
        raise OSError(code, "injected")

    with monkeypatch.context() as patch:
        patch.setattr(shutil, "copyfile", fail)
        with pytest.raises(failure):
            restore(folder, copy)
    unchanged(opened, folder)


def test_a_restore_cut_short_before_the_head_is_told_at_the_next_start(
    opened: Opener, folder: Path, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the two files there is an instant: it must not look like nothing happened."""

    def fail(*_: object) -> None:
        raise OSError(errno.EIO, "injected")

    with monkeypatch.context() as patch:
        patch.setattr(backup_module, "write_heads", fail)
        with pytest.raises(EnvironmentFailure):
            restore(folder, copy)
    store = opened()
    assert "было 30, в базе осталось 20" in store.start_findings()[0].text
    store.close()
    restore(folder, copy)
    assert opened().start_findings() == ()


def test_sqlite_without_room_for_the_copy_is_a_full_disk(
    opened: Opener, folder: Path, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_place: DataFolder) -> None:
        error = DBAPI.OperationalError("database or disk is full")
        error.sqlite_errorcode = 13
        raise error

    with monkeypatch.context() as patch:
        patch.setattr(backup_module, "_fold_log", full)
        with pytest.raises(DiskFullError):
            restore(folder, copy)
    unchanged(opened, folder)


def test_every_restore_keeps_its_own_former_files(folder: Path, copy: Path) -> None:
    first, second = restore(folder, copy), restore(folder, copy)
    assert not set(first.kept) & set(second.kept)
    assert all(path.stat().st_size for path in (*first.kept, *second.kept))
