from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCalendarWidget, QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from secretary_app.application.roster.cells import read_weight
from secretary_app.domain.errors import InvalidFact
from secretary_app.gui.widgets.fields import (
    LONGEST_LINE,
    LONGEST_TEXT,
    ChoiceField,
    DayField,
    FlagField,
    LineField,
    ReadField,
    TextField,
    WrongEntryError,
)
from secretary_app.gui.widgets.forms import Form, FormDialog

Keep = Callable[[QWidget], None]


class Sample:
    """A dialog with a field of every kind."""

    def __init__(self, parent: QWidget) -> None:
        self.parent = parent
        form = Form()
        self.name = form.add("name", LineField("Название", "name", needed=True, words=["Совет"]))
        self.since = form.add("from", DayField("В составе с", "since", needed=True))
        self.role = form.add("role", ChoiceField("Роль", "role", [("член", 1), ("секретарь", 2)]))
        self.votes = form.add("vote", FlagField("Голосует", "votes"))
        self.weight = form.add("weight", ReadField("Вес", "weight", read_weight, str))
        self.text = form.add("text", TextField("Текст", "text"), wide=True)
        self.dialog = FormDialog(parent, name="sample", heading="Член совета", form=form)
        self.form = form


@pytest.fixture
def sample(qtbot: QtBot, keep: Keep) -> Sample:
    parent = QWidget()
    keep(parent)
    made = Sample(parent)
    made.dialog.open()
    qtbot.waitUntil(made.dialog.isVisible)
    return made


def typed(field: LineField | DayField | ReadField[Any], text: str) -> None:
    field.line.clear()
    field.line.insert(text)
    field.line.textEdited.emit(text)


def test_a_whole_form_is_read(sample: Sample) -> None:
    typed(sample.name, "  Совет ")
    typed(sample.since, "1 сентября 2026")
    typed(sample.weight, "1,5")
    made = sample.form.read(lambda: (sample.name.value(), sample.since.value()))
    assert made == ("Совет", date(2026, 9, 1))
    assert str(sample.weight.value()) == "3/2"


def test_what_is_wrong_is_said_below_each_field_and_kept(sample: Sample) -> None:
    typed(sample.since, "31.02.2026")
    typed(sample.weight, "много")
    assert sample.form.read(lambda: 1) is None
    assert sample.name.complaint == "Это поле нужно заполнить."
    assert sample.since.complaint == "Даты «31.02.2026» не бывает."
    assert sample.weight.complaint.startswith("«много» – не вес голоса")
    assert sample.since.line.text() == "31.02.2026"
    assert sample.name.line.hasFocus()


def test_a_corrected_field_complains_no_more(sample: Sample) -> None:
    sample.form.read(lambda: 1)
    typed(sample.name, "Совет")
    assert sample.name.complaint == ""


def test_a_fault_of_the_rules_goes_to_its_field(sample: Sample) -> None:
    sample.form.complain(InvalidFact("Уже занято.", "memberships[3].role"))
    assert sample.role.complaint == "Уже занято."
    sample.form.complain(InvalidFact("Так нельзя.", "people[2]"))
    assert sample.form.fault == "Так нельзя."
    typed(sample.name, "С")
    assert sample.form.fault == ""


@pytest.mark.parametrize("text", ["б" * (LONGEST_LINE + 1)])
def test_a_book_is_no_line(sample: Sample, text: str) -> None:
    for field in (sample.name, sample.weight):
        field.line.setText(text)
        with pytest.raises(WrongEntryError, match="Слишком длинно"):
            field.value()


def test_texts_have_a_limit_and_may_be_needed() -> None:
    field = TextField("Текст", "long", needed=True)
    with pytest.raises(WrongEntryError, match="заполнить"):
        field.value()
    field.show_value("б" * (LONGEST_TEXT + 1))
    with pytest.raises(WrongEntryError, match="Слишком длинно"):
        field.value()
    field.deleteLater()


def test_what_is_shown_is_no_edit(sample: Sample, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(sample.form.edited):
        sample.name.show_value("Совет")
        sample.since.show_value(date(2026, 9, 1))
        sample.since.show_value(None)
        sample.role.show_value(2)
        sample.votes.show_value(True)
        sample.text.show_value("Текст")
        sample.weight.show_value(read_weight("2"))
    assert (sample.role.value(), sample.votes.value(), sample.text.value()) == (2, True, "Текст")
    sample.role.offer([("член", 1), ("секретарь", 2), ("чужой", 3)])
    assert sample.role.value() == 2


def test_a_day_is_written_out_when_the_field_is_left(sample: Sample) -> None:
    typed(sample.since, "2026-09-01")
    sample.since.line.editingFinished.emit()
    assert sample.since.line.text() == "01.09.2026"
    typed(sample.since, "завтра")
    sample.since.line.editingFinished.emit()
    assert "не дата" in sample.since.complaint


def test_a_day_is_taken_from_the_calendar(sample: Sample, qtbot: QtBot) -> None:
    typed(sample.since, "05.09.2026")
    sample.since.line.setFocus()
    QTest.keyClick(sample.since.line, Qt.Key.Key_F4)
    menu = sample.since.line.findChild(QMenu, "since-calendar")
    assert menu is not None
    calendar = menu.findChild(QCalendarWidget)
    assert calendar is not None
    qtbot.waitUntil(calendar.isVisible)
    view = calendar.focusProxy() or calendar
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert sample.since.value() == date(2026, 9, 6)


def test_ctrl_enter_submits_and_enter_goes_on(sample: Sample, qtbot: QtBot) -> None:
    sample.name.line.setFocus()
    QTest.keyClick(sample.name.line, Qt.Key.Key_Return)
    assert not sample.name.line.hasFocus()
    with qtbot.waitSignal(sample.dialog.submitted):
        QTest.keyClick(sample.dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(sample.dialog.finished):
        sample.dialog.close_saved()


def test_an_untouched_form_closes_without_a_question(sample: Sample, qtbot: QtBot) -> None:
    with qtbot.waitSignal(sample.dialog.finished):
        QTest.keyClick(sample.dialog, Qt.Key.Key_Escape)


@pytest.mark.parametrize("by", ["key", "frame"])
def test_what_was_typed_is_asked_about(sample: Sample, qtbot: QtBot, by: str) -> None:
    typed(sample.name, "Совет")
    if by == "key":
        QTest.keyClick(sample.dialog, Qt.Key.Key_Escape)
    else:
        sample.dialog.close()
    question = sample.dialog.findChild(QDialog, "sample-drop")
    assert question is not None
    question.done(0)
    assert sample.dialog.isVisible()
    sample.dialog.reject()
    question = next(d for d in sample.dialog.findChildren(QDialog, "sample-drop") if d.isVisible())
    with qtbot.waitSignal(sample.dialog.finished):
        question.done(1)


def test_a_book_is_not_pasted_and_what_was_typed_stays(sample: Sample) -> None:
    data = QMimeData()
    data.setText("а" * LONGEST_TEXT)
    sample.text.show_value("Утвердить план.")
    sample.text.text.insertFromMimeData(data)
    assert sample.text.value() == "Утвердить план."
    assert sample.text.complaint == (
        f"Слишком длинно: здесь не больше {LONGEST_TEXT} знаков. Вставки не было."
    )
    sample.text.text.selectAll()
    data.setText("Одобрить план.")
    sample.text.text.insertFromMimeData(data)
    assert (sample.text.value(), sample.text.complaint) == ("Одобрить план.", "")
