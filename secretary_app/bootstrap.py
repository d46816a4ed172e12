"""The composition root: the one place that knows every part."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from secretary_app.application.resources import resource, template
from secretary_app.application.services import Services

if TYPE_CHECKING:
    from secretary_app.application.issuing import WrittenPlaces
    from secretary_app.application.old_minutes.blocks import Paragraph
    from secretary_app.application.papers import Printer
    from secretary_app.application.ports import Materials, Store
    from secretary_app.application.preview import PageMaker, PaperReader
    from secretary_app.application.records import CalendarChanges
    from secretary_app.application.returned import DocumentReader
    from secretary_app.application.roster import Workbook
    from secretary_app.application.tables import Table
    from secretary_app.application.templates import TemplateDesk
    from secretary_app.domain.deadlines import WorkCalendar

TEMPLATES_FOLDER = "templates"
DATA_VARIABLE = "SECRETARY_DATA"


def main(arguments: list[str] | None = None) -> int:
    """Run the program with ``arguments`` (default: those of the process); return its status.

    Without any the window opens at once, before the command line is even imported.
    """
    _speak_utf8()
    given = sys.argv[1:] if arguments is None else arguments
    if not given and has_screen():
        return _open_window(_data_folder())
    from secretary_app.cli.commands import main as run_command

    return run_command(given, services())


def has_screen() -> bool:
    """Tell whether a window can be shown; on Linux that takes a display."""
    displays = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(d) for d in displays)


def _open_window(folder: Path) -> int:
    from secretary_app.application.ports import EnvironmentFailure

    if not has_screen():
        raise EnvironmentFailure(
            "Экрана нет, окно показать негде. Данные не тронуты. Запустите программу на "
            "рабочем столе или назовите команду: secretary-app --help."
        )
    # What a start makes stays: to look for garbage in it takes a twelfth of the time and finds
    # none. Later garbage is looked for by the window (gui/collecting.py).
    gc.disable()
    try:
        from secretary_app.gui.binding import import_qt

        import_qt()
        from secretary_app.gui.app import run

        return run(services(), folder)
    finally:
        gc.enable()


def _speak_utf8() -> None:
    """Print Russian on every console, also where the locale knows no Cyrillic."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


def services() -> Services:
    """Return the adapters; each is imported when it is first used."""
    return Services(
        data_folder=_data_folder,
        own_files=_own_files,
        open_store=_open_store,
        restore=_restore,
        printer=_printer,
        paper_reader=_paper_reader,
        template_desk=_template_desk,
        page_maker=_page_maker,
        write_file=_write_file,
        materials=_materials,
        written_places=_written_places,
        document_reader=_document_reader,
        work_calendar=_work_calendar,
        demo_council=lambda: resource("demo.council.json").read_bytes(),
        clock=SystemClock(),
        read_old_minutes=_read_old_minutes,
        read_workbook=_read_workbook,
        write_workbook=_write_workbook,
        window_pictures=_window_pictures,
        open_window=_open_window,
    )


class SystemClock:
    """The clock of the machine."""

    def now(self) -> datetime:
        """Return the present moment in the machine's time zone."""
        return datetime.now().astimezone()


def _data_folder() -> Path:
    named = os.environ.get(DATA_VARIABLE)
    if named:
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("secretary-app", appauthor=False)


def _own_files(folder: Path) -> frozenset[Path]:
    from secretary_app.storage.places import DataFolder

    return DataFolder(folder.absolute()).files()


def _open_store(folder: Path, *, write: bool) -> Store:
    from secretary_app.storage.store import open_store

    return open_store(folder, write=write)


def _restore(folder: Path, source: Path) -> str:
    from secretary_app.storage.backup import restore

    return str(restore(folder, source))


def _printer(data_folder: Path) -> Printer:
    from secretary_app.documents.printer import WordPrinter

    return WordPrinter(shipped=template("."), own=data_folder / TEMPLATES_FOLDER)


def _paper_reader() -> PaperReader:
    from secretary_app.documents.preview import WordReader

    return WordReader()


def _page_maker() -> PageMaker:
    from secretary_app.documents.office import LibreOffice

    return LibreOffice()


def _template_desk(data_folder: Path) -> TemplateDesk:
    from secretary_app.application.templates import demonstration_requests
    from secretary_app.documents.template_desk import WordTemplates

    return WordTemplates(
        shipped=template("."),
        own=data_folder / TEMPLATES_FOLDER,
        trial=lambda: demonstration_requests(resource("demo.council.json").read_bytes()),
    )


def _write_file(path: Path, data: bytes) -> None:
    from secretary_app.application.files import write_file
    from secretary_app.documents.guarding import require_untouched

    require_untouched(path)
    write_file(path, data)


def _materials(data_folder: Path) -> Materials:
    from secretary_app.storage.materials import MaterialsFolder

    return MaterialsFolder(data_folder)


def _written_places(data_folder: Path) -> WrittenPlaces:
    from secretary_app.storage.written_places import WrittenPlacesFile

    return WrittenPlacesFile(data_folder)


def _document_reader() -> DocumentReader:
    from secretary_app.documents.reading import WordReader

    return WordReader()


def _read_old_minutes(path: Path) -> tuple[Paragraph, ...]:
    from secretary_app.documents.old_texts import read_paragraphs

    return read_paragraphs(path)


def _read_workbook(path: Path) -> Workbook:
    from secretary_app.documents.workbooks import read_workbook

    return read_workbook(path)


def _write_workbook(tables: Sequence[Table]) -> bytes:
    from secretary_app.documents.workbooks import write_workbook

    return write_workbook(tables)


def _work_calendar(changes: CalendarChanges) -> WorkCalendar:
    from secretary_app.storage.calendar import ProductionCalendar

    return ProductionCalendar(changes)


def _window_pictures(folder: Path) -> list[str]:
    # Off screen, and without the plugin's word on each window that it cannot size.
    os.environ.update({"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "default.warning=false"})
    from secretary_app.gui.app import russian_application
    from secretary_app.gui.pictures import take

    application = russian_application()
    pictures = take(application, services(), folder)
    application.shutdown()
    return [path.relative_to(folder.parent).as_posix() for path in pictures]
