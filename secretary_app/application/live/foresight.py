"""What a command would do to the quorum, told before it is given."""

from __future__ import annotations

from secretary_app.application.live.performing import LiveMeeting
from secretary_app.domain.meeting.commands import Command, Correct, Record
from secretary_app.domain.meeting.decide import decide
from secretary_app.domain.meeting.foresight import Consequence, consequence_of
from secretary_app.domain.meeting.history import History, extend
from secretary_app.domain.meeting.timeline import CHANGES_QUORUM


def consequence(meeting: LiveMeeting, *commands: Command) -> Consequence | None:
    """Return what the commands, one after the other, would do to the quorum.

    None where there is nothing to tell; votes and notes are not even tried. Nothing is
    recorded. Raises `Refusal` for a step that `perform` would refuse.
    """
    if not any(map(_may_change, commands)):
        return None
    after = meeting.history
    for command in commands:
        after = _after(after, command, meeting)
    return consequence_of(meeting.history.state, after.state)


def _may_change(command: Command) -> bool:
    if isinstance(command, Record):
        return any(isinstance(event, CHANGES_QUORUM) for event in command.events)
    return not isinstance(command, Correct)


def _after(history: History, command: Command, meeting: LiveMeeting) -> History:
    if history.journal is None:
        return history
    # The quorum does not depend on the time of day.
    for entry in decide(history, command, history.journal.last.at, meeting.known):
        history = extend(history, entry)
    return history
