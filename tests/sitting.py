"""A meeting held by a script: every line is a verb of `VERBS` with its words.

sitting = held("chair:chair ann bob", "arrive chair ann bob; vote r1; for chair ann; end")
assert sitting.result("r1").outcome is Outcome.ADOPTED
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import Any, Self

from secretary_app.domain.agenda import (
    Choice,
    ItemId,
    MotionId,
    Side,
)
from secretary_app.domain.errors import Refusal
from secretary_app.domain.meeting.commands import Command, Correct, Record, Redo, Undo
from secretary_app.domain.meeting.decide import decide
from secretary_app.domain.meeting.entries import (
    AbsenceNoted,
    AllVoted,
    Arrived,
    BallotForCandidate,
    BallotReceived,
    BallotRecorded,
    BreakEnded,
    BreakStarted,
    CandidateProposed,
    CastingVote,
    CountsRecorded,
    DissentRecorded,
    Entry,
    Event,
    GuestArrived,
    GuestLeft,
    ItemAdded,
    ItemDeferred,
    ItemStarted,
    ItemWithdrawn,
    Left,
    MeetingClosed,
    MeetingOpened,
    Mode,
    ModeChanged,
    MotionAmended,
    MotionProposed,
    PresidingChanged,
    ProxyAccepted,
    Recused,
    ResolvedWithoutVote,
    SeqNo,
    StatementKind,
    StatementRecorded,
    VoteClosed,
    VoteOpened,
    VoteReopened,
)
from secretary_app.domain.meeting.facts import MeetingFacts
from secretary_app.domain.meeting.history import extend, start
from secretary_app.domain.meeting.results import open_result
from secretary_app.domain.meeting.state import MeetingState
from secretary_app.domain.people import PersonId
from secretary_app.domain.regulations import (
    Regulation,
)
from secretary_app.domain.voting import VoteResult
from tests.builders import OPENING, candidate, facts, item, motion, spread


class Sitting:
    """A meeting held by commands, one minute apart; `run` takes a script of `VERBS`."""

    def __init__(self, known_facts: MeetingFacts, *, known: str = "ann bob cid") -> None:
        """Begin before the opening; entries may name the people of the facts and ``known``."""
        self.history = start(known_facts)
        self.known = {p.id for p in known_facts.people} | set(map(PersonId, known.split()))
        self.clock = OPENING
        self.motion = MotionId("r1")

    @property
    def state(self) -> MeetingState:
        """The state as it stands now."""
        return self.history.state

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The whole journal."""
        return self.history.entries()

    def give(self, command: Command) -> Self:
        """Carry out a command; a refusal goes to the caller and changes nothing."""
        for entry in decide(self.history, command, self.clock, self.known):
            self.history = extend(self.history, entry)
        self.clock += timedelta(minutes=1)
        return self

    def do(self, *events: Event) -> Self:
        """Record the events as one step."""
        return self.give(Record(events))

    def undo(self) -> Self:
        """Take back the last step."""
        return self.give(Undo())

    def redo(self) -> Self:
        """Bring back the step undone last."""
        return self.give(Redo())

    def correct(self, seq: int, replacement: Event) -> Self:
        """Correct an entry after the closing."""
        return self.give(Correct(SeqNo(seq), replacement, "описка", "Секретарь"))

    def run(self, script: str) -> Self:
        """Carry out a script: a verb with its words a line, or parted by semicolons."""
        for line in re.split(r"[;\n]", script):
            if words := line.split():
                self._say(words[0], words[1:])
        return self

    def _say(self, verb: str, words: list[str]) -> None:
        if verb in ("undo", "redo"):
            getattr(self, verb)()
            return
        if verb in ("vote", "reopen") and words:
            self.motion = MotionId(words[0])
        for event in VERBS[verb](self, list(spread(words))):
            self.do(event)

    def refusal(self, line: str | Command) -> str | None:
        """The message with which a line or a command is refused, None when it may pass.

        Nothing is recorded either way.
        """
        before, motion = self.history, self.motion
        try:
            self.run(line) if isinstance(line, str) else self.give(line)
        except Refusal as refused:
            assert self.history is before
            return refused.message
        else:
            return None
        finally:
            self.history, self.motion = before, motion

    def result(self, motion_id: str | None = None) -> VoteResult:
        """The result in force: of the last round closed on the motion (the one voted last)."""
        return self.state.rounds_on(MotionId(motion_id or self.motion))[-1].result

    def standing(self) -> VoteResult:
        """The result of the vote that still runs."""
        assert self.state.open_round is not None
        return open_result(self.state, self.state.open_round)


Verb = Callable[[Sitting, list[str]], Iterable[Event]]


def _arrivals(mode: Mode) -> Verb:
    return lambda _, words: [Arrived(person=PersonId(w), mode=mode) for w in words]


def _moves(mode: Mode) -> Verb:
    return lambda _, words: [ModeChanged(person=PersonId(w), mode=mode) for w in words]


def _ballots(choice: Choice) -> Verb:
    return lambda sitting, words: [
        BallotRecorded(motion=sitting.motion, person=PersonId(w), choice=choice) for w in words
    ]


def _substitute(_: Sitting, words: list[str]) -> Iterable[Event]:
    who, _for, seat, *how = words
    mode = Mode.REMOTE if how else Mode.IN_PERSON
    yield Arrived(person=PersonId(who), mode=mode, substitute_for=PersonId(seat))


