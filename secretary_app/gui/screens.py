"""The screens that exist, in the order of the rail; Ctrl+1… follow it."""

from __future__ import annotations

from secretary_app.gui.councils.texts import TITLE as COUNCILS_TITLE
from secretary_app.gui.councils.view import CouncilsView
from secretary_app.gui.meetings.texts import TITLE as MEETINGS_TITLE
from secretary_app.gui.meetings.view import MeetingsView
from secretary_app.gui.screen import Screen
from secretary_app.gui.theme.icons import COUNCILS, MEETINGS
from secretary_app.gui.widgets.rail import RailEntry

SCREENS = (
    Screen(RailEntry(name="councils", title=COUNCILS_TITLE, sign=COUNCILS), CouncilsView),
    Screen(RailEntry(name="meetings", title=MEETINGS_TITLE, sign=MEETINGS), MeetingsView),
)
