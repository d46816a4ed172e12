"""Список состава on a day."""

from dataclasses import replace
from datetime import date
from typing import Any

from secretary_app.application.papers import CompositionRequest
from secretary_app.documents.before.composition import composition_list
from secretary_app.documents.content import CompositionList
from tests.builders import council, members, regulation
from tests.documents.councils import OPTIONS, PEOPLE, known, spaced

DAY = date(2026, 9, 1)


def asked(composition: str, **fields: Any) -> CompositionRequest:
    usual: dict[str, Any] = {
        "council": council(name="Координационный совет", parent_organisation="Комитет"),
        "day": DAY,
        "memberships": members(composition),
        "people": {person.id: person for person in map(known, PEOPLE)},
    }
    return CompositionRequest(**usual | fields)


def drawn(composition: str, **fields: Any) -> CompositionList:
    content = composition_list(asked(composition, **fields), OPTIONS).content
    assert isinstance(content, CompositionList)
    return content


def test_everybody_in_the_order_of_the_composition() -> None:
    paper = drawn("chair:chair ann:deputy bob:secretary? cid@север dan*3/2")
    assert (paper.council, spaced(paper.date)) == ("Координационного совета", "1 сентября 2026 г.")
    assert [(row.number, row.name, spaced(row.role)) for row in paper.members] == [
        ("1", "Лугов Иван Петрович", "председатель"),
        ("2", "Рощина Алла Юрьевна", "заместитель председателя"),
        ("3", "Ветров Егор Ильич", "секретарь; право совещательного голоса"),
        ("4", "Кедрин Олег Маркович", "член; сторона – север"),
        ("5", "Озеров Степан Львович", "член; 1,5 голоса"),
    ]
    assert paper.signatories[0].name.endswith("Ветров")


def test_the_file_is_dated_by_the_list() -> None:
    properties = drawn("ann").properties
    assert (properties.date, properties.organisation) == (DAY, "Комитет")
    assert spaced(properties.title) == "Состав Координационного совета на 1 сентября 2026 г."
    alone = drawn("ann", council=council(name="Совет")).properties
    assert (alone.subject, alone.organisation) == ("Совет", "Совет")


def test_totals() -> None:
    assert list(map(spaced, drawn("ann bob?").totals)) == [
        "Всего в составе – 2 человека, с правом голоса – 1.",
    ]
    told = drawn("ann", regulation=regulation(seats=18)).totals
    assert spaced(told[1]) == "Установленная численность – 18."
    assert len(drawn("ann", regulation=regulation()).totals) == 1


def test_one_basis_for_all_is_told_below_and_several_in_a_column() -> None:
    one = tuple(replace(m, basis="приказ № 5") for m in members("ann bob"))
    paper = drawn("", memberships=one)
    assert (paper.based, spaced(paper.totals[-1])) == (False, "Основание: приказ № 5.")
    two = (one[0], replace(one[1], basis=None))
    paper = drawn("", memberships=two)
    assert (paper.based, len(paper.totals)) == (True, 1)
    assert [spaced(row.basis) for row in paper.members] == ["приказ № 5", ""]


def test_without_a_secretary_the_line_is_blank() -> None:
    [line] = drawn("ann").signatories
    assert (line.position, set(line.name)) == ("Секретарь Координационного совета", {"_"})
