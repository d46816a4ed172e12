"""Checking the database: the file, the journals, their chains, the heads, the read tables."""

from __future__ import annotations

from secretary_app.application.journal import entries_of, known_people, meeting_facts, readmit
from secretary_app.application.lookup import full_name, record_of
from secretary_app.application.ports import Finding, Store, Transaction
from secretary_app.application.projections import stale_projections
from secretary_app.application.records import MeetingKey, StoredMeeting
from secretary_app.domain.errors import DomainError
from secretary_app.domain.meeting.history import start


def verify(store: Store) -> tuple[Finding, ...]:
    """Return everything noticed, worst first; empty when all is well.

    Any altered recorded vote breaks its journal's chain; a lost one leaves the head ahead.
    """
    findings = (*store.start_findings(), *store.findings())
    if any(f.kind in {"database", "chain"} for f in findings):
        return findings
    with store.reading() as tx:
        return (*findings, *_journals(tx), *_projections(tx))


def _journals(tx: Transaction) -> tuple[Finding, ...]:
    found = [
        _journal(tx, MeetingKey(c.council.id, stored.meeting.id), stored)
        for c in tx.listings()
        for stored in tx.meetings(c.council.id)
    ]
    return tuple(f for f in found if f is not None)


def _journal(tx: Transaction, key: MeetingKey, stored: StoredMeeting) -> Finding | None:
    """Every entry must be one that the rules let pass, in its place."""
    entries = entries_of(stored.journal)
    if not entries:
        return None
    record = record_of(tx, key.council)
    facts = meeting_facts(record, stored)
    try:
        readmit(start(facts), entries, known_people(record, facts))
    except DomainError as fault:
        text = f"Журнал заседания {full_name(tx, key)} противоречит правилам: {fault}"
        return Finding(kind="journal", text=text, meeting=key)
    return None


def _projections(tx: Transaction) -> tuple[Finding, ...]:
    return tuple(
        Finding(
            kind="projection",
            text=f"Реестр по заседанию {full_name(tx, key)} отстал от журнала: "
            "перестройте реестры командой secretary-app rebuild. Журнал цел.",
            meeting=key,
        )
        for key in stale_projections(tx)
    )
