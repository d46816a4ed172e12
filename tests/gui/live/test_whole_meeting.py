"""A meeting of eighteen members and six votes, by keyboard alone, every key counted."""

from __future__ import annotations

import pytest

from secretary_app.domain.agenda import MotionId
from secretary_app.domain.meeting.state import Phase
from secretary_app.domain.voting import Outcome
from tests.builders import item, motion
from tests.gui.live.conftest import Prepare
from tests.gui.live.stage import Stage
from tests.gui.live.test_opening import eighteen

AGENDA = (item("i1"), item("i2"), item("i3"))
DRAFTS = (
    motion("a1", None),
    motion("r1"),
    motion("r2"),
    motion("r3", "i2"),
    motion("r4", "i2"),
    motion("c1", "i3", "counted"),
)
ROLL_CALL, UNANIMOUS, ONE_DISSENTER = 60, 3, 6


class Counted:
    """A stage that tells how many keys each part took."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.told: list[str] = []

    def part(self, words: str, most: int, *keys: str) -> None:
        before = self.stage.keys
        self.stage.press(*keys)
        spent = self.stage.keys - before
        self.told.append(f"{words}: {spent}")
        assert spent <= most, self.told[-1]

    def vote(self, motion_id: str, words: str, most: int, *keys: str) -> None:
        """A part that ends in an adopted motion."""
        self.part(words, most, *keys)
        rounds = self.stage.state.rounds_on(MotionId(motion_id))
        assert rounds[-1].result.outcome is Outcome.ADOPTED


def test_whole_meeting_by_keyboard_alone(
    prepare: Prepare, capsys: pytest.CaptureFixture[str]
) -> None:
    stage = prepare(eighteen(presiding="chair", agenda=AGENDA, motions=DRAFTS))
    held = Counted(stage)
    gathering = ("enter", "f5", "зор2", "лос2", "мух0", "enter")
    held.part("roll call of 18, two online, one away", ROLL_CALL, *gathering)
    held.part("to the agenda", 1, "enter")
    held.vote("a1", "the agenda, unanimous", UNANIMOUS, "enter", "f5", "enter")
    held.part("to the first question", 2, "ctrl+down", "enter")
    held.vote("r1", "unanimous", UNANIMOUS, "enter", "f5", "enter")
    held.part("on", 1, "enter")
    held.part("the late member comes", 6, "ctrl+f", "мух1", "esc")
    held.vote("r2", "one dissenter", ONE_DISSENTER, "enter", "down", "down", "2", "f5", "enter")
    held.part("to the second question", 2, "ctrl+down", "enter")
    held.part("the floor to somebody", 5, "ctrl+l", "сед", "enter")
    stage.type("Доложено о ходе работ.").press("enter", "esc")
    one_by_one = ("enter", *"1" * 9, *"2" * 9, "enter")
    held.vote("r3", "eighteen by name, a tie, the chair decides it", 20, *one_by_one)
    held.part("on", 1, "enter")
    held.vote("r4", "three abstain", 6, "enter", "333", "f5", "enter")
    held.part("to the third question", 2, "ctrl+down", "enter")
    hands = ("enter", "15", "enter", "3", "enter", "0", "enter", "enter")
    held.vote("c1", "show of hands", 9, *hands)
    held.part("to the closing", 1, "f12")
    assert stage.focus() == "closing-gaps"
    held.part("closing in spite of missing notes", 1, "ctrl+enter")
    assert stage.state.phase is Phase.CLOSED
    with capsys.disabled():
        print("", *held.told, f"whole meeting: {stage.keys} keys", sep="\n  ")  # noqa: T201
