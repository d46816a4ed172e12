"""What the screens of the rail read: each is one consistent view of the database."""

from __future__ import annotations

from secretary_app.application.ports import Transaction
from secretary_app.application.records import CouncilListing


def listings(tx: Transaction) -> tuple[CouncilListing, ...]:
    """Return all councils with their meetings."""
    return tx.listings()
