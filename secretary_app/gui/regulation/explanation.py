"""How the rules work in this council: told with its numbers, and tried on a vote."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from secretary_app.application.rules.asking import Case
from secretary_app.application.rules.body import body_of
from secretary_app.application.rules.doubtful import doubtful
from secretary_app.application.rules.explaining import explain
from secretary_app.application.rules.trial import Trial, trial
from secretary_app.domain.councils import CouncilKind, Membership
from secretary_app.domain.errors import Refusal
from secretary_app.domain.people import Person
from secretary_app.domain.regulations import Regulation
from secretary_app.domain.voting import Outcome
from secretary_app.gui.regulation import texts
from secretary_app.gui.regulation.trial_controls import TrialControls
from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets.buttons import Button
from secretary_app.gui.widgets.labels import label, repolish
from secretary_app.gui.widgets.panels import ScrolledColumn

_NO_LIMIT = 16777215  # as Qt has it
_TONES = {Outcome.ADOPTED: Tone.FOR, Outcome.TIED: Tone.ABSTAIN}


class Disclosure(QWidget):
    """A link that shows lines below it, and hides them again."""

    def __init__(self, name: str, show: str, hide: str) -> None:
        super().__init__()
        self._show, self._hide = show, hide
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(1))
        self.button = Button(show, f"{name}-more", kind="link")
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self._turn)
        self._lines = label("", name=name, wrap=True)
        self._lines.hide()
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._lines)

    def tell(self, lines: Sequence[str], *, show: str = "") -> None:
        """Show these lines when asked to; none of them hide the link itself."""
        self._show = show or self._show
        self._lines.setText("\n".join(lines))
        self._word()
        self.setVisible(bool(lines))

    def _turn(self) -> None:
        self._lines.setVisible(self._lines.isHidden())
        self._word()

    def _word(self) -> None:
        words = self._show if self._lines.isHidden() else self._hide
        self.button.setText(words)
        self.button.setAccessibleName(words)


class Explanation(ScrolledColumn):
    """What the rules mean, what can be doubted, and a vote to try them on."""

    def __init__(self) -> None:
        super().__init__(name="regulation-explanation", title=texts.EXPLAINED)
        frame = QFrame()
        frame.setProperty("tone", Tone.ACCENT.value)
        self._told = label("", name="regulation-explained", wrap=True)
        self._doubts = Disclosure("regulation-doubts", "", texts.NO_DOUBTS)
        self.controls = TrialControls()
        self._outcome = label("", "heading", name="trial-outcome", wrap=True)
        self._derivation = Disclosure("trial-derivation", texts.DERIVATION, texts.NO_DERIVATION)
        self._further = label("", name="regulation-explained-further", wrap=True)
        column = QVBoxLayout(frame)
        column.setContentsMargins(space(3), space(2), space(3), space(2))
        column.setSpacing(space(1))
        for widget in (
            label(texts.EXPLAINED, "heading"),
            self._told,
            self._doubts,
            self.controls,
            self._outcome,
            self._derivation,
            self._further,
        ):
            column.addWidget(widget)
        self._inside = QWidget()
        self._most = _NO_LIMIT
        self._inner = self.fill(self._inside)
        self._inner.setContentsMargins(space(4), 0, space(4), space(3))
        self._inner.addWidget(frame)
        self._case: Case | None = None
        self._people: tuple[Person, ...] = ()
        self.controls.edited.connect(self._try)

    def fit(self, most: int) -> None:
        """Take as much height as is told, and no more than ``most``."""
        self._most = most
        self.setFixedHeight(min(most, self.sizeHint().height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take another height at another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit(self._most)

    def sizeHint(self) -> QSize:
        """Return room for everything that is told, at the width there is."""
        height = self._inside.heightForWidth(max(self.viewport().width(), 1))
        least = self._inside.minimumSizeHint().height()
        return QSize(super().sizeHint().width(), max(height, least))

    def explain(
        self,
        regulation: Regulation,
        composition: Sequence[Membership],
        people: Sequence[Person],
        kind: CouncilKind,
    ) -> None:
        """Explain ``regulation`` with this composition."""
        told, *further = explain(regulation, composition, kind)
        self._tell_rules(told, further)
        doubts = [each.sentence for each in doubtful(regulation, composition, kind)]
        self._doubts.tell([f"– {doubt}" for doubt in doubts], show=texts.doubts_words(len(doubts)))
        self._case = Case(regulation=regulation, body=body_of(regulation, composition))
        self._people = tuple(people)
        votes = regulation.majority is not None or bool(regulation.by_question)
        self.controls.setVisible(votes)
        self._try()

    def _tell_rules(self, told: str, further: Sequence[str]) -> None:
        """Tell what holds in general; what is special follows after the trial."""
        self._told.setText(told)
        self._further.setText("\n".join(further))
        self._further.setVisible(bool(further))

    def be_silent(self, why: str) -> None:
        """Say why nothing can be explained."""
        self._case = None
        self._tell_rules(why, ())
        self._doubts.tell(())
        self.controls.hide()
        self._try()

    def _try(self) -> None:
        if self._case is None or self.controls.isHidden():
            self._outcome.hide()
            self._derivation.tell(())
        else:
            self._tell(*self._tried(self._case))
        self._inner.activate()
        self.fit(self._most)

    def _tried(self, case: Case) -> tuple[str, Tone, Sequence[str]]:
        told, attempt = self.controls.attempt(case)
        try:
            found = trial(told.regulation, told.body, attempt, self._people)
        except Refusal as refusal:
            return refusal.message, Tone.ABSTAIN, ()
        return _words(found), _TONES.get(found.result.outcome, Tone.AGAINST), _lines(found)

    def _tell(self, words: str, tone: Tone, lines: Sequence[str]) -> None:
        self._outcome.setText(words)
        self._outcome.setProperty("ink", tone.value)
        self._outcome.setToolTip("\n".join(lines))
        repolish(self._outcome)
        self._outcome.show()
        self._derivation.tell(lines)


def _words(found: Trial) -> str:
    return f"{found.outcome.head} {found.outcome.detail}"


def _lines(found: Trial) -> tuple[str, ...]:
    return (*found.derivation, *found.doubts)
