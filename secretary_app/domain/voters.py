"""Who counts in a vote: a seat of the composition and the person who fills it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from secretary_app.domain.councils import Membership
from secretary_app.domain.people import PersonId


class Standing(StrEnum):
    """In what capacity a seat's vote is cast."""

    OWN = "own"
    SUBSTITUTE = "substitute"
    PROXY = "proxy"


@dataclass(frozen=True, slots=True, kw_only=True)
class Voter:
    """Somebody counted in a vote.

    ``person`` is whose id the ballot names: the member himself (also when he is
    represented by proxy) or the substitute. ``seat`` is the membership that gives
    vote, weight, side and groups. ``remote`` tells of the person's own presence.
    """

    person: PersonId
    seat: Membership
    standing: Standing = Standing.OWN
    remote: bool = False

    @property
    def in_person_of_seat(self) -> bool:
        """Tell whether the member himself takes part; only then does his role count."""
        return self.standing is Standing.OWN


def total_weight(voters: Iterable[Voter]) -> Fraction:
    """Return the exact sum of the voters' weights; heads when nothing is weighted."""
    return _sum(v.seat.weight for v in voters)


def total_of_seats(seats: Iterable[Membership]) -> Fraction:
    """Return the exact sum of the memberships' weights."""
    return _sum(m.weight for m in seats)


def _sum(weights: Iterable[Fraction]) -> Fraction:
    """Add whole numbers, a fraction for each denominator at the end.

    Fractions added one by one would take most of the time of a key press.
    """
    numerators: dict[int, int] = {}
    for weight in weights:
        parts = weight.denominator
        numerators[parts] = numerators.get(parts, 0) + weight.numerator
    return sum((Fraction(n, parts) for parts, n in numerators.items()), Fraction(0))


def sides_of(seats: Iterable[Membership]) -> tuple[str, ...]:
    """Return the sides that the memberships name, in the order of the composition."""
    return tuple(dict.fromkeys(m.side for m in seats if m.side is not None))
