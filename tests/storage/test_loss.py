"""Loss and tampering: whatever happens to the files, no vote vanishes or changes silently."""

from __future__ import annotations

import random
import shutil
from contextlib import closing
from pathlib import Path

import pytest

from secretary_app.application.ports import EnvironmentFailure, Finding, Store
from secretary_app.application.records import Head, Journal
from secretary_app.storage import store as store_module
from secretary_app.storage.driver import connect, file_uri
from secretary_app.storage.failures import DamagedError
from secretary_app.storage.heads import read_heads, write_heads
from secretary_app.storage.places import DataFolder
from tests.storage.conftest import Opener
from tests.storage.contract import prepare, stored
from tests.storage.samples import JOURNAL, KEY, ballots

VOTES = ballots(40)


def append_each(store: Store, first: int, last: int) -> None:
    """Append votes ``first``..``last`` of the sample, a unit of work each."""
    for vote in VOTES[first - 1 : last]:
        with store.writing() as work:
            work.append(KEY, [vote])


def alter(folder: Path, *statements: str) -> None:
    """Change the database as somebody with a database editor would."""
    uri = file_uri(DataFolder(folder).database, "mode=rw")
    with closing(connect(uri, busy_seconds=0)) as connection:
        for statement in statements:
            connection.execute(statement)


def losses(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.text for finding in findings if finding.kind == "head" and not finding.repaired]


@pytest.fixture
def voted(opened: Opener, folder: Path) -> DataFolder:
    """Return a closed folder with 40 votes."""
    store = opened()
    prepare(store)
    append_each(store, 1, 40)
    store.close()
    return DataFolder(folder)


def test_every_commit_is_followed_by_its_head(opened: Opener, folder: Path) -> None:
    store = opened()
    prepare(store)
    for count, vote in enumerate(VOTES[:5], start=1):
        with store.writing() as work:
            work.append(KEY, [vote])
        assert read_heads(DataFolder(folder).head).heads == {KEY: Head(count, vote.hash)}


def test_a_unit_broken_off_leaves_no_head(opened: Opener, folder: Path) -> None:
    store = opened()
    prepare(store)
    with pytest.raises(ValueError, match="continue"), store.writing() as work:
        work.append(KEY, VOTES[1:])
    assert read_heads(DataFolder(folder).head).heads == {}


@pytest.mark.parametrize("kept", [0.0, 0.1, 0.5, 0.9, 0.99])
def test_a_truncated_log_is_noticed_as_loss(
    opened: Opener, folder: Path, tmp_path: Path, kept: float
) -> None:
    store = opened()
    prepare(store)
    append_each(store, 1, 40)
    live, cut = DataFolder(folder), DataFolder(tmp_path / "cut")
    cut.root.mkdir()
    for source, target in ((live.database, cut.database), (live.head, cut.head)):
        shutil.copyfile(source, target)
    log = live.wal.read_bytes()
    cut.wal.write_bytes(log[: int(len(log) * kept)])
    after = opened(cut.root)
    assert losses(after.start_findings())
    assert losses(after.findings())
    assert KEY in read_heads(cut.head).heads
    assert read_heads(cut.head).heads[KEY] == Head(40, VOTES[-1].hash)


def test_a_log_without_its_database_is_refused_untouched(opened: Opener, folder: Path) -> None:
    store = opened()
    prepare(store)
    place = DataFolder(folder)
    log = place.wal.read_bytes()
    store.close()
    place.wal.write_bytes(log)
    place.database.write_bytes(b"")
    for write in (True, False):
        with pytest.raises(DamagedError):
            opened(write=write)
    assert place.wal.read_bytes() == log


@pytest.mark.parametrize("size", [0, 1, 100, 4096, 5000, 20000])
def test_a_truncated_database_is_refused_or_noticed(
    opened: Opener, voted: DataFolder, size: int
) -> None:
    content = voted.database.read_bytes()
    assert size < len(content)
    voted.database.write_bytes(content[:size])
    try:
        store = opened()
    except DamagedError:
        assert voted.database.read_bytes() == content[:size]
    else:
        assert losses(store.start_findings()) or store.findings()


def test_a_database_that_is_gone_is_noticed(opened: Opener, voted: DataFolder) -> None:
    voted.database.unlink()
    (text,) = losses(opened().start_findings())
    assert "нет журнала" in text
    assert "«m1»" in text


