"""Putting a finished file on the disk: whole, or not at all."""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Callable
from pathlib import Path

from secretary_app.application.durable import place_durably, replace_durably
from secretary_app.application.ports import EnvironmentFailure

REASONS = {
    errno.EACCES: "нет права записи, или файл открыт в другой программе: закройте его",
    errno.EPERM: "нет права записи, или файл открыт в другой программе: закройте его",
    errno.EROFS: "диск доступен только для чтения: выберите другое место",
    errno.ENOSPC: "на диске кончилось место: освободите его",
    errno.EDQUOT: "исчерпана квота на диске: освободите место",
    errno.ENOENT: "такой папки нет: создайте её или выберите другую",
    errno.ENOTDIR: "такой папки нет: создайте её или выберите другую",
    errno.EISDIR: "это папка: укажите имя файла",
    errno.ENAMETOOLONG: "слишком длинное имя файла: сократите его",
    errno.EINVAL: "недопустимое имя файла: измените его",
}
OTHER_REASON = "диск не принял файл: выберите другое место"
MINUTES = frozenset({".docx", ".docm", ".doc", ".rtf", ".odt", ".pdf", ".txt"})
WORKBOOKS = frozenset({".xlsx", ".xlsm", ".xls"})


def is_workbook(path: Path) -> bool:
    """Tell by its name whether a file is one of Excel's, old ones included."""
    return path.suffix.lower() in WORKBOOKS


def is_minutes(path: Path) -> bool:
    """Tell by its name whether a file may hold minutes: one of Word's, or plain text."""
    return path.suffix.lower() in MINUTES


def write_file(path: Path, data: bytes) -> None:
    """Write ``data`` under ``path``; a crash leaves the earlier file or the whole new one.

    A link is followed, and what is no file (``/dev/stdout``) is written into, not replaced.
    Raises `EnvironmentFailure` in Russian; then the earlier file, if any, is untouched.
    """
    try:
        _require_writable(path)
        if path.exists() and not path.is_file():
            path.write_bytes(data)
        else:
            _write_aside(Path(os.path.realpath(path)), data, replace_durably)
    except (OSError, ValueError) as error:
        raise EnvironmentFailure(_failure(path, error)) from error


def write_new_file(path: Path, data: bytes) -> None:
    """Write ``data`` under ``path`` where nothing is yet; a crash leaves nothing or all of it.

    Raises `EnvironmentFailure` in Russian, also where there is a file already; it stays.
    """
    try:
        _write_aside(path, data, place_durably)
    except FileExistsError as error:
        raise EnvironmentFailure(
            f"Файл «{path.name}» не записан: такой уже есть, и он цел. Укажите другое имя."
        ) from error
    except (OSError, ValueError) as error:
        raise EnvironmentFailure(_failure(path, error)) from error


def _failure(path: Path, error: OSError | ValueError) -> str:
    number = error.errno if isinstance(error, OSError) else errno.EINVAL
    reason = REASONS.get(number or 0, OTHER_REASON)
    return f"Файл «{path.name}» не записан: {reason} и повторите. Прежний файл, если он был, цел."


def _require_writable(path: Path) -> None:
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if path.exists() and not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def _write_aside(path: Path, data: bytes, put: Callable[[Path, Path], None]) -> None:
    aside = path.with_name(f".{secrets.token_hex(8)}.part")
    try:
        with aside.open("xb") as file:
            file.write(data)
        put(aside, path)
    finally:
        aside.unlink(missing_ok=True)
