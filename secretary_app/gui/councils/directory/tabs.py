"""A tab of the directory: a searched and sorted table and what can be done with a row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from secretary_app.gui.councils.directory import texts
from secretary_app.gui.theme.tokens import space
from secretary_app.gui.widgets.buttons import Button, button_for
from secretary_app.gui.widgets.labels import label
from secretary_app.gui.widgets.search import SearchField
from secretary_app.gui.widgets.tables import Column, RecordsTableModel, RecordsTableView

R = TypeVar("R")


class _TabSignals(QWidget):
    """What a tab asks for; a generic class cannot bring signals of its own."""

    add_wanted = Signal()
    opened = Signal(object)
    remove_wanted = Signal(object)


class DirectoryTab(_TabSignals, Generic[R]):
    """Rows of one kind; ``opened`` carries the row that a person wants to see into."""

    def __init__(
        self,
        name: str,
        title: str,
        columns: Sequence[Column[R]],
        key: Callable[[R], object],
        *,
        opening: str = texts.EDIT,
        changing: bool = True,
    ) -> None:
        """Make the tab; one that is not ``changing`` neither adds nor removes."""
        super().__init__()
        self.setObjectName(f"directory-{name}")
        self._name = name
        self.title = title
        self._key = key
        self.model = RecordsTableModel[R](columns)
        self.table = RecordsTableView(f"directory-{name}-table", title, wrapped=True)
        self.table.setModel(self.model)
        self.table.arrange(self.model.columns)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.table.opened.connect(lambda place: self.opened.emit(self.model.row(place)))
        self.search = SearchField(f"directory-{name}-search", texts.SEARCH[name])
        self.search.textChanged.connect(self.model.search)
        self.search.left.connect(self.focus_table)
        self.nothing = label(texts.EMPTY[name], "muted", name=f"directory-{name}-nothing")
        self._lay_out(opening, changing=changing)

    def _lay_out(self, opening: str, *, changing: bool) -> None:
        row = QHBoxLayout()
        row.setSpacing(space(2))
        row.addWidget(self.search, 1)
        if changing:
            row.addWidget(self._button("add", texts.ADD, "Ins", self.add_wanted.emit))
        open_row = Button(opening, f"directory-{self._name}-open", tip="Enter")
        open_row.setAutoDefault(False)
        open_row.clicked.connect(lambda: self._on_current(self.opened.emit))
        row.addWidget(open_row)
        if changing:
            remove = self._button(
                "remove", texts.REMOVE, "Del", lambda: self._on_current(self.remove_wanted.emit)
            )
            row.addWidget(remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, space(3), 0, 0)
        column.setSpacing(space(2))
        column.addLayout(row)
        column.addWidget(self.table, 1)
        column.addWidget(self.nothing)

    def _button(self, name: str, text: str, keys: str, do: Callable[[], None]) -> Button:
        action = QAction(text, self.table)
        action.setShortcut(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda _: do())
        self.table.addAction(action)
        button = button_for(action, f"directory-{self._name}-{name}")
        button.setAutoDefault(False)
        return button

    def _on_current(self, do: Callable[[R], None]) -> None:
        if (row := self.current()) is not None:
            do(row)

    def current(self) -> R | None:
        """Return the row chosen, if any."""
        index = self.table.currentIndex()
        return self.model.row(index.row()) if index.isValid() else None

    def show_rows(self, rows: Sequence[R]) -> None:
        """Show ``rows``, the same one chosen as before where it is still there."""
        chosen = self.current()
        self.model.show_rows(rows)
        self.nothing.setVisible(not rows)
        places = [
            n for n, r in enumerate(self.model.rows) if chosen and self._key(r) == self._key(chosen)
        ]
        if places:
            self.table.choose(places[0])

    def focus_table(self) -> None:
        """Put the cursor on the rows."""
        self.table.setFocus()
        self.table.choose_first()
