"""What is unfinished before the meeting closes, with its place."""

from __future__ import annotations

import pytest

from secretary_app.application.live.closing import before_closing
from secretary_app.domain.agenda import ItemId
from secretary_app.domain.meeting.commands import Record
from secretary_app.domain.meeting.entries import (
    Event,
    ItemDeferred,
    ItemWithdrawn,
    StatementKind,
    StatementRecorded,
)
from tests.application.live.room import Room
from tests.builders import election, item, motion

AGENDA = (item("i1"), item("i2"))
MOTIONS = (motion("r1"), motion("r2"), motion("q1", "i2"), motion("p1", None))
ALL = "open; arrive chair ann bob cid dan"
DONE = "vote r1; others for; end; vote r2; others for; end; vote q1; others for; end"


def room(script: str, **fields: object) -> Room:
    return Room(f"{ALL}; {script}", **{"agenda": AGENDA, "motions": MOTIONS} | fields)  # type: ignore[arg-type]


def gaps(held: Room) -> list[tuple[str, str | None, str | None]]:
    return [(g.sentence, g.item, g.motion) for g in before_closing(held.state)]


def heard(item_id: str, kind: StatementKind = StatementKind.HEARD) -> Record:
    return Record((StatementRecorded(item=ItemId(item_id), kind=kind, text="Доклад."),))


def test_nothing_done_yet() -> None:
    assert gaps(room("")) == [
        (
            "Вопрос 1: итога нет: вопрос не решён, не перенесён и не снят с рассмотрения.",
            "i1",
            None,
        ),
        (
            "Вопрос 2: итога нет: вопрос не решён, не перенесён и не снят с рассмотрения.",
            "i2",
            None,
        ),
        (
            "Проект решения p1: на голосование не ставился и без него не принят.",
            None,
            "p1",
        ),
    ]


def test_all_is_done() -> None:
    held = room(f"item i1; item i2; {DONE}; vote p1; others for; end")
    held.give(heard("i1"))
    held.give(heard("i2"))
    assert gaps(held) == []


def test_an_open_vote_stands_in_the_way() -> None:
    held = room(f"{DONE}; vote p1")
    [gap] = before_closing(held.state)
    assert (gap.sentence, gap.motion, gap.blocking) == (
        "Проект решения p1: голосование не завершено.",
        "p1",
        True,
    )


def test_a_tie_without_a_casting_vote() -> None:
    held = room(f"{DONE}; vote p1; for ann bob; against cid dan; abstain chair; end")
    [gap] = before_closing(held.state)
    assert gap.motion == "p1"
    assert "поровну" in gap.sentence
    assert not gap.blocking


def test_an_election_that_needs_a_second_round() -> None:
    motions = (election("e1", "k1=ann k2=bob k3=cid"),)
    held = room(
        "vote e1; choose k1 chair ann; choose k2 bob dan; choose k3 cid; end",
        agenda=(),
        motions=motions,
    )
    assert gaps(held) == [("Проект решения e1: выборы не завершены, нужен второй тур.", None, "e1")]


def test_a_question_decided_in_part() -> None:
    held = room("vote r1; others for; end; vote q1; others for; end; vote p1; others for; end")
    assert gaps(held) == [
        ("Проект решения r2: на голосование не ставился и без него не принят.", "i1", "r2")
    ]


@pytest.mark.parametrize(
    "aside", [ItemDeferred(item=ItemId("i2")), ItemWithdrawn(item=ItemId("i2"))]
)
def test_what_was_put_aside_is_settled(aside: Event) -> None:
    held = room(
        "item i2; vote r1; others for; end; vote r2; others for; end; vote p1; others for; end"
    )
    held.give(Record((aside,)))
    assert gaps(held) == []


def test_nobody_was_heard() -> None:
    held = room(f"item i1; {DONE}; vote p1; others for; end")
    held.give(heard("i1", StatementKind.SPOKE))
    assert gaps(held) == [("Вопрос 1: не записано, кого слушали.", "i1", None)]
