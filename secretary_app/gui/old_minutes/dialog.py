"""The dialog «Прежний протокол»: a source read, looked through beside it, stored at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from secretary_app.application.editing import Edit
from secretary_app.application.lookup import record_of
from secretary_app.application.old_minutes.matching import matched_people
from secretary_app.application.old_minutes.notes import notes_of
from secretary_app.application.old_minutes.typed import TypedMinutes, read_typed, typed_of
from secretary_app.application.ports import Transaction
from secretary_app.application.records import CouncilListing, CouncilRecord
from secretary_app.application.services import Services
from secretary_app.domain.councils import CouncilId
from secretary_app.domain.errors import DomainError
from secretary_app.gui.commands import sequences
from secretary_app.gui.old_minutes import jobs, texts
from secretary_app.gui.old_minutes.grid import GridPart
from secretary_app.gui.old_minutes.head import HeadForm
from secretary_app.gui.old_minutes.jobs import ReadSource
from secretary_app.gui.old_minutes.source import SourceView
from secretary_app.gui.old_minutes.who import WhoPart
from secretary_app.gui.outcomes import OpenData
from secretary_app.gui.screen import Desk
from secretary_app.gui.tasks import Progress
from secretary_app.gui.theme.icons import IMPORT, WARNING
from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets.buttons import Button
from secretary_app.gui.widgets.dialogs import MessageDialog, Way
from secretary_app.gui.widgets.fields import ChoiceField, TextField, WrongEntryError
from secretary_app.gui.widgets.files import dropped_files, opening_dialog
from secretary_app.gui.widgets.labels import ElidedLabel, label
from secretary_app.gui.widgets.notices import BannerView
from secretary_app.gui.widgets.panels import GAP, ScrolledColumn

_SIZE = (space(300), space(180))
_MARGINS = (space(5), space(4), space(5), space(4))
_SHARES = (space(85), space(205))
_PASTE_LINES = 12
_DROP = 1


class OldMinutesDialog(QDialog):
    """Earlier minutes into ``council``; nothing is stored until «Внести в архив» (Ctrl+Enter).

    Open it with ``open()``; `take` reads a file at once. It blocks nothing and deletes itself.
    """

    def __init__(
        self,
        desk: Desk,
        listings: Sequence[CouncilListing],
        council: CouncilId,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("old-minutes")
        self.setWindowTitle(texts.TITLE)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(True)
        self._desk = desk
        self._found: ReadSource | None = None
        self._record: CouncilRecord | None = None
        self._turn = 0
        self._dirty = False
        self._make([(each.council.name, each.council.id) for each in listings])
        self.council.show_value(council)
        self._lay_out()
        self._connect()
        self.resize(min(_SIZE[0], parent.width()), min(_SIZE[1], parent.height()))
        self._show_page(self._start)

    def _make(self, councils: list[tuple[str, CouncilId]]) -> None:
        self.heading = ElidedLabel(texts.TITLE, "title", name="old-minutes-heading")
        self.file = ElidedLabel("", "muted", name="old-minutes-file")
        self.council = ChoiceField(texts.COUNCIL, "old-minutes-council", councils)
        self.banner = BannerView("old-minutes-banner", texts.HIDE)
        self.text = TextField(
            texts.PASTE, "old-minutes-text", hint=texts.PASTE_HINT, lines=_PASTE_LINES
        )
        grows = QSizePolicy.Policy.Expanding
        self.text.text.setSizePolicy(grows, grows)
        self.look = label(texts.LOOK, "muted", wrap=True)
        self.read = Button(texts.READ, "old-minutes-read", kind="primary", tip="Ctrl+Enter")
        self.choose = Button(texts.OPEN, "old-minutes-open", sign=IMPORT, tip="Ctrl+O")
        self.other = Button(texts.OTHER, "old-minutes-other")
        self.leave = Button(texts.CLOSE, "old-minutes-close", tip="Esc")
        self.keep = Button(texts.KEEP, "old-minutes-keep", kind="primary", tip="Ctrl+Enter")
        for button in (self.read, self.choose, self.other, self.leave, self.keep):
            button.setAutoDefault(False)
        self.source = SourceView()
        self.head = HeadForm()
        self.grids = {key: GridPart(key) for key in texts.GRIDS}
        self.who = WhoPart()
        self.notes = label("", "muted", name="old-minutes-notes", wrap=True)
        self.pages = QStackedWidget()

    def _lay_out(self) -> None:
        self._start = QWidget()
        column = QVBoxLayout(self._start)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.text, 1)
        column.addLayout(_row(self.choose, None, self.read))
        fields = ScrolledColumn(name="old-minutes-fields", title=texts.HEAD)
        inside = fields.fill(QWidget())
        for part in (self.notes, self.head, *self.grids.values(), self.who):
            inside.addWidget(part)
        inside.addStretch(1)
        self._work = QSplitter(Qt.Orientation.Horizontal)
        self._work.setChildrenCollapsible(False)
        self._work.addWidget(self.source)
        self._work.addWidget(fields)
        self._work.setSizes(list(_SHARES))
        for page in (self._start, self._work):
            self.pages.addWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(*_MARGINS)
        outer.setSpacing(GAP)
        outer.addLayout(_row(self.heading, self.file, None, self.other))
        outer.addWidget(self.council)
        outer.addWidget(self.banner)
        outer.addWidget(self.pages, 1)
        bottom = _row(self.leave, self.keep)
        bottom.insertWidget(0, self.look, 1)
        outer.addLayout(bottom)

    def _connect(self) -> None:
        self.read.clicked.connect(self._read_text)
        self.choose.clicked.connect(self._ask_file)
        self.other.clicked.connect(lambda: self._show_page(self._start))
        self.leave.clicked.connect(self.reject)
        self.keep.clicked.connect(self._keep)
        self.council.edited.connect(self._read_council)
        self.head.pointed.connect(self.source.point_at)
        self.head.edited.connect(self._on_corrected)
        for grid in self.grids.values():
            grid.view.pointed.connect(self.source.point_at)
            grid.edited.connect(self._on_corrected)
        for keys, act in (
            ("Ctrl+O", self._ask_file),
            ("Ctrl+Return", self._go_on),
            ("Ctrl+Enter", self._go_on),
            ("F3", self._jump),
        ):
            for sequence in sequences(keys):
                QShortcut(sequence, self, act)
        self._came_from: QWidget | None = None

    def take(self, path: Path) -> None:
        """Read a file and show what it says."""

        def read(services: Services, _data: OpenData, _progress: Progress) -> ReadSource:
            return jobs.read_file(services, path)

        self._begin(path.name)
        self._desk.bridge.work(
            read, partial(self._on_read, self._turn), partial(self._on_unread, self._turn)
        )

    def _read_text(self) -> None:
        text = self.text.text.toPlainText()

        def read(_services: Services, _data: OpenData, _progress: Progress) -> ReadSource:
            return jobs.read_text(text)

        self._begin(texts.PASTED)
        self._desk.bridge.work(
            read, partial(self._on_read, self._turn), partial(self._on_unread, self._turn)
        )

    def _begin(self, name: str) -> None:
        self._turn += 1
        self.banner.hide()
        self.file.say(f"{name} – {texts.READING}")
        self.read.setEnabled(False)

    def _on_unread(self, turn: int, error: Exception) -> None:
        if turn == self._turn:
            self.read.setEnabled(True)
            self.file.say("")
            self.banner.tell(str(error), Tone.AGAINST)

    def _on_read(self, turn: int, found: ReadSource) -> None:
        if turn != self._turn:
            return
        self.read.setEnabled(True)
        self._dirty = False
        self._found = found
        self.file.say(found.source.name)
        self.source.show_blocks(found.source.blocks)
        typed = typed_of(found.minutes)
        self.head.show_lines(typed.lines)
        for key, grid in self.grids.items():
            grid.model.show_rows(getattr(typed, key))
        self._show_page(self._work)
        self._read_council()
        self.head.focus_first()

    def _read_council(self) -> None:
        council = self.council.value()

        def query(tx: Transaction) -> CouncilRecord:
            return record_of(tx, council)

        self._desk.bridge.read(query, partial(self._show_council, self._turn))

    def _show_council(self, turn: int, record: CouncilRecord) -> None:
        if turn == self._turn:
            self._record = record
            self._on_edited()

    def _on_corrected(self) -> None:
        self._dirty = True
        self._on_edited()

    def _on_edited(self) -> None:
        """Say anew what to look at, and who is meant; what cannot be read yet is told later."""
        self.banner.hide()
        found = self._typed(quiet=True)
        if found is None or self._record is None:
            return
        told = matched_people(self._record.people, found.minutes)
        self.who.show_people(told, self._record.people)
        notes = notes_of(self._record, found.minutes, ())
        asked = (texts.doubtful(self.who.asked),) if self.who.asked else ()
        self.notes.setText("\n".join((*notes, *asked)))

    def _typed(self, *, quiet: bool = False) -> ReadSource | None:
        """Return what the fields say, or None after telling what is wrong with them."""
        found = self._found
        if found is None:
            return None
        try:
            typed = TypedMinutes(lines=self.head.lines(), **self._rows())
            return replace(found, minutes=read_typed(typed, found.minutes))
        except WrongEntryError:  # told by the field itself when the minutes are to be kept
            return None
        except DomainError as fault:
            if not quiet:
                self._complain(fault)
            return None

    def _rows(self) -> dict[str, tuple]:  # type: ignore[type-arg]
        return {key: tuple(grid.model.rows) for key, grid in self.grids.items()}

    def _complain(self, fault: DomainError) -> None:
        key, _, row = fault.place.partition("[")
        if key in self.grids and row:
            place = int(row.rstrip("]"))
            self.grids[key].point_at(place)
            self.banner.tell(texts.row_fault(key, place, fault.message), Tone.AGAINST)
        elif key in texts.LINES:
            self.head.complain(fault)
        else:
            self.banner.tell(fault.message, Tone.AGAINST)

    def _go_on(self) -> None:
        if self.pages.currentWidget() is self._work:
            self._keep()
        else:
            self._read_text()

    def _keep(self) -> None:
        if not self.keep.isEnabled() or self.head.read(lambda: True) is None:
            return
        found = self._typed()
        if found is None:
            return
        self.keep.setEnabled(False)
        clock, council, people = self._desk.bridge.clock, self.council.value(), self.who.people()
        self._desk.editor.do(
            lambda store: jobs.keep(store, clock, council, found, people),
            done=self._on_kept,
            refused=self._on_refused,
            initiator=self,
        )

    def _on_kept(self, _: Edit) -> None:
        self.accept()

    def _on_refused(self, fault: DomainError) -> None:
        self.keep.setEnabled(True)
        self._complain(fault)

    def _jump(self) -> None:
        """Go to the lines of the field in use, and back to it."""
        if self.source.hasFocus() and self._came_from is not None:
            self._came_from.setFocus()
        elif self.pages.currentWidget() is self._work:
            self._came_from = self.focusWidget()
            self.source.setFocus()

    def _ask_file(self) -> None:
        dialog = opening_dialog(
            self, name="old-minutes-choose", title=texts.OPEN_TITLE, kinds=texts.FILES
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.take(Path(path)))
        dialog.open()

    def _show_page(self, page: QWidget) -> None:
        self.pages.setCurrentWidget(page)
        working = page is self._work
        self.other.setVisible(working)
        self.look.setText(texts.LOOK if working else texts.PASTE_HINT)
        self.keep.setEnabled(working)
        if not working:
            self.text.setFocus()

    def reject(self) -> None:
        """Leave, after a question where something was corrected."""
        if not self._dirty:
            super().reject()
            return
        dialog = MessageDialog(
            self,
            name="old-minutes-drop",
            heading=texts.DROP,
            text=texts.DROP_TEXT,
            sign=WARNING,
            tone=Tone.ABSTAIN,
            ways=(
                Way(code=_DROP, text=texts.DROP_YES, name="old-minutes-drop-yes"),
                Way(code=0, text=texts.DROP_NO, name="old-minutes-drop-no", kind="primary"),
            ),
        )
        dialog.finished.connect(self._after_question)
        dialog.open()

    def _after_question(self, code: int) -> None:
        if code == _DROP:
            self._dirty = False
            self.reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask as Esc does."""
        event.ignore()
        self.reject()

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
