"""Ending a membership: on which day, how, by which paper."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from secretary_app.application.editing.composition import ended_member
from secretary_app.domain.councils import CouncilId, Ending
from secretary_app.gui.councils import texts
from secretary_app.gui.councils.models import MemberRow
from secretary_app.gui.councils.storing import council_step, store_form
from secretary_app.gui.screen import Desk
from secretary_app.gui.widgets.fields import ChoiceField, DayField
from secretary_app.gui.widgets.forms import Form, FormDialog
from secretary_app.gui.widgets.typed import RussianField


class EndingDialog(FormDialog):
    """Asks for the last day of a member; ``day`` is the day in view."""

    def __init__(
        self, parent: QWidget, desk: Desk, council: CouncilId, row: MemberRow, day: date
    ) -> None:
        form = Form()
        self._desk = desk
        self._council = council
        self._row = row
        self.end = form.add("to", DayField(texts.LAST_DAY, "ending-day", needed=True))
        ways = [(words, ending) for ending, words in texts.ENDINGS.items()]
        self.how = form.add("ending", ChoiceField(texts.HOW, "ending-how", ways))
        self.basis = form.add(
            "end_basis",
            RussianField(texts.END_BASIS, "ending-basis", hint=texts.END_BASIS_HINT),
            wide=True,
        )
        super().__init__(
            parent,
            name="ending",
            heading=texts.ending_title(row.name),
            form=form,
            save=texts.END,
        )
        stored = row.membership
        self.end.show_value(stored.end or day)
        self.how.show_value(stored.ending or Ending.LEFT)
        self.basis.show_value(stored.end_basis or "")
        self.submitted.connect(self._on_submitted)

    def _on_submitted(self) -> None:
        read = self.form.read(
            lambda: (self.end.value(), self.how.value(), self.basis.value() or None)
        )
        if read is None or read[0] is None:
            return
        day, how, basis = read[0], read[1], read[2]
        step = council_step(
            self._council,
            texts.step_ended(self._row.person),
            lambda record: ended_member(record, self._row.key, day, how, basis),
        )
        store_form(self, self._desk.editor, step)
