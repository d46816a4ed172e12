"""A meeting held on paper, entered afterwards with its own times."""

from __future__ import annotations

from datetime import datetime, time, timedelta

import pytest

from secretary_app.application.chain import chain
from secretary_app.application.clocks import ScriptedClock
from secretary_app.application.exporting import export_meeting
from secretary_app.application.importing import ConflictError, import_council
from secretary_app.application.live import perform, resume
from secretary_app.application.live.backdating import (
    backwards_notice,
    moment_on_paper,
    open_from_paper,
)
from secretary_app.application.records import GENESIS_HASH
from secretary_app.domain.errors import Refusal
from secretary_app.domain.meeting.commands import Record
from secretary_app.domain.meeting.entries import Entry, Event, MeetingOpened, SeqNo
from tests.application.live.room import KEY, Room
from tests.builders import OPENING, facts
from tests.fakes.store import FakeStore
from tests.sitting import VERBS, Sitting

NOW = OPENING + timedelta(days=3)


def from_paper(*steps: tuple[time, str]) -> Room:
    """A meeting opened at 10:00 on paper; each step at the time given."""
    room = Room()
    opening = moment_on_paper(room.live, time(10, 0), NOW)
    room.live = perform(room.store, ScriptedClock(opening), room.live, open_from_paper(NOW))
    speaker = Sitting(room.state.facts)
    for at, line in steps:
        verb, *words = line.split()
        events: tuple[Event, ...] = tuple(VERBS[verb](speaker, words))
        moment = moment_on_paper(room.live, at, NOW)
        room.live = perform(room.store, ScriptedClock(moment), room.live, Record(events))
    return room


def test_the_entries_have_the_times_on_paper_and_the_opening_says_so() -> None:
    room = from_paper((time(10, 1), "arrive chair ann bob"), (time(10, 40), "close"))
    minutes = [(e.at - OPENING) // timedelta(minutes=1) for e in room.live.history.entries()]
    assert minutes == [0, 1, 1, 1, 40]
    assert room.state.entered_on == NOW
    opening = room.live.history.entries()[0].event
    assert isinstance(opening, MeetingOpened)
    assert (opening.entered_on, opening.snapshot) == (NOW, room.state.facts)
    assert room.in_order()


def test_a_meeting_recorded_as_it_went_is_not_marked() -> None:
    assert Room("open").state.entered_on is None


def test_the_mark_is_under_the_hash_and_its_absence_changes_no_hash() -> None:
    snapshot = facts()

    def hash_of(event: MeetingOpened) -> str:
        return chain(GENESIS_HASH, [Entry(seq=SeqNo(1), at=OPENING, event=event)])[0].hash

    plain = hash_of(MeetingOpened(snapshot=snapshot))
    assert plain == hash_of(MeetingOpened(snapshot=snapshot, entered_on=None))
    assert plain != hash_of(MeetingOpened(snapshot=snapshot, entered_on=NOW))


def test_the_mark_travels_with_the_file() -> None:
    room = from_paper((time(10, 1), "arrive chair ann bob"))
    text = export_meeting(room.store, KEY)
    assert "snapshot" not in text
    other = FakeStore()
    import_council(other, text.encode())
    again = resume(other, KEY)
    assert again.head == room.live.head
    assert again.history.state.entered_on == NOW
    assert import_council(other, text.encode()).meetings_unchanged == 1
    live = import_council(FakeStore(), export_meeting(Room("open").store, KEY).encode())
    assert live.meetings_added == 1


def test_a_file_without_the_mark_tells_another_story() -> None:
    room = from_paper()
    unmarked = Room("open")
    with pytest.raises(ConflictError):
        import_council(room.store, export_meeting(unmarked.store, KEY).encode())


def test_a_typed_time_is_on_the_day_of_the_last_entry() -> None:
    room = Room()
    assert moment_on_paper(room.live, time(18, 30), NOW) == OPENING.replace(hour=18, minute=30)
    late = from_paper((time(23, 50), "arrive chair"))
    after_midnight = OPENING.replace(hour=0, minute=10) + timedelta(days=1)
    assert moment_on_paper(late.live, time(0, 10), NOW) == after_midnight
    late.live = perform(
        late.store,
        ScriptedClock(after_midnight),
        late.live,
        Record(tuple(VERBS["arrive"](Sitting(late.state.facts), ["ann"]))),
    )
    assert moment_on_paper(late.live, time(0, 20), NOW).date() == after_midnight.date()


def test_what_has_not_happened_yet_cannot_be_entered() -> None:
    now = OPENING.replace(hour=12)
    with pytest.raises(Refusal, match=r"12\.03\.2026, 12:01 ещё не наступило"):
        moment_on_paper(Room().live, time(12, 1), now)


def test_a_time_that_goes_back_is_asked_about() -> None:
    room = from_paper((time(10, 12), "arrive chair"))
    earlier, later = OPENING + timedelta(minutes=5), OPENING + timedelta(minutes=12)
    assert backwards_notice(room.live, earlier) == (
        "12.03.2026, 10:05 раньше предыдущей записи (12.03.2026, 10:12). Записать так?"
    )
    assert backwards_notice(room.live, later) is None
    assert backwards_notice(Room().live, datetime.min.replace(tzinfo=NOW.tzinfo)) is None