def test_a_database_exchanged_for_an_older_copy_is_noticed(
    opened: Opener, folder: Path, tmp_path: Path
) -> None:
    store = opened()
    prepare(store)
    append_each(store, 1, 20)
    store.backup(tmp_path / "old.db")
    append_each(store, 21, 40)
    store.close()
    shutil.copyfile(tmp_path / "old.db", DataFolder(folder).database)
    (text,) = losses(opened().start_findings())
    assert "заседания № 3-ОС от 22.10.2026" in text
    assert "было 40, в базе осталось 20" in text


def test_a_loss_is_told_again_until_the_entries_are_back(
    opened: Opener, folder: Path, tmp_path: Path
) -> None:
    store = opened()
    prepare(store)
    append_each(store, 1, 20)
    store.backup(tmp_path / "old.db")
    append_each(store, 21, 40)
    store.close()
    place = DataFolder(folder)
    shutil.copyfile(place.database, tmp_path / "new.db")
    shutil.copyfile(tmp_path / "old.db", place.database)

    going_on = opened()
    assert len(losses(going_on.start_findings())) == 1
    append_each(going_on, 21, 25)
    going_on.close()

    later = opened()
    assert ["было 40" in text for text in losses(later.start_findings())] == [True]
    assert ["было 40" in text for text in losses(later.findings())] == [True]
    later.close()

    shutil.copyfile(tmp_path / "new.db", place.database)
    mended = opened()
    assert losses(mended.start_findings()) == []
    assert "снова на месте" in mended.start_findings()[0].text
    mended.close()
    assert opened().start_findings() == ()


@pytest.mark.parametrize("known", [0, 1, 39])
def test_a_head_that_lags_behind_is_repaired_and_reported(
    opened: Opener, voted: DataFolder, known: int
) -> None:
    heads = {KEY: Head(known, VOTES[known - 1].hash)} if known else {}
    write_heads(voted.head, heads, ())
    store = opened()
    (finding,) = store.start_findings()
    assert (finding.kind, finding.repaired, finding.meeting) == ("head", True, KEY)
    assert read_heads(voted.head).heads == {KEY: Head(40, VOTES[-1].hash)}
    assert store.findings() == ()


@pytest.mark.parametrize("known", [0, 1, 39])
def test_a_reader_notices_a_head_that_stays_behind(
    opened: Opener, voted: DataFolder, monkeypatch: pytest.MonkeyPatch, known: int
) -> None:
    monkeypatch.setattr(store_module, "PATIENCE_SECONDS", 0.0)
    write_heads(voted.head, {KEY: Head(known, VOTES[known - 1].hash)} if known else {}, ())
    reader = opened(write=False)
    assert reader.start_findings() == ()
    (finding,) = reader.findings()
    assert (finding.kind, finding.repaired, finding.meeting) == ("head", False, KEY)
    assert f"знал записей: {known}" in finding.text


