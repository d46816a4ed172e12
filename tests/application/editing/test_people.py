from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from secretary_app.application.editing.people import (
    computed_forms,
    own_forms,
    remove_person,
    with_person,
)
from secretary_app.application.records import CouncilRecord
from secretary_app.domain.errors import InvalidFact
from secretary_app.domain.people import NameForms, Organisation, OrganisationId, Person, PersonId
from secretary_app.domain.regulations import Approval
from tests.application.councils import SITTINGS, stored
from tests.application.editing.records import record
from tests.builders import person, regulation
from tests.fakes.store import FakeStore

DAN = person("dan", 6)
EVE = person("eve", 7)


def test_a_person_is_added_and_changed_in_place() -> None:
    added = with_person(record(), DAN)
    assert added.people[-1] == DAN
    busy = replace(added.people[0], position="директор", email="a@b.ru")
    assert with_person(added, busy).people[0] == busy
    assert with_person(added, busy).people[1:] == added.people[1:]


@pytest.mark.parametrize(
    ("fields", "place", "words"),
    [
        ({"surname": " "}, "people[3].surname", "Нужна фамилия"),
        ({"surname": "Ветров1"}, "people[3].surname", "В имени посторонние знаки"),
        ({"surname": "члены совета"}, "people[3].surname", "Не похоже на имя человека"),
        ({"surname": "В" * 101}, "people[3].surname", "слишком длинное"),
        ({"email": "почта"}, "people[3].email", "не адрес почты"),
        ({"email": "a@b.ru, c@d.ru"}, "people[3].email", "не адрес почты"),
    ],
)
def test_a_wrong_person_is_refused_at_the_field(
    fields: dict[str, str], place: str, words: str
) -> None:
    with pytest.raises(InvalidFact, match=words) as caught:
        with_person(record(), replace(DAN, **fields))  # type: ignore[arg-type]
    assert caught.value.place == place


def test_what_was_stored_before_is_not_questioned() -> None:
    odd = replace(DAN, surname="ветров 1", email="почта")
    known = record(people=(*record().people, odd))
    assert with_person(known, replace(odd, position="директор")).people[-1].position == "директор"


def test_only_forms_that_depart_are_kept() -> None:
    genitive, dative, instrumental = computed_forms(DAN)
    same = NameForms(genitive=genitive.text, dative=dative.text, instrumental=instrumental.text)
    assert own_forms(DAN, same) is None
    assert own_forms(DAN, NameForms(genitive="")) is None
    typed = replace(same, dative="Кедрину Другому")
    assert own_forms(DAN, typed) == NameForms(dative="Кедрину Другому")
    assert computed_forms(replace(DAN, forms=typed)) == (genitive, dative, instrumental)


def with_eve(store: FakeStore, **fields: object) -> None:
    known = store.contents.councils[SITTINGS]
    changed = replace(known, people=(*known.people, EVE), **fields)  # type: ignore[arg-type]
    with store.writing() as tx:
        tx.save_council(changed)


def test_somebody_whom_nothing_names_is_removed() -> None:
    store = stored("sittings")
    before = store.contents.councils[SITTINGS]
    with_eve(store)
    edit = remove_person(store, SITTINGS, "удаление", EVE.id)
    assert store.contents.councils[SITTINGS] == before
    assert edit.councils == {SITTINGS}


def organisation(**fields: object) -> Organisation:
    return Organisation(id=OrganisationId("o"), name="Колледж", **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"organisations": (organisation(head=EVE.id),)}, "представляет организацию"),
        ({"organisations": (organisation(delegates=(EVE.id,)),)}, "представляет организацию"),
        (
            {
                "regulations": (
                    regulation(
                        effective_from=date(2020, 1, 1),
                        approved_by=Approval(position="директор", person=EVE.id),
                    ),
                )
            },
            "утверждает протоколы",
        ),
    ],
)
def test_somebody_named_stays(fields: dict[str, object], words: str) -> None:
    store = stored("sittings")
    with_eve(store, **fields)
    refused(store, EVE, words)


def refused(store: FakeStore, who: Person, words: str) -> None:
    before = store.contents
    with pytest.raises(InvalidFact, match=words):
        remove_person(store, SITTINGS, "удаление", who.id)
    assert store.contents is before


def test_members_and_whom_meetings_name_stay() -> None:
    store = stored("sittings")
    known = store.contents.councils[SITTINGS]
    refused(store, known.people[0], "был в составе")
    guest = named_by_a_meeting_only(store, known)
    refused(store, guest, "назван в заседаниях")


def named_by_a_meeting_only(store: FakeStore, known: CouncilRecord) -> Person:
    key, planned = next((k, m) for k, m in store.contents.meetings.items() if not m.journal.entries)
    with_eve(store)
    with store.writing() as tx:
        tx.save_meeting(key.council, replace(planned.meeting, guests=(PersonId("eve"),)))
    assert EVE not in known.people
    return EVE
