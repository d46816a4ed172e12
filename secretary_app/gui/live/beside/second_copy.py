"""A second copy of the running meeting after every vote, in a folder that was chosen once.

The folder's name stands in a small file beside the data. A folder that is not there, full or
read-only stops nothing: what is wrong is said, and the next vote tries again.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from secretary_app.application.ports import Finding
from secretary_app.application.records import MeetingKey
from secretary_app.application.services import Services
from secretary_app.domain.meeting.entries import Entry, MeetingClosed, VoteClosed
from secretary_app.gui.bridge import Bridge
from secretary_app.gui.live.beside import texts
from secretary_app.gui.live.session import LiveSession
from secretary_app.gui.outcomes import OpenData
from secretary_app.gui.tasks import Progress

FILE = "second-copy.txt"
_PAUSE_MS = 1500


class SecondCopy(QObject):
    """Writes the copies on the worker; ``told`` carries a sentence for the line of notices."""

    told = Signal(str)

    def __init__(self, session: LiveSession, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._bridge = bridge
        # The worker would share the processor with the next key: a copy waits for a pause.
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.setInterval(_PAUSE_MS)
        self.pause.timeout.connect(self._copy_now)
        session.stepped.connect(self._on_stepped)
        session.ended.connect(self.pause.stop)

    @property
    def folder(self) -> Path | None:
        """Return where the copies go, None for nowhere."""
        data = self._bridge.data
        if data is None:
            return None
        try:
            name = (data.folder / FILE).read_text("utf-8").strip()
        except (OSError, UnicodeDecodeError):
            return None
        return Path(name) if name else None

    def choose(self, folder: Path | None) -> None:
        """Send the copies to ``folder`` from now on, or nowhere; the first one at once."""
        self._bridge.work(partial(_remember, folder), lambda _: self._on_chosen(folder))

    def _on_chosen(self, folder: Path | None) -> None:
        self.told.emit(texts.copied_to(folder) if folder else texts.COPY_OFF)
        if folder is not None and self._session.runs:
            self._copy(self._session.live.key, folder)

    def _on_stepped(self, _before: object, _after: object, entries: Sequence[Entry]) -> None:
        due = any(isinstance(e.event, VoteClosed | MeetingClosed) for e in entries)
        if due or self.pause.isActive():
            self.pause.start()

    def _copy_now(self) -> None:
        folder = self.folder
        if folder is not None and self._session.runs:
            self._copy(self._session.live.key, folder)

    def _copy(self, key: MeetingKey, folder: Path) -> None:
        self._bridge.work(partial(_copy, key, folder), self._on_copied)

    def _on_copied(self, finding: Finding | None) -> None:
        if finding is not None:
            self.told.emit(finding.text)


def _remember(folder: Path | None, services: Services, data: OpenData, _: Progress) -> None:
    services.write_file(data.folder / FILE, str(folder or "").encode())


def _copy(
    key: MeetingKey, folder: Path, services: Services, data: OpenData, _: Progress
) -> Finding | None:
    from secretary_app.application.live.copies import copy_meeting  # noqa: PLC0415 - when asked

    return copy_meeting(data.store, key, folder, services.write_file)
