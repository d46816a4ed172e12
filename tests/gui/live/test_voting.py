from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from secretary_app.domain.agenda import Choice, ItemId, MotionId
from secretary_app.domain.meeting.entries import BallotReceived
from secretary_app.domain.regulations import Regulation
from secretary_app.domain.voting import Outcome
from secretary_app.gui.live.places import ItemPlace, MotionPlace
from secretary_app.gui.live.vote.panel import VotePanel
from secretary_app.gui.live.vote.stages import Stage as VoteStage
from tests.builders import OPENING, election, motion, regulation
from tests.gui.desk import Opened, SomeStores
from tests.gui.live.stage import Stage, store_meeting
from tests.sitting import Sitting, held

FIVE = "chair:chair ann bob cid dan"
HERE = "arrive chair ann bob cid dan"


class Room(Stage):
    """The live screen turned to a motion."""

    @property
    def panel(self) -> VotePanel:
        panel = self.view.centre.panel
        assert isinstance(panel, VotePanel)
        return panel

    def turn_to(self, motion_id: str) -> Room:
        self.session.go(MotionPlace(MotionId(motion_id)))
        self.view.centre.focus_first()
        self.opened.rest()
        return self

    def outcome(self, motion_id: str = "r1") -> Outcome:
        return self.state.rounds_on(MotionId(motion_id))[-1].result.outcome

    def ballots(self) -> dict[str, Choice]:
        assert self.state.open_round is not None
        return {b.voter.person: b.choice for b in self.state.open_round.ballots.values()}


Enter = Callable[..., Room]


@pytest.fixture
def enter(open_window: Callable[[], Opened], stores: SomeStores) -> Enter:
    def begin(sitting: Sitting, motion_id: str = "r1") -> Room:
        key = store_meeting(stores.store, sitting.state.facts, sitting.entries)
        room = Room(open_window())
        room.take(key)
        room.turn_to(motion_id)
        return room

    return begin


def five(rules: Regulation | None = None, script: str = HERE, **fields: Any) -> Sitting:
    return held(FIVE, script, rules, **fields)


def test_a_unanimous_vote_takes_three_keys(enter: Enter) -> None:
    room = enter(five())
    room.press("enter", "f5", "enter")
    assert room.outcome() is Outcome.ADOPTED
    assert room.keys == 3


def test_one_dissenter_takes_at_most_six_keys(enter: Enter) -> None:
    room = enter(five())
    room.press("enter", "down", "down", "2", "f5", "enter")
    assert room.outcome() is Outcome.ADOPTED
    result = room.state.rounds[-1].result
    assert (result.tally.for_, result.tally.against) == (4, 1)
    assert room.keys <= 6


def test_digits_vote_and_move_on(enter: Enter) -> None:
    room = enter(five())
    room.press("enter").type("1231")
    assert room.ballots() == {
        "chair": Choice.FOR,
        "ann": Choice.AGAINST,
        "bob": Choice.ABSTAIN,
        "cid": Choice.FOR,
    }
    assert room.panel.sheet.current is not None
    assert room.panel.sheet.current.person == "dan"
    room.type("9")
    assert len(room.ballots()) == 4


def test_arrows_go_through_those_who_have_not_voted(enter: Enter) -> None:
    room = enter(five())
    room.press("enter", "down", "1", "up")
    assert room.panel.sheet.current is not None
    assert room.panel.sheet.current.person == "chair"
    room.press("down", "1", "down", "down", "down")
    assert room.panel.sheet.current.person == "dan"


def test_a_ballot_can_change_until_the_vote_closes(enter: Enter) -> None:
    room = enter(five())
    room.press("enter", "f5")
    room.panel.sheet.choose(1)
    room.press("2", "enter")
    assert room.state.rounds[-1].result.tally.against == 1


def test_a_click_votes(enter: Enter) -> None:
    room = enter(five())
    room.press("enter")
    sheet = room.panel.sheet
    line = sheet.visualRect(sheet.rows.index(2))
    boxes = sheet._delegate.boxes(line)  # noqa: SLF001 - where the answers are painted
    QTest.mouseClick(sheet.viewport(), Qt.MouseButton.LeftButton, pos=boxes[1].center().toPoint())
    assert room.ballots() == {"bob": Choice.AGAINST}
    QTest.mouseClick(sheet.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(30, line.center().y()))
    assert len(room.ballots()) == 1


def test_enter_twice_never_closes_an_empty_vote(enter: Enter) -> None:
    room = enter(five())
    room.press("enter", "enter", "enter")
    assert room.state.open_round is not None
    assert room.panel.gap.words.text() == "Никто не проголосовал: зафиксировать нечего."
    assert not room.panel.gap.anyway.isVisible()
    room.press("ctrl+enter")
    assert room.state.open_round is not None


