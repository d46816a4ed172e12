"""Numbers of meetings: unique in their period by the rules in force on each date."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from secretary_app.application.council_file import numbering_period
from secretary_app.application.facts import rules_on
from secretary_app.application.ports import Transaction
from secretary_app.application.records import CouncilRecord, MeetingListing, MeetingStatus
from secretary_app.domain.agenda import Meeting, MeetingId
from secretary_app.domain.councils import CouncilId
from secretary_app.domain.errors import InvalidFact
from secretary_app.domain.regulations import Regulation

Numbered = tuple[str, str]


def numbered(regulation: Regulation, meeting: Meeting | MeetingListing) -> Numbered:
    """Return the period and the number, which no other meeting may have together."""
    return numbering_period(regulation.numbering, meeting.date), meeting.number


def numbers_taken(
    tx: Transaction, record: CouncilRecord, without: Collection[MeetingId]
) -> set[Numbered]:
    """Return the numbers of the stored meetings except ``without``, by the rules of ``record``.

    Raises `InvalidFact` at ``regulations`` where these rules leave a stored meeting without
    any, or give two of them one number.
    """
    taken: set[Numbered] = set()
    for other in _stored(tx, record.council.id, without):
        archived = other.status is MeetingStatus.ARCHIVED
        regulation = rules_on(record.regulations, other.date, archived=archived)
        whose = f"заседание № {other.number} от {other.date:%d.%m.%Y}, которое уже есть в базе"
        if regulation is None:
            raise InvalidFact(f"Без правил осталось бы {whose}.", "regulations")
        number = numbered(regulation, other)
        if number in taken:
            raise InvalidFact(
                f"По новому порядку нумерации повторяет чужой номер {whose}.", "regulations"
            )
        taken.add(number)
    return taken


def _stored(
    tx: Transaction, council: CouncilId, without: Collection[MeetingId]
) -> Iterator[MeetingListing]:
    for listing in tx.listings():
        if listing.council.id == council:
            yield from (m for m in listing.meetings if m.key.meeting not in without)
