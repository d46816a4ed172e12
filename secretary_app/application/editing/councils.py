"""Changing a council itself: begun, renamed, moved, put away and taken out again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from secretary_app.application.editing.edits import CouncilChange, Edit
from secretary_app.application.records import CouncilRecord
from secretary_app.domain.councils import Council
from secretary_app.domain.errors import InvalidFact
from secretary_app.language.cases import Case, Declined
from secretary_app.language.positions import decline_phrase


def new_council(council: Council, name: str) -> Edit:
    """Return the step ``name`` that begins a council without rules and members.

    Raises `InvalidFact` for a council without a name.
    """
    record = changed_council(CouncilRecord(council=council), council)
    return Edit(name, (CouncilChange(council.id, None, record),))


def changed_council(record: CouncilRecord, council: Council) -> CouncilRecord:
    """Return the record with what is said of the council itself.

    Raises `InvalidFact` for a council without a name.
    """
    if not council.name.strip():
        raise InvalidFact("У совета должно быть название.", "council.name")
    return replace(record, council=council)


def archived(record: CouncilRecord, day: date) -> CouncilRecord:
    """Return the record put into the archive; it stays readable and gets no new meetings."""
    return replace(record, council=replace(record.council, archived_on=day))


def restored(record: CouncilRecord) -> CouncilRecord:
    """Return the record taken out of the archive."""
    return replace(record, council=replace(record.council, archived_on=None))


def computed_genitive(name: str) -> Declined:
    """Return the name of a council in the genitive as the papers would print it."""
    return decline_phrase(name, Case.GENITIVE)


def own_genitive(name: str, typed: str) -> str | None:
    """Return ``typed`` where it departs from the computed genitive, None where it does not."""
    return typed if typed and typed != computed_genitive(name).text else None
