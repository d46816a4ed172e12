"""Reading and writing meetings as prepared, and their journals."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import ColumnElement, Select, Table, func, select
from sqlalchemy.dialects import sqlite

from secretary_app.application.records import ChainedEntry, Head, Journal, MeetingKey, StoredMeeting
from secretary_app.domain.councils import CouncilId
from secretary_app.storage import tables
from secretary_app.storage.mapping import journal
from secretary_app.storage.unit import Unit, replace_rows

if TYPE_CHECKING:
    # Heads are compared and meetings listed before any agenda is read.
    from secretary_app.domain.agenda import Meeting, MeetingId

T = TypeVar("T")
_CHILDREN = (
    tables.AGENDA_ITEMS,
    tables.MOTIONS,
    tables.DRAFTS,
    tables.PREPARATIONS,
    tables.ISSUED_PAPERS,
    tables.ARCHIVES,
    tables.MEETING_STATUS,
    tables.VOTE_ROWS,
    tables.RESOLUTION_ROWS,
    tables.ATTENDANCE_ROWS,
)
Grouped = Mapping[str, list[T]]


@dataclass(frozen=True, slots=True)
class Scope:
    """All meetings of a council, or one of them."""

    council: CouncilId
    meeting: MeetingId | None = None

    def within(self, table: Table) -> list[ColumnElement[bool]]:
        """Return the condition on a table of meetings' things."""
        return self._condition(table.c.council_id, table.c.meeting_id)

    def headers(self) -> list[ColumnElement[bool]]:
        """Return the condition on the table of meetings itself."""
        return self._condition(tables.MEETINGS.c.council_id, tables.MEETINGS.c.id)

    def _condition(
        self, council: ColumnElement[str], meeting: ColumnElement[str]
    ) -> list[ColumnElement[bool]]:
        whole = [council == self.council]
        return whole if self.meeting is None else [*whole, meeting == self.meeting]


def scope_of(key: MeetingKey) -> Scope:
    """Return the scope of one meeting."""
    return Scope(key.council, key.meeting)


def load_meetings(unit: Unit, scope: Scope) -> tuple[StoredMeeting, ...]:
    """Return the meetings with their journals, in the order stored first."""
    query = select(tables.MEETINGS).where(*scope.headers()).order_by(tables.MEETINGS.c.position)
    rows = unit.rows(query)
    return unit.decode(_stored, unit, scope, rows) if rows else ()


def _stored(unit: Unit, scope: Scope, rows: Sequence[Any]) -> tuple[StoredMeeting, ...]:
    from secretary_app.storage.mapping import meetings

    agenda = _grouped(unit, tables.AGENDA_ITEMS, scope, meetings.item_of)
    motions = _grouped(unit, tables.MOTIONS, scope, meetings.motion_of)
    drafts = _grouped(unit, tables.DRAFTS, scope, meetings.draft_of)
    prepared = _grouped(unit, tables.PREPARATIONS, scope, meetings.preparation_of)
    papers = _grouped(unit, tables.ISSUED_PAPERS, scope, meetings.paper_of)
    archives = _grouped(unit, tables.ARCHIVES, scope, meetings.archive_of)
    journals = _grouped(unit, tables.JOURNAL, scope, journal.entry_of)
    return tuple(
        StoredMeeting(
            meeting=meetings.meeting_of(
                row,
                agenda[row.id],
                motions[row.id],
                next(iter(drafts[row.id]), None),
                next(iter(prepared[row.id]), None),
                papers[row.id],
                next(iter(archives[row.id]), None),
            ),
            journal=Journal(tuple(journals[row.id])),
        )
        for row in rows
    )


def _grouped(unit: Unit, table: Table, scope: Scope, read: Callable[[Any], T]) -> Grouped[T]:
    """Return the things by meeting, in the order of the primary key."""
    grouped: dict[str, list[T]] = defaultdict(list)
    query = select(table).where(*scope.within(table)).order_by(*table.primary_key.columns)
    for row in unit.rows(query):
        grouped[row.meeting_id].append(read(row))
    return grouped


def load_journal(unit: Unit, key: MeetingKey) -> Journal:
    """Return a meeting's journal; raises `DamagedError` for an unreadable entry."""
    read = _grouped(unit, tables.JOURNAL, scope_of(key), partial(unit.decode, journal.entry_of))
    return Journal(tuple(read[key.meeting]))


