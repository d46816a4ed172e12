"""Council files taken in: through the dialog, dropped, several at once, refused."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton

from secretary_app.application.ports import EnvironmentFailure, Transaction
from secretary_app.bootstrap import services as real_services
from secretary_app.domain.agenda import Meeting
from secretary_app.domain.councils import CouncilId
from secretary_app.gui.operations import import_files
from secretary_app.gui.outcomes import Imported, Refused
from secretary_app.gui.tasks import Progress
from secretary_app.gui.texts import IMPORT_CANCELLED, STOPPING
from tests.fakes.store import Contents, FakeStore
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


def test_cancelled_import_keeps_what_was_done_and_names_the_rest(council_file: Path) -> None:
    progress, store, told = Progress(), FakeStore(), list[str]()

    def stop_in_the_second(done: int, total: int, text: str) -> None:
        told.append(text)
        assert 0 <= done <= total == 3000
        if "файл 2 из 3" in text:
            progress.cancel()

    progress.advanced.connect(stop_in_the_second, Qt.ConnectionType.DirectConnection)
    first, second, third = import_files(store, [council_file] * 3, progress)
    assert isinstance(first, Imported)
    assert {second, third} == {Refused(council_file, IMPORT_CANCELLED)}
    assert "Принимается файл 1 из 3: session.council.json, заседаний принято 0 из 1" in told
    assert not any("файл 3" in text for text in told)


class SlowStore(FakeStore):
    """Waits at every meeting until it is let go."""

    def __init__(self) -> None:
        super().__init__()
        self.at_meeting, self.going = Event(), Event()

    @contextmanager
    def writing(self) -> Iterator[Transaction]:
        with super().writing() as tx:
            save = tx.save_meeting

            def save_slowly(council: CouncilId, meeting: Meeting) -> None:
                save(council, meeting)
                self.at_meeting.set()
                assert self.going.wait(10)

            tx.save_meeting = save_slowly  # type: ignore[method-assign]
            yield tx


def test_an_import_is_stopped_inside_a_file_and_nothing_of_it_stays(
    open_window: Callable[[], Opened], stores: SomeStores, council_file: Path
) -> None:
    store = SlowStore()
    stores.store = store
    opened = open_window()
    opened.window.bridge.import_files([council_file], opened)
    opened.qtbot.waitUntil(store.at_meeting.is_set)
    opened.qtbot.waitUntil(opened.window.progress.isVisible)
    assert "заседаний принято 0 из 1" in opened.words("progress-text")
    stop = opened.find(QPushButton, "progress-cancel")
    stop.setFocus()
    QTest.keyClick(stop, Qt.Key.Key_Space)
    assert opened.words("progress-text") == STOPPING
    store.going.set()
    opened.rest()
    assert "Ни один файл не принят, в базе ничего не изменилось." in fates(opened)
    assert IMPORT_CANCELLED in fates(opened)
    assert store.contents == Contents()
    assert not opened.window.progress.isVisible()


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
