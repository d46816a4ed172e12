"""The quorum as a timeline."""

import pytest

from secretary_app.domain.meeting.timeline import quorum_timeline
from tests.builders import quorum, regulation
from tests.sitting import Sitting, held


def points(sitting: Sitting) -> list[tuple[int, bool]]:
    """Heads and whether the quorum holds, at every point."""
    line = quorum_timeline(sitting.state.facts, sitting.entries)
    return [(p.status.present, p.status.met) for p in line]


def test_quorum_is_recomputed_at_everything_that_can_change_it() -> None:
    rules = regulation(quorum=quorum(">=1/2 members", remote_counts=False))
    script = "arrive a; arrive b; to_remote b; to_room b; leave a; break; arrive a; resume; close"
    sitting = held("a b c d", script, rules)
    assert points(sitting) == [
        (1, False), (2, True), (1, False), (2, True), (1, False), (2, True), (2, True), (2, True),
    ]  # fmt: skip
    line = quorum_timeline(sitting.state.facts, sitting.entries)
    quiet = {type(e.event).__name__ for e in sitting.entries if e.at not in {p.at for p in line}}
    assert quiet == {"MeetingOpened", "BreakStarted"}


@pytest.mark.parametrize(
    ("line", "counted"),
    [
        ("arrive b", True),
        ("leave a", True),
        ("to_remote a", True),
        ("preside a", True),
        ("recuse a", True),
        ("proxy b to a", True),
        ("close", True),
        ("guest guest", False),
        ("absent b", False),
        ("item i1", False),
        ("vote r1", False),
        ("break", False),
    ],
)
def test_what_makes_a_point(line: str, counted: bool) -> None:
    sitting = held("a b c", "arrive a", regulation(representation="proxy"))
    before = len(points(sitting))
    assert len(points(sitting.run(line))) == before + counted


def test_undone_steps_make_no_point() -> None:
    sitting = held("a b c d", "arrive a b; undo")
    assert points(sitting) == [(1, False)]
    assert points(sitting.run("redo")) == [(1, False), (2, True)]
