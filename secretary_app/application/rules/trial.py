"""A vote tried on rules before they bind anyone: the real rules, invented ballots.

The state of a meeting is made up as it would stand when the vote closes; everything after
that is the domain's own: who counts, the quorum, the majority, the tie, the derivation.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from fractions import Fraction

from secretary_app.application.rules.body import Body
from secretary_app.application.rules.presence import Lead, SideHeads, attending, ballots_of
from secretary_app.domain.agenda import (
    ORDINARY,
    AgendaItem,
    BallotForm,
    Choice,
    ItemId,
    Meeting,
    MeetingForm,
    MeetingId,
    Motion,
    MotionId,
    Side,
)
from secretary_app.domain.councils import Council, CouncilId, CouncilKind, Membership, Role
from secretary_app.domain.errors import Refusal
from secretary_app.domain.meeting.ballot_rules import check_vote
from secretary_app.domain.meeting.entries import Mode, VoteOpened
from secretary_app.domain.meeting.facts import MeetingFacts
from secretary_app.domain.meeting.franchise import basis_of, entitled
from secretary_app.domain.meeting.results import projected_result, tie_to_resolve
from secretary_app.domain.meeting.state import (
    BallotRound,
    Counted,
    ItemProgress,
    MeetingState,
    Phase,
    Presence,
)
from secretary_app.domain.people import Person, PersonId
from secretary_app.domain.regulations import Regulation
from secretary_app.domain.voters import Voter
from secretary_app.domain.voting import Ballot, Tally, VoteResult
from secretary_app.language.clauses import rules_name
from secretary_app.language.derivation import Naming, derivation
from secretary_app.language.doubts import doubt_sentence
from secretary_app.language.trials import Told, too_many_set_apart, trial_outcome

_ITEM = ItemId("question")
_MOTION = MotionId("draft")
_MOMENT = datetime(2000, 1, 1, tzinfo=UTC)
_LEADERS = (Role.CHAIR, Role.DEPUTY_CHAIR)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """A vote to try; all numbers are heads.

    ``lead`` None leaves it to the order of the composition who votes how. ``groups`` tell
    how many of a group are there. The ``recused`` and the ``remote`` are among the present.
    """

    heads: tuple[SideHeads, ...]
    lead: Lead | None = None
    groups: Mapping[str, int] = field(default_factory=dict)
    remote: int = 0
    recused: int = 0
    notified: bool = True
    question_type: str = ORDINARY
    form: MeetingForm = MeetingForm.IN_PERSON
    ballot: BallotForm = BallotForm.OPEN
    favours: Side | None = None


@dataclass(frozen=True, slots=True)
class Trial:
    """What an attempt came to: the outcome in words, its derivation, the doubts."""

    result: VoteResult
    outcome: Told
    derivation: tuple[str, ...]
    doubts: tuple[str, ...]


def trial(
    regulation: Regulation, body: Body, attempt: Attempt, people: Sequence[Person] = ()
) -> Trial:
    """Return what ``attempt`` comes to under ``regulation``.

    ``people`` give the names. Raises `Refusal` when the numbers do not go together or the
    rules let no such vote be opened.
    """
    result = tried(regulation, body, attempt)
    names = {person.id: person.label for person in people}
    naming = Naming(
        person=lambda person: names.get(person, person),
        candidate=str,
        rules=rules_name(regulation.source),
    )
    return Trial(
        result=result,
        outcome=trial_outcome(result, naming.rules),
        derivation=derivation(result, naming),
        doubts=tuple(doubt_sentence(doubt, naming) for doubt in result.doubts),
    )


def tried(regulation: Regulation, body: Body, attempt: Attempt) -> VoteResult:
    """Return the result of ``attempt``; raise `Refusal` as `trial` does."""
    there = tuple(
        attending(body, _there(heads, attempt), attempt.lead, attempt.groups)
        for heads in attempt.heads
    )
    state = _state(regulation, body, attempt, tuple(m for side in there for m in side))
    check_vote(state, VoteOpened(motion=_MOTION), ())
    opened = BallotRound(
        motion=state.motions[_MOTION],
        number=1,
        opened_at=_MOMENT,
        question_type=attempt.question_type,
    )
    cast = _ballots(state, opened, attempt, there)
    named = attempt.ballot is BallotForm.OPEN
    voted = replace(opened, ballots=cast) if named else _counted(state, opened, attempt)
    return projected_result(state, voted)


def _there(heads: SideHeads, attempt: Attempt) -> SideHeads:
    """In absentia those take part who returned their papers."""
    if attempt.form is not MeetingForm.ABSENTEE:
        return heads
    return replace(heads, present=len(heads.ballots))


def _state(
    regulation: Regulation, body: Body, attempt: Attempt, there: tuple[Membership, ...]
) -> MeetingState:
    apart = attempt.recused + attempt.remote
    if apart > len(there):
        raise Refusal(too_many_set_apart(apart, len(there)))
    last = there[::-1]
    remote = {m.person for m in last[attempt.recused : apart]}
    absentee = attempt.form is MeetingForm.ABSENTEE
    present = () if absentee else there
    item = AgendaItem(id=_ITEM, number="1", title="", question_type=attempt.question_type)
    motion = Motion(
        id=_MOTION,
        item=_ITEM,
        number="1",
        text="",
        ballot=attempt.ballot,
        favours_person=attempt.favours,
    )
    return MeetingState(
        facts=_facts(regulation, body, attempt),
        phase=Phase.RUNNING,
        presiding=_presiding(there),
        present={m.person: Presence(mode=_mode(m.person in remote)) for m in present},
        items={_ITEM: ItemProgress(item=item)},
        motions={_MOTION: motion},
        recusals={_ITEM: {m.person: None for m in last[: attempt.recused]}},
    )


def _mode(remote: bool) -> Mode:  # noqa: FBT001 - which of the two modes
    return Mode.REMOTE if remote else Mode.IN_PERSON


def _facts(regulation: Regulation, body: Body, attempt: Attempt) -> MeetingFacts:
    return MeetingFacts(
        council=Council(id=CouncilId("body"), kind=CouncilKind.COUNCIL, name=""),
        regulation=regulation,
        memberships=body.members,
        people=(),
        meeting=Meeting(
            id=MeetingId("trial"),
            number="",
            date=date.min,
            form=attempt.form,
            all_notified=attempt.notified,
        ),
    )


def _presiding(there: tuple[Membership, ...]) -> PersonId | None:
    """The chair presides, without him the deputy, without both whoever is first."""
    ranks = {role: rank for rank, role in enumerate(_LEADERS)}
    first = min(there, key=lambda m: ranks.get(m.role, len(ranks)), default=None)
    return first.person if first else None


def _ballots(
    state: MeetingState,
    opened: BallotRound,
    attempt: Attempt,
    there: tuple[tuple[Membership, ...], ...],
) -> dict[PersonId, Ballot]:
    voters = _voters(state, opened, there)
    given: dict[PersonId, Ballot] = {}
    for heads in attempt.heads:
        of_side = [v for v in voters if heads.side in {None, v.seat.side}]
        given |= ballots_of(of_side, heads, attempt.lead)
    return given


def _voters(
    state: MeetingState, opened: BallotRound, there: tuple[tuple[Membership, ...], ...]
) -> tuple[Voter, ...]:
    recused = state.recused_on(opened.motion)
    if state.facts.is_absentee:
        found = tuple(Voter(person=m.person, seat=m) for side in there for m in side)
    else:
        rule = state.facts.rules_for(opened.question_type).quorum
        found = tuple(entitled(state, rule).values())
    return tuple(v for v in found if v.person not in recused)


def _counted(state: MeetingState, opened: BallotRound, attempt: Attempt) -> BallotRound:
    tally = Tally(
        for_=Fraction(sum(heads.for_ for heads in attempt.heads)),
        against=Fraction(sum(heads.against for heads in attempt.heads)),
        abstain=Fraction(sum(heads.abstain for heads in attempt.heads)),
    )
    counted = replace(
        opened, counted=Counted(basis=basis_of(state, opened), tally=tally, unreturned=0)
    )
    side = _side(attempt.lead)
    resolvable = side is not None and tie_to_resolve(state, counted) is not None
    return replace(counted, casting=side) if resolvable else counted


def _side(lead: Lead | None) -> Side | None:
    if lead is None or lead.choice in {None, Choice.ABSTAIN}:
        return None
    return Side(lead.choice)
