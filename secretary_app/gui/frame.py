"""What the window is made of around its screens."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from secretary_app.gui import texts
from secretary_app.gui.commands import Commands
from secretary_app.gui.theme.icons import COUNCILS, EXAMPLE, IMPORT
from secretary_app.gui.widgets.buttons import button_for
from secretary_app.gui.widgets.notices import EmptyState


def first_launch(commands: Commands) -> EmptyState:
    """Return what is shown while there is no council yet."""
    buttons = (
        button_for(commands.new_council, "empty-create", kind="primary"),
        button_for(commands.import_files, "empty-import", sign=IMPORT),
        button_for(commands.example, "empty-example", sign=EXAMPLE),
    )
    return EmptyState("empty", COUNCILS, texts.EMPTY_HEADING, texts.EMPTY_TEXT, buttons)


def framed(rail: QWidget, banners: Sequence[QWidget], screens: QWidget) -> QWidget:
    """Return the whole: the rail on the left, the banners over the screens beside it."""
    content = QWidget()
    content.setObjectName("content")
    column = QVBoxLayout(content)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for banner in banners:
        column.addWidget(banner)
    column.addWidget(screens, 1)
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(rail)
    row.addWidget(content, 1)
    return whole
