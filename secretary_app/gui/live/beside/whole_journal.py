"""The whole journal beside the meeting: searched, narrowed by kind, saved as an appendix."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from secretary_app.application.records import MeetingKey
from secretary_app.application.services import Services
from secretary_app.gui.bridge import Bridge
from secretary_app.gui.live.beside import texts
from secretary_app.gui.live.session import LiveSession
from secretary_app.gui.meeting.lists import JournalView
from secretary_app.gui.outcomes import OpenData
from secretary_app.gui.tasks import Progress
from secretary_app.gui.theme.tokens import space
from secretary_app.gui.widgets.buttons import Button
from secretary_app.gui.widgets.files import documents_folder, saving_dialog
from secretary_app.gui.writing import write_chosen
from secretary_app.language.journal import JournalWords

_SIZE = space(230), space(150)


class JournalDialog(QDialog):
    """Follows the session while it is open and stops nothing; ``saved`` carries a sentence."""

    saved = Signal(str)

    def __init__(self, session: LiveSession, bridge: Bridge, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("live-journal-dialog")
        self.setWindowTitle(texts.JOURNAL)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        self._session = session
        self._bridge = bridge
        self.view = JournalView()
        save = Button(texts.SAVE_JOURNAL, "live-journal-save")
        save.clicked.connect(self._ask_where)
        close = Button(texts.CLOSE, "live-journal-close", tip="Esc")
        close.clicked.connect(self.close)
        row = QHBoxLayout()
        row.addStretch(1)
        for button in (save, close):
            button.setAutoDefault(False)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.addWidget(self.view, 1)
        column.addLayout(row)
        session.stepped.connect(self.follow)
        session.ended.connect(self.close)
        self.follow()
        self.view.search.setFocus()

    def follow(self) -> None:
        """Show every entry that there is now."""
        session = self._session
        words = JournalWords(state=session.state, naming=session.naming)
        self.view.show_lines(words.lines(session.live.history.entries()))

    def _ask_where(self) -> None:
        dialog = saving_dialog(
            self,
            name="live-journal-file",
            title=texts.SAVE_JOURNAL_TITLE,
            kinds=texts.WORD_FILE,
            suffix="docx",
            proposed=documents_folder() / texts.JOURNAL_FILE,
        )
        dialog.fileSelected.connect(lambda path: self._save(Path(path)))
        dialog.open()

    def _save(self, path: Path) -> None:
        run = partial(_write_journal, self._session.live.key, path)
        done = partial(self._on_saved, path)
        self._bridge.work(run, done, title=texts.SAVING_JOURNAL)

    def _on_saved(self, path: Path, _written: Path) -> None:
        self.saved.emit(texts.journal_saved(path))


def _write_journal(
    key: MeetingKey, path: Path, services: Services, data: OpenData, _: Progress
) -> Path:
    from secretary_app.application.papers import PaperKind, make_paper  # noqa: PLC0415 - when asked

    paper = make_paper(data.store, services.printer(data.folder), key, PaperKind.JOURNAL_APPENDIX)
    return write_chosen(services, data, path, paper.data)