def _recused(_: Sitting, words: list[str]) -> Iterable[Event]:
    item_id = ItemId(words.pop() if words[-2:-1] == ["on"] else "i1")
    yield from (Recused(item=item_id, person=PersonId(w)) for w in words if w != "on")


def _others(sitting: Sitting, words: list[str]) -> Iterable[Event]:
    choice, *rest = words
    left_out = tuple(map(PersonId, rest[1:]))
    yield AllVoted(motion=sitting.motion, choice=Choice(choice), except_=left_out)


def counts(motion_id: str, notation: str) -> CountsRecorded:
    """Counts as ``for-against-abstain``, then ``-invalid`` and ``-unreturned`` if any."""
    numbers = [int(n) for n in notation.split("-")]
    for_, against, abstain, invalid, unreturned = [*numbers, 0, 0][:5]
    return CountsRecorded(
        motion=MotionId(motion_id),
        for_=for_,
        against=against,
        abstain=abstain,
        invalid=invalid,
        unreturned=unreturned,
    )


def _choices(sitting: Sitting, words: list[str]) -> Iterable[Event]:
    chosen, *voters = words
    for voter in voters:
        yield BallotForCandidate(motion=sitting.motion, person=PersonId(voter), candidate=chosen)


def _received(sitting: Sitting, words: list[str]) -> Iterable[Event]:
    who, choice, at = words
    hours, minutes = map(int, at.split(":"))
    yield BallotReceived(
        motion=sitting.motion,
        person=PersonId(who),
        choice=Choice(choice),
        received_at=sitting.clock.replace(hour=hours, minute=minutes),
    )


def _statement(kind: StatementKind) -> Verb:
    return lambda _, words: [
        StatementRecorded(
            item=ItemId(words[0]), person=PersonId(words[1]), kind=kind, text=" ".join(words[2:])
        )
    ]


def _proposed(_: Sitting, words: list[str]) -> Iterable[Event]:
    motion_id, *rest = words
    yield MotionProposed(motion=motion(motion_id, rest[1] if rest[:1] == ["on"] else None))


def _nominated(_: Sitting, words: list[str]) -> Iterable[Event]:
    motion_id, *people = words
    for word in people:
        yield CandidateProposed(motion=MotionId(motion_id), candidate=candidate(word))


def _motion_event(kind: Callable[..., Event]) -> Verb:
    return lambda sitting, words: [kind(motion=MotionId(words[0]) if words else sitting.motion)]


# What each line of a script means; a vote's verbs concern the motion opened last.
VERBS: dict[str, Verb] = {
    "open": lambda _, _words: [MeetingOpened()],
    "close": lambda _, _words: [MeetingClosed()],
    "break": lambda _, _words: [BreakStarted()],
    "resume": lambda _, _words: [BreakEnded()],
    "arrive": _arrivals(Mode.IN_PERSON),
    "remote": _arrivals(Mode.REMOTE),
    "to_remote": _moves(Mode.REMOTE),
    "to_room": _moves(Mode.IN_PERSON),
    "leave": lambda _, words: [Left(person=PersonId(w)) for w in words],
    "absent": lambda _, words: [AbsenceNoted(person=PersonId(w), reason="болен") for w in words],
    "guest": lambda _, words: [GuestArrived(person=PersonId(w)) for w in words],
    "guest_left": lambda _, words: [GuestLeft(person=PersonId(w)) for w in words],
    "substitute": _substitute,
    "proxy": lambda _, w: [ProxyAccepted(from_=PersonId(w[0]), to=PersonId(w[2]))],
    "preside": lambda _, words: [PresidingChanged(person=PersonId(words[0]))],
    "item": lambda _, words: [ItemStarted(item=ItemId(words[0]))],
    "withdraw": lambda _, words: [ItemWithdrawn(item=ItemId(words[0]))],
    "defer": lambda _, words: [ItemDeferred(item=ItemId(words[0]), reason="нет времени")],
    "add_item": lambda _, words: [ItemAdded(item=item(words[0]))],
    "heard": _statement(StatementKind.HEARD),
    "spoke": _statement(StatementKind.SPOKE),
    "propose": _proposed,
    "amend": lambda _, w: [MotionAmended(motion=MotionId(w[0]), text=" ".join(w[1:]))],
    "nominate": _nominated,
    "dissent": lambda _, w: [DissentRecorded(motion=MotionId(w[0]), person=PersonId(w[1]))],
    "recuse": _recused,
    "vote": _motion_event(VoteOpened),
    "reopen": lambda s, _words: [VoteReopened(motion=s.motion, reason="ошибка подсчёта")],
    "end": _motion_event(VoteClosed),
    "record": _motion_event(ResolvedWithoutVote),
    "for": _ballots(Choice.FOR),
    "against": _ballots(Choice.AGAINST),
    "abstain": _ballots(Choice.ABSTAIN),
    "others": _others,
    "received": _received,
    "count": lambda sitting, words: [counts(sitting.motion, words[0])],
    "choose": _choices,
    "casting": lambda s, words: [CastingVote(motion=s.motion, choice=Side(words[0]))],
}


def held(composition: str, script: str, rules: Regulation | None = None, **f: Any) -> Sitting:
    """A sitting of ``composition`` under ``rules``, opened, with the script carried out."""
    return Sitting(facts(composition, rules, **f)).run(f"open\n{script}")
