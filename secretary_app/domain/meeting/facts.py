"""What is fixed when a meeting opens: rules, composition, people, agenda."""

from __future__ import annotations

from dataclasses import dataclass

from secretary_app.domain.agenda import Meeting, MeetingForm
from secretary_app.domain.councils import Council, Membership, Role
from secretary_app.domain.people import Person, PersonId
from secretary_app.domain.regulations import Regulation, Rules, general_rules, rules_for


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingFacts:
    """The snapshot that the opening entry carries, so that later edits never rewrite history.

    ``memberships`` are those active on the meeting's date, in the order of the
    composition; ``people`` everybody whom the facts mention; ``meeting`` has no draft.
    """

    council: Council
    regulation: Regulation
    memberships: tuple[Membership, ...]
    people: tuple[Person, ...]
    meeting: Meeting

    @property
    def is_absentee(self) -> bool:
        """Tell whether the meeting is held in absentia (заочное)."""
        return self.meeting.form is MeetingForm.ABSENTEE

    def voting(self) -> tuple[Membership, ...]:
        """Return the memberships with a vote, in the order of the composition."""
        return tuple(m for m in self.memberships if m.votes)

    def membership_of(self, person: PersonId) -> Membership | None:
        """Return the person's membership, or None for somebody outside the composition."""
        return next((m for m in self.memberships if m.person == person), None)

    def holders(self, role: Role) -> tuple[PersonId, ...]:
        """Return the people with ``role``, in the order of the composition."""
        return tuple(m.person for m in self.memberships if m.role is role)

    @property
    def weighted(self) -> bool:
        """Tell whether votes are weighted: some voting membership weighs other than 1."""
        return any(m.weight != 1 for m in self.memberships if m.votes)

    def general_rules(self) -> Rules:
        """Return the rules of the heading, without regard to a question."""
        return general_rules(self.regulation, absentee=self.is_absentee)

    def rules_for(self, question_type: str) -> Rules:
        """Return the rules for one type of question at this meeting."""
        return rules_for(self.regulation, question_type, absentee=self.is_absentee)
