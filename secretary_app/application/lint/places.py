"""Where everything about a meeting stands in its council file: JSON paths, counted from 0."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from secretary_app.domain.agenda import ItemId, Meeting, MotionId
from secretary_app.domain.councils import Membership
from secretary_app.domain.meeting.entries import (
    Entry,
    ItemAdded,
    MotionAmended,
    MotionProposed,
    VoteClosed,
)
from secretary_app.domain.people import Person, PersonId

AMENDABLE = ("text", "executors", "deadline")


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Paths of the things that remarks point at.

    ``motions`` and ``items`` hold the object that brought them in, ``amended`` the field of the
    entry that changed a motion last, ``closings`` the entry that closed a ballot round.
    """

    items: Mapping[ItemId, str]
    motions: Mapping[MotionId, str]
    amended: Mapping[tuple[MotionId, str], str]
    closings: Mapping[tuple[MotionId, int], str]
    people: Mapping[PersonId, str]
    memberships: Mapping[PersonId, str]

    def motion(self, motion: MotionId, name: str) -> str:
        """Return the path of a motion's field as it stands last."""
        return self.amended.get((motion, name)) or f"{self.motions[motion]}.{name}"

    def item(self, item: ItemId, name: str) -> str:
        """Return the path of a field of a question."""
        return f"{self.items[item]}.{name}"

    def person(self, person: PersonId, name: str) -> str:
        """Return the path of a person's field; ``people`` for one whom the council lost."""
        own = self.people.get(person)
        return f"{own}.{name}" if own else "people"

    def membership(self, person: PersonId) -> str:
        """Return the path of a person's membership; ``memberships`` for one that is gone."""
        return self.memberships.get(person, "memberships")


def entry_place(entry: Entry) -> str:
    """Return ``journal[17]`` for the eighteenth entry."""
    return f"journal[{entry.seq - 1}]"


def places_of(
    meeting: Meeting,
    entries: Iterable[Entry],
    people: Iterable[Person],
    memberships: Iterable[Membership],
) -> Places:
    """Return the paths of a meeting; ``entries`` are those in force."""
    items = {item.id: f"agenda[{n}]" for n, item in enumerate(meeting.agenda)}
    motions = {motion.id: f"motions[{n}]" for n, motion in enumerate(meeting.motions)}
    amended: dict[tuple[MotionId, str], str] = {}
    closings: dict[tuple[MotionId, int], str] = {}
    rounds: Counter[MotionId] = Counter()
    for entry in entries:
        match entry.event:
            case ItemAdded(item=item):
                items[item.id] = entry_place(entry)
            case MotionProposed(motion=motion):
                motions[motion.id] = entry_place(entry)
            case MotionAmended() as change:
                amended |= {
                    (change.motion, name): f"{entry_place(entry)}.{name}"
                    for name in AMENDABLE
                    if getattr(change, name) is not None
                }
            case VoteClosed(motion=closed):
                rounds[closed] += 1
                closings[closed, rounds[closed]] = entry_place(entry)
            case _:
                pass
    return Places(
        items=items,
        motions=motions,
        amended=amended,
        closings=closings,
        people={person.id: f"people[{n}]" for n, person in enumerate(people)},
        memberships={
            m.person: f"memberships[{n}]"
            for n, m in enumerate(memberships)
            if m.active_on(meeting.date)
        },
    )
