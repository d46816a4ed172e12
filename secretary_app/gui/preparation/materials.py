"""The materials of a question: names, and files copied into the data folder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from secretary_app.application.preparation.agenda import prepare_item
from secretary_app.application.records import MeetingKey
from secretary_app.application.services import Services
from secretary_app.domain.agenda import ItemId, ItemPreparation, Material, Meeting
from secretary_app.gui.outcomes import OpenData
from secretary_app.gui.preparation import texts
from secretary_app.gui.preparation.session import PreparationSession
from secretary_app.gui.tasks import Progress
from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets.buttons import Button
from secretary_app.gui.widgets.entries import EntriesModel, EntriesView
from secretary_app.gui.widgets.fields import LONGEST_LINE
from secretary_app.gui.widgets.files import dropped_files, opening_dialog
from secretary_app.gui.widgets.labels import label
from secretary_app.language.typography import clean_text

_ROWS = 3


class MaterialsList(EntriesView):
    """Enter opens a material, Delete takes it out; files can be dropped here."""

    removed = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the current one out on Delete."""
        if event.key() == Qt.Key.Key_Delete and self.currentIndex().isValid():
            self.removed.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)


class MaterialsView(QWidget):
    """Names and files; ``open_wanted`` carries the path of a file to open."""

    open_wanted = Signal(object)

    def __init__(self, session: PreparationSession) -> None:
        super().__init__()
        self.setObjectName("materials")
        self.setAcceptDrops(True)
        self._session = session
        self._item: ItemId | None = None
        self.model = EntriesModel[Material](
            lambda m: m.name, lambda m: m.file or "", lambda _: ("", Tone.NEUTRAL)
        )
        self.list = MaterialsList("materials-list", texts.MATERIALS, plain=True)
        self.list.setModel(self.model)
        self.list.opened.connect(self._open)
        self.list.removed.connect(self._remove)
        self.line = QLineEdit()
        self.line.setObjectName("material-name")
        self.line.setAccessibleName(texts.MATERIAL_NAME)
        self.line.setPlaceholderText(texts.MATERIAL_NAME)
        self.line.setToolTip(texts.MATERIAL_HINT)
        self.line.setMaxLength(LONGEST_LINE)
        self.line.returnPressed.connect(self._add_name)
        self.add = Button(texts.ADD_FILE, "material-add")
        self.add.clicked.connect(self._ask_files)
        self.open = Button(texts.OPEN_FILE, "material-open", kind="link", tip="Enter")
        self.open.clicked.connect(lambda: self._open(self.list.currentIndex().row()))
        self.remove = Button(texts.REMOVE, "material-remove", kind="link", tip="Del")
        self.remove.clicked.connect(lambda: self._remove(self.list.currentIndex().row()))
        self._fault = label("", name="material-fault", wrap=True)
        self._fault.setProperty("ink", Tone.AGAINST.value)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(1))
        heading = label(texts.MATERIALS, "muted")
        heading.setBuddy(self.list)
        top = QHBoxLayout()
        top.addWidget(heading, 1)
        top.addWidget(self.open)
        top.addWidget(self.remove)
        column.addLayout(top)
        column.addWidget(self.list)
        row = QHBoxLayout()
        row.setSpacing(space(2))
        row.addWidget(self.line, 1)
        row.addWidget(self.add)
        column.addLayout(row)
        column.addWidget(self._fault)
        self._say("")

    def _say(self, sentence: str) -> None:
        self._fault.setText(sentence)
        self._fault.setVisible(bool(sentence))

    @property
    def fault(self) -> str:
        """Return what is said to be wrong."""
        return self._fault.text()

    def show_materials(self, item: ItemId, materials: Sequence[Material]) -> None:
        """Show the materials of a question."""
        if item != self._item:
            self._say("")
            self.line.clear()
        self._item = item
        chosen = self.list.currentIndex().row()
        self.model.show_rows(materials)
        self.list.choose(min(max(chosen, 0), len(materials) - 1))
        for widget in (self.list, self.open, self.remove):
            widget.setVisible(bool(materials))
        rows = min(len(materials), _ROWS)
        self.list.setFixedHeight(rows * self.list.sizeHintForRow(0) + space(1) if rows else 0)

    def _add_name(self) -> None:
        name = clean_text(self.line.text()).text.strip()
        if name:
            self._store((Material(name=name),))
            self.line.clear()

    def _ask_files(self) -> None:
        dialog = opening_dialog(
            self, name="material-files", title=texts.FILES_TITLE, kinds=texts.FILES
        )
        dialog.filesSelected.connect(lambda names: self.take([Path(name) for name in names]))
        dialog.open()

    def take(self, paths: Sequence[Path]) -> None:
        """Copy files into the data folder and name them as materials of the question."""
        key, item = self._session.key, self._item
        if key is None or item is None or not paths:
            return
        self._session.desk.bridge.work(
            partial(kept, key=key, paths=tuple(paths)),
            lambda materials: self._store(materials, item),
            lambda error: self._say(str(error)),
            texts.MATERIALS,
        )

    def _store(self, materials: Sequence[Material], item: ItemId | None = None) -> None:
        self._say("")
        target = item or self._item
        if target is not None:
            self._session.change(texts.STEP_MATERIAL_ADDED, partial(_with, target, materials))

    def _open(self, place: int) -> None:
        material, key = self.model.row(place), self._session.key
        path = None
        if material.file is not None and key is not None:
            path = self._session.desk.bridge.material(key, material.file)
        if path is None:
            self._say(texts.NO_FILE)
        else:
            self._say("")
            self.open_wanted.emit(path)

    def _remove(self, place: int) -> None:
        item = self._item
        if item is not None:
            gone = self.model.row(place)
            self._session.change(texts.STEP_MATERIAL_REMOVED, partial(_without, item, gone))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept files."""
        if dropped_files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the files in."""
        event.acceptProposedAction()
        self.take(dropped_files(event))


def kept(
    services: Services,
    data: OpenData,
    progress: Progress,
    *,
    key: MeetingKey,
    paths: Sequence[Path],
) -> tuple[Material, ...]:
    """Copy the files and return them as materials. Raises `EnvironmentFailure`."""
    folder = services.materials(data.folder)
    made: list[Material] = []
    for number, path in enumerate(paths):
        progress.step(number, len(paths), path.name)
        made.append(Material(name=path.stem, file=folder.keep(key, path)))
    return tuple(made)


def _with(item: ItemId, materials: Sequence[Material], meeting: Meeting) -> Meeting:
    def add(prepared: ItemPreparation) -> ItemPreparation:
        return replace(prepared, materials=(*prepared.materials, *materials))

    return prepare_item(meeting, item, add)


def _without(item: ItemId, gone: Material, meeting: Meeting) -> Meeting:
    def remove(prepared: ItemPreparation) -> ItemPreparation:
        left = list(prepared.materials)
        if gone in left:
            left.remove(gone)
        return replace(prepared, materials=tuple(left))

    return prepare_item(meeting, item, remove)
