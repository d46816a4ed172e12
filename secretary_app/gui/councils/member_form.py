"""The card of a member: a person and a membership in one form."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from secretary_app.application.editing.composition import (
    MemberKey,
    changed_member,
    key_of,
    with_member,
)
from secretary_app.application.editing.people import with_person
from secretary_app.application.records import CouncilRecord
from secretary_app.domain.councils import Membership
from secretary_app.domain.people import Person
from secretary_app.gui.councils import texts
from secretary_app.gui.councils.membership_part import MembershipPart
from secretary_app.gui.councils.models import MemberRow
from secretary_app.gui.councils.person_part import PersonPart
from secretary_app.gui.councils.storing import council_step, store_form
from secretary_app.gui.screen import Desk
from secretary_app.gui.theme.tokens import space
from secretary_app.gui.widgets.forms import SAVE, Form, FormDialog

_WIDTH = space(200)


class MemberDialog(FormDialog):
    """Adds a member to a council, or changes the one of ``row``; ``day`` is the day in view.

    ``stored`` hears which membership is on the disk.
    """

    def __init__(
        self,
        parent: QWidget,
        desk: Desk,
        record: CouncilRecord,
        day: date,
        row: MemberRow | None = None,
        stored: Callable[[MemberKey], None] | None = None,
    ) -> None:
        form = Form(columns=3)
        self._desk = desk
        self._record = record
        self._tell = stored
        self._stored = row.membership if row else None
        self.person = PersonPart(form, record, row.person if row else None, choosing=row is None)
        self.membership = MembershipPart(form, record, day, self._stored)
        heading, save = (row.name, SAVE) if row else (texts.NEW_MEMBER, texts.ADD)
        super().__init__(parent, name="member", heading=heading, form=form, save=save)
        self.resize(_WIDTH, self.height())
        self.submitted.connect(self._on_submitted)

    def _on_submitted(self) -> None:
        read = self.form.read(self._read)
        if read is None:
            return
        person, membership = read
        added = self._stored is None
        name = texts.step_added(person) if added else texts.step_changed(person)
        since = self.membership.changed_since.value()

        def change(record: CouncilRecord) -> CouncilRecord:
            known = with_person(record, person)
            if self._stored is None:
                return with_member(known, membership)
            return changed_member(known, key_of(self._stored), membership, since)

        step = council_step(self._record.council.id, name, change)
        store_form(self, self._desk.editor, step, partial(self._after, key_of(membership)))

    def _after(self, key: MemberKey) -> None:
        if self._tell is not None:
            self._tell(key)

    def _read(self) -> tuple[Person, Membership]:
        person = self.person.person()
        return person, self.membership.membership(person.id)
