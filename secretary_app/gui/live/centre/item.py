"""A question under discussion: its motions, and what is heard and said."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QWidget

from secretary_app.application.live import LiveMeeting
from secretary_app.application.live.drafting import nominate
from secretary_app.domain.agenda import BallotForm, ItemId, MotionId
from secretary_app.domain.meeting.entries import ResolvedWithoutVote, VoteOpened
from secretary_app.domain.meeting.state import Phase
from secretary_app.domain.people import PersonId
from secretary_app.gui.commands import keyed_action
from secretary_app.gui.live.agenda.texts import rapporteurs
from secretary_app.gui.live.centre import texts
from secretary_app.gui.live.centre.drafting import MotionForm, Task
from secretary_app.gui.live.centre.motions import MotionRow, motion_rows
from secretary_app.gui.live.centre.notes import NotesView
from secretary_app.gui.live.commands import LiveCommands
from secretary_app.gui.live.panel import KeyedCard, LivePanel, column
from secretary_app.gui.live.picking import Option, PromptStrip
from secretary_app.gui.live.places import ItemPlace, MotionPlace
from secretary_app.gui.live.session import LiveSession
from secretary_app.gui.live.texts import duration
from secretary_app.gui.theme.tokens import space
from secretary_app.gui.widgets.entries import EntriesModel, EntriesView
from secretary_app.gui.widgets.keys import key_button
from secretary_app.gui.widgets.labels import TickerLabel, label, put


class MotionsView(QWidget):
    """The motions of a question; Enter puts one to the vote, the menu has what else can be done."""

    def __init__(self, session: LiveSession, form: MotionForm) -> None:
        super().__init__()
        self.setObjectName("motions")
        self._session = session
        self._form = form
        self._item: ItemId | None = None
        self.model = EntriesModel[MotionRow](
            lambda r: r.title, lambda r: r.detail(session), lambda r: r.chip
        )
        self.list = EntriesView("item-motions", texts.MOTIONS, lines=2, plain=True)
        self.list.setModel(self.model)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._open_menu)
        self.list.opened.connect(self._open)
        self.nothing = label(texts.NO_MOTIONS, "muted", name="item-no-motions", wrap=True)
        self.prompt = PromptStrip("motions-prompt")
        self.prompt.closed.connect(self.list.setFocus)
        self.amend = self._action("amend", texts.AMEND, "F2", self._amend)
        self.split = self._action("split", texts.SPLIT, "F4", self._split)
        self.nominate = self._action("nominate", texts.NOMINATE, "F7", self._nominate)
        outer = column(self)
        for part in (self.nothing, self.list, self.prompt):
            outer.addWidget(part, 1 if part is self.list else 0)

    def _action(self, name: str, text: str, keys: str, act: Callable[[], None]) -> QAction:
        here = Qt.ShortcutContext.WidgetShortcut
        action = keyed_action(self.list, f"motions-action-{name}", text, keys, here)
        action.triggered.connect(act)
        return action

    def show_item(self, live: LiveMeeting, item: ItemId | None) -> None:
        """Show the motions of ``item``."""
        if item != self._item:
            self._item = item
            self.model.show_rows(())
        self.model.update_rows(motion_rows(live.history.state, item))
        self.list.setVisible(bool(self.model.rows))
        self.nothing.setVisible(not self.model.rows)
        if not self.list.currentIndex().isValid():
            self.choose_fresh()

    def choose_fresh(self) -> None:
        """Choose the first motion that is still to be decided."""
        places = [n for n, row in enumerate(self.model.rows) if row.fresh]
        self.list.choose(places[0] if places else 0)

    def _current(self) -> MotionRow | None:
        index = self.list.currentIndex()
        return self.model.row(index.row()) if index.isValid() else None

    def _open(self, place: int) -> None:
        row = self.model.row(place)
        motion = row.motion.id
        if not row.fresh:
            self._session.go(MotionPlace(motion))
        elif row.motion.ballot is BallotForm.NONE:
            self._session.do(ResolvedWithoutVote(motion=motion))
        elif self._session.do(VoteOpened(motion=motion)):
            self._session.go(MotionPlace(motion))

    def _amend(self) -> None:
        self._begin(Task.AMEND)

    def _split(self) -> None:
        self._begin(Task.SPLIT)

    def _begin(self, task: Task) -> None:
        row = self._current()
        if row is None:
            return
        if row.fresh:
            self._form.begin(task, row.motion.item, row.motion)
        else:
            self._session.refused.emit(texts.ON_VOTE_NOW)

    def _nominate(self) -> None:
        row = self._current()
        if row is None or row.motion.candidates is None:
            return
        motion, session = row.motion, self._session
        standing = {c.person for c in motion.candidates or ()}
        people = [p for p in session.people if p not in standing]
        self.prompt.ask(
            texts.NOMINATE_QUESTION,
            lambda who: self._stand(motion.id, PersonId(who)),
            options=[Option(session.short_name(p), p, session.organisation(p)) for p in people],
        )

    def _stand(self, motion: MotionId, who: PersonId) -> None:
        self._session.give(nominate(self._session.state, motion, who))

    def _open_menu(self, at: QPoint) -> None:
        row = self._current()
        if row is None:
            return
        menu = QMenu(self)
        menu.setObjectName("motions-menu")
        menu.setAccessibleName(texts.MOTION_MENU)
        actions = [self.amend, self.split] if row.fresh else []
        menu.addActions([*actions, *([self.nominate] if row.motion.candidates is not None else [])])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.list.viewport().mapToGlobal(at))


class ItemPanel(LivePanel):
    """The question in the middle: above its motions, below the discussion or a draft typed."""

    def __init__(self, session: LiveSession, commands: LiveCommands) -> None:
        super().__init__(session, "item", texts.MOTIONS)
        self._item: ItemId | None = None
        self.title = label("", "title", name="item-title", wrap=True)
        self.detail = TickerLabel("item-detail")
        self.form = MotionForm(session)
        self.motions = MotionsView(session, self.form)
        self.notes = NotesView(session)
        self._below = QStackedWidget()
        self._nothing = QWidget()
        for page in (self._nothing, self.notes, self.form):
            self._below.addWidget(page)
        self._lay_out(commands)
        self.form.shown.connect(lambda: self._below.setCurrentWidget(self.form))
        self.form.done.connect(self._after_form)
        self.notes.left.connect(self.focus_first)
        session.ticked.connect(self._show_time)
        for action, task in ((commands.new_motion, Task.PROPOSE), (commands.election, Task.ELECT)):
            action.triggered.connect(lambda _=False, t=task: self._begin(t))
        commands.procedural.triggered.connect(self._begin_procedural)
        commands.speak.triggered.connect(self._speak)

    def _lay_out(self, commands: LiveCommands) -> None:
        card = KeyedCard("", name="item-card")
        self.motions_head = label(texts.MOTIONS, "heading")
        body = card.body
        body.setContentsMargins(space(4), space(3), space(4), space(4))
        body.addWidget(self.title)
        body.addWidget(self.detail)
        head = QHBoxLayout()
        head.setSpacing(space(1))
        head.addWidget(self.motions_head, 1)
        for action, name in (
            (commands.new_motion, "item-new-motion"),
            (commands.speak, "item-speak"),
        ):
            head.addWidget(key_button(action, name, kind="link"))
        body.addLayout(head)
        body.addWidget(self.motions, 3)
        body.addWidget(self._below, 4)
        column(self).addWidget(card)

    def show_state(self, live: LiveMeeting) -> None:
        """Show the question of the present place."""
        state, place = live.history.state, self.session.place
        item = place.item if isinstance(place, ItemPlace) else self._item
        item = item if item is None or item in state.items else None
        moved, self._item = item != self._item, item
        progress = state.items[item].item if item is not None else None
        heading = f"{progress.number}. {progress.title}" if progress else texts.PROCEDURAL
        put(self.title, heading)
        self.motions.show_item(live, item)
        if item is not None:
            self.notes.show_item(state, item)
        if moved or self._below.currentWidget() is not self.form:
            self._below.setCurrentWidget(self._nothing if item is None else self.notes)
        self._show_time()

    def _show_time(self) -> None:
        state, item = self.session.state, self._item
        if item is None or item not in state.items:
            self.detail.say(texts.PROCEDURAL_TEXT)
            return
        names = [self.session.short_name(p) for p in state.items[item].item.rapporteurs]
        current = state.current
        on = current is not None and current.item == item
        time = duration(self.session.now() - current.since) if on and current else ""
        self.detail.say(texts.discussed_for(rapporteurs(names), time))

    def _begin(self, task: Task) -> None:
        if self._may_draft():
            self.form.begin(task, self._item)

    def _begin_procedural(self) -> None:
        if self._may_draft():
            self.session.go(ItemPlace(None))
            self.form.begin(Task.PROPOSE, None)

    def _may_draft(self) -> bool:
        """Tell whether a draft can be typed now: not while a vote has the middle."""
        state = self.session.state
        return state.phase in {Phase.RUNNING, Phase.BREAK} and state.open_round is None

    def _speak(self) -> None:
        if self.isVisible() and self._item is not None:
            self._below.setCurrentWidget(self.notes)
            self.notes.speak()

    def _after_form(self) -> None:
        self._below.setCurrentWidget(self._nothing if self._item is None else self.notes)
        self.focus_first()

    def focus_first(self) -> None:
        """Put the cursor on the first motion that is still to be decided."""
        self.motions.choose_fresh()
        if self.motions.model.rows:
            self.motions.list.setFocus()
        else:
            self.notes.who.setFocus()
