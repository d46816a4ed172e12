"""How the book is read: council, sheet, headings, the day of entry, what is in the columns."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from secretary_app.application.records import CouncilListing
from secretary_app.domain.councils import CouncilId
from secretary_app.gui.roster import texts
from secretary_app.gui.roster.columns import ColumnsView
from secretary_app.gui.roster.selection import NO_HEADINGS, Selection
from secretary_app.gui.theme.tokens import space
from secretary_app.gui.widgets.fields import ChoiceField, DayField, WrongEntryError
from secretary_app.gui.widgets.labels import label
from secretary_app.gui.widgets.panels import Card, ScrolledColumn

_WIDTH = space(72)


class MatchingCard(Card):
    """The choices of the reading; ``selected`` carries another `Selection`.

    ``council_chosen`` carries a council, ``edited`` tells that the day has changed.
    """

    selected = Signal(object)
    council_chosen = Signal(object)
    edited = Signal()

    def __init__(self, council: CouncilId, today: date) -> None:
        super().__init__(name="roster-matching", padded=False)
        self.setFixedWidth(_WIDTH)
        self._selection: Selection | None = None
        self.council = ChoiceField[CouncilId](texts.COUNCIL, "roster-council", [("", council)])
        self.sheet = ChoiceField[int](texts.SHEET, "roster-sheet", [("", 0)])
        self.headings = ChoiceField[int](texts.HEADINGS, "roster-headings", [("", NO_HEADINGS)])
        self.since = DayField(texts.SINCE, "roster-since", hint=texts.SINCE_HINT, needed=True)
        self.since.show_value(today)
        self.columns = ColumnsView()
        self._lay_out()
        self.council.edited.connect(lambda: self.council_chosen.emit(self.council.value()))
        self.sheet.edited.connect(self._on_sheet)
        self.headings.edited.connect(self._on_headings)
        self.since.edited.connect(self.edited)
        self.columns.matched.connect(self._on_matched)

    def _lay_out(self) -> None:
        scrolled = ScrolledColumn(name="roster-choices", title=texts.COLUMNS)
        scrolled.setFocusPolicy(scrolled.focusPolicy().NoFocus)
        inside = QWidget()
        column = scrolled.fill(inside)
        column.setContentsMargins(space(3), space(2), space(3), space(2))
        for field in (self.council, self.sheet, self.headings, self.since):
            column.addWidget(field)
        column.addWidget(label(texts.COLUMNS, "heading"))
        column.addWidget(self.columns)
        column.addStretch(1)
        self.council.hide()
        self.body.addWidget(scrolled)

    def offer_councils(self, councils: Sequence[CouncilListing]) -> None:
        """Offer the councils that the members may be of; the one chosen stays."""
        chosen = self.council.value()
        known = [each.council for each in councils]
        self.council.offer(
            [(c.name, c.id) for c in known if c.archived_on is None or c.id == chosen]
        )
        self.council.setVisible(self.council.box.count() > 1)

    def show_selection(self, selection: Selection) -> None:
        """Show how the book is read."""
        self._selection = selection
        sheets = enumerate(selection.workbook.sheets)
        self.sheet.offer([(sheet.name, place) for place, sheet in sheets])
        self.sheet.show_value(selection.place)
        rows = selection.heading_rows()
        self.headings.offer(
            [(texts.heading_row(*row), row[0]) for row in rows] + [(texts.NO_HEADINGS, NO_HEADINGS)]
        )
        self.headings.show_value(selection.match.header_row)
        self.columns.show_selection(selection)

    def day(self) -> date | None:
        """Return the day of entry, None after saying what is wrong with it."""
        try:
            return self.since.value()
        except WrongEntryError as wrong:
            self.since.complain(str(wrong))
            return None

    def _on_sheet(self) -> None:
        if self._selection is not None:
            self.selected.emit(self._selection.with_sheet(self.sheet.value()))

    def _on_headings(self) -> None:
        if self._selection is not None:
            self.selected.emit(self._selection.with_header_row(self.headings.value()))

    def _on_matched(self, column: int, field: object) -> None:
        if self._selection is not None:
            self._selection = self._selection.with_field(column, field)  # type: ignore[arg-type] # Qt carries any object
            self.selected.emit(self._selection)
