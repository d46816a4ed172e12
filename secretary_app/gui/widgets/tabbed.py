"""A page of parts: what is said at its top, and below it the parts as tabs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from secretary_app.gui.theme.tokens import space
from secretary_app.gui.widgets.panels import GAP, MARGIN


def lay_out_tabs(
    page: QWidget,
    tabs: QTabWidget,
    *,
    top: Sequence[QWidget],
    parts: Sequence[tuple[QWidget, str]],
) -> None:
    """Put ``top`` over ``tabs``, one below the other, and every part with its title into these."""
    tabs.setDocumentMode(True)
    for part, title in parts:
        holder = QWidget()
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(0, space(2), 0, 0)
        inner.addWidget(part)
        tabs.addTab(holder, title)
    outer = QVBoxLayout(page)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.setSpacing(0)
    for bar in top:
        outer.addWidget(bar)
    body = QVBoxLayout()
    body.setContentsMargins(MARGIN, space(1), MARGIN, GAP)
    body.addWidget(tabs)
    outer.addLayout(body, 1)
