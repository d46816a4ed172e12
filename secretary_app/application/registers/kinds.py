"""Which registers there are, and of which meetings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from secretary_app.application.records import MeetingKey
from secretary_app.domain.councils import CouncilId


class RegisterKind(StrEnum):
    """A register by its name on the command line; in the order of their sheets."""

    MINUTES = "minutes_register"
    DECISIONS = "decisions_register"
    ASSIGNMENTS = "assignments"
    ATTENDANCE = "attendance_register"
    VOTES = "votes_register"


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterScope:
    """Which meetings go into registers: all, those of a council, or one.

    ``start`` and ``end`` are the first and the last day, both inclusive.
    """

    council: CouncilId | None = None
    meeting: MeetingKey | None = None
    start: date | None = None
    end: date | None = None

    def has(self, key: MeetingKey, day: date) -> bool:
        """Tell whether a meeting of ``day`` belongs to it."""
        asked = self.meeting is None or key == self.meeting
        ours = self.council is None or key.council == self.council
        begun = self.start is None or self.start <= day
        return asked and ours and begun and (self.end is None or day <= self.end)
