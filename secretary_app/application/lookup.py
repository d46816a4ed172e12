"""Finding a council or a meeting by the name that a person types."""

from __future__ import annotations

from secretary_app.application.ports import Transaction
from secretary_app.application.records import (
    CouncilRecord,
    MeetingKey,
    MeetingListing,
    StoredMeeting,
)
from secretary_app.domain.agenda import MeetingId
from secretary_app.domain.councils import CouncilId
from secretary_app.domain.errors import DomainError
from secretary_app.language.excerpts import one_line

_LONGEST_SHOWN = 80


class NotFoundError(DomainError):
    """Nothing in the database bears this name, or more than one thing does."""


def record_of(tx: Transaction, council: CouncilId) -> CouncilRecord:
    """Return the council; raise `NotFoundError` when there is none."""
    record = tx.council(council)
    if record is None:
        shown = one_line(council, _LONGEST_SHOWN)
        raise NotFoundError(f"Совета «{shown}» в базе нет. Список: secretary-app meetings.")
    return record


def stored_of(tx: Transaction, key: MeetingKey) -> StoredMeeting:
    """Return the meeting with its journal; raise `NotFoundError` when there is none."""
    stored = tx.meeting(key)
    if stored is None:
        raise NotFoundError(f"Заседания «{key.meeting}» у совета «{key.council}» в базе нет.")
    return stored


def listed_meetings(tx: Transaction, council: CouncilId) -> tuple[MeetingListing, ...]:
    """Return the meetings of a council by date; none for a council that is not there."""
    found = (each.meetings for each in tx.listings() if each.council.id == council)
    return next(found, ())


def find_meeting(tx: Transaction, name: str) -> MeetingKey:
    """Return the meeting named by its id, ``COUNCIL-ID/YEAR/NUMBER`` or ``COUNCIL-ID/ID``.

    Raises `NotFoundError` when none or several fit; the sentence lists what would.
    """
    found = tx.find_meetings(MeetingId(name)) or _by_number(tx, name)
    shown = one_line(name, _LONGEST_SHOWN)
    match found:
        case (key,):
            return key
        case ():
            raise NotFoundError(f"Заседания «{shown}» в базе нет. Список: secretary-app meetings.")
        case _:
            names = ", ".join(_choices(tx, found))
            raise NotFoundError(f"Заседаний «{shown}» несколько, укажите одно из: {names}.")


def full_name(tx: Transaction, key: MeetingKey) -> str:
    """Return ``COUNCIL-ID/YEAR/NUMBER``."""
    meeting = stored_of(tx, key).meeting
    return f"{key.council}/{meeting.date.year}/{meeting.number}"


def _by_number(tx: Transaction, name: str) -> tuple[MeetingKey, ...]:
    return tuple(
        m.key
        for c in tx.listings()
        for m in c.meetings
        if name in {f"{c.council.id}/{m.date.year}/{m.number}", _own_name(m.key)}
    )


def _own_name(key: MeetingKey) -> str:
    return f"{key.council}/{key.meeting}"


def _choices(tx: Transaction, found: tuple[MeetingKey, ...]) -> list[str]:
    """A calendar year may hold a number twice (school years): then only ids tell apart."""
    names = [full_name(tx, key) for key in found]
    return names if len(set(names)) == len(names) else [_own_name(key) for key in found]
