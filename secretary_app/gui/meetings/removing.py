"""The question before a meeting that has not begun is removed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from secretary_app.application.records import MeetingListing
from secretary_app.domain.agenda import Meeting
from secretary_app.gui.meetings import texts
from secretary_app.gui.theme.icons import WARNING
from secretary_app.gui.theme.tokens import Tone
from secretary_app.gui.widgets.dialogs import MessageDialog, Way

_REMOVE = 1


def ask_to_remove(
    window: QWidget, meeting: Meeting | MeetingListing, remove: Callable[[], object]
) -> None:
    """Ask whether a meeting shall be removed; ``remove`` is called where it shall."""
    dialog = MessageDialog(
        window,
        name="remove-meeting",
        heading=texts.remove_heading(meeting),
        text=texts.REMOVE_TEXT,
        sign=WARNING,
        tone=Tone.ABSTAIN,
        ways=(
            Way(code=_REMOVE, text=texts.REMOVE, name="remove-meeting-yes"),
            Way(code=0, text=texts.REMOVE_NO, name="remove-meeting-no", kind="primary"),
        ),
    )
    dialog.finished.connect(lambda code: remove() if code == _REMOVE else None)
    dialog.open()
