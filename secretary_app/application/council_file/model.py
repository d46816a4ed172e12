"""A council file as the program sees it."""

from __future__ import annotations

from dataclasses import dataclass

from secretary_app.application.records import CouncilRecord
from secretary_app.domain.agenda import Meeting
from secretary_app.domain.meeting.entries import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class FileMeeting:
    """A meeting with its journal, the entries numbered from 1."""

    meeting: Meeting
    journal: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CouncilFile:
    """A council with its rules and people, and its meetings in the order of the file."""

    record: CouncilRecord
    meetings: tuple[FileMeeting, ...] = ()
