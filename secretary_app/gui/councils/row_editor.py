"""Changing what changes most right in the row: position, organisation, role, since when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from secretary_app.application.editing.composition import changed_member, key_of
from secretary_app.application.editing.people import with_person
from secretary_app.application.records import CouncilRecord
from secretary_app.application.roster.persons import Workplaces, kept
from secretary_app.gui.councils import texts
from secretary_app.gui.councils.models import ROLE, SINCE, MemberRow, organisation_names
from secretary_app.gui.councils.person_part import workplaces_known
from secretary_app.gui.councils.storing import Change
from secretary_app.gui.theme.tokens import space
from secretary_app.gui.widgets.fields import ChoiceField, DayField
from secretary_app.gui.widgets.forms import Form
from secretary_app.gui.widgets.labels import label
from secretary_app.gui.widgets.texts import ROLES
from secretary_app.gui.widgets.typed import RussianField

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_LEAST = space(110)


class RowEditor(QFrame):
    """Lies over the row of a table; ``submitted`` asks to store, ``left`` to forget.

    It keeps what was typed until whoever stores it takes it away.
    """

    submitted = Signal()
    left = Signal()

    def __init__(self, viewport: QWidget, record: CouncilRecord, row: MemberRow, day: date) -> None:
        super().__init__(viewport)
        self.setObjectName("row-editor")
        self.setAccessibleName(row.name)
        self.setProperty("card", True)
        self.setProperty("keyed", True)
        self.row = row
        self._day = day
        self._workplaces = Workplaces(record.organisations)
        self.form = Form(columns=2)
        position = RussianField(texts.POSITION, "row-position")
        self.position = self.form.add("position", position)
        organisation = RussianField(
            texts.ORGANISATION, "row-organisation", words=workplaces_known(record)
        )
        self.organisation = self.form.add("organisation", organisation)
        roles = [(words, role) for role, words in ROLES.items()]
        self.role = self.form.add("role", ChoiceField(texts.ROLE, "row-role", roles))
        self.start = self.form.add("from", DayField(texts.SINCE, "row-from", needed=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(space(3), space(2), space(3), space(2))
        column.setSpacing(space(1))
        column.addWidget(label(row.name, "heading"))
        column.addWidget(self.form)
        column.addWidget(label(texts.ROW_KEYS, "muted", name="row-keys"))
        names = organisation_names(record)
        self.position.show_value(row.person.position or "")
        self.organisation.show_value(names.get(self._organisation or "", self._organisation or ""))
        self.role.show_value(row.membership.role)
        self.start.show_value(row.membership.start)

    @property
    def _organisation(self) -> str | None:
        """Return the organisation that the row shows: that of the seat goes before."""
        return self.row.membership.organisation or self.row.person.organisation

    def focus_column(self, column: int) -> None:
        """Put the cursor into the field of a column of the table."""
        fields: dict[int, QWidget] = {ROLE: self.role, SINCE: self.start}
        fields.get(column, self.position).setFocus()

    def lie_over(self, row: QRect, room: QSize) -> None:
        """Take the place of ``row``, moved so that the whole editor is seen in ``room``."""
        width = max(room.width(), _LEAST)
        height = max(row.height(), self.heightForWidth(width), self.sizeHint().height())
        top = max(0, min(row.top(), room.height() - height))
        self.setGeometry(0, top, width, height)

    def change(self) -> Change | None:
        """Return what was typed as a change, or None after saying what is wrong."""
        return self.form.read(self._read)

    def _read(self) -> Change:
        row, day = self.row, self._day
        organisation = self.organisation.value()
        told = self._workplaces.told(self._organisation, organisation) if organisation else None
        position = self.position.value()
        person = replace(
            row.person,
            position=kept(row.person.position, position) if position else None,
        )
        membership = replace(row.membership, start=self.start.value() or row.membership.start)
        if membership.organisation is None:
            person = replace(person, organisation=told)
        else:
            membership = replace(membership, organisation=told)
        role = self.role.value()

        def change(record: CouncilRecord) -> CouncilRecord:
            known = changed_member(with_person(record, person), row.key, membership)
            if role is membership.role:
                return known
            promoted = replace(membership, role=role)
            return changed_member(known, key_of(membership), promoted, day)

        return change

    def event(self, event: QEvent) -> bool:
        """Keep Esc for the editor."""
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escape and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Store on Enter, forget on Esc; nothing goes on to the table."""
        if event.key() in _ENTER:
            self.submitted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        event.accept()
