from __future__ import annotations

import pytest

from secretary_app.domain.people import Gender
from secretary_app.language.genders import infer_gender
from secretary_app.language.names import FullName, parse_name


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Кравец Саша Ильич", Gender.MALE),
        ("Кравец Саша Ильинична", Gender.FEMALE),
        ("Мамедова Лейла Тофик кызы", Gender.FEMALE),
        ("Кулиев Я. М.-оглы", Gender.MALE),
        ("Кравец Анна", Gender.FEMALE),
        ("Кравец Никита", Gender.MALE),
        ("Кравец Саша", None),
        ("Кравец Анна-Мария", Gender.FEMALE),
        ("Иванова Саша", Gender.FEMALE),
        ("Иванова Пётр", None),
        ("Кравец Жозефина", Gender.FEMALE),
        ("Кравец Абдуррахман", Gender.MALE),
        ("Кравец Зулла", None),
        ("Римская-Корсакова Н.А.", Gender.FEMALE),
        ("Мельник-Орлов Н.А.", Gender.MALE),
        ("Троицкий Н.А.", Gender.MALE),
        ("Долгий Н.А.", Gender.MALE),
        ("Долгая Н.А.", Gender.FEMALE),
        ("Королева О.М.", Gender.FEMALE),
        ("Лин А.Б.", None),
        ("Сова А.Б.", None),
        ("Рубин А.Б.", None),
        ("Калина А.Б.", None),
        ("Дрожено О.Н.", None),
        ("Цой О.Н.", None),
    ],
)
def test_gender_as_far_as_the_name_tells(name: str, gender: Gender | None) -> None:
    assert infer_gender(parse_name(name)) is gender


def test_patronymic_decides_alone() -> None:
    name = FullName(surname="Иванов", given_name="Пётр", patronymic="Львовна")
    assert infer_gender(name) is Gender.FEMALE
