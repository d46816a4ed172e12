"""The page of a coming meeting: everything that is prepared, each step stored at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, assert_never

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QTabWidget, QWidget

from secretary_app.application.finding import ItemTarget, MotionTarget, Target
from secretary_app.application.preparation.page import PreparationPage
from secretary_app.application.records import MeetingKey
from secretary_app.domain.councils import CouncilId
from secretary_app.domain.errors import DomainError
from secretary_app.gui.changes import ChangeSet
from secretary_app.gui.commands import keyed_action
from secretary_app.gui.meeting.texts import about, heading
from secretary_app.gui.papers.before import BEFORE
from secretary_app.gui.papers.panel import PapersPanel
from secretary_app.gui.preparation import texts
from secretary_app.gui.preparation.acts import PreparationActs
from secretary_app.gui.preparation.agenda_panel import AgendaPanel
from secretary_app.gui.preparation.agenda_rows import ItemPlace, MotionPlace, key_of
from secretary_app.gui.preparation.autosave import Autosave
from secretary_app.gui.preparation.header_card import HeaderCard
from secretary_app.gui.preparation.people_fields import KnownPeople
from secretary_app.gui.preparation.people_panel import PeoplePanel
from secretary_app.gui.preparation.readiness_card import ReadinessCard
from secretary_app.gui.preparation.routes import Route, Tab, route
from secretary_app.gui.preparation.session import PreparationSession
from secretary_app.gui.screen import Desk, ScreenView
from secretary_app.gui.texts import HIDE
from secretary_app.gui.theme.icons import BACK, CARET, LIVE
from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets.buttons import Button
from secretary_app.gui.widgets.labels import Chip
from secretary_app.gui.widgets.notices import BannerView
from secretary_app.gui.widgets.panels import Columns, HeaderBar
from secretary_app.gui.widgets.tabbed import lay_out_tabs

_NARROW = space(190)
_SMALL = space(230)


class PreparationView(ScreenView):
    """One meeting before it begins.

    ``left`` asks to go back, ``begun`` carries the key of the meeting when it has begun,
    ``open_wanted`` asks to open a file or folder, ``council_wanted`` to show the council,
    where something is mended that is not of the meeting.
    """

    left = Signal()
    begun = Signal(object)
    open_wanted = Signal(object)
    council_wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "preparation", texts.PAGE)
        self.session = PreparationSession(desk, self)
        self._known = KnownPeople()
        self._wanted: Route | None = None
        self._then: Callable[[], object] | None = None
        self.header = HeaderBar("", name="preparation-header")
        self.status = Chip(texts.PLANNED, name="preparation-status")
        self.quorum = Chip(name="preparation-quorum")
        self.remarks = Chip(name="preparation-remarks")
        self.notice = BannerView("preparation-notice", HIDE)
        self.details = HeaderCard(self.session, self._known)
        self.readiness = ReadinessCard(self.session)
        self.agenda = AgendaPanel(self.session, self._known)
        self.people = PeoplePanel(self.session, self._known)
        self.papers = PapersPanel(desk, BEFORE, beside=True)
        self.acts = PreparationActs(self, self.session)
        self.tabs = QTabWidget()
        self._make_header()
        self._lay_out()
        self._connect()

    def _make_header(self) -> None:
        back = Button(texts.BACK, "preparation-back", kind="link", sign=BACK, tip="Esc")
        back.clicked.connect(self.left)
        self.header.left.addWidget(back)
        self.header.chips.setSpacing(space(2))
        for chip in (self.status, self.remarks, self.quorum):
            self.header.chips.addWidget(chip)
        self.start = keyed_action(self, "preparation-action-start", texts.START, "F9")
        self.look = keyed_action(self, "preparation-action-look", texts.READINESS, "F6")
        self.begin = Button(texts.START, "preparation-start", kind="primary", sign=LIVE)
        self.begin.setToolTip(texts.START_TIP)
        self.begin.clicked.connect(self.start.trigger)
        more = Button(texts.MORE, "preparation-more", sign=CARET, tip=texts.MORE_TITLE)
        below = more.rect().bottomLeft
        more.clicked.connect(lambda: self.acts.menu.popup(more.mapToGlobal(below())))
        self.header.right.addWidget(more)
        self.header.right.addWidget(self.begin)

    def _lay_out(self) -> None:
        self.tabs.setObjectName("preparation-tabs")
        overview = Columns(name="preparation-overview", title=texts.DETAILS_TAB, narrow=_NARROW)
        overview.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        overview.add(self.details, 11)
        overview.add(self.readiness, 9)
        parts: tuple[tuple[QWidget, str], ...] = (
            (overview, texts.DETAILS_TAB),
            (self.agenda, texts.AGENDA),
            (self.people, texts.PEOPLE),
            (self.papers, texts.PAPERS),
        )
        lay_out_tabs(self, self.tabs, top=(self.header, self.notice), parts=parts)

    def _connect(self) -> None:
        session = self.session
        session.shown.connect(self._show_page)
        session.refused.connect(self._on_refused)
        session.gone.connect(self._on_gone)
        session.begun.connect(self._on_begun)
        session.settled.connect(self._on_settled)
        self.start.triggered.connect(self._start)
        self.look.triggered.connect(self._look)
        self.readiness.place_wanted.connect(self._on_place)
        self.agenda.open_wanted.connect(self.open_wanted)
        self.agenda.take_up_wanted.connect(self.acts.ask_left_over)
        self.agenda.needed.connect(lambda: self.tabs.setCurrentIndex(Tab.AGENDA))
        self.addActions(self.agenda.actions())
        self.acts.left_over.connect(self.agenda.offer_left_over)
        self.acts.repeated.connect(self.meeting_wanted)
        self.papers.open_wanted.connect(self.open_wanted)
        self.tabs.currentChanged.connect(self._on_tab)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say less at the top where the window is small."""
        super().resizeEvent(event)
        narrow = event.size().width() < _SMALL
        self.begin.setText(texts.SHORT_START if narrow else texts.START)
        self.status.setHidden(narrow)
        self._say_quorum()

    def _say_quorum(self) -> None:
        """The quorum to expect; where room is short, the parts of the page say it already."""
        page = self.session.page
        shown = page.forecast if page and not self.status.isHidden() else None
        self.quorum.say(*texts.quorum_chip(shown))

    @property
    def _saves(self) -> tuple[Autosave[Any], ...]:
        return (*self.details.saves, *self.agenda.saves, *self.people.saves)

    def show_meeting(self, key: MeetingKey) -> None:
        """Read a coming meeting and show it; the same one again stays at the same part."""
        self.notice.hide()
        if key != self.session.key:
            self._leave_meeting()
            self.tabs.setCurrentIndex(Tab.DETAILS)
        self.session.take(key)

    def _leave_meeting(self) -> None:
        """Let go of the meeting in view; what cannot be stored is kept for it."""
        self._wanted = None
        for save in self._saves:
            save.leave()
        self.agenda.forget()
        self.people.forget()
        self.papers.leave()

    def _show_page(self, page: PreparationPage) -> None:
        meeting = page.meeting
        self._known.know(page.record)
        self.header.title.say(heading(meeting))
        self.header.subtitle.say(about(page.record.council.name, meeting))
        self.setAccessibleName(f"{texts.PAGE}: {heading(meeting)}")
        self.details.show_page(page)
        self.readiness.show_page(page)
        self.agenda.show_page(page)
        self.people.show_page(page)
        self.papers.show_meeting(page.key)
        self.remarks.say(*texts.remarks_chip(page.remarks))
        self._say_quorum()
        self._follow_wanted()

    def _on_tab(self, _: int) -> None:
        if self.isVisible():
            self.focus_first()

    def _look(self) -> None:
        """Go to what is still lacking."""
        self.tabs.setCurrentIndex(Tab.DETAILS)
        self.readiness.list.setFocus()

    def _on_place(self, place: str) -> None:
        page = self.session.page
        if page is not None:
            self._wanted = route(place, page.meeting)
            self._follow_wanted()

    def _follow_wanted(self) -> None:
        page, wanted = self.session.page, self._wanted
        if page is None or wanted is None:
            return
        self._wanted = None
        if wanted.tab is None:
            self.council_wanted.emit(page.key.council)
            return
        self.tabs.setCurrentIndex(wanted.tab)
        if wanted.tab is Tab.AGENDA and wanted.row:
            self.agenda.focus_on(wanted.row, wanted.field)
        elif wanted.tab is Tab.DETAILS:
            self.details.focus_on(wanted.field)

    def reveal(self, thing: Target) -> None:
        """Go to a question or a draft, once the meeting has been read."""
        if isinstance(thing, ItemTarget):
            self._wanted = Route(Tab.AGENDA, key_of(ItemPlace(thing.item)))
        elif isinstance(thing, MotionTarget):
            self._wanted = Route(Tab.AGENDA, key_of(MotionPlace(thing.motion, None)))
        self._follow_wanted()

    def refresh(self, change: ChangeSet) -> None:
        """Read the meeting again where ``change`` touches it."""
        key = self.session.key
        if change.everything:
            self.session.leave()
            self._leave_meeting()
            for save in self._saves:
                save.forget()
        elif key is not None and change.touches(key):
            self.session.read()

    def commit(self) -> None:
        """Store what is typed, as if the cursor had left its field."""
        for save in self._saves:
            save.commit()

    def is_stored(self) -> bool:
        """Store what is typed and tell whether nothing is on its way to the disk."""
        for save in self._saves:
            save.settle()
        return not self.session.busy

    def when_stored(self, then: Callable[[], object]) -> None:
        """Call ``then`` when nothing is on its way to the disk any more."""
        if self.session.busy:
            self._then = then
        else:
            then()

    def _on_settled(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            then()

    def _start(self) -> None:
        if self.session.key is not None:
            self.commit()
            self.when_stored(self._start_stored)

    def _start_stored(self) -> None:
        if self.unsaved:
            self.notice.tell(texts.UNSAVED_LEFT, Tone.ABSTAIN)
        elif self.session.key is not None:
            self.live_wanted.emit(self.session.key)

    def _on_refused(self, fault: DomainError) -> None:
        self.notice.tell(fault.message, Tone.AGAINST)

    def _on_gone(self) -> None:
        self._leave_meeting()
        self.left.emit()

    def _on_begun(self, key: MeetingKey) -> None:
        self._leave_meeting()
        self.begun.emit(key)

    @property
    def unsaved(self) -> str:
        """Tell that something is typed that cannot be stored."""
        return texts.UNSAVED_HERE if any(save.wrong for save in self._saves) else ""

    def leave(self) -> None:
        """Store what is typed: another screen comes into view."""
        self.commit()

    def current_council(self) -> CouncilId | None:
        """Return the council of the meeting."""
        return self.session.key.council if self.session.key else None

    def focus_first(self) -> None:
        """Put the cursor where work begins in the part in view."""
        match Tab(self.tabs.currentIndex()):
            case Tab.DETAILS:
                self.details.focus_on("number")
            case Tab.AGENDA:
                self.agenda.list.setFocus()
            case Tab.PEOPLE:
                self.people.search.setFocus()
            case Tab.PAPERS:
                self.papers.setFocus()
            case part:
                assert_never(part)

    def focus_search(self) -> None:
        """Put the cursor where people are searched."""
        self.tabs.setCurrentIndex(Tab.PEOPLE)
        self.people.search.setFocus()

    def help_text(self) -> str:
        """Return what can be done here."""
        return texts.HELP
