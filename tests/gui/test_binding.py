"""The binding to Qt keeps Python's reference counts: one release did not, and died of it."""

import sys

import pytest
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

CALLS = 500


class Painted(QLabel):
    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - the name is Qt's
        super().paintEvent(event)


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None has no count there")
def test_an_overridden_method_costs_no_reference_to_none(qtbot: QtBot) -> None:
    label = Painted("a")
    qtbot.addWidget(label)
    label.show()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        label.repaint()
    assert sys.getrefcount(None) > before - CALLS / 2
