"""The files of this folder, as text and as JSON to be spoiled."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

FILES = Path(__file__).with_name("files")
NAMES = ("session", "conference")

Steps = tuple[str | int, ...]


def text_of(name: str) -> str:
    """The text of ``session`` (every field, every event) or ``conference`` (nulls)."""
    return (FILES / f"{name}.council.json").read_text(encoding="utf-8")


def json_of(name: str) -> Any:
    """The file as JSON, fresh for every caller."""
    return json.loads(text_of(name))


def at(data: Any, steps: Steps) -> Any:
    """What stands in ``data`` at the end of ``steps``."""
    for step in steps:
        data = data[step]
    return data


def spoiled(steps: Steps, value: object, name: str = "session") -> str:
    """The file with ``value`` put at ``steps``; `Ellipsis` takes the field away."""
    data = json_of(name)
    holder, last = at(data, steps[:-1]), steps[-1]
    if value is ...:
        del holder[last]
    else:
        holder[last] = value
    return json.dumps(data, ensure_ascii=False)
