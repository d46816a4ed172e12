"""Editors as high as what is written in them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QPlainTextEdit

from secretary_app.gui.theme.tokens import space

_MOST = 24
_AROUND = space(8)
_FOLLOWED = frozenset({QEvent.Type.FontChange, QEvent.Type.Resize, QEvent.Type.Show})


class Growing(QObject):
    """Keeps an editor at the height of its text, from ``least`` lines to a screenful."""

    def __init__(self, editor: QPlainTextEdit, least: int) -> None:
        super().__init__(editor)
        self._editor = editor
        self._least = least
        editor.textChanged.connect(self._fit)
        editor.installEventFilter(self)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow width and font, once the lines are broken anew."""
        if event.type() in _FOLLOWED:
            QTimer.singleShot(0, self, self._fit)
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        # The layout of plain text counts its height in lines.
        lines = round(self._editor.document().documentLayout().documentSize().height())
        shown = min(max(lines, self._least), _MOST)
        height = shown * self._editor.fontMetrics().lineSpacing() + _AROUND
        policy = Qt.ScrollBarPolicy
        long = lines > _MOST
        self._editor.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if long else policy.ScrollBarAlwaysOff
        )
        if self._editor.minimumHeight() != height or self._editor.maximumHeight() != height:
            self._editor.setFixedHeight(height)
