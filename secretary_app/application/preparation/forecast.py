"""The quorum to expect, by what those invited have answered and the domain's own rules."""

from __future__ import annotations

from dataclasses import dataclass

from secretary_app.application.facts import facts_of
from secretary_app.application.live.rollcall import MODES
from secretary_app.application.records import CouncilRecord
from secretary_app.domain.agenda import Answer, Confirmation, Meeting
from secretary_app.domain.meeting.entries import Mode
from secretary_app.domain.meeting.facts import MeetingFacts
from secretary_app.domain.meeting.franchise import heading_quorum
from secretary_app.domain.meeting.state import MeetingState, Phase, Presence
from secretary_app.domain.people import PersonId
from secretary_app.domain.quorum import QuorumStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """The quorum if those who confirmed come and nobody else, and if all the silent come too.

    Heads of members with a vote: ``coming`` said yes, ``absent`` no, ``silent`` nothing yet.
    ``weighted``: the numbers of the quorum are votes, not heads.
    """

    confirmed: QuorumStatus
    hoped: QuorumStatus
    coming: int
    absent: int
    silent: int
    weighted: bool = False

    @property
    def members(self) -> int:
        """Return how many members have a vote on the day of the meeting."""
        return self.coming + self.absent + self.silent


def forecast(record: CouncilRecord, meeting: Meeting) -> Forecast:
    """Return the quorum to expect from the confirmations of ``meeting``.

    Raises `InvalidFact` where no regulation is in force on its date.
    """
    facts = facts_of(record, meeting)
    said = answers(meeting)
    voting = [m.person for m in facts.voting()]
    silent = [p for p in voting if p not in said]
    coming = {p: MODES[said[p].answer] for p in voting if _comes(said.get(p))}
    return Forecast(
        confirmed=_quorum(facts, coming),
        hoped=_quorum(facts, coming | dict.fromkeys(silent, Mode.IN_PERSON)),
        coming=len(coming),
        absent=len(voting) - len(coming) - len(silent),
        silent=len(silent),
        weighted=facts.weighted,
    )


def answers(meeting: Meeting) -> dict[PersonId, Confirmation]:
    """Return what everybody has answered last."""
    prepared = meeting.preparation
    return {each.person: each for each in prepared.confirmations} if prepared else {}


def _comes(said: Confirmation | None) -> bool:
    return said is not None and said.answer is not Answer.ABSENT


def _quorum(facts: MeetingFacts, coming: dict[PersonId, Mode]) -> QuorumStatus:
    present = {person: Presence(mode=mode) for person, mode in coming.items()}
    return heading_quorum(MeetingState(facts=facts, phase=Phase.RUNNING, present=present))
