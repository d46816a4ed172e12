"""The palette: a line to type in, and below it what may be meant."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from secretary_app.application.finding import Index, Target, find
from secretary_app.gui.finding import texts
from secretary_app.gui.finding.rows import FoundDelegate, FoundModel, in_view
from secretary_app.gui.theme.tokens import space
from secretary_app.gui.widgets.entries import EntriesView
from secretary_app.gui.widgets.labels import label

_WIDTH, _HEIGHT, _TOP = space(180), space(130), space(14)
_PAGE = 6
_MOST_TYPED = 200
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _PAGE,
    Qt.Key.Key_PageUp: -_PAGE,
}


class QueryLine(QLineEdit):
    """Typing goes into the line; ``moved`` and ``entered`` are for the list below."""

    moved = Signal(int)
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("finding-query")
        self.setAccessibleName(texts.TITLE)
        self.setPlaceholderText(texts.QUERY)
        self.setMaxLength(_MOST_TYPED)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand the keys that move and choose on to the list."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self.moved.emit(step)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class FindingDialog(QDialog):
    """Finds while one types; ``chosen`` carries the `Target` that was asked for."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("finding")
        self.setWindowTitle(texts.TITLE)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._indexes: Sequence[Index] = ()
        self._gathering = True
        self.query = QueryLine()
        self.model = FoundModel()
        self.list = EntriesView("finding-results", texts.RESULTS)
        self.list.setItemDelegate(FoundDelegate(self.list))
        self.list.setModel(self.model)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.state = label("", "muted", name="finding-state", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(space(4), space(4), space(4), space(3))
        column.setSpacing(space(2))
        for widget in (self.query, self.list, self.state):
            column.addWidget(widget)
        column.setStretch(1, 1)
        self.query.textChanged.connect(self._find)
        self.query.moved.connect(self._move)
        self.query.entered.connect(self._enter)
        self.list.clicked.connect(self._enter)
        self._place(parent)

    def _place(self, parent: QWidget) -> None:
        self.resize(min(_WIDTH, parent.width() - space(8)), min(_HEIGHT, parent.height() - _TOP))
        left = (parent.width() - self.width()) // 2
        top = min(_TOP, parent.height() - self.height())
        self.move(parent.mapToGlobal(QPoint(left, top)))

    def show_indexes(self, indexes: Sequence[Index], *, gathering: bool) -> None:
        """Search ``indexes`` from now on, what is chosen stays; ``gathering``: more will come."""
        current = self._current()
        self._indexes = indexes
        self._gathering = gathering
        self._find()
        places = (n for n, row in enumerate(self.model.rows) if row.entry.target == current)
        self.list.choose(next(places, 0))

    def _find(self) -> None:
        found = find(self._indexes, self.query.text())
        self.model.show_rows([in_view(each) for each in found])
        self.list.choose(0)
        self.state.setText(self._words())

    def _words(self) -> str:
        if self._gathering:
            return texts.GATHERING
        return texts.KEYS if self.model.rows else texts.NOTHING

    def _current(self) -> Target | None:
        place = self.list.currentIndex().row()
        return self.model.row(place).entry.target if 0 <= place < len(self.model.rows) else None

    def _move(self, step: int) -> None:
        last = len(self.model.rows) - 1
        self.list.choose(max(0, min(last, self.list.currentIndex().row() + step)))

    def _enter(self) -> None:
        target = self._current()
        if target is not None:
            self.accept()
            self.chosen.emit(target)
