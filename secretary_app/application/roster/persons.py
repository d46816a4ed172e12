"""A person after what a row says; an empty cell leaves what is known."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from secretary_app.application.roster.identity import same_text
from secretary_app.application.roster.names import fold, fuller
from secretary_app.application.roster.rows import SheetRow
from secretary_app.domain.people import Organisation, Person, PersonId
from secretary_app.language.names import name_of


class Workplaces:
    """The organisations that take part, found by their names."""

    def __init__(self, organisations: Iterable[Organisation]) -> None:
        self._ids: dict[str, str] = {}
        self._names: dict[str, str] = {}
        for organisation in organisations:
            self._names[organisation.id] = organisation.name
            for name in (organisation.name, organisation.short_name):
                if name:
                    self._ids.setdefault(fold(name), organisation.id)

    def told(self, stored: str | None, new: str | None) -> str | None:
        """Return the organisation of a person: its id where it takes part, else its name."""
        known = None if stored is None else self._names.get(stored, stored)
        if new is None or same_text(known, new):
            return stored
        return self._ids.get(fold(new), new)


def new_person(person: PersonId, row: SheetRow, workplaces: Workplaces) -> Person:
    """Return somebody not known so far."""
    return Person(
        id=person,
        surname=row.name.surname,
        given_name=row.name.given_name,
        patronymic=row.name.patronymic,
        initials=row.name.initials,
        position=row.position,
        organisation=workplaces.told(None, row.organisation),
        email=row.email,
    )


def updated_person(stored: Person, row: SheetRow, workplaces: Workplaces) -> Person:
    """Return ``stored`` with what the row says; a name is completed and never cut."""
    name = fuller(name_of(stored), row.name)
    return replace(
        stored,
        given_name=name.given_name,
        patronymic=name.patronymic,
        initials=name.initials,
        position=kept(stored.position, row.position),
        organisation=workplaces.told(stored.organisation, row.organisation),
        email=kept(stored.email, row.email),
    )


def kept(stored: str | None, new: str | None) -> str | None:
    """Return the stored text where the cell says the same or nothing, else the new one."""
    return stored if new is None or same_text(stored, new) else new
