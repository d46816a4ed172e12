"""Where on the page something is that a remark points to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum

from secretary_app.domain.agenda import Meeting
from secretary_app.gui.preparation.agenda_rows import ItemPlace, MotionPlace, key_of


class Tab(IntEnum):
    """The parts of the page, in their order."""

    DETAILS = 0
    AGENDA = 1
    PEOPLE = 2
    PAPERS = 3


@dataclass(frozen=True, slots=True)
class Route:
    """The part of the page, None for another screen; the row of the agenda; the field."""

    tab: Tab | None
    row: str = ""
    field: str = ""


_STEP = re.compile(r"(\w+)(?:\[(\d+)\])?(?:\.(\w+))?")
_PEOPLE = frozenset({"guests", "confirmations"})
_ELSEWHERE = frozenset({"people", "memberships", "council", "regulations"})


def route(place: str, meeting: Meeting) -> Route:
    """Return the way to ``place``, a path as in the file of the council."""
    found = _STEP.match(place.removeprefix("preparation."))
    if found is None:
        return Route(Tab.DETAILS)
    name, number, field = found[1], int(found[2] or 0), found[3] or ""
    match name:
        case "agenda":
            return Route(Tab.AGENDA, _item_row(meeting, number), field)
        case "motions":
            return Route(Tab.AGENDA, _motion_row(meeting, number), field)
        case _ if name in _PEOPLE:
            return Route(Tab.PEOPLE)
        case _ if name in _ELSEWHERE:
            return Route(None)
        case _:
            return Route(Tab.DETAILS, field=name)


def _item_row(meeting: Meeting, number: int) -> str:
    items = meeting.agenda[number : number + 1]
    return "".join(key_of(ItemPlace(item.id)) for item in items)


def _motion_row(meeting: Meeting, number: int) -> str:
    motions = meeting.motions[number : number + 1]
    return "".join(key_of(MotionPlace(motion.id, motion.item)) for motion in motions)
