"""Receiving a file back: is it as issued, what differs, taking its wording or the whole text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from hashlib import file_digest
from pathlib import Path

from secretary_app.application.editing import ChangedSinceError, Edit, edit_meeting
from secretary_app.application.issuing import (
    WrittenPlaces,
    data_mark,
    paper_of,
    staleness,
    with_step,
)
from secretary_app.application.journal import history_of
from secretary_app.application.lookup import record_of, stored_of
from secretary_app.application.ports import Materials, Store
from secretary_app.application.records import MeetingKey
from secretary_app.application.report import naming_of, people_by_id
from secretary_app.application.returned.comparing import Returned, compared
from secretary_app.application.returned.ports import DocumentReader
from secretary_app.application.returned.words import kind_words
from secretary_app.domain.agenda import Meeting, MinutesDraft
from secretary_app.domain.errors import DomainError, Refusal
from secretary_app.domain.issued import Issued, IssuedPaper, TextAdopted, may_follow
from secretary_app.language.numbers import counted
from secretary_app.language.paper_steps import step_name

TAKEN = "формулировки протокола взяты из Word"
_NOT_ISSUED = "Протокол ещё не выпущен: сравнивать файл не с чем."
_NO_COPY = (
    "Копии выпущенного файла в папке данных нет, сравнить не с чем. Ничего не изменено. "
    "Верните её из резервной копии папки или выпустите протокол заново."
)
_SAME = "Этот файл такой же, каким он выпущен: принимать из него нечего."
_CLOSED = "Протокол не выпущен или уже подписан: из файла ничего не берут."
_NOTHING = "Формулировок, которые можно взять в протокол, в этом файле нет."


class FileState(StrEnum):
    """What became of the issued file where it was written."""

    UNTOUCHED = "untouched"
    CHANGED = "changed"
    MISSING = "missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceivingDesk:
    """What receiving works with."""

    reader: DocumentReader
    materials: Materials
    places: WrittenPlaces


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """The issued file on this machine; without ``path`` nothing is known of it here."""

    state: FileState
    path: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """A file with what differs from the text issued or adopted last.

    ``same`` tells that not a byte differs; ``revised`` that it holds tracked changes, which
    count as accepted. ``draft`` is the wording that the differences were found against.
    """

    path: Path
    digest: str
    same: bool
    revised: bool
    returned: Returned
    draft: MinutesDraft | None


def written_file(desk: ReceivingDesk, paper: IssuedPaper) -> WrittenFile:
    """Return what became of the file that holds the text to be signed."""
    text = paper.text
    path = desk.places.where(text.sha256) if text else None
    if text is None or path is None:
        return WrittenFile(FileState.MISSING)
    try:
        with path.open("rb") as file:
            same = file_digest(file, "sha256").hexdigest() == text.sha256
    except OSError:
        return WrittenFile(FileState.MISSING, path)
    return WrittenFile(FileState.UNTOUCHED if same else FileState.CHANGED, path)


def look_at(store: Store, desk: ReceivingDesk, key: MeetingKey, path: Path) -> Received:
    """Return what differs in the file at ``path``.

    Raises `UnreadableFileError` for what is no document, `Refusal` before the minutes are
    issued, and `DomainError` where the copy to compare with is gone; nothing is stored.
    """
    with store.reading() as tx:
        record, stored = record_of(tx, key.council), stored_of(tx, key)
    text = _text_of(stored.meeting)
    back = desk.reader.read(path)
    kept = desk.materials.path(key, text.file)
    if kept is None:
        raise DomainError(_NO_COPY)
    state = history_of(record, stored).state
    naming = naming_of(state, people_by_id(record, state))
    draft = stored.meeting.draft
    issued = desk.reader.read(kept)
    return Received(
        path=path,
        digest=back.digest,
        same=back.digest == text.sha256,
        revised=back.revised,
        returned=compared(state, draft, naming.person, issued.lines, back.lines),
        draft=draft,
    )


def _text_of(meeting: Meeting) -> Issued | TextAdopted:
    paper = paper_of(meeting)
    if paper is None or paper.text is None:
        raise Refusal(_NOT_ISSUED)
    return paper.text


def take_wording(store: Store, key: MeetingKey, received: Received) -> Edit:
    """Store the wording of a received file as the draft's; return the step.

    What may not be changed by hand is left as it is. Raises `Refusal` where there is nothing to
    take or the minutes are signed, and `ChangedSinceError` where the draft has changed since the
    file was looked at.
    """
    if not received.returned.taken:
        raise Refusal(_NOTHING)
    return edit_meeting(store, key, TAKEN, _rewording(received))


def _rewording(received: Received) -> Callable[[Meeting], Meeting]:
    def change(meeting: Meeting) -> Meeting:
        if meeting.draft != received.draft:
            raise ChangedSinceError(
                "Протокол изменился после сравнения. Ничего не изменено. Сравните файл ещё раз."
            )
        paper = paper_of(meeting)
        if paper is None or not may_follow(paper.stage, TextAdopted):
            raise Refusal(_CLOSED)
        return replace(meeting, draft=received.returned.draft)

    return change


def adopt(
    store: Store, desk: ReceivingDesk, key: MeetingKey, received: Received, today: date
) -> Edit:
    """Store that the text of a received file is the one to be signed; return the step.

    A copy of the file is kept, and its wording becomes the draft's in the same step, so that
    papers made later say what was signed. Raises `Refusal` where votes, attendance, numbers or
    assignments differ, or nothing does, `ChangedSinceError` where the draft has changed since
    the file was looked at, and `DomainError` as `take_step` does.
    """
    _require_adoptable(received)
    with store.reading() as tx:
        record, stored = record_of(tx, key.council), stored_of(tx, key)
    reworded = replace(stored, meeting=_rewording(received)(stored.meeting))
    paper = paper_of(stored.meeting)
    fresh = paper is not None and staleness(record, stored, paper) is None
    step = TextAdopted(
        on=today,
        file=desk.materials.keep(key, received.path),
        sha256=received.digest,
        data=data_mark(record, reworded) if fresh else None,
    )
    reword = _rewording(received)
    edit = edit_meeting(
        store, key, step_name(step), lambda meeting: with_step(reword(meeting), step, today)
    )
    desk.places.remember(received.digest, received.path)
    return edit


def _require_adoptable(received: Received) -> None:
    errors = received.returned.errors
    if errors:
        number = counted(len(errors), "правка", "правки", "правок")
        about = ", ".join(dict.fromkeys(kind_words(each.kind).lower() for each in errors))
        raise Refusal(
            f"В файле {number} того, что от руки не меняют: {about}. Он не принят и цел. "
            "Верните эти места, как были, или выпустите протокол заново."
        )
    if received.same:
        raise Refusal(_SAME)
