"""The secretary's own phrases in the window: read once, written by the worker."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from secretary_app.application.drafting.kept_phrases import (
    FILE,
    MOST_BYTES,
    read_kept,
    written_kept,
)
from secretary_app.application.services import Services
from secretary_app.gui.bridge import Bridge
from secretary_app.gui.outcomes import OpenData
from secretary_app.gui.protocol import texts
from secretary_app.gui.tasks import Progress


class KeptPhrases(QObject):
    """``changed`` tells that the phrases are others now, ``failed`` carries why they are not."""

    changed = Signal()
    failed = Signal(str)

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._known: tuple[str, ...] | None = None
        bridge.opened.connect(self._forget)

    @property
    def known(self) -> tuple[str, ...]:
        """Return the phrases kept beside the open data, those changed last included."""
        if self._known is None:
            self._known = self._read()
        return self._known

    def _read(self) -> tuple[str, ...]:
        data = self._bridge.data
        if data is None:
            return ()
        try:
            with (data.folder / FILE).open("rb") as file:
                return read_kept(file.read(MOST_BYTES))
        except OSError:
            return ()

    def store(self, kept: tuple[str, ...]) -> None:
        """Keep these phrases from now on; a disk that will not leaves those that were."""
        self._known = kept
        self._bridge.work(partial(_write, kept), _heard, self._on_failed)
        self.changed.emit()

    def _on_failed(self, fault: Exception) -> None:
        self._known = None
        self.failed.emit(texts.phrases_unkept(str(fault)))
        self.changed.emit()

    def _forget(self) -> None:
        self._known = None


def _write(kept: tuple[str, ...], services: Services, data: OpenData, _: Progress) -> None:
    services.write_file(data.folder / FILE, written_kept(kept))


def _heard(_: None) -> None:
    """The phrases are shown already."""
