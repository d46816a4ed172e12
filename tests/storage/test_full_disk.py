"""A disk without room, and a disk that fails: said plainly, nothing half done, nothing lost."""

from __future__ import annotations

import errno
import shutil
import subprocess
import sys
from collections import namedtuple
from contextlib import closing
from pathlib import Path
from threading import Thread

import pytest
from sqlalchemy import event

from secretary_app.application.ports import Store
from secretary_app.application.records import Head
from secretary_app.storage import heads as heads_module
from secretary_app.storage import store as store_module
from secretary_app.storage.ballast import BALLAST_BYTES, keep_ballast, release_ballast
from secretary_app.storage.driver import connect, file_uri
from secretary_app.storage.failures import BusyError, DeviceError, DiskFullError
from secretary_app.storage.heads import read_heads
from secretary_app.storage.places import DataFolder
from tests.mounting import Mount, fill
from tests.storage.conftest import Opener
from tests.storage.contract import prepare, stored
from tests.storage.samples import KEY, ballots

VOTES = ballots(400)


def append_until_full(store: Store, first: int = 0) -> int:
    """Append votes until the disk is full; return how many were acknowledged."""
    for done, vote in enumerate(VOTES[first:], start=first):
        try:
            with store.writing() as work:
                work.append(KEY, [vote])
        except DiskFullError as full:
            assert "не осталось места" in str(full)  # noqa: PT017 - when it happens is not known
            return done
    pytest.fail("the disk never filled up")


def test_a_disk_that_fills_up_loses_no_acknowledged_vote(opened: Opener, mounted: Mount) -> None:
    folder = mounted("18m") / "data"
    store = opened(folder)
    prepare(store)
    assert store.warnings() == ()
    fill(folder.parent)
    done = append_until_full(store)
    assert [f.kind for f in store.warnings() if f.kind == "database"] == ["database"]
    assert "запас" in store.warnings()[-1].text
    assert len(stored(store).journal.entries) == done

    with store.writing() as work:
        work.append(KEY, [VOTES[done]])
    assert len(stored(store).journal.entries) == done + 1
    assert [f for f in store.warnings() if f.kind == "head"] == []
    store.close()

    (folder.parent / "filler").unlink()
    again = opened(folder)
    assert again.start_findings() == ()
    assert again.warnings() == ()
    assert stored(again).journal.entries == VOTES[: done + 1]


def test_a_start_on_a_full_disk_uses_the_reserve(opened: Opener, mounted: Mount) -> None:
    folder = mounted("18m") / "data"
    store = opened(folder)
    prepare(store)
    store.close()
    fill(folder.parent)
    again = opened(folder)
    with again.writing() as work:
        work.append(KEY, VOTES[:1])
    assert "запас на этот случай отдан" in again.warnings()[0].text


def test_a_start_without_any_room_is_refused_plainly(opened: Opener, mounted: Mount) -> None:
    point = mounted("400k")
    fill(point)
    with pytest.raises(DiskFullError, match="Освободите место"):
        opened(point / "data")


def test_a_tiny_disk_gets_no_reserve(opened: Opener, mounted: Mount) -> None:
    store = opened(mounted("2m") / "data")
    prepare(store)
    assert "запас" in store.warnings()[0].text
    assert append_until_full(store) == len(stored(store).journal.entries)


def test_a_database_that_may_not_grow_is_a_full_disk(opened: Opener, folder: Path) -> None:
    """The same without rights to mount: SQLite itself is told of a limit."""
    store = opened()
    prepare(store)
    limit_pages(store)
    done = append_until_full(store)
    assert len(stored(store).journal.entries) == done
    assert not DataFolder(folder).ballast.exists()
    assert "запас" in store.warnings()[-1].text


def limit_pages(store: Store) -> None:
    connection = store._writer.connection  # type: ignore[attr-defined] # noqa: SLF001 - the disk's part
    (pages,) = connection.exec_driver_sql("PRAGMA page_count").one()
    connection.exec_driver_sql(f"PRAGMA max_page_count={pages + 1}")
    connection.rollback()


def test_a_commit_that_fails_leaves_the_unit_undone(opened: Opener) -> None:
    def fail(_connection: object) -> None:
        raise OSError(errno.EIO, "injected")

    store = opened()
    prepare(store)
    connection = store._writer.connection  # type: ignore[attr-defined] # noqa: SLF001 - the disk's part
    event.listen(connection, "commit", fail)
    with pytest.raises(DeviceError, match="ошибке"), store.writing() as work:
        work.append(KEY, VOTES[:3])
    event.remove(connection, "commit", fail)
    assert stored(store).journal.entries == ()
    with store.writing() as work:
        work.append(KEY, VOTES[:3])
    assert stored(store).journal.entries == VOTES[:3]
    assert store.findings() == ()


