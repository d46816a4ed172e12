"""The plan of a year: how each period stands, and days to be accepted for those that lack one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidgetItem

from secretary_app.application.preparation.planning import PeriodState, PlannedPeriod
from secretary_app.application.preparation.scheduling import Proposal, YearAhead
from secretary_app.gui.meetings import plan_texts as texts
from secretary_app.gui.widgets.buttons import Button
from secretary_app.gui.widgets.labels import label
from secretary_app.gui.widgets.panels import Card
from secretary_app.gui.widgets.plain_list import PlainList

_DAY_ROLE = Qt.ItemDataRole.UserRole + 1
_CHECKED = Qt.CheckState.Checked
_ROWS = 14


class PlanCard(Card):
    """``accepted`` carries the days that are ticked, ``day_wanted`` one to be looked at."""

    accepted = Signal(object)
    day_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__(texts.PLAN, name="plan-card")
        self.told = label("", "muted", name="plan-told", wrap=True)
        self.list = PlainList("plan-list", texts.PLAN, most=_ROWS)
        self.list.itemChanged.connect(lambda _: self._count())
        self.list.currentRowChanged.connect(self._on_row)
        self.keys = label(texts.PLAN_KEYS, "muted", name="plan-keys", wrap=True)
        self.accept = Button(texts.ACCEPT, "plan-accept", kind="primary")
        self.accept.clicked.connect(lambda: self.accepted.emit(self.ticked))
        for widget in (self.told, self.list, self.keys, self.accept):
            self.body.addWidget(widget)
        self.body.addStretch(1)

    @property
    def ticked(self) -> tuple[date, ...]:
        """Return the days that are ticked."""
        items = (self.list.item(place) for place in range(self.list.count()))
        return tuple(i.data(_DAY_ROLE) for i in items if i.checkState() is _CHECKED)

    def show_year(self, ahead: YearAhead) -> None:
        """Show the plan of a year; every day proposed is ticked."""
        chosen = self.list.currentRow()
        self.list.blockSignals(True)
        self.list.clear()
        for item in _items(ahead):
            self.list.addItem(item)
        self.list.setCurrentRow(min(max(chosen, 0), self.list.count() - 1))
        self.list.blockSignals(False)
        self.list.updateGeometry()
        self.list.setVisible(self.list.count() > 0)
        for widget in (self.keys, self.accept):
            widget.setVisible(bool(ahead.proposals))
        self.told.setText(_told(ahead))
        self._count()

    def _count(self) -> None:
        words = texts.accept(len(self.ticked))
        self.accept.setText(words)
        self.accept.setAccessibleName(words)
        self.accept.setEnabled(bool(self.ticked))

    def _on_row(self, row: int) -> None:
        day = self.list.item(row).data(_DAY_ROLE) if row >= 0 else None
        if day is not None:
            self.day_wanted.emit(day)


def _told(ahead: YearAhead) -> str:
    if ahead.plan is None:
        return texts.CHOOSE_COUNCIL
    if ahead.plan.rule is None:
        return texts.NO_FREQUENCY
    rule = texts.frequency(ahead.plan.rule)
    settled = not ahead.plan.to_plan and not ahead.plan.missed
    return f"{rule} {texts.FULFILLED}" if settled else rule


def _items(ahead: YearAhead) -> Sequence[QListWidgetItem]:
    if ahead.plan is None or ahead.plan.rule is None:
        return ()
    return [item for period in ahead.plan.periods for item in _of_period(period, ahead.proposals)]


def _of_period(period: PlannedPeriod, proposals: Sequence[Proposal]) -> list[QListWidgetItem]:
    own = [each for each in proposals if each.period == period]
    items = [_proposed(each) for each in own]
    if period.state is not PeriodState.TO_PLAN or not own:
        items.append(_standing(period))
    return items


def _proposed(proposal: Proposal) -> QListWidgetItem:
    item = QListWidgetItem(texts.proposal_line(proposal))
    item.setData(_DAY_ROLE, proposal.day)
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(_CHECKED)
    return item


def _standing(period: PlannedPeriod) -> QListWidgetItem:
    words = texts.period_line(period)
    item = QListWidgetItem(words)
    item.setToolTip(words)
    item.setData(_DAY_ROLE, period.meetings[0].date if period.meetings else period.first)
    item.setFlags(Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled)
    return item
