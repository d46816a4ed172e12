"""Versions of the database: what a file is, and how a new one is made."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import Final

from sqlalchemy import Connection

from secretary_app.storage.driver import RawConnection, connect, file_uri
from secretary_app.storage.tables import METADATA
from secretary_app.storage.triggers import create_triggers

# «SSov» in the file's header tells our database from any other one.
APPLICATION_ID: Final = 0x53536F76
# SQLite takes a file below one page for an empty one and would write over it.
_SMALLEST_PAGE: Final = 512
# Every version ever released, oldest first: the revisions of `migrations/versions`.
VERSIONS: Final[tuple[str, ...]] = ("0001", "0002", "0003", "0004", "0005")


class Standing(Enum):
    """What a file is to this program."""

    ABSENT = auto()
    CURRENT = auto()
    OLDER = auto()
    NEWER = auto()
    FOREIGN = auto()
    DAMAGED = auto()


@dataclass(frozen=True, slots=True)
class State:
    """A file's standing and, where it is ours, its version."""

    standing: Standing
    version: str = ""


def look(path: Path, parameters: str = "mode=ro") -> State:
    """Return what the file is, without changing a byte of it. Raises the driver's errors.

    An empty file is absent: SQLite leaves one behind when a program is killed while
    making a new database.
    """
    size = path.stat().st_size if path.exists() else 0
    if size < _SMALLEST_PAGE:
        return State(Standing.DAMAGED if size else Standing.ABSENT)
    with closing(connect(file_uri(path, parameters), busy_seconds=0)) as connection:
        return _state(connection)


def _state(connection: RawConnection) -> State:
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if not tables and application == 0:
        return State(Standing.ABSENT)
    if application != APPLICATION_ID or "alembic_version" not in tables:
        return State(Standing.FOREIGN)
    rows = connection.execute("SELECT version_num FROM alembic_version")
    version = ", ".join(name for (name,) in rows)
    return State(_standing(version), version)


def _standing(version: str) -> Standing:
    if version == VERSIONS[-1]:
        return Standing.CURRENT
    return Standing.OLDER if version in VERSIONS else Standing.NEWER


def create(connection: Connection) -> None:
    """Make the tables of the latest version within the caller's transaction.

    Faster than running all migrations; a test holds the two together.
    """
    METADATA.create_all(connection, checkfirst=False)
    create_triggers(connection)
    connection.exec_driver_sql(
        "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
        "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
    )
    connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (VERSIONS[-1],))
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
