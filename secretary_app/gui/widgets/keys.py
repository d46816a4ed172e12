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
    """A push button with its key written at the right end."""

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
        """Return the same room: neither is cut off."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the key at the right end."""
        super().resizeEvent(event)
        size = self._cap.sizeHint()
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
