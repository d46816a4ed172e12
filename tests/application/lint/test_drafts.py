from __future__ import annotations

from datetime import date

import pytest

from secretary_app.application.lint import Fix, assignments, drafts
from secretary_app.application.lint.passages import passages
from secretary_app.domain.agenda import MinutesDraft, MotionId, ResolutionWording
from secretary_app.domain.deadlines import OnDate
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


def test_executors_and_deadlines_are_checked_as_the_minutes_word_them() -> None:
    own = motion("r1", number="1.1", text="Поручить отчёт.", executors=("ann",))
    plain = look(ADOPTED, motions=(own,))
    assert said(assignments.completeness(plain)) == ["error deadline_missing Решение 1.1"]
    wording = ResolutionWording(
        motion=own.id, text=own.text, reason="описка", deadline=OnDate(date(2026, 3, 15))
    )
    subject = look(ADOPTED, motions=(own,), draft=MinutesDraft(version=1, resolutions=(wording,)))
    assert said(assignments.completeness(subject)) == []
    assert said(drafts.departures(subject)) == ["info draft_departs Решение 1.1"]
    day_off = only(assignments.deadlines(subject))
    assert day_off.where.place == "draft.resolutions[0].deadline"
    assert day_off.fix == Fix("draft.resolutions[0].deadline.date", "2026-03-16")
    assert subject.at_motion(own, "executors").place == "motions[0].executors"


def test_what_the_draft_words_otherwise_is_read_once() -> None:
    own = motion("r1", number="1.1", text="Два  пробела.")
    subject = look(ADOPTED, motions=(own,), draft=worded("Три   пробела.", "описка"))
    found = [p.where.place for p in passages(subject) if "пробела" in p.text]
    assert found == ["draft.resolutions[0].text"]


def test_the_place_is_in_the_draft() -> None:
    subject = look(ADOPTED, draft=worded("Иначе."))
    assert only(drafts.departures(subject)).where.place == "draft.resolutions[0]"
