from __future__ import annotations

import pytest

from secretary_app.application.finding import CommandTarget, Entry, Index, Kind, find


def entry(title: str, detail: str = "", kind: Kind = Kind.ITEM, more: str = "") -> Entry:
    return Entry(kind, title, detail, CommandTarget(title), more)


def titles(entries: list[Entry], query: str) -> list[str]:
    return [found.title for found in find((Index(entries),), query)]


PEOPLE = [
    entry("Пояркова Нина Олеговна", "директор, Совет посёлка", Kind.PERSON),
    entry("Ветров Егор Ильич", "председатель, Совет посёлка", Kind.PERSON),
]


@pytest.mark.parametrize(
    "query",
    ["Пояркова", "пояр", "ярк", "нина пояр", "пояр НИНА", "gjzhrjdf", "GJZH", "ybyf gjzh",
     "поселка нина", "посёлка дир"],
)  # fmt: skip
def test_a_person_is_found_by_parts_in_any_order_and_layout(query: str) -> None:
    assert titles(PEOPLE, query) == ["Пояркова Нина Олеговна"]


def test_a_position_is_found_under_the_wrong_layout() -> None:
    assert titles(PEOPLE, "ghtl") == ["Ветров Егор Ильич"]


def test_a_latin_name_is_found_under_the_russian_layout() -> None:
    assert titles([entry("Состав из Excel")], "учсуд") == ["Состав из Excel"]


def test_every_word_has_to_stand_somewhere() -> None:
    assert titles(PEOPLE, "пояркова егор") == []


def test_what_was_typed_goes_before_the_other_layout() -> None:
    entries = [entry("Руки"), entry("here")]
    assert titles(entries, "her") == ["here", "Руки"]
    assert [each.title for each in find((Index(entries),), "her", limit=1)] == ["here"]


def test_the_likeliest_come_first() -> None:
    entries = [
        entry("Неплановое"),
        entry("О годе", "плановое заседание"),
        entry("О плановом ремонте"),
        entry("О план"),
        entry("Плановый отчёт"),
        entry("План"),
        entry("О сроках", "неплановое"),
    ]
    assert titles(entries, "план") == [
        "План", "Плановый отчёт", "О план", "О плановом ремонте", "О годе", "Неплановое",
        "О сроках",
    ]  # fmt: skip


def test_among_equals_kinds_have_an_order_and_then_the_index() -> None:
    kinds = [Kind.RESOLUTION, Kind.COUNCIL, Kind.MEETING, Kind.PERSON, Kind.COMMAND, Kind.ITEM]
    entries = [entry(f"План {kind}", kind=kind) for kind in kinds]
    assert titles(entries, "план") == [f"План {kind}" for kind in Kind]
    items = [entry(f"План {n}") for n in (3, 1, 2)]
    assert titles(items, "план") == ["План 3", "План 1", "План 2"]


def test_one_kind_leaves_room_for_the_others() -> None:
    entries = [entry(f"План {n}", kind=Kind.PERSON) for n in range(50)]
    found = find((Index(entries), Index([entry("План года")])), "план")
    assert len(found) == 21
    assert found[-1].title == "План года"
    assert len(find((Index(entries),), "план", limit=5)) == 5


def test_of_very_many_the_first_are_looked_at() -> None:
    entries = [entry(f"План {n}") for n in range(3000)]
    assert titles(entries, "план")[0] == "План 0"
    assert titles(entries, "2999") == ["План 2999"]


def test_an_empty_query_shows_what_comes_first() -> None:
    assert titles(PEOPLE, "  ") == [each.title for each in PEOPLE]
    assert find((), "план") == ()


def test_what_fits_is_pointed_out_in_what_is_shown() -> None:
    [found] = find((Index([entry("О\nплане\x00 работ", "Совет: план", more="скрытое")]),), "план")
    assert (found.title, found.detail) == ("О плане работ", "Совет: план")
    assert (found.in_title, found.in_detail) == (((2, 6),), ((7, 11),))
    [hidden] = find((Index([entry("О годе", more="скрытое")]),), "скры")
    assert (hidden.in_title, hidden.in_detail) == ((), ())


def test_long_texts_are_cut_where_they_are_shown_and_searched_whole() -> None:
    [found] = find((Index([entry("а" * 1000 + " конец")]),), "конец")
    assert len(found.title) == 201
