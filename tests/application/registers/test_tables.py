"""The registers as tables: columns, typed cells, words that can be filtered."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from secretary_app.application.registers import (
    AssignmentLine,
    OfMeeting,
    RegisterKind,
    Registers,
    register_tables,
)
from secretary_app.application.registers.tables import MOST_CHARACTERS, _number
from secretary_app.application.tables import CellKind, Table
from tests.application.councils import WEIGHTS
from tests.application.registers.gathered import gathered

OF = OfMeeting("Совет", "1", date(2026, 3, 12))


def table(kind: RegisterKind, registers: Registers) -> Table:
    [found] = register_tables(registers, {kind})
    return found


def cells(kind: RegisterKind, registers: Registers, heading: str) -> list[Any]:
    found = table(kind, registers)
    place = [column.heading for column in found.columns].index(heading)
    return [row[place] for row in found.rows]


def test_a_sheet_for_every_register() -> None:
    tables = register_tables(gathered())
    names = ["Протоколы", "Решения", "Поручения", "Явка", "Голосования"]
    assert [each.name for each in tables] == names
    assert [len(each.rows) for each in tables] == [7, 9, 3, 30, 12]
    assert tables == register_tables(gathered())


@pytest.mark.parametrize("kind", RegisterKind)
def test_cells_are_of_the_kind_of_their_column(kind: RegisterKind) -> None:
    allowed: dict[CellKind, tuple[type, ...]] = {
        CellKind.TEXT: (str,),
        CellKind.DATE: (date,),
        CellKind.MOMENT: (datetime,),
        CellKind.NUMBER: (int, Decimal, str),
    }
    found = table(kind, gathered())
    for row in found.rows:
        for column, value in zip(found.columns, row, strict=True):
            assert value is None or isinstance(value, allowed[column.kind]), column.heading
            assert value != ""
            assert not isinstance(value, datetime) or value.tzinfo is None


@pytest.mark.parametrize("kind", RegisterKind)
def test_headings_fit_their_columns_word_by_word(kind: RegisterKind) -> None:
    for column in table(kind, gathered()).columns:
        assert max(map(len, column.heading.split())) <= column.width, column.heading


def test_the_council_has_a_column_where_there_are_several() -> None:
    several = table(RegisterKind.VOTES, gathered())
    one = table(RegisterKind.VOTES, gathered(council=WEIGHTS))
    assert several.columns[0].heading == "Совет"
    assert several.title == "Реестр голосований"
    assert one.columns[0].heading == "Протокол №"
    assert one.title == "Реестр голосований. Совет союза мукомолов"


def test_how_votes_ended() -> None:
    found = gathered()
    ended = zip(
        cells(RegisterKind.VOTES, found, "Итог"),
        cells(RegisterKind.VOTES, found, "Чем решено"),
        strict=True,
    )
    assert list(ended) == [
        ("принято", "большинством"),
        ("принято", "большинством"),
        ("не принято", "решающим голосом"),
        ("принято", "решающим голосом"),
        ("принято", "единогласно"),
        ("не принято", None),
        ("нужен второй тур", None),
        ("избрание состоялось", "большинством"),
        ("принято", "большинством"),
        ("кворума нет, не принято", None),
        ("не принято", None),
        ("принято", "большинством"),
    ]


def test_deadlines_in_words_and_days() -> None:
    found = gathered()
    assert cells(RegisterKind.ASSIGNMENTS, found, "Срок") == [
        "5 рабочих дней со дня заседания",
        "до 01.06.2026",
        "постоянно",
    ]
    due = [date(2026, 4, 27), date(2026, 6, 1), None]
    assert cells(RegisterKind.ASSIGNMENTS, found, "Исполнить до") == due


def test_an_assignment_without_a_deadline_has_an_empty_cell() -> None:
    found = Registers(assignments=(AssignmentLine(of=OF, number="1", text="Ждать."),))
    assert cells(RegisterKind.ASSIGNMENTS, found, "Срок") == [None]


def test_a_text_that_no_cell_can_hold_says_that_it_goes_on() -> None:
    endless = AssignmentLine(of=OF, number="1", text="а" * 40_000)
    [text] = cells(RegisterKind.ASSIGNMENTS, Registers(assignments=(endless,)), "Поручение")
    assert len(text) == MOST_CHARACTERS
    assert text.endswith("(текст сокращён: в ячейку больше не помещается)")


@pytest.mark.parametrize(
    ("number", "value"),
    [
        (None, None),
        (Fraction(9), 9),
        (Fraction(5, 2), Decimal("2.5")),
        (Fraction(8, 3), "8/3"),
        (Fraction(46885964, 2213314389), "46885964/2213314389"),
    ],
)
def test_numbers_are_exact_or_texts(number: Fraction | None, value: object) -> None:
    assert _number(number) == value
