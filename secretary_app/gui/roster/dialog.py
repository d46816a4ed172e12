"""The dialog «Состав из Excel»: a book chosen, matched, looked through, taken at once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from secretary_app.application.editing import Edit
from secretary_app.application.editing.rosters import take_roster
from secretary_app.application.records import CouncilListing
from secretary_app.application.roster import RosterPlan
from secretary_app.application.services import Services
from secretary_app.domain.councils import CouncilId
from secretary_app.gui.commands import sequences
from secretary_app.gui.outcomes import OpenData
from secretary_app.gui.queries import listings
from secretary_app.gui.roster import jobs, texts
from secretary_app.gui.roster.books import ask_export, ask_template
from secretary_app.gui.roster.matching import MatchingCard
from secretary_app.gui.roster.preview import PreviewCard
from secretary_app.gui.roster.selection import Selection
from secretary_app.gui.roster.waiting import WaitingPage
from secretary_app.gui.screen import Desk
from secretary_app.gui.tasks import Progress
from secretary_app.gui.theme.icons import COUNCILS, IMPORT, INFORMATION, SAVE
from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets.buttons import Button
from secretary_app.gui.widgets.dialogs import MessageDialog, Way
from secretary_app.gui.widgets.files import dropped_files, opening_dialog
from secretary_app.gui.widgets.labels import ElidedLabel, label, repolish
from secretary_app.gui.widgets.notices import BannerView, EmptyState
from secretary_app.gui.widgets.panels import GAP

_SIZE = (space(290), space(175))
_MARGINS = (space(5), space(4), space(5), space(4))


class RosterDialog(QDialog):
    """Members of ``council`` from a workbook; nothing is stored until «Принять» (Ctrl+Enter).

    Open it with ``open()``; `take` reads a book at once. It blocks nothing and deletes itself.
    """

    def __init__(self, desk: Desk, council: CouncilId, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("roster")
        self.setWindowTitle(texts.TITLE)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(True)
        self._desk = desk
        self._council = council
        self._names: dict[CouncilId, str] = {}
        self._path: Path | None = None
        self._selection: Selection | None = None
        self._plan: RosterPlan | None = None
        self._turn = 0
        self._make()
        self._lay_out()
        self._connect()
        self.resize(min(_SIZE[0], parent.width()), min(_SIZE[1], parent.height()))
        self._desk.bridge.read(listings, partial(self._show_councils, self._turn))

    def _make(self) -> None:
        self.heading = ElidedLabel(texts.TITLE, "title", name="roster-heading")
        self.file = ElidedLabel("", "muted", name="roster-file")
        self.choose_other = Button(texts.CHOOSE_OTHER, "roster-other", tip="Ctrl+O")
        self.again = Button(texts.AGAIN, "roster-again", tip="F5")
        self.choose = Button(texts.CHOOSE, "roster-choose", kind="primary", sign=IMPORT)
        self.template = Button(texts.TEMPLATE, "roster-template", kind="link", sign=SAVE)
        self.export = Button(texts.EXPORT, "roster-export", kind="link", sign=SAVE)
        self.leave = Button(texts.CLOSE, "roster-close", tip="Esc")
        self.take_all = Button(texts.ACCEPT, "roster-accept", kind="primary", tip="Ctrl+Enter")
        for button in (self.template, self.export, self.leave, self.take_all, self.again):
            button.setAutoDefault(False)
        self.choose_other.setAutoDefault(False)
        self.banner = BannerView("roster-banner", texts.HIDE)
        self.start = EmptyState(
            "roster-start", COUNCILS, texts.START_HEADING, texts.START_TEXT, (self.choose,)
        )
        self.waiting = WaitingPage()
        today = self._desk.bridge.clock.now().date()
        self.matching = MatchingCard(self._council, today)
        self.preview = PreviewCard()
        self.state = label("", name="roster-state", wrap=True)
        self.pages = QStackedWidget()

    def _lay_out(self) -> None:
        work = QWidget()
        row = QHBoxLayout(work)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.matching)
        row.addWidget(self.preview, 1)
        self._work = work
        for page in (self.start, self.waiting, work):
            self.pages.addWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(*_MARGINS)
        outer.setSpacing(space(3))
        outer.addLayout(_row(self.heading, self.file, None, self.choose_other, self.again))
        outer.addWidget(self.banner)
        outer.addWidget(self.pages, 1)
        outer.addWidget(self.state)
        outer.addLayout(_row(self.template, self.export, None, self.leave, self.take_all))
        self._show_page(self.start)

    def _connect(self) -> None:
        self.choose.clicked.connect(self._ask_book)
        self.choose_other.clicked.connect(self._ask_book)
        self.again.clicked.connect(self._read_again)
        self.waiting.stopped.connect(self._stop_reading)
        self.matching.selected.connect(self._on_selected)
        self.matching.council_chosen.connect(self._on_council)
        self.matching.edited.connect(self._foresee)
        self.template.clicked.connect(
            lambda: ask_template(self._desk, self, self._on_written, self._on_refused)
        )
        self.export.clicked.connect(self._ask_export)
        self.leave.clicked.connect(self.reject)
        self.take_all.clicked.connect(self._take)
        self._desk.bridge.failed.connect(self._foresee)
        for keys, act in (
            ("Ctrl+O", self._ask_book),
            ("F5", self._read_again),
            ("Ctrl+Return", self._take),
            ("Ctrl+Enter", self._take),
        ):
            for sequence in sequences(keys):
                QShortcut(sequence, self, act)

    def take(self, path: Path) -> None:
        """Read a book and show what would become of its rows."""
        self._turn += 1
        self._path = path
        self.banner.hide()
        self.file.say(path.name)
        self._show_page(self.waiting)
        self.waiting.focus_first()

        def read(services: Services, _data: OpenData, _progress: Progress) -> Selection:
            return jobs.read_file(services, path)

        self._desk.bridge.work(
            read, partial(self._on_read, self._turn), partial(self._on_unread, self._turn)
        )

    def _on_read(self, turn: int, selection: Selection) -> None:
        if turn == self._turn:
            self._show_page(self._work)
            self._on_selected(selection)
            self.matching.show_selection(selection)
            self.preview.table.setFocus()

    def _on_unread(self, turn: int, error: Exception) -> None:
        if turn == self._turn and self._path is not None:
            self._stop_reading()
            self.banner.tell(texts.file_refused(self._path, str(error)), Tone.AGAINST)

    def _stop_reading(self) -> None:
        """Go back to what was there; a book that is still being read is forgotten."""
        self._turn += 1
        known = self._selection
        self.file.say(known.path.name if known else "")
        self._show_page(self._work if known else self.start)
        self._foresee()

    def _on_selected(self, selection: Selection) -> None:
        anew = self._selection is None or (
            (self._selection.place, self._selection.match.header_row)
            != (selection.place, selection.match.header_row)
        )
        self._selection = selection
        if anew:
            self.matching.show_selection(selection)
        self._foresee()

    def _on_council(self, council: CouncilId) -> None:
        self._council = council
        self._say_heading()
        self._foresee()

    def _show_councils(self, turn: int, found: Sequence[CouncilListing]) -> None:
        if turn <= self._turn:
            self._names = {each.council.id: each.council.name for each in found}
            self.matching.offer_councils(found)
            self._say_heading()

    def _say_heading(self) -> None:
        name = self._names.get(self._council, "")
        self.heading.say(texts.heading(name) if name else texts.TITLE)

    def _foresee(self) -> None:
        """Plan anew; what was planned before is taken no more."""
        self._turn += 1
        self._plan = None
        self.take_all.setEnabled(False)
        selection, day = self._selection, self.matching.day()
        if selection is None or day is None:
            return
        if not selection.match.fields:
            self._show_fault(texts.NOT_GUESSED)
            return
        query = partial(jobs.planned, council=self._council, selection=selection, day=day)
        self._desk.bridge.read(query, partial(self._show_planned, self._turn))

    def _show_planned(self, turn: int, found: jobs.Planned) -> None:
        if turn != self._turn:
            return
        if not isinstance(found, RosterPlan):
            self._show_fault(str(found))
            return
        self._plan = found
        self.preview.show_plan(found)
        self._say(*texts.state(found))
        self.take_all.setEnabled(not found.faults and found.after != found.before)

    def _show_fault(self, sentence: str) -> None:
        self.preview.clear()
        self._say(sentence, Tone.AGAINST)

    def _say(self, sentence: str, tone: Tone) -> None:
        self.state.setText(sentence)
        self.state.setProperty("ink", tone.value)
        repolish(self.state)

    def _take(self) -> None:
        plan = self._plan
        if plan is None or not self.take_all.isEnabled():
            return
        self.take_all.setEnabled(False)
        self._desk.editor.do(
            lambda store: take_roster(store, plan),
            done=partial(self._on_taken, plan),
            refused=self._on_refused,
            initiator=self,
        )

    def _on_taken(self, plan: RosterPlan, _: Edit) -> None:
        self.accept()
        MessageDialog(
            self.parentWidget(),
            name="roster-result",
            heading=texts.RESULT,
            text=texts.taken(plan),
            sign=INFORMATION,
            tone=Tone.FOR,
            ways=(Way(code=1, text=texts.DONE, name="roster-result-done", kind="primary"),),
        ).open()

    def _on_refused(self, error: Exception) -> None:
        self.banner.tell(str(error), Tone.AGAINST)
        self._foresee()

    def _on_written(self, path: Path) -> None:
        self.banner.tell(texts.saved(path), Tone.FOR)

    def _ask_export(self) -> None:
        name = self._names.get(self._council, "")
        ask_export(self._desk, self._council, name, self, self._on_written, self._on_refused)

    def _ask_book(self) -> None:
        dialog = opening_dialog(self, name="roster-book", title=texts.OPEN_TITLE, kinds=texts.BOOKS)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.take(Path(path)))
        dialog.open()

    def _read_again(self) -> None:
        if self._path is not None:
            self.take(self._path)

    def _show_page(self, page: QWidget) -> None:
        self.pages.setCurrentWidget(page)
        working = page is self._work
        for button in (self.choose_other, self.again):
            button.setVisible(working)
        self.state.setVisible(working)
        if not working:
            self.take_all.setEnabled(False)
        if page is self.start:
            self.start.focus_first()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept one file."""
        if len(dropped_files(event)) == 1:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the file."""
        event.acceptProposedAction()
        self.take(dropped_files(event)[0])

    def done(self, code: int) -> None:
        """Close, and hear of nothing that is still under way."""
        self._turn += 1
        super().done(code)


def _row(*widgets: QWidget | None) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(space(2))
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget)
    return row
