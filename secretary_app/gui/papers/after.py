"""The papers after a sitting; copies go to whom the rules name, each with a covering letter."""

from __future__ import annotations

from datetime import date

from secretary_app.application.letters import draft_copies
from secretary_app.application.papers import (
    PaperKind,
    PlannedPaper,
    offers_after,
    plan_after,
    plan_letters,
)
from secretary_app.application.ports import Store
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
)


def _look(_services: Services, data: OpenData, key: MeetingKey, _today: date) -> PapersPage:
    return PapersPage(offers_after(data.store, key))


def _plan(store: Store, wanted: Wanted) -> tuple[PlannedPaper, ...]:
    return plan_after(store, wanted.key, wanted.papers, wanted.style, as_draft=wanted.as_draft)


def _letters(_services: Services, data: OpenData, printer: Followed, wanted: Wanted) -> Made:
    printer.total += len(plan_letters(data.store, wanted.key))
    drafts = draft_copies(data.store, printer, wanted.key, _plan(data.store, wanted))
    unknown = drafts.without_address
    return letters_made(drafts, (texts.to_address(unknown),) if unknown else ())


AFTER = PaperSet(
    name="after",
    words=texts.AFTER,
    keys="Ctrl+Shift+W",
    in_letters=frozenset(
        {
            PaperKind.CERTIFIED_COPY,
            PaperKind.EXTRACT,
            PaperKind.DISSENT_SHEET,
            PaperKind.SUBMISSION,
            PaperKind.RECOMMENDATION,
        }
    ),
    look=_look,
    plan=_plan,
    letters=_letters,
)
