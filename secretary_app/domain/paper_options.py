"""What a body's secretary chooses once about all its papers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

# Millimetres that a left margin may have: what the standard asks for, and what a page bears.
LEAST_MARGIN, MOST_MARGIN = 20, 50


class MinutesStyle(StrEnum):
    """The style of the minutes: of a sitting, of a conference with «УТВЕРЖДАЮ», in full."""

    SESSION = "session"
    CONFERENCE = "conference"
    FULL = "full"


class PeopleOrder(StrEnum):
    """The composition's own order, or by surname."""

    COMPOSITION = "composition"
    ALPHABETICAL = "alphabetical"


class PaperStandard(StrEnum):
    """ГОСТ Р 7.0.97 in its edition of 2025, or of 2016, which many rules still name."""

    GOST_2025 = "gost_2025"
    GOST_2016 = "gost_2016"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperOptions:
    """Switches of the papers of one body.

    Without ``style`` the minutes take the one that fits the meeting. Quorum and votes are
    printed only where the regulation has them and something was voted on. ``left_margin`` is
    millimetres, None leaves it to the template (the shipped ones have 30: ГОСТ Р 7.0.97 for
    papers kept over ten years). From ``attached_from`` people present on, the minutes give
    their number and the list of them is attached; None never does that.
    In the full style: ``names`` of those who voted against or abstained in named votes, the
    ``checksum`` of the journal, a list of ``assignments``.
    """

    style: MinutesStyle | None = None
    presiding: bool = True
    quorum: bool = True
    votes: bool = True
    absent: bool = True
    online_apart: bool = True
    order: PeopleOrder = PeopleOrder.COMPOSITION
    spaced_initials: bool = False
    standard: PaperStandard = PaperStandard.GOST_2025
    left_margin: int | None = None
    attached_from: int | None = None
    names: bool = True
    checksum: bool = True
    assignments: bool = False
