"""Registers from the command line: one by `document`, all of them by `registers`."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from secretary_app.application.registers import RegisterKind
from tests.application.councils import json_of, text_of
from tests.cli.conftest import Console

FORMULA = "=SUM(A1:A9)"


def sheets(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    book = openpyxl.load_workbook(path)
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book.worksheets}


def test_all_registers_in_one_book(console: Console, tmp_path: Path) -> None:
    out, again = tmp_path / "Реестры.xlsx", tmp_path / "ещё.xlsx"
    ran = console.stored("sittings", "letters")("registers", "--out", out)
    assert (ran.status, ran.out, ran.err) == (0, f"Реестры записаны: {out}\n", "")
    assert list(sheets(out)) == ["Протоколы", "Решения", "Поручения", "Явка", "Голосования"]
    assert console("registers", "--out", again).status == 0
    assert again.read_bytes() == out.read_bytes()


def test_registers_of_a_council_and_of_a_time(console: Console, tmp_path: Path) -> None:
    out = tmp_path / "Реестры.xlsx"
    words = ("--council", "popechiteli", "--from", "01.01.2026", "--to", "01.03.2026")
    assert console.stored("sittings", "letters")("registers", *words, "--out", out).status == 0
    [_, *minutes] = sheets(out)["Протоколы"]
    assert [row[:2] for row in minutes] == [("2", datetime(2026, 2, 3))]  # noqa: DTZ001


@pytest.mark.parametrize("kind", RegisterKind)
def test_one_register_is_a_document(console: Console, tmp_path: Path, kind: RegisterKind) -> None:
    out = tmp_path / "x.xlsx"
    ran = console.stored("sittings")("document", kind.value, "--meeting", "m1", "--out", out)
    assert (ran.status, ran.out) == (0, f"Документ записан: {out}\n")
    [rows] = sheets(out).values()
    assert len(rows) > 1
    assert console("document", kind.value, "--council", "zarechye", "--out", out).status == 0


def test_what_was_typed_is_no_formula(console: Console, tmp_path: Path) -> None:
    data = json_of("conference")
    data["meetings"][0]["motions"][0]["text"] = FORMULA
    file, out = tmp_path / "x.council.json", tmp_path / "x.xlsx"
    file.write_bytes(text_of(data))
    assert console("import", file).status == 0
    assert console("document", "assignments", "--council", "sovesh", "--out", out).status == 0
    sheet: Any = openpyxl.load_workbook(out).worksheets[0]
    [cell] = [c for c in sheet[2] if c.value == FORMULA]
    assert cell.data_type == "s"


@pytest.mark.parametrize(
    "words", ["--council нет", "--meeting нет", "--council zarechye --meeting m1"]
)
def test_what_is_refused_leaves_no_file(console: Console, tmp_path: Path, words: str) -> None:
    out = tmp_path / "x.xlsx"
    ran = console.stored("sittings")("registers", *words.split(), "--out", out)
    assert ran.status in (1, 2)
    assert ran.err
    assert not out.exists()
