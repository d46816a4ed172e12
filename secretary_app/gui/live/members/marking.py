"""Marks that are not recorded yet, and the step that records one or all of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from secretary_app.application.live import rollcall
from secretary_app.application.live.rollcall import preselected, roll_call
from secretary_app.domain.agenda import Answer, Confirmation, Preparation
from secretary_app.domain.meeting.commands import Record
from secretary_app.domain.meeting.entries import Left, Mode, ModeChanged
from secretary_app.domain.meeting.state import MeetingState
from secretary_app.domain.people import PersonId
from secretary_app.gui.live.members import texts
from secretary_app.gui.live.members.rows import MemberRow

_MODES = {Answer.IN_PERSON: Mode.IN_PERSON, Answer.REMOTE: Mode.REMOTE}


@dataclass(frozen=True, slots=True)
class Draft:
    """A roll call under way, ``words`` saying which; nothing of it is recorded yet."""

    words: str
    marks: Mapping[PersonId, Confirmation] = field(default_factory=dict)

    def marked(self, said: Confirmation) -> Draft:
        """Return the draft with one more mark, or another one in its place."""
        return replace(self, marks={**self.marks, said.person: said})

    def filled(self, state: MeetingState) -> Draft:
        """Return the draft with everybody here who was not marked otherwise."""
        here = {c.person: c for c in rollcall.everybody(state)}
        return replace(self, marks={**here, **self.marks})

    def step(self, state: MeetingState) -> Record | None:
        """Return the step that records every mark, None when all is so already."""
        return roll_call(state, self.marks.values())


def by_confirmations(state: MeetingState, preparation: Preparation | None) -> Draft | None:
    """Return a draft of what was announced, None when nothing was."""
    marks = preselected(state, preparation)
    return Draft(texts.MARKING_CONFIRMED, marks) if marks else None


def everybody(state: MeetingState, preparation: Preparation | None) -> Draft:
    """Return a draft with everybody here, but for what was announced."""
    return Draft(texts.MARKING, preselected(state, preparation)).filled(state)


def again(state: MeetingState) -> Draft:
    """Return the draft of a new registration: whoever is here is still here until marked."""
    here = [m.person for m in state.facts.memberships if m.person in state.present]
    modes = {Mode.IN_PERSON: Answer.IN_PERSON, Mode.REMOTE: Answer.REMOTE}
    marks = {p: Confirmation(person=p, answer=modes[state.present[p].mode]) for p in here}
    return Draft(texts.MARKING_AGAIN, marks)


def marking(state: MeetingState, row: MemberRow, answer: Answer) -> Record | None:
    """Return the step that records one mark, None when it is so already.

    In a seat that a substitute fills the mark is his.
    """
    if row.holder is None or row.holder == row.person:
        return roll_call(state, (Confirmation(person=row.person, answer=answer),))
    if answer is Answer.ABSENT:
        return Record((Left(person=row.holder),))
    mode = _MODES[answer]
    if state.present[row.holder].mode is mode:
        return None
    return Record((ModeChanged(person=row.holder, mode=mode),))
