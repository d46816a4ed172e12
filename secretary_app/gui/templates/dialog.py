"""The dialog «Шаблоны документов»: which there are, what can be in them, whether they work."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from secretary_app.application.services import Services
from secretary_app.application.templates import TemplateDesk, TemplateField, TemplateState
from secretary_app.gui.bridge import Bridge
from secretary_app.gui.outcomes import OpenData
from secretary_app.gui.tasks import Progress
from secretary_app.gui.templates import texts
from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets.buttons import Button
from secretary_app.gui.widgets.labels import label
from secretary_app.gui.widgets.notices import BannerView
from secretary_app.gui.widgets.panels import GAP, Card
from secretary_app.gui.widgets.search import SearchField
from secretary_app.gui.widgets.tables import Column, RecordsTableModel, RecordsTableView

_SIZE = (space(290), space(170))
_MARGINS = (space(5), space(4), space(5), space(4))
_SHARES = (space(120), space(160))
T = TypeVar("T")
Opener = Callable[[Path], bool]
States = tuple[TemplateState, ...]
Fields = tuple[TemplateField, ...]


class TemplatesDialog(QDialog):
    """Templates at left, the fields of the current one at right; ``opener`` opens a file.

    Open it with ``open()``; it blocks nothing and deletes itself.
    """

    def __init__(self, bridge: Bridge, opener: Opener, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("templates")
        self.setWindowTitle(texts.TITLE)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._bridge = bridge
        self._opener = opener
        self._turn = 0
        self._make()
        self._lay_out()
        self._connect()
        self.resize(min(_SIZE[0], parent.width()), min(_SIZE[1], parent.height()))
        self._read()

    def _make(self) -> None:
        self.banner = BannerView("templates-banner", texts.HIDE)
        self.templates: RecordsTableModel[TemplateState] = RecordsTableModel(
            (
                Column(title=texts.PAPER, text=lambda s: s.title),
                Column(
                    title=texts.WHOSE,
                    text=lambda s: (texts.OWN if s.own else texts.SHIPPED)[0],
                    tone=lambda s: (texts.OWN if s.own else texts.SHIPPED)[1],
                    width=space(36),
                ),
                Column(title=texts.VERSION, text=texts.version, width=space(30), quiet=True),
            )
        )
        self.fields: RecordsTableModel[TemplateField] = RecordsTableModel(
            (
                Column(title=texts.FIELD, text=lambda f: f.name, width=space(60)),
                Column(title=texts.MEANING, text=lambda f: f.meaning),
                Column(title=texts.SAMPLE, text=lambda f: f.sample, quiet=True),
            )
        )
        self.table = RecordsTableView("templates-table", texts.TEMPLATES)
        self.list = RecordsTableView("templates-fields", texts.FIELDS)
        for table, model in ((self.table, self.templates), (self.list, self.fields)):
            table.setModel(model)
        self.table.arrange(self.templates.columns)
        self.list.arrange(self.fields.columns)
        self.search = SearchField("templates-search", texts.FIND)
        self.change = Button(texts.OPEN, "templates-open", kind="primary", tip="Enter")
        self.check = Button(texts.CHECK, "templates-check", tip="F5")
        self.restore = Button(texts.RESTORE, "templates-restore")
        self.leave = Button(texts.CLOSE, "templates-close", tip="Esc")
        for button in (self.change, self.check, self.restore, self.leave):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        known, inside = Card(texts.TEMPLATES, padded=False), Card(texts.FIELDS, padded=False)
        known.body.addWidget(self.table)
        inside.head.addWidget(self.search, 1)
        inside.body.addWidget(self.list)
        work = QSplitter(Qt.Orientation.Horizontal)
        work.setChildrenCollapsible(False)
        for card in (known, inside):
            work.addWidget(card)
        work.setSizes(list(_SHARES))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(*_MARGINS)
        outer.setSpacing(GAP)
        outer.addWidget(label(texts.TITLE, "title", name="templates-heading"))
        outer.addWidget(label(texts.ABOUT, "muted", wrap=True))
        outer.addWidget(self.banner)
        outer.addWidget(work, 1)
        bottom = QHBoxLayout()
        bottom.setSpacing(space(2))
        for button in (self.change, self.check, self.restore):
            bottom.addWidget(button)
        bottom.addStretch(1)
        bottom.addWidget(self.leave)
        outer.addLayout(bottom)

    def _connect(self) -> None:
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_current())
        self.table.opened.connect(lambda _: self._change())
        self.search.textChanged.connect(self.fields.search)
        self.change.clicked.connect(self._change)
        self.check.clicked.connect(self._check)
        self.restore.clicked.connect(self._restore)
        self.leave.clicked.connect(self.reject)
        QShortcut(Qt.Key.Key_F5, self, self._check)

    def current(self) -> TemplateState | None:
        """Return the template that the cursor is on."""
        index = self.table.currentIndex()
        return self.templates.row(index.row()) if index.isValid() else None

    def _read(self) -> None:
        self._ask(lambda desk: desk.states(), self._show_states)

    def _show_states(self, states: States) -> None:
        kept = self.current()
        self.templates.show_rows(states)
        places = [n for n, state in enumerate(states) if kept and state.file == kept.file]
        self.table.choose(places[0] if places else 0)
        self._show_current()
        self.table.setFocus()

    def _show_current(self) -> None:
        state = self.current()
        if state is None:
            return
        self.restore.setEnabled(state.own)
        self._ask(lambda desk: desk.fields(state.file), self.fields.show_rows)

    def _change(self) -> None:
        if (state := self.current()) is not None:
            self._ask(lambda desk: desk.own_copy(state.file), self._open)

    def _open(self, path: Path) -> None:
        if self._opener(path):
            self.banner.tell(texts.opened(path), Tone.ACCENT)
        else:
            self.banner.tell(texts.cannot_open(path), Tone.ABSTAIN)
        self._read()

    def _check(self) -> None:
        state = self.current()
        if state is not None:
            self.banner.tell(texts.CHECKING, Tone.NEUTRAL)
            self._ask(lambda desk: desk.fault(state.file), partial(self._tell_fault, state))

    def _tell_fault(self, state: TemplateState, fault: str) -> None:
        if fault:
            self.banner.tell(fault, Tone.AGAINST)
        else:
            self.banner.tell(texts.works(state), Tone.FOR)
        self._read()

    def _restore(self) -> None:
        state = self.current()
        if state is not None:
            self._ask(lambda desk: desk.restore(state.file), partial(self._tell_restored, state))

    def _tell_restored(self, state: TemplateState, aside: Path | None) -> None:
        if aside is not None:
            self.banner.tell(texts.restored(state, aside), Tone.FOR)
        self._read()

    def _ask(self, run: Callable[[TemplateDesk], T], done: Callable[[T], None]) -> None:
        """Ask the templates on the worker; what comes after the dialog has closed is not heard."""
        turn = self._turn

        def work(services: Services, data: OpenData, _: Progress) -> T:
            return run(services.template_desk(data.folder))

        def heard(answer: T) -> None:
            if turn == self._turn:
                done(answer)

        self._bridge.work(work, heard, self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        self.banner.tell(str(error), Tone.AGAINST)

    def done(self, code: int) -> None:
        """Close, and hear of nothing that is still under way."""
        self._turn += 1
        super().done(code)
