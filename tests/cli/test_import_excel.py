from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.application.councils import SITTINGS, WEIGHTS, json_of, path_of
from tests.cli.conftest import Console

HEADINGS = ["№", "Ф.И.О.", "Должность, организация", "Роль", "С", "Основание"]
NEWCOMER = [
    1,
    "Новикова Нина Олеговна",
    "доцент, ООО «Заря»",
    "член",
    date(2024, 9, 1),
    "приказ № 4",
]


def workbook(folder: Path, *rows: list[Any], name: str = "состав.xlsx") -> Path:
    """A workbook with a title, headings in the third row and ``rows`` from the fourth on."""
    book = openpyxl.Workbook()
    sheet: Any = book.worksheets[0]
    sheet.title = "Члены"
    sheet["A1"] = "Состав совета"
    for row in ([], HEADINGS, *rows):
        sheet.append(row)
    book.save(folder / name)
    return folder / name


def exported(console: Console, folder: Path, council: str = SITTINGS) -> Any:
    """The council file of what is stored."""
    file = folder / f"{council}.json"
    assert console("export", council, "--out", file).status == 0
    return json.loads(file.read_text("utf-8"))


def test_members_are_taken_and_told(console: Console, tmp_path: Path) -> None:
    console.stored("sittings")
    before = exported(console, tmp_path)
    results = console("result", "--council", SITTINGS, "--json").json
    file = workbook(tmp_path, NEWCOMER, [2, "вакансия"])
    ran = console("import", file, "--council", SITTINGS)
    assert (ran.status, ran.err) == (0, "")
    first, second, *others = ran.out.splitlines()
    assert first == f"{file}, лист «Члены»: «Совет посёлка „Заречье“», состав: новых – 1."
    assert second == (
        "  строка 4: Новикова Нина Олеговна – в составе с 01.09.2024, член, голос решающий"
    )
    assert others[0].startswith("  В файле нет, оставлены: ")
    assert others[1:] == ["  Вакантные места, строки: 5."]
    after = exported(console, tmp_path)
    [person] = [p for p in after["people"] if p not in before["people"]]
    assert person["surname"] == "Новикова"
    assert (person["position"], person["organisation"]) == ("доцент", "ООО «Заря»")
    [seat] = [m for m in after["memberships"] if m not in before["memberships"]]
    assert (seat["person"], seat["from"]) == (person["id"], "2024-09-01")
    held, planned = console("result", "--council", SITTINGS, "--json").json
    assert held == results[0]
    assert planned["quorum"]["base"] == results[1]["quorum"]["base"] + 1


def test_the_same_file_again_changes_nothing(console: Console, tmp_path: Path) -> None:
    console.stored("sittings")
    file = workbook(tmp_path, NEWCOMER, [2, "Лугов И.П.", "", "", None, None])
    assert console("import", file).status == 0
    once = exported(console, tmp_path)
    ran = console("import", file)
    assert ran.status == 0
    assert "состав: без изменений – 2." in ran.out
    assert exported(console, tmp_path) == once


def test_one_refused_row_keeps_the_whole_file_out(console: Console, tmp_path: Path) -> None:
    console.stored("sittings")
    before = exported(console, tmp_path)
    bad = [2, "Члены совета", "", "никто", "31.02.2024", "=1+1"]
    file = workbook(tmp_path, NEWCOMER, bad, [3, "Ветров2 Егор"])
    ran = console("import", file)
    assert (ran.status, ran.out) == (1, "")
    places = [line.removeprefix(f"{file}: ").split(":")[0] for line in ran.lines]
    assert places[:4] == [
        "строка 5, столбец D", "строка 5, столбец E", "строка 5, столбец F", "строка 6, столбец B",
    ]  # fmt: skip
    assert ran.lines[-1].endswith(
        "состав: новых – 1, с ошибками – 2. Из этого файла ничего не сохранено."
    )
    assert exported(console, tmp_path) == before


def test_remarks_and_changes_are_told(console: Console, tmp_path: Path) -> None:
    console.stored("sittings")
    file = workbook(tmp_path, [1, "Нoвикова Нина Олеговна", "начальник управления", "член"])
    told = console("import", file).out
    assert "  ! строка 4, столбец B: в слове «Нoвикова» латинские буквы заменены русскими." in told
    assert "  ! строка 4, столбец C: не ясно, где кончается должность" in told
    file = workbook(tmp_path, [1, "Новикова Нина Олеговна", "ректор", "зам. председателя"])
    told = console("import", file).out
    assert "состав: изменено – 1." in told
    assert "должность: «начальник управления» → «ректор»; роль: «член» → «заместитель" in told


