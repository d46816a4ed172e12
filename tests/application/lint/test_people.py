from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from secretary_app.application.lint import people
from secretary_app.application.lint.likeness import one_letter_apart
from secretary_app.domain.agenda import MotionId
from secretary_app.domain.councils import Council
from secretary_app.domain.meeting.entries import DissentRecorded
from secretary_app.domain.people import Gender, NameForms, PersonId
from tests.application.lint.looking import ALL_HERE, MOTIONS, look, only, said, seen
from tests.builders import council, facts, motion, person, regulation
from tests.sitting import Sitting


def named(person_id: str, surname: str, initials: str | None = None, **fields: Any) -> Any:
    unknown: dict[str, Any] = {"given_name": None, "patronymic": None, "gender": None}
    return person(person_id, surname=surname, initials=initials, **unknown | fields)


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        (("Королева", "О.М."), ("Королёва", "О.М."), True),
        (("Криволапов", "И.Н."), ("Кривалапов", "И.Н."), True),
        (("Криволапов", "И.Н."), ("Криволаппов", "И. Н."), True),
        (("Козлов", "И.Н."), ("Кoзлов", "И.Н."), True),  # a Latin o
        (("Козлов", "И.Н."), ("Козлов", "И.А."), False),
        (("Козлов", "И.Н."), ("Козлова", "И.Н."), False),
        (("Козлов", "И.Н."), ("Орлов", "И.Н."), False),
        (("Козлов", None), ("Козлов", None), False),
    ],
)
def test_one_person_in_two_entries(first: Any, second: Any, same: bool) -> None:
    subject = look(people=(named("ann", *first), named("bob", *second)))
    found = list(people.twice(subject))
    assert said(found) == (["warning person_twice " + subject.named(PersonId("bob"))] * same)
    assert [r.where.place for r in found] == ["people[2].surname"] * same


@pytest.mark.parametrize(
    ("field", "values"), [("given_name", ("Пётр", "Павел")), ("patronymic", ("Ильич", "Иванович"))]
)
def test_different_names_with_the_same_initials_are_two_people(
    field: str, values: tuple[str, str]
) -> None:
    usual: dict[str, Any] = {"surname": "Козлов", "given_name": "Пётр", "patronymic": "Ильич"}
    pair = [person(p, **usual | {field: v}) for p, v in zip(("ann", "bob"), values, strict=True)]
    assert said(people.twice(look(people=pair))) == []


def test_people_whom_this_meeting_does_not_name_are_left_alone() -> None:
    extra = (named("e1", "Козлов", "И.Н."), named("e2", "Козлов", "И.Н."))
    subject = look()
    record = replace(subject.record, people=(*subject.record.people, *extra))
    subject = replace(subject, record=record, people={**subject.people, **{p.id: p for p in extra}})
    assert said(people.twice(subject)) == []


@pytest.mark.parametrize(
    ("first", "second", "apart"),
    [
        ("криволапов", "кривалапов", True),
        ("криволапов", "кривлапов", True),
        ("иванов", "иванова", False),
        ("иванов", "иваном", False),
        ("козлов", "козлов", False),
        ("рак", "рок", False),
        ("криволапов", "кривалопов", False),
        ("криволапов", "крив", False),
        ("криволапов", "криволаповой", False),
    ],
)
def test_a_slip_of_one_letter(first: str, second: str, apart: bool) -> None:
    assert one_letter_apart(first, second) is apart
    assert one_letter_apart(second, first) is apart


OLGA = person(
    "ann", surname="Гудожникова", given_name="Ольга", patronymic="Борисовна", gender=Gender.FEMALE
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Направить Гудожниковой О.Б. список.", None),
        ("Направить О.Б. Гудожниковой список.", None),
        ("Направить Гудожниковой О. Б. список.", None),
        ("Направить Гудожниковой О.В. список.", "Гудожниковой О.В."),
        ("Направить Гудожнековой О.Б. список.", "Гудожнековой О.Б."),
        ("Направить Гудожнековой А.А. список.", None),
        ("Направить Щукину А.А. список.", None),
        ("Направить список.", None),
    ],
)
def test_names_in_texts(text: str, found: str | None) -> None:
    subject = look(motions=(motion("r1", text=text),), people=(OLGA,))
    remarks = list(people.in_texts(subject))
    assert [r.data["found"] for r in remarks] == ([] if found is None else [found])
    assert all("Гудожникова\xa0О.Б." in r.text for r in remarks)


