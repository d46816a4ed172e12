"""The day on which a version of the rules takes effect."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QVBoxLayout

from secretary_app.gui.regulation import texts
from secretary_app.gui.theme.tokens import Tone
from secretary_app.gui.widgets.fields import DayField, WrongEntryError
from secretary_app.gui.widgets.sentence import Editor


class SinceEditor(Editor[date]):
    """A day that is always there."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(f"{name}-day")
        self.setAccessibleName(texts.SINCE)
        self._field = DayField("", name, needed=True)
        self._field.editor.setAccessibleName(texts.SINCE)
        self._field.edited.connect(self.edited)
        self.setFocusProxy(self._field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._field)

    def show_value(self, value: date) -> None:
        """Show the day."""
        self._field.show_value(value)

    def follow(self, value: date) -> None:
        """Leave alone what is typed."""

    def value(self) -> date:
        """Return the day. Raises `WrongEntryError`."""
        day = self._field.value()
        if day is None:
            raise WrongEntryError(texts.DAY_NEEDED)
        return day

    def complain(self, sentence: str, tone: Tone = Tone.AGAINST) -> None:  # noqa: ARG002 - red
        """Say below the day what is wrong."""
        self._field.complain(sentence)
