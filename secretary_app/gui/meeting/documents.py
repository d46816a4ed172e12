"""The part «Документы»: the minutes, their way, papers made of them, and their proof."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from secretary_app.application.papers import MinutesStyle
from secretary_app.gui import texts as common
from secretary_app.gui.meeting import texts
from secretary_app.gui.meeting.dispute import DisputeCard
from secretary_app.gui.meeting.life.panel import LifePanel
from secretary_app.gui.meeting.page import MeetingPage
from secretary_app.gui.outcomes import SavedPaper
from secretary_app.gui.papers.after import AFTER
from secretary_app.gui.papers.panel import PapersPanel
from secretary_app.gui.screen import Desk
from secretary_app.gui.theme.icons import SAVE
from secretary_app.gui.theme.tokens import space
from secretary_app.gui.widgets.buttons import Button, button_for
from secretary_app.gui.widgets.choice import Choice
from secretary_app.gui.widgets.labels import label
from secretary_app.gui.widgets.panels import GAP, Card, Columns
from secretary_app.gui.widgets.saved import SavedFiles

_STYLES: tuple[MinutesStyle | None, ...] = (None, *MinutesStyle)
_GROUP = 8
_NARROW = space(220)


class DocumentsView(QWidget):
    """The minutes in a style of choice, and the papers after the meeting."""

    open_wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("meeting-documents")
        self.style_choice = Choice("minutes-style", texts.STYLE)
        names = [texts.style_name(each) if each else texts.STYLE_BY_KIND for each in _STYLES]
        self.style_choice.addItems(names)
        self._save = button_for(desk.commands.minutes, "minutes-save", sign=SAVE)
        self.saved = SavedFiles("minutes")
        self.saved.open_wanted.connect(self.open_wanted)
        self.life = LifePanel(desk)
        self.life.open_wanted.connect(self.open_wanted)
        self.papers = PapersPanel(desk, AFTER)
        self.papers.open_wanted.connect(self.open_wanted)
        self.style_choice.currentIndexChanged.connect(self._choose_style)
        self.dispute = DisputeCard(desk)
        self.dispute.open_wanted.connect(self.open_wanted)
        self.hash = label("", "mono", name="closing-hash", wrap=True)
        self.copy = Button(texts.COPY, "closing-hash-copy")
        self.copy.clicked.connect(self._copy)
        self._hash = ""
        self.columns = Columns(name="documents-columns", title=texts.DOCUMENTS, narrow=_NARROW)
        self._lay_out()

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.columns)
        self.papers.told.connect(lambda: self.columns.reveal(self.papers.saved))
        self.columns.add(_column(self.life, self._minutes(), self.papers), 7)
        self.columns.add(_column(self._hashes(), self.dispute), 5)

    def _minutes(self) -> Card:
        minutes = Card(texts.MINUTES)
        minutes.body.addWidget(label(texts.MINUTES_TEXT, "muted", wrap=True))
        choice = QHBoxLayout()
        choice.setSpacing(space(3))
        caption = label(f"{texts.STYLE}:")
        caption.setBuddy(self.style_choice)
        for widget in (caption, self.style_choice, self._save):
            choice.addWidget(widget)
        choice.addStretch(1)
        minutes.body.addLayout(choice)
        minutes.body.addWidget(self.saved)
        return minutes

    def _hashes(self) -> Card:
        hashes = Card(texts.HASH)
        hashes.body.addWidget(label(texts.HASH_TEXT, "muted", wrap=True))
        hashes.body.addWidget(self.hash)
        below = QHBoxLayout()
        below.addWidget(self.copy)
        below.addStretch(1)
        hashes.body.addLayout(below)
        hashes.body.addStretch(1)
        return hashes

    @property
    def chosen_style(self) -> MinutesStyle | None:
        """Return the style chosen, None for the one that fits the meeting."""
        return _STYLES[self.style_choice.currentIndex()]

    def show_page(self, page: MeetingPage) -> None:
        """Show what there is to print of a meeting."""
        self._hash = page.closing_hash
        groups = [self._hash[at : at + _GROUP] for at in range(0, len(self._hash), _GROUP)]
        self.hash.setText(" ".join(groups) or texts.NO_HASH)
        self.copy.setVisible(bool(self._hash))
        self.life.show_meeting(page.key)
        self.papers.show_meeting(page.key)
        self.dispute.show_page(page)

    def leave(self) -> None:
        """Forget the meeting and what was saved of it."""
        self.saved.forget()
        self.life.leave()
        self.papers.leave()
        self.dispute.leave()

    def _choose_style(self) -> None:
        self.life.acts.style = self.papers.copy_style = self.chosen_style

    def show_saved(self, paper: SavedPaper) -> None:
        """Tell where the minutes are, and offer to open them."""
        self.saved.show_files((paper.path,), common.minutes_saved(paper.path), paper.notices)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._hash)


def _column(*cards: Card | PapersPanel) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GAP)
    for card in cards:
        column.addWidget(card)
    column.addStretch(1)
    return made
