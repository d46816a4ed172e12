"""What is kept of a meeting that was over before the program knew it: the facts of its paper.

Such a meeting has no journal, because nobody recorded its course; nothing is derived from it,
and what its minutes say stands as they say it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from secretary_app.domain.people import PersonId

Day = date  # where a field is named «date» itself


class Presence(StrEnum):
    """How the minutes say that somebody took part."""

    IN_PERSON = "in_person"
    REMOTE = "remote"
    IN_WRITING = "in_writing"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchivedPresence:
    """Somebody in the lists of the minutes; ``note`` is a reason or what stood beside the name."""

    person: PersonId
    presence: Presence
    guest: bool = False
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchivedVotes:
    """The votes on the decision ``number`` in the words of the minutes, counts where they give any.

    ``adopted`` is what the minutes say, never what rules would make of the counts.
    """

    number: str
    words: str = ""
    for_: int | None = None
    against: int | None = None
    abstain: int | None = None
    adopted: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchivedSignatory:
    """A line under the minutes or in their approval block."""

    person: PersonId
    position: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchivedMinutes:
    """Earlier minutes as a person confirmed them on the day ``entered_on``.

    ``source`` names the file they came from, ``text`` is what it said, paragraph by paragraph;
    ``body`` is the council as the minutes name it.
    """

    entered_on: Day
    source: str
    text: tuple[str, ...] = ()
    body: str | None = None
    ends_at: time | None = None
    headcount: int | None = None
    present: tuple[ArchivedPresence, ...] = ()
    votes: tuple[ArchivedVotes, ...] = ()
    signatories: tuple[ArchivedSignatory, ...] = ()
    approved_by: ArchivedSignatory | None = None
