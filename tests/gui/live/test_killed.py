"""Kill −9 in the middle of a vote, through the real window and the real database; then go on."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from secretary_app.application.services import Services
from secretary_app.bootstrap import services as real_services
from secretary_app.gui.live.vote.panel import VotePanel
from tests.builders import item, motion
from tests.gui.desk import Opened
from tests.gui.live.stage import Stage, store_meeting
from tests.gui.live.test_opening import eighteen

ROOT = Path(__file__).parents[3]
MEMBERS = 18
# The next vote is under way for about so long when the kill comes.
LONGEST_PAUSE = 0.02


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "data"
    store = real_services().open_store(place, write=True)
    store_meeting(
        store, eighteen(presiding="chair", agenda=(item("i1"),), motions=(motion("r1", "i1"),))
    )
    store.close()
    return place


@pytest.fixture
def services() -> Services:
    return real_services()


def killed_after(folder: Path, ballots: int) -> dict[str, str]:
    """Return the ballots that the window had shown when it was killed."""
    command = [sys.executable, "-m", "tests.gui.live.killed_window", str(folder)]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    said: list[str] = []
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        said += [child.stdout.readline() for _ in range(ballots)]
        timer = threading.Timer(random.uniform(0, LONGEST_PAUSE), child.kill)  # noqa: S311
        timer.start()
        said += child.stdout.readlines()
        timer.join()
    assert child.returncode == -9
    return dict(pair.split("=") for pair in said[-1].split())


def test_a_vote_goes_on_where_the_kill_came(
    folder: Path, open_window: Callable[[], Opened]
) -> None:
    shown = killed_after(folder, ballots=random.randint(4, 9))  # noqa: S311
    opened = open_window()
    assert "не закрыто" in opened.window.running.text
    opened.find(QPushButton, "running-continue").setFocus()
    opened.press(Qt.Key.Key_Space)
    stage = Stage(opened)
    vote = stage.state.open_round
    panel = stage.view.findChild(VotePanel)
    assert vote is not None
    assert panel is not None
    kept = {str(row.person): row.given for row in panel.sheet.rows.rows if row.given}
    assert shown.items() <= kept.items()
    assert len(kept) - len(shown) <= 1  # stored, and the kill came before it was shown
    assert set(kept) == set(vote.ballots)
    assert "Восстановлено" in stage.notice
    stage.press(*"1" * (MEMBERS - len(kept)), "enter")
    [closed] = stage.state.rounds_on(vote.motion.id)
    assert closed.result.tally.cast == MEMBERS
