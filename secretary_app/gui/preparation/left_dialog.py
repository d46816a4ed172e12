"""What earlier meetings left over, ticked and taken up in one step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from secretary_app.application.preparation.carrying import (
    LeftAssignment,
    LeftOver,
    LeftQuestion,
    due_before,
    take_up,
    take_up_assignments,
)
from secretary_app.application.preparation.page import PreparationPage
from secretary_app.domain.agenda import Meeting
from secretary_app.gui.preparation import texts
from secretary_app.gui.preparation.agenda_rows import names
from secretary_app.gui.theme.tokens import space
from secretary_app.gui.widgets.buttons import Button
from secretary_app.gui.widgets.labels import label

Left = LeftQuestion | LeftAssignment

_LEFT_ROLE = Qt.ItemDataRole.UserRole + 1
_SIZE = (space(180), space(130))


class LeftOverDialog(QDialog):
    """Questions and assignments of earlier meetings; ``taken`` carries those that are ticked."""

    taken = Signal(object)

    def __init__(self, parent: QWidget, found: LeftOver, page: PreparationPage) -> None:
        super().__init__(parent)
        self.setObjectName("left-over")
        self.setWindowTitle(texts.LEFT_TITLE)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.list = QListWidget()
        self.list.setObjectName("left-over-list")
        self.list.setAccessibleName(texts.LEFT_TITLE)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setWordWrap(True)
        self.list.setSpacing(space(1))
        lefts: tuple[Left, ...] = (*found.questions, *found.assignments)
        for left in lefts:
            self.list.addItem(_item(left, page))
        self.take = Button(texts.LEFT_TAKE, "left-over-take", kind="primary", tip="Ctrl+Enter")
        self.take.clicked.connect(self._take)
        self.take.setEnabled(self.list.count() > 0)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(keys, self, self._take)
        self._lay_out()
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(space(6), space(5), space(6), space(5))
        column.setSpacing(space(3))
        column.addWidget(label(texts.LEFT_TITLE, "title", name="left-over-heading"))
        some = self.list.count() > 0
        told = texts.LEFT_KEYS if some else texts.LEFT_NOTHING
        column.addWidget(label(told, "muted", name="left-over-text", wrap=True))
        column.addWidget(self.list, 1)
        self.list.setVisible(some)
        row = QHBoxLayout()
        row.setSpacing(space(2))
        row.addStretch(1)
        close = Button(texts.LEFT_CLOSE, "left-over-close", tip="Esc")
        close.clicked.connect(self.reject)
        for button in (close, self.take):
            button.setAutoDefault(False)
            row.addWidget(button)
        column.addLayout(row)
        if some:
            self.resize(*_SIZE)

    @property
    def ticked(self) -> tuple[Left, ...]:
        """Return what is ticked, in the order of the list."""
        return tuple(self._ticked())

    def _ticked(self) -> Iterator[Left]:
        for place in range(self.list.count()):
            item = self.list.item(place)
            if item.checkState() is Qt.CheckState.Checked:
                yield item.data(_LEFT_ROLE)

    def _take(self) -> None:
        chosen = self.ticked
        if chosen:
            self.taken.emit(chosen)
            self.accept()


def _item(left: Left, page: PreparationPage) -> QListWidgetItem:
    item = QListWidgetItem(_words(left, page))
    item.setData(_LEFT_ROLE, left)
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    wanted = isinstance(left, LeftQuestion) or due_before(left, page.meeting.date)
    item.setCheckState(Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked)
    return item


def _words(left: Left, page: PreparationPage) -> str:
    if isinstance(left, LeftQuestion):
        return texts.left_question(left.meeting, left.item, left.reason)
    who = names(left.motion.executors, {person.id: person for person in page.record.people})
    return texts.left_assignment(left.meeting, left.motion, who)


def taken_up(meeting: Meeting, chosen: Sequence[Left], page: PreparationPage) -> Meeting:
    """Return ``meeting`` with the questions, and one that hears of all the assignments."""
    people = {person.id for person in page.record.people}
    for left in chosen:
        if isinstance(left, LeftQuestion):
            meeting = take_up(meeting, left, people)
    assignments = [left for left in chosen if isinstance(left, LeftAssignment)]
    return take_up_assignments(meeting, assignments, people) if assignments else meeting
