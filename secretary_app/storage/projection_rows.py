"""Reading and writing the read rows; only rows that differ are written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from sqlalchemy import Table, select

from secretary_app.application.records import MeetingKey, MeetingStatus, Projection
from secretary_app.storage import tables
from secretary_app.storage.mapping import projections
from secretary_app.storage.meeting_rows import scope_of
from secretary_app.storage.unit import Unit, replace_rows

T = TypeVar("T")


def load_projection(unit: Unit, key: MeetingKey) -> Projection | None:
    """Return the read rows of a meeting, or None when it has none."""
    status = _status(unit, key)
    return None if status is None else unit.decode(_projection_of, unit, key, status)


def _projection_of(unit: Unit, key: MeetingKey, status: str) -> Projection:
    def several(table: Table, read: Callable[[Any], T]) -> tuple[T, ...]:
        return tuple(read(row) for row in _present(unit, table, key))

    return Projection(
        status=MeetingStatus(status),
        votes=several(tables.VOTE_ROWS, projections.vote_of),
        resolutions=several(tables.RESOLUTION_ROWS, projections.resolution_of),
        attendance=several(tables.ATTENDANCE_ROWS, projections.attendance_of),
    )


def _status(unit: Unit, key: MeetingKey) -> str | None:
    table = tables.MEETING_STATUS
    row = unit.first(select(table.c.status).where(*scope_of(key).within(table)))
    return None if row is None else str(row.status)


def _present(unit: Unit, table: Table, key: MeetingKey) -> Sequence[Any]:
    query = select(table).where(*scope_of(key).within(table)).order_by(table.c.position)
    return unit.rows(query)


def store_projection(unit: Unit, key: MeetingKey, projection: Projection) -> None:
    """Put the read rows in the place of the stored ones."""
    _store_status(unit, key, projection.status)
    _store(unit, tables.VOTE_ROWS, key, projection.votes, projections.vote_row)
    _store(unit, tables.RESOLUTION_ROWS, key, projection.resolutions, projections.resolution_row)
    _store(unit, tables.ATTENDANCE_ROWS, key, projection.attendance, projections.attendance_row)


def _store_status(unit: Unit, key: MeetingKey, status: MeetingStatus) -> None:
    if _status(unit, key) == status.value:
        return
    table = tables.MEETING_STATUS
    row = {"council_id": key.council, "meeting_id": key.meeting, "status": status.value}
    replace_rows(unit, table, scope_of(key).within(table), [row])


def _store(
    unit: Unit,
    table: Table,
    key: MeetingKey,
    things: Sequence[T],
    to_row: Callable[[MeetingKey, int, T], dict[str, Any]],
) -> None:
    """Replace the rows at those places only where something changed: a step touches few."""
    wanted = {at: to_row(key, at, thing) for at, thing in enumerate(things)}
    present = {
        row.position: dict(zip(table.c.keys(), row, strict=True))
        for row in _present(unit, table, key)
    }
    changed = sorted(
        at for at in wanted.keys() | present.keys() if wanted.get(at) != present.get(at)
    )
    if changed:
        where = [*scope_of(key).within(table), table.c.position.in_(changed)]
        replace_rows(unit, table, where, [wanted[at] for at in changed if at in wanted])
