"""Council files taken in: through the dialog, dropped, several at once, refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QLabel

from secretary_app.application.ports import EnvironmentFailure
from secretary_app.bootstrap import services as real_services
from secretary_app.gui.outcomes import Imported, Refused
from tests.gui.desk import Opened, SomeStores


@pytest.fixture
def council_file(tmp_path: Path) -> Path:
    path = tmp_path / "session.council.json"
    path.write_bytes(real_services().demo_council())
    return path


def fates(opened: Opened) -> list[str]:
    labels = opened.dialog("import-result").findChildren(QLabel)
    return [w.text() for w in labels if w.text()]


def dropping(paths: list[Path]) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def drop(opened: Opened, data: QMimeData) -> None:
    nothing = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, *nothing)
    opened.window.dropEvent(event)
    opened.rest()


def enter(opened: Opened, data: QMimeData) -> QDragEnterEvent:
    nothing = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    event = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, *nothing)
    event.ignore()
    QApplication.sendEvent(opened.window, event)
    return event


def test_council_file_is_imported_by_keyboard(empty: Opened, council_file: Path) -> None:
    empty.ctrl(Qt.Key.Key_O)
    empty.choose_file("import-files", str(council_file))
    assert "Файл принят." in fates(empty)
    assert "добавлен" in fates(empty)
    empty.answer("import-result-done")
    assert not empty.has_dialog("import-result")
    assert empty.window.current.objectName() == "councils"
    assert (
        empty.words("councils-header-title") == "Координационный совет кластера «Приборостроение»"
    )


def test_file_dialog_speaks_russian(empty: Opened) -> None:
    empty.ctrl(Qt.Key.Key_O)
    dialog = empty.dialog("import-files")
    words = {w.text().replace("&", "") for w in dialog.findChildren(QLabel)}
    assert {"Папка:", "Имя файла:", "Тип файлов:"} <= words
    assert QCoreApplication.translate("QAbstractFileIconProvider", "Folder") == "Папка"
    empty.press(Qt.Key.Key_Escape)
    dialog.close()


def test_importing_again_changes_nothing_and_says_so(filled: Opened, council_file: Path) -> None:
    filled.window.bridge.import_files([council_file], filled)
    filled.rest()
    assert "без изменений" in fates(filled)
    assert any("ничего не изменено" in text for text in fates(filled))


def test_every_dropped_file_has_a_fate_of_its_own(
    empty: Opened, council_file: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.council.json"
    document = json.loads(council_file.read_text("utf-8"))
    document["meetings"][0]["journal"][0]["at"] = "вчера"
    broken.write_text(json.dumps(document), "utf-8")
    excel, missing = tmp_path / "people.xlsx", tmp_path / "missing.council.json"
    drop(empty, dropping([broken, council_file, excel, missing]))
    told = fates(empty)
    assert "Принято файлов: 1 из 4." in told
    assert told.count("не принят") == 3
    assert any(text.startswith("meetings[0].journal[0]: «at»") for text in told)
    assert any("Из этого файла ничего не сохранено." in text for text in told)
    assert any("Excel" in text for text in told)
    assert any("Файл не прочитан" in text for text in told)
    assert len(empty.window.listings) == 1


def test_dragged_files_are_accepted_and_announced(empty: Opened, council_file: Path) -> None:
    assert enter(empty, dropping([council_file])).isAccepted()
    assert empty.window.drop_hint.isVisible()
    QApplication.sendEvent(empty.window, QDragLeaveEvent())
    assert not empty.window.drop_hint.isVisible()
    text = QMimeData()
    text.setText("текст")
    assert not enter(empty, text).isAccepted()


def test_cancelled_import_keeps_what_was_done_and_names_the_rest(
    empty: Opened, council_file: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.council.json"
    other.write_bytes(council_file.read_bytes())
    heard: list[tuple[Imported | Refused, ...]] = []
    empty.window.bridge.imported.connect(heard.append)

    def stop_at_the_second(_title: str, progress: object) -> None:
        progress.advanced.connect(  # type: ignore[attr-defined]
            lambda done, _total, _text: progress.cancel() if done == 1 else None,  # type: ignore[attr-defined]
            Qt.ConnectionType.DirectConnection,
        )

    empty.window.bridge.worker.started.connect(stop_at_the_second)
    empty.window.bridge.import_files([council_file, other, other], empty)
    empty.rest()
    fates_told = [fate for each in heard for fate in each]
    assert isinstance(fates_told[0], Imported)
    assert {type(fate) for fate in fates_told[1:]} <= {Imported, Refused}
    assert isinstance(fates_told[-1], Refused)
    assert "Импорт отменён" in fates_told[-1].why


def test_full_disk_is_told_for_the_file(
    empty: Opened, stores: SomeStores, council_file: Path
) -> None:
    stores.store.failing = EnvironmentFailure("На диске не осталось места.")
    drop(empty, dropping([council_file]))
    assert any(text.startswith("На диске не осталось места.") for text in fates(empty))
    assert empty.window.listings == ()


def test_nothing_is_imported_before_the_data_are_open(empty: Opened) -> None:
    empty.window.bridge.import_files([], empty)
    assert empty.window.bridge.idle
    assert empty.window.findChildren(QDialog) == []
