"""A usable window comes within twice the time of a bare one with SQLAlchemy imported."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from secretary_app.application.importing import import_council
from secretary_app.bootstrap import DATA_VARIABLE, services

ALLOWED = 2.0
ROUNDS = 5
MEETINGS = 2400
PATIENCE = 60
ROOT = Path(__file__).parents[2]

BARE = """
import time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
import sqlalchemy
application = QApplication([])
window = QMainWindow()
window.show()
QTimer.singleShot(0, application.quit)
application.exec()
"""

# The program as it is started; its services are made when the window's code has been imported.
OURS = """
import secretary_app.bootstrap as program
services = program.services
def services_and_leaving():
    from PySide6.QtWidgets import QApplication
    from secretary_app.gui.window import MainWindow
    shown = MainWindow.show_screen
    def show_and_leave(window, place):
        import time
        shown(window, place)
        QApplication.processEvents()
        TELL
        window.close()
    MainWindow.show_screen = show_and_leave
    return services()
program.services = services_and_leaving
program.main([])
"""

TELL = (
    'print(time.process_time(), *[l.split()[1] for l in open("/proc/self/status") if "VmHWM" in l])'
)


@dataclass(frozen=True, slots=True)
class Started:
    """What it took until the window could be used: seconds of processor, KB of memory (Linux).

    The work, not the clock: a start is all work, and another program must not count.
    """

    seconds: float
    memory: int


def start(code: str, folder: Path) -> Started:
    """Run ``code``, which tells when it has come so far."""
    # Compiled as an installed program is, whatever the developer's shell says of bytecode.
    compiled = {"PYTHONPYCACHEPREFIX": os.fspath(folder.parent), "PYTHONDONTWRITEBYTECODE": ""}
    place = {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": os.fspath(ROOT)}
    environment = {**os.environ, **compiled, **place, DATA_VARIABLE: os.fspath(folder)}
    command = [sys.executable, "-c", code]
    told = subprocess.run(
        command, env=environment, capture_output=True, check=True, text=True, timeout=PATIENCE
    )
    seconds, memory = told.stdout.split()
    return Started(float(seconds), int(memory))


def many_meetings(folder: Path) -> Path:
    """Fill a data folder with planned meetings, one a day."""
    document: dict[str, Any] = json.loads(services().demo_council())
    header = {"kind": "session", "form": "in_person"}
    first = date(2018, 1, 1)
    document["regulations"][0]["effective_from"] = "2015-01-01"
    document["meetings"] = [
        {"id": f"m{n}", "number": str(n), "date": f"{first + timedelta(days=n)}", **header}
        for n in range(MEETINGS)
    ]
    document["regulations"][0]["numbering"] = "continuous"
    store = services().open_store(folder, write=True)
    import_council(store, json.dumps(document).encode())
    store.close()
    return folder


@pytest.mark.timeout(600)
@pytest.mark.parametrize("fill", [Path, many_meetings], ids=["empty", "2400-meetings"])
def test_start_beside_a_bare_window(
    benchmark: BenchmarkFixture, tmp_path: Path, fill: Callable[[Path], Path]
) -> None:
    folder = fill(tmp_path / "data")
    ours, bare = OURS.replace("TELL", TELL), BARE + TELL
    start(bare, folder)
    benchmark(start, ours, folder)
    turns = [(start(ours, folder), start(bare, folder)) for _ in range(ROUNDS)]
    mine, other = zip(*turns, strict=True)
    found = min(each.seconds for each in mine) / min(each.seconds for each in other)
    memory = min(each.memory for each in mine) / min(each.memory for each in other)
    benchmark.extra_info |= {"ratio": round(found, 2), "memory": round(memory, 2)}
    assert found <= ALLOWED
