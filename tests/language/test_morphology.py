from __future__ import annotations

import pytest

from secretary_app.language.cases import Case
from secretary_app.language.morphology import in_spelling_of, readings


@pytest.mark.parametrize(
    ("original", "form", "spelled"),
    [
        ("Ученый", "учёного", "Ученого"),
        ("учёный", "учёного", "учёного"),
        ("Пётр", "петра", "Петра"),
        ("Ёлка", "ёлки", "Ёлки"),
        ("СОВЕТ", "совета", "СОВЕТА"),
        ("Судья", "судьёй", "Судьёй"),
        ("Научно-Экспертный", "научно-экспертного", "Научно-Экспертного"),
        ("ПЁТР", "петра", "ПЕТРА"),
    ],
)
def test_capitals_and_dots_follow_the_original(original: str, form: str, spelled: str) -> None:
    assert in_spelling_of(original, form) == spelled


def test_a_form_that_does_not_exist_is_none() -> None:
    adverb = readings("временно")[0]
    assert adverb.in_case(Case.GENITIVE) is None
