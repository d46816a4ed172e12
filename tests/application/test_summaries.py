from __future__ import annotations

from datetime import date

import pytest

from secretary_app.application.records import (
    CouncilListing,
    MeetingKey,
    MeetingListing,
    MeetingStatus,
)
from secretary_app.application.summaries import summary_of
from secretary_app.domain.agenda import MeetingId
from secretary_app.domain.councils import CouncilKind
from secretary_app.domain.regulations import Frequency, MeetingFrequency
from tests.application.editing.records import record
from tests.builders import DAY, council, member, regulation

MONTHLY = regulation(meetings=MeetingFrequency(at_least=1, per=Frequency.CALENDAR_MONTH))


def listing(*meetings: tuple[date, MeetingStatus]) -> CouncilListing:
    listed = tuple(
        MeetingListing(
            key=MeetingKey(council().id, MeetingId(str(number))),
            number=str(number),
            date=day,
            status=status,
        )
        for number, (day, status) in enumerate(meetings)
    )
    return CouncilListing(council=council(), meetings=listed)


def test_members_are_counted_on_the_day() -> None:
    gone = member("old", end=date(2021, 1, 1))
    known = record(memberships=(*record().memberships, gone))
    assert summary_of(known, listing(), DAY).members == 3


def test_the_next_meeting_is_not_over() -> None:
    meetings = listing(
        (date(2026, 3, 1), MeetingStatus.PLANNED),
        (DAY, MeetingStatus.CLOSED),
        (date(2026, 5, 20), MeetingStatus.PLANNED),
        (date(2026, 4, 20), MeetingStatus.RUNNING),
    )
    assert summary_of(record(), meetings, DAY).next == date(2026, 4, 20)
    assert summary_of(record(), listing(), DAY).next is None


@pytest.mark.parametrize(
    ("held", "missing"),
    [(date(2026, 3, 30), None), (date(2026, 2, 28), Frequency.CALENDAR_MONTH)],
)
def test_a_period_without_a_meeting_is_noticed(held: date, missing: Frequency | None) -> None:
    found = listing((held, MeetingStatus.CLOSED))
    assert summary_of(record(regulations=(MONTHLY,)), found, DAY).missing == missing
    assert summary_of(record(), found, DAY).missing is None
    assert summary_of(record(regulations=()), found, DAY).missing is None


def test_a_conference_has_no_voice() -> None:
    conference = record(council=council(kind=CouncilKind.CONFERENCE))
    assert summary_of(conference, listing(), DAY).voiceless
    assert not summary_of(record(), listing(), DAY).voiceless
