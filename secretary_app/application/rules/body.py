"""The body that rules are tried on: the council's own voting members, or an invented body."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import cycle, islice

from secretary_app.domain.councils import Membership, Role, VotingRight
from secretary_app.domain.people import PersonId
from secretary_app.domain.regulations import (
    AtLeast,
    MajorityRule,
    QuorumRule,
    Regulation,
)
from secretary_app.domain.voters import sides_of

INVENTED_SIZE = 10
_LARGEST_INVENTED = 300
_INVENTED_SIDES = ("первая сторона", "вторая сторона", "третья сторона")
_LEADING = (Role.CHAIR, Role.DEPUTY_CHAIR)


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """Voting memberships in the order of the composition; ``invented`` where there are none."""

    members: tuple[Membership, ...]
    invented: bool

    @property
    def weighted(self) -> bool:
        """Tell whether some member weighs other than 1."""
        return any(m.weight != 1 for m in self.members)

    @property
    def sides(self) -> tuple[str, ...]:
        """Return the sides that members belong to."""
        return sides_of(self.members)

    def of_side(self, side: str | None) -> tuple[Membership, ...]:
        """Return the members of a side, or all of them for None."""
        return tuple(m for m in self.members if side is None or m.side == side)

    def of_group(self, group: str) -> tuple[Membership, ...]:
        """Return the members of a group."""
        return tuple(m for m in self.members if group in m.groups)

    def holder(self, role: Role) -> Membership | None:
        """Return the first member with ``role``."""
        return next((m for m in self.members if m.role is role), None)


def body_of(regulation: Regulation, composition: Iterable[Membership]) -> Body:
    """Return the voting members of ``composition``; without any, as many as the rules foresee.

    An invented body has a chair, a deputy, and the sides and groups that the rules speak of.
    """
    voting = tuple(m for m in composition if m.votes)
    return Body(members=voting or _invented(regulation), invented=not voting)


def _invented(regulation: Regulation) -> tuple[Membership, ...]:
    size = regulation.seats or regulation.elected or INVENTED_SIZE
    number = min(max(size, 1), _LARGEST_INVENTED)
    sides = _INVENTED_SIDES if _speaks_of_sides(regulation) else (None,)
    groups = groups_named(regulation)
    return tuple(
        Membership(
            person=PersonId(f"{place + 1}-й по списку"),
            role=_LEADING[place] if place < len(_LEADING) else Role.MEMBER,
            vote=VotingRight.VOTING,
            start=date.min,
            side=side,
            groups=groups if place % 2 == 0 else (),
        )
        for place, side in enumerate(islice(cycle(sides), number))
    )


def quorum_rules(regulation: Regulation) -> tuple[QuorumRule, ...]:
    """Return every quorum rule: the general one, the absentee one, those by question."""
    own = (regulation.absentee.quorum,) if regulation.absentee else ()
    found = (regulation.quorum, *own, *(q.quorum for q in regulation.by_question.values()))
    return tuple(rule for rule in found if rule is not None)


def majority_rules(regulation: Regulation) -> tuple[MajorityRule, ...]:
    """Return every majority rule: the general one, the absentee one, those by question."""
    own = (regulation.absentee.majority,) if regulation.absentee else ()
    found = (regulation.majority, *own, *(q.majority for q in regulation.by_question.values()))
    return tuple(rule for rule in found if rule is not None)


def groups_named(regulation: Regulation) -> tuple[str, ...]:
    """Return the groups that quorums speak of, each once."""
    named = (name for rule in quorum_rules(regulation) for name in groups_of(rule))
    return tuple(dict.fromkeys(named))


def groups_of(rule: QuorumRule) -> tuple[str, ...]:
    """Return the groups of one quorum rule: its own, then those of its conditions."""
    own = (rule.group,) if rule.group is not None else ()
    return (*own, *(c.group for c in rule.conditions if isinstance(c, AtLeast)))


def _speaks_of_sides(regulation: Regulation) -> bool:
    quorum = any(rule.per_side for rule in quorum_rules(regulation))
    return quorum or any(rule.per_side for rule in majority_rules(regulation))
