"""Checking the database: the file, the journals, their chains, the heads, the read tables."""

from __future__ import annotations

from collections.abc import Iterator

from secretary_app.application.journal import entries_of, known_people, meeting_facts, readmit
from secretary_app.application.lookup import full_name
from secretary_app.application.ports import Finding, Store, Transaction
from secretary_app.application.projections import every_meeting, projection_of_stored
from secretary_app.application.records import CouncilRecord, MeetingKey, StoredMeeting
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
