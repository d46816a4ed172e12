"""СЛУШАЛИ and ВЫСТУПИЛИ: what was said so far, and a line to type on as the discussion goes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from secretary_app.domain.agenda import ItemId
from secretary_app.domain.meeting.entries import StatementKind, StatementRecorded
from secretary_app.domain.meeting.state import MeetingState, Statement
from secretary_app.domain.people import PersonId
from secretary_app.gui.live.centre import texts
from secretary_app.gui.live.panel import column
from secretary_app.gui.live.picking import Option, PickLine, fits
from secretary_app.gui.live.session import LiveSession
from secretary_app.gui.live.texts import duration
from secretary_app.gui.theme.tokens import space
from secretary_app.gui.widgets.choice import Choice
from secretary_app.gui.widgets.entries import EntriesModel, EntriesView
from secretary_app.gui.widgets.labels import TickerLabel, label
from secretary_app.language.dates import clock

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_OFFERED = 4
_LINES = 2


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A statement with the name of who made it."""

    said: Statement
    name: str

    @property
    def detail(self) -> str:
        """Return kind, name and time."""
        at = clock(self.said.at.time())
        return f"{texts.note_title(self.said.kind, self.name)} · {at}"


def note_rows(state: MeetingState, item: ItemId, session: LiveSession) -> tuple[NoteRow, ...]:
    """Return what was said on a question, the latest first."""
    own = [s for s in state.statements if s.item == item]
    return tuple(NoteRow(s, session.short_name(s.person) if s.person else "") for s in own[::-1])


class SaidEdit(QPlainTextEdit):
    """What was said: Enter records it, Shift+Enter begins a line."""

    entered = Signal()
    turned = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("note-text")
        self.setAccessibleName(texts.WHAT)
        self.setPlaceholderText(texts.WHAT)
        self.setToolTip(texts.NOTE_KEYS)
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * _LINES + space(7))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Record or turn to another kind; everything else is typing."""
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() in _ENTER and not shift:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_F2:
            self.turned.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Leave undoing to the meeting while nothing is typed here."""
        if event.type() == QEvent.Type.ShortcutOverride and not self.toPlainText():
            event.ignore()
            return False
        return super().event(event)


