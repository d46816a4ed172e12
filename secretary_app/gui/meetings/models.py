"""Rows of the screen «Заседания»."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from secretary_app.application.records import CouncilListing, MeetingListing, MeetingStatus
from secretary_app.domain.councils import Council
from secretary_app.gui.meetings import texts
from secretary_app.gui.meetings.texts import MeetingState
from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets.tables import Column, RecordsTableModel
from secretary_app.language.dates import long_date, short_date


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting with its council and where it stands today."""

    council: Council
    meeting: MeetingListing
    state: MeetingState

    def same_as(self, other: MeetingRow) -> bool:
        """Tell whether both stand for one meeting."""
        return self.meeting.key == other.meeting.key

    @property
    def removable(self) -> bool:
        """Tell whether the meeting has no journal yet."""
        return self.meeting.status in {MeetingStatus.PLANNED, MeetingStatus.ARCHIVED}


def meeting_rows(listings: Iterable[CouncilListing], today: date) -> tuple[MeetingRow, ...]:
    """Return the meetings of all councils as they stand on the day ``today``."""
    return tuple(
        MeetingRow(each.council, m, state_of(m, today)) for each in listings for m in each.meetings
    )


def state_of(meeting: MeetingListing, today: date) -> MeetingState:
    """Return where a meeting stands."""
    if meeting.status is MeetingStatus.PLANNED and meeting.date < today:
        return MeetingState.MISSED
    return MeetingState(meeting.status.value)


def by_day(rows: Iterable[MeetingRow], year: int) -> Mapping[date, tuple[MeetingRow, ...]]:
    """Return the meetings of a year by their days, in the order of ``rows``."""
    found: dict[date, tuple[MeetingRow, ...]] = {}
    for row in rows:
        if row.meeting.date.year == year:
            found[row.meeting.date] = (*found.get(row.meeting.date, ()), row)
    return found


def day_notes(
    day: date, rows: Iterable[MeetingRow], *, today: date, off: bool, proposed: bool
) -> Iterator[str]:
    """Yield what there is to say of a day of the calendar."""
    if day == today:
        yield texts.TODAY
    if off:
        yield texts.DAY_OFF
    for row in rows:
        yield f"{texts.line(row.meeting)}, {row.council.name} – {texts.STATES[row.state][0]}"
    if proposed:
        yield texts.PROPOSED


def _number_key(row: MeetingRow) -> tuple[int, str]:
    digits = re.match(r"\d{1,18}", row.meeting.number)
    return int(digits[0]) if digits else 0, row.meeting.number


def _date_text(row: MeetingRow) -> str:
    return long_date(row.meeting.date)


def _state_text(row: MeetingRow) -> str:
    return texts.STATES[row.state][0]


def _state_tone(row: MeetingRow) -> Tone:
    return texts.STATES[row.state][1]


class MeetingsTableModel(RecordsTableModel[MeetingRow]):
    """All meetings."""

    def __init__(self) -> None:
        super().__init__(
            (
                Column(
                    title=texts.COLUMN_DATE,
                    text=_date_text,
                    key=lambda r: (r.meeting.date, _number_key(r)),
                    width=space(42),
                    sought=lambda r: f"{_date_text(r)} {short_date(r.meeting.date)}",
                ),
                Column(
                    title=texts.COLUMN_NUMBER,
                    text=lambda r: r.meeting.number,
                    key=_number_key,
                    width=space(20),
                    sought=lambda r: f"№{r.meeting.number}",
                ),
                Column(title=texts.COLUMN_COUNCIL, text=lambda r: r.council.name),
                Column(
                    title=texts.COLUMN_STATUS,
                    text=_state_text,
                    tone=_state_tone,
                    width=space(52),
                ),
            )
        )
