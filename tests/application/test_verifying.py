from __future__ import annotations

from dataclasses import replace

import pytest

from secretary_app.application.chain import chain, closing_hash
from secretary_app.application.journal import entries_of
from secretary_app.application.ports import Finding
from secretary_app.application.records import (
    GENESIS_HASH,
    ChainedEntry,
    Journal,
    MeetingKey,
    MeetingStatus,
    Projection,
)
from secretary_app.application.verifying import closing_json, closing_of, verify
from secretary_app.domain.agenda import Choice
from secretary_app.domain.errors import DomainError
from secretary_app.domain.meeting.entries import BallotRecorded, Entry
from tests.application.councils import LETTERS, NAMES, SITTINGS, key, stored
from tests.fakes.store import FakeStore

M1 = key(SITTINGS, "m1")


def entries(store: FakeStore, of: MeetingKey = M1) -> tuple[Entry, ...]:
    return entries_of(store.contents.meetings[of].journal)


def rewrite(store: FakeStore, journal: Journal) -> None:
    """Put another journal in the place of the stored one."""
    changed = replace(store.contents.meetings[M1], journal=journal)
    meetings = {**store.contents.meetings, M1: changed}
    store.contents = replace(store.contents, meetings=meetings)


def test_nothing_to_notice() -> None:
    assert verify(stored()) == ()
    assert verify(stored(*NAMES)) == ()


def test_an_altered_vote_breaks_the_chain() -> None:
    store = stored(*NAMES)
    journal = store.contents.meetings[M1].journal
    [first, *_] = (c for c in journal.entries if isinstance(c.entry.event, BallotRecorded))
    assert isinstance(first.entry.event, BallotRecorded)
    event = replace(first.entry.event, choice=Choice.ABSTAIN)
    altered = ChainedEntry(replace(first.entry, event=event), first.hash)
    rewrite(store, Journal(tuple(altered if c is first else c for c in journal.entries)))
    assert [(f.kind, f.meeting) for f in verify(store)] == [("chain", M1)]


def test_a_forged_chain_does_not_make_an_impossible_journal_possible() -> None:
    store = stored(*NAMES)
    kept = [e for e in entries(store) if e.seq != 3]
    renumbered = [replace(e, seq=n) for n, e in enumerate(kept, start=1)]  # type: ignore[arg-type]
    rewrite(store, Journal(chain(GENESIS_HASH, renumbered)))
    [finding] = verify(store)
    assert (finding.kind, finding.meeting) == ("journal", M1)
    assert "zarechye/2026/1 противоречит правилам: journal[" in finding.text


def test_a_journal_that_does_not_begin_with_the_opening() -> None:
    store = stored(*NAMES)
    first, *others = entries(store)
    renumbered = [replace(e, seq=n) for n, e in enumerate(others, start=1)]  # type: ignore[arg-type]
    rewrite(store, Journal(chain(GENESIS_HASH, renumbered)))
    assert first.seq == 1
    [finding] = verify(store)
    assert "journal[0]" in finding.text


def test_a_header_changed_behind_the_program_is_noticed() -> None:
    store = stored(*NAMES)
    meeting = store.contents.meetings[M1]
    first, *others = meeting.meeting.motions
    motions = (replace(first, text="Отменить всё."), *others)
    forged = replace(meeting, meeting=replace(meeting.meeting, motions=motions))
    store.contents = replace(store.contents, meetings={**store.contents.meetings, M1: forged})
    [finding] = verify(store)
    assert (finding.kind, finding.meeting) == ("journal", M1)
    assert "после его открытия" in finding.text


@pytest.mark.parametrize("rows", [None, Projection(status=MeetingStatus.CLOSED)])
def test_read_rows_that_differ_from_the_journal(rows: Projection | None) -> None:
    store = stored(*NAMES)
    projections = {k: p for k, p in store.contents.projections.items() if k != M1}
    if rows is not None:
        projections[M1] = rows
    store.contents = replace(store.contents, projections=projections)
    [finding] = verify(store)
    assert (finding.kind, finding.meeting) == ("projection", M1)
    assert "secretary-app rebuild" in finding.text
    assert not finding.repaired


def test_what_the_store_noticed_at_the_start_is_told_once() -> None:
    store = stored(*NAMES)
    store.noticed = (Finding(kind="head", text="Контрольный файл отстал.", repaired=True),) * 2
    assert verify(store) == store.noticed[:1]


@pytest.mark.parametrize("kind", ["database", "chain"])
def test_a_damaged_database_is_not_read_further(kind: str) -> None:
    store = stored(*NAMES)
    store.noticed = (Finding(kind=kind, text="Повреждена."),)
    store.contents = replace(store.contents, projections={})
    assert verify(store) == store.noticed


def test_the_closing_hash_is_computed_anew() -> None:
    store = stored(*NAMES)
    journal = store.contents.meetings[M1].journal
    found = closing_of(store, M1)
    assert found.checksum == closing_hash(journal)
    assert closing_json(found) == {
        "meeting": "zarechye/2026/1",
        "date": "2026-03-12",
        "entries": found.entries,
        "hash": found.checksum,
    }
    # An entry altered together with its stored hash gives itself away here.
    forged = tuple(replace(each, hash="f" * 64) for each in journal.entries)
    rewrite(store, Journal(forged))
    assert closing_of(store, M1).checksum == found.checksum


def test_a_meeting_that_is_not_closed_has_no_closing_hash() -> None:
    with pytest.raises(DomainError, match="ещё не закрыто"):
        closing_of(stored("letters"), key(LETTERS, "z3"))
