"""Steps, undo and redo, corrections, and the journal as the only truth."""

from dataclasses import replace
from datetime import timedelta

import pytest

from secretary_app.domain.agenda import Choice, ItemId, MotionId
from secretary_app.domain.errors import Refusal
from secretary_app.domain.meeting.commands import Correct, Record
from secretary_app.domain.meeting.decide import admit, check
from secretary_app.domain.meeting.entries import (
    Arrived,
    BallotRecorded,
    Entry,
    EntryCorrected,
    Event,
    ItemStarted,
    Left,
    MeetingClosed,
    MeetingOpened,
    Mode,
    SeqNo,
    StepRedone,
    StepUndone,
)
from secretary_app.domain.meeting.evolve import evolve
from secretary_app.domain.meeting.history import (
    corrections_of,
    extend,
    fold,
    in_force,
    opening_facts,
    start,
)
from secretary_app.domain.meeting.refusals import Reason
from secretary_app.domain.meeting.state import Phase
from secretary_app.domain.people import PersonId
from secretary_app.domain.voting import Outcome
from tests.builders import OPENING, facts
from tests.domain.reading import Reading, proves
from tests.domain.refusing import reason_of, refused
from tests.sitting import Sitting, held


def arrived(who: str) -> Arrived:
    return Arrived(person=PersonId(who), mode=Mode.IN_PERSON)


def ballot(who: str, choice: Choice) -> BallotRecorded:
    return BallotRecorded(motion=MotionId("r1"), person=PersonId(who), choice=choice)


@proves(Reading.UNDO_LAST_REDO_LAST)
def test_undo_takes_back_and_redo_brings_back_step_by_step() -> None:
    sitting = held("a b", "arrive a; arrive b")
    both, one = sitting.state, sitting.run("undo").state
    assert (list(both.present), list(one.present)) == (["a", "b"], ["a"])
    assert list(sitting.run("undo").state.present) == []
    assert sitting.run("redo").state == one
    assert sitting.run("redo").state == both
    assert [type(e.event).__name__ for e in sitting.entries[3:]] == [
        "StepUndone", "StepUndone", "StepRedone", "StepRedone",
    ]  # fmt: skip
    assert [e.event.step for e in sitting.entries if isinstance(e.event, StepUndone)] == [3, 2]
    assert [e.event.step for e in sitting.entries if isinstance(e.event, StepRedone)] == [2, 3]


@proves(Reading.UNDO_LAST_REDO_LAST)
def test_only_the_last_step_is_undone_and_only_the_last_undone_redone() -> None:
    sitting = held("a b", "arrive a; arrive b")
    assert refused(sitting, Record((StepUndone(step=SeqNo(2)),))) is Reason.STEP_NOT_LAST
    assert sitting.refusal(Record((StepUndone(step=SeqNo(3)),))) is None
    assert refused(sitting, "redo") is Reason.REDO_NOT_LAST
    sitting.run("undo; undo")
    assert refused(sitting, Record((StepRedone(step=SeqNo(3)),))) is Reason.REDO_NOT_LAST
    assert sitting.refusal(Record((StepRedone(step=SeqNo(2)),))) is None


@proves(Reading.NEW_STEP_EMPTIES_REDO)
def test_new_step_empties_redo() -> None:
    sitting = held("a b", "arrive a; undo; arrive b")
    assert sitting.history.redoable is None
    assert refused(sitting, "redo") is Reason.REDO_NOT_LAST
    assert list(sitting.run("undo; redo").state.present) == ["b"]


@proves(Reading.OPENING_STAYS)
def test_opening_itself_cannot_be_undone() -> None:
    sitting = held("a", "")
    assert sitting.history.undoable is None
    assert refused(sitting, "undo") is Reason.STEP_NOT_LAST
    assert refused(sitting, Record((StepUndone(step=SeqNo(1)),))) is Reason.STEP_NOT_LAST


@pytest.mark.parametrize("line", ["undo", "redo"])
@proves(Reading.REFUSALS)
def test_undo_and_redo_end_at_the_closing_and_begin_at_the_opening(line: str) -> None:
    assert refused(Sitting(facts("a")), line) is Reason.NOT_OPENED
    assert refused(held("a", "arrive a; undo; close"), line) is Reason.CLOSED


def test_several_entries_of_one_command_are_one_step() -> None:
    sitting = held("a b c", "arrive c").do(arrived("a"), arrived("b"))
    first, second = sitting.entries[-2:]
    assert (first.step_of, second.step_of, first.step, second.step) == (None, 3, 3, 3)
    assert list(sitting.run("undo").state.present) == ["c"]
    assert list(sitting.run("redo").state.present) == ["c", "a", "b"]
    assert [e.seq for e in in_force(sitting.entries)] == [1, 2, 3, 4]


