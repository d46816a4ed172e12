from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from secretary_app.application.ports import Finding
from secretary_app.storage.store import open_store
from tests.e2e.kill_run import Tally, append_steps, judge, run, steps_of
from tests.fakes.store import FakeStore


def test_no_acknowledged_step_is_lost_by_a_kill(tmp_path: Path) -> None:
    tally = run(tmp_path / "data", runs=4, steps=40)
    assert tally.runs == 4
    assert tally.acknowledged > 0
    assert (tally.lost, tally.torn, tally.findings) == (0, 0, ())


def test_the_judge_counts_what_is_lost(tmp_path: Path) -> None:
    """The harness itself must be able to fail."""
    append_steps(tmp_path, seed=1, count=5)
    store = open_store(tmp_path, write=False)
    entries = sum(map(len, steps_of(1, 5)))
    assert entries > 5
    assert judge(store, 1, 5, 5, Tally()) == Tally(runs=1, acknowledged=5)
    assert judge(store, 1, 5, 4, Tally()).unacknowledged == 1
    assert judge(store, 1, 9, 7, Tally()).lost == 2
    assert judge(store, 2, 5, 3, Tally()).lost == 3
    store.close()


def test_the_judge_counts_steps_in_part_and_findings() -> None:
    store = FakeStore()
    store.noticed = (
        Finding(kind="head", text="a", repaired=True),
        Finding(kind="head", text="b"),
        Finding(kind="chain", text="c", repaired=True),
    )
    tally = judge(store, 1, 5, 0, Tally())
    assert (tally.repaired, tally.findings) == (1, ("b", "c"))
    assert "other findings: 2" in str(replace(tally, runs=3))
