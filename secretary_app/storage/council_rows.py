"""Reading and writing councils with everything that is not a meeting."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

from sqlalchemy import Row, Table, select
from sqlalchemy.dialects import sqlite

from secretary_app.application.records import CouncilRecord
from secretary_app.domain.councils import Agreement, Council, CouncilId
from secretary_app.domain.people import OrganisationId
from secretary_app.storage import tables
from secretary_app.storage.mapping import councils, people
from secretary_app.storage.mapping.values import StoredRow
from secretary_app.storage.unit import Unit

T = TypeVar("T")

# Children before the things that they point at.
_CHILDREN = (
    tables.MEMBERSHIPS,
    tables.PEOPLE,
    tables.AGREEMENT_PARTIES,
    tables.AGREEMENTS,
    tables.ORGANISATIONS,
    tables.REGULATIONS,
)


def load_councils(unit: Unit) -> tuple[Council, ...]:
    """Return all councils by name."""
    rows = unit.rows(select(tables.COUNCILS))
    found = [unit.decode(councils.council_of, row) for row in rows]
    return tuple(sorted(found, key=lambda c: (c.name.casefold(), c.id)))


def load_council(unit: Unit, council: CouncilId) -> CouncilRecord | None:
    """Return a council with its rules and people, or None."""
    row = unit.first(select(tables.COUNCILS).where(tables.COUNCILS.c.id == council))
    return None if row is None else unit.decode(_record_of, unit, row)


def _record_of(unit: Unit, row: StoredRow) -> CouncilRecord:
    from secretary_app.storage.mapping import rules  # the list of councils needs none

    council = councils.council_of(row)

    def several(table: Table, read: Callable[[Any], T]) -> tuple[T, ...]:
        return tuple(read(row) for row in _ordered(unit, table, council.id))

    return CouncilRecord(
        council=council,
        regulations=several(tables.REGULATIONS, rules.regulation_of),
        organisations=several(tables.ORGANISATIONS, councils.organisation_of),
        agreements=_agreements(unit, council.id),
        people=several(tables.PEOPLE, people.person_of),
        memberships=several(tables.MEMBERSHIPS, councils.membership_of),
        paper_options=councils.options_of(row),
    )


def _ordered(unit: Unit, table: Table, council: CouncilId) -> Sequence[Row[Any]]:
    query = select(table).where(table.c.council_id == council).order_by(table.c.position)
    return unit.rows(query)


def _agreements(unit: Unit, council: CouncilId) -> tuple[Agreement, ...]:
    parties: dict[str, list[OrganisationId]] = defaultdict(list)
    for party in _ordered(unit, tables.AGREEMENT_PARTIES, council):
        parties[party.agreement_id].append(OrganisationId(party.organisation_id))
    return tuple(
        councils.agreement_of(row, tuple(parties[row.id]))
        for row in _ordered(unit, tables.AGREEMENTS, council)
    )


def store_council(unit: Unit, record: CouncilRecord) -> None:
    """Store a council in place of what was known of it; its meetings stay."""
    from secretary_app.storage.mapping import rules

    council = record.council.id
    _store_header(unit, record)
    for table in _CHILDREN:
        unit.delete(table.delete().where(table.c.council_id == council))
    _fill(unit, tables.REGULATIONS, council, record.regulations, rules.regulation_row)
    _fill(unit, tables.ORGANISATIONS, council, record.organisations, councils.organisation_row)
    _fill(unit, tables.AGREEMENTS, council, record.agreements, councils.agreement_row)
    parties = [row for one in record.agreements for row in councils.party_rows(council, one)]
    unit.insert(tables.AGREEMENT_PARTIES.insert(), parties)
    _fill(unit, tables.PEOPLE, council, record.people, people.person_row)
    _fill(unit, tables.MEMBERSHIPS, council, record.memberships, councils.membership_row)


def drop_council(unit: Unit, council: CouncilId) -> None:
    """Remove a council; raise `ValueError` when meetings point at it."""
    for table in _CHILDREN:
        unit.delete(table.delete().where(table.c.council_id == council))
    unit.delete(tables.COUNCILS.delete().where(tables.COUNCILS.c.id == council))


def _store_header(unit: Unit, record: CouncilRecord) -> None:
    """Update in place: a replaced row would leave the council's meetings without it."""
    row = councils.council_row(record.council, record.paper_options)
    statement = sqlite.insert(tables.COUNCILS)
    unit.insert(statement.on_conflict_do_update(index_elements=["id"], set_=row), [row])


def _fill(
    unit: Unit,
    table: Table,
    council: CouncilId,
    things: Iterable[T],
    to_row: Callable[[CouncilId, int, T], dict[str, Any]],
) -> None:
    rows = [to_row(council, position, thing) for position, thing in enumerate(things)]
    unit.insert(table.insert(), rows)
