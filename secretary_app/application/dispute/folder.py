"""What goes into the folder for a dispute, each file under a name that every system takes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Protocol
from unicodedata import normalize

from secretary_app.application.archives import archived
from secretary_app.application.dispute.names import COUNCIL_FILE, MANIFEST
from secretary_app.application.exporting import export_council
from secretary_app.application.issuing.standing import paper_of, staleness
from secretary_app.application.lookup import record_of, stored_of
from secretary_app.application.papers import (
    PaperKind,
    PlannedPaper,
    Printer,
    addressees,
    counted_rounds,
    named_motions,
    plan_papers,
    print_planned,
)
from secretary_app.application.papers.making import request_for, require
from secretary_app.application.papers.subjects import refusal
from secretary_app.application.ports import EnvironmentFailure, Materials, Store
from secretary_app.application.records import MeetingKey
from secretary_app.domain.agenda import Meeting
from secretary_app.domain.issued import IssuedPaper
from secretary_app.domain.meeting.state import MeetingState
from secretary_app.language.dates import short_date
from secretary_app.language.file_names import file_name

ARCHIVE_SUFFIX = "zip"
_NOTICES = "Уведомления"
_SCAN = "Скан подписанного протокола"
_ISSUED = "Протокол (выпущенный файл)"
_NOT_SIGNED = "Протокол ещё не подписан: в папке нет его скана."
_NO_SCAN = "Скан подписанного протокола не приложен: отметьте его при подписании."
_SCAN_LOST = "Скан подписанного протокола не найден среди файлов заседания: приложите его сами."
_ISSUED_LOST = (
    "Выпущенный файл протокола не найден или изменён: вместо него в папке протокол, составленный "
    "сейчас. Если выпущенный файл сохранился у вас, приложите его."
)
_STALE = "После выпуска протокола журнал или данные изменились: проверьте, верен ли ещё протокол."
_MADE_NOW = (
    "Уведомления, листы и журнал составлены сейчас по данным заседания: разосланные и подписанные "
    "подлинники приложите сами."
)
_NOT_ISSUED = "Протокол не выпускался: в папке протокол, составленный сейчас."


class Follows(Protocol):
    """Hears before every paper how many of how many are made; may raise to stop."""

    def __call__(self, done: int, of: int) -> None:
        """Hear of it."""
        ...


def _unheard(done: int, of: int) -> None:
    """Nobody follows."""


@dataclass(frozen=True, slots=True)
class FolderFile:
    """A file by its path inside the folder, parts parted by «/»."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeFolder:
    """The folder as an archive; ``notices`` are Russian sentences on what is not in it."""

    files: tuple[FolderFile, ...]
    notices: tuple[str, ...]

    @property
    def data(self) -> bytes:
        """Return the ZIP: equal files, equal bytes."""
        return archived((file.name, file.data) for file in self.files)


@dataclass(frozen=True, slots=True)
class _Originals:
    """The files kept of the minutes; None where there is none, or it is not what it was."""

    issued: FolderFile | None
    scan: FolderFile | None
    notices: tuple[str, ...]


def dispute_folder(
    store: Store,
    printer: Printer,
    materials: Materials,
    key: MeetingKey,
    follow: Follows = _unheard,
) -> DisputeFolder:
    """Return everything that proves how a closed meeting went, with a manifest of SHA-256.

    The minutes are the file that was issued, if it is there as it was, else made anew.
    Raises `NotFoundError`, `DomainError` for a meeting that is not closed or a broken template,
    and `EnvironmentFailure` where a kept file cannot be read.
    """
    state = request_for(store, key, PaperKind.MINUTES).state
    require(refusal(state, PaperKind.VERIFICATION_NOTE))
    with store.reading() as tx:
        record, stored = record_of(tx, key.council), stored_of(tx, key)
    paper = paper_of(stored.meeting)
    originals = _originals(paper, materials, key)
    stale = paper is not None and staleness(record, stored, paper) is not None
    made, notices = _made(store, printer, key, state, originals, follow)
    council = FolderFile(COUNCIL_FILE, export_council(store, key.council).encode())
    files = (*_kept(originals), *made, council)
    return DisputeFolder(
        files=(*files, manifest(files)),
        notices=tuple(
            dict.fromkeys((*originals.notices, *((_STALE,) if stale else ()), _MADE_NOW, *notices))
        ),
    )


