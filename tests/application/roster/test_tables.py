from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from secretary_app.application.roster import (
    Fate,
    RosterFault,
    Sheet,
    Workbook,
    find_roster,
    plan,
    roster_tables,
    template_tables,
)
from secretary_app.application.tables import CellKind, Table
from secretary_app.domain.people import Organisation, OrganisationId
from tests.application.councils import LETTERS, SITTINGS, WEIGHTS, stored
from tests.application.roster.grids import TODAY, fates, person, record
from tests.builders import member

ANN = person(
    "ann", "Ясенева Инга Романовна", position="директор", organisation="o1", email="a@example.ru"
)
SEAT = member(
    "ann:chair@север#эксперты#наука*3/2", basis="приказ № 1", start=date(1899, 5, 1), end=TODAY
)
KNOWN = record(
    ANN,
    members=(SEAT,),
    organisations=(Organisation(id=OrganisationId("o1"), name="АО «Заря»"),),
)


def as_sheet(table: Table) -> Sheet:
    """The sheet that a table becomes."""
    rows: Any = table.rows
    return Sheet(table.name, (tuple(c.heading for c in table.columns), *rows))


def read_back(known: Any, day: date = TODAY) -> Any:
    sheets = tuple(map(as_sheet, roster_tables(known, day)))
    return plan(known, *find_roster(Workbook(sheets)), day)


def test_a_member_is_written_into_typed_cells() -> None:
    [table] = roster_tables(KNOWN, TODAY)
    told = dict(zip((c.heading for c in table.columns), table.rows[0], strict=True))
    assert table.name == "Состав"
    assert told == {
        "Фамилия": "Ясенева", "Имя": "Инга", "Отчество": "Романовна", "Должность": "директор",
        "Организация": "АО «Заря»", "Роль": "председатель", "Голос": "решающий",
        "E-mail": "a@example.ru", "С": "01.05.1899", "По": TODAY, "Основание": "приказ № 1",
        "Сторона": "север", "Группы": "эксперты; наука", "Вес голоса": "3/2",
    }  # fmt: skip
    assert [c.heading for c in table.columns if c.kind is CellKind.DATE] == ["С", "По"]


def test_the_composition_is_that_of_the_day() -> None:
    [table] = roster_tables(KNOWN, TODAY)
    assert len(table.rows) == 1
    assert len(roster_tables(KNOWN, date(2030, 1, 1))) == 2


def test_an_empty_council_gets_an_example_on_a_sheet_of_its_own() -> None:
    """A form returned as it is takes in nobody invented."""
    form, example = roster_tables(record(), TODAY)
    assert (form.rows, example.name, len(example.rows)) == ((), "Образец", 2)
    assert form.columns == example.columns
    with pytest.raises(RosterFault, match="нет ни одного имени"):
        read_back(record())
    taken = plan(record(), *find_roster(Workbook((as_sheet(example),))), TODAY)
    assert fates(taken) == [Fate.NEW, Fate.NEW]


def test_a_text_too_long_for_a_cell_is_refused_and_not_cut() -> None:
    known = record(replace(ANN, position="о" * 10_001), members="ann")
    with pytest.raises(RosterFault, match=r"Ясенева\sИ\.Р\.: «Должность» длиннее 10000 знаков"):
        roster_tables(known, TODAY)


@pytest.mark.parametrize(
    ("name", "council"), [("sittings", SITTINGS), ("weights", WEIGHTS), ("letters", LETTERS)]
)
def test_what_is_written_and_read_back_changes_nothing(name: str, council: Any) -> None:
    known = stored(name).contents.councils[council]
    day = max((m.start for m in known.memberships), default=TODAY)
    found = read_back(known, day)
    assert set(fates(found)) == {Fate.SAME}
    assert found.after == known


def test_odd_facts_survive_the_way_there_and_back() -> None:
    people = (
        person("a", "Гарсиа", given_name="Хуан", surname="Гарсиа Лопес", position=" =1+1 "),
        person("b", "Ветров Е.И.", organisation="АО\n«Cеверное»", email="нет"),
        person("c", "гость", surname="гость 1"),
        person("d", "Ветров Егор Ильич", position="директор"),
        person("e", "Ветров Егор Ильич", position="доцент"),
        replace(person("f", "Алиев Рашад"), patronymic="Гасан оглы", initials="Р.Г."),
        replace(person("g", "Кедрин"), patronymic="Маркович"),
    )
    seats = (
        member("a", groups=("наука, вузы",), weight=Fraction(10**20, 3)),
        member("b", groups=("а;б", "в\nг"), side=" север ", basis="\u200b"),
        member("c?", end=date(2030, 1, 1)),
        *map(member, ("d:chair", "e:chair", "f", "g")),
    )
    known = record(*people, members=seats)
    found = read_back(known)
    assert set(fates(found)) == {Fate.SAME}
    assert found.after == known


def test_a_template_is_empty_beside_its_example_and_its_example_is_read() -> None:
    empty, example = template_tables(TODAY)
    assert (empty.rows, len(example.rows)) == ((), 2)
    assert roster_tables(record(), TODAY) == (empty, example)
    found = plan(record(), *find_roster(Workbook((as_sheet(example),))), TODAY)
    assert fates(found) == [Fate.NEW, Fate.NEW]
