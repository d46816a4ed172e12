"""The card of the rules over a store in memory."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from secretary_app.application.services import Services
from secretary_app.gui.bridge import Bridge
from secretary_app.gui.theme.appearance import Theme
from tests.gui.desk import SomeStores
from tests.gui.regulation.rules_card import RulesCard


@pytest.fixture
def card(
    qtbot: QtBot, theme: Theme, services: Services, stores: SomeStores, tmp_path: Path
) -> Iterator[RulesCard]:
    assert theme is not None
    bridge = Bridge(services, tmp_path / "data")
    made = RulesCard(qtbot, bridge, stores.store)
    yield made
    for dialog in made.host.findChildren(QDialog):
        dialog.close()
    bridge.close()
