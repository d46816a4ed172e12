"""What the journal says and nobody edits here, each line with a way to its entry."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from secretary_app.application.drafting.sections import Fact
from secretary_app.gui.protocol import texts
from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets.buttons import Button
from secretary_app.gui.widgets.labels import label
from secretary_app.gui.widgets.panels import TonedFrame


class FactsGrid(QWidget):
    """Labels, texts and links; ``entry_wanted`` carries the number of a journal entry."""

    entry_wanted = Signal(int)

    def __init__(self, facts: tuple[Fact, ...]) -> None:
        super().__init__()
        self.setObjectName("protocol-facts")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(space(3))
        grid.setVerticalSpacing(space(2))
        grid.setColumnStretch(1, 1)
        # Beside labels a long text would be a narrow column.
        below = any(len(fact.text) > _LONG for fact in facts)
        for place, fact in enumerate(facts):
            self._add(grid, 2 * place, fact, below=below)

    def _add(self, grid: QGridLayout, row: int, fact: Fact, *, below: bool) -> None:
        linked = fact.entry is not None
        grid.addWidget(label(fact.label, "muted", wrap=below), row, 0, 1, 1 + below, _MIDDLE)
        where = (row + 1, 0, 1, 3) if below else (row, 1, 1, 2 - linked)
        grid.addWidget(label(fact.text, wrap=True), *where)
        if fact.entry is not None:
            grid.addWidget(entry_link(fact.entry, self.entry_wanted.emit), row, 2, _MIDDLE)


_LONG = 80
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class VotingFrame(TonedFrame):
    """The votes on a decision as the journal has them."""

    entry_wanted = Signal(int)

    def __init__(self, fact: Fact, name: str) -> None:
        super().__init__(Tone.NEUTRAL, name=name)
        self.setAccessibleName(texts.VOTING)
        self.tell(fact.text, name=f"{name}-text")
        self.column.addWidget(label(texts.FROM_JOURNAL, "muted", wrap=True))
        if fact.entry is not None:
            link = entry_link(fact.entry, self.entry_wanted.emit)
            self.column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)


def entry_link(seq: int, go: Callable[[int], None]) -> Button:
    """Return the button that leads to a journal entry."""
    button = Button(texts.entry_link(seq), f"protocol-entry-{seq}", kind="link")
    button.clicked.connect(lambda: go(seq))
    return button
