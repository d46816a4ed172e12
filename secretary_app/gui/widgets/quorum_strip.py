"""The strip that tells the quorum of a meeting."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from secretary_app.domain.quorum import QuorumStatus
from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets import texts
from secretary_app.gui.widgets.labels import Chip, ElidedLabel, SnugLabel, label, put, repolish
from secretary_app.gui.widgets.panels import MARGIN
from secretary_app.gui.widgets.quorum import Level, QuorumBar
from secretary_app.language.clauses import RulesName, clause_words
from secretary_app.language.derivation import quorum_sentence
from secretary_app.language.numbers import number_text


def level_of(status: QuorumStatus) -> Level:
    """Return a quorum as numbers to draw."""
    return Level(
        counted=float(status.counted),
        required=float(status.required),
        base=float(status.base),
        met=status.met,
    )


class QuorumStrip(QFrame):
    """Whether there is a quorum, by which clause and with what margin, and who is where."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("bar", True)
        self.setObjectName("quorum-strip")
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, space(3), MARGIN, space(3))
        row.setSpacing(space(4))
        self.heading = label("", "title", name="quorum-heading")
        self.clause = ElidedLabel("", "muted", name="quorum-rule")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.heading)
        words.addWidget(self.clause)
        self.bar = QuorumBar()
        self.counted = SnugLabel("", "number", name="quorum-counted")
        self.numbers = SnugLabel("", "muted", name="quorum-numbers")
        self.in_person = Chip(name="quorum-in-person")
        self.remote = Chip(name="quorum-remote")
        row.addLayout(words)
        row.addWidget(self.bar, 1)
        for widget in (self.counted, self.numbers, self.in_person, self.remote):
            row.addWidget(widget)
        self._shown: QuorumStatus | None = None

    def show_status(self, status: QuorumStatus, rules: RulesName, *, weighted: bool) -> None:
        """Show the quorum as it stands, or stood at the closing."""
        if status == self._shown:
            return
        self._shown = status
        heading, tone = texts.quorum_heading(status)
        put(self.heading, heading)
        if self.heading.property("ink") != tone.value:
            self.heading.setProperty("ink", tone.value)
            repolish(self.heading)
        self.clause.say(clause_words(status.rule.clause, rules) if status.rule else "")
        self.bar.show_level(level_of(status), quorum_sentence(status, rules, weighted=weighted))
        self.counted.put(number_text(status.counted))
        self.numbers.put(texts.quorum_numbers(status))
        self.in_person.say(texts.in_person(status), Tone.FOR)
        self.remote.say(texts.remote(status), Tone.ACCENT)
