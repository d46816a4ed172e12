"""Changing what is known of a person; the directory of a council's people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from secretary_app.application.editing.edits import Edit
from secretary_app.application.editing.mentions import names_person
from secretary_app.application.editing.steps import edit_council
from secretary_app.application.lookup import record_of
from secretary_app.application.ports import Store
from secretary_app.application.records import CouncilRecord, StoredMeeting
from secretary_app.application.roster.names import name_faults
from secretary_app.domain.councils import CouncilId
from secretary_app.domain.errors import DomainError, InvalidFact
from secretary_app.domain.people import NameForms, Person, PersonId
from secretary_app.language.cases import Case, Declined
from secretary_app.language.declension import decline_person
from secretary_app.language.names import name_of

_ADDRESS = re.compile(r"[^@\s,;]+@[^@\s,;]+\.[^@\s,;]+")


def with_person(record: CouncilRecord, person: Person) -> CouncilRecord:
    """Return the record with ``person`` in place of who had the id, or added at the end.

    Raises `InvalidFact` (``people[3].surname``) for a new name that is hardly one and for a
    new address that is none; what was stored before is not questioned.
    """
    places = {known.id: place for place, known in enumerate(record.people)}
    place = places.get(person.id, len(record.people))
    before = record.people[place] if person.id in places else None
    for fault in _faults(before, person):
        raise fault.within(f"people[{place}]")
    return replace(record, people=(*record.people[:place], person, *record.people[place + 1 :]))


def _faults(before: Person | None, person: Person) -> Iterator[DomainError]:
    if not person.surname.strip():
        yield InvalidFact("Нужна фамилия.", "surname")
    elif before is None or name_of(before) != name_of(person):
        for sentence in name_faults(name_of(person)):
            yield InvalidFact(f"{sentence[:1].upper()}{sentence[1:]}.", "surname")
    new_address = before is None or before.email != person.email
    if person.email is not None and new_address and not _ADDRESS.fullmatch(person.email):
        yield InvalidFact("Это не адрес почты: нужен вид «имя@пример.рф».", "email")


def computed_forms(person: Person) -> tuple[Declined, Declined, Declined]:
    """Return the whole name in the genitive, dative and instrumental as the rules give it."""
    plain = replace(person, forms=None)
    genitive, dative, instrumental = (
        decline_person(plain, case) for case in (Case.GENITIVE, Case.DATIVE, Case.INSTRUMENTAL)
    )
    return genitive, dative, instrumental


def own_forms(person: Person, typed: NameForms) -> NameForms | None:
    """Return the typed forms that depart from the computed ones; None where none does."""
    genitive, dative, instrumental = computed_forms(person)
    kept = NameForms(
        genitive=_own(typed.genitive, genitive),
        dative=_own(typed.dative, dative),
        instrumental=_own(typed.instrumental, instrumental),
    )
    return kept if kept != NameForms() else None


def _own(typed: str | None, computed: Declined) -> str | None:
    return typed if typed and typed != computed.text else None


def remove_person(store: Store, council: CouncilId, name: str, person: PersonId) -> Edit:
    """Take somebody out of the directory whom nothing names, and return the step.

    Raises `InvalidFact` with what still names the person; then nothing is stored.
    """
    with store.reading() as tx:
        record, meetings = record_of(tx, council), tx.meetings(council)
    for reason in _named_by(record, meetings, person):
        raise InvalidFact(f"Удалить нельзя: {reason}. Ничего не изменено.", "people")
    return edit_council(
        store,
        council,
        name,
        lambda now: replace(now, people=tuple(p for p in now.people if p.id != person)),
    )


def _named_by(
    record: CouncilRecord, meetings: tuple[StoredMeeting, ...], person: PersonId
) -> Iterator[str]:
    if any(m.person == person for m in record.memberships):
        yield "человек есть или был в составе"
    if any(person in (o.head, *o.delegates) for o in record.organisations):
        yield "человек представляет организацию"
    if any(
        r.approved_by is not None and r.approved_by.person == person for r in record.regulations
    ):
        yield "человек утверждает протоколы"
    if any(names_person(stored, person) for stored in meetings):
        yield "человек назван в заседаниях"
