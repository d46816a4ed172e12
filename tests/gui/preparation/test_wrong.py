"""What cannot be stored gets its sentence at its field and is lost nowhere."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from secretary_app.domain.deadlines import OnDate
from secretary_app.gui.preparation.fields import NamesCompleter
from secretary_app.gui.preparation.item_card import read_minutes
from secretary_app.gui.preparation.view import PreparationView
from secretary_app.gui.widgets.fields import Field
from secretary_app.language.names import NBSP
from tests.gui.preparation.page_desk import Page

KEY = Qt.Key


@pytest.mark.parametrize(("text", "number"), [("", None), ("20", 20), (" 5 мин. ", 5)])
def test_minutes_are_read(text: str, number: int | None) -> None:
    assert read_minutes(text) == number


@pytest.mark.parametrize("text", ["0", "1000", "-5", "полчаса", "٣", "5,5"])
def test_other_minutes_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="нужно число минут от 1 до 999"):
        read_minutes(text)


def _header(view: PreparationView, key: str) -> Field[Any]:
    field: Field[Any] = view.details.fields[key]
    return field


def test_wrong_entries_of_every_field_are_told_and_kept(page: Page) -> None:
    before = page.meeting
    for key, typed, sentence in (
        ("number", "", "Это поле нужно заполнить."),
        ("date", "31.02.2026", "Даты «31.02.2026» не бывает."),
        ("starts_at", "25:70", "Времени «25:70» не бывает"),
        ("place", "а" * 1001, "Слишком длинно"),
        ("presiding", "Борисова; Егоров", "Здесь может быть только один человек."),
        ("secretary", "?!", "нет среди людей совета"),
    ):
        field = _header(page.view, key)
        page.fill(field, typed)
        assert sentence in field.complaint, key
    assert page.meeting == before
    _keeps_them_out_of_view(page)
    for key in ("number", "date", "starts_at", "place", "presiding", "secretary"):
        _put_right(page, key)
    assert page.view.unsaved == ""


def _keeps_them_out_of_view(page: Page) -> None:
    page.press(KEY.Key_F9)
    assert page.words("preparation-notice-text").startswith("Не всё введённое сохранено")
    page.press(KEY.Key_Escape)
    assert not page.opened.window.in_meeting
    page.opened.window.show_meeting(page.key)
    page.opened.rest()
    assert _header(page.view, "date").complaint
    assert page.words("meeting-time") == "25:70"
    page.opened.window.close()
    page.opened.answer("drop-unsaved-no")
    assert page.opened.window.isVisible()


def _put_right(page: Page, key: str) -> None:
    right = {"number": "4", "date": "15.06.2026", "starts_at": "10:00", "place": "Зал"}
    page.fill(_header(page.view, key), right.get(key, ""))
    assert _header(page.view, key).complaint == ""


def test_a_wrong_detail_is_kept_for_its_row_and_told_there(page: Page) -> None:
    panel = page.view.agenda
    page.ctrl(KEY.Key_Tab, KEY.Key_N).write("О плане").press(KEY.Key_Escape)
    page.ctrl(KEY.Key_N).write("Об итогах").press(KEY.Key_Escape)
    page.fill(panel.item.minutes, "полчаса")
    assert panel.model.rows[1].chip[0] == "не сохранено: исправьте"
    panel.list.setFocus()
    page.press(KEY.Key_Up)
    assert page.words("item-minutes") == ""
    page.fill(panel.item.minutes, "15")
    assert [row.chip[0] for row in panel.model.rows] == ["", "не сохранено: исправьте"]
    panel.list.setFocus()
    page.press(KEY.Key_Down)
    assert page.words("item-minutes") == "полчаса"
    assert panel.item.minutes.complaint == "Нужно число минут от 1 до 999."
    page.fill(panel.item.minutes, "30")
    assert [row.chip[0] for row in panel.model.rows] == ["", ""]
    assert page.words("agenda-planned").endswith(f"45{NBSP}мин")


def test_drafts_take_what_no_one_sees_out_and_refuse_impossible_days(page: Page) -> None:
    panel, today = page.view.agenda, page.meeting.date
    page.ctrl(KEY.Key_Tab, KEY.Key_N).write("О плане").press(KEY.Key_Escape).ctrl(KEY.Key_D)
    panel.motion.text.text.setPlainText("Утвердить\u200b \x07план.")
    assert page.words("motion-text-note").startswith("Невидимые знаки не сохраняются")
    for typed, sentence in (
        ("31.02.2027", "Даты «31.02.2027» не бывает."),
        ("0 рабочих дней", "Срок – не меньше одного дня."),
        ("99999999 дней", "Срок в днях – не больше 36525, это сто лет."),
    ):
        page.fill(panel.motion.deadline, typed)
        assert panel.motion.deadline.complaint == sentence
    page.fill(panel.motion.deadline, "01.01.2020")
    assert panel.motion.deadline.told.endswith("это раньше дня заседания")
    page.fill(panel.motion.executors, "Борисовой Н.А.; все участники")
    [motion] = page.meeting.motions
    assert motion.text == "Утвердить план."
    assert motion.executors[1] == "все участники"
    assert panel.motion.executors.told == f"понято: Борисова{NBSP}Н.А.; все участники (словами)"
    assert motion.deadline == OnDate(date(2020, 1, 1))
    assert page.meeting.date == today


def test_the_last_of_several_names_is_completed(keep: Callable[[QWidget], None]) -> None:
    line = QLineEdit()
    keep(line)
    completer = NamesCompleter(line)
    completer.offer(["Борисова Н.А.", "Егоров С.В."])
    completer.offer(["Борисова Н.А.", "Егоров С.В."])
    line.setText("Борисова Н.А.; егор")
    assert completer.splitPath(line.text()) == ["егор"]
    assert completer.pathFromIndex(completer.model().index(1, 0)) == "Борисова Н.А.; Егоров С.В."
    line.setText("егор")
    assert completer.pathFromIndex(completer.model().index(1, 0)) == "Егоров С.В."
