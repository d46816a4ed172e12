"""The window as a whole: first launch, screens, keys, names, sizes."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)

from secretary_app.application.ports import Finding
from secretary_app.gui import texts
from secretary_app.gui.changes import ChangeSet
from secretary_app.gui.councils.view import CouncilsView
from secretary_app.gui.meetings.view import MeetingsView
from secretary_app.gui.tasks import Progress
from secretary_app.gui.widgets.labels import ElidedLabel
from secretary_app.gui.widgets.panels import ScrolledColumn
from tests.fakes.store import Contents
from tests.gui.desk import CTRL, Opened, SomeStores
from tests.gui.test_meeting import meeting

CONTROLS = (QAbstractButton, QComboBox, QLineEdit, QAbstractItemView)
SMALL = ((1280, 720), (853, 480))  # the second is 1280×720 at 150 %


def test_first_launch_offers_what_to_do(empty: Opened) -> None:
    assert empty.window.stack.currentWidget() is empty.window.empty
    assert empty.words("empty-heading") == "Здесь пока нет ни одного совета"
    first = empty.find(QPushButton, "empty-create")
    assert first.hasFocus()
    assert first.text() == texts.ACTION_NEW_COUNCIL
    assert empty.find(QPushButton, "empty-import").isEnabled()
    assert empty.find(QPushButton, "empty-example").isEnabled()
    empty.ctrl(Qt.Key.Key_2)
    assert empty.window.stack.currentWidget() is empty.window.empty


def test_rail_has_the_screens_that_exist_and_the_menu(filled: Opened) -> None:
    names = [b.text() for b in filled.window.rail.findChildren(QToolButton)]
    assert names == ["Советы", "Заседания", "Ход", "Протокол", "Меню"]


def test_keys_switch_screens_and_the_rail_shows_which(filled: Opened) -> None:
    assert filled.window.current.objectName() == "meetings"
    filled.ctrl(Qt.Key.Key_1)
    assert filled.window.current.objectName() == "councils"
    assert filled.find(QToolButton, "rail-councils").isChecked()
    filled.find(QToolButton, "rail-meetings").click()
    filled.rest()
    assert filled.window.current.objectName() == "meetings"


def test_council_shows_composition_and_leads_to_its_meetings(filled: Opened) -> None:
    filled.ctrl(Qt.Key.Key_1)
    councils = filled.window.screens[0]
    assert isinstance(councils, CouncilsView)
    rows = councils.composition.model.rows
    assert rows[0].name == "Андреев Пётр Сергеевич"
    assert filled.words("councils-members") == "18\xa0членов · 1\xa0вакансия"
    table = councils.composition.table
    roles = [table.model().data(table.model().index(n, 3)) for n in range(len(rows))]
    assert roles[0] == "председатель"
    assert any("совещательный голос" in role for role in roles)
    filled.ctrl(Qt.Key.Key_F)
    assert councils.composition.search.hasFocus()
    councils.column.meetings_list.setFocus()
    filled.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert filled.window.in_meeting
    filled.press(Qt.Key.Key_Escape)
    assert filled.window.current is councils


def test_meetings_are_searched_filtered_and_sorted(filled: Opened) -> None:
    screen = filled.window.screens[1]
    assert isinstance(screen, MeetingsView)
    filled.ctrl(Qt.Key.Key_F)
    filled.write("14.05.2026 кластер")
    assert screen.model.rowCount() == 1
    filled.write("!")
    assert screen.model.rowCount() == 0
    assert filled.words("meetings-header-subtitle") == "показано 0 из 1"
    assert filled.find(QLabel, "meetings-nothing").isVisible()
    filled.press(Qt.Key.Key_Escape)
    assert screen.model.rowCount() == 1
    filled.press(Qt.Key.Key_Return)
    assert screen.table.hasFocus()
    screen.council.setCurrentIndex(1)
    assert screen.current_council() == "demo"
    screen.table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert screen.model.rowCount() == 1


@pytest.mark.qt_log_ignore("keyToAscii Unhandled key code", extend=True)
def test_letters_are_the_same_keys_in_the_russian_layout(filled: Opened) -> None:
    filled.ctrl(Qt.Key(ord("А")))
    assert filled.find(QLineEdit, "meetings-search").hasFocus()
    known = {action.shortcuts()[-1].toString() for action in filled.window.actions()}
    assert {"Ctrl+Щ", "Ctrl+Ы", "Ctrl+А", "Ctrl+1", "F1"} <= known


def test_help_opens_for_the_screen_in_view(filled: Opened) -> None:
    for key, modifier, word in (
        (Qt.Key.Key_1, CTRL, "его состав на любой день"),
        (Qt.Key.Key_2, CTRL, "Все заседания всех советов"),
        (Qt.Key.Key_Return, None, "следующая часть страницы"),
    ):
        filled.press(key, modifier=modifier)
        filled.press(Qt.Key.Key_F1)
        assert word in filled.words("help-text")
        filled.answer("help-done")


def test_long_help_is_read_to_its_end_by_the_arrow_keys(filled: Opened) -> None:
    filled.ctrl(Qt.Key.Key_3)
    filled.press(Qt.Key.Key_F1)
    text, reading = filled.find(QLabel, "help-text"), filled.find(ScrolledColumn, "help-reading")
    assert text.height() >= text.heightForWidth(text.width())
    assert reading.hasFocus()
    whole = filled.dialog("help").rect()
    assert whole.contains(reading.mapTo(filled.dialog("help"), reading.rect().bottomRight()))
    bar = reading.verticalScrollBar()
    for _ in range(60):
        QTest.keyClick(reading, Qt.Key.Key_Down)
    assert bar.value() == bar.maximum()
    QTest.keyClick(reading, Qt.Key.Key_Return)
    assert not filled.has_dialog("help")


def test_help_of_the_first_launch_names_its_keys(empty: Opened) -> None:
    empty.press(Qt.Key.Key_F1)
    assert "учебный пример" in empty.words("help-text")
    empty.answer("help-done")


def test_menu_opens_by_key_and_names_every_action(filled: Opened) -> None:
    menu = filled.find(QMenu, "menu")
    seen: list[str] = []

    def look() -> None:
        seen.extend(action.text() for action in menu.actions() if action.text())
        menu.close()

    menu.aboutToShow.connect(look, Qt.ConnectionType.QueuedConnection)
    filled.press(Qt.Key.Key_F10)
    assert texts.ACTION_EXPORT in seen
    assert texts.APPEARANCE in seen


def test_findings_of_the_start_are_a_calm_banner(
    open_window: Callable[[], Opened], stores: SomeStores, demonstration: Contents
) -> None:
    stores.fill(demonstration)
    stores.store.noticed = (Finding(kind="head", text="Контрольный файл дополнен.", repaired=True),)
    opened = open_window()
    assert opened.window.notice.text == "Контрольный файл дополнен."
    opened.answer("notice-banner-close")
    assert not opened.window.notice.isVisible()


def test_warnings_after_writing_are_shown(filled: Opened, stores: SomeStores) -> None:
    stores.store.warned = (Finding(kind="database", text="Мало места."),)
    filled.window.bridge._after_writing(filled_change(filled), filled)  # noqa: SLF001
    assert filled.window.notice.text == "Мало места."
    filled.rest()


def filled_change(opened: Opened) -> ChangeSet:
    return ChangeSet(councils=frozenset({opened.window.listings[0].council.id}))


def test_long_work_shows_progress_and_can_be_stopped(filled: Opened) -> None:
    strip, progress = filled.window.progress, Progress()
    strip.follow("Принимаются файлы…", progress)
    filled.qtbot.waitUntil(strip.isVisible)
    progress.step(1, 4, "Принимается файл 2 из 4")
    assert filled.words("progress-text") == "Принимается файл 2 из 4"
    filled.answer("progress-cancel")
    assert progress.cancelled
    assert "Останавливается" in filled.words("progress-text")
    strip.finish()
    assert not strip.isVisible()


def test_second_start_brings_the_window_forward(filled: Opened) -> None:
    filled.window.showMinimized()
    filled.window.come_forward()
    assert not filled.window.isMinimized()
    assert filled.window.isVisible()


def test_every_control_has_a_name_and_every_list_a_title(filled: Opened) -> None:
    meeting(filled)
    ours = [
        w
        for w in filled.window.findChildren(QWidget)
        if isinstance(w, CONTROLS) and type(w).__module__.startswith("secretary_app")
    ]
    assert len(ours) > 20
    assert [repr(w) for w in ours if not w.objectName()] == []
    assert [w.objectName() for w in ours if not w.accessibleName()] == []


def test_every_control_of_a_screen_is_reached_by_tab(filled: Opened) -> None:
    screen = filled.window.screens[1]
    wanted = {"meetings-search", "meetings-council", "meetings-import", "meetings-table"}
    reached = set()
    screen.focus_search()
    for _ in range(12):
        filled.press(Qt.Key.Key_Tab)
        reached.add(filled.focused().objectName())
    assert wanted | {"rail-menu"} <= reached


def test_standard_buttons_are_russian(keep: Callable[[QWidget], None]) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    keep(box)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "") == "Отмена"


@pytest.mark.parametrize("size", SMALL)
def test_nothing_is_cut_off_in_a_small_window(filled: Opened, size: tuple[int, int]) -> None:
    filled.window.resize(*size)
    meeting(filled)
    tabs = filled.window.meeting.tabs
    for place in range(tabs.count()):
        tabs.setCurrentIndex(place)
        filled.rest()
        assert list(cut_off(filled.window)) == []
    for key in (Qt.Key.Key_1, Qt.Key.Key_2):
        filled.ctrl(key)
        assert list(cut_off(filled.window)) == []
    assert (filled.window.width(), filled.window.height()) == size


def cut_off(window: QWidget) -> Iterator[str]:
    """Yield visible words that have less room than they need; elided ones say so themselves."""
    for widget in window.findChildren(QWidget):
        if not isinstance(widget, QLabel | QPushButton) or isinstance(widget, ElidedLabel):
            continue
        if not widget.isVisible() or not widget.text():
            continue
        need = widget.sizeHint()
        wraps = isinstance(widget, QLabel) and widget.wordWrap()
        height = widget.heightForWidth(widget.width()) if wraps else need.height()
        if widget.height() < height or (not wraps and widget.width() < need.width()):
            yield f"{widget.objectName()} «{widget.text()}» {widget.size()} {need}"


def test_long_names_are_elided_and_told_by_the_tooltip(keep: Callable[[QWidget], None]) -> None:
    label = ElidedLabel("Координационный совет кластера «Приборостроение»")
    keep(label)
    label.resize(120, 24)
    assert label.text().endswith("…")
    assert label.toolTip() == label.whole
    label.resize(2000, 24)
    assert label.text() == label.whole
    assert label.toolTip() == ""


class OwnWindows(QObject):
    """Notes every plain widget that shows as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(  # noqa: N802 - as in Qt
        self, watched: QObject, event: QEvent
    ) -> bool:
        widget = watched if isinstance(watched, QWidget) else None
        shows = widget is not None and event.type() == QEvent.Type.Show
        if widget is not None and shows and widget.windowType() is Qt.WindowType.Window:
            self.seen.append(widget.objectName() or repr(widget))
        return False


def test_no_part_of_the_window_flashes_as_a_window_of_its_own(
    qapp: QApplication,
    open_window: Callable[[], Opened],
    stores: SomeStores,
    demonstration: Contents,
) -> None:
    stores.fill(demonstration)
    watcher = OwnWindows()
    qapp.installEventFilter(watcher)
    try:
        meeting(open_window()).press(Qt.Key.Key_Down, Qt.Key.Key_Escape)
    finally:
        qapp.removeEventFilter(watcher)
    assert watcher.seen == ["window"]
