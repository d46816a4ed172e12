"""From a prepared meeting to the first question, by keyboard."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from secretary_app.domain.agenda import Answer, Confirmation, Preparation
from secretary_app.domain.meeting.entries import Mode
from secretary_app.domain.meeting.facts import MeetingFacts
from secretary_app.domain.meeting.state import MovementKind, Phase
from secretary_app.domain.people import PersonId
from secretary_app.gui.live.places import ItemPlace, OpeningPlace
from secretary_app.gui.widgets.delegates import DETAIL_ROLE
from secretary_app.gui.widgets.entries import EntriesView
from secretary_app.gui.widgets.panels import TonedFrame
from tests.builders import facts, regulation
from tests.gui.live.conftest import Prepare
from tests.gui.live.stage import Stage

SURNAMES = [
    "Авдеев",
    "Белкина",
    "Ветров",
    "Глебова",
    "Дёмин",
    "Ершова",
    "Жилин",
    "Зорина",
    "Ильин",
    "Котова",
    "Лосев",
    "Мухина",
    "Носов",
    "Орлова",
    "Попов",
    "Рыкова",
    "Седов",
    "Туманова",
]
MOST_KEYS = 60


def eighteen(**fields: Any) -> MeetingFacts:
    """Eighteen members with surnames as different as in life."""
    known = facts("chair:chair m2..m18", regulation(tie="chair"), **fields)
    named = {m.person: surname for m, surname in zip(known.memberships, SURNAMES, strict=True)}
    return replace(
        known,
        people=tuple(
            replace(
                p, surname=named.get(p.id, p.surname), given_name="Анна", patronymic="Ильинична"
            )
            for p in known.people
        ),
    )


def here(stage: Stage) -> dict[Mode, int]:
    modes = [presence.mode for presence in stage.state.present.values()]
    return {mode: modes.count(mode) for mode in Mode}


def test_whole_roll_call_of_eighteen_takes_few_keys(
    prepare: Prepare, capsys: pytest.CaptureFixture[str]
) -> None:
    stage = prepare(eighteen(presiding="chair"))
    stage.press("enter", "f5", "зор2", "лос2", "мух0", "enter")
    assert here(stage) == {Mode.IN_PERSON: 15, Mode.REMOTE: 2}
    stage.press("enter")
    assert isinstance(stage.session.place, ItemPlace)
    stage.press("ctrl+f", "мух1")
    assert here(stage) == {Mode.IN_PERSON: 16, Mode.REMOTE: 2}
    with capsys.disabled():
        print(f"\nroll call of 18, two online, one late: {stage.keys} keys")  # noqa: T201
    assert stage.keys <= MOST_KEYS


def test_row_by_row_a_digit_marks_and_moves_on_and_is_on_the_disk_at_once(
    prepare: Prepare,
) -> None:
    stage = prepare(eighteen(presiding="chair"))
    stage.press("enter", "f6", "1112")
    assert stage.focus() == "members-list"
    assert list(stage.state.present) == ["chair", "m2", "m3", "m4"]
    assert stage.state.present[PersonId("m4")].mode is Mode.REMOTE
    assert len(stage.session.live.history.entries()) == 5


def test_all_but_the_exceptions_are_one_step_with_a_name(prepare: Prepare) -> None:
    stage = prepare(eighteen(presiding="chair"))
    stage.press("enter", "f5", "нос0", "enter")
    assert stage.session.undo_step == "Явка: 17\N{NO-BREAK SPACE}записей"
    stage.press("ctrl+z")
    assert stage.state.present == {}
    stage.press("ctrl+y")
    assert len(stage.state.present) == 17


def test_what_is_only_marked_looks_like_it_and_escape_forgets_it(prepare: Prepare) -> None:
    stage = prepare(eighteen(presiding="chair"))
    stage.press("enter", "f5")
    assert set(stage.chips().values()) == {"очно?"}
    assert "Ещё ничего не записано" in stage.opened.words("members-draft-words")
    stage.press("esc")
    assert set(stage.chips().values()) == {"нет"}
    assert stage.state.present == {}


def announced(*said: tuple[str, Answer, str | None]) -> Preparation:
    return Preparation(
        confirmations=tuple(
            Confirmation(person=PersonId(who), answer=answer, reason=why)
            for who, answer, why in said
        )
    )


def test_what_was_announced_is_marked_already_and_enter_opens_with_it(prepare: Prepare) -> None:
    said = announced(
        ("chair", Answer.IN_PERSON, None),
        ("m2", Answer.REMOTE, None),
        ("m3", Answer.ABSENT, "командировка"),
    )
    stage = prepare(eighteen(presiding="chair"), said)
    chips = list(stage.chips().values())
    assert chips[:4] == ["очно?", "онлайн?", "нет?", "нет"]
    assert stage.focus() == "members-list"
    stage.press("enter")
    assert stage.is_in(Phase.RUNNING)
    assert set(stage.state.present) == {"chair", "m2"}
    assert stage.state.absences == {"m3": "командировка"}


def test_nothing_that_is_not_recorded_yet_is_cut_off_in_a_small_window(prepare: Prepare) -> None:
    said = Confirmation(person=PersonId("m2"), answer=Answer.REMOTE)
    stage = prepare(eighteen(presiding="chair"), Preparation(confirmations=(said,)))
    stage.opened.window.resize(1000, 720)
    stage.opened.rest()
    bar = stage.view.members.draft_bar
    assert bar.words.height() >= bar.words.heightForWidth(bar.words.width())
    for button in (bar.record, bar.drop, bar.rest):
        assert button.width() >= button.fontMetrics().horizontalAdvance(button.text())
        assert bar.rect().contains(button.geometry())


def test_marks_before_the_opening_wait_for_it(prepare: Prepare) -> None:
    stage = prepare(eighteen(presiding="chair"))
    stage.press("ctrl+f", "авд1", "бел2")
    assert stage.is_in(Phase.NOT_OPENED)
    assert stage.opened.words("members-record") == "Открыть и записать"
    stage.press("esc")
    assert stage.view.members.draft is None
    stage.press("ctrl+f", "авд1", "f6", "f6")
    stage.opened.answer("opening-open")
    assert stage.is_in(Phase.RUNNING)
    assert list(stage.state.present) == ["chair"]


def test_opened_without_a_quorum_and_recorded_as_such(prepare: Prepare) -> None:
    stage = prepare(facts("chair:chair ann bob cid dan", presiding="chair"))
    stage.press("enter", "f6", "11")
    assert stage.opened.words("quorum-heading") == "Кворума нет"
    assert "кворума нет" in stage.opened.words("opening-quorum")
    stage.press("f6", "f6", "enter")
    assert isinstance(stage.session.place, ItemPlace)


def test_somebody_presides_when_the_chair_is_away_and_ties_are_warned_of(
    prepare: Prepare,
) -> None:
    rules = regulation(tie="chair")
    stage = prepare(facts("chair:chair ann:deputy bob cid", rules, presiding="chair"))
    stage.press("enter", "f5")
    name = next(iter(stage.chips()))
    stage.press("0")
    assert stage.chips()[name] == "нет?"
    stage.press("enter")
    assert stage.focus() == "opening-chairs"
    assert stage.session.place == OpeningPlace()
    chairs = stage.opened.find(EntriesView, "opening-chairs").model()
    first = chairs.index(0, 0)
    assert chairs.data(first) == stage.session.short_name(PersonId("ann"))
    assert chairs.data(first, DETAIL_ROLE) == "при равенстве голосов решать будет некому"
    stage.press("enter")
    assert stage.state.presiding == "ann"
    assert stage.focus() == "opening-go-on"


def test_doubts_about_the_reading_are_shown_at_the_opening(prepare: Prepare) -> None:
    stage = prepare(facts("chair:chair ann bob", presiding="chair"))
    stage.press("enter", "f6", "122")
    assert stage.opened.find(TonedFrame, "opening-doubt-1").isVisible()


def test_procedural_drafts_come_before_the_first_question(prepare: Prepare) -> None:
    stage = prepare(facts("chair:chair ann bob", presiding="chair"))
    stage.press("enter", "f5", "enter", "enter")
    assert stage.session.place == ItemPlace(None)
    assert stage.opened.words("item-title") == "Процедурные вопросы"


def test_late_arrival_during_the_roll_call_keeps_its_time(prepare: Prepare) -> None:
    stage = prepare(eighteen(presiding="chair"))
    stage.press("enter", "f6", "1", "up", "0", "up", "1")
    kinds = [m.kind for m in stage.state.movements]
    assert kinds == [MovementKind.ARRIVED, MovementKind.LEFT, MovementKind.ARRIVED]


def test_substitute_is_let_in_by_the_menu_of_the_row(prepare: Prepare) -> None:
    rules = regulation(representation="substitute")
    stage = prepare(facts("chair:chair ann bob", rules, presiding="chair"))
    stage.press("enter", "f6", "1")
    stage.choose_in_menu("members-menu", "Замещающий…")
    stage.press("enter")
    assert stage.state.present[PersonId("guest")].substitute_for == "ann"
    row = stage.view.members.model.rows[1]
    assert row.detail.startswith("замещает ")
    stage.press("0")
    assert PersonId("guest") not in stage.state.present


def test_proxy_is_accepted_with_its_paper(prepare: Prepare) -> None:
    rules = regulation(representation="proxy")
    stage = prepare(facts("chair:chair ann bob", rules, presiding="chair"))
    stage.press("enter", "f6", "1")
    stage.choose_in_menu("members-menu", "Доверенность от него…")
    stage.press("1").type("№ 7 от 1 марта").press("enter")
    proxy = stage.state.proxies[PersonId("ann")]
    assert (proxy.to, proxy.basis) == ("chair", "№ 7 от 1 марта")
    assert list(stage.chips().values())[1] == "доверенность"
