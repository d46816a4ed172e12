"""The source beside the form: a text to paste, then its lines, those of a field marked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem

from secretary_app.application.old_minutes.blocks import Block
from secretary_app.gui.old_minutes import texts
from secretary_app.gui.theme.tokens import space


class SourceView(QListWidget):
    """The lines of the source by their numbers; the lines of the current field are selected."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("old-minutes-source")
        self.setAccessibleName(texts.SOURCE)
        self.setToolTip(texts.JUMP)
        self.setWordWrap(True)
        self.setSpacing(space(1) // 2)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._places: dict[int, int] = {}

    def show_blocks(self, blocks: Sequence[Block]) -> None:
        """Show the lines of a text."""
        self.clear()
        self._places = {block.number: place for place, block in enumerate(blocks)}
        for block in blocks:
            words = " | ".join(cell for cell in block.cells if cell) or block.text
            self.addItem(QListWidgetItem(f"{block.number} · {words}"))

    def point_at(self, numbers: Iterable[int]) -> None:
        """Select the lines and bring the first of them into view."""
        places = [self._places[number] for number in numbers if number in self._places]
        self.clearSelection()
        if not places:
            return
        self.setCurrentRow(places[0], QItemSelectionModel.SelectionFlag.NoUpdate)
        for place in places:
            self.item(place).setSelected(True)
        self.scrollToItem(self.item(places[0]), QAbstractItemView.ScrollHint.PositionAtCenter)
