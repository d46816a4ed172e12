"""Members from a workbook in the window: matched, looked through, taken at once, taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import Event
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from secretary_app.application.importing import import_council
from secretary_app.application.ports import EnvironmentFailure
from secretary_app.application.roster import (
    Fate,
    RosterField,
    Sheet,
    Unreadable,
    Workbook,
    WorkbookFault,
)
from secretary_app.application.services import Services
from secretary_app.bootstrap import services as real_services
from secretary_app.domain.councils import CouncilId
from secretary_app.gui.roster import texts
from secretary_app.gui.roster.dialog import RosterDialog
from secretary_app.gui.roster.jobs import read_file
from secretary_app.gui.roster.selection import NO_HEADINGS, selection_of
from tests.application.councils import SITTINGS, json_of, text_of
from tests.fakes.store import Contents
from tests.gui.desk import CTRL, Opened, SomeStores

HEADINGS = ("№", "Ф.И.О.", "Должность, организация", "Роль")
DEMO = CouncilId("demo")
NEWCOMERS = (
    (1, "Ветров Егор Ильич", "директор, ООО «Луч»", "член"),
    (2, "Лесная Мария Олеговна", "доцент, ООО «Заря»", "член"),
)
Rows = tuple[tuple[Any, ...], ...]


def write_book(path: Path, rows: Rows, *, headings: tuple[str, ...] = HEADINGS) -> Path:
    """A book with a title, headings in the third row and the rows below."""
    book = openpyxl.Workbook()
    sheet: Any = book.worksheets[0]
    sheet.title = "Члены"
    for row in (("Состав совета",), (), headings, *rows):
        sheet.append(row)
    book.save(path)
    return path


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return write_book(tmp_path / "members.xlsx", NEWCOMERS)


class Roster:
    """The dialog with its keys; every method waits until the window has come to rest."""

    def __init__(self, opened: Opened) -> None:
        self.opened = opened

    @property
    def dialog(self) -> RosterDialog:
        return self.opened.find(RosterDialog, "roster")

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        self.dialog.activateWindow()
        self.opened.qtbot.waitUntil(self.dialog.isActiveWindow)
        focused: QWidget | None = self.dialog.focusWidget()
        QTest.keyClick(focused or self.dialog, key, modifier or Qt.KeyboardModifier.NoModifier)
        self.opened.rest()

    def choose(self, name: str, words: str) -> None:
        """Choose by typing in a combo box, as from the keyboard."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        box = self.opened.find(QComboBox, name)
        box.setFocus()
        place = box.findText(words, Qt.MatchFlag.MatchStartsWith)
        assert place >= 0, [box.itemText(n) for n in range(box.count())]
        while box.currentIndex() != place:
            down = box.currentIndex() < place
            QTest.keyClick(box, Qt.Key.Key_Down if down else Qt.Key.Key_Up)
        self.opened.rest()

    def fates(self) -> list[tuple[str, Fate]]:
        return [(row.name, row.fate) for row in self.dialog.preview.model.rows]

    @property
    def state(self) -> str:
        return self.opened.words("roster-state")

    def can_be_taken(self) -> bool:
        return self.opened.find(QPushButton, "roster-accept").isEnabled()

    @property
    def details(self) -> str:
        return self.opened.find(QPlainTextEdit, "roster-details").toPlainText()


@pytest.fixture
def roster(filled: Opened) -> Roster:
    return Roster(filled)


def show(roster: Roster, path: Path) -> None:
    roster.opened.window.conversation.take_files([path])
    roster.opened.rest()


def members(opened: Opened, council: CouncilId = DEMO) -> set[str]:
    data = opened.window.bridge.data
    assert data is not None
    with data.store.reading() as tx:
        record = tx.council(council)
    assert record is not None
    people = {person.id: person.surname for person in record.people}
    return {people[m.person] for m in record.memberships}


