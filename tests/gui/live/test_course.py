"""Which meeting is held, taking one up again, closing it, and leaving the screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton

from secretary_app.application.ports import EnvironmentFailure
from secretary_app.domain.agenda import MeetingId, MotionId
from secretary_app.domain.meeting.facts import MeetingFacts
from secretary_app.domain.meeting.state import Phase
from secretary_app.gui.live.agenda.delegate import TIME_ROLE
from secretary_app.gui.live.panel import KeyedCard
from secretary_app.gui.live.places import (
    ClosingPlace,
    ItemPlace,
    MotionPlace,
    OpeningPlace,
    settled,
)
from secretary_app.gui.screens import LIVE_PLACE
from secretary_app.gui.window import SMALLEST
from tests.builders import AGENDA, facts, motion, regulation
from tests.gui.desk import Opened, SomeStores
from tests.gui.live.conftest import Hold, Prepare
from tests.gui.live.stage import Stage, store_meeting
from tests.sitting import held

FIVE = "chair:chair ann bob cid dan"
HERE = "arrive chair ann bob cid dan; item i1"
DONE = f"{HERE}; vote r1; others for; end"
ONE = {"agenda": AGENDA[:1], "motions": (motion("r1"),)}

Open = Callable[[], Opened]


def live(opened: Opened) -> Stage:
    """The live screen by its key."""
    opened.press(
        Qt.Key(int(Qt.Key.Key_1) + LIVE_PLACE), modifier=Qt.KeyboardModifier.ControlModifier
    )
    return Stage(opened)


def test_without_a_meeting_to_hold_the_screen_says_what_to_do(filled: Opened) -> None:
    stage = live(filled)
    assert stage.view.choosing.nothing.isVisible()
    assert filled.words("live-nothing-heading") == "Заседание не идёт"
    assert not stage.session.runs
    assert (stage.view.undo_step, stage.view.redo_step) == ("", "")
    filled.ctrl(Qt.Key.Key_F)
    assert stage.view.current_council() is None


def other(known: MeetingFacts) -> MeetingFacts:
    """A second meeting of the same council."""
    return replace(known, meeting=replace(known.meeting, id=MeetingId("m2"), number="2"))


def test_running_meetings_are_offered_before_prepared_ones(
    open_window: Open, stores: SomeStores
) -> None:
    sitting = held(FIVE, f"{HERE}; vote r1; for chair ann")
    known = sitting.state.facts
    store_meeting(stores.store, other(known))
    store_meeting(stores.store, known, sitting.entries)
    stage = live(open_window())
    rows = stage.view.choosing.model.rows
    assert [row.chip[0] for row in rows] == ["идёт", "подготовлено"]
    assert stage.opened.find(QPushButton, "live-start").text() == "Продолжить заседание"
    stage.press("down")
    assert stage.opened.find(QPushButton, "live-start").text() == "Начать"
    stage.press("up", "enter")
    assert stage.session.live.key.meeting == "m1"
    assert stage.notice.startswith("Восстановлено: вопрос 1, идёт голосование по проекту r1")
    assert stage.session.place == MotionPlace(MotionId("r1"))


def test_prepared_meeting_is_begun_by_its_button(open_window: Open, stores: SomeStores) -> None:
    store_meeting(stores.store, facts(FIVE))
    stage = live(open_window())
    stage.opened.answer("live-start")
    assert stage.session.place == OpeningPlace()
    assert stage.opened.words("live-clock") == "○ не открыто"
    assert stage.notice == ""


def test_page_of_a_meeting_leads_here_and_says_which_way(
    open_window: Open, stores: SomeStores
) -> None:
    store_meeting(stores.store, facts(FIVE))
    opened = open_window()
    opened.ctrl(Qt.Key.Key_2)
    opened.press(Qt.Key.Key_Return)
    opened.press(Qt.Key.Key_F9)
    stage = Stage(opened)
    assert stage.session.place == OpeningPlace()
    stage.press("enter")
    opened.window.show_meeting(stage.session.live.key)
    opened.rest()
    assert opened.words("meeting-hold") == "Продолжить"
    opened.window.show_live(stage.session.live.key)
    assert opened.window.current is stage.view


def test_other_screens_hear_of_every_step(hold: Hold) -> None:
    stage = hold(held(FIVE, HERE))
    heard: list[object] = []
    stage.opened.window.bridge.changed.connect(lambda change, _: heard.append(change))
    stage.press("ctrl+f").type("0")
    assert [(c.councils, c.meetings) for c in heard] == [  # type: ignore[attr-defined]
        (frozenset(), frozenset({stage.session.live.key}))
    ]


def test_lists_show_that_a_meeting_began_and_the_cursor_stays(prepare: Prepare) -> None:
    stage = prepare(facts(FIVE, presiding="chair"))
    stage.press("enter", "f6", "1")
    assert stage.focus() == "members-list"
    [listing] = stage.opened.window.listings
    assert listing.meetings[0].status.value == "running"
    assert stage.session.runs


def test_gaps_come_first_and_lead_to_their_places(hold: Hold) -> None:
    stage = hold(held(FIVE, f"{HERE}; item i2", None, **ONE | {"agenda": AGENDA}))
    stage.press("f12")
    assert stage.session.place == ClosingPlace()
    assert stage.focus() == "closing-gaps"
    stage.press("down", "enter")
    assert isinstance(stage.session.place, ItemPlace)
    assert stage.state.phase is Phase.RUNNING


def test_gap_of_a_tie_leads_to_its_vote(hold: Hold) -> None:
    script = f"{HERE}; vote r1; for ann bob; against cid dan; abstain chair; end"
    stage = hold(held(FIVE, script, regulation(tie="chair"), **ONE))
    stage.press("f12", "enter")
    assert stage.session.place == MotionPlace(MotionId("r1"))


def test_closing_shows_the_hash_and_the_minutes_are_one_key_away(
    hold: Hold, tmp_path: Path
) -> None:
    stage = hold(held(FIVE, DONE + "; heard i1 ann О ходе работ.", None, **ONE))
    stage.press("f12")
    assert stage.opened.words("closing-heading").startswith("Все вопросы завершены")
    stage.press("enter")
    assert stage.state.phase is Phase.CLOSED
    assert stage.opened.words("closing-hash") == stage.session.live.head
    assert stage.opened.words("live-clock").startswith("✓ закрыто")
    assert stage.focus() == "closing-protocol"
    assert stage.view.undo_step == ""
    stage.opened.answer("closing-copy")
    assert QGuiApplication.clipboard().text() == stage.session.live.head
    stage.press("ctrl+s")
    stage.opened.choose_file("minutes-file", str(tmp_path / "protocol.docx"))
    assert (tmp_path / "protocol.docx").exists()
    assert stage.notice.startswith("Протокол сохранён")
    stage.opened.answer("closing-protocol")
    stage.opened.qtbot.waitUntil(lambda: bool(stage.opened.words("protocol-pages-number")))
    assert stage.opened.window.current.objectName() == "protocol"


def test_meeting_closes_with_gaps_only_by_a_key_of_its_own(hold: Hold) -> None:
    stage = hold(held(FIVE, HERE))
    stage.press("f12", "f12")
    assert stage.state.phase is Phase.RUNNING
    stage.press("ctrl+enter")
    assert stage.state.phase is Phase.CLOSED


def test_open_vote_keeps_the_meeting_from_closing(hold: Hold) -> None:
    stage = hold(held(FIVE, f"{HERE}; vote r1"))
    stage.press("f12", "ctrl+enter")
    assert stage.state.phase is Phase.RUNNING
    assert stage.session.place == MotionPlace(MotionId("r1"))


def test_undo_leads_back_to_the_opening_and_redo_forward_again(hold: Hold) -> None:
    stage = hold(held(FIVE, DONE))
    steps = 0
    while stage.view.undo_step:
        stage.press("ctrl+z")
        steps += 1
    assert steps == 9
    assert stage.state.present == {}
    assert stage.session.place == OpeningPlace()
    while stage.view.redo_step:
        stage.press("ctrl+y")
    assert stage.state.rounds_on(MotionId("r1"))


def test_undone_question_turns_the_middle_back(hold: Hold) -> None:
    stage = hold(held(FIVE, HERE))
    stage.press("ctrl+n").type("О новом").press("enter", "enter")
    added = list(stage.state.items)[-1]
    stage.session.go(ItemPlace(added))
    stage.press("ctrl+z")
    assert stage.session.place == ItemPlace(next(iter(stage.state.items)))


def test_meeting_that_cannot_be_taken_up_says_why(
    open_window: Open, stores: SomeStores, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = store_meeting(stores.store, facts(FIVE))
    opened = open_window()
    stage = live(opened)
    assert not stage.session.take(key._replace(meeting=MeetingId("nowhere")))
    assert (
        stage.opened.words("live-trouble-text") == "Заседания «nowhere» у совета «c1» в базе нет."
    )

    def fail() -> None:
        raise EnvironmentFailure("Диск не читается.")

    monkeypatch.setattr(stores.store, "reading", fail)
    assert not stage.session.take(key)
    assert stage.opened.words("live-trouble-text") == "Диск не читается."
    assert not stage.session.runs


def test_other_data_let_the_meeting_go(hold: Hold) -> None:
    stage = hold(held(FIVE, HERE))
    stage.opened.window.bridge.open()
    stage.opened.rest()
    assert not stage.session.runs
    with pytest.raises(LookupError):
        _ = stage.session.live
    stage.session.let_go()


def test_parts_take_the_keys_in_turn_and_their_frame_tells(hold: Hold) -> None:
    stage = hold(held(FIVE, HERE))
    cards = ("agenda-card", "item-card", "members-card")
    framed = []
    for _ in range(3):
        stage.press("f6")
        framed.append([c for c in cards if stage.opened.find(KeyedCard, c).property("keyed")])
    assert framed == [["members-card"], ["agenda-card"], ["item-card"]]


def test_help_names_the_keys(hold: Hold) -> None:
    stage = hold(held(FIVE, HERE))
    stage.press("f1")
    assert "F12" in stage.opened.words("help-text")
    stage.opened.answer("help-done")


def test_place_of_a_state_by_itself() -> None:
    state = held(FIVE, HERE).state
    assert settled(state, None) == ItemPlace(AGENDA[0].id)
    assert settled(state, MotionPlace(MotionId("gone"))) == ItemPlace(AGENDA[0].id)
    assert settled(state, OpeningPlace()) == ItemPlace(AGENDA[0].id)
    gathering = held(FIVE, "arrive ann").state
    assert settled(gathering, None) == OpeningPlace()
    assert settled(gathering, ClosingPlace()) == ClosingPlace()


def test_columns_keep_their_widths_when_a_vote_ends(hold: Hold) -> None:
    stage = hold(held(FIVE, HERE, None, **ONE))
    stage.opened.window.resize(1280, 720)
    stage.opened.rest()
    widths = [part.width() for part in stage.view.parts]
    stage.press("enter", "f5", "enter")
    assert stage.opened.words("vote-again") == "Повторное голосование"
    assert [part.width() for part in stage.view.parts] == widths


def test_nothing_goes_on_after_the_closing(hold: Hold) -> None:
    stage = hold(held(FIVE, f"{HERE}; close"))
    for name in ("agenda-add", "agenda-procedural", "live-pause", "live-close", "live-undo"):
        assert not stage.opened.find(QPushButton, name).isEnabled()
    stage.session.ticked.emit()
    model = stage.view.agenda.model
    assert "00:01:00" in [model.data(model.index(n), TIME_ROLE) for n in range(len(model.rows))]


def test_no_word_at_the_top_is_cut_off_in_the_smallest_window(hold: Hold) -> None:
    stage = hold(held(FIVE, HERE))
    stage.opened.window.resize(*SMALLEST)
    stage.opened.rest()
    for name in ("live-hall", "live-pause", "live-close", "live-copy-button", "live-undo"):
        button = stage.opened.find(QPushButton, name)
        assert button.width() >= button.sizeHint().width()


def test_vote_has_the_room_of_the_agenda_in_a_small_window(hold: Hold) -> None:
    stage = hold(held(FIVE, HERE, None, **ONE))
    stage.opened.window.resize(*SMALLEST)
    stage.opened.rest()
    narrow = stage.view.centre.width()
    stage.press("enter")
    assert stage.view.agenda.isHidden()
    assert stage.view.centre.width() > narrow
    heading = stage.opened.find(QLabel, "vote-outlook-heading")
    assert heading.height() >= heading.fontMetrics().height()
    primary = stage.opened.find(QPushButton, "vote-primary")
    assert primary.height() >= primary.sizeHint().height()
    stage.press("f6")
    assert stage.focus() == "members-list"
    stage.press("f6", "f5", "enter")
    assert stage.view.agenda.isVisible()
