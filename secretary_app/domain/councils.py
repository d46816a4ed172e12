"""Councils, their composition and the agreements they live by."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import NewType

from secretary_app.domain.people import OrganisationId, PersonId

CouncilId = NewType("CouncilId", str)
AgreementId = NewType("AgreementId", str)
Day = date  # where a field is named «date» itself


class CouncilKind(StrEnum):
    """A council votes under a quorum; a conference does neither."""

    COUNCIL = "council"
    CONFERENCE = "conference"


class Role(StrEnum):
    """A member's role in the composition."""

    CHAIR = "chair"
    DEPUTY_CHAIR = "deputy_chair"
    SECRETARY = "secretary"
    MEMBER = "member"


class VotingRight(StrEnum):
    """Whether the member votes or only advises (совещательный голос)."""

    VOTING = "voting"
    ADVISORY = "advisory"


class Ending(StrEnum):
    """How a membership came to its end: by leaving, by an order, by exclusion."""

    LEFT = "left"
    ORDER = "order"
    EXCLUDED = "excluded"


class AgreementKind(StrEnum):
    """Соглашение о сотрудничестве or дополнительное соглашение."""

    COOPERATION = "cooperation"
    ADDITIONAL = "additional"


@dataclass(frozen=True, slots=True, kw_only=True)
class Council:
    """The collegial body itself; ``name_genitive`` overrides the computed genitive.

    An archived one (since ``archived_on``) stays readable and gets no new meetings.
    """

    id: CouncilId
    kind: CouncilKind
    name: str
    name_genitive: str | None = None
    parent_organisation: str | None = None
    city: str | None = None
    address: str | None = None
    archived_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """A cooperation or additional agreement between organisations, in force through ``end``."""

    id: AgreementId
    kind: AgreementKind
    date: date
    parties: tuple[OrganisationId, ...] = ()
    number: str | None = None
    end: Day | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """A person's place in the composition from ``start`` to ``end``, both inclusive.

    ``basis`` is the order that appointed; ``weight`` the exact number of votes.
    ``ending`` and ``end_basis`` say how and by what paper it ended.
    """

    person: PersonId
    role: Role
    vote: VotingRight
    start: date
    end: date | None = None
    organisation: str | None = None
    basis: str | None = None
    side: str | None = None
    groups: tuple[str, ...] = ()
    weight: Fraction = Fraction(1)
    ending: Ending | None = None
    end_basis: str | None = None

    def active_on(self, day: date) -> bool:
        """Tell whether the membership holds on ``day``."""
        return self.start <= day and (self.end is None or day <= self.end)

    @property
    def votes(self) -> bool:
        """Tell whether the member has a vote (решающий голос)."""
        return self.vote is VotingRight.VOTING


def composition(memberships: Iterable[Membership], day: date) -> tuple[Membership, ...]:
    """Return the memberships that hold on ``day``, in the order of the composition."""
    return tuple(m for m in memberships if m.active_on(day))