@pytest.mark.parametrize("code", [errno.EIO, errno.ENOSPC])
def test_a_head_that_cannot_be_written_is_a_warning_and_tried_again(
    opened: Opener, folder: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    def fail(_descriptor: int) -> None:
        raise OSError(code, "injected")

    store = opened()
    prepare(store)
    with monkeypatch.context() as patch:
        patch.setattr(heads_module, "sync_file", fail)
        for vote in VOTES[:2]:
            with store.writing() as work:
                work.append(KEY, [vote])
    (warning,) = store.warnings()
    assert (warning.kind, "Все записи сохранены" in warning.text) == ("head", True)
    assert stored(store).journal.entries == VOTES[:2]

    with store.writing() as work:
        work.append(KEY, VOTES[2:3])
    assert store.warnings() == ()
    assert store.findings() == ()
    assert read_heads(DataFolder(folder).head).heads == {KEY: Head(3, VOTES[2].hash)}


def test_a_store_closed_before_the_head_was_written_repairs_it_at_the_next_start(
    opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_descriptor: int) -> None:
        raise OSError(errno.EIO, "injected")

    store = opened()
    prepare(store)
    with monkeypatch.context() as patch:
        patch.setattr(heads_module, "sync_file", fail)
        with store.writing() as work:
            work.append(KEY, VOTES[:2])
    DataFolder(store._place.root).head.write_bytes(b"")  # type: ignore[attr-defined] # noqa: SLF001 - the cache that never reached the disk
    store.close()
    (finding,) = opened().start_findings()
    assert (finding.kind, finding.repaired) == ("head", True)


WRITER = """
import pathlib, sys
from secretary_app.application.ports import EnvironmentFailure
from secretary_app.storage.store import open_store
from tests.storage.contract import prepare
from tests.storage.samples import KEY, ballots
store = open_store(pathlib.Path(sys.argv[1]))
prepare(store)
print("ready", flush=True)
for number, vote in enumerate(ballots(20)):
    try:
        with store.writing() as work:
            work.append(KEY, [vote])
    except EnvironmentFailure as failure:
        print("refused", type(failure).__name__, flush=True)
        break
    print("stored", number + 1, flush=True)
"""


def run_injected(folder: Path, call: str, error: str) -> list[str]:
    """Run the writer with a system call that fails from the 15th on; return what it printed."""
    if shutil.which("strace") is None:
        pytest.skip("strace makes the system call fail; it is not installed")
    trace = ["-e", f"trace={call}", "-e", f"inject={call}:error={error}:when=15+"]
    command = ["strace", "-f", "-qq", "-o", str(folder.parent / "trace"), *trace]
    child = [sys.executable, "-c", WRITER, str(folder)]
    root = Path(__file__).parents[2]
    done = subprocess.run([*command, *child], cwd=root, capture_output=True, text=True, check=False)
    if "ready" not in done.stdout:
        pytest.skip(f"strace does not work here: {done.stderr[-200:]}")
    return done.stdout.splitlines()


@pytest.mark.parametrize("error", ["EIO", "ENOSPC"])
def test_a_log_that_cannot_be_synced_stores_no_vote(
    opened: Opener, folder: Path, error: str
) -> None:
    lines = run_injected(folder, "fsync", error)
    assert lines[-1] == "refused DeviceError"
    acknowledged = sum(line.startswith("stored") for line in lines)
    assert 0 < acknowledged < 20
    store = opened()
    assert len(stored(store).journal.entries) >= acknowledged
    assert all(finding.repaired for finding in store.start_findings())
    assert store.findings() == ()


def test_a_head_file_that_cannot_be_synced_refuses_no_vote(opened: Opener, folder: Path) -> None:
    lines = run_injected(folder, "fdatasync", "EIO")
    assert lines[-1] == "stored 20"
    store = opened()
    assert stored(store).journal.entries == ballots(20)
    assert all(finding.repaired for finding in store.start_findings())
    assert store.findings() == ()


def test_a_database_held_by_another_program_is_busy_and_free_again(
    opened: Opener, folder: Path
) -> None:
    store = opened()
    prepare(store)
    store._writer.connection.exec_driver_sql("PRAGMA busy_timeout=0")  # type: ignore[attr-defined] # noqa: SLF001 - no waiting in a test
    store._writer.connection.rollback()  # type: ignore[attr-defined] # noqa: SLF001 - the same
    uri = file_uri(DataFolder(folder).database, "mode=rw")
    with closing(connect(uri, busy_seconds=0)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(BusyError, match="занята"), store.writing():
            pytest.fail("entered")
        other.rollback()
    with store.writing() as work:
        work.append(KEY, VOTES[:1])
    assert stored(store).journal.entries == VOTES[:1]


def test_a_unit_waits_for_another_thread_and_gives_up(
    opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store_module, "BUSY_SECONDS", 0.01)
    store = opened()
    refused = []

    def write_meanwhile() -> None:
        with pytest.raises(BusyError), store.writing():
            pytest.fail("entered")
        refused.append(True)

    with store.writing():
        thread = Thread(target=write_meanwhile)
        thread.start()
        thread.join()
    assert refused == [True]


def test_the_reserve_is_kept_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "reserve"
    assert keep_ballast(path)
    assert path.stat().st_size == BALLAST_BYTES
    path.write_bytes(b"torn")
    assert keep_ballast(path)
    assert path.stat().st_size == BALLAST_BYTES
    assert release_ballast(path)
    assert not release_ballast(path)

    usage = namedtuple("usage", "total used free")  # noqa: PYI024 - as shutil has it
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(9, 9, 100))
    assert not keep_ballast(path)
    assert not path.exists()


def test_a_reserve_that_does_not_fit_is_not_left_in_part(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def torn(self: Path, content: bytes) -> int:
        self.touch()
        raise OSError(errno.ENOSPC, "injected", len(content))

    monkeypatch.setattr(Path, "write_bytes", torn)
    assert not keep_ballast(tmp_path / "reserve")
    assert not (tmp_path / "reserve").exists()
