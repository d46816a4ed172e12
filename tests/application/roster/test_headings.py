from __future__ import annotations

import pytest

from secretary_app.application.roster import RosterField, field_of

WORDINGS = {
    RosterField.FULL_NAME: (
        "ФИО", "Ф.И.О.", "ф. и. о.*", "Ф.И.О. члена совета", "ФИО (полностью)",
        "Фамилия, имя, отчество", "Фамилия Имя Отчество", "Фамилия,\nимя и отчество",
        "Член комиссии",
        "Фамилия И.О.", "Фамилия, инициалы", "Фамилия и инициалы членов совета", "Участник",
    ),
    RosterField.SURNAME: ("Фамилия", "фамилия ", "ФАМИЛИЯ"),
    RosterField.GIVEN_NAME: ("Имя",),
    RosterField.PATRONYMIC: ("Отчество", "Отчество (при наличии)"),
    RosterField.INITIALS: ("Инициалы", "И.О."),
    RosterField.POSITION: ("Должность", "Занимаемая должность", "Должность*", "Кем работает"),
    RosterField.ORGANISATION: (
        "Организация", "Место работы", "Организация, место работы", "Наименование организации",
        "Учреждение", "Организация (место работы)", "Представляемая организация",
        "Кого представляет",
        "Основное место работы",
    ),
    RosterField.POSITION_AND_ORGANISATION: (
        "Должность, организация", "Должность (место работы)", "Должность и место работы",
        "Занимаемая должность, наименование организации", "Место работы, должность",
    ),
    RosterField.ROLE: (
        "Роль", "Роль в совете", "Статус", "Роль (председатель, зам., секретарь, член)",
        "Должность в совете", "Статус в комиссии",
    ),
    RosterField.VOTE: (
        "Голос", "Право голоса", "Голос (решающий, совещательный)", "Решающий/совещательный голос",
        "Решающий голос",
    ),
    RosterField.EMAIL: (
        "E-mail", "e-mail", "Email", "Электронная почта", "Эл. почта", "Адрес эл. почты",
    ),
    RosterField.START: (
        "С", "c", "С (дата)", "Дата включения", "Дата включения в состав", "В составе с",
        "Дата начала", "Начало полномочий", "Полномочия с",
    ),
    RosterField.END: (
        "По", "по (дата)", "Дата окончания", "Окончание полномочий", "Дата исключения",
    ),
    RosterField.BASIS: ("Основание", "Основание включения", "Приказ", "Реквизиты приказа"),
    RosterField.SIDE: ("Сторона", "Cторона", "Сторона партнёрства"),
    RosterField.GROUPS: ("Группы", "группа", "Категория"),
    RosterField.WEIGHT: ("Вес голоса", "Вес", "Число голосов", "Количество голосов"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("field", "heading"), [(f, heading) for f, headings in WORDINGS.items() for heading in headings]
)
def test_a_heading_is_known_in_many_wordings(field: RosterField, heading: str) -> None:
    assert field_of(heading) is field


def test_every_field_has_wordings() -> None:
    assert set(WORDINGS) == set(RosterField)


@pytest.mark.parametrize(
    "heading",
    [
        "", "  ", "№ п/п", "Телефон", "Список членов совета", "Состав совета", "Директор",
        "Имя файла", "Приложение к приказу", "Фамилия" + " " * 150,
    ],
)  # fmt: skip
def test_other_texts_are_no_headings(heading: str) -> None:
    assert field_of(heading) is None
