"""Meetings begun, repeated, planned for a year and removed by the keyboard alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip

from secretary_app.application.records import CouncilListing, MeetingListing, MeetingStatus
from secretary_app.domain.agenda import Meeting
from secretary_app.gui.meetings.texts import MeetingState
from secretary_app.gui.meetings.view import MeetingsView
from secretary_app.language.names import NBSP
from tests.gui.councils.hands import Hands
from tests.gui.desk import CTRL, SomeStores

KEY = Qt.Key


def screen(hands: Hands) -> MeetingsView:
    found = hands.opened.window.screens[1]
    assert isinstance(found, MeetingsView)
    return found


def listing(hands: Hands) -> CouncilListing:
    [found] = hands.opened.window.listings
    return found


def shown(hands: Hands) -> list[tuple[str, date, MeetingState]]:
    rows = screen(hands).model.rows
    return [(row.meeting.number, row.meeting.date, row.state) for row in rows]


def days_ticked(view: MeetingsView) -> tuple[date, ...]:
    return view.year.plan.ticked


def in_store(stores: SomeStores, number: str) -> Meeting:
    meetings = (stored.meeting for stored in stores.store.contents.meetings.values())
    return next(meeting for meeting in meetings if meeting.number == number)


def test_meetings_are_begun_repeated_and_removed(hands: Hands, stores: SomeStores) -> None:
    _begin(hands)
    made = in_store(stores, "3")
    assert (made.date, len(made.agenda)) == (date(2026, 6, 22), 2)
    assert hands.opened.window.commands.undo.text() == f"Отменить: добавлено заседание №{NBSP}3"
    _repeat(hands)
    repeated, original = in_store(stores, "4"), in_store(stores, "2")
    assert [i.title for i in repeated.agenda] == [i.title for i in original.agenda]
    _remove(hands)


def test_a_meeting_saved_before_its_number_is_proposed_waits_for_it(
    hands: Hands, stores: SomeStores
) -> None:
    QTest.keyClick(hands.focused(), KEY.Key_N, CTRL)
    day = hands.opened.find(QLineEdit, "new-day")
    assert hands.text("new-number") == ""
    QTest.keyClicks(day, "22.06.2026")
    QTest.keyClick(day, KEY.Key_Return, CTRL)
    hands.opened.qtbot.waitUntil(lambda: not hands.opened.has_dialog("new-meeting"))
    hands.opened.rest()
    assert in_store(stores, "3").date == date(2026, 6, 22)


def _begin(hands: Hands) -> None:
    hands.ctrl(KEY.Key_N)
    assert hands.dialog() == "new-meeting"
    assert hands.focused().objectName() == "new-day"
    assert (hands.text("new-day"), hands.text("new-number")) == ("13.08.2026", "3")
    hands.write("20.6.2026")
    hands.press(KEY.Key_Tab)
    told = hands.opened.words("new-day-note")
    assert told == "суббота; день нерабочий, ближайший рабочий – 22.06.2026"
    hands.write("2")
    hands.save()
    assert hands.complaint("new-number") == "Номер «2» в этом периоде уже занят."
    hands.fill(new_day="завтра", new_number="")
    hands.save()
    assert hands.complaint("new-number") == "Это поле нужно заполнить."
    assert "завтра" in hands.complaint("new-day")
    hands.fill(new_day="22.06.2026")
    hands.press(KEY.Key_Tab)
    assert hands.text("new-number") == "3"
    hands.go("new-assignments")
    hands.press(KEY.Key_Space)
    hands.save()
    assert hands.dialog() == ""
    assert hands.opened.window.pages.current is hands.opened.window.pages.preparation


def _repeat(hands: Hands) -> None:
    """The meeting that was held."""
    hands.ctrl(KEY.Key_2)
    assert shown(hands)[0] == ("3", date(2026, 6, 22), MeetingState.PLANNED)
    hands.press(KEY.Key_End, modifier=CTRL)
    hands.ctrl(KEY.Key_D)
    assert hands.dialog() == "new-meeting"
    hands.fill(new_day="01.06.2026")
    hands.save()


def _remove(hands: Hands) -> None:
    hands.ctrl(KEY.Key_2)
    hands.press(KEY.Key_Home, modifier=CTRL)
    hands.press(KEY.Key_Delete)
    assert "Удалить заседание" in hands.opened.words("remove-meeting-heading")
    hands.answer("remove-meeting-yes")
    assert len(shown(hands)) == 2
    assert "Ctrl+Z вернёт его" in hands.opened.words("meetings-notice-text")
    hands.ctrl(KEY.Key_Z)
    assert len(shown(hands)) == 3


def test_a_year_is_planned_by_the_rules_and_taken_back_at_once(hands: Hands) -> None:
    view = screen(hands)
    hands.press(KEY.Key_F6)
    assert hands.focused() is view.year.calendar
    assert view.council.currentData() == listing(hands).council.id
    assert view.year.year.text() == "2026"
    assert view.year.plan.told.text() == "По правилам – не реже одного раза в квартал."
    lines = [view.year.plan.list.item(n).text() for n in range(view.year.plan.list.count())]
    assert lines[:2] == ["I квартал – пропущено", f"II квартал – проведено: №{NBSP}2 от 14.05.2026"]
    assert len(days_ticked(view)) == 2
    hands.go("plan-list")
    hands.press(KEY.Key_Down, KEY.Key_Down, KEY.Key_Space)
    assert "день предлагает план" in view.year.calendar.accessibleDescription()
    [accepted] = days_ticked(view)
    hands.answer("plan-accept")
    assert [m.date for m in listing(hands).meetings if m.status is MeetingStatus.PLANNED] == [
        accepted
    ]
    assert "Назначено по плану: 1" in hands.opened.words("meetings-notice-text")
    hands.answer("plan-accept")
    assert len(listing(hands).meetings) == 3
    hands.go("meetings-calendar")
    hands.press(KEY.Key_PageDown, modifier=CTRL)
    assert view.year.year.text() == "2027"
    assert len(days_ticked(view)) == 4
    assert all(a < b for a, b in pairwise(days_ticked(view)))
    hands.go("plan-accept")
    hands.press(KEY.Key_Space)
    assert len(listing(hands).meetings) == 7
    assert view.year.plan.told.text().endswith("сколько требуют правила.")
    hands.ctrl(KEY.Key_Z)
    assert len(listing(hands).meetings) == 3


def test_the_calendar_is_walked_day_by_day(hands: Hands) -> None:
    view = screen(hands)
    hands.press(KEY.Key_F6)
    calendar = view.year.calendar
    assert calendar.current == date(2026, 5, 20)
    assert calendar.accessibleDescription() == f"среда, 20{NBSP}мая{NBSP}2026{NBSP}г.; сегодня"
    hands.press(KEY.Key_Up, KEY.Key_Right, KEY.Key_Left, KEY.Key_Right)
    assert calendar.current == date(2026, 5, 14)
    assert f"№{NBSP}2 от 14.05.2026" in calendar.accessibleDescription()
    assert view.year.list.currentIndex().row() == 0
    assert view.current_council() == listing(hands).council.id
    hands.press(KEY.Key_Return)
    assert hands.opened.window.in_meeting
    hands.press(KEY.Key_Escape)
    assert hands.focused() is calendar
    hands.press(KEY.Key_PageUp)
    assert hands.opened.words("meetings-month") == "Апрель 2026"
    assert view.year.nobody.isVisible()
    hands.press(KEY.Key_Return)
    assert hands.text("new-day") == "14.04.2026"
    assert "день уже прошёл" in hands.opened.words("new-day-note")
    hands.press(KEY.Key_Escape)
    hands.press(KEY.Key_PageDown, KEY.Key_PageDown)
    hands.ctrl(KEY.Key_N)
    assert hands.text("new-day") == "14.06.2026"
    hands.press(KEY.Key_Escape)


def test_years_are_turned_and_left_for_the_search(hands: Hands) -> None:
    view = screen(hands)
    hands.press(KEY.Key_F6)
    for _ in range(3):
        hands.press(KEY.Key_PageDown, modifier=CTRL)
    calendar = view.year.calendar
    assert calendar.current == date(2029, 5, 20)
    assert "2029 год не утверждён" in view.year.note.text()
    calendar.choose(date(2101, 1, 1))
    assert calendar.current == date(2029, 5, 20)
    hands.ctrl(KEY.Key_F)
    hands.write("14.05")
    assert not view.in_year
    assert hands.focused().objectName() == "meetings-search"


def test_the_mouse_does_the_same(hands: Hands) -> None:
    view = screen(hands)
    hands.press(KEY.Key_F6)
    calendar = view.year.calendar
    there = calendar.day_rect(date(2026, 5, 14)).center()
    QTest.mouseClick(calendar, Qt.MouseButton.LeftButton, pos=there)
    assert calendar.current == date(2026, 5, 14)
    assert calendar.day_at(QPoint(0, 0)) is None
    help_event = QHelpEvent(QHelpEvent.Type.ToolTip, there, calendar.mapToGlobal(there))
    QApplication.sendEvent(calendar, help_event)
    assert "14.05.2026" in QToolTip.text()
    QToolTip.hideText()
    QTest.mouseDClick(calendar, Qt.MouseButton.LeftButton, pos=there)
    hands.rest()
    assert hands.opened.window.in_meeting
    hands.press(KEY.Key_Escape)
    hands.go("meetings-year-on")
    hands.press(KEY.Key_Space)
    assert calendar.current == date(2027, 5, 14)


def test_a_meeting_that_was_held_is_narrowed_to_and_stays(hands: Hands) -> None:
    view = screen(hands)
    hands.go("meetings-state")
    hands.choose("meetings-state", "не начато, день прошёл")
    hands.rest()
    assert shown(hands) == []
    assert "Все состояния" in hands.opened.words("meetings-nothing")
    hands.choose("meetings-state", "закрыто")
    hands.rest()
    assert [row[2] for row in shown(hands)] == [MeetingState.CLOSED]
    view.focus_first()
    assert not view.card.remove.isEnabled()
    view.acts.ask_to_remove(view.model.row(0))
    assert "журнал хранится полностью" in hands.opened.words("meetings-notice-text")
    assert hands.dialog() == ""


def test_thousands_of_meetings_are_shown(hands: Hands) -> None:
    view = screen(hands)
    [found] = hands.opened.window.listings
    many = tuple(_copy(found.meetings[0], n) for n in range(2400))
    crowd = (CouncilListing(council=found.council, meetings=many),)
    view.show_listings(crowd)
    assert view.model.rowCount() == 2400
    hands.press(KEY.Key_F6)
    assert view.year.model.rowCount() > 5
    _every_day_has_a_place_of_its_own(hands, view)


def _every_day_has_a_place_of_its_own(hands: Hands, view: MeetingsView) -> None:
    for size in ((1440, 900), (1280, 720), (853, 480)):
        hands.opened.window.resize(*size)
        hands.rest()
        calendar = view.year.calendar
        days = [date(2026, month, day) for month in range(1, 13) for day in (1, 15, 28)]
        places = [calendar.day_rect(day) for day in days]
        assert all(calendar.rect().contains(place) for place in places)
        assert not any(a.intersects(b) for n, a in enumerate(places) for b in places[n + 1 :])
        text = calendar.fontMetrics().boundingRect("28")
        assert all(QRect(p).width() >= text.width() for p in places)
        assert [calendar.day_at(place.center()) for place in places] == days


def _copy(meeting: MeetingListing, number: int) -> MeetingListing:
    day = date(2006 + number % 24, 1 + number // 24 % 12, 1 + number % 28)
    return replace(meeting, number=str(number), date=day)
