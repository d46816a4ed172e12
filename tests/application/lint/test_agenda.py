from __future__ import annotations

import pytest

from secretary_app.application.lint import agenda
from secretary_app.domain.agenda import AgendaItem
from secretary_app.domain.meeting.entries import ItemAdded, ItemDeferred, ItemWithdrawn
from tests.application.lint.looking import AGENDA, ALL_HERE, MOTIONS, look, only, said, seen
from tests.builders import facts, item, motion
from tests.sitting import Sitting


def test_an_empty_agenda() -> None:
    assert said(agenda.empty(look(agenda=(), motions=()))) == ["warning agenda_empty Повестка"]
    assert said(agenda.empty(look())) == []


def test_every_question_needs_an_outcome() -> None:
    subject = look(f"{ALL_HERE}; item i1; vote r1; others against; end; item i2")
    remark = only(agenda.outcomes(subject))
    assert said([remark]) == ["error item_without_outcome Вопрос 2"]
    assert remark.where.place == "agenda[1].title"


def test_recorded_deferred_and_withdrawn_are_outcomes() -> None:
    sitting = Sitting(facts(agenda=(*AGENDA, item("i3")), motions=MOTIONS))
    sitting.run(f"open\n{ALL_HERE}; record n1")
    assert len(said(agenda.outcomes(seen(sitting)))) == 2
    sitting.do(ItemDeferred(item=AGENDA[0].id), ItemWithdrawn(item=item("i3").id))
    assert said(agenda.outcomes(seen(sitting))) == []


def test_a_question_added_in_the_room_is_placed_at_its_entry() -> None:
    sitting = Sitting(facts(agenda=(), motions=())).run("open\narrive chair")
    sitting.do(ItemAdded(item=AgendaItem(id=AGENDA[0].id, number="7", title="Отчёт")))
    assert only(agenda.outcomes(seen(sitting))).where.place == "journal[2].title"
    assert only(agenda.titles(seen(sitting))).where.place == "journal[2].title"


def test_drafts_never_put_to_the_vote() -> None:
    subject = look(f"{ALL_HERE}; record n1; vote r1; others for; end")
    assert said(agenda.motions(subject)) == ["warning motion_without_outcome Проект решения 2.1"]


def test_a_vote_that_runs_and_a_question_put_aside_excuse_a_draft() -> None:
    sitting = Sitting(facts(agenda=AGENDA, motions=MOTIONS))
    sitting.run(f"open\n{ALL_HERE}; vote r1; for chair").do(ItemDeferred(item=AGENDA[1].id))
    assert said(agenda.motions(seen(sitting))) == []


def test_a_number_of_two_questions() -> None:
    twice = (item("i1", number="1"), item("i2", number="1"), item("i3", number="3"))
    subject = look(agenda=twice)
    assert said(agenda.numbers(subject)) == ["error item_number_repeated Вопрос 1"] * 2
    assert said(agenda.numbers(look())) == []


@pytest.mark.parametrize(
    "title",
    [
        "О плане",
        "Об итогах",
        "ОБ ИТОГАХ",
        "Разное",
        "Разное.",
        "Организационные вопросы",
        " О плане",
    ],
)
def test_titles_in_the_usual_form(title: str) -> None:
    assert said(agenda.titles(look(agenda=(item("i1", title=title),), motions=()))) == []


@pytest.mark.parametrize(
    ("title", "fix"),
    [
        ("Утверждение плана работы", "Об утверждении плана работы"),
        ("План работы", "О плане работы"),
        ("Отчёт и план", None),
        ("Отчёт, а также план", None),
        ("Звтруйка", None),
        ("Обсуждение плана", "Об обсуждении плана"),
    ],
)
def test_other_titles_get_a_suggestion_unless_it_would_be_a_guess(
    title: str, fix: str | None
) -> None:
    remark = only(agenda.titles(look(agenda=(item("i1", title=title),), motions=())))
    assert said([remark]) == ["warning title_form Вопрос 1"]
    assert (remark.fix and remark.fix.value) == fix


def test_before_the_opening_the_prepared_agenda_is_read() -> None:
    prepared = look(opened=False, agenda=(item("i1", title="План"),), motions=(motion("r1"),))
    assert said(agenda.titles(prepared)) == ["warning title_form Вопрос 1"]
    assert [m.id for m in prepared.motions()] == ["r1"]
