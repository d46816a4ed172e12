"""The part of the screen with the agenda."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMenu

from secretary_app.application.live import LiveMeeting
from secretary_app.application.live.drafting import add_item
from secretary_app.domain.agenda import ItemId
from secretary_app.domain.meeting.entries import ItemDeferred, ItemStarted, ItemWithdrawn
from secretary_app.domain.meeting.state import MeetingState, Phase
from secretary_app.domain.people import PersonId
from secretary_app.gui.commands import keyed_action
from secretary_app.gui.live.agenda import texts
from secretary_app.gui.live.agenda.delegate import ROW_ROLE, TIME_ROLE, AgendaDelegate
from secretary_app.gui.live.agenda.rows import AgendaRow, rows_of
from secretary_app.gui.live.commands import LiveCommands
from secretary_app.gui.live.panel import KeyedCard, LivePanel, column
from secretary_app.gui.live.picking import Option, PromptStrip
from secretary_app.gui.live.places import ItemPlace
from secretary_app.gui.live.session import LiveSession
from secretary_app.gui.live.texts import duration
from secretary_app.gui.theme.tokens import space
from secretary_app.gui.widgets.entries import EntriesModel, EntriesView
from secretary_app.gui.widgets.keys import key_button, key_cap

Index = QModelIndex | QPersistentModelIndex
_NOTHING = "-"


_ROOMY = space(49)


class AgendaModel(EntriesModel[AgendaRow]):
    """The questions; the current one with its running time."""

    def __init__(self) -> None:
        super().__init__(lambda r: f"{r.sign} {r.title}", lambda r: r.detail, lambda r: r.chip)
        self._time = ""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return a part of a row, or the whole of it for the delegate."""
        if role == ROW_ROLE:
            return self.row(index.row())
        if role == TIME_ROLE:
            return self._time if self.row(index.row()).current else ""
        return super().data(index, role)

    def show_time(self, words: str) -> None:
        """Show how long the current question has been discussed."""
        self._time = words
        for place, row in enumerate(self.rows):
            if row.current:
                self.dataChanged.emit(self.index(place), self.index(place), [TIME_ROLE])


