"""A council of 300 beside one of 18: every step of preparing it grows at most with the people."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path
from time import perf_counter
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from secretary_app.application.records import CouncilRecord
from secretary_app.bootstrap import services as real_services
from secretary_app.domain.councils import CouncilId
from secretary_app.domain.people import Person
from secretary_app.gui.app import russian_application
from secretary_app.gui.bridge import Bridge
from secretary_app.gui.roster.dialog import RosterDialog
from secretary_app.gui.theme.appearance import Theme
from secretary_app.gui.window import MainWindow
from tests.builders import council, members, person, regulation
from tests.gui.councils.hands import Hands
from tests.gui.desk import Opened

FEW, MANY = 18, 300
ROUNDS = 3
# What 300 may take beside 18: in proportion, and the room of a busy machine.
GROWTH = MANY / FEW * 1.25
STEMS = ("Ветр", "Лесн", "Холмск", "Лугов", "Озерск", "Горск", "Полян", "Рощин", "Степн", "Снегов")
ENDINGS = ("овский", "евич", "анский", "иненко", "ук")
GIVEN = ("Егор", "Глеб", "Марк", "Лев", "Олег", "Иван")


def names(number: int) -> list[tuple[str, str]]:
    """Different surnames and given names."""
    found = [(f"{stem}{end}", given) for stem, end, given in product(STEMS, ENDINGS, GIVEN)]
    return found[:number]


def a_council(number: int) -> CouncilRecord:
    """A council of so many members, each from a place of work of their own."""
    seats = members(f"chair:chair m1..m{number - 1}")
    known: list[Person] = [
        person(seat.person, 0, surname=surname, given_name=given, position=f"директор школы № {n}")
        for n, (seat, (surname, given)) in enumerate(zip(seats, names(number), strict=True))
    ]
    return CouncilRecord(
        council=council(id=CouncilId(f"of{number}"), name=f"Совет {number:03}"),
        regulations=(regulation(),),
        people=tuple(known),
        memberships=seats,
    )


def a_book(path: Path, number: int) -> Path:
    """The same people with another position each, as a workbook."""
    book = openpyxl.Workbook()
    sheet: Any = book.worksheets[0]
    sheet.append(("№", "Фамилия", "Имя", "Отчество", "Должность, организация", "Роль"))
    for n, (surname, given) in enumerate(names(number), start=1):
        role = "председатель" if n == 1 else "член"
        sheet.append((n, surname, given, None, f"заместитель директора, ООО «Завод {n}»", role))
    book.save(path)
    return path


@pytest.fixture
def hands(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Callable[[int], Hands]]:
    """At the screen with a council of so many, which is not the one in view."""
    windows: list[MainWindow] = []

    def begin(number: int) -> Hands:
        russian_application()
        services = real_services()
        folder = tmp_path / str(number)
        store = services.open_store(folder, write=True)
        with store.writing() as tx:
            tx.save_council(a_council(number))
            tx.save_council(CouncilRecord(council=council(id=CouncilId("a"), name="Архив")))
        store.close()
        opened = Opened(qtbot, MainWindow, Bridge(services, folder), Theme(qapp))
        opened.window.resize(1440, 900)
        windows.append(opened.window)
        return Hands(opened)

    yield begin
    for window in windows:
        window.close()
        window.deleteLater()


def milliseconds(hands: Hands, act: Callable[[], object]) -> float:
    """Until everything asked for is done and painted."""
    begun = perf_counter()
    act()
    hands.opened.rest()
    QApplication.processEvents()
    return (perf_counter() - begun) * 1000


def preparing(hands: Hands, book: Path) -> dict[str, float]:
    """Every step once, in milliseconds."""
    found: dict[str, float] = {}

    def key(which: Qt.Key) -> Callable[[], object]:
        return lambda: QTest.keyClick(hands.focused(), which)

    hands.rest()
    hands.view.focus_first()
    hands.press(Qt.Key.Key_Home)
    assert len(hands.names) == 0
    found["open"] = milliseconds(hands, key(Qt.Key.Key_Down))
    assert len(hands.names) > 1
    hands.view.focus_search()
    found["search"] = milliseconds(hands, lambda: hands.write("школы № 7"))
    found["end of search"] = milliseconds(hands, key(Qt.Key.Key_Escape))
    hands.view.composition.focus_table()
    found["edit in place"] = milliseconds(hands, key(Qt.Key.Key_F2))
    hands.write(f"ректор {perf_counter()}")
    found["save"] = milliseconds(hands, key(Qt.Key.Key_Return))
    hands.view.composition.focus_table()
    found["take back"] = milliseconds(hands, hands.view.desk.commands.undo.trigger)
    hands.view.acts.import_members()
    hands.rest()
    dialog = hands.opened.find(RosterDialog, "roster")
    found["foresee the import"] = milliseconds(hands, lambda: dialog.take(book))
    assert hands.opened.find(QPushButton, "roster-accept").isEnabled()
    found["import"] = milliseconds(hands, hands.opened.find(QPushButton, "roster-accept").click)
    hands.rest()
    hands.press(Qt.Key.Key_Return)
    assert hands.dialog() == ""
    hands.view.composition.focus_table()
    hands.view.desk.commands.undo.trigger()
    hands.rest()
    return found


def best(rounds: list[dict[str, float]]) -> dict[str, float]:
    return {step: min(each[step] for each in rounds) for step in rounds[0]}


@pytest.mark.timeout(600)
def test_preparing_a_council_of_300_beside_one_of_18(
    benchmark: BenchmarkFixture, hands: Callable[[int], Hands], tmp_path: Path
) -> None:
    few, many = hands(FEW), hands(MANY)
    small, large = (a_book(tmp_path / f"{n}.xlsx", n) for n in (FEW, MANY))
    benchmark(preparing, many, large)
    turns = [(preparing(many, large), preparing(few, small)) for _ in range(ROUNDS)]
    mine, other = (best(list(each)) for each in zip(*turns, strict=True))
    ratios = {step: mine[step] / other[step] for step in mine}
    benchmark.extra_info |= {step: round(ratio, 2) for step, ratio in ratios.items()}
    for step, ratio in ratios.items():
        print(f"{step}: {mine[step]:.0f} ms, of {FEW} {other[step]:.0f} ms, × {ratio:.1f}")  # noqa: T201
    assert max(ratios.values()) <= GROWTH
