"""Clocks that stand where somebody set them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class ScriptedClock:
    """A clock that stands at the moment a script gives, or a person types."""

    moment: datetime

    def now(self) -> datetime:
        """Return the moment."""
        return self.moment
