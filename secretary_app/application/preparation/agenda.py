"""Editing an agenda with its drafts: each function returns the meeting after one step.

What a step speaks of may be gone by the time it is stored; then nothing changes.

Questions are numbered in order («1», «2»), their drafts below them («2.1»), procedural drafts
apart («П1»). Numbers of another kind, which somebody gave by hand, are left as they are.
Drafts stand in the order of the questions, procedural ones first.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from secretary_app.application.editing import new_id
from secretary_app.application.live.drafting import PROCEDURAL_PREFIX
from secretary_app.domain.agenda import (
    AgendaItem,
    Candidate,
    CandidateId,
    ItemId,
    ItemPreparation,
    Meeting,
    Motion,
    MotionId,
    Preparation,
)
from secretary_app.domain.people import PersonId

_USUAL_ITEM = re.compile(r"\d{1,9}|")
_USUAL_MOTION = re.compile(rf"\d{{1,9}}\.\d{{1,9}}|{PROCEDURAL_PREFIX}\d{{1,9}}|")


def add_item(meeting: Meeting, item: AgendaItem, after: ItemId | None = None) -> Meeting:
    """Return the meeting with ``item`` after another question, or at the end of the agenda."""
    place = _place(meeting.agenda, after) + 1 if after else len(meeting.agenda)
    agenda = (*meeting.agenda[:place], item, *meeting.agenda[place:])
    return arranged(replace(meeting, agenda=agenda))


def new_item(title: str = "") -> AgendaItem:
    """Return a question with an id of its own; `add_item` gives it its number."""
    return AgendaItem(id=ItemId(new_id()), number="", title=title)


def change_item(
    meeting: Meeting, item: ItemId, change: Callable[[AgendaItem], AgendaItem]
) -> Meeting:
    """Return the meeting with one question changed; as it is where the question is gone."""
    agenda = tuple(change(each) if each.id == item else each for each in meeting.agenda)
    return replace(meeting, agenda=agenda)


def remove_item(meeting: Meeting, item: ItemId) -> Meeting:
    """Return the meeting without a question, its drafts and its preparation."""
    prepared = meeting.preparation
    if prepared is not None:
        prepared = replace(prepared, items=tuple(p for p in prepared.items if p.item != item))
    return arranged(
        replace(
            meeting,
            agenda=tuple(each for each in meeting.agenda if each.id != item),
            motions=tuple(each for each in meeting.motions if each.item != item),
            preparation=prepared,
        )
    )


def move_item(meeting: Meeting, item: ItemId, place: int) -> Meeting:
    """Return the meeting with a question at ``place`` of the agenda, counted from 0."""
    moved = [each for each in meeting.agenda if each.id == item]
    others = [each for each in meeting.agenda if each.id != item]
    agenda = (*others[:place], *moved, *others[place:])
    return arranged(replace(meeting, agenda=agenda))


def new_motion(item: ItemId | None, text: str = "") -> Motion:
    """Return a draft with an id of its own; without an item it is procedural."""
    return Motion(id=MotionId(new_id()), item=item, number="", text=text)


def add_motion(meeting: Meeting, motion: Motion, after: MotionId | None = None) -> Meeting:
    """Return the meeting with a draft after another one, or the last of its question."""
    place = _place(meeting.motions, after) + 1 if after else len(meeting.motions)
    motions = (*meeting.motions[:place], motion, *meeting.motions[place:])
    return arranged(replace(meeting, motions=motions))


def change_motion(
    meeting: Meeting, motion: MotionId, change: Callable[[Motion], Motion]
) -> Meeting:
    """Return the meeting with one draft changed; as it is where the draft is gone."""
    motions = tuple(change(each) if each.id == motion else each for each in meeting.motions)
    return replace(meeting, motions=motions)


def standing(motion: Motion, people: tuple[PersonId, ...]) -> tuple[Candidate, ...]:
    """Return the candidates of a draft; who stood already keeps his id."""
    known = {each.person: each for each in motion.candidates or ()}
    return tuple(
        known.get(who) or Candidate(id=CandidateId(new_id()), person=who) for who in people
    )


def remove_motion(meeting: Meeting, motion: MotionId) -> Meeting:
    """Return the meeting without a draft."""
    motions = tuple(each for each in meeting.motions if each.id != motion)
    return arranged(replace(meeting, motions=motions))


def move_motion(meeting: Meeting, motion: MotionId, item: ItemId | None, place: int) -> Meeting:
    """Return the meeting with a draft at ``place`` among those of ``item``, counted from 0."""
    moved = [replace(each, item=item) for each in meeting.motions if each.id == motion]
    others = [each for each in meeting.motions if each.id != motion]
    own = [each for each in others if each.item == item]
    rest = [each for each in others if each.item != item]
    motions = (*rest, *own[:place], *moved, *own[place:])
    return arranged(replace(meeting, motions=motions))


def motions_of(meeting: Meeting, item: ItemId | None) -> tuple[Motion, ...]:
    """Return the drafts of a question, or the procedural ones, in their order."""
    return tuple(each for each in meeting.motions if each.item == item)


def step_item(meeting: Meeting, item: ItemId, by: int) -> Meeting:
    """Return the meeting with a question one place up (-1) or down (1), if there is room."""
    place = _place(meeting.agenda, item) + by
    return move_item(meeting, item, place) if 0 <= place < len(meeting.agenda) else meeting


def step_motion(meeting: Meeting, motion: MotionId, by: int) -> Meeting:
    """Return the meeting with a draft one place up (-1) or down (1).

    From the edge of its question it goes on to the next one; procedural drafts stay apart.
    """
    items = [each.item for each in meeting.motions if each.id == motion]
    for item in items:
        own = motions_of(meeting, item)
        place = _place(own, motion) + by
        if 0 <= place < len(own):
            return move_motion(meeting, motion, item, place)
        if item is not None:
            return _over_the_edge(meeting, motion, item, by)
    return meeting


def _over_the_edge(meeting: Meeting, motion: MotionId, item: ItemId, by: int) -> Meeting:
    beside = _place(meeting.agenda, item) + by
    if not 0 <= beside < len(meeting.agenda):
        return meeting
    neighbour = meeting.agenda[beside].id
    place = 0 if by > 0 else len(motions_of(meeting, neighbour))
    return move_motion(meeting, motion, neighbour, place)


def prepare_item(
    meeting: Meeting, item: ItemId, change: Callable[[ItemPreparation], ItemPreparation]
) -> Meeting:
    """Return the meeting with what a question needs beforehand changed; nothing is not kept."""
    prepared = meeting.preparation or Preparation()
    changed = change(preparation_of(meeting, item))
    others = tuple(each for each in prepared.items if each.item != item)
    kept = () if changed == ItemPreparation(item=item) else (changed,)
    return replace(meeting, preparation=replace(prepared, items=(*others, *kept)))


def preparation_of(meeting: Meeting, item: ItemId) -> ItemPreparation:
    """Return what a question needs beforehand."""
    items = meeting.preparation.items if meeting.preparation else ()
    return next((each for each in items if each.item == item), ItemPreparation(item=item))


def planned_minutes(meeting: Meeting) -> int:
    """Return how many minutes are planned for all questions together."""
    return sum(preparation_of(meeting, item.id).minutes or 0 for item in meeting.agenda)


def arranged(meeting: Meeting) -> Meeting:
    """Return the meeting with its questions and drafts numbered and in order."""
    agenda = tuple(_numbered_items(meeting.agenda))
    order: dict[ItemId | None, int] = {None: -1}
    order |= {item.id: place for place, item in enumerate(agenda)}
    motions = sorted(meeting.motions, key=lambda each: order[each.item])
    numbers = {item.id: item.number for item in agenda}
    return replace(meeting, agenda=agenda, motions=tuple(_numbered_motions(motions, numbers)))


def _numbered_items(agenda: Iterable[AgendaItem]) -> Iterator[AgendaItem]:
    for place, item in enumerate(agenda, 1):
        usual = _USUAL_ITEM.fullmatch(item.number)
        yield replace(item, number=str(place)) if usual else item


def _numbered_motions(motions: Iterable[Motion], numbers: dict[ItemId, str]) -> Iterator[Motion]:
    counts: dict[ItemId | None, int] = {}
    for motion in motions:
        counts[motion.item] = counts.get(motion.item, 0) + 1
        prefix = PROCEDURAL_PREFIX if motion.item is None else f"{numbers[motion.item]}."
        usual = _USUAL_MOTION.fullmatch(motion.number)
        yield replace(motion, number=f"{prefix}{counts[motion.item]}") if usual else motion


def _place(things: Sequence[AgendaItem | Motion], sought: str) -> int:
    """Return where a thing stands; behind all others where it is gone."""
    return next((place for place, each in enumerate(things) if each.id == sought), len(things))
