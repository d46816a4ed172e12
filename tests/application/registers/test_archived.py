"""Earlier minutes in the registers: what they say, and what they cannot."""

from __future__ import annotations

from datetime import date

from secretary_app.application.editing import store_edit
from secretary_app.application.old_minutes.keeping import archived_step
from secretary_app.application.old_minutes.matching import matched_people
from secretary_app.application.records import MeetingStatus
from secretary_app.application.registers import Registers, RegisterScope, gather
from secretary_app.application.registers.lines import Capacity, Part
from tests.application.old_minutes.test_keeping import KNOWN, TODAY, ids, read, record, source
from tests.application.registers.gathered import Weeks
from tests.fakes.store import FakeStore


def registers() -> Registers:
    store, known, minutes = FakeStore(), record(*KNOWN), read()
    with store.writing() as tx:
        tx.save_council(known)
    people = matched_people(known.people, minutes)
    store_edit(store, archived_step(known, minutes, people, source(), TODAY, ids()))
    return gather(store, Weeks, RegisterScope())


def test_earlier_minutes_are_in_the_register_of_minutes() -> None:
    (line,) = registers().minutes
    assert (line.status, line.questions, line.decisions) == (MeetingStatus.ARCHIVED, 1, 1)
    assert (line.opened, line.quorum, line.closing_hash) == (None, None, "")


def test_their_assignments_are_still_to_be_carried_out() -> None:
    (line,) = registers().assignments
    assert (line.number, line.text) == ("1.1", "Посадить сад.")
    assert line.executors == ("Буков Б.Б.", "отдел сада")
    assert line.due == date(2018, 3, 1)


def test_their_lists_are_attendance_without_times() -> None:
    lines = registers().attendance
    assert [(each.capacity, each.part) for each in lines] == [
        (Capacity.VOTING, Part.IN_PERSON),
        (Capacity.VOTING, Part.REMOTE),
        (Capacity.VOTING, Part.IN_PERSON),
        (Capacity.GUEST, Part.IN_PERSON),
        (Capacity.VOTING, Part.ABSENT),
    ]
    assert lines[-1].reason == "болезнь"
    assert {each.arrived for each in lines} == {None}
    assert registers().votes == ()
