"""Arrivals, departures and what the quorum says to them, while the meeting goes on."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from secretary_app.application.ports import EnvironmentFailure
from secretary_app.domain.agenda import ItemId
from secretary_app.domain.meeting.entries import Mode
from secretary_app.domain.meeting.state import Phase
from secretary_app.domain.people import PersonId
from tests.builders import regulation
from tests.gui.desk import SomeStores
from tests.gui.live.conftest import Hold
from tests.gui.live.stage import Stage
from tests.sitting import Sitting, held

FIVE = "chair:chair ann bob cid dan"
ANN, BOB, CID = map(PersonId, ("ann", "bob", "cid"))


def at_work(script: str = "arrive chair ann bob cid dan; item i1", **rules: str) -> Sitting:
    return held(FIVE, script, regulation(**rules) if rules else None)


def on_row(stage: Stage, place: int) -> Stage:
    """Put the cursor on a member's row."""
    stage.view.members.list.setFocus()
    stage.view.members.list.choose(place)
    return stage


def test_departure_and_arrival_are_the_same_keys_later_with_their_times(hold: Hold) -> None:
    stage = on_row(hold(at_work()), 1)
    stage.press("0")
    assert ANN not in stage.state.present
    assert list(stage.chips().values())[1] == "нет"
    assert stage.view.members.model.rows[1].detail.startswith("до ")
    stage.press("1")
    assert stage.state.present[ANN].mode is Mode.IN_PERSON
    assert stage.view.members.list.currentIndex().row() == 1
    times = [m.at for m in stage.state.movements if m.person == ANN]
    assert times == sorted(times)
    assert len(times) == 3


def test_change_of_mode_is_a_step_and_the_same_again_is_none(hold: Hold) -> None:
    stage = on_row(hold(at_work()), 2)
    stage.press("2")
    assert stage.state.present[BOB].mode is Mode.REMOTE
    before = stage.session.live
    stage.press("2")
    assert stage.session.live is before


def test_breaking_the_quorum_is_asked_for_once_more_and_the_same_key_confirms(hold: Hold) -> None:
    stage = on_row(hold(at_work("arrive chair ann bob; item i1")), 1)
    stage.press("0")
    assert ANN in stage.state.present
    assert stage.notice.startswith("Кворума не станет: 2 из 5, нужно 3.")
    stage.press("0")
    assert ANN not in stage.state.present
    assert stage.notice == ""
    assert stage.opened.words("quorum-heading") == "Кворума нет"


def test_escape_withdraws_the_question_and_another_key_forgets_it(hold: Hold) -> None:
    stage = on_row(hold(at_work("arrive chair ann bob; item i1")), 1)
    stage.press("0", "esc")
    assert stage.notice == ""
    stage.press("0")
    assert ANN in stage.state.present
    stage.press("2")
    assert stage.notice == ""
    stage.press("0")
    assert ANN in stage.state.present
    assert stage.notice.startswith("Кворума не станет")


def test_warning_is_of_the_open_vote_while_one_runs(hold: Hold) -> None:
    script = "arrive chair ann bob; item i1; vote r1; for chair"
    stage = on_row(hold(at_work(script)), 1)
    stage.press("0")
    assert stage.notice.startswith("Кворума голосования не станет")
    on_row(stage, 0).press("0")
    assert stage.notice.startswith("Кворума не станет")


def test_lost_connection_is_zero_with_the_reason_one_key_away(hold: Hold) -> None:
    stage = on_row(hold(at_work("arrive chair bob cid dan; remote ann; item i1")), 1)
    stage.press("0", "3", "4")
    assert stage.state.absences[ANN] == "потеря связи"
    assert "потеря связи" in stage.view.members.model.rows[1].detail
    assert stage.focus() == "members-list"


def test_reason_can_be_typed_and_makes_whoever_is_here_leave(hold: Hold) -> None:
    stage = on_row(hold(at_work()), 1)
    stage.press("3").type("по семейным делам").press("enter")
    assert ANN not in stage.state.present
    assert stage.state.absences[ANN] == "по семейным делам"
    stage.press("3").type("бол").press("enter")
    assert stage.state.absences[ANN] == "болезнь"
    stage.press("3", "esc")
    assert stage.focus() == "members-list"


def test_click_on_the_chip_goes_through_its_states(hold: Hold) -> None:
    stage = hold(at_work())
    members = stage.view.members.list
    box = members.visualRect(members.model().index(1, 0))

    def click(x: int) -> None:
        QTest.mouseClick(
            members.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, box.center().y())
        )
        stage.opened.rest()

    click(box.right() - 20)
    assert stage.state.present[ANN].mode is Mode.REMOTE
    click(box.right() - 20)
    assert ANN not in stage.state.present
    click(box.right() - 20)
    assert stage.state.present[ANN].mode is Mode.IN_PERSON
    click(box.left() + 10)
    assert stage.state.present[ANN].mode is Mode.IN_PERSON


