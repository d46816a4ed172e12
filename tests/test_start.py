"""Old Pythons are turned away in words, not by a syntax error."""

import ast
import os
import runpy
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


def test_start_can_be_read_by_python_2() -> None:
    tree = ast.parse((ROOT / "start.py").read_text("utf-8"), feature_version=(3, 4))
    too_new = (ast.JoinedStr, ast.AnnAssign, ast.FunctionDef, ast.NamedExpr)
    assert not [node for node in ast.walk(tree) if isinstance(node, too_new)]


def test_old_python_is_turned_away_in_russian(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 1))
    with pytest.raises(SystemExit) as leaving:
        runpy.run_path(os.fspath(ROOT / "start.py"), run_name="__main__")
    assert leaving.value.code == 1
    said = capsys.readouterr().err
    assert "Нужен Python 3.11 или новее, а запущен Python 3.10." in said
    assert "Ничего не изменено" in said
