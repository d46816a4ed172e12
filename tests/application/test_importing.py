from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from fractions import Fraction
from typing import Any

import pytest

from secretary_app.application.chain import broken_at
from secretary_app.application.exporting import export_council
from secretary_app.application.importing import ConflictError, import_council
from secretary_app.application.ports import EnvironmentFailure
from secretary_app.application.records import CouncilRecord, StoredMeeting
from secretary_app.domain.errors import DomainError, InvalidFact, Refusal
from tests.application.councils import (
    COUNCILS,
    LETTERS,
    NAMES,
    SITTINGS,
    accept,
    json_of,
    key,
    stored,
    text_of,
)
from tests.fakes.store import Contents, FakeStore

M1 = key(SITTINGS, "m1")
M2 = key(SITTINGS, "m2")


def record(store: FakeStore) -> CouncilRecord:
    return store.contents.councils[SITTINGS]


def meeting(store: FakeStore, which: Any = M1) -> StoredMeeting:
    return store.contents.meetings[which]


def sittings(journal: int | None = None, **fields: Any) -> Any:
    """The file of the council with the first ``journal`` entries of its first meeting."""
    data = json_of("sittings") | fields
    data["meetings"][0]["journal"] = data["meetings"][0]["journal"][:journal]
    return data


def refused(store: FakeStore, file: Any) -> DomainError:
    """The fault for which a file is refused; nothing of it is stored."""
    before = store.contents
    with pytest.raises(DomainError) as caught:
        accept(store, file)
    assert store.contents == before
    return caught.value


# A new council


@pytest.mark.parametrize(("name", "council"), list(zip(NAMES, COUNCILS, strict=True)))
def test_a_new_council_is_stored_whole(name: str, council: str) -> None:
    data, store = json_of(name), FakeStore()
    report = accept(store, name)
    assert report.council_added
    assert report.council_changed
    assert not report.nothing_changed
    assert report.council.id == council
    assert report.meetings_added == len(data["meetings"])
    assert report.entries_added == sum(len(m["journal"]) for m in data["meetings"])
    for each, journal in zip(data["meetings"], store.contents.meetings.values(), strict=True):
        assert len(journal.journal.entries) == len(each["journal"])
        assert broken_at(journal.journal) is None


@pytest.mark.parametrize(("name", "council"), list(zip(NAMES, COUNCILS, strict=True)))
def test_importing_again_changes_nothing(name: str, council: Any) -> None:
    store = stored(name)
    before, text = store.contents, export_council(store, council)
    report = accept(store, name)
    assert report.nothing_changed
    assert report.meetings_unchanged == len(json_of(name)["meetings"])
    assert not report.council_added
    assert store.contents == before
    assert export_council(store, council) == text


def test_councils_do_not_touch_each_other() -> None:
    store = stored(*NAMES)
    assert set(store.contents.councils) == set(COUNCILS)
    alone = stored("sittings")
    assert export_council(store, SITTINGS) == export_council(alone, SITTINGS)


# A known council


def test_people_rules_and_composition_are_updated() -> None:
    store, data = stored("sittings"), sittings()
    data["people"][7]["surname"] = "Тихомирова"
    data["regulations"][1]["quorum"]["share"] = "3/4"
    data["memberships"] = data["memberships"][:7]
    report = accept(store, data)
    assert report.council_changed
    assert not report.council_added
    assert report.meetings_unchanged == 2
    assert {p.surname for p in record(store).people} >= {"Тихомирова"}
    quorum = record(store).regulations[1].quorum
    assert quorum is not None
    assert quorum.share == Fraction(3, 4)
    assert len(record(store).memberships) == 7


def test_what_happened_keeps_its_people_and_rules() -> None:
    store, data = stored("sittings"), sittings()
    before = meeting(store)
    data["people"][0]["surname"] = "Другой"
    data["regulations"][0]["quorum"]["share"] = "1"
    accept(store, data)
    assert meeting(store) == before


def test_people_that_the_file_does_not_name_stay() -> None:
    store, data = stored("sittings"), sittings()
    data["people"].append({"id": "new", "surname": "Новикова"})
    data["organisations"].append({"id": "o2", "name": "Завод"})
    data["agreements"] = [
        {"id": "g1", "kind": "cooperation", "date": "2026-01-01", "parties": ["o2"]}
    ]
    accept(store, data)
    accept(store, "sittings")
    assert "new" in {p.id for p in record(store).people}
    assert [o.id for o in record(store).organisations] == ["o1", "o2"]
    assert [a.id for a in record(store).agreements] == ["g1"]


def test_a_meeting_to_come_is_updated() -> None:
    store, data = stored("sittings"), sittings()
    data["meetings"][1]["place"] = "клуб"
    report = accept(store, data)
    assert (report.meetings_updated, report.meetings_unchanged) == (1, 1)
    assert not report.council_changed
    assert not report.nothing_changed
    assert meeting(store, M2).meeting.place == "клуб"


