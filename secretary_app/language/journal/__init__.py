"""Entries of a meeting's journal in words: as lines, and as the values that corrections name."""

from secretary_app.language.journal.lines import JournalLine, JournalWords, LineKind, kind_of
from secretary_app.language.journal.values import Recorded, RecordedNames, recorded

__all__ = [
    "JournalLine",
    "JournalWords",
    "LineKind",
    "Recorded",
    "RecordedNames",
    "kind_of",
    "recorded",
]
