"""The order in which papers list people: the composition's own, or by surname."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from secretary_app.documents.persons import Persons
from secretary_app.domain.paper_options import PaperOptions, PeopleOrder
from secretary_app.domain.people import PersonId

T = TypeVar("T")


def ordered(
    things: Iterable[T], whose: Callable[[T], PersonId], persons: Persons, options: PaperOptions
) -> list[T]:
    """Return ``things`` as they come, or by the names of the people whose they are."""
    if options.order is PeopleOrder.COMPOSITION:
        return list(things)

    def name(thing: T) -> tuple[str, str]:
        return persons.surname(whose(thing)), persons.name(whose(thing))

    return sorted(things, key=name)


def itself(person: PersonId) -> PersonId:
    """Return the person: people are their own."""
    return person
