"""Opening a folder for reading only: beside a running writer, or from a read-only medium."""

from __future__ import annotations

import shutil
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, assert_never

from sqlalchemy import Engine, create_engine
from sqlalchemy.pool import StaticPool

from secretary_app.application.ports import Finding
from secretary_app.storage.driver import DBAPI
from secretary_app.storage.engine import READER_SETTINGS, check_settings, reader_engine
from secretary_app.storage.failures import (
    FAULTS,
    DamagedError,
    NewerDatabaseError,
    NotOursError,
    OlderDatabaseError,
    ReadOnlyError,
    UnavailableError,
    failure_of,
    translated,
)
from secretary_app.storage.places import DataFolder
from secretary_app.storage.schema import Standing, State, create, look

_AS_IT_IS: Final = "mode=ro"
_UNCHANGING: Final = "immutable=1"


@dataclass(frozen=True, slots=True)
class Source:
    """An engine that reads, what is to be said about it, and what to tidy up afterwards."""

    engine: Engine
    notices: tuple[Finding, ...] = ()
    cleanup: ExitStack = field(default_factory=ExitStack)


def open_source(place: DataFolder) -> Source:
    """Return a way to read the folder's database; an absent one reads as empty.

    Raises `EnvironmentFailure`. SQLite must write beside a database that has a log;
    where it cannot, a database without a log is read as unchanging, and one with a
    log is copied, for its last records stand in the log alone.
    """
    refuse_lone_log(place)
    try:
        state = look(place.database, _AS_IT_IS)
    except FAULTS as error:
        return _read_only_source(place, error)
    return Source(_engine_for(state, place.database, _AS_IT_IS))


def refuse_lone_log(place: DataFolder) -> None:
    """Raise `DamagedError` for a log whose database is gone: SQLite would delete the log."""
    with translated(place.root):
        if _size(place.wal) and not _size(place.database):
            raise DamagedError(place.root)


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _engine_for(state: State, path: Path, parameters: str) -> Engine:
    if state.standing is Standing.ABSENT:
        return _empty_engine()
    check_readable(state, path.parent)
    return _checked(reader_engine(path, parameters), path.parent)


def check_readable(state: State, folder: Path) -> None:
    """Raise the failure that says why a file of this standing is not read as it is."""
    match state.standing:
        case Standing.DAMAGED:
            raise DamagedError(folder)
        case Standing.FOREIGN:
            raise NotOursError(folder)
        case Standing.NEWER:
            raise NewerDatabaseError(folder, state.version)
        case Standing.OLDER:
            raise OlderDatabaseError(folder)
        case Standing.ABSENT | Standing.CURRENT:
            return
        case _:
            assert_never(state.standing)


def _checked(engine: Engine, folder: Path) -> Engine:
    with translated(folder), engine.connect() as connection:
        check_settings(connection, folder, READER_SETTINGS)
    return engine


def _empty_engine() -> Engine:
    """Return an engine over an empty database in memory."""
    engine = create_engine("sqlite://", module=DBAPI, poolclass=StaticPool)
    with engine.begin() as connection:
        create(connection)
    return engine


def _read_only_source(place: DataFolder, error: Exception) -> Source:
    failure = failure_of(error, place.root)
    if not isinstance(failure, ReadOnlyError | UnavailableError):
        raise failure from error
    opening = _copied if _size(place.wal) else _unchanging
    return opening(place)


def _unchanging(place: DataFolder) -> Source:
    with translated(place.root):
        state = look(place.database, _UNCHANGING)
        engine = _engine_for(state, place.database, _UNCHANGING)
    return Source(engine, (_notice("данные читаются прямо из неё"),))


def _copied(place: DataFolder) -> Source:
    cleanup = ExitStack()
    with translated(place.root), ExitStack() as undo:
        undo.push(cleanup)
        folder = TemporaryDirectory(prefix="secretary-", ignore_cleanup_errors=True)
        copy = DataFolder(Path(cleanup.enter_context(folder)))
        shutil.copyfile(place.database, copy.database)
        shutil.copyfile(place.wal, copy.wal)
        engine = _engine_for(look(copy.database), copy.database, _AS_IT_IS)
        undo.pop_all()
    return Source(engine, (_notice("для чтения снята временная копия"),), cleanup)


def _notice(done: str) -> Finding:
    text = f"Папка с данными доступна только для чтения: {done}, изменить ничего нельзя."
    return Finding(kind="database", text=text)
