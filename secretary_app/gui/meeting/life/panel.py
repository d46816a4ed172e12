"""The minutes' way as a quiet line of steps, with what comes next and by when."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from secretary_app.application.records import MeetingKey
from secretary_app.application.returned import FileState
from secretary_app.domain.errors import DomainError
from secretary_app.domain.issued import (
    Checked,
    CopySent,
    IssuedPaper,
    PaperStage,
    PaperStep,
    SentForReview,
)
from secretary_app.gui.commands import sequences
from secretary_app.gui.meeting.life import texts
from secretary_app.gui.meeting.life.acting import LifeActs
from secretary_app.gui.meeting.life.acts import Act, next_act, possible_acts
from secretary_app.gui.meeting.life.jobs import LifePage, life_page
from secretary_app.gui.screen import Desk
from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets.buttons import Button
from secretary_app.gui.widgets.flow import FlowLayout
from secretary_app.gui.widgets.keys import KeyButton
from secretary_app.gui.widgets.labels import Chip, SnugLabel, clear, label
from secretary_app.gui.widgets.panels import Card, TonedFrame
from secretary_app.gui.widgets.saved import SavedFiles

_ARROW = "→"


class LifePanel(Card):
    """The life of the minutes of one meeting; `show_meeting` reads it, also again.

    ``open_wanted`` carries the path of a file or folder to open.
    """

    open_wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(texts.LIFE, name="life")
        self._desk = desk
        self._key: MeetingKey | None = None
        self.page: LifePage | None = None
        self.steps = QWidget()
        self.steps.setObjectName("life-steps")
        self._line = FlowLayout(self.steps, gap=space(2))
        self._line.setContentsMargins(0, 0, 0, 0)
        self.next = label("", name="life-next", wrap=True)
        self._told = QVBoxLayout()
        self._told.setSpacing(space(2))
        self._copies = QVBoxLayout()
        self.saved = SavedFiles("life")
        self.saved.open_wanted.connect(self.open_wanted)
        self.acts = LifeActs(self, desk)
        self.acts.refused.connect(self._refuse)
        self.acts.issued.connect(self._show_issued)
        self._go_on = QAction(self)
        self._go_on.setObjectName("life-go-on-action")
        self._go_on.setShortcuts([keys for each in texts.NEXT_KEYS for keys in sequences(each)])
        self._go_on.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        self._go_on.triggered.connect(self._do_next)
        self.addAction(self._go_on)
        self.go_on = KeyButton("", "life-go-on", texts.NEXT_KEYS[0], kind="primary")
        self.go_on.clicked.connect(self._go_on.trigger)
        self.buttons = {act: self._button(act) for act in Act}
        self._lay_out()
        self._show_nothing()

    def _button(self, act: Act) -> Button:
        button = Button(texts.ACTS[act], f"life-{act}", tip=texts.TIPS[act])
        button.clicked.connect(partial(self._do, act))
        return button

    def _lay_out(self) -> None:
        self.body.addWidget(self.steps)
        self.body.addWidget(self.next)
        self.body.addLayout(self._told)
        self.body.addLayout(self._copies)
        row = QWidget()
        flow = FlowLayout(row, gap=space(2))
        flow.setContentsMargins(0, 0, 0, 0)
        for button in (self.go_on, *self.buttons.values()):
            flow.addWidget(button)
        self.body.addWidget(row)
        self.body.addWidget(self.saved)

    def show_meeting(self, key: MeetingKey) -> None:
        """Read how the minutes of a meeting stand and show it."""
        if key != self._key:
            self.leave()
        self._key = key
        self._desk.bridge.work(partial(life_page, key=key), self._show_page)

    def event(self, event: QEvent) -> bool:
        """Look again when the window has the keys again: the file may have been edited in Word."""
        if event.type() == QEvent.Type.WindowActivate and self._key is not None:
            self.show_meeting(self._key)
        return super().event(event)

    def leave(self) -> None:
        """Forget the meeting and what was said of it."""
        self._key = None
        self.saved.forget()
        self._show_nothing()

    def _show_nothing(self) -> None:
        self.page = None
        self.acts.page = None
        self.next.setText(texts.NOT_CLOSED)
        clear(self._line)
        clear(self._told)
        clear(self._copies)
        self.steps.hide()
        for button in (self.go_on, *self.buttons.values()):
            button.hide()
        self._go_on.setEnabled(False)

    def _show_page(self, page: LifePage) -> None:
        if page.key != self._key or page == self.page:
            return
        self._show_nothing()
        if not page.closed:
            return
        self.page = page
        self.acts.page = page
        self._show_steps(page)
        self.next.setText(texts.next_words(next_act(page), page.standing, page.today))
        self._warn(page)
        self._show_copies(page)
        self._show_file(page)
        self._offer(page)

    def _show_copies(self, page: LifePage) -> None:
        for number, copy in enumerate(page.standing.copies, start=1):
            told = label(texts.copy_words(copy), "muted", name=f"life-copy-{number}", wrap=True)
            if copy.is_overdue(page.today):
                told.setProperty("ink", Tone.AGAINST.value)
            self._copies.addWidget(told)

    def _show_steps(self, page: LifePage) -> None:
        words: list[str] = []
        for number, (stage, day) in enumerate(_way(page)):
            if number:
                self._line.addWidget(SnugLabel(_ARROW, "muted"))
            said = texts.step_words(stage, day)
            words.append(said)
            self._line.addWidget(_step_label(stage, said, page.standing.stage))
        self.steps.setAccessibleName(f"{texts.LIFE}: {', '.join(words)}.")
        self.steps.show()

    def _warn(self, page: LifePage) -> None:
        standing = page.standing
        if standing.stale is not None:
            self._tell(texts.stale_words(standing.stale, standing.stage), Tone.AGAINST, "stale")
        changed = texts.file_words(page.file)
        if changed and standing.stage is PaperStage.ISSUED:
            self._tell(changed, Tone.ABSTAIN, "changed")
        if standing.due is not None and standing.is_overdue(page.today):
            self._tell(texts.overdue_words(standing.due), Tone.ABSTAIN, "overdue")

    def _show_file(self, page: LifePage) -> None:
        """Offer the file that was issued, unless it was written just now and is told of."""
        path, there = page.file.path, page.file.state is not FileState.MISSING
        if path is not None and there and self.saved.files != (path,):
            self.saved.show_files((path,), texts.file_at(str(path)))

    def _tell(self, sentence: str, tone: Tone, name: str) -> None:
        frame = TonedFrame(tone, name=f"life-{name}-frame")
        frame.tell(sentence, name=f"life-{name}")
        self._told.addWidget(frame)

    def _offer(self, page: LifePage) -> None:
        following = next_act(page)
        if following is not None:
            self.go_on.rename(texts.act_words(following, page.standing.stage))
            self.go_on.show()
            self._go_on.setEnabled(True)
        for act in possible_acts(page):
            words = texts.act_words(act, page.standing.stage)
            self.buttons[act].setText(words)
            self.buttons[act].setAccessibleName(words.rstrip("…"))
            self.buttons[act].setVisible(act is not following)

    def _do_next(self) -> None:
        following = next_act(self.page) if self.page else None
        if following is not None:
            self._do(following)

    def _do(self, act: Act, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's
        clear(self._told)
        self.acts.do(act)

    def _refuse(self, fault: DomainError) -> None:
        clear(self._told)
        self._tell(fault.message, Tone.ABSTAIN, "refused")

    def _show_issued(self, path: Path, notices: tuple[str, ...]) -> None:
        self.saved.show_files((path,), texts.issued_words(str(path)), notices)


_ORDER = tuple(PaperStage)


def _way(page: LifePage) -> Iterator[tuple[PaperStage, date | None]]:
    """Yield the stages in their order, those reached with the day; a review may be left out."""
    paper, now = page.standing.paper, _ORDER.index(page.standing.stage)
    days = _days(paper) if paper else {}
    for number, stage in enumerate(_ORDER):
        reached = number <= now
        day = days.get(stage) if reached else None
        if stage is PaperStage.IN_REVIEW and number < now and day is None:
            continue
        yield stage, day


def _days(paper: IssuedPaper) -> dict[PaperStage, date]:
    steps: dict[PaperStage, PaperStep | None] = {
        PaperStage.CHECKED: paper.last(Checked),
        PaperStage.IN_REVIEW: paper.last(SentForReview),
        PaperStage.ISSUED: paper.text,
        PaperStage.SIGNED: paper.signature,
        PaperStage.SENT: paper.last(CopySent),
    }
    return {stage: step.on for stage, step in steps.items() if step is not None}


def _step_label(stage: PaperStage, said: str, now: PaperStage) -> QWidget:
    """Return the step that the paper is at on a ground, those before plain, those after muted."""
    if stage is now:
        done = stage in {PaperStage.SIGNED, PaperStage.SENT}
        return Chip(said, Tone.FOR if done else Tone.ACCENT, name="life-now")
    return SnugLabel(said, "plain" if _ORDER.index(stage) < _ORDER.index(now) else "muted")
