"""Steps over a draft of the minutes: each returns the draft after one edit.

A draft holds only what departs from the journal: a wording that comes back to what was said or
adopted leaves it, so that equal minutes have equal drafts.
"""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from secretary_app.domain.agenda import (
    IgnoredRemark,
    ItemId,
    ItemOrder,
    ItemWording,
    Meeting,
    MinutesDraft,
    Motion,
    MotionId,
    ResolutionWording,
)
from secretary_app.domain.errors import InvalidFact
from secretary_app.domain.issued import MINUTES, PaperStage

NO_DRAFT = MinutesDraft(version=1)
SETTLED = frozenset({PaperStage.SIGNED, PaperStage.SENT})


class Speech(StrEnum):
    """The two parts of a discussion, by their field of the draft: СЛУШАЛИ and ВЫСТУПИЛИ."""

    HEARD = "heard"
    SPOKE = "spoke"


class Departure(StrEnum):
    """In what the wording of a resolution departs from what was adopted."""

    TEXT = "text"
    EXECUTORS = "executors"
    DEADLINE = "deadline"


def wording_of(draft: MinutesDraft | None, motion: MotionId) -> ResolutionWording | None:
    """Return how the draft words a resolution, None where it is as adopted."""
    worded = draft.resolutions if draft else ()
    return next((one for one in worded if one.motion == motion), None)


def as_worded(motion: Motion, draft: MinutesDraft | None) -> Motion:
    """Return a motion as decided in the words of the minutes."""
    wording = wording_of(draft, motion.id)
    if wording is None:
        return motion
    return replace(
        motion,
        text=wording.text,
        executors=motion.executors if wording.executors is None else wording.executors,
        deadline=motion.deadline if wording.deadline is None else wording.deadline,
    )


def departures(adopted: Motion, draft: MinutesDraft | None) -> tuple[Departure, ...]:
    """Return in what the minutes depart from the motion as adopted."""
    worded = as_worded(adopted, draft)
    return tuple(d for d in Departure if getattr(worded, d.value) != getattr(adopted, d.value))


def reword(draft: MinutesDraft, adopted: Motion, worded: Motion) -> MinutesDraft:
    """Return the draft with a resolution worded as ``worded``; its reason is kept.

    A deadline cannot be taken away from what was adopted: without one it is the adopted one.
    """
    known = wording_of(draft, adopted.id)
    wording = ResolutionWording(
        motion=adopted.id,
        text=worded.text,
        reason=known.reason if known else "",
        executors=None if worded.executors == adopted.executors else worded.executors,
        deadline=None if worded.deadline == adopted.deadline else worded.deadline,
    )
    departed = _with_resolution(draft, wording)
    return departed if departures(adopted, departed) else _without(draft, adopted.id)


def explain(draft: MinutesDraft, motion: MotionId, reason: str) -> MinutesDraft:
    """Return the draft with the reason of a departure; nothing departs, nothing changes."""
    known = wording_of(draft, motion)
    return draft if known is None else _with_resolution(draft, replace(known, reason=reason))


def _with_resolution(draft: MinutesDraft, wording: ResolutionWording) -> MinutesDraft:
    if wording_of(draft, wording.motion) is None:
        return replace(draft, resolutions=(*draft.resolutions, wording))
    return replace(
        draft,
        resolutions=tuple(wording if w.motion == wording.motion else w for w in draft.resolutions),
    )


def _without(draft: MinutesDraft, motion: MotionId) -> MinutesDraft:
    kept = tuple(wording for wording in draft.resolutions if wording.motion != motion)
    return replace(draft, resolutions=kept)


def item_wording(draft: MinutesDraft | None, item: ItemId) -> ItemWording:
    """Return the wording of a discussion; its parts are None where they are as recorded."""
    worded = draft.items if draft else ()
    return next((one for one in worded if one.item == item), ItemWording(item=item))


def say(draft: MinutesDraft, item: ItemId, part: Speech, text: str, recorded: str) -> MinutesDraft:
    """Return the draft with a part of a discussion worded as ``text``.

    Where that is what was ``recorded``, the draft says nothing of it.
    """
    own = None if text == recorded else text
    wording = item_wording(draft, item)
    heard = part is Speech.HEARD
    wording = replace(wording, heard=own) if heard else replace(wording, spoke=own)
    others = tuple(one for one in draft.items if one.item != item)
    worded = wording.heard is not None or wording.spoke is not None
    return replace(draft, items=(*others, wording) if worded else others)


def put_in_order(draft: MinutesDraft, order: ItemOrder | None) -> MinutesDraft:
    """Return the draft with its questions in ``order``, None for that of the style."""
    return replace(draft, order=order)


def let_stand(draft: MinutesDraft, text: str, reason: str) -> MinutesDraft:
    """Return the draft in which the warning that says ``text`` is let stand for ``reason``."""
    others = heed(draft, text).ignored
    return replace(draft, ignored=(*others, IgnoredRemark(text=text, reason=reason)))


def heed(draft: MinutesDraft, text: str) -> MinutesDraft:
    """Return the draft in which the warning that says ``text`` counts again."""
    return replace(draft, ignored=tuple(one for one in draft.ignored if one.text != text))


def redrafted(meeting: Meeting, draft: MinutesDraft) -> Meeting:
    """Return the meeting with another wording of its minutes.

    Raises `InvalidFact` once they are signed: what is wrong then is told in a note of correction.
    """
    papers = (paper for paper in meeting.papers if paper.kind == MINUTES)
    if any(paper.stage in SETTLED for paper in papers):
        raise InvalidFact(
            "Протокол уже подписан, его текст больше не меняют. Правка не сохранена. Ошибки "
            "исправляют запиской: страница заседания, «Документы»."
        )
    return replace(meeting, draft=stored(draft))


def stored(draft: MinutesDraft) -> MinutesDraft | None:
    """Return what is kept of a draft: None for one that departs in nothing."""
    return None if draft == NO_DRAFT else draft
