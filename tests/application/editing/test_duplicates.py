from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from secretary_app.application.editing import store_edit
from secretary_app.application.editing.duplicates import (
    alike_people,
    like_person,
    merger,
    named_now,
)
from secretary_app.application.records import CouncilRecord
from secretary_app.domain.agenda import Answer, Confirmation, Meeting, Preparation
from secretary_app.domain.councils import Membership
from secretary_app.domain.people import Organisation, OrganisationId, Person, PersonId
from secretary_app.domain.regulations import Approval
from tests.application.councils import SITTINGS, stored
from tests.application.editing.records import record
from tests.builders import DAY, candidate, item, member, motion, person, regulation
from tests.fakes.store import FakeStore

BOB, TWIN = PersonId("bob"), PersonId("twin")


def named(person_id: str, name: str, **fields: object) -> Person:
    surname, given, patronymic = (*name.split(), None, None)[:3]
    parts: dict[str, Any] = {
        "surname": surname,
        "given_name": given,
        "patronymic": patronymic,
        "gender": None,
    }
    return person(person_id, **parts | fields)


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Ветров Егор Ильич", "Ветров Егор Ильич", "имена совпадают"),
        ("Ветров Егор Ильич", "Ветров Егор", "не противоречат"),
        ("Снегирёва Нина Олеговна", "Cнегирева Нина Олеговна", "имена совпадают"),
        ("Полянская Вера Игоревна", "Поляцская Вера Игоревна", "одна буква"),
    ],
)
def test_people_alike_are_noticed(one: str, other: str, reason: str) -> None:
    people = (named("x", "Лугов Иван Петрович"), named("a", one), named("b", other))
    (found,) = alike_people(people)
    assert (found.first.id, found.second.id) == ("a", "b")
    assert reason in found.reason


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ветров Егор Ильич", "Ветров Олег Ильич"),
        ("Ветров Егор Ильич", "Ветрова Елена Ильинична"),
        ("Полянская Вера Игоревна", "Поляцская Инна Романовна"),
        ("Полянская", "Поляцская"),
    ],
)
def test_people_who_only_look_alike_are_not(one: str, other: str) -> None:
    assert alike_people((named("a", one), named("b", other))) == ()


def test_pairs_are_in_the_order_of_the_people() -> None:
    people = [named(i, "Ветров Егор Ильич") for i in "cab"]
    assert [(a.first.id, a.second.id) for a in alike_people(people)] == [
        ("c", "a"),
        ("c", "b"),
        ("a", "b"),
    ]


def test_a_new_person_is_held_against_those_known() -> None:
    known = (
        named("a", "Ветров Егор"),
        named("b", "Ветров Егор Ильич"),
        named("c", "Лугов Иван Петрович"),
    )
    assert like_person(named("n", "Ветров Егор Ильич"), known) is known[1]
    assert like_person(named("n", "Ветров Егор Павлович"), known) is known[0]
    assert like_person(named("n", "Ветров Олег"), known) is None


def test_everybody_named_by_the_record_is_named_now() -> None:
    college = Organisation(
        id=OrganisationId("o"), name="Колледж", head=PersonId("h"), delegates=(PersonId("d"),)
    )
    plant = Organisation(id=OrganisationId("p"), name="Завод")
    rules = regulation(approved_by=Approval(position="директор", person=PersonId("r")))
    known = record("ann", organisations=(college, plant), regulations=(regulation(), rules))
    assert named_now(known) == {"ann", "h", "d", "r"}


def composed(*memberships: Membership) -> CouncilRecord:
    people = (person("ann"), person("bob", 1), person("twin", 1))
    return record(memberships=memberships, people=people)


def test_what_only_the_other_record_knew_is_kept() -> None:
    short = person("bob", 1, given_name=None, patronymic=None, initials="В.И.", gender=None)
    twin = person("twin", 1, position="директор", email="a@b.ru")
    known = replace(composed(), people=(short, twin))
    (one,) = merger(known, (), BOB, TWIN).after.people
    assert one == replace(twin, id=BOB)


def test_organisations_and_rules_name_the_one_kept() -> None:
    college = Organisation(id=OrganisationId("o"), name="К", head=TWIN, delegates=(BOB, TWIN))
    plant = Organisation(id=OrganisationId("p"), name="З")
    approval = Approval(position="директор", person=TWIN)
    known = replace(
        composed(member("twin")),
        organisations=(college, plant),
        regulations=(regulation(), regulation(approved_by=approval)),
    )
    after = merger(known, (), BOB, TWIN).after
    assert after.organisations == (replace(college, head=BOB, delegates=(BOB,)), plant)
    assert after.regulations[0] == known.regulations[0]
    assert after.regulations[1].approved_by == replace(approval, person=BOB)
    assert after.memberships == (member("bob"),)
    assert [p.id for p in after.people] == ["ann", "bob"]


