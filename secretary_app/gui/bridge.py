"""Between the views and the use cases: views ask, the core answers with what changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from secretary_app.application.ports import (
    Clock,
    EnvironmentFailure,
    Finding,
    Store,
    Transaction,
)
from secretary_app.application.records import CalendarChanges, MeetingKey
from secretary_app.domain.councils import CouncilId
from secretary_app.domain.errors import DomainError
from secretary_app.gui import texts
from secretary_app.gui.changes import ChangeSet, change_of
from secretary_app.gui.outcomes import FileFate, Imported, OpenData, SavedPaper
from secretary_app.gui.tasks import Job, Progress, Worker

if TYPE_CHECKING:
    from secretary_app.application.papers import MinutesStyle
    from secretary_app.application.services import Services
    from secretary_app.domain.deadlines import WorkCalendar

T = TypeVar("T")


class Bridge(QObject):
    """Holds the open data folder and runs use cases over it.

    Long work is done by ``worker`` in turn; reading is done beside it, because the store
    lets readers in while something is written. Every answer comes in the window's thread.

    ``changed`` carries a `ChangeSet` and the object that asked for the change; ``failed``
    an exception of any kind; ``noticed`` findings that are no reason to stop.
    """

    opened = Signal(object)
    open_failed = Signal(Exception)
    changed = Signal(object, object)
    imported = Signal(object)
    paper_saved = Signal(object)
    exported = Signal(object)
    noticed = Signal(object)
    failed = Signal(Exception)

    def __init__(self, services: Services, folder: Path) -> None:
        super().__init__()
        self._services = services
        self._folder = folder
        self._data: OpenData | None = None
        self._closed = False
        self.worker = Worker("work", self)
        self._reader = Worker("reading", self)

    @property
    def folder(self) -> Path:
        """Return the folder of the user's own data, whatever is open."""
        return self._folder

    @property
    def data(self) -> OpenData | None:
        """Return what is open, if anything."""
        return self._data

    @property
    def clock(self) -> Clock:
        """Return the wall clock that live steps are timed by."""
        return self._services.clock

    @property
    def services(self) -> Services:
        """Return the adapters, for steps that write files beside the data."""
        return self._services

    def calendar(self, changes: CalendarChanges) -> WorkCalendar:
        """Return the production calendar with what the secretary entered laid over it."""
        return self._services.work_calendar(changes)

    def material(self, key: MeetingKey, file: str) -> Path | None:
        """Return where a material of a meeting is kept, None where it is not there."""
        if self._data is None:
            return None
        return self._services.materials(self._data.folder).path(key, file)

    def tell(self, change: ChangeSet, initiator: object) -> None:
        """Tell all views of a step that was just written in the window's own thread."""
        self._after_writing(change, initiator)

    @property
    def idle(self) -> bool:
        """Tell whether nothing is being done or read."""
        return self.worker.idle and self._reader.idle

    def open_folder(self, folder: Path) -> None:
        """Keep the user's data in ``folder`` from now on, and open it."""
        self._folder = folder
        self.open()

    def open(self) -> None:
        """Open the user's data; the first time the window itself says that it does."""
        title = "" if self._data is None else texts.OPENING
        self._open(partial(_open_data, self._services, self._folder), title)

    def open_example(self) -> None:
        """Open the example in place of the user's data, which stay untouched."""
        how = partial(_open_example, self._services, self._folder)
        self._open(how, texts.OPENING_EXAMPLE)

    def _open(self, how: Callable[[], OpenData], title: str) -> None:
        job = Job(
            title=title,
            run=lambda _: how(),
            done=self._on_opened,
            failed=self.open_failed.emit,
        )
        self.worker.submit(job)

    def _on_opened(self, data: OpenData) -> None:
        if self._closed:
            data.store.close()
            return
        before, self._data = self._data, data
        if before is not None:
            self._reader.submit(
                Job(run=lambda _: before.store.close(), done=_heard, failed=self.failed.emit)
            )
        self.opened.emit(data)
        self.changed.emit(ChangeSet(everything=True), self)
        self._notice((*data.findings, *data.store.warnings()))

    def read(self, query: Callable[[Transaction], T], done: Callable[[T], None]) -> None:
        """Run ``query`` in one consistent view and hand its answer to ``done``."""
        if self._data is None:
            return
        store = self._data.store

        def run(_: Progress) -> T:
            with store.reading() as tx:
                return query(tx)

        self._reader.submit(Job(run=run, done=done, failed=self.failed.emit))

    def write(
        self,
        run: Callable[[Store], T],
        done: Callable[[T], None],
        refused: Callable[[DomainError], None],
    ) -> None:
        """Run a short use case that writes; ``refused`` hears what the rules do not allow."""
        if self._data is None:
            return
        store = self._data.store

        def failed(error: Exception) -> None:
            if isinstance(error, DomainError):
                refused(error)
            else:
                self.failed.emit(error)

        self.worker.submit(Job(run=lambda _: run(store), done=done, failed=failed))

    def work(
        self,
        run: Callable[[Services, OpenData, Progress], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
        title: str = "",
    ) -> Progress | None:
        """Run what takes longer and stores nothing; returns by what it can be followed.

        With a ``title`` the window shows it. ``failed`` hears of an `EnvironmentFailure` or a
        `DomainError` in place of the window.
        """
        if self._data is None:
            return None
        data = self._data

        def tell(error: Exception) -> None:
            known = failed is not None and isinstance(error, DomainError | EnvironmentFailure)
            (failed if failed and known else self.failed.emit)(error)

        job = Job(title=title, run=lambda p: run(self._services, data, p), done=done, failed=tell)
        return self.worker.submit(job)

    def import_files(self, paths: Sequence[Path], initiator: object) -> None:
        """Take council files in; ``imported`` tells the fate of each."""
        if self._data is None or not paths:
            return
        store = self._data.store

        def run(progress: Progress) -> tuple[FileFate, ...]:
            from secretary_app.gui import operations  # noqa: PLC0415 - the window comes first

            return operations.import_files(store, tuple(paths), progress)

        def done(fates: tuple[FileFate, ...]) -> None:
            reports = [fate.report for fate in fates if isinstance(fate, Imported)]
            self._after_writing(change_of(reports), initiator)
            self.imported.emit(fates)

        self._work(texts.IMPORTING, run, done)

    def export(self, council: CouncilId, path: Path) -> None:
        """Write the council's file; ``exported`` tells where."""
        if self._data is None:
            return
        data = self._data

        def run(_: Progress) -> Path:
            from secretary_app.gui import operations  # noqa: PLC0415 - the window comes first

            return operations.write_council(self._services, data, council, path)

        self._work(texts.EXPORTING, run, self.exported.emit)

    def save_minutes(self, key: MeetingKey, style: MinutesStyle | None, path: Path) -> None:
        """Make and write the minutes; ``paper_saved`` tells where and with what notices."""
        if self._data is None:
            return
        data = self._data

        def run(_: Progress) -> SavedPaper:
            from secretary_app.gui import operations  # noqa: PLC0415 - the window comes first

            return operations.write_minutes(self._services, data, key, style, path)

        self._work(texts.MAKING_MINUTES, run, self.paper_saved.emit)

    def _work(self, title: str, run: Callable[[Progress], T], done: Callable[[T], None]) -> None:
        self.worker.submit(Job(title=title, run=run, done=done, failed=self.failed.emit))

    def _after_writing(self, change: ChangeSet, initiator: object) -> None:
        if change != ChangeSet():
            self.changed.emit(change, initiator)
        if self._data is not None:
            self._notice(self._data.store.warnings())

    def _notice(self, findings: Sequence[Finding]) -> None:
        if findings:
            self.noticed.emit(tuple(findings))

    def close(self) -> None:
        """Let running work end at its next step and release the folder."""
        self._closed = True
        for worker in (self.worker, self._reader):
            worker.stop()
        if self._data is not None:
            self._data.store.close()
            self._data = None


def _open_data(services: Services, folder: Path) -> OpenData:
    store = services.open_store(folder, write=True)
    return OpenData(folder=folder, store=store, findings=store.start_findings())


def _open_example(services: Services, folder: Path) -> OpenData:
    from secretary_app.gui import operations  # noqa: PLC0415 - the window comes first

    data = _open_data(services, operations.make_example(services, folder))
    return replace(data, example=True)


def _heard(_: object) -> None:
    """Nobody waits for this end."""
