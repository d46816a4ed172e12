from __future__ import annotations

import pytest

from secretary_app.application.journal import (
    entries_of,
    history_of,
    known_people,
    meeting_facts,
    readmit,
)
from secretary_app.application.records import CouncilRecord, StoredMeeting
from secretary_app.domain.errors import InvalidFact, Refusal
from secretary_app.domain.meeting.history import start
from secretary_app.domain.meeting.state import Phase
from tests.application.councils import LETTERS, SITTINGS, accept, json_of, key, stored
from tests.builders import council, meeting, person
from tests.fakes.store import FakeStore


def parts(store: FakeStore, meeting_id: str) -> tuple[CouncilRecord, StoredMeeting]:
    return store.contents.councils[SITTINGS], store.contents.meetings[key(SITTINGS, meeting_id)]


def test_a_held_meeting_stands_on_the_facts_of_its_opening() -> None:
    store, data = stored("sittings"), json_of("sittings")
    data["people"][0]["surname"] = "Другой"
    accept(store, data)
    record, held = parts(store, "m1")
    facts = meeting_facts(record, held)
    assert next(p.surname for p in facts.people if p.id == "p1") == "Ветров"
    assert history_of(record, held).state.phase is Phase.CLOSED


def test_a_planned_meeting_stands_on_what_is_known_today() -> None:
    store, data = stored("sittings"), json_of("sittings")
    data["people"][0]["surname"] = "Другой"
    accept(store, data)
    record, planned = parts(store, "m2")
    facts = meeting_facts(record, planned)
    assert next(p.surname for p in facts.people if p.id == "p1") == "Другой"
    assert history_of(record, planned).state.phase is Phase.NOT_OPENED


def test_a_planned_meeting_needs_rules() -> None:
    with pytest.raises(InvalidFact):
        history_of(CouncilRecord(council=council()), StoredMeeting(meeting=meeting()))


def test_entries_may_name_people_of_today_and_of_the_opening() -> None:
    store, data = stored("sittings"), json_of("sittings")
    data["people"].append({"id": "new", "surname": "Новикова"})
    accept(store, data)
    record, held = parts(store, "m1")
    facts = meeting_facts(record, held)
    bare = CouncilRecord(council=record.council, people=(person("only"),))
    assert {"new", "p1"} <= known_people(record, facts)
    assert known_people(bare, facts) == {"only", *(p.id for p in facts.people)}


def test_a_journal_can_be_admitted_again() -> None:
    store = stored("letters")
    record = store.contents.councils[LETTERS]
    held = store.contents.meetings[key(LETTERS, "z1")]
    facts = meeting_facts(record, held)
    entries = entries_of(held.journal)
    history = readmit(start(facts), entries, known_people(record, facts))
    assert history.entries() == entries
    with pytest.raises(Refusal) as caught:
        readmit(history, entries[-1:], ())
    assert caught.value.place == f"journal[{len(entries)}]"
