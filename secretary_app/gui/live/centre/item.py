"""A question under discussion: its motions, what is heard and said."""

from __future__ import annotations

from secretary_app.application.live import LiveMeeting
from secretary_app.domain.agenda import BallotForm, ItemId
from secretary_app.domain.meeting.entries import ResolvedWithoutVote, VoteOpened
from secretary_app.gui.live.agenda.texts import rapporteurs
from secretary_app.gui.live.centre import texts
from secretary_app.gui.live.centre.motions import MotionRow, motion_rows
from secretary_app.gui.live.commands import LiveCommands
from secretary_app.gui.live.panel import KeyedCard, LivePanel, column
from secretary_app.gui.live.places import ItemPlace, MotionPlace
from secretary_app.gui.live.session import LiveSession
from secretary_app.gui.live.texts import duration
from secretary_app.gui.theme.tokens import space
from secretary_app.gui.widgets.entries import EntriesModel, EntriesView
from secretary_app.gui.widgets.labels import ElidedLabel, label, put


class ItemPanel(LivePanel):
    """The question in the middle; Enter on a motion puts it to the vote."""

    def __init__(self, session: LiveSession, commands: LiveCommands) -> None:
        super().__init__(session, "item", texts.MOTIONS)
        self._commands = commands
        self._item: ItemId | None = None
        self.title = label("", "title", name="item-title", wrap=True)
        self.detail = ElidedLabel("", "muted", name="item-detail")
        self.model = EntriesModel[MotionRow](
            lambda r: r.title, lambda r: r.detail, lambda r: r.chip
        )
        self.motions = EntriesView("item-motions", texts.MOTIONS, lines=2, plain=True)
        self.motions.setModel(self.model)
        self.motions.opened.connect(self._open)
        self._lay_out()
        session.ticked.connect(self._show_time)

    def _lay_out(self) -> None:
        card = KeyedCard(texts.MOTIONS, name="item-card")
        body = card.body
        body.setContentsMargins(space(4), space(3), space(4), space(4))
        for part in (self.title, self.detail, self.motions):
            body.addWidget(part, 1 if part is self.motions else 0)
        column(self).addWidget(card)

    def show_state(self, live: LiveMeeting) -> None:
        """Show the question of the present place."""
        state, place = live.history.state, self.session.place
        item = place.item if isinstance(place, ItemPlace) else self._item
        if item != self._item:
            self._item = item
            self.model.show_rows(())
        progress = state.items[item] if item is not None else None
        heading = f"{progress.item.number}. {progress.item.title}" if progress else texts.PROCEDURAL
        put(self.title, heading)
        self.model.update_rows(motion_rows(state, item))
        self._show_time()
        if not self.motions.currentIndex().isValid():
            self._choose_fresh()

    def _show_time(self) -> None:
        state, item = self.session.state, self._item
        if item is None:
            self.detail.say(texts.PROCEDURAL_TEXT)
            return
        names = [self.session.short_name(p) for p in state.items[item].item.rapporteurs]
        current = state.current
        on = current is not None and current.item == item
        time = duration(self.session.now() - current.since) if on and current else ""
        self.detail.say(texts.discussed_for(rapporteurs(names), time))

    def _choose_fresh(self) -> None:
        places = [n for n, row in enumerate(self.model.rows) if row.fresh]
        self.motions.choose(places[0] if places else 0)

    def _open(self, place: int) -> None:
        row = self.model.row(place)
        motion = row.motion.id
        if not row.fresh:
            self.session.go(MotionPlace(motion))
        elif row.motion.ballot is BallotForm.NONE:
            self.session.do(ResolvedWithoutVote(motion=motion))
        elif self.session.do(VoteOpened(motion=motion)):
            self.session.go(MotionPlace(motion))

    def focus_first(self) -> None:
        """Put the cursor on the first motion that is still to be decided."""
        self._choose_fresh()
        self.motions.setFocus()
