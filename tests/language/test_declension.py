from __future__ import annotations

import pytest

from secretary_app.domain.people import Gender, NameForms, Person, PersonId
from secretary_app.language.cases import Case, Declined
from secretary_app.language.declension import decline_name, decline_person
from secretary_app.language.names import NBSP, NameForm, parse_name


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Дрожено О.Н.", Declined(f"Дрожено{NBSP}О.Н.")),
        ("Жарких Е.В.", Declined(f"Жарких{NBSP}Е.В.")),
        ("Сковорода О.Н.", Declined(f"Сковороды{NBSP}О.Н.")),
        ("Окуджава Б.Ш.", Declined(f"Окуджавы{NBSP}Б.Ш.")),
        ("Поярков О.Н.", Declined(f"Пояркова{NBSP}О.Н.")),
        ("Седая О.Н.", Declined(f"Седой{NBSP}О.Н.")),
        ("Бенсон Г.Ф.", Declined(f"Бенсон{NBSP}Г.Ф.", certain=False)),
        ("Кравец С.В.", Declined(f"Кравец{NBSP}С.В.", certain=False)),
        ("Кравец Саша", Declined("Кравец Саша", certain=False)),
        ("Саенко Саша", Declined("Саенко Саши")),
    ],
)
def test_unknown_gender_is_declined_only_where_it_does_not_matter(
    name: str, expected: Declined
) -> None:
    assert decline_name(parse_name(name), Case.GENITIVE) == expected


def test_given_gender_wins_over_the_name() -> None:
    name = parse_name("Поярков О.Н.")
    assert decline_name(name, Case.DATIVE, Gender.FEMALE).text == f"Поярков{NBSP}О.Н."


def test_forms_of_setting() -> None:
    name = parse_name("Иванова Анна Петровна")
    listed = decline_name(name, Case.INSTRUMENTAL, form=NameForm.LIST, spaced=True)
    signed = decline_name(name, Case.INSTRUMENTAL, form=NameForm.SIGNATURE)
    assert listed.text == f"Ивановой{NBSP}А.{NBSP}П."
    assert signed.text == f"А.П.{NBSP}Ивановой"


def test_nominative_changes_nothing() -> None:
    assert decline_name(parse_name("Кравец Саша"), Case.NOMINATIVE) == Declined("Кравец Саша")


@pytest.mark.parametrize(
    ("name", "accusative", "prepositional"),
    [
        ("Кравец Пётр Ильич", "Кравца Петра Ильича", "Кравце Петре Ильиче"),
        ("Долгая Любовь Ильинична", "Долгую Любовь Ильиничну", "Долгой Любови Ильиничне"),
        ("Иванова Мария Львовна", "Иванову Марию Львовну", "Ивановой Марии Львовне"),
        ("Топчий Юрий Ильич", "Топчия Юрия Ильича", "Топчии Юрии Ильиче"),
        ("Долгий Лев Фомич", "Долгого Льва Фомича", "Долгом Льве Фомиче"),
        ("Сорока Илья Фомич", "Сороку Илью Фомича", "Сороке Илье Фомиче"),
        ("Цой Никита Фомич", "Цоя Никиту Фомича", "Цое Никите Фомиче"),
    ],
)
def test_the_two_rarer_cases(name: str, accusative: str, prepositional: str) -> None:
    parsed = parse_name(name)
    assert decline_name(parsed, Case.ACCUSATIVE).text == accusative
    assert decline_name(parsed, Case.PREPOSITIONAL).text == prepositional


def test_uncertain_surname_makes_the_whole_name_uncertain() -> None:
    assert not decline_name(parse_name("Заяц Пётр Ильич"), Case.GENITIVE).certain


def person(forms: NameForms | None, *, given: bool = True) -> Person:
    return Person(
        id=PersonId("p"),
        surname="Заяц",
        given_name="Пётр" if given else None,
        patronymic="Ильич" if given else None,
        initials=None if given else "П.И.",
        gender=Gender.MALE,
        forms=forms,
    )


FORMS = NameForms(
    genitive="Заяца Петра Ильича", dative="Заяцу Петру Ильичу", instrumental="Заяцем Петром Ильичом"
)


@pytest.mark.parametrize(
    ("case", "text"),
    [
        (Case.GENITIVE, "Заяца Петра Ильича"),
        (Case.DATIVE, "Заяцу Петру Ильичу"),
        (Case.INSTRUMENTAL, "Заяцем Петром Ильичом"),
    ],
)
def test_forms_entered_by_hand_win(case: Case, text: str) -> None:
    assert decline_person(person(FORMS), case) == Declined(text)


@pytest.mark.parametrize("case", [Case.ACCUSATIVE, Case.PREPOSITIONAL, Case.NOMINATIVE])
def test_other_cases_are_computed_despite_overrides(case: Case) -> None:
    name = parse_name("Заяц Пётр Ильич")
    assert decline_person(person(FORMS), case) == decline_name(name, case, Gender.MALE)


def test_short_form_takes_the_surname_out_of_the_override() -> None:
    assert decline_person(person(FORMS), Case.DATIVE, NameForm.LIST).text == f"Заяцу{NBSP}П.И."


@pytest.mark.parametrize("override", ["Заяцу П.И.", "Заяцу"])
def test_override_of_a_person_known_by_initials(override: str) -> None:
    someone = person(NameForms(dative=override), given=False)
    assert decline_person(someone, Case.DATIVE, NameForm.SIGNATURE).text == f"П.И.{NBSP}Заяцу"
    assert decline_person(someone, Case.DATIVE).text == override


def test_override_of_the_surname_alone() -> None:
    someone = person(NameForms(dative="Заяцу"))
    assert decline_person(someone, Case.DATIVE, NameForm.LIST).text == f"Заяцу{NBSP}П.И."


def test_no_override_is_computed() -> None:
    assert decline_person(person(None), Case.DATIVE).text == "Зайцу Петру Ильичу"
