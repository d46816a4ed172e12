from __future__ import annotations

import json
from typing import Any

import pytest

from secretary_app.application.report import naming_of, report_of, report_of_history
from secretary_app.application.result_json import result_json
from secretary_app.domain.agenda import CandidateId
from secretary_app.domain.people import PersonId
from tests.application.councils import (
    CONFERENCE,
    LETTERS,
    SITTINGS,
    WEIGHTS,
    accept,
    json_of,
    key,
    stored,
)
from tests.fakes.store import FakeStore
from tests.sitting import held


def result(name: str, council: Any, meeting: str, store: FakeStore | None = None) -> Any:
    """The JSON of `result`, as another program reads it."""
    contents = (store or stored(name)).contents
    found = contents.meetings[key(council, meeting)]
    return json.loads(json.dumps(result_json(report_of(contents.councils[council], found))))


def votes(got: Any, *fields: str) -> list[tuple[Any, ...]]:
    return [tuple(vote[f] for f in fields) for vote in got["votes"]]


# The expectations below are counted by hand from the files in tests/e2e/fixtures.


def test_the_heading_and_the_quorum_at_the_end() -> None:
    got = result("sittings", SITTINGS, "m1")
    assert got["meeting"] == {"id": "m1", "number": "1", "date": "2026-03-12"}
    assert got["quorum"] == {"base": 8, "required": 4, "present": 3, "remote": 1, "met": False}


def test_the_timeline_follows_every_arrival_and_departure() -> None:
    points = result("sittings", SITTINGS, "m1")["timeline"]
    assert points[0] == {"at": "2026-03-12T10:01:00+07:00", "present": 1, "met": False}
    assert max(p["present"] for p in points) == 7
    assert (points[-1]["present"], points[-1]["met"]) == (3, False)


def test_votes_of_a_sitting() -> None:
    got = result("sittings", SITTINGS, "m1")
    fields = ("motion", "round", "ballot", "for", "against", "abstain", "not_voting", "invalid")
    assert votes(got, *fields) == [
        ("r1", 1, "open", 5, 1, 0, 1, 0),
        ("r2", 1, "open", 3, 3, 1, 0, 0),
        ("r2", 2, "open", 2, 2, 3, 0, 0),
        ("r3", 1, "open", 6, 0, 0, 0, 0),
        ("s1", 1, "secret", 3, 1, 1, 1, 1),
        ("e1", 1, "secret", 6, 0, 0, 1, 0),
        ("e1", 2, "secret", 7, 0, 0, 0, 0),
        ("r4", 1, "open", 3, 0, 1, 0, 0),
        ("r5", 1, "open", 3, 0, 0, 0, 0),
    ]


def test_outcomes_of_a_sitting() -> None:
    got = result("sittings", SITTINGS, "m1")
    fields = ("present", "recused", "base", "required", "outcome", "decided_by", "unanimous")
    assert votes(got, *fields) == [
        (7, 0, 7, 4, "adopted", "majority", False),
        (7, 0, 7, 4, "rejected", "casting_vote", False),
        (7, 0, 7, 4, "adopted", "casting_vote", False),
        (6, 1, 6, 6, "adopted", "unanimity", True),
        (7, 0, 7, 4, "rejected", "majority", False),
        (7, 0, 8, 5, "second_round", "majority", False),
        (7, 0, 8, 5, "elected", "majority", False),
        (4, 0, 4, 3, "adopted", "majority", False),
        (3, 0, 3, 2, "no_quorum", "none", True),
    ]
    assert votes(got, "number")[0] == ("r1",)
    assert got["votes"][-1]["quorum"] == {"base": 8, "required": 4, "met": False}


def test_candidates_of_an_election() -> None:
    first, second = (v for v in result("sittings", SITTINGS, "m1")["votes"] if "candidates" in v)
    assert [(c["id"], c["votes"], c["elected"]) for c in first["candidates"]] == [
        ("k1", 3, False),
        ("k2", 2, False),
        ("k3", 1, False),
    ]
    assert second["candidates"] == [
        {"id": "k1", "votes": 5, "elected": True},
        {"id": "k2", "votes": 2, "elected": False},
    ]
    assert second["derivation"][-1] == "Избрание состоялось: Ветров\N{NO-BREAK SPACE}Е.И."


