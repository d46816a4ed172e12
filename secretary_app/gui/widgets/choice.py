"""A choice of one of a few."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyledItemDelegate, QStyleOptionComboBox

from secretary_app.gui.theme.appearance import tokens_now
from secretary_app.gui.theme.icons import CARET, icon
from secretary_app.gui.theme.tokens import space

_CARET = space(4)
_LETTERS = 15


class Choice(QComboBox):
    """A combo box whose caret comes from the icon font, in the colour of the appearance."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LETTERS)
        # Only this one gives the rows of the list the room that the style sheet asks for.
        self.setItemDelegate(QStyledItemDelegate(self))

    def showPopup(self) -> None:
        """Show the list as wide as its widest words, however narrow the box is."""
        view = self.view()
        room = view.verticalScrollBar().sizeHint().width() + 2 * space(2)
        view.setMinimumWidth(min(view.sizeHintForColumn(0) + room, self.screen().size().width()))
        super().showPopup()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, then the caret."""
        super().paintEvent(event)
        icon(CARET, tokens_now().muted).paint(QPainter(self), self.caret())

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """Cut a text that is too long before the caret, with an ellipsis."""
        super().initStyleOption(option)
        box, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        start = self.style().subControlRect(box, option, part, self).left()
        room = self.caret().left() - start - space(2)
        whole, right = option.currentText, Qt.TextElideMode.ElideRight
        option.currentText = self.fontMetrics().elidedText(whole, right, room)

    def caret(self) -> QRect:
        """Return where the caret is drawn."""
        top = (self.height() - _CARET) // 2
        return QRect(self.width() - _CARET - space(2), top, _CARET, _CARET)
