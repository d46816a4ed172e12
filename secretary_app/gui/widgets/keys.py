"""Keys written on what they do."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLabel

from secretary_app.gui.theme.tokens import space
from secretary_app.gui.widgets.buttons import Button, Kind
from secretary_app.gui.widgets.labels import label


def key_cap(keys: str) -> QLabel:
    """Return «Ctrl+F» as it stands on a key."""
    made = label(keys, "key")
    made.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    made.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return made


class KeyButton(Button):
    """A push button with its key written at the right end, if there is room beside the words."""

    def __init__(self, text: str, name: str, keys: str, *, kind: Kind = "plain") -> None:
        super().__init__(text, name, kind=kind, tip=f"{text} – {keys}")
        self.setProperty("capped", True)
        self._cap = key_cap(keys)
        self._cap.setParent(self)

    def rename(self, text: str) -> None:
        """Show other words before the key."""
        if text != self.text():
            self.setText(text)
            self.setAccessibleName(text)
            self.setToolTip(f"{text} – {self._cap.text()}")
            self._place_cap()

    def show_key(self, *, shown: bool) -> None:
        """Write the key or leave it to the tooltip, where room is short."""
        self._cap.setVisible(shown)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return room for the words and the key."""
        plain = super().sizeHint()
        if self._cap.isHidden():
            return plain
        return QSize(plain.width() + self._cap.sizeHint().width() + space(2), plain.height())

    def minimumSizeHint(self) -> QSize:
        """Return room for the words: they are never cut off."""
        return super().sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the key at the right end."""
        super().resizeEvent(event)
        self._place_cap()

    def _place_cap(self) -> None:
        size = self._cap.sizeHint()
        # The tooltip tells the key, too: a key that lay over the words would hide both.
        if self.width() < super().sizeHint().width() + size.width():
            self._cap.setGeometry(0, 0, 0, 0)
            return
        left = self.width() - size.width() - space(3)
        self._cap.setGeometry(left, (self.height() - size.height()) // 2, *size.toTuple())


def key_button(action: QAction, name: str, *, kind: Kind = "plain", text: str = "") -> KeyButton:
    """Return a button that triggers ``action``, is enabled with it and shows its key."""
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    button = KeyButton(text or action.text(), name, keys, kind=kind)
    button.clicked.connect(action.trigger)
    button.setEnabled(action.isEnabled())
    action.enabledChanged.connect(button.setEnabled)
    return button
