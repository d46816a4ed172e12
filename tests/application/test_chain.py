from __future__ import annotations

import dataclasses
from datetime import UTC, datetime, timedelta, timezone
from fractions import Fraction
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretary_app.application.chain import broken_at, chain, closing_hash, entry_hash
from secretary_app.application.council_file import canonical, decode
from secretary_app.application.records import GENESIS_HASH, ChainedEntry, Journal
from secretary_app.domain.agenda import Choice, MotionId
from secretary_app.domain.meeting.entries import (
    BallotRecorded,
    DissentRecorded,
    Entry,
    MeetingClosed,
    MeetingOpened,
    SeqNo,
)
from secretary_app.domain.people import PersonId
from tests.application.council_file.samples import text_of
from tests.application.council_file.strategies import ENTRIES

ENTRIES_OF_SESSION = decode(text_of("session")).meetings[0].journal
DISSENT = DissentRecorded(motion=MotionId("r9"), person=PersonId("p9"))
JOURNAL = Journal(chain(GENESIS_HASH, ENTRIES_OF_SESSION))


def test_a_hash_covers_the_one_before_and_the_canonical_text() -> None:
    first = ENTRIES_OF_SESSION[0]
    expected = sha256(b"abc\n" + canonical(first).encode()).hexdigest()
    assert entry_hash("abc", first) == expected


def test_the_chain_goes_on_where_it_stopped() -> None:
    begun = chain(GENESIS_HASH, ENTRIES_OF_SESSION[:5])
    assert begun + chain(begun[-1].hash, ENTRIES_OF_SESSION[5:]) == JOURNAL.entries
    assert chain(GENESIS_HASH, ()) == ()


def test_an_unbroken_journal() -> None:
    assert broken_at(JOURNAL) is None
    assert broken_at(Journal()) is None


def swapped(index: int, entry: Entry) -> Journal:
    entries = list(JOURNAL.entries)
    entries[index] = ChainedEntry(entry, entries[index].hash)
    return Journal(tuple(entries))


@pytest.mark.parametrize("index", range(len(ENTRIES_OF_SESSION)))
def test_any_change_of_an_entry_is_found_at_its_number(index: int) -> None:
    entry = ENTRIES_OF_SESSION[index]
    for altered in (
        dataclasses.replace(entry, at=entry.at + timedelta(microseconds=1)),
        dataclasses.replace(entry, at=entry.at.astimezone(timezone(timedelta(hours=1)))),
        dataclasses.replace(entry, step_of=SeqNo(99)),
        dataclasses.replace(entry, seq=SeqNo(99)),
        dataclasses.replace(entry, event=DISSENT),
    ):
        assert broken_at(swapped(index, altered)) == index + 1


def test_the_snapshot_is_covered_too() -> None:
    opened = ENTRIES_OF_SESSION[0].event
    assert isinstance(opened, MeetingOpened)
    assert opened.snapshot is not None
    member = dataclasses.replace(opened.snapshot.memberships[0], weight=Fraction(2))
    facts = dataclasses.replace(opened.snapshot, memberships=(member,))
    altered = dataclasses.replace(ENTRIES_OF_SESSION[0], event=MeetingOpened(snapshot=facts))
    assert broken_at(swapped(0, altered)) == 1


def test_a_missing_or_exchanged_entry_is_found() -> None:
    entries = JOURNAL.entries
    assert broken_at(Journal(entries[:3] + entries[4:])) == 4
    assert broken_at(Journal((entries[1], entries[0], *entries[2:]))) == 1
    assert broken_at(Journal(entries[1:])) == 1


@pytest.mark.no_cover  # examples by the hundred: traced, they take twice as long
@given(st.lists(ENTRIES, max_size=4))
def test_a_chain_of_anything_holds(entries: list[Entry]) -> None:
    numbered = [dataclasses.replace(e, seq=SeqNo(n)) for n, e in enumerate(entries, start=1)]
    assert broken_at(Journal(chain(GENESIS_HASH, numbered))) is None


def test_the_closing_hash_is_that_of_the_closing_entry() -> None:
    closing = next(c for c in JOURNAL.entries if isinstance(c.entry.event, MeetingClosed))
    assert closing is not JOURNAL.entries[-1]
    assert closing_hash(JOURNAL) == closing.hash


def test_a_running_meeting_has_no_closing_hash() -> None:
    assert closing_hash(Journal(JOURNAL.entries[:20])) is None


def test_known_hashes_of_version_1() -> None:
    # Stored journals depend on these: they never change.
    at = datetime(2021, 10, 22, 3, 0, tzinfo=UTC)
    ballot = BallotRecorded(motion=MotionId("r1"), person=PersonId("п1"), choice=Choice.FOR)
    chained = chain(GENESIS_HASH, [Entry(seq=SeqNo(1), at=at, event=ballot)])
    assert chained[0].hash == "f7ac239a986866af7a944a6ee6dfb88243a04d0476d09f835065fb1e3e27687f"
    assert JOURNAL.head.hash == "691f80781d474f940834146d7849b6758ccab714f064d6a3cb3315166c2c3316"


def test_a_field_added_later_leaves_the_hashes_of_older_journals() -> None:
    # The same journal as it was known before an opening could be marked as entered later.
    opening = ENTRIES_OF_SESSION[0]
    assert isinstance(opening.event, MeetingOpened)
    unmarked = dataclasses.replace(opening.event, entered_on=None)
    older = (dataclasses.replace(opening, event=unmarked), *ENTRIES_OF_SESSION[1:])
    head = Journal(chain(GENESIS_HASH, older)).head
    assert head.hash == "0b1e214226d052afe2bce760ecb6f1dbe9e56eb84e2b016464c5f80e2d43eab4"
