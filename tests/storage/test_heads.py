from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from errno import EIO, ENOSPC
from pathlib import Path

import pytest

from secretary_app.application.records import Head, MeetingKey
from secretary_app.domain.agenda import MeetingId
from secretary_app.domain.councils import CouncilId
from secretary_app.storage import heads as heads_module
from secretary_app.storage.heads import HeadFile, HeadLog, read_heads, write_heads
from secretary_app.storage.reconcile import compare, lag_findings

ONE = MeetingKey(CouncilId("c «1»"), MeetingId('m\n"1'))
TWO = MeetingKey(CouncilId("c"), MeetingId("m2"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal.head"


@dataclass(frozen=True)
class Journals:
    """Hashes of the entries of each meeting, first to last."""

    hashes: Mapping[MeetingKey, str] = field(default_factory=dict)

    def heads(self) -> dict[MeetingKey, Head]:
        return {key: Head(len(text), text[-1]) for key, text in self.hashes.items()}

    def hash_at(self, key: MeetingKey, count: int) -> str | None:
        return self.hashes[key][count - 1]

    def title(self, key: MeetingKey) -> str:
        return f"заседания {key.meeting}"


def test_a_missing_file_is_empty_and_said_to_be_missing(path: Path) -> None:
    assert read_heads(path) == HeadLog(missing=True)


def test_the_last_line_of_a_meeting_is_in_force(path: Path) -> None:
    file = HeadFile(path)
    file.append({ONE: Head(1, "a"), TWO: Head(5, "e")})
    file.append({ONE: Head(2, "b")})
    file.close()
    log = read_heads(path)
    assert log.heads == {ONE: Head(2, "b"), TWO: Head(5, "e")}
    assert (log.lines, log.torn, log.damaged, log.missing) == (3, False, (), False)


def test_a_line_is_plain_json(path: Path) -> None:
    write_heads(path, {TWO: Head(5, "e")}, {(TWO, Head(7, "g"))})
    assert path.read_text() == '["c","m2",7,"g","lost"]\n["c","m2",5,"e"]\n'


def test_a_torn_last_line_is_tolerated(path: Path) -> None:
    write_heads(path, {ONE: Head(1, "a"), TWO: Head(5, "e")}, ())
    whole = path.read_bytes()
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        log = read_heads(path)
        assert log.damaged == ()
        assert log.lines == whole[:length].count(b"\n")
        assert log.torn == log.overgrown == (length > 0 and whole[length - 1] != ord("\n"))


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"{",
        b"[1]",
        b'["c","m",true]',
        b'["c","m","1","h"]',
        b'["c","m",1,"h","x"]',
        b"[" * 100_000,
    ],
    ids=["empty", "torn", "short", "no count", "count as text", "another mark", "bottomless"],
)
def test_a_damaged_line_is_named_and_the_others_hold(path: Path, line: bytes) -> None:
    write_heads(path, {TWO: Head(5, "e")}, ())
    path.write_bytes(line + b"\n" + path.read_bytes())
    log = read_heads(path)
    assert (log.damaged, log.heads, log.overgrown) == ((1,), {TWO: Head(5, "e")}, True)


def test_a_file_of_superseded_lines_is_overgrown() -> None:
    heads = {ONE: Head(1, "a")}
    assert not HeadLog(heads=heads, lines=1500).overgrown
    assert HeadLog(heads=heads, lines=2500).overgrown


