"""Tables over immutable rows: a model for every list, no widget for any row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets.delegates import QUIET_ROLE, TONE_ROLE, CellDelegate

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Generic[R]):
    """A column: its heading, the text of a row, what to sort by and the tone of a chip.

    ``sought`` is what a search looks at where that is more than the text; a ``quiet`` column
    recedes beside the others.
    """

    title: str
    text: Callable[[R], str]
    key: Callable[[R], Any] | None = None
    tone: Callable[[R], Tone | None] | None = None
    width: int | None = None
    sought: Callable[[R], str] | None = None
    quiet: bool = False


class RecordsTableModel(QAbstractTableModel, Generic[R]):
    """Rows of one kind, shown by columns; searched, narrowed and sorted here.

    Python sorts and searches whole lists at once: a proxy model would ask for every cell
    of every comparison, which shows at ten thousand rows.
    """

    def __init__(self, columns: Sequence[Column[R]]) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self._all: tuple[R, ...] = ()
        self._shown: tuple[R, ...] = ()
        self._texts: tuple[str, ...] = ()
        self._words: tuple[str, ...] = ()
        self._passes: Callable[[R], bool] = _any
        self._order: tuple[int, bool] | None = None

    def show_rows(self, rows: Sequence[R]) -> None:
        """Replace all rows; search, narrowing and order stay."""
        self._all = tuple(rows)
        self._texts = ()
        self._select()

    def search(self, text: str) -> None:
        """Show what contains every word of ``text``, in any case, «е» for «ё»."""
        self._words = tuple(_folded(text).split())
        self._select()

    def narrow(self, passes: Callable[[R], bool]) -> None:
        """Show what ``passes``."""
        self._passes = passes
        self._select()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the rows by the key of a column."""
        self._order = (column, order is Qt.SortOrder.DescendingOrder) if column >= 0 else None
        self._select()

    def _select(self) -> None:
        rows = [r for r, text in zip(self._all, self._sought(), strict=True) if self._fits(r, text)]
        if self._order is not None:
            column = self.columns[self._order[0]]
            rows.sort(key=column.key or column.text, reverse=self._order[1])
        self.beginResetModel()
        self._shown = tuple(rows)
        self.endResetModel()

    def _sought(self) -> tuple[str, ...]:
        """Return what each row is searched by; made when a search begins."""
        if not self._words:
            return ("",) * len(self._all)
        if not self._texts:
            self._texts = tuple(
                _folded("\n".join((c.sought or c.text)(row) for c in self.columns))
                for row in self._all
            )
        return self._texts

    def _fits(self, row: R, text: str) -> bool:
        return self._passes(row) and all(word in text for word in self._words)

    def row(self, number: int) -> R:
        """Return one of the rows shown."""
        return self._shown[number]

    @property
    def rows(self) -> tuple[R, ...]:
        """Return the rows shown, in their order."""
        return self._shown

    @property
    def total(self) -> int:
        """Return how many rows there are, shown or not."""
        return len(self._all)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as in Qt
        """Return how many rows are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as in Qt
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return the text of a cell, or the tone of its chip."""
        row, column = self._shown[index.row()], self.columns[index.column()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return column.text(row)
        if role == TONE_ROLE:
            return column.tone(row) if column.tone else None
        return column.quiet if role == QUIET_ROLE else None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:  # noqa: ANN401 - as in Qt
        """Return the heading of a column."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None


def _folded(text: str) -> str:
    return text.casefold().replace("ё", "е")


def _any(_: object) -> bool:
    return True


class RecordsTableView(QTableView):
    """A table driven by arrows and Enter; ``opened`` carries the place of a row."""

    opened = Signal(int)

    def __init__(self, name: str, title: str, *, wrapped: bool = False) -> None:
        """Make the table; ``wrapped`` shows long texts whole and is for short lists only."""
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setItemDelegate(CellDelegate(self, wrapped=wrapped))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(wrapped)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(space(10))
        self.verticalHeader().setMinimumSectionSize(space(10))
        if wrapped:
            fit = QHeaderView.ResizeMode.ResizeToContents
            self.verticalHeader().setSectionResizeMode(fit)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setFixedHeight(space(9))
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))

    def arrange(self, columns: Sequence[Column[Any]]) -> None:
        """Give columns with a width theirs and share the rest among the others."""
        header = self.horizontalHeader()
        for number, column in enumerate(columns):
            if column.width is None:
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)
            else:
                self.setColumnWidth(number, column.width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current row on Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def choose(self, place: int) -> None:
        """Make the row at ``place`` current."""
        self.setCurrentIndex(self.model().index(place, 0))

    def choose_first(self) -> None:
        """Make the first row current when none is."""
        if not self.selectionModel().hasSelection() and self.model().rowCount():
            self.choose(0)
