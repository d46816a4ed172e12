"""The papers before a sitting; materials of the questions go along with letters."""

from __future__ import annotations

from datetime import date

from secretary_app.application.letters import Attachment, draft_letters
from secretary_app.application.lookup import stored_of
from secretary_app.application.notice import notice_of
from secretary_app.application.papers import PaperKind, PlannedPaper, offers, plan_papers
from secretary_app.application.ports import EnvironmentFailure, Store
from secretary_app.application.records import MeetingKey
from secretary_app.application.services import Services
from secretary_app.gui.outcomes import OpenData
from secretary_app.gui.papers import texts
from secretary_app.gui.papers.jobs import (
    Followed,
    Made,
    PaperSet,
    PapersPage,
    Wanted,
    letters_made,
    once,
)

# What mail services commonly take, and what fits into memory where everybody gets a letter.
_MOST_ENCLOSED = 20 * 1024 * 1024
_MOST_ALTOGETHER = 300 * 1024 * 1024


def _look(services: Services, data: OpenData, key: MeetingKey, today: date) -> PapersPage:
    found = offers(data.store, key)
    return PapersPage(found, notice_of(data.store, key, services.work_calendar, today))


def _plan(store: Store, wanted: Wanted) -> tuple[PlannedPaper, ...]:
    return plan_papers(store, wanted.key, wanted.kinds, wanted.split)


def _letters(services: Services, data: OpenData, printer: Followed, wanted: Wanted) -> Made:
    enclosed, told = _enclosed(services, data, wanted.key, printer.total if wanted.split else 1)
    drafts = draft_letters(
        data.store, printer, wanted.key, wanted.kinds, each=wanted.split, enclosed=enclosed
    )
    without = [texts.without_address(drafts.without_address)] if drafts.without_address else []
    return letters_made(drafts, (*without, *told))


def _enclosed(
    services: Services, data: OpenData, key: MeetingKey, letters: int
) -> tuple[tuple[Attachment, ...], list[str]]:
    """Return the files of the materials, each once, and what is said of those left out."""
    with data.store.reading() as tx:
        prepared = stored_of(tx, key).meeting.preparation
    items = prepared.items if prepared else ()
    named = once(m.file for each in items for m in each.materials if m.file is not None)
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


BEFORE = PaperSet(
    name="papers",
    words=texts.BEFORE,
    keys="Ctrl+S",
    in_letters=frozenset(
        {
            PaperKind.NOTICE,
            PaperKind.AGENDA,
            PaperKind.COMPOSITION_LIST,
            PaperKind.BALLOT_PAPER,
            PaperKind.OPINION_SHEET,
        }
    ),
    look=_look,
    plan=_plan,
    letters=_letters,
)