class NotesView(QWidget):
    """The statements on the question in the middle; Ctrl+L gives somebody the floor.

    ``left`` tells that the keys are wanted elsewhere.
    """

    left = Signal()

    def __init__(self, session: LiveSession) -> None:
        super().__init__()
        self.setObjectName("notes")
        self._session = session
        self._item: ItemId | None = None
        self._speaker: PersonId | None = None
        self._since: datetime | None = None
        self._shown: tuple[Statement, ...] | None = None
        self.model = EntriesModel[NoteRow](lambda r: r.said.text, lambda r: r.detail)
        self.list = EntriesView("notes-list", texts.NOTES, lines=2, plain=True)
        self.list.setModel(self.model)
        self.nothing = label(texts.NO_NOTES, "muted", name="notes-nothing", wrap=True)
        self.kind = Choice("note-kind", texts.KIND)
        for kind, words in texts.KINDS.items():
            self.kind.addItem(words, kind)
        self.who = PickLine("note-who", texts.WHO, digits=False)
        self.who.setPlaceholderText(texts.WHO)
        self.offered = EntriesModel[Option](lambda o: o.text, lambda o: o.detail)
        self.offers = EntriesView("note-offers", texts.WHO_SAYS, plain=True)
        self.offers.setModel(self.offered)
        self.offers.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.floor = TickerLabel("note-floor")
        self.text = SaidEdit()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        outer = column(self, spacing=space(2))
        outer.addWidget(label(texts.NOTES, "heading"))
        outer.addWidget(self.nothing)
        outer.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.setSpacing(space(2))
        for part, stretch in ((self.kind, 0), (self.who, 2), (self.floor, 1)):
            row.addWidget(part, stretch)
        outer.addLayout(row)
        outer.addWidget(self.offers)
        outer.addWidget(self.text)
        self.offers.hide()

    def _connect(self) -> None:
        self.who.textEdited.connect(self._offer)
        self.who.moved.connect(self._move)
        self.who.entered.connect(self._choose)
        self.who.left.connect(self._leave)
        self.offers.clicked.connect(lambda _: self._choose())
        self.text.entered.connect(self._record)
        self.text.turned.connect(self._turn)
        self._session.ticked.connect(self.show_time)

    def show_item(self, state: MeetingState, item: ItemId) -> None:
        """Show what was said on ``item``."""
        if item != self._item:
            self._item = item
            self._shown = None
            self._give_floor(None)
        if state.statements is self._shown:
            return
        first = self._shown is None
        self._shown = state.statements
        self.model.show_rows(note_rows(state, item, self._session))
        self.list.setVisible(bool(self.model.rows))
        self.nothing.setVisible(not self.model.rows)
        if first:
            self._set_kind(state, item)

    def _set_kind(self, state: MeetingState, item: ItemId) -> None:
        heard = any(s.item == item and s.kind is StatementKind.HEARD for s in state.statements)
        self._choose_kind(StatementKind.SPOKE if heard else StatementKind.HEARD)

    def _choose_kind(self, kind: StatementKind) -> None:
        self.kind.setCurrentIndex(list(texts.KINDS).index(kind))

    def _turn(self) -> None:
        self.kind.setCurrentIndex((self.kind.currentIndex() + 1) % self.kind.count())

    def speak(self) -> None:
        """Ask who has the floor: at first whoever reports on the question."""
        if self._item is None:
            return
        reporters = self._session.state.items[self._item].item.rapporteurs
        if not self.model.rows and reporters and self._speaker is None:
            self._give_floor(reporters[0])
            self.text.setFocus()
            return
        self.who.setFocus()
        self.who.selectAll()

    def _offer(self, typed: str) -> None:
        session = self._session
        here = [*session.state.present, *session.state.guests]
        everybody = dict.fromkeys((*here, *session.people))
        found = [p for p in everybody if fits(session.short_name(p), typed)] if typed else []
        options = [Option(session.short_name(p), p, session.organisation(p)) for p in found]
        self.offered.show_rows(options[:_OFFERED])
        self.offers.setVisible(bool(options))
        if options:
            height = self.offers.sizeHintForRow(0) * len(self.offered.rows)
            self.offers.setFixedHeight(height + space(1))
            self.offers.choose(0)

    def _move(self, by: int) -> None:
        place = self.offers.currentIndex().row() + by
        self.offers.choose(min(max(place, 0), len(self.offered.rows) - 1))

    def _choose(self) -> None:
        place = self.offers.currentIndex().row()
        if not self.offers.isHidden() and place >= 0:
            self._give_floor(PersonId(self.offered.row(place).value))
        elif not self.who.text().strip():
            self._give_floor(None)
        self.offers.hide()
        self.text.setFocus()

    def _leave(self) -> None:
        if self.offers.isHidden():
            self.left.emit()
        else:
            self.offers.hide()

    def _give_floor(self, person: PersonId | None) -> None:
        self._speaker = person
        self._since = self._session.now() if person else None
        self.who.setText(self._session.short_name(person) if person else "")
        self.offers.hide()
        self.show_time()

    def show_time(self) -> None:
        """Show how long the speaker has had the floor."""
        since = self._since
        words = texts.spoken_for(duration(self._session.now() - since)) if since else ""
        self.floor.say(words)

    def _record(self) -> None:
        said = self.text.toPlainText().strip()
        if not said or self._item is None:
            return
        kind = StatementKind(self.kind.currentData())
        event = StatementRecorded(item=self._item, kind=kind, text=said, person=self._speaker)
        if self._session.do(event):
            self.text.clear()
            self._give_floor(None)
            self._choose_kind(StatementKind.SPOKE)
            self.who.setFocus()
