"""The window: rail, screens, the page of a meeting, notices; what leads from one to another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDesktopServices,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPaintEvent,
)
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from secretary_app.application.ports import Finding
from secretary_app.application.records import CouncilListing, MeetingKey, MeetingStatus
from secretary_app.domain.councils import CouncilId
from secretary_app.domain.errors import DomainError
from secretary_app.gui import texts
from secretary_app.gui.bridge import Bridge
from secretary_app.gui.changes import ChangeSet
from secretary_app.gui.commands import Commands
from secretary_app.gui.conversation import Conversation
from secretary_app.gui.editor import Editor
from secretary_app.gui.frame import first_launch, framed
from secretary_app.gui.outcomes import OpenData
from secretary_app.gui.pages import Pages
from secretary_app.gui.queries import listings
from secretary_app.gui.running import RunningBanner
from secretary_app.gui.screen import Desk, ScreenView
from secretary_app.gui.screens import (
    COUNCILS_PLACE,
    HOME,
    LIVE_PLACE,
    PROTOCOL_PLACE,
    SCREENS,
    Screens,
)
from secretary_app.gui.stepping import Stepping
from secretary_app.gui.theme.appearance import Appearance, Theme
from secretary_app.gui.theme.icons import COUNCILS, MENU
from secretary_app.gui.theme.tokens import Tone
from secretary_app.gui.widgets.buttons import button_for
from secretary_app.gui.widgets.files import dropped_files
from secretary_app.gui.widgets.notices import BannerView, EmptyState, ProgressStrip
from secretary_app.gui.widgets.rail import Rail, RailEntry

if TYPE_CHECKING:
    from secretary_app.gui.finding.finder import Finder
    from secretary_app.gui.meeting.view import MeetingView
    from secretary_app.gui.old_minutes.page import ArchivedView
    from secretary_app.gui.preparation.view import PreparationView

SIZE = (1280, 800)
SMALLEST = (840, 460)


def open_path(path: Path) -> bool:
    """Open a file or folder with the program that the system has for it."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


