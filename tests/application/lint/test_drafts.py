from __future__ import annotations

import pytest

from secretary_app.application.lint import drafts
from secretary_app.domain.agenda import MinutesDraft, MotionId, ResolutionWording
from tests.application.lint.looking import ALL_HERE, look, only, said
from tests.builders import motion

ADOPTED = f"{ALL_HERE}; vote r1; others for; end"
WITHOUT_QUORUM = "arrive chair; vote r1; others for; end"
TEXT = "Принять решение r1."


def worded(text: str, reason: str = "", motion_id: str = "r1") -> MinutesDraft:
    wording = ResolutionWording(motion=MotionId(motion_id), text=text, reason=reason)
    return MinutesDraft(version=1, resolutions=(wording,))


@pytest.mark.parametrize(
    ("script", "draft", "kinds"),
    [
        (ADOPTED, None, []),
        (ADOPTED, worded(TEXT), []),
        (ADOPTED, worded("Иначе.", " "), ["error draft_without_reason Решение 1.1"]),
        (ADOPTED, worded("Иначе.", "описка"), ["info draft_departs Решение 1.1"]),
        (WITHOUT_QUORUM, worded(TEXT), ["error draft_not_adopted Решение 1.1"]),
        (ADOPTED, worded(TEXT, motion_id="zz"), ["error draft_not_adopted Решение zz"]),
    ],
)
def test_the_wording_of_a_resolution(
    script: str, draft: MinutesDraft | None, kinds: list[str]
) -> None:
    subject = look(script, motions=(motion("r1", number="1.1"),), draft=draft)
    assert said(drafts.departures(subject)) == kinds


def test_the_place_is_in_the_draft() -> None:
    subject = look(ADOPTED, draft=worded("Иначе."))
    assert only(drafts.departures(subject)).where.place == "draft.resolutions[0]"
