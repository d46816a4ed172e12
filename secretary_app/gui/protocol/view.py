"""The screen «Протокол»: structure and checks, the wording, the page beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from secretary_app.application.drafting.differences import differing_section
from secretary_app.application.drafting.page import ProtocolPage
from secretary_app.application.drafting.remarks import mended, place_of
from secretary_app.application.drafting.sections import Section, SectionKind
from secretary_app.application.drafting.wording import heed, let_stand
from secretary_app.application.lint import LintReport, Remark
from secretary_app.application.papers import MinutesStyle
from secretary_app.application.records import CouncilListing, MeetingKey
from secretary_app.domain.councils import CouncilId
from secretary_app.domain.errors import DomainError
from secretary_app.gui.meeting.texts import minutes_name
from secretary_app.gui.outcomes import SavedPaper
from secretary_app.gui.protocol import texts
from secretary_app.gui.protocol.checks import ChecksCard
from secretary_app.gui.protocol.choosing import choosing_view
from secretary_app.gui.protocol.columns import side_by_side
from secretary_app.gui.protocol.dissent import DissentStrip, WordingColumn
from secretary_app.gui.protocol.editor import EditorCard
from secretary_app.gui.protocol.header import ProtocolHeader
from secretary_app.gui.protocol.journal import EntryDialog
from secretary_app.gui.protocol.kept import KeptPhrases
from secretary_app.gui.protocol.paper import PaperCard
from secretary_app.gui.protocol.session import Printed, ProtocolSession
from secretary_app.gui.protocol.structure import StructureCard
from secretary_app.gui.protocol.walking import hear_keys, next_part
from secretary_app.gui.screen import Desk, ScreenView
from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets.notices import BannerView
from secretary_app.gui.widgets.panels import GAP, MARGIN

_NARROW = space(260)


class ProtocolView(ScreenView):
    """The list of meetings, or the minutes of one of them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "protocol", texts.TITLE)
        self.session = ProtocolSession(desk, self)
        self.choosing = choosing_view()
        self.header = ProtocolHeader(desk.commands.minutes)
        self.notice = BannerView("protocol-notice", texts.CLOSE)
        self.structure = StructureCard()
        self.checks = ChecksCard()
        self.kept = KeptPhrases(desk.bridge, self)
        self.editor = EditorCard(self.kept)
        self.paper = PaperCard(desk.bridge, self.session)
        self.dissent = DissentStrip(self.session)
        self._middle = WordingColumn(self.dissent, self.editor)
        self._sought = ""
        self._open_when_saved = False
        self._page_first = False
        self._before_step: ProtocolPage | None = None
        self._either = QStackedWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        columns = side_by_side(self.structure, self.checks, self._middle, self.paper)
        drafting = QWidget()
        inner = _column(drafting)
        inner.addWidget(self.header)
        inner.addWidget(self.notice)
        body = QVBoxLayout()
        body.setContentsMargins(MARGIN, GAP, MARGIN, GAP)
        body.addWidget(columns)
        inner.addLayout(body, 1)
        for page in (self.choosing, drafting):
            self._either.addWidget(page)
        _column(self).addWidget(self._either)

    def _connect(self) -> None:
        session = self.session
        self.choosing.wanted.connect(self.show_meeting)
        session.shown.connect(self._show_page)
        session.worded.connect(self._on_worded)
        session.printed.connect(self._on_printed)
        session.checked.connect(self._on_checked)
        session.kept.connect(lambda kept: self.header.show_kept(kept=kept))
        session.refused.connect(self._on_refused)
        session.gone.connect(self._to_list)
        self.structure.chosen.connect(self._show_section)
        self.structure.entered.connect(self.editor.focus_first)
        self.editor.worded.connect(session.word)
        self.editor.entry_wanted.connect(self._show_entry)
        self.checks.gone_to.connect(self._go_to)
        self.checks.mend.connect(self._mend)
        self.checks.let_stand.connect(self._let_stand)
        self.checks.heed.connect(self._heed)
        self.header.left_wanted.connect(self._to_list)
        self.header.turn_wanted.connect(self._turn_over)
        self.header.style_chosen.connect(self._choose_style)
        self.paper.word_wanted.connect(self._open_in_word)
        self.paper.told.connect(self.notice.tell)
        self.paper.open_wanted.connect(self.open_wanted)
        self.desk.bridge.paper_saved.connect(self._on_saved)
        self.kept.failed.connect(lambda words: self.notice.tell(words, Tone.AGAINST))
        self._connect_dissent()
        hear_keys(
            self,
            (
                ("F4", self._ask_dissent),
                ("F6", lambda: self._turn(1)),
                ("Shift+F6", lambda: self._turn(-1)),
                ("F7", self._turn_over),
                ("F8", self.checks.mend_current),
                ("Ctrl+Space", self.editor.choose_phrase),
                (texts.KEEP_KEYS, self.editor.keep_phrase),
                ("Esc", self._escape),
            ),
        )

    def _connect_dissent(self) -> None:
        self.structure.dissent_wanted.connect(self._ask_dissent)
        self.dissent.recorded.connect(self._on_dissent)
        self.dissent.refused.connect(self._on_refused)
        self.dissent.closed.connect(self.structure.list.setFocus)

    def _ask_dissent(self) -> None:
        self._page_first = False
        self._fit()
        self.dissent.begin(self.structure.section)

    def _on_dissent(self, entry: int) -> None:
        """The opinions come into view once they are read."""
        self._sought = SectionKind.DISSENTS.value
        self.notice.tell(texts.dissent_recorded(entry), Tone.FOR)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show wording and page by turns where there is no room for both."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        narrow = self.width() < _NARROW
        self._middle.setVisible(not narrow or not self._page_first)
        self.paper.setVisible(not narrow or self._page_first)
        self.header.be_narrow(narrow=narrow, page_first=self._page_first)

    def _turn_over(self) -> None:
        """Turn from the wording to the page and back."""
        self._page_first = not self._page_first
        self._fit()
        if self.width() < _NARROW and self._page_first:
            self.paper.pages.setFocus()
        elif self.width() < _NARROW:
            self.editor.focus_first()

    def show_listings(self, listings: Sequence[CouncilListing]) -> None:
        """Show whose minutes can be drafted."""
        self.choosing.show_listings(listings)

    def show_meeting(self, key: MeetingKey) -> None:
        """Take up the minutes of a meeting."""
        if self.session.key == key and self.session.page is not None:
            return
        self.structure.forget()
        self.checks.forget()
        self.paper.forget()
        self.notice.hide()
        self.dissent.close_up()
        self.session.take(key)

    def _show_page(self, page: ProtocolPage) -> None:
        self.paper.saved = None
        first = self._either.currentIndex() == 0 or self.structure.section is None
        self._either.setCurrentIndex(1)
        self.header.show_page(page)
        self.header.show_style(self.session.style)
        self.header.show_kept(kept=True)
        self._tell_style()
        self.structure.show_page(page)
        self.structure.choose(self._sought)
        self._sought = ""
        self.editor.refresh(page)
        self._offer_minutes()
        self.stepped.emit()
        self._go_where_it_changed(page)
        if first and not page.editable:
            self.notice.tell(texts.SETTLED, Tone.FOR)
        if first and self.isVisible():
            self.structure.list.setFocus()

    def _go_where_it_changed(self, page: ProtocolPage) -> None:
        """Bring the part into view that a step taken back or done again has changed."""
        before, self._before_step = self._before_step, None
        if before is not None and before.key == page.key:
            changed = differing_section(page.state, before.draft, page.draft)
            shown = self.structure.section
            if changed is not None and shown is not None and changed != shown.key:
                self.structure.choose(changed)
                self.editor.focus_first()

    def _choose_style(self, style: MinutesStyle | None) -> None:
        self.session.choose_style(style)
        self.paper.saved = None
        self._tell_style()

    def _tell_style(self) -> None:
        page = self.session.page
        if page is not None:
            self.editor.show_style(self.session.style or page.request.style)

    def _show_section(self, section: Section) -> None:
        if self.session.page is not None:
            self.editor.show_section(self.session.page, section)
            self.paper.show_section(section)

    def _on_worded(self, page: ProtocolPage) -> None:
        self.paper.saved = None
        self.structure.show_page(page)
        self.editor.follow(page)
        self.stepped.emit()

    def _on_printed(self, printed: Printed) -> None:
        self.paper.show_printed(printed)
        self.editor.show_signatures(self.paper.signatures)

    def _on_checked(self, page: ProtocolPage, report: LintReport) -> None:
        self.structure.show_report(page, report)
        self.checks.show_report(page, report)
        self.header.show_report(report)

    def _on_refused(self, fault: DomainError) -> None:
        self.notice.tell(fault.message, Tone.AGAINST)

    def _show_entry(self, seq: int) -> None:
        if self.session.page is not None:
            EntryDialog(self.session.page, seq, self).open()

    def _go_to(self, remark: Remark) -> None:
        page = self.session.page
        if page is not None:
            place = place_of(page, remark)
            self.structure.choose(place.section)
            self.editor.focus_place(place)

    def _mend(self, remark: Remark) -> None:
        page = self.session.page
        draft = mended(page, remark) if page is not None else None
        if draft is not None:
            self.session.word(texts.STEP_MENDED, draft)
            self._show_words()

    def _let_stand(self, remark: Remark, reason: str) -> None:
        page = self.session.page
        if page is not None:
            self.session.word(texts.STEP_STANDS, let_stand(page.draft, remark.text, reason))

    def _heed(self, remark: Remark) -> None:
        page = self.session.page
        if page is not None:
            self.session.word(texts.STEP_HEEDED, heed(page.draft, remark.text))

    def _show_words(self) -> None:
        """Show a wording that was not typed."""
        if self.session.page is not None:
            self.editor.refresh(self.session.page)

    def _to_list(self) -> None:
        self.dissent.close_up()
        self.session.leave()
        self._either.setCurrentIndex(0)
        self._offer_minutes()
        self.stepped.emit()
        if self.isVisible():
            self.choosing.focus_first()

    def _escape(self) -> None:
        """Put a notice away; else go back from the wording to the structure, then to the list."""
        if not self.notice.isHidden():
            self.notice.hide()
        elif self.session.page is not None and not self.structure.list.hasFocus():
            self.structure.list.setFocus()
        elif self.session.page is not None:
            self._to_list()

    def _turn(self, by: int) -> None:
        """Go on to the next part of the screen."""
        if self.session.page is None:
            return
        every = (self.structure.list, self.checks.list, self.editor, self.paper.pages)
        part = next_part(every, by)
        if part is self.editor:
            self.editor.focus_first()
        else:
            part.setFocus()

    def is_stored(self) -> bool:
        """Store what is worded and tell whether nothing is on its way to the disk."""
        self.session.save()
        return not self.session.unsaved_step

    def when_stored(self, then: Callable[[], object]) -> None:
        """Call ``then`` once everything worded is on the disk."""
        self.session.save(then)

    @property
    def undo_step(self) -> str:
        """Return the name of the last edit, stored or not."""
        return self.session.unsaved_step or super().undo_step

    def undo(self, refused: Callable[[DomainError], None]) -> None:
        """Take the last edit back, after it is stored."""
        self._before_step = self.session.page
        self.session.save(lambda: self.desk.editor.undo(refused))

    def redo(self, refused: Callable[[DomainError], None]) -> None:
        """Do the edit again that was taken back last."""
        self._before_step = self.session.page
        self.session.save(lambda: self.desk.editor.redo(refused))

    @property
    def minutes_name(self) -> str:
        """Return the file name proposed for the minutes in view, empty for none."""
        page = self.session.page
        return minutes_name(page.subject.meeting) if page is not None else ""

    def save_minutes(self, path: Path) -> None:
        """Write the minutes as they are worded now."""
        key, style = self.session.key, self.session.style
        if key is not None:
            self.session.save(lambda: self.desk.bridge.save_minutes(key, style, path))

    def _open_in_word(self) -> None:
        """Open the file saved last for this wording; else ask where to save it first."""
        if self.paper.saved is not None:
            self.open_wanted.emit(self.paper.saved)
        else:
            self._open_when_saved = True
            self.desk.commands.minutes.trigger()

    def _on_saved(self, paper: SavedPaper) -> None:
        if not self.isVisible() or self.session.page is None:
            return
        self.paper.saved = paper.path
        self.notice.tell(" ".join((texts.saved(paper.path), *paper.notices)), Tone.FOR)
        if self._open_when_saved:
            self._open_when_saved = False
            self.open_wanted.emit(paper.path)

    def _offer_minutes(self) -> None:
        if self.isVisible():
            self.desk.commands.minutes.setEnabled(self.session.page is not None)

    def showEvent(self, event: QShowEvent) -> None:
        """Offer the minutes in view, read anew where something has changed."""
        super().showEvent(event)
        self.session.watch(seen=True)
        self._offer_minutes()

    def hideEvent(self, event: QHideEvent) -> None:
        """Store what is typed and leave the rest to the next screen."""
        super().hideEvent(event)
        self.session.save()
        self.session.watch(seen=False)
        self.desk.commands.minutes.setEnabled(False)

    def focus_first(self) -> None:
        """Put the cursor on the structure, or on the list of meetings."""
        now = QApplication.focusWidget()
        if now is not None and self.isAncestorOf(now) and now.isVisible():
            return
        if self.session.page is not None:
            self.structure.list.setFocus()
        else:
            self.choosing.focus_first()

    def current_council(self) -> CouncilId | None:
        """Return the council whose minutes are in view."""
        return self.session.key.council if self.session.key else None

    def help_text(self) -> str:
        """Return the keys of the screen."""
        return texts.HELP


def _column(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column
