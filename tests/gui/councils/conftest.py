from __future__ import annotations

import pytest

from tests.gui.councils.hands import Hands
from tests.gui.desk import Opened


@pytest.fixture
def hands(filled: Opened) -> Hands:
    """At the screen «Советы» of the demonstration."""
    return Hands(filled)
