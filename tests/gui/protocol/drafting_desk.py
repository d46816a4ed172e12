"""The screen of the minutes with the demonstration, driven by keyboard."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from secretary_app.application.drafting.wording import NO_DRAFT
from secretary_app.application.ports import EnvironmentFailure
from secretary_app.documents.preview import WordReader
from secretary_app.domain.agenda import MinutesDraft
from secretary_app.gui.protocol.view import ProtocolView
from secretary_app.gui.screens import PROTOCOL_PLACE
from tests.gui.desk import CTRL, Opened, SomeStores

HEARD = "speech-heard"


class Pages:
    """Stands in for the program that makes pages; it is not there while ``broken``."""

    broken = False

    def find(self) -> Path | None:
        return None if self.broken else Path("soffice")

    def pdf(self, data: bytes) -> bytes:
        if self.broken:
            raise EnvironmentFailure("LibreOffice не найден.")
        assert WordReader().read(data).text
        return b"%PDF-1.7 <</Type/Page>> <</Type/Page>>"


class Desk:
    """The screen with the first question of the minutes in view."""

    def __init__(self, opened: Opened, stores: SomeStores, pages: Pages | None = None) -> None:
        self.opened = opened
        self.pages = pages or Pages()
        self.stores = stores
        opened.ctrl(Qt.Key(ord(str(PROTOCOL_PLACE + 1))))
        view = opened.window.current
        assert isinstance(view, ProtocolView)
        self.view = view

    def open(self) -> Desk:
        self.opened.press(Qt.Key.Key_Return)
        self.settle()
        return self

    def settle(self, *, patient: bool = False) -> None:
        """Wait until everything is stored, printed and checked; the pause only if ``patient``."""
        if not patient:
            self.view.session.save()
        self.opened.qtbot.waitUntil(self._still, timeout=5000)

    def _still(self) -> bool:
        self.opened.rest()
        return self.view.session.settled and self.opened.window.bridge.idle

    def part(self, title: str) -> None:
        rows = self.view.structure.model.rows
        place = next(n for n, row in enumerate(rows) if row.section.title.startswith(title))
        self.view.structure.list.setFocus()
        self.view.structure.list.choose(place)
        self.opened.press(Qt.Key.Key_Return)

    @property
    def draft(self) -> MinutesDraft:
        """What is on the disk; nothing there is an empty draft."""
        key = self.view.session.key
        assert key is not None
        with self.stores.store.reading() as tx:
            stored = tx.meeting(key)
        assert stored is not None
        return stored.meeting.draft or NO_DRAFT

    @property
    def page_text(self) -> str:
        preview = self.view.paper.pages.preview
        assert preview is not None
        return preview.text.replace("\xa0", " ")

    def text(self, name: str) -> QPlainTextEdit:
        return self.opened.find(QPlainTextEdit, name)

    def end(self) -> None:
        self.opened.press(Qt.Key.Key_End, modifier=CTRL)
