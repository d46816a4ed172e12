from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from secretary_app.bootstrap import services
from secretary_app.cli.commands import main
from tests.application.councils import path_of


@dataclass(frozen=True)
class Ran:
    """What a command left: its status and what it said."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The output as JSON."""
        return json.loads(self.out)

    @property
    def lines(self) -> list[str]:
        """What it said beside the output, line by line."""
        return self.err.splitlines()


class Console:
    """Runs commands in this process over the data folder of the test."""

    def __init__(self, data: Path, captured: pytest.CaptureFixture[str]) -> None:
        self.data = data
        self.windows: list[Path] = []
        self._captured = captured
        self._services = replace(
            services(), open_window=self._opened, window_pictures=lambda _: ["window.png"]
        )

    def _opened(self, folder: Path) -> int:
        """A window in place of the real one, which would stay open."""
        self.windows.append(folder)
        return 0

    def bare(self, *words: object) -> Ran:
        """A command as it is typed."""
        self._captured.readouterr()
        try:
            status = main([str(word) for word in words], self._services)
        except SystemExit as leaving:
            status = int(leaving.code or 0)
        said = self._captured.readouterr()
        return Ran(status, said.out, said.err)

    def __call__(self, *words: object) -> Ran:
        """A command over the data folder."""
        return self.bare("--data", self.data, *words)

    def stored(self, *names: str) -> Console:
        """Import fixtures by name."""
        assert self("import", *map(path_of, names)).status == 0
        return self


@pytest.fixture
def console(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Console:
    monkeypatch.delenv("SECRETARY_DATA", raising=False)
    return Console(tmp_path / "данные", capsys)


def program(*words: object) -> Sequence[str]:
    """The command line that starts the program in a process of its own."""
    return [sys.executable, "-m", "secretary_app", *map(str, words)]
