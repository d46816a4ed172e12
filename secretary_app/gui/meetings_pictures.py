"""The screen «Заседания» as a calendar and its dialog, for the pictures of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from secretary_app.application.services import Services
from secretary_app.gui.meetings.new_meeting import NewMeetingDialog
from secretary_app.gui.meetings.view import MeetingsView
from secretary_app.gui.screens import HOME
from secretary_app.gui.window import MainWindow

Scene = tuple[str, Callable[[], QWidget | None]]
Wait = Callable[[], None]


def meetings_scenes(
    window: MainWindow, _services: Services, _folder: Path, wait: Wait
) -> Iterator[Scene]:
    """Yield every scene by name; a dialog is pictured instead of the window.

    The example must be open; it stays as it is.
    """
    view = window.screens[HOME]
    if not isinstance(view, MeetingsView):
        raise TypeError(view)
    window.show_screen(HOME)
    yield "meetings-year", partial(_turn, view, wait)
    yield "meetings-new", partial(_new, window, view, wait)
    view.switch.trigger()


def _turn(view: MeetingsView, wait: Wait) -> None:
    view.switch.trigger()
    wait()


def _new(window: MainWindow, view: MeetingsView, wait: Wait) -> NewMeetingDialog:
    council = window.listings[0].council
    dialog = NewMeetingDialog(window, view.desk, [council], council.id)
    wait()
    return dialog
