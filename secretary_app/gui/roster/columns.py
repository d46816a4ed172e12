"""Which column holds what: shown with what stands in it, and changed by hand."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from secretary_app.application.roster import TITLES, MatchedColumn, RosterField
from secretary_app.application.roster.sheets import column_letters
from secretary_app.gui.roster import texts
from secretary_app.gui.roster.selection import Selection
from secretary_app.gui.theme.tokens import space
from secretary_app.gui.widgets.fields import ChoiceField
from secretary_app.gui.widgets.labels import ElidedLabel, clear

_CHOICES: tuple[tuple[str, RosterField | None], ...] = (
    (texts.NOT_READ, None),
    *((TITLES[field], field) for field in RosterField),
)


class ColumnsView(QWidget):
    """A choice for every column; ``matched`` carries a column and what it is to hold."""

    matched = Signal(int, object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("roster-columns")
        self.setAccessibleName(texts.COLUMNS)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(space(1))

    def show_selection(self, selection: Selection) -> None:
        """Show the columns of ``selection``, each with the first thing that stands in it."""
        clear(self._column)
        for each in selection.match.columns:
            self._column.addWidget(self._field(each))
            sample = ElidedLabel(texts.sample(selection.sample(each.index)), "muted")
            sample.setFixedHeight(sample.sizeHint().height() + space(2))
            self._column.addWidget(sample)

    def _field(self, column: MatchedColumn) -> ChoiceField[RosterField | None]:
        title = texts.column_title(column.index, column.heading)
        name = f"roster-column-{column_letters(column.index)}"
        field = ChoiceField(title, name, _CHOICES)
        field.show_value(column.field)
        field.edited.connect(lambda: self.matched.emit(column.index, field.value()))
        return field
