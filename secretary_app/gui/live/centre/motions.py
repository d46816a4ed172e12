"""Motions of a question as rows, with what Enter does to each."""

from __future__ import annotations

from dataclasses import dataclass

from secretary_app.domain.agenda import BallotForm, ItemId, Motion
from secretary_app.domain.meeting.state import MeetingState
from secretary_app.domain.people import PersonId
from secretary_app.gui.live.centre import texts
from secretary_app.gui.live.session import LiveSession
from secretary_app.gui.meeting.texts import BALLOTS, OUTCOMES
from secretary_app.gui.widgets.entries import Said
from secretary_app.language.deadlines import deadline_words


@dataclass(frozen=True, slots=True, kw_only=True)
class MotionRow:
    """A motion with its manner of voting and where it stands; ``fresh`` until it was decided."""

    motion: Motion
    chip: Said
    fresh: bool

    @property
    def title(self) -> str:
        """Return the number with the text."""
        return f"{self.motion.number}. {self.motion.text}"

    def detail(self, session: LiveSession) -> str:
        """Return how it is voted, who stands, who answers and until when."""
        motion = self.motion
        parts = [BALLOTS[motion.ballot]]
        if motion.candidates is not None:
            parts.append(
                texts.candidates([session.short_name(c.person) for c in motion.candidates])
            )
        until = deadline_words(motion.deadline) if motion.deadline else ""
        who = [session.short_name(PersonId(each)) for each in motion.executors]
        parts.append(texts.assigned(who, until))
        return " · ".join(part for part in parts if part)


def motion_rows(state: MeetingState, item: ItemId | None) -> tuple[MotionRow, ...]:
    """Return the motions of one question, in the order proposed."""
    own = [m for m in state.motions.values() if m.item == item]
    return tuple(_row(state, motion) for motion in own)


def _row(state: MeetingState, motion: Motion) -> MotionRow:
    rounds = state.rounds_on(motion.id)
    recorded = state.is_recorded(motion.id)
    fresh = not rounds and not recorded
    if state.open_round is not None and state.open_round.motion.id == motion.id:
        chip = texts.ON_VOTE
    elif rounds:
        chip = OUTCOMES[rounds[-1].result.outcome]
    elif recorded:
        chip = texts.TAKEN
    else:
        chip = texts.WITHOUT_VOTE if motion.ballot is BallotForm.NONE else texts.READY
    return MotionRow(motion=motion, chip=chip, fresh=fresh)
