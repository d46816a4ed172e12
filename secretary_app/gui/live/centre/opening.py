"""The opening: the meeting begins, people gather, somebody presides."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from secretary_app.application.live import LiveMeeting
from secretary_app.application.live.rollcall import (
    PresidingChoice,
    preside,
    presiding_choices,
    presiding_missing,
)
from secretary_app.domain.doubts import doubts_of_quorum
from secretary_app.domain.meeting.entries import ItemStarted
from secretary_app.domain.meeting.franchise import electorate_of, heading_quorum
from secretary_app.domain.meeting.state import MeetingState, Phase
from secretary_app.domain.quorum import QuorumStatus
from secretary_app.gui.live.centre import texts
from secretary_app.gui.live.commands import LiveCommands
from secretary_app.gui.live.panel import KeyedCard, LivePanel, column
from secretary_app.gui.live.places import ItemPlace
from secretary_app.gui.live.session import LiveSession
from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets.entries import EntriesModel, EntriesView
from secretary_app.gui.widgets.keys import KeyButton, key_button
from secretary_app.gui.widgets.labels import clear, label, put
from secretary_app.gui.widgets.panels import TonedFrame
from secretary_app.language.derivation import quorum_sentence
from secretary_app.language.doubts import doubt_sentence


@dataclass(frozen=True, slots=True)
class ChairRow:
    """Somebody who may preside, and what that does to ties."""

    choice: PresidingChoice
    name: str

    @property
    def ties(self) -> str:
        """Return who would resolve a tie."""
        return texts.TIES[self.choice.ties]


class OpeningPanel(LivePanel):
    """Before the opening one button; then quorum, doubts, who presides, and on to the agenda."""

    def __init__(self, session: LiveSession, commands: LiveCommands) -> None:
        super().__init__(session, "opening", texts.OPENING)
        words = commands.open_meeting.text()
        self.open_it = KeyButton(words, "opening-open", "Enter", kind="primary")
        self.open_it.clicked.connect(commands.open_meeting.trigger)
        self.go_on = KeyButton(texts.FIRST_ITEM, "opening-go-on", "Enter", kind="primary")
        self.go_on.clicked.connect(self._go_on)
        self.everybody = key_button(commands.rest, "opening-everybody", text=texts.EVERYBODY)
        self.words = label("", name="opening-words", wrap=True)
        self.quorum = label("", "heading", name="opening-quorum", wrap=True)
        self.presiding = label("", name="opening-presiding", wrap=True)
        self.model = EntriesModel[ChairRow](lambda r: r.name, lambda r: r.ties)
        self.chairs = EntriesView("opening-chairs", texts.NO_PRESIDING)
        self.chairs.setModel(self.model)
        self.chairs.opened.connect(self._preside)
        self._doubts = QVBoxLayout()
        self._shown: QuorumStatus | None = None
        self._lay_out()
        session.begun.connect(self._forget)

    def _lay_out(self) -> None:
        card = KeyedCard(texts.OPENING, name="opening-card")
        body = card.body
        body.setContentsMargins(space(4), space(3), space(4), space(4))
        body.setSpacing(space(3))
        for part in (self.words, self.quorum, self.presiding, self.chairs):
            body.addWidget(part)
        body.addLayout(self._doubts)
        for button in (self.open_it, self.everybody, self.go_on):
            body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        body.addStretch(1)
        column(self).addWidget(card)

    def _forget(self) -> None:
        self._shown = None

    def show_state(self, live: LiveMeeting) -> None:
        """Show how far the opening is."""
        state = live.history.state
        opened = state.phase is not Phase.NOT_OPENED
        put(self.words, texts.ROLL_CALL if opened else texts.OPEN_TEXT)
        self.open_it.setVisible(not opened)
        self.go_on.setVisible(opened)
        self.everybody.setVisible(opened)
        self.quorum.setVisible(opened)
        self._show_presiding(state, opened=opened)
        if opened:
            self._show_quorum(state)

    def _show_presiding(self, state: MeetingState, *, opened: bool) -> None:
        missing = opened and bool(state.present) and presiding_missing(state)
        name = self.session.short_name(state.presiding) if state.presiding else ""
        told = texts.PRESIDING_TEXT if missing else texts.presiding(name) if name else ""
        put(self.presiding, told)
        self.presiding.setVisible(bool(told))
        self.chairs.setVisible(missing)
        if missing:
            choices = presiding_choices(state)
            name_of = self.session.short_name
            self.model.update_rows([ChairRow(c, name_of(c.person)) for c in choices])
            self.chairs.setMaximumHeight(self.chairs.sizeHintForRow(0) * min(len(choices), 4) + 4)

    def _show_quorum(self, state: MeetingState) -> None:
        status = heading_quorum(state)
        if status == self._shown:
            return
        self._shown = status
        naming, weighted = self.session.naming, state.facts.weighted
        put(self.quorum, quorum_sentence(status, naming.rules, weighted=weighted))
        clear(self._doubts)
        doubts = doubts_of_quorum(status, electorate_of(state.facts))
        for number, doubt in enumerate(doubts, start=1):
            warning = TonedFrame(Tone.ABSTAIN, name=f"opening-doubt-{number}")
            warning.tell(doubt_sentence(doubt, naming))
            self._doubts.addWidget(warning)

    def _preside(self, place: int) -> None:
        if self.session.give(preside(self.model.row(place).choice.person)):
            self.go_on.setFocus()

    def _go_on(self) -> None:
        state = self.session.state
        procedural = any(m.item is None for m in state.motions.values())
        items = tuple(state.items)
        if procedural or not items:
            self.session.go(ItemPlace(None))
        elif self.session.do(ItemStarted(item=items[0])):
            self.session.go(ItemPlace(items[0]))

    def focus_first(self) -> None:
        """Put the cursor on what comes next: opening, the chair, or the first question."""
        if self.session.state.phase is Phase.NOT_OPENED:
            self.open_it.setFocus()
        elif not self.chairs.isHidden():
            self.chairs.setFocus()
            self.chairs.choose(0)
        else:
            self.go_on.setFocus()
