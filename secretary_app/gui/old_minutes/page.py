"""The page of an archived meeting: what its minutes said, and their text beside."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from secretary_app.application.old_minutes.blocks import Block
from secretary_app.application.old_minutes.kept import ArchivedPage, archived_page
from secretary_app.application.records import MeetingKey, MeetingStatus
from secretary_app.domain.councils import CouncilId
from secretary_app.gui.changes import ChangeSet
from secretary_app.gui.meetings.texts import status_chip
from secretary_app.gui.old_minutes import texts
from secretary_app.gui.old_minutes.source import SourceView
from secretary_app.gui.screen import Desk, ScreenView
from secretary_app.gui.theme.icons import BACK
from secretary_app.gui.theme.tokens import space
from secretary_app.gui.widgets.buttons import Button
from secretary_app.gui.widgets.labels import Chip, label
from secretary_app.gui.widgets.panels import GAP, MARGIN, Card, HeaderBar, ScrolledColumn

_SHARES = (space(160), space(110))


class ArchivedView(ScreenView):
    """One archived meeting, to be read; ``left`` asks to go back."""

    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "archived-meeting", texts.TITLE)
        self._key: MeetingKey | None = None
        self.header = HeaderBar("", name="archived-header")
        back = Button(texts.BACK, "archived-back", kind="link", sign=BACK, tip="Esc")
        back.clicked.connect(self.left)
        status = Chip(*status_chip(MeetingStatus.ARCHIVED), name="archived-status")
        self.header.left.addWidget(back)
        self.header.chips.addWidget(status)
        self.parts = ScrolledColumn(name="archived-parts", title=texts.TITLE)
        self.source = SourceView()
        work = QSplitter(Qt.Orientation.Horizontal)
        work.setChildrenCollapsible(False)
        work.addWidget(self.parts)
        work.addWidget(self.source)
        work.setSizes(list(_SHARES))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.header)
        body = QVBoxLayout()
        body.setContentsMargins(MARGIN, GAP, MARGIN, GAP)
        body.addWidget(work)
        outer.addLayout(body, 1)

    def show_meeting(self, key: MeetingKey) -> None:
        """Read a meeting and show it."""
        self._key = key
        self.desk.bridge.read(partial(archived_page, key=key), self._show_page)

    def _show_page(self, page: ArchivedPage) -> None:
        if page.key != self._key:
            return
        self.header.title.say(page.title)
        self.header.subtitle.say(page.about)
        self.setAccessibleName(page.title)
        column = self.parts.fill(QWidget())
        for number, part in enumerate(page.parts):
            card = Card(part.heading, name=f"archived-part-{number}")
            for told in part.lines:
                card.body.addWidget(label(told, wrap=True))
            column.addWidget(card)
        column.addStretch(1)
        blocks = [Block(number=n, text=text) for n, text in enumerate(page.text, 1)]
        self.source.show_blocks(blocks)

    def refresh(self, change: ChangeSet) -> None:
        """Go back where the meeting has been taken back or changed."""
        if self._key is not None and change.touches(self._key) and not change.everything:
            self.left.emit()

    def leave(self) -> None:
        """Forget the meeting."""
        self._key = None

    def current_council(self) -> CouncilId | None:
        """Return the council of the meeting."""
        return self._key.council if self._key else None

    def focus_first(self) -> None:
        """Put the cursor on what the minutes said."""
        self.parts.setFocus()

    def help_text(self) -> str:
        """Return what can be done here."""
        return texts.PAGE_HELP