class AgendaList(EntriesView):
    """Rows of different heights; a row's height follows the width of the list."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__(name, title)
        self.setItemDelegate(AgendaDelegate(self))
        self.setUniformItemSizes(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the rows take their heights anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class AgendaPanel(LivePanel):
    """Questions in any order: Ctrl+↑↓ chooses, Enter turns to the one chosen.

    ``turned`` tells that the middle was turned to one, where the keys are wanted now.
    """

    turned = Signal()

    def __init__(self, session: LiveSession, commands: LiveCommands) -> None:
        super().__init__(session, "agenda", texts.TITLE)
        self._commands = commands
        self._state: MeetingState | None = None
        self.model = AgendaModel()
        self.list = AgendaList("agenda-list", texts.LIST)
        self.list.setModel(self.model)
        self.prompt = PromptStrip("agenda-prompt")
        self.start_item = QAction(texts.START, self.list)
        self.defer = self._action("defer", texts.DEFER, "Ctrl+D")
        self.withdraw = self._action("withdraw", texts.WITHDRAW, "Del")
        self._cap = key_cap("Ctrl+↑↓")
        self._lay_out()
        self._connect()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the heading whole where there is little room; F1 tells the keys as well."""
        super().resizeEvent(event)
        self._cap.setVisible(event.size().width() >= _ROOMY)

    def _action(self, name: str, text: str, keys: str) -> QAction:
        here = Qt.ShortcutContext.WidgetShortcut
        return keyed_action(self.list, f"agenda-action-{name}", text, keys, here)

    def _lay_out(self) -> None:
        card = KeyedCard(texts.TITLE, name="agenda-card")
        card.head.addStretch(1)
        card.head.addWidget(self._cap)
        card.body.addWidget(self.list, 1)
        card.body.addWidget(self.prompt)
        for action, name, words in (
            (self._commands.add_item, "agenda-add", texts.ADD_ITEM),
            (self._commands.procedural, "agenda-procedural", texts.ADD_PROCEDURAL),
        ):
            button = key_button(action, name, kind="link", text=words)
            card.body.addWidget(button, 0, _LEFT)
        column(self).addWidget(card)
        self.setMinimumWidth(space(46))

    def _connect(self) -> None:
        self.list.opened.connect(self._turn_to)
        self.list.customContextMenuRequested.connect(self._open_menu)
        self.start_item.triggered.connect(lambda: self._turn_to(self.list.currentIndex().row()))
        self.defer.triggered.connect(self._ask_defer)
        self.withdraw.triggered.connect(self._ask_withdraw)
        self.prompt.closed.connect(self.list.setFocus)
        self._commands.add_item.triggered.connect(self._ask_title)
        self._commands.item_up.triggered.connect(lambda: self._move(-1))
        self._commands.item_down.triggered.connect(lambda: self._move(1))
        self.session.begun.connect(self._on_begun)
        self.session.ticked.connect(self._show_time)

    def _on_begun(self) -> None:
        self._state = None
        self.prompt.close_up()

    def show_state(self, live: LiveMeeting) -> None:
        """Show the questions; nothing is done at steps that concern none of them."""
        before, state = self._state, live.history.state
        self._state = state
        if before is not None and _same(before, state):
            return
        self.model.update_rows(rows_of(state, self.session.short_name))
        self.list.scheduleDelayedItemsLayout()
        self._show_time()
        if before is None or before.current is not state.current:
            self._choose_current()

    def _show_time(self) -> None:
        current = self.session.state.current
        if current is not None:
            over = self.session.state.closed_at or self.session.now()
            self.model.show_time(duration(over - current.since))

    def _choose_current(self) -> None:
        places = [n for n, row in enumerate(self.model.rows) if row.current]
        self.list.choose(places[0] if places else max(0, self.list.currentIndex().row()))

    def _move(self, by: int) -> None:
        self.list.setFocus()
        place = self.list.currentIndex().row() + by
        self.list.choose(min(max(place, 0), len(self.model.rows) - 1))

    def _current(self) -> AgendaRow | None:
        index = self.list.currentIndex()
        return self.model.row(index.row()) if index.isValid() else None

    def _turn_to(self, place: int) -> None:
        state = self.session.state
        if place < 0 or state.phase is Phase.NOT_OPENED:
            return
        if state.open_round is not None:
            self.session.refused.emit(texts.VOTE_RUNS)
            return
        item = self.model.row(place).item
        fresh = item is not None and (state.current is None or state.current.item != item)
        if item is None or not fresh or self.session.do(ItemStarted(item=item)):
            self.session.go(ItemPlace(item))
            self.turned.emit()

    def _open_menu(self, at: QPoint) -> None:
        row = self._current()
        if row is None or row.item is None:
            return
        menu = QMenu(self)
        menu.setObjectName("agenda-menu")
        menu.setAccessibleName(texts.MENU)
        menu.addActions([self.start_item, self.defer, self.withdraw])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.list.viewport().mapToGlobal(at))

    def _ask_defer(self) -> None:
        row = self._current()
        if row is not None and row.item is not None:
            item = row.item
            question = texts.defer_question(self._number(item))
            self._ask_reason(question, lambda why: ItemDeferred(item=item, reason=why))

    def _ask_withdraw(self) -> None:
        row = self._current()
        if row is not None and row.item is not None:
            item = row.item
            question = texts.withdraw_question(self._number(item))
            self._ask_reason(question, lambda why: ItemWithdrawn(item=item, reason=why))

    def _number(self, item: ItemId) -> str:
        return self.session.state.items[item].item.number

    def _ask_reason(
        self, question: str, event: Callable[[str | None], ItemDeferred | ItemWithdrawn]
    ) -> None:
        self.prompt.ask(
            question,
            lambda why: self._record(event(None if why == _NOTHING else why)),
            options=[Option(texts.WITHOUT_REASON, _NOTHING)],
            free=True,
        )

    def _record(self, event: ItemDeferred | ItemWithdrawn) -> None:
        self.session.do(event)

    def _ask_title(self) -> None:
        self.prompt.ask(texts.TITLE_QUESTION, self._ask_rapporteur, free=True)

    def _ask_rapporteur(self, title: str) -> None:
        people = self.session.people
        options = [Option(texts.NOBODY, _NOTHING)]
        options += [Option(self.session.short_name(p), p) for p in people]
        self.prompt.ask(
            texts.RAPPORTEUR_QUESTION, lambda who: self._add(title, who), options=options
        )

    def _add(self, title: str, who: str) -> None:
        people = () if who == _NOTHING else (PersonId(who),)
        self.session.give(add_item(self.session.state, title, people))

    def focus_first(self) -> None:
        """Put the cursor on the list."""
        self.list.setFocus()


_LEFT = Qt.AlignmentFlag.AlignLeft


def _same(before: MeetingState, state: MeetingState) -> bool:
    """Tell whether nothing happened to the questions and what was decided on them."""
    return (
        before.phase is state.phase
        and before.items is state.items
        and before.current is state.current
        and before.rounds is state.rounds
        and before.recorded is state.recorded
        and before.motions is state.motions
    )
