"""The display for the hall takes the second screen; the secretary keeps her own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from secretary_app.bootstrap import services
from tests.gui.live.stage import store_meeting
from tests.sitting import held

ROOT = Path(__file__).parents[3]
LAPTOP = {"name": "laptop", "x": 0, "y": 0, "width": 1366, "height": 768}
PROJECTOR = {"name": "projector", "x": 1366, "y": 0, "width": 1024, "height": 600}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    store = services().open_store(folder, write=True)
    sitting = held("chair:chair ann bob", "arrive chair ann bob; item i1; vote r1; for ann")
    store_meeting(store, sitting.state.facts, sitting.entries)
    store.close()
    return folder


def told(data: Path, screens: list[dict[str, object]]) -> list[list[str]]:
    """Of the window and of the display: screen, left edge, width, height, the whole of it."""
    layout = data.parent / "screens.json"
    layout.write_text(json.dumps({"screens": screens}), encoding="utf-8")
    platform = f"offscreen:configfile={layout.name}"
    done = subprocess.run(
        [sys.executable, "-P", "-m", "tests.gui.live.two_screens", str(data)],
        cwd=layout.parent,
        env=os.environ | {"QT_QPA_PLATFORM": platform, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    lines = [line.split() for line in done.stdout.splitlines()]
    assert len(lines) == 2, done.stderr
    return lines


def test_the_hall_has_the_whole_second_screen(data: Path) -> None:
    window, hall = told(data, [LAPTOP, PROJECTOR])
    assert window[0] == "laptop"
    assert hall == ["projector", "1366", "1024", "600", "True"]


def test_on_one_screen_the_hall_has_a_window_of_its_own(data: Path) -> None:
    window, hall = told(data, [LAPTOP])
    assert window[0] == hall[0] == "laptop"
    assert hall[-1] == "False"
