"""Long work away from the window: a thread that does jobs in turn, with progress and cancel."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from threading import Event
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, QThread, Signal, Slot

T = TypeVar("T")


class CancelledError(Exception):
    """The user asked to stop; raised by `Progress.step` inside the job."""


class Progress(QObject):
    """What a job tells while it works; lives with the window, is called from the thread.

    ``advanced`` carries how much is done, of how much (0: unknown), and of what; ``latest`` is
    what it carried last, for who begins to listen later.
    """

    advanced = Signal(int, int, str)

    def __init__(self) -> None:
        super().__init__()
        self.latest = (0, 0, "")
        self._cancelled = Event()

    def cancel(self) -> None:
        """Ask the job to stop at its next step."""
        self._cancelled.set()

    @property
    def cancelled(self) -> bool:
        """Tell whether the job was asked to stop."""
        return self._cancelled.is_set()

    def step(self, done: int, total: int, text: str) -> None:
        """Tell how far the work is. Raises `CancelledError` when it is to stop."""
        if self.cancelled:
            raise CancelledError
        self.latest = (done, total, text)
        self.advanced.emit(*self.latest)


@dataclass(frozen=True, slots=True, kw_only=True)
class Job(Generic[T]):
    """Work over immutable data, and who hears of its end in the thread of the window.

    ``title`` is shown while it runs; an untitled job is too short to be shown.
    """

    run: Callable[[Progress], T]
    done: Callable[[T], None]
    failed: Callable[[Exception], None]
    cancelled: Callable[[], None] = lambda: None
    title: str = ""


@dataclass(frozen=True, slots=True)
class _Waiting:
    job: Job[Any]
    progress: Progress


class _Desk:
    """What both threads touch, each by one step of a built-in collection.

    Jobs hold widgets, which only the window's thread may let go. So the thread knows jobs by
    their numbers, and has let go of one before it tells of its end.
    """

    def __init__(self) -> None:
        self.queue: deque[int] = deque()
        self.jobs: dict[int, _Waiting] = {}
        self.outcomes: dict[int, Callable[[], None]] = {}


class _Runner(QObject):
    """Lives in the thread and takes one job after the other from the queue."""

    started = Signal(int)
    ended = Signal(int)

    def __init__(self, desk: _Desk) -> None:
        super().__init__()
        self._desk = desk

    @Slot()
    def take(self) -> None:
        """Do the job that has waited longest, if any is left."""
        try:
            number = self._desk.queue.popleft()
        except IndexError:
            return
        self.started.emit(number)
        self._desk.outcomes[number] = _outcome(self._desk.jobs[number])
        self.ended.emit(number)


def _outcome(waiting: _Waiting) -> Callable[[], None]:
    """Return what the window's thread has to call."""
    job = waiting.job
    try:
        waiting.progress.step(0, 0, job.title)
        result = job.run(waiting.progress)
    except CancelledError:
        return job.cancelled
    except Exception as error:  # noqa: BLE001 - handed to whoever asked, never swallowed
        return _call(job.failed, error)
    return _call(job.done, result)


def _call(function: Callable[[T], None], value: T) -> Callable[[], None]:
    return lambda: function(value)


class Worker(QObject):
    """One thread; jobs are done in the order they came, their ends told in the window's thread."""

    started = Signal(str, Progress)
    ended = Signal()
    _wanted = Signal()

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = _Desk()
        self._numbers = count()
        self._thread = QThread()
        self._thread.setObjectName(name)
        self._runner = _Runner(self._desk)
        self._runner.moveToThread(self._thread)
        queued = Qt.ConnectionType.QueuedConnection
        self._wanted.connect(self._runner.take, queued)
        self._runner.started.connect(self._on_started, queued)
        self._runner.ended.connect(self._on_ended, queued)
        self._thread.start()

    @property
    def idle(self) -> bool:
        """Tell whether nothing is under way or waiting."""
        return not self._desk.jobs

    def submit(self, job: Job[T]) -> Progress:
        """Queue ``job``; returns its progress, by which it can be cancelled."""
        progress = Progress()
        number = next(self._numbers)
        self._desk.jobs[number] = _Waiting(job, progress)
        self._desk.queue.append(number)
        self._wanted.emit()
        return progress

    def stop(self) -> None:
        """Cancel what runs, forget what waits, wait for the thread, and tell the last end."""
        for waiting in self._desk.jobs.values():
            waiting.progress.cancel()
        self._desk.queue.clear()
        self._thread.quit()
        self._thread.wait()
        QCoreApplication.sendPostedEvents(self)

    @Slot(int)
    def _on_started(self, number: int) -> None:
        waiting = self._desk.jobs[number]
        if waiting.job.title:
            self.started.emit(waiting.job.title, waiting.progress)

    @Slot(int)
    def _on_ended(self, number: int) -> None:
        waiting = self._desk.jobs.pop(number)
        if waiting.job.title:
            self.ended.emit()
        self._desk.outcomes.pop(number)()
