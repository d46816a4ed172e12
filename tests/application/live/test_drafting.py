"""Items and motions brought in while the meeting goes on."""

from __future__ import annotations

import pytest

from secretary_app.application.live.drafting import (
    add_item,
    new_election,
    new_item,
    new_motion,
    next_item_number,
    next_motion_number,
    nominate,
    propose,
    second_round,
    split,
)
from secretary_app.domain.agenda import BallotForm, ItemId, MotionId
from secretary_app.domain.deadlines import Standing
from secretary_app.domain.errors import Refusal
from secretary_app.domain.meeting.commands import Record
from secretary_app.domain.meeting.entries import ItemStarted
from secretary_app.domain.people import PersonId
from tests.application.live.room import Room
from tests.builders import item, motion

ANN, BOB, CID = PersonId("ann"), PersonId("bob"), PersonId("cid")
MOTIONS = (
    motion("r11", "i1", number="1.1", deadline=Standing(), executors=("ann",)),
    motion("r12", "i1", number="1.9"),
    motion("p1", None, number="П1"),
    motion("odd", "i1", number="1.x"),
)


def room(script: str = "open") -> Room:
    return Room(script, motions=MOTIONS)


def test_numbers_go_on_after_the_highest() -> None:
    state = room().state
    assert next_item_number(state) == "4"
    assert next_motion_number(state, ItemId("i1")) == "1.10"
    assert next_motion_number(state, ItemId("i2")) == "2.1"
    assert next_motion_number(state, None) == "П2"
    assert next_item_number(Room("open", agenda=(), motions=()).state) == "1"
    odd = Room("open", agenda=(item("i1", number="1а"),), motions=()).state
    assert next_item_number(odd) == "1"


def test_an_item_added_in_the_room_can_be_turned_to_at_once() -> None:
    held = room()
    held.give(add_item(held.state, "О разном", (ANN,)))
    added = list(held.state.items.values())[-1].item
    assert (added.number, added.title, added.rapporteurs) == ("4", "О разном", (ANN,))
    held.give(Record((ItemStarted(item=added.id),)))
    again = new_item(held.state, "Ещё", question_type="special")
    assert (again.number, again.question_type) == ("5", "special")
    assert again.id not in held.state.items
    assert held.in_order()


def test_ids_pass_over_those_that_are_taken() -> None:
    taken = (item("item-2"), item("item-3"))
    state = Room("open", agenda=taken, motions=()).state
    assert new_item(state, "О разном").id == "item-4"


def test_a_motion_proposed_in_the_room() -> None:
    held = room()
    draft = new_motion(
        held.state,
        ItemId("i2"),
        "Принять.",
        ballot=BallotForm.COUNTED,
        executors=("ann",),
        deadline=Standing(),
    )
    held.give(propose(draft))
    assert held.state.motions[draft.id] == draft
    assert draft.number == "2.1"
    outside = new_motion(held.state, None, "Избрать секретаря.")
    assert (outside.number, outside.item, outside.ballot) == ("П2", None, BallotForm.OPEN)


def test_a_draft_is_parted_in_one_step() -> None:
    held = room()
    held.give(split(held.state, MotionId("r11"), ["Первое.", "Второе.", "Третье."]))
    parts = [m for m in held.state.motions.values() if m.text in {"Первое.", "Второе.", "Третье."}]
    assert [m.number for m in parts] == ["1.1", "1.10", "1.11"]
    assert {m.executors for m in parts} == {("ann",)}
    assert {m.deadline for m in parts} == {Standing()}
    assert held.run("undo").state.motions[MotionId("r11")].text == "Принять решение r11."
    assert len(held.state.motions) == len(MOTIONS)


def test_a_draft_on_vote_is_not_parted() -> None:
    held = room("open; arrive chair ann bob; vote r11")
    with pytest.raises(Refusal, match="голосуется"):
        held.give(split(held.state, MotionId("r11"), ["Да.", "Нет."]))


def test_an_election_with_people_nominated_in_the_room() -> None:
    held = room("open; arrive chair ann bob cid dan")
    draft = new_election(held.state, None, "Избрать председателя.", BallotForm.OPEN)
    held.give(propose(draft))
    for person in (ANN, BOB, CID):
        held.give(nominate(held.state, draft.id, person))
    standing = held.state.motions[draft.id].candidates or ()
    assert [c.person for c in standing] == [ANN, BOB, CID]
    assert len({c.id for c in standing}) == 3
    first, second, third = (c.id for c in standing)
    held.run(
        f"vote {draft.id}; choose {first} chair ann; choose {second} bob dan; choose {third} cid"
    )
    held.run(f"end {draft.id}")
    held.give(second_round(draft.id))
    assert held.state.open_round is not None
    assert [c.person for c in held.state.open_round.candidates] == [ANN, BOB]
    assert held.state.open_round.reason == "второй тур"


def test_a_first_nomination_makes_a_motion_an_election() -> None:
    held = room()
    held.give(nominate(held.state, MotionId("r12"), ANN))
    assert [c.person for c in held.state.motions[MotionId("r12")].candidates or ()] == [ANN]
