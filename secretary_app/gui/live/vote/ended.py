"""A motion that was decided: outcome, numbers, derivation, all rounds readable."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from secretary_app.application.report import MeetingReport, VoteReport
from secretary_app.domain.agenda import MotionId
from secretary_app.domain.meeting.franchise import heading_quorum
from secretary_app.domain.meeting.state import MeetingState
from secretary_app.gui.live.vote import texts
from secretary_app.gui.meeting.votes import VoteRow, fill_vote
from secretary_app.gui.theme.tokens import space
from secretary_app.gui.widgets.labels import label
from secretary_app.gui.widgets.panels import ScrolledColumn
from secretary_app.language.derivation import Naming


class EndedView(ScrolledColumn):
    """The last round in full, the earlier ones below it."""

    def __init__(self) -> None:
        super().__init__(name="vote-ended", title=texts.DERIVATION)
        self._shown: object = None

    def show_motion(self, state: MeetingState, motion: MotionId, naming: Naming) -> None:
        """Show what was decided on ``motion``; nothing is drawn anew while that stays."""
        shown = (state.rounds_on(motion), state.dissents, state.motions[motion])
        if shown == self._shown:
            return
        self._shown = shown
        column = self.fill(QWidget())
        column.setContentsMargins(space(4), space(3), space(4), space(3))
        report = _report(state, naming)
        for closed in reversed(state.rounds_on(motion)):
            vote = VoteReport(motion=closed.round.motion, result=closed.result)
            fill_vote(column, VoteRow(vote, closed.round), report)
        if not state.rounds_on(motion):
            column.addWidget(label(state.motions[motion].text, name="vote-text", wrap=True))
            column.addWidget(label(texts.TAKEN, "heading", name="vote-taken", wrap=True))
        column.addStretch(1)


def _report(state: MeetingState, naming: Naming) -> MeetingReport:
    """Only what one vote needs: the course of the quorum is not computed for it."""
    return MeetingReport(
        state=state,
        quorum=heading_quorum(state),
        timeline=(),
        votes=(),
        doubts=(),
        naming=naming,
    )
