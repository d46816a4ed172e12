"""Be the program that is killed: a meeting in its real window, every shown ballot told aloud.

``python -m tests.gui.live.killed_window FOLDER`` runs the program over a data folder with a
prepared meeting, opens it, and takes ballots one after the other by keys until it is killed.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from secretary_app.bootstrap import services
from secretary_app.gui.app import run
from secretary_app.gui.live.view import LiveView
from secretary_app.gui.live.vote.panel import VotePanel
from secretary_app.gui.screens import LIVE_PLACE
from secretary_app.gui.window import MainWindow
from tests.gui.desk import when_open

OPENING = (Qt.Key.Key_Return, Qt.Key.Key_F5, Qt.Key.Key_Return, Qt.Key.Key_Return)
CHOICES = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3)


def main(folder: Path) -> int:
    """Hold the first meeting of a data folder."""
    QApplication(sys.argv[:1])
    when_open(taken_up(hold))
    return run(services(), folder)


def taken_up(act: Callable[[MainWindow], None]) -> Callable[[MainWindow], None]:
    """Take the first meeting up and act; then, or after a fault, nothing is waited for."""

    def begin(window: MainWindow) -> None:
        try:
            while not window.listings:
                rest(window)
            window.show_live(window.listings[0].meetings[0].key)
            rest(window)
            act(window)
        except Exception:  # noqa: BLE001 - whatever it is, the parent shall see it
            traceback.print_exc()
        os._exit(1)

    return begin


def hold(window: MainWindow) -> None:
    """Open the meeting and its first vote, then one ballot a key: each is told once it is shown."""
    for key in (*OPENING, Qt.Key.Key_Return):
        press(window, key)
    view = window.screens[LIVE_PLACE]
    assert isinstance(view, LiveView)
    panel = view.findChild(VotePanel)
    assert panel is not None
    voters = len(panel.sheet.rows.rows)
    for number in range(voters):
        press(window, CHOICES[number % len(CHOICES)])
        told = [f"{row.person}={row.given}" for row in panel.sheet.rows.rows if row.given]
        sys.stdout.write(" ".join(told) + "\n")
        sys.stdout.flush()


def press(window: MainWindow, key: Qt.Key) -> None:
    """Press a key where the cursor is, and wait until the window has come to rest."""
    focused: QWidget | None = window.focusWidget()
    QTest.keyClick(focused or window, key)
    rest(window)


def rest(window: MainWindow) -> None:
    """Let everything be done and painted that was begun."""
    QCoreApplication.processEvents()
    while not window.bridge.idle:
        QCoreApplication.processEvents()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
