"""The folder for a dispute: what is in it, what is not and is said, names and bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any
from unicodedata import is_normalized

import pytest

from secretary_app.application.dispute import (
    COUNCIL_FILE,
    MANIFEST,
    DisputeFolder,
    archive_name,
    dispute_folder,
)
from secretary_app.application.exporting import export_council
from secretary_app.application.lookup import NotFoundError
from secretary_app.application.papers import PaperKind, PaperRequest, PrintedPaper, PrintRequest
from secretary_app.application.ports import EnvironmentFailure
from secretary_app.application.records import MeetingKey
from secretary_app.domain.errors import DomainError
from secretary_app.domain.issued import (
    Checked,
    Issued,
    IssuedPaper,
    JournalMark,
    PaperId,
    PaperStep,
    Signed,
    TextAdopted,
)
from tests.application.councils import CONFERENCE, LETTERS, SITTINGS, json_of, key, stored
from tests.fakes.store import FakeStore

M1 = key(SITTINGS, "m1")
DAY = date(2026, 3, 12)
ISSUED = "Протокол (выпущенный файл).docx"
SCAN = "Скан подписанного протокола.pdf"
MADE = "Протокол (заседание) № 1 от 12.03.2026.docx"
MADE_NOW = (
    "Уведомления, листы и журнал составлены сейчас по данным заседания: разосланные и подписанные "
    "подлинники приложите сами."
)
TEXT = b"what was issued"


class Press:
    """Prints the kind of a paper and whom it is for."""

    def print(self, request: PrintRequest) -> PrintedPaper:
        assert isinstance(request, PaperRequest)
        data = f"{request.kind} {request.person}".encode()
        return PrintedPaper(data=data, notices=("Проверьте падеж.",))


class Kept:
    """The files kept for a meeting, by name."""

    def __init__(self, **files: Path) -> None:
        self.files = files

    def keep(self, key: MeetingKey, source: Path) -> str:
        raise AssertionError(f"nothing is to be kept: {key}, {source}")

    def path(self, key: MeetingKey, file: str) -> Path | None:
        assert key == M1
        return self.files.get(Path(file).stem)


def folder(store: FakeStore, kept: Kept | None = None, of: MeetingKey = M1) -> DisputeFolder:
    return dispute_folder(store, Press(), kept or Kept(), of)


def files(made: DisputeFolder) -> dict[str, bytes]:
    return {file.name: file.data for file in made.files}


def with_steps(*steps: PaperStep) -> FakeStore:
    """A meeting whose minutes have come so far."""
    store = stored("sittings")
    known = store.contents.meetings[M1]
    paper = IssuedPaper(id=PaperId("p"), kind="minutes", steps=(Checked(on=DAY), *steps))
    changed = replace(known, meeting=replace(known.meeting, papers=(paper,)))
    store.contents = replace(store.contents, meetings={**store.contents.meetings, M1: changed})
    return store


def issued(**fields: Any) -> Issued:
    head = stored("sittings").contents.meetings[M1].journal.head
    usual: dict[str, Any] = {"journal": JournalMark(head.count, head.hash), "data": "0" * 64}
    name: dict[str, Any] = {"file": "text.docx", "sha256": sha256(TEXT).hexdigest()}
    return Issued(**usual | name | {"on": DAY, "style": "session"} | fields)


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "text.docx"
    path.write_bytes(TEXT)
    return path


def test_what_a_meeting_leaves() -> None:
    made = folder(stored("sittings"))
    names = [name for name in files(made) if not name.startswith("Уведомления/")]
    assert names == [
        MADE,
        "Особое мнение к протоколу № 1 от 12.03.2026.docx",
        "Лист регистрации заседания № 1 от 12.03.2026.docx",
        "Лист поимённого голосования заседания № 1 от 12.03.2026.docx",
        "Протокол счётной комиссии заседания № 1 от 12.03.2026.docx",
        "Журнал к протоколу № 1 от 12.03.2026.docx",
        "Памятка о проверке журнала заседания № 1 от 12.03.2026.docx",
        COUNCIL_FILE,
        MANIFEST,
    ]
    notices = [name for name in files(made) if name.startswith("Уведомления/")]
    assert len(notices) == 9
    assert made.notices == (
        "Протокол не выпускался: в папке протокол, составленный сейчас.",
        "Протокол ещё не подписан: в папке нет его скана.",
        MADE_NOW,
        "Проверьте падеж.",
    )


def test_the_council_file_is_of_that_council_alone() -> None:
    store = stored("sittings", "letters")
    text = files(folder(store))[COUNCIL_FILE].decode()
    assert text == export_council(store, SITTINGS)
    assert "Попечительский" not in text


@pytest.mark.parametrize(
    ("store", "of", "absent"),
    [
        ("letters", key(LETTERS, "z1"), PaperKind.ATTENDANCE_SHEET),
        ("conference", key(CONFERENCE, "k1"), PaperKind.ROLL_CALL),
        ("letters", key(LETTERS, "z1"), PaperKind.DISSENT_SHEET),
        ("letters", key(LETTERS, "z1"), PaperKind.COUNTING_MINUTES),
    ],
)
def test_papers_that_there_are_not_are_left_out(
    store: str, of: MeetingKey, absent: PaperKind
) -> None:
    kinds = {data.split()[0].decode() for data in files(folder(stored(store), of=of)).values()}
    assert absent.value not in kinds
    assert PaperKind.JOURNAL_APPENDIX.value in kinds


def test_nobody_was_notified_where_nobody_was_invited() -> None:
    data = json_of("conference")
    [meeting] = data["meetings"]
    meeting["guests"] = []
    made = folder(stored(data), of=key(CONFERENCE, meeting["id"]))
    assert not any("Уведомлени" in name or "регистрации" in name for name in files(made))


def test_the_manifest_is_what_sha256sum_reads() -> None:
    made = files(folder(stored("sittings")))
    lines = made.pop(MANIFEST).decode().splitlines()
    assert lines == [f"{sha256(data).hexdigest()}  {name}" for name, data in made.items()]


def test_names_are_safe_and_the_bytes_are_always_the_same() -> None:
    first, second = folder(stored("sittings")), folder(stored("sittings"))
    assert first.data == second.data
    with zipfile.ZipFile(io.BytesIO(first.data)) as archive:
        assert archive.namelist() == list(files(first))
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.testzip() is None
    for name in files(first):
        assert is_normalized("NFC", name)
        assert not set(name) & set('\\:*?"<>|')


def test_the_issued_file_and_the_scan_stand_in(text: Path) -> None:
    scan = text.with_name("scan.pdf")
    scan.write_bytes(b"scanned")
    store = with_steps(issued(), Signed(on=DAY, by=("chair",), scan="scan.pdf"))
    made = folder(store, Kept(text=text, scan=scan))
    assert (files(made)[ISSUED], files(made)[SCAN]) == (TEXT, b"scanned")
    assert MADE not in files(made)
    assert made.notices == (MADE_NOW, "Проверьте падеж.")


def test_the_text_that_came_back_from_word_is_the_issued_one(text: Path) -> None:
    back = text.with_name("back.docx")
    back.write_bytes(b"changed by hand")
    adopted = TextAdopted(on=DAY, file="back.docx", sha256=sha256(b"changed by hand").hexdigest())
    made = folder(with_steps(issued(), adopted), Kept(text=text, back=back))
    assert files(made)[ISSUED] == b"changed by hand"


@pytest.mark.parametrize(
    ("steps", "said"),
    [
        ((), ("Протокол не выпускался", "Протокол ещё не подписан")),
        ((issued(sha256="0" * 64),), ("Выпущенный файл протокола не найден или изменён",)),
        ((issued(file="нет.docx"),), ("Выпущенный файл протокола не найден или изменён",)),
        (
            (issued(file="нет.docx"), Signed(on=DAY, by=("chair",))),
            ("Выпущенный файл", "Скан подписанного протокола не приложен"),
        ),
        (
            (issued(), Signed(on=DAY, by=("chair",), scan="нет.pdf")),
            ("Скан подписанного протокола не найден",),
        ),
        ((issued(journal=JournalMark(1, "0" * 64)),), ("Протокол ещё не", "После выпуска")),
    ],
)
def test_what_is_missing_is_said(
    text: Path, steps: Iterable[PaperStep], said: tuple[str, ...]
) -> None:
    made = folder(with_steps(*steps), Kept(text=text))
    for words in said:
        assert any(notice.startswith(words) for notice in made.notices), made.notices
    assert (MADE in files(made)) is (ISSUED not in files(made))


def test_a_file_that_cannot_be_read_stops_it(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFailure, match="Папка не собрана"):
        folder(with_steps(issued()), Kept(text=tmp_path))


@pytest.mark.parametrize(
    ("of", "fault", "message"),
    [
        (key(LETTERS, "z3"), DomainError, "ещё не закрыто"),
        (key(LETTERS, "z2"), DomainError, "ещё не закрыто"),
        (key(LETTERS, "z9"), NotFoundError, "нет"),
    ],
)
def test_only_a_closed_meeting_has_one(
    of: MeetingKey, fault: type[Exception], message: str
) -> None:
    with pytest.raises(fault, match=message):
        folder(stored("letters"), of=of)


def test_whoever_follows_can_stop() -> None:
    heard: list[int] = []

    def follow(done: int, of: int) -> None:
        heard.append(of)
        if done == 2:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        dispute_folder(stored("sittings"), Press(), Kept(), M1, follow)
    assert heard == [16, 16, 16]


def test_the_name_of_the_archive() -> None:
    meeting = stored("sittings").contents.meetings[M1].meeting
    assert archive_name(meeting) == "Папка для спора – протокол № 1 от 12.03.2026.zip"
    odd = replace(meeting, number="3/ОС")
    assert archive_name(odd) == "Папка для спора – протокол № 3-ОС от 12.03.2026.zip"
