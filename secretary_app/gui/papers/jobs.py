"""Making and writing the papers before a sitting, as jobs for the worker.

Everything is made before anything is written: whoever cancels, or whom a template fails, finds
nothing half-done in the folder.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from secretary_app.application.letters import LETTER_SUFFIX, Attachment, draft_letters
from secretary_app.application.lookup import stored_of
from secretary_app.application.notice import NoticeCheck, notice_of
from secretary_app.application.papers import (
    ONE_EACH,
    Offer,
    PaperKind,
    PrintedPaper,
    Printer,
    PrintRequest,
    offers,
    papers_before,
    plan_papers,
    print_planned,
)
from secretary_app.application.papers.file_names import told_apart
from secretary_app.application.ports import EnvironmentFailure
from secretary_app.application.records import MeetingKey
from secretary_app.application.services import Services
from secretary_app.gui.outcomes import OpenData
from secretary_app.gui.papers import texts
from secretary_app.gui.tasks import CancelledError, Progress
from secretary_app.gui.writing import write_chosen

# What mail services commonly take, and what fits into memory where everybody gets a letter.
_MOST_ENCLOSED = 20 * 1024 * 1024
_MOST_ALTOGETHER = 300 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class PapersPage:
    """Which papers there can be, and how the notice stands."""

    offers: tuple[Offer, ...]
    notice: NoticeCheck | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Papers of a meeting; ``each``: one file a person, of those that are for persons."""

    key: MeetingKey
    kinds: tuple[PaperKind, ...]
    each: bool

    @property
    def split(self) -> frozenset[PaperKind]:
        """Return the kinds of which everybody gets his own."""
        return ONE_EACH.intersection(self.kinds) if self.each else frozenset()


@dataclass(frozen=True, slots=True)
class Made:
    """Files that are not written yet, and what there is to tell of them."""

    files: tuple[Attachment, ...]
    notices: tuple[str, ...] = ()

    @property
    def are_letters(self) -> bool:
        """Tell whether these are drafts of letters."""
        return any(file.file_name.endswith(LETTER_SUFFIX) for file in self.files)


@dataclass(frozen=True, slots=True)
class Written:
    """Files on the disk; ``fault`` says why some are missing."""

    files: tuple[Path, ...]
    fault: str = ""


def look(
    services: Services, data: OpenData, _: Progress, *, key: MeetingKey, today: date
) -> PapersPage:
    """Return what there is to offer on the day ``today``. Raises `DomainError`."""
    found = offers(data.store, key)
    return PapersPage(found, notice_of(data.store, key, services.work_calendar, today))


def make_papers(
    services: Services, data: OpenData, progress: Progress, *, wanted: Wanted
) -> Made | None:
    """Return the papers wanted, None where the user stopped it. Raises `DomainError`."""
    with_progress = _followed(services, data, progress, wanted)
    return _unless_cancelled(lambda: _papers(data, with_progress, wanted))


def _papers(data: OpenData, printer: Printer, wanted: Wanted) -> Made:
    papers = papers_before(data.store, printer, wanted.key, wanted.kinds, wanted.split)
    return Made(
        tuple(Attachment(paper.file_name, paper.data) for paper in papers),
        _once(texts.notice(paper.kind, said) for paper in papers for said in paper.notices),
    )


def make_letters(
    services: Services, data: OpenData, progress: Progress, *, wanted: Wanted
) -> Made | None:
    """Return drafts of letters with the papers wanted and the materials of the questions.

    None where the user stopped it. Who has no address, and which materials are not enclosed,
    is among the notices. Raises `DomainError`.
    """
    with_progress = _followed(services, data, progress, wanted)
    return _unless_cancelled(lambda: _letters(services, data, with_progress, wanted))


