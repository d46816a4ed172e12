from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from secretary_app.application.projections import project, rebuild, status_of
from secretary_app.application.records import (
    AttendanceRow,
    MeetingStatus,
    Projection,
    ResolutionRow,
)
from secretary_app.domain.archived import ArchivedMinutes
from secretary_app.domain.people import PersonId
from tests.application.councils import CONFERENCE, LETTERS, NAMES, SITTINGS, WEIGHTS, key, stored
from tests.builders import facts, regulation
from tests.sitting import Sitting, held

FULL = "arrive chair ann bob; remote cid; absent dan"


def attendance(sitting: Sitting) -> list[tuple[str, str, str, str | None]]:
    rows = project(sitting.state).attendance
    return [(r.person, r.capacity, r.presence, r.reason) for r in rows]


def test_a_meeting_to_come_has_no_rows() -> None:
    empty = Projection(status=MeetingStatus.PLANNED)
    assert project(Sitting(facts()).state) == empty


def test_a_meeting_known_from_its_minutes_is_neither_planned_nor_closed() -> None:
    minutes = ArchivedMinutes(entered_on=date(2026, 11, 1), source="Протокол № 3.docx")
    assert status_of(Sitting(facts("ann", archive=minutes)).state) is MeetingStatus.ARCHIVED


def test_attendance_in_the_order_of_the_composition() -> None:
    sitting = held("chair:chair ann bob cid dan eve?", f"{FULL}; leave bob; arrive eve")
    assert attendance(sitting) == [
        ("chair", "member", "in_person", None),
        ("ann", "member", "in_person", None),
        ("bob", "member", "left", None),
        ("cid", "member", "remote", None),
        ("dan", "member", "absent", "болен"),
        ("eve", "member", "in_person", None),
    ]


def test_substitutes_and_guests_come_after_the_members() -> None:
    rules = regulation(representation="substitute")
    script = "guest guest other; substitute x for ann; arrive chair; guest_left other"
    assert attendance(held("chair:chair ann", script, rules)) == [
        ("chair", "member", "in_person", None),
        ("ann", "member", "absent", None),
        ("guest", "guest", "in_person", None),
        ("other", "guest", "left", None),
        ("x", "substitute", "in_person", None),
    ]


def test_a_row_of_every_closed_round() -> None:
    script = f"{FULL}; vote r1; for ann; end; reopen r1; for chair ann bob; end; vote r2"
    rows = project(held("chair:chair ann bob cid dan", script).state).votes
    assert [(r.motion, r.round, r.for_, r.outcome, r.decided_by) for r in rows] == [
        ("r1", 1, "1", "rejected", "majority"),
        ("r1", 2, "3", "adopted", "majority"),
    ]
    assert {(r.number, r.ballot, r.against, r.abstain) for r in rows} == {("r1", "open", "0", "0")}


def test_weights_are_exact() -> None:
    script = "arrive chair ann bob; vote r1; for chair ann; against bob; end"
    [row] = project(held("chair:chair*46885964/2213314389 ann*1/3 bob", script).state).votes
    # 46885964/2213314389 + 1/3
    assert row.for_ == "784657427/2213314389"


def test_resolutions_are_what_is_in_force() -> None:
    script = (
        f"{FULL}; vote r1; for ann chair bob; end; vote r2; for ann; end; record n1"
        "; reopen r1; for ann; end"
    )
    assert project(held("chair:chair ann bob cid dan", script).state).resolutions == (
        ResolutionRow(motion="n1", number="n1", text="Принять решение n1."),  # type: ignore[arg-type]
    )


@pytest.mark.parametrize(
    ("script", "status"),
    [
        ("", MeetingStatus.RUNNING),
        ("break", MeetingStatus.RUNNING),
        ("close", MeetingStatus.CLOSED),
    ],
)
def test_where_a_meeting_stands(script: str, status: MeetingStatus) -> None:
    assert project(held("chair:chair ann", script).state).status is status


def test_rebuilding_brings_every_row_back() -> None:
    store = stored(*NAMES)
    before = store.contents
    lost = {**before.projections, key(SITTINGS, "m1"): Projection(status=MeetingStatus.PLANNED)}
    del lost[key(WEIGHTS, "w1")]
    store.contents = replace(before, projections=lost)
    assert rebuild(store) == 7
    assert store.contents == before


def test_nothing_to_rebuild() -> None:
    assert rebuild(stored()) == 0


def test_rows_of_the_fixtures() -> None:
    store = stored(*NAMES)
    rows = store.contents.projections
    assert [(r.motion, r.outcome) for r in rows[key(SITTINGS, "m1")].votes] == [
        ("r1", "adopted"),
        ("r2", "rejected"),
        ("r2", "adopted"),
        ("r3", "adopted"),
        ("s1", "rejected"),
        ("e1", "second_round"),
        ("e1", "elected"),
        ("r4", "adopted"),
        ("r5", "no_quorum"),
    ]
    assert rows[key(LETTERS, "z3")].status is MeetingStatus.RUNNING
    assert rows[key(CONFERENCE, "k1")].attendance == tuple(
        AttendanceRow(person=PersonId(p), capacity="guest", presence="in_person")
        for p in ("p1", "p2", "p3")
    )
