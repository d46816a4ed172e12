"""Whom a row means: somebody the council knows already, or somebody new."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from secretary_app.application.roster.cells import tidy
from secretary_app.application.roster.names import Likeness, fold, likeness, name_faults
from secretary_app.application.roster.rows import NAME_FIELDS, SheetRow
from secretary_app.domain.people import Organisation, Person
from secretary_app.language.lookalikes import without_lookalikes
from secretary_app.language.names import name_of


@dataclass(frozen=True, slots=True)
class Known:
    """A person of the council; ``surely`` tells that the whole name is the same."""

    person: Person
    surely: bool


class People:
    """The people of a council, found by their names."""

    def __init__(self, people: Iterable[Person], organisations: Iterable[Organisation]) -> None:
        self._by_surname: defaultdict[str, list[Person]] = defaultdict(list)
        for person in people:
            self._by_surname[fold(person.surname)].append(person)
        self._names = {str(organisation.id): organisation.name for organisation in organisations}

    def find(self, row: SheetRow) -> Known | None:
        """Return whom the row means, None for somebody new.

        Raises `RosterFault` when several people fit, or when the name of somebody new is
        hardly a name.
        """
        for wanted in (Likeness.SAME, Likeness.PROBABLE):
            found = self._alike(row, wanted)
            if len(found) > 1:
                found = self._narrowed(row, found)
            if found:
                return Known(found[0], wanted is Likeness.SAME)
        for fault in name_faults(row.name):
            raise row.fault(f"{fault}.", *NAME_FIELDS)
        return None

    def _alike(self, row: SheetRow, wanted: Likeness) -> list[Person]:
        namesakes = self._by_surname.get(fold(row.name.surname), [])
        return [person for person in namesakes if likeness(row.name, name_of(person)) is wanted]

    def _narrowed(self, row: SheetRow, found: list[Person]) -> list[Person]:
        """Return the one whose position, organisation and address are those of the row."""
        fitting = [person for person in found if self._fits(row, person)]
        if len(fitting) == 1:
            return fitting
        raise row.fault(
            "в базе несколько человек с таким именем, и по должности, организации и адресу не "
            "понять, который из них. Допишите имя полностью или эти данные.",
            *NAME_FIELDS,
        )

    def _fits(self, row: SheetRow, person: Person) -> bool:
        pairs = (
            (row.position, person.position),
            (row.organisation, self.organisation_of(person)),
            (row.email, person.email),
        )
        return all(new is None or same_text(old, new) for new, old in pairs)

    def organisation_of(self, person: Person) -> str | None:
        """Return the name of the organisation, also where the person holds only its id."""
        return self._names.get(person.organisation or "", person.organisation)


def same_text(stored: str | None, new: str) -> bool:
    """Whether a stored text says the same once it is written into a cell and read again."""
    return stored is not None and without_lookalikes(tidy(stored)) == without_lookalikes(new)