def _letters(services: Services, data: OpenData, printer: _Followed, wanted: Wanted) -> Made:
    enclosed, told = _enclosed(services, data, wanted.key, printer.total if wanted.split else 1)
    drafts = draft_letters(
        data.store, printer, wanted.key, wanted.kinds, each=wanted.split, enclosed=enclosed
    )
    without = [texts.without_address(drafts.without_address)] if drafts.without_address else []
    return Made(
        tuple(Attachment(letter.file_name, letter.data) for letter in drafts.letters),
        _once((*without, *told, *drafts.notices)),
    )


def _enclosed(
    services: Services, data: OpenData, key: MeetingKey, letters: int
) -> tuple[tuple[Attachment, ...], list[str]]:
    """Return the files of the materials, each once, and what is said of those left out."""
    with data.store.reading() as tx:
        prepared = stored_of(tx, key).meeting.preparation
    items = prepared.items if prepared else ()
    named = _once(m.file for each in items for m in each.materials if m.file is not None)
    materials = services.materials(data.folder)
    found = {file: path for file in named if (path := materials.path(key, file)) is not None}
    told = [texts.materials_missing(lost)] if (lost := [f for f in named if f not in found]) else []
    try:
        size = sum(path.stat().st_size for path in found.values())
        if size > _MOST_ENCLOSED or size * letters > _MOST_ALTOGETHER:
            return (), [*told, texts.MATERIALS_TOO_LARGE]
        return tuple(Attachment(f, path.read_bytes()) for f, path in found.items()), told
    except OSError as error:
        raise EnvironmentFailure(texts.MATERIALS_UNREADABLE) from error


def plain_text(
    services: Services, data: OpenData, _: Progress, *, key: MeetingKey, kind: PaperKind
) -> str:
    """Return what a paper says, to be pasted elsewhere. Raises `DomainError`."""
    [planned] = plan_papers(data.store, key, (kind,), ())
    return print_planned(services.printer(data.folder), planned).text


def taken(_s: Services, _d: OpenData, _p: Progress, *, made: Made, folder: Path) -> Sequence[str]:
    """Return the names of those files that are in the folder already."""
    return [f.file_name for f in made.files if (folder / f.file_name).exists()]


def beside(made: Made, others: Iterable[str]) -> Made:
    """Return the files under names that differ from ``others`` and from each other."""
    kept = list(others)
    names = told_apart([*kept, *(file.file_name for file in made.files)])[len(kept) :]
    renamed = zip(made.files, names, strict=True)
    return replace(made, files=tuple(replace(file, file_name=name) for file, name in renamed))


def write_made(
    services: Services,
    data: OpenData,
    progress: Progress,
    *,
    made: Made,
    folder: Path,
    keep: bool,
) -> Written:
    """Write the files into ``folder``, beside those of the same names where ``keep``.

    It ends at the first file that cannot be written, or when the user stops it.
    """
    if keep:
        made = beside(made, [path.name for path in folder.iterdir()])
    written: list[Path] = []
    try:
        for number, file in enumerate(made.files):
            progress.step(number, len(made.files), file.file_name)
            written.append(write_chosen(services, data, folder / file.file_name, file.data))
    except CancelledError:
        return Written(tuple(written), texts.STOPPED_WRITING)
    except EnvironmentFailure as failure:
        return Written(tuple(written), str(failure))
    return Written(tuple(written))


@dataclass(slots=True)
class _Followed:
    """A printer that tells how far it is and stops where it is asked to."""

    printer: Printer
    progress: Progress
    total: int
    done: int = 0

    def print(self, request: PrintRequest) -> PrintedPaper:
        """Print; raises `CancelledError` besides."""
        self.progress.step(self.done, self.total, "")
        self.done += 1
        return self.printer.print(request)


def _followed(services: Services, data: OpenData, progress: Progress, wanted: Wanted) -> _Followed:
    planned = plan_papers(data.store, wanted.key, wanted.kinds, wanted.split)
    return _Followed(services.printer(data.folder), progress, len(planned))


def _unless_cancelled(make: Callable[[], Made]) -> Made | None:
    try:
        return make()
    except CancelledError:
        return None


def _once(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))
