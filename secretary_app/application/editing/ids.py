"""Ids for new things: unique on every machine, so that files can travel."""

from __future__ import annotations

from uuid import uuid4


def new_id() -> str:
    """Return an id that no council file has used."""
    return str(uuid4())
