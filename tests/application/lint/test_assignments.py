from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from secretary_app.application.lint import assignments
from secretary_app.domain.deadlines import (
    AfterEvent,
    Conditional,
    DayKind,
    EventKind,
    NextMeeting,
    OnDate,
    Standing,
)
from secretary_app.domain.meeting.entries import MotionAmended
from tests.application.lint.looking import ALL_HERE, look, only, said, seen
from tests.builders import facts, meeting, motion
from tests.sitting import Sitting

MONDAY = OnDate(date(2026, 3, 16))


def with_resolution(today: date = date(2026, 3, 12), others: Any = (), **fields: Any) -> Any:
    own = motion("n1", fields.pop("item", "i1"), "none", number="1.1", **fields)
    return look(f"{ALL_HERE}; record n1", motions=(own,), today=today, others=others)


@pytest.mark.parametrize(
    ("fields", "kinds"),
    [
        ({"executors": ("ann",), "deadline": MONDAY}, []),
        ({"executors": ("ann",)}, ["error deadline_missing Решение 1.1"]),
        ({"deadline": Standing()}, ["error executor_missing Решение 1.1"]),
        ({"executors": (" ",), "deadline": MONDAY}, ["error executor_missing Решение 1.1"]),
        (
            {"text": "Поручить секретарю подготовить план."},
            ["error executor_missing Решение 1.1", "error deadline_missing Решение 1.1"],
        ),
        ({"text": "Рекомендовать колледжам участие."}, ["warning order_unassigned Решение 1.1"]),
        ({"text": "Рекомендовать участие.", "item": None}, []),
        ({"text": "Утвердить план."}, []),
    ],
)
def test_an_assignment_has_an_executor_and_a_deadline(fields: Any, kinds: list[str]) -> None:
    assert said(assignments.completeness(with_resolution(**fields))) == kinds


def test_a_rejected_motion_assigns_nothing() -> None:
    own = motion("r1", text="Поручить секретарю.")
    subject = look(f"{ALL_HERE}; vote r1; others against; end", motions=(own,))
    assert said(assignments.completeness(subject)) == []


def test_executors_amended_in_the_room_count_and_are_placed_there() -> None:
    own = motion("n1", ballot="none", number="1.1", deadline=MONDAY)
    sitting = Sitting(facts(motions=(own,))).run(f"open\n{ALL_HERE}")
    sitting.do(MotionAmended(motion=own.id, executors=("",))).run("record n1")
    remark = only(assignments.completeness(seen(sitting)))
    assert remark.where.place == "journal[6].executors"


@pytest.mark.parametrize(
    ("deadline", "kinds"),
    [
        (None, []),
        (MONDAY, []),
        (Standing(), []),
        (Conditional("по готовности"), []),
        (NextMeeting(), []),
        (OnDate(date(2026, 3, 12)), []),
        (OnDate(date(2026, 3, 11)), ["error deadline_before_meeting Решение 1.1"]),
        (OnDate(date(2026, 3, 15)), ["warning deadline_on_day_off Решение 1.1"]),
        (OnDate(date(2028, 3, 15)), ["warning calendar_unknown Решение 1.1"]),
        (AfterEvent(10, DayKind.WORKING, EventKind.SIGNING), []),
        (AfterEvent(3, DayKind.CALENDAR, EventKind.MEETING), []),
    ],
)
def test_deadlines(deadline: Any, kinds: list[str]) -> None:
    assert said(assignments.deadlines(with_resolution(deadline=deadline))) == kinds


def test_a_day_off_is_fixed_by_the_next_working_day() -> None:
    remark = only(assignments.deadlines(with_resolution(deadline=OnDate(date(2026, 3, 15)))))
    assert remark.text == (
        "Решение 1.1: срок 15.03.2026 – нерабочий день; ближайший рабочий – 16.03.2026."
    )
    assert remark.fix is not None
    assert (remark.fix.place, remark.fix.value) == ("motions[0].deadline.date", "2026-03-16")


@pytest.mark.parametrize("deadline", [MONDAY, AfterEvent(2, DayKind.WORKING, EventKind.MEETING)])
def test_a_deadline_past_today_is_a_warning(deadline: Any) -> None:
    subject = with_resolution(deadline=deadline, today=date(2026, 3, 17))
    remark = only(assignments.deadlines(subject))
    assert remark.text == "Решение 1.1: срок 16.03.2026 уже прошёл."


def test_until_the_next_meeting_is_past_once_it_was_held() -> None:
    others = (meeting(id="m0", date=date(2026, 2, 1)), meeting(id="m2", date=date(2026, 4, 1)))
    before = with_resolution(deadline=NextMeeting(), others=others, today=date(2026, 4, 1))
    after = with_resolution(deadline=NextMeeting(), others=others, today=date(2026, 4, 2))
    assert said(assignments.deadlines(before)) == []
    assert said(assignments.deadlines(after)) == ["warning deadline_past Решение 1.1"]
