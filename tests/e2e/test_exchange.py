"""The whole contract of exchange.md over the project's own files, on real databases."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from secretary_app.application.clocks import ScriptedClock
from secretary_app.application.demonstration import hold
from secretary_app.application.exporting import export_council
from secretary_app.application.importing import import_council
from secretary_app.application.live import LiveMeeting, perform, resume
from secretary_app.application.ports import Store
from secretary_app.application.records import Journal, MeetingKey
from secretary_app.application.report import report_of
from secretary_app.application.result_json import result_json
from secretary_app.application.verifying import verify
from secretary_app.domain.agenda import Choice, MotionId
from secretary_app.domain.councils import CouncilId
from secretary_app.domain.errors import DomainError, Refusal
from secretary_app.domain.meeting.commands import Command, Record, Redo, Undo
from secretary_app.domain.meeting.entries import (
    BallotRecorded,
    MeetingClosed,
    VoteClosed,
)
from secretary_app.domain.people import PersonId
from secretary_app.storage.store import open_store
from tests.application.councils import (
    COUNCILS,
    LETTERS,
    NAMES,
    SITTINGS,
    accept,
    json_of,
    key,
    path_of,
)

BOTH = list(zip(NAMES, COUNCILS, strict=True))
Z3 = key(LETTERS, "z3")


class Machine:
    """A computer with a data folder; every use opens and closes the database."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def opened(self, *, write: bool = False) -> closing[Store]:
        return closing(open_store(self.folder, write=write))

    def take(self, file: Any) -> Any:
        """Import the text of a file, or a fixture by name."""
        with self.opened(write=True) as store:
            if isinstance(file, bytes):
                return import_council(store, file)
            return accept(store, file)

    def give(self, council: CouncilId) -> bytes:
        """The council's file."""
        with self.opened() as store:
            return export_council(store, council).encode()

    def results(self, council: CouncilId) -> list[dict[str, object]]:
        with self.opened() as store, store.reading() as tx:
            record = tx.council(council)
            assert record is not None
            return [result_json(report_of(record, each)) for each in tx.meetings(council)]

    def journals(self, council: CouncilId) -> dict[str, Journal]:
        with self.opened() as store, store.reading() as tx:
            return {each.meeting.id: each.journal for each in tx.meetings(council)}

    def well(self) -> bool:
        with self.opened() as store:
            return verify(store) == ()


@pytest.fixture
def laptop(tmp_path: Path) -> Machine:
    return Machine(tmp_path / "ноутбук")


@pytest.fixture
def office(tmp_path: Path) -> Machine:
    return Machine(tmp_path / "кабинет")


@pytest.mark.parametrize(("name", "council"), BOTH)
def test_a_council_moves_whole(
    laptop: Machine, office: Machine, name: str, council: CouncilId
) -> None:
    laptop.take(name)
    office.take(laptop.give(council))
    assert office.give(council) == laptop.give(council)
    assert office.journals(council) == laptop.journals(council)
    assert office.results(council) == laptop.results(council)
    assert office.take(path_of(name).read_bytes()).nothing_changed
    assert office.well()


@pytest.mark.parametrize(("name", "council"), BOTH)
def test_holding_a_meeting_comes_to_the_same_as_importing_it(
    laptop: Machine, office: Machine, name: str, council: CouncilId
) -> None:
    laptop.take(name)
    with office.opened(write=True) as store:
        hold(store, path_of(name).read_bytes())
    assert office.journals(council) == laptop.journals(council)
    assert office.give(council) == laptop.give(council)
    assert office.well()


def test_the_past_travels_with_its_people_and_rules(laptop: Machine, office: Machine) -> None:
    laptop.take("sittings")
    before = laptop.results(SITTINGS)[0]
    data = json_of("sittings")
    data["people"][0]["surname"] = "Другой"
    data["memberships"] = data["memberships"][:3]
    data["regulations"][0]["majority"]["share"] = "1"
    laptop.take(data)
    office.take(laptop.give(SITTINGS))
    assert laptop.results(SITTINGS)[0] == office.results(SITTINGS)[0] == before
    assert office.journals(SITTINGS) == laptop.journals(SITTINGS)
    assert office.give(SITTINGS) == laptop.give(SITTINGS)


