from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from secretary_app.application.roster import RosterField, Unreadable, match_at
from secretary_app.application.roster.cells import ROLES
from secretary_app.application.roster.rows import FaultyRow, SheetRow, SkippedRow, read_rows
from secretary_app.domain.councils import Role, VotingRight
from tests.application.roster.grids import sheet


def read(*rows: Any) -> list[Any]:
    """The rows under the headings in the first row."""
    found = sheet(*rows)
    return list(read_rows(found, match_at(found, 1)))


def only(*rows: Any) -> Any:
    [row] = read(*rows)
    return row


def test_a_row_says_everything_that_has_a_column() -> None:
    row = only(
        "Роль | ФИО | Должность | Организация | Голос | E-mail | С | По | Основание | Сторона"
        " | Группы | Вес",
        "зам. | Ветров Егор Ильич | директор | ОГБПОУ | решающий | e@example.ru | 01.09.2024"
        " | 31.08.2025 | приказ № 1 | север | наука; вузы | 1/2",
    )
    assert (row.row, row.name.given_name, row.role) == (2, "Егор", Role.DEPUTY_CHAIR)
    assert (row.position, row.organisation, row.email) == ("директор", "ОГБПОУ", "e@example.ru")
    assert (row.start, row.end) == (date(2024, 9, 1), date(2025, 8, 31))
    assert (row.basis, row.side, row.groups) == ("приказ № 1", "север", ("наука", "вузы"))
    assert str(row.weight) == "1/2"
    assert row.vote is VotingRight.VOTING
    assert row.notes == ()


def test_empty_cells_and_missing_columns_say_nothing() -> None:
    row = only("ФИО | Должность | Роль", ["Ветров Е.И.", " \xa0", None])
    assert isinstance(row, SheetRow)
    assert (row.position, row.role, row.vote, row.weight, row.groups) == (None,) * 5


def test_a_row_may_be_shorter_than_the_headings() -> None:
    assert only("№ | ФИО | Должность", [1, "Ветров Е.И."]).position is None


def test_empty_rows_are_passed_over_and_rows_of_nobody_named() -> None:
    found = read(
        "№ | ФИО | Должность",
        "1 | Ветров Е.И.",
        "",
        ["", " \n"],
        "3",
        "Секретарь ____",
        "4 | вакансия",
    )
    assert found[1:] == [SkippedRow(5), SkippedRow(6), SkippedRow(7, vacant=True)]


def test_a_row_that_numbers_the_columns_is_passed_over() -> None:
    assert read("ФИО | Роль | Вес", [1, "2", 3]) == []
    assert len(read("ФИО | Роль | Вес", "", [1, "2", 3])) == 1
    assert isinstance(only("ФИО | Вес", ["Ветров Е.И.", 2]), SheetRow)


def test_headings_that_stand_again_are_passed_over() -> None:
    assert read("№ | ФИО | Роль", "№ | ФИО | Роль", "| ФИО", ["", "", "Роль"]) == []


def test_faults_of_all_cells_are_told_with_their_places() -> None:
    row = only(
        "ФИО | С | Роль | Вес",
        ["Ветров Е.И.", "31.02.2024", "директор", Unreadable("формула с ошибкой #N/A")],
    )
    assert isinstance(row, FaultyRow)
    assert row.name == "Ветров Е.И."
    roles = ", ".join(ROLES.values())
    assert [str(fault) for fault in row.faults] == [
        f"строка 2, столбец C: непонятная роль «директор»: нужно одно из – {roles}.",
        "строка 2, столбец B: даты «31.02.2024» не бывает.",
        "строка 2, столбец D: формула с ошибкой #N/A.",
    ]


def test_a_fault_outside_the_columns_read_does_no_harm() -> None:
    assert isinstance(only("ФИО | Итог", ["Ветров Е.И.", Unreadable("плохо")]), SheetRow)


@pytest.mark.parametrize(
    ("headings", "place"), [("Роль | ФИО", "B"), ("Роль | Фамилия | Имя", "B")]
)
def test_a_row_without_a_surname_is_refused(headings: str, place: str) -> None:
    row = only(headings, "член | | Егор")
    assert [str(f) for f in row.faults] == [f"строка 2, столбец {place}: не указана фамилия."]


def test_an_unreadable_name_is_told_once() -> None:
    row = only("ФИО | Роль", [Unreadable("плохо"), "член"])
    assert [str(f) for f in row.faults] == ["строка 2, столбец A: плохо."]


def test_parts_of_a_name_in_columns_of_their_own() -> None:
    row = only("Отчество | Имя | Фамилия", "Ильич | Егор | Ветров")
    assert (row.name.surname, row.name.given_name, row.name.patronymic) == (
        "Ветров",
        "Егор",
        "Ильич",
    )
    row = only("Фамилия | И.О.", "Ветров | Е.И.")
    assert (row.name.surname, row.name.initials) == ("Ветров", "Е.И.")


def test_latin_letters_are_mended_and_told() -> None:
    row = only("ФИО | Должность | E-mail", ["Ветров E.И.", "диpектор\u200b", "cc@example.ru"])
    assert row.name.initials == "Е.И."
    assert (row.position, row.email) == ("директор", "cc@example.ru")
    assert [str(note) for note in row.notes] == [
        "строка 2, столбец A: в инициалах латинские буквы заменены русскими.",
        "строка 2, столбец B: убраны невидимые знаки (U+200B).",
        "строка 2, столбец B: в слове «диpектор» латинские буквы заменены русскими.",
    ]


def test_position_and_organisation_in_one_cell() -> None:
    row = only("ФИО | Должность, организация", "Ветров Е.И. | директор, ОГБПОУ «Колледж»")
    assert (row.position, row.organisation, row.notes) == ("директор", "ОГБПОУ «Колледж»", ())


def test_what_cannot_be_taken_apart_is_told() -> None:
    row = only("ФИО | Должность, организация", "Ветров Е.И. | начальник управления образования")
    assert (row.position, row.organisation) == ("начальник управления образования", None)
    assert [note.text[:34] for note in row.notes] == ["не ясно, где кончается должность и"]


def test_columns_of_their_own_win_over_the_common_one() -> None:
    row = only(
        "ФИО | Должность, организация | Организация", "Ветров Е.И. | доцент, АО «А» | АО «Б»"
    )
    assert (row.position, row.organisation) == ("доцент", "АО «Б»")


def test_a_vote_beside_the_role_counts_where_there_is_no_other() -> None:
    assert only("ФИО | Роль", "Ветров Е.И. | член без права голоса").vote is VotingRight.ADVISORY
    row = only("ФИО | Роль | Голос", "Ветров Е.И. | член без права голоса | решающий")
    assert row.vote is VotingRight.VOTING
    faulty = only("ФИО | Роль", ["Ветров Е.И.", Unreadable("плохо")])
    assert len(faulty.faults) == 1


def test_a_place_is_that_of_the_first_column_there_is() -> None:
    row = only("ФИО | По", "Ветров Е.И.")
    assert row.place(RosterField.START, RosterField.END) == "строка 2, столбец B"
    assert row.place(RosterField.START) == "строка 2"
