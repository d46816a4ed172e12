"""The screen «Заседания»: every meeting as a list, and the year as a calendar with its plan."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from secretary_app.application.records import CouncilListing, MeetingKey
from secretary_app.domain.councils import Council, CouncilId
from secretary_app.gui.commands import keyed_action
from secretary_app.gui.meetings import texts
from secretary_app.gui.meetings.listing import MeetingsCard
from secretary_app.gui.meetings.models import MeetingRow, meeting_rows
from secretary_app.gui.screen import Desk, ScreenView
from secretary_app.gui.texts import HIDE, MEETINGS, SHORT_IMPORT
from secretary_app.gui.theme.icons import IMPORT
from secretary_app.gui.theme.tokens import space
from secretary_app.gui.widgets.buttons import button_for
from secretary_app.gui.widgets.choice import Choice
from secretary_app.gui.widgets.notices import BannerView
from secretary_app.gui.widgets.panels import GAP, MARGIN, HeaderBar
from secretary_app.gui.widgets.search import SearchField

if TYPE_CHECKING:
    from secretary_app.gui.meetings.acting import MeetingActs
    from secretary_app.gui.meetings.year_view import YearView

_NARROW = space(250)
_CALENDAR = (texts.CALENDAR, texts.CALENDAR_TIP)
_LIST = (texts.LIST, texts.LIST_TIP)


class MeetingsView(ScreenView):
    """A list and a calendar over the same meetings."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "meetings", MEETINGS)
        self._councils: tuple[Council, ...] = ()
        self._rows: tuple[MeetingRow, ...] = ()
        self.header = HeaderBar(MEETINGS, name="meetings-header")
        self.notice = BannerView("meetings-notice", HIDE)
        self.search = SearchField("meetings-search", texts.SEARCH)
        self.council = Choice("meetings-council", texts.FILTER)
        self.council.setMaximumWidth(space(70))
        self.card = MeetingsCard()
        self.model, self.table = self.card.model, self.card.table
        self.parts = QStackedWidget()
        self.new = keyed_action(self, "meetings-new-action", texts.NEW, "Ctrl+N")
        self.switch = keyed_action(self, "meetings-switch-action", texts.CALENDAR, "F6")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        importing = self.desk.commands.import_files
        self._switch = button_for(self.switch, "meetings-switch")
        self._new = button_for(self.new, "meetings-new", kind="primary")
        self._import = button_for(importing, "meetings-import", sign=IMPORT, text=SHORT_IMPORT)
        for widget in (self.search, self.council, self._switch, self._import, self._new):
            self.header.right.addWidget(widget)
        self.parts.addWidget(self.card)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.header)
        outer.addWidget(self.notice)
        inner = QVBoxLayout()
        inner.setContentsMargins(MARGIN, GAP, MARGIN, GAP)
        inner.addWidget(self.parts)
        outer.addLayout(inner, 1)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_search)
        self.search.left.connect(self.focus_first)
        self.council.currentIndexChanged.connect(self._on_council)
        self.new.triggered.connect(self.begin_new)
        self.switch.triggered.connect(self._turn)
        self.card.opened.connect(self._open)
        self.card.repeated.connect(self._repeat)
        self.card.removed.connect(self._remove)
        self.card.told.connect(self._tell)

    @cached_property
    def acts(self) -> MeetingActs:
        """Return what is done with meetings; it needs their rules, which the list does not."""
        from secretary_app.gui.meetings.acting import MeetingActs  # noqa: PLC0415 - the list first

        acts = MeetingActs(self, self.desk)
        acts.begun.connect(self.meeting_wanted)
        acts.told.connect(self.notice.tell)
        return acts

    @cached_property
    def year(self) -> YearView:
        """Return the calendar; it is made when it is first turned to."""
        from secretary_app.gui.meetings.year_view import YearView  # noqa: PLC0415 - the list first

        year = YearView(self.desk)
        year.opened.connect(self._open)
        year.new_wanted.connect(self._begin_on)
        year.accepted.connect(self._plan)
        year.show_rows(self._rows, self.council.currentData())
        self.parts.addWidget(year)
        return year

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Do with fewer words where the window is small."""
        super().resizeEvent(event)
        narrow = event.size().width() < _NARROW
        self._new.setText(texts.SHORT_NEW if narrow else texts.NEW)
        self._import.setHidden(narrow)  # the menu has it too

    @property
    def in_year(self) -> bool:
        """Tell whether the calendar is in view."""
        return self.parts.currentWidget() is not self.card

    def _turn(self) -> None:
        """Show the calendar in place of the list, or the list again."""
        self.parts.setCurrentWidget(self.card if self.in_year else self.year)
        words, tip = _LIST if self.in_year else _CALENDAR
        self._switch.setText(words)
        self._switch.setAccessibleName(words)
        self._switch.setToolTip(tip)
        if self.in_year:
            self._choose_only_council()
            self.year.come_into_view()
        self._tell()
        self.focus_first()

    def _choose_only_council(self) -> None:
        """A plan is that of one council; where there is one alone nobody has to choose it."""
        if self.council.currentData() is None and len(self._councils) == 1:
            self.council.setCurrentIndex(self.council.findData(self._councils[0].id))

    def show_listings(self, listings: Sequence[CouncilListing]) -> None:
        """Show all meetings; filter, search and the row chosen stay."""
        self._councils = tuple(
            each.council for each in listings if each.council.archived_on is None
        )
        self.new.setEnabled(bool(self._councils))
        self._rows = meeting_rows(listings, self.desk.bridge.clock.now().date())
        self._fill_filter(listings)
        self.card.show_rows(self._rows)
        self._show_year()

    def _show_year(self) -> None:
        if "year" in self.__dict__:
            self.year.show_rows(self._rows, self.council.currentData())

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
        self.council.setToolTip(self.council.currentText())
        self.card.show_council(council)
        self._show_year()

    def _on_search(self, text: str) -> None:
        if self.in_year and text:
            self._turn()
            self.search.setFocus()
        self.card.search(text)

    def _tell(self) -> None:
        shown, total = len(self.model.rows), self.model.total
        self.header.subtitle.say(
            texts.found(total, total) if self.in_year else texts.found(shown, total)
        )

    def _open(self, row: MeetingRow) -> None:
        self.meeting_wanted.emit(row.meeting.key)

    def begin_new(self) -> None:
        """Begin a meeting, on the day under the cursor of the calendar."""
        day = self.year.calendar.current if self.in_year else None
        coming = day is not None and day > self.desk.bridge.clock.now().date()
        self._begin(day=day if coming else None)

    def _begin_on(self, day: date) -> None:
        self._begin(day=day)

    def _repeat(self, row: MeetingRow) -> None:
        self._begin(row.council.id, basis=row.meeting.key)

    def _remove(self, row: MeetingRow) -> None:
        self.acts.ask_to_remove(row)

    def _begin(
        self,
        council: CouncilId | None = None,
        *,
        day: date | None = None,
        basis: MeetingKey | None = None,
    ) -> None:
        known = [each.id for each in self._councils]
        wanted = council or self.current_council()
        if known:
            self.acts.begin(
                self._councils, wanted if wanted in known else known[0], day=day, basis=basis
            )

    def _plan(self, days: Sequence[date]) -> None:
        council = self.council.currentData()
        if council is not None and days:
            self.acts.plan(council, days)

    def current_council(self) -> CouncilId | None:
        """Return the council that the list is narrowed to, or that of the row chosen."""
        narrowed: CouncilId | None = self.council.currentData()
        current = self.year.current if self.in_year else self.card.current
        return narrowed or (current.council.id if current else None)

    def focus_first(self) -> None:
        """Put the cursor on the list or in the calendar."""
        if self.in_year:
            self.year.calendar.setFocus()
        else:
            self.table.setFocus()
            self.table.choose_first()

    def focus_search(self) -> None:
        """Put the cursor in the search."""
        self.search.setFocus()
        self.search.selectAll()

    def help_text(self) -> str:
        """Return what can be done here."""
        return texts.HELP
