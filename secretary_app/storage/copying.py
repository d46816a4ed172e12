"""Verified copies: through SQLite's backup API, compared with the original, then renamed.

A live database must never be copied as a file: without its log 283 of 1000 rows were
lost in a trial, through the backup API none.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from secretary_app.application.durable import replace_durably
from secretary_app.storage.driver import RawConnection, connect, file_uri
from secretary_app.storage.failures import (
    FAULTS,
    BackupError,
    DiskFullError,
    ReadOnlyError,
    failure_of,
)

# max() makes SQLite take the other columns from the row with the maximum.
_HEADS: Final = "SELECT council_id, meeting_id, max(seq), hash FROM journal GROUP BY 1, 2"
_TABLES: Final = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"


@dataclass(frozen=True, slots=True)
class Contents:
    """What two copies must have in common: rows by table, and every journal's head."""

    rows: dict[str, int]
    heads: frozenset[tuple[str, str, int, str]]


def contents(connection: RawConnection) -> Contents:
    """Return what the database of a raw connection holds, whatever its version."""
    names = [name for (name,) in connection.execute(_TABLES)]
    rows = {name: _count(connection, name) for name in names}
    heads = connection.execute(_HEADS) if "journal" in rows else ()
    return Contents(rows, frozenset(tuple(head) for head in heads))


def _count(connection: RawConnection, table: str) -> int:
    quoted = table.replace('"', '""')
    (count,) = connection.execute(f'SELECT count(*) FROM "{quoted}"').fetchone()  # noqa: S608 - a name from the schema
    return int(count)


def copy_verified(source: RawConnection, target: Path) -> Contents:
    """Copy the database of a raw connection to ``target`` and return what it holds.

    Raises `BackupError`; then an older file at ``target`` is as it was.
    """
    part = target.with_name(f".{target.name}.part")
    with _refusing(target):
        try:
            wanted = _copy(source, part)
            _compare(wanted, part, target)
            replace_durably(part, target)
        finally:
            for leftover in (part, Path(f"{part}-journal"), Path(f"{part}-wal")):
                leftover.unlink(missing_ok=True)
    return wanted


def _copy(source: RawConnection, part: Path) -> Contents:
    """Copy one state: counting begins the view that holds it against a writer at work."""
    part.unlink(missing_ok=True)
    with _snapshot(source), closing(_open(part, "mode=rwc")) as copy:
        wanted = contents(source)
        source.backup(copy)
        # One file that is complete by itself, also on a read-only medium.
        copy.execute("PRAGMA journal_mode=DELETE")
    return wanted


@contextmanager
def _snapshot(source: RawConnection) -> Iterator[None]:
    source.execute("BEGIN")
    try:
        yield
    finally:
        source.rollback()


def _compare(wanted: Contents, part: Path, target: Path) -> None:
    with closing(_open(part, "mode=ro")) as copy:
        if faults_of(copy) or contents(copy) != wanted:
            raise BackupError(
                f"Копия «{target}» не сошлась с данными и не сохранена. Сами данные не тронуты. "
                "Повторите копирование на другой диск."
            )


def faults_of(connection: RawConnection) -> list[str]:
    """Return what SQLite's own integrity check finds; nothing for a sound file."""
    found = [text for (text,) in connection.execute("PRAGMA integrity_check(10)")]
    return [] if found == ["ok"] else found


def _open(path: Path, parameters: str) -> RawConnection:
    return connect(file_uri(path, parameters), busy_seconds=0)


@contextmanager
def _refusing(target: Path) -> Iterator[None]:
    try:
        yield
    except FAULTS as error:
        raise BackupError(
            f"Копия «{target}» не сделана: {_reason(error, target)}. Данные программы и прежняя "
            "копия, если она была, не тронуты. Выберите другое место."
        ) from error


def _reason(error: Exception, target: Path) -> str:
    if not target.parent.is_dir():
        return "такой папки нет"
    match failure_of(error, target.parent):
        case DiskFullError():
            return "на диске не хватает места"
        case ReadOnlyError():
            return "в эту папку нельзя записать"
        case _:
            return f"диск сообщил об ошибке ({error})"
