from __future__ import annotations

import pytest

from secretary_app.language.workplaces import workplace


@pytest.mark.parametrize(
    ("position", "organisation", "phrase"),
    [
        ("директор", "Промышленный колледж № 1", "директор Промышленного колледжа № 1"),
        ("директор", "ООО «Завод»", "директор ООО «Завод»"),
        ("эксперт", "Хрумбурд", "эксперт, Хрумбурд"),
        ("эксперт", None, "эксперт"),
        (None, "Завод", "Завод"),
        ("", None, ""),
    ],
)
def test_position_and_organisation_are_one_phrase(
    position: str | None, organisation: str | None, phrase: str
) -> None:
    assert workplace(position, organisation) == phrase
