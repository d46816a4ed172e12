"""Whom a typed name means: people by any part of it, organisations, groups in free words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from secretary_app.application.editing import new_id
from secretary_app.application.lint.likeness import folded, initials_agree, surname_forms
from secretary_app.application.records import CouncilRecord
from secretary_app.domain.people import Organisation, Person, PersonId
from secretary_app.language.names import (
    FullName,
    full_text,
    initials_of,
    name_of,
    parse_name,
    short_name,
)
from secretary_app.language.typography import clean_text

_SHOWN = 5
_LONGEST_NAME = 200
_LEAST_PART = 3
_QUOTES = re.compile(r"[«»„“”\"'\s]+")


class WhoKind(StrEnum):
    """What an executor is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Who:
    """An executor: ``value`` as a motion keeps it, ``told`` as a person reads it."""

    kind: WhoKind
    value: str
    told: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """The people that were typed; ``new`` are those among them whom the council did not know."""

    people: tuple[PersonId, ...] = ()
    new: tuple[Person, ...] = ()


def parts_of(text: str) -> tuple[str, ...]:
    """Return what was typed one after the other, parted by «;» or lines, else by commas."""
    tidy = clean_text(text).text
    separator = r"[;\n]" if re.search(r"[;\n]", tidy) else ","
    parts = (" ".join(part.split()) for part in re.split(separator, tidy))
    return tuple(dict.fromkeys(part for part in parts if part))


def read_people(text: str, record: CouncilRecord) -> Named:
    """Return the people typed by any part of their names; each is parted by «;».

    Somebody whom nobody knows is new, «Фамилия Имя Отчество» with the position after a comma.
    Raises `ValueError` with a Russian sentence for a name that fits several and for what is
    no name.
    """
    people: list[PersonId] = []
    new: list[Person] = []
    for part in _people_parts(text, record):
        found = person_meant(part, record.people)
        if found is None:
            found = new_person(part)
            new.append(found)
        people.append(found.id)
    return Named(people=tuple(dict.fromkeys(people)), new=tuple(new))


def _people_parts(text: str, record: CouncilRecord) -> Iterator[str]:
    """«Кедрин Олег Маркович, директор» is one person, «Ветров, Лугова» are two."""
    parts = parts_of(text)
    plainly = ";" in text or "\n" in text or len(parts) <= 1
    if plainly or any(person_meant(part, record.people) for part in parts[1:]):
        yield from parts
    else:
        yield ", ".join(parts)


def person_meant(typed: str, people: Sequence[Person]) -> Person | None:
    """Return whom ``typed`` means, None for nobody.

    Raises `ValueError` where several bear the name.
    """
    name = typed.partition(",")[0].strip()
    for fits in (_is_exactly, _begins_with, _is_part_of, _is_declined):
        found = [person for person in people if fits(name, person)]
        if len(found) > 1:
            raise ValueError(_several(name, found))
        if found:
            return found[0]
    return None


def _is_exactly(typed: str, person: Person) -> bool:
    name = name_of(person)
    return _plain(typed) in {_plain(short_name(name)), _plain(full_text(name))}


def _begins_with(typed: str, person: Person) -> bool:
    """«Ветров», «Ветров Е», «Ветров Егор»."""
    whole = _plain(full_text(name_of(person)))
    short = _plain(short_name(name_of(person)))
    return bool(_plain(typed)) and (
        whole.startswith(_plain(typed)) or short.startswith(_plain(typed))
    )


def _is_part_of(typed: str, person: Person) -> bool:
    part = folded(typed)
    return len(part) >= _LEAST_PART and part in folded(person.surname)


def _is_declined(typed: str, person: Person) -> bool:
    """«Ветрову Е.И.», «поручить Ветровой»."""
    name = _parsed(typed)
    if name is None or folded(name.surname)[:2] != folded(person.surname)[:2]:
        return False
    return folded(name.surname) in surname_forms(person) and initials_agree(name_of(person), name)


def _parsed(typed: str) -> FullName | None:
    try:
        return parse_name(typed)
    except ValueError:
        return None


def _plain(text: str) -> str:
    return re.sub(r"[\s.]+", "", folded(text))


