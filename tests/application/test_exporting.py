from __future__ import annotations

import json
from typing import Any

import pytest

from secretary_app.application.council_file import decode
from secretary_app.application.exporting import export_council
from secretary_app.application.importing import import_council
from secretary_app.application.lookup import NotFoundError
from secretary_app.application.report import report_of
from secretary_app.application.result_json import result_json
from tests.application.councils import COUNCILS, NAMES, SITTINGS, accept, json_of, stored
from tests.fakes.store import FakeStore

BOTH = list(zip(NAMES, COUNCILS, strict=True))


def moved(store: FakeStore, council: Any) -> FakeStore:
    """Another machine that was given the exported file."""
    other = FakeStore()
    import_council(other, export_council(store, council).encode())
    return other


def results(store: FakeStore, council: Any) -> list[dict[str, object]]:
    record = store.contents.councils[council]
    with store.reading() as tx:
        return [result_json(report_of(record, each)) for each in tx.meetings(council)]


@pytest.mark.parametrize(("name", "council"), BOTH)
def test_the_file_says_what_was_imported(name: str, council: Any) -> None:
    original, exported = json_of(name), export_council(stored(name), council)
    before, after = decode(json.dumps(original)), decode(exported)
    assert after == before


@pytest.mark.parametrize(("name", "council"), BOTH)
def test_another_machine_comes_to_the_same(name: str, council: Any) -> None:
    store = stored(name)
    other = moved(store, council)
    assert other.contents == store.contents
    assert results(other, council) == results(store, council)
    assert export_council(other, council) == export_council(store, council)


def test_results_travel_with_the_people_and_rules_of_their_day() -> None:
    store, data = stored("sittings"), json_of("sittings")
    before = results(store, SITTINGS)
    data["people"][0]["surname"] = "Другой"
    data["regulations"][0]["majority"]["share"] = "3/4"
    data["memberships"] = data["memberships"][:3]
    accept(store, data)
    other = moved(store, SITTINGS)
    assert results(other, SITTINGS)[0] == before[0]
    assert results(other, SITTINGS)[1] != before[1]
    assert other.contents == store.contents
    text = export_council(store, SITTINGS)
    opening = json.loads(text)["meetings"][0]["journal"][0]
    assert opening["snapshot"]["people"][1]["surname"] == "Ветров"
    assert import_council(store, text.encode()).nothing_changed


def test_snapshots_are_left_out_where_the_file_says_the_same() -> None:
    assert '"snapshot"' not in export_council(stored("sittings"), SITTINGS)


def test_a_journal_goes_on_elsewhere_and_comes_back() -> None:
    data = json_of("sittings")
    journal = data["meetings"][0]["journal"]
    data["meetings"][0]["journal"] = journal[:40]
    laptop = stored(data)
    office = moved(laptop, SITTINGS)
    accept(office, "sittings")
    report = import_council(laptop, export_council(office, SITTINGS).encode())
    assert report.meetings_continued == 1
    assert laptop.contents == office.contents


def test_an_unknown_council() -> None:
    with pytest.raises(NotFoundError, match="«нет»"):
        export_council(stored("sittings"), "нет")  # type: ignore[arg-type]


def test_nothing_stored_links_a_secret_ballot_to_a_person() -> None:
    text = export_council(stored("sittings"), SITTINGS)
    journal = json.loads(text)["meetings"][0]["journal"]
    secret = [e for e in journal if e.get("motion") in {"s1", "e1"}]
    assert {e["event"] for e in secret} == {
        "vote_opened", "vote_closed", "vote_reopened", "counts_recorded",
    }  # fmt: skip
    assert not any("person" in e for e in secret)


@pytest.mark.parametrize("event", ["ballot_recorded", "ballot_for_candidate", "all_voted"])
def test_a_file_that_names_voters_of_a_secret_vote_is_refused(event: str) -> None:
    data = json_of("sittings")
    journal = data["meetings"][0]["journal"]
    index = next(i for i, e in enumerate(journal) if e["event"] == "counts_recorded")
    named = {"motion": "s1", "at": journal[index]["at"], "event": event}
    choices: dict[str, dict[str, object]] = {
        "ballot_recorded": {"person": "p1", "choice": "for"},
        "ballot_for_candidate": {"person": "p1", "candidate": "k1"},
        "all_voted": {"choice": "for", "except": []},
    }
    journal.insert(index, named | choices[event])
    with pytest.raises(Exception, match=rf"journal\[{index}\]"):
        accept(FakeStore(), data)
