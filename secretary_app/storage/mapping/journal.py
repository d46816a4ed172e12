"""Entries of the journal: the envelope in columns, the event's own fields as JSON.

Their codec is imported with the first entry: the list of meetings has none, and the window
is not to wait for it.
Nothing is stored twice, so the hash that covers the entry covers every column.
"""

from __future__ import annotations

import json
from typing import Final

from secretary_app.application.council_file.json_text import write_canonical
from secretary_app.application.records import ChainedEntry, MeetingKey
from secretary_app.storage.mapping.values import Row, StoredRow

_ENVELOPE: Final = ("at", "event", "step_of")


def journal_row(key: MeetingKey, chained: ChainedEntry) -> Row:
    """Return the row of an entry; raise `DomainError` for one that could not be read back."""
    from secretary_app.application.council_file.journal import entry_to_json

    fields = entry_to_json(chained.entry)
    envelope = {name: fields.pop(name, None) for name in _ENVELOPE}
    return {
        "council_id": key.council,
        "meeting_id": key.meeting,
        "seq": chained.entry.seq,
        **envelope,
        "payload": write_canonical(fields),
        "hash": chained.hash,
    }


def entry_of(row: StoredRow) -> ChainedEntry:
    """Return the entry of a row; raise `DomainError` or `ValueError` for a tampered one."""
    from secretary_app.application.council_file.journal import entry_from_json
    from secretary_app.domain.meeting.entries import SeqNo

    envelope = {"at": row.at, "event": row.event, "step_of": row.step_of}
    entry = entry_from_json({**json.loads(row.payload), **envelope}, SeqNo(row.seq))
    return ChainedEntry(entry, row.hash)
