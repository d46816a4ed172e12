"""Triggers that keep the journal append-only against every writer, this program included.

Written apart from the tables because a migration that rebuilds a table drops them.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from sqlalchemy import Connection

# A REPLACE deletes the old row, which fires the DELETE trigger under recursive_triggers;
# the INSERT trigger meets it first, and also a number that skips or repeats.
TRIGGERS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "journal_never_updated": (
            "CREATE TRIGGER journal_never_updated BEFORE UPDATE ON journal "
            "BEGIN SELECT RAISE(ABORT, 'the journal is append-only: UPDATE'); END"
        ),
        "journal_never_deleted": (
            "CREATE TRIGGER journal_never_deleted BEFORE DELETE ON journal "
            "BEGIN SELECT RAISE(ABORT, 'the journal is append-only: DELETE'); END"
        ),
        "journal_continues": (
            "CREATE TRIGGER journal_continues BEFORE INSERT ON journal "
            "WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM journal "
            "WHERE council_id = NEW.council_id AND meeting_id = NEW.meeting_id) "
            "BEGIN SELECT RAISE(ABORT, 'the entry does not continue the journal'); END"
        ),
    }
)


def create_triggers(connection: Connection) -> None:
    """Create the triggers anew, in place of what a migration left of them."""
    for name, statement in TRIGGERS.items():
        connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {name}")
        connection.exec_driver_sql(statement)


def altered_triggers(connection: Connection) -> tuple[str, ...]:
    """Return the names of triggers that are missing or not as created."""
    rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    found = {row.name: row.sql for row in rows}
    return tuple(name for name, sql in TRIGGERS.items() if found.get(name) != sql)
