"""People: nobody twice, initials even, names that can be declined."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from secretary_app.application.lint.likeness import (
    folded,
    known_people,
    one_letter_apart,
    same_initials,
)
from secretary_app.application.lint.passages import named_people, passages
from secretary_app.application.lint.remark import Fix, Remark, Spotted, warning
from secretary_app.application.lint.subject import Subject
from secretary_app.domain.people import Person, PersonId
from secretary_app.language.cases import Case
from secretary_app.language.declension import decline_person
from secretary_app.language.findings import RemarkKind, Spot
from secretary_app.language.genders import infer_gender
from secretary_app.language.lookalikes import find_lookalikes, without_lookalikes
from secretary_app.language.names import (
    NBSP,
    FullName,
    NameForm,
    full_text,
    initials_of,
    name_of,
    short_name,
)
from secretary_app.language.positions import decline_phrase

_SURNAME = r"(?P<surname>[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?)"
_INITIALS = rf"(?P<initials>[А-ЯЁ]\.{{1,2}}[ {NBSP}]?[А-ЯЁ]\.)"
_NAMES = (
    re.compile(rf"\b{_SURNAME}[ {NBSP}]{_INITIALS}"),
    re.compile(rf"(?<![\w.]){_INITIALS}[ {NBSP}]?{_SURNAME}"),
)


def twice(subject: Subject) -> Iterator[Remark]:
    """Yield pairs of entries in the list of people that look like one person."""
    named = {person.id for person in named_people(subject)}
    for first, second in combinations(subject.people.values(), 2):
        if named & {first.id, second.id} and _same_person(first, second):
            yield warning(
                RemarkKind.PERSON_TWICE,
                subject.at_person(second.id, "surname"),
                first=full_text(name_of(first)),
                second=full_text(name_of(second)),
            )


def _same_person(first: Person, second: Person) -> bool:
    """Tell whether surnames differ by nothing or one letter and the rest does not object."""
    if not same_initials(name_of(first), name_of(second)):
        return False
    given = {folded(p.given_name) for p in (first, second) if p.given_name}
    patronymics = {folded(p.patronymic) for p in (first, second) if p.patronymic}
    if len(given) > 1 or len(patronymics) > 1:
        return False
    mine, yours = folded(first.surname), folded(second.surname)
    return mine == yours or one_letter_apart(mine, yours)


def in_texts(subject: Subject) -> Iterator[Remark]:
    """Yield names in texts that differ from a known person's by initials or one letter."""
    known = known_people(subject)
    for passage in passages(subject):
        for written, name in _names_in(passage.text).items():
            person = known.misspelt(name) if known.exactly(name) is None else None
            if person is not None:
                near = short_name(name_of(person))
                yield warning(
                    RemarkKind.PERSON_WRITTEN_DIFFERENTLY, passage.where, found=written, near=near
                )


def _names_in(text: str) -> dict[str, FullName]:
    """Return the names with initials that a text holds, each once, by how they are written."""
    return {
        match[0]: FullName(surname=match["surname"], initials=match["initials"])
        for pattern in _NAMES
        for match in pattern.finditer(text)
    }


def initials(subject: Subject) -> Iterator[Remark]:
    """Yield initials like «Д..М.», and «А. Н.» where others stand as «Е.В.»."""
    people = [p for p in named_people(subject) if p.initials]
    tight = any(_is_tight(person) for person in people)
    for person in people:
        written = (person.initials or "").replace(NBSP, " ")
        even = initials_of(name_of(person))
        if written == even or (written == _spaced(person) and not tight):
            continue
        uneven = written == _spaced(person)
        kind = RemarkKind.INITIALS_UNEVEN if uneven else RemarkKind.INITIALS_MALFORMED
        where = subject.at_person(person.id, "initials")
        fix = Fix(where.place, even) if even else None
        yield warning(kind, where, fix, initials=written)


def _is_tight(person: Person) -> bool:
    even = initials_of(name_of(person))
    return person.initials == even and even != _spaced(person)


def _spaced(person: Person) -> str:
    return initials_of(name_of(person), spaced=True).replace(NBSP, " ")


def latin_names(subject: Subject) -> Iterator[Remark]:
    """Yield names with Latin letters that look Russian: nobody sees them, no search finds them."""
    for person in named_people(subject):
        parts = {
            "surname": person.surname,
            "given_name": person.given_name,
            "patronymic": person.patronymic,
            "initials": person.initials,
        }
        for field, text in parts.items():
            if text and find_lookalikes(text):
                where = subject.at_person(person.id, field)
                fix = Fix(where.place, without_lookalikes(text))
                yield warning(RemarkKind.LATIN_LETTERS, where, fix, words=text)


def declension(subject: Subject) -> Iterator[Remark]:
    """Yield names and the council's name that the minutes decline without being certain."""
    council = subject.record.council
    if council.name_genitive is None:
        form = decline_phrase(council.name, Case.GENITIVE)
        if not form.certain:
            where = Spotted("council.name_genitive", Spot.COUNCIL)
            fix = Fix(where.place, form.text)
            yield warning(RemarkKind.FORM_UNCERTAIN, where, fix, form=form.text)
    for person_id in dict.fromkeys(_declined(subject)):
        if (person := subject.people.get(person_id)) is not None:
            yield from _genitive(subject, person)


def _declined(subject: Subject) -> Iterator[PersonId]:
    """Yield whom the minutes name in the genitive: dissenters, those represented, proxies."""
    state = subject.state
    yield from (note.person for note in state.dissents)
    yield from (m.substitute_for for m in state.movements if m.substitute_for is not None)
    yield from (proxy.to for proxy in state.proxies.values())


def _genitive(subject: Subject, person: Person) -> Iterator[Remark]:
    form = decline_person(person, Case.GENITIVE, NameForm.LIST)
    if form.certain:
        return
    if (person.gender or infer_gender(name_of(person))) is None:
        yield warning(RemarkKind.GENDER_UNKNOWN, subject.at_person(person.id, "gender"))
        return
    where = subject.at_person(person.id, "forms.genitive")
    fix = Fix(where.place, decline_person(person, Case.GENITIVE).text)
    yield warning(RemarkKind.FORM_UNCERTAIN, where, fix, form=form.text)
