from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretary_app.application.preparation.naming import (
    Who,
    WhoKind,
    organisation_meant,
    parts_of,
    person_meant,
    read_executors,
    read_people,
    stored_executors,
    written_executors,
    written_people,
)
from secretary_app.application.records import CouncilRecord
from secretary_app.domain.people import Organisation, OrganisationId, PersonId
from tests.application.preparation.preparing import ids, record, somebody

PEOPLE = (
    somebody("vetrov", "Ветров", given_name="Егор", patronymic="Ильич"),
    somebody("lugova", "Лугова", given_name="Анна", patronymic="Юрьевна", gender=None),
    somebody("kedrin1", "Кедрин", given_name="Олег", patronymic="Маркович"),
    somebody("kedrin2", "Кедрин", given_name="Олег", patronymic="Михайлович"),
    somebody("stepnoy", "Заречный-Степной", given_name="Ян", patronymic=None),
)
LUCH = Organisation(id=OrganisationId("o1"), name="ООО «Завод «Луч»", short_name="ООО «Луч»")
COLLEGE = Organisation(id=OrganisationId("o2"), name="Северный колледж")
OTHER = Organisation(id=OrganisationId("o3"), name="Южный колледж")


def known() -> CouncilRecord:
    return CouncilRecord(
        council=record().council, people=PEOPLE, organisations=(LUCH, COLLEGE, OTHER)
    )


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("", ()),
        (" ; ", ()),
        ("Ветров, Лугова", ("Ветров", "Лугова")),
        ("колледжи, техникумы; Ветров", ("колледжи, техникумы", "Ветров")),
        ("Ветров\nЛугова\n", ("Ветров", "Лугова")),
        ("Ветров;Ветров", ("Ветров",)),
        ("руководители,  директора;", ("руководители, директора",)),
    ],
)
def test_parts(typed: str, parts: tuple[str, ...]) -> None:
    assert parts_of(typed) == parts


@pytest.mark.parametrize(
    ("typed", "who"),
    [
        ("Ветров", "vetrov"),
        ("ветр", "vetrov"),
        ("Ветров Е.И.", "vetrov"),
        ("Ветров\xa0Е.И.", "vetrov"),
        ("Ветров Егор", "vetrov"),
        ("ветров егор ильич", "vetrov"),
        ("Ветров Е", "vetrov"),
        ("Ветрову", "vetrov"),
        ("Ветрову Е.И.", "vetrov"),
        ("Луговой А.Ю.", "lugova"),
        ("Степной", "stepnoy"),
        ("степн", "stepnoy"),
        ("Кедрин Олег Ма", "kedrin1"),
        ("Ветров Е.И., директор", "vetrov"),
        ("Ветров П.П.", None),
        ("Ве", "vetrov"),
        ("тр", None),
        ("", None),
        ("...", None),
        ("Соколова", None),
    ],
)
def test_a_person_is_meant_by_part_of_the_name(typed: str, who: str | None) -> None:
    found = person_meant(typed, PEOPLE)
    assert (found.id if found else None) == who


@pytest.mark.parametrize("typed", ["Кедрин", "Кедрин О.М.", "кедр"])
def test_namesakes_are_told(typed: str) -> None:
    with pytest.raises(ValueError, match="таких несколько: Кедрин Олег Маркович, Кедрин Олег Мих"):
        person_meant(typed, PEOPLE)


def test_only_some_of_many_namesakes_are_told() -> None:
    many = [somebody(f"k{n}", "Кедрин", given_name=f"Имя{n}", patronymic=None) for n in range(8)]
    with pytest.raises(ValueError, match="Имя4 и ещё 3; напишите"):
        person_meant("Кедрин", many)


def test_several_people_are_read_and_written_back() -> None:
    found = read_people("Ветров; Лугова; Кедрин Олег Маркович; ветров", known())
    assert found.people == ids("vetrov", "lugova", "kedrin1")
    assert found.new == ()
    written = written_people(found.people, known())
    assert written == "Ветров\xa0Е.И.; Лугова\xa0А.Ю.; Кедрин Олег Маркович"
    assert read_people(written, known()) == found
    assert read_people("Ветров, Лугова", known()).people == ids("vetrov", "lugova")
    assert written_people(ids("gone"), known()) == "gone"


