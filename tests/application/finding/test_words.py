from __future__ import annotations

import pytest

from secretary_app.application.finding.words import folded, places_of, readings_of, words_of


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Отчёт", "отчет"),
        ("«О\N{NO-BREAK SPACE}плане»", " о плане "),
        ("Йод", "йод"),
        ("2.1, 3-ОС", "2.1  3-ос"),
        ("№ 2 (два)", "  2  два "),
        ("\x00\u202e\t", "   "),
    ],
)
def test_texts_are_made_alike(text: str, plain: str) -> None:
    assert folded(text) == plain


def test_words_are_told_apart_once_each() -> None:
    assert words_of("  План, план… Отчёт. -- ") == ("план", "отчет")
    assert words_of("«»") == ()
    assert len(words_of("ф" * 10_000)[0]) == 200
    assert len(words_of(" ".join(map(str, range(50))))) == 12


def test_the_other_layout_is_a_reading_of_its_own() -> None:
    assert readings_of("gj,tlf")[:2] == (("gj", "tlf"), ("победа",))
    assert readings_of("2026") == (("2026",),)
    assert readings_of("") == ()


@pytest.mark.parametrize(
    ("words", "text", "places"),
    [
        (("яр", "пояр"), "Пояркова", ((0, 4),)),
        (("отчет",), "Об отчёте и отчётах", ((3, 8), (12, 17))),
        (("аа",), "ааа", ((0, 3),)),
        (("план",), "О годе", ()),
        ((), "О годе", ()),
        (("i",), "İstanbul i", ()),
    ],
)
def test_places_are_pointed_out(
    words: tuple[str, ...], text: str, places: tuple[tuple[int, int], ...]
) -> None:
    assert places_of(words, text) == places
