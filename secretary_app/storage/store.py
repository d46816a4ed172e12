"""The store of one data folder: units of work, heads, warnings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path
from threading import Lock, get_ident
from time import monotonic, sleep

from sqlalchemy import Connection, Engine

from secretary_app.application.ports import Finding, Store, Transaction
from secretary_app.application.records import Head, MeetingKey
from secretary_app.storage.ballast import keep_ballast, release_ballast
from secretary_app.storage.checking import DatabaseHeads, check
from secretary_app.storage.engine import BUSY_SECONDS, reader_engine
from secretary_app.storage.failures import BusyError, DiskFullError, translated
from secretary_app.storage.heads import HeadFile, HeadLog, read_heads
from secretary_app.storage.lock import WriterLock
from secretary_app.storage.opening import (
    close_writer,
    located,
    make_folder,
    open_heads,
    open_writer,
)
from secretary_app.storage.places import DataFolder
from secretary_app.storage.reading import open_source
from secretary_app.storage.reconcile import compare, covers
from secretary_app.storage.transaction import SqlTransaction
from secretary_app.storage.unit import Unit

PATIENCE_SECONDS = 0.5  # a writer's line follows its commit within milliseconds


def open_store(folder: Path, *, write: bool = True) -> Store:
    """Return the store of a data folder; it is made when it is missing.

    With ``write`` the folder belongs to this process until `close`; without it any
    number of readers may look in, also beside a writer and on a read-only medium.
    Raises `EnvironmentFailure` with the reason.
    """
    place = located(folder)
    if not write:
        return _open_reading(place)
    try:
        return _open_writing(place)
    except DiskFullError:
        if not release_ballast(place.ballast):
            raise
        return _open_writing(place)


def _open_reading(place: DataFolder) -> Store:
    source = open_source(place)
    with ExitStack() as cleanup:
        cleanup.push(source.cleanup)
        cleanup.callback(source.engine.dispose)
        with translated(place.root), source.engine.begin() as connection:
            log = read_heads(place.head)
            unit = Unit(connection, place.root, writable=False)
            found = compare(log, DatabaseHeads(unit)).findings
        return ReadingStore(place, source.engine, (*source.notices, *found), cleanup.pop_all())


def _open_writing(place: DataFolder) -> Store:
    make_folder(place.root)
    with ExitStack() as cleanup:
        lock = WriterLock(place.lock)
        cleanup.callback(lock.release)
        connection = open_writer(place)
        cleanup.callback(close_writer, connection)
        readers = reader_engine(place.database)
        cleanup.callback(readers.dispose)
        heads, found = open_heads(connection, place)
        cleanup.callback(heads.close)
        return WritingStore(place, readers, found, cleanup.pop_all(), Writer(connection, heads))


class ReadingStore:
    """A store that others may be writing; it changes nothing in the folder."""

    def __init__(
        self, place: DataFolder, readers: Engine, found: tuple[Finding, ...], cleanup: ExitStack
    ) -> None:
        self._place = place
        self._readers = readers
        self._found = found
        self._cleanup = cleanup

    @contextmanager
    def reading(self) -> Iterator[Transaction]:
        """Return a consistent view for reading; it never waits for a writer."""
        with self._connected() as connection:
            yield SqlTransaction(Unit(connection, self._place.root, writable=False))

    @contextmanager
    def _connected(self) -> Iterator[Connection]:
        with translated(self._place.root):
            connection = self._readers.connect()
            connection.begin()
        try:
            yield connection
        finally:
            connection.close()

    def writing(self) -> AbstractContextManager[Transaction]:
        """Refuse: the caller opened the store for reading."""
        raise RuntimeError("the store was opened for reading")

    def findings(self) -> tuple[Finding, ...]:
        """Check the database file, the journals' guards and chains, and the heads."""
        with translated(self._place.root):
            log = read_heads(self._place.head)
        with self._connected() as connection:
            return check(connection, self._place.root, log, self._stays_behind)

    def _stays_behind(self, heads: Mapping[MeetingKey, Head]) -> bool:
        """Tell whether the head file goes on lacking ``heads`` of the database.

        A running writer adds the missing lines right after its commit.
        """
        give_up = monotonic() + PATIENCE_SECONDS
        with translated(self._place.root):
            while not covers(read_heads(self._place.head), heads):
                if monotonic() > give_up:
                    return True
                sleep(PATIENCE_SECONDS / 10)
        return False

    def start_findings(self) -> tuple[Finding, ...]:
        """Return what was noticed when the store was opened, repairs included."""
        return self._found

    def warnings(self) -> tuple[Finding, ...]:
        """Return nothing: who does not write has nothing to warn of."""
        return ()

    def backup(self, target: Path) -> None:
        """Write a verified copy; never half-written. Raises `BackupError`."""
        from secretary_app.storage.backup import write_backup

        write_backup(self._readers, self._place, target)

    def close(self) -> None:
        """Release the folder for another start."""
        self._cleanup.close()


