"""Registers of thousands of assignments: seconds, and in proportion to their number."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from time import process_time
from typing import Any

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from secretary_app.application.importing import import_council
from secretary_app.application.ports import Store
from secretary_app.application.registers import (
    RegisterKind,
    RegisterScope,
    gather,
    register_tables,
)
from secretary_app.bootstrap import services
from tests.application.councils import json_of, text_of

FEW, MANY, EACH = 125, 500, 10
ASSIGNMENTS = (RegisterKind.ASSIGNMENTS,)
# What four times as many may take more than four times as long, on a busy machine.
LINEAR = 1.3
FIRST = date(2021, 1, 11)
SERVICES = services()


def _meeting(number: int, person: str) -> dict[str, Any]:
    """A meeting that gave ten people something to do, without votes."""
    day = (FIRST + timedelta(days=number)).isoformat()
    motions = [
        {
            "id": f"r{n}",
            "item": "a1",
            "number": f"1.{n}",
            "text": f"Подготовить предложения № {n} о ремонте моста и представить их совету.",
            "ballot": "none",
            "executors": [person, "руководители организаций"],
            "deadline": {"working_days": 5, "from": "meeting"},
        }
        for n in range(EACH)
    ]
    events: list[dict[str, Any]] = [
        {"event": "meeting_opened"},
        {"event": "item_started", "item": "a1"},
        *({"event": "resolved_without_vote", "motion": each["id"]} for each in motions),
        {"event": "meeting_closed"},
    ]
    return {
        "id": f"x{number}",
        "number": f"{number + 1}",
        "date": day,
        "form": "in_person",
        "agenda": [{"id": "a1", "number": "1", "title": "О ремонте моста"}],
        "motions": motions,
        "journal": [{"at": f"{day}T10:{n:02}:00+07:00"} | each for n, each in enumerate(events)],
    }


@contextmanager
def filled(folder: Path, meetings: int) -> Iterator[Store]:
    """A database with so many meetings, ten assignments each."""
    data = json_of("sittings")
    person = data["people"][1]["id"]
    data["meetings"] = [_meeting(number, person) for number in range(meetings)]
    data["regulations"] = [data["regulations"][0] | {"effective_from": "2020-01-01"}]
    for membership in data["memberships"]:
        membership["from"] = "2020-01-01"
    store = SERVICES.open_store(folder, write=True)
    try:
        import_council(store, text_of(data))
        yield store
    finally:
        store.close()


def book(store: Store) -> bytes:
    """The register of assignments as it is written to the disk."""
    found = gather(store, SERVICES.work_calendar, RegisterScope(), ASSIGNMENTS)
    return SERVICES.write_workbook(register_tables(found, ASSIGNMENTS))


def best(action: Callable[[], object], rounds: int = 3) -> float:
    """The seconds of the processor that the quickest of some rounds took."""
    times = []
    for _ in range(rounds):
        begun = process_time()
        action()
        times.append(process_time() - begun)
    return min(times)


@pytest.mark.timeout(600)
def test_a_register_of_5000_assignments(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    with filled(tmp_path / "few", FEW) as store:
        few = best(lambda: book(store))
    with filled(tmp_path / "many", MANY) as store:
        found = gather(store, SERVICES.work_calendar, RegisterScope(), ASSIGNMENTS)
        assert len(found.assignments) == MANY * EACH
        many = best(lambda: book(store))
        benchmark(book, store)
    # What a person waits for is told, not judged: machines differ.
    benchmark.extra_info["seconds for 5,000"] = round(many, 2)
    benchmark.extra_info["ratio to a quarter of them"] = round(many / few, 2)
    assert many / few <= MANY / FEW * LINEAR
