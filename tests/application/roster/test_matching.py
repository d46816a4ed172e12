from __future__ import annotations

import pytest

from secretary_app.application.roster import (
    RosterFault,
    RosterField,
    Sheet,
    Unreadable,
    Workbook,
    find_roster,
    guess_match,
    match_at,
    match_faults,
    match_without_headings,
    plan,
    with_unnamed,
)
from secretary_app.application.roster.sheets import column_letters
from tests.application.roster.grids import TODAY, record, sheet


def test_columns_are_found_in_any_order() -> None:
    match = guess_match(sheet("Роль | № | Должность | ФИО"))
    assert match is not None
    assert match.header_row == 1
    assert match.column(RosterField.ROLE) == 0
    assert match.column(RosterField.FULL_NAME) == 3
    assert match.column(RosterField.EMAIL) is None
    assert [(c.index, c.heading, c.field) for c in match.columns][1] == (1, "№", None)


def test_the_headings_are_the_row_that_tells_most() -> None:
    """Titles stand above; a merged «ФИО» stands above its parts."""
    found = guess_match(
        sheet(
            "Состав совета",
            "",
            "№ | ФИО | | | Должность",
            "№ | Фамилия | Имя | Отчество | Должность",
        )
    )
    assert found is not None
    assert found.header_row == 4


@pytest.mark.parametrize(("above", "found"), [(19, True), (20, False)])
def test_the_headings_are_looked_for_within_twenty_rows(above: int, *, found: bool) -> None:
    assert (guess_match(sheet(*[""] * above, "ФИО")) is not None) is found


@pytest.mark.parametrize("rows", [(), ("",), ("Должность | Роль",), ([3, Unreadable("плохо")],)])
def test_a_sheet_without_names_is_no_roster(rows: tuple[str, ...]) -> None:
    assert guess_match(sheet(*rows)) is None


def test_the_first_of_two_alike_columns_is_read() -> None:
    match = match_at(sheet("ФИО | Телефон | ФИО"), 1)
    assert match.column(RosterField.FULL_NAME) == 0
    assert list(match_faults(match)) == []


@pytest.mark.parametrize(
    ("headings", "read"),
    [
        ("ФИО | Фамилия | Имя", {RosterField.SURNAME, RosterField.GIVEN_NAME}),
        ("ФИО | Имя | Должность", {RosterField.FULL_NAME, RosterField.POSITION}),
    ],
)
def test_a_name_is_read_from_one_place(headings: str, read: set[RosterField]) -> None:
    assert match_at(sheet(headings), 1).fields == read


def test_a_match_can_be_changed() -> None:
    match = match_at(sheet("Кто | Где"), 1)
    assert [str(fault) for fault in match_faults(match)] == [
        "Не указано, в каком столбце стоят фамилии: «ФИО» или «Фамилия»."
    ]
    match = match.with_field(0, RosterField.FULL_NAME)
    assert list(match_faults(match)) == []
    assert match.with_field(0, None).fields == set()


def test_a_contradictory_match_is_told() -> None:
    match = match_at(sheet("ФИО | Имя | Кто"), 1).with_field(1, RosterField.GIVEN_NAME)
    assert [str(fault) for fault in match_faults(match)] == [
        "Имя указано дважды: в столбце «ФИО» и по частям. Оставьте одно."
    ]
    match = match.with_field(1, None).with_field(2, RosterField.FULL_NAME)
    assert [str(fault) for fault in match_faults(match)] == [
        "«ФИО» – сразу в столбцах A, C. Оставьте один."
    ]


def test_the_first_sheet_that_looks_like_a_roster_is_taken() -> None:
    sheets = (sheet("Смета | Сумма", name="1"), sheet("ФИО", name="2"), sheet("ФИО", name="3"))
    found, match = find_roster(Workbook(sheets))
    assert (found.name, match.header_row) == ("2", 1)


def test_a_book_without_a_roster_is_refused() -> None:
    with pytest.raises(RosterFault, match="Ни на одном листе"):
        find_roster(Workbook((Sheet("Лист1"),)))


@pytest.mark.parametrize(("column", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (99, "CV")])
def test_columns_are_named_as_excel_names_them(column: int, letters: str) -> None:
    assert column_letters(column) == letters


def test_columns_without_a_heading_can_be_matched_too() -> None:
    found = sheet("№ | | Роль", "1 | Ветров Е.И. | член", "2 | Лесной Г.П. | | | прим.")
    match = with_unnamed(found, match_at(found, 1))
    assert [(c.index, c.heading) for c in match.columns] == [
        (0, "№"),
        (1, ""),
        (2, "Роль"),
        (4, ""),
    ]
    assert with_unnamed(found, match) == match


def test_a_sheet_without_headings_is_read_from_its_first_row() -> None:
    found = sheet("Ветров Егор Ильич | член", "Лесной Глеб Петрович |")
    match = match_without_headings(found).with_field(0, RosterField.FULL_NAME)
    assert (match.header_row, [c.index for c in match.columns]) == (0, [0, 1])
    told = plan(record(), found, match, TODAY)
    assert [row.name for row in told.rows] == ["Ветров Егор Ильич", "Лесной Глеб Петрович"]
