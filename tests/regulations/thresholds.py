"""Which sides of a rule's thresholds a set of votes has touched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from fractions import Fraction
from typing import TypeAlias, assert_never

from secretary_app.domain.agenda import Side
from secretary_app.domain.derivation import MajorityStep, SideMajority, TieStep
from secretary_app.domain.regulations import MajorityRule, QuorumRule, Regulation, TieRule
from secretary_app.domain.voting import VoteResult

Rule: TypeAlias = QuorumRule | MajorityRule | TieRule


class Touch(StrEnum):
    """What a vote proves about a rule."""

    REACHED = "exactly reached"
    SHORT = "just short"
    TIE_FOR = "tie resolved for"
    TIE_AGAINST = "tie resolved against"
    TIE_STANDS = "resolver absent or silent"


THRESHOLD = frozenset({Touch.REACHED, Touch.SHORT})
TIE = frozenset({Touch.TIE_FOR, Touch.TIE_AGAINST, Touch.TIE_STANDS})


def parts_of(regulation: Regulation) -> Iterator[tuple[str, Rule]]:
    """Yield every voting rule with its path in the file («absentee.majority»)."""
    yield from _named("", regulation.quorum, regulation.majority, regulation.tie)
    for question, own in regulation.by_question.items():
        yield from _named(f"by_question.{question}.", own.quorum, own.majority, own.tie)
    if regulation.absentee is not None:
        yield from _named("absentee.", regulation.absentee.quorum, regulation.absentee.majority)


def _named(
    path: str, quorum: QuorumRule | None, majority: MajorityRule | None, tie: TieRule | None = None
) -> Iterator[tuple[str, Rule]]:
    rules = {"quorum": quorum, "majority": majority, "tie": tie}
    yield from ((f"{path}{name}", rule) for name, rule in rules.items() if rule is not None)


def unproved(rule: Rule, results: Sequence[VoteResult]) -> frozenset[Touch]:
    """Return the sides of the rule that no result lies on."""
    match rule:
        case QuorumRule():
            own = [r for r in results if r.quorum.rule == rule]
            return THRESHOLD - {touch for r in own for touch in _quorum(rule, r)}
        case MajorityRule():
            return THRESHOLD - {touch for r in _valid(results) for touch in _majority(rule, r)}
        case TieRule():
            return TIE - {touch for r in _valid(results) for touch in _tie(rule, r)}
        case _:
            assert_never(rule)


def _valid(results: Sequence[VoteResult]) -> list[VoteResult]:
    return [result for result in results if result.quorum.met]


def _edge(number: Fraction, required: Fraction, *, strict: bool, weighted: bool) -> Iterator[Touch]:
    """Tell on which side of the threshold the number lies, if it lies at the threshold.

    Heads: the smallest number that is enough, and one less. Weights: the threshold itself,
    which is enough or not, and any number on the other side.
    """
    above, equal = number > required, number == required
    if not weighted:
        if equal or number == required - 1:
            yield Touch.REACHED if equal else Touch.SHORT
    elif strict and (equal or above):
        yield Touch.SHORT if equal else Touch.REACHED
    elif not strict and not above:
        yield Touch.REACHED if equal else Touch.SHORT


def _quorum(rule: QuorumRule, result: VoteResult) -> Iterator[Touch]:
    counted, required = result.quorum.counted, result.quorum.required
    return _edge(counted, required, strict=rule.strict, weighted=result.weighted)


def _majority(rule: MajorityRule, result: VoteResult) -> Iterator[Touch]:
    for step in result.derivation:
        if not isinstance(step, MajorityStep) or step.rule != rule:
            continue
        if rule.per_side:
            yield from _sides(step.sides, held=step.reached)
        else:
            weighted = result.weighted
            yield from _edge(step.for_, step.required, strict=rule.strict, weighted=weighted)


def _sides(sides: Iterable[SideMajority], *, held: bool) -> Iterator[Touch]:
    """One side at its very threshold while all hold; or it alone one short, the others hold."""
    margins = sorted(side.for_ - side.required for side in sides)
    if held and margins[0] == 0:
        yield Touch.REACHED
    if not held and margins[0] == -1 and margins[1] >= 0:
        yield Touch.SHORT


def _tie(rule: TieRule, result: VoteResult) -> Iterator[Touch]:
    sides = {Side.FOR: Touch.TIE_FOR, Side.AGAINST: Touch.TIE_AGAINST, None: Touch.TIE_STANDS}
    for step in result.derivation:
        if isinstance(step, TieStep) and step.rule == rule:
            yield sides[step.side]
