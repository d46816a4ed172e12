"""What is seen while a book is read."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from secretary_app.gui.roster import texts
from secretary_app.gui.theme.tokens import space
from secretary_app.gui.widgets.buttons import Button
from secretary_app.gui.widgets.labels import label


class WaitingPage(QWidget):
    """A bar that runs, and a way to stop; ``stopped`` tells that it was asked for."""

    stopped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("roster-waiting")
        self.setAccessibleName(texts.READING)
        bar = QProgressBar()
        bar.setObjectName("roster-waiting-bar")
        bar.setAccessibleName(texts.READING)
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setFixedWidth(space(70))
        self._stop = Button(texts.CANCEL, "roster-waiting-stop")
        self._stop.clicked.connect(self.stopped)
        column = QVBoxLayout(self)
        column.setSpacing(space(3))
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addStretch(1)
        for widget in (label(texts.READING, "heading"), bar, self._stop):
            column.addWidget(widget, 0, middle)
        column.addStretch(2)

    def focus_first(self) -> None:
        """Put the cursor on the way to stop."""
        self._stop.setFocus()
