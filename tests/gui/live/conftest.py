"""Meetings taken to the live screen of a real window over a store in memory."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from secretary_app.domain.agenda import Preparation
from secretary_app.domain.meeting.facts import MeetingFacts
from tests.gui.desk import Opened, SomeStores
from tests.gui.live.stage import Stage, store_meeting
from tests.sitting import Sitting

Prepare = Callable[..., Stage]
Hold = Callable[[Sitting], Stage]


@pytest.fixture
def prepare(open_window: Callable[[], Opened], stores: SomeStores) -> Prepare:
    """A prepared meeting, taken to the screen and not opened yet."""

    def begin(facts: MeetingFacts, preparation: Preparation | None = None) -> Stage:
        key = store_meeting(stores.store, facts, preparation=preparation)
        return Stage(open_window()).take(key)

    return begin


@pytest.fixture
def hold(open_window: Callable[[], Opened], stores: SomeStores) -> Hold:
    """A meeting under way, taken to the screen."""

    def begin(sitting: Sitting) -> Stage:
        key = store_meeting(stores.store, sitting.state.facts, sitting.entries)
        return Stage(open_window()).take(key)

    return begin
