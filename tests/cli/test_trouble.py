from __future__ import annotations

import errno
import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from secretary_app.application.ports import EnvironmentFailure
from secretary_app.bootstrap import services
from secretary_app.cli import commands, texts
from secretary_app.storage.store import open_store
from tests.application.councils import json_of, path_of
from tests.cli.conftest import Console, Ran

LONG = 10**6


def refused(ran: Ran) -> str:
    """The one line with which a command is refused."""
    assert (ran.status, ran.out) == (1, "")
    [line] = ran.lines
    assert "Traceback" not in line
    assert len(line) < 2000
    return line


def changed(change: Callable[[Any], object]) -> str:
    data = json_of("letters")
    change(data)
    return json.dumps(data)


# Files to import

BAD = {
    "empty": (b"", "это не JSON"),
    "spaces": (b" \n ", "это не JSON"),
    "not_json": (b"{", "это не JSON"),
    "zeros": (b"\0" * 100, "это не JSON"),
    "binary": (b"\xff\xfe\x00", "UTF-8"),
    "cp1251": ('{"format": "Совет"}'.encode("cp1251"), "UTF-8"),
    "utf_16": (json.dumps(json_of("letters")).encode("utf-16"), "UTF-8"),
    "list": (b"[]", ""),
    "number": (b"1", ""),
    "null": (b"null", ""),
    "deep_lists": (b"[" * 10**5, "Вложенность"),
    "deep_objects": (b'{"a":' * 10**5, "Вложенность"),
    "other_format": (b'{"format": "other", "version": 1}', "format: "),
    "other_version": (b'{"format": "secretary-app/council", "version": 2}', "version: "),
    "no_council": (b'{"format": "secretary-app/council", "version": 1}', ""),
    "twice": (b'{"format": "secretary-app/council", "format": "x"}', ""),
    "huge_number": (b'{"format": ' + b"9" * 10**5 + b"}", ""),
    "unknown_field": (changed(lambda d: d["council"].update(nmae="x")).encode(), "council.nmae: "),
    "long_id": (changed(lambda d: d["people"][0].update(id="я" * LONG)).encode(), "memberships[0]"),
    "surrogate": (changed(lambda d: d["people"][0].update(surname="\ud800")).encode(), "people[0]"),
    "no_offset": (
        changed(lambda d: d["meetings"][0]["journal"][0].update(at="2025-09-10T10:00:00")).encode(),
        "meetings[0].journal[0]: ",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_refused_in_one_line(console: Console, tmp_path: Path, name: str) -> None:
    content, said = BAD[name]
    file = tmp_path / f"{name}.council.json"
    file.write_bytes(content)
    line = refused(console("import", file))
    assert line.startswith(f"{file}: {said if said.endswith(': ') else ''}")
    assert said in line
    assert line.endswith(texts.NOTHING_STORED)
    assert console("meetings", "--json").json == []


def test_a_byte_order_mark_does_no_harm(console: Console, tmp_path: Path) -> None:
    file = tmp_path / "bom.council.json"
    file.write_bytes(b"\xef\xbb\xbf" + path_of("letters").read_bytes())
    assert console("import", file).status == 0


@pytest.mark.parametrize("length", [LONG])
def test_a_long_name_is_kept_and_not_poured_out(
    console: Console, tmp_path: Path, length: int
) -> None:
    file = tmp_path / "long.council.json"
    file.write_text(changed(lambda d: d["council"].update(name="я" * length)), "utf-8")
    ran = console("import", file)
    assert ran.status == 0
    assert len(ran.out) < 1000
    assert len(console("meetings").out) < 1000
    assert console("meetings", "--json").json[0]["name"] == "я" * length


def test_nothing_typed_steers_the_terminal(console: Console, tmp_path: Path) -> None:
    file = tmp_path / "x.council.json"
    hostile = {"name": "Совет\x1b[2J\u202e\n!"}
    file.write_text(changed(lambda d: d["council"].update(hostile)), "utf-8")
    ran = console("import", file)
    said = ran.out + ran.err + console("meetings").out
    assert "\x1b" not in said
    assert "\u202e" not in said


@pytest.mark.parametrize(
    ("where", "why"),
    [
        ("нет.json", "такого файла нет"),
        ("нет/нет.json", "такого файла нет"),
        ("файл/нет.json", "такого файла нет"),
        (".", "это папка, а нужен файл"),
        ("я" * 300, "слишком длинное имя"),
    ],
)
def test_a_file_that_cannot_be_read(console: Console, tmp_path: Path, where: str, why: str) -> None:
    (tmp_path / "файл").touch()
    assert f"файл не прочитан: {why}." in refused(console("import", tmp_path / where))


@pytest.mark.parametrize(("folder", "why"), [(False, "нет права его читать"), (True, "это папка")])
def test_a_file_that_may_not_be_read(
    console: Console, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: bool, why: str
) -> None:
    """Windows answers so for a folder too."""

    file = tmp_path / "x"
    if folder:
        file.mkdir()
    read = Path.read_bytes

    def denied(path: Path) -> bytes:
        if path == file:
            raise PermissionError(errno.EACCES, "denied")
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", denied)
    assert why in refused(console("import", file))


def test_a_disk_that_does_not_answer() -> None:
    assert texts.unreadable(None) == "файл не прочитан: диск не отдал файл."
    assert texts.unreadable(errno.EIO) == "файл не прочитан: диск не отдал файл."


# Files to write

Words = list[object]


def writers(out: Path) -> list[Words]:
    return [
        ["export", "popechiteli", "--out", out],
        ["document", "minutes", "--meeting", "z3", "--out", out],
        ["backup", "--out", out],
    ]


@pytest.mark.parametrize("command", range(3), ids=["export", "document", "backup"])
@pytest.mark.parametrize(
    ("where", "why"),
    [("нет/x", "такой папки нет"), (".", "папка"), ("файл/x", "такой папки нет")],
)
def test_a_place_that_takes_no_file(
    console: Console, tmp_path: Path, command: int, where: str, why: str
) -> None:
    target = tmp_path / "out"
    target.mkdir()
    (target / "файл").write_text("прежний", "utf-8")
    words = writers(target / where)[command]
    assert why in refused(console.stored("letters")(*words))
    assert [p.name for p in target.iterdir()] == ["файл"]
    assert (target / "файл").read_text("utf-8") == "прежний"


@pytest.mark.parametrize("command", range(3), ids=["export", "document", "backup"])
@pytest.mark.parametrize("name", ["secretary.db", "journal.head", "secretary.lock"])
def test_nothing_is_written_over_the_database(console: Console, command: int, name: str) -> None:
    console.stored("letters")
    before = (console.data / "secretary.db").read_bytes()
    words = writers(console.data / "." / name)[command]
    assert "рабочий файл программы" in refused(console(*words))
    assert (console.data / "secretary.db").read_bytes() == before
    assert console("verify").status == 0


def test_the_demonstration_needs_a_folder(console: Console, tmp_path: Path) -> None:
    (tmp_path / "файл").touch()
    line = refused(console("demo", "--out", tmp_path / "файл"))
    assert "создать не удалось" in line
    assert "создать не удалось" in refused(console("demo", "--out", tmp_path / "файл" / "x"))


@pytest.mark.parametrize("content", [None, b"", b"nothing", b"SQLite format 3\0" + b"\0" * 100])
def test_a_copy_that_is_none(console: Console, tmp_path: Path, content: bytes | None) -> None:
    copy = tmp_path / "copy.db"
    if content is not None:
        copy.write_bytes(content)
    before = console.stored("letters")("result", "--council", "popechiteli", "--json").json
    refused(console("restore", copy))
    assert console("result", "--council", "popechiteli", "--json").json == before


# The database

EVERY = [
    ["import", path_of("letters")],
    ["export", "popechiteli", "--out", "x"],
    ["meetings"],
    ["result", "z1"],
    ["document", "minutes", "--meeting", "z1", "--out", "x"],
    ["lint", "z1"],
    ["verify"],
    ["rebuild"],
    ["backup", "--out", "x"],
]


@pytest.fixture(params=EVERY, ids=lambda words: str(words[0]))
def command(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: Any) -> Words:
    monkeypatch.chdir(tmp_path)
    words: Words = request.param
    return words


def test_a_file_in_place_of_the_folder(console: Console, command: Words) -> None:
    console.data.touch()
    assert f"«{console.data}»" in refused(console(*command))


def test_a_damaged_database(console: Console, command: Words) -> None:
    (console.stored("letters").data / "secretary.db").write_bytes(b"nothing" * 1000)
    for name in ("secretary.db-wal", "secretary.db-shm"):
        (console.data / name).unlink(missing_ok=True)
    assert "поврежд" in refused(console(*command))


def test_a_database_of_a_newer_version(console: Console, command: Words) -> None:
    console.stored("letters")
    with closing(sqlite3.connect(console.data / "secretary.db")) as raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
        raw.commit()
    assert "более новой версией программы" in refused(console(*command))


@pytest.mark.parametrize("words", [EVERY[0], EVERY[7]], ids=["import", "rebuild"])
def test_a_second_writer_is_turned_away(console: Console, words: Words) -> None:
    console.stored("letters")
    first = open_store(console.data, write=True)
    try:
        assert "уже работает другая копия" in refused(console(*words))
        assert console("meetings").status == 0
        assert console("result", "z1").status == 0
    finally:
        first.close()
    assert console(*words).status == 0


# Whatever happens, the folder is free for the next start


def test_the_folder_is_released_after_a_refusal(console: Console, tmp_path: Path) -> None:
    console("import", tmp_path / "нет")
    console("result", "нет")
    open_store(console.data, write=True).close()


class Interrupting:
    """A store that is interrupted while it is asked."""

    def __init__(self, fault: BaseException) -> None:
        self._fault = fault
        self.closed = False

    def start_findings(self) -> tuple[()]:
        raise self._fault

    def close(self) -> None:
        self.closed = True


@pytest.mark.parametrize(
    ("fault", "status", "said"),
    [
        (KeyboardInterrupt(), 130, texts.INTERRUPTED),
        (EnvironmentFailure("Диск отказал."), 1, "Диск отказал."),
    ],
)
def test_the_store_is_closed_whatever_happens(
    capsys: pytest.CaptureFixture[str], fault: BaseException, status: int, said: str
) -> None:
    store: Any = Interrupting(fault)
    broken = replace(services(), open_store=lambda *_, **__: store)
    assert commands.main(["meetings"], broken) == status
    assert capsys.readouterr().err == f"{said}\n"
    assert store.closed


def test_a_fault_of_the_program_is_not_hidden() -> None:
    store: Any = Interrupting(ZeroDivisionError())
    broken = replace(services(), open_store=lambda *_, **__: store)
    with pytest.raises(ZeroDivisionError):
        commands.main(["meetings"], broken)
    assert store.closed
