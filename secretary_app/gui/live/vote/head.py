"""The top of a vote: which draft, how it is voted, its text, who answers and until when."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from secretary_app.domain.agenda import Motion
from secretary_app.domain.people import PersonId
from secretary_app.gui.live.panel import column
from secretary_app.gui.live.session import LiveSession
from secretary_app.gui.live.vote import texts
from secretary_app.gui.meeting.texts import BALLOTS
from secretary_app.gui.theme.tokens import space
from secretary_app.gui.widgets.buttons import Button
from secretary_app.gui.widgets.labels import ElidedLabel, label
from secretary_app.gui.widgets.panels import ScrolledColumn, line
from secretary_app.language.deadlines import assigned_words

_MOST_LINES, _FEW_LINES = 5, 2


class VoteHead(QWidget):
    """Long texts scroll; the votes below always have room."""

    def __init__(self, rest_for: Button) -> None:
        super().__init__()
        self.setObjectName("vote-head")
        self.title = label("", "heading", name="vote-title")
        self.manner = ElidedLabel("", "muted", name="vote-manner")
        self.text = label("", name="vote-draft", wrap=True)
        self.assignment = label("", "muted", name="vote-assigned", wrap=True)
        self.together = label("", "muted", name="vote-together-with", wrap=True)
        self._shown: object = None
        self._lines = _MOST_LINES
        top = QHBoxLayout()
        top.setContentsMargins(space(4), space(2), space(3), space(2))
        top.setSpacing(space(2))
        top.addWidget(self.title)
        top.addWidget(self.manner, 1)
        top.addWidget(rest_for)
        self._scrolled = ScrolledColumn(name="vote-draft-scroll", title=texts.TITLE)
        inside = self._scrolled.fill(QWidget())
        inside.setContentsMargins(space(4), space(2), space(4), space(2))
        inside.setSpacing(space(1))
        for told in (self.text, self.assignment, self.together):
            inside.addWidget(told)
        inside.addStretch(1)
        whole = column(self)
        whole.addLayout(top)
        whole.addWidget(line())
        whole.addWidget(self._scrolled)
        whole.addWidget(line())

    def show_motion(self, motion: Motion, session: LiveSession, number: int, others: str) -> None:
        """Show the draft; ``number`` is that of the round, ``others`` are voted with it."""
        if (shown := (motion, number, others)) == self._shown:
            return
        self._shown = shown
        title = texts.procedural_title if motion.item is None else texts.draft_title
        self.title.setText(title(motion.number))
        manner = (BALLOTS[motion.ballot], texts.round_note(number))
        self.manner.say(" · ".join(part for part in manner if part))
        self.text.setText(motion.text)
        assigned = _assigned(motion, session)
        self.assignment.setText(assigned)
        self.assignment.setVisible(bool(assigned))
        self.together.setText(texts.together_with(others) if others else "")
        self.together.setVisible(bool(others))
        self._fit()

    def flatten(self, *, flat: bool) -> None:
        """Give way to the voters where the screen is low."""
        self._lines = _FEW_LINES if flat else _MOST_LINES
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the text to the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give the text the room that it needs, up to a few lines."""
        metrics = self.text.fontMetrics()
        width = max(self.width() - space(10), space(60))
        needed = self.text.heightForWidth(width)
        shown = [w for w in (self.assignment, self.together) if not w.isHidden()]
        needed += sum(w.heightForWidth(width) + space(1) for w in shown)
        most = metrics.lineSpacing() * self._lines
        self._scrolled.setFixedHeight(min(needed, most) + space(5))


def _assigned(motion: Motion, session: LiveSession) -> str:
    who = [session.short_name(PersonId(executor)) for executor in motion.executors]
    return assigned_words(who, motion.deadline)
