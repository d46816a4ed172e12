"""What is heard and said, and drafts typed, changed and parted while a question is discussed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QWidget

from secretary_app.domain.agenda import BallotForm, ItemId, MotionId
from secretary_app.domain.deadlines import OnDate, Standing
from secretary_app.domain.meeting.entries import StatementKind
from secretary_app.domain.people import PersonId
from secretary_app.gui.live.places import ItemPlace, MotionPlace
from secretary_app.gui.widgets.entries import EntriesView
from tests.builders import election, item, motion
from tests.gui.live.conftest import Hold
from tests.gui.live.stage import Stage
from tests.sitting import held

FIVE = "chair:chair ann bob cid dan"
HERE = "arrive chair ann bob cid dan; item i1"
DRAFTS = (
    motion("r1"),
    motion("n1", ballot="none"),
    replace(election("e1", "k1=ann"), item=ItemId("i1")),
)


def discussed(hold: Hold, script: str = HERE, **fields: object) -> Stage:
    return hold(held(FIVE, script, None, **fields))


def complaint(stage: Stage, name: str) -> str:
    return stage.opened.words(f"{name}-complaint")


def motions(stage: Stage) -> list[tuple[str, str]]:
    model = stage.view.centre.panel.findChild(QWidget, "motions").model  # type: ignore[union-attr]
    return [(row.motion.number, row.chip[0]) for row in model.rows]


def test_reporter_is_heard_first_then_whoever_gets_the_floor(hold: Hold) -> None:
    reported = item("i1", rapporteurs=(PersonId("bob"),))
    stage = discussed(hold, agenda=(reported,), motions=())
    stage.press("ctrl+l").type("О ходе работ.").press("enter")
    surname = stage.session.people[PersonId("cid")].surname
    stage.type(surname[:3]).press("enter").type("Поддержать.").press("enter")
    said = [(s.kind, s.person, s.text) for s in stage.state.statements]
    assert said == [
        (StatementKind.HEARD, "bob", "О ходе работ."),
        (StatementKind.SPOKE, "cid", "Поддержать."),
    ]
    assert stage.focus() == "note-who"


def test_speaker_has_the_floor_with_a_running_time(hold: Hold) -> None:
    stage = discussed(hold)
    surname = stage.session.people[PersonId("cid")].surname
    stage.press("ctrl+l").type(surname[:4])
    assert stage.opened.find(QWidget, "note-offers").isVisible()
    stage.press("down", "up", "enter")
    assert stage.opened.words("note-floor").startswith("слово 00:0")
    stage.press("esc", "esc")
    assert stage.focus() == "item-motions"


def test_words_without_a_name_on_two_lines_and_another_kind(hold: Hold) -> None:
    stage = discussed(hold)
    stage.press("ctrl+l", "enter", "f2", "f2").type("Шум").press("shift+enter").type("в зале")
    stage.press("enter")
    [said] = stage.state.statements
    assert (said.kind, said.person, said.text) == (StatementKind.REMARK, None, "Шум\nв зале")
    stage.press("enter", "enter")
    assert len(stage.state.statements) == 1


def test_undo_is_of_the_words_while_typing_and_of_the_meeting_after(hold: Hold) -> None:
    stage = discussed(hold)
    stage.press("ctrl+l", "enter").type("Первое.").press("enter", "enter")
    assert stage.focus() == "note-text"
    stage.press("ctrl+z")
    assert stage.state.statements == ()


def test_draft_is_typed_whole_with_executors_and_deadline(hold: Hold) -> None:
    stage = discussed(hold, motions=())
    stage.press("ctrl+m").type("Утвердить план.").press("tab", "tab")
    surname = stage.session.people[PersonId("ann")].surname
    stage.type(f"{surname}, руководители участников").press("tab").type("до 01.12.2026")
    stage.press("ctrl+enter")
    [draft] = stage.state.motions.values()
    assert (draft.number, draft.text, draft.item) == ("1.1", "Утвердить план.", "i1")
    assert draft.executors == ("ann", "руководители участников")
    assert draft.deadline == OnDate(date(2026, 12, 1))
    assert motions(stage) == [("1.1", "Enter – голосовать")]
    assert stage.focus() == "item-motions"


def test_draft_says_in_place_what_is_wrong_and_keeps_what_was_typed(hold: Hold) -> None:
    stage = discussed(hold, motions=())
    stage.press("ctrl+m", "ctrl+enter")
    assert complaint(stage, "motion-text").startswith("Напишите текст проекта")
    stage.type("Утвердить.").press("tab", "tab", "tab").type("до 31.02.2027").press("ctrl+enter")
    assert complaint(stage, "motion-deadline")
    assert stage.focus() == "motion-deadline"
    assert stage.opened.find(QPlainTextEdit, "motion-text").toPlainText() == "Утвердить."
    stage.press("esc")
    assert stage.state.motions == {}
    assert stage.focus() in {"note-who", "item-motions"}


def test_draft_is_amended_and_only_what_changed_is_recorded(hold: Hold) -> None:
    stage = discussed(hold, motions=(motion("r1", deadline=Standing()),))
    stage.press("f6", "f6", "f6").press("f2").press("ctrl+enter")
    stage.opened.find(QPlainTextEdit, "motion-text")
    assert stage.state.motions[MotionId("r1")].deadline == Standing()
    stage.press("f2", "ctrl+a").type("Иначе.").press("ctrl+enter")
    changed = stage.state.motions[MotionId("r1")]
    assert (changed.text, changed.deadline) == ("Иначе.", Standing())


def test_draft_is_parted_at_the_empty_line(hold: Hold) -> None:
    stage = discussed(hold, motions=(motion("r1"),))
    stage.press("f4", "ctrl+enter")
    assert complaint(stage, "motion-text").startswith("Частей меньше двух")
    stage.press("ctrl+a").type("Первое.").press("enter", "enter").type("Второе.")
    stage.press("ctrl+enter")
    texts = [m.text for m in stage.state.motions.values()]
    assert texts == ["Первое.", "Второе."]


def test_decided_draft_is_changed_no_more(hold: Hold) -> None:
    stage = discussed(hold, f"{HERE}; vote r1; others for; end", motions=(motion("r1"),))
    stage.press("f2")
    assert stage.notice.startswith("Проект уже голосовали")
    assert motions(stage) == [("r1", "принято")]
    stage.press("enter")
    assert stage.session.place == MotionPlace(MotionId("r1"))


def test_enter_votes_and_records_what_needs_no_vote(hold: Hold) -> None:
    stage = discussed(hold, motions=DRAFTS[:2])
    assert motions(stage) == [
        ("r1", "Enter – голосовать"),
        ("n1", "Enter – записать без голосования"),
    ]
    stage.press("down", "enter")
    assert stage.state.is_recorded(MotionId("n1"))
    assert motions(stage)[1][1] == "записано"
    stage.press("up", "enter")
    assert stage.state.open_round is not None
    assert stage.session.place == MotionPlace(MotionId("r1"))


def test_election_is_proposed_and_candidates_are_nominated_in_the_room(hold: Hold) -> None:
    stage = discussed(hold, motions=())
    stage.press("ctrl+e").type("Избрать секретаря.").press("ctrl+enter")
    [draft] = stage.state.motions.values()
    assert (draft.ballot, draft.candidates) == (BallotForm.SECRET, ())
    surname = stage.session.people[PersonId("bob")].surname
    stage.press("f7").type(surname[:4]).press("enter")
    [draft] = stage.state.motions.values()
    assert [c.person for c in draft.candidates or ()] == ["bob"]


def test_procedural_draft_belongs_to_no_question(hold: Hold) -> None:
    stage = discussed(hold, motions=())
    stage.press("ctrl+p").type("Утвердить повестку.").press("ctrl+enter")
    [draft] = stage.state.motions.values()
    assert (draft.item, draft.number) == (None, "П1")
    assert stage.session.place == ItemPlace(None)
    assert stage.focus() == "item-motions"


def test_ballot_form_is_chosen_for_a_new_draft_alone(hold: Hold) -> None:
    stage = discussed(hold, motions=(motion("r1"),))
    stage.press("f2")
    assert not stage.opened.find(QComboBox, "motion-ballot").isVisible()
    stage.press("esc", "ctrl+m").type("Тайно.").press("tab", "down", "down", "ctrl+enter")
    assert [m.ballot for m in stage.state.motions.values()][-1] is BallotForm.SECRET


def test_nothing_is_drafted_before_the_opening_or_during_a_vote(hold: Hold) -> None:
    stage = discussed(hold, f"{HERE}; vote r1", motions=(motion("r1"),))
    stage.press("ctrl+m", "ctrl+p", "ctrl+l")
    assert stage.session.place == MotionPlace(MotionId("r1"))
    assert len(stage.state.motions) == 1


@pytest.mark.parametrize(
    ("place", "ways"),
    [
        (0, ["Изменить проект…", "Разделить проект…"]),
        (2, ["Изменить проект…", "Разделить проект…", "Выдвинуть кандидата…"]),
    ],
)
def test_menu_of_a_draft_names_what_can_be_done(hold: Hold, place: int, ways: list[str]) -> None:
    stage = discussed(hold, motions=DRAFTS)
    drafts = stage.opened.find(EntriesView, "item-motions")
    drafts.choose(place)
    assert [action.text() for action in stage.open_menu(drafts, "motions-menu")] == ways
