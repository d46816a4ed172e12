"""Doubtful readings of a regulation: decided by the stated rule, the other reading shown.

Where both readings require the same number there is nothing to doubt.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from secretary_app.domain.agenda import BallotForm, Motion
from secretary_app.domain.councils import Role
from secretary_app.domain.derivation import Doubt, DoubtKind, ResolvedHow, Step, TieStep
from secretary_app.domain.quorum import Electorate, QuorumStatus
from secretary_app.domain.regulations import (
    AllNotified,
    BallotPolicy,
    MajorityBase,
    MajorityRule,
    QuorumBase,
    QuorumRule,
    TieResolver,
)
from secretary_app.domain.thresholds import share_of
from secretary_app.domain.voters import Standing, Voter
from secretary_app.domain.voting import Tally, VoteBasis

OPEN_FORMS = (BallotForm.OPEN, BallotForm.COUNTED)


def doubts_of_quorum(status: QuorumStatus, electorate: Electorate) -> tuple[Doubt, ...]:
    """Return the doubts about a quorum: silence on remote presence, vacancies in the base."""
    rule = status.rule
    if rule is None:
        return ()
    found = (_remote(rule, status, electorate), _vacancies_in_quorum(rule, status, electorate))
    return tuple(d for d in found if d is not None)


def doubts_of_vote(
    motion: Motion, basis: VoteBasis, rule: MajorityRule, tally: Tally, steps: tuple[Step, ...]
) -> tuple[Doubt, ...]:
    """Return every doubtful reading that bears on this vote, in a fixed order."""
    return (
        *doubts_of_quorum(basis.quorum, basis.electorate),
        *_form(motion, basis),
        *_delegates(basis.people),
        *_vacancies_in_majority(basis, rule),
        *_tie(basis, rule, tally, steps),
    )


def _remote(rule: QuorumRule, status: QuorumStatus, electorate: Electorate) -> Doubt | None:
    if rule.remote_counts is not None or not status.remote:
        return None
    other = _without_remote(rule, status, electorate)
    return Doubt(kind=DoubtKind.REMOTE_NOT_MENTIONED, clause=rule.clause, other_outcome=other)


def _without_remote(rule: QuorumRule, status: QuorumStatus, electorate: Electorate) -> str | None:
    """Return what the quorum comes to without the remote; None where heads alone do not tell."""
    if rule.group or rule.per_side or electorate.weighted:
        return None
    if status.unmet or status.counted - status.remote < status.required:
        return "not_met"
    return None if any(c != AllNotified() for c in rule.conditions) else "met"


def _vacancies_in_quorum(
    rule: QuorumRule, status: QuorumStatus, electorate: Electorate
) -> Doubt | None:
    seats = electorate.established
    if rule.base is not QuorumBase.MEMBERS or rule.group or rule.per_side or electorate.weighted:
        return None
    if seats is None or seats <= status.base:
        return None
    other = share_of(Fraction(seats), rule.share, strict=rule.strict, weighted=False)
    if other.required == status.required:
        return None
    met = other.reached_by(status.counted) and not status.unmet
    return Doubt(
        kind=DoubtKind.VACANCIES_IN_BASE,
        clause=rule.clause,
        base=Fraction(seats),
        required=other.required,
        other_outcome="met" if met else "not_met",
    )


def _form(motion: Motion, basis: VoteBasis) -> Iterator[Doubt]:
    policy = basis.rules.ballot
    if policy is BallotPolicy.OPEN and motion.ballot is BallotForm.SECRET:
        yield Doubt(kind=DoubtKind.SECRET_UNDER_OPEN)
    if policy is BallotPolicy.SECRET and motion.ballot in OPEN_FORMS:
        yield Doubt(kind=DoubtKind.OPEN_UNDER_SECRET)


def _delegates(people: tuple[Voter, ...]) -> Iterator[Doubt]:
    delegates = tuple(v.person for v in people if v.standing is Standing.SUBSTITUTE)
    if delegates:
        yield Doubt(kind=DoubtKind.DELEGATE_OF_HEAD, people=delegates)


def _vacancies_in_majority(basis: VoteBasis, rule: MajorityRule) -> Iterator[Doubt]:
    seats = basis.electorate.established
    members = len(basis.electorate.seats)
    if rule.unanimous or rule.per_side or basis.weighted:
        return
    if rule.base is not MajorityBase.MEMBERS or seats is None or seats <= members:
        return
    own = share_of(Fraction(members), rule.share, strict=rule.strict, weighted=False)
    other = share_of(Fraction(seats), rule.share, strict=rule.strict, weighted=False)
    if other.required != own.required:
        yield Doubt(
            kind=DoubtKind.VACANCIES_IN_BASE,
            clause=rule.clause,
            base=Fraction(seats),
            required=other.required,
            majority_base=rule.base,
        )


def _tie(
    basis: VoteBasis, rule: MajorityRule, tally: Tally, steps: tuple[Step, ...]
) -> Iterator[Doubt]:
    tie = next((s for s in steps if isinstance(s, TieStep)), None)
    if tie is None:
        return
    resolvable = tie.how is not ResolvedHow.NOBODY
    if rule.base is MajorityBase.PRESENT and tally.abstain and resolvable:
        yield Doubt(kind=DoubtKind.ABSTENTIONS_IN_TIE, clause=tie.rule.clause)
    if _deputy_presides(basis) and tie.how is ResolvedHow.ABSENT:
        yield Doubt(
            kind=DoubtKind.DEPUTY_PRESIDES,
            clause=tie.rule.clause,
            people=(basis.presiding,) if basis.presiding else (),
        )


def _deputy_presides(basis: VoteBasis) -> bool:
    voter = basis.presiding_voter()
    named = basis.rules.tie.resolved_by
    return named is TieResolver.CHAIR and voter is not None and voter.seat.role is not Role.CHAIR
