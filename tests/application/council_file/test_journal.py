from __future__ import annotations

import dataclasses
import json
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone
from typing import get_args, get_type_hints

import pytest
from hypothesis import given

from secretary_app.application.council_file import (
    WireError,
    canonical,
    decode,
    encode,
    entry_from_json,
    entry_to_json,
    without_repeated_snapshots,
)
from secretary_app.application.records import CouncilRecord
from secretary_app.domain.agenda import Choice, Meeting, MotionId
from secretary_app.domain.meeting.entries import (
    AbsenceNoted,
    AllVoted,
    BallotRecorded,
    CountsRecorded,
    Entry,
    Event,
    GuestArrived,
    MeetingOpened,
    MotionAmended,
    SeqNo,
    VoteClosed,
    VoteOpened,
    VoteReopened,
)
from secretary_app.domain.meeting.facts import MeetingFacts
from secretary_app.domain.people import PersonId
from tests.application.council_file.samples import json_of, text_of
from tests.application.council_file.strategies import ENTRIES

AT = datetime(2021, 10, 22, 10, 6, tzinfo=timezone(timedelta(hours=7)))
MOTION = MotionId("r1")


def entry(event: Event, seq: int = 7) -> Entry:
    return Entry(seq=SeqNo(seq), at=AT, event=event)


@given(ENTRIES)
def test_any_entry_comes_back_equal(original: Entry) -> None:
    wire = json.loads(json.dumps(entry_to_json(original)))
    again = entry_from_json(wire, original.seq)
    assert again == original
    assert again.at.utcoffset() == original.at.utcoffset()
    assert canonical(again) == canonical(original)


def test_the_file_shows_every_event() -> None:
    journal = decode(text_of("session")).meetings[0].journal
    assert {type(each.event) for each in journal} >= set(get_args(Event))
    assert [each.seq for each in journal] == list(range(1, len(journal) + 1))


def test_an_entry_reads_like_the_file() -> None:
    ballot = BallotRecorded(motion=MOTION, person=PersonId("p1"), choice=Choice.FOR)
    assert entry_to_json(entry(ballot)) == {
        "at": "2021-10-22T10:06:00+07:00",
        "event": "ballot_recorded",
        "motion": "r1",
        "person": "p1",
        "choice": "for",
    }


def test_counts_and_exceptions_are_written_out() -> None:
    counts = CountsRecorded(motion=MOTION, for_=3, against=0, abstain=1)
    assert entry_to_json(entry(counts)) == {
        "at": "2021-10-22T10:06:00+07:00",
        "event": "counts_recorded",
        "motion": "r1",
        "for": 3,
        "against": 0,
        "abstain": 1,
        "invalid": 0,
    }
    assert entry_to_json(entry(AllVoted(motion=MOTION, choice=Choice.FOR)))["except"] == []


def test_null_is_the_same_as_absent() -> None:
    wire = {"at": "2021-10-22T10:06:00+07:00", "event": "guest_arrived", "person": "p1"}
    plain = entry_from_json(wire, SeqNo(1))
    assert plain.event == GuestArrived(person=PersonId("p1"))
    assert entry_from_json({**wire, "mode": None, "step_of": None}, SeqNo(1)) == plain


def test_an_amendment_tells_an_empty_list_from_no_change() -> None:
    cleared = entry(MotionAmended(motion=MOTION, executors=()))
    untouched = entry(MotionAmended(motion=MOTION))
    assert entry_to_json(cleared)["executors"] == []
    assert "executors" not in entry_to_json(untouched)
    assert canonical(cleared) != canonical(untouched)


@pytest.mark.parametrize(
    ("wire", "place"),
    [
        ([], ""),
        ({}, ""),
        ({"at": "вчера", "event": "meeting_closed"}, "at"),
        ({"at": "2021-10-22T10:06:00+07:00"}, ""),
        ({"at": "2021-10-22T10:06:00+07:00", "event": "meeting_closed", "step_of": "1"}, "step_of"),
        ({"at": "2021-10-22T10:06:00+07:00", "event": "left", "person": ""}, "person"),
        (
            {
                "at": "2021-10-22T10:06:00+07:00",
                "event": "entry_corrected",
                "entry": 1,
                "replacement": {"event": "left"},
                "reason": "описка",
                "author": "секретарь",
            },
            "replacement",
        ),
    ],
)
def test_a_damaged_entry_is_refused_at_its_field(wire: object, place: str) -> None:
    with pytest.raises(WireError) as caught:
        entry_from_json(wire, SeqNo(1))
    assert caught.value.place == place


