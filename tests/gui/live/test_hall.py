from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel

from secretary_app.gui.live.hall.content import HallOptions, HallPage, hall_page
from secretary_app.gui.live.hall.tokens import GROUND, MUTED, SOFT, TEXT, TILES, WORDS
from secretary_app.gui.live.hall.window import HallWindow
from secretary_app.language.clauses import rules_name
from secretary_app.language.derivation import Naming
from tests.builders import election, motion
from tests.gui.contrast import contrast
from tests.gui.desk import Opened, SomeStores
from tests.gui.live.stage import Stage, store_meeting
from tests.sitting import Sitting, held

FIVE = "chair:chair ann bob cid dan"
HERE = "arrive chair ann bob cid dan; item i1"
NAMING = Naming(person=str, candidate=str, rules=rules_name("Положение"))


def page(script: str, options: HallOptions | None = None, **fields: Any) -> HallPage:
    sitting = held(FIVE, f"{HERE}\n{script}", **fields)
    return hall_page(sitting.state, NAMING, options or HallOptions())


def numbers(shown: HallPage) -> list[str]:
    return [tile.number for tile in shown.tiles]


def test_before_the_opening_the_hall_waits() -> None:
    state = Sitting(held(FIVE, "").state.facts).state
    shown = hall_page(state, NAMING, HallOptions())
    assert (shown.title, shown.foot) == ("Заседание скоро начнётся", "")


@pytest.mark.parametrize(
    ("script", "title"), [("break", "Перерыв"), ("close", "Заседание закрыто")]
)
def test_breaks_and_the_closing_are_told(script: str, title: str) -> None:
    assert page(script).title == title


def test_a_question_under_discussion_shows_its_title_alone() -> None:
    shown = page("")
    assert shown.stage == "Вопрос 1 из 3 · обсуждение"
    assert (shown.title, shown.text, shown.tiles) == ("О вопросе 1", "", ())
    assert shown.foot == "Присутствуют 5 из 5 · кворум есть (нужно 3)"


def test_no_question_no_title() -> None:
    sitting = held(FIVE, "arrive chair")
    shown = hall_page(sitting.state, NAMING, HallOptions())
    assert shown.stage == ""
    assert "кворума нет" in shown.foot


def test_a_running_vote_shows_no_numbers_unless_it_may() -> None:
    script = "vote r1; for ann bob; against cid"
    assert page(script).tiles == ()
    assert page(script).stage == "Вопрос 1 из 3 · идёт голосование"
    assert numbers(page(script, HallOptions(live_tally=True))) == ["2", "1", "0", "2"]


def test_a_secret_vote_shows_nothing_before_it_is_closed() -> None:
    secret = {"motions": (motion("r1", ballot="secret"),)}
    both = HallOptions(live_tally=True, by_name=True)
    running = page("vote r1; count 3-1-1", both, **secret)
    assert (running.tiles, running.names, running.outcome) == ((), (), "")
    assert "тайное" in running.stage
    closed = page("vote r1; count 3-1-1; end", both, **secret)
    assert numbers(closed) == ["3", "1", "1", "0"]
    assert closed.names == ()


def test_a_closed_vote_shows_its_outcome_and_names_only_where_they_may_be_seen() -> None:
    script = "vote r1; for chair ann bob cid; against dan; end"
    shown = page(script)
    assert shown.stage == "Вопрос 1 из 3 · голосование завершено"
    assert (shown.outcome, shown.names) == ("Решение принято", ())
    named = page(script, HallOptions(by_name=True)).names
    assert named == ("За: chair, ann, bob, cid", "Против: dan")


def test_a_rejected_motion_and_a_second_round_are_told() -> None:
    script = "vote r1; against chair ann bob cid dan; end; reopen; for ann"
    assert "тур 2" in page(script).stage
    assert "не принято" in page("vote r1; others against; end").outcome


def test_the_next_question_takes_the_place_of_the_last_vote() -> None:
    shown = page("vote r1; others for; end; item i2")
    assert (shown.title, shown.outcome) == ("О вопросе 2", "")


def test_an_election_shows_its_candidates() -> None:
    shown = page(
        "vote r1; choose a ann bob cid; choose b dan; end", motions=(election("r1", "a=ann b=bob"),)
    )
    assert [(tile.title, tile.number) for tile in shown.tiles[:2]] == [("a", "3"), ("b", "1")]
    assert shown.stage.startswith("Процедурный вопрос")


@pytest.mark.parametrize("ground", [GROUND, *TILES.values()])
def test_words_stand_out_on_every_ground(ground: str) -> None:
    assert contrast(TEXT, ground) >= 4.5
    if ground == GROUND:
        assert all(contrast(words, ground) >= 4.5 for words in (MUTED, SOFT, *WORDS.values()))


@pytest.fixture
def stage(open_window: Callable[[], Opened], stores: SomeStores) -> Stage:
    sitting = held(FIVE, f"{HERE}; vote r1; for chair ann")
    key = store_meeting(stores.store, sitting.state.facts, sitting.entries)
    return Stage(open_window()).take(key)


def hall_of(stage: Stage) -> HallWindow:
    window = stage.view.hall.window
    assert window is not None
    return window


def test_f11_opens_a_display_that_follows_the_meeting(stage: Stage) -> None:
    stage.press("f11")
    hall = hall_of(stage)
    assert hall.isVisible()
    stage.view.hall.live_tally.setChecked(True)
    assert "2" in [told.text() for told in hall.findChildren(QLabel, "hall-tile-number")]
    stage.view.centre.focus_first()
    stage.press("f5", "enter")
    assert hall.outcome.text().startswith("Решение принято")
    assert hall.clock.text()
    hall.resize(600, 400)
    stage.press("f11")
    assert stage.view.hall.window is None


def test_the_display_closes_by_its_own_key_and_with_the_meeting(stage: Stage) -> None:
    stage.press("f11")
    hall_of(stage).dismissed.emit()
    assert stage.view.hall.window is None
    stage.press("f11")
    stage.session.let_go()
    assert stage.view.hall.window is None
    stage.view.hall.open()
    assert stage.view.hall.window is None


def test_long_texts_are_written_smaller() -> None:
    window = HallWindow()
    window.show_page(HallPage(top="", stage="", text="слово " * 20))
    large = window.text.styleSheet()
    window.show_page(HallPage(top="", stage="", text="слово " * 200))
    assert window.text.styleSheet() != large
    window.deleteLater()
