from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from secretary_app.application.papers import MinutesStyle, PaperKind, PrintedPaper, PrintRequest
from secretary_app.bootstrap import services
from secretary_app.cli.commands import main
from secretary_app.cli.demo import wanted_of
from tests.application.councils import NAMES, json_of, path_of
from tests.cli.conftest import Console
from tests.sitting import held

NBSP = "\N{NO-BREAK SPACE}"


# import


def test_import_says_what_was_added(console: Console) -> None:
    ran = console("import", path_of("sittings"))
    assert ran.status == 0
    assert ran.err == ""
    assert ran.out == (
        f"{path_of('sittings')}: «Совет посёлка „Заречье“», совет добавлен: заседаний добавлено "
        "– 2, записей журнала добавлено – 74.\n"
    )


def test_import_again_changes_nothing(console: Console) -> None:
    ran = console.stored("sittings")("import", path_of("sittings"))
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.endswith("«Совет посёлка „Заречье“» – всё это уже есть, ничего не изменено.\n")


def test_import_says_what_was_updated(console: Console, tmp_path: Path) -> None:
    data = json_of("sittings")
    data["people"][0]["position"] = "глава посёлка"
    data["meetings"][1]["place"] = "клуб"
    file = tmp_path / "new.council.json"
    file.write_text(json.dumps(data), "utf-8")
    ran = console.stored("sittings")("import", file)
    assert ran.out.endswith("совет обновлён: обновлено – 1, без изменений – 1.\n")


def test_a_council_without_meetings(console: Console, tmp_path: Path) -> None:
    file = tmp_path / "new.council.json"
    file.write_text(json.dumps(json_of("sittings") | {"meetings": []}), "utf-8")
    assert console("import", file).out.endswith("совет добавлен.\n")


def test_good_files_are_stored_beside_a_bad_one(console: Console, tmp_path: Path) -> None:
    data = json_of("sittings")
    data["meetings"][0]["journal"][3]["person"] = "p1"
    bad = tmp_path / "bad.council.json"
    bad.write_text(json.dumps(data), "utf-8")
    ran = console("import", path_of("letters"), bad, path_of("weights"))
    assert ran.status == 1
    [line] = ran.lines
    assert line.startswith(f"{bad}: meetings[0].journal[3]: Ветров{NBSP}Е.И. уже присутствует")
    assert line.endswith("Из этого файла ничего не сохранено.")
    assert [c["council"] for c in console("meetings", "--json").json] == ["popechiteli", "soyuz"]


def test_a_conflict_names_its_place(console: Console, tmp_path: Path) -> None:
    data = json_of("sittings")
    data["meetings"][0]["journal"][5]["at"] = "2026-03-12T09:00:00+07:00"
    file = tmp_path / "other.council.json"
    file.write_text(json.dumps(data), "utf-8")
    before = console.stored("sittings")("export", "zarechye", "--out", tmp_path / "1.json")
    ran = console("import", file)
    assert (before.status, ran.status, ran.out) == (0, 1, "")
    assert f"{file}: meetings[0].journal[5]: Запись расходится" in ran.err


# export


@pytest.mark.parametrize(("name", "council"), [
    ("conference", "sovesh"), ("letters", "popechiteli"), ("sittings", "zarechye"),
    ("weights", "soyuz"),
])  # fmt: skip
def test_export_moves_a_council(console: Console, tmp_path: Path, name: str, council: str) -> None:
    file, again = tmp_path / "a.council.json", tmp_path / "b.council.json"
    ran = console.stored(name)("export", council, "--out", file)
    assert (ran.status, ran.out) == (0, f"Файл совета записан: {file}\n")
    other = ("--data", tmp_path / "другая машина")
    assert console.bare("import", file, *other).status == 0
    assert console.bare("export", council, "--out", again, *other).status == 0
    assert again.read_bytes() == file.read_bytes()
    result = ("result", "--council", council, "--json")
    assert console.bare(*result, *other).json == console(*result).json


def test_export_replaces_an_earlier_file(console: Console, tmp_path: Path) -> None:
    file = tmp_path / "a.council.json"
    file.write_text("прежний", "utf-8")
    assert console.stored("letters")("export", "popechiteli", "--out", file).status == 0
    assert json.loads(file.read_text("utf-8"))["council"]["id"] == "popechiteli"


# meetings


def test_no_meetings(console: Console) -> None:
    ran = console("meetings")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith("В базе пока нет ни одного совета.")
    assert console("meetings", "--json").json == []


def test_the_list_for_people(console: Console) -> None:
    ran = console.stored("letters", "sittings")("meetings")
    assert ran.out.replace(NBSP, " ").splitlines() == [
        "popechiteli  Попечительский совет гимназии",
        "    z1  № 1 от 10 сентября 2025 г. – закрыто",
        "    z2  № 2 от 3 февраля 2026 г. – не начато",
        "    z3  № 2 от 15 сентября 2026 г. – идёт",
        "zarechye  Совет посёлка «Заречье»",
        "    m1  № 1 от 12 марта 2026 г. – закрыто",
        "    m2  № 2 от 26 ноября 2026 г. – не начато",
    ]


