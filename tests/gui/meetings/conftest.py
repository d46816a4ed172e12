"""The screen «Заседания» of the demonstration on a day in spring."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest
from PySide6.QtCore import Qt

from secretary_app.application.clocks import ScriptedClock
from secretary_app.application.services import Services
from tests.fakes.store import Contents
from tests.gui.councils.hands import Hands
from tests.gui.desk import Opened, SomeStores

NOW = datetime(2026, 5, 20, 11, 0, tzinfo=timezone(timedelta(hours=7)))


@pytest.fixture
def services(services: Services) -> Services:
    return replace(services, clock=ScriptedClock(NOW))


@pytest.fixture
def hands(open_window: Callable[[], Opened], stores: SomeStores, demonstration: Contents) -> Hands:
    """At the list of meetings."""
    stores.fill(demonstration)
    hands = Hands(open_window())
    hands.ctrl(Qt.Key.Key_2)
    return hands
