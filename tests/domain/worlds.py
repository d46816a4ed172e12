"""Random councils, rules and next events.

Small councils on purpose: ties, empty sides and broken quorums are then frequent.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction
from random import Random
from typing import TypeVar

from secretary_app.domain.agenda import BallotForm, Choice, Meeting, MeetingForm, MotionId, Side
from secretary_app.domain.councils import Membership, Role, VotingRight, composition
from secretary_app.domain.meeting.entries import (
    AllVoted,
    Arrived,
    BallotReceived,
    BallotRecorded,
    BreakEnded,
    BreakStarted,
    CastingVote,
    CountsRecorded,
    Event,
    Left,
    MeetingClosed,
    Mode,
    ModeChanged,
    PresidingChanged,
    ProxyAccepted,
    Recused,
    VoteClosed,
    VoteOpened,
    VoteReopened,
)
from secretary_app.domain.meeting.facts import MeetingFacts
from secretary_app.domain.meeting.franchise import basis_of
from secretary_app.domain.meeting.results import is_tied
from secretary_app.domain.meeting.state import BallotRound, MeetingState, Phase
from secretary_app.domain.people import PersonId
from secretary_app.domain.regulations import (
    AbsenteeRules,
    AllNotified,
    AtLeast,
    ChairPresent,
    MajorityBase,
    MajorityRule,
    QuestionRules,
    QuorumBase,
    QuorumRule,
    RecusalRule,
    Regulation,
    Representation,
    TieEffect,
    TieResolver,
    TieRule,
    in_force,
)
from tests.builders import DAY, OPENING, council, item, meeting, member, motion, people

T = TypeVar("T")
People = Sequence[PersonId]
Move = Callable[[Random, MeetingState, People], Event]

DAY_BEFORE, DAY_AFTER = DAY - timedelta(days=1), DAY + timedelta(days=1)
LONG_AGO = DAY - timedelta(days=900)
UNTIL = OPENING + timedelta(hours=1)
OUTSIDERS = ("x", "y")
SHARES = tuple(map(Fraction, ("1/2", "1/2", "1/2", "1/2", "1/2", "2/3", "1/3", "1")))
LOW = tuple(map(Fraction, ("1/2", "1/3", "1/4", "1/5", "1/6", "2/3")))
WEIGHTS = tuple(map(Fraction, ("1", "2", "1/2", "3/2")))
ITEMS = (item("i1"), item("i2", "special"))


@dataclass(frozen=True)
class World:
    """What both readings know: every membership and regulation, and the engine's facts."""

    members: tuple[Membership, ...]
    regulations: tuple[Regulation, ...]
    meeting: Meeting
    facts: MeetingFacts


def _rarely(rng: Random, usual: T, *others: T, one_in: int = 6) -> T:
    """Mostly the usual value."""
    return usual if rng.randrange(one_in) else rng.choice(others)


def _seats(rng: Random) -> tuple[Membership, ...]:
    sided, weighted = rng.random() < 1 / 3, rng.random() < 1 / 3
    roles = [Role.CHAIR, Role.DEPUTY_CHAIR, Role.DEPUTY_CHAIR] + [Role.MEMBER] * 4
    return tuple(
        member(
            f"m{n}",
            role=roles[n],
            vote=_rarely(rng, VotingRight.VOTING, VotingRight.ADVISORY, one_in=8),
            start=_rarely(rng, DAY_BEFORE, DAY, DAY_AFTER, one_in=8),
            end=_rarely(rng, None, DAY, DAY_AFTER, DAY_BEFORE, one_in=8),
            side=rng.choice(("north", "south", None)) if sided else None,
            groups=rng.choice(((), ("expert",), ("expert", "lay"))),
            weight=rng.choice(WEIGHTS) if weighted else Fraction(1),
        )
        for n in range(rng.randint(1, 7))
    )


CONDITIONS = (ChairPresent(), AtLeast("expert", 1), AtLeast("expert", 2), AllNotified())
CONDITION_SETS = (*((c,) for c in CONDITIONS), CONDITIONS[:2])
NUMBERED = (QuorumBase.SEATS, QuorumBase.ELECTED)
FIXED = (MajorityBase.SEATS, MajorityBase.ELECTED)


def _quorum(rng: Random) -> QuorumRule:
    base = rng.choice((QuorumBase.MEMBERS, QuorumBase.MEMBERS, *QuorumBase))
    divided = base not in NUMBERED
    absolute = base is QuorumBase.ABSOLUTE
    return QuorumRule(
        share=Fraction(rng.randint(0, 2)) if absolute else rng.choice(LOW),
        strict=rng.random() < 1 / 2,
        base=base,
        remote_counts=rng.choice((None, True, False)),
        group=_rarely(rng, None, "expert") if divided else None,
        per_side=divided and rng.random() < 1 / 6,
        conditions=_rarely(rng, (), *CONDITION_SETS),
    )


