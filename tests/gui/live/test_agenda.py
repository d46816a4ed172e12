"""Questions in any order, and what is done with them in the room."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from secretary_app.domain.agenda import ItemId, MotionId
from secretary_app.domain.meeting.state import ItemStatus
from secretary_app.gui.live.agenda.delegate import TIME_ROLE
from secretary_app.gui.live.places import ItemPlace, MotionPlace, OpeningPlace
from secretary_app.gui.widgets.delegates import CHIP_ROLE
from tests.builders import election, item
from tests.gui.live.conftest import Hold
from tests.gui.live.stage import Stage
from tests.sitting import held

FIVE = "chair:chair ann bob cid dan"
HERE = "arrive chair ann bob cid dan"


def rows(stage: Stage) -> list[tuple[str, str, str]]:
    """Sign, title and chip of every question."""
    return [(r.sign, r.title, r.chip[0]) for r in stage.view.agenda.model.rows]


def test_arrows_choose_a_question_from_anywhere_and_enter_turns_to_it(hold: Hold) -> None:
    stage = hold(held(FIVE, HERE))
    stage.press("ctrl+f", "ctrl+down", "ctrl+down", "ctrl+down")
    assert stage.focus() == "agenda-list"
    stage.press("ctrl+up", "enter")
    assert stage.state.current is not None
    assert stage.state.current.item == "i2"
    assert stage.session.place == ItemPlace(ItemId("i2"))
    assert rows(stage)[2] == ("▶", "2. О вопросе 2", "")


def test_signs_and_words_say_what_became_of_each_question(hold: Hold) -> None:
    script = f"{HERE}; item i1; vote r1; others for; end; item i3; item i2; withdraw i3"
    stage = hold(held(FIVE, script))
    assert rows(stage) == [
        ("○", "Процедурные вопросы", ""),
        ("✓", "1. О вопросе 1", "решено · 1"),
        ("▶", "2. О вопросе 2", ""),
        ("–", "3. О вопросе 3", "снят"),
    ]
    model = stage.view.agenda.model
    assert model.data(model.index(2), TIME_ROLE).startswith("")
    assert model.data(model.index(3), CHIP_ROLE) == "снят"


def test_rejected_question_says_so(hold: Hold) -> None:
    script = f"{HERE}; item i1; vote r1; others against; end; item i2"
    assert rows(hold(held(FIVE, script)))[1] == ("✓", "1. О вопросе 1", "не принято")


def test_election_that_goes_on_is_not_called_rejected(hold: Hold) -> None:
    motions = (election("r1", "a=ann b=bob c=cid"),)
    script = f"{HERE}; vote r1; choose a chair ann; choose b bob cid; choose c dan; end"
    stage = hold(held(FIVE, script, motions=motions))
    assert rows(stage)[0] == ("○", "Процедурные вопросы", "нужен второй тур")


def test_steps_taken_back_lead_to_the_question_they_belong_to(hold: Hold) -> None:
    stage = hold(held(FIVE, f"{HERE}; item i1"))
    stage.press("ctrl+down", "enter")
    stage.session.go(MotionPlace(MotionId("r1")))
    steps = (["ctrl+z"], ["ctrl+z"], ["ctrl+y", "ctrl+y"])
    places = [stage.press(*keys).session.place for keys in steps]
    assert places == [ItemPlace(ItemId("i1")), OpeningPlace(), ItemPlace(ItemId("i2"))]


def test_question_left_without_a_decision_stands_out(hold: Hold) -> None:
    stage = hold(held(FIVE, f"{HERE}; item i1; item i2"))
    assert rows(stage)[1] == ("–", "1. О вопросе 1", "без решения")


def test_procedural_drafts_have_a_row_of_their_own(hold: Hold) -> None:
    stage = hold(held(FIVE, f"{HERE}; item i1"))
    stage.press("ctrl+up", "enter")
    assert stage.session.place == ItemPlace(None)
    assert stage.state.current is not None
    assert stage.state.current.item == "i1"


def test_question_is_added_with_its_reporter(hold: Hold) -> None:
    stage = hold(held(FIVE, f"{HERE}; item i1"))
    stage.press("ctrl+n").type("О премировании").press("enter")
    name = stage.session.people[next(iter(stage.state.present))].surname
    stage.type(name[:4]).press("enter")
    [added] = [p.item for p in stage.state.items.values() if p.item.title == "О премировании"]
    assert added.number == "4"
    assert added.rapporteurs == ("chair",)
    assert stage.view.agenda.model.rows[-1].detail.startswith("Докладчик: ")
    assert stage.session.undo_step.startswith("Внесён вопрос")


def test_question_is_added_without_a_reporter_and_not_at_all_on_escape(hold: Hold) -> None:
    stage = hold(held(FIVE, f"{HERE}; item i1"))
    stage.press("ctrl+n").type("О разном").press("enter", "enter")
    assert [p.item.title for p in stage.state.items.values()][-1] == "О разном"
    before = stage.session.live
    stage.press("ctrl+n").type("О лишнем").press("esc")
    assert stage.session.live is before
    assert not stage.opened.find(QLineEdit, "agenda-prompt-line").isVisible()


def test_question_is_put_off_with_a_reason_and_taken_up_again(hold: Hold) -> None:
    stage = hold(held(FIVE, f"{HERE}; item i1"))
    stage.press("ctrl+down", "ctrl+d").type("нет материалов").press("enter")
    progress = stage.state.items[ItemId("i2")]
    assert (progress.status, progress.reason) == (ItemStatus.DEFERRED, "нет материалов")
    stage.press("enter")
    assert stage.state.items[ItemId("i2")].status is ItemStatus.STARTED


def test_question_is_taken_off_without_a_reason(hold: Hold) -> None:
    stage = hold(held(FIVE, f"{HERE}; item i1"))
    stage.press("ctrl+down", "del", "1")
    progress = stage.state.items[ItemId("i2")]
    assert (progress.status, progress.reason) == (ItemStatus.WITHDRAWN, None)
    assert stage.focus() == "agenda-list"


def test_no_other_question_while_a_vote_runs(hold: Hold) -> None:
    stage = hold(held(FIVE, f"{HERE}; item i1; vote r1"))
    stage.press("ctrl+down", "enter")
    assert stage.notice.startswith("Идёт голосование")
    assert isinstance(stage.session.place, MotionPlace)


def test_time_of_the_question_runs_in_its_row(hold: Hold) -> None:
    stage = hold(held(FIVE, f"{HERE}; item i1"))
    model = stage.view.agenda.model
    place = next(n for n, row in enumerate(model.rows) if row.current)
    assert ":" in model.data(model.index(place), TIME_ROLE)
    assert model.data(model.index(0), TIME_ROLE) == ""


def test_long_titles_are_whole_and_agendas_without_questions_are_possible(hold: Hold) -> None:
    long = item("i1", title="О согласовании образовательных программ " * 6)
    stage = hold(held(FIVE, HERE, agenda=(long,), motions=()))
    tall = stage.view.agenda.list.sizeHintForRow(0)
    stage.opened.window.resize(1800, 900)
    stage.opened.rest()
    assert tall > stage.view.agenda.list.sizeHintForRow(0) > 40
