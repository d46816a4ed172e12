"""Issuing the minutes: the file is written once, and what it was made from is noted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

from secretary_app.application.editing import Edit
from secretary_app.application.issuing.data_mark import data_mark
from secretary_app.application.issuing.ports import WriteFile, WrittenPlaces
from secretary_app.application.issuing.standing import paper_of
from secretary_app.application.issuing.steps import mark_of, require_closed, take_step
from secretary_app.application.lookup import record_of, stored_of
from secretary_app.application.papers import MinutesStyle, PaperKind, Printer
from secretary_app.application.papers.making import request_for, require
from secretary_app.application.ports import Materials, Store
from secretary_app.application.records import MeetingKey
from secretary_app.domain.issued import Issued, PaperStage, refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuingDesk:
    """What issuing works with: the maker of papers, and where files go.

    ``write`` never replaces a document that somebody has changed by hand.
    """

    printer: Printer
    write: WriteFile
    materials: Materials
    places: WrittenPlaces


@dataclass(frozen=True, slots=True)
class IssuedFile:
    """The step that was stored, the file, and Russian sentences of its maker."""

    edit: Edit
    path: Path
    notices: tuple[str, ...]


def issue_minutes(
    store: Store,
    desk: IssuingDesk,
    key: MeetingKey,
    style: MinutesStyle | None,
    path: Path,
    today: date,
) -> IssuedFile:
    """Write the minutes to ``path``, keep a copy beside the data and store that they are issued.

    Without ``style`` they take the usual one. Raises `Refusal` before anything is written where
    they may not be issued, `DomainError` for a broken template, and `EnvironmentFailure` where
    the disk will not, or ``path`` holds what somebody changed by hand.
    """
    with store.reading() as tx:
        record, stored = record_of(tx, key.council), stored_of(tx, key)
    require_closed(stored)
    known = paper_of(stored.meeting)
    require(refusal(known.stage if known else PaperStage.DRAFT, Issued))
    request = request_for(store, key, PaperKind.MINUTES, style)
    printed = desk.printer.print(request)
    desk.write(path, printed.data)
    step = Issued(
        on=today,
        style=request.style.value,
        file=desk.materials.keep(key, path),
        sha256=sha256(printed.data).hexdigest(),
        journal=mark_of(stored),
        data=data_mark(record, stored),
        template=printed.template or None,
    )
    edit = take_step(store, key, today, step)
    desk.places.remember(step.sha256, path)
    return IssuedFile(edit, path, printed.notices)
