"""What every screen is to the window.

A new screen is a package with a `ScreenView`, its texts and its models, its title in the
texts of the window, and in `screens` an entry with a function that imports and builds it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from secretary_app.application.records import CouncilListing, MeetingKey
from secretary_app.domain.councils import CouncilId
from secretary_app.domain.errors import DomainError
from secretary_app.gui.bridge import Bridge
from secretary_app.gui.changes import ChangeSet
from secretary_app.gui.commands import Commands
from secretary_app.gui.editor import Editor
from secretary_app.gui.widgets.rail import RailEntry

if TYPE_CHECKING:
    from secretary_app.application.finding import Target


@dataclass(frozen=True, slots=True)
class Desk:
    """What a screen works with."""

    bridge: Bridge
    commands: Commands
    editor: Editor


class ScreenView(QWidget):
    """A screen; ``meeting_wanted`` carries the key of a meeting that the user asked to see.

    ``live_wanted`` carries the key of a meeting to begin or to go on with, ``protocol_wanted``
    that of one whose minutes to draft, ``open_wanted`` a file or folder to open. ``stepped`` is
    emitted when there is another step to take back or to do again here.
    """

    meeting_wanted = Signal(object)
    live_wanted = Signal(object)
    protocol_wanted = Signal(object)
    open_wanted = Signal(object)
    stepped = Signal()

    def __init__(self, desk: Desk, name: str, title: str) -> None:
        super().__init__()
        self.desk = desk
        self.setObjectName(name)
        self.setAccessibleName(title)

    def show_listings(self, listings: Sequence[CouncilListing]) -> None:
        """Show the councils and meetings that there are now."""

    def show_meeting(self, key: MeetingKey) -> None:
        """Show one meeting, where a screen is about one."""

    def reveal(self, thing: Target) -> None:
        """Make a thing that was found elsewhere the current one, if this screen shows it."""

    def refresh(self, change: ChangeSet) -> None:
        """Read again what ``change`` touches beyond the listings."""

    def is_stored(self) -> bool:
        """Store what is typed and tell whether nothing is on its way to the disk."""
        return True

    def when_stored(self, then: Callable[[], object]) -> None:
        """Call ``then`` when nothing is on its way to the disk any more."""
        then()

    @property
    def unsaved(self) -> str:
        """Tell in a sentence what is typed here and not stored; empty when nothing is."""
        return ""

    @property
    def undo_step(self) -> str:
        """Return the name of the step that Ctrl+Z takes back here, empty when there is none."""
        return self.desk.editor.undo_step

    @property
    def redo_step(self) -> str:
        """Return the name of the step that Ctrl+Y does again here, empty when there is none."""
        return self.desk.editor.redo_step

    def undo(self, refused: Callable[[DomainError], None]) -> None:
        """Take the last step back."""
        self.desk.editor.undo(refused)

    def redo(self, refused: Callable[[DomainError], None]) -> None:
        """Do the step again that was taken back last."""
        self.desk.editor.redo(refused)

    def begin_new(self) -> None:
        """Begin something new of the kind that this screen shows."""

    def focus_search(self) -> None:
        """Put the cursor where this screen is searched."""

    def focus_first(self) -> None:
        """Put the cursor where work begins."""

    def current_council(self) -> CouncilId | None:
        """Return the council in view, or None."""
        return None

    @property
    def minutes_name(self) -> str:
        """Return the file name proposed for the minutes of what is in view, empty for none."""
        return ""

    def save_minutes(self, path: Path) -> None:
        """Make and write the minutes of what is in view."""

    def help_text(self) -> str:
        """Return what can be done here, in a few lines."""
        return ""


@dataclass(frozen=True, slots=True)
class Screen:
    """A screen of the rail, and how it is made when it is shown for the first time."""

    entry: RailEntry
    build: Callable[[Desk], ScreenView]