class Writer:
    """The one writing connection, and the turn of whoever uses it."""

    def __init__(self, connection: Connection, heads: HeadFile) -> None:
        self.connection = connection
        self.heads = heads
        self._lock = Lock()
        self._owner: int | None = None

    @contextmanager
    def turn(self, path: Path) -> Iterator[None]:
        """Wait for the connection; raises `BusyError` when it does not come free."""
        if self._owner == get_ident():
            raise RuntimeError("a unit of work inside another one")
        if not self._lock.acquire(timeout=BUSY_SECONDS):
            raise BusyError(path)
        self._owner = get_ident()
        try:
            yield
        finally:
            self._owner = None
            self._lock.release()

    def roll_back(self) -> None:
        """End the driver's transaction: SQLAlchemy forgets one whose COMMIT failed."""
        self.connection.connection.rollback()


class WritingStore(ReadingStore):
    """The store of the process that holds the folder."""

    def __init__(
        self,
        place: DataFolder,
        readers: Engine,
        found: tuple[Finding, ...],
        cleanup: ExitStack,
        writer: Writer,
    ) -> None:
        super().__init__(place, readers, found, cleanup)
        self._writer = writer
        self._unwritten: dict[MeetingKey, Head] = {}
        self._reserve = keep_ballast(place.ballast)

    @contextmanager
    def writing(self) -> Iterator[Transaction]:
        """Return a unit of work that commits at the end of the block, or rolls back.

        Raises `EnvironmentFailure`; then nothing of the block was recorded.
        """
        with self._writer.turn(self._place.root), self._reserve_for_emergency():
            with self._committing() as work:
                yield work
            self._follow(work.touched)

    @contextmanager
    def _committing(self) -> Iterator[SqlTransaction]:
        root = self._place.root
        with translated(root):
            transaction = self._writer.connection.begin()
        unit = Unit(self._writer.connection, root, writable=True)
        try:
            yield SqlTransaction(unit)
            unit.check()
            with translated(root):
                transaction.commit()
        except BaseException:
            with translated(root):
                transaction.rollback()
                self._writer.roll_back()
            raise

    @contextmanager
    def _reserve_for_emergency(self) -> Iterator[None]:
        """Give the reserve up on a full disk, so that the same step succeeds when repeated."""
        try:
            yield
        except DiskFullError:
            release_ballast(self._place.ballast)
            self._reserve = False
            raise

    def _follow(self, touched: dict[MeetingKey, Head]) -> None:
        """Bring the head file up to what was committed.

        The steps are on the disk already, so a failure here is a warning and never
        reported as a lost step; the next commit tries again.
        """
        self._unwritten.update(touched)
        if not self._unwritten:
            return
        try:
            self._writer.heads.append(self._unwritten)
        except OSError:
            return
        self._unwritten.clear()

    def warnings(self) -> tuple[Finding, ...]:
        """Return what needs attention now although every step is on the disk."""
        lagging = (Finding(kind="head", text=_HEAD_LAGS),) if self._unwritten else ()
        scarce = () if self._reserve else (Finding(kind="database", text=_LITTLE_ROOM),)
        return (*lagging, *scarce)

    def findings(self) -> tuple[Finding, ...]:
        """Check the database file, the journals' guards and chains, and the heads."""
        with self._connected() as connection:
            log = self._pinned_heads(connection)
            return check(connection, self._place.root, log)

    def _pinned_heads(self, connection: Connection) -> HeadLog:
        """Read the heads and begin the view between two commits, never within one."""
        with self._writer.turn(self._place.root), translated(self._place.root):
            connection.exec_driver_sql("SELECT 1 FROM councils LIMIT 1").all()
            return read_heads(self._place.head)


_HEAD_LAGS = (
    "Все записи сохранены в базе, но дополнить контрольный файл journal.head не удалось. Ничего "
    "не потеряно; программа попробует снова при следующей записи. Проверьте место на диске."
)
_LITTLE_ROOM = (
    "На диске почти не осталось места, и запас на этот случай отдан. Все записи целы. "
    "Освободите место, иначе следующие записи не поместятся."
)
