"""The left of the screen: the councils, and below them the meetings of the one chosen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from secretary_app.application.records import MeetingListing
from secretary_app.application.summaries import CouncilSummary
from secretary_app.domain.councils import CouncilId
from secretary_app.gui.councils import texts
from secretary_app.gui.meetings.texts import status_chip
from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets.buttons import Button
from secretary_app.gui.widgets.entries import EntriesModel, EntriesView
from secretary_app.gui.widgets.labels import label
from secretary_app.gui.widgets.panels import GAP, Card

_SILENT = ("", Tone.NEUTRAL)


class CouncilsColumn(QWidget):
    """``chosen`` carries the summary of the council that is in view from now on."""

    chosen = Signal(object)
    new_wanted = Signal()
    meeting_opened = Signal(object)

    def __init__(self, menu: QMenu) -> None:
        super().__init__()
        self._menu = menu
        self._today = date.min
        self._found: Sequence[CouncilSummary] = ()
        self._wanted: CouncilId | None = None
        self.model = EntriesModel[CouncilSummary](
            lambda s: s.listing.council.name,
            lambda s: texts.summary(s, self._today),
            lambda s: (texts.IN_ARCHIVE, Tone.NEUTRAL) if _archived(s) else _SILENT,
            quiet=_archived,
        )
        self.list = EntriesView("councils-list", texts.LIST, lines=2)
        self.list.setModel(self.model)
        self.list.chosen.connect(self._on_chosen)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._open_menu)
        self.new = Button(texts.NEW_COUNCIL, "councils-new", kind="link")
        self.new.clicked.connect(self.new_wanted)
        self.archived = Button("", "councils-archived", kind="link")
        self.archived.setCheckable(True)
        self.archived.toggled.connect(self._fill)
        self.meetings = EntriesModel[MeetingListing](
            texts.meeting_title, texts.meeting_day, lambda m: status_chip(m.status)
        )
        self.meetings_list = EntriesView("councils-meetings", texts.MEETINGS)
        self.meetings_list.setModel(self.meetings)
        self.meetings_list.opened.connect(
            lambda place: self.meeting_opened.emit(self.meetings.row(place))
        )
        self.no_meetings = label(texts.NO_MEETINGS, "muted", name="councils-no-meetings", wrap=True)
        self.no_meetings.setContentsMargins(space(3), space(2), space(3), 0)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        councils = Card(texts.LIST, padded=False)
        councils.body.addWidget(self.list)
        for button in (self.new, self.archived):
            councils.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        councils.body.addStretch(1)
        meetings = Card(texts.MEETINGS, padded=False)
        meetings.body.addWidget(self.no_meetings)
        meetings.body.addWidget(self.meetings_list)
        column.addWidget(councils, 3)
        column.addWidget(meetings, 2)
        self.setMinimumWidth(space(48))

    def show_summaries(self, found: Sequence[CouncilSummary], today: date) -> None:
        """Show the councils, the same one chosen as before where it is still there."""
        self._found, self._today = found, today
        self._fill()

    def _fill(self) -> None:
        put_away = sum(map(_archived, self._found))
        shown = self.archived.isChecked() or put_away == len(self._found)
        self.archived.setText(texts.HIDE_ARCHIVED if shown else texts.archived(put_away))
        self.archived.setAccessibleName(self.archived.text())
        self.archived.setVisible(0 < put_away < len(self._found))
        before = self._wanted or self.current_id()
        rows = [s for s in self._found if shown or not _archived(s) or _id(s) == self._wanted]
        self.model.show_rows(sorted(rows, key=_archived))
        self._fit_list()
        places = [n for n, row in enumerate(self.model.rows) if _id(row) == before]
        if places and before == self._wanted:
            self._wanted = None
        self.list.choose(places[0] if places else 0)

    def _fit_list(self) -> None:
        """Let what can be added follow right after the councils that there are."""
        rows = max(1, len(self.model.rows)) * self.list.sizeHintForRow(0)
        self.list.setMaximumHeight(rows + 2 * self.list.frameWidth() + space(2))

    def choose(self, council: CouncilId) -> None:
        """Choose a council that is in the list."""
        self.choose_later(council)
        self._fill()

    def choose_later(self, council: CouncilId) -> None:
        """Choose a council as soon as it is in the list."""
        self._wanted = council

    def _on_chosen(self, place: int) -> None:
        if place >= 0:
            found = self.model.row(place)
            self.meetings.show_rows(tuple(reversed(found.listing.meetings)))
            self.no_meetings.setVisible(not found.listing.meetings)
            self.chosen.emit(found)

    def current(self) -> CouncilSummary | None:
        """Return the council chosen."""
        place = self.list.currentIndex().row()
        return self.model.row(place) if 0 <= place < len(self.model.rows) else None

    def current_id(self) -> CouncilId | None:
        """Return the id of the council chosen."""
        found = self.current()
        return _id(found) if found else None

    def _open_menu(self, where: QPoint) -> None:
        self._menu.popup(self.list.viewport().mapToGlobal(where))


def _id(summary: CouncilSummary) -> CouncilId:
    return summary.listing.council.id


def _archived(summary: CouncilSummary) -> bool:
    return summary.listing.council.archived_on is not None
