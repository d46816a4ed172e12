from __future__ import annotations

import pytest

from secretary_app.domain.people import Person, PersonId
from secretary_app.language.names import (
    NBSP,
    FullName,
    full_text,
    initials_of,
    name_of,
    parse_name,
    short_name,
    signature_name,
)

ANNA = FullName(surname="Иванова", given_name="Анна", patronymic="Петровна")


def test_list_form_holds_initials_by_a_nonbreaking_space() -> None:
    assert short_name(ANNA) == f"Иванова{NBSP}А.П."


def test_signature_form_puts_initials_first() -> None:
    assert signature_name(ANNA) == f"А.П.{NBSP}Иванова"


def test_spaced_initials() -> None:
    assert short_name(ANNA, spaced=True) == f"Иванова{NBSP}А.{NBSP}П."


def test_surname_alone_gets_no_space() -> None:
    assert short_name(FullName(surname="Заря")) == "Заря"


@pytest.mark.parametrize(
    ("given", "even"),
    [
        ("А. Н.", "А.Н."),
        ("Д..М.", "Д.М."),
        ("А.Н", "А.Н."),
        ("Дж. Р.", "Дж.Р."),
        ("Ж.-П.", "Ж.-П."),
        ("Я. М.-оглы", "Я.М.-оглы"),
        ("Я. М. оглы", "Я.М.-оглы"),
        ("А", "А."),
    ],
)
def test_typed_initials_come_out_even(given: str, even: str) -> None:
    assert initials_of(FullName(surname="Криков", initials=given)) == even


def test_spaced_initials_keep_the_suffix_together() -> None:
    name = FullName(surname="Кулиев", initials="Я.М.-оглы")
    assert initials_of(name, spaced=True) == f"Я.{NBSP}М.-оглы"


@pytest.mark.parametrize(
    ("given_name", "patronymic", "initials"),
    [
        ("Анна-Мария", "Львовна", "А.-М.Л."),
        ("Рашад", "Гасан оглы", "Р.Г.-оглы"),
        ("Чечена", "Кара-ооловна", "Ч.К."),
        ("Ян", None, "Я."),
    ],
)
def test_initials_of_compound_names(given_name: str, patronymic: str | None, initials: str) -> None:
    name = FullName(surname="Ким", given_name=given_name, patronymic=patronymic)
    assert initials_of(name) == initials


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Пояркова О.Н.", ("Пояркова", None, None, "О.Н.")),
        (f"Криков{NBSP}А. Н.", ("Криков", None, None, "А. Н.")),
        ("О. Н. Пояркова", ("Пояркова", None, None, "О. Н.")),
        ("О.Н.Пояркова", ("Пояркова", None, None, "О.Н.")),
        ("Матвеев Д..М.", ("Матвеев", None, None, "Д..М.")),
        ("Кулиев Я. М.-оглы", ("Кулиев", None, None, "Я. М.-оглы")),
        ("Иванов Пётр Сергеевич", ("Иванов", "Пётр", "Сергеевич", None)),
        ("Пётр Сергеевич Иванов", ("Иванов", "Пётр", "Сергеевич", None)),
        ("Петрович Иван Лукич", ("Петрович", "Иван", "Лукич", None)),
        ("Алиев Рашад Гасан оглы", ("Алиев", "Рашад", "Гасан оглы", None)),
        ("ван дер Флит Мартин", ("ван дер Флит", "Мартин", None, None)),
        ("Заря", ("Заря", None, None, None)),
    ],
)
def test_names_are_read_as_people_write_them(
    text: str, parts: tuple[str, str | None, str | None, str | None]
) -> None:
    name = parse_name(text)
    assert (name.surname, name.given_name, name.patronymic, name.initials) == parts


def test_a_name_needs_a_word() -> None:
    with pytest.raises(ValueError, match="Имя не указано"):
        parse_name(f" {NBSP}\n")


def test_full_text_falls_back_to_initials() -> None:
    assert full_text(ANNA) == "Иванова Анна Петровна"
    assert full_text(FullName(surname="Заря", initials="О.Н.")) == f"Заря{NBSP}О.Н."


def test_name_of_a_person() -> None:
    person = Person(id=PersonId("p"), surname="Иванова", given_name="Анна", patronymic="Петровна")
    assert name_of(person) == ANNA
