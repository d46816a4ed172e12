"""Scenarios played on the live screen: every step by the keys that a secretary would press."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from secretary_app.application.live import LiveMeeting, perform
from secretary_app.application.ports import Store
from secretary_app.domain.agenda import Choice, ItemId, MotionId
from secretary_app.domain.meeting.commands import Command
from secretary_app.domain.meeting.entries import StatementKind
from secretary_app.domain.meeting.state import MeetingState
from secretary_app.domain.people import PersonId
from secretary_app.gui.live.centre.item import ItemPanel
from secretary_app.gui.live.places import ItemPlace, MotionPlace
from secretary_app.gui.live.vote.panel import VotePanel
from secretary_app.gui.widgets.entries import EntriesView
from tests.e2e.scenarios.core import CoreStage
from tests.e2e.scenarios.script import Scenario, Step
from tests.gui.live.stage import Stage

DIGITS = {"arrive": "1", "remote": "2", "leave": "0", "to_room": "1", "to_remote": "2"}
CHOICES = {"for": "1", "against": "2", "abstain": "3"}
KINDS = {"heard": StatementKind.HEARD, "spoke": StatementKind.SPOKE}


class WindowRoom:
    """What the scenario's looks ask for, read off the window's own meeting."""

    def __init__(self, stage: Stage, store: Store) -> None:
        self._stage = stage
        self.store = store

    @property
    def live(self) -> LiveMeeting:
        """The meeting as the window holds it."""
        return self._stage.session.live

    @property
    def clock(self) -> datetime:
        """The present moment."""
        return self._stage.session.now()

    def give(self, command: Command) -> None:
        """Try a command that the rules are to refuse: the window is not asked."""
        perform(self.store, self._stage.opened.window.bridge.clock, self.live, command)


class WindowStage(CoreStage):
    """One scenario under way in a window; looks compare what is on the disk and on the screen."""

    def __init__(self, scenario: Scenario, stage: Stage, store: Store) -> None:
        super().__init__(scenario)
        self.stage = stage
        self.room = WindowRoom(stage, store)  # type: ignore[assignment]

    @property
    def state(self) -> MeetingState:
        """The meeting as the window shows it."""
        return self.stage.state

    def take(self, step: Step) -> None:
        """Act by keys, or look."""
        if step.acts:
            self._act(step)
        elif step.verb in {"quorum", "so_far"}:
            getattr(self, step.verb)(step)
        else:
            super().take(step)

    def _act(self, step: Step) -> None:
        words = list(step.words)
        if step.verb in DIGITS:
            for who in words:
                self._mark(who, DIGITS[step.verb])
        elif step.verb in CHOICES:
            for who in words:
                self._ballot(who, CHOICES[step.verb])
        else:
            ACTS[step.verb](self, words)

    def quorum(self, step: Step) -> None:
        """Compare the quorum of the meeting, and what the strip says of it."""
        super().quorum(step)
        heading = self.stage.opened.words("quorum-heading")
        assert heading == ("Кворум есть" if step.words[0] == "yes" else "Кворума нет")

    def so_far(self, step: Step) -> None:
        """Compare the open round, and that the screen says how it stands."""
        super().so_far(step)
        assert self.stage.opened.words("vote-outlook-heading")

    def open(self, _: Sequence[str]) -> None:
        self.stage.press("enter")

    def close(self, _: Sequence[str]) -> None:
        self.stage.press("f12", "ctrl+enter")

    def undo(self, _: Sequence[str]) -> None:
        self.stage.press("ctrl+z")

    def redo(self, _: Sequence[str]) -> None:
        self.stage.press("ctrl+y")

    def undo_all(self, _: Sequence[str]) -> None:
        while self.stage.view.undo_step:
            self.stage.press("ctrl+z")

    def redo_all(self, _: Sequence[str]) -> None:
        while self.stage.view.redo_step:
            self.stage.press("ctrl+y")

    def pause(self, _: Sequence[str]) -> None:
        self.stage.press("f8")

    def resume(self, _: Sequence[str]) -> None:
        """Go on after the break; everybody is still there until marked."""
        self.stage.press("f8", "ctrl+f", "enter")

    def _row(self, view: EntriesView, place: int) -> None:
        """Go to a row of the list that has the keys."""
        assert view.hasFocus()
        self.stage.press("home", *["down"] * place)
        assert view.currentIndex().row() == place

    def _member(self, who: str) -> None:
        members = self.stage.view.members
        self.stage.press("ctrl+f")
        if members.draft is None:
            self.stage.press("enter")
        else:
            self.stage.press("tab")
            while not members.list.hasFocus():
                self.stage.press("tab")
        holders = [(row.holder, row.person) for row in members.model.rows]
        self._row(members.list, next(n for n, row in enumerate(holders) if who in row))

    def _mark(self, who: str, digit: str) -> None:
        if not any(who in (r.holder, r.person) for r in self.stage.view.members.model.rows):
            self.guest([who])
            return
        self._member(who)
        self.stage.press(digit)
        if self.stage.notice.startswith("Кворум"):
            self.stage.press(digit)

    def absent(self, words: Sequence[str]) -> None:
        for who in words:
            self._member(who)
            self.stage.press("3").type("болен").press("enter")

    def guest(self, words: Sequence[str]) -> None:
        for who in words:
            self._from_menu(self._here(), "Отметить приглашённого…")
            self._choose(who)

    def guest_left(self, words: Sequence[str]) -> None:
        for who in words:
            self._mark(who, "0")

    def _here(self) -> str:
        return next(row.person for row in self.stage.view.members.model.rows)

    def _from_menu(self, who: str, words: str) -> None:
        self._member(who)
        self.stage.choose_in_menu("members-menu", words)

    def _choose(self, who: str) -> None:
        """Choose somebody among those whom a question of the members' part offers."""
        prompt = self.stage.view.members.prompt
        self.stage.type(self._surname(who))
        values = [option.value for option in prompt.model.rows]
        self.stage.press(*["down"] * values.index(who), "enter")

    def _surname(self, who: str) -> str:
        return self.stage.session.people[PersonId(who)].surname

    def substitute(self, words: Sequence[str]) -> None:
        who, _for, seat, *_ = words
        self._from_menu(seat, "Замещающий…")
        self._choose(who)

    def proxy(self, words: Sequence[str]) -> None:
        self._from_menu(words[0], "Доверенность от него…")
        self._choose(words[2])
        self.stage.press("1")

    def preside(self, words: Sequence[str]) -> None:
        self._from_menu(words[0], "Председательствует")

    def recuse(self, words: Sequence[str]) -> None:
        people, _, item = " ".join(words).partition(" on ")
        if self.state.open_round is None:
            self.item([item or "i1"])
        for who in people.split():
            self._from_menu(who, "Самоотвод по вопросу")
            self.stage.press("1")
            if self.stage.notice.startswith("Кворум"):
                self._from_menu(who, "Самоотвод по вопросу")
                self.stage.press("1")

    def _agenda(self, item: ItemId | None) -> None:
        """Choose a question of the agenda."""
        self.stage.press("ctrl+down")
        places = [row.item for row in self.stage.view.agenda.model.rows]
        self._row(self.stage.view.agenda.list, places.index(item))

    def item(self, words: Sequence[str]) -> None:
        self._agenda(ItemId(words[0]))
        self.stage.press("enter")

    def withdraw(self, words: Sequence[str]) -> None:
        self._agenda(ItemId(words[0]))
        self.stage.press("del", "1")

    def defer(self, words: Sequence[str]) -> None:
        self._agenda(ItemId(words[0]))
        self.stage.press("ctrl+d", "1")

    def heard(self, words: Sequence[str]) -> None:
        self._say(StatementKind.HEARD, words)

    def spoke(self, words: Sequence[str]) -> None:
        self._say(StatementKind.SPOKE, words)

    def _say(self, kind: StatementKind, words: Sequence[str]) -> None:
        item, who, *said = words
        if self.stage.session.place != ItemPlace(ItemId(item)):
            self.item([item])
        panel = self._item_panel()
        self.stage.press("ctrl+l")
        if self.stage.focus() == "note-who":
            self.stage.type(self._surname(who))
            values = [option.value for option in panel.notes.offered.rows]
            self.stage.press(*["down"] * values.index(who), "enter")
        while panel.notes.kind.currentData() != kind:
            self.stage.press("f2")
        self.stage.type(" ".join(said)).press("enter")

    def _item_panel(self) -> ItemPanel:
        panel = self.stage.view.centre.panel
        assert isinstance(panel, ItemPanel)
        return panel

    def _motion_row(self, motion: MotionId) -> None:
        """Turn to the motion's question and go to its row."""
        item = self.state.motions[motion].item
        if self.stage.session.place != ItemPlace(item):
            self._agenda(item)
            self.stage.press("enter")
        motions = self._item_panel().motions
        if not motions.list.hasFocus():
            self.stage.press("esc")
        if not motions.list.hasFocus():
            self.stage.press("esc")
        places = [row.motion.id for row in motions.model.rows]
        self._row(motions.list, places.index(motion))

    def vote(self, words: Sequence[str]) -> None:
        self._motion = MotionId(words[0])
        self._motion_row(self._motion)
        self.stage.press("enter")

    def record(self, words: Sequence[str]) -> None:
        self._motion_row(MotionId(words[0]))
        self.stage.press("enter")

    def reopen(self, words: Sequence[str]) -> None:
        if words:
            self._motion = MotionId(words[0])
        if self.stage.session.place != MotionPlace(self._motion):
            self._motion_row(self._motion)
            self.stage.press("enter")
        self.stage.press("f7")
        if self.state.open_round is None:
            self.stage.type("ошибка подсчёта").press("enter")

    def _panel(self) -> VotePanel:
        panel = self.stage.view.centre.panel
        assert isinstance(panel, VotePanel)
        if not panel.sheet.hasFocus():
            self.stage.press("esc")
        return panel

    def _ballot(self, who: str, digit: str) -> None:
        sheet = self._panel().sheet
        self.stage.press("home")
        for _ in sheet.rows.rows:
            if sheet.current is not None and sheet.current.person == who:
                break
            self.stage.press("down")
        else:
            # Letters that follow each other at once are one word to a list.
            QTest.qWait(QGuiApplication.styleHints().keyboardInputInterval() + 1)
            self.stage.type(self._surname(who))
        assert sheet.current is not None
        assert sheet.current.person == who
        self.stage.press(digit)

    def others(self, words: Sequence[str]) -> None:
        """Give the rest their votes: by one key where that is «за» and nobody is left out."""
        choice, *left_out = words
        sheet = self._panel().sheet
        if words == ["for"]:
            self.stage.press("f5")
            return
        waiting = [row.person for row in sheet.rows.rows if row.missing]
        for who in waiting:
            if who not in left_out:
                self._ballot(who, CHOICES[choice])

    def count(self, words: Sequence[str]) -> None:
        while self.stage.focus() != "vote-count-for":
            self.stage.press("shift+tab")
        for number in [*words[0].split("-"), "0", "0"][:5]:
            self.stage.press("ctrl+a").type(number).press("enter")
            if self.stage.focus() == "vote-primary":
                break

    def casting(self, words: Sequence[str]) -> None:
        self.stage.press("enter", "1" if Choice(words[0]) is Choice.FOR else "2")

    def end(self, _: Sequence[str]) -> None:
        """Fix the outcome; what is missing is named first and passed over by its own key."""
        self._panel()
        self.stage.press("enter")
        if self.state.open_round is not None:
            self.stage.press("ctrl+enter")
        assert self.state.open_round is None