def dropped(path: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    return data


NOTHING = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier


def test_a_book_is_taken_by_keyboard_and_taken_back_in_one_step(roster: Roster, book: Path) -> None:
    opened = roster.opened
    before = members(opened)
    opened.ctrl(Qt.Key.Key_1)
    opened.ctrl(Qt.Key.Key_O)
    opened.choose_file("import-files", str(book))
    assert opened.words("roster-heading").endswith("кластера «Приборостроение»")
    assert roster.fates() == [
        ("Ветров Егор Ильич", Fate.NEW),
        ("Лесная Мария Олеговна", Fate.NEW),
    ]
    assert roster.state.startswith("Добавятся 2\N{NO-BREAK SPACE}члена. Пока ничего не сохранено.")
    assert members(opened) == before
    roster.press(Qt.Key.Key_Return, CTRL)
    assert not opened.has_dialog("roster")
    assert "добавлено 2\N{NO-BREAK SPACE}члена" in opened.words("roster-result-text")
    opened.answer("roster-result-done")
    assert members(opened) == before | {"Ветров", "Лесная"}
    assert opened.window.commands.undo.text() == "Отменить: принят состав из Excel"
    opened.ctrl(Qt.Key.Key_Z)
    assert members(opened) == before
    opened.ctrl(Qt.Key.Key_Y)
    assert members(opened) == before | {"Ветров", "Лесная"}


def test_a_dropped_book_is_looked_at_and_a_second_one_dropped_on_the_dialog(
    roster: Roster, book: Path, tmp_path: Path
) -> None:
    here, copy = QPointF(9, 9), Qt.DropAction.CopyAction
    data = dropped(book)
    roster.opened.window.dropEvent(QDropEvent(here, copy, data, *NOTHING))
    roster.opened.rest()
    assert roster.opened.words("roster-file") == "members.xlsx"
    data = dropped(write_book(tmp_path / "other.xlsx", NEWCOMERS[1:]))
    enter = QDragEnterEvent(QPoint(9, 9), copy, data, *NOTHING)
    enter.ignore()
    QApplication.sendEvent(roster.dialog, enter)
    assert enter.isAccepted()
    roster.dialog.dropEvent(QDropEvent(here, copy, data, *NOTHING))
    roster.opened.rest()
    assert roster.opened.words("roster-file") == "other.xlsx"
    assert roster.fates() == [("Лесная Мария Олеговна", Fate.NEW)]


def test_every_row_has_a_fate_with_its_reason_and_cell(roster: Roster, tmp_path: Path) -> None:
    rows = (
        (1, "Ветров Егор Ильич", "директор, ООО «Луч»", "шериф"),
        (2, "Андреев Пётр Сергеевич", None, None),
        (3, "Лесная Мария Олеговна", None, "член"),
        (4, "вакансия", None, None),
    )
    show(roster, write_book(tmp_path / "members.xlsx", rows))
    assert [fate for _, fate in roster.fates()] == [Fate.REFUSED, Fate.SAME, Fate.NEW]
    assert roster.details.startswith(
        "Строка 4: Ветров Егор Ильич – ошибка\nстрока 4, столбец D: непонятная роль «шериф»"
    )
    assert "Вакантные места, строки: 7." in roster.details
    assert "В файле нет, оставлены: " in roster.opened.words("roster-aside")
    assert not roster.can_be_taken()
    assert roster.state.startswith("С ошибками 1\N{NO-BREAK SPACE}строка")
    roster.press(Qt.Key.Key_Return, CTRL)
    assert roster.opened.has_dialog("roster")
    counts = {fate: roster.opened.words(f"roster-count-{fate}") for fate in Fate}
    assert counts == {
        Fate.NEW: "добавится: 1", Fate.CHANGED: "", Fate.SAME: "без изменений: 1",
        Fate.REFUSED: "с ошибками: 1",
    }  # fmt: skip
    roster.choose("roster-filter", "С ошибками: 1")
    assert roster.fates() == [("Ветров Егор Ильич", Fate.REFUSED)]
    roster.choose("roster-filter", "Изменятся: 0")
    assert roster.fates() == []
    assert roster.details == ""


def test_a_mended_book_is_read_again(roster: Roster, tmp_path: Path) -> None:
    path = write_book(tmp_path / "members.xlsx", ((1, "Ветров Егор Ильич", None, "шериф"),))
    show(roster, path)
    assert not roster.can_be_taken()
    write_book(path, NEWCOMERS)
    roster.press(Qt.Key.Key_F5)
    assert roster.can_be_taken()


def test_columns_are_matched_by_hand(roster: Roster, tmp_path: Path) -> None:
    path = write_book(
        tmp_path / "members.xlsx",
        ((1, "Ветров Егор Ильич", "директор", "прим."),),
        headings=("№", "Кто", "Чем занят"),
    )
    show(roster, path)
    assert "Заголовки не узнаны" in roster.state
    assert not roster.can_be_taken()
    roster.choose("roster-headings", "3: № | Кто")
    assert roster.opened.find(QComboBox, "roster-column-D").currentText() == texts.NOT_READ
    roster.choose("roster-column-B", "ФИО")
    assert roster.can_be_taken()
    roster.choose("roster-column-C", "Должность")
    selection = roster.dialog.matching._selection  # noqa: SLF001 - what the choices amount to
    assert selection is not None
    assert selection.match.fields == {RosterField.FULL_NAME, RosterField.POSITION}
    roster.choose("roster-column-C", "ФИО")
    assert roster.state.startswith("«ФИО» – сразу в столбцах B, C.")
    assert not roster.can_be_taken()
    assert roster.fates() == []


def test_a_book_without_headings_is_read_from_its_first_row(roster: Roster, tmp_path: Path) -> None:
    path = tmp_path / "members.xlsx"
    plain = openpyxl.Workbook()
    plain.worksheets[0].append(("Ветров Егор Ильич", "член"))
    plain.create_sheet("Другой").append(("ФИО",))
    plain.save(path)
    show(roster, path)
    roster.choose("roster-sheet", "Sheet")
    roster.choose("roster-headings", "Без заголовков")
    roster.choose("roster-column-A", "ФИО")
    assert roster.fates() == [("Ветров Егор Ильич", Fate.NEW)]
    assert roster.dialog.matching.headings.value() == NO_HEADINGS


def test_the_day_of_entry_is_asked_for_and_used(roster: Roster, book: Path) -> None:
    show(roster, book)
    day = roster.opened.find(QLineEdit, "roster-since")
    day.setFocus()
    day.selectAll()
    QTest.keyClicks(day, "31.02.2026")
    roster.opened.rest()
    assert not roster.can_be_taken()
    assert "не бывает" in roster.opened.words("roster-since-complaint")
    day.selectAll()
    QTest.keyClicks(day, "01.03.2026")
    roster.opened.rest()
    assert roster.can_be_taken()
    [first, _] = roster.dialog.preview.model.rows
    assert first.membership is not None
    assert first.membership.start == date(2026, 3, 1)


HOSTILE = {
    "empty.xlsx": (b"", "файл не читается как книга Excel"),
    "text.xlsx": (b"no zip at all", "файл не читается как книга Excel"),
    "old.xls": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99, "старый формат Excel"),
    "secret.xlsx": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        "защищён паролем",
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_book_is_refused_with_its_sentence(
    roster: Roster, tmp_path: Path, name: str
) -> None:
    content, why = HOSTILE[name]
    (tmp_path / name).write_bytes(content)
    show(roster, tmp_path / name)
    told = roster.dialog.banner.text
    assert told.startswith(f"«{name}»: ")
    assert why in told
    assert told.endswith("Ничего не изменено.")
    assert roster.dialog.pages.currentWidget() is roster.dialog.start
    assert roster.opened.find(QPushButton, "roster-choose").hasFocus()


def test_a_missing_book_is_told(roster: Roster, tmp_path: Path) -> None:
    show(roster, tmp_path / "missing.xlsx")
    assert "Файл не прочитан" in roster.dialog.banner.text


def test_a_book_that_is_refused_leaves_the_one_before(
    roster: Roster, book: Path, tmp_path: Path
) -> None:
    show(roster, book)
    (tmp_path / "text.xlsx").write_bytes(b"text")
    roster.press(Qt.Key.Key_O, CTRL)
    roster.opened.choose_file("roster-book", str(tmp_path / "text.xlsx"))
    assert "не читается" in roster.dialog.banner.text
    assert roster.opened.words("roster-file") == "members.xlsx"
    assert roster.can_be_taken()


def test_a_book_without_a_visible_sheet_is_refused(
    filled: Opened, services: Services, tmp_path: Path
) -> None:
    hidden = replace(services, read_workbook=lambda _: Workbook())
    with pytest.raises(WorkbookFault, match="ни одного листа"):
        read_file(hidden, tmp_path / "hidden.xlsx")
    assert filled.window.bridge.idle


def test_all_that_is_there_already_is_not_taken_again(roster: Roster, tmp_path: Path) -> None:
    show(
        roster, write_book(tmp_path / "members.xlsx", ((1, "Андреев Пётр Сергеевич", None, None),))
    )
    assert roster.state == "Всё это уже есть в составе: принимать нечего."
    assert not roster.can_be_taken()


def test_a_template_is_saved_and_an_export_imports_back(
    roster: Roster, book: Path, tmp_path: Path
) -> None:
    show(roster, book)
    roster.opened.find(QPushButton, "roster-template").click()
    roster.opened.choose_file("roster-template-file", str(tmp_path / "template.xlsx"))
    assert roster.dialog.banner.text == texts.saved(tmp_path / "template.xlsx")
    names = [s.name for s in real_services().read_workbook(tmp_path / "template.xlsx").sheets]
    assert names == ["Состав", "Образец"]

    roster.opened.find(QPushButton, "roster-export").click()
    dialog = roster.opened.window.findChild(QFileDialog, "roster-export-file")
    assert dialog is not None
    assert "Состав – " in dialog.selectedFiles()[0]
    roster.opened.choose_file("roster-export-file", str(tmp_path / "export.xlsx"))
    roster.dialog.take(tmp_path / "export.xlsx")
    roster.opened.rest()
    assert {fate for _, fate in roster.fates()} == {Fate.SAME}
    assert len(roster.fates()) > 10


def test_a_book_that_cannot_be_written_is_told(roster: Roster, tmp_path: Path) -> None:
    roster.opened.window.screens[0].focus_first()
    show(roster, tmp_path / "missing.xlsx")
    roster.opened.find(QPushButton, "roster-template").click()
    roster.opened.choose_file("roster-template-file", str(tmp_path / "no" / "template.xlsx"))
    for dialog in roster.opened.window.findChildren(QFileDialog):
        dialog.fileSelected.emit(str(tmp_path / "no" / "template.xlsx"))
        dialog.close()
    roster.opened.rest()
    assert "не записан" in roster.dialog.banner.text


def test_a_council_changed_meanwhile_is_planned_anew(
    roster: Roster, book: Path, stores: SomeStores
) -> None:
    show(roster, book)
    record = stores.store.contents.councils[DEMO]
    changed = replace(record, council=replace(record.council, city="г. Заречный"))
    stores.store.contents = replace(stores.store.contents, councils={DEMO: changed})
    roster.press(Qt.Key.Key_Return, CTRL)
    assert "изменилось что-то ещё" in roster.dialog.banner.text
    assert roster.can_be_taken()
    roster.press(Qt.Key.Key_Return, CTRL)
    assert not roster.opened.has_dialog("roster")


def test_a_full_disk_is_told_and_the_book_can_be_taken_later(
    roster: Roster, book: Path, stores: SomeStores
) -> None:
    show(roster, book)
    before = members(roster.opened)
    stores.store.failing = EnvironmentFailure("На диске не осталось места.")
    roster.press(Qt.Key.Key_Return, CTRL)
    assert roster.opened.words("failure-text") == "На диске не осталось места."
    roster.opened.answer("failure-done")
    assert members(roster.opened) == before
    stores.store.failing = None
    assert roster.can_be_taken()
    roster.press(Qt.Key.Key_Return, CTRL)
    assert members(roster.opened) > before


def test_one_of_several_councils_is_chosen(roster: Roster, book: Path, stores: SomeStores) -> None:
    import_council(stores.store, text_of(json_of("sittings")))
    roster.opened.window.bridge.open()
    roster.opened.rest()
    show(roster, book)
    roster.choose("roster-council", stores.store.contents.councils[SITTINGS].council.name)
    assert "Заречье" in roster.opened.words("roster-heading")
    roster.press(Qt.Key.Key_Return, CTRL)
    assert {"Ветров", "Лесная"} <= members(roster.opened, SITTINGS)
    assert "Ветров" not in members(roster.opened)


def test_without_a_council_the_book_is_not_opened(empty: Opened, book: Path) -> None:
    empty.window.conversation.take_files([book])
    assert "нет ни одного" in empty.words("no-council-text")
    empty.answer("no-council-done")


class TestSlowly:
    """With a book that takes its time."""

    @pytest.fixture
    def going(self) -> Event:
        return Event()

    @pytest.fixture
    def services(self, tmp_path: Path, stores: SomeStores, going: Event) -> Iterator[Services]:
        def read_slowly(path: Path) -> Any:
            assert going.wait(10)
            return real.read_workbook(path)

        real = real_services()
        yield replace(
            real,
            data_folder=lambda: tmp_path / "data",
            open_store=stores.open_store,
            read_workbook=read_slowly,
        )
        going.set()

    @pytest.fixture
    def slow(
        self,
        open_window: Callable[[], Opened],
        stores: SomeStores,
        demonstration: Contents,
        book: Path,
    ) -> Roster:
        stores.fill(demonstration)
        opened = open_window()
        opened.window.conversation.take_files([book])
        return Roster(opened)

    def test_reading_is_shown_and_stopped(self, slow: Roster, going: Event) -> None:
        stop = slow.opened.find(QPushButton, "roster-waiting-stop")
        slow.opened.qtbot.waitUntil(stop.isVisible)
        QTest.keyClick(stop, Qt.Key.Key_Space)
        assert slow.dialog.pages.currentWidget() is slow.dialog.start
        going.set()
        slow.opened.rest()
        assert slow.dialog.pages.currentWidget() is slow.dialog.start
        slow.opened.ctrl(Qt.Key.Key_1)

    def test_a_dialog_closed_meanwhile_hears_of_nothing(self, slow: Roster, going: Event) -> None:
        QTest.keyClick(slow.dialog, Qt.Key.Key_Escape)
        going.set()
        slow.opened.rest()
        assert not slow.opened.has_dialog("roster")


def test_rows_and_samples_say_what_stands_in_the_cells() -> None:
    rows = (
        ("Фамилия " * 90, None, Unreadable("формула с ошибкой #REF!")),
        (None, "  ", None),
        (None, date(2026, 3, 1), Unreadable("текст длиннее 10000 знаков")),
    )
    selection = selection_of(Path("x.xlsx"), Workbook((Sheet("Лист", rows),)))
    assert not selection.guessed
    [(number, words)] = [row for row in selection.heading_rows() if row[0] == 1]
    assert words.endswith("| (формула с ошибкой #REF!)")
    assert len(texts.heading_row(number, words)) < 100
    samples = [selection.sample(column) for column in range(4)]
    assert samples == ["", "01.03.2026", "(текст длиннее 10000 знаков)", ""]
    assert texts.column_title(0, rows[0][0] or "").startswith("A · Фамилия Фамилия")
    assert len(texts.column_title(0, rows[0][0] or "")) < 40
    assert texts.column_title(1, "") == "B · без заголовка"
    assert selection.with_header_row(NO_HEADINGS).match.header_row == 0


def test_three_hundred_rows_are_shown(roster: Roster, tmp_path: Path) -> None:
    rows = tuple(
        (n, f"{surname} {given} Ильич", f"инженер, ООО «Завод {n}»", "член")
        for n, (surname, given) in enumerate(
            (
                (f"{first}{last}", given)
                for first in ("Ветр", "Лесн", "Холмск", "Лугов", "Озерск", "Горск")
                for last in ("ов", "евский", "анин", "ин", "ский")
                for given in ("Егор", "Глеб", "Марк", "Лев", "Олег", "Иван", "Борис", "Роман",
                              "Тимур", "Антон")
            ),
            start=1,
        )
    )  # fmt: skip
    show(roster, write_book(tmp_path / "members.xlsx", rows))
    assert len(roster.fates()) == 300
    assert roster.can_be_taken()


def test_every_control_has_a_name_and_fits(roster: Roster, book: Path) -> None:
    roster.opened.window.resize(853, 480)
    show(roster, book)
    controls = roster.dialog.findChildren(QPushButton) + roster.dialog.findChildren(QComboBox)
    assert all(control.objectName() and control.accessibleName() for control in controls)
    assert roster.dialog.width() <= 853
    assert roster.dialog.height() <= 480
    for button in roster.dialog.findChildren(QPushButton):
        if button.isVisible():
            corner = button.mapTo(roster.dialog, QPoint(button.width(), button.height()))
            assert corner.x() <= roster.dialog.width()
            assert corner.y() <= roster.dialog.height()
