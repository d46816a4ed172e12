from __future__ import annotations

import pytest

from secretary_app.language.cases import Case, Declined
from secretary_app.language.positions import decline_phrase


@pytest.mark.parametrize(
    ("text", "accusative"),
    [
        ("главный специалист-эксперт", "главного специалиста-эксперта"),
        ("исполняющая обязанности директора", "исполняющую обязанности директора"),
        ("Координационный совет кластера", "Координационный совет кластера"),
        ("Общее собрание", "Общее собрание"),
        ("ведущие специалисты", "ведущих специалистов"),
        ("заведующий кафедрой", "заведующего кафедрой"),
        ("Публичные слушания", "Публичные слушания"),
        ("вице-губернатор", "вице-губернатора"),
    ],
)
def test_accusative_looks_at_animacy(text: str, accusative: str) -> None:
    assert decline_phrase(text, Case.ACCUSATIVE) == Declined(accusative)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "о директоре",
        "директора школы",
        "10-й съезд",
        "Томскэнерго",
        "Южтрансэко",
        "большое",
        "Ё" * 1001,
        "временно",
        "Smith & Sons",
        "в" * 1000,
    ],
)
def test_what_is_no_nominative_phrase_stays(text: str) -> None:
    assert decline_phrase(text, Case.GENITIVE).text == text


@pytest.mark.parametrize("text", ["о директоре", "директора школы", "10-й съезд", "Ё" * 1001])
def test_what_is_not_understood_is_not_certain(text: str) -> None:
    assert not decline_phrase(text, Case.GENITIVE).certain


@pytest.mark.parametrize("text", ["тьютор", "самозанятый", "Южтрансэко"])
def test_words_outside_the_dictionary_are_not_certain(text: str) -> None:
    assert not decline_phrase(text, Case.DATIVE).certain


@pytest.mark.parametrize(
    "text", ["и.о. директора", "врио главы", "ООО «Вектор»", "«Вектор»", "завкафедрой", "XI"]
)
def test_what_never_changes_is_certain(text: str) -> None:
    assert decline_phrase(text, Case.DATIVE) == Declined(text)


@pytest.mark.parametrize(
    ("text", "dative"),
    [
        ("врач терапевт", "врачу терапевту"),
        ("директор, избранный советом", "директору, избранному советом"),
        ("директор, школа № 2", "директору, школа № 2"),
        ("Совет «Отцы» и директор", "Совету «Отцы» и директор"),
        (
            "учебно-методический и воспитательный отдел",
            "учебно-методическому и воспитательному отделу",
        ),
        ("преподаватель-", "преподавателю-"),
        ("Комиссия постоянная", "Комиссии постоянной"),
        ("директор (исполняющий)", "директору (исполняющий)"),
        ("Большой большой театр", "Большому большому театру"),
        ("заведующий", "заведующему"),
        ("исполняющий", "исполняющему"),
        ("СОВЕТ ОТЦОВ", "СОВЕТУ ОТЦОВ"),
        ("ВРИО ректора", "ВРИО ректора"),
        ("тренер-преподаватель старший", "тренеру-преподавателю старшему"),
        ("Дом-музей", "Дому-музею"),
        ("директор - заместитель", "директору - заместителю"),
        ("учитель, кандидат наук и доцент", "учителю, кандидату наук и доценту"),
    ],
)
def test_dative(text: str, dative: str) -> None:
    assert decline_phrase(text, Case.DATIVE).text == dative


def test_nominative_is_left_alone() -> None:
    assert decline_phrase("директор", Case.NOMINATIVE) == Declined("директор")


def test_a_long_row_of_adjectives_ends() -> None:
    text = "большое " * 120
    assert decline_phrase(text, Case.DATIVE) == Declined(text, certain=False)
