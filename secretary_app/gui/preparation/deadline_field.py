"""A deadline typed in any words."""

from __future__ import annotations

from secretary_app.application.preparation.deadlines import Days, ReadDeadline, understand
from secretary_app.gui.preparation import texts
from secretary_app.gui.preparation.fields import ToldField
from secretary_app.gui.theme.tokens import Tone
from secretary_app.language.deadlines import deadline_words


class DeadlineField(ToldField[ReadDeadline]):
    """A deadline in any words; what was understood is told below.

    Until `know` has told it of a meeting nothing is understood.
    """

    def __init__(self, name: str) -> None:
        self._days: Days | None = None
        super().__init__(
            texts.DEADLINE, name, self._read, _written, _told, hint=texts.DEADLINE_HINT
        )

    def know(self, days: Days) -> None:
        """Hold deadlines against these days."""
        self._days = days
        self.tell_now()

    def _read(self, text: str) -> ReadDeadline:
        return understand(text, self._days) if self._days else ReadDeadline()


def _written(read: ReadDeadline) -> str:
    return deadline_words(read.deadline) if read.deadline else ""


def _told(read: ReadDeadline) -> tuple[str, Tone]:
    return read.told, Tone.ABSTAIN if read.doubtful else Tone.NEUTRAL
