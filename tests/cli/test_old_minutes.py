from __future__ import annotations

from pathlib import Path

from tests.application.councils import SITTINGS
from tests.application.old_minutes.layouts import LAYOUTS
from tests.cli.conftest import Console


def file_of(folder: Path, place: int = 0, name: str = "протокол.txt") -> Path:
    path = folder / name
    path.write_text(LAYOUTS[place].text, "utf-8")
    return path


def test_minutes_are_shown_without_being_stored(console: Console, tmp_path: Path) -> None:
    console.stored("sittings")
    before = console("meetings").out
    ran = console("import-minutes", file_of(tmp_path), "--council", SITTINGS, "--dry-run")
    assert ran.status == 0
    assert "  Номер: 4 [уверенно]" in ran.out
    assert "  Малинина Е.Е., директор ОГБПОУ «Ягодный колледж» – дистанционно [уверенно]" in ran.out
    assert "    Срок: до\N{NO-BREAK SPACE}01.06.2022" in ran.out
    assert any("новый человек" in line for line in ran.lines)
    assert console("meetings").out == before


def test_minutes_are_stored_once(console: Console, tmp_path: Path) -> None:
    console.stored("sittings")
    path = file_of(tmp_path, 2)
    ran = console("import-minutes", path, "--council", SITTINGS)
    assert ran.status == 0
    assert ran.lines[-1].startswith("Готово: внесён протокол № 5.")
    assert "Голоса: за – 5, против – 0, воздержались – 0, единогласно" in ran.out
    assert "внесено из протокола" in console("meetings").out
    assert "Внесено из прежнего протокола" in console("result", f"{SITTINGS}/2020/5").out
    assert console("lint", f"{SITTINGS}/2020/5").status == 0
    paper = console("document", "minutes", "--meeting", f"{SITTINGS}/2020/5", "--out", path)
    assert "его документы составлены тогда" in paper.err
    assert console("verify").status == 0
    again = console("import-minutes", path, "--council", SITTINGS)
    assert again.status == 1
    assert "уже занят" in again.err
    assert "ничего не сохранено" in again.err


def test_the_command_may_give_number_and_date(console: Console, tmp_path: Path) -> None:
    console.stored("sittings")
    path = file_of(tmp_path, 13)
    refused = console("import-minutes", path, "--council", SITTINGS)
    assert refused.status == 1
    assert "Номер протокола не найден" in refused.err
    given = ("--number", "17-б", "--date", "01.02.2019", "--json")
    ran = console("import-minutes", path, "--council", SITTINGS, *given)
    assert ran.status == 0
    assert (ran.json["number"]["value"], ran.json["date"]["value"]) == ("17-б", "2019-02-01")


def test_everything_that_was_read_is_told(console: Console, tmp_path: Path) -> None:
    console.stored("sittings")
    options = ("--council", SITTINGS, "--dry-run")
    told = "".join(
        console("import-minutes", file_of(tmp_path, place), *options).out for place in (1, 4, 5, 11)
    )
    assert "Утвердил:\n  Начальник Департамента садоводства Яблоневской области" in told
    assert "  Присутствовало: 12 [уверенно]" in told
    assert "приглашён, очно" in told
    assert "(докладчик – Дождева Д.Д.)" in told
    assert " – не принято" in told


def test_what_is_no_minutes_is_refused(console: Console, tmp_path: Path) -> None:
    console.stored("sittings")
    path = tmp_path / "старый.doc"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100))
    ran = console("import-minutes", path, "--council", SITTINGS)
    assert (ran.status, ran.out) == (1, "")
    assert "старый формат Word (.doc)" in ran.err
    missing = console("import-minutes", tmp_path / "нет.docx", "--council", SITTINGS)
    assert missing.status == 1
    unknown = console("import-minutes", file_of(tmp_path), "--council", "никто")
    assert unknown.status == 1