@pytest.mark.parametrize(
    ("first", "second", "kinds"),
    [
        ("Е.В.", "А.Н.", []),
        ("Е.В.", "А. Н.", ["initials_uneven"]),
        ("Е. В.", "А.\xa0Н.", []),
        ("Е.В.", "Д..М.", ["initials_malformed"]),
        ("Е.В.", "ДМ", ["initials_malformed"]),
        ("Е.В.", "дм", ["initials_malformed"]),
        ("Е.", "А. Н.", []),
    ],
)
def test_initials(first: str, second: str, kinds: list[str]) -> None:
    subject = look(people=(named("ann", "Беляев", first), named("bob", "Матвеев", second)))
    assert [r.kind for r in people.initials(subject)] == kinds


@pytest.mark.parametrize(("typed", "fix"), [("Д..М.", "Д.М."), ("дм", None)])
def test_the_fix_of_initials(typed: str, fix: str | None) -> None:
    remark = only(people.initials(look(people=(named("ann", "Матвеев", typed),))))
    assert remark.where.place == "people[1].initials"
    assert (remark.fix and remark.fix.value) == fix


def test_latin_letters_in_a_name() -> None:
    remark = only(people.latin_names(look(people=(named("ann", "Матвеeв", "Д.М."),))))
    assert remark.where.place == "people[1].surname"
    assert remark.fix is not None
    assert remark.fix.value == "Матвеев"


def _dissenter(**fields: Any) -> Any:
    own = replace(facts(motions=MOTIONS), people=(*facts().people[:1], named("ann", **fields)))
    held = Sitting(own, known="chair ann bob cid dan").run(f"open\n{ALL_HERE}; record n1")
    return seen(held.do(DissentRecorded(motion=MotionId("n1"), person=PersonId("ann"), text="…")))


@pytest.mark.parametrize(
    ("fields", "kinds"),
    [
        ({"surname": "Беляев", "initials": "Е.В."}, []),
        ({"surname": "Дрожено", "initials": "О.Н."}, []),
        ({"surname": "Бенсон", "initials": "Г.Ф."}, ["gender_unknown"]),
        ({"surname": "Бенсон", "initials": "Г.Ф.", "gender": Gender.MALE}, []),
        ({"surname": "Заяц", "initials": "Г.Ф.", "gender": Gender.MALE}, ["form_uncertain"]),
        (
            {"surname": "Заяц", "initials": "Г.Ф.", "forms": NameForms(genitive="Заяца Г.Ф.")},
            [],
        ),
    ],
)
def test_a_name_in_the_genitive_must_be_certain(fields: Any, kinds: list[str]) -> None:
    assert [r.kind for r in people.declension(_dissenter(**fields))] == kinds


def test_an_uncertain_form_is_offered_to_be_confirmed() -> None:
    zayats = {"surname": "Заяц", "initials": "Г.Ф.", "gender": Gender.MALE}
    remark = only(people.declension(_dissenter(**zayats)))
    assert remark.fix is not None
    assert remark.fix.place == "people[1].forms.genitive"
    assert remark.fix.value in remark.text or remark.fix.value.startswith("За")


def test_those_represented_and_those_who_represent_are_declined() -> None:
    benson = named("dan", "Бенсон", "Г.Ф.")
    substitutes = regulation(representation="substitute")
    script = "arrive chair; substitute x for dan"
    assert said(people.declension(look(script, rules=substitutes, people=(benson,)))) == [
        "warning gender_unknown Бенсон\xa0Г.Ф."
    ]
    proxies = regulation(representation="proxy")
    script = "arrive chair dan; proxy ann to dan"
    assert len(said(people.declension(look(script, rules=proxies, people=(benson,))))) == 1


def test_somebody_the_council_no_longer_knows_is_not_declined() -> None:
    subject = _dissenter(surname="Бенсон", initials="Г.Ф.")
    unknown = {key: p for key, p in subject.people.items() if key != "ann"}
    assert said(people.declension(replace(subject, people=unknown))) == []


@pytest.mark.parametrize(
    ("body", "kinds"),
    [
        (council(name="Совет Заречья"), []),
        (council(name="Кувырга Заречья"), ["warning form_uncertain Название совета"]),
        (council(name="Кувырга Заречья", name_genitive="Кувырги Заречья"), []),
    ],
)
def test_the_name_of_the_council(body: Council, kinds: list[str]) -> None:
    assert said(people.declension(look(record={"council": body}))) == kinds
