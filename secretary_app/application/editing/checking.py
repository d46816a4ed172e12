"""What an edit must not contradict: the same rules that a council file is held against."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from secretary_app.application.council_file import (
    CouncilFile,
    FileMeeting,
    file_faults,
    meeting_faults,
    overlap,
    record_faults,
)
from secretary_app.application.facts import rules_on
from secretary_app.application.journal import entries_of
from secretary_app.application.numbering import numbered, numbers_taken
from secretary_app.application.ports import Transaction
from secretary_app.application.records import CouncilRecord, StoredMeeting
from secretary_app.domain.agenda import Meeting
from secretary_app.domain.councils import Membership, Role
from secretary_app.domain.errors import DomainError, InvalidFact


def check_council(tx: Transaction, before: CouncilRecord | None, after: CouncilRecord) -> None:
    """Raise `DomainError` with its place (``memberships[3].to``) unless ``after`` may be stored."""
    _raise_first(record_faults(after))
    _raise_first(chair_faults(after.memberships))
    if before is None:
        return
    if before.regulations != after.regulations:
        numbers_taken(tx, after, ())
    if {p.id for p in before.people} - {p.id for p in after.people}:
        _check_nobody_is_missed(tx, after)


def _check_nobody_is_missed(tx: Transaction, record: CouncilRecord) -> None:
    """A council whose meetings name people that it does not know could not be carried on."""
    meetings = tuple(
        FileMeeting(meeting=m.meeting, journal=entries_of(m.journal))
        for m in tx.meetings(record.council.id)
    )
    _raise_first(file_faults(CouncilFile(record=record, meetings=meetings)))


def chair_faults(memberships: Iterable[Membership]) -> Iterator[DomainError]:
    """Yield a fault for every membership that makes a second chair on some day."""
    chairs = [(n, m) for n, m in enumerate(memberships) if m.role is Role.CHAIR]
    for (_, first), (place, second) in combinations(chairs, 2):
        if overlap(first, second):
            yield InvalidFact(
                "В это время у совета уже есть председатель: сначала завершите его полномочия "
                "или выберите другую роль.",
                f"memberships[{place}].role",
            )


def check_meeting(tx: Transaction, record: CouncilRecord, after: Meeting) -> None:
    """Raise `DomainError` with its place (``number``) unless ``after`` may be stored."""
    _raise_first(meeting_faults(after, {person.id for person in record.people}))
    if not after.number.strip():
        raise InvalidFact("Номер заседания не указан.", "number")
    archived = after.archive is not None
    regulation = rules_on(record.regulations, after.date, archived=archived)
    if regulation is None:
        raise InvalidFact(
            f"На {after.date:%d.%m.%Y} не действует ни одна редакция правил: измените дату "
            "или добавьте правила с более раннего дня.",
            "date",
        )
    if numbered(regulation, after) in numbers_taken(tx, record, {after.id}):
        raise InvalidFact(f"Номер «{after.number}» в этом периоде уже занят.", "number")


def check_not_begun(stored: StoredMeeting, after: Meeting | None) -> None:
    """Raise `InvalidFact` where a meeting that has begun would be rewritten."""
    if not stored.journal.entries:
        return
    if after is None or stored.meeting.as_opened() != after.as_opened():
        raise InvalidFact(
            "Заседание уже начато: его повестка, проекты и реквизиты меняются только по ходу "
            "заседания. Ничего не изменено."
        )


def _raise_first(faults: Iterator[DomainError]) -> None:
    for fault in faults:
        raise fault