@pytest.mark.parametrize("code", [EIO, ENOSPC])
def test_half_a_line_left_by_a_failure_is_cut_off_by_the_next_one(
    path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    def fail(descriptor: int) -> None:
        os.ftruncate(descriptor, os.fstat(descriptor).st_size - 3)
        raise OSError(code, "injected")

    file = HeadFile(path)
    file.append({ONE: Head(1, "a")})
    with monkeypatch.context() as patch:
        patch.setattr(heads_module, "sync_file", fail)
        with pytest.raises(OSError, match="injected"):
            file.append({ONE: Head(2, "b")})
    assert read_heads(path).torn
    file.append({ONE: Head(3, "c"), TWO: Head(1, "z")})
    file.close()
    log = read_heads(path)
    assert (log.heads, log.damaged) == ({ONE: Head(3, "c"), TWO: Head(1, "z")}, ())


def test_a_short_write_is_a_full_disk(path: Path) -> None:
    class Short:
        def write(self, content: bytes) -> int:
            return len(content) - 1

        def close(self) -> None:
            """Nothing is open."""

    file = HeadFile(path)
    real, file._file = file._file, Short()  # type: ignore[assignment] # noqa: SLF001 - the disk's part
    with pytest.raises(OSError, match="short write") as failure:
        file.append({ONE: Head(1, "a")})
    real.close()
    assert failure.value.errno == ENOSPC


def test_equal_heads_are_nothing_to_report() -> None:
    comparison = compare(HeadLog(heads={ONE: Head(3, "c")}), Journals({ONE: "abc"}))
    assert (comparison.findings, comparison.lagging, comparison.lost) == ((), {}, frozenset())


@pytest.mark.parametrize(
    ("head", "words"),
    [
        (Head(4, "d"), "было 4, в базе осталось 3"),
        (Head(3, "x"), "не совпадает с контрольным файлом на записи 3"),
        (Head(2, "x"), "не совпадает с контрольным файлом на записи 2"),
    ],
)
def test_a_head_that_the_database_cannot_show_is_a_loss(head: Head, words: str) -> None:
    comparison = compare(HeadLog(heads={ONE: head}), Journals({ONE: "abc"}))
    (finding,) = comparison.findings
    assert (finding.kind, finding.meeting, finding.repaired) == ("head", ONE, False)
    assert words in finding.text
    assert comparison.lost == {(ONE, head)}
    assert comparison.lagging == {}


def test_a_journal_gone_from_the_database_is_a_loss() -> None:
    comparison = compare(HeadLog(heads={ONE: Head(4, "d")}), Journals())
    assert "нет журнала" in comparison.findings[0].text
    assert comparison.lost == {(ONE, Head(4, "d"))}


@pytest.mark.parametrize("known", [{}, {ONE: Head(2, "b")}])
def test_a_head_that_lags_behind_is_to_be_mended(known: dict[MeetingKey, Head]) -> None:
    log, stored = HeadLog(heads=known), Journals({ONE: "abc"})
    comparison = compare(log, stored)
    assert comparison.findings == ()
    assert comparison.lagging == {ONE: Head(3, "c")}
    (mended,) = lag_findings(log, comparison, stored, repaired=True)
    (waiting,) = lag_findings(log, comparison, stored, repaired=False)
    assert (mended.repaired, waiting.repaired) == (True, False)
    assert "Ничего не потеряно" in mended.text


def test_a_missing_file_beside_journals_is_reported_once() -> None:
    log, stored = HeadLog(missing=True), Journals({ONE: "abc", TWO: "xyz"})
    comparison = compare(log, stored)
    (finding,) = comparison.findings
    assert "journal.head нет" in finding.text
    assert set(comparison.lagging) == {ONE, TWO}
    assert lag_findings(log, comparison, stored, repaired=True) == ()


def test_a_loss_is_told_until_the_entries_are_back() -> None:
    log = HeadLog(heads={ONE: Head(4, "d")}, lost=frozenset({(ONE, Head(6, "f"))}))
    assert "было 6, в базе осталось 4" in compare(log, Journals({ONE: "abcd"})).findings[0].text
    back = compare(log, Journals({ONE: "abcdefg"}))
    assert [finding.repaired for finding in back.findings] == [True]
    assert "снова на месте" in back.findings[0].text
    assert back.returned == {(ONE, Head(6, "f"))}
    assert back.lagging == {ONE: Head(7, "g")}


def test_damaged_lines_are_reported() -> None:
    (finding,) = compare(HeadLog(damaged=(2, 5)), Journals()).findings
    assert "повреждены строки: 2, 5" in finding.text
