"""The page of a coming meeting with 300 members beside one with 18: each step by a key."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from secretary_app.application.records import MeetingKey
from secretary_app.bootstrap import services as real_services
from secretary_app.domain.agenda import Meeting, MeetingId
from secretary_app.gui.app import russian_application
from secretary_app.gui.bridge import Bridge
from secretary_app.gui.preparation.routes import Tab
from secretary_app.gui.theme.appearance import Theme
from secretary_app.gui.window import MainWindow
from tests.benchmarks.bench_preparing import FEW, GROWTH, MANY, ROUNDS, a_council, best
from tests.gui.desk import Opened
from tests.gui.preparation.page_desk import Page

KEY = Qt.Key
COMING = MeetingId("coming")


@pytest.fixture
def pages(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Callable[[int], Page]]:
    """The page of a meeting of so many members in a window over a real database."""
    windows: list[MainWindow] = []

    def begin(number: int) -> Page:
        russian_application()
        services = real_services()
        record = a_council(number)
        store = services.open_store(tmp_path / str(number), write=True)
        with store.writing() as tx:
            tx.save_council(record)
            coming = Meeting(id=COMING, number="1", date=date(2026, 6, 15))
            tx.save_meeting(record.council.id, coming)
        store.close()
        opened = Opened(qtbot, MainWindow, Bridge(services, tmp_path / str(number)), Theme(qapp))
        opened.window.resize(1440, 900)
        windows.append(opened.window)
        return Page(opened, MeetingKey(record.council.id, COMING))

    yield begin
    for window in windows:
        window.close()
        window.deleteLater()


def preparing(page: Page) -> dict[str, float]:
    """Every step once, in milliseconds, until it is on the disk and on the screen."""
    found: dict[str, float] = {}

    def step(name: str, act: Callable[[], object]) -> None:
        begun = perf_counter()
        act()
        page.opened.rest()
        QApplication.processEvents()
        found[name] = (perf_counter() - begun) * 1000

    page.opened.window.activateWindow()
    page.press(KEY.Key_Escape)
    step("open", lambda: page.opened.window.show_meeting(page.key))
    page.view.tabs.setCurrentIndex(Tab.AGENDA)
    step("add a question", lambda: page.ctrl(KEY.Key_N))
    page.write("О плане")
    step("word it", page.tab)
    page.write(page.view.people.model.rows[1].name)
    step("name who reports", page.tab)
    assert page.meeting.agenda[-1].rapporteurs
    page.view.tabs.setCurrentIndex(Tab.PEOPLE)
    page.view.people.table.setFocus()
    step("answer", lambda: page.press(KEY.Key_1))
    step("take back", lambda: page.ctrl(KEY.Key_Z))
    page.view.people.search.setFocus()
    step("search", lambda: page.write("овский"))
    page.press(KEY.Key_Escape)
    return found


@pytest.mark.timeout(600)
def test_a_meeting_of_300_beside_one_of_18(
    benchmark: BenchmarkFixture, pages: Callable[[int], Page]
) -> None:
    few, many = pages(FEW), pages(MANY)
    benchmark(preparing, many)
    turns = [(preparing(many), preparing(few)) for _ in range(ROUNDS)]
    mine, other = (best(list(each)) for each in zip(*turns, strict=True))
    ratios = {step: mine[step] / other[step] for step in mine}
    benchmark.extra_info |= {step: round(ratio, 2) for step, ratio in ratios.items()}
    for step, ratio in ratios.items():
        print(f"{step}: {mine[step]:.0f} ms, of {FEW} {other[step]:.0f} ms, × {ratio:.1f}")  # noqa: T201
    assert max(ratios.values()) <= GROWTH
