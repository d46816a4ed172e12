"""A journal with its state, and the steps that can be undone and redone.

States are immutable and share their parts, so undo takes a state from a chain
instead of folding the journal again; only a correction folds anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from secretary_app.domain.meeting.entries import (
    Entry,
    EntryCorrected,
    Event,
    MeetingOpened,
    SeqNo,
    StepRedone,
    StepUndone,
)
from secretary_app.domain.meeting.evolve import evolve
from secretary_app.domain.meeting.facts import MeetingFacts
from secretary_app.domain.meeting.state import Correction, MeetingState

T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class Chain(Generic[T]):
    """A list that grows at its end without copying; older ends stay valid."""

    last: T
    rest: Chain[T] | None = None


def newest_first(chain: Chain[T] | None) -> Iterator[T]:
    """Yield the links from the end of the chain to its beginning."""
    while chain is not None:
        yield chain.last
        chain = chain.rest


@dataclass(frozen=True, slots=True, eq=False)
class DoneStep:
    """A step in force with the state before it."""

    step: SeqNo
    before: MeetingState


@dataclass(frozen=True, slots=True, eq=False)
class UndoneStep:
    """An undone step with the link that brings it back."""

    done: Chain[DoneStep]
    after: MeetingState


@dataclass(frozen=True, slots=True, eq=False)
class History:
    """The journal so far: its state, what can be undone, what can be redone."""

    state: MeetingState
    journal: Chain[Entry] | None = None
    done: Chain[DoneStep] | None = None
    undone: Chain[UndoneStep] | None = None

    @property
    def next_seq(self) -> SeqNo:
        """Return the number of the next entry; entries are numbered from 1."""
        return SeqNo(1 if self.journal is None else self.journal.last.seq + 1)

    @property
    def undoable(self) -> SeqNo | None:
        """Return the step that undo would take back; the opening itself cannot be."""
        return self.done.last.step if self.done and self.done.rest else None

    @property
    def redoable(self) -> SeqNo | None:
        """Return the step that redo would bring back, or None."""
        return self.undone.last.done.last.step if self.undone else None

    def entries(self) -> tuple[Entry, ...]:
        """Return the whole journal in order of sequence number."""
        return tuple(newest_first(self.journal))[::-1]


def start(facts: MeetingFacts) -> History:
    """Return the history of a meeting that has not been opened yet."""
    return History(state=MeetingState(facts=facts))


def extend(history: History, entry: Entry) -> History:
    """Return the history with ``entry`` at its end. Total: `decide` does the refusing."""
    journal = Chain(entry, history.journal)
    match entry.event:
        case StepUndone():
            return replace(_undo(history), journal=journal)
        case StepRedone():
            return replace(_redo(history), journal=journal)
        case EntryCorrected():
            state = _refolded(history.state, tuple(newest_first(journal))[::-1])
            return replace(history, state=state, journal=journal)
        case _:
            state = evolve(history.state, entry.event, entry.at)
            done = history.done
            if done is None or done.last.step != entry.step:
                done = Chain(DoneStep(entry.step, history.state), done)
            return History(state=state, journal=journal, done=done)


def _undo(history: History) -> History:
    if history.done is None:
        return history
    undone = Chain(UndoneStep(history.done, history.state), history.undone)
    return replace(history, state=history.done.last.before, done=history.done.rest, undone=undone)


def _redo(history: History) -> History:
    if history.undone is None:
        return history
    back = history.undone.last
    return replace(history, state=back.after, done=back.done, undone=history.undone.rest)


def fold(facts: MeetingFacts, entries: Iterable[Entry]) -> History:
    """Return the history of all ``entries``, in time linear in their number."""
    history = start(facts)
    for entry in entries:
        history = extend(history, entry)
    return history


def _refolded(state: MeetingState, entries: tuple[Entry, ...]) -> MeetingState:
    fresh = MeetingState(facts=state.facts)
    for entry in in_force(entries):
        fresh = evolve(fresh, entry.event, entry.at)
    return replace(fresh, corrections=corrections_of(entries))


def corrections_of(entries: Iterable[Entry]) -> tuple[Correction, ...]:
    """Return the corrections that the journal holds, in its order."""
    return tuple(
        Correction(at=e.at, entry=e.event.entry, reason=e.event.reason, author=e.event.author)
        for e in entries
        if isinstance(e.event, EntryCorrected)
    )


def in_force(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return the entries that count: without what was undone, corrected ones as corrected.

    Undo, redo and corrections themselves are left out.
    """
    steps: list[list[Entry]] = []
    undone: list[list[Entry]] = []
    replacements: dict[SeqNo, Event] = {}
    for entry in entries:
        match entry.event:
            case StepUndone():
                undone.append(steps.pop())
            case StepRedone():
                steps.append(undone.pop())
            case EntryCorrected(entry=seq, replacement=replacement):
                replacements[seq] = replacement
            case _:
                undone.clear()
                _add(steps, entry)
    flat = (entry for step in steps for entry in step)
    return tuple(
        replace(e, event=replacements[e.seq]) if e.seq in replacements else e for e in flat
    )


def _add(steps: list[list[Entry]], entry: Entry) -> None:
    if steps and steps[-1][0].step == entry.step:
        steps[-1].append(entry)
    else:
        steps.append([entry])


def opening_facts(entries: Iterable[Entry]) -> MeetingFacts | None:
    """Return the snapshot that the opening entry carries, or None before the opening."""
    first = next(iter(entries), None)
    if first is None or not isinstance(first.event, MeetingOpened):
        return None
    return first.event.snapshot
