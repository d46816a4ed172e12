from __future__ import annotations

import re
from pathlib import Path

import pytest

from secretary_app.cli import usage_texts
from tests.application.councils import path_of
from tests.cli.conftest import Console

ENGLISH = re.compile(r"(?<![-\w])[a-z]{3,}(?![-\w])")


@pytest.mark.parametrize("command", [None, *usage_texts.COMMANDS])
def test_every_command_explains_itself_in_russian(console: Console, command: str | None) -> None:
    ran = console.bare(*([command] if command else []), "--help")
    assert ran.status == 0
    assert ran.err == ""
    assert ran.out.startswith("Использование: secretary-app")
    assert "показать эту справку" in ran.out
    for english in usage_texts.HELP_WORDS:
        assert english not in ran.out


def test_the_commands_of_the_contract_are_there(console: Console) -> None:
    offered = console.bare("--help").out
    for command in ("import", "export", "meetings", "result", "document", "lint", "verify",
                    "backup", "restore", "demo"):  # fmt: skip
        assert re.search(rf"^ +{command} ", offered, re.MULTILINE)


def test_without_a_command_the_window_opens(
    console: Console, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SECRETARY_DATA", str(tmp_path / "named"))
    assert console.bare().status == 0
    assert console().status == 0
    assert console.windows == [tmp_path / "named", console.data]


def test_pictures_are_counted(console: Console, tmp_path: Path) -> None:
    ran = console.bare("pictures", "--out", tmp_path)
    assert (ran.status, ran.out) == (0, f"1\N{NO-BREAK SPACE}снимок в папке {tmp_path}\n")


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("нечто", "параметр КОМАНДА: нет такого значения: 'нечто'"),
        ("import", "не хватает: FILE"),
        ("export", "не хватает: COUNCIL, --out"),
        ("export c1", "не хватает: --out"),
        ("export c1 --out", "параметр --out: нужно значение"),
        ("meetings --json=1", "параметр --json: значения не бывает: '1'"),
        ("meetings --jso", "лишнее: --jso"),
        ("meetings лишнее", "лишнее: лишнее"),
        ("result", "нужно одно из: MEETING --council"),
        ("result m1 --council c1", "параметр --council: не сочетается с MEETING"),
        ("document", "не хватает: KIND, --out"),
        ("document minutes --out x", "нужно одно из: --meeting --council"),
        ("document minutes --council c --out x", "параметр --council бывает только у"),
        ("document minutes --meeting m --draft --out x", "пометка «ПРОЕКТ» (--draft) бывает"),
        ("document agenda --meeting m --date 01.09.2026 --out x", "параметр --date бывает"),
        ("document composition_list --council c --eml --out x", "с --council состав"),
        ("document assignments --council c --style full --out x", "реестр – книга"),
        ("registers --council c --meeting m --out x", "параметр --meeting: не сочетается"),
        (
            "document opinion_sheet --meeting m --each --item 1 --out x",
            "параметры --each и",
        ),
        (
            "document notice --meeting m --eml --text --out x",
            "параметр --text: не соче",
        ),
        ("document нечто --meeting m1 --out x", "параметр KIND: нет такого значения: 'нечто'"),
        ("document minutes --meeting m1 --out x --style y", "параметр --style: нет такого"),
        ("backup", "не хватает: --out"),
        ("restore", "не хватает: FILE"),
        ("demo", "не хватает: --out"),
        ("--data", "параметр --data: нужно значение"),
    ],
)
def test_wrong_usage(console: Console, words: str, wrong: str) -> None:
    ran = console.bare(*words.split())
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("Использование: secretary-app")
    said = ran.lines[-1]
    assert f"команда записана неверно – {wrong}" in said
    assert not ENGLISH.search(said.split("–", 1)[1].split("'")[0])


@pytest.mark.parametrize(
    ("word", "shown"),
    [("ёж", "ёж"), ("\udcd1\udc91\udcd0\udcb6", "ёж"), ("\udcff", "\ufffd")],
)
def test_a_word_that_the_locale_took_for_no_text(console: Console, word: str, shown: str) -> None:
    ran = console("result", word)
    assert ran.status == 1
    assert f"Заседания «{shown}» в базе нет." in ran.err


# Where the data is


def test_the_folder_is_named_before_or_after_the_command(console: Console) -> None:
    file = path_of("conference")
    assert console.bare("import", file, "--data", console.data).status == 0
    before = console.bare("--data", console.data, "meetings", "--json")
    after = console.bare("meetings", "--json", "--data", console.data)
    assert before == after
    assert [c["council"] for c in before.json] == ["sovesh"]


def test_the_folder_after_the_command_wins(console: Console, tmp_path: Path) -> None:
    console.stored("conference")
    other = console.bare("--data", console.data, "meetings", "--json", "--data", tmp_path / "x")
    assert other.json == []


def test_the_folder_of_the_environment(
    console: Console, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    console.stored("conference")
    monkeypatch.setenv("SECRETARY_DATA", str(console.data))
    assert len(console.bare("meetings", "--json").json) == 1
    assert console.bare("meetings", "--json", "--data", tmp_path / "x").json == []


@pytest.mark.parametrize("value", [None, ""])
def test_the_folder_of_the_platform(
    console: Console, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, value: str | None
) -> None:
    for variable in ("XDG_DATA_HOME", "HOME", "LOCALAPPDATA", "APPDATA", "USERPROFILE"):
        monkeypatch.setenv(variable, str(tmp_path / "home"))
    if value is not None:
        monkeypatch.setenv("SECRETARY_DATA", value)
    assert console.bare("import", path_of("conference")).status == 0
    assert [p.name for p in (tmp_path / "home").rglob("secretary.db")] == ["secretary.db"]


def test_looking_makes_no_folder(console: Console) -> None:
    assert console("meetings", "--json").json == []
    assert not console.data.exists()