class MainWindow(QMainWindow):
    """The one window; ``painted`` is emitted when it has been seen for the first time.

    ``closing`` is emitted while everything is still as the user left it; ``start_screen`` names
    the screen that the data open on.
    """

    painted = Signal()
    closing = Signal()

    def __init__(
        self, bridge: Bridge, theme: Theme, opener: Callable[[Path], bool] = open_path
    ) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle(texts.NAME)
        self.setAcceptDrops(True)
        self._seen = False
        self._dropping = False
        self._listings: tuple[CouncilListing, ...] | None = None
        self._theme = theme
        self._opener = opener
        self.bridge = bridge
        self.commands = Commands(self)
        self.desk = Desk(bridge, self.commands, Editor(bridge))
        self.rail = Rail([screen.entry for screen in SCREENS], texts.RAIL)
        self.loading = EmptyState("loading", COUNCILS, texts.NAME, texts.OPENING)
        self.empty = first_launch(self.commands)
        self.stack = QStackedWidget()
        self.screens = Screens(self.desk, self.stack)
        self.pages = Pages(self.desk, self.stack)
        self.example = BannerView("example-banner", texts.HIDE)
        self.notice = BannerView("notice-banner", texts.HIDE)
        self.running = RunningBanner(self.show_live)
        self.drop_hint = BannerView("drop-banner", texts.HIDE)
        self.progress = ProgressStrip(texts.CANCEL, texts.STOPPING)
        self.conversation = Conversation(self)
        self._place = 0
        self.start_screen = SCREENS[HOME].entry.name
        self.stepping = Stepping(self.commands, self._screen_in_view, self._on_refused)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.setMinimumSize(*SMALLEST)
        self.resize(*SIZE)
        for page in (self.loading, self.empty):
            self.stack.addWidget(page)
        self.rail.add_menu(
            RailEntry(name="menu", title=texts.MENU, sign=MENU), self.commands.menu(self), "F10"
        )
        banners = (self.drop_hint, self.example, self.running, self.notice, self.progress)
        self.setCentralWidget(framed(self.rail, banners, self.stack))
        self.example.offer(button_for(self.commands.own_data, "example-own-data", kind="link"))
        self.rail.setEnabled(False)

    def _connect(self) -> None:
        bridge, commands = self.bridge, self.commands
        bridge.opened.connect(self._on_opened)
        bridge.changed.connect(self._on_changed)
        bridge.noticed.connect(self._on_noticed)
        bridge.worker.started.connect(self.progress.follow)
        bridge.worker.ended.connect(self.progress.finish)
        self.rail.chosen.connect(self.show_screen)
        for leading in (self.screens, self.pages):
            leading.meeting_wanted.connect(self.show_meeting)
            leading.live_wanted.connect(self.show_live)
            leading.protocol_wanted.connect(self.show_protocol)
            leading.open_wanted.connect(self._on_open_wanted)
        self.pages.left.connect(self.back)
        self.pages.begun.connect(self.show_begun)
        self.pages.council_wanted.connect(self._show_council)
        self.screens.stepped.connect(self.stepping.follow)
        self.desk.editor.stepped.connect(self.stepping.follow)
        self.stack.currentChanged.connect(self.stepping.follow)
        commands.back.triggered.connect(self.back)
        commands.search.triggered.connect(self._search)
        commands.find.triggered.connect(self._find)
        commands.new_council.triggered.connect(lambda: self._begin(COUNCILS_PLACE))
        commands.new_meeting.triggered.connect(lambda: self._begin(HOME))
        leave = self.conversation.leave_data
        commands.example.triggered.connect(lambda: leave(bridge.open_example))
        commands.own_data.triggered.connect(lambda: leave(bridge.open))
        commands.quit.triggered.connect(self.close)
        commands.appearance.triggered.connect(
            lambda action: self._theme.choose(Appearance(action.data()))
        )
        titles = [screen.entry.title for screen in SCREENS]
        for place, action in enumerate(commands.screens(titles)):
            action.triggered.connect(lambda _=False, at=place: self.show_screen(at))
        commands.open_menu.triggered.connect(self.rail.open_menu)

    @property
    def meeting(self) -> MeetingView:
        """Return the page of a meeting that has begun; it is made when it is first needed."""
        return self.pages.meeting

    @cached_property
    def finder(self) -> Finder:
        """Return what finds anything; it gathers nothing before it is asked."""
        from secretary_app.gui.finding.finder import Finder  # noqa: PLC0415 - the window first

        return Finder(self)

    @property
    def listings(self) -> tuple[CouncilListing, ...]:
        """Return the councils with their meetings as last read."""
        return self._listings or ()

    @property
    def current(self) -> ScreenView:
        """Return the screen in view, or the page of a meeting."""
        return self.pages.current or self.screens[self._place]

    @property
    def screen_name(self) -> str:
        """Return the name of the screen in view, or of that under the page of a meeting."""
        return SCREENS[self._place].entry.name

    @property
    def in_meeting(self) -> bool:
        """Tell whether the page of a meeting is in view."""
        return self.pages.current is not None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell once that the window is on the screen."""
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            QTimer.singleShot(0, self.painted.emit)

    def _find(self) -> None:
        self.finder.open()

    def _search(self) -> None:
        self.current.focus_search()

    def _begin(self, place: int) -> None:
        """Begin something new on its screen, which comes into view as soon as there is one."""
        self.show_screen(place)
        self.screens[place].begin_new()

    def _on_opened(self, data: OpenData) -> None:
        self.rail.setEnabled(True)
        self.leave_meeting()
        self._listings = None
        self.notice.hide()
        self.commands.new_council.setEnabled(True)
        self.commands.import_files.setEnabled(True)
        self.commands.example.setEnabled(not data.example)
        self.commands.own_data.setEnabled(data.example)
        name = f"{texts.NAME} – {texts.EXAMPLE_NAME}" if data.example else texts.NAME
        self.setWindowTitle(name)
        self.example.hide()
        if data.example:
            self.example.tell(texts.EXAMPLE_BANNER, Tone.ACCENT)

    def _on_changed(self, change: ChangeSet, _initiator: object) -> None:
        if change.lists:
            self.bridge.read(listings, self._show_listings)
        self.screens.refresh(change)
        for page in self.pages.built:
            page.refresh(change)

    def _show_listings(self, found: Sequence[CouncilListing]) -> None:
        before, self._listings = self._listings, tuple(found)
        self.commands.export.setEnabled(bool(found))
        self.commands.new_meeting.setEnabled(bool(found))
        self.screens.show_listings(found)
        if before is None:
            self.show_screen(self._first_place())
            self.running.show_listings(found)
        elif bool(before) != bool(found):
            self.show_screen(self._place)

    def _first_place(self) -> int:
        places = {screen.entry.name: place for place, screen in enumerate(SCREENS)}
        return places.get(self.start_screen, HOME) if self._listings else 0

    def _screen_in_view(self) -> ScreenView | None:
        return self.current if self._listings else None

    def _on_refused(self, fault: DomainError) -> None:
        self.notice.tell(fault.message, Tone.ABSTAIN)

    def _on_noticed(self, findings: Sequence[Finding]) -> None:
        mended = all(finding.repaired for finding in findings)
        words = "\n".join(finding.text for finding in findings)
        self.notice.tell(words, Tone.ACCENT if mended else Tone.ABSTAIN)

    def show_screen(self, place: int) -> None:
        """Show a screen of the rail, or what to do while there is nothing to show."""
        if self._listings is None:
            return
        self.leave_meeting()
        if place == LIVE_PLACE:
            self.running.hide()
        self._place = place
        self.rail.mark(place)
        shown = self.screens[place] if self._listings else self.empty
        self.stack.setCurrentWidget(shown)
        if self._listings:
            self.screens[place].focus_first()
        else:
            self.empty.focus_first()

    def show_meeting(self, key: MeetingKey) -> None:
        """Show the page of a meeting over the screen that it was asked from."""
        match self._status(key):
            case MeetingStatus.PLANNED:
                self._show_page(self.pages.preparation, key)
            case MeetingStatus.ARCHIVED:
                self._show_page(self.pages.archived, key)
            case _:
                self._show_page(self.meeting, key)

    def show_begun(self, key: MeetingKey) -> None:
        """Show the page of a meeting that has begun, whatever the lists say of it."""
        self._show_page(self.meeting, key)

    def _show_page(
        self, page: MeetingView | PreparationView | ArchivedView, key: MeetingKey
    ) -> None:
        page.show_meeting(key)
        self.stack.setCurrentWidget(page)
        self.commands.back.setEnabled(True)
        page.focus_first()

    def _status(self, key: MeetingKey) -> MeetingStatus:
        """Return where a meeting stands; one that was made a moment ago has not begun."""
        of_council = (each.meetings for each in self.listings if each.council.id == key.council)
        known = {meeting.key: meeting.status for meetings in of_council for meeting in meetings}
        return known.get(key, MeetingStatus.PLANNED)

    def _show_council(self, council: CouncilId) -> None:
        from secretary_app.application.finding import CouncilTarget  # noqa: PLC0415 - the window first

        self.show_screen(COUNCILS_PLACE)
        self.current.reveal(CouncilTarget(council))

    def show_live(self, key: MeetingKey) -> None:
        """Begin a meeting, or go on with it, on the screen where meetings are held."""
        self.screens[LIVE_PLACE].show_meeting(key)
        self.show_screen(LIVE_PLACE)

    def show_protocol(self, key: MeetingKey) -> None:
        """Draft the minutes of a meeting, on the screen where that is done."""
        self.screens[PROTOCOL_PLACE].show_meeting(key)
        self.show_screen(PROTOCOL_PLACE)

    def leave_meeting(self) -> None:
        """Forget the meeting in view, if any."""
        if (page := self.pages.current) is not None:
            page.leave()
        self.commands.back.setEnabled(False)

    def back(self) -> None:
        """Return from a meeting to the screen that it was asked from."""
        if self.in_meeting:
            self.show_screen(self._place)

    def council_name(self, council: CouncilId | None) -> str | None:
        """Return the name of a council in the lists."""
        names = {each.council.id: each.council.name for each in self.listings}
        return names.get(council) if council is not None else None

    def help_text(self) -> str:
        """Return what can be done on the screen in view."""
        return self.current.help_text() if self._listings else texts.HELP_EMPTY

    def open_file(self, path: Path) -> bool:
        """Open a file with the program that the system has for it; tell whether there is one."""
        return self._opener(path)

    def _on_open_wanted(self, path: Path) -> None:
        if not self._opener(path):
            self.notice.tell(texts.CANNOT_OPEN, Tone.ABSTAIN)

    def come_forward(self) -> None:
        """Show the window above all others: another start asked for it."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept files, and say what will become of them."""
        if dropped_files(event) and self.commands.import_files.isEnabled():
            event.acceptProposedAction()
            self.drop_hint.tell(texts.DROP_HERE, Tone.ACCENT)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Say nothing more about files."""
        self.drop_hint.hide()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the files in."""
        self.drop_hint.hide()
        event.acceptProposedAction()
        self.conversation.take_files(dropped_files(event))

    @property
    def unsaved(self) -> str:
        """Tell what is typed anywhere and not stored; empty when nothing is."""
        views = (*self.screens.built, *self.pages.built)
        return " ".join(filter(None, (view.unsaved for view in views)))

    def close_anyway(self) -> None:
        """Close without what is typed and not stored."""
        self._dropping = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Release the data before the window goes; ask first where something is not stored."""
        if (storing := self.pages.storing() or self.screens.storing()) is not None:
            event.ignore()
            storing.when_stored(self.close)
            return
        if (unsaved := self.unsaved) and not self._dropping:
            event.ignore()
            self.conversation.ask_to_drop(unsaved)
            return
        self.closing.emit()
        self.bridge.close()
        super().closeEvent(event)