def test_missing_votes_are_named_and_asked_about_in_place(enter: Enter) -> None:
    room = enter(five())
    room.press("enter").type("111")
    room.press("enter", "enter")
    assert room.state.open_round is not None
    assert "Не голосовали:" in room.panel.gap.words.text()
    room.press("ctrl+enter")
    assert room.outcome() is Outcome.ADOPTED
    assert room.state.rounds[-1].result.not_voting == 2


def test_the_projected_outcome_follows_every_ballot(enter: Enter) -> None:
    room = enter(five())
    room.press("enter")
    assert room.panel.outlook.heading.text() == "Голосов пока нет."
    room.type("11")
    assert "не принимается, нужен ещё 1\xa0голос «за»" in room.panel.outlook.heading.text()
    room.type("1")
    assert room.panel.outlook.heading.text().startswith("Пока: принимается")
    more = room.opened.find(QPushButton, "vote-outlook-more")
    more.click()
    assert room.panel.outlook.steps.text().startswith("1. ")
    before = room.panel.outlook.steps.text()
    room.type("2")
    assert room.panel.outlook.steps.text() != before


TIED = regulation(quorum=">=1/2 members", majority=">1/2 present", tie="chair")


def tied(enter: Enter) -> Room:
    room = enter(held("chair:chair ann bob cid dan", "arrive chair ann bob cid dan", TIED))
    room.press("enter").type("31122")
    return room


def test_a_tie_asks_for_the_casting_vote_in_place(enter: Enter) -> None:
    room = tied(enter)
    room.press("enter")
    assert room.state.open_round is not None
    assert room.focus() == "vote-tie"
    room.press("2", "enter")
    assert room.outcome() is Outcome.REJECTED
    assert room.state.rounds[-1].round.casting is not None


def test_a_tie_may_be_closed_without_a_casting_vote(enter: Enter) -> None:
    room = tied(enter)
    room.press("enter", "x", "ctrl+enter")
    assert room.outcome() is Outcome.TIED


def test_a_button_casts_as_well(enter: Enter) -> None:
    room = tied(enter)
    room.press("enter")
    room.opened.find(QPushButton, "vote-tie-for").click()
    room.press("enter")
    assert room.outcome() is Outcome.ADOPTED


def test_enter_presses_the_button_that_has_the_cursor(enter: Enter) -> None:
    room = enter(five(script=f"{HERE}; vote r1; others for; end"))
    room.opened.find(QPushButton, "vote-again").setFocus()
    room.press("enter")
    assert room.focus() == "vote-prompt-line"


def test_a_vote_is_repeated_with_its_reason_and_the_first_round_stays(enter: Enter) -> None:
    room = enter(five(script=f"{HERE}; vote r1; others for; end"))
    assert room.panel.stage is VoteStage.ENDED
    room.press("f7").type("ошибка").press("enter")
    assert room.state.open_round is not None
    assert room.state.open_round.reason == "ошибка"
    room.press("f5", "enter")
    assert len(room.state.rounds_on(MotionId("r1"))) == 2


def test_a_dissent_is_recorded_with_or_without_words(enter: Enter) -> None:
    room = enter(five(script=f"{HERE}; vote r1; others for; end"))
    room.press("f4", "2", "enter")
    room.press("f4", "3").type("против").press("enter")
    assert [(d.person, d.text) for d in room.state.dissents] == [("ann", None), ("bob", "против")]


def test_a_recusal_takes_a_voter_out(enter: Enter) -> None:
    room = enter(five())
    room.press("enter", "down", "f9", "enter").type("родня").press("enter")
    assert room.state.recusals == {"i1": {"ann": "родня"}}
    assert [row.person for row in room.panel.sheet.rows.rows] == ["chair", "bob", "cid", "dan"]


def test_after_a_vote_enter_leads_to_the_next_motion_and_then_to_the_question(
    enter: Enter,
) -> None:
    two = (motion("r1"), motion("r2"))
    room = enter(five(motions=two))
    room.press("enter", "f5", "enter", "enter")
    assert room.session.place == MotionPlace(MotionId("r2"))
    room.press("enter", "f5", "enter", "enter")
    assert room.session.place == ItemPlace(ItemId("i1"))


def test_several_motions_are_carried_by_one_vote(enter: Enter) -> None:
    three = tuple(motion(f"r{n}") for n in (1, 2, 3))
    room = enter(five(motions=three))
    room.press("enter", "f3", "1", "f5", "enter")
    assert [room.outcome(f"r{n}") for n in (1, 2, 3)] == [Outcome.ADOPTED] * 3