def _several(typed: str, found: Sequence[Person]) -> str:
    names = [full_text(name_of(person)) for person in found]
    more = f" и ещё {len(names) - _SHOWN}" if len(names) > _SHOWN else ""
    return f"«{typed}» – таких несколько: {', '.join(names[:_SHOWN])}{more}; напишите имя полностью"


def new_person(typed: str) -> Person:
    """Return somebody whom nobody knows yet: name, and the position after a comma.

    Raises `ValueError` for what is no name of a person.
    """
    written, _, position = typed.partition(",")
    if len(typed) > _LONGEST_NAME:
        raise ValueError(f"слишком длинное имя: здесь не больше {_LONGEST_NAME} знаков")
    name = parse_name(written)
    if not name.surname[:1].isalpha() or not (name.given_name or name.initials):
        raise ValueError(
            f"«{written.strip()}» нет среди людей совета; нового человека запишите с именем: "
            "«Фамилия Имя Отчество, должность»"
        )
    return Person(
        id=PersonId(new_id()),
        surname=name.surname,
        given_name=name.given_name,
        patronymic=name.patronymic,
        initials=initials_of(name) if name.given_name is None else None,
        position=position.strip() or None,
    )


def read_executors(text: str, record: CouncilRecord) -> tuple[Who, ...]:
    """Return who is to do something: people, organisations, groups in the words typed.

    Raises `ValueError` where a surname fits several.
    """
    found = (_who(part, record) for part in parts_of(text))
    return tuple({who.value: who for who in found}.values())


def stored_executors(executors: Iterable[str], record: CouncilRecord) -> tuple[Who, ...]:
    """Return the executors that a draft keeps, as they are read when they are typed."""
    people = {str(person.id): person for person in record.people}
    return tuple(
        Who(WhoKind.PERSON, who, short_name(name_of(people[who])))
        if who in people
        else _no_person(who, record)
        for who in executors
    )


def _who(typed: str, record: CouncilRecord) -> Who:
    person = _person_alone(typed, record.people)
    if person is not None:
        return Who(WhoKind.PERSON, person.id, short_name(name_of(person)))
    return _no_person(typed, record)


def _no_person(typed: str, record: CouncilRecord) -> Who:
    organisation = organisation_meant(typed, record.organisations)
    if organisation is not None:
        return Who(WhoKind.ORGANISATION, organisation.called, organisation.called)
    return Who(WhoKind.GROUP, typed, typed)


def _person_alone(typed: str, people: Sequence[Person]) -> Person | None:
    """A group in words («все участники») is nobody's surname, so parts must be long enough."""
    name = _parsed(typed)
    if name is None or len(folded(name.surname)) < _LEAST_PART or not typed[:1].isupper():
        return next((p for p in people if typed == p.id or _is_exactly(typed, p)), None)
    return person_meant(typed, people)


def organisation_meant(typed: str, organisations: Iterable[Organisation]) -> Organisation | None:
    """Return the organisation of that name, or the only one that it is a part of."""
    known = tuple(organisations)
    sought = _QUOTES.sub(" ", typed.casefold()).strip()
    exact = [one for one in known if sought in _names(one)]
    if exact:
        return exact[0]
    found = [one for one in known if any(sought in name for name in _names(one))]
    return found[0] if len(found) == 1 and len(sought) >= _LEAST_PART else None


def _names(organisation: Organisation) -> tuple[str, ...]:
    names = (organisation.name, organisation.short_name)
    return tuple(_QUOTES.sub(" ", name.casefold()).strip() for name in names if name)


def written_people(people: Iterable[PersonId], record: CouncilRecord) -> str:
    """Return «Ветров Е.И.; Лугова Н.О.», which `read_people` reads again."""
    return "; ".join(_written(person, record) for person in people)


def written_executors(executors: Iterable[str], record: CouncilRecord) -> str:
    """Return executors as `read_executors` reads them again; «;» ends a single one with a comma."""
    words = [_written(PersonId(who), record) for who in executors]
    text = "; ".join(words)
    return f"{text};" if len(words) == 1 and "," in text else text


def _written(person: PersonId, record: CouncilRecord) -> str:
    """Return the short form of a name, or the whole one where several share it."""
    known = next((p for p in record.people if p.id == person), None)
    if known is None:
        return person
    short = short_name(name_of(known))
    namesakes = sum(short_name(name_of(p)) == short for p in record.people)
    return short if namesakes == 1 else full_text(name_of(known))
