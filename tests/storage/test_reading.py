"""Read-only media and files that are no database of ours."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from secretary_app.application.records import Journal
from secretary_app.storage import schema
from secretary_app.storage.driver import connect, file_uri
from secretary_app.storage.failures import (
    DamagedError,
    NewerDatabaseError,
    NotOursError,
    OlderDatabaseError,
    ReadOnlyError,
    UnavailableError,
)
from secretary_app.storage.places import DataFolder
from secretary_app.storage.store import open_store
from tests.storage.conftest import Opener
from tests.storage.contract import prepare, stored
from tests.storage.samples import JOURNAL, KEY

Mount = Callable[[str], Path]
NOBODY = 65534


@pytest.fixture
def medium(mounted: Mount) -> Iterator[tuple[DataFolder, Callable[[], None]]]:
    """Return a folder on a file system of its own, and what makes it read-only."""
    point = mounted("20m")

    def protect() -> None:
        subprocess.run(["mount", "-o", "remount,ro", str(point)], check=True)

    yield DataFolder(point / "data"), protect
    subprocess.run(["mount", "-o", "remount,rw", str(point)], check=True)


def fill(folder: Path) -> None:
    store = open_store(folder)
    prepare(store)
    with store.writing() as work:
        work.append(KEY, JOURNAL)
    store.close()


def leave_log(folder: Path, target: Path) -> None:
    """Leave at ``target`` what a killed program leaves: the last votes in the log alone."""
    store = open_store(folder)
    prepare(store)
    with store.writing() as work:
        work.append(KEY, JOURNAL)
    shutil.copytree(folder, target)
    store.close()
    assert DataFolder(target).wal.stat().st_size


def test_a_read_only_medium_is_read_as_it_is(
    opened: Opener, medium: tuple[DataFolder, Callable[[], None]]
) -> None:
    place, protect = medium
    fill(place.root)
    protect()
    store = opened(place.root, write=False)
    (notice,) = store.start_findings()
    assert "читаются прямо из неё" in notice.text
    assert stored(store).journal == Journal(JOURNAL)
    assert store.findings() == ()
    with pytest.raises(ReadOnlyError, match="только для чтения"):
        opened(place.root)


def test_on_a_read_only_medium_votes_in_the_log_are_not_lost(
    opened: Opener,
    medium: tuple[DataFolder, Callable[[], None]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    place, protect = medium
    leave_log(tmp_path / "live", place.root)
    place.shared_memory.unlink(missing_ok=True)
    protect()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    store = opened(place.root, write=False)
    (notice,) = store.start_findings()
    assert "временная копия" in notice.text
    assert stored(store).journal == Journal(JOURNAL)
    assert store.findings() == ()
    assert list(tmp_path.glob("secretary-*"))
    store.close()
    assert not list(tmp_path.glob("secretary-*"))


@pytest.fixture
def others_folder() -> Iterator[Path]:
    """Return a filled folder that may be read by everybody and written by nobody."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "data"
        fill(folder)
        for path in (folder.parent, folder, *folder.iterdir()):
            path.chmod(0o555)
        yield folder
        folder.chmod(0o755)
        folder.parent.chmod(0o755)


@pytest.fixture
def stranger(others_folder: Path) -> Iterator[Path]:
    """Return the folder as a user without rights sees it, also where tests run as root."""
    if sys.platform == "win32":
        pytest.skip("rights of folders are those of POSIX")
    own = os.geteuid()
    if own == 0:
        os.seteuid(NOBODY)
    yield others_folder
    os.seteuid(own)


def test_a_folder_without_the_right_to_write(stranger: Path) -> None:
    reader = open_store(stranger, write=False)
    (notice,) = reader.start_findings()
    assert "только для чтения" in notice.text
    assert stored(reader).journal == Journal(JOURNAL)
    reader.close()
    with pytest.raises(ReadOnlyError):
        open_store(stranger)


