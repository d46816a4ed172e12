from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from secretary_app.application.preparation.agenda import motions_of
from secretary_app.application.preparation.carrying import (
    ABOUT_ASSIGNMENTS,
    LeftAssignment,
    LeftOver,
    due_before,
    left_over,
    take_up,
    take_up_assignments,
)
from secretary_app.application.records import StoredMeeting
from secretary_app.domain.agenda import BallotForm, Meeting, MeetingId
from secretary_app.domain.deadlines import Conditional, Deadline, NextMeeting, OnDate, Standing
from tests.application.preparation.preparing import coming, held, ids, record
from tests.builders import DAY, election, item, meeting, motion

ALL = "arrive chair ann bob cid dan"
LATER = OnDate(date(2026, 12, 1))


def earlier(script: str, number: str = "1", days_ago: int = 30, **fields: object) -> StoredMeeting:
    usual: dict[str, object] = {
        "agenda": (item("i1", rapporteurs=ids("ann", "gone")), item("i2"), item("i3")),
        "motions": (
            motion("r1", "i1", number="1.1", deadline=LATER, executors=("bob", "все")),
            motion("r2", "i2", number="2.1"),
            motion("r3", "i2", number="2.2"),
        ),
    }
    planned = meeting(**usual | {"id": MeetingId(f"old{number}"), "number": number} | fields)
    return held(record(), planned, f"{ALL}\n{script}", days_ago)


def left(*meetings: StoredMeeting, target: Meeting | None = None, **more: object) -> LeftOver:
    return left_over(record(), meetings, target or coming(), **more)  # type: ignore[arg-type]


ADOPT_R1 = "vote r1; others for; end"


def test_what_was_not_decided_is_left() -> None:
    found = left(earlier(f"{ADOPT_R1}; close"))
    assert [q.item.id for q in found.questions] == ["i2", "i3"]
    assert [m.id for m in found.questions[0].motions] == ["r2", "r3"]
    assert [a.motion.id for a in found.assignments] == ["r1"]


def test_what_was_put_off_is_left_with_its_reason_and_open_drafts() -> None:
    script = f"{ADOPT_R1}; vote r2; others for; end; defer i2; withdraw i3; close"
    [question] = left(earlier(script)).questions
    assert (question.item.id, question.reason) == ("i2", "нет времени")
    assert [m.id for m in question.motions] == ["r3"]


def test_an_election_without_a_winner_is_left() -> None:
    motions = (replace(election("e1", "k1=ann k2=bob k3=cid"), item=item("i1").id),)
    script = "vote e1; choose k1 chair ann; choose k2 bob cid; choose k3 dan; end; close"
    [question] = left(earlier(script, agenda=(item("i1"),), motions=motions)).questions
    assert [m.id for m in question.motions] == ["e1"]


def test_a_running_and_a_later_meeting_leave_nothing() -> None:
    assert left(earlier(ADOPT_R1)) == LeftOver()
    assert left(earlier("close", days_ago=-5)) == LeftOver()


def test_the_meeting_itself_leaves_nothing_for_itself() -> None:
    old = earlier("close", days_ago=0)
    assert left(old, target=replace(old.meeting, date=DAY)) == LeftOver()


@pytest.mark.parametrize("title", ["О вопросе 2", "о вопросе  2."])
def test_a_question_taken_up_since_is_not_left(title: str) -> None:
    old = earlier("close")
    newer = earlier("close", "2", 10, agenda=(item("i9", title=title),), motions=())
    titles = [q.item.title for q in left(old, newer).questions]
    assert titles == [title, "О вопросе 1", "О вопросе 3"]
    target = coming(agenda=(item("i7", title=title),))
    assert [q.item.id for q in left(old, target=target).questions] == ["i1", "i3"]


def test_settled_and_standing_assignments_are_not_left() -> None:
    old = earlier(f"{ADOPT_R1}; close")
    settled = {(old.meeting.id, old.meeting.motions[0].id)}
    assert left(old, settled=settled).assignments == ()
    standing = motion("r1", "i1", deadline=Standing(), executors=("bob",))
    old = earlier(f"{ADOPT_R1}; close", motions=(standing,))
    assert left(old).assignments == ()


def test_an_assignment_reported_on_is_not_left() -> None:
    old = earlier(f"{ADOPT_R1}; close")
    [assignment] = left(old).assignments
    target = take_up_assignments(coming(), [assignment], ids("bob"))
    assert left(old, target=target).assignments == ()


def test_a_question_is_taken_up_with_new_ids() -> None:
    old = earlier("close")
    question = left(old).questions[0]
    target = take_up(coming(), question, ids("ann", "chair"))
    [taken] = target.agenda
    assert (taken.title, taken.number) == ("О вопросе 1", "1")
    assert taken.rapporteurs == ids("ann")
    [draft] = motions_of(target, taken.id)
    assert draft.id != "r1"
    assert (draft.number, draft.executors, draft.deadline) == ("1.1", ("bob", "все"), LATER)


def test_candidates_stand_again_under_new_ids() -> None:
    motions = (replace(election("e1", "k1=ann k2=bob"), item=item("i1").id),)
    question = left(earlier("close", agenda=(item("i1"),), motions=motions)).questions[0]
    [draft] = take_up(coming(), question, ()).motions
    assert draft.candidates is not None
    assert [c.person for c in draft.candidates] == ["ann", "bob"]
    assert not {c.id for c in draft.candidates} & {"k1", "k2"}


def test_assignments_are_heard_as_one_question() -> None:
    [assignment] = left(earlier(f"{ADOPT_R1}; close", "7")).assignments
    target = take_up_assignments(coming(), [assignment], ids("bob", "ann"))
    [question] = target.agenda
    assert (question.title, question.rapporteurs) == (ABOUT_ASSIGNMENTS, ids("bob"))
    [draft] = target.motions
    assert draft.ballot is BallotForm.NONE
    assert draft.text == (
        "Принять к сведению информацию об исполнении решения 1.1 протокола №\xa07 от 10.02.2026."
    )


@pytest.mark.parametrize(
    ("deadline", "due"),
    [
        (OnDate(DAY), True),
        (LATER, False),
        (NextMeeting(), True),
        (Conditional("после ремонта"), False),
    ],
)
def test_what_is_due_by_the_meeting(deadline: Deadline, due: bool) -> None:
    assignment = LeftAssignment(meeting=coming(), motion=motion("r1", deadline=deadline))
    assert due_before(assignment, DAY) is due