D = date
JOINED = [
    # The other one was a member before: the same period begins earlier.
    (
        (member("bob", start=D(2022, 1, 1)), member("twin")),
        (member("bob"),),
    ),
    # He went on after: the period goes on, with the end of the later one.
    (
        (member("bob", end=D(2021, 12, 31)), member("twin", start=D(2021, 6, 1), basis="№ 1")),
        (member("bob", basis="№ 1"),),
    ),
    # Another role before: its days stay a period of their own, in the place where it stood.
    (
        (member("twin:deputy"), member("ann"), member("bob", start=D(2022, 1, 1))),
        (
            member("bob:deputy", end=D(2021, 12, 31)),
            member("ann"),
            member("bob", start=D(2022, 1, 1)),
        ),
    ),
    # Days between two periods of the one kept are filled.
    (
        (
            member("bob", end=D(2020, 12, 31)),
            member("bob:deputy", start=D(2023, 1, 1), end=D(2023, 12, 31)),
            member("twin", start=D(2020, 6, 1), end=D(2022, 6, 30)),
        ),
        (
            member("bob", end=D(2022, 6, 30)),
            member("bob:deputy", start=D(2023, 1, 1), end=D(2023, 12, 31)),
        ),
    ),
    # Nothing is added where the one kept was a member all the time.
    (
        (member("bob", end=D(2023, 1, 1)), member("twin", end=D(2022, 1, 1))),
        (member("bob", end=D(2023, 1, 1)),),
    ),
    # Periods apart stay apart.
    (
        (member("bob", end=D(2021, 1, 1)), member("twin", start=D(2025, 1, 1))),
        (member("bob", end=D(2021, 1, 1)), member("bob", start=D(2025, 1, 1))),
    ),
]


@pytest.mark.parametrize(("before", "after"), JOINED)
def test_memberships_follow(before: tuple[Membership, ...], after: tuple[Membership, ...]) -> None:
    assert merger(composed(*before), (), BOB, TWIN).after.memberships == after


def test_a_role_that_was_not_chosen_is_told() -> None:
    found = merger(composed(member("bob:chair"), member("twin", start=DAY)), (), BOB, TWIN)
    (note,) = found.notes
    assert note.startswith("В записях с 01.01.2020 и с 12.03.2026 роль или голос различаются")
    assert note.endswith("останется «председатель».")
    assert merger(composed(member("bob"), member("twin")), (), BOB, TWIN).notes == ()


def with_twin(store: FakeStore) -> tuple[PersonId, PersonId]:
    """A second record of the member who presides the planned meeting."""
    known = store.contents.councils[SITTINGS]
    first = known.people[0]
    with store.writing() as tx:
        tx.save_council(replace(known, people=(*known.people, replace(first, id=TWIN))))
    return first.id, TWIN


def planned(store: FakeStore) -> Meeting:
    return next(m.meeting for m in store.contents.meetings.values() if not m.journal.entries)


def test_planned_meetings_follow_and_the_step_is_taken_back() -> None:
    store = stored("sittings")
    first, twin = with_twin(store)
    key, _ = next((k, m) for k, m in store.contents.meetings.items() if not m.journal.entries)
    prepared = replace(
        planned(store),
        presiding=twin,
        secretary=first,
        guests=(twin, first),
        agenda=(item("i1", rapporteurs=(twin,)),),
        motions=(
            motion("r1", executors=(twin, "отдел")),
            motion("e1", None, candidates=(candidate(f"k={twin}"),)),
            motion("e2", None, candidates=(candidate(f"k={twin}"), candidate(f"l={first}"))),
        ),
        preparation=Preparation(
            confirmations=(Confirmation(person=twin, answer=Answer.REMOTE),),
        ),
    )
    with store.writing() as tx:
        tx.save_meeting(key.council, prepared)
    before = store.contents.councils, store.contents.meetings
    with store.reading() as tx:
        record_now, meetings = tx.council(SITTINGS), tx.meetings(SITTINGS)
    assert record_now is not None
    found = merger(record_now, meetings, first, twin)
    assert found.begun == 0
    edit = store_edit(store, found.edit("объединение"))
    now = planned(store)
    assert twin not in repr((now, store.contents.councils[SITTINGS]))
    assert now.guests == (first,)
    assert [len(m.candidates or ()) for m in now.motions] == [0, 1, 1]
    assert now.motions[0].executors == (first, "отдел")
    assert now.preparation == Preparation(
        confirmations=(Confirmation(person=first, answer=Answer.REMOTE),)
    )
    store_edit(store, edit.reversed())
    assert (store.contents.councils, store.contents.meetings) == before


def test_an_answer_of_the_one_kept_stands() -> None:
    store = stored("sittings")
    answers = tuple(
        Confirmation(person=who, answer=answer)
        for who, answer in ((BOB, Answer.ABSENT), (TWIN, Answer.REMOTE))
    )
    key = next(k for k, m in store.contents.meetings.items() if not m.journal.entries)
    meeting = replace(planned(store), preparation=Preparation(confirmations=answers))
    kept = replace(store.contents.meetings[key], meeting=meeting)
    (change,) = merger(composed(), (kept,), BOB, TWIN).planned
    assert change.after is not None
    assert change.after.preparation == Preparation(confirmations=answers[:1])


def test_whom_begun_meetings_name_stays_known() -> None:
    store = stored("sittings")
    known = store.contents.councils[SITTINGS]
    first = known.people[0]
    twin = replace(first, id=TWIN)
    known = replace(known, people=(*known.people, twin))
    with store.reading() as tx:
        meetings = tx.meetings(SITTINGS)
    found = merger(known, meetings, TWIN, first.id)
    assert found.begun == 1
    assert first in found.after.people
    assert first.id not in named_now(found.after)
    with store.writing() as tx:
        tx.save_council(known)
    store_edit(store, found.edit("объединение"))
    assert planned(store).presiding == TWIN
