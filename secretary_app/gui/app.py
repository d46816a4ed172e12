"""The start of the program in a window: the window first, the data after it has been seen."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from secretary_app.gui import texts
from secretary_app.gui.bridge import Bridge
from secretary_app.gui.collecting import Collecting
from secretary_app.gui.faults import FaultDialog, Faults
from secretary_app.gui.remembering import Remembering
from secretary_app.gui.second_start import FirstStart, SecondStartDialog, call_first
from secretary_app.gui.settings import WindowSettings, read_settings, write_settings
from secretary_app.gui.theme.appearance import Theme
from secretary_app.gui.window import MainWindow

if TYPE_CHECKING:
    from secretary_app.application.services import Services


def run(services: Services, folder: Path | None = None) -> int:
    """Run the program in a window over ``folder`` (default: the user's); return its status."""
    application = russian_application()
    theme = Theme(application)
    place = folder or services.data_folder()
    first = FirstStart(place)
    if not first.listen():
        return _second_start(place)
    bridge = Bridge(services, place)
    window = MainWindow(bridge, theme)

    def keep(settings: WindowSettings) -> None:
        write_settings(bridge.folder, settings, services.write_file)

    Remembering(window, theme, read_settings(place), keep)
    faults = Faults(lambda: bridge.folder)
    connect_faults(faults, window)
    faults.install()
    first.called.connect(window.come_forward)
    window.painted.connect(bridge.open)
    collecting = Collecting()
    bridge.opened.connect(collecting.begin, Qt.ConnectionType.SingleShotConnection)
    window.show()
    try:
        return application.exec()
    finally:
        bridge.close()
        first.close()
        faults.uninstall()
        collecting.end()


def russian_application() -> QApplication:
    """Return the application with Russian standard buttons and dates."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationDisplayName(texts.NAME)
    application.setDesktopFileName("secretary-app")
    QLocale.setDefault(QLocale(QLocale.Language.Russian, QLocale.Country.Russia))
    translator = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load("qtbase_ru", folder):
        application.installTranslator(translator)
    application.installTranslator(MissingWords(application))
    return application


class MissingWords(QTranslator):
    """Words of Qt's file dialog that its Russian translation lacks."""

    def isEmpty(self) -> bool:
        """Tell that there are words; an empty translator is never asked."""
        return False

    def translate(
        self,
        context: str,
        source: str,
        disambiguation: str | None = None,  # noqa: ARG002 - as in Qt
        n: int = -1,  # noqa: ARG002 - as in Qt
    ) -> str | None:
        """Return the Russian words, or None for Qt's own translation."""
        return _FILE_KINDS.get(source) if context == "QAbstractFileIconProvider" else None


_FILE_KINDS = {"Folder": "Папка", "File Folder": "Папка", "File": "Файл", "Drive": "Диск"}


def connect_faults(faults: Faults, window: MainWindow) -> None:
    """Show a report of every fault, one dialog at a time; the rest are saved only."""
    shown: list[FaultDialog] = []

    def show(report: str, path: Path | None) -> None:
        if not shown:
            dialog = FaultDialog(window, report, path)
            dialog.finished.connect(shown.clear)
            shown.append(dialog)
            dialog.open()

    faults.reported.connect(show)
    window.conversation.on_bug = faults.report


def _second_start(folder: Path) -> int:
    if SecondStartDialog().exec():
        call_first(folder)
    return 0
