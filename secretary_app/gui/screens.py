"""The screens that exist, in the order of the rail; Ctrl+1… follow it.

An entry of the rail is cheap; the package of a screen is imported when the screen is shown
for the first time, because the window comes first.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from secretary_app.application.records import CouncilListing
from secretary_app.gui import texts
from secretary_app.gui.changes import ChangeSet
from secretary_app.gui.screen import Desk, Screen, ScreenView
from secretary_app.gui.theme.icons import COUNCILS, LIVE, MEETINGS, PROTOCOL
from secretary_app.gui.widgets.rail import RailEntry


def _councils(desk: Desk) -> ScreenView:
    from secretary_app.gui.councils.view import CouncilsView

    return CouncilsView(desk)


def _meetings(desk: Desk) -> ScreenView:
    from secretary_app.gui.meetings.view import MeetingsView

    return MeetingsView(desk)


def _live(desk: Desk) -> ScreenView:
    from secretary_app.gui.live.view import LiveView

    return LiveView(desk)


def _protocol(desk: Desk) -> ScreenView:
    from secretary_app.gui.protocol.view import ProtocolView

    return ProtocolView(desk)


SCREENS = (
    Screen(RailEntry(name="councils", title=texts.COUNCILS, sign=COUNCILS), _councils),
    Screen(RailEntry(name="meetings", title=texts.MEETINGS, sign=MEETINGS), _meetings),
    Screen(RailEntry(name="live", title=texts.LIVE, sign=LIVE), _live),
    Screen(RailEntry(name="protocol", title=texts.PROTOCOL, sign=PROTOCOL), _protocol),
)
# Where work begins once there is a meeting.
HOME = next(n for n, screen in enumerate(SCREENS) if screen.entry.name == "meetings")
# Where councils and their people are.
COUNCILS_PLACE = next(n for n, screen in enumerate(SCREENS) if screen.entry.name == "councils")
# Where a meeting is held.
LIVE_PLACE = next(n for n, screen in enumerate(SCREENS) if screen.entry.name == "live")
# Where minutes are drafted.
PROTOCOL_PLACE = next(n for n, screen in enumerate(SCREENS) if screen.entry.name == "protocol")


class Screens(QObject):
    """The screens of one window, by their place on the rail; each is built when first asked for.

    ``meeting_wanted`` carries the key of a meeting that the user asked any of them to show,
    ``live_wanted`` that of one to hold, ``protocol_wanted`` of one whose minutes to draft;
    ``open_wanted`` carries a file or folder; ``stepped`` tells that one of them has another
    step to take back.
    """

    meeting_wanted = Signal(object)
    live_wanted = Signal(object)
    protocol_wanted = Signal(object)
    open_wanted = Signal(object)
    stepped = Signal()

    def __init__(self, desk: Desk, stack: QStackedWidget) -> None:
        super().__init__(stack)
        self._desk = desk
        self._stack = stack
        self._built: dict[int, ScreenView] = {}
        self._listings: Sequence[CouncilListing] = ()

    def __getitem__(self, place: int) -> ScreenView:
        if place not in self._built:
            self._built[place] = self._build(place)
        return self._built[place]

    def _build(self, place: int) -> ScreenView:
        view = SCREENS[place].build(self._desk)
        view.meeting_wanted.connect(self.meeting_wanted)
        view.live_wanted.connect(self.live_wanted)
        view.protocol_wanted.connect(self.protocol_wanted)
        view.open_wanted.connect(self.open_wanted)
        view.stepped.connect(self.stepped)
        self._stack.addWidget(view)
        view.show_listings(self._listings)
        return view

    @property
    def built(self) -> Iterable[ScreenView]:
        """Return the screens that were shown so far."""
        return self._built.values()

    def storing(self) -> ScreenView | None:
        """Store what is typed; return a screen that has something on its way to the disk."""
        return next((view for view in self.built if not view.is_stored()), None)

    def show_listings(self, listings: Sequence[CouncilListing]) -> None:
        """Show the councils and meetings that there are now, also on what is built later."""
        self._listings = listings
        for view in self.built:
            view.show_listings(listings)

    def refresh(self, change: ChangeSet) -> None:
        """Let the screens read again what ``change`` touches beyond the listings."""
        for view in self.built:
            view.refresh(change)
