"""Be the program on a laptop with a projector: tell where the display for the hall is shown.

``python -m tests.gui.live.two_screens FOLDER`` runs the program over a data folder with a meeting
and presses F11, on the two screens that the offscreen platform was given.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from secretary_app.bootstrap import services
from secretary_app.gui.app import run
from secretary_app.gui.live.hall.window import HallWindow
from secretary_app.gui.window import MainWindow
from tests.gui.desk import when_open
from tests.gui.live.killed_window import press, rest, taken_up


def main(folder: Path) -> int:
    """Show the hall the first meeting of a data folder, and say so."""
    QApplication(sys.argv[:1])
    when_open(taken_up(show_hall))
    return run(services(), folder)


def show_hall(window: MainWindow) -> None:
    """Press F11 and tell of both windows: the screen, the place and the size."""
    press(window, Qt.Key.Key_F11)
    rest(window)
    [hall] = [w for w in QApplication.topLevelWidgets() if isinstance(w, HallWindow)]
    for shown in (window, hall):
        place = shown.geometry()
        told = (shown.screen().name(), place.x(), place.width(), place.height())
        sys.stdout.write(f"{' '.join(map(str, told))} {shown.isFullScreen()}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
