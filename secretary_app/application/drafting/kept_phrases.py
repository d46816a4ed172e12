"""The secretary's own phrases: kept, changed and thrown away.

They stand in a small file beside the data, like what the window remembers: they are the habit
of a person, not a record of a council, so no council file carries them to another body, and
the database needs no table for them. What cannot be read is as if never kept.
"""

from __future__ import annotations

import json

FILE = "phrases.json"
LONGEST = 2000
MOST_BYTES = 1024 * 1024
_MOST = 300


def read_kept(data: bytes) -> tuple[str, ...]:
    """Return the phrases of the file in their order; of somebody else's file none."""
    try:
        known = json.loads(data)
    except (ValueError, RecursionError):
        return ()
    words = known if isinstance(known, list) else ()
    whole = (text.strip() for text in words if isinstance(text, str))
    return tuple(dict.fromkeys(text for text in whole if 0 < len(text) <= LONGEST))[:_MOST]


def written_kept(kept: tuple[str, ...]) -> bytes:
    """Return the file."""
    return json.dumps(kept, ensure_ascii=False, indent=1).encode("utf-8", "replace")


def keep(kept: tuple[str, ...], text: str, before: str = "") -> tuple[str, ...]:
    """Return the phrases with ``text`` in the place of ``before``, or as the first one.

    What was kept already stands once; of too many the oldest goes.
    """
    changed = tuple(text if each == before else each for each in kept)
    every = changed if before in kept else (text, *kept)
    return tuple(dict.fromkeys(every))[:_MOST]


def without(kept: tuple[str, ...], text: str) -> tuple[str, ...]:
    """Return the phrases but one."""
    return tuple(each for each in kept if each != text)
