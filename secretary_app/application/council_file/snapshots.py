"""The opening's snapshot in a file: written only where the file does not say the same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from secretary_app.application.council_file.model import CouncilFile, FileMeeting
from secretary_app.application.records import CouncilRecord
from secretary_app.domain.agenda import Meeting
from secretary_app.domain.meeting.entries import Entry, MeetingOpened
from secretary_app.domain.meeting.facts import MeetingFacts

FactsOf = Callable[[CouncilRecord, Meeting], MeetingFacts]


def without_repeated_snapshots(file: CouncilFile, facts_of: FactsOf) -> CouncilFile:
    """Return the file without the snapshots that ``facts_of`` makes of its own facts.

    A snapshot stays where people or rules were edited after the meeting, so that the
    file gives equal results wherever it is imported.
    """
    meetings = tuple(_slim(file.record, each, facts_of) for each in file.meetings)
    return replace(file, meetings=meetings)


def _slim(record: CouncilRecord, each: FileMeeting, facts_of: FactsOf) -> FileMeeting:
    if not each.journal:
        return each
    facts = facts_of(record, each.meeting)
    return replace(each, journal=tuple(_without(entry, facts) for entry in each.journal))


def _without(entry: Entry, facts: MeetingFacts) -> Entry:
    event = entry.event
    if isinstance(event, MeetingOpened) and event.snapshot == facts:
        return replace(entry, event=replace(event, snapshot=None))
    return entry
