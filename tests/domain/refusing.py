"""Which reason a refusal gives, told from its sentence."""

from __future__ import annotations

import re

from secretary_app.domain.meeting.commands import Command
from secretary_app.domain.meeting.refusals import Reason
from tests.sitting import Sitting


def reason_of(message: str) -> Reason:
    """The reason whose sentence, with names filled in, reads like the message.

    A reason may quote another one: the longer sentence is meant.
    """
    alike = [r for r in Reason if re.fullmatch(_pattern(r), message, re.DOTALL)]
    return max(alike, key=lambda reason: len(reason.value))


def _pattern(reason: Reason) -> str:
    parts = re.split(r"\{\w+\}", reason.value)
    return ".+".join(map(re.escape, parts))


def refused(sitting: Sitting, line: str | Command) -> Reason | None:
    """Why a line of a script or a command is refused; None when it may pass."""
    message = sitting.refusal(line)
    return None if message is None else reason_of(message)