def test_refused_event_takes_its_whole_command_with_it() -> None:
    sitting = held("a b", "arrive a")
    assert refused(sitting, Record((arrived("b"), arrived("a")))) is Reason.ALREADY_PRESENT
    assert list(sitting.state.present) == ["a"]


@pytest.mark.parametrize(
    ("script", "step"),
    [("arrive a", 1), ("arrive a; arrive b", 2), ("arrive a; undo", 2), ("arrive a; close", 2)],
)
@proves(Reading.REFUSALS)
def test_entry_continues_only_the_step_recorded_last(script: str, step: int) -> None:
    sitting = held("a b c", script)
    with pytest.raises(Refusal) as caught:
        admit(sitting.history, arrived("c"), OPENING, sitting.known, step_of=SeqNo(step))
    assert reason_of(caught.value.message) is Reason.STEP_BROKEN


def test_entry_continues_no_step_before_the_first() -> None:
    with pytest.raises(Refusal, match="шаг 2"):
        admit(start(facts("a")), MeetingOpened(), OPENING, set(), step_of=SeqNo(2))


def test_the_first_entry_of_a_step_may_name_itself() -> None:
    sitting = held("a b c", "arrive c")
    for who in ("a", "b"):
        entry = admit(sitting.history, arrived(who), OPENING, sitting.known, step_of=SeqNo(3))
        assert entry.step == 3
        sitting.history = extend(sitting.history, entry)
    assert sitting.history.undoable == 3
    assert list(sitting.run("undo").state.present) == ["c"]
    assert [e.seq for e in in_force(sitting.entries)] == [1, 2]


@proves(Reading.REFUSALS)
def test_entry_does_not_continue_an_undoing() -> None:
    sitting = held("a", "arrive a; undo")
    with pytest.raises(Refusal, match="шаг 3"):
        admit(sitting.history, arrived("a"), OPENING, sitting.known, step_of=SeqNo(3))


def test_closed_vote_is_undone_as_a_step() -> None:
    sitting = held("a", "arrive a; vote r1; for a; end; undo")
    assert sitting.state.rounds == ()
    assert sitting.state.open_round is not None
    assert sitting.run("against a; end").result().outcome is Outcome.REJECTED


def test_total_fold_takes_undoing_of_nothing() -> None:
    blank = start(facts("a"))
    for event in (StepUndone(step=SeqNo(1)), StepRedone(step=SeqNo(1))):
        history = extend(blank, Entry(seq=SeqNo(1), at=OPENING, event=event))
        assert history.state == blank.state
        assert history.next_seq == 2


@pytest.mark.parametrize(
    "event",
    [
        StepUndone(step=SeqNo(2)),
        StepRedone(step=SeqNo(2)),
        EntryCorrected(entry=SeqNo(2), replacement=arrived("a"), reason="", author=""),
    ],
)
def test_steps_and_corrections_change_which_entries_count_and_not_the_state(event: Event) -> None:
    state = held("a", "arrive a").state
    assert evolve(state, event, OPENING) is state
    check(state, event, ())
    assert state.phase is Phase.RUNNING


def test_opening_keeps_the_snapshot_of_its_facts() -> None:
    known = facts("a b")
    sitting = Sitting(known).run("open; arrive a")
    assert opening_facts(sitting.entries) is known
    assert opening_facts(()) is None
    assert opening_facts(sitting.entries[1:]) is None
    later = facts("somebody else")
    assert fold(later, sitting.entries).state == sitting.state


def test_given_snapshot_wins_over_what_is_known_today() -> None:
    snapshot = facts("a b")
    sitting = Sitting(facts("c"), known="a b c").do(MeetingOpened(snapshot=snapshot))
    assert sitting.state.facts is snapshot
    assert refused(sitting, "arrive c") is Reason.NOT_A_MEMBER
    assert refused(sitting, "arrive a") is None


def test_clock_running_backwards_changes_no_order() -> None:
    sitting = held("a b", "arrive a")
    sitting.clock = OPENING - timedelta(days=1)
    sitting.run("arrive b")
    assert [e.seq for e in sitting.entries] == [1, 2, 3]
    assert sitting.entries[2].at < sitting.entries[1].at
    assert [m.person for m in sitting.state.movements] == ["a", "b"]


CLOSED = "arrive a b c; vote r1; for a b; against c; end; vote r2; for a; end; close"


