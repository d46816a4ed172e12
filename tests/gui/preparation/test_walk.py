"""A meeting prepared by the keyboard alone, from the list to the first call."""

from __future__ import annotations

from datetime import date, time

from PySide6.QtCore import Qt

from secretary_app.domain.agenda import Answer
from secretary_app.domain.deadlines import OnDate
from secretary_app.language.names import NBSP
from tests.gui.preparation.page_desk import Page

KEY = Qt.Key


def test_a_meeting_is_prepared_by_the_keyboard(page: Page) -> None:
    _requisites(page)
    _agenda(page)
    _people(page)
    page.ctrl(KEY.Key_Tab)
    assert page.where == "papers-list"
    page.press(KEY.Key_F9)
    assert page.opened.window.screen_name == "live"


def _requisites(page: Page) -> None:
    assert page.where == "meeting-number"
    assert page.words("meeting-date-told") == "день нерабочий, ближайший рабочий – 15.06.2026"
    page.tab().write("15.06.2026").tab()
    assert page.meeting.date == date(2026, 6, 15)
    assert page.words("meeting-date-told") == "понедельник"
    page.write("10").tab()
    assert page.meeting.starts_at == time(10)
    page.tab().write("г. Энск, зал заседаний").tab().write("Борисова").tab()
    assert page.meeting.place == "г. Энск, зал заседаний"
    assert page.surname(page.meeting.presiding) == "Борисова"
    assert page.opened.window.commands.undo.text() == "Отменить: изменён председательствующий"


def _agenda(page: Page) -> None:
    page.ctrl(KEY.Key_Tab)
    assert page.where == "agenda-list"
    page.ctrl(KEY.Key_N)
    assert page.where == "item-title"
    page.write("О плане работы").tab().write("Григорьева; Егоров").tab()
    page.tab().write("20").tab()
    page.press(KEY.Key_Escape)
    assert page.where == "agenda-list"
    page.ctrl(KEY.Key_D)
    page.write("Утвердить план.").tab().write("Егоров; руководители колледжей").tab()
    page.write("до конца года")
    assert "31.12.2026" in page.words("motion-deadline-told")
    page.tab().press(KEY.Key_Escape).ctrl(KEY.Key_N)
    page.write("Об итогах практики").press(KEY.Key_Escape)
    assert page.rows == ["1. О плане работы", "1.1 Утвердить план.", "2. Об итогах практики"]
    page.alt(KEY.Key_Up)
    assert page.rows == ["1. Об итогах практики", "2. О плане работы", "2.1 Утвердить план."]
    page.ctrl(KEY.Key_Z)
    assert page.rows[0] == "1. О плане работы"
    page.ctrl(KEY.Key_P).choose_in_menu("agenda-procedures", "Утвердить повестку")
    page.press(KEY.Key_Escape)
    assert page.rows[0] == "П1 Утвердить повестку заседания."
    [_, motion] = page.meeting.motions
    assert motion.deadline == OnDate(date(2026, 12, 31))
    assert motion.executors[1] == "руководители колледжей"
    assert page.words("agenda-planned") == f"2{NBSP}вопроса · 20{NBSP}мин"


def _people(page: Page) -> None:
    page.ctrl(KEY.Key_Tab)
    assert page.where == "people-search"
    page.opened.write("Зайцев0")
    page.press(KEY.Key_Escape)
    assert [each.answer for each in page.answers] == [Answer.ABSENT]
