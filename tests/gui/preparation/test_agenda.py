"""Materials, drafts, the order by mouse, what earlier meetings left over."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget

from secretary_app.domain.agenda import BallotForm, Material
from secretary_app.domain.errors import InvalidFact
from secretary_app.gui.preparation.agenda_panel import AgendaPanel
from secretary_app.language.names import NBSP
from tests.gui.preparation.page_desk import Page

KEY = Qt.Key
NO_BUTTONS = Qt.MouseButton.NoButton
NO_KEYS = Qt.KeyboardModifier.NoModifier


def two_questions(page: Page) -> AgendaPanel:
    page.ctrl(KEY.Key_Tab, KEY.Key_N).write("О плане").press(KEY.Key_Escape)
    page.ctrl(KEY.Key_D).write("Утвердить план.").press(KEY.Key_Escape)
    page.ctrl(KEY.Key_N).write("Об итогах").press(KEY.Key_Escape)
    return page.view.agenda


def test_materials_are_copied_opened_and_taken_out(page: Page, tmp_path: Path) -> None:
    view = two_questions(page).item.materials
    source = tmp_path / "report.txt"
    source.write_text("итоги", "utf-8")
    view.add.setFocus()
    page.press(KEY.Key_Space)
    page.opened.choose_file("material-files", str(source))
    view.line.setFocus()
    page.write("Доклад на бумаге").press(KEY.Key_Return)
    [prepared] = page.meeting.preparation.items if page.meeting.preparation else ()
    assert [each.name for each in prepared.materials] == ["report", "Доклад на бумаге"]
    view.list.setFocus()
    page.press(KEY.Key_Home, KEY.Key_Return)
    [opened] = page.opened.shown_paths
    assert (opened.read_text("utf-8"), opened != source) == ("итоги", True)
    page.press(KEY.Key_Down, KEY.Key_Return)
    assert view.fault.startswith("Файла этого материала нет")
    page.press(KEY.Key_Delete)
    assert [each.name for each in view.model.rows] == ["report"]
    page.ctrl(KEY.Key_Z)
    assert view.model.rows[-1] == Material(name="Доклад на бумаге")
    _drop(view, source)
    page.opened.rest()
    assert len(view.model.rows) == 3


def _drop(target: QObject, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    QApplication.sendEvent(target, QDragEnterEvent(QPoint(5, 5), copy, data, left, NO_KEYS))
    QApplication.sendEvent(target, QDropEvent(QPointF(5, 5), copy, data, left, NO_KEYS))


def test_a_file_that_cannot_be_copied_is_told_and_nothing_changed(
    page: Page, tmp_path: Path
) -> None:
    view = two_questions(page).item.materials
    before = page.meeting
    view.take([tmp_path / "нет такого.txt"])
    page.opened.rest()
    assert view.fault
    assert page.meeting == before


def test_drafts_are_worded_whole_and_the_agenda_changes_by_keys(page: Page) -> None:
    panel = two_questions(page)
    page.press(KEY.Key_Up, KEY.Key_F2)
    form = panel.motion
    assert page.where == "motion-text"
    form.ballot.setFocus()
    page.press(KEY.Key_Down)
    assert page.meeting.motions[0].ballot is not BallotForm.OPEN
    form.election.setFocus()
    page.press(KEY.Key_Space)
    page.fill(form.candidates, "Борисова; Егоров")
    assert [each.person for each in page.meeting.motions[0].candidates or ()] == ["p02", "p06"]
    panel.list.setFocus()
    page.press(KEY.Key_Insert, KEY.Key_Escape)
    assert page.rows[1:3] == ["1.1 Утвердить план.", "1.2 (без текста)"]
    page.alt(KEY.Key_Down)
    assert page.rows[-1] == "2.1 (без текста)"
    page.press(KEY.Key_Delete)
    assert len(page.rows) == 3
    page.press(KEY.Key_Delete)
    assert page.rows == ["1. О плане", "1.1 Утвердить план."]
    page.ctrl(KEY.Key_Z)
    page.press(KEY.Key_Home, KEY.Key_Insert, KEY.Key_Escape)
    assert page.rows[2:] == ["2. (без названия)", "3. Об итогах"]


def test_questions_are_added_from_every_part_of_the_page(page: Page) -> None:
    assert page.where == "meeting-number"
    page.ctrl(KEY.Key_N)
    assert page.where == "item-title"
    page.write("О плане")
    page.ctrl(KEY.Key_Tab, KEY.Key_D)
    assert page.where == "motion-text"
    assert page.rows == ["1. О плане", "1.1 (без текста)"]


def ahead(panel: AgendaPanel) -> str | None:
    return panel.list.ahead


def test_what_is_typed_while_a_row_goes_to_the_disk_is_its_beginning(page: Page) -> None:
    panel = two_questions(page)
    page.press(KEY.Key_Up, KEY.Key_Return)
    QTest.keyClick(page.opened.focused(), KEY.Key_N, Qt.KeyboardModifier.ControlModifier)
    page.opened.write("О")
    page.opened.write(" бюджете")
    page.press(KEY.Key_Escape)
    assert page.rows[2] == "2. О бюджете"
    assert page.meeting.motions[0].text == "Утвердить план."
    panel.list.ahead = ""
    page.view.session.refused.emit(InvalidFact("Так нельзя."))
    assert ahead(panel) is None
    assert page.words("preparation-notice-text") == "Так нельзя."


def test_rows_are_dragged(page: Page) -> None:
    panel = two_questions(page)
    assert panel.model.flags(panel.model.index(0)) & Qt.ItemFlag.ItemIsDragEnabled
    panel.list.choose(2)
    _drop_row(panel, panel.list.visualRect(panel.model.index(0)).topLeft() + QPoint(9, 2))
    page.opened.rest()
    assert page.rows == ["1. Об итогах", "2. О плане", "2.1 Утвердить план."]
    panel.list.choose(2)
    _drop_row(panel, QPoint(9, panel.list.viewport().height() - 5))
    panel.list.choose(0)
    _drop_row(panel, QPoint(9, panel.list.viewport().height() - 5))
    page.opened.rest()
    assert page.rows == ["1. О плане", "1.1 Утвердить план.", "2. Об итогах"]


def _drop_row(panel: AgendaPanel, at: QPoint) -> None:
    class Own(QDropEvent):
        def source(self) -> QObject:
            return panel.list

    data = panel.model.mimeData([panel.list.currentIndex()])
    move = Qt.DropAction.MoveAction
    panel.list.dropEvent(Own(QPointF(at), move, data, NO_BUTTONS, NO_KEYS))


def test_what_earlier_meetings_left_over_is_taken_up(page: Page) -> None:
    page.ctrl(KEY.Key_Tab, KEY.Key_T)
    offered = page.opened.find(QListWidget, "left-over-list")
    assert offered.count() == 4
    assert f"вопрос 5 заседания №{NBSP}2" in offered.item(0).text()
    assert f"поручение 4.2 заседания №{NBSP}2" in offered.item(3).text()
    QTest.keyClick(offered, KEY.Key_Down)
    QTest.keyClick(offered, KEY.Key_Space)
    QTest.keyClick(offered, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    page.opened.rest()
    assert page.rows[0] == "1. О проведении конкурса профессионального мастерства"
    about = page.rows.index("2. Об исполнении ранее принятых решений")
    assert len(page.rows[about:]) == 3
    page.ctrl(KEY.Key_T)
    again = page.opened.find(QListWidget, "left-over-list")
    assert again.count() == 1
    page.opened.dialog("left-over").reject()
    page.opened.rest()
