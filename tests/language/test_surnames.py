from __future__ import annotations

import pytest

from secretary_app.domain.people import Gender
from secretary_app.language.cases import Case, Declined
from secretary_app.language.surnames import decline_surname


@pytest.mark.parametrize(
    ("surname", "gender", "expected"),
    [
        ("Заяц", Gender.MALE, Declined("Зайцем", certain=False)),
        ("Лев", Gender.MALE, Declined("Львом", certain=False)),
        ("Камень", Gender.MALE, Declined("Камнем", certain=False)),
        ("Немец", Gender.MALE, Declined("Немцем")),
        ("Мороз", Gender.MALE, Declined("Морозом")),
        ("Рубин", Gender.MALE, Declined("Рубиным", certain=False)),
        ("Калина", Gender.FEMALE, Declined("Калиной", certain=False)),
        ("Калинина", Gender.FEMALE, Declined("Калининой")),
        ("Королева", Gender.FEMALE, Declined("Королевой")),
        ("ЗАЯЦ", Gender.MALE, Declined("ЗАЙЦЕМ", certain=False)),
        ("Орел", Gender.MALE, Declined("Орлом", certain=False)),
        ("Королев", Gender.MALE, Declined("Королевым")),
        ("Рыжая", Gender.FEMALE, Declined("Рыжей")),
        ("Старшая", Gender.FEMALE, Declined("Старшей")),
        ("Зубастая", Gender.FEMALE, Declined("Зубастой")),
        ("Кваша", Gender.MALE, Declined("Квашей")),
        ("Мюних", Gender.MALE, Declined("Мюних")),
        ("Вий", Gender.MALE, Declined("Вием")),
        ("д'Артаньян", Gender.MALE, Declined("д'Артаньяном")),
        ("Грин", Gender.MALE, Declined("Грином")),
        ("де", Gender.MALE, Declined("де")),
        ("", Gender.MALE, Declined("")),
        ("Smith", Gender.MALE, Declined("Smith")),
    ],
)
def test_instrumental(surname: str, gender: Gender, expected: Declined) -> None:
    assert decline_surname(surname, gender, Case.INSTRUMENTAL) == expected


def test_only_the_instrumental_of_a_noun_in_in_is_doubtful() -> None:
    assert decline_surname("Рубин", Gender.MALE, Case.GENITIVE) == Declined("Рубина")


@pytest.mark.parametrize("gender", list(Gender))
def test_georgian_armenian_and_plural_surnames(gender: Gender) -> None:
    for surname in ("Беридзе", "Гулиашвили", "Черных", "Сагайдачных", "Живаго"):
        assert decline_surname(surname, gender, Case.DATIVE) == Declined(surname)


def test_nominative_is_left_alone() -> None:
    assert decline_surname("Заяц", Gender.MALE, Case.NOMINATIVE) == Declined("Заяц")
