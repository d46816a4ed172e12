"""A council in one line: how many members, the next meeting, or the one that is missing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from secretary_app.application.periods import period_of
from secretary_app.application.records import CouncilListing, CouncilRecord, MeetingStatus
from secretary_app.domain.councils import CouncilKind, composition
from secretary_app.domain.regulations import Frequency, Regulation, in_force


@dataclass(frozen=True, slots=True, kw_only=True)
class CouncilSummary:
    """What a list says of a council on a day.

    ``next`` is the day of the next meeting that is not over; ``missing`` the period in which
    the rules want a meeting and none is held or planned; ``voiceless`` a conference, which
    has neither quorum nor votes.
    """

    listing: CouncilListing
    members: int
    next: date | None = None
    missing: Frequency | None = None
    voiceless: bool = False


def summary_of(record: CouncilRecord, listing: CouncilListing, day: date) -> CouncilSummary:
    """Return the summary of a council as of ``day``."""
    rules = in_force(record.regulations, day)
    coming = (
        m.date for m in listing.meetings if m.date >= day and m.status is not MeetingStatus.CLOSED
    )
    return CouncilSummary(
        listing=listing,
        members=len(composition(record.memberships, day)),
        next=min(coming, default=None),
        missing=_missing(rules, listing, day),
        voiceless=record.council.kind is CouncilKind.CONFERENCE,
    )


def _missing(rules: Regulation | None, listing: CouncilListing, day: date) -> Frequency | None:
    if rules is None or rules.meetings is None:
        return None
    per = rules.meetings.per
    own = sum(period_of(m.date, per) == period_of(day, per) for m in listing.meetings)
    return per if own < rules.meetings.at_least else None