@pytest.mark.parametrize(
    ("broken", "place"),
    [
        (entry(AbsenceNoted(person=PersonId("p"), reason=" ")), "reason"),
        (entry(AbsenceNoted(person=PersonId("p"), reason="\ud800")), "reason"),
        (entry(AllVoted(motion=MOTION, choice=Choice.FOR, except_=(PersonId(""),))), "except[0]"),
        (entry(CountsRecorded(motion=MOTION, for_=-1, against=0, abstain=0)), "for"),
    ],
)
def test_an_entry_that_could_not_be_read_back_is_not_written(broken: Entry, place: str) -> None:
    with pytest.raises(WireError) as caught:
        entry_to_json(broken)
    assert caught.value.place == place


@pytest.mark.parametrize(
    "moment",
    [AT.replace(tzinfo=None), AT.replace(tzinfo=timezone(timedelta(hours=2, seconds=17)))],
)
def test_a_moment_needs_an_offset_in_minutes(moment: datetime) -> None:
    with pytest.raises(WireError, match="со смещением"):
        entry_to_json(dataclasses.replace(entry(MeetingOpened()), at=moment))


def test_the_canonical_text_is_sorted_and_without_spaces() -> None:
    ballot = BallotRecorded(motion=MOTION, person=PersonId("п1"), choice=Choice.AGAINST)
    assert canonical(dataclasses.replace(entry(ballot), step_of=SeqNo(6))) == (
        '{"at":"2021-10-22T10:06:00+07:00","choice":"against","event":"ballot_recorded",'
        '"motion":"r1","person":"п1","seq":7,"step_of":6}'
    )


def test_the_canonical_text_keeps_the_offset() -> None:
    here = entry(MeetingOpened())
    there = dataclasses.replace(here, at=AT.astimezone(UTC))
    assert here == there
    assert canonical(here) != canonical(there)


def test_the_canonical_text_does_not_depend_on_the_hash_seed() -> None:
    program = (
        "import sys\n"
        "from secretary_app.application.council_file import canonical, decode\n"
        "file = decode(sys.stdin.buffer.read())\n"
        "text = ''.join(map(canonical, file.meetings[0].journal))\n"
        "sys.stdout.buffer.write(text.encode())\n"
    )
    texts = {
        subprocess.run(
            [sys.executable, "-c", program],
            input=text_of("session").encode(),
            capture_output=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(texts) == 1


@pytest.mark.parametrize("kind", [VoteOpened, CountsRecorded, VoteClosed, VoteReopened])
def test_what_a_secret_ballot_leaves_in_the_journal_names_nobody(kind: type) -> None:
    named = [hint for hint in get_type_hints(kind).values() if "PersonId" in repr(hint)]
    assert named == []
    assert "PersonId" in repr(get_type_hints(BallotRecorded))


def facts_of_session() -> MeetingFacts:
    event = decode(text_of("session")).meetings[0].journal[0].event
    assert isinstance(event, MeetingOpened)
    assert event.snapshot is not None
    return event.snapshot


def test_a_snapshot_that_repeats_the_file_is_left_out() -> None:
    file = decode(text_of("session"))
    facts = facts_of_session()

    def same(_record: CouncilRecord, _meeting: Meeting) -> MeetingFacts:
        return facts

    slim = without_repeated_snapshots(file, same)
    opening = file.meetings[0].journal[0].event
    assert isinstance(opening, MeetingOpened)
    assert opening.entered_on is not None
    slimmed = MeetingOpened(entered_on=opening.entered_on)
    assert slim.meetings[0].journal[0].event == slimmed
    assert slim.meetings[0].journal[1:] == file.meetings[0].journal[1:]
    assert slim.meetings[1] == file.meetings[1]
    assert "snapshot" not in encode(slim)


def test_a_snapshot_that_differs_stays() -> None:
    file = decode(text_of("session"))
    facts = facts_of_session()

    def other(_record: CouncilRecord, _meeting: Meeting) -> MeetingFacts:
        return dataclasses.replace(facts, people=())

    assert without_repeated_snapshots(file, other) == file


def test_a_snapshot_reads_like_the_file() -> None:
    wire = json_of("session")["meetings"][0]["journal"][0]
    assert entry_to_json(entry_from_json(wire, SeqNo(1)))["snapshot"] == {
        **wire["snapshot"],
        "regulation": {
            "effective_from": "2020-01-01",
            "ballot": "open",
            "representation": "none",
            "signatories": [],
        },
        "memberships": [
            {**wire["snapshot"]["memberships"][0], "to": None, "groups": [], "weight": "1"}
        ],
        "meeting": {
            **wire["snapshot"]["meeting"],
            "form": "in_person",
            "kind": "session",
            "guests": [],
        },
    }
