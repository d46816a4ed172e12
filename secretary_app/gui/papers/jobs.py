"""Making and writing the papers of a meeting, as jobs for the worker.

Everything is made before anything is written: whoever cancels, or whom a template fails, finds
nothing half-done in the folder.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from secretary_app.application.letters import LETTER_SUFFIX, Attachment, LetterDrafts
from secretary_app.application.notice import NoticeCheck
from secretary_app.application.papers import (
    ONE_EACH,
    Asked,
    MinutesStyle,
    Offer,
    PaperKind,
    PlannedPaper,
    PrintedPaper,
    Printer,
    PrintRequest,
    print_planned,
)
from secretary_app.application.papers.file_names import told_apart
from secretary_app.application.ports import EnvironmentFailure, Store
from secretary_app.application.records import MeetingKey
from secretary_app.application.services import Services
from secretary_app.gui.outcomes import OpenData
from secretary_app.gui.papers import texts
from secretary_app.gui.papers.texts import Words
from secretary_app.gui.tasks import CancelledError, Progress
from secretary_app.gui.writing import write_chosen


@dataclass(frozen=True, slots=True)
class PapersPage:
    """Which papers there can be, and before the sitting how the notice stands."""

    offers: tuple[Offer, ...]
    notice: NoticeCheck | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Papers of a meeting; ``each``: one file a person, of those that are for persons.

    ``as_draft`` marks with «ПРОЕКТ» what is made of signed minutes until they are; ``style`` is
    that of a copy, None for that of the minutes.
    """

    key: MeetingKey
    papers: tuple[Asked, ...]
    each: bool = False
    as_draft: bool = False
    style: MinutesStyle | None = None

    @property
    def kinds(self) -> tuple[PaperKind, ...]:
        """Return the kinds of the papers."""
        return tuple(paper.kind for paper in self.papers)

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


@dataclass(slots=True)
class Followed:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperSet:
    """The papers of one page: which there are, how they are planned, and what goes into letters.

    ``name`` begins the names of the widgets, ``keys`` save what is ticked. Its functions raise
    `DomainError`.
    """

    name: str
    words: Words
    keys: str
    in_letters: frozenset[PaperKind]
    look: Callable[[Services, OpenData, MeetingKey, date], PapersPage]
    plan: Callable[[Store, Wanted], tuple[PlannedPaper, ...]]
    letters: Callable[[Services, OpenData, Followed, Wanted], Made]


def look(
    services: Services,
    data: OpenData,
    _: Progress,
    *,
    papers: PaperSet,
    key: MeetingKey,
    today: date,
) -> PapersPage:
    """Return what there is to offer on the day ``today``. Raises `DomainError`."""
    return papers.look(services, data, key, today)


def make_papers(
    services: Services, data: OpenData, progress: Progress, *, papers: PaperSet, wanted: Wanted
) -> Made | None:
    """Return the papers wanted, None where the user stopped it. Raises `DomainError`."""
    planned = papers.plan(data.store, wanted)
    printer = Followed(services.printer(data.folder), progress, len(planned))
    return _unless_cancelled(lambda: _printed(printer, planned))


def _printed(printer: Printer, planned: Iterable[PlannedPaper]) -> Made:
    made = [print_planned(printer, one) for one in planned]
    return Made(
        tuple(Attachment(paper.file_name, paper.data) for paper in made),
        once(texts.notice(paper.kind, said) for paper in made for said in paper.notices),
    )


def make_letters(
    services: Services, data: OpenData, progress: Progress, *, papers: PaperSet, wanted: Wanted
) -> Made | None:
    """Return drafts of letters with the papers wanted, None where the user stopped it.

    Who has no address, and what is not enclosed, is among the notices. Raises `DomainError`.
    """
    planned = papers.plan(data.store, wanted)
    printer = Followed(services.printer(data.folder), progress, len(planned))
    return _unless_cancelled(lambda: papers.letters(services, data, printer, wanted))


def letters_made(drafts: LetterDrafts, told: Iterable[str]) -> Made:
    """Return the drafts as files, with what is to be told before the words of their makers."""
    return Made(
        tuple(Attachment(letter.file_name, letter.data) for letter in drafts.letters),
        once((*told, *drafts.notices)),
    )


def plain_text(
    services: Services, data: OpenData, _: Progress, *, papers: PaperSet, wanted: Wanted
) -> str:
    """Return what a paper says, to be pasted elsewhere. Raises `DomainError`."""
    [planned] = papers.plan(data.store, wanted)
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


def _unless_cancelled(make: Callable[[], Made]) -> Made | None:
    try:
        return make()
    except CancelledError:
        return None


def once(words: Iterable[str]) -> tuple[str, ...]:
    """Return the words without repetitions."""
    return tuple(dict.fromkeys(words))
