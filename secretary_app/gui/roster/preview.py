"""What would become of every row: counts, a filter, a table, the details of one row."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit

from secretary_app.application.roster import Fate, RosterPlan
from secretary_app.gui.roster import texts
from secretary_app.gui.roster.models import RowsTableModel
from secretary_app.gui.theme.tokens import space
from secretary_app.gui.widgets.fields import ChoiceField
from secretary_app.gui.widgets.labels import Chip, ElidedLabel
from secretary_app.gui.widgets.panels import Card
from secretary_app.gui.widgets.tables import RecordsTableView

_FATES: tuple[Fate | None, ...] = (None, *Fate)


class PreviewCard(Card):
    """The plan of an import, to be looked through before it is taken."""

    def __init__(self) -> None:
        super().__init__(texts.PREVIEW, name="roster-preview", padded=False)
        self.filter = ChoiceField[Fate | None]("", "roster-filter", [(texts.ALL, None)])
        self.filter.box.setAccessibleName(texts.FILTER)
        self.filter.box.setToolTip(texts.FILTER)
        self.filter.edited.connect(self._narrow)
        self.chips = {fate: Chip(name=f"roster-count-{fate}") for fate in Fate}
        self.model = RowsTableModel()
        self.table = RecordsTableView("roster-rows", texts.PREVIEW)
        self.table.setModel(self.model)
        self.table.arrange(self.model.columns)
        self.table.selectionModel().currentChanged.connect(self._on_row)
        self.details = QPlainTextEdit()
        self.details.setObjectName("roster-details")
        self.details.setAccessibleName(texts.DETAILS)
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.setFixedHeight(space(18))
        self.aside = ElidedLabel("", "muted", name="roster-aside")
        self._lay_out()

    def _lay_out(self) -> None:
        self.head.addStretch(1)
        self.head.addWidget(self.filter)
        counts = QHBoxLayout()
        counts.setContentsMargins(space(2), space(1), space(2), 0)
        counts.setSpacing(space(2))
        for chip in self.chips.values():
            counts.addWidget(chip)
        counts.addStretch(1)
        self.body.addLayout(counts)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.details)
        self.body.addWidget(self.aside)

    def show_plan(self, plan: RosterPlan) -> None:
        """Show the rows of ``plan``; the filter stays."""
        self.filter.offer([(texts.choice(fate, plan), fate) for fate in _FATES])
        for fate, chip in self.chips.items():
            chip.say(texts.number_of(fate, plan), texts.FATES[fate][1])
        self.aside.say(texts.left_aside(plan))
        self.aside.setVisible(bool(self.aside.whole))
        self.model.show_rows(plan.rows)
        self._narrow()

    def clear(self) -> None:
        """Show nothing."""
        for chip in self.chips.values():
            chip.hide()
        self.model.show_rows(())
        self.details.clear()
        self.aside.hide()

    def _narrow(self) -> None:
        fate = self.filter.value()
        self.model.narrow(lambda row: fate is None or row.fate is fate)
        self.details.clear()
        if self.model.rows:
            faulty = (n for n, row in enumerate(self.model.rows) if row.faults)
            self.table.choose(next(faulty, 0))

    def _on_row(self, now: QModelIndex) -> None:
        row = self.model.row(now.row()) if now.isValid() else None
        told = filter(None, (texts.row_words(row) if row else "", self.aside.whole))
        self.details.setPlainText("\n\n".join(told))
