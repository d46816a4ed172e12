"""Whole meetings against the core, step by step as they are told."""

from __future__ import annotations

import pytest

from secretary_app.application.exporting import export_meeting
from secretary_app.application.importing import import_council
from secretary_app.application.live import resume
from secretary_app.domain.meeting.history import fold
from tests.application.live.room import KEY
from tests.e2e.scenarios.core import play
from tests.e2e.scenarios.script import ACTS, CHECKS, Scenario
from tests.e2e.scenarios.stories_attendance import ATTENDANCE
from tests.e2e.scenarios.stories_course import COURSE
from tests.e2e.scenarios.stories_voting import VOTING
from tests.fakes.store import FakeStore

SCENARIOS = (*ATTENDANCE, *VOTING, *COURSE)


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.name)
def test_scenario(scenario: Scenario) -> None:
    """It goes as told, is stored as shown, and reads the same from a file on another machine."""
    room = play(scenario)
    assert room.in_order()
    assert room.state.facts.memberships == scenario.facts.memberships
    assert fold(room.state.facts, room.live.history.entries()).state == room.state
    elsewhere = FakeStore()
    import_council(elsewhere, export_meeting(room.store, KEY).encode())
    again = resume(elsewhere, KEY)
    assert (again.head, again.history.state) == (room.live.head, room.state)


def test_there_are_enough_of_them_and_each_has_a_name() -> None:
    assert len(SCENARIOS) >= 40
    assert len({scenario.name for scenario in SCENARIOS}) == len(SCENARIOS)


def test_together_they_say_every_word_of_the_language() -> None:
    steps = [step for scenario in SCENARIOS for step in scenario.steps]
    said = {step.verb for step in steps} | {step.inner.verb for step in steps if step.inner}
    assert said == ACTS | CHECKS


def test_a_line_says_where_an_expectation_failed() -> None:
    wrong = Scenario(
        name="wrong", council="chair:chair", script="open\n\nquorum yes 1/1  # nobody is here"
    )
    with pytest.raises(AssertionError) as failed:
        play(wrong)
    assert failed.value.__notes__ == ["wrong, line 3: quorum yes 1/1"]


def test_a_word_that_is_no_verb() -> None:
    with pytest.raises(ValueError, match="line 2: «dance» is no verb"):
        _ = Scenario(name="", council="chair:chair", script="open\ndance ann").steps
