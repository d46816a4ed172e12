from __future__ import annotations

import pytest

from secretary_app.application.roster.names import (
    Likeness,
    fuller,
    in_alphabet_of,
    is_vacancy,
    likeness,
    name_faults,
    name_in_columns,
)
from secretary_app.language.names import FullName, parse_name


def name(text: str) -> FullName:
    return parse_name(text)


@pytest.mark.parametrize(
    ("cells", "text"),
    [
        (("Ветров", "Егор", "Ильич", ""), "Ветров Егор Ильич"),
        (("Ветров", "Егор", "", ""), "Ветров Егор"),
        (("Ветров", "", "", "Е.И."), "Ветров Е.И."),
        (("Ветров", "Е.И.", "", ""), "Ветров Е.И."),
        (("Ветров Егор Ильич", "", "", ""), "Ветров Егор Ильич"),
        (("Ветров Е.И.", "", "", ""), "Ветров Е.И."),
    ],
)
def test_a_name_in_several_columns(cells: tuple[str, str, str, str], text: str) -> None:
    assert name_in_columns(*cells) == name(text)


def test_initials_in_two_columns_are_joined() -> None:
    assert name_in_columns("Ветров", "Е.", "И.", "").initials == "Е. И."
    assert likeness(name_in_columns("Ветров", "Е.", "И.", ""), name("Ветров Е.И.")) is Likeness.SAME


def test_a_surname_of_two_words_keeps_them_beside_a_given_name() -> None:
    assert name_in_columns("Гарсиа Лопес", "Хуан", "", "").surname == "Гарсиа Лопес"


@pytest.mark.parametrize("text", ["вакансия", "Вакантно", "вакантное место", "—", "-"])
def test_vacancies(text: str) -> None:
    assert is_vacancy(text)


@pytest.mark.parametrize("text", ["", "Вакуленко Нина Олеговна", "Ким Д.-С."])
def test_people_are_no_vacancies(text: str) -> None:
    assert not is_vacancy(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ветров", "Ветров Егор", "Ветров Егор Ильич", "ВЕТРОВ ЕГОР ИЛЬИЧ", "Ветров Е.И.",
        "Е.И. Ветров", "Римская-Корсакова Анна-Мария Олеговна", "фон Берг Иван Львович",
        "О’Коннор Джон", "Алиев Рашад Гасан оглы", "Ян Ю", "Smith John",
    ],
)  # fmt: skip
def test_names_of_people(text: str) -> None:
    assert list(name_faults(name(text))) == ([] if text != "Ян Ю" else [NO_NAME])


NO_NAME = "не похоже на имя человека: нужно «Фамилия Имя Отчество» или «Фамилия И.О.»"


@pytest.mark.parametrize(
    "text",
    [
        "Члены совета", "ветров егор", "ветров Егор", "Ветров егор", "Ветров Егор сын", "Ветров ЕИ",
    ],
)  # fmt: skip
def test_texts_that_are_no_names(text: str) -> None:
    assert list(name_faults(name(text))) == [NO_NAME]


@pytest.mark.parametrize(
    "text", ["Ветров Е.И., директор", "Итого: 15", "Ветров2 Егор", "Ветров Егор (секретарь)"]
)
def test_strange_characters_are_refused(text: str) -> None:
    assert list(name_faults(name(text))) == [
        "в имени посторонние знаки: оставьте фамилию, имя и отчество или инициалы"
    ]


def test_initials_are_looked_at_too() -> None:
    strange = FullName(surname="Ветров", initials="Е.И. (1)")
    assert [fault[:18] for fault in name_faults(strange)] == ["в имени посторонни"]


def test_a_surname_of_too_many_words_is_refused() -> None:
    everything = FullName(surname="Ветров Егор Ильич Старший", given_name="Егор")
    assert list(name_faults(everything)) == [NO_NAME]


def test_an_endless_name_is_refused() -> None:
    assert list(name_faults(name("Ы" * 101))) == ["имя слишком длинное"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ветров Егор Ильич", "ВЕТРОВ  Егор ИЛЬИЧ", Likeness.SAME),
        ("Снегирёва Нина Олеговна", "СНЕГИРЕВА НИНА ОЛЕГОВНА", Likeness.SAME),
        ("Cнегирёва Нина", "Снегирёва Нина", Likeness.SAME),
        ("Ветров Е.И.", "Ветров Е. И.", Likeness.SAME),
        ("Ёлкин Ё.И.", "Елкин Е.И.", Likeness.SAME),
        ("Ветров Е.И.", "Ветров E.И.", Likeness.SAME),
        ("Ветров", "Ветров", Likeness.SAME),
        ("Алиев Рашад Гасан оглы", "Алиев Рашад Гасан Оглы", Likeness.SAME),
        ("Ветров Е.И.", "Ветров Егор Ильич", Likeness.PROBABLE),
        ("Ветров Е.", "Ветров Егор Ильич", Likeness.PROBABLE),
        ("Ветров", "Ветров Егор Ильич", Likeness.PROBABLE),
        ("Ветров Егор", "Ветров Егор Ильич", Likeness.PROBABLE),
        ("Алиев Р.Г.-оглы", "Алиев Рашад Гасан оглы", Likeness.PROBABLE),
        ("Ветров Е.О.", "Ветров Егор Ильич", Likeness.NONE),
        ("Ветров Егор Олегович", "Ветров Егор Ильич", Likeness.NONE),
        ("Ветров Евгений Ильич", "Ветров Егор Ильич", Likeness.NONE),
        ("Ветрова Е.И.", "Ветров Е.И.", Likeness.NONE),
    ],
)
def test_likeness_goes_both_ways(one: str, other: str, same: Likeness) -> None:
    assert likeness(name(one), name(other)) is same
    assert likeness(name(other), name(one)) is same


@pytest.mark.parametrize(
    ("known", "told", "fuller_name"),
    [
        ("Ветров Е.И.", "Ветров Егор Ильич", "Ветров Егор Ильич"),
        ("Ветров Е.И.", "Ветров Е.", "Ветров Е.И."),
        ("Ветров Егор", "Ветров Егор Ильич", "Ветров Егор Ильич"),
        ("Ветров Егор", "Ветров Е.И.", "Ветров Егор"),
        ("Ветров Егор Ильич", "Ветров Е.И.", "Ветров Егор Ильич"),
    ],
)
def test_a_name_is_completed_and_never_cut(known: str, told: str, fuller_name: str) -> None:
    assert fuller(name(known), name(told)) == name(fuller_name)


def test_latin_initials_follow_the_surname() -> None:
    assert in_alphabet_of("Ветров", "E.O.") == "Е.О."
    assert in_alphabet_of("Smith", "E.O.") == "E.O."
    assert in_alphabet_of("Ветров", "W.") == "W."
