from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from secretary_app.application.services import Services
from tests.gui.desk import Opened, SomeStores
from tests.gui.protocol.drafting_desk import Desk, Pages


@pytest.fixture(name="pages")
def _pages() -> Pages:
    return Pages()


@pytest.fixture
def services(services: Services, pages: Pages) -> Services:
    """Pages are made at once, without another program."""
    return replace(services, page_maker=lambda: pages)


@pytest.fixture(name="desk")
def _desk(filled: Opened, stores: SomeStores, pages: Pages) -> Iterator[Desk]:
    desk = Desk(filled, stores, pages).open()
    yield desk
    if desk.view.session.page is not None and filled.window.isVisible():
        desk.settle()  # a window with something unsaved closes only after it is stored
