"""Kill the writing process at random moments and count what is lost: nothing may be.

``python -m tests.e2e.kill_run --runs 100 --steps 200`` prints the figures of
docs/durability.md. A child appends steps of one to three entries and acknowledges each
one after `Store.writing` has returned; the parent kills it (SIGKILL), opens the folder
and compares. All runs share a folder, a meeting each, so that every start meets what
the earlier kills left behind.
"""

from __future__ import annotations

import argparse
import queue
import random
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from secretary_app.application.chain import chain
from secretary_app.application.ports import Finding, Store
from secretary_app.application.records import (
    GENESIS_HASH,
    ChainedEntry,
    CouncilRecord,
    MeetingKey,
    MeetingStatus,
    Projection,
)
from secretary_app.domain.agenda import Choice, Meeting, MeetingId, MotionId
from secretary_app.domain.councils import Council, CouncilId, CouncilKind
from secretary_app.domain.meeting.entries import BallotRecorded, Entry, SeqNo
from secretary_app.domain.people import PersonId
from secretary_app.storage.store import open_store

ROOT = Path(__file__).parents[2]
COUNCIL = Council(id=CouncilId("c1"), kind=CouncilKind.COUNCIL, name="Совет")
LONGEST_STEP = 3
# The kill comes this long after an acknowledgement at most: some steps' time.
LONGEST_PAUSE = 0.004


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """What a number of kills did."""

    runs: int = 0
    acknowledged: int = 0
    unacknowledged: int = 0
    lost: int = 0
    torn: int = 0
    repaired: int = 0
    findings: tuple[str, ...] = ()

    def __str__(self) -> str:
        return (
            f"kills: {self.runs}\nacknowledged steps: {self.acknowledged}\n"
            f"acknowledged steps lost: {self.lost}\nsteps stored in part: {self.torn}\n"
            f"steps stored before their acknowledgement got out: {self.unacknowledged}\n"
            f"head file repaired: {self.repaired}\nother findings: {len(self.findings)}"
        )


def steps_of(seed: int, count: int) -> tuple[tuple[ChainedEntry, ...], ...]:
    """Return the steps of one run; parent and child compute the same ones."""
    chance = random.Random(seed)  # noqa: S311 - a repeatable run
    sizes = [chance.randint(1, LONGEST_STEP) for _ in range(count)]
    entries = iter(chain(GENESIS_HASH, _entries(sizes)))
    return tuple(tuple(next(entries) for _ in range(size)) for size in sizes)


def _entries(sizes: list[int]) -> Iterator[Entry]:
    start = datetime(2026, 10, 22, 10, 0, tzinfo=UTC)
    seq = 0
    for size in sizes:
        first = seq + 1
        for seq in range(first, first + size):
            event = BallotRecorded(
                motion=MotionId("r1"), person=PersonId(f"p{seq % 50}"), choice=Choice.FOR
            )
            at = start + timedelta(seconds=seq)
            step = None if seq == first else SeqNo(first)
            yield Entry(seq=SeqNo(seq), at=at, event=event, step_of=step)


def key_of(seed: int) -> MeetingKey:
    """Return the meeting of one run."""
    return MeetingKey(COUNCIL.id, MeetingId(f"m{seed}"))


def append_steps(folder: Path, seed: int, count: int) -> None:
    """Be the child: append, and acknowledge each step once it is on the disk."""
    store = open_store(folder)
    key = key_of(seed)
    meeting = Meeting(id=key.meeting, number=str(seed), date=date(2026, 10, 22))
    with store.writing() as work:
        work.save_council(CouncilRecord(council=COUNCIL))
        work.save_meeting(COUNCIL.id, meeting)
    for number, step in enumerate(steps_of(seed, count), start=1):
        with store.writing() as work:
            work.append(key, step)
            work.project(key, Projection(status=MeetingStatus.RUNNING))
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()
    store.close()


def kill_once(folder: Path, seed: int, count: int) -> int:
    """Start the child, kill it at a random moment; return the steps that it acknowledged."""
    chance = random.Random(f"kill {seed}")  # noqa: S311 - a repeatable run
    after, pause = chance.randrange(count), chance.uniform(0, LONGEST_PAUSE)
    command = [sys.executable, "-m", "tests.e2e.kill_run", "--child", str(folder)]
    arguments = ["--seed", str(seed), "--steps", str(count)]
    with subprocess.Popen(
        [*command, *arguments], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as child:
        said: queue.Queue[int] = queue.Queue()
        reader = threading.Thread(target=_listen, args=(child, said))
        reader.start()
        last = 0
        while last < after:
            last = said.get(timeout=30)
        last = _wait(said, pause, last)
        child.kill()
        reader.join()
    # What was said before the kill counts as acknowledged, heard or not.
    heard: list[int] = [last, *said.queue]
    return max(heard)


def _listen(child: subprocess.Popen[str], said: queue.Queue[int]) -> None:
    assert child.stdout is not None
    for line in child.stdout:
        said.put(int(line))


def _wait(said: queue.Queue[int], pause: float, last: int) -> int:
    try:
        return said.get(timeout=pause)
    except queue.Empty:
        return last


def judge(store: Store, seed: int, count: int, acknowledged: int, before: Tally) -> Tally:
    """Return the tally with one more kill: what of its steps is there, and what was noticed."""
    with store.reading() as view:
        meeting = view.meeting(key_of(seed))
    found = () if meeting is None else meeting.journal.entries
    whole = _whole_steps(steps_of(seed, count), found)
    noticed = store.start_findings()
    return replace(
        before,
        runs=before.runs + 1,
        acknowledged=before.acknowledged + acknowledged,
        unacknowledged=before.unacknowledged + max(0, whole - acknowledged),
        lost=before.lost + max(0, acknowledged - whole),
        torn=before.torn + (sum(map(len, steps_of(seed, count)[:whole])) != len(found)),
        repaired=before.repaired + sum(_is_repair(finding) for finding in noticed),
        findings=(*before.findings, *(f.text for f in noticed if not _is_repair(f))),
    )


def _is_repair(finding: Finding) -> bool:
    return finding.repaired and finding.kind == "head"


def _whole_steps(
    steps: tuple[tuple[ChainedEntry, ...], ...], found: tuple[ChainedEntry, ...]
) -> int:
    """Return how many steps from the first are there word for word."""
    whole, rest = 0, found
    for step in steps:
        if rest[: len(step)] != step:
            break
        whole, rest = whole + 1, rest[len(step) :]
    return whole


def run(folder: Path, runs: int, steps: int, seed: int = 1) -> Tally:
    """Kill ``runs`` times; return the tally, with the findings of a full check at the end."""
    tally = Tally()
    for number in range(seed, seed + runs):
        acknowledged = kill_once(folder, number, steps)
        store = open_store(folder)
        tally = judge(store, number, steps, acknowledged, tally)
        if number == seed + runs - 1:
            checked = tuple(finding.text for finding in store.findings())
            tally = replace(tally, findings=(*tally.findings, *checked))
        store.close()
    return tally


def main() -> None:
    """Read the command line and print the tally, or be the child."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=100)
    parser.add_argument("--steps", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--child", type=Path)
    options = parser.parse_args()
    if options.child is not None:
        append_steps(options.child, options.seed, options.steps)
        return
    with tempfile.TemporaryDirectory() as folder:
        tally = run(Path(folder), options.runs, options.steps, options.seed)
    sys.stdout.write(f"{tally}\n")
    sys.exit(1 if tally.lost or tally.torn or tally.findings else 0)


if __name__ == "__main__":
    main()
