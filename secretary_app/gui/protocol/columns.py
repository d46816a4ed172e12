"""The columns of the screen: what there is and its check, the wording, the page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from secretary_app.gui.widgets.panels import GAP

_SHARES = (29, 42, 54)


def side_by_side(
    structure: QWidget, checks: QWidget, wording: QWidget, paper: QWidget
) -> QSplitter:
    """Return the parts in columns that a person can make wider; none goes away wholly."""
    left = QSplitter(Qt.Orientation.Vertical)
    left.setObjectName("protocol-left")
    left.addWidget(structure)
    left.addWidget(checks)
    left.setSizes([3, 2])
    columns = QSplitter()
    columns.setObjectName("protocol-columns")
    for place, (part, share) in enumerate(zip((left, wording, paper), _SHARES, strict=True)):
        columns.addWidget(part)
        columns.setStretchFactor(place, share)
        columns.setCollapsible(place, False)
    columns.setSizes([share * 10 for share in _SHARES])
    for splitter in (left, columns):
        splitter.setHandleWidth(GAP)
        splitter.setChildrenCollapsible(False)
    return columns
