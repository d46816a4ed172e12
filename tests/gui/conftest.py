"""A window over a store in memory; whatever a test leaves behind fails it."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QThread, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from secretary_app.application.importing import import_council
from secretary_app.application.services import Services
from secretary_app.bootstrap import services as real_services
from secretary_app.gui.app import russian_application
from secretary_app.gui.bridge import Bridge
from secretary_app.gui.theme.appearance import Appearance, Theme
from secretary_app.gui.window import MainWindow
from tests.fakes.store import Contents, FakeStore
from tests.gui.desk import Opened, SomeStores


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    russian_application()
    return Theme(qapp)


@pytest.fixture(scope="session")
def demonstration() -> Contents:
    store = FakeStore()
    import_council(store, real_services().demo_council())
    return store.contents


MANY = 15_000


@pytest.fixture(autouse=True)
def _no_leaks(theme: Theme) -> Iterator[None]:
    if len(gc.get_objects()) > MANY:
        # What has stayed until here, modules and what they keep, is not looked through again.
        gc.collect()
        gc.freeze()
    gc.disable()  # as in the program (gui/collecting.py)
    before = set(map(id, QApplication.topLevelWidgets()))
    yield
    # Windows that are gone need not be painted anew.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    theme.choose(Appearance.SYSTEM)
    gc.collect()
    widgets = [w for w in QApplication.topLevelWidgets() if id(w) not in before and w.isVisible()]
    left = [o for o in gc.get_objects() if isinstance(o, QThread | QTimer)]
    running = [o for o in left if shiboken6.isValid(o) and _running(o)]
    gc.enable()
    assert [w.objectName() or repr(w) for w in widgets] == []
    assert running == []


def _running(thing: QThread | QTimer) -> bool:
    return thing.isRunning() if isinstance(thing, QThread) else thing.isActive()


@pytest.fixture
def stores() -> SomeStores:
    return SomeStores()


@pytest.fixture
def services(tmp_path: Path, stores: SomeStores) -> Services:
    return replace(
        real_services(), data_folder=lambda: tmp_path / "data", open_store=stores.open_store
    )


@pytest.fixture
def open_window(
    qtbot: QtBot, theme: Theme, services: Services, tmp_path: Path
) -> Iterator[Callable[[], Opened]]:
    windows: list[Opened] = []

    def open_one() -> Opened:
        opened = Opened(qtbot, MainWindow, Bridge(services, tmp_path / "data"), theme)
        windows.append(opened)
        return opened

    yield open_one
    for opened in windows:
        for dialog in opened.window.findChildren(QDialog):
            dialog.close()
        opened.window.close_anyway()
        opened.window.deleteLater()


@pytest.fixture
def empty(open_window: Callable[[], Opened]) -> Opened:
    return open_window()


@pytest.fixture
def filled(
    open_window: Callable[[], Opened], stores: SomeStores, demonstration: Contents
) -> Opened:
    stores.fill(demonstration)
    return open_window()


@pytest.fixture
def keep(qtbot: QtBot) -> Callable[[QWidget], None]:
    def show(widget: QWidget) -> None:
        qtbot.addWidget(widget)
        widget.show()

    return show