def load_headers(unit: Unit) -> Sequence[Any]:
    """Return council, id, number, date and status of every meeting."""
    header, status = tables.MEETINGS.c, tables.MEETING_STATUS
    query = select(header.council_id, header.id, header.number, header.date, status.c.status)
    return unit.rows(query.select_from(tables.MEETINGS.outerjoin(status)))


def load_keys(unit: Unit, meeting: MeetingId) -> tuple[MeetingKey, ...]:
    """Return the meetings that bear this id, by council."""
    header = tables.MEETINGS.c
    query = select(header.council_id).where(header.id == meeting).order_by(header.council_id)
    return tuple(MeetingKey(row.council_id, meeting) for row in unit.rows(query))


def store_meeting(unit: Unit, key: MeetingKey, meeting: Meeting) -> None:
    """Store header, agenda, motions and draft; the journal stays as it is."""
    from secretary_app.storage.mapping import meetings

    _store_header(unit, key, meetings.meeting_row(key, meeting))
    scope = scope_of(key)
    items = [meetings.item_row(key, at, item) for at, item in enumerate(meeting.agenda)]
    motions = [meetings.motion_row(key, at, motion) for at, motion in enumerate(meeting.motions)]
    drafts = [] if meeting.draft is None else [meetings.draft_row(key, meeting.draft)]
    prepared = (
        [] if meeting.preparation is None else [meetings.preparation_row(key, meeting.preparation)]
    )
    papers = [meetings.paper_row(key, at, paper) for at, paper in enumerate(meeting.papers)]
    archives = [] if meeting.archive is None else [meetings.archive_row(key, meeting.archive)]
    for table, rows in (
        (tables.AGENDA_ITEMS, items),
        (tables.MOTIONS, motions),
        (tables.DRAFTS, drafts),
        (tables.PREPARATIONS, prepared),
        (tables.ISSUED_PAPERS, papers),
        (tables.ARCHIVES, archives),
    ):
        replace_rows(unit, table, scope.within(table), rows)


def _store_header(unit: Unit, key: MeetingKey, row: dict[str, Any]) -> None:
    """Update in place; a new meeting takes the next place in its council's order."""
    header = tables.MEETINGS.c
    last = select(func.coalesce(func.max(header.position), -1)).where(
        header.council_id == key.council
    )
    (position,) = unit.rows(last)[0]
    statement = sqlite.insert(tables.MEETINGS)
    upsert = statement.on_conflict_do_update(index_elements=["council_id", "id"], set_=row)
    unit.insert(upsert, [{**row, "position": position + 1}])


def drop_meeting(unit: Unit, key: MeetingKey) -> None:
    """Remove a meeting with its read rows; raise `ValueError` when its journal has begun."""
    scope = scope_of(key)
    for table in _CHILDREN:
        unit.delete(table.delete().where(*scope.within(table)))
    unit.delete(tables.MEETINGS.delete().where(*scope.headers()))


def append_entries(unit: Unit, key: MeetingKey, entries: Iterable[ChainedEntry]) -> Head | None:
    """Add entries; return the journal's new head, or None when there was nothing to add.

    Raises `ValueError` unless they continue the stored numbers: a trigger holds it.
    """
    rows = [journal.journal_row(key, entry) for entry in entries]
    unit.insert(_INSERT_ENTRY, rows)
    return Head(rows[-1]["seq"], rows[-1]["hash"]) if rows else None


_INSERT_ENTRY = tables.JOURNAL.insert()


def load_heads(unit: Unit) -> dict[MeetingKey, Head]:
    """Return the heads of all meetings whose journal has begun.

    Two look-ups by key for each meeting: the journals themselves are not read.
    """
    rows = unit.rows(_heads_query())
    return {
        MeetingKey(row.council_id, row.id): Head(row.length, row.hash)
        for row in rows
        if row.length is not None
    }


def _heads_query() -> Select[Any]:
    header, entry = tables.MEETINGS.c, tables.JOURNAL.c
    own = [entry.council_id == header.council_id, entry.meeting_id == header.id]
    last = entry.seq.desc()
    count = select(entry.seq).where(*own).order_by(last).limit(1).scalar_subquery()
    end = select(entry.hash).where(*own).order_by(last).limit(1).scalar_subquery()
    return select(header.council_id, header.id, count.label("length"), end.label("hash"))


def load_hash(unit: Unit, key: MeetingKey, count: int) -> str | None:
    """Return the stored hash of entry ``count``, or None when there is no such entry."""
    entry = tables.JOURNAL.c
    row = unit.first(
        select(entry.hash).where(*scope_of(key).within(tables.JOURNAL), entry.seq == count)
    )
    return None if row is None else str(row.hash)
