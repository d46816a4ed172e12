"""Opening a folder for writing: the database brought up to date, the head file compared."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection

from secretary_app.application.durable import sync_folder
from secretary_app.application.ports import Finding
from secretary_app.storage.checking import DatabaseHeads
from secretary_app.storage.engine import check_settings, writer_engine
from secretary_app.storage.failures import DATABASE_FAULTS, ReadOnlyError, failure_of, translated
from secretary_app.storage.heads import HeadFile, HeadLog, read_heads, write_heads
from secretary_app.storage.places import DataFolder
from secretary_app.storage.reading import check_readable, refuse_lone_log
from secretary_app.storage.reconcile import Comparison, compare, lag_findings
from secretary_app.storage.schema import Standing, State, create, look
from secretary_app.storage.unit import Unit


def located(folder: Path) -> DataFolder:
    """Return the data folder wherever the process goes later; raises `EnvironmentFailure`."""
    with translated(folder):
        return DataFolder(folder.absolute())


def make_folder(folder: Path) -> None:
    """Make a missing data folder, for its owner alone; raises `EnvironmentFailure`."""
    with translated(folder):
        if not folder.is_dir():
            folder.mkdir(mode=0o700, parents=True)
            sync_folder(folder.parent)


def open_writer(place: DataFolder) -> Connection:
    """Return the one writing connection to a database of the latest version.

    Raises `EnvironmentFailure`: a newer or foreign file is refused untouched.
    """
    refuse_lone_log(place)
    with translated(place.root):
        state = _look(place.database)
        if state.standing is Standing.OLDER:
            from secretary_app.storage.migrating import upgrade

            upgrade(place, state.version)
        else:
            check_readable(state, place.root)
        return _connected(place, new=state.standing is Standing.ABSENT)


def _look(path: Path) -> State:
    """A kill while a database was being made leaves a file that only a writer can mend."""
    try:
        return look(path)
    except DATABASE_FAULTS as error:
        if not isinstance(failure_of(error, path.parent), ReadOnlyError):
            raise
        return look(path, "mode=rw")


def _connected(place: DataFolder, *, new: bool) -> Connection:
    connection = writer_engine(place.database).connect()
    try:
        check_settings(connection, place.root)
        connection.rollback()
        if new:
            with connection.begin():
                create(connection)
            sync_folder(place.root)
    except BaseException:
        close_writer(connection)
        raise
    return connection


def close_writer(connection: Connection) -> None:
    """Close the connection itself, not only hand it back: the last one folds the log in."""
    connection.close()
    connection.engine.dispose()


def open_heads(connection: Connection, place: DataFolder) -> tuple[HeadFile, tuple[Finding, ...]]:
    """Compare the head file with the database, mend what lags, and open its end.

    What the database has lost is reported and stays in the file. Raises `EnvironmentFailure`.
    """
    with translated(place.root):
        log = read_heads(place.head)
        with connection.begin():
            stored = DatabaseHeads(Unit(connection, place.root, writable=False))
            comparison = compare(log, stored)
            lags = lag_findings(log, comparison, stored, repaired=True)
        return _mended(place.head, log, comparison), (*comparison.findings, *lags)


def _mended(path: Path, log: HeadLog, comparison: Comparison) -> HeadFile:
    if log.overgrown or comparison.returned:
        write_heads(path, {**log.heads, **comparison.lagging}, comparison.lost)
        return HeadFile(path)
    file = HeadFile(path)
    news = comparison.lost - log.lost
    if news or comparison.lagging:
        file.append(comparison.lagging, news)
    return file
