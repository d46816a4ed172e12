"""The papers after a sitting: which there are, and each with the name of its file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from secretary_app.application.papers.before import Offer, PlannedPaper, named_apart, plan_paper
from secretary_app.application.papers.kinds import AFTER, PROPOSALS, PaperKind
from secretary_app.application.papers.making import request_for, require, why_not
from secretary_app.application.papers.requests import PaperRequest
from secretary_app.application.papers.signing import FROM_SIGNED
from secretary_app.application.papers.subjects import agenda_of, copies_of, proposed
from secretary_app.application.ports import Store
from secretary_app.application.records import MeetingKey
from secretary_app.domain.agenda import AgendaItem, ItemId
from secretary_app.domain.meeting.state import MeetingState, Phase
from secretary_app.domain.paper_options import MinutesStyle

# Made when somebody asks for them; one of the two proposals, by what the rules call it.
_ON_DEMAND = frozenset({PaperKind.EXTRACT, PaperKind.ROLL_CALL}) | PROPOSALS


@dataclass(frozen=True, slots=True)
class Asked:
    """A paper to be made: its kind, and the question that it is on, if it is on one."""

    kind: PaperKind
    item: ItemId | None = None


def offers_after(store: Store, key: MeetingKey) -> tuple[Offer, ...]:
    """Return every paper on a meeting that has begun, an extract for each of its questions.

    Nothing for one that has not. Proposals are on the composition where anything was resolved
    on it, else on each question with a resolution.
    Raises `NotFoundError`, and `InvalidFact` for an unopened meeting without a regulation.
    """
    whole = request_for(store, key, PaperKind.MINUTES)
    if whole.state.phase is Phase.NOT_OPENED:
        return ()
    every = ((kind, item) for kind in AFTER for item in _questions(whole.state, kind))
    return tuple(_offer(whole, kind, item) for kind, item in every)


def _questions(state: MeetingState, kind: PaperKind) -> Iterator[AgendaItem | None]:
    """Yield the questions that there is a paper of its own on, None for one on the whole."""
    if kind is PaperKind.EXTRACT:
        yield from agenda_of(state)
    elif kind in PROPOSALS and not proposed(state):
        resolved = tuple(item for item in agenda_of(state) if proposed(state, item.id))
        yield from resolved or (None,)
    else:
        yield None


def _offer(whole: PaperRequest, kind: PaperKind, item: AgendaItem | None) -> Offer:
    marked = kind in FROM_SIGNED and whole.signed is None
    request = replace(whole, kind=kind, as_draft=marked)
    refusal = why_not(request, item.id if item else None)
    return Offer(
        kind=kind,
        item=item,
        as_draft=marked and not refusal,
        refusal=refusal,
        usual=not refusal and _is_usual(whole.state, kind),
    )


def _is_usual(state: MeetingState, kind: PaperKind) -> bool:
    """Tell whether every such meeting has it: copies go where the rules name somebody."""
    if kind is PaperKind.COVER_LETTER:
        return bool(copies_of(state))
    if kind is PaperKind.ATTENDANCE_SHEET:
        return not state.facts.is_absentee
    return kind not in _ON_DEMAND


def plan_after(
    store: Store,
    key: MeetingKey,
    asked: Iterable[Asked],
    style: MinutesStyle | None = None,
    *,
    as_draft: bool = False,
) -> tuple[PlannedPaper, ...]:
    """Return the papers asked for; no name twice.

    ``as_draft`` marks those with «ПРОЕКТ» that are made of signed minutes, until they are; a
    copy without ``style`` has that of the minutes issued. Nothing is printed yet.
    Raises `DomainError` where one of them cannot be made.
    """
    whole = request_for(store, key, PaperKind.CERTIFIED_COPY, style)
    marked = FROM_SIGNED if as_draft and whole.signed is None else frozenset[PaperKind]()
    return named_apart(_planned(whole, one, as_draft=one.kind in marked) for one in asked)


def plan_letters(store: Store, key: MeetingKey) -> dict[str, PlannedPaper]:
    """Return a covering letter for everybody to whom the rules want a copy sent, by the name.

    Raises `DomainError` as `plan_after` does.
    """
    whole = request_for(store, key, PaperKind.COVER_LETTER)
    readers = tuple(dict.fromkeys(due.to for due in copies_of(whole.state)))
    cover = Asked(PaperKind.COVER_LETTER)
    planned = named_apart(_planned(replace(whole, copy_to=to), cover) for to in readers)
    return dict(zip(readers, planned, strict=True))


def _planned(whole: PaperRequest, asked: Asked, *, as_draft: bool = False) -> PlannedPaper:
    request = replace(whole, kind=asked.kind, item=asked.item, as_draft=as_draft)
    require(why_not(request, asked.item))
    return plan_paper(request)
