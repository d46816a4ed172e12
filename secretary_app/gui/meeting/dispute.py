"""«Папка для спора»: everything that proves how a closed meeting went, in one archive."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout

from secretary_app.application.dispute import ARCHIVE_SUFFIX, archive_name, dispute_folder
from secretary_app.application.records import MeetingKey
from secretary_app.application.services import Services
from secretary_app.domain.agenda import Meeting
from secretary_app.gui.commands import sequences
from secretary_app.gui.meeting import dispute_texts as texts
from secretary_app.gui.meeting.page import MeetingPage
from secretary_app.gui.outcomes import OpenData, SavedPaper
from secretary_app.gui.screen import Desk
from secretary_app.gui.tasks import CancelledError, Progress
from secretary_app.gui.theme.tokens import Tone
from secretary_app.gui.widgets.buttons import button_for
from secretary_app.gui.widgets.files import documents_folder, saving_dialog
from secretary_app.gui.widgets.labels import label
from secretary_app.gui.widgets.panels import Card
from secretary_app.gui.widgets.saved import SavedFiles
from secretary_app.gui.writing import write_chosen


@dataclass(frozen=True, slots=True)
class WantedFolder:
    """The meeting in dispute, and where the archive goes."""

    key: MeetingKey
    path: Path


def write_folder(
    services: Services, data: OpenData, progress: Progress, *, wanted: WantedFolder
) -> SavedPaper | None:
    """Write the archive, None where the user stopped it before; nothing is half-written.

    Raises `DomainError`, `EnvironmentFailure`.
    """
    printer, materials = services.printer(data.folder), services.materials(data.folder)

    def follow(done: int, of: int) -> None:
        progress.step(done, of, texts.collecting(done, of))

    try:
        made = dispute_folder(data.store, printer, materials, wanted.key, follow)
    except CancelledError:
        return None
    return SavedPaper(write_chosen(services, data, wanted.path, made.data), made.notices)


class DisputeCard(Card):
    """Collects the folder of the meeting in view; ``open_wanted`` carries what to open of it.

    ``action`` is for the page of the meeting: its key works all over it.
    """

    open_wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(texts.TITLE, name="dispute")
        self._desk = desk
        self._key: MeetingKey | None = None
        self._meeting: Meeting | None = None
        self.action = QAction(texts.COLLECT, self)
        self.action.setObjectName("dispute-action")
        self.action.setShortcuts(sequences(texts.KEYS))
        self.action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.action.setEnabled(False)
        self.action.triggered.connect(self._ask_file)
        self.saved = SavedFiles("dispute")
        self.saved.open_wanted.connect(self.open_wanted)
        self.body.addWidget(label(texts.ABOUT, "muted", wrap=True))
        row = QHBoxLayout()
        row.addWidget(button_for(self.action, "dispute-collect"))
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(self.saved)
        self.body.addStretch(1)

    def show_page(self, page: MeetingPage) -> None:
        """Offer the folder of a meeting once it is closed."""
        if page.key != self._key:
            self.saved.forget()
        self._key = page.key
        self._meeting = page.report.state.facts.meeting
        self.action.setEnabled(bool(page.closing_hash))

    def leave(self) -> None:
        """Forget the meeting and what was collected of it."""
        self._key = self._meeting = None
        self.action.setEnabled(False)
        self.saved.forget()

    def _ask_file(self) -> None:
        if self._key is None or self._meeting is None:
            return
        key = self._key
        dialog = saving_dialog(
            self,
            name="dispute-file",
            title=texts.SAVE_TITLE,
            kinds=texts.ARCHIVE,
            suffix=ARCHIVE_SUFFIX,
            proposed=documents_folder() / archive_name(self._meeting),
        )
        dialog.fileSelected.connect(lambda path: self._collect(WantedFolder(key, Path(path))))
        dialog.open()

    def _collect(self, wanted: WantedFolder) -> None:
        self._desk.bridge.work(
            partial(write_folder, wanted=wanted),
            partial(self.show_made, wanted.key),
            self._on_failed,
            title=texts.COLLECTING,
        )

    def show_made(self, key: MeetingKey, made: SavedPaper | None) -> None:
        """Tell what became of the folder of a meeting, if it is still in view."""
        if key != self._key:
            return
        if made is None:
            self.saved.say(texts.STOPPED, Tone.ABSTAIN)
        else:
            self.saved.show_files((made.path,), texts.collected(made.path), made.notices)

    def _on_failed(self, error: Exception) -> None:
        self.saved.say(str(error), Tone.AGAINST)
