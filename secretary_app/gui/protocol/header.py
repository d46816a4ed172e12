"""The top of the screen: whose minutes, their state, the template, what can be done."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction

from secretary_app.application.drafting.page import ProtocolPage
from secretary_app.application.lint import LintReport
from secretary_app.application.papers import MinutesStyle
from secretary_app.domain.issued import PaperStage
from secretary_app.gui.meeting.texts import style_name
from secretary_app.gui.protocol import texts
from secretary_app.gui.protocol.texts import STAGES
from secretary_app.gui.theme.icons import BACK
from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets.buttons import Button
from secretary_app.gui.widgets.choice import Choice
from secretary_app.gui.widgets.keys import key_button
from secretary_app.gui.widgets.labels import Chip
from secretary_app.gui.widgets.panels import HeaderBar
from secretary_app.language.findings import RemarkKind

_STYLES: tuple[MinutesStyle | None, ...] = (None, *MinutesStyle)


class ProtocolHeader(HeaderBar):
    """``left_wanted`` asks for the list; ``style_chosen`` carries the style that was chosen."""

    left_wanted = Signal()
    turn_wanted = Signal()
    style_chosen = Signal(object)

    def __init__(self, save: QAction) -> None:
        super().__init__("", name="protocol-header")
        self._stage = PaperStage.DRAFT
        back = Button(texts.BACK, "protocol-back", kind="link", sign=BACK, tip="Esc")
        back.clicked.connect(self.left_wanted)
        self.left.addWidget(back)
        self.state = Chip(name="protocol-state")
        self.due = Chip(name="protocol-due")
        for chip in (self.state, self.due):
            self.chips.addWidget(chip)
        self.style_choice = Choice("protocol-style", texts.TEMPLATE)
        self.style_choice.addItems([texts.template(style_name(s) if s else "") for s in _STYLES])
        self.style_choice.activated.connect(lambda place: self.style_chosen.emit(_STYLES[place]))
        save_docx = key_button(save, "protocol-save", kind="primary", text=texts.SAVE_DOCX)
        self.style_choice.setMinimumWidth(space(44))
        self.turn = Button(texts.TO_PAGE, "protocol-turn", tip="F7")
        self.turn.clicked.connect(self.turn_wanted)
        self.turn.hide()
        for part in (self.turn, self.style_choice, save_docx):
            self.right.addWidget(part)

    def be_narrow(self, *, narrow: bool, page_first: bool) -> None:
        """Give way where there is little room: then wording and page are shown by turns."""
        words = texts.TO_WORDING if page_first else texts.TO_PAGE
        self.turn.setText(words)
        self.turn.setAccessibleName(words)
        self.turn.setVisible(narrow)
        self.style_choice.setVisible(not narrow)
        self.due.setHidden(narrow or not self.due.text())
        self.subtitle.setVisible(not narrow)

    def show_page(self, page: ProtocolPage) -> None:
        """Show whose minutes these are."""
        meeting = page.subject.meeting
        self.title.say(texts.heading(meeting))
        self._stage = page.stage
        self.subtitle.say(texts.about(page.record.council.name, meeting))

    def show_kept(self, *, kept: bool) -> None:
        """Tell where the minutes stand, or that what is typed is on its way to the disk."""
        words, tone = STAGES[self._stage]
        self.state.say(words if kept else texts.KEEPING, tone)

    def show_style(self, style: MinutesStyle | None) -> None:
        """Show the style chosen."""
        self.style_choice.setCurrentIndex(_STYLES.index(style))

    def show_report(self, report: LintReport) -> None:
        """Tell until when the minutes are drawn up."""
        due = next((r for r in report.remarks if r.kind in _DUE), None)
        late = due is not None and due.kind is not RemarkKind.MINUTES_DUE
        words = texts.due(due) if due else ""
        self.due.setToolTip(due.text if due else "")
        hidden = self.turn.isVisible()
        self.due.say(words, Tone.AGAINST if late else Tone.NEUTRAL)
        self.due.setHidden(hidden or not words)


_DUE = frozenset({RemarkKind.MINUTES_DUE, RemarkKind.MINUTES_OVERDUE, RemarkKind.MINUTES_UNSIGNED})
