from __future__ import annotations

from datetime import date

from secretary_app.application.drafting.phrases import PhraseKind, matching, phrases
from tests.builders import meeting, motion


def test_the_body_s_own_drafts_come_after_the_usual_phrases() -> None:
    earlier = meeting(
        date=date(2025, 1, 10),
        motions=(motion("r1", text="Одобрить смету."), motion("r2", text="Х" * 500)),
    )
    later = meeting(
        date=date(2026, 1, 10),
        motions=(motion("r1", text="Утвердить план. "), motion("r2", text="Одобрить смету.")),
    )
    found = phrases((earlier, later))
    own = [p.text for p in found if p.kind is PhraseKind.OWN]
    assert own == ["Утвердить план.", "Одобрить смету."]
    assert [p.kind for p in found[:2]] == [PhraseKind.HEARD, PhraseKind.HEARD]


def test_phrases_are_found_by_parts_in_either_layout() -> None:
    known = phrases(())
    assert matching(known, "") == known
    assert [p.text for p in matching(known, "сведен прин")] == [
        "Принять к сведению информацию […]."
    ]
    assert [p.text for p in matching(known, "cdtlty")] == ["Принять к сведению информацию […]."]
    assert matching(known, "такого нет") == ()


def test_what_was_kept_by_hand_comes_first() -> None:
    first, second, *_ = phrases((), ("Одобрить […] единогласно.",))
    assert (first.text, first.kind) == ("Одобрить […] единогласно.", PhraseKind.KEPT)
    assert second.kind is PhraseKind.HEARD
