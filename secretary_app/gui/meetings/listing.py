"""The list of meetings: narrowed by their state, opened, repeated, removed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout

from secretary_app.domain.councils import CouncilId
from secretary_app.gui.commands import keyed_action
from secretary_app.gui.meetings import texts
from secretary_app.gui.meetings.models import MeetingRow, MeetingsTableModel
from secretary_app.gui.texts import MEETINGS
from secretary_app.gui.theme.tokens import space
from secretary_app.gui.widgets.choice import Choice
from secretary_app.gui.widgets.keys import key_button
from secretary_app.gui.widgets.labels import label
from secretary_app.gui.widgets.panels import Card
from secretary_app.gui.widgets.tables import RecordsTableView

_STATES = (None, *texts.MeetingState)


class MeetingsCard(Card):
    """The latest first; ``opened``, ``repeated`` and ``removed`` carry a `MeetingRow`.

    ``told`` is emitted when other rows are shown.
    """

    opened = Signal(object)
    repeated = Signal(object)
    removed = Signal(object)
    told = Signal()

    def __init__(self) -> None:
        super().__init__(name="meetings-card", padded=False)
        self._council: CouncilId | None = None
        self.model = MeetingsTableModel()
        self.state = Choice("meetings-state", texts.STATE_FILTER)
        names = [texts.STATES[each][0] if each else texts.ALL_STATES for each in _STATES]
        self.state.addItems(names)
        self.state.currentIndexChanged.connect(self._narrow)
        self.table = RecordsTableView("meetings-table", MEETINGS)
        self.table.setModel(self.model)
        self.table.arrange(self.model.columns)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
        self.table.opened.connect(lambda place: self.opened.emit(self.model.row(place)))
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._follow())
        self.model.modelReset.connect(self._follow)
        self.repeat = self._action("meetings-repeat-action", texts.COPY, "Ctrl+D")
        self.repeat.triggered.connect(lambda: self._emit(self.repeated))
        self.remove = self._action("meetings-remove-action", texts.REMOVE, "Del")
        self.remove.triggered.connect(lambda: self._emit(self.removed))
        self.nothing = label("", "muted", name="meetings-nothing")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._lay_out()
        self._follow()

    def _action(self, name: str, text: str, keys: str) -> QAction:
        return keyed_action(self.table, name, text, keys, Qt.ShortcutContext.WidgetShortcut)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(space(3), space(2), space(3), space(1))
        top.setSpacing(space(2))
        top.addWidget(self.state)
        top.addStretch(1)
        repeat = key_button(self.repeat, "meetings-repeat")
        repeat.setToolTip(texts.COPY_TIP)
        top.addWidget(repeat)
        top.addWidget(key_button(self.remove, "meetings-remove"))
        self.body.addLayout(top)
        self.body.addWidget(self.table)
        self.body.addWidget(self.nothing)

    def _emit(self, signal: SignalInstance) -> None:
        current = self.current
        if current is not None:
            signal.emit(current)

    def show_rows(self, rows: Sequence[MeetingRow]) -> None:
        """Show all meetings; search, filters and the row chosen stay."""
        chosen = self.current
        self.model.show_rows(rows)
        self._tell()
        if chosen is not None:
            self.choose(chosen)

    def choose(self, wanted: MeetingRow) -> None:
        """Make a meeting the current one where it is shown."""
        places = (n for n, row in enumerate(self.model.rows) if row.same_as(wanted))
        place = next(places, None)
        if place is not None:
            self.table.choose(place)

    def show_council(self, council: CouncilId | None) -> None:
        """Show the meetings of one council, of all for None."""
        self._council = council
        self._narrow()

    def search(self, text: str) -> None:
        """Show the meetings that contain every word of ``text``."""
        self.model.search(text)
        self._tell()

    def _narrow(self) -> None:
        council, state = self._council, _STATES[self.state.currentIndex()]
        self.model.narrow(
            lambda row: (
                (council is None or row.council.id == council)
                and (state is None or row.state is state)
            )
        )
        self._tell()

    def _tell(self) -> None:
        shown, total = len(self.model.rows), self.model.total
        self.nothing.setText(texts.NOTHING_FOUND if total else texts.NO_MEETINGS)
        self.nothing.setVisible(shown == 0)
        self.told.emit()

    @property
    def current(self) -> MeetingRow | None:
        """Return the row under the cursor."""
        index = self.table.currentIndex()
        return self.model.row(index.row()) if index.isValid() else None

    def _follow(self) -> None:
        current = self.current
        self.repeat.setEnabled(current is not None)
        self.remove.setEnabled(current is not None and current.removable)