def test_the_list_for_programs(console: Console) -> None:
    [council] = console.stored("sittings")("meetings", "--json").json
    assert council == {
        "council": "zarechye",
        "name": "Совет посёлка «Заречье»",
        "meetings": [
            {"id": "m1", "number": "1", "date": "2026-03-12", "status": "closed"},
            {"id": "m2", "number": "2", "date": "2026-11-26", "status": "planned"},
        ],
    }


def test_a_fault_that_quotes_the_file_stays_on_its_line(console: Console, tmp_path: Path) -> None:
    file = json_of("sittings")
    file["meetings"][0]["presiding"] = "p9\nвторая строка\x1b[31m" + "я" * 5000
    bad = tmp_path / "bad.council.json"
    bad.write_text(json.dumps(file), "utf-8")
    ran = console("import", bad)
    assert ran.status == 1
    [line] = ran.lines
    assert "meetings[0].presiding" in line
    assert "\x1b" not in line
    assert len(line) < 1000


# result


@pytest.mark.parametrize("name", ["m1", "zarechye/2026/1", "zarechye/m1"])
def test_one_result(console: Console, name: str) -> None:
    ran = console.stored(*NAMES)("result", name, "--json")
    assert (ran.status, ran.err) == (0, "")
    assert ran.json["meeting"] == {"id": "m1", "number": "1", "date": "2026-03-12"}
    assert len(ran.json["votes"]) == 9


def test_all_results_of_a_council(console: Console) -> None:
    got = console.stored(*NAMES)("result", "--council", "popechiteli", "--json").json
    assert [r["meeting"]["id"] for r in got] == ["z1", "z2", "z3"]
    assert [[v["outcome"] for v in r["votes"]] for r in got] == [["adopted"], [], ["open"]]


def test_a_result_in_words(console: Console) -> None:
    said = console.stored("sittings")("result", "m1").out.replace(NBSP, " ").splitlines()
    titles = ("Очно", "Дистанционно", "Отсутствуют", "Приглашённые")
    people = [line for line in said if line.startswith(titles)]
    assert people == said[2:6]
    assert people[0] == "Очно: Ветров Е.И., Полянская В.И."
    assert [*said[:2], said[6]] == [
        "Заседание № 1 от 12 марта 2026 г.",
        "Присутствуют – 3, из них дистанционно – 1.",
        "п. 4 Положения: не менее половины от 8 членов – требуется 4; участвует 3; кворума нет.",
    ]
    again = said.index("r2, тур 2. Согласовать объезд.")
    assert said[again - 1] == ""
    assert said[again + 1 : again + 6] == [
        (
            "  – п. 4 Положения: не менее половины от 8 членов – требуется 4; участвует 7; "
            "кворум есть."
        ),
        "  – С правом голоса – 7: «за» – 2, «против» – 2, «воздержались» – 3.",
        (
            "  – п. 7 Положения: больше половины от 7 присутствующих – требуется 4; «за» – 2; "
            "не хватает 2 голосов."
        ),
        (
            "  – Голоса разделились поровну (2 и 2); п. 7 Положения: решает голос председателя "
            "(Ветров Е.И.) – «за»."
        ),
        "  – Решение принято решающим голосом.",
    ]
    warnings = [line for line in said if line.startswith("  ! ")]
    assert warnings
    assert len(warnings) == len(set(warnings))


def test_results_of_a_council_in_words(console: Console) -> None:
    said = console.stored("letters")("result", "--council", "popechiteli").out
    assert said.count("\n\nЗаседание № ") == 2
    planned = "Заседание № 2 от 3 февраля 2026 г.\nЗаседание ещё не открыто.\n"
    assert planned in said.replace(NBSP, " ")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["result", "нет"], "Заседания «нет» в базе нет."),
        (["result", "zarechye/2025/1"], "Заседания «zarechye/2025/1» в базе нет."),
        (["result", "popechiteli/2026/2"], "несколько, укажите одно из: popechiteli/z2"),
        (["result", "--council", "нет"], "Совета «нет» в базе нет."),
        (["export", "нет", "--out", "x"], "Совета «нет» в базе нет."),
        (["document", "minutes", "--meeting", "нет", "--out", "x"], "Заседания «нет»"),
        (["document", "minutes", "--meeting", "m2", "--out", "x"], "ещё не открыто"),
    ],
)
def test_what_is_not_there(console: Console, words: list[str], message: str) -> None:
    ran = console.stored("letters", "sittings")(*words)
    assert (ran.status, ran.out) == (1, "")
    assert len(ran.lines) == 1
    assert message in ran.lines[0]


# document


@pytest.mark.parametrize(
    ("meeting", "style"), [("m1", []), ("k1", []), ("m1", ["--style", "conference"])]
)
def test_minutes(console: Console, tmp_path: Path, meeting: str, style: list[str]) -> None:
    file = tmp_path / "протокол.docx"
    document = ("document", "minutes", "--meeting", meeting, "--out", file)
    ran = console.stored("conference", "sittings")(*document, *style)
    assert (ran.status, ran.out) == (0, f"Документ записан: {file}\n")
    assert file.read_bytes().startswith(b"PK")


