"""The middle of the screen: the composition on a day, searched, sorted, changed in place."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from secretary_app.application.editing.composition import MemberKey
from secretary_app.domain.errors import DomainError
from secretary_app.domain.people import PersonId
from secretary_app.gui.commands import keyed_action
from secretary_app.gui.councils import texts
from secretary_app.gui.councils.models import (
    NAME,
    NUMBER,
    ROLE,
    SINCE,
    CompositionPage,
    CompositionTableModel,
    MemberRow,
)
from secretary_app.gui.councils.row_editor import RowEditor
from secretary_app.gui.councils.storing import Change
from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets.buttons import Button
from secretary_app.gui.widgets.fields import DayField, WrongEntryError
from secretary_app.gui.widgets.labels import label, repolish
from secretary_app.gui.widgets.panels import Card
from secretary_app.gui.widgets.search import SearchField
from secretary_app.gui.widgets.tables import RecordsTableView

_DAY_WIDTH = space(36)
_NAME_WIDTH = space(27)
_NAME_SHARE = 0.38
_ROOMY = space(148)
_NARROW = space(145)


class CompositionCard(Card):
    """Shows a page; what a person wants done to a row is told by the signals that carry it.

    ``day_changed`` carries another day to look at, ``edited`` a change typed in the row.
    """

    day_changed = Signal(object)
    history_wanted = Signal()
    duplicates_wanted = Signal()
    add_wanted = Signal()
    import_wanted = Signal()
    edit_wanted = Signal(object)
    end_wanted = Signal(object)
    continue_wanted = Signal(object)
    remove_wanted = Signal(object)
    move_wanted = Signal(object, int)
    row_stored = Signal(object, object)

    def __init__(self) -> None:
        super().__init__(texts.COMPOSITION_AS_OF, name="councils-composition-card", padded=False)
        self._page: CompositionPage | None = None
        self._today = date.min
        self._wanted: MemberKey | None = None
        self.editor: RowEditor | None = None
        self.day = DayField("", "councils-day", hint=texts.DAY_HINT)
        self.day.editor.setAccessibleName(texts.COMPOSITION_AS_OF)
        self.day.setFixedWidth(_DAY_WIDTH)
        self.day.edited.connect(self._on_day)
        self.search = SearchField("councils-search", texts.SEARCH)
        self.search.textChanged.connect(self._on_search)
        self.search.left.connect(self.focus_table)
        self.history = Button(texts.HISTORY, "councils-history")
        self.history.clicked.connect(self.history_wanted)
        self.model = CompositionTableModel()
        self.table = self._make_table()
        self._add_actions()
        self.nothing = label(texts.NOTHING_FOUND, "muted", name="councils-nothing")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.stack = QStackedWidget()
        self.term = label("", "muted", name="councils-term", wrap=True)
        self.count = label("", "muted", name="councils-shown")
        self.duplicates = Button("", "councils-duplicates", kind="link")
        self.duplicates.clicked.connect(self.duplicates_wanted)
        self._lay_out()

    def _make_table(self) -> RecordsTableView:
        table = RecordsTableView("councils-composition", texts.COMPOSITION, wrapped=True)
        table.setModel(self.model)
        table.arrange(self.model.columns)
        table.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        table.setSortingEnabled(True)
        table.sortByColumn(NUMBER, Qt.SortOrder.AscendingOrder)
        table.opened.connect(lambda place: self.edit_wanted.emit(self.model.row(place)))
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._open_menu)
        table.verticalScrollBar().valueChanged.connect(self._place_editor)
        table.verticalHeader().sectionResized.connect(self._place_editor)
        table.viewport().installEventFilter(self)
        return table

    def _add_actions(self) -> None:
        self._menu = QMenu(self.table)
        self._menu.setObjectName("councils-member-menu")
        self.adding = self._action("add", texts.ADD_MEMBER, "Ins", self.add_wanted.emit)
        self.adding.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._menu.addSeparator()
        # Enter is the table's own key; the menu only names it.
        edit = self._on_row("edit", texts.ACTION_MEMBER_EDIT, "", self.edit_wanted.emit)
        edit.setText(f"{texts.ACTION_MEMBER_EDIT}\tEnter")
        self._on_row("quick", texts.ACTION_MEMBER_QUICK, "F2", self.edit_in_place)
        self._menu.addSeparator()
        self._on_row("up", texts.ACTION_MEMBER_UP, "Alt+Up", lambda row: self._move(row, -1))
        self._on_row("down", texts.ACTION_MEMBER_DOWN, "Alt+Down", lambda row: self._move(row, 1))
        self._menu.addSeparator()
        self._on_row("end", texts.ACTION_MEMBER_END, "Del", self.end_wanted.emit)
        self.continuing = self._on_row(
            "continue", texts.ACTION_MEMBER_CONTINUE, "", self.continue_wanted.emit
        )
        self._on_row("remove", texts.ACTION_MEMBER_REMOVE, "", self.remove_wanted.emit)

    def _action(self, name: str, text: str, keys: str, do: Callable[[], None]) -> QAction:
        here = Qt.ShortcutContext.WidgetShortcut
        action = keyed_action(self.table, f"action-member-{name}", text, keys, here)
        action.triggered.connect(lambda _: do())
        self._menu.addAction(action)
        return action

    def _on_row(self, name: str, text: str, keys: str, do: Callable[[MemberRow], None]) -> QAction:
        def act() -> None:
            if (row := self.current()) is not None:
                do(row)

        return self._action(name, text, keys, act)

    def _lay_out(self) -> None:
        self.head.addWidget(self.day)
        self.head.addStretch(1)
        self.head.addWidget(self.search)
        self.head.addWidget(self.history)
        listed = QWidget()
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)
        column.addWidget(self.nothing)
        self.stack.addWidget(listed)
        self.stack.addWidget(self._empty())
        self.body.addWidget(self.stack, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(space(3), 0, space(3), space(1))
        foot.addWidget(self.term, 1)
        foot.addWidget(self.count)
        foot.addWidget(self.duplicates)
        self.body.addLayout(foot)

    def _empty(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(space(6), space(6), space(6), space(6))
        column.setSpacing(space(3))
        column.addStretch(1)
        column.addWidget(label(texts.NOBODY, "heading", name="councils-nobody", wrap=True))
        column.addWidget(label(texts.NOBODY_HINT, "muted", wrap=True))
        self.first = Button(texts.ADD_MEMBER, "councils-first-member", kind="primary")
        self.first.clicked.connect(self.add_wanted)
        importing = Button(texts.IMPORT_EXCEL, "councils-first-import")
        importing.clicked.connect(self.import_wanted)
        row = QHBoxLayout()
        row.addWidget(self.first)
        row.addWidget(importing)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(2)
        return page

    def show_page(self, page: CompositionPage, today: date) -> None:
        """Show a composition; the row chosen, search, order and place in the list stay."""
        same = self._page is not None and self._page.record.council.id == page.record.council.id
        chosen = self.current() if same else None
        wanted = self._wanted or (chosen.key if chosen else None)
        scrolled = self.table.verticalScrollBar().value() if same else 0
        self._page, self._today, self._wanted = page, today, None
        self._close_editor()
        self.model.show_rows(page.rows)
        if not self.day.line.hasFocus():
            self.day.show_value(page.day)
        self.stack.setCurrentIndex(0 if page.rows else 1)
        self.table.verticalScrollBar().setValue(scrolled)
        self._choose(wanted)
        self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Do with shorter words, and with fewer columns, where there is little room."""
        super().resizeEvent(event)
        width = event.size().width()
        self.history.setText(texts.HISTORY if width >= _ROOMY else texts.SHORT_HISTORY)
        self.table.setColumnHidden(SINCE, width < _NARROW)
        free = self.table.viewport().width() - sum(
            self.table.columnWidth(n) for n in (NUMBER, ROLE, SINCE)
        )
        self.table.setColumnWidth(NAME, max(_NAME_WIDTH, int(free * _NAME_SHARE)))

    def _choose(self, key: MemberKey | None) -> None:
        if key is None:
            return
        rows = self.model.rows
        same = [n for n, row in enumerate(rows) if row.key == key]
        # A first day that was changed is another key of the same person.
        places = same or [n for n, row in enumerate(rows) if row.key.person == key.person]
        if places:
            self.table.choose(places[0])

    def choose_later(self, key: MemberKey) -> None:
        """Make this membership the current row when the next page is shown."""
        self._wanted = key

    def choose_person(self, person: PersonId) -> bool:
        """Make a person's row the current one, whatever was searched for; tell if it is there."""
        if all(row.key.person != person for row in self.model.rows):
            self.search.clear()
        places = [n for n, row in enumerate(self.model.rows) if row.key.person == person]
        if places:
            self.table.choose(places[0])
        return bool(places)

    def _tell(self) -> None:
        page = self._page
        if page is None:
            return
        shown, total = len(self.model.rows), self.model.total
        self.nothing.setVisible(total > 0 and not shown)
        self.count.setText(texts.shown(shown, total))
        self.count.setVisible(shown != total)
        self.term.setText(texts.term(page.term, page.day) if page.term else "")
        over = page.term is not None and page.term.until < page.day
        self.term.setProperty("ink", Tone.AGAINST.value if over else "")
        repolish(self.term)
        self.duplicates.setText(texts.duplicates(page.alike))
        self.duplicates.setAccessibleName(texts.duplicates(page.alike))
        self.duplicates.setVisible(page.alike > 0)

    def current(self) -> MemberRow | None:
        """Return the row chosen, if any."""
        index = self.table.currentIndex()
        return self.model.row(index.row()) if index.isValid() else None

    def focus_table(self) -> None:
        """Put the cursor on the members, or on what to do where there are none."""
        if self.stack.currentIndex():
            self.first.setFocus()
            return
        self.table.setFocus()
        self.table.choose_first()

    def focus_search(self) -> None:
        """Put the cursor in the search."""
        self.search.setFocus()
        self.search.selectAll()

    def _on_day(self) -> None:
        """Look at another day as soon as what is typed is one."""
        try:
            self.day_changed.emit(self.day.value() or self._today)
        except WrongEntryError:
            return

    def _on_search(self, text: str) -> None:
        self._close_editor()
        self.model.search(text)
        self._tell()

    def _move(self, row: MemberRow, by: int) -> None:
        self.move_wanted.emit(row, by)

    @property
    def in_order(self) -> bool:
        """Tell whether the rows stand as the composition does, so that they can be moved."""
        header = self.table.horizontalHeader()
        ascending = header.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
        sorted_ = header.sortIndicatorSection() == NUMBER and ascending
        return sorted_ and not self.search.text().strip()

    def _open_menu(self, where: QPoint) -> None:
        row = self.current()
        ended = row is not None and row.membership.end is not None
        self.continuing.setVisible(ended)
        self._menu.popup(self.table.viewport().mapToGlobal(where))

    def edit_in_place(self, row: MemberRow) -> None:
        """Put the editor over ``row``; the cursor is in the field of the current column."""
        if self._page is None:
            return
        self._close_editor()
        self.editor = RowEditor(self.table.viewport(), self._page.record, row, self._page.day)
        self.editor.submitted.connect(self._on_submitted)
        self.editor.left.connect(self.leave_editor)
        self.editor.show()
        self._place_editor()
        self.editor.focus_column(self.table.currentIndex().column())

    def _on_submitted(self) -> None:
        if self.editor is None:
            return
        change: Change | None = self.editor.change()
        self._place_editor()
        if change is not None:
            self.row_stored.emit(self.editor.row, change)

    def refuse(self, fault: DomainError) -> None:
        """Say at the field of the row in hand what the rules do not allow."""
        if self.editor is not None:
            self.editor.form.complain(fault)
            self._place_editor()

    def leave_editor(self) -> None:
        """Take the editor away and go back to the rows."""
        self.table.setFocus()
        self._close_editor()

    def _close_editor(self) -> None:
        if self.editor is None:
            return
        focused: QWidget | None = self.window().focusWidget()
        if focused is not None and self.editor.isAncestorOf(focused):
            self.table.setFocus()
        self.editor.hide()
        self.editor.deleteLater()
        self.editor = None

    def _place_editor(self) -> None:
        if self.editor is None:
            return
        places = [n for n, row in enumerate(self.model.rows) if row.key == self.editor.row.key]
        if places:
            row = self.table.visualRect(self.model.index(places[0], 0))
            self.editor.lie_over(row, self.table.viewport().size())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the editor as wide as the table."""
        if event.type() == QEvent.Type.Resize:
            self._place_editor()
        return super().eventFilter(watched, event)
