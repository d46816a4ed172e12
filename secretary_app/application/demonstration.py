"""Holding a whole meeting from a council file, step by step, through the live commands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from itertools import groupby

from secretary_app.application.clocks import ScriptedClock
from secretary_app.application.council_file import CouncilFile, decode
from secretary_app.application.importing import store_file
from secretary_app.application.live import LiveMeeting, perform, resume
from secretary_app.application.ports import Store
from secretary_app.application.records import MeetingKey
from secretary_app.domain.meeting.commands import Command, Correct, Record, Redo, Undo
from secretary_app.domain.meeting.entries import Entry, EntryCorrected, StepRedone, StepUndone


def hold(store: Store, text: bytes) -> tuple[LiveMeeting, ...]:
    """Store the council of a file without its journals, then live through each of them.

    Returns the meetings held, in the order of the file. Raises `DomainError` when the
    file or one of its steps is refused.
    """
    file = decode(text)
    with store.writing() as tx:
        store_file(tx, _before_the_meetings(file))
    council = file.record.council.id
    return tuple(
        _held(store, MeetingKey(council, each.meeting.id), each.journal)
        for each in file.meetings
        if each.journal
    )


def _before_the_meetings(file: CouncilFile) -> CouncilFile:
    return replace(file, meetings=tuple(replace(m, journal=()) for m in file.meetings))


def _held(store: Store, key: MeetingKey, journal: tuple[Entry, ...]) -> LiveMeeting:
    meeting = resume(store, key)
    for at, command in commands_of(journal):
        meeting = perform(store, ScriptedClock(at), meeting, command)
    return meeting


def commands_of(journal: tuple[Entry, ...]) -> Iterator[tuple[datetime, Command]]:
    """Yield the commands that a journal was made by, each with its moment."""
    for _, entries in groupby(journal, key=lambda entry: entry.step):
        step = tuple(entries)
        yield step[0].at, _command(step)


def _command(step: tuple[Entry, ...]) -> Command:
    match step[0].event:
        case StepUndone():
            return Undo()
        case StepRedone():
            return Redo()
        case EntryCorrected() as event:
            return Correct(
                entry=event.entry,
                replacement=event.replacement,
                reason=event.reason,
                author=event.author,
            )
        case _:
            return Record(tuple(entry.event for entry in step))
