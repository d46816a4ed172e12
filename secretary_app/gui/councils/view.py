"""The screen «Советы»: councils, the composition of one, its meetings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from secretary_app.application.records import CouncilListing, MeetingListing
from secretary_app.domain.councils import CouncilId
from secretary_app.gui.councils import texts
from secretary_app.gui.councils.models import CompositionTableModel, member_rows
from secretary_app.gui.meetings.texts import status_chip
from secretary_app.gui.queries import CouncilPage, council_page
from secretary_app.gui.screen import Desk, ScreenView
from secretary_app.gui.texts import COUNCILS, SHORT_IMPORT
from secretary_app.gui.theme.icons import IMPORT
from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets.buttons import button_for
from secretary_app.gui.widgets.entries import EntriesModel, EntriesView
from secretary_app.gui.widgets.labels import Chip, label
from secretary_app.gui.widgets.panels import GAP, MARGIN, Card, HeaderBar
from secretary_app.gui.widgets.tables import RecordsTableView
from secretary_app.language.dates import long_date, short_date


class CouncilsView(ScreenView):
    """Three columns: the list, the composition as of today, the meetings."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "councils", COUNCILS)
        self.header = HeaderBar(COUNCILS, name="councils-header")
        self.count = Chip(name="councils-members")
        self.header.chips.addWidget(self.count)
        self.header.right.addWidget(
            button_for(
                desk.commands.import_files,
                "councils-import",
                kind="primary",
                sign=IMPORT,
                text=SHORT_IMPORT,
            )
        )
        self.model = EntriesModel[CouncilListing](lambda c: c.council.name, texts.meetings_count)
        self.list = EntriesView("councils-list", texts.LIST, lines=2)
        self.list.setModel(self.model)
        self.list.chosen.connect(self._on_chosen)
        self.members = CompositionTableModel()
        self.table = RecordsTableView("councils-composition", texts.COMPOSITION, wrapped=True)
        self.table.setModel(self.members)
        self.table.arrange(self.members.columns)
        self.meetings = EntriesModel[MeetingListing](
            texts.meeting_title, lambda m: long_date(m.date), lambda m: status_chip(m.status)
        )
        self.meetings_list = EntriesView("councils-meetings", texts.MEETINGS)
        self.meetings_list.setModel(self.meetings)
        self.meetings_list.opened.connect(self._on_meeting)
        self.as_of = label("", "muted", name="councils-as-of")
        self._lay_out()

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.header)
        columns = QHBoxLayout()
        columns.setContentsMargins(MARGIN, GAP, MARGIN, GAP)
        columns.setSpacing(GAP)
        middle = _card(texts.COMPOSITION, self.table)
        middle.head.addWidget(self.as_of)
        middle.head.addStretch(1)
        for card, stretch in (
            (_card(texts.LIST, self.list), 5),
            (middle, 13),
            (_card(texts.MEETINGS, self.meetings_list), 4),
        ):
            columns.addWidget(card, stretch)
        outer.addLayout(columns, 1)

    def show_listings(self, listings: Sequence[CouncilListing]) -> None:
        """Show the councils, the same one chosen as before where it is still there."""
        chosen = self.current_council()
        self.model.show_rows(listings)
        places = [n for n, each in enumerate(listings) if each.council.id == chosen]
        self.list.choose(places[0] if places else 0)

    def current_council(self) -> CouncilId | None:
        """Return the council chosen in the list."""
        place = self.list.currentIndex().row()
        return self.model.row(place).council.id if place >= 0 else None

    def _on_chosen(self, place: int) -> None:
        if place < 0:
            return
        listing = self.model.row(place)
        self.header.title.say(listing.council.name)
        self.header.subtitle.say(listing.council.parent_organisation or "")
        self.meetings.show_rows(tuple(reversed(listing.meetings)))
        query = partial(council_page, council=listing.council.id, day=date.today())  # noqa: DTZ011
        self.desk.bridge.read(query, self._show_page)

    def _show_page(self, page: CouncilPage) -> None:
        if page.record.council.id != self.current_council():
            return
        self.members.show_rows(member_rows(page))
        self.as_of.setText(f"на {short_date(page.day)}")
        self.count.say(texts.members_count(len(page.members)), Tone.NEUTRAL)

    def _on_meeting(self, place: int) -> None:
        self.meeting_wanted.emit(self.meetings.row(place).key)

    def focus_first(self) -> None:
        """Put the cursor on the list of councils."""
        self.list.setFocus()

    def focus_search(self) -> None:
        """Put the cursor on the list: typing finds a council by its first letters."""
        self.list.setFocus()

    def help_text(self) -> str:
        """Return what can be done here."""
        return texts.HELP


def _card(title: str, inside: QWidget) -> Card:
    card = Card(title, padded=False)
    card.body.addWidget(inside)
    card.setMinimumWidth(space(48))
    return card
