"""What the window does to the data, as jobs for the worker; each calls one use case.

Imported on the worker when the first job needs it: the window comes first.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from secretary_app.application.demonstration import hold
from secretary_app.application.exporting import export_council
from secretary_app.application.files import is_workbook
from secretary_app.application.importing import import_council
from secretary_app.application.papers import MinutesStyle, PaperKind, make_paper
from secretary_app.application.ports import EnvironmentFailure, Store
from secretary_app.application.records import MeetingKey
from secretary_app.application.services import Services
from secretary_app.domain.councils import CouncilId
from secretary_app.domain.errors import DomainError
from secretary_app.gui import texts
from secretary_app.gui.outcomes import FileFate, Imported, OpenData, Refused, SavedPaper
from secretary_app.gui.tasks import CancelledError, Progress
from secretary_app.gui.writing import write_chosen

EXAMPLE_FOLDER = "example"
_SHARES = 1000


def make_example(services: Services, folder: Path) -> Path:
    """Return the folder of the example, beside the user's data; hold its meeting the first time.

    It is made aside and renamed when whole, so that an interrupted start leaves no half.
    Raises `EnvironmentFailure`, `DomainError`.
    """
    place = folder / EXAMPLE_FOLDER
    if not place.exists():
        aside = folder / f"{EXAMPLE_FOLDER}.part"
        try:
            shutil.rmtree(aside, ignore_errors=True)
            _hold_example(services, aside)
            aside.rename(place)
        except OSError as error:
            raise EnvironmentFailure(texts.example_failed(error.strerror or str(error))) from error
    return place


def _hold_example(services: Services, folder: Path) -> None:
    store = services.open_store(folder, write=True)
    try:
        hold(store, services.demo_council())
    finally:
        store.close()


def import_files(store: Store, paths: Sequence[Path], progress: Progress) -> tuple[FileFate, ...]:
    """Take the files in, one after the other, and return what became of each.

    Everything of a file is stored, or nothing. A cancel takes back the file under way; it and
    the files not yet begun are refused with that reason.
    """
    fates: list[FileFate] = []
    for number, path in enumerate(paths):
        file = _File(path, number, len(paths), progress)
        try:
            file.follow(0, 0)
            fates.append(_import_file(store, file))
        except CancelledError:
            fates += [Refused(left, texts.IMPORT_CANCELLED) for left in paths[number:]]
            break
    return tuple(fates)


@dataclass(frozen=True, slots=True)
class _File:
    """A file under way, one of several; tells how far it is as a share of all of them."""

    path: Path
    number: int
    total: int
    progress: Progress

    def follow(self, done: int, of: int) -> None:
        """Tell that so many meetings of the file are stored. Raises `CancelledError`."""
        words = texts.importing(self.path.name, self.number + 1, self.total, done, of)
        share = _SHARES * done // of if of else 0
        self.progress.step(self.number * _SHARES + share, self.total * _SHARES, words)


def _import_file(store: Store, file: _File) -> FileFate:
    path = file.path
    if is_workbook(path):
        return Refused(path, texts.EXCEL_APART)
    try:
        return Imported(path, import_council(store, path.read_bytes(), file.follow))
    except OSError as error:
        return Refused(path, texts.unreadable(error.strerror or str(error)))
    except (DomainError, EnvironmentFailure) as fault:
        return Refused(path, f"{fault} {texts.NOTHING_STORED}")


def write_council(services: Services, data: OpenData, council: CouncilId, path: Path) -> Path:
    """Write the council's file. Raises `EnvironmentFailure`, `DomainError`."""
    return write_chosen(services, data, path, export_council(data.store, council).encode())


def write_minutes(
    services: Services, data: OpenData, key: MeetingKey, style: MinutesStyle | None, path: Path
) -> SavedPaper:
    """Make and write the minutes. Raises `EnvironmentFailure`, `DomainError`."""
    printer = services.printer(data.folder)
    paper = make_paper(data.store, printer, key, PaperKind.MINUTES, style)
    return SavedPaper(write_chosen(services, data, path, paper.data), paper.notices)
