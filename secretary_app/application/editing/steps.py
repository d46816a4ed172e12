"""Storing a step: read, change, check, write in one transaction."""

from __future__ import annotations

from collections.abc import Callable
from typing import assert_never

from secretary_app.application.editing.checking import (
    check_council,
    check_meeting,
    check_not_begun,
)
from secretary_app.application.editing.edits import Change, CouncilChange, Edit, MeetingChange
from secretary_app.application.lookup import record_of, stored_of
from secretary_app.application.ports import Store, Transaction
from secretary_app.application.projections import projection_of_stored
from secretary_app.application.records import CouncilRecord, MeetingKey, StoredMeeting
from secretary_app.domain.agenda import Meeting
from secretary_app.domain.councils import CouncilId
from secretary_app.domain.errors import DomainError, InvalidFact


class ChangedSinceError(DomainError):
    """The step speaks of what is no longer as it was."""


def edit_council(
    store: Store,
    council: CouncilId,
    name: str,
    change: Callable[[CouncilRecord], CouncilRecord],
) -> Edit:
    """Store ``change`` of a council and return the step; it has no changes if nothing changed.

    Raises `DomainError` with its place in the council file; then nothing is stored.
    """
    with store.writing() as tx:
        before = record_of(tx, council)
        return _carry_out(tx, Edit(name, (CouncilChange(council, before, change(before)),)))


def edit_meeting(
    store: Store, key: MeetingKey, name: str, change: Callable[[Meeting], Meeting]
) -> Edit:
    """Store ``change`` of a meeting's header and return the step.

    Raises `DomainError` with its place inside the meeting; then nothing is stored.
    """
    with store.writing() as tx:
        before = stored_of(tx, key).meeting
        return _carry_out(tx, Edit(name, (MeetingChange(key, before, change(before)),)))


def store_edit(store: Store, edit: Edit) -> Edit:
    """Store a step that was made elsewhere, one that is taken back or done again among them.

    Raises `ChangedSinceError` where something is not as the step found it, and `DomainError`
    as above; then nothing is stored.
    """
    with store.writing() as tx:
        return _carry_out(tx, edit)


def _carry_out(tx: Transaction, edit: Edit) -> Edit:
    real = tuple(change for change in edit.changes if change.before != change.after)
    for change in real:
        _carry_out_one(tx, change)
    return Edit(edit.name, real)


def _carry_out_one(tx: Transaction, change: Change) -> None:
    match change:
        case CouncilChange(council=council, before=before, after=after):
            _expect(tx.council(council), before)
            _store_council(tx, council, before, after)
        case MeetingChange(key=key, before=before, after=after):
            stored = tx.meeting(key)
            _expect(stored and stored.meeting, before)
            _store_meeting(tx, key, stored, after)
        case _:
            assert_never(change)


def _expect(found: object, before: object) -> None:
    if found != before:
        raise ChangedSinceError(
            "С тех пор здесь изменилось что-то ещё, поэтому шаг не выполнен. Ничего не изменено."
        )


def _store_council(
    tx: Transaction, council: CouncilId, before: CouncilRecord | None, after: CouncilRecord | None
) -> None:
    if after is not None:
        check_council(tx, before, after)
        tx.save_council(after)
        return
    if tx.meetings(council):
        raise InvalidFact("У совета есть заседания: удалить его нельзя, но можно убрать в архив.")
    tx.drop_council(council)


def _store_meeting(
    tx: Transaction, key: MeetingKey, stored: StoredMeeting | None, after: Meeting | None
) -> None:
    if stored is not None:
        check_not_begun(stored, after)
    if after is None:
        tx.drop_meeting(key)
        return
    record = record_of(tx, key.council)
    if stored is None and record.council.archived_on is not None:
        raise InvalidFact("Совет в архиве: верните его из архива, чтобы готовить заседания.")
    check_meeting(tx, record, after)
    tx.save_meeting(key.council, after)
    if after.archive is not None:
        tx.project(key, projection_of_stored(record, StoredMeeting(meeting=after)))
