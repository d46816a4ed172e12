"""The screen «Заседания»: every meeting, filtered by council and searched."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from secretary_app.application.records import CouncilListing
from secretary_app.domain.councils import CouncilId
from secretary_app.gui.meetings import texts
from secretary_app.gui.meetings.models import MeetingRow, MeetingsTableModel, meeting_rows
from secretary_app.gui.screen import Desk, ScreenView
from secretary_app.gui.texts import MEETINGS, SHORT_IMPORT
from secretary_app.gui.theme.icons import IMPORT
from secretary_app.gui.theme.tokens import space
from secretary_app.gui.widgets.buttons import button_for
from secretary_app.gui.widgets.choice import Choice
from secretary_app.gui.widgets.labels import label
from secretary_app.gui.widgets.panels import GAP, MARGIN, Card, HeaderBar
from secretary_app.gui.widgets.search import SearchField
from secretary_app.gui.widgets.tables import RecordsTableView


class MeetingsView(ScreenView):
    """A table of meetings, the latest first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "meetings", MEETINGS)
        self.header = HeaderBar(MEETINGS, name="meetings-header")
        self.model = MeetingsTableModel()
        self.search = SearchField("meetings-search", texts.SEARCH)
        self.search.textChanged.connect(self._on_search)
        self.search.left.connect(self.focus_first)
        self.council = Choice("meetings-council", texts.FILTER)
        self.council.setMaximumWidth(space(70))
        self.council.currentIndexChanged.connect(self._on_council)
        self.table = RecordsTableView("meetings-table", MEETINGS)
        self.table.setModel(self.model)
        self.table.arrange(self.model.columns)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
        self.table.opened.connect(self._on_opened)
        self.nothing = label(texts.NOTHING_FOUND, "muted", name="meetings-nothing")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._lay_out()

    def _lay_out(self) -> None:
        importing = self.desk.commands.import_files
        for widget in (
            self.search,
            self.council,
            button_for(
                importing, "meetings-import", kind="primary", sign=IMPORT, text=SHORT_IMPORT
            ),
        ):
            self.header.right.addWidget(widget)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.header)
        inner = QVBoxLayout()
        inner.setContentsMargins(MARGIN, GAP, MARGIN, GAP)
        card = Card(padded=False)
        card.body.addWidget(self.table)
        card.body.addWidget(self.nothing)
        inner.addWidget(card)
        outer.addLayout(inner, 1)

    def show_listings(self, listings: Sequence[CouncilListing]) -> None:
        """Show all meetings; filter, search and the row chosen stay."""
        chosen = self._current()
        self._fill_filter(listings)
        self.model.show_rows(meeting_rows(listings))
        self._tell()
        places = [n for n, row in enumerate(self.model.rows) if chosen and row.same_as(chosen)]
        if places:
            self.table.choose(places[0])

    def _fill_filter(self, listings: Sequence[CouncilListing]) -> None:
        before = self.council.currentData()
        self.council.blockSignals(True)
        self.council.clear()
        self.council.addItem(texts.ALL_COUNCILS, None)
        for listing in listings:
            self.council.addItem(listing.council.name, listing.council.id)
        kept = max(0, self.council.findData(before))
        self.council.setCurrentIndex(kept)
        self.council.blockSignals(False)
        if self.council.currentData() != before:
            self._on_council()

    def _on_council(self) -> None:
        council = self.council.currentData()
        self.model.narrow(lambda row: council is None or row.council.id == council)
        self.council.setToolTip(self.council.currentText())
        self._tell()

    def _on_search(self, text: str) -> None:
        self.model.search(text)
        self._tell()

    def _tell(self) -> None:
        shown, total = len(self.model.rows), self.model.total
        self.header.subtitle.say(texts.found(shown, total))
        self.nothing.setVisible(total > 0 and shown == 0)

    def _current(self) -> MeetingRow | None:
        index = self.table.currentIndex()
        return self.model.row(index.row()) if index.isValid() else None

    def _on_opened(self, place: int) -> None:
        self.meeting_wanted.emit(self.model.row(place).meeting.key)

    def current_council(self) -> CouncilId | None:
        """Return the council that the list is narrowed to, or that of the row chosen."""
        narrowed: CouncilId | None = self.council.currentData()
        current = self._current()
        return narrowed or (current.council.id if current else None)

    def focus_first(self) -> None:
        """Put the cursor on the list."""
        self.table.setFocus()
        self.table.choose_first()

    def focus_search(self) -> None:
        """Put the cursor in the search."""
        self.search.setFocus()
        self.search.selectAll()

    def help_text(self) -> str:
        """Return what can be done here."""
        return texts.HELP