def test_a_reader_waits_for_the_head_that_a_writer_is_adding(
    opened: Opener, voted: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = voted.head.read_bytes()
    voted.head.write_bytes(b"")
    monkeypatch.setattr(store_module, "sleep", lambda _seconds: voted.head.write_bytes(whole))
    assert opened(write=False).findings() == ()


def test_a_missing_head_file_is_written_anew_and_reported(
    opened: Opener, voted: DataFolder
) -> None:
    voted.head.unlink()
    reader = opened(write=False)
    assert len(losses(reader.start_findings())) == 1
    assert not voted.head.exists()
    assert len(losses(opened().start_findings())) == 1
    assert read_heads(voted.head).heads == {KEY: Head(40, VOTES[-1].hash)}


def test_a_head_file_deleted_at_work_is_noticed(opened: Opener, folder: Path) -> None:
    store = opened()
    prepare(store)
    append_each(store, 1, 3)
    DataFolder(folder).head.write_bytes(b"")
    (finding,) = store.findings()
    assert "отстаёт" in finding.text


def test_a_grown_or_torn_head_file_is_written_anew(opened: Opener, voted: DataFolder) -> None:
    lines = voted.head.read_bytes()
    voted.head.write_bytes(lines * 60 + b'["c1","m1",4')
    assert opened().start_findings() == ()
    assert voted.head.read_bytes().count(b"\n") == 1
    assert read_heads(voted.head).heads == {KEY: Head(40, VOTES[-1].hash)}


@pytest.mark.parametrize(
    "change",
    [
        """UPDATE journal SET payload = replace(payload, '"for"', '"against"') WHERE seq = 7""",
        "UPDATE journal SET at = '2026-10-22T10:00:00+07:00' WHERE seq = 7",
        "UPDATE journal SET step_of = 1 WHERE seq = 7",
        "UPDATE journal SET hash = 'x' || substr(hash, 2) WHERE seq = 7",
        "UPDATE journal SET payload = '{' WHERE seq = 7",
        "UPDATE journal SET payload = '[]' WHERE seq = 7",
        "UPDATE journal SET event = 'nonsense' WHERE seq = 7",
        "UPDATE journal SET seq = 100 WHERE seq = 7",
        "DELETE FROM journal WHERE seq = 7",
        "DELETE FROM journal WHERE seq = 40",
        "DELETE FROM journal",
    ],
)
def test_an_altered_vote_is_noticed(opened: Opener, voted: DataFolder, change: str) -> None:
    alter(
        voted.root,
        "DROP TRIGGER journal_never_updated",
        "DROP TRIGGER journal_never_deleted",
        change,
    )
    findings = opened(write=False).findings()
    assert [f.kind for f in findings].count("journal") == 2
    assert {"chain", "head"} & {f.kind for f in findings}


def test_a_rewritten_chain_is_noticed_against_the_head_file(
    opened: Opener, voted: DataFolder
) -> None:
    """Whoever can compute hashes can forge a chain, but not the head beside it."""
    alter(voted.root, "DROP TRIGGER journal_never_deleted", "DELETE FROM journal")
    write_heads(voted.head, {}, ())
    forger = opened()
    with forger.writing() as work:
        work.append(KEY, JOURNAL)
    forger.close()
    write_heads(voted.head, {KEY: Head(40, VOTES[-1].hash)}, ())
    kinds = [f.kind for f in opened(write=False).findings()]
    assert kinds == ["journal", "head"]


def test_an_unreadable_entry_is_a_plain_failure_elsewhere(
    opened: Opener, voted: DataFolder
) -> None:
    alter(voted.root, "DROP TRIGGER journal_never_updated", "UPDATE journal SET payload = '{'")
    with opened(write=False).reading() as view, pytest.raises(DamagedError):
        view.meeting(KEY)


def test_a_row_without_its_parent_is_noticed(opened: Opener, voted: DataFolder) -> None:
    alter(voted.root, "PRAGMA foreign_keys=OFF", "DELETE FROM people WHERE id = 'p1'")
    (finding,) = opened(write=False).findings()
    assert (finding.kind, "memberships" in finding.text) == ("database", True)


def test_a_check_that_cannot_be_finished_says_so(opened: Opener, voted: DataFolder) -> None:
    uri = file_uri(voted.database, "mode=ro")
    with closing(connect(uri, busy_seconds=0)) as connection:
        query = "SELECT rootpage FROM sqlite_master WHERE name = 'people'"
        ((page,),) = connection.execute(query)
    with voted.database.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(bytes(4096))
    findings = opened(write=False).findings()
    assert {finding.kind for finding in findings} == {"database"}
    assert "Файл базы повреждён" in findings[0].text
    assert "проверка не закончена" in findings[-1].text


def test_any_flipped_bit_is_noticed_or_changes_no_vote(
    opened: Opener, voted: DataFolder, tmp_path: Path
) -> None:
    content = voted.database.read_bytes()
    chance = random.Random(20261121)  # noqa: S311 - a repeatable test
    noticed = 0
    for number in range(60):
        flipped = bytearray(content)
        flipped[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        copy = DataFolder(tmp_path / str(number))
        copy.root.mkdir()
        copy.database.write_bytes(flipped)
        shutil.copyfile(voted.head, copy.head)
        noticed += _noticed(opened, copy)
    assert noticed > 0


@pytest.mark.parametrize("write", [True, False])
def test_a_damaged_header_is_a_plain_failure_or_changes_no_vote(
    opened: Opener, voted: DataFolder, tmp_path: Path, write: bool
) -> None:
    content = voted.database.read_bytes()
    refused = 0
    for position in range(0, 100, 4 if write else 1):
        damaged = bytearray(content)
        damaged[position] ^= 0x41
        copy = DataFolder(tmp_path / str(position))
        copy.root.mkdir()
        copy.database.write_bytes(damaged)
        shutil.copyfile(voted.head, copy.head)
        refused += _noticed(opened, copy, write=write)
    assert refused >= 4


def _noticed(opened: Opener, copy: DataFolder, *, write: bool = False) -> bool:
    try:
        store = opened(copy.root, write=write)
        if store.start_findings() or store.findings():
            return True
        assert stored(store).journal == Journal(VOTES)
    except EnvironmentFailure:
        return True
    return False
