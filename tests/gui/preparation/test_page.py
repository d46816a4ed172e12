"""The page as a whole: remarks and their fixes, closing, repeating, removing, other data."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import NoReturn

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QPushButton, QWidget

from secretary_app.application.finding import ItemTarget, MeetingTarget, MotionTarget
from secretary_app.application.ports import EnvironmentFailure
from secretary_app.domain.agenda import MeetingForm
from secretary_app.gui.changes import ChangeSet
from secretary_app.gui.preparation.routes import Tab
from tests.fakes.store import FakeStore
from tests.gui.desk import CTRL, SomeStores
from tests.gui.preparation.page_desk import Page
from tests.gui.test_window import cut_off

KEY = Qt.Key


def remarks(page: Page) -> list[str]:
    return [row.title for row in page.view.readiness.model.rows]


def choose_remark(page: Page, words: str) -> None:
    place = next(n for n, text in enumerate(remarks(page)) if words in text)
    page.view.readiness.list.setFocus()
    page.view.readiness.list.choose(place)


def test_remarks_lead_to_their_place_and_are_mended(page: Page) -> None:
    assert page.words("preparation-remarks").endswith("замечаний")
    choose_remark(page, "нерабочий день")
    page.ctrl(KEY.Key_Return)
    assert page.meeting.date == date(2026, 6, 15)
    choose_remark(page, "место")
    page.press(KEY.Key_Return)
    assert page.where == "meeting-place"
    choose_remark(page, "Повестка")
    page.opened.find(QPushButton, "readiness-go").click()
    assert page.where == "agenda-list"
    page.ctrl(KEY.Key_N).press(KEY.Key_Escape)
    page.press(KEY.Key_F6)
    assert page.where == "readiness-list"
    choose_remark(page, "Вопрос 1")
    page.press(KEY.Key_Return)
    assert page.where == "item-title"
    page.view.readiness.place_wanted.emit("preparation.confirmations")
    assert page.view.tabs.currentIndex() == Tab.PEOPLE
    page.view.readiness.place_wanted.emit("people[3].surname")
    assert page.opened.window.screen_name == "councils"


def test_fields_that_belong_to_the_form_of_the_meeting(page: Page) -> None:
    until = page.view.details.fields["ballots_until"]
    assert not until.isVisible()
    page.view.details.fields["form"].setFocus()
    page.press(KEY.Key_End)
    assert page.meeting.form is MeetingForm.HYBRID
    page.fill(until, "10.06.2026")
    assert until.complaint == "Нужны день и время вида «20.05.2026 18:00»."
    page.fill(until, "19.05.2026 18:00")
    assert page.words("meeting-until-told").startswith("это время уже прошло")
    page.fill(until, "14.06.2026 18:00")
    assert page.words("meeting-until-told") == ""
    at = page.meeting.ballots_until
    assert at is not None
    assert (at.date(), at.hour) == (date(2026, 6, 14), 18)
    page.fill(page.view.details.fields["notified_on"], "25.05.2026")
    assert page.meeting.all_notified


@pytest.mark.parametrize("size", [(1280, 720), (853, 480)])
def test_nothing_is_cut_off_in_a_small_window(page: Page, size: tuple[int, int]) -> None:
    page.opened.window.resize(*size)
    page.ctrl(KEY.Key_Tab, KEY.Key_N).write("О плане").press(KEY.Key_Escape)
    page.ctrl(KEY.Key_D).write("Утвердить.").press(KEY.Key_Escape)
    page.ctrl(KEY.Key_Tab).press(KEY.Key_1)
    for tab in Tab:
        page.view.tabs.setCurrentIndex(tab)
        page.opened.rest()
        assert list(cut_off(page.opened.window)) == []
    page.view.tabs.setCurrentIndex(Tab.AGENDA)
    page.view.agenda.list.choose(0)
    page.opened.rest()
    assert list(cut_off(page.opened.window)) == []


def test_what_is_typed_is_on_the_disk_before_the_window_closes(page: Page) -> None:
    window = page.opened.window
    page.view.details.fields["place"].setFocus()
    page.write("Малый зал")
    assert page.meeting.place is None
    window.close()
    assert window.isVisible()
    page.opened.qtbot.waitUntil(lambda: not window.isVisible())
    assert page.meeting.place == "Малый зал"


def test_what_is_typed_is_stored_after_a_pause_and_undone_from_its_field(page: Page) -> None:
    place = page.view.details.fields["place"]
    [pause] = place.findChildren(QTimer)
    pause.setInterval(1)
    place.setFocus()
    page.write("Малый зал")
    page.opened.qtbot.waitUntil(lambda: page.meeting.place == "Малый зал")
    page.opened.rest()
    page.ctrl(KEY.Key_Z)
    assert page.meeting.place is None
    assert page.words("meeting-place") == ""


def test_a_meeting_is_repeated_removed_and_brought_back(page: Page) -> None:
    page.ctrl(KEY.Key_Tab, KEY.Key_N).write("О плане").press(KEY.Key_Escape)
    more = page.opened.find(QPushButton, "preparation-more")
    more.click()
    page.choose_in_menu("preparation-menu", "Создать такое же")
    copy = page.view.session.key
    assert copy not in (None, page.key)
    assert page.rows == ["1. О плане"]
    assert page.words("preparation-header-title").endswith("4")
    more.click()
    page.choose_in_menu("preparation-menu", "Удалить заседание…")
    page.opened.answer("remove-meeting-no")
    page.view.acts.ask_to_remove()
    page.opened.answer("remove-meeting-yes")
    assert not page.opened.window.in_meeting
    page.opened.press(KEY.Key_Z, modifier=CTRL)
    page.opened.window.show_meeting(copy)
    page.opened.rest()
    assert page.rows == ["1. О плане"]


def test_what_is_found_elsewhere_is_chosen_here(page: Page) -> None:
    page.ctrl(KEY.Key_Tab, KEY.Key_N).write("О плане").press(KEY.Key_Escape)
    page.ctrl(KEY.Key_D).write("Утвердить.").press(KEY.Key_Escape)
    [item], [motion] = page.meeting.agenda, page.meeting.motions
    page.press(KEY.Key_Escape)
    page.opened.window.show_meeting(page.key)
    page.view.reveal(MotionTarget(page.key, motion.id))
    page.opened.rest()
    assert page.where == "motion-text"
    page.view.reveal(ItemTarget(page.key, item.id))
    assert page.where == "item-title"
    page.view.reveal(MeetingTarget(page.key))
    assert page.where == "item-title"
    assert page.view.current_council() == page.key.council
    assert "Ctrl+N" in page.opened.window.help_text()


def test_what_does_not_reach_the_disk_stays_typed(
    page: Page, stores: SomeStores, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = page.view.details.fields["place"]
    monkeypatch.setattr(stores.store, "writing", _full)
    place.setFocus()
    page.write("Малый зал")
    page.opened.window.close()
    page.opened.qtbot.waitUntil(lambda: page.opened.has_dialog("drop-unsaved"))
    assert place.complaint.startswith("Не сохранилось.")
    page.opened.dialog("failure").close()
    page.opened.answer("drop-unsaved-no")
    monkeypatch.undo()
    place.setFocus()
    page.tab()
    assert (page.meeting.place, place.complaint) == ("Малый зал", "")


def _full() -> NoReturn:
    raise EnvironmentFailure("Диск заполнен.")


def test_what_is_typed_is_stored_before_other_data_open(
    page: Page, stores: SomeStores, tmp_path: Path
) -> None:
    (tmp_path / "data" / "example").mkdir(parents=True)
    stores.store = FakeStore()
    page.view.details.fields["place"].setFocus()
    page.write("Малый зал")
    page.view.details.fields["date"].setFocus()
    page.write("31.02.2026")
    page.opened.window.commands.example.trigger()
    page.opened.answer("drop-unsaved-no")
    assert page.meeting.place == "Малый зал"
    assert page.words("meeting-date-complaint") == "Даты «31.02.2026» не бывает."
    page.opened.window.commands.example.trigger()
    page.opened.answer("drop-unsaved-yes")
    assert page.view.unsaved == ""


def test_other_data_forget_what_could_not_be_stored(page: Page) -> None:
    page.fill(page.view.details.fields["date"], "вчера или завтра")
    assert page.view.unsaved
    page.view.refresh(ChangeSet(everything=True))
    assert (page.view.unsaved, page.view.session.page) == ("", None)


def test_a_meeting_that_has_begun_meanwhile_shows_its_own_page(page: Page) -> None:
    window = page.opened.window
    page.press(KEY.Key_F9)
    page.opened.find(QWidget, "live")
    page.view.session.begun.emit(page.key)
    assert not window.in_meeting
    window.show_meeting(page.key)
    page.opened.rest()
    page.view.session.begun.emit(page.key)
    page.opened.rest()
    assert window.current is window.meeting
