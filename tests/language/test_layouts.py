from __future__ import annotations

import pytest

from secretary_app.language.layouts import CYRILLIC, LATIN, in_other_layouts


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("gjzhrjdf", "пояркова"),
        ("Gjzhrjdf", "Пояркова"),
        ("ghtl", "пред"),
        ("gj,tlf", "победа"),
        ("J,]tv", "Объем"),
        ("yt` {jl", "неё Ход"),
        ("учсуд", "excel"),
        ("Црщ", "Who"),
    ],
)
def test_the_wrong_layout_is_understood(typed: str, meant: str) -> None:
    assert meant in in_other_layouts(typed)


def test_what_is_the_same_under_both_layouts_is_not_tried_twice() -> None:
    assert in_other_layouts("2026 -") == ()
    assert in_other_layouts("пред") == ("ghtl",)


def test_both_ways_come_back() -> None:
    assert in_other_layouts(LATIN)[0] == CYRILLIC
    assert in_other_layouts(CYRILLIC) == (LATIN,)
