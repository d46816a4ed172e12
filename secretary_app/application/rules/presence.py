"""Who is there in a trial and how they vote: numbers of heads turned into members."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, repeat

from secretary_app.application.rules.body import Body
from secretary_app.domain.agenda import Choice
from secretary_app.domain.councils import Membership, Role
from secretary_app.domain.errors import Refusal
from secretary_app.domain.people import PersonId
from secretary_app.domain.voters import Voter
from secretary_app.domain.voting import Ballot
from secretary_app.language.trials import (
    groups_do_not_fit,
    too_few_members,
    too_many_ballots,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SideHeads:
    """How many heads of a side are there and vote how; ``side`` None is the whole body."""

    present: int
    for_: int
    against: int
    abstain: int = 0
    side: str | None = None

    @property
    def ballots(self) -> tuple[Choice, ...]:
        """Return the choices one by one."""
        return tuple(
            chain(
                repeat(Choice.FOR, self.for_),
                repeat(Choice.AGAINST, self.against),
                repeat(Choice.ABSTAIN, self.abstain),
            )
        )


@dataclass(frozen=True, slots=True)
class Lead:
    """Who leads the meeting and his own vote; ``choice`` None: he takes no part.

    A deputy leads in the absence of the chair.
    """

    role: Role = Role.CHAIR
    choice: Choice | None = Choice.FOR

    def keeps_away(self, member: Membership) -> bool:
        """Tell whether this lead means that ``member`` is absent."""
        if member.role is self.role:
            return self.choice is None
        return member.role is Role.CHAIR and self.role is Role.DEPUTY_CHAIR


def attending(
    body: Body, heads: SideHeads, lead: Lead | None, groups: Mapping[str, int]
) -> tuple[Membership, ...]:
    """Return the members of a side who are there, the one who leads first.

    ``groups`` tell how many of a group are among them; without it the order of the
    composition decides. Raises `Refusal` when there are not that many.
    """
    pool = [m for m in body.of_side(heads.side) if lead is None or not lead.keeps_away(m)]
    if heads.present > len(pool):
        raise Refusal(too_few_members(heads.present, len(pool), heads.side))
    if heads.present == 0:
        return ()
    leading = _leading(body, lead)
    pool.sort(key=lambda m: leading is None or m.person != leading.person)
    first = pool[:1] if leading in pool else []
    return _with_groups(pool, first, heads.present, groups)


def _leading(body: Body, lead: Lead | None) -> Membership | None:
    return body.holder(lead.role) if lead and lead.choice else None


def _with_groups(
    pool: Sequence[Membership],
    chosen: list[Membership],
    number: int,
    groups: Mapping[str, int],
) -> tuple[Membership, ...]:
    for group, wanted in groups.items():
        lacking = wanted - _number_of(group, chosen)
        of_group = [m for m in _others(pool, chosen) if group in m.groups]
        chosen += of_group[: max(lacking, 0)]
    rest = [m for m in _others(pool, chosen) if groups.keys().isdisjoint(m.groups)]
    chosen += rest[: max(number - len(chosen), 0)]
    fits = all(_number_of(group, chosen) == wanted for group, wanted in groups.items())
    if len(chosen) != number or not fits:
        raise Refusal(groups_do_not_fit(number, groups))
    return tuple(chosen)


def _others(pool: Sequence[Membership], chosen: Sequence[Membership]) -> list[Membership]:
    taken = {m.person for m in chosen}
    return [m for m in pool if m.person not in taken]


def _number_of(group: str, members: Sequence[Membership]) -> int:
    return sum(group in m.groups for m in members)


def ballots_of(
    voters: Sequence[Voter], heads: SideHeads, lead: Lead | None
) -> dict[PersonId, Ballot]:
    """Return named ballots by the seat's person: the choices in the order of the voters.

    Who leads casts his own choice where there is such a ballot, else he is asked last.
    Raises `Refusal` when there are more ballots than voters.
    """
    choices = list(heads.ballots)
    if len(choices) > len(voters):
        raise Refusal(too_many_ballots(len(choices), len(voters), heads.side))
    order = list(voters)
    given: dict[PersonId, Ballot] = {}
    leading = next((v for v in voters if lead and v.seat.role is lead.role), None)
    if leading is not None:
        order = [*(v for v in voters if v != leading), leading]
    if lead and lead.choice in choices and leading is not None:
        choices.remove(lead.choice)
        given[order.pop().seat.person] = Ballot(voter=leading, choice=lead.choice)
    return given | {
        v.seat.person: Ballot(voter=v, choice=c) for v, c in zip(order, choices, strict=False)
    }
