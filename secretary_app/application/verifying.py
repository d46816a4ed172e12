"""Checking the database: the file, the journals, their chains, the heads, the read tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from secretary_app.application.chain import chain, closing_hash
from secretary_app.application.journal import entries_of, known_people, meeting_facts, readmit
from secretary_app.application.lookup import full_name, stored_of
from secretary_app.application.ports import Finding, Store, Transaction
from secretary_app.application.projections import every_meeting, projection_of_stored
from secretary_app.application.records import (
    GENESIS_HASH,
    CouncilRecord,
    Journal,
    MeetingKey,
    StoredMeeting,
)
from secretary_app.domain.errors import DomainError
from secretary_app.domain.meeting.history import opening_facts, start


def verify(store: Store) -> tuple[Finding, ...]:
    """Return everything noticed, worst first; empty when all is well.

    Any altered recorded vote breaks its journal's chain; a lost one leaves the head ahead.
    """
    findings = tuple(dict.fromkeys((*store.start_findings(), *store.findings())))
    if any(f.kind in {"database", "chain"} for f in findings):
        return findings
    with store.reading() as tx:
        found = (_meeting(tx, *each) for each in every_meeting(tx))
        return (*findings, *(finding for some in found for finding in some))


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """What a closed meeting's journal came to; ``checksum`` as the chain gives it anew."""

    name: str
    day: date
    entries: int
    checksum: str


def closing_json(closing: Closing) -> dict[str, object]:
    """Return it as `verify --json` prints it."""
    return {
        "meeting": closing.name,
        "date": closing.day.isoformat(),
        "entries": closing.entries,
        "hash": closing.checksum,
    }


def closing_of(store: Store, key: MeetingKey) -> Closing:
    """Return the closing hash of a meeting, computed from its entries.

    Raises `NotFoundError`, and `DomainError` for a meeting that is not closed.
    """
    with store.reading() as tx:
        stored = stored_of(tx, key)
        name = full_name(tx, key)
    anew = Journal(chain(GENESIS_HASH, entries_of(stored.journal)))
    checksum = closing_hash(anew)
    if checksum is None:
        raise DomainError("Заседание ещё не закрыто: контрольной суммы у его журнала нет.")
    covered = max(each.entry.seq for each in anew.entries if each.hash == checksum)
    return Closing(name=name, day=stored.meeting.date, entries=covered, checksum=checksum)


def _meeting(
    tx: Transaction, key: MeetingKey, record: CouncilRecord, stored: StoredMeeting
) -> Iterator[Finding]:
    """Every entry must be one that the rules let pass; only then its read rows are compared."""
    if not _header_kept(stored):
        text = (
            f"Реквизиты, повестка или проекты заседания {full_name(tx, key)} изменены после его "
            "открытия в обход программы. Журнал хранит прежние; итоги и протокол – по журналу."
        )
        yield Finding(kind="journal", text=text, meeting=key)
    fault = _journal_fault(record, stored)
    if fault is not None:
        text = f"Журнал заседания {full_name(tx, key)} противоречит правилам: {fault}"
        yield Finding(kind="journal", text=text, meeting=key)
    elif tx.projection(key) != projection_of_stored(record, stored):
        text = (
            f"Реестр по заседанию {full_name(tx, key)} отстал от журнала: "
            "перестройте реестры командой secretary-app rebuild. Журнал цел."
        )
        yield Finding(kind="projection", text=text, meeting=key)


def _header_kept(stored: StoredMeeting) -> bool:
    """Tell whether a begun meeting still reads as its opening entry has it."""
    opened = opening_facts(entries_of(stored.journal))
    return opened is None or opened.meeting == stored.meeting.as_opened()


def _journal_fault(record: CouncilRecord, stored: StoredMeeting) -> DomainError | None:
    facts = meeting_facts(record, stored)
    try:
        readmit(start(facts), entries_of(stored.journal), known_people(record, facts))
    except DomainError as fault:
        return fault
    return None
