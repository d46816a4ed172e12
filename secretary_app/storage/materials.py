"""The papers for the questions of a meeting, copied into the data folder.

Every meeting has a folder of its own under ``materials``; a file is never written over, so a
step that took one out can be taken back.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from secretary_app.application.files import write_file
from secretary_app.application.ports import EnvironmentFailure
from secretary_app.application.records import MeetingKey
from secretary_app.language.file_names import file_name

FOLDER = "materials"
LARGEST = 100 * 1024 * 1024
_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,79}")
_SHOWN = 16
_LONGEST_STEM = 60  # a number and the suffix must fit behind it


class MaterialsFolder:
    """The port `Materials` over the folder ``materials`` of a data folder."""

    def __init__(self, root: Path) -> None:
        self._root = root / FOLDER

    def keep(self, key: MeetingKey, source: Path) -> str:
        """Copy a file to those of a meeting and return the name that it has there.

        Raises `EnvironmentFailure`; then nothing was copied.
        """
        data = _content(source)
        folder = self._folder(key)
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _failure(source, error) from error
        for name in _names(source):
            path = folder / name
            if not path.exists():
                write_file(path, data)
                return name
            if _same(path, data):
                return name
        raise AssertionError("names never end")

    def path(self, key: MeetingKey, file: str) -> Path | None:
        """Return where a file of a meeting is, None where it is not there."""
        # The name may come from a council file that somebody else has written.
        if file_name(file) != file:
            return None
        path = self._folder(key) / file
        return path if path.is_file() else None

    def _folder(self, key: MeetingKey) -> Path:
        return self._root / _folder_name(key.council) / _folder_name(key.meeting)


def _folder_name(known: str) -> str:
    """Return the id itself where every file system takes it, else a name that stands for it."""
    if _PLAIN.fullmatch(known) and file_name(known) == known:
        return known
    return f"_{hashlib.sha256(known.encode()).hexdigest()[:_SHOWN]}"


def _content(source: Path) -> bytes:
    try:
        if not source.is_file():
            raise EnvironmentFailure(
                f"«{source.name}» – не файл. Ничего не изменено. Выберите файл."
            )
        if source.stat().st_size > LARGEST:
            limit = LARGEST // 1024 // 1024
            raise EnvironmentFailure(
                f"Файл «{source.name}» больше {limit} МБ и не приложен. Ничего не изменено. "
                "Положите его в общую папку и впишите в название материала, где он лежит."
            )
        return source.read_bytes()
    except OSError as error:
        raise _failure(source, error) from error


def _failure(source: Path, error: OSError) -> EnvironmentFailure:
    reason = error.strerror or str(error)
    return EnvironmentFailure(
        f"Файл «{source.name}» не приложен: {reason}. Ничего не изменено. "
        "Проверьте файл и место на диске и повторите."
    )


def _names(source: Path) -> Iterator[str]:
    """Yield «План.docx», «План (2).docx» and so on."""
    stem, suffix = file_name(source.stem[:_LONGEST_STEM]), source.suffix[:_SHOWN]
    for number in count(1):
        mark = f" ({number})" if number > 1 else ""
        yield file_name(f"{stem}{mark}{suffix}")


def _same(path: Path, data: bytes) -> bool:
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False
