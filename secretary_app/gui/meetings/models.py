"""Rows of the screen «Заседания»."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from secretary_app.application.records import CouncilListing, MeetingListing
from secretary_app.domain.councils import Council
from secretary_app.gui.meetings import texts
from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets.tables import Column, RecordsTableModel
from secretary_app.language.dates import long_date, short_date


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting with its council."""

    council: Council
    meeting: MeetingListing

    def same_as(self, other: MeetingRow) -> bool:
        """Tell whether both stand for one meeting."""
        return self.meeting.key == other.meeting.key


def meeting_rows(listings: Iterable[CouncilListing]) -> tuple[MeetingRow, ...]:
    """Return the meetings of all councils."""
    return tuple(MeetingRow(each.council, m) for each in listings for m in each.meetings)


def _number_key(row: MeetingRow) -> tuple[int, str]:
    digits = re.match(r"\d{1,18}", row.meeting.number)
    return int(digits[0]) if digits else 0, row.meeting.number


def _date_text(row: MeetingRow) -> str:
    return long_date(row.meeting.date)


def _status_text(row: MeetingRow) -> str:
    return texts.status_chip(row.meeting.status)[0]


def _status_tone(row: MeetingRow) -> Tone:
    return texts.status_chip(row.meeting.status)[1]


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
                    text=_status_text,
                    tone=_status_tone,
                    width=space(34),
                ),
            )
        )
