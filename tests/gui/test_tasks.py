"""The worker: order, progress, cancel, failures."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from secretary_app.gui.collecting import collect
from secretary_app.gui.tasks import Job, Progress, Worker


class Heard:
    """What the window's thread was told, in order."""

    def __init__(self) -> None:
        self.said: list[object] = []
        self.threads: set[int] = set()

    def __call__(self, value: object = "cancelled") -> None:
        self.threads.add(threading.get_ident())
        self.said.append(value)


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def worker() -> Iterator[Worker]:
    made = Worker("test")
    yield made
    made.stop()


def job(run: object, heard: Heard, title: str = "") -> Job[object]:
    return Job(run=run, done=heard, failed=heard, cancelled=heard, title=title)  # type: ignore[arg-type]


def test_jobs_are_done_in_turn_away_from_the_window(
    qtbot: QtBot, worker: Worker, heard: Heard
) -> None:
    for number in range(3):
        worker.submit(job(lambda _, n=number: (n, threading.get_ident()), heard))
    qtbot.waitUntil(lambda: worker.idle)
    assert [said[0] for said in heard.said] == [0, 1, 2]  # type: ignore[index]
    assert {said[1] for said in heard.said} != heard.threads  # type: ignore[index]
    assert heard.threads == {threading.get_ident()}


def test_progress_arrives_in_order(qtbot: QtBot, worker: Worker, heard: Heard) -> None:
    listening = threading.Event()

    def run(progress: Progress) -> str:
        progress.step(1, 2, "первый")
        progress.step(2, 2, "второй")
        return "готово"

    steps: list[tuple[int, int, str]] = []
    worker.submit(job(lambda _: listening.wait(5), Heard()))
    progress = worker.submit(job(run, heard, "Работа…"))
    progress.advanced.connect(lambda *step: steps.append(step))
    listening.set()
    qtbot.waitUntil(lambda: worker.idle)
    assert heard.said == ["готово"]
    assert steps == [(0, 0, "Работа…"), (1, 2, "первый"), (2, 2, "второй")]


def test_cancelled_before_it_began_a_job_is_not_done(
    qtbot: QtBot, worker: Worker, heard: Heard
) -> None:
    begun = threading.Event()
    worker.submit(job(lambda _: begun.wait(5), Heard()))
    worker.submit(job(lambda _: "done", heard)).cancel()
    begun.set()
    qtbot.waitUntil(lambda: worker.idle)
    assert heard.said == ["cancelled"]


def test_cancel_stops_at_the_next_step(qtbot: QtBot, worker: Worker, heard: Heard) -> None:
    asked = threading.Event()

    def run(progress: Progress) -> str:
        assert asked.wait(5)
        progress.step(1, 2, "")
        return "done"

    progress = worker.submit(job(run, heard))
    progress.cancel()
    asked.set()
    qtbot.waitUntil(lambda: worker.idle)
    assert heard.said == ["cancelled"]
    assert progress.cancelled


def test_failure_is_handed_over_and_the_next_job_runs(
    qtbot: QtBot, worker: Worker, heard: Heard
) -> None:
    fault = ZeroDivisionError("boom")

    def fail(_: Progress) -> object:
        raise fault

    worker.submit(job(fail, heard))
    worker.submit(job(lambda _: "next", heard))
    qtbot.waitUntil(lambda: worker.idle)
    assert heard.said == [fault, "next"]


def test_stop_tells_the_last_end_and_forgets_the_rest(heard: Heard) -> None:
    worker = Worker("stopping")
    begun, go_on = threading.Event(), threading.Event()

    def run(_: Progress) -> str:
        begun.set()
        go_on.wait(5)
        return "last"

    worker.submit(job(run, heard))
    worker.submit(job(lambda _: "never", heard))
    assert begun.wait(5)
    go_on.set()
    worker.stop()
    assert heard.said == ["last"]


class Held:
    """Something that only the window's thread may let go, as widgets are."""

    def __init__(self, let_go: set[int]) -> None:
        self._let_go = let_go

    def __del__(self) -> None:
        self._let_go.add(threading.get_ident())

    def hear(self, _: object) -> None:
        """Be held by a job until its end is told."""


def test_what_a_job_holds_is_let_go_in_the_window(qtbot: QtBot, worker: Worker) -> None:
    let_go: set[int] = set()
    told = threading.Event()
    worker._runner.ended.connect(  # noqa: SLF001 - the thread is held where it tells of the end
        lambda *_: told.wait(5), Qt.ConnectionType.DirectConnection
    )
    held = Held(let_go)
    worker.submit(Job(run=lambda _: None, done=held.hear, failed=held.hear))
    del held
    qtbot.waitUntil(lambda: worker.idle)
    told.set()
    qtbot.waitUntil(lambda: bool(let_go))
    assert let_go == {threading.get_ident()}


def test_garbage_is_collected_in_the_window_only(qtbot: QtBot, worker: Worker) -> None:
    let_go: set[int] = set()

    def litter(_: Progress) -> None:
        for _each in range(5_000):
            cycle: list[object] = [Held(let_go)]
            cycle.append(cycle)

    gc.disable()
    try:
        worker.submit(Job(run=litter, done=lambda _: None, failed=lambda _: None))
        qtbot.waitUntil(lambda: worker.idle)
        assert let_go == set()
        collect()
        assert let_go == {threading.get_ident()}
    finally:
        gc.enable()
