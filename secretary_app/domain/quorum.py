"""Quorum: whether those counted are enough for the body to act."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import assert_never

from secretary_app.domain.councils import Membership, Role
from secretary_app.domain.regulations import (
    AllNotified,
    AtLeast,
    ChairPresent,
    Condition,
    QuorumBase,
    QuorumRule,
)
from secretary_app.domain.thresholds import Threshold, absolute, share_of
from secretary_app.domain.voters import Voter, sides_of, total_of_seats, total_weight


@dataclass(frozen=True, slots=True, kw_only=True)
class Electorate:
    """What a share can be taken of: the voting memberships and the regulation's numbers."""

    seats: tuple[Membership, ...]
    established: int | None
    elected: int | None
    all_notified: bool
    weighted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SideQuorum:
    """The quorum of one side by that side's own numbers."""

    side: str
    base: Fraction
    required: Fraction
    counted: Fraction
    met: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class QuorumStatus:
    """A quorum as it stands at one moment.

    ``base``, ``required`` and ``counted`` are heads, or exact weights; ``present`` and
    ``remote`` are heads of everyone entitled. ``rule`` None: the regulation has no quorum.
    """

    rule: QuorumRule | None
    base: Fraction
    required: Fraction
    counted: Fraction
    present: int
    remote: int
    met: bool
    sides: tuple[SideQuorum, ...] = ()
    unmet: tuple[Condition, ...] = ()

    @property
    def margin(self) -> Fraction:
        """Return how far the share rule is exceeded; negative when it is not reached."""
        return self.counted - self.required


def assess(
    rule: QuorumRule | None,
    counted: Sequence[Voter],
    entitled: Sequence[Voter],
    electorate: Electorate,
) -> QuorumStatus:
    """Return the quorum of ``counted`` under ``rule``; ``entitled`` give the heads to report."""
    remote = sum(v.remote for v in entitled)
    if rule is None:
        base = total_of_seats(electorate.seats)
        return QuorumStatus(
            rule=None,
            base=base,
            required=Fraction(0),
            counted=total_weight(counted),
            present=len(entitled),
            remote=remote,
            met=True,
        )
    base, threshold = _bar(rule, electorate.seats, electorate)
    sides = _sides(rule, counted, electorate) if rule.per_side else ()
    number = total_weight(_in_group(rule, counted))
    enough = _every_side(sides) if rule.per_side else threshold.reached_by(number)
    unmet = tuple(c for c in rule.conditions if not _holds(c, counted, electorate))
    return QuorumStatus(
        rule=rule,
        base=base,
        required=threshold.required,
        counted=number,
        present=len(entitled),
        remote=remote,
        met=enough and not unmet,
        sides=sides,
        unmet=unmet,
    )


def _bar(
    rule: QuorumRule, seats: Sequence[Membership], electorate: Electorate
) -> tuple[Fraction, Threshold]:
    base = _base(rule, seats, electorate)
    if rule.base is QuorumBase.ABSOLUTE:
        return base, absolute(base, strict=rule.strict, weighted=electorate.weighted)
    return base, share_of(base, rule.share, strict=rule.strict, weighted=electorate.weighted)


def _base(rule: QuorumRule, seats: Sequence[Membership], electorate: Electorate) -> Fraction:
    match rule.base:
        case QuorumBase.SEATS:
            return Fraction(electorate.established or 0)
        case QuorumBase.ELECTED:
            return Fraction(electorate.elected or 0)
        case QuorumBase.MEMBERS:
            return total_of_seats(m for m in seats if _of_group(rule, m))
        case QuorumBase.ABSOLUTE:
            return rule.share
        case _:
            assert_never(rule.base)


def _of_group(rule: QuorumRule, seat: Membership) -> bool:
    return rule.group is None or rule.group in seat.groups


def _in_group(rule: QuorumRule, counted: Sequence[Voter]) -> list[Voter]:
    return [v for v in counted if _of_group(rule, v.seat)]


def _sides(
    rule: QuorumRule, counted: Sequence[Voter], electorate: Electorate
) -> tuple[SideQuorum, ...]:
    return tuple(_side(rule, side, counted, electorate) for side in sides_of(electorate.seats))


def _side(
    rule: QuorumRule, side: str, counted: Sequence[Voter], electorate: Electorate
) -> SideQuorum:
    seats = [m for m in electorate.seats if m.side == side]
    base, threshold = _bar(rule, seats, electorate)
    number = total_weight(v for v in _in_group(rule, counted) if v.seat.side == side)
    return SideQuorum(
        side=side,
        base=base,
        required=threshold.required,
        counted=number,
        met=threshold.reached_by(number),
    )


def _every_side(sides: Sequence[SideQuorum]) -> bool:
    return bool(sides) and all(s.met for s in sides)


def _holds(condition: Condition, counted: Sequence[Voter], electorate: Electorate) -> bool:
    match condition:
        case ChairPresent():
            return any(v.seat.role is Role.CHAIR and v.in_person_of_seat for v in counted)
        case AtLeast(group=group, count=count):
            return sum(group in v.seat.groups for v in counted) >= count
        case AllNotified():
            return electorate.all_notified
        case _:
            assert_never(condition)
