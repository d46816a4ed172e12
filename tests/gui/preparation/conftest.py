"""A coming meeting of the example's council, taken to its page in a real window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

import pytest

from secretary_app.application.clocks import ScriptedClock
from secretary_app.application.editing import Edit, MeetingChange, store_edit
from secretary_app.application.preparation.copying import fresh
from secretary_app.application.records import MeetingKey
from secretary_app.application.services import Services
from secretary_app.gui.changes import ChangeSet
from tests.fakes.store import Contents
from tests.gui.desk import Opened, SomeStores
from tests.gui.preparation.page_desk import Page

NOW = datetime(2026, 5, 20, 11, 0, tzinfo=timezone(timedelta(hours=7)))


@pytest.fixture
def services(services: Services) -> Services:
    return replace(services, clock=ScriptedClock(NOW))


@pytest.fixture
def page(
    open_window: Callable[[], Opened], stores: SomeStores, demonstration: Contents
) -> Iterator[Page]:
    """The page of a new meeting on a day off, with nothing on its agenda."""
    stores.fill(demonstration)
    [council] = demonstration.councils
    record = demonstration.councils[council]
    made = fresh(record, "3", date(2026, 6, 12))
    key = MeetingKey(council, made.id)
    store_edit(stores.store, Edit("добавлено заседание", (MeetingChange(key, None, made),)))
    shown = Page(open_window(), key)
    yield shown
    shown.view.refresh(ChangeSet(everything=True))  # a window that asks does not close
