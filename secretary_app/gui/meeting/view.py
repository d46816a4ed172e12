"""The page of one meeting: header, quorum, and its parts as tabs."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QStackedWidget, QTabWidget, QWidget

from secretary_app.application.finding import ItemTarget, MotionTarget, Target
from secretary_app.application.records import MeetingKey, MeetingStatus
from secretary_app.domain.councils import CouncilId
from secretary_app.gui.changes import ChangeSet
from secretary_app.gui.commands import sequences
from secretary_app.gui.meeting import texts
from secretary_app.gui.meeting.course import CourseView
from secretary_app.gui.meeting.documents import DocumentsView
from secretary_app.gui.meeting.lists import AgendaView, JournalView, ResolutionsView
from secretary_app.gui.meeting.page import MeetingPage, meeting_page
from secretary_app.gui.meeting.votes import VotesView
from secretary_app.gui.meetings.texts import status_chip
from secretary_app.gui.screen import Desk, ScreenView
from secretary_app.gui.theme.icons import BACK, LIVE, MEETINGS, SAVE
from secretary_app.gui.widgets.buttons import Button, button_for
from secretary_app.gui.widgets.labels import Chip
from secretary_app.gui.widgets.notices import EmptyState
from secretary_app.gui.widgets.panels import HeaderBar
from secretary_app.gui.widgets.quorum_strip import QuorumStrip
from secretary_app.gui.widgets.tabbed import lay_out_tabs


class MeetingView(ScreenView):
    """One meeting; ``left`` asks to go back, ``open_wanted`` to open a file or folder."""

    left = Signal()
    open_wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "meeting", texts.VOTES)
        self.page: MeetingPage | None = None
        self._key: MeetingKey | None = None
        self._wanted: Target | None = None
        self.header = HeaderBar("", name="meeting-header")
        self.status = Chip(name="meeting-status")
        self.hold = Button(texts.GO_ON, "meeting-hold", kind="primary", sign=LIVE)
        self.hold.clicked.connect(lambda: self.live_wanted.emit(self._key))
        self.protocol = Button(texts.PROTOCOL, "meeting-protocol", tip=texts.PROTOCOL_KEYS)
        self.protocol.clicked.connect(self._draft_minutes)
        for keys in sequences(texts.PROTOCOL_KEYS):
            shortcut = QShortcut(keys, self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._draft_minutes)
        self.quorum = QuorumStrip()
        self.votes = VotesView()
        self.course = CourseView()
        self.resolutions = ResolutionsView()
        self.agenda = AgendaView()
        self.journal = JournalView()
        self.documents = DocumentsView(desk)
        self.documents.open_wanted.connect(self.open_wanted)
        self.addAction(self.documents.dispute.action)
        self.documents.dispute.action.triggered.connect(self.show_documents)
        self.tabs = QTabWidget()
        self._votes_or_none = QStackedWidget()
        self.not_opened = EmptyState(
            "meeting-not-opened", MEETINGS, texts.NOT_OPENED, texts.NOT_OPENED_TEXT
        )
        self._lay_out()

    def _lay_out(self) -> None:
        back = Button(texts.BACK, "meeting-back", kind="link", sign=BACK, tip="Esc")
        back.clicked.connect(self.left)
        self.header.left.addWidget(back)
        self.header.chips.addWidget(self.status)
        self.header.right.addWidget(self.hold)
        self.header.right.addWidget(self.protocol)
        self.header.right.addWidget(
            button_for(
                self.desk.commands.minutes,
                "meeting-minutes",
                kind="primary",
                sign=SAVE,
                text=texts.SAVE_MINUTES,
            )
        )
        self.tabs.setObjectName("meeting-tabs")
        lay_out_tabs(self, self.tabs, top=(self.header, self.quorum), parts=self._parts())

    def _parts(self) -> tuple[tuple[QWidget, str], ...]:
        self._votes_or_none.addWidget(self.votes)
        self._votes_or_none.addWidget(self.not_opened)
        return (
            (self._votes_or_none, texts.VOTES),
            (self.course, texts.ATTENDANCE),
            (self.resolutions, texts.RESOLUTIONS),
            (self.agenda, texts.AGENDA),
            (self.journal, texts.JOURNAL),
            (self.documents, texts.DOCUMENTS),
        )

    @property
    def minutes_name(self) -> str:
        """Return the file name proposed for the minutes, empty while nothing is shown."""
        return texts.minutes_name(self.page.report.state.facts.meeting) if self.page else ""

    def save_minutes(self, path: Path) -> None:
        """Make the minutes in the style chosen; the documents tell what became of it."""
        if self.page is not None:
            self.show_documents()
            self.desk.bridge.save_minutes(self.page.key, self.documents.chosen_style, path)

    def show_meeting(self, key: MeetingKey) -> None:
        """Read a meeting and show it from its first part on."""
        self._key = key
        self._wanted = None
        self.page = None
        self.documents.leave()
        self.tabs.setCurrentIndex(0)
        self._read()

    def _read(self) -> None:
        if self._key is not None:
            self.desk.bridge.read(partial(meeting_page, key=self._key), self._show_page)

    def _show_page(self, page: MeetingPage) -> None:
        if page.key != self._key:
            return
        self.page = page
        meeting, council = page.report.state.facts.meeting, page.report.state.facts.council
        opened = page.status is not MeetingStatus.PLANNED
        self.header.title.say(texts.heading(meeting))
        self.setAccessibleName(texts.heading(meeting))
        self.header.subtitle.say(texts.about(council.name, meeting))
        self.status.say(*status_chip(page.status))
        self.desk.commands.minutes.setEnabled(opened)
        self.protocol.setVisible(opened)
        self.hold.setVisible(page.status is MeetingStatus.RUNNING)
        self.quorum.setVisible(opened)
        report = page.report
        weighted = report.state.facts.weighted
        self.quorum.show_status(report.quorum, report.naming.rules, weighted=weighted)
        self.votes.show_report(page.report)
        self._votes_or_none.setCurrentIndex(0 if opened else 1)
        self.course.show_page(page)
        self.resolutions.show_report(page.report)
        self.agenda.show_report(page.report)
        self.journal.show_page(page)
        self.documents.show_page(page)
        self.focus_first()
        self._show_wanted()

    def reveal(self, thing: Target) -> None:
        """Go to a question or a motion of the meeting, once it has been read."""
        self._wanted = thing
        self._show_wanted()

    def _show_wanted(self) -> None:
        if self.page is None or self._wanted is None:
            return
        wanted, self._wanted = self._wanted, None
        found = self._find(wanted, self.page)
        for tab in range(self.tabs.count()):
            part = self.tabs.widget(tab)
            if part is not None and found is not None and part.isAncestorOf(found):
                self.tabs.setCurrentIndex(tab)
                found.setFocus()

    def _find(self, wanted: Target, page: MeetingPage) -> QWidget | None:
        """Choose what is wanted and return the list that has it; a vote tells most of a motion."""
        item = wanted.item if isinstance(wanted, ItemTarget) else None
        if isinstance(wanted, MotionTarget):
            if self.votes.choose(wanted.motion):
                return self.votes.list
            if self.resolutions.choose(wanted.motion):
                return self.resolutions.list
            motions = page.report.state.facts.meeting.motions
            item = next((m.item for m in motions if m.id == wanted.motion), None)
        return self.agenda.list if self.agenda.choose(item) else None

    def _draft_minutes(self) -> None:
        if self.page is not None and self.page.status is not MeetingStatus.PLANNED:
            self.protocol_wanted.emit(self._key)

    def refresh(self, change: ChangeSet) -> None:
        """Read the meeting again where ``change`` touches it."""
        if self._key is not None and change.touches(self._key) and not change.everything:
            self._read()

    def leave(self) -> None:
        """Forget the meeting."""
        self._key = None
        self.page = None
        self.desk.commands.minutes.setEnabled(False)

    def current_council(self) -> CouncilId | None:
        """Return the council of the meeting."""
        return self._key.council if self._key else None

    def focus_first(self) -> None:
        """Put the cursor on the votes."""
        if self.isVisible() and self.tabs.currentIndex() == 0:
            self.votes.list.setFocus()

    def show_documents(self) -> None:
        """Go to the documents: what was saved is told there."""
        self.tabs.setCurrentIndex(self.tabs.count() - 1)

    def focus_search(self) -> None:
        """Go to the journal and put the cursor in its search."""
        self.tabs.setCurrentIndex(self.tabs.count() - 2)
        self.journal.search.setFocus()

    def help_text(self) -> str:
        """Return what can be done here."""
        return texts.HELP
