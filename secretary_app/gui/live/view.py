"""The screen «Ход заседания»: the running meeting, or the choice of one to hold."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QWidget

from secretary_app.application.live import LiveMeeting
from secretary_app.application.live.resuming import what_was_restored
from secretary_app.application.records import CouncilListing, MeetingKey
from secretary_app.domain.councils import CouncilId
from secretary_app.domain.errors import DomainError
from secretary_app.domain.meeting.entries import BreakEnded, BreakStarted, MeetingOpened
from secretary_app.domain.meeting.franchise import heading_quorum
from secretary_app.domain.meeting.state import Phase
from secretary_app.gui.changes import ChangeSet
from secretary_app.gui.live import texts
from secretary_app.gui.live.agenda import AgendaPanel
from secretary_app.gui.live.beside.company import Company
from secretary_app.gui.live.centre import CentreStack
from secretary_app.gui.live.choosing import LiveChoosingView
from secretary_app.gui.live.commands import LiveCommands
from secretary_app.gui.live.hall.control import HallControl
from secretary_app.gui.live.header import LiveHeader
from secretary_app.gui.live.journal import JournalStrip
from secretary_app.gui.live.members import MembersPanel
from secretary_app.gui.live.notice import NoticeLine
from secretary_app.gui.live.panel import LivePanel, column
from secretary_app.gui.live.places import ClosingPlace
from secretary_app.gui.live.session import LiveSession
from secretary_app.gui.meeting.texts import minutes_name
from secretary_app.gui.outcomes import SavedPaper
from secretary_app.gui.screen import Desk, ScreenView
from secretary_app.gui.texts import minutes_saved
from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets.panels import GAP, MARGIN
from secretary_app.gui.widgets.quorum_strip import QuorumStrip

_ROOMY = space(225)
_HIGH = space(130)
_BROAD = space(320)
# How the three columns share the width.
_WIDE, _TIGHT = (26, 67, 32), (24, 71, 29)


class LiveView(ScreenView):
    """Header, quorum, three columns, journal; without a meeting the list of those to hold."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "live", texts.TITLE)
        self.session = LiveSession(desk.bridge, self)
        self.commands = LiveCommands(self, desk.commands.minutes)
        self.choosing = LiveChoosingView()
        self.header = LiveHeader(self.session, self.commands)
        self.notice = NoticeLine(self.session)
        self.quorum = QuorumStrip()
        self.agenda = AgendaPanel(self.session, self.commands)
        self.centre = CentreStack(self.session, self.commands)
        self.members = MembersPanel(self.session)
        self.journal = JournalStrip(self.session, desk.commands, self.commands)
        self.company = Company(self.session, self.commands, desk.bridge, self.notice, self)
        self.hall = HallControl(self.session, self)
        self._hall_options = self.hall.menu(self)
        self._columns = QHBoxLayout()
        self._either = QStackedWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        columns = self._columns
        columns.setSpacing(GAP)
        for panel in self.parts:
            columns.addWidget(panel)
        running = QWidget()
        inner = column(running)
        for part in (self.header, self.company.paper, self.quorum):
            inner.addWidget(part)
        inner.addLayout(columns, 1)
        inner.addWidget(self.notice)
        inner.addWidget(self.journal)
        for page in (self.choosing, running):
            self._either.addWidget(page)
        column(self).addWidget(self._either)

    def _connect(self) -> None:
        self.choosing.wanted.connect(self.show_meeting)
        self.choosing.paper_wanted.connect(self.company.enter_from_paper)
        self.company.paper.taken.connect(self.centre.focus_first)
        self.session.begun.connect(self._on_begun)
        for trouble in (self.session.refused, self.session.failed):
            trouble.connect(self._on_trouble)
        self.session.ended.connect(lambda: self._either.setCurrentIndex(0))
        self.session.stepped.connect(lambda _before, after, _entries: self._show(after))
        self.session.placed.connect(self.centre.show_place)
        self.commands.open_meeting.triggered.connect(self._open_meeting)
        self.commands.pause.triggered.connect(self._pause)
        self.commands.close.triggered.connect(lambda: self.session.go(ClosingPlace()))
        self.commands.protocol.triggered.connect(self._draft_minutes)
        self.commands.next_part.triggered.connect(self._next_part)
        self.commands.rest.triggered.connect(self._on_rest)
        self.commands.hall.triggered.connect(self.hall.toggle)
        self.commands.hall_options.triggered.connect(self._show_hall_options)
        self.desk.bridge.paper_saved.connect(self._on_saved)
        self.agenda.turned.connect(self.centre.focus_first)
        self.members.recorded.connect(self.centre.focus_first)
        escape = QShortcut(Qt.Key.Key_Escape, self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self._escape)

    @property
    def parts(self) -> tuple[LivePanel, ...]:
        """Return the three columns."""
        return self.agenda, self.centre, self.members

    def show_listings(self, listings: Sequence[CouncilListing]) -> None:
        """Show which meetings can be held."""
        self.choosing.show_listings(listings)

    def show_meeting(self, key: MeetingKey) -> None:
        """Take a meeting up where it stands."""
        if self.session.runs and self.session.live.key == key:
            return
        self.session.take(key)

    def _on_begun(self, live: LiveMeeting) -> None:
        self.choosing.trouble.hide()
        self._either.setCurrentIndex(1)
        self._show(live)
        self.centre.show_place(self.session.place)
        if live.history.journal is not None:
            self.notice.tell(what_was_restored(live), Tone.ACCENT)
        self._focus_work()

    def _on_trouble(self, words: str) -> None:
        """Say on the list why a meeting could not be taken up; else the notice line says it."""
        if not self.session.runs:
            self.choosing.trouble.tell(words, Tone.AGAINST)

    def _focus_work(self) -> None:
        """Put the cursor on a roll call that waits, else into the middle."""
        work = self.centre if self.members.draft is None else self.members
        work.focus_first()

    def _show(self, live: LiveMeeting) -> None:
        state = live.history.state
        self.header.show_state(live)
        self.quorum.setVisible(state.phase is not Phase.NOT_OPENED)
        weighted = state.facts.weighted
        self.quorum.show_status(heading_quorum(state), self.session.naming.rules, weighted=weighted)
        for panel in self.parts:
            panel.show_state(live)
        self.journal.show_state(live)
        self._share_room()
        self.company.paper.show_state(live)
        self._offer_minutes()
        self.stepped.emit()

    def _open_meeting(self) -> None:
        """Open the meeting, and record the roll call if one was begun before."""
        if self.members.draft is not None:
            self.members.record_draft()
        elif self.session.do(MeetingOpened()):
            self.centre.focus_first()

    def _pause(self) -> None:
        on_break = self.session.state.phase is Phase.BREAK
        done = self.session.do(BreakEnded() if on_break else BreakStarted())
        if done and on_break:
            self._focus_work()

    def _draft_minutes(self) -> None:
        """Go on to the minutes of the meeting in view, closed or not."""
        if self.session.runs and self.session.state.phase is not Phase.NOT_OPENED:
            self.protocol_wanted.emit(self.session.live.key)

    def _show_hall_options(self) -> None:
        button = self.header.hall
        self._hall_options.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _on_rest(self) -> None:
        """Take F5 as «все присутствуют» where no vote takes it as «остальные – за»."""
        if self.session.state.open_round is None:
            self.members.mark_everybody()

    def _next_part(self) -> None:
        now = QApplication.focusWidget()
        parts = [part for part in self.parts if not part.isHidden()]
        holding = [n for n, p in enumerate(parts) if now is not None and p.isAncestorOf(now)]
        place = holding[0] + 1 if holding else 0
        parts[place % len(parts)].focus_first()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        above = GAP if event.size().height() >= _HIGH else 0
        self._columns.setContentsMargins(MARGIN, above, MARGIN, above)
        self._share_room()

    def _share_room(self) -> None:
        """Give most to the middle where there is little room, and a vote that of the agenda, too.

        Nothing can be turned to while one is open.
        """
        for place, share in enumerate(_WIDE if self.width() >= _BROAD else _TIGHT):
            self._columns.setStretch(place, share)
        votes = self.session.runs and self.session.state.open_round is not None
        self.agenda.setHidden(votes and self.width() < _ROOMY)

    def _escape(self) -> None:
        if self.notice.text:
            self.notice.dismiss()
        elif self.members.draft is not None:
            self.members.drop_draft()
        else:
            self.centre.focus_first()

    def refresh(self, change: ChangeSet) -> None:
        """Let the meeting go when other data are opened."""
        if change.everything:
            self.session.let_go()

    @property
    def undo_step(self) -> str:
        """Return the name of the meeting's last step."""
        return self.session.undo_step if self.session.runs else ""

    @property
    def redo_step(self) -> str:
        """Return the name of the meeting's step undone last."""
        return self.session.redo_step if self.session.runs else ""

    def undo(self, refused: Callable[[DomainError], None]) -> None:  # noqa: ARG002 - told in place
        """Take the meeting's last step back."""
        self.session.undo()

    def redo(self, refused: Callable[[DomainError], None]) -> None:  # noqa: ARG002 - told in place
        """Do the meeting's step undone last again."""
        self.session.redo()

    @property
    def minutes_name(self) -> str:
        """Return the file name proposed for the minutes once the meeting is closed."""
        return minutes_name(self.session.state.facts.meeting) if self._closed else ""

    @property
    def _closed(self) -> bool:
        return self.session.runs and self.session.state.phase is Phase.CLOSED

    def save_minutes(self, path: Path) -> None:
        """Make the minutes in the style of the meeting's kind."""
        self.desk.bridge.save_minutes(self.session.live.key, None, path)

    def _on_saved(self, paper: SavedPaper) -> None:
        if self._closed and self.isVisible():
            words = " ".join((minutes_saved(paper.path), *paper.notices))
            self.notice.tell(words, Tone.FOR)

    def _offer_minutes(self) -> None:
        if self.isVisible():
            self.desk.commands.minutes.setEnabled(self._closed)

    def showEvent(self, event: QShowEvent) -> None:
        """Offer the minutes of a meeting that was closed here."""
        super().showEvent(event)
        self._offer_minutes()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave the minutes to the next screen."""
        super().hideEvent(event)
        self.desk.commands.minutes.setEnabled(False)

    def focus_search(self) -> None:
        """Put the cursor where members are found by name."""
        if self.session.runs:
            self.members.focus_search()

    def focus_first(self) -> None:
        """Put the cursor where the meeting needs it, unless it is somewhere here already."""
        now = QApplication.focusWidget()
        if now is not None and self.isAncestorOf(now) and now.isVisible():
            return
        if self.session.runs:
            self._focus_work()
        else:
            self.choosing.focus_first()

    def current_council(self) -> CouncilId | None:
        """Return the council of the meeting under way."""
        return self.session.live.key.council if self.session.runs else None

    def help_text(self) -> str:
        """Return the keys of the screen."""
        return texts.HELP