ACTS: dict[str, Callable[[WindowStage, Sequence[str]], None]] = {
    "open": WindowStage.open,
    "close": WindowStage.close,
    "undo": WindowStage.undo,
    "redo": WindowStage.redo,
    "undo_all": WindowStage.undo_all,
    "redo_all": WindowStage.redo_all,
    "break": WindowStage.pause,
    "resume": WindowStage.resume,
    "absent": WindowStage.absent,
    "guest": WindowStage.guest,
    "guest_left": WindowStage.guest_left,
    "substitute": WindowStage.substitute,
    "proxy": WindowStage.proxy,
    "preside": WindowStage.preside,
    "recuse": WindowStage.recuse,
    "item": WindowStage.item,
    "withdraw": WindowStage.withdraw,
    "defer": WindowStage.defer,
    "heard": WindowStage.heard,
    "spoke": WindowStage.spoke,
    "vote": WindowStage.vote,
    "record": WindowStage.record,
    "reopen": WindowStage.reopen,
    "others": WindowStage.others,
    "count": WindowStage.count,
    "casting": WindowStage.casting,
    "end": WindowStage.end,
}


def play_in_window(scenario: Scenario, stage: Stage, store: Store) -> None:
    """Hold the whole meeting by keyboard; an expectation that fails names the line."""
    played = WindowStage(scenario, stage, store)
    for step in scenario.steps:
        try:
            played.take(step)
        except AssertionError as error:
            error.add_note(f"{scenario.name}, line {step.line}: {step}")
            raise
        stage.opened.rest()
