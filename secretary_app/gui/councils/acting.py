"""What can be done with a council and its members: dialogs opened, steps stored."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from secretary_app.application.editing.composition import (
    continued_member,
    moved_member,
    without_member,
)
from secretary_app.application.editing.councils import archived, restored
from secretary_app.domain.councils import Council
from secretary_app.gui.councils import texts
from secretary_app.gui.councils.composition import CompositionCard
from secretary_app.gui.councils.council_form import CouncilDialog
from secretary_app.gui.councils.directory.dialog import DUPLICATES, DirectoryDialog
from secretary_app.gui.councils.ending import EndingDialog
from secretary_app.gui.councils.history import HistoryDialog
from secretary_app.gui.councils.member_form import MemberDialog
from secretary_app.gui.councils.models import CompositionPage, MemberRow
from secretary_app.gui.councils.papers_form import PapersDialog
from secretary_app.gui.councils.storing import Change, council_step
from secretary_app.gui.screen import Desk


class CouncilActs(QObject):
    """Acts on the page in view; ``told`` carries a sentence, ``refused`` what rules forbid."""

    told = Signal(str)
    refused = Signal(object)
    created = Signal(object)

    def __init__(self, view: QWidget, desk: Desk, card: CompositionCard) -> None:
        super().__init__(view)
        self._view = view
        self._desk = desk
        self._card = card
        self._page: CompositionPage | None = None
        self.known: tuple[Council, ...] = ()
        card.add_wanted.connect(self.add_member)
        card.edit_wanted.connect(self._edit_member)
        card.end_wanted.connect(self._end_member)
        card.continue_wanted.connect(self._continue_member)
        card.remove_wanted.connect(self._remove_member)
        card.move_wanted.connect(self._move_member)
        card.row_stored.connect(self._store_row)
        card.history_wanted.connect(self._show_history)
        card.duplicates_wanted.connect(lambda: self.open_directory(DUPLICATES))

    def take_page(self, page: CompositionPage | None) -> None:
        """Act on ``page`` from now on."""
        self._page = page

    def create_council(self) -> None:
        """Open the form of a new council."""
        CouncilDialog(self._view.window(), self._desk, self.known, created=self.created.emit).open()

    def edit_council(self) -> None:
        """Open the card of the council in view."""
        if self._page is not None:
            council = self._page.record.council
            CouncilDialog(self._view.window(), self._desk, self.known, council).open()

    def choose_papers(self) -> None:
        """Open what the council in view chooses for its papers."""
        if self._page is not None:
            record = self._page.record
            window = self._view.window()
            PapersDialog(window, self._desk, record.council.id, record.paper_options).open()

    def archive_council(self) -> None:
        """Put the council in view into the archive, or take it out."""
        page = self._page
        if page is None:
            return
        if page.record.council.archived_on is None:
            today = self._desk.bridge.clock.now().date()
            self._do(texts.STEP_ARCHIVE, lambda record: archived(record, today))
        else:
            self._do(texts.STEP_RESTORE, restored)

    def import_members(self) -> None:
        """Open the import of members from Excel."""
        if self._page is not None:
            from secretary_app.gui.roster.dialog import RosterDialog  # noqa: PLC0415 - when needed

            RosterDialog(self._desk, self._page.record.council.id, self._view.window()).open()

    def export_members(self) -> None:
        """Ask where to write the composition as a workbook that can be taken back."""
        if self._page is not None:
            from secretary_app.gui.roster import texts as words  # noqa: PLC0415 - when needed
            from secretary_app.gui.roster.books import ask_export  # noqa: PLC0415

            council = self._page.record.council
            ask_export(
                self._desk,
                council.id,
                council.name,
                self._view.window(),
                lambda path: self.told.emit(words.saved(path)),
                self.refused.emit,
            )

    def open_directory(self, tab: int = 0) -> None:
        """Open the directory of the council in view."""
        if self._page is not None:
            council = self._page.record.council.id
            DirectoryDialog(self._view.window(), self._desk, council, tab).open()

    def add_member(self) -> None:
        """Open the form of a new member."""
        if self._page is not None:
            self._open_member(self._page, None)

    def _edit_member(self, row: MemberRow) -> None:
        if self._page is not None:
            self._open_member(self._page, row)

    def _open_member(self, page: CompositionPage, row: MemberRow | None) -> None:
        later = self._card.choose_later
        MemberDialog(self._view.window(), self._desk, page.record, page.day, row, later).open()

    def _end_member(self, row: MemberRow) -> None:
        if self._page is not None:
            council = self._page.record.council.id
            EndingDialog(self._view.window(), self._desk, council, row, self._page.day).open()

    def _continue_member(self, row: MemberRow) -> None:
        name = texts.step_continued(row.person)
        self._do(name, lambda record: continued_member(record, row.key))

    def _remove_member(self, row: MemberRow) -> None:
        name = texts.step_removed(row.person)
        self._do(name, lambda record: without_member(record, row.key), texts.REMOVED)

    def _move_member(self, row: MemberRow, by: int) -> None:
        if self._page is None:
            return
        if not self._card.in_order:
            self.told.emit(texts.ONLY_IN_ORDER)
            return
        day = self._page.day
        name = texts.step_moved(row.person)
        self._do(name, lambda record: moved_member(record, row.key, day, by))

    def _store_row(self, row: MemberRow, change: Change) -> None:
        if self._page is None:
            return
        step = council_step(self._page.record.council.id, texts.step_changed(row.person), change)
        self._desk.editor.do(
            step,
            done=lambda _: self._card.leave_editor(),
            refused=self._card.refuse,
            initiator=self,
        )

    def _show_history(self) -> None:
        if self._page is not None:
            HistoryDialog(self._view.window(), self._page.record).open()

    def _do(self, name: str, change: Change, sentence: str = "") -> None:
        if self._page is not None:
            self._desk.editor.do(
                council_step(self._page.record.council.id, name, change),
                done=lambda _: self.told.emit(sentence),
                refused=self.refused.emit,
                initiator=self,
            )
