"""The single fields of earlier minutes: one line each, how sure it is in its title."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Signal

from secretary_app.application.old_minutes.typed import FORM_WORDS, Row
from secretary_app.gui.old_minutes import texts
from secretary_app.gui.widgets.fields import ChoiceField, Field, LineField
from secretary_app.gui.widgets.forms import Form
from secretary_app.gui.widgets.labels import label

_WIDE = frozenset({"body", "approved_by"})
_NO_FORM = "не указана"


class HeadForm(Form):
    """The form; every field tells by its title how surely it was read."""

    pointed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._rows: dict[str, Row] = {}
        self._lines: dict[str, Field[str]] = {}
        self.add_widget(label(texts.HEAD, "heading"))
        for key in texts.LINES:
            field = self._field(key)
            self._lines[key] = self.add(key, field, wide=key in _WIDE)
            field.editor.installEventFilter(self)
            field.edited.connect(partial(self._on_edited, key))

    def _field(self, key: str) -> Field[str]:
        name = f"old-minutes-{key.replace('_', '-')}"
        if key == "form":
            choices = [(words or _NO_FORM, words) for words in ("", *FORM_WORDS)]
            return ChoiceField(texts.LINES[key], name, choices)
        return LineField(texts.LINES[key], name, needed=key in {"number", "date"})

    def show_lines(self, rows: dict[str, Row]) -> None:
        """Show what was read."""
        self._rows = dict(rows)
        for key, field in self._lines.items():
            row = rows[key]
            field.show_value(row.cells[0])
            field.editor.setAccessibleName(texts.line_title(key, row.confidence))
            field.say_title(texts.line_title(key, row.confidence))

    def focus_first(self) -> None:
        """Put the cursor on the first field."""
        next(iter(self._lines.values())).setFocus()

    def lines(self) -> dict[str, Row]:
        """Return what stands in the fields now."""
        return {
            key: Row(cells=(field.value(),), blocks=self._rows[key].blocks)
            for key, field in self._lines.items()
        }

    def _on_edited(self, key: str) -> None:
        self._lines[key].say_title(texts.LINES[key])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Point at the source of the field that the cursor comes to."""
        if event.type() == QEvent.Type.FocusIn:
            for key, field in self._lines.items():
                if field.editor is watched and key in self._rows:
                    self.pointed.emit(self._rows[key].blocks)
        return super().eventFilter(watched, event)