def manifest(files: tuple[FolderFile, ...]) -> FolderFile:
    """Return the list of the files' SHA-256 as `sha256sum -c` reads it."""
    lines = (f"{sha256(file.data).hexdigest()}  {file.name}\n" for file in files)
    return FolderFile(MANIFEST, "".join(lines).encode())


def _kept(originals: _Originals) -> tuple[FolderFile, ...]:
    return tuple(file for file in (originals.issued, originals.scan) if file is not None)


def _made(
    store: Store,
    printer: Printer,
    key: MeetingKey,
    state: MeetingState,
    originals: _Originals,
    follow: Follows,
) -> tuple[list[FolderFile], list[str]]:
    """Return the papers that the program makes, and what their makers have to tell."""
    kinds = [k for k in _kinds(state) if k is not PaperKind.MINUTES or originals.issued is None]
    planned = plan_papers(store, key, kinds, each={PaperKind.NOTICE})
    files: list[FolderFile] = []
    notices: list[str] = []
    for done, one in enumerate(planned):
        follow(done, len(planned))
        finished = print_planned(printer, one)
        files.append(FolderFile(_path(one), finished.data))
        notices.extend(finished.notices)
    return files, notices


def _kinds(state: MeetingState) -> Iterator[PaperKind]:
    """Yield the kinds of papers that there are on the meeting."""
    yield PaperKind.MINUTES
    if state.dissents:
        yield PaperKind.DISSENT_SHEET
    if addressees(state):
        yield PaperKind.NOTICE
    if addressees(state) and not state.facts.is_absentee:
        yield PaperKind.ATTENDANCE_SHEET
    if named_motions(state) and state.facts.voting():
        yield PaperKind.ROLL_CALL
    if counted_rounds(state):
        yield PaperKind.COUNTING_MINUTES
    yield from (PaperKind.JOURNAL_APPENDIX, PaperKind.VERIFICATION_NOTE)


def _path(planned: PlannedPaper) -> str:
    name = _composed(planned.file_name)
    return f"{_NOTICES}/{name}" if planned.kind is PaperKind.NOTICE else name


def _composed(name: str) -> str:
    """Return the name with «й» and «ё» as one character: some systems part them."""
    return normalize("NFC", name)


def _originals(paper: IssuedPaper | None, materials: Materials, key: MeetingKey) -> _Originals:
    """Return what is kept of the minutes, and what of it is missing."""
    text = paper.text if paper else None
    issued = None if text is None else _kept_file(materials, key, text.file, _ISSUED)
    if issued is not None and text and sha256(issued.data).hexdigest() != text.sha256:
        issued = None
    signature = paper.signature if paper else None
    named = signature.scan if signature else None
    scan = _kept_file(materials, key, named, _SCAN) if named else None
    notices = (
        _NOT_ISSUED if text is None else "" if issued else _ISSUED_LOST,
        _NOT_SIGNED if signature is None else "" if scan else _SCAN_LOST if named else _NO_SCAN,
    )
    return _Originals(issued, scan, tuple(filter(None, notices)))


def _kept_file(materials: Materials, key: MeetingKey, file: str, name: str) -> FolderFile | None:
    path = materials.path(key, file)
    if path is None:
        return None
    try:
        return FolderFile(name + _composed(path.suffix), path.read_bytes())
    except OSError as error:
        raise EnvironmentFailure(
            f"Файл «{file}» заседания не прочитан: {error.strerror or error}. Папка не собрана, "
            "данные не тронуты. Проверьте диск и повторите."
        ) from error


def archive_name(meeting: Meeting) -> str:
    """Return the proposed name of the archive: «Папка для спора – протокол № 2 от ….zip»."""
    title = f"Папка для спора – протокол № {meeting.number} от {short_date(meeting.date)}"
    return f"{_composed(file_name(title))}.{ARCHIVE_SUFFIX}"
