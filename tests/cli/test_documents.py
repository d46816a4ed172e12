"""The command `document`: papers before a sitting, for all and for each, as files and letters."""

from __future__ import annotations

import json
from email.parser import BytesParser
from email.policy import default
from pathlib import Path
from typing import Any

import pytest

from secretary_app.application.papers import BEFORE, PaperKind
from tests.application.councils import json_of
from tests.cli.conftest import Console


def coming(console: Console, folder: Path, **emails: str) -> Console:
    """A council with one meeting before its opening, and addresses of people by id."""
    data = json_of("sittings")
    for person in data["people"]:
        person["email"] = emails.get(person["id"])
    [meeting] = [m for m in data["meetings"] if m["id"] == "m1"]
    data["meetings"] = [meeting | {"journal": []}]
    path = folder / "coming.council.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    assert console("import", path).status == 0
    return console


def document(console: Console, kind: PaperKind, out: Path, *words: object) -> Any:
    return console("document", kind.value, "--meeting", "m1", "--out", out, *words)


@pytest.mark.parametrize("kind", BEFORE)
def test_every_paper_before_a_sitting(console: Console, tmp_path: Path, kind: PaperKind) -> None:
    out = tmp_path / "x.docx"
    ran = document(coming(console, tmp_path), kind, out)
    assert (ran.status, ran.out) == (0, f"Документ записан: {out}\n")
    assert out.read_bytes().startswith(b"PK")


def test_everybody_gets_a_file_in_a_folder(console: Console, tmp_path: Path) -> None:
    out = tmp_path / "новая" / "папка"
    ran = document(coming(console, tmp_path), PaperKind.NOTICE, out, "--each")
    names = sorted(path.name for path in out.iterdir())
    assert (ran.status, ran.out) == (0, f"{len(names)}\u00a0файлов в папке {out}\n")
    assert "Уведомление о проведении заседания № 1 от 12.03.2026 – Ветров Е.И.docx" in names


def test_text_instead_of_a_file_of_word(console: Console, tmp_path: Path) -> None:
    out = tmp_path / "x.txt"
    assert document(coming(console, tmp_path), PaperKind.AGENDA, out, "--text").status == 0
    assert out.read_text("utf-8").startswith("ПОВЕСТКА ДНЯ\nзаседания №\u00a01\n")
    assert document(console, PaperKind.NOTICE, tmp_path / "all", "--each", "--text").status == 0
    [own] = (tmp_path / "all").glob("*Ветров*")
    assert own.suffix == ".txt"
    assert "Уважаемый Егор Ильич!" in own.read_text("utf-8")


def test_a_letter_to_all(console: Console, tmp_path: Path) -> None:
    out = tmp_path / "x.eml"
    store = coming(console, tmp_path, p1="p1@example.ru")
    ran = document(store, PaperKind.NOTICE, out, "--eml")
    assert (ran.status, ran.out) == (0, f"Документ записан: {out}\n")
    assert ran.err.startswith("Нет адреса электронной почты или он с ошибкой: ")
    message = BytesParser(policy=default).parsebytes(out.read_bytes())
    assert (message["To"].addresses[0].addr_spec, message["X-Unsent"]) == ("p1@example.ru", "1")


def test_a_letter_to_each(console: Console, tmp_path: Path) -> None:
    out = tmp_path / "letters"
    store = coming(console, tmp_path, p1="p1@example.ru", p2="p2@example.ru")
    ran = document(store, PaperKind.NOTICE, out, "--eml", "--each")
    assert (ran.status, ran.out) == (0, f"2\u00a0файла в папке {out}\n")
    assert {path.suffix for path in out.iterdir()} == {".eml"}


def test_nobody_to_write_to(console: Console, tmp_path: Path) -> None:
    out = tmp_path / "x.eml"
    ran = document(coming(console, tmp_path), PaperKind.NOTICE, out, "--eml")
    assert (ran.status, ran.lines) == (
        1,
        ["Писать некому: верного адреса нет ни у кого. Внесите адреса и повторите."],
    )
    assert not out.exists()


def test_all_have_an_address(console: Console, tmp_path: Path) -> None:
    emails = {
        person["id"]: f"{person['id']}@example.ru" for person in json_of("sittings")["people"]
    }
    ran = document(
        coming(console, tmp_path, **emails), PaperKind.AGENDA, tmp_path / "x.eml", "--eml"
    )
    assert (ran.status, ran.err) == (0, "")


def test_the_composition_of_a_council(console: Console, tmp_path: Path) -> None:
    out = tmp_path / "x.docx"
    words = ("document", "composition_list", "--council", "zarechye", "--out", out)
    ran = console.stored("sittings")(*words, "--date", "01.03.2026")
    assert (ran.status, ran.out) == (0, f"Документ записан: {out}\n")
    assert console(*words).status == 0
    early = console(*words, "--date", "01.03.1990")
    assert (early.status, early.lines) == (1, ["На 01.03.1990 в составе никого нет."])
    unknown = console("document", "composition_list", "--council", "нет", "--out", out)
    assert unknown.status == 1
    assert unknown.lines[0].startswith("Совета «нет» в базе нет.")


def test_papers_are_narrowed_to_a_draft(console: Console, tmp_path: Path) -> None:
    out = tmp_path / "x.txt"
    store = coming(console, tmp_path)
    number = next(m["number"] for m in json_of("sittings")["meetings"][0]["motions"])
    ran = document(store, PaperKind.OPINION_SHEET, out, "--motion", number, "--text")
    assert ran.status == 0
    assert f"Проект решения {number}:" in out.read_text("utf-8")
    wrong = document(store, PaperKind.BALLOT_PAPER, out, "--motion", "99")
    assert (wrong.status, wrong.lines[0][:27]) == (1, "Проекта решения «99» нет. П")


def test_a_folder_that_cannot_be_made(console: Console, tmp_path: Path) -> None:
    (tmp_path / "файл").write_bytes(b"")
    ran = document(
        coming(console, tmp_path), PaperKind.NOTICE, tmp_path / "файл" / "папка", "--each"
    )
    assert ran.status == 1
    assert "создать не удалось. Ничего не записано." in ran.lines[0]


def test_the_database_is_never_written_over(console: Console, tmp_path: Path) -> None:
    store = coming(console, tmp_path)
    [base] = [path for path in console.data.iterdir() if path.suffix == ".db"]
    before = base.read_bytes()
    ran = document(store, PaperKind.AGENDA, base)
    assert ran.status == 1
    assert "рабочий файл программы" in ran.lines[0]
    assert base.read_bytes() == before
