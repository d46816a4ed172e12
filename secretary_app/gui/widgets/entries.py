"""Lists of entries of two lines with a chip; no widget for any row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from secretary_app.gui.theme.tokens import Tone
from secretary_app.gui.widgets.delegates import (
    CHIP_ROLE,
    DETAIL_ROLE,
    QUIET_ROLE,
    TONE_ROLE,
    EntryDelegate,
)

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
Said = tuple[str, Tone]
_SILENT: Said = ("", Tone.NEUTRAL)


def _silent(_: object) -> Said:
    return _SILENT


def _heard(_: object) -> bool:
    return False


class EntriesModel(QAbstractListModel, Generic[R]):
    """Rows of one kind, each with a title, a quieter detail and a chip; ``quiet`` ones recede."""

    def __init__(
        self,
        title: Callable[[R], str],
        detail: Callable[[R], str],
        chip: Callable[[R], Said] = _silent,
        quiet: Callable[[R], bool] = _heard,
    ) -> None:
        super().__init__()
        self._title = title
        self._detail = detail
        self._chip = chip
        self._quiet = quiet
        self._rows: tuple[R, ...] = ()

    def show_rows(self, rows: Sequence[R]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def update_rows(self, rows: Sequence[R]) -> None:
        """Show ``rows`` and touch only those that differ, while their number stays."""
        if len(rows) != len(self._rows):
            self.show_rows(rows)
            return
        before, self._rows = self._rows, tuple(rows)
        for place, (old, new) in enumerate(zip(before, self._rows, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(place), self.index(place))

    def row(self, number: int) -> R:
        """Return one row."""
        return self._rows[number]

    @property
    def rows(self) -> tuple[R, ...]:
        """Return all rows."""
        return self._rows

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as in Qt
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return a part of a row; to those who do not see it, all parts as one text."""
        row = self._rows[index.row()]
        chip, tone = self._chip(row)
        title, detail = self._title(row), self._detail(row)
        told = {
            Qt.ItemDataRole.DisplayRole: title,
            DETAIL_ROLE: detail,
            CHIP_ROLE: chip,
            TONE_ROLE: tone,
            QUIET_ROLE: self._quiet(row),
            Qt.ItemDataRole.ToolTipRole: f"{title}\n{detail}" if detail else title,
            Qt.ItemDataRole.AccessibleTextRole: ", ".join(p for p in (title, detail, chip) if p),
        }
        return told.get(role)


class EntriesView(QListView):
    """A list driven by arrows; ``chosen`` carries the place of the current row, -1 for none."""

    chosen = Signal(int)
    opened = Signal(int)

    def __init__(self, name: str, title: str, *, lines: int = 1, plain: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setItemDelegate(EntryDelegate(self, lines=lines, plain=plain))
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show ``model`` and tell which of its rows is current from now on."""
        super().setModel(model)
        self.selectionModel().currentChanged.connect(lambda now, _: self.chosen.emit(now.row()))

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Paint the rows that changed, and no others where all are of one height.

        Qt itself lays the whole list out anew.
        """
        if self.uniformItemSizes():
            QAbstractItemView.dataChanged(self, first, last, list(roles))
        else:
            super().dataChanged(first, last, list(roles))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current row on Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def choose(self, place: int) -> None:
        """Make the row at ``place`` current, if there is one."""
        if 0 <= place < self.model().rowCount():
            self.setCurrentIndex(self.model().index(place, 0))
