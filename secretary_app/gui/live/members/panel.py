"""The part of the screen with the members."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from secretary_app.application.live import LiveMeeting
from secretary_app.application.live.rollcall import roll_call
from secretary_app.domain.agenda import Answer, Confirmation
from secretary_app.domain.meeting.commands import Record
from secretary_app.domain.meeting.entries import MeetingOpened
from secretary_app.domain.meeting.state import MeetingState, Phase
from secretary_app.gui.live.members import texts
from secretary_app.gui.live.members.lists import MemberField, MembersList
from secretary_app.gui.live.members.marking import (
    Draft,
    again,
    by_confirmations,
    everybody,
    marking,
)
from secretary_app.gui.live.members.menu import MemberMenu
from secretary_app.gui.live.members.rows import MemberRow, Names, cycled, quiet, rows_of
from secretary_app.gui.live.panel import KeyedCard, LivePanel, column
from secretary_app.gui.live.picking import PromptStrip, fits
from secretary_app.gui.live.places import gathers
from secretary_app.gui.live.session import LiveSession
from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets.entries import EntriesModel
from secretary_app.gui.widgets.flow import FlowLayout
from secretary_app.gui.widgets.keys import KeyButton, key_cap
from secretary_app.gui.widgets.labels import label
from secretary_app.gui.widgets.panels import TonedFrame

_ANSWERS = {0: Answer.ABSENT, 1: Answer.IN_PERSON, 2: Answer.REMOTE}
_REASON = 3
_ROOMY = space(74)


class DraftBar(TonedFrame):
    """Says that a roll call is not recorded yet, with the ways to end it."""

    def __init__(self) -> None:
        super().__init__(Tone.ABSTAIN, name="members-draft")
        self.words = label("", name="members-draft-words", wrap=True)
        self.words.setProperty("toned", True)
        self.record = KeyButton(texts.RECORD, "members-record", "Enter", kind="primary")
        self.rest = KeyButton(texts.REST_HERE, "members-rest", "F5")
        self.drop = KeyButton(texts.DROP, "members-drop", "Esc", kind="link")
        self.column.addWidget(self.words)
        buttons = FlowLayout(gap=space(2))
        for button in (self.record, self.drop, self.rest):
            button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            buttons.addWidget(button)
        self.column.addLayout(buttons)
        self.hide()


class MembersPanel(LivePanel):
    """Everybody who may be here: found by letters, marked by digits.

    A mark is recorded at once. Within a roll call («все присутствуют, кроме…», by what was
    announced, anew after a break) marks wait, and look like it, until Enter records them all;
    ``recorded`` tells that.
    """

    recorded = Signal()

    def __init__(self, session: LiveSession) -> None:
        super().__init__(session, "members", texts.TITLE)
        self._state: MeetingState | None = None
        self._rows: tuple[MemberRow, ...] = ()
        self._draft: Draft | None = None
        self._names = Names(lambda who: who, lambda _: "")
        self.model = EntriesModel[MemberRow](
            lambda r: r.name, lambda r: r.detail, lambda r: r.chip, quiet
        )
        self.field = MemberField("members-find", texts.FIND)
        self.list = MembersList("members-list", texts.LIST)
        self.list.setModel(self.model)
        self.number = label("", "muted", name="members-number")
        self.cap = key_cap("Ctrl+F")
        self.draft_bar = DraftBar()
        self.prompt = PromptStrip("members-prompt")
        self.keys = label(texts.KEYS, "muted", name="members-keys", wrap=True)
        self.keys.setContentsMargins(space(3), 0, space(3), space(2))
        self.menu = MemberMenu(session, self.prompt, self.note_reason)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        card = KeyedCard(texts.TITLE, name="members-card")
        card.head.addWidget(self.number)
        card.head.addStretch(1)
        card.head.addWidget(self.cap)
        inner = column(self)
        inner.addWidget(card)
        room = QHBoxLayout()
        room.setContentsMargins(space(2), 0, space(2), 0)
        room.addWidget(self.field)
        card.body.addLayout(room)
        for part in (self.draft_bar, self.list, self.prompt, self.keys):
            card.body.addWidget(part, 1 if part is self.list else 0)
        self.setMinimumWidth(space(58))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the heading whole where there is little room; F1 tells the key as well."""
        super().resizeEvent(event)
        self.cap.setVisible(event.size().width() >= _ROOMY)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._narrow)
        self.field.marked.connect(self._mark)
        self.field.moved.connect(self._move)
        self.field.left.connect(self._on_enter_in_field)
        self.list.marked.connect(self._mark)
        self.list.cycled.connect(self._cycle)
        self.list.opened.connect(self._on_enter_in_list)
        self.list.menu_wanted.connect(lambda row, at: self.menu.open(self.model.row(row), at))
        self.prompt.closed.connect(self.list.setFocus)
        self.draft_bar.record.clicked.connect(self.record_draft)
        self.draft_bar.rest.clicked.connect(self.mark_everybody)
        self.draft_bar.drop.clicked.connect(self.drop_draft)
        self.session.begun.connect(self._on_begun)
        self.session.ended.connect(self.drop_draft)

    @property
    def draft(self) -> Draft | None:
        """Return the roll call that is not recorded yet, if one is under way."""
        return self._draft

    def _on_begun(self) -> None:
        self._names = Names(self.session.short_name, self.session.organisation)
        self._state = None
        self.field.clear()
        self.drop_draft()

    def show_state(self, live: LiveMeeting) -> None:
        """Show who is here; only the rows that differ are touched."""
        before, state = self._state, live.history.state
        self._state = state
        if before is None and gathers(state) and not state.movements:
            self._begin(by_confirmations(state, self.session.preparation))
        elif before is not None:
            self._follow_break(before.phase, state)
        self._show_rows()

    def _follow_break(self, before: Phase, state: MeetingState) -> None:
        """Register anew after a break; the end of one that is taken back takes that along."""
        if (before, state.phase) == (Phase.BREAK, Phase.RUNNING):
            self._begin(again(state))
        elif (before, state.phase) == (Phase.RUNNING, Phase.BREAK):
            self.drop_draft()

    def _show_rows(self) -> None:
        if self._state is None:
            return
        marks = self._draft.marks if self._draft else {}
        self._rows = rows_of(self._state, self._names, marks)
        typed = self.field.text()
        shown = [r for r in self._rows if fits(r.name, typed)] if typed else self._rows
        self.model.update_rows(shown)
        members = [r for r in self._rows if not r.guest]
        words = texts.counted(sum(r.here for r in members), len(members))
        if words != self.number.text():
            self.number.setText(words)
        if not self.list.currentIndex().isValid():
            self.list.choose(0)

    def _narrow(self) -> None:
        self._show_rows()
        self.list.choose(0)

    def _move(self, by: int) -> None:
        place = self.list.currentIndex().row() + by
        self.list.choose(min(max(place, 0), len(self.model.rows) - 1))

    def _current(self) -> MemberRow | None:
        index = self.list.currentIndex()
        return self.model.row(index.row()) if index.isValid() else None

    def _mark(self, digit: int) -> None:
        row = self._current()
        if row is None:
            return
        if digit == _REASON:
            self.menu.ask_reason(row)
        else:
            self._answer(row, _ANSWERS[digit], moves_on=True)

    def _cycle(self, place: int) -> None:
        row = self.model.row(place)
        if self._state is not None:
            marks = self._draft.marks if self._draft else {}
            self._answer(row, cycled(self._state, row, marks), moves_on=False)

    def _answer(self, row: MemberRow, answer: Answer, *, moves_on: bool) -> None:
        state = self.session.state
        if self._draft is None and state.phase is Phase.NOT_OPENED:
            self._begin(Draft(texts.MARKING_EARLY))
        if self._draft is not None:
            self._draft = self._draft.marked(Confirmation(person=row.person, answer=answer))
            self._show_rows()
        elif not self._record(marking(state, row, answer)):
            return
        if self.field.text():
            self.field.clear()
            self._choose(row)
        elif moves_on and (self._draft is not None or gathers(state)):
            self._move(1)

    def _record(self, step: Record | None) -> bool:
        return step is None or self.session.give(step)

    def _choose(self, row: MemberRow) -> None:
        people = [r.person for r in self.model.rows]
        if row.person in people:
            self.list.choose(people.index(row.person))

    def _on_enter_in_field(self) -> None:
        if self._draft is not None and not self.field.text():
            self.record_draft()
        else:
            self.list.setFocus()

    def _on_enter_in_list(self, place: int) -> None:
        if self._draft is not None:
            self.record_draft()
        else:
            self.menu.open(self.model.row(place), self.list.place_below(place))

    def _begin(self, draft: Draft | None) -> None:
        self._draft = draft
        self.draft_bar.setVisible(draft is not None)
        if draft is not None:
            early = self.session.state.phase is Phase.NOT_OPENED
            self.draft_bar.words.setText(draft.words)
            self.draft_bar.record.rename(texts.OPEN_AND_RECORD if early else texts.RECORD)
        self._show_rows()

    def mark_everybody(self) -> None:
        """Begin «все присутствуют, кроме…», or mark everybody here who is not marked yet."""
        state = self.session.state
        if self._draft is not None:
            self._begin(self._draft.filled(state))
        else:
            self._begin(everybody(state, self.session.preparation))
        self.field.setFocus()

    def record_draft(self) -> None:
        """Record the whole roll call as one step; an unopened meeting opens first."""
        draft = self._draft
        if draft is None or not self._opened():
            return
        if self._record(draft.step(self.session.state)):
            self.drop_draft()
            self.recorded.emit()

    def _opened(self) -> bool:
        return self.session.state.phase is not Phase.NOT_OPENED or self.session.do(MeetingOpened())

    def drop_draft(self) -> None:
        """Forget the roll call that was not recorded."""
        self._begin(None)

    def note_reason(self, row: MemberRow, reason: str) -> None:
        """Keep the reason of an absence: in the roll call under way, else on the disk."""
        said = Confirmation(person=row.person, answer=Answer.ABSENT, reason=reason)
        if self._draft is not None:
            self._draft = self._draft.marked(said)
            self._show_rows()
        else:
            self._record(roll_call(self.session.state, (said,)))

    def focus_first(self) -> None:
        """Put the cursor on the list."""
        self.list.setFocus()

    def focus_search(self) -> None:
        """Put the cursor where members are found by name."""
        self.field.setFocus()
        self.field.selectAll()
