"""What the page of a meeting reads: one consistent view of the database."""

from __future__ import annotations

from dataclasses import dataclass

from secretary_app.application.chain import closing_hash
from secretary_app.application.journal import entries_of
from secretary_app.application.lookup import record_of, stored_of
from secretary_app.application.ports import Transaction
from secretary_app.application.projections import status_of
from secretary_app.application.records import MeetingKey, MeetingStatus
from secretary_app.application.report import MeetingReport, people_by_id, report_of
from secretary_app.domain.meeting.entries import Entry
from secretary_app.domain.people import Person, PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPage:
    """Everything that the page of a meeting shows; ``closing_hash`` is empty until the closing."""

    key: MeetingKey
    status: MeetingStatus
    report: MeetingReport
    entries: tuple[Entry, ...]
    closing_hash: str
    people: dict[PersonId, Person]
    organisations: dict[str, str]


def meeting_page(tx: Transaction, key: MeetingKey) -> MeetingPage:
    """Return the page of a meeting. Raises `NotFoundError`, `InvalidFact`."""
    record, stored = record_of(tx, key.council), stored_of(tx, key)
    report = report_of(record, stored)
    return MeetingPage(
        key=key,
        status=status_of(report.state),
        report=report,
        entries=entries_of(stored.journal),
        closing_hash=closing_hash(stored.journal) or "",
        people=people_by_id(record, report.state),
        organisations={o.id: o.called for o in record.organisations},
    )
