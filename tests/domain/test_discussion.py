"""Which question is under discussion, and who had recused himself by the end of a vote."""

from __future__ import annotations

from datetime import timedelta

import pytest

from secretary_app.domain.meeting.state import Discussion
from tests.builders import OPENING
from tests.sitting import held

FIVE = "chair:chair ann bob cid dan"


def minutes(number: int) -> timedelta:
    return timedelta(minutes=number)


@pytest.mark.parametrize(
    ("script", "item", "since"),
    [
        ("item i1", "i1", 1),
        ("item i1; item i2", "i2", 2),
        ("item i1; item i2; item i1", "i1", 3),
        ("item i1; item i2; defer i1", "i2", 2),
        ("item i1; item i2; undo", "i1", 1),
    ],
)
def test_the_question_turned_to_last(script: str, item: str, since: int) -> None:
    current = held(FIVE, script).state.current
    assert current is not None
    assert current == Discussion(current.item, OPENING + minutes(since))
    assert current.item == item


@pytest.mark.parametrize("script", ["", "item i1; defer i1", "item i2; withdraw i2", "defer i1"])
def test_no_question_is_under_discussion(script: str) -> None:
    assert held(FIVE, script).state.current is None


def test_who_had_recused_himself_by_the_end_of_a_vote() -> None:
    script = "vote r1; others for; end; recuse bob; vote r2; others for; end; recuse cid"
    rounds = held(FIVE, f"arrive chair ann bob cid dan; recuse ann; {script}").state.rounds
    assert [r.recused for r in rounds] == [{"ann"}, {"ann", "bob"}]
