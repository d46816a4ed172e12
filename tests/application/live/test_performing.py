from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretary_app.application.journal import entries_of
from secretary_app.application.live import resume
from secretary_app.application.lookup import NotFoundError
from secretary_app.application.ports import EnvironmentFailure
from secretary_app.application.projections import projection_of_stored
from secretary_app.application.records import (
    MeetingStatus,
)
from secretary_app.domain.agenda import Choice, MotionId
from secretary_app.domain.errors import Refusal
from secretary_app.domain.meeting.commands import Correct, Record
from secretary_app.domain.meeting.entries import (
    BallotRecorded,
    MeetingClosed,
    MeetingOpened,
    SeqNo,
    VoteClosed,
)
from secretary_app.domain.people import PersonId
from tests.application.councils import SITTINGS, key
from tests.application.live.room import KEY, VOTE, Room
from tests.builders import OPENING


def test_a_meeting_can_be_entered_before_it_opens() -> None:
    room = Room()
    assert room.live.history.entries() == ()
    assert room.live.head == ""
    assert "guest" in room.live.known


def test_an_unknown_meeting() -> None:
    with pytest.raises(NotFoundError, match="«нет»"):
        resume(Room().store, key(KEY.council, "нет"))
    with pytest.raises(NotFoundError, match="zarechye"):
        resume(Room().store, key(SITTINGS, "m1"))


def test_the_opening_keeps_the_people_and_rules_of_the_day() -> None:
    room = Room("open")
    [entry] = entries_of(room.stored.journal)
    assert isinstance(entry.event, MeetingOpened)
    assert entry.event.snapshot == room.live.history.state.facts
    assert room.in_order()


def test_entries_are_stored_when_the_step_returns() -> None:
    room = Room("open")
    before = len(room.stored.journal.entries)
    live = room.run("arrive chair ann bob").live
    assert len(room.stored.journal.entries) == before + 3
    assert [e.step for e in live.history.entries()] == [1, 2, 2, 2]
    assert room.in_order()


def test_times_are_those_of_the_clock() -> None:
    room = Room("open; arrive ann")
    assert [e.at for e in room.live.history.entries()] == [OPENING, OPENING + timedelta(minutes=1)]


@pytest.mark.parametrize("script", ["", "open", f"open; {VOTE}", f"open; {VOTE}; close"])
def test_a_refused_step_changes_nothing(script: str) -> None:
    room = Room(script)
    live, before = room.live, room.store.contents
    impossible = BallotRecorded(motion=MotionId("r1"), person=PersonId("cid"), choice=Choice.FOR)
    with pytest.raises(Refusal):
        room.give(Record((impossible,)))
    assert room.store.contents == before
    assert room.live is live


def test_a_step_is_refused_whole() -> None:
    room = Room("open; arrive chair ann; vote r1")
    before = room.store.contents
    with pytest.raises(Refusal):
        room.run("for chair bob")
    assert room.store.contents == before


def test_a_step_that_reaches_no_disk_did_not_happen() -> None:
    room = Room("open; arrive chair ann bob; vote r1")
    live, before = room.live, room.store.contents
    room.store.failing = EnvironmentFailure("Диск полон.")
    with pytest.raises(EnvironmentFailure, match="Диск полон"):
        room.run("for chair")
    assert room.store.contents == before
    assert room.live is live
    room.store.failing = None
    room.run("for chair")
    assert room.in_order()


def test_undo_and_redo_are_steps_of_their_own() -> None:
    room = Room(f"open; {VOTE}")
    closed = room.live.history.state
    room.run("undo")
    assert room.live.history.state.open_round is not None
    assert room.votes() == []
    assert room.in_order()
    room.run("redo")
    assert room.live.history.state == closed
    assert room.votes() == [("2", "adopted")]
    assert len(room.stored.journal.entries) == 10
    assert room.in_order()


def test_nothing_to_undo_or_redo() -> None:
    for script, line in [("", "undo"), ("open", "undo"), ("open", "redo")]:
        with pytest.raises(Refusal):
            Room(script).run(line)


def test_undoing_a_ballot_under_way_leaves_the_read_rows_right() -> None:
    assert Room("open; arrive chair ann bob; vote r1; for chair; undo; undo").in_order()


def test_a_correction_counts_anew() -> None:
    room = Room(f"open; {VOTE}; close")
    assert room.votes() == [("2", "adopted")]
    ballot = next(e for e in room.live.history.entries() if isinstance(e.event, BallotRecorded))
    against = BallotRecorded(motion=MotionId("r1"), person=PersonId("chair"), choice=Choice.AGAINST)
    room.give(Correct(SeqNo(ballot.seq), against, "описка", "Секретарь"))
    assert room.votes() == [("1", "rejected")]
    assert room.in_order()


@pytest.mark.parametrize(
    ("script", "status"),
    [
        ("", None),
        ("open", MeetingStatus.RUNNING),
        ("open; break", MeetingStatus.RUNNING),
        ("open; close", MeetingStatus.CLOSED),
    ],
)
def test_the_list_of_meetings_knows_where_it_stands(
    script: str, status: MeetingStatus | None
) -> None:
    projection = Room(script).projection
    assert (projection.status if projection else None) is status


LINES = (
    "arrive chair", "arrive ann", "arrive bob", "remote cid", "to_remote ann", "leave bob",
    "absent dan", "guest guest", "guest_left guest", "item i1", "recuse ann", "preside ann",
    "vote r1", "vote r2", "vote c1", "for chair", "against ann", "abstain bob", "others for",
    "count 1-0-0", "casting for", "end", "reopen r1", "record n1", "break", "resume", "undo",
    "redo", "close", "withdraw i1", "defer i2", "add_item i9", "propose r9 on i1",
    "amend r1 Иначе.", "heard i1 ann Доклад.", "dissent r1 ann", "nominate e1 k4=guest",
)  # fmt: skip


@given(st.lists(st.sampled_from(LINES), max_size=40))
def test_read_rows_never_lag_behind_the_journal(lines: list[str]) -> None:
    room = Room("open")
    for line in lines:
        before = room.store.contents
        try:
            room.run(line)
        except Refusal:
            assert room.store.contents == before
        assert room.projection == projection_of_stored(room.record, room.stored)
    assert room.in_order()


def test_events_of_one_command_share_its_step() -> None:
    room = Room("open; arrive chair ann bob; vote r1; for chair ann")
    room.give(Record((VoteClosed(motion=MotionId("r1")), MeetingClosed())))
    last = room.live.history.entries()[-2:]
    assert [e.step_of for e in last] == [None, last[0].seq]
    assert room.in_order()