def test_a_planned_meeting_begins_by_import() -> None:
    data = sittings(journal=0)
    store = stored(data)
    assert meeting(store).journal.entries == ()
    report = accept(store, "sittings")
    assert (report.meetings_updated, report.meetings_unchanged) == (1, 1)
    assert report.entries_added == len(json_of("sittings")["meetings"][0]["journal"])
    assert store.contents == stored("sittings").contents


def test_a_meeting_not_in_the_file_stays() -> None:
    store, data = stored("sittings"), sittings()
    data["meetings"] = data["meetings"][1:]
    assert accept(store, data).nothing_changed
    assert meeting(store).journal.entries


# A journal that goes on


@pytest.mark.parametrize("known", [1, 2, 20, 73])
def test_a_longer_journal_continues_the_stored_one(known: int) -> None:
    store = stored(sittings(journal=known))
    report = accept(store, "sittings")
    whole = len(json_of("sittings")["meetings"][0]["journal"])
    assert (report.meetings_continued, report.entries_added) == (1, whole - known)
    assert store.contents == stored("sittings").contents


def test_the_continuation_is_refused_by_the_rules_at_its_entry() -> None:
    store, data = stored(sittings(journal=20)), sittings()
    data["meetings"][0]["journal"][22]["motion"] = "r4"
    fault = refused(store, data)
    assert isinstance(fault, Refusal)
    assert fault.place == "meetings[0].journal[22]"


def test_a_file_that_knows_nothing_of_the_course_contradicts_nothing() -> None:
    store = stored("sittings")
    before = store.contents
    assert accept(store, sittings(journal=0)).nothing_changed
    assert store.contents == before


def test_a_shorter_journal_is_an_old_file() -> None:
    store = stored("sittings")
    fault = refused(store, sittings(journal=20))
    assert isinstance(fault, ConflictError)
    assert fault.place == "meetings[0]"
    assert "(74)" in fault.message
    assert "(20)" in fault.message


@pytest.mark.parametrize("index", [0, 1, 40, 73])
def test_another_story_is_a_conflict_at_its_entry(index: int) -> None:
    store, data = stored("sittings"), sittings()
    data["meetings"][0]["journal"][index]["at"] = "2026-03-12T09:00:00+07:00"
    fault = refused(store, data)
    assert isinstance(fault, ConflictError)
    assert fault.place == f"meetings[0].journal[{index}]"


def test_the_same_moment_with_another_offset_is_another_story() -> None:
    store, data = stored("sittings"), sittings()
    entry = data["meetings"][0]["journal"][1]
    entry["at"] = datetime.fromisoformat(entry["at"]).astimezone(UTC).isoformat()
    fault = refused(store, data)
    assert isinstance(fault, ConflictError)
    assert fault.place == "meetings[0].journal[1]"


def test_a_snapshot_of_another_header_is_refused() -> None:
    edited, data = stored("sittings"), sittings()
    data["people"][0]["surname"] = "Другой"
    accept(edited, data)
    travelling = json.loads(export_council(edited, SITTINGS))
    assert "snapshot" in travelling["meetings"][0]["journal"][0]
    travelling["meetings"][0]["motions"][0]["text"] = "Отменить всё."
    fault = refused(FakeStore(), travelling)
    assert fault.place == "meetings[0].journal[0]"


def test_another_snapshot_is_another_story() -> None:
    edited = stored("sittings")
    data = sittings()
    data["people"][0]["surname"] = "Другой"
    accept(edited, data)
    travelled = stored("sittings")
    accept(travelled, data)
    assert import_council(travelled, export_council(edited, SITTINGS).encode()).nothing_changed
    opened_otherwise = stored(data)
    text = export_council(edited, SITTINGS).encode()
    with pytest.raises(ConflictError) as caught:
        import_council(opened_otherwise, text)
    assert caught.value.place == "meetings[0].journal[0]"


@pytest.mark.parametrize(
    "change",
    [
        lambda m: m.update(number="5"),
        lambda m: m.update(place="клуб"),
        lambda m: m["agenda"][0].update(title="О другом"),
        lambda m: m["motions"][0].update(text="Отменить всё."),
    ],
    ids=["number", "place", "agenda", "motion"],
)
def test_the_header_of_a_begun_meeting_does_not_change(change: Callable[[Any], None]) -> None:
    store, data = stored("sittings"), sittings()
    change(data["meetings"][0])
    fault = refused(store, data)
    assert isinstance(fault, ConflictError)
    assert fault.place == "meetings[0]"


def test_the_draft_of_a_held_meeting_may_change() -> None:
    store, data = stored("sittings"), sittings()
    journal = meeting(store).journal
    data["meetings"][0]["draft"]["items"][0]["spoke"] = "Кедрин О.М."
    report = accept(store, data)
    assert (report.meetings_updated, report.entries_added) == (1, 0)
    draft = meeting(store).meeting.draft
    assert draft is not None
    assert draft.items[0].spoke == "Кедрин О.М."
    assert meeting(store).journal == journal


