"""Calm notices inside the window: the banner, the strip of running work, the empty state."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from secretary_app.gui.tasks import Progress
from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets.buttons import Button
from secretary_app.gui.widgets.labels import ElidedLabel, Sign, label, repolish

_PATIENCE_MS = 300
_TEXT_WIDTH = space(120)


class BannerView(QFrame):
    """Something to know that does not stop the work; it stays until it is put away."""

    def __init__(self, name: str, close_text: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("banner", True)
        row = QHBoxLayout(self)
        row.setContentsMargins(space(5), space(1), space(3), space(1))
        row.setSpacing(space(3))
        self._text = label("", name=f"{name}-text", wrap=True)
        self._text.setProperty("toned", True)
        close = Button(close_text, f"{name}-close", kind="link")
        close.clicked.connect(self.hide)
        row.addWidget(self._text, 1)
        self._row = row
        row.addWidget(close)
        self.hide()

    def offer(self, button: Button) -> None:
        """Put a way to act before the one to put the banner away."""
        self._row.insertWidget(1, button)

    def tell(self, text: str, tone: Tone) -> None:
        """Show ``text``, in place of what was shown."""
        self._text.setText(text)
        self.setAccessibleName(text)
        self.setProperty("tone", tone.value)
        for widget in (self, self._text):
            repolish(widget)
        self.show()

    @property
    def text(self) -> str:
        """Return what is told."""
        return self._text.text()


class ProgressStrip(QFrame):
    """What is being done, how far it is, and a way to stop it."""

    def __init__(self, cancel_text: str, stopping_text: str) -> None:
        super().__init__()
        self.setObjectName("progress")
        self.setProperty("bar", True)
        self._stopping = stopping_text
        self._progress: Progress | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(space(5), space(2), space(5), space(2))
        row.setSpacing(space(3))
        self._text = ElidedLabel("", name="progress-text")
        self._bar = QProgressBar()
        self._bar.setObjectName("progress-bar")
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(space(50))
        self._cancel = Button(cancel_text, "progress-cancel")
        self._cancel.clicked.connect(self._stop)
        row.addWidget(self._text, 1)
        row.addWidget(self._bar)
        row.addWidget(self._cancel)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self.show)
        self.hide()

    def follow(self, title: str, progress: Progress) -> None:
        """Show a job that has begun, unless it ends at once."""
        self._progress = progress
        progress.advanced.connect(self._advance)
        self._cancel.setEnabled(True)
        done, total, text = progress.latest
        self._advance(done, total, text or title)
        self._patience.start()

    def finish(self) -> None:
        """Put the strip away."""
        if self._progress is not None:
            self._progress.advanced.disconnect(self._advance)
        self._progress = None
        self._patience.stop()
        self.hide()

    def _advance(self, done: int, total: int, text: str) -> None:
        self._bar.setMaximum(total)
        self._bar.setValue(done)
        if self._progress is None or not self._progress.cancelled:
            self._text.say(text)

    def _stop(self) -> None:
        if self._progress is not None:
            self._progress.cancel()
        self._cancel.setEnabled(False)
        self._text.say(self._stopping)


class EmptyState(QWidget):
    """What to do where there is nothing yet."""

    def __init__(
        self, name: str, sign: str, heading: str, text: str, buttons: Sequence[Button] = ()
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(space(6), space(6), space(6), space(6))
        column.setSpacing(space(3))
        words = label(text, "muted", name=f"{name}-text", wrap=True)
        words.ensurePolished()
        words.setFixedSize(_TEXT_WIDTH, words.heightForWidth(_TEXT_WIDTH))
        middle = Qt.AlignmentFlag.AlignHCenter
        words.setAlignment(middle)
        column.addStretch(1)
        column.addWidget(Sign(sign, space(12)), 0, middle)
        column.addWidget(label(heading, "title", name=f"{name}-heading"), 0, middle)
        column.addWidget(words, 0, middle)
        row = QHBoxLayout()
        row.setSpacing(space(3))
        row.addStretch(1)
        self._first = buttons[0] if buttons else None
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        column.addSpacing(space(2))
        column.addLayout(row)
        column.addStretch(2)

    def focus_first(self) -> None:
        """Put the cursor on the first button."""
        if self._first is not None:
            self._first.setFocus()
