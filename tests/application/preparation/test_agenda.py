from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretary_app.application.preparation.agenda import (
    add_item,
    add_motion,
    arranged,
    change_item,
    change_motion,
    motions_of,
    move_item,
    move_motion,
    new_item,
    new_motion,
    planned_minutes,
    preparation_of,
    prepare_item,
    remove_item,
    remove_motion,
    standing,
    step_item,
    step_motion,
)
from secretary_app.domain.agenda import ItemId, Material, Meeting, MotionId
from tests.application.preparation.preparing import coming, ids
from tests.builders import election, item, motion

A, B, C = ItemId("i1"), ItemId("i2"), ItemId("i3")
R1, R2, R3, P1 = (MotionId(name) for name in ("r1", "r2", "r3", "p1"))
GONE = "gone"


def planned() -> Meeting:
    return arranged(
        coming(
            agenda=(item("i1"), item("i2"), item("i3")),
            motions=(
                motion("r1", "i1", number=""),
                motion("r2", "i2", number=""),
                motion("r3", "i2", number=""),
                motion("p1", None, number=""),
            ),
        )
    )


def shown(meeting: Meeting) -> str:
    """«П1 p1 | 1 i1: 1.1 r1 | …»."""
    own = [f"{m.number} {m.id}" for m in motions_of(meeting, None)]
    for each in meeting.agenda:
        drafts = ", ".join(f"{m.number} {m.id}" for m in motions_of(meeting, each.id))
        own.append(f"{each.number} {each.id}: {drafts}".rstrip(": "))
    return " | ".join(own)


def test_everything_is_numbered_in_order() -> None:
    assert shown(planned()) == "П1 p1 | 1 i1: 1.1 r1 | 2 i2: 2.1 r2, 2.2 r3 | 3 i3"
    assert [m.id for m in planned().motions] == [P1, R1, R2, R3]


def test_numbers_given_by_hand_stay() -> None:
    meeting = coming(
        agenda=(item("i1", number="1а"), item("i2", number="7")),
        motions=(motion("r1", "i1", number="1"), motion("r2", "i2", number="7.4")),
    )
    assert shown(arranged(meeting)) == "1а i1: 1 r1 | 2 i2: 2.1 r2"


@pytest.mark.parametrize(
    ("step", "after"),
    [
        (lambda m: move_item(m, C, 0), "П1 p1 | 1 i3 | 2 i1: 2.1 r1 | 3 i2: 3.1 r2, 3.2 r3"),
        (lambda m: step_item(m, A, 1), "П1 p1 | 1 i2: 1.1 r2, 1.2 r3 | 2 i1: 2.1 r1 | 3 i3"),
        (lambda m: step_item(m, C, -1), "П1 p1 | 1 i1: 1.1 r1 | 2 i3 | 3 i2: 3.1 r2, 3.2 r3"),
        (lambda m: remove_item(m, A), "П1 p1 | 1 i2: 1.1 r2, 1.2 r3 | 2 i3"),
        (lambda m: remove_motion(m, R2), "П1 p1 | 1 i1: 1.1 r1 | 2 i2: 2.1 r3 | 3 i3"),
        (lambda m: step_motion(m, R3, -1), "П1 p1 | 1 i1: 1.1 r1 | 2 i2: 2.1 r3, 2.2 r2 | 3 i3"),
        (lambda m: step_motion(m, R1, 1), "П1 p1 | 1 i1 | 2 i2: 2.1 r1, 2.2 r2, 2.3 r3 | 3 i3"),
        (lambda m: step_motion(m, R2, -1), "П1 p1 | 1 i1: 1.1 r1, 1.2 r2 | 2 i2: 2.1 r3 | 3 i3"),
        (
            lambda m: move_motion(m, R1, None, 0),
            "П1 r1 | П2 p1 | 1 i1 | 2 i2: 2.1 r2, 2.2 r3 | 3 i3",
        ),
    ],
    ids=range(9),
)
def test_steps_renumber(step: Callable[[Meeting], Meeting], after: str) -> None:
    assert shown(step(planned())) == after


