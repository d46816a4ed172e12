from __future__ import annotations

import pytest

from secretary_app.domain.people import Gender
from secretary_app.language.cases import Case, Declined
from secretary_app.language.given_names import decline_given_name, decline_patronymic


@pytest.mark.parametrize(
    ("given_name", "gender", "genitive"),
    [
        ("Петр", Gender.MALE, "Петра"),
        ("Пётр", Gender.MALE, "Петра"),
        ("Анна-Мария", Gender.FEMALE, "Анны-Марии"),
        ("Данила", Gender.MALE, "Данилы"),
        ("Зульмира", Gender.FEMALE, "Зульмиры"),
        ("Бектур", Gender.MALE, "Бектура"),
        ("Саша", Gender.FEMALE, "Саши"),
    ],
)
def test_given_names(given_name: str, gender: Gender, genitive: str) -> None:
    assert decline_given_name(given_name, gender, Case.GENITIVE) == Declined(genitive)


def test_nominatives_are_left_alone() -> None:
    assert decline_given_name("Пётр", Gender.MALE, Case.NOMINATIVE) == Declined("Пётр")
    assert decline_patronymic("Ильич", Gender.MALE, Case.NOMINATIVE) == Declined("Ильич")


@pytest.mark.parametrize(
    ("patronymic", "gender", "expected"),
    [
        ("Ильич", Gender.MALE, Declined("Ильичом")),
        ("Львовна", Gender.FEMALE, Declined("Львовной")),
        ("Гасан оглы", Gender.MALE, Declined("Гасан оглы")),
        ("Тофик-кызы", Gender.FEMALE, Declined("Тофик-кызы")),
        ("Хуан", Gender.MALE, Declined("Хуан", certain=False)),
        ("Ильич", Gender.FEMALE, Declined("Ильич", certain=False)),
    ],
)
def test_patronymics(patronymic: str, gender: Gender, expected: Declined) -> None:
    assert decline_patronymic(patronymic, gender, Case.INSTRUMENTAL) == expected
