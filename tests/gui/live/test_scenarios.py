"""Whole meetings through the real window by keyboard: as they are told for the core."""

from __future__ import annotations

from dataclasses import replace

import pytest

from secretary_app.domain.meeting.facts import MeetingFacts
from tests.e2e.scenarios.script import Scenario
from tests.e2e.scenarios.stories_attendance import ATTENDANCE
from tests.e2e.scenarios.stories_course import COURSE
from tests.e2e.scenarios.stories_voting import VOTING
from tests.gui.desk import SomeStores
from tests.gui.live.conftest import Prepare
from tests.gui.live.window_play import ACTS, CHOICES, DIGITS, play_in_window

NEEDED = 12
ALL = (*ATTENDANCE, *VOTING, *COURSE)
KEYED = set(ACTS) | set(DIGITS) | set(CHOICES)


def acts(scenario: Scenario) -> set[str]:
    """The verbs that change the meeting."""
    return {step.verb for step in scenario.steps if step.acts}


POSSIBLE = tuple(scenario for scenario in ALL if acts(scenario) <= KEYED)
SAID = set().union(*map(acts, POSSIBLE))


def representative() -> tuple[Scenario, ...]:
    """A dozen of those possible that say every verb; the others pass as well, and take long."""
    left, chosen = set(SAID), list[Scenario]()
    while left or len(chosen) < NEEDED:
        fresh = [s for s in POSSIBLE if s not in chosen]
        best = max(fresh, key=lambda s: (len(acts(s) & left), -len(s.steps)))
        chosen.append(best)
        left -= acts(best)
    return tuple(chosen)


PLAYED = representative()


def planned(scenario: Scenario) -> MeetingFacts:
    """The meeting as the core plans it: somebody presides only when the scenario says so."""
    known = scenario.facts
    given = scenario.fields.get("presiding")
    return replace(known, meeting=replace(known.meeting, presiding=given))


def test_every_verb_that_the_keys_know_is_played_in_the_window() -> None:
    assert set().union(*map(acts, PLAYED)) == SAID
    assert len(PLAYED) >= NEEDED


@pytest.mark.parametrize("scenario", PLAYED, ids=lambda s: s.name)
def test_scenario_by_keyboard(prepare: Prepare, stores: SomeStores, scenario: Scenario) -> None:
    play_in_window(scenario, prepare(planned(scenario)), stores.store)
