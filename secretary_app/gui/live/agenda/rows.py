"""Questions as rows; no widgets here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from secretary_app.domain.agenda import ItemId
from secretary_app.domain.meeting.resolutions import resolutions_of
from secretary_app.domain.meeting.state import (
    ClosedRound,
    ItemProgress,
    ItemStatus,
    MeetingState,
    Phase,
)
from secretary_app.domain.meeting.unfinished import decided_motions, unresolved_rounds
from secretary_app.domain.people import PersonId
from secretary_app.domain.voting import Outcome
from secretary_app.gui.live.agenda import texts
from secretary_app.gui.widgets.entries import Said

_OPEN = (texts.NOTHING, texts.UNDECIDED, texts.SECOND_ROUND)


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaRow:
    """A question; ``item`` None stands for the procedural motions."""

    item: ItemId | None
    sign: str
    title: str
    detail: str
    chip: Said
    current: bool


def rows_of(state: MeetingState, name: Callable[[PersonId], str]) -> tuple[AgendaRow, ...]:
    """Return a row for the procedural motions, if there are any, and one for every question."""
    prepared = [ItemProgress(item=item) for item in state.facts.meeting.agenda]
    items = prepared if state.phase is Phase.NOT_OPENED else state.items.values()
    rows = tuple(_row(state, progress, name) for progress in items)
    procedural = any(m.item is None for m in state.motions.values())
    return ((_procedural(state), *rows)) if procedural else rows


def _row(state: MeetingState, progress: ItemProgress, name: Callable[[PersonId], str]) -> AgendaRow:
    item = progress.item
    current = state.current is not None and state.current.item == item.id
    chip = _chip(state, progress, current=current)
    return AgendaRow(
        item=item.id,
        sign=_sign(progress, chip, current=current),
        title=f"{item.number}. {item.title}",
        detail=texts.rapporteurs([name(p) for p in item.rapporteurs]),
        chip=chip,
        current=current,
    )


def _procedural(state: MeetingState) -> AgendaRow:
    chip = _outcome(state, None)
    return AgendaRow(
        item=None,
        sign=texts.PENDING if chip in _OPEN else texts.DONE,
        title=texts.PROCEDURAL,
        detail="",
        chip=chip,
        current=False,
    )


def _chip(state: MeetingState, progress: ItemProgress, *, current: bool) -> Said:
    match progress.status:
        case ItemStatus.DEFERRED:
            return texts.DEFERRED
        case ItemStatus.WITHDRAWN:
            return texts.WITHDRAWN
        case ItemStatus.PENDING:
            return texts.NOTHING
        case ItemStatus.STARTED:
            said = _outcome(state, progress.item.id)
            return texts.UNDECIDED if not said[0] and not current else said


def _outcome(state: MeetingState, item: ItemId | None) -> Said:
    own = {m.id for m in state.motions.values() if m.item == item}
    adopted = sum(r.motion.id in own for r in resolutions_of(state))
    if adopted:
        return texts.decided(adopted)
    if own & {r.round.motion.id for r in unresolved_rounds(state) if _goes_on(r)}:
        return texts.SECOND_ROUND
    return texts.NOT_ADOPTED if own & decided_motions(state) else texts.NOTHING


def _goes_on(closed: ClosedRound) -> bool:
    return closed.result.outcome is Outcome.SECOND_ROUND


def _sign(progress: ItemProgress, chip: Said, *, current: bool) -> str:
    if current:
        return texts.CURRENT
    if progress.status is ItemStatus.PENDING:
        return texts.PENDING
    aside = progress.status in {ItemStatus.DEFERRED, ItemStatus.WITHDRAWN}
    return texts.ASIDE if aside or chip in _OPEN else texts.DONE