def test_long_lists_are_cut(console: Console, tmp_path: Path) -> None:
    console.stored("sittings")
    rows = [[n, f"Лугов{'а' * n} Иван"] for n in range(1, 31)]
    assert console("import", workbook(tmp_path, *rows, [31], [32])).status == 0
    ran = console("import", workbook(tmp_path, NEWCOMER))
    [left] = [line for line in ran.out.splitlines() if "оставлены" in line]
    assert left.endswith(" и ещё 18.")


def test_council_files_and_workbooks_go_together(console: Console, tmp_path: Path) -> None:
    file = workbook(tmp_path, NEWCOMER)
    ran = console("import", path_of("sittings"), file)
    assert (ran.status, ran.err) == (0, "")
    assert len(ran.out.splitlines()) == 4
    ran = console("import", file, path_of("weights"))
    assert ran.status == 0
    ran = console("import", file, path_of("weights"))
    assert ran.status == 1
    assert "ничего не изменено" in ran.out
    assert ran.err == (
        f"{file}: В базе несколько советов: укажите --council и одно из: zarechye, soyuz. "
        "Из этого файла ничего не сохранено.\n"
    )
    assert console("import", file, "--council", WEIGHTS).status == 0


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("a.xlsx", b"text", "не читается как книга Excel"),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "старый формат Excel"),
        ("a.XLSM", b"", "не читается как книга Excel"),
        ("нет.xlsx", None, "файл не прочитан: такого файла нет."),
    ],
)
def test_a_bad_file_is_refused_in_one_line(
    console: Console, tmp_path: Path, name: str, content: bytes | None, why: str
) -> None:
    console.stored("sittings")
    file = tmp_path / name
    if content is not None:
        file.write_bytes(content)
    ran = console("import", file)
    assert (ran.status, ran.out, len(ran.lines)) == (1, "", 1)
    assert ran.err.startswith(f"{file}: ")
    assert why in ran.err
    assert ran.err.endswith("Из этого файла ничего не сохранено.\n")


def test_a_workbook_without_a_roster_or_council(console: Console, tmp_path: Path) -> None:
    file = workbook(tmp_path, NEWCOMER)
    assert "в базе нет ни одного совета" in console("import", file).err.lower()
    console.stored("sittings")
    assert "Такого совета в базе нет" in console("import", file, "--council", "нет").err
    openpyxl.Workbook().save(file)
    assert "Ни на одном листе" in console("import", file).err


# The way back


def test_a_composition_written_and_taken_back_changes_nothing(
    console: Console, tmp_path: Path
) -> None:
    console.stored("sittings", "weights")
    for council in (SITTINGS, WEIGHTS):
        before = exported(console, tmp_path, council)
        file = tmp_path / f"{council}.xlsx"
        assert console("roster", council, "--out", file).out == f"Состав записан: {file}\n"
        ran = console("import", file, "--council", council)
        assert ran.status == 0
        assert len(ran.out.splitlines()) == 1
        assert "состав: без изменений – " in ran.out
        assert exported(console, tmp_path, council) == before


def test_the_composition_of_another_day(console: Console, tmp_path: Path) -> None:
    """Before the first membership there is nobody: the file is a form with an example."""
    console.stored("sittings")
    file = tmp_path / "a.xlsx"
    first = min(m["from"] for m in json_of("sittings")["memberships"])
    assert console("roster", SITTINGS, "--out", file, "--date", first).status == 0
    assert openpyxl.load_workbook(file).sheetnames == ["Состав"]
    assert console("roster", SITTINGS, "--out", file, "--date", "01.01.1990").status == 0
    assert openpyxl.load_workbook(file).sheetnames == ["Состав", "Образец"]
    assert "нет ни одного имени" in console("import", file).err


def test_trouble_with_writing_a_roster(console: Console, tmp_path: Path) -> None:
    console.stored("sittings")
    ran = console("roster", SITTINGS, "--out", tmp_path / "a.xlsx", "--date", "вчера")
    assert ran.status == 2
    assert "параметр --date: «вчера» – не дата" in ran.err
    assert console("roster", "нет", "--out", tmp_path / "a.xlsx").status == 1
    assert console("roster", SITTINGS, "--out", tmp_path / "нет" / "a.xlsx").status == 1
    [database] = console.data.glob("*.db")
    assert "рабочий файл программы" in console("roster", SITTINGS, "--out", database).err
    assert not (tmp_path / "a.xlsx").exists()
