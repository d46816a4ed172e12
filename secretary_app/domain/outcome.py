"""From votes to an outcome: the majority first, then the tie, the quorum above all."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import assert_never

from secretary_app.domain.agenda import Motion, Side
from secretary_app.domain.councils import Role
from secretary_app.domain.derivation import (
    AddedVoteStep,
    MajorityStep,
    ResolvedHow,
    SideMajority,
    TieStep,
    UnanimityStep,
)
from secretary_app.domain.doubts import doubts_of_vote
from secretary_app.domain.regulations import (
    MajorityBase,
    MajorityRule,
    TieEffect,
    TieResolver,
)
from secretary_app.domain.thresholds import Threshold, share_of
from secretary_app.domain.voters import Voter, sides_of, total_weight
from secretary_app.domain.voting import (
    Arithmetic,
    CastVotes,
    DecidedBy,
    Outcome,
    Tally,
    Verdict,
    VoteBasis,
    VoteResult,
    round_result,
)

HALF = Fraction(1, 2)
FIXED_BASES = (MajorityBase.MEMBERS, MajorityBase.SEATS, MajorityBase.ELECTED)


def vote_result(
    motion: Motion,
    number: int,
    basis: VoteBasis,
    rule: MajorityRule,
    votes: CastVotes,
    casting: Side | None,
) -> VoteResult:
    """Return the result of ballot round ``number`` (from 1) on ``motion``.

    Source: domain.md, «Outcome» and «Exact reading».
    """
    base = basis.base(rule.base, votes.tally)
    required = _threshold(rule, base, basis).required
    arithmetic = Arithmetic(
        base=base,
        required=total_weight(basis.people) if rule.unanimous else required,
        unanimous=_everyone_for(basis, votes.tally),
    )
    verdict = _verdict(motion, basis, rule, votes, casting)
    result = round_result(motion, number, basis, votes.tally, arithmetic, verdict)
    return replace(result, doubts=doubts_of_vote(motion, basis, rule, votes.tally, verdict.steps))


def stands_tied(basis: VoteBasis, rule: MajorityRule, tally: Tally) -> bool:
    """Tell whether the tie rule applies: «за» = «против» > 0 and the majority failed.

    Only for a share of 1/2, never under unanimity or per side; with a fixed base
    «за» must be half of that base.
    """
    if rule.unanimous or rule.per_side or rule.share != HALF:
        return False
    if tally.for_ != tally.against or tally.for_ == 0:
        return False
    base = basis.base(rule.base, tally)
    if rule.base in FIXED_BASES and tally.for_ != base * HALF:
        return False
    return not _threshold(rule, base, basis).reached_by(tally.for_)


def tie_resolver(basis: VoteBasis) -> Voter | None:
    """Return who resolves a tie, if he is among the people of the vote himself."""
    match basis.rules.tie.resolved_by:
        case TieResolver.CHAIR:
            return basis.himself(Role.CHAIR)
        case TieResolver.PRESIDING:
            return basis.presiding_voter()
        case TieResolver.CHAIR_OR_DEPUTY:
            return basis.himself(Role.CHAIR) or basis.himself(Role.DEPUTY_CHAIR)
        case TieResolver.IN_FAVOUR_OF_PERSON | TieResolver.NOBODY:
            return None
        case _:
            assert_never(basis.rules.tie.resolved_by)


def _everyone_for(basis: VoteBasis, tally: Tally) -> bool:
    return bool(basis.people) and tally.for_ == total_weight(basis.people)


def _threshold(rule: MajorityRule, base: Fraction, basis: VoteBasis) -> Threshold:
    return share_of(base, rule.share, strict=rule.strict, weighted=basis.weighted)


def _verdict(
    motion: Motion,
    basis: VoteBasis,
    rule: MajorityRule,
    votes: CastVotes,
    casting: Side | None,
) -> Verdict:
    if rule.unanimous:
        return _by_unanimity(basis, rule, votes.tally)
    step = _majority(basis, rule, votes)
    if step.reached:
        return Verdict(Outcome.ADOPTED, DecidedBy.MAJORITY, (step,))
    if not stands_tied(basis, rule, votes.tally):
        return Verdict(Outcome.REJECTED, DecidedBy.MAJORITY, (step,))
    tied = _by_tie(motion, basis, step, votes, casting)
    return Verdict(tied.outcome, tied.decided_by, (step, *tied.steps))


def _by_unanimity(basis: VoteBasis, rule: MajorityRule, tally: Tally) -> Verdict:
    reached = _everyone_for(basis, tally)
    step = UnanimityStep(
        rule=rule, people=total_weight(basis.people), for_=tally.for_, reached=reached
    )
    outcome = Outcome.ADOPTED if reached else Outcome.REJECTED
    return Verdict(outcome, DecidedBy.UNANIMITY, (step,))


def _majority(basis: VoteBasis, rule: MajorityRule, votes: CastVotes) -> MajorityStep:
    base = basis.base(rule.base, votes.tally)
    threshold = _threshold(rule, base, basis)
    sides = _side_majorities(basis, rule, votes) if rule.per_side else ()
    if rule.per_side:
        reached = bool(sides) and all(s.reached for s in sides)
    else:
        reached = votes.tally.for_ > 0 and threshold.reached_by(votes.tally.for_)
    return MajorityStep(
        rule=rule,
        base=base,
        required=threshold.required,
        for_=votes.tally.for_,
        reached=reached,
        sides=sides,
    )


def _side_majorities(
    basis: VoteBasis, rule: MajorityRule, votes: CastVotes
) -> tuple[SideMajority, ...]:
    return tuple(
        _side_majority(basis, rule, side, votes.by_side[side])
        for side in sides_of(basis.electorate.seats)
    )


def _side_majority(basis: VoteBasis, rule: MajorityRule, side: str, tally: Tally) -> SideMajority:
    base = basis.base(rule.base, tally, side)
    threshold = _threshold(rule, base, basis)
    return SideMajority(
        side=side,
        base=base,
        required=threshold.required,
        for_=tally.for_,
        reached=tally.for_ > 0 and threshold.reached_by(tally.for_),
    )


def _by_tie(
    motion: Motion,
    basis: VoteBasis,
    majority: MajorityStep,
    votes: CastVotes,
    casting: Side | None,
) -> Verdict:
    match basis.rules.tie.resolved_by:
        case TieResolver.NOBODY:
            step = TieStep(rule=basis.rules.tie, votes=votes.tally.for_, how=ResolvedHow.NOBODY)
            return Verdict(Outcome.REJECTED, DecidedBy.MAJORITY, (step,))
        case TieResolver.IN_FAVOUR_OF_PERSON:
            return _in_favour(motion, basis, votes)
        case TieResolver.CHAIR | TieResolver.PRESIDING | TieResolver.CHAIR_OR_DEPUTY:
            return _by_resolver(basis, majority, votes, casting)
        case _:
            assert_never(basis.rules.tie.resolved_by)


def _in_favour(motion: Motion, basis: VoteBasis, votes: CastVotes) -> Verdict:
    step = TieStep(
        rule=basis.rules.tie,
        votes=votes.tally.for_,
        how=ResolvedHow.PERSON_FAVOUR,
        side=motion.favours_person,
    )
    if motion.favours_person is None:
        return Verdict(Outcome.TIED, DecidedBy.NONE, (step,))
    return Verdict(_wins(motion.favours_person), DecidedBy.PERSON_FAVOUR, (step,))


def _wins(side: Side) -> Outcome:
    return Outcome.ADOPTED if side is Side.FOR else Outcome.REJECTED


def _by_resolver(
    basis: VoteBasis, majority: MajorityStep, votes: CastVotes, casting: Side | None
) -> Verdict:
    resolver = tie_resolver(basis)
    step = _resolver_step(basis, resolver, votes, casting)
    if resolver is None or step.side is None:
        return Verdict(Outcome.TIED, DecidedBy.NONE, (step,))
    if basis.rules.tie.effect is TieEffect.DECIDES or step.side is Side.AGAINST:
        return Verdict(_wins(step.side), DecidedBy.CASTING_VOTE, (step,))
    return _with_added_vote(basis, majority, resolver, step)


def _resolver_step(
    basis: VoteBasis, resolver: Voter | None, votes: CastVotes, casting: Side | None
) -> TieStep:
    own = votes.own_side(resolver) if resolver else None
    side = (casting or own) if resolver else None
    if resolver is None:
        how = ResolvedHow.ABSENT
    elif casting is not None:
        how = ResolvedHow.CASTING_VOTE
    else:
        how = ResolvedHow.OWN_BALLOT if own else ResolvedHow.SILENT
    return TieStep(
        rule=basis.rules.tie,
        votes=votes.tally.for_,
        how=how,
        resolver=resolver.person if resolver else None,
        side=side,
    )


def _with_added_vote(
    basis: VoteBasis, majority: MajorityStep, resolver: Voter, step: TieStep
) -> Verdict:
    for_ = majority.for_ + resolver.seat.weight
    threshold = _threshold(majority.rule, majority.base, basis)
    reached = threshold.reached_by(for_)
    added = AddedVoteStep(for_=for_, required=threshold.required, reached=reached)
    if reached:
        return Verdict(Outcome.ADOPTED, DecidedBy.CASTING_VOTE, (step, added))
    return Verdict(Outcome.REJECTED, DecidedBy.MAJORITY, (step, added))
