"""A stored journal as a history, and new entries for it."""

from __future__ import annotations

from collections.abc import Container, Iterable

from secretary_app.application.facts import facts_of
from secretary_app.application.records import CouncilRecord, Journal, StoredMeeting
from secretary_app.domain.errors import DomainError
from secretary_app.domain.meeting.decide import admit
from secretary_app.domain.meeting.entries import Entry
from secretary_app.domain.meeting.facts import MeetingFacts
from secretary_app.domain.meeting.history import History, extend, fold, opening_facts
from secretary_app.domain.people import PersonId


def entries_of(journal: Journal) -> tuple[Entry, ...]:
    """Return the journal's entries without their hashes."""
    return tuple(chained.entry for chained in journal.entries)


def history_of(record: CouncilRecord, stored: StoredMeeting) -> History:
    """Return the fold of a stored journal; before the opening, by what is known today.

    Raises `InvalidFact` for an unopened meeting without a regulation in force.
    """
    entries = entries_of(stored.journal)
    return fold(meeting_facts(record, stored), entries)


def meeting_facts(record: CouncilRecord, stored: StoredMeeting) -> MeetingFacts:
    """Return the facts of the opening, or those that an opening now would take."""
    opened = opening_facts(entries_of(stored.journal))
    return opened if opened is not None else facts_of(record, stored.meeting)


def known_people(record: CouncilRecord, facts: MeetingFacts) -> frozenset[PersonId]:
    """Return the ids that entries of this meeting may name."""
    return frozenset(p.id for p in (*record.people, *facts.people))


def readmit(history: History, entries: Iterable[Entry], known: Container[PersonId]) -> History:
    """Return the history with ``entries`` added as if each happened now.

    Raises the `DomainError` of the first entry that the rules refuse, placed at
    ``journal[n]``, counted from 0.
    """
    for entry in entries:
        try:
            admitted = admit(history, entry.event, entry.at, known, step_of=entry.step_of)
        except DomainError as fault:
            raise type(fault)(fault.message, f"journal[{history.next_seq - 1}]") from fault
        history = extend(history, admitted)
    return history
