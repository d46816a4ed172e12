"""The one driver, for plain and encrypted databases: sqlcipher3 bundles its own SQLite."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, Protocol
from urllib.parse import quote

from sqlcipher3 import dbapi2

DBAPI: Final = dbapi2
DriverError: Final[type[Exception]] = dbapi2.Error


class RawConnection(Protocol):
    """What this package uses of a driver's connection."""

    def execute(self, statement: str, parameters: tuple[object, ...] = ...) -> RawCursor:
        """Run one statement."""
        ...

    def backup(self, target: RawConnection) -> None:
        """Copy the whole database into ``target``."""
        ...

    def rollback(self) -> None:
        """End the transaction, if there is one."""
        ...

    def close(self) -> None:
        """Close the connection."""
        ...


class RawCursor(Protocol):
    """The rows of a statement."""

    def __iter__(self) -> Iterator[tuple[Any, ...]]: ...

    def fetchone(self) -> tuple[Any, ...]:
        """Return the first row, where there always is one."""
        ...


def file_uri(path: Path, parameters: str) -> str:
    """Return SQLite's URI of an absolute path; ``parameters`` such as ``mode=ro``."""
    name = os.fsencode(path.absolute().as_posix())
    return f"file:{quote(name, safe='/:')}?{parameters}"


def connect(uri: str, *, busy_seconds: float) -> RawConnection:
    """Return a raw connection that begins no transaction by itself.

    It may move between threads: the store lets one thread at a time use it.
    """
    connection: RawConnection = dbapi2.connect(
        uri, uri=True, isolation_level=None, check_same_thread=False, timeout=busy_seconds
    )
    return connection
