"""The hash chain of a meeting's journal: every field of every entry, in order.

The chain has no secret. It shows an alteration to whoever holds the head file or the
closing hash printed in the minutes.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

from secretary_app.application.council_file.journal import canonical
from secretary_app.application.records import GENESIS_HASH, ChainedEntry, Journal
from secretary_app.domain.meeting.entries import Entry, MeetingClosed, SeqNo


def entry_hash(previous: str, entry: Entry) -> str:
    """Return the SHA-256 (hex) of the previous hash and the entry's canonical text.

    ``previous`` is `GENESIS_HASH` for the first entry. Raises `DomainError` for an
    entry that could not be read back from a file.
    """
    return sha256(f"{previous}\n{canonical(entry)}".encode()).hexdigest()


def chain(previous: str, entries: Iterable[Entry]) -> tuple[ChainedEntry, ...]:
    """Return the entries with their hashes, continuing the journal that ends in ``previous``."""
    chained: list[ChainedEntry] = []
    for entry in entries:
        previous = entry_hash(previous, entry)
        chained.append(ChainedEntry(entry, previous))
    return tuple(chained)


def broken_at(journal: Journal) -> SeqNo | None:
    """Return the number of the first entry that is out of order or does not fit its hash."""
    previous = GENESIS_HASH
    for number, chained in enumerate(journal.entries, start=1):
        if chained.entry.seq != number or chained.hash != entry_hash(previous, chained.entry):
            return SeqNo(number)
        previous = chained.hash
    return None


def closing_hash(journal: Journal) -> str | None:
    """Return the hash of the entry that closed the meeting, or None while it runs.

    Undo ends at the closing, so the last closing entry is the one in force.
    """
    for chained in reversed(journal.entries):
        if isinstance(chained.entry.event, MeetingClosed):
            return chained.hash
    return None