def _majority(rng: Random) -> MajorityRule:
    base = rng.choice((MajorityBase.PRESENT, MajorityBase.VOTING, *MajorityBase))
    return MajorityRule(
        share=rng.choice(SHARES),
        strict=_rarely(rng, True, False, one_in=3),
        base=base,
        unanimous=rng.random() < 1 / 10,
        per_side=base not in FIXED and rng.random() < 1 / 8,
    )


def _tie(rng: Random) -> TieRule:
    resolvers = (TieResolver.CHAIR, TieResolver.CHAIR, TieResolver.PRESIDING, *TieResolver)
    return TieRule(resolved_by=rng.choice(resolvers), effect=rng.choice(tuple(TieEffect)))


def _recusal(rng: Random) -> RecusalRule:
    return RecusalRule(leaves_quorum=rng.random() < 1 / 2, leaves_base=rng.random() < 1 / 2)


def _maybe(rng: Random, part: Callable[[Random], T]) -> T | None:
    return part(rng) if rng.random() < 1 / 2 else None


def _question(rng: Random) -> QuestionRules:
    return QuestionRules(
        quorum=_maybe(rng, _quorum),
        majority=_maybe(rng, _majority),
        tie=_maybe(rng, _tie),
        recusal=_maybe(rng, _recusal),
    )


def _absentee(rng: Random) -> AbsenteeRules:
    return AbsenteeRules(quorum=_maybe(rng, _quorum), majority=_maybe(rng, _majority))


def _regulation(rng: Random) -> Regulation:
    return Regulation(
        effective_from=DAY_BEFORE,
        seats=rng.choice((None, *range(1, 8))),
        elected=rng.choice((None, *range(1, 8))),
        quorum=_quorum(rng),
        majority=_majority(rng),
        tie=_rarely(rng, _tie(rng), None),
        recusal=_maybe(rng, _recusal),
        representation=rng.choice(tuple(Representation)),
        by_question={q: _question(rng) for q in ("special", "procedural") if rng.random() < 1 / 2},
        absentee=_maybe(rng, _absentee),
    )


def world(rng: Random) -> World:
    """A council with its rules and a prepared meeting."""
    seats, own = _seats(rng), _regulation(rng)
    regulations = [own, *(Regulation(effective_from=day) for day in (LONG_AGO, DAY_AFTER))]
    rng.shuffle(regulations)
    favours = rng.choice((None, *Side))
    prepared = meeting(
        form=rng.choice(("mixed", "mixed", "mixed", "hybrid", "absentee")),
        presiding=rng.choice(("m0", "m0", "m1", "x", None)),
        all_notified=rng.random() < 1 / 2,
        ballots_until=rng.choice((None, UNTIL)),
        agenda=ITEMS,
        motions=(
            motion("r1", favours_person=favours),
            motion("q1", "i2"),
            motion("p1", None),
            motion("c1", ballot="counted"),
            motion("s1", "i2", "secret"),
        ),
    )
    in_effect = in_force(regulations, DAY)
    assert in_effect is own
    facts = MeetingFacts(
        council=council(),
        regulation=in_effect,
        memberships=composition(seats, DAY),
        people=people(*(m.person for m in seats), *OUTSIDERS),
        meeting=prepared,
    )
    return World(seats, tuple(regulations), prepared, facts)


def everybody(known: World) -> People:
    """Members, active or not, and outsiders."""
    return tuple(p.id for p in known.facts.people)


def gathering(rng: Random, known: World) -> list[Event]:
    """Most people arrive first: members in the room or by wire, outsiders in their places."""
    who = everybody(known)
    return [_arrival_of(rng, p, known.facts, who) for p in who if rng.random() < 3 / 4]


def next_event(rng: Random, known: World, state: MeetingState) -> Event:
    """An event that may happen next, though the rules need not let it pass."""
    if state.phase is Phase.BREAK and rng.random() < 1 / 2:
        return BreakEnded()
    running = state.open_round
    moves = _between(state.facts) if running is None else _during(state, running)
    return rng.choice(moves)(rng, state, everybody(known))


# A move said several times is so many times as likely.
def _between(facts: MeetingFacts) -> Sequence[Move]:
    by_proxy = facts.regulation.representation is Representation.PROXY
    delegating = [_proxy] * 6 if by_proxy else [_arrival]
    return [_begin] * 8 + [_recusal_of, _arrival, _moving, _moving, _course, *delegating]


