"""Pictures of every screen: light and dark, in two sizes, with invented people."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from functools import partial
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from secretary_app.application.clocks import ScriptedClock
from secretary_app.application.records import MeetingKey
from secretary_app.application.services import Services
from secretary_app.gui.bridge import Bridge
from secretary_app.gui.council_pictures import council_scenes
from secretary_app.gui.faults import FaultDialog
from secretary_app.gui.importing import ImportResultDialog
from secretary_app.gui.live_pictures import live_scenes
from secretary_app.gui.meetings_pictures import meetings_scenes
from secretary_app.gui.outcomes import Refused
from secretary_app.gui.preparation_pictures import preparation_scenes
from secretary_app.gui.protocol_pictures import protocol_scenes
from secretary_app.gui.second_start import SecondStartDialog
from secretary_app.gui.texts import EXCEL_APART
from secretary_app.gui.theme.appearance import Appearance, Theme
from secretary_app.gui.window import MainWindow

SIZES = ((1440, 900), (1280, 720))
APPEARANCES = (Appearance.LIGHT, Appearance.DARK)
_STEP_MS = 10
_SETTLING = 3  # layouts within layouts follow a new size one after the other
_NOW = datetime(2026, 5, 14, 11, 40, tzinfo=timezone(timedelta(hours=7)))
_FAULT = "Traceback (most recent call last):\nZeroDivisionError: division by zero"


def take(
    application: QApplication,
    services: Services,
    out: Path,
    sizes: Sequence[tuple[int, int]] = SIZES,
    appearances: Sequence[Appearance] = APPEARANCES,
) -> tuple[Path, ...]:
    """Write a picture of every screen, each appearance and size; return the files."""
    out.mkdir(parents=True, exist_ok=True)
    theme = Theme(application)
    services = replace(services, clock=ScriptedClock(_NOW))
    taken: list[Path] = []
    with TemporaryDirectory() as folder, _window(services, theme, Path(folder)) as window:
        for appearance in appearances:
            theme.choose(appearance)
            scenes = _scenes(window)
            more = (window, services, Path(folder), partial(_wait, window.bridge))
            parts = (
                *(meetings_scenes, protocol_scenes, preparation_scenes),
                *(council_scenes, live_scenes),
            )
            for name, show in chain(scenes, *(part(*more) for part in parts)):
                with _shown(window, show()) as shown:
                    picture = partial(_picture, window, shown, out, f"{name}-{appearance}")
                    taken += map(picture, sizes)
    theme.choose(Appearance.SYSTEM)
    return tuple(taken)


@contextmanager
def _window(services: Services, theme: Theme, folder: Path) -> Iterator[MainWindow]:
    bridge = Bridge(services, folder)
    window = MainWindow(bridge, theme)
    window.show()
    try:
        yield window
    finally:
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@contextmanager
def _shown(window: MainWindow, other: QWidget | None) -> Iterator[QWidget]:
    if isinstance(other, QDialog):
        other.open()
    yield other or window
    if isinstance(other, QDialog):
        other.close()


def _scenes(window: MainWindow) -> Iterator[tuple[str, Callable[[], QDialog | None]]]:
    """Yield every scene by name; what it returns is pictured instead of the window."""
    window.bridge.open()
    _wait(window.bridge)
    yield "empty", lambda: None
    window.bridge.open_example()
    _wait(window.bridge)
    yield "councils", lambda: _screen(window, 0)
    yield "meetings", lambda: _screen(window, 1)
    key = window.listings[0].meetings[0].key
    for place in range(window.meeting.tabs.count()):
        yield f"meeting-{place + 1}", partial(_meeting, window, key, place)
    yield "meeting-papers", partial(_papers, window, key)
    yield "import", lambda: ImportResultDialog(window, [Refused(Path("list.xlsx"), EXCEL_APART)])
    yield "fault", lambda: FaultDialog(window, _FAULT, Path("logs") / "2026-11-21.txt")
    yield "second-start", SecondStartDialog


def _screen(window: MainWindow, place: int) -> None:
    window.show_screen(place)
    _wait(window.bridge)


def _meeting(window: MainWindow, key: MeetingKey, place: int) -> None:
    window.show_meeting(key)
    _wait(window.bridge)
    window.meeting.tabs.setCurrentIndex(place)


def _papers(window: MainWindow, key: MeetingKey) -> None:
    """Show the papers after the meeting, those of the minutes marked as drafts."""
    documents = window.meeting.documents
    _meeting(window, key, window.meeting.tabs.count() - 1)
    _wait(window.bridge)
    documents.papers.as_draft.box.click()
    documents.columns.reveal(documents.papers)


def _picture(
    window: MainWindow,
    shown: QWidget,
    out: Path,
    name: str,
    size: tuple[int, int],
) -> Path:
    window.resize(*size)
    if not isinstance(shown, QDialog):
        shown.resize(*size)
    for _ in range(_SETTLING):
        _pause()
    path = out / f"{name}-{size[0]}x{size[1]}.png"
    shown.grab().save(str(path))
    return path


def _wait(bridge: Bridge) -> None:
    """Let the window live until nothing is being done or read."""
    _pause()
    while not bridge.idle:
        _pause()


def _pause() -> None:
    loop = QEventLoop()
    QTimer.singleShot(_STEP_MS, loop.quit)
    loop.exec()