IDLE: dict[str, Callable[[Meeting], Meeting]] = {
    "first question up": lambda m: step_item(m, A, -1),
    "last question down": lambda m: step_item(m, C, 1),
    "lost question down": lambda m: step_item(m, ItemId(GONE), 1),
    "lost question up": lambda m: step_item(m, ItemId(GONE), -1),
    "procedural draft down": lambda m: step_motion(m, P1, 1),
    "first draft up": lambda m: step_motion(m, R1, -1),
    "lost draft down": lambda m: step_motion(m, MotionId(GONE), 1),
    "lost question out": lambda m: remove_item(m, ItemId(GONE)),
    "lost draft out": lambda m: remove_motion(m, MotionId(GONE)),
    "lost question changed": lambda m: change_item(m, ItemId(GONE), lambda i: i),
    "lost draft changed": lambda m: change_motion(m, MotionId(GONE), lambda r: r),
}


@pytest.mark.parametrize("step", IDLE.values(), ids=list(IDLE))
def test_where_there_is_nothing_to_do_nothing_is_done(step: Callable[[Meeting], Meeting]) -> None:
    assert step(planned()) == planned()


def test_a_draft_does_not_fall_off_the_agenda() -> None:
    last = move_motion(planned(), R3, C, 0)
    assert step_motion(last, R3, 1) == last


def test_questions_and_drafts_are_added_where_wanted() -> None:
    new, other = new_item("О плане"), new_item("О смете")
    meeting = add_item(add_item(planned(), new, after=A), other)
    assert [i.id for i in meeting.agenda] == [A, new.id, B, C, other.id]
    assert [i.number for i in meeting.agenda] == ["1", "2", "3", "4", "5"]
    draft, last = new_motion(B, "Утвердить."), new_motion(B)
    meeting = add_motion(add_motion(meeting, draft, after=R2), last)
    assert [m.id for m in motions_of(meeting, B)] == [R2, draft.id, R3, last.id]
    assert add_item(meeting, new_item(), after=ItemId(GONE)).agenda[-1].title == ""


def test_questions_and_drafts_are_changed() -> None:
    meeting = change_item(planned(), A, lambda i: replace(i, title="О смете"))
    assert [i.title for i in meeting.agenda] == ["О смете", "О вопросе 2", "О вопросе 3"]
    meeting = change_motion(meeting, R2, lambda m: replace(m, text="Утвердить."))
    assert [m.text for m in motions_of(meeting, B)] == ["Утвердить.", "Принять решение r3."]


def test_what_a_question_needs_is_kept_with_it() -> None:
    meeting = prepare_item(planned(), A, lambda p: replace(p, minutes=15))
    meeting = prepare_item(meeting, B, lambda p: replace(p, materials=(Material(name="План"),)))
    assert preparation_of(meeting, A).minutes == 15
    assert preparation_of(meeting, C).materials == ()
    assert planned_minutes(prepare_item(meeting, B, lambda p: replace(p, minutes=10))) == 25
    assert planned_minutes(coming()) == 0
    cleared = prepare_item(meeting, A, lambda p: replace(p, minutes=None))
    assert cleared.preparation is not None
    assert [p.item for p in cleared.preparation.items] == [B]
    without = remove_item(meeting, B)
    assert without.preparation is not None
    assert [p.item for p in without.preparation.items] == [A]


@given(
    steps=st.lists(
        st.tuples(st.sampled_from([A, B, C, R1, R2, R3, P1]), st.sampled_from([-1, 1])), max_size=30
    )
)
def test_moving_loses_nothing(steps: list[tuple[str, int]]) -> None:
    meeting = planned()
    for thing, by in steps:
        step = step_item(meeting, ItemId(thing), by)
        meeting = step_motion(step, MotionId(thing), by)
    assert {i.id for i in meeting.agenda} == {A, B, C}
    assert {m.id for m in meeting.motions} == {R1, R2, R3, P1}
    assert arranged(meeting) == meeting
    assert [i.number for i in meeting.agenda] == ["1", "2", "3"]


def test_who_stood_already_keeps_his_id() -> None:
    motion_ = election("e1", "k1=ann k2=bob")
    found = standing(motion_, ids("bob", "cid"))
    assert [c.person for c in found] == ["bob", "cid"]
    assert found[0].id == "k2"
    assert found[1].id not in ("k1", "k2")
    assert standing(motion("r1"), ids("cid"))[0].person == "cid"
