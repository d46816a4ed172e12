from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from secretary_app.storage.failures import AlreadyRunningError, ReadOnlyError, UnavailableError
from secretary_app.storage.lock import WriterLock
from secretary_app.storage.places import DataFolder
from tests.storage.conftest import Opener
from tests.storage.contract import prepare, stored
from tests.storage.samples import JOURNAL, KEY

HOLDER = """
import pathlib, sys
from secretary_app.storage.lock import WriterLock
lock = WriterLock(pathlib.Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""
ROOT = Path(__file__).parents[2]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "secretary.lock"


def test_a_second_start_is_refused_and_told_by_whom(path: Path) -> None:
    lock = WriterLock(path)
    with pytest.raises(AlreadyRunningError, match=rf"процесс {os.getpid()}, запущена \d\d\.\d\d"):
        WriterLock(path)
    lock.release()
    WriterLock(path).release()


def test_another_process_holds_the_folder_until_it_is_killed(path: Path) -> None:
    command = [sys.executable, "-c", HOLDER, str(path)]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(AlreadyRunningError, match=f"процесс {holder.pid}"):
            WriterLock(path)
        holder.kill()
        holder.wait()
        assert path.read_text()
        WriterLock(path).release()


@pytest.mark.parametrize("text", ["", "nonsense", "[]", '{"pid": 1}', '{"pid": 1, "started": "?"}'])
def test_a_silent_file_still_refuses(path: Path, text: str) -> None:
    lock = WriterLock(path)
    path.write_text(text)
    with pytest.raises(AlreadyRunningError, match=r"другая копия программы\. Данные"):
        WriterLock(path)
    lock.release()


def test_a_full_disk_does_not_prevent_the_lock(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: int) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(os, "ftruncate", full)
    lock = WriterLock(path)
    assert path.read_text() == ""
    lock.release()


def test_a_folder_that_cannot_be_written_is_said_to_be_so(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def denied(*_: object) -> int:
        raise PermissionError(13, "denied")

    with pytest.raises(UnavailableError):
        WriterLock(path / "below a file" / "that is missing")
    monkeypatch.setattr(os, "open", denied)
    with pytest.raises(ReadOnlyError, match="только для чтения"):
        WriterLock(path)


def test_windows_locks_a_byte_behind_the_text(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    positions = []

    def locking(descriptor: int, mode: int, count: int) -> None:
        positions.append((os.lseek(descriptor, 0, os.SEEK_CUR), mode, count))
        if len(positions) > 1:
            raise OSError(13, "locked")

    monkeypatch.setitem(sys.modules, "msvcrt", SimpleNamespace(locking=locking, LK_NBLCK=2))
    monkeypatch.setattr(sys, "platform", "win32")
    lock = WriterLock(path)
    with pytest.raises(AlreadyRunningError, match=str(os.getpid())):
        WriterLock(path)
    lock.release()
    assert positions == [(1 << 30, 2, 1)] * 2


def test_a_store_holds_its_folder_until_it_is_closed(opened: Opener, folder: Path) -> None:
    store = opened()
    with pytest.raises(AlreadyRunningError, match="уже работает другая копия"):
        opened()
    store.close()
    store.close()
    assert opened().start_findings() == ()
    assert DataFolder(folder).lock.exists()


def test_readers_open_beside_a_writer_and_see_what_is_committed(opened: Opener) -> None:
    writer = opened()
    prepare(writer)
    reader, other = opened(write=False), opened(write=False)
    assert reader.start_findings() == reader.warnings() == reader.findings() == ()
    with writer.writing() as work:
        work.append(KEY, JOURNAL)
        assert stored(reader).journal.entries == ()
    assert stored(reader).journal.entries == stored(other).journal.entries == JOURNAL
    assert reader.findings() == ()


def test_a_store_opened_for_reading_does_not_write(opened: Opener) -> None:
    opened().close()
    with pytest.raises(RuntimeError, match="opened for reading"):
        opened(write=False).writing()


def test_a_missing_folder_reads_as_empty_and_is_not_made(opened: Opener, folder: Path) -> None:
    reader = opened(write=False)
    with reader.reading() as view:
        assert view.listings() == ()
    assert reader.findings() == ()
    assert not folder.exists()


def test_a_folder_below_a_file_cannot_be_made(opened: Opener, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(UnavailableError, match="стоит файл"):
        opened(tmp_path / "file" / "data")
    with pytest.raises(UnavailableError, match="стоит файл"):
        opened(tmp_path / "file")
