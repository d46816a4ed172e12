from __future__ import annotations

import pytest

from secretary_app.language.lookalikes import Lookalike, find_lookalikes, without_lookalikes


def test_the_word_its_place_and_its_letters_are_told() -> None:
    assert find_lookalikes("О Cовeте") == (Lookalike(2, 8, "Cовeте", "Совете", (2, 5)),)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Cовет", "Совет"),
        ("протоkол", "протокол"),
        ("РEШИЛИ", "РЕШИЛИ"),
        ("c января", "с января"),
        ("C уважением", "С уважением"),
        ("Решено. C «Вектором»", "Решено. С «Вектором»"),
        ("совет Cовет", "совет Совет"),
    ],
)
def test_russian_words(typed: str, meant: str) -> None:
    assert without_lookalikes(typed) == meant


@pytest.mark.parametrize(
    "text",
    [
        "Совет",
        "IT-отдел",
        "Wi-Fi и ПК",
        "витамин C полезен",
        "раздел I, том XI",
        "OOO",
        "a и b",
        "почта cовет@site.ru и http://a.ru/cовет",
        "{{ cовет }}",
        "HRменеджер",
    ],
)
def test_what_is_meant_latin_is_left_alone(text: str) -> None:
    assert without_lookalikes(text) in {text, text.replace("a и", "а и")}