def test_a_meeting_begun_here_is_finished_there_and_comes_back(
    laptop: Machine, office: Machine
) -> None:
    laptop.take("letters")
    office.take(laptop.give(LETTERS))
    with office.opened(write=True) as store:
        meeting = Steps(store, Z3)
        meeting.give(ballot("p3"))
        meeting.give(Record((VoteClosed(motion=MotionId("r1")),)))
        meeting.give(Record((MeetingClosed(),)))
    report = laptop.take(office.give(LETTERS))
    assert (report.meetings_continued, report.entries_added) == (1, 3)
    assert laptop.journals(LETTERS) == office.journals(LETTERS)
    [*_, last] = laptop.results(LETTERS)
    assert [v["outcome"] for v in last["votes"]] == ["adopted"]  # type: ignore[attr-defined]
    assert laptop.well()


def test_two_courses_of_one_meeting_do_not_mix(laptop: Machine, office: Machine) -> None:
    for machine, choice in ((laptop, Choice.FOR), (office, Choice.AGAINST)):
        machine.take("letters")
        with machine.opened(write=True) as store:
            Steps(store, Z3).give(ballot("p3", choice))
    before = laptop.give(LETTERS)
    with pytest.raises(DomainError) as caught:
        laptop.take(office.give(LETTERS))
    assert caught.value.place == "meetings[2].journal[10]"
    assert laptop.give(LETTERS) == before


class Steps:
    """A running meeting: commands a minute apart."""

    def __init__(self, store: Store, meeting: MeetingKey) -> None:
        self._store = store
        self._clock = datetime(2026, 9, 15, 8, 0, tzinfo=UTC)
        self.live: LiveMeeting = resume(store, meeting)

    def give(self, command: Command) -> None:
        self._clock += timedelta(minutes=1)
        self.live = perform(self._store, ScriptedClock(self._clock), self.live, command)


def ballot(person: str, choice: Choice = Choice.FOR) -> Record:
    event = BallotRecorded(motion=MotionId("r1"), person=PersonId(person), choice=choice)
    return Record((event,))


@pytest.fixture
def held(laptop: Machine) -> Iterator[Steps]:
    laptop.take("letters")
    with laptop.opened(write=True) as store:
        yield Steps(store, Z3)


def on_disk(machine: Machine, meeting: MeetingKey) -> Journal:
    """The journal as another process reads it, beside the running one."""
    return machine.journals(meeting.council)[meeting.meeting]


def test_a_vote_is_on_the_disk_when_the_step_returns(laptop: Machine, held: Steps) -> None:
    for command in (ballot("p3"), ballot("p3", Choice.ABSTAIN), Undo(), Redo()):
        held.give(command)
        stored = on_disk(laptop, Z3)
        assert tuple(c.entry for c in stored.entries) == held.live.history.entries()
        assert stored.head.hash == held.live.head


def test_a_refused_step_leaves_no_trace(laptop: Machine, held: Steps) -> None:
    before = on_disk(laptop, Z3)
    for command in (ballot("p6"), Redo(), Record((MeetingClosed(),))):
        with pytest.raises(Refusal):
            held.give(command)
    assert on_disk(laptop, Z3) == before
    held.give(ballot("p3"))
    assert len(on_disk(laptop, Z3).entries) == len(before.entries) + 1


def tables_with(folder: Path, word: str) -> set[tuple[str, str]]:
    """The tables and columns in which ``word`` stands."""
    found: set[tuple[str, str]] = set()
    with closing(sqlite3.connect(folder / "secretary.db")) as raw:
        tables = [
            row[0] for row in raw.execute("SELECT name FROM sqlite_master WHERE type='table'")
        ]
        for table in tables:
            columns = [row[1] for row in raw.execute(f"PRAGMA table_info('{table}')")]
            for column in columns:
                query = f'SELECT 1 FROM "{table}" WHERE "{column}" LIKE ?'  # noqa: S608
                if raw.execute(query, (f"%{word}%",)).fetchone():
                    found.add((table, column))
    return found


def test_no_row_of_the_database_links_a_secret_ballot_to_a_person(laptop: Machine) -> None:
    data = json_of("sittings")
    secret = data["meetings"][0]["motions"][3]
    secret["id"] = "тайное"
    for entry in data["meetings"][0]["journal"]:
        if entry.get("motion") == "s1":
            entry["motion"] = "тайное"
    laptop.take(json.loads(json.dumps(data)))
    assert tables_with(laptop.folder, "тайное") == {
        ("motions", "id"), ("journal", "payload"), ("vote_rows", "motion_id"),
    }  # fmt: skip
    with closing(sqlite3.connect(laptop.folder / "secretary.db")) as raw:
        rows = raw.execute("SELECT payload FROM journal WHERE payload LIKE '%тайное%'").fetchall()
    entries = [json.loads(payload) for (payload,) in rows if "snapshot" not in payload]
    assert len(entries) == 3
    assert all("person" not in entry for entry in entries)