def test_a_draft_and_a_continuation_come_together() -> None:
    store, data = stored(sittings(journal=30)), sittings()
    data["meetings"][0]["draft"] = None
    report = accept(store, data)
    assert (report.meetings_continued, report.meetings_updated) == (1, 0)
    assert meeting(store).meeting.draft is None


def with_papers(*steps: Any) -> Any:
    data = sittings()
    data["meetings"][0]["papers"] = [{"id": "d1", "kind": "minutes", "steps": list(steps)}]
    return data


CHECKED = {"step": "checked", "on": "2026-03-13"}
SENT = {"step": "sent_for_review", "on": "2026-03-14", "to": ["Отдел права"]}


def test_a_file_that_knows_less_of_a_paper_takes_nothing_back() -> None:
    store = stored(with_papers(CHECKED))
    assert accept(store, with_papers(CHECKED, SENT)).meetings_updated == 1
    for older in (with_papers(CHECKED), sittings()):
        assert accept(store, older).meetings_unchanged == 2
        assert len(meeting(store).meeting.papers[0].steps) == 2


def test_another_story_of_a_paper_is_refused_at_its_place() -> None:
    store = stored(with_papers(CHECKED, SENT))
    other = with_papers(CHECKED | {"on": "2026-03-15"})
    assert refused(store, other).place == "meetings[0].papers[0]"


# All or nothing


def test_a_fault_in_the_last_meeting_keeps_the_first_out() -> None:
    data = json_of("letters")
    data["meetings"][2]["journal"][-1]["person"] = "p6"
    fault = refused(FakeStore(), data)
    assert fault.place == f"meetings[2].journal[{len(data['meetings'][2]['journal']) - 1}]"


def test_people_are_not_updated_when_a_meeting_is_in_conflict() -> None:
    store, data = stored("sittings"), sittings(journal=5)
    data["people"][7]["surname"] = "Тихомирова"
    refused(store, data)
    assert "Тихомирова" not in {p.surname for p in record(store).people}


def test_a_failure_of_the_disk_stores_nothing() -> None:
    store = FakeStore()
    store.failing = EnvironmentFailure("Диск полон.")
    with pytest.raises(EnvironmentFailure, match="Диск полон"):
        import_council(store, text_of(json_of("sittings")))
    assert not store.contents.councils


def test_whoever_looks_on_hears_of_every_meeting_and_may_take_all_of_them_back() -> None:
    heard: list[tuple[int, int]] = []
    store, text = FakeStore(), text_of(json_of("sittings"))
    meetings = len(json_of("sittings")["meetings"])

    def stop_before_the_commit(done: int, total: int) -> None:
        heard.append((done, total))
        if done == total:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        import_council(store, text, stop_before_the_commit)
    assert heard == [(done, meetings) for done in range(meetings + 1)]
    assert store.contents == Contents()
    assert import_council(store, text).meetings_added == meetings


# Held against the meetings that the file does not name


def test_a_number_borne_by_a_stored_meeting_is_taken() -> None:
    store, data = stored("sittings"), sittings()
    data["meetings"] = [data["meetings"][1] | {"id": "m3"}]
    fault = refused(store, data)
    assert isinstance(fault, InvalidFact)
    assert fault.place == "meetings[0].number"
    assert "«2»" in fault.message


def test_the_same_number_is_free_in_another_period() -> None:
    store, data = stored("letters"), json_of("letters")
    data["meetings"] = [data["meetings"][1] | {"id": "z9", "date": "2027-10-03"}]
    assert accept(store, data).meetings_added == 1


def test_numbers_may_be_exchanged_within_one_file() -> None:
    data = json_of("letters")
    data["meetings"] = [data["meetings"][1], data["meetings"][1] | {"id": "z9", "number": "3"}]
    store = stored(data)
    data["meetings"][0]["number"], data["meetings"][1]["number"] = "3", "2"
    assert accept(store, data).meetings_updated == 2


def test_rules_that_a_stored_meeting_needs_are_not_taken_away() -> None:
    store, data = stored("sittings"), sittings()
    data["regulations"], data["meetings"] = data["regulations"][1:], data["meetings"][1:]
    fault = refused(store, data)
    assert fault.place == "regulations"
    assert "№ 1 от 12.03.2026" in fault.message


def test_numbering_does_not_change_under_stored_meetings() -> None:
    store, data = stored("letters"), json_of("letters")
    data["regulations"][0]["numbering"] = "continuous"
    data["meetings"] = []
    fault = refused(store, data)
    assert fault.place == "regulations"
    assert "№ 2" in fault.message
    assert len(store.contents.councils[LETTERS].regulations) == 1
