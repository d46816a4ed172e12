"""The agenda as rows of a list: procedural drafts, then every question with its drafts."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from secretary_app.application.preparation.agenda import (
    motions_of,
    move_item,
    move_motion,
    preparation_of,
)
from secretary_app.application.preparation.page import PreparationPage
from secretary_app.domain.agenda import AgendaItem, BallotForm, ItemId, Meeting, Motion, MotionId
from secretary_app.domain.people import Person, PersonId
from secretary_app.gui.meeting.texts import BALLOTS
from secretary_app.gui.preparation import texts
from secretary_app.gui.preparation.text_rows import TextRow
from secretary_app.gui.theme.tokens import Tone
from secretary_app.language.deadlines import assigned_words
from secretary_app.language.names import name_of, short_name
from secretary_app.language.numbers import counted


@dataclass(frozen=True, slots=True)
class ItemPlace:
    """A question of the agenda."""

    item: ItemId


@dataclass(frozen=True, slots=True)
class MotionPlace:
    """A draft, and the question that it belongs to."""

    motion: MotionId
    item: ItemId | None


Place = ItemPlace | MotionPlace


def key_of(place: Place) -> str:
    """Return the key of the row that stands for ``place``."""
    return f"i:{place.item}" if isinstance(place, ItemPlace) else f"m:{place.motion}"


def thing_of(meeting: Meeting, place: Place) -> str:
    """Return the name of ``place`` among the things of all meetings."""
    return f"{meeting.id}/{key_of(place)}"


def places(meeting: Meeting) -> tuple[Place, ...]:
    """Return what stands on the agenda, in the order of the rows."""
    return tuple(_places(meeting))


def _places(meeting: Meeting) -> Iterator[Place]:
    yield from (MotionPlace(motion.id, None) for motion in motions_of(meeting, None))
    for item in meeting.agenda:
        yield ItemPlace(item.id)
        yield from (MotionPlace(motion.id, item.id) for motion in motions_of(meeting, item.id))


def agenda_rows(page: PreparationPage, wrong: Collection[str] = ()) -> tuple[TextRow, ...]:
    """Return the rows; those whose thing is among the ``wrong`` ones hold something unsaved."""
    meeting, people = page.meeting, {person.id: person for person in page.record.people}
    items = {item.id: item for item in meeting.agenda}
    motions = {motion.id: motion for motion in meeting.motions}
    return tuple(
        _item_row(meeting, items[place.item], people, wrong)
        if isinstance(place, ItemPlace)
        else _motion_row(meeting, motions[place.motion], people, wrong)
        for place in places(meeting)
    )


def _item_row(
    meeting: Meeting,
    item: AgendaItem,
    people: dict[PersonId, Person],
    wrong: Collection[str],
) -> TextRow:
    place = ItemPlace(item.id)
    prepared = preparation_of(meeting, item.id)
    who = names(item.rapporteurs, people)
    parts = [f"{texts.REPORTS}: {who}" if who else ""]
    parts.append(texts.minutes(prepared.minutes) if prepared.minutes else "")
    if prepared.materials:
        parts.append(counted(len(prepared.materials), "материал", "материала", "материалов"))
    return TextRow(
        key=key_of(place),
        title=f"{item.number}. {item.title or texts.NO_TITLE}",
        detail=" · ".join(part for part in parts if part),
        chip=_wrong_chip(thing_of(meeting, place), wrong),
        strong=True,
    )


def _motion_row(
    meeting: Meeting, motion: Motion, people: dict[PersonId, Person], wrong: Collection[str]
) -> TextRow:
    place = MotionPlace(motion.id, motion.item)
    parts = [
        assigned_words(each_name(motion.executors, people), motion.deadline),
        "" if motion.ballot is BallotForm.OPEN else BALLOTS[motion.ballot],
    ]
    return TextRow(
        key=key_of(place),
        title=f"{motion.number} {motion.text or texts.NO_TEXT}",
        detail=" · ".join(part for part in parts if part),
        chip=_wrong_chip(thing_of(meeting, place), wrong),
        level=0 if motion.item is None else 1,
        lines=2,
    )


def _wrong_chip(thing: str, wrong: Collection[str]) -> tuple[str, Tone]:
    return (texts.UNSAVED, Tone.AGAINST) if thing in wrong else ("", Tone.NEUTRAL)


def names(named: Iterable[str], people: dict[PersonId, Person]) -> str:
    """Return «Ветров Е.И., все участники»: people by their short names, else the words."""
    return ", ".join(each_name(named, people))


def each_name(named: Iterable[str], people: dict[PersonId, Person]) -> list[str]:
    """Return people by their short names, else the words, one by one."""
    written = (PersonId(who) for who in named)
    return [short_name(name_of(people[who])) if who in people else who for who in written]


def moved(meeting: Meeting, source: Place, before: int) -> Meeting:
    """Return the meeting with a row moved before another one, counted from 0.

    A question takes its drafts along. A draft belongs to the question above it from then on;
    above the first question it is procedural.
    """
    above = [place for place in places(meeting)[:before] if place != source]
    if isinstance(source, ItemPlace):
        return move_item(meeting, source.item, sum(isinstance(p, ItemPlace) for p in above))
    items = [place.item for place in above if isinstance(place, ItemPlace)]
    owner = items[-1] if items else None
    siblings = sum(isinstance(p, MotionPlace) and p.item == owner for p in above)
    return move_motion(meeting, source.motion, owner, siblings)