def test_one_other_motion_is_taken_along(enter: Enter) -> None:
    three = tuple(motion(f"r{n}") for n in (1, 2, 3))
    room = enter(five(motions=three))
    room.press("enter", "f3", "3")
    assert "вместе с проектами" in room.panel.head.together.text()
    room.press("f5", "enter")
    assert not room.state.rounds_on(MotionId("r2"))
    assert room.outcome("r3") is Outcome.ADOPTED


def test_a_motion_without_a_vote_is_taken_by_enter(enter: Enter) -> None:
    room = enter(five(motions=(motion("r1", ballot="none"),)))
    room.press("enter")
    assert room.state.is_recorded(MotionId("r1"))
    assert room.panel.stage is VoteStage.ENDED


def test_counts_are_typed_number_by_number(enter: Enter) -> None:
    room = enter(five(motions=(motion("r1", ballot="secret"),)))
    room.press("enter")
    assert room.focus() == "vote-count-for"
    room.press("3", "enter", "1", "enter", "enter", "1", "enter", "enter")
    assert room.focus() == "vote-primary"
    room.press("enter")
    assert room.outcome() is Outcome.ADOPTED
    tally = room.state.rounds[-1].result.tally
    assert (tally.for_, tally.against, tally.abstain, tally.invalid) == (3, 1, 0, 1)


def test_counts_come_before_the_outcome(enter: Enter) -> None:
    room = enter(five(motions=(motion("r1", ballot="counted"),)))
    room.press("enter")
    room.panel.primary.setFocus()
    room.press("enter")
    assert room.panel.gap.words.text() == "Сначала запишите результаты подсчёта."
    assert room.focus() == "vote-count-for"


@pytest.mark.parametrize("typed", ["много", "-1", "1" * 12])
def test_a_wrong_number_is_said_and_kept(enter: Enter, typed: str) -> None:
    room = enter(five(motions=(motion("r1", ballot="counted"),)))
    room.press("enter").type(typed).press("enter", "enter", "enter")
    assert room.state.open_round is not None
    assert room.state.open_round.counted is None
    assert room.focus() == "vote-count-for"
    assert room.opened.find(QLabel, "vote-count-for-complaint").text() == "Нужно целое число."


def test_more_votes_than_people_are_refused_in_words(enter: Enter) -> None:
    room = enter(five(motions=(motion("r1", ballot="counted"),)))
    room.press("enter", "9", "enter", "enter", "enter")
    assert "больше, чем участвующих" in room.notice


def test_counts_can_be_recorded_again(enter: Enter) -> None:
    room = enter(five(motions=(motion("r1", ballot="counted"),)))
    room.press("enter", "3", "enter", "enter", "enter")
    room.panel.counts.focus_first()
    room.press("4", "enter", "enter", "enter", "enter")
    assert room.state.rounds[-1].result.tally.for_ == 4


def test_an_election_has_a_second_round(enter: Enter) -> None:
    room = enter(five(motions=(election("r1", "a=ann b=bob c=cid"),)))
    room.press("enter").type("11233")
    assert room.panel.sheet.rows.row(0).answer
    room.press("enter")
    assert room.outcome() is Outcome.SECOND_ROUND
    room.press("f7")
    assert room.state.open_round is not None
    assert len(room.state.open_round.candidates) == 2
    room.type("11112").press("enter")
    assert room.outcome() is Outcome.ELECTED
    told = [each.text() for each in room.panel.ended.findChildren(QLabel)]
    assert not [text for text in told if text.endswith("..")]


def test_a_secret_election_is_counted_by_candidates(enter: Enter) -> None:
    room = enter(five(motions=(election("r1", "a=ann b=bob", "secret"),)))
    room.press("enter", "4", "enter", "1", "enter", "enter", "enter", "enter", "enter", "enter")
    assert room.outcome() is Outcome.ELECTED


def test_written_ballots_carry_their_moment(enter: Enter) -> None:
    sitting = held(FIVE, "", form="absentee", ballots_until=OPENING + timedelta(days=8))
    room = enter(sitting)
    room.press("enter").type("1")
    room.panel.received.line.setText("чепуха")
    room.type("1")
    assert "день и время" in room.panel.gap.words.text()
    room.panel.received.line.setText("13.03.2026 12:30")
    room.type("2")
    events = [e.event for e in room.session.live.history.entries()]
    got = [e for e in events if isinstance(e, BallotReceived)]
    assert [e.choice for e in got] == [Choice.FOR, Choice.AGAINST]
    assert f"{got[-1].received_at:%d.%m.%Y %H:%M}" == "13.03.2026 12:30"
