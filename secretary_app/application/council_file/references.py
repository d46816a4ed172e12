"""Who and what is named: ids that repeat, ids that nobody bears."""

from __future__ import annotations

from collections.abc import Container, Hashable, Iterable, Iterator

from secretary_app.domain.errors import DomainError, InvalidFact


def repeated(values: Iterable[Hashable]) -> Iterator[int]:
    """Yield the indexes of the values that stood before already."""
    seen: set[Hashable] = set()
    for index, value in enumerate(values):
        if value in seen:
            yield index
        seen.add(value)


def id_faults(ids: Iterable[str]) -> Iterator[DomainError]:
    """Yield a fault at ``[n].id`` for every id that repeats an earlier one."""
    named = tuple(ids)
    for index in repeated(named):
        yield InvalidFact(f"Идентификатор «{named[index]}» уже занят.", f"[{index}].id")


def person_faults(person: str | None, people: Container[str], field: str) -> Iterator[DomainError]:
    """Yield a fault at ``field`` when it names somebody who is not among ``people``."""
    if person is not None and person not in people:
        yield InvalidFact(f"Человека «{person}» нет в списке людей.", field)


def people_faults(
    persons: Iterable[str], people: Container[str], field: str
) -> Iterator[DomainError]:
    """Yield a fault at ``field[n]`` for everybody who is not among ``people``."""
    for index, person in enumerate(persons):
        yield from person_faults(person, people, f"{field}[{index}]")


def within(place: str, faults: Iterable[DomainError]) -> Iterator[DomainError]:
    """Yield the faults seen from an enclosing object at ``place``."""
    for fault in faults:
        yield fault.within(place)
