"""People known to a council."""

from __future__ import annotations

from typing import Final

from secretary_app.domain.councils import CouncilId
from secretary_app.domain.people import Gender, NameForms, Person, PersonId
from secretary_app.storage.mapping.values import Nested, Row, StoredRow, optional

_FORMS: Final[Nested[NameForms]] = Nested(NameForms)


def person_row(council: CouncilId, position: int, person: Person) -> Row:
    """Return the row of a person; «должность» is ``job``, for ``position`` is the order."""
    return {
        "council_id": council,
        "id": person.id,
        "position": position,
        "surname": person.surname,
        "given_name": person.given_name,
        "patronymic": person.patronymic,
        "initials": person.initials,
        "gender": optional(str, person.gender),
        "job": person.position,
        "organisation": person.organisation,
        "email": person.email,
        "forms": optional(_FORMS.text, person.forms),
    }


def person_of(row: StoredRow) -> Person:
    """Return the person of a row."""
    return Person(
        id=PersonId(row.id),
        surname=row.surname,
        given_name=row.given_name,
        patronymic=row.patronymic,
        initials=row.initials,
        gender=optional(Gender, row.gender),
        position=row.job,
        organisation=row.organisation,
        email=row.email,
        forms=optional(_FORMS.fact, row.forms),
    )