def test_weighted_numbers_are_exact_strings() -> None:
    got = result("weights", WEIGHTS, "w1")
    assert got["quorum"] == {
        "base": "5", "required": "5/2", "present": 4, "remote": 0, "met": True,
    }  # fmt: skip
    fields = ("for", "against", "abstain", "not_voting", "base", "required", "outcome", "present")
    assert votes(got, *fields) == [
        ("5/2", "1/2", "1", "0", "4", "8/3", "rejected", 4),
        ("3", "1", "0", "0", "4", "2", "adopted", 4),
    ]


def test_letters_that_came_too_late_do_not_count() -> None:
    got = result("letters", LETTERS, "z1")
    fields = ("for", "against", "not_voting", "base", "required", "outcome", "present")
    assert votes(got, *fields) == [(3, 1, 0, 4, 3, "adopted", 4)]
    assert got["votes"][0]["quorum"] == {"base": 6, "required": 4, "met": True}


def test_a_vote_that_runs_comes_last_and_open() -> None:
    got = result("letters", LETTERS, "z3")
    fields = ("for", "against", "not_voting", "present", "outcome", "decided_by")
    assert votes(got, *fields) == [(2, 1, 1, 4, "open", "none")]
    assert got["votes"][0]["derivation"][-1] == "Голосование ещё идёт."


def test_a_meeting_to_come_and_a_conference_have_no_votes() -> None:
    assert result("letters", LETTERS, "z2")["votes"] == []
    got = result("conference", CONFERENCE, "k1")
    assert got["votes"] == []
    assert got["quorum"] == {"base": 0, "required": 0, "present": 0, "remote": 0, "met": True}


def test_doubts_of_the_heading_and_of_a_vote() -> None:
    got = result("sittings", SITTINGS, "m1")
    assert [d.split(":")[1].split(".")[0] for d in got["doubts"]] == [
        " в тексте Положения нет об участии по видеосвязи; подключившиеся учтены",
        " общее число членов прочитано как действующий состав",
    ]
    tied = got["votes"][1]["doubts"]
    assert len(tied) == 3
    assert "есть воздержавшиеся" in tied[-1]


def test_keys_are_those_of_the_contract() -> None:
    got = result("sittings", SITTINGS, "m1")
    assert list(got) == ["meeting", "quorum", "timeline", "votes", "doubts"]
    assert list(got["votes"][0]) == [
        "motion", "number", "round", "ballot", "present", "recused", "for", "against", "abstain",
        "not_voting", "invalid", "quorum", "base", "required", "outcome", "decided_by",
        "unanimous", "derivation", "doubts",
    ]  # fmt: skip


def test_the_rules_are_cited_by_their_own_name_and_people_as_of_the_day() -> None:
    store, data = stored("sittings"), json_of("sittings")
    data["people"][0]["surname"] = "Другой"
    accept(store, data)
    lines = [line for v in result("", SITTINGS, "m1", store)["votes"] for line in v["derivation"]]
    assert any("(Ветров\N{NO-BREAK SPACE}Е.И.)" in line for line in lines)
    assert not any("Другой" in line for line in lines)
    weighted = result("weights", WEIGHTS, "w1")["votes"][0]["derivation"][0]
    assert weighted.startswith("п.\N{NO-BREAK SPACE}3 Регламента: ")


def test_a_running_meeting_is_reported_from_its_history() -> None:
    sitting = held("chair:chair ann", "arrive chair ann; vote r1; for chair ann; end; vote r2")
    report = report_of_history(sitting.history, {})
    assert [v.motion.id for v in report.votes] == ["r1", "r2"]
    assert report.quorum.present == 2
    assert [p.status.present for p in report.timeline] == [1, 2]


@pytest.mark.parametrize(("candidate", "name"), [("k1", "Полянская"), ("k2", "bob"), ("k9", "k9")])
def test_names_of_candidates(candidate: str, name: str) -> None:
    sitting = held("chair:chair ann bob", "arrive chair")
    known = {p.id: p for p in sitting.state.facts.people if p.id != "bob"}
    naming = naming_of(sitting.state, known)
    assert naming.candidate(CandidateId(candidate)).startswith(name)
    assert naming.person(PersonId("nobody")) == "nobody"