def test_correction_counts_in_place_of_the_entry_and_both_stay_readable() -> None:
    sitting = held("a b c", CLOSED)
    wrong = next(e for e in sitting.entries if e.event == ballot("b", Choice.FOR))
    assert sitting.result("r1").outcome is Outcome.ADOPTED
    sitting.correct(wrong.seq, ballot("b", Choice.AGAINST))
    assert sitting.result("r1").outcome is Outcome.REJECTED
    assert wrong in sitting.entries
    assert isinstance(sitting.entries[-1].event, EntryCorrected)
    [correction] = sitting.state.corrections
    assert (correction.entry, correction.reason, correction.author) == (
        wrong.seq, "описка", "Секретарь",
    )  # fmt: skip
    assert corrections_of(sitting.entries) == (correction,)
    assert sitting.state.phase is Phase.CLOSED


def test_later_correction_of_the_same_entry_wins() -> None:
    sitting = held("a b c", CLOSED)
    seq = next(e.seq for e in sitting.entries if e.event == ballot("b", Choice.FOR))
    sitting.correct(seq, ballot("b", Choice.AGAINST)).correct(seq, ballot("b", Choice.ABSTAIN))
    assert sitting.result("r1").tally.abstain == 1
    assert len(sitting.state.corrections) == 2
    [entry] = [e for e in in_force(sitting.entries) if e.seq == seq]
    assert entry.event == ballot("b", Choice.ABSTAIN)


def test_correction_keeps_what_came_after_the_closing() -> None:
    sitting = held("a b c", CLOSED)
    seq = next(e.seq for e in sitting.entries if e.event == ballot("b", Choice.FOR))
    sitting.correct(seq, ballot("b", Choice.ABSTAIN))
    before = sitting.state
    assert fold(before.facts, sitting.entries).state == before


@proves(Reading.REFUSALS)
def test_correction_waits_for_the_closing() -> None:
    sitting = held("a", "arrive a")
    assert refused(sitting, Correct(SeqNo(2), arrived("a"), "", "")) is Reason.CORRECTION_EARLY


@proves(Reading.REFUSALS)
@pytest.mark.parametrize(
    ("entry", "replacement", "reason"),
    [
        (99, arrived("a"), Reason.NO_SUCH_ENTRY),
        (3, arrived("b"), Reason.NO_SUCH_ENTRY),
        (4, arrived("b"), Reason.NO_SUCH_ENTRY),
        (1, arrived("a"), Reason.NOT_CORRECTABLE),
        (7, arrived("a"), Reason.NOT_CORRECTABLE),
        (2, MeetingOpened(), Reason.NOT_CORRECTABLE),
        (2, MeetingClosed(), Reason.NOT_CORRECTABLE),
        (2, StepUndone(step=SeqNo(2)), Reason.NOT_CORRECTABLE),
        (2, StepRedone(step=SeqNo(2)), Reason.NOT_CORRECTABLE),
        (2, arrived("nobody_known"), Reason.UNKNOWN_PERSON),
        (2, arrived("guest"), Reason.NOT_A_MEMBER),
        (2, arrived("b"), Reason.BREAKS_LATER),
        (6, Left(person=PersonId("a")), None),
        (6, ItemStarted(item=ItemId("i9")), Reason.UNKNOWN_ITEM),
    ],
)
def test_what_a_correction_may_replace(
    entry: int, replacement: Event, reason: Reason | None
) -> None:
    # 1 opened, 2 a arrived, 3 b arrived, 4 undone, 5 a changed mode, 6 a left, 7 closed
    sitting = held("a b", "arrive a; arrive b; undo; to_remote a; leave a; close")
    assert refused(sitting, Correct(SeqNo(entry), replacement, "", "")) is reason


def test_correction_that_breaks_a_later_entry_names_it_and_says_why() -> None:
    sitting = held("a b", "arrive a; to_remote a; close")
    message = sitting.refusal(Correct(SeqNo(2), arrived("b"), "", ""))
    assert message is not None
    assert "№ 3" in message
    assert "не присутствует" in message


def test_correction_of_a_correction_is_not_in_the_journal_of_what_counts() -> None:
    sitting = held("a b", "arrive a; close").correct(2, arrived("b"))
    assert refused(sitting, Correct(SeqNo(4), arrived("a"), "", "")) is Reason.NO_SUCH_ENTRY
    assert list(sitting.state.present) == ["b"]


def test_every_prefix_folds_and_nothing_but_its_entries_matters() -> None:
    sitting = held("a b c", CLOSED)
    for length in range(len(sitting.entries) + 1):
        prefix = sitting.entries[:length]
        history = fold(sitting.state.facts, prefix)
        assert history.entries() == prefix
        assert history.next_seq == length + 1


def test_in_force_leaves_the_opening_step_together() -> None:
    sitting = Sitting(facts("a b")).do(MeetingOpened(), arrived("a")).run("arrive b; undo")
    assert [e.seq for e in in_force(sitting.entries)] == [1, 2]
    assert refused(sitting, "undo") is Reason.STEP_NOT_LAST
    assert replace(sitting.entries[1], step_of=None).step == 2
