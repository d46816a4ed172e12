"""Books for others: a template to fill, the composition as it is."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from secretary_app.application.services import Services
from secretary_app.domain.councils import CouncilId
from secretary_app.gui.outcomes import OpenData
from secretary_app.gui.roster import jobs, texts
from secretary_app.gui.screen import Desk
from secretary_app.gui.tasks import Progress
from secretary_app.gui.widgets.files import documents_folder, saving_dialog
from secretary_app.language.file_names import file_name

_SUFFIX = "xlsx"
Written = Callable[[Path], None]
Failed = Callable[[Exception], None]


def ask_template(desk: Desk, parent: QWidget, written: Written, failed: Failed) -> None:
    """Ask where to write the template, and write it."""

    def write(services: Services, data: OpenData, _: Progress, *, path: Path) -> Path:
        return jobs.write_template(services, data, path)

    dialog = saving_dialog(
        parent,
        name="roster-template-file",
        title=texts.TEMPLATE_TITLE,
        kinds=texts.BOOK,
        suffix=_SUFFIX,
        proposed=documents_folder() / texts.TEMPLATE_FILE,
    )
    dialog.fileSelected.connect(
        lambda path: desk.bridge.work(partial(write, path=Path(path)), written, failed)
    )
    dialog.open()


def ask_export(
    desk: Desk, council: CouncilId, name: str, parent: QWidget, written: Written, failed: Failed
) -> None:
    """Ask where to write the composition of today of ``council``, and write it."""

    def write(services: Services, data: OpenData, _: Progress, *, path: Path) -> Path:
        return jobs.write_roster(services, data, council, path)

    dialog = saving_dialog(
        parent,
        name="roster-export-file",
        title=texts.EXPORT_TITLE,
        kinds=texts.BOOK,
        suffix=_SUFFIX,
        proposed=documents_folder() / f"{file_name(texts.export_name(name))}.{_SUFFIX}",
    )
    dialog.fileSelected.connect(
        lambda path: desk.bridge.work(partial(write, path=Path(path)), written, failed)
    )
    dialog.open()
