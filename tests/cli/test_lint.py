from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from secretary_app.application.resources import resource
from secretary_app.bootstrap import services
from secretary_app.cli.commands import main


def run(folder: Path, *arguments: str) -> int:
    return main(["--data", str(folder), *arguments], services())


@pytest.fixture(name="folder")
def _folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A data folder with the demonstration, and beside it one meeting that is not closed yet."""
    council = json.loads(resource("demo.council.json").read_text(encoding="utf-8"))
    [held] = council["meetings"]
    begun: dict[str, Any] = held | {"id": "begun", "number": "3", "date": "2026-05-21"}
    begun["journal"] = held["journal"][:10]
    file = tmp_path / "demo.council.json"
    file.write_text(json.dumps(council | {"meetings": [held, begun]}), encoding="utf-8")
    folder = tmp_path / "data"
    assert run(folder, "import", str(file)) == 0
    capsys.readouterr()
    return folder


def test_warnings_alone_do_not_fail(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(folder, "lint", "demo-2026-2") == 0
    *remarks, total = capsys.readouterr().out.splitlines()
    assert "Предупреждение. Павлова\xa0А.Ю.: не указана причина отсутствия. (memberships[14])" in (
        remarks
    )
    assert total.startswith("Итог: 0\xa0ошибок, ")
    assert total.endswith("; подписать можно.")


def test_an_error_fails(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(folder, "lint", "demo/2026/3") == 1
    first, *_, total = capsys.readouterr().out.splitlines()
    assert first.startswith("Ошибка.         Заседание: оно не закрыто; ")
    assert first.endswith(" (journal)")
    assert total.endswith("; подписывать рано.")


@pytest.mark.parametrize(("meeting", "status"), [("demo-2026-2", 0), ("begun", 1)])
def test_json_for_other_programs(
    folder: Path, capsys: pytest.CaptureFixture[str], meeting: str, status: int
) -> None:
    assert run(folder, "lint", meeting, "--json") == status
    answer = json.loads(capsys.readouterr().out)
    assert (answer["errors"] > 0) is bool(status)
    assert answer["warnings"] == sum(r["severity"] == "warning" for r in answer["remarks"])
    keys = {"severity", "kind", "place", "where", "text", "fix", "stands"}
    assert set(answer["remarks"][0]) == keys


def test_an_unknown_meeting_is_refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(folder, "lint", "nowhere") == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert "«nowhere»" in err


def test_what_was_let_stand_is_told_with_its_reason(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    council = json.loads(resource("demo.council.json").read_text(encoding="utf-8"))
    left = {"text": "Павлова\xa0А.Ю.: не указана причина отсутствия.", "reason": "уволилась"}
    council["meetings"][0]["draft"] = {"version": 1, "ignored": [left]}
    file = tmp_path / "demo.council.json"
    file.write_text(json.dumps(council), encoding="utf-8")
    assert run(tmp_path / "data", "import", str(file)) == 0
    capsys.readouterr()
    assert run(tmp_path / "data", "lint", "demo-2026-2") == 0
    told = next(line for line in capsys.readouterr().out.splitlines() if "Павлова" in line)
    assert told.endswith("(memberships[14]) Не учитывается: уволилась.")
