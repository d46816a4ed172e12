"""What the vote says in place: how it stands, who is missing, who breaks the tie."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout

from secretary_app.domain.agenda import Side
from secretary_app.domain.meeting.outlook import Outlook
from secretary_app.gui.live.picking import digit_of
from secretary_app.gui.live.vote import texts
from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets.buttons import Button
from secretary_app.gui.widgets.keys import KeyButton
from secretary_app.gui.widgets.labels import label, repolish
from secretary_app.gui.widgets.panels import TonedFrame
from secretary_app.language.derivation import Naming, derivation
from secretary_app.language.doubts import doubt_sentence
from secretary_app.language.outlook import outlook_detail, outlook_heading


class OutlookFrame(TonedFrame):
    """«Пока: принимается.» with the numbers, the clause and, on demand, the derivation."""

    def __init__(self) -> None:
        super().__init__(Tone.NEUTRAL, name="vote-outlook")
        self.heading = label("", "heading", name="vote-outlook-heading", wrap=True)
        self.detail = label("", name="vote-outlook-detail", wrap=True)
        self.steps = label("", name="vote-outlook-steps", wrap=True)
        self._more = Button(texts.DERIVATION, "vote-outlook-more", kind="link")
        self._more.setCheckable(True)
        self._more.toggled.connect(self._on_toggled)
        self._said: tuple[Outlook, Naming] | None = None
        self._flat = False
        top = QHBoxLayout()
        top.addWidget(self.heading, 1)
        top.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(top)
        for told in (self.heading, self.detail, self.steps):
            told.setProperty("toned", True)
        self.column.addWidget(self.detail)
        self.column.addWidget(self.steps)
        self.steps.hide()

    def show_outlook(self, outlook: Outlook, naming: Naming) -> None:
        """Show how the round stands."""
        self._said = outlook, naming
        self.heading.setText(outlook_heading(outlook, naming))
        detail = outlook_detail(outlook, naming)
        self.detail.setText(detail)
        self.setToolTip(detail)
        self.detail.setVisible(bool(detail) and not self._flat)
        self._tint(_tone(outlook))
        if self._more.isChecked():
            self._tell_steps()

    def flatten(self, *, flat: bool) -> None:
        """Leave the numbers to the tooltip where the screen is low; the tiles tell them, too."""
        self._flat = flat
        self.detail.setVisible(bool(self.detail.text()) and not flat)
        side = space(1) if flat else space(2)
        self.column.setContentsMargins(space(3), side, space(3), side)

    def _tint(self, tone: Tone) -> None:
        if self.property("tone") != tone.value:
            self.setProperty("tone", tone.value)
            for each in (self, self.heading, self.detail, self.steps):
                repolish(each)

    def _on_toggled(self, shown: bool) -> None:  # noqa: FBT001 - a slot of Qt
        self.steps.setVisible(shown)
        self._tell_steps()

    def _tell_steps(self) -> None:
        if self._said is None:
            return
        outlook, naming = self._said
        steps = [*derivation(outlook.result, naming)]
        doubts = [doubt_sentence(doubt, naming) for doubt in outlook.result.doubts]
        lines = [f"{n}. {sentence}" for n, sentence in enumerate(steps, start=1)]
        self.steps.setText("\n".join(lines + doubts))


def _tone(outlook: Outlook) -> Tone:
    if outlook.tie is not None:
        return Tone.ABSTAIN
    if not outlook.result.tally.cast and not outlook.leaders:
        return Tone.NEUTRAL
    return Tone.FOR if outlook.carried else Tone.AGAINST


class GapStrip(TonedFrame):
    """Why Enter did not fix the outcome, and another key for doing it all the same."""

    def __init__(self) -> None:
        super().__init__(Tone.ABSTAIN, name="vote-gap")
        self.words = label("", name="vote-gap-words", wrap=True)
        self.words.setProperty("toned", True)
        self.anyway = KeyButton(texts.FIX_WITHOUT, "vote-fix-anyway", "Ctrl+Enter")
        row = QHBoxLayout()
        row.setSpacing(space(3))
        row.addWidget(self.words, 1)
        row.addWidget(self.anyway)
        self.column.addLayout(row)
        self.hide()

    def tell(self, words: str, *, heading: bool = False, name: str = "") -> None:  # noqa: ARG002 - as in the frame
        """Say what is missing; ``anyway`` is offered where the rules leave a way."""
        self.words.setText(words)
        self.setAccessibleName(words)
        self.show()

    def offer(self, words: str) -> None:
        """Offer to fix the outcome all the same, or nothing."""
        self.anyway.setVisible(bool(words))
        if words:
            self.anyway.rename(words)


class TieStrip(TonedFrame):
    """Asks for the casting vote: ``cast`` carries the side; 1 and 2 answer here."""

    cast = Signal(object)

    def __init__(self) -> None:
        super().__init__(Tone.ABSTAIN, name="vote-tie")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.words = label("", "heading", name="vote-tie-words", wrap=True)
        self.words.setProperty("toned", True)
        row = QHBoxLayout()
        row.setSpacing(space(3))
        row.addWidget(self.words, 1)
        self._sides: Sequence[Side] = tuple(Side)
        for number, side in enumerate(self._sides, start=1):
            button = KeyButton(texts.SIDES[side], f"vote-tie-{side.value}", str(number))
            button.clicked.connect(lambda _=False, chosen=side: self.cast.emit(chosen))
            row.addWidget(button)
        self.column.addLayout(row)
        self.hide()

    def ask(self, name: str) -> None:
        """Ask ``name`` for the casting vote."""
        words = texts.casting_question(name)
        self.words.setText(words)
        self.setAccessibleName(words)
        self.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Cast by 1 or 2."""
        digit = digit_of(event)
        if digit in {1, 2}:
            self.cast.emit(self._sides[digit - 1])
        else:
            super().keyPressEvent(event)
