from __future__ import annotations

from datetime import date

import pytest

from secretary_app.domain.deadlines import Deadline, OnDate, Standing
from secretary_app.language.deadlines import assigned_words


@pytest.mark.parametrize(
    ("who", "deadline", "words"),
    [
        ((), None, ""),
        (("Ким В.О.",), None, "Ответственный: Ким В.О."),
        (("Ким В.О.", "лицей"), Standing(), "Ответственные: Ким В.О., лицей · Срок: постоянно"),
        ((), OnDate(date=date(2026, 12, 15)), "Срок: до\N{NO-BREAK SPACE}15.12.2026"),
    ],
)
def test_an_assignment_tells_who_and_until_when(
    who: tuple[str, ...], deadline: Deadline | None, words: str
) -> None:
    assert assigned_words(who, deadline) == words
