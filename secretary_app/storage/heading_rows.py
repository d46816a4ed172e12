"""The words that meetings are found by: agendas and motions without anything else of them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Table, select

from secretary_app.application.records import ItemHeading, MeetingKey, MotionHeading
from secretary_app.storage import tables
from secretary_app.storage.unit import Unit


def load_items(unit: Unit) -> tuple[ItemHeading, ...]:
    """Return the agendas of all meetings, each in its order."""
    item = tables.AGENDA_ITEMS.c
    query = select(item.council_id, item.meeting_id, item.id, item.number, item.title)
    rows: Any = unit.rows(query.order_by(*tables.AGENDA_ITEMS.primary_key.columns))
    return tuple(
        ItemHeading(MeetingKey(council, meeting), id_, number, title)
        for council, meeting, id_, number, title in rows
    )


def load_motions(unit: Unit) -> tuple[MotionHeading, ...]:
    """Return the motions of all meetings, each in its order; what was adopted wins."""
    found: dict[tuple[str, str, str], MotionHeading] = {}
    for table, name in ((tables.MOTIONS, "id"), (tables.RESOLUTION_ROWS, "motion_id")):
        for council, meeting, motion, number, text in _rows(unit, table, name):
            heading = MotionHeading(MeetingKey(council, meeting), motion, number, text)
            found[council, meeting, motion] = heading
    return tuple(found.values())


def _rows(unit: Unit, table: Table, name: str) -> Any:  # noqa: ANN401 - rows of five texts
    columns = (table.c.council_id, table.c.meeting_id, table.c[name], table.c.number, table.c.text)
    return unit.rows(select(*columns).order_by(*table.primary_key.columns))