def _during(state: MeetingState, running: BallotRound) -> Sequence[Move]:
    if is_tied(state, running) and running.casting is None:
        return [_casting] * 3 + [_end] * 3 + [_ballot]
    if running.motion.ballot is not BallotForm.OPEN:
        return [_counts] * 6 + [_end] * 4 + [_moving, _recusal_of, _casting, _course]
    pause = [_moving, _arrival, _recusal_of, _casting, _course, _begin, _proxy, _counts]
    return [_ballot] * 24 + [_end] * 3 + pause


def _arrival(rng: Random, state: MeetingState, who: People) -> Event:
    absent = [p for p in who if p not in state.present] or who
    return _arrival_of(rng, rng.choice(absent), state.facts, who)


def _arrival_of(rng: Random, person: PersonId, facts: MeetingFacts, who: People) -> Event:
    outside = facts.membership_of(person) is None
    return Arrived(
        person=person,
        mode=_rarely(rng, Mode.IN_PERSON, Mode.REMOTE, one_in=4),
        substitute_for=rng.choice(who) if outside or rng.random() < 1 / 10 else None,
    )


def _moving(rng: Random, state: MeetingState, who: People) -> Event:
    person = rng.choice(tuple(state.present) or who)
    if rng.random() < 1 / 2:
        return Left(person=person)
    return ModeChanged(person=person, mode=rng.choice(tuple(Mode)))


def _recusal_of(rng: Random, _: MeetingState, who: People) -> Event:
    return Recused(item=rng.choice(ITEMS).id, person=rng.choice(who))


def _proxy(rng: Random, state: MeetingState, who: People) -> Event:
    absent = [p for p in who if p not in state.present]
    return ProxyAccepted(
        from_=rng.choice(absent or who), to=rng.choice(tuple(state.present) or who)
    )


def _course(rng: Random, _: MeetingState, who: People) -> Event:
    presiding = PresidingChanged(person=rng.choice(who))
    return rng.choice((BreakStarted(), presiding, presiding, MeetingClosed()))


def _begin(rng: Random, state: MeetingState, _: People) -> Event:
    prepared = rng.choice(state.facts.meeting.motions).id
    again = bool(state.rounds_on(prepared))
    if _rarely(rng, again, not again, one_in=12):
        return VoteReopened(motion=prepared, reason="")
    return VoteOpened(motion=prepared)


def _motion(rng: Random, state: MeetingState) -> MotionId:
    """Nearly always the motion on the vote."""
    other = rng.choice(state.facts.meeting.motions).id
    return _rarely(rng, state.open_round.motion.id, other, one_in=40) if state.open_round else other


def _ballot(rng: Random, state: MeetingState, who: People) -> Event:
    motion_id, kind = _motion(rng, state), rng.randrange(24)
    choice = _choice(rng, state)
    if kind == 0:
        left_out = rng.sample(who, rng.randint(0, 2))
        return AllVoted(motion=motion_id, choice=choice, except_=tuple(left_out))
    written = state.facts.meeting.form in (MeetingForm.ABSENTEE, MeetingForm.HYBRID)
    here = (*state.present, *(p for p in state.proxies if p not in state.present))
    person = rng.choice(who if written or not here or kind == 1 else here)
    if kind == 2 or (written and kind < 12):
        at = _rarely(rng, UNTIL, UNTIL + timedelta(minutes=1))
        return BallotReceived(motion=motion_id, person=person, choice=choice, received_at=at)
    return BallotRecorded(motion=motion_id, person=person, choice=choice)


def _choice(rng: Random, state: MeetingState) -> Choice:
    """Often what makes the sides equal."""
    if state.open_round is None or rng.random() < 1 / 3:
        return rng.choice(tuple(Choice))
    said = [b.choice for b in state.open_round.ballots.values()]
    return Choice.FOR if said.count(Choice.FOR) <= said.count(Choice.AGAINST) else Choice.AGAINST


def _counts(rng: Random, state: MeetingState, _: People) -> Event:
    most = len(basis_of(state, state.open_round).people) if state.open_round else 0
    for_ = rng.randint(0, max(1, most * 2 // 3))
    return CountsRecorded(
        motion=_motion(rng, state),
        for_=for_,
        against=for_ if rng.random() < 1 / 2 else rng.randint(0, most),
        abstain=_rarely(rng, 0, 1, 2),
        invalid=_rarely(rng, 0, 1),
        unreturned=_rarely(rng, 0, 1),
    )


def _casting(rng: Random, state: MeetingState, _: People) -> Event:
    return CastingVote(motion=_motion(rng, state), choice=rng.choice(tuple(Side)))


def _end(rng: Random, state: MeetingState, _: People) -> Event:
    return VoteClosed(motion=_motion(rng, state))
