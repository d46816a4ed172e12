"""The vote in the middle of the screen."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QPushButton, QStackedWidget, QWidget

from secretary_app.application.live import LiveMeeting
from secretary_app.application.live.wholesale import close_as_a_whole, joinable
from secretary_app.domain.agenda import BallotForm, Choice, Motion, MotionId, Side
from secretary_app.domain.meeting.ballots import quorum_rule_of
from secretary_app.domain.meeting.entries import (
    AllVoted,
    BallotEvent,
    BallotForCandidate,
    BallotReceived,
    BallotRecorded,
    CastingVote,
    CountsRecorded,
    ResolvedWithoutVote,
    VoteClosed,
    VoteOpened,
)
from secretary_app.domain.meeting.franchise import find_voter
from secretary_app.domain.meeting.missing_votes import IN_WRITING
from secretary_app.domain.meeting.outlook import Outlook, Readiness, outlook_of
from secretary_app.domain.meeting.state import BallotRound, MeetingState
from secretary_app.domain.people import PersonId
from secretary_app.gui.live.commands import LiveCommands
from secretary_app.gui.live.panel import KeyedCard, LivePanel, column
from secretary_app.gui.live.picking import PromptStrip
from secretary_app.gui.live.places import MotionPlace
from secretary_app.gui.live.session import LiveSession
from secretary_app.gui.live.vote import texts
from secretary_app.gui.live.vote.asking import VoteQuestions
from secretary_app.gui.live.vote.commands import VoteCommands
from secretary_app.gui.live.vote.counts import CountsForm
from secretary_app.gui.live.vote.ended import EndedView
from secretary_app.gui.live.vote.head import VoteHead
from secretary_app.gui.live.vote.received import ReceivedLine
from secretary_app.gui.live.vote.rows import answers_of, ballot_rows
from secretary_app.gui.live.vote.sheet import BallotSheet
from secretary_app.gui.live.vote.stages import Stage, needs_second_round, next_place, stage_of
from secretary_app.gui.live.vote.strips import GapStrip, OutlookFrame, TieStrip
from secretary_app.gui.live.vote.tiles import TilesRow
from secretary_app.gui.theme.tokens import space
from secretary_app.gui.widgets.fields import WrongEntryError
from secretary_app.gui.widgets.flow import FlowLayout
from secretary_app.gui.widgets.keys import KeyButton, key_button
from secretary_app.language.outlook import COUNTS_FIRST, NOBODY_VOTED, closing_question

_LOW = space(150)
_LOWEST = space(90)
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class VotePanel(LivePanel):
    """A motion: its text, its vote, what it came to."""

    def __init__(self, session: LiveSession, live: LiveCommands) -> None:
        super().__init__(session, "live-vote", texts.TITLE)
        self.commands = VoteCommands(self)
        self._motion: MotionId | None = None
        self._outlook: Outlook | None = None
        self._together: tuple[MotionId, ...] = ()
        self.rest_for = KeyButton(texts.REST_FOR, "vote-rest-for", "F5")
        self.head = VoteHead(self.rest_for)
        self.received = ReceivedLine()
        self.sheet = BallotSheet()
        self.counts = CountsForm()
        self.ended = EndedView()
        self._parts = QStackedWidget()
        self.tiles = TilesRow()
        self.outlook = OutlookFrame()
        self.tie = TieStrip()
        self.gap = GapStrip()
        self.prompt = PromptStrip("vote-prompt")
        self.primary = KeyButton(texts.FIX, "vote-primary", "Enter", kind="primary")
        self._ask = VoteQuestions(session, self.prompt)
        self._lay_out()
        self._connect()
        live.rest.triggered.connect(self._rest_for)

    def _lay_out(self) -> None:
        card = KeyedCard("", name="vote-card")
        card.body.addWidget(self.head)
        card.body.addWidget(self.received)
        self._nothing = QWidget()
        for part in (self._nothing, self.sheet, self.counts, self.ended):
            self._parts.addWidget(part)
        card.body.addWidget(self._parts, 1)
        foot = QWidget()
        inner = column(foot, spacing=space(2))
        inner.setContentsMargins(space(3), space(2), space(3), space(2))
        for strip in (self.tiles, self.outlook, self.tie, self.gap, self.prompt):
            inner.addWidget(strip)
        inner.addLayout(self._buttons())
        card.body.addWidget(foot)
        column(self).addWidget(card)

    def _buttons(self) -> FlowLayout:
        row = FlowLayout(gap=space(2))
        row.addWidget(self.primary)
        for name, action in (
            ("again", self.commands.again),
            ("dissent", self.commands.dissent),
            ("recuse", self.commands.recuse),
            ("together", self.commands.together),
        ):
            button = key_button(action, f"vote-{name}")
            action.changed.connect(partial(_follow, button, action))
            row.addWidget(button)
        return row

    def _connect(self) -> None:
        commands = self.commands
        self.sheet.voted.connect(self._vote)
        self.counts.counted.connect(self._count)
        self.tie.cast.connect(self._cast)
        self.primary.clicked.connect(self.go_on)
        self.gap.anyway.clicked.connect(self._fix_anyway)
        self.prompt.closed.connect(self.focus_first)
        self.rest_for.clicked.connect(self._rest_for)
        commands.fix_anyway.triggered.connect(self._fix_anyway)
        commands.recuse.triggered.connect(self._recuse)
        commands.together.triggered.connect(self._choose_together)
        commands.again.triggered.connect(lambda: self._ask.again(self._shown_motion.id))
        commands.dissent.triggered.connect(lambda: self._ask.dissent(self._shown_motion.id))

    @property
    def _state(self) -> MeetingState:
        return self.session.state

    @property
    def _shown_motion(self) -> Motion:
        if self._motion is None:
            raise LookupError("no motion is shown")
        return self._state.motions[self._motion]

    @property
    def _vote_now(self) -> BallotRound:
        if self._state.open_round is None:
            raise LookupError("no vote is open")
        return self._state.open_round

    @property
    def stage(self) -> Stage:
        """Return where the motion in view stands."""
        return stage_of(self._state, self._shown_motion.id)

    def show_state(self, live: LiveMeeting) -> None:
        """Show the motion that the middle of the screen is turned to."""
        place = self.session.place
        if not isinstance(place, MotionPlace):
            return
        if place.motion != self._motion:
            self._motion, self._together = place.motion, ()
            self.prompt.close_up()
        state, stage = live.history.state, self.stage
        for strip in (self.gap, self.tie):
            strip.hide()
        self._show_head(state, stage)
        self._show_commands(state, stage)
        running = stage in {Stage.NAMED, Stage.COUNTED}
        self.outlook.setVisible(running)
        self.tiles.setVisible(stage is Stage.NAMED)
        self.received.setVisible(stage is Stage.NAMED and _in_writing(state))
        if running:
            self._show_vote(state, self._vote_now)
        self._show_part(stage)

    def _show_head(self, state: MeetingState, stage: Stage) -> None:
        self.head.setVisible(stage is not Stage.ENDED)
        numbers = ", ".join(state.motions[m].number for m in self._together)
        number = self._vote_now.number if stage in {Stage.NAMED, Stage.COUNTED} else 1
        self.head.show_motion(self._shown_motion, self.session, number, numbers)

    def _show_commands(self, state: MeetingState, stage: Stage) -> None:
        motion, commands = self._shown_motion, self.commands
        running = stage in {Stage.NAMED, Stage.COUNTED}
        ended, again = stage is Stage.ENDED, bool(state.rounds_on(motion.id))
        self.rest_for.setVisible(self._takes_rest)
        commands.fix_anyway.setEnabled(False)
        commands.recuse.setVisible(not ended and motion.item is not None)
        commands.together.setVisible(running and bool(joinable(state, motion.id)))
        commands.again.setVisible(ended and again)
        commands.dissent.setVisible(ended)
        second = needs_second_round(state, motion.id)
        commands.again.setText(texts.SECOND_ROUND if second else texts.AGAIN)
        self.primary.rename(_primary_words(stage, motion))

    @property
    def _takes_rest(self) -> bool:
        """Tell whether «остальные – за» is possible: the voters of a named vote are in the room."""
        in_room = self.stage is Stage.NAMED and not self._state.facts.is_absentee
        return in_room and self._shown_motion.candidates is None

    def _show_vote(self, state: MeetingState, vote: BallotRound) -> None:
        self._outlook = outlook_of(state)
        naming = self.session.naming
        if self._outlook is not None:
            self.tiles.show_outlook(self._outlook, naming)
            self.outlook.show_outlook(self._outlook, naming)
        if self.stage is Stage.NAMED:
            self.sheet.show_rows(ballot_rows(state, vote, naming), answers_of(vote, naming))
        else:
            self.counts.show_vote(vote, naming)

    def _show_part(self, stage: Stage) -> None:
        parts = {
            Stage.BEFORE: self._nothing,
            Stage.NAMED: self.sheet,
            Stage.COUNTED: self.counts,
            Stage.ENDED: self.ended,
        }
        if stage is Stage.ENDED:
            self.ended.show_motion(self._state, self._shown_motion.id, self.session.naming)
        if self._parts.currentWidget() is not parts[stage]:
            here = QApplication.focusWidget()
            had_keys = here is not None and self.isAncestorOf(here)
            self._parts.setCurrentWidget(parts[stage])
            self.sheet.choose_missing()
            if had_keys:
                self.focus_first()

    def focus_first(self) -> None:
        """Put the cursor on the votes, the counts, or what Enter does."""
        match self.stage:
            case Stage.NAMED:
                self.sheet.setFocus()
                if self.sheet.current is None or not self.sheet.current.missing:
                    self.sheet.choose_missing()
            case Stage.COUNTED if self._vote_now.counted is None:
                self.counts.focus_first()
            case Stage.BEFORE | Stage.COUNTED | Stage.ENDED:
                self.primary.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the voters room on a low screen."""
        super().resizeEvent(event)
        low = event.size().height() < _LOW
        self.head.flatten(flat=low)
        self.tiles.flatten(flat=low)
        self.outlook.flatten(flat=event.size().height() < _LOWEST)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button that has the cursor, or go on, at Enter."""
        if event.key() not in _ENTER or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
            return
        focused = self.focusWidget()
        if event.isAutoRepeat():
            return
        if isinstance(focused, QPushButton) and focused is not self.primary:
            focused.click()
        else:
            self.go_on()

    def go_on(self) -> None:
        """Open the vote, fix its outcome, or go to what comes next."""
        motion = self._shown_motion
        match self.stage:
            case Stage.BEFORE if motion.ballot is BallotForm.NONE:
                self.session.do(ResolvedWithoutVote(motion=motion.id))
            case Stage.BEFORE:
                self.session.do(VoteOpened(motion=motion.id))
            case Stage.NAMED | Stage.COUNTED:
                self._fix()
            case Stage.ENDED:
                self.session.go(next_place(self._state, motion.id))

    def _fix(self) -> None:
        """Fix the outcome where nothing is missing; say what is, and by which key to go on."""
        outlook, naming = self._outlook, self.session.naming
        if outlook is None:
            return
        if outlook.readiness is Readiness.UNCOUNTED:
            self._stop(COUNTS_FIRST)
            self.counts.focus_first()
        elif outlook.readiness is Readiness.NOBODY:
            self._stop(NOBODY_VOTED)
        elif outlook.waiting:
            names = [naming.person(person) for person in outlook.waiting]
            self._stop(closing_question(names), texts.FIX_WITHOUT)
        elif outlook.tie is not None and outlook.tie.resolver is not None:
            self._ask_for_casting_vote(outlook.tie.resolver)
        else:
            self._close()

    def _stop(self, words: str, way: str = "") -> None:
        self.gap.tell(words)
        self.gap.offer(way)
        self.commands.fix_anyway.setEnabled(bool(way))

    def _ask_for_casting_vote(self, resolver: PersonId) -> None:
        self.tie.ask(self.session.naming.person(resolver))
        self.tie.setFocus()
        self._stop(texts.TIED, texts.FIX_TIED)

    def _fix_anyway(self) -> None:
        if self.commands.fix_anyway.isEnabled():
            self._close()

    def _close(self) -> None:
        if self._together:
            self.session.give(close_as_a_whole(self._vote_now, self._together))
        else:
            self.session.do(VoteClosed(motion=self._shown_motion.id))

    def _vote(self, place: int, answer: int) -> None:
        row = self.sheet.rows.row(place)
        choice = list(answers_of(self._vote_now, self.session.naming))[answer]
        try:
            event = self._ballot(row.person, choice)
        except WrongEntryError as error:
            self._stop(str(error))
            return
        if self.session.do(event):
            self.sheet.go_on()

    def _ballot(self, person: PersonId, choice: str) -> BallotEvent:
        """Return the ballot, a written one from whoever is away. Raises `WrongEntryError`."""
        state, vote = self._state, self._vote_now
        if vote.is_election:
            return BallotForCandidate(motion=vote.motion.id, person=person, candidate=choice)
        absentee = state.facts.is_absentee
        here = not absentee and find_voter(state, quorum_rule_of(state, vote), person)
        if here or not _in_writing(state):
            return BallotRecorded(motion=vote.motion.id, person=person, choice=Choice(choice))
        return BallotReceived(
            motion=vote.motion.id,
            person=person,
            choice=Choice(choice),
            received_at=self.received.moment(self.session.now()),
        )

    def _count(self, event: CountsRecorded) -> None:
        if self.session.do(event):
            self.primary.setFocus()

    def _cast(self, side: Side) -> None:
        if self.session.do(CastingVote(motion=self._shown_motion.id, choice=side)):
            self.focus_first()

    def _rest_for(self) -> None:
        if self._state.open_round is not None and self._takes_rest:
            self.session.do(AllVoted(motion=self._shown_motion.id, choice=Choice.FOR))

    def _recuse(self) -> None:
        current = self.sheet.current if self.stage is Stage.NAMED else None
        item = self._shown_motion.item
        if item is not None:
            self._ask.recuse(item, current.person if current else None)

    def _choose_together(self) -> None:
        def chosen(motions: tuple[MotionId, ...]) -> None:
            self._together = motions
            self._show_head(self._state, self.stage)

        self._ask.together(self._shown_motion.id, chosen)


def _follow(button: KeyButton, action: QAction) -> None:
    button.rename(action.text())
    button.setVisible(action.isVisible())


def _in_writing(state: MeetingState) -> bool:
    return state.facts.meeting.form in IN_WRITING


def _primary_words(stage: Stage, motion: Motion) -> str:
    match stage:
        case Stage.BEFORE:
            return texts.TAKE if motion.ballot is BallotForm.NONE else texts.OPEN_VOTE
        case Stage.NAMED | Stage.COUNTED:
            return texts.FIX
        case Stage.ENDED:
            return texts.NEXT