def checksum(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


@pytest.mark.parametrize("write", [True, False])
def test_a_newer_database_is_refused_untouched(opened: Opener, folder: Path, write: bool) -> None:
    fill(folder)
    place = DataFolder(folder)
    with closing(connect(file_uri(place.database, "mode=rw"), busy_seconds=0)) as raw:
        raw.execute("PRAGMA journal_mode=DELETE")
        raw.execute("UPDATE alembic_version SET version_num = '0999'")
    before = {path.name: checksum(path) for path in folder.iterdir()}
    with pytest.raises(NewerDatabaseError, match="версия базы 0999"):
        opened(write=write)
    after = {path.name: checksum(path) for path in folder.iterdir()}
    after.pop("secretary.lock")
    before.pop("secretary.lock")
    assert after == before


def test_a_newer_database_with_a_log_keeps_its_log(opened: Opener, tmp_path: Path) -> None:
    live, left = tmp_path / "live", DataFolder(tmp_path / "left")
    store = open_store(live)
    prepare(store)
    with closing(connect(file_uri(DataFolder(live).database, "mode=rw"), busy_seconds=0)) as raw:
        raw.execute("UPDATE alembic_version SET version_num = '0999'")
    shutil.copytree(live, left.root)
    store.close()
    before = checksum(left.database), checksum(left.wal)
    with pytest.raises(NewerDatabaseError):
        opened(left.root)
    assert (checksum(left.database), checksum(left.wal)) == before


def test_an_older_database_is_not_migrated_by_a_reader(
    opened: Opener, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(folder)
    before = checksum(DataFolder(folder).database)
    monkeypatch.setattr(schema, "VERSIONS", (*schema.VERSIONS, "9999"))
    with pytest.raises(OlderDatabaseError, match="прежней версией"):
        opened(write=False)
    assert checksum(DataFolder(folder).database) == before


@pytest.mark.parametrize("write", [True, False])
def test_a_database_of_another_program_is_refused_untouched(
    opened: Opener, folder: Path, write: bool
) -> None:
    folder.mkdir()
    place = DataFolder(folder)
    with closing(connect(file_uri(place.database, "mode=rwc"), busy_seconds=0)) as raw:
        raw.execute("CREATE TABLE journal (a)")
    before = checksum(place.database)
    with pytest.raises(NotOursError, match="другой программы"):
        opened(write=write)
    assert checksum(place.database) == before


@pytest.mark.parametrize("write", [True, False])
@pytest.mark.parametrize(
    "content", [b"x", b"%PDF-1.4" * 1000, b"SQLite format 3\0" + b"\xff" * 5000]
)
def test_a_file_that_is_no_database_is_refused_untouched(
    opened: Opener, folder: Path, content: bytes, write: bool
) -> None:
    folder.mkdir()
    DataFolder(folder).database.write_bytes(content)
    with pytest.raises(DamagedError, match="повреждён или не является"):
        opened(write=write)
    assert DataFolder(folder).database.read_bytes() == content


def test_a_start_killed_while_making_the_database_is_begun_anew(
    opened: Opener, folder: Path
) -> None:
    """A hot rollback journal can be rolled back by a writer only."""
    folder.mkdir()
    place = DataFolder(folder)
    uri = file_uri(folder / "making.db", "mode=rwc")
    with closing(connect(uri, busy_seconds=0)) as raw:
        raw.execute("CREATE TABLE first (a)")
        raw.execute("PRAGMA cache_size=1")
        raw.execute("BEGIN")
        raw.execute("DROP TABLE first")
        for number in range(50):
            raw.execute(f"CREATE TABLE t{number} (a)")
        shutil.copyfile(folder / "making.db", place.database)
        shutil.copyfile(folder / "making.db-journal", folder / "secretary.db-journal")
    with pytest.raises(NotOursError):
        opened()


def test_an_empty_file_and_an_empty_database_are_made_anew(opened: Opener, folder: Path) -> None:
    folder.mkdir()
    place = DataFolder(folder)
    place.database.touch()
    opened().close()
    place.database.unlink()
    with closing(connect(file_uri(place.database, "mode=rwc"), busy_seconds=0)) as raw:
        raw.execute("PRAGMA journal_mode=WAL")
    assert opened(write=False).start_findings() == ()
    store = opened()
    prepare(store)
    assert stored(store).journal == Journal()


@pytest.mark.skipif(sys.platform == "win32", reason="a folder in use cannot be removed there")
@pytest.mark.parametrize("write", [True, False])
def test_a_folder_named_from_a_place_that_is_gone_is_unavailable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, write: bool
) -> None:
    monkeypatch.chdir(tmp_path)
    gone = tmp_path / "gone"
    gone.mkdir()
    os.chdir(gone)
    gone.rmdir()
    with pytest.raises(UnavailableError, match="такого пути нет"):
        open_store(Path("data"), write=write)
