"""What can be found, and where it leads."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from secretary_app.application.records import MeetingKey
from secretary_app.domain.agenda import ItemId, MotionId
from secretary_app.domain.councils import CouncilId
from secretary_app.domain.people import PersonId


class Kind(StrEnum):
    """What a thing is; of things that fit alike, kinds come in this order."""

    COMMAND = "command"
    COUNCIL = "council"
    PERSON = "person"
    MEETING = "meeting"
    ITEM = "item"
    RESOLUTION = "resolution"


@dataclass(frozen=True, slots=True)
class CommandTarget:
    """Something to do, by the name that the front end has for it."""

    name: str


@dataclass(frozen=True, slots=True)
class CouncilTarget:
    """A council."""

    council: CouncilId


@dataclass(frozen=True, slots=True)
class PersonTarget:
    """A person of a council."""

    council: CouncilId
    person: PersonId


@dataclass(frozen=True, slots=True)
class MeetingTarget:
    """A meeting."""

    key: MeetingKey


@dataclass(frozen=True, slots=True)
class ItemTarget:
    """A question of a meeting's agenda."""

    key: MeetingKey
    item: ItemId


@dataclass(frozen=True, slots=True)
class MotionTarget:
    """A motion or resolution of a meeting."""

    key: MeetingKey
    motion: MotionId


Target = CommandTarget | CouncilTarget | PersonTarget | MeetingTarget | ItemTarget | MotionTarget


@dataclass(frozen=True, slots=True)
class Entry:
    """A thing with its title and a quieter line; ``more`` is searched, too, and not shown."""

    kind: Kind
    title: str
    detail: str
    target: Target
    more: str = ""
