"""What was written to the disk, told where it was asked for, with ways to open it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets import texts
from secretary_app.gui.widgets.buttons import Button
from secretary_app.gui.widgets.labels import clear
from secretary_app.gui.widgets.panels import TonedFrame
from secretary_app.gui.widgets.plain_list import PlainList


class SavedFiles(QWidget):
    """Files that were written, what there is to tell of them, or why there are none.

    ``open_wanted`` carries the path of a file or of its folder. Parts are named after ``name``:
    «NAME-saved-text», «NAME-files», «NAME-open», «NAME-folder».
    """

    open_wanted = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(f"{name}-saved-files")
        self._name = name
        self._told = QVBoxLayout()
        self._told.setSpacing(space(2))
        self._files: tuple[Path, ...] = ()
        self.list = PlainList(f"{name}-files", texts.SAVED_FILES)
        self.list.opened.connect(self._open)
        self.list.currentRowChanged.connect(lambda _: self._name_opening())
        self.opening = Button(texts.OPEN_IN_WORD, f"{name}-open")
        self.opening.clicked.connect(self._open)
        self.folder = Button(texts.SHOW_FOLDER, f"{name}-folder")
        self.folder.clicked.connect(lambda: self.open_wanted.emit(self.files[0].parent))
        self._lay_out()
        self.forget()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(2))
        column.addLayout(self._told)
        column.addWidget(self.list)
        row = QHBoxLayout()
        row.setSpacing(space(2))
        row.addWidget(self.opening)
        row.addWidget(self.folder)
        row.addStretch(1)
        column.addLayout(row)

    @property
    def files(self) -> tuple[Path, ...]:
        """Return what was written last."""
        return self._files

    def show_files(
        self, files: Sequence[Path], sentence: str, notices: Sequence[str] = (), fault: str = ""
    ) -> None:
        """Show what was written; ``fault`` says why it is not everything, ``notices`` the rest."""
        clear(self._told)
        if fault:
            self._add(fault, Tone.AGAINST)
        self._add(sentence, Tone.FOR if files else Tone.ABSTAIN, f"{self._name}-saved-text")
        for notice in notices:
            self._add(notice, Tone.ABSTAIN)
        self._show(files)

    def say(self, sentence: str, tone: Tone) -> None:
        """Tell something in place of what was told; the files written before stay."""
        clear(self._told)
        self._add(sentence, tone, f"{self._name}-saved-text")

    def forget(self) -> None:
        """Forget what was saved: something else is shown."""
        clear(self._told)
        self._show(())

    def _show(self, files: Sequence[Path]) -> None:
        self._files = tuple(files)
        self.list.clear()
        self.list.addItems([path.name for path in files])
        self.list.setCurrentRow(0)
        self.list.setVisible(len(files) > 1)
        self.list.updateGeometry()
        for button in (self.opening, self.folder):
            button.setVisible(bool(files))
        self._name_opening()

    def _current(self) -> Path | None:
        place = max(self.list.currentRow(), 0)
        return self.files[place] if self.files else None

    def _name_opening(self) -> None:
        current = self._current()
        words = texts.opening(current.suffix if current else "")
        self.opening.setText(words)
        self.opening.setAccessibleName(words)

    def _open(self) -> None:
        current = self._current()
        if current is not None:
            self.open_wanted.emit(current)

    def _add(self, sentence: str, tone: Tone, name: str = "") -> None:
        frame = TonedFrame(tone)
        frame.tell(sentence, name=name)
        self._told.addWidget(frame)
