"""The part of a form that tells a membership: role, vote, period, basis, seat, side, weight."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from PySide6.QtCore import QObject

from secretary_app.application.editing.composition import standing_differs
from secretary_app.application.records import CouncilRecord
from secretary_app.application.roster.cells import (
    read_groups,
    read_weight,
    written_groups,
    written_weight,
)
from secretary_app.application.roster.persons import Workplaces
from secretary_app.domain.councils import Membership, Role, VotingRight
from secretary_app.domain.people import PersonId
from secretary_app.gui.councils import texts
from secretary_app.gui.councils.models import organisation_names
from secretary_app.gui.councils.person_part import workplaces_known
from secretary_app.gui.widgets.fields import ChoiceField, DayField, ReadField, WrongEntryError
from secretary_app.gui.widgets.forms import Form
from secretary_app.gui.widgets.labels import label
from secretary_app.gui.widgets.texts import ROLES
from secretary_app.gui.widgets.typed import RussianField

_ONE = Fraction(1)


class MembershipPart(QObject):
    """Fields of a membership in a form; a ``stored`` one may change from a day on."""

    def __init__(
        self, form: Form, record: CouncilRecord, day: date, stored: Membership | None
    ) -> None:
        super().__init__(form)
        self._workplaces = Workplaces(record.organisations)
        self._names = organisation_names(record)
        self._day = day
        self._stored = stored
        form.add_widget(label(texts.IN_COUNCIL, "heading"))
        self._add_standing(form)
        self._add_period(form)
        self._add_rare(form, record)
        self._since_typed = False
        for field in (self.role, self.vote, self.side, self.groups, self.weight):
            field.edited.connect(self._propose_day)
        self.changed_since.edited.connect(self._on_since_typed)
        self.changed_since.setVisible(stored is not None)
        blank = Membership(
            person=PersonId(""), role=Role.MEMBER, vote=VotingRight.VOTING, start=day
        )
        self._show(stored or blank)

    def _add_standing(self, form: Form) -> None:
        roles = [(words, role) for role, words in ROLES.items()]
        self.role = form.add("role", ChoiceField(texts.ROLE, "member-role", roles))
        votes = [(words, vote) for vote, words in texts.VOTES.items()]
        self.vote = form.add("vote", ChoiceField(texts.VOTE, "member-vote", votes))
        since = DayField(texts.CHANGED_SINCE, "member-changed", hint=texts.CHANGED_SINCE_HINT)
        self.changed_since = form.add("since", since)

    def _add_period(self, form: Form) -> None:
        self.start = form.add("from", DayField(texts.SINCE, "member-from", needed=True))
        self.end = form.add("to", DayField(texts.UNTIL, "member-to", hint=texts.UNTIL_HINT))
        basis = RussianField(texts.BASIS, "member-basis", hint=texts.BASIS_HINT)
        self.basis = form.add("basis", basis)

    def _add_rare(self, form: Form, record: CouncilRecord) -> None:
        seat = RussianField(
            texts.SEAT, "member-seat", hint=texts.SEAT_HINT, words=workplaces_known(record)
        )
        self.seat = form.add("seat", seat)
        sides = sorted({m.side for m in record.memberships if m.side})
        self.side = form.add("side", RussianField(texts.SIDE, "member-side", words=sides))
        self.groups = form.add(
            "groups",
            ReadField(
                texts.GROUPS,
                "member-groups",
                lambda text: read_groups(text) or (),
                written_groups,
                hint=texts.GROUPS_HINT,
            ),
        )
        self.weight = form.add(
            "weight",
            ReadField(
                texts.WEIGHT,
                "member-weight",
                lambda text: read_weight(text) or _ONE,
                lambda weight: str(written_weight(weight)),
                hint=texts.WEIGHT_HINT,
            ),
        )

    def _show(self, membership: Membership) -> None:
        self.role.show_value(membership.role)
        self.vote.show_value(membership.vote)
        self.start.show_value(membership.start)
        self.end.show_value(membership.end)
        self.basis.show_value(membership.basis or "")
        named = membership.organisation or ""
        self.seat.show_value(self._names.get(named, named))
        self.side.show_value(membership.side or "")
        self.groups.show_value(membership.groups)
        self.weight.show_value(membership.weight)

    def _on_since_typed(self) -> None:
        self._since_typed = True

    def _propose_day(self) -> None:
        """Let a role that changes change from the day shown on: the past is not rewritten."""
        if self._stored is None or self._since_typed:
            return
        try:
            differs = standing_differs(self._stored, self.membership(self._stored.person))
        except WrongEntryError:
            return
        later = differs and self._stored.start < self._day
        self.changed_since.show_value(self._day if later else None)

    def membership(self, person: PersonId) -> Membership:
        """Return the membership as the fields say. Raises `WrongEntryError`."""
        end = self.end.value()
        stored = self._stored
        kept = stored if stored is not None and end is not None else None
        return Membership(
            person=person,
            role=self.role.value(),
            vote=self.vote.value(),
            start=self.start.value() or self._day,
            end=end,
            organisation=self._seat(),
            basis=self.basis.value() or None,
            side=self.side.value() or None,
            groups=self.groups.value(),
            weight=self.weight.value(),
            ending=kept.ending if kept else None,
            end_basis=kept.end_basis if kept else None,
        )

    def _seat(self) -> str | None:
        seat = self.seat.value()
        stored = self._stored.organisation if self._stored else None
        return self._workplaces.told(stored, seat) if seat else None
