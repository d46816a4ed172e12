"""Opens what stands beside a meeting, and lets it speak through the line of notices."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from secretary_app.application.records import MeetingKey
from secretary_app.gui.bridge import Bridge
from secretary_app.gui.live.beside import texts
from secretary_app.gui.live.beside.paper import PaperStrip
from secretary_app.gui.live.beside.second_copy import SecondCopy
from secretary_app.gui.live.beside.whole_journal import JournalDialog
from secretary_app.gui.live.commands import LiveCommands
from secretary_app.gui.live.notice import NoticeLine
from secretary_app.gui.live.session import LiveSession
from secretary_app.gui.theme.icons import SAVE
from secretary_app.gui.theme.tokens import Tone
from secretary_app.gui.widgets.dialogs import MessageDialog, Way
from secretary_app.gui.widgets.files import folder_dialog

_STOP, _OTHER = 1, 2


class Company(QObject):
    """The whole journal (Ctrl+J), the second copy (Shift+F12), the times of paper (Ctrl+T)."""

    def __init__(
        self,
        session: LiveSession,
        commands: LiveCommands,
        bridge: Bridge,
        notice: NoticeLine,
        screen: QWidget,
    ) -> None:
        super().__init__(screen)
        self._session = session
        self._bridge = bridge
        self._notice = notice
        self._screen = screen
        self.paper = PaperStrip(session)
        self.copy = SecondCopy(session, bridge, self)
        self.paper.wrong.connect(lambda words: notice.tell(words, Tone.AGAINST))
        self.copy.told.connect(lambda words: notice.tell(words, Tone.ABSTAIN))
        commands.whole_journal.triggered.connect(self.show_journal)
        commands.copy.triggered.connect(self.ask_about_copy)
        commands.paper_time.triggered.connect(self._to_paper_time)

    def enter_from_paper(self, key: MeetingKey) -> None:
        """Take up a prepared meeting that was held on paper."""
        self._session.take(key, from_paper=True)

    def _to_paper_time(self) -> None:
        if self._session.runs and self._session.from_paper:
            self.paper.focus_time()

    def show_journal(self) -> None:
        """Show the whole journal beside the meeting."""
        if not self._session.runs:
            return
        dialog = JournalDialog(self._session, self._bridge, self._screen)
        dialog.saved.connect(lambda words: self._notice.tell(words, Tone.FOR))
        dialog.show()

    def ask_about_copy(self) -> None:
        """Ask where copies go; where they go already, whether they still shall."""
        folder = self.copy.folder
        if folder is None:
            self._ask_folder()
            return
        dialog = MessageDialog(
            self._screen,
            name="live-copy",
            heading=texts.COPY.rstrip("…"),
            text=texts.copied_to(folder),
            sign=SAVE,
            tone=Tone.ACCENT,
            ways=(
                Way(code=_STOP, text=texts.NO_COPY, name="live-copy-stop"),
                Way(code=_OTHER, text=texts.OTHER_FOLDER, name="live-copy-other"),
                Way(code=0, text=texts.KEEP, name="live-copy-keep", kind="primary"),
            ),
        )
        dialog.finished.connect(self._after_question)
        dialog.open()

    def _after_question(self, code: int) -> None:
        if code == _STOP:
            self.copy.choose(None)
        elif code == _OTHER:
            self._ask_folder()

    def _ask_folder(self) -> None:
        dialog = folder_dialog(self._screen, name="live-copy-folder", title=texts.COPY_TITLE)
        dialog.fileSelected.connect(lambda name: self.copy.choose(Path(name)))
        dialog.open()
