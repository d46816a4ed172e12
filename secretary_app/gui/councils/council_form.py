"""The card of a council, also of one that is about to be."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from secretary_app.application.editing import new_id, store_edit
from secretary_app.application.editing.councils import (
    changed_council,
    computed_genitive,
    new_council,
    own_genitive,
)
from secretary_app.domain.councils import Council, CouncilId, CouncilKind
from secretary_app.gui.councils import texts
from secretary_app.gui.councils.storing import Step, council_step, store_form
from secretary_app.gui.screen import Desk
from secretary_app.gui.widgets.fields import ChoiceField, WrongEntryError
from secretary_app.gui.widgets.forms import SAVE, Form, FormDialog
from secretary_app.gui.widgets.typed import ComputedField, RussianField


class CouncilDialog(FormDialog):
    """Changes ``council``, or begins a new one; ``created`` then hears its id.

    ``known`` are the councils that there are: their parents and towns are offered.
    """

    def __init__(
        self,
        parent: QWidget,
        desk: Desk,
        known: Iterable[Council],
        council: Council | None = None,
        created: Callable[[CouncilId], None] | None = None,
    ) -> None:
        form = Form(columns=2)
        self._desk = desk
        self._new = council is None
        self._created = created
        self._base = council or Council(id=CouncilId(new_id()), kind=CouncilKind.COUNCIL, name="")
        self._add_fields(form, tuple(known))
        super().__init__(
            parent,
            name="council",
            heading=texts.COUNCIL_NEW if self._new else texts.COUNCIL,
            form=form,
            save=texts.CREATE if self._new else SAVE,
        )
        self._show()
        self.submitted.connect(self._on_submitted)

    def _add_fields(self, form: Form, known: tuple[Council, ...]) -> None:
        parents = sorted({c.parent_organisation for c in known if c.parent_organisation})
        cities = sorted({c.city for c in known if c.city})
        addresses = sorted({c.address for c in known if c.address})
        name = RussianField(texts.COUNCIL_NAME, "council-name", needed=True)
        self.name = form.add("name", name, wide=True)
        genitive = ComputedField(texts.COUNCIL_GENITIVE, "council-genitive", hint=texts.FORM_HINT)
        self.genitive = form.add("name_genitive", genitive, wide=True)
        kinds = [(words, kind) for kind, words in texts.KINDS.items()]
        self.kind = form.add(
            "kind", ChoiceField(texts.COUNCIL_KIND, "council-kind", kinds), wide=True
        )
        parent = RussianField(
            texts.COUNCIL_PARENT,
            "council-parent",
            hint=texts.COUNCIL_PARENT_HINT,
            words=parents,
        )
        self.parent_organisation = form.add("parent_organisation", parent, wide=True)
        city = RussianField(texts.COUNCIL_CITY, "council-city", words=cities)
        self.city = form.add("city", city)
        address = RussianField(texts.COUNCIL_ADDRESS, "council-address", words=addresses)
        self.address = form.add("address", address)
        self.name.edited.connect(self._decline)

    def _show(self) -> None:
        council = self._base
        self.name.show_value(council.name)
        self._decline()
        self.genitive.show_own(council.name_genitive)
        self.kind.show_value(council.kind)
        self.parent_organisation.show_value(council.parent_organisation or "")
        self.city.show_value(council.city or "")
        self.address.show_value(council.address or "")

    def _decline(self) -> None:
        try:
            self.genitive.show_computed(computed_genitive(self.name.value()))
        except WrongEntryError:
            self.genitive.show_computed(computed_genitive(""))

    def _on_submitted(self) -> None:
        council = self.form.read(self._read)
        if council is not None:
            store_form(self, self._desk.editor, self._step(council), self._after)

    def _read(self) -> Council:
        name = self.name.value()
        return replace(
            self._base,
            name=name,
            name_genitive=own_genitive(name, self.genitive.value()),
            kind=self.kind.value(),
            parent_organisation=self.parent_organisation.value() or None,
            city=self.city.value() or None,
            address=self.address.value() or None,
        )

    def _step(self, council: Council) -> Step:
        if self._new:
            return lambda store: store_edit(store, new_council(council, texts.STEP_NEW_COUNCIL))
        return council_step(
            council.id, texts.STEP_COUNCIL, lambda record: changed_council(record, council)
        )

    def _after(self) -> None:
        if self._created is not None:
            self._created(self._base.id)
