"""What the dialog of earlier minutes has done away from the window."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from secretary_app.application.editing import Edit, new_id, store_edit
from secretary_app.application.lookup import record_of
from secretary_app.application.old_minutes.blocks import blocks_of, pasted
from secretary_app.application.old_minutes.keeping import Source, archived_step
from secretary_app.application.old_minutes.matching import Matched
from secretary_app.application.old_minutes.model import OldMinutes
from secretary_app.application.old_minutes.reading import read_minutes
from secretary_app.application.ports import Clock, EnvironmentFailure, Store
from secretary_app.application.services import Services
from secretary_app.domain.councils import CouncilId
from secretary_app.gui import texts as window_texts
from secretary_app.gui.old_minutes import texts


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadSource:
    """A source with what was read from it."""

    source: Source
    minutes: OldMinutes


def read_file(services: Services, path: Path) -> ReadSource:
    """Return what a file says; raises `OldMinutesFault`, `EnvironmentFailure`."""
    try:
        blocks = blocks_of(services.read_old_minutes(path))
    except OSError as error:
        raise EnvironmentFailure(window_texts.unreadable(error.strerror or str(error))) from error
    source = Source(name=path.name, blocks=blocks)
    return ReadSource(source=source, minutes=read_minutes(blocks))


def read_text(text: str) -> ReadSource:
    """Return what a pasted text says; raises `OldMinutesFault`."""
    blocks = pasted(text)
    source = Source(name=texts.PASTED, blocks=blocks)
    return ReadSource(source=source, minutes=read_minutes(blocks))


def keep(
    store: Store,
    clock: Clock,
    council: CouncilId,
    found: ReadSource,
    people: tuple[Matched, ...],
) -> Edit:
    """Store the minutes as an archived meeting. Raises `DomainError` with its place."""
    with store.reading() as tx:
        record = record_of(tx, council)
    today = clock.now().date()
    step = archived_step(record, found.minutes, people, found.source, today, new_id)
    return store_edit(store, step)
