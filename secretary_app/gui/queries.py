"""What the screens of the rail read: each is one consistent view of the database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from secretary_app.application.ports import Transaction
from secretary_app.application.records import CouncilListing, CouncilRecord
from secretary_app.domain.councils import CouncilId, Membership, composition


@dataclass(frozen=True, slots=True, kw_only=True)
class CouncilPage:
    """A council with its composition as of ``day``."""

    record: CouncilRecord
    day: date
    members: tuple[Membership, ...]


def listings(tx: Transaction) -> tuple[CouncilListing, ...]:
    """Return all councils with their meetings."""
    return tx.listings()


def council_page(tx: Transaction, council: CouncilId, day: date) -> CouncilPage:
    """Return a council as of ``day``. Raises `NotFoundError`."""
    from secretary_app.application.lookup import record_of  # noqa: PLC0415 - the window first

    record = record_of(tx, council)
    return CouncilPage(record=record, day=day, members=composition(record.memberships, day))
