"""Cards of the directory: a person, an organisation, an agreement."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from secretary_app.application.editing import new_id
from secretary_app.application.editing.organisations import with_agreement, with_organisation
from secretary_app.application.editing.people import with_person
from secretary_app.application.records import CouncilRecord
from secretary_app.domain.councils import Agreement, AgreementId
from secretary_app.domain.people import Organisation, OrganisationId, Person, PersonId
from secretary_app.gui.councils.directory import texts
from secretary_app.gui.councils.person_part import PersonPart
from secretary_app.gui.councils.storing import Change, council_step, store_form
from secretary_app.gui.councils.texts import step_changed
from secretary_app.gui.screen import Desk
from secretary_app.gui.theme.tokens import space
from secretary_app.gui.widgets.fields import ChoiceField, DayField
from secretary_app.gui.widgets.forms import Form, FormDialog
from secretary_app.gui.widgets.picks import PickField, PicksField
from secretary_app.gui.widgets.typed import RussianField
from secretary_app.language.names import full_text, name_of

_WIDE = space(200)


class _Card(FormDialog):
    """A form over one thing of the council."""

    def __init__(
        self,
        parent: QWidget,
        desk: Desk,
        record: CouncilRecord,
        form: Form,
        *,
        name: str,
        heading: str,
    ) -> None:
        super().__init__(parent, name=name, heading=heading, form=form)
        self._desk = desk
        self._council = record.council.id

    def store(self, name: str, change: Change) -> None:
        """Store ``change`` as the step ``name`` and close, or say what is wrong."""
        store_form(self, self._desk.editor, council_step(self._council, name, change))


class PersonDialog(_Card):
    """Changes ``person``, or adds somebody to the directory."""

    def __init__(
        self, parent: QWidget, desk: Desk, record: CouncilRecord, person: Person | None = None
    ) -> None:
        form = Form(columns=3)
        self.part = PersonPart(form, record, person)
        heading = full_text(name_of(person)) if person else texts.NEW_PERSON
        super().__init__(parent, desk, record, form, name="person", heading=heading)
        self.resize(_WIDE, self.height())
        self.submitted.connect(self._on_submitted)

    def _on_submitted(self) -> None:
        person = self.form.read(self.part.person)
        if person is not None:
            self.store(step_changed(person), lambda record: with_person(record, person))


class OrganisationDialog(_Card):
    """Changes ``organisation``, or adds one."""

    def __init__(
        self,
        parent: QWidget,
        desk: Desk,
        record: CouncilRecord,
        organisation: Organisation | None = None,
    ) -> None:
        form = Form()
        known = people_known(record)
        self._base = organisation or Organisation(id=OrganisationId(new_id()), name="")
        self.name = form.add(
            "name", RussianField(texts.FULL_NAME, "organisation-name", needed=True), wide=True
        )
        self.short_name = form.add(
            "short_name", RussianField(texts.SHORT_NAME, "organisation-short"), wide=True
        )
        self.start = form.add("from", DayField(texts.FROM, "organisation-from"))
        self.end = form.add("to", DayField(texts.TO, "organisation-to", hint=texts.TO_HINT))
        self.head = form.add(
            "head",
            PickField(texts.HEAD, "organisation-head", known, hint=texts.HEAD_HINT),
            wide=True,
        )
        self.delegates = form.add(
            "delegates",
            PicksField(texts.DELEGATES, "organisation-delegates", known, hint=texts.DELEGATES_HINT),
            wide=True,
        )
        heading = self._base.name or texts.NEW_ORGANISATION
        super().__init__(parent, desk, record, form, name="organisation", heading=heading)
        self._show()
        self.submitted.connect(self._on_submitted)

    def _show(self) -> None:
        base = self._base
        self.name.show_value(base.name)
        self.short_name.show_value(base.short_name or "")
        self.start.show_value(base.start)
        self.end.show_value(base.end)
        self.head.show_value(base.head)
        self.delegates.show_value(base.delegates)

    def _on_submitted(self) -> None:
        organisation = self.form.read(self._read)
        if organisation is not None:
            self.store(
                texts.step("организация", organisation.called),
                lambda record: with_organisation(record, organisation),
            )

    def _read(self) -> Organisation:
        return replace(
            self._base,
            name=self.name.value(),
            short_name=self.short_name.value() or None,
            start=self.start.value(),
            end=self.end.value(),
            head=self.head.value(),
            delegates=self.delegates.value(),
        )


class AgreementDialog(_Card):
    """Changes ``agreement``, or adds one."""

    def __init__(
        self,
        parent: QWidget,
        desk: Desk,
        record: CouncilRecord,
        agreement: Agreement | None = None,
    ) -> None:
        form = Form()
        kinds = [(words, kind) for kind, words in texts.AGREEMENT_KINDS.items()]
        self.kind = form.add("kind", ChoiceField(texts.KIND, "agreement-kind", kinds))
        self.number = form.add("number", RussianField(texts.NUMBER, "agreement-number"))
        self.day = form.add("date", DayField(texts.DATE, "agreement-date", needed=True))
        self.end = form.add("to", DayField(texts.UNTIL, "agreement-to"))
        known = [(o.name, o.id) for o in record.organisations]
        self.parties = form.add(
            "parties", PicksField(texts.PARTIES, "agreement-parties", known), wide=True
        )
        self._agreement = agreement.id if agreement else AgreementId(new_id())
        heading = texts.numbered(agreement.number, agreement.date) if agreement else ""
        super().__init__(
            parent,
            desk,
            record,
            form,
            name="agreement",
            heading=heading or texts.NEW_AGREEMENT,
        )
        if agreement is not None:
            self._show(agreement)
        self.submitted.connect(self._on_submitted)

    def _show(self, agreement: Agreement) -> None:
        self.kind.show_value(agreement.kind)
        self.number.show_value(agreement.number or "")
        self.day.show_value(agreement.date)
        self.end.show_value(agreement.end)
        self.parties.show_value(agreement.parties)

    def _on_submitted(self) -> None:
        agreement = self.form.read(self._read)
        if agreement is not None:
            name = texts.step("соглашение", texts.numbered(agreement.number, agreement.date))
            self.store(name, lambda record: with_agreement(record, agreement))

    def _read(self) -> Agreement | None:
        day = self.day.value()
        if day is None:
            return None
        return Agreement(
            id=self._agreement,
            kind=self.kind.value(),
            date=day,
            parties=self.parties.value(),
            number=self.number.value() or None,
            end=self.end.value(),
        )


def people_known(record: CouncilRecord) -> list[tuple[str, PersonId]]:
    """Return everybody to choose from, by name."""
    return sorted((full_text(name_of(p)), p.id) for p in record.people)
