"""The head file: count and hash of every journal, outside the database.

The database alone cannot notice that its end was cut off: a shorter journal is a
valid one. So every commit that adds entries is followed by a line in a file of its
own, written and synced after the commit. Each line is a JSON array of council id,
meeting id, count and hash; the last line of a meeting is in force. A fifth element
``"lost"`` keeps a head that the database could not show any more, so that going on
with a meeting never hides what was lost from it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from errno import ENOSPC
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from secretary_app.application.durable import sync_file, sync_folder, write_durably
from secretary_app.application.records import Head, MeetingKey
from secretary_app.domain.councils import CouncilId

if TYPE_CHECKING:
    from secretary_app.domain.agenda import MeetingId

_LOST: Final = "lost"
# The file may hold this many superseded lines before it is written anew.
_SLACK_LINES: Final = 2000

LostHead = tuple[MeetingKey, Head]


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadLog:
    """What the head file says.

    ``damaged`` are the numbers (from 1) of unreadable lines; a torn last line is not
    one of them: the program was interrupted while writing it.
    """

    heads: Mapping[MeetingKey, Head] = field(default_factory=dict)
    lost: frozenset[LostHead] = frozenset()
    lines: int = 0
    damaged: tuple[int, ...] = ()
    torn: bool = False
    missing: bool = False

    @property
    def overgrown(self) -> bool:
        """Tell whether the file should be written anew: mostly superseded or unreadable."""
        superseded = self.lines - len(self.heads) - len(self.lost)
        return self.torn or bool(self.damaged) or superseded > _SLACK_LINES


def read_heads(path: Path) -> HeadLog:
    """Return what the file says; a missing file is an empty one. Raises `OSError`."""
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return HeadLog(missing=True)
    *lines, rest = content.split(b"\n")
    return _collect(lines, torn=bool(rest))


def _collect(lines: list[bytes], *, torn: bool) -> HeadLog:
    heads: dict[MeetingKey, Head] = {}
    lost: set[LostHead] = set()
    damaged = []
    for number, line in enumerate(lines, start=1):
        parsed = _parse(line)
        if parsed is None:
            damaged.append(number)
            continue
        key, head, is_lost = parsed
        if is_lost:
            lost.add((key, head))
        else:
            heads[key] = head
    return HeadLog(
        heads=heads, lost=frozenset(lost), lines=len(lines), damaged=tuple(damaged), torn=torn
    )


def _parse(line: bytes) -> tuple[MeetingKey, Head, bool] | None:
    """Return meeting, head and whether it is a lost one; None for anything unreadable."""
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError):
        return None
    match fields:
        case [str(council), str(meeting), int(count), str(hash_), *rest] if rest in ([], [_LOST]):
            key = MeetingKey(CouncilId(council), cast("MeetingId", meeting))
            return key, Head(count, hash_), bool(rest)
        case _:
            return None


def _line(key: MeetingKey, head: Head, *more: str) -> bytes:
    fields = [key.council, key.meeting, head.count, head.hash, *more]
    return json.dumps(fields, separators=(",", ":")).encode() + b"\n"


def _lines(heads: Mapping[MeetingKey, Head], lost: Iterable[LostHead]) -> bytes:
    kept = [_line(key, head, _LOST) for key, head in sorted(lost)]
    return b"".join([*kept, *(_line(key, head) for key, head in heads.items())])


def write_heads(path: Path, heads: Mapping[MeetingKey, Head], lost: Iterable[LostHead]) -> None:
    """Write the whole file anew, all or nothing; raises `OSError`."""
    write_durably(path, _lines(heads, lost))


class HeadFile:
    """The open end of the head file: only ever appended to."""

    def __init__(self, path: Path) -> None:
        """Open or make the file; raises `OSError`."""
        self._file = path.open("ab", buffering=0)
        sync_folder(path.parent)
        self._size = self._file.tell()
        self._sound = True

    def append(self, heads: Mapping[MeetingKey, Head], lost: Iterable[LostHead] = ()) -> None:
        """Add a line per meeting and per lost head, and wait until they are on the medium.

        Raises `OSError`; half a line that a failure left is cut off before the next one.
        """
        content = _lines(heads, lost)
        if not self._sound:
            self._file.truncate(self._size)
        self._sound = False
        if self._file.write(content) != len(content):
            raise OSError(ENOSPC, "short write")
        sync_file(self._file.fileno())
        self._sound = True
        self._size += len(content)

    def close(self) -> None:
        """Close the file; every appended line is on the medium already."""
        self._file.close()
