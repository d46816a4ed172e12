"""Making one person of two, with everything that follows said before."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from secretary_app.application.editing import store_edit
from secretary_app.application.editing.duplicates import Alike, Merger, merger
from secretary_app.application.lookup import record_of
from secretary_app.application.ports import Transaction
from secretary_app.domain.councils import CouncilId
from secretary_app.domain.people import PersonId
from secretary_app.gui.councils.directory import texts
from secretary_app.gui.councils.storing import store_form
from secretary_app.gui.councils.texts import known_person, who
from secretary_app.gui.screen import Desk
from secretary_app.gui.widgets.fields import ChoiceField
from secretary_app.gui.widgets.forms import Form, FormDialog
from secretary_app.gui.widgets.labels import label
from secretary_app.language.names import full_text, name_of


class MergeDialog(FormDialog):
    """Asks who of the two stays; what was found out about the meetings is shown below."""

    def __init__(
        self,
        parent: QWidget,
        desk: Desk,
        council: CouncilId,
        pair: Alike,
        works: dict[PersonId, str],
    ) -> None:
        form = Form(columns=1)
        self._desk = desk
        self._council = council
        self._pair = pair
        self._found: Merger | None = None
        people = (pair.first, pair.second)
        choices = [(known_person(full_text(name_of(p)), works.get(p.id, "")), p.id) for p in people]
        self.kept = form.add(
            "kept", ChoiceField(texts.KEEP, "merge-kept", choices, hint=texts.KEEP_HINT)
        )
        self.words = label(texts.HEARD, name="merge-consequences", wrap=True)
        form.add_widget(self.words)
        heading = texts.merging([who(p) for p in people])
        super().__init__(parent, name="merge", heading=heading, form=form, save=texts.MERGE[:-1])
        self.kept.edited.connect(self._look)
        self.submitted.connect(self._on_submitted)
        self._look()

    def _look(self) -> None:
        self._found = None
        kept = self.kept.value()
        first, second = self._pair.first.id, self._pair.second.id
        other = second if kept == first else first
        query = partial(_merger, council=self._council, kept=kept, other=other)
        self._desk.bridge.read(query, partial(self._show, kept))

    def _show(self, kept: PersonId, found: Merger) -> None:
        if isValid(self) and kept == self.kept.value():
            self._found = found
            self.words.setText(texts.consequences(found))

    def _on_submitted(self) -> None:
        found = self._found
        if found is not None:
            name = texts.step("объединение записей", who(self._pair.first))
            edit = found.edit(name)
            store_form(self, self._desk.editor, lambda store: store_edit(store, edit))


def _merger(tx: Transaction, council: CouncilId, kept: PersonId, other: PersonId) -> Merger:
    return merger(record_of(tx, council), tx.meetings(council), kept, other)
