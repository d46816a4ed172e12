"""The line that says why a step was not recorded, or asks for it once more."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from secretary_app.gui.live import texts
from secretary_app.gui.live.session import LiveSession
from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets.buttons import Button
from secretary_app.gui.widgets.labels import label, repolish


class NoticeLine(QFrame):
    """Says what the session has to say; goes with the next step that is recorded, or with Esc."""

    def __init__(self, session: LiveSession) -> None:
        super().__init__()
        self.setObjectName("live-notice")
        self.setProperty("banner", True)
        self._session = session
        self._text = label("", name="live-notice-text", wrap=True)
        self._text.setProperty("toned", True)
        close = Button(texts.NOTICE_CLOSE, "live-notice-close", kind="link", tip="Esc")
        close.clicked.connect(self.dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(space(5), space(1), space(3), space(1))
        row.setSpacing(space(3))
        row.addWidget(self._text, 1)
        row.addWidget(close)
        self.hide()
        session.refused.connect(lambda words: self.tell(words, Tone.AGAINST))
        session.failed.connect(lambda words: self.tell(words, Tone.AGAINST))
        session.warned.connect(lambda words: self.tell(f"{words} {texts.ASK_AGAIN}", Tone.ABSTAIN))
        session.stepped.connect(self.clear)
        session.begun.connect(self.clear)

    @property
    def text(self) -> str:
        """Return what is said, empty when nothing is."""
        return "" if self.isHidden() else self._text.text()

    def tell(self, words: str, tone: Tone) -> None:
        """Say ``words`` in place of what was said before."""
        self._text.setText(words)
        self.setAccessibleName(words)
        self.setProperty("tone", tone.value)
        parts: tuple[QWidget, ...] = (self, self._text)
        for each in parts:
            repolish(each)
        self.show()

    def clear(self) -> None:
        """Say nothing more."""
        if not self.isHidden():
            self.hide()

    def dismiss(self) -> None:
        """Say nothing more, and let a step that waits to be asked for again wait no longer."""
        self._session.forget()
        self.clear()
