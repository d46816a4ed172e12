"""What a secretary may choose about the minutes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PeopleOrder(StrEnum):
    """The composition's own order, or by surname."""

    COMPOSITION = "composition"
    ALPHABETICAL = "alphabetical"


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesOptions:
    """Switches of the minutes.

    Quorum and votes are printed only where the regulation has them and something was
    voted on. ``left_margin`` is millimetres, None leaves it to the template (the shipped
    ones have 30: ГОСТ Р 7.0.97-2025 for papers kept over ten years).
    In the full style: ``names`` of those who voted against or abstained in named votes,
    the ``checksum`` of the journal, a list of ``assignments``, and the list of those
    present as an appendix (``attendance_apart``).
    """

    presiding: bool = True
    quorum: bool = True
    votes: bool = True
    absent: bool = True
    online_apart: bool = True
    order: PeopleOrder = PeopleOrder.COMPOSITION
    spaced_initials: bool = False
    left_margin: int | None = None
    names: bool = True
    checksum: bool = True
    assignments: bool = False
    attendance_apart: bool = False