class Press:
    """A printer that has something to tell."""

    def print(self, _: PrintRequest) -> PrintedPaper:
        return PrintedPaper(data=b"paper", notices=("Шаблон старый.", "Подпись не указана."))


def test_what_the_printer_has_to_tell(
    console: Console, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    console.stored("letters")
    words = ["document", "minutes", "--meeting", "z1", "--out", str(tmp_path / "x.docx")]
    press = replace(services(), printer=lambda _: Press())
    assert main(["--data", str(console.data), *words], press) == 0
    assert capsys.readouterr().err == "Шаблон старый.\nПодпись не указана.\n"
    assert (tmp_path / "x.docx").read_bytes() == b"paper"


# verify and rebuild


def test_all_is_well(console: Console) -> None:
    ran = console.stored(*NAMES)("verify")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == "Замечаний нет: база, журналы, цепочки и реестры в порядке.\n"
    assert console("verify", "--json").json == {"ok": True, "findings": []}


def tamper(console: Console, *statements: str) -> None:
    """Change the database behind the program's back."""
    with closing(sqlite3.connect(console.data / "secretary.db")) as raw:
        guards = raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for (name,) in guards:
            raw.execute(f'DROP TRIGGER "{name}"')
        for statement in statements:
            assert raw.execute(statement).rowcount == 1
        raw.commit()


def test_an_altered_vote_is_noticed(console: Console) -> None:
    tamper(
        console.stored(*NAMES),
        "UPDATE journal SET payload = replace(payload, 'against', 'for') "
        "WHERE meeting_id = 'm1' AND seq = 21",
    )
    ran = console("verify", "--json")
    assert ran.status == 1
    assert not ran.json["ok"]
    found = [f for f in ran.json["findings"] if f["kind"] == "chain"]
    assert [(f["council"], f["meeting"], f["repaired"]) for f in found] == [
        ("zarechye", "m1", False)
    ]
    in_words = console("verify")
    assert in_words.status == 1
    assert in_words.out.splitlines() == [f["text"] for f in ran.json["findings"]]


def test_altered_read_rows_are_noticed_and_rebuilt(console: Console) -> None:
    tamper(
        console.stored(*NAMES), "UPDATE vote_rows SET outcome = 'rejected' WHERE motion_id = 'r3'"
    )
    ran = console("verify", "--json")
    assert ran.status == 1
    assert "projection" in {f["kind"] for f in ran.json["findings"]}
    assert console("rebuild").out == f"Реестры перестроены: 7{NBSP}заседаний.\n"
    kinds = {f["kind"] for f in console("verify", "--json").json["findings"]}
    assert "projection" not in kinds


def test_a_finding_of_the_start_is_told_beside_every_command(console: Console) -> None:
    (console.stored("letters").data / "journal.head").write_bytes(b"")
    checked = console("verify")
    assert len(checked.out.splitlines()) == len(set(checked.out.splitlines()))
    assert checked.err == ""
    ran = console("import", path_of("letters"))
    assert ran.status == 0
    assert ran.lines
    assert console("meetings").err == ""


# backup and restore


def test_a_copy_brings_everything_back(console: Console, tmp_path: Path) -> None:
    copy = tmp_path / "копия.db"
    ran = console.stored("letters")("backup", "--out", copy)
    assert (ran.status, ran.out) == (0, f"Проверенная копия записана: {copy}\n")
    before = console("result", "--council", "popechiteli", "--json").json
    console.stored("sittings")
    restored = console("restore", copy)
    assert restored.status == 0
    assert restored.out.startswith("Данные восстановлены из копии")
    assert [c["council"] for c in console("meetings", "--json").json] == ["popechiteli"]
    assert console("result", "--council", "popechiteli", "--json").json == before
    assert console("verify").status == 0


# demo


def test_the_demonstration_leaves_its_papers(console: Console, tmp_path: Path) -> None:
    out = tmp_path / "учёба" / "сегодня"
    ran = console("demo", "--out", out)
    assert (ran.status, ran.err) == (0, "")
    *papers, council, picture = ran.out.splitlines()[1:]
    assert papers == [
        "Протокол № 2 (заседание).docx",
        "Протокол № 2 (совещание).docx",
        "Протокол № 2 (полный).docx",
        "Выписка из протокола № 2, вопрос 1.docx",
        "Особое мнение к протоколу № 2.docx",
        "Реестры.xlsx",
    ]
    assert (council, picture) == ("Учебный совет.council.json", "window.png")
    assert sorted(p.name for p in out.iterdir()) == sorted([*papers, council])
    assert not console.data.exists()
    assert console("import", out / council).status == 0


def test_a_meeting_without_decisions_leaves_its_minutes_only() -> None:
    papers = wanted_of(held("chair:chair", "").state)
    assert [paper.kind for paper in papers] == [PaperKind.MINUTES] * len(MinutesStyle)
