"""Details of a draft."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from secretary_app.application.preparation.agenda import change_motion, standing
from secretary_app.application.preparation.deadlines import ReadDeadline, told_of
from secretary_app.application.preparation.naming import Named, stored_executors
from secretary_app.application.preparation.page import PreparationPage
from secretary_app.domain.agenda import (
    BallotForm,
    Meeting,
    Motion,
    MotionId,
)
from secretary_app.gui.meeting.texts import BALLOTS
from secretary_app.gui.preparation import texts
from secretary_app.gui.preparation.agenda_rows import MotionPlace, thing_of
from secretary_app.gui.preparation.bound import BoundForm, Part
from secretary_app.gui.preparation.deadline_field import DeadlineField
from secretary_app.gui.preparation.fields import CleanText
from secretary_app.gui.preparation.people_fields import ExecutorsField, KnownPeople, PeopleField
from secretary_app.gui.preparation.session import PreparationSession
from secretary_app.gui.widgets.fields import ChoiceField, FlagField


class MotionForm(QWidget):
    """Text, ballot, executors, deadline; candidates where it is an election."""

    def __init__(self, session: PreparationSession, known: KnownPeople) -> None:
        super().__init__()
        self._page: PreparationPage | None = None
        self.form = BoundForm[Motion](session, _stored)
        self.text = CleanText(texts.TEXT, "motion-text", lines=5)
        self.ballot = ChoiceField(
            texts.BALLOT, "motion-ballot", [(BALLOTS[form], form) for form in BallotForm]
        )
        self.executors = ExecutorsField(texts.EXECUTORS, "motion-executors", known)
        self.deadline = DeadlineField("motion-deadline")
        self.election = FlagField(texts.ELECTION, "motion-election")
        self.candidates = PeopleField(
            texts.CANDIDATES, "motion-candidates", known, hint=texts.NAMES_HINT
        )
        self.favours = ChoiceField(texts.FAVOURS, "motion-favours", texts.FAVOUR_CHOICES)
        self._bind()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        column.addStretch(1)

    def _bind(self) -> None:
        bind = self.form.bind
        bind(
            Part(
                "text",
                self.text,
                lambda m: m.text,
                lambda m, v: replace(m, text=v),
                texts.STEP_TEXT,
            )
        )
        bind(
            Part(
                "executors",
                self.executors,
                self._executors,
                lambda m, v: replace(m, executors=tuple(who.value for who in v)),
                texts.STEP_EXECUTORS,
            )
        )
        bind(
            Part(
                "deadline",
                self.deadline,
                self._deadline,
                lambda m, v: replace(m, deadline=v.deadline),
                texts.STEP_DEADLINE,
            )
        )
        bind(
            Part(
                "ballot",
                self.ballot,
                lambda m: m.ballot,
                lambda m, v: replace(m, ballot=v),
                texts.STEP_BALLOT,
            )
        )
        self._bind_rare()

    def _bind_rare(self) -> None:
        bind = self.form.bind
        bind(
            Part(
                "favours_person",
                self.favours,
                lambda m: m.favours_person,
                lambda m, v: replace(m, favours_person=v),
                texts.STEP_FAVOURS,
            )
        )
        bind(
            Part(
                "election",
                self.election,
                lambda m: m.candidates is not None,
                lambda m, v: replace(m, candidates=(m.candidates or ()) if v else None),
                texts.STEP_CANDIDATES,
            )
        )
        bind(
            Part(
                "candidates",
                self.candidates,
                lambda m: Named(people=tuple(c.person for c in m.candidates or ())),
                lambda m, v: replace(m, candidates=standing(m, v.people)),
                texts.STEP_CANDIDATES,
            )
        )

    def _executors(self, motion: Motion) -> object:
        return stored_executors(motion.executors, self._page.record) if self._page else ()

    def _deadline(self, motion: Motion) -> ReadDeadline:
        if motion.deadline is None or self._page is None:
            return ReadDeadline()
        return told_of(motion.deadline, self._page.days)

    def show_motion(self, page: PreparationPage, motion: Motion) -> None:
        """Show a draft; what is being typed stays."""
        self._page = page
        self.executors.offer()
        self.candidates.offer()
        thing = thing_of(page.meeting, MotionPlace(motion.id, motion.item))
        self.deadline.know(page.days)
        self.form.show_thing(motion.id, thing, motion)
        self.candidates.setVisible(motion.candidates is not None)
        self.favours.setVisible(page.asks_favour or motion.favours_person is not None)


def _stored(meeting: Meeting, name: str, change: Callable[[Motion], Motion]) -> Meeting:
    return change_motion(meeting, MotionId(name), change)
