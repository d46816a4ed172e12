"""Where wordings stand in an issued text."""

from __future__ import annotations

from secretary_app.application.drafting.wording import Speech
from secretary_app.application.returned.passages import (
    DecisionPlace,
    Passage,
    SpeechPlace,
    found_in,
)
from secretary_app.domain.agenda import ItemId, MotionId


def decision(motion: str, number: str, *lines: str) -> Passage:
    return Passage(DecisionPlace(MotionId(motion), number), lines)


def heard(item: str, *lines: str) -> Passage:
    return Passage(SpeechPlace(ItemId(item), Speech.HEARD, item), lines)


def test_equal_words_belong_each_to_their_own() -> None:
    lines = ("Лугов И.П. – о смете.", "1. Утвердить:", "– план;", "Лугов И.П. – о смете.")
    first, second = heard("1", lines[0]), heard("2", lines[0])
    order, again = (decision(name, "1", "Утвердить:", "- план") for name in ("r1", "r2"))
    found = found_in(lines, (first, second, order, again))
    assert found == {0: first, 3: second, 1: order}


def test_a_wording_stands_there_whole_or_not_at_all() -> None:
    lines = ("1. Утвердить:", "– план;")
    assert found_in(lines, (decision("r1", "1", "Утвердить:", "- смету"),)) == {}
    assert found_in(lines, (decision("r1", "2", "Утвердить:", "- план"),)) == {}
