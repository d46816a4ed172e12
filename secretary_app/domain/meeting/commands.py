"""What can be asked of a running meeting, in the imperative."""

from __future__ import annotations

from dataclasses import dataclass

from secretary_app.domain.meeting.entries import Event, SeqNo


@dataclass(frozen=True, slots=True)
class Record:
    """Record one or more events as a single step."""

    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Undo:
    """Take back the last step in force."""


@dataclass(frozen=True, slots=True)
class Redo:
    """Bring back the step undone last."""


@dataclass(frozen=True, slots=True)
class Correct:
    """After the closing, let ``replacement`` count in place of an entry."""

    entry: SeqNo
    replacement: Event
    reason: str
    author: str


Command = Record | Undo | Redo | Correct
