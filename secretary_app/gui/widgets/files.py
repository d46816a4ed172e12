"""File dialogs with Russian words where Qt's own translation has none."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

_LABELS = {
    QFileDialog.DialogLabel.LookIn: "Папка:",
    QFileDialog.DialogLabel.FileName: "Имя файла:",
    QFileDialog.DialogLabel.FileType: "Тип файлов:",
    QFileDialog.DialogLabel.Reject: "Отмена",
}


def documents_folder() -> Path:
    """Return where the user keeps documents."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(place))


def opening_dialog(parent: QWidget, *, name: str, title: str, kinds: str) -> QFileDialog:
    """Return a dialog for several files to read; connect ``filesSelected`` and open it."""
    dialog = _dialog(parent, name, title, kinds, accept="Открыть")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptOpen)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setDirectory(str(documents_folder()))
    return dialog


def saving_dialog(
    parent: QWidget, *, name: str, title: str, kinds: str, suffix: str, proposed: Path
) -> QFileDialog:
    """Return a dialog for a file to write; connect ``fileSelected`` and open it."""
    dialog = _dialog(parent, name, title, kinds, accept="Сохранить")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setDefaultSuffix(suffix)
    dialog.setDirectory(str(proposed.parent))
    dialog.selectFile(proposed.name)
    return dialog


def folder_dialog(parent: QWidget, *, name: str, title: str) -> QFileDialog:
    """Return a dialog for a folder; connect ``fileSelected`` and open it."""
    dialog = _dialog(parent, name, title, "", accept="Выбрать")
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly, True)
    return dialog


def _dialog(parent: QWidget, name: str, title: str, kinds: str, *, accept: str) -> QFileDialog:
    dialog = QFileDialog(parent, title)
    dialog.setObjectName(name)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if kinds:
        dialog.setNameFilter(kinds)
    for which, words in _LABELS.items():
        dialog.setLabelText(which, words)
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, accept)
    return dialog


def dropped_files(event: QDropEvent) -> tuple[Path, ...]:
    """Return the local files that are being dragged."""
    urls = event.mimeData().urls()
    return tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())
