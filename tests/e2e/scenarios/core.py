"""Scenarios played against the core: every step through `perform`, on a store."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction

import pytest

from secretary_app.application.live.closing import before_closing
from secretary_app.application.live.foresight import consequence
from secretary_app.application.live.wholesale import close_as_a_whole
from secretary_app.domain.agenda import CandidateId, ItemId, MotionId
from secretary_app.domain.errors import Refusal
from secretary_app.domain.meeting.commands import Command, Correct, Record, Redo, Undo
from secretary_app.domain.meeting.entries import CountsRecorded, Event
from secretary_app.domain.meeting.franchise import heading_quorum
from secretary_app.domain.meeting.history import in_force
from secretary_app.domain.meeting.outlook import Outlook, Prospect, outlook_of
from secretary_app.domain.meeting.resolutions import resolutions_of
from secretary_app.domain.meeting.state import MeetingState
from secretary_app.domain.voting import Outcome, VoteResult
from tests.application.live.room import Room
from tests.builders import regulation
from tests.e2e.scenarios.script import Scenario, Step
from tests.sitting import VERBS, Sitting


def play(scenario: Scenario) -> Room:
    """Hold the whole meeting; an expectation that fails names the line."""
    stage = CoreStage(scenario)
    for step in scenario.steps:
        try:
            stage.take(step)
        except (AssertionError, Refusal) as error:
            error.add_note(f"{scenario.name}, line {step.line}: {step}")
            raise
    return stage.room


class CoreStage:
    """One scenario under way."""

    def __init__(self, scenario: Scenario) -> None:
        """Plan the meeting; nothing is opened yet."""
        fields = {"presiding": None} | dict(scenario.fields)
        self.room = Room("", scenario.council, scenario.rules or regulation(), **fields)
        self._speaker = Sitting(self.room.state.facts)
        self._motion = MotionId("r1")

    @property
    def state(self) -> MeetingState:
        """The meeting as it stands."""
        return self.room.state

    def take(self, step: Step) -> None:
        """Act, or look."""
        if step.acts:
            self._act(step)
        else:
            _LOOKS[step.verb](self, step)

    def _act(self, step: Step) -> None:
        match step.verb:
            case "undo_all":
                while self.room.live.history.undoable is not None:
                    self.room.give(Undo())
            case "redo_all":
                while self.room.live.history.redoable is not None:
                    self.room.give(Redo())
            case _:
                self.room.give(self.command(step))

    def command(self, step: Step) -> Command:
        """The command that a step stands for; the motion that votes concern is remembered."""
        match step.verb:
            case "undo":
                return Undo()
            case "redo":
                return Redo()
            case "end_with":
                assert self.state.open_round is not None
                return close_as_a_whole(self.state.open_round, tuple(map(MotionId, step.words)))
            case "correct":
                return self._correction(step)
            case _:
                return Record(self._events(step))

    def _events(self, step: Step) -> tuple[Event, ...]:
        if step.verb in {"vote", "reopen"}:
            self._motion = MotionId(step.words[0])
        if step.verb == "count_candidates":
            return (self._candidate_counts(step.words),)
        self._speaker.motion = self._motion
        self._speaker.clock = self.room.clock
        return tuple(VERBS[step.verb](self._speaker, list(step.words)))

    def _candidate_counts(self, words: Iterable[str]) -> CountsRecorded:
        given = {key: int(number) for key, _, number in (w.partition("=") for w in words)}
        return CountsRecorded(
            motion=self._motion,
            against_all=given.pop("against_all", None),
            abstain=given.pop("abstain", None),
            invalid=given.pop("invalid", 0),
            unreturned=given.pop("unreturned", 0),
            candidates={CandidateId(key): number for key, number in given.items()},
        )

    def _correction(self, step: Step) -> Correct:
        assert step.inner is not None
        assert step.instead is not None
        (wrong,), (right,) = self._events(step.inner), self._events(step.instead)
        entries = in_force(self.room.live.history.entries())
        seq = next(e.seq for e in reversed(entries) if e.event == wrong)
        return Correct(entry=seq, replacement=right, reason="описка", author="Секретарь")

    def quorum(self, step: Step) -> None:
        """Compare the quorum of the meeting."""
        met, numbers = step.words
        status = heading_quorum(self.state)
        assert (status.met, f"{status.counted}/{status.required}") == (met == "yes", numbers)

    def so_far(self, step: Step) -> None:
        """Compare how the open round stands."""
        found = outlook_of(self.state)
        assert found is not None
        outcome, *rest = step.words
        assert found.result.outcome is Outcome(outcome)
        for word, values in _options(rest, _SO_FAR):
            _SO_FAR[word](found, values)

    def expect(self, step: Step) -> None:
        """Compare the result of a closed round."""
        words = list(step.words)
        motion = self._motion if words[0] in list(Outcome) else MotionId(words.pop(0))
        result = self.state.rounds_on(motion)[-1].result
        assert result.outcome is Outcome(words.pop(0))
        for word, values in _options(words, _RESULT):
            _RESULT[word](result, values)

    def elected(self, step: Step) -> None:
        """Compare whom the last election elected."""
        candidates = self.state.rounds_on(self._motion)[-1].result.candidates or ()
        assert [c.id for c in candidates if c.elected] == [w for w in step.words if w != "nobody"]

    def resolutions(self, step: Step) -> None:
        """Compare what was decided, in order."""
        assert [r.motion.id for r in resolutions_of(self.state)] == list(step.words)

    def gaps(self, step: Step) -> None:
        """Compare how much is unfinished."""
        assert len(before_closing(self.state)) == int(step.words[0])

    def status(self, step: Step) -> None:
        """Compare what became of a question."""
        item, status = step.words
        assert self.state.items[ItemId(item)].status.value == status

    def presiding(self, step: Step) -> None:
        """Compare who presides."""
        assert self.state.presiding == step.words[0]

    def late(self, step: Step) -> None:
        """Compare whose ballots came too late."""
        vote = self.state.open_round or self.state.rounds_on(self._motion)[-1].round
        assert [ballot.person for ballot in vote.late] == list(step.words)

    def refused(self, step: Step) -> None:
        """See that the rules refuse a step and nothing changes."""
        assert step.inner is not None
        live, stored, motion = self.room.live, self.room.store.contents, self._motion
        with pytest.raises(Refusal):
            self.room.give(self.command(step.inner))
        assert (self.room.live, self.room.store.contents) == (live, stored)
        self._motion = motion

    def foresee(self, step: Step) -> None:
        """See what a step would do to the quorum."""
        assert step.inner is not None
        found = consequence(self.room.live, self.command(step.inner))
        assert ("nothing" if found is None else found.change.value) == step.words[0]


_LOOKS: dict[str, Callable[[CoreStage, Step], None]] = {
    "quorum": CoreStage.quorum,
    "so_far": CoreStage.so_far,
    "expect": CoreStage.expect,
    "elected": CoreStage.elected,
    "resolutions": CoreStage.resolutions,
    "gaps": CoreStage.gaps,
    "status": CoreStage.status,
    "presiding": CoreStage.presiding,
    "late": CoreStage.late,
    "refused": CoreStage.refused,
    "foresee": CoreStage.foresee,
}


def _options(words: Sequence[str], known: Iterable[str]) -> Iterable[tuple[str, list[str]]]:
    """Words in groups, each led by an option; a tally leads itself as ``tally``."""
    options: list[tuple[str, list[str]]] = []
    for word in words:
        if word in known:
            options.append((word, []))
        elif "-" in word and not options:
            options.append(("tally", [word]))
        else:
            options[-1][1].append(word)
    return options


def _tally(result: VoteResult, values: list[str]) -> None:
    tally = result.tally
    expected = tuple(map(Fraction, values[0].split("-")))
    assert (tally.for_, tally.against, tally.abstain) == expected


def _by(result: VoteResult, values: list[str]) -> None:
    assert [result.decided_by.value] == values


def _number(of: Callable[[VoteResult], Fraction | int]) -> Callable[[VoteResult, list[str]], None]:
    def compare(result: VoteResult, values: list[str]) -> None:
        assert [Fraction(of(result))] == list(map(Fraction, values))

    return compare


def _unanimous(result: VoteResult, _: list[str]) -> None:
    assert result.unanimous


_RESULT: dict[str, Callable[[VoteResult, list[str]], None]] = {
    "tally": _tally,
    "by": _by,
    "unanimous": _unanimous,
    "present": _number(lambda r: r.present),
    "recused": _number(lambda r: r.recused),
    "invalid": _number(lambda r: r.tally.invalid),
    "not_voting": _number(lambda r: r.not_voting),
    "required": _number(lambda r: r.required),
    "round": _number(lambda r: r.round),
}


def _people(words: list[str]) -> list[str]:
    return [word for word in words if word != "nobody"]


def _needs(found: Outlook, values: list[str]) -> None:
    assert [str(found.needed)] == values


def _waits(found: Outlook, values: list[str]) -> None:
    assert list(found.waiting) == _people(values)


def _tie(found: Outlook, values: list[str]) -> None:
    assert found.tie is not None
    assert [found.tie.resolver or "nobody"] == values


def _is(prospect: Prospect) -> Callable[[Outlook, list[str]], None]:
    def compare(found: Outlook, _: list[str]) -> None:
        assert found.prospect is prospect

    return compare


_SO_FAR: dict[str, Callable[[Outlook, list[str]], None]] = {
    "needs": _needs,
    "waits": _waits,
    "tie": _tie,
    **{prospect.value: _is(prospect) for prospect in Prospect},
}