def test_member_is_found_in_either_layout_and_digits_mark_whoever_was_found(hold: Hold) -> None:
    stage = hold(at_work())
    assert stage.session.people[CID].surname == "Рощина"
    stage.press("ctrl+f", "hjo")
    assert [row.person for row in stage.view.members.model.rows] == [CID]
    stage.press("0")
    assert CID not in stage.state.present
    assert stage.opened.find(QLineEdit, "members-find").text() == ""
    assert len(stage.view.members.model.rows) == 5
    assert stage.view.members.model.rows[stage.view.members.list.currentIndex().row()].person == CID


def test_undo_reaches_the_meeting_from_the_search_field(hold: Hold) -> None:
    stage = on_row(hold(at_work()), 1)
    stage.press("0", "ctrl+f").type("пол").press("ctrl+z")
    assert ANN in stage.state.present
    stage.press("ctrl+y")
    assert ANN not in stage.state.present


def test_break_ends_with_a_new_registration(hold: Hold) -> None:
    stage = hold(at_work("arrive chair ann bob cid; item i1"))
    stage.press("f8")
    assert stage.is_in(Phase.BREAK)
    assert stage.opened.words("live-pause") == "Продолжить"
    stage.press("f8")
    assert stage.is_in(Phase.RUNNING)
    assert "Перерегистрация" in stage.opened.words("members-draft-words")
    assert stage.focus() == "members-list"
    stage.press("ctrl+z")
    assert stage.is_in(Phase.BREAK)
    assert stage.view.members.draft is None
    stage.press("ctrl+y")
    on_row(stage, 1).press("0", "enter")
    assert ANN not in stage.state.present
    assert list(stage.chips().values()) == ["очно", "нет", "очно", "очно", "нет"]
    assert stage.view.members.draft is None


def test_presiding_changes_in_the_middle_of_the_meeting(hold: Hold) -> None:
    stage = on_row(hold(at_work()), 1)
    stage.choose_in_menu("members-menu", "Председательствует")
    assert stage.state.presiding == ANN
    assert stage.view.members.model.rows[1].detail == "председательствует"


def test_recusal_on_the_question_under_discussion(hold: Hold) -> None:
    stage = on_row(hold(at_work()), 1)
    stage.choose_in_menu("members-menu", "Самоотвод по вопросу")
    stage.type("личная заинтересованность").press("enter")
    assert stage.state.recusals[ItemId("i1")] == {ANN: "личная заинтересованность"}
    assert "самоотвод" in stage.view.members.model.rows[1].detail


def test_guest_comes_goes_and_is_never_counted(hold: Hold) -> None:
    stage = on_row(hold(at_work()), 1)
    stage.choose_in_menu("members-menu", "Отметить приглашённого…")
    stage.press("1")
    [guest] = stage.state.guests
    assert stage.view.members.model.rows[-1].detail == "приглашённый"
    assert stage.opened.words("members-number") == "5 из 5"
    on_row(stage, 5).press("2")
    assert stage.state.guests[guest] is Mode.REMOTE
    stage.press("0")
    assert not stage.state.guests


def test_failing_disk_says_so_and_leaves_everything_as_it_was(
    hold: Hold, stores: SomeStores
) -> None:
    stage = on_row(hold(at_work()), 1)
    before = stage.session.live
    stores.store.failing = EnvironmentFailure("На диске нет места. Шаг не записан.")
    stage.press("0")
    assert stage.session.live is before
    assert list(stage.chips().values())[1] == "очно"
    assert stage.notice == "На диске нет места. Шаг не записан."
    stores.store.failing = None
    stage.press("0")
    assert ANN not in stage.state.present
    assert stage.notice == ""


def test_refusal_is_a_line_and_no_dialog(hold: Hold) -> None:
    stage = hold(at_work("arrive chair ann bob cid dan; item i1; vote r1"))
    stage.press("f8")
    assert stage.is_in(Phase.RUNNING)
    on_row(stage, 0)
    stage.session.undo()
    assert stage.session.redo()


def test_time_goes_on_in_the_header(hold: Hold) -> None:
    stage = hold(at_work())
    assert stage.session.elapsed() > timedelta()
    assert stage.opened.words("live-clock").startswith("● идёт ")
    stage.session.ticked.emit()
    assert stage.opened.words("live-clock").startswith("● идёт ")


def test_keys_of_the_number_pad_mark_too(hold: Hold) -> None:
    stage = on_row(hold(at_work()), 1)
    pad = Qt.KeyboardModifier.KeypadModifier
    for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
        event = QKeyEvent(kind, Qt.Key.Key_2, pad, "2")
        QApplication.sendEvent(stage.opened.focused(), event)
    assert stage.state.present[ANN].mode is Mode.REMOTE
