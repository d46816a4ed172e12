"""A machine that plays the programs the set-up calls, and ways in which it fails."""

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from launcher.environment import Environment


@dataclass
class Machine:
    """Plays the programs that the set-up calls; `failing` words make a command fail."""

    calls: list[list[str]] = field(default_factory=list)
    failing: set[str] = field(default_factory=set)
    output: str = ""
    seen_stamp: list[bool] = field(default_factory=list)

    def run(self, command: Sequence[object], **_: object) -> subprocess.CompletedProcess[str]:
        words = [str(word) for word in command]
        self.calls.append(words)
        self._play(words)
        status = int(not self.failing.isdisjoint(words))
        return subprocess.CompletedProcess(words, status, self.output)

    def call(self, command: Sequence[object], **_: object) -> int:
        return self.run(command).returncode

    def _play(self, words: list[str]) -> None:
        if "venv" in words:
            python = Environment(Path(words[-1]).parent).python
            python.parent.mkdir(parents=True)
            python.touch()
        if "pip" in words:
            self.seen_stamp.append((Path(words[0]).parents[1] / "secretary-app.json").exists())

    def did(self, *words: str) -> int:
        """How many calls contain all these words."""
        return sum(set(words) <= set(call) for call in self.calls)


def interrupt(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


def refuse(*_: object, **__: object) -> None:
    raise PermissionError(13, "занято")