def test_somebody_new_is_added() -> None:
    found = read_people("Озеров Пётр Фомич, директор завода", known())
    [person] = found.new
    assert found.people == (person.id,)
    assert (person.surname, person.given_name, person.patronymic) == ("Озеров", "Пётр", "Фомич")
    assert (person.position, person.initials) == ("директор завода", None)
    [short] = read_people("Озеров П.Ф.", known()).new
    assert (short.initials, short.given_name, short.position) == ("П.Ф.", None, None)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("Озеров", "нет среди людей совета"),
        ("123 456", "нет среди людей совета"),
        ("; ,", "Имя не указано"),
        ("А" * 201, "слишком длинное имя"),
    ],
)
def test_what_is_no_name_is_refused(typed: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        read_people(typed, known())


@pytest.mark.parametrize(
    ("typed", "who"),
    [
        ("Ветров", Who(WhoKind.PERSON, "vetrov", "Ветров\xa0Е.И.")),
        ("Ветрову Е.И.", Who(WhoKind.PERSON, "vetrov", "Ветров\xa0Е.И.")),
        ("ветров е.и.", Who(WhoKind.PERSON, "vetrov", "Ветров\xa0Е.И.")),
        ("vetrov", Who(WhoKind.PERSON, "vetrov", "Ветров\xa0Е.И.")),
        ("Луч", Who(WhoKind.ORGANISATION, "ООО «Луч»", "ООО «Луч»")),
        ('ООО "Луч"', Who(WhoKind.ORGANISATION, "ООО «Луч»", "ООО «Луч»")),
        ("Северный", Who(WhoKind.ORGANISATION, "Северный колледж", "Северный колледж")),
        ("колледж", Who(WhoKind.GROUP, "колледж", "колледж")),
        ("руководители колледжей", Who(WhoKind.GROUP, *["руководители колледжей"] * 2)),
        ("Руководители колледжей", Who(WhoKind.GROUP, *["Руководители колледжей"] * 2)),
        ("все", Who(WhoKind.GROUP, "все", "все")),
        ("Я", Who(WhoKind.GROUP, "Я", "Я")),
        ("Соколов И.И.", Who(WhoKind.GROUP, "Соколов И.И.", "Соколов И.И.")),
    ],
)
def test_an_executor(typed: str, who: Who) -> None:
    assert read_executors(typed, known()) == (who,)


def test_executors_are_written_and_read_again() -> None:
    values = ("vetrov", "ООО «Луч»", "колледжи, техникумы")
    text = written_executors(values, known())
    assert text == "Ветров\xa0Е.И.; ООО «Луч»; колледжи, техникумы"
    assert tuple(who.value for who in read_executors(text, known())) == values
    text = written_executors(values[2:], known())
    assert text == "колледжи, техникумы;"
    assert tuple(who.value for who in read_executors(text, known())) == values[2:]
    assert read_executors("Ветров; Ветрову", known())[0].value == PersonId("vetrov")
    assert len(read_executors("Ветров; Ветрову", known())) == 1


def test_what_a_draft_keeps_is_what_was_typed() -> None:
    values = ("kedrin1", "vetrov", "ООО «Луч»", "все участники")
    found = stored_executors(values, known())
    assert [who.kind.value for who in found] == ["person", "person", "organisation", "group"]
    assert tuple(who.value for who in found) == values
    assert read_executors(written_executors(values, known()), known()) == found


def test_a_namesake_among_executors_is_told() -> None:
    with pytest.raises(ValueError, match="таких несколько"):
        read_executors("все; Кедрин", known())


def test_organisations_by_name() -> None:
    assert organisation_meant("завод луч", (LUCH, OTHER)) == LUCH
    assert organisation_meant("ю", (LUCH, OTHER)) is None
    assert organisation_meant("нет такой", (LUCH, OTHER)) is None


@given(text=st.text(max_size=60))
def test_any_text_is_read_or_told(text: str) -> None:
    for read in (read_people, read_executors):
        with contextlib.suppress(ValueError):
            read(text, known())
