"""What the front ends are given by the composition root."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    # The window is on the screen before any of these is imported.
    from secretary_app.application.issuing import WrittenPlaces
    from secretary_app.application.old_minutes.blocks import Paragraph
    from secretary_app.application.papers import Printer
    from secretary_app.application.ports import Clock, Materials, Store
    from secretary_app.application.preview import PageMaker, PaperReader
    from secretary_app.application.records import CalendarChanges
    from secretary_app.application.returned import DocumentReader
    from secretary_app.application.roster import Workbook
    from secretary_app.application.tables import Table
    from secretary_app.application.templates import TemplateDesk
    from secretary_app.domain.deadlines import WorkCalendar


class OpensStore(Protocol):
    """Opens the database of a data folder."""

    def __call__(self, folder: Path, *, write: bool) -> Store:
        """Return the store; raise `EnvironmentFailure` when it cannot be opened."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """The adapters behind the ports, put together once in `bootstrap`.

    ``data_folder`` is what SECRETARY_DATA names, else the platform's default; ``own_files``
    names the files of a data folder that nothing else may be written over; ``printer`` takes
    the folder whose own templates win over the shipped ones, ``paper_reader`` reads finished
    papers back, ``page_maker`` lays them out exactly, and ``template_desk`` tells of the
    templates of a data folder; ``restore`` returns Russian lines
    to show; ``write_file`` never writes over a document that was changed by hand;
    ``materials`` keeps the papers for meetings in a data folder, ``written_places`` where the
    issued ones were written; ``document_reader`` reads documents back; ``work_calendar``
    lays what the secretary entered over the production calendar;
    ``window_pictures`` fills a folder with pictures of every screen, without a display, and
    returns their names; ``open_window`` runs the program in a window and returns its status.
    ``read_old_minutes`` gives the paragraphs of a file that somebody else made and raises
    `OldMinutesFault`; ``read_workbook`` raises `WorkbookFault`; both raise `OSError` as
    `Path.read_bytes` does.
    """

    data_folder: Callable[[], Path]
    own_files: Callable[[Path], frozenset[Path]]
    open_store: OpensStore
    restore: Callable[[Path, Path], str]
    printer: Callable[[Path], Printer]
    paper_reader: Callable[[], PaperReader]
    page_maker: Callable[[], PageMaker]
    template_desk: Callable[[Path], TemplateDesk]
    write_file: Callable[[Path, bytes], None]
    materials: Callable[[Path], Materials]
    written_places: Callable[[Path], WrittenPlaces]
    document_reader: Callable[[], DocumentReader]
    work_calendar: Callable[[CalendarChanges], WorkCalendar]
    demo_council: Callable[[], bytes]
    clock: Clock
    read_old_minutes: Callable[[Path], tuple[Paragraph, ...]]
    read_workbook: Callable[[Path], Workbook]
    write_workbook: Callable[[Sequence[Table]], bytes]
    window_pictures: Callable[[Path], list[str]]
    open_window: Callable[[Path], int]
