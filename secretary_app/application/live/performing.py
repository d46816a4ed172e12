"""One command, one transaction, one commit, then the new state."""

from __future__ import annotations

from dataclasses import dataclass

from secretary_app.application.chain import chain
from secretary_app.application.journal import history_of, known_people
from secretary_app.application.lookup import record_of, stored_of
from secretary_app.application.ports import Clock, Store, Transaction
from secretary_app.application.projections import project
from secretary_app.application.records import MeetingKey
from secretary_app.domain.meeting.commands import Command, Correct, Redo, Undo
from secretary_app.domain.meeting.decide import decide
from secretary_app.domain.meeting.entries import (
    BallotEvent,
    CountEvent,
    Entry,
    NoteEvent,
)
from secretary_app.domain.meeting.history import History, extend
from secretary_app.domain.people import PersonId


@dataclass(frozen=True, slots=True)
class LiveMeeting:
    """A meeting as it stands, with the hash of its journal's end and who may be named."""

    key: MeetingKey
    history: History
    head: str
    known: frozenset[PersonId]


def resume(store: Store, key: MeetingKey) -> LiveMeeting:
    """Return the meeting as its journal left it; raise `NotFoundError` for an unknown one."""
    with store.reading() as tx:
        record = record_of(tx, key.council)
        stored = stored_of(tx, key)
    history = history_of(record, stored)
    known = known_people(record, history.state.facts)
    return LiveMeeting(key, history, stored.journal.head.hash, known)


def perform(store: Store, clock: Clock, meeting: LiveMeeting, command: Command) -> LiveMeeting:
    """Return the meeting after ``command``; by then every entry is on the disk.

    Raises `Refusal` or `EnvironmentFailure`; then the meeting stands as it was.
    """
    entries = decide(meeting.history, command, clock.now(), meeting.known)
    chained = chain(meeting.head, entries)
    history = meeting.history
    for entry in entries:
        history = extend(history, entry)
    with store.writing() as tx:
        tx.append(meeting.key, chained)
        _project(tx, meeting.key, history, command, entries)
    return LiveMeeting(meeting.key, history, chained[-1].hash, meeting.known)


def _project(
    tx: Transaction,
    key: MeetingKey,
    history: History,
    command: Command,
    entries: tuple[Entry, ...],
) -> None:
    """Ballots and notes change no read row, so the quick steps of a vote write none."""
    quick = all(isinstance(e.event, BallotEvent | CountEvent | NoteEvent) for e in entries)
    if not quick or isinstance(command, Undo | Redo | Correct):
        tx.project(key, project(history.state))
