"""The part of a form that tells a person: name, gender, work, address, declined forms."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from secretary_app.application.editing import new_id
from secretary_app.application.editing.duplicates import like_person
from secretary_app.application.editing.people import computed_forms, own_forms
from secretary_app.application.records import CouncilRecord
from secretary_app.application.roster.cells import read_address
from secretary_app.application.roster.names import name_in_columns
from secretary_app.application.roster.persons import Workplaces, kept
from secretary_app.domain.people import Gender, NameForms, Person, PersonId
from secretary_app.gui.councils import texts
from secretary_app.gui.councils.models import organisation_names
from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets.buttons import Button
from secretary_app.gui.widgets.fields import ChoiceField, ReadField, WrongEntryError, completer_of
from secretary_app.gui.widgets.forms import Form
from secretary_app.gui.widgets.labels import label
from secretary_app.gui.widgets.panels import TonedFrame
from secretary_app.gui.widgets.typed import ComputedField, RussianField
from secretary_app.language.cases import Declined
from secretary_app.language.genders import infer_gender
from secretary_app.language.names import FullName, full_text, name_of
from secretary_app.language.workplaces import workplace

_NOBODY = Declined("")


class GenderField(ChoiceField[Gender | None]):
    """The gender as the name tells it, or as a person does; asked for where the name is silent."""

    def __init__(self) -> None:
        self._inferred: Gender | None = None
        super().__init__(texts.GENDER, "person-gender", self._choices())

    def _choices(self) -> list[tuple[str, Gender | None]]:
        own: list[tuple[str, Gender | None]] = [(texts.GENDERS[g], g) for g in Gender]
        return [(texts.by_name(self._inferred), None), *own]

    def infer(self, name: FullName) -> None:
        """Say what ``name`` tells."""
        inferred = infer_gender(name)
        if inferred is not self._inferred:
            self._inferred = inferred
            self.offer(self._choices())

    def value(self) -> Gender | None:
        """Return what a person chose, None for what the name tells. Raises `WrongEntryError`."""
        chosen = super().value()
        if chosen is None and self._inferred is None:
            raise WrongEntryError(texts.GENDER_NEEDED)
        return chosen

    @property
    def known(self) -> Gender | None:
        """Return the gender to decline by, if any."""
        return super().value() or self._inferred


class Known(TonedFrame):
    """Says that somebody is taken from the list or may be there, and offers the other way."""

    pressed = Signal()

    def __init__(self) -> None:
        super().__init__(Tone.ACCENT, name="person-known")
        self._words = label("", name="person-known-text", wrap=True)
        self._words.setProperty("toned", True)
        self._button = Button("", "person-known-button", kind="link")
        self._button.clicked.connect(self.pressed)
        row = QHBoxLayout()
        row.setSpacing(space(2))
        row.addWidget(self._words, 1)
        row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(row)
        self.hide()

    def say(self, text: str, offer: str = "") -> None:
        """Show a sentence and what can be done; an empty one hides the frame."""
        self._words.setText(text)
        self._button.setText(offer)
        self._button.setAccessibleName(offer)
        self.setVisible(bool(text))


class PersonPart(QObject):
    """Fields of a person in a form.

    ``choosing`` lets somebody known be taken instead of a new person: by the list that the
    surname offers, or when the name typed turns out to be theirs.
    """

    def __init__(
        self, form: Form, record: CouncilRecord, person: Person | None, *, choosing: bool = False
    ) -> None:
        super().__init__(form)
        self._record = record
        self._workplaces = Workplaces(record.organisations)
        self._names = organisation_names(record)
        self._base = person or Person(id=PersonId(new_id()), surname="")
        self._choosing = choosing
        self._like: Person | None = None
        self._taken = False
        self.known = Known()
        form.add_widget(self.known)
        self._add_name(form)
        self._add_work(form)
        form.add_widget(label(texts.FORMS, "heading"))
        self.genitive = form.add("genitive", _form_field(texts.GENITIVE, "genitive"))
        self.dative = form.add("dative", _form_field(texts.DATIVE, "dative"))
        self.instrumental = form.add(
            "instrumental", _form_field(texts.INSTRUMENTAL, "instrumental")
        )
        self._connect()
        self._show(self._base)

    def _add_name(self, form: Form) -> None:
        hint = texts.SURNAME_HINT if self._choosing else ""
        surname = RussianField(texts.SURNAME, "person-surname", needed=True, hint=hint)
        self.surname = form.add("surname", surname)
        given = RussianField(texts.GIVEN_NAME, "person-given-name", hint=texts.GIVEN_NAME_HINT)
        self.given_name = form.add("given_name", given)
        self.patronymic = form.add(
            "patronymic", RussianField(texts.PATRONYMIC, "person-patronymic")
        )

    def _add_work(self, form: Form) -> None:
        self.gender = form.add("gender", GenderField())
        positions = {p.position for p in self._record.people if p.position}
        self.position = form.add(
            "position", RussianField(texts.POSITION, "person-position", words=sorted(positions))
        )
        self.organisation = form.add(
            "organisation",
            RussianField(
                texts.ORGANISATION, "person-organisation", words=workplaces_known(self._record)
            ),
        )
        self.email = form.add(
            "email",
            ReadField(texts.EMAIL, "person-email", read_address, lambda email: email or ""),
            wide=True,
        )

    def _connect(self) -> None:
        for field in (self.surname, self.given_name, self.patronymic):
            field.edited.connect(self._on_name)
        self.gender.edited.connect(self._decline)
        self.known.pressed.connect(self._on_pressed)
        self.surname.line.editingFinished.connect(self._on_surname_left)
        if self._choosing:
            self._people = {self._words(p): p for p in reversed(self._record.people)}
            # The completer writes into the line after it has told what was chosen.
            completer_of(self.surname.line, self._people).activated.connect(
                self._on_completed, Qt.ConnectionType.QueuedConnection
            )

    def _words(self, person: Person) -> str:
        named = person.organisation or ""
        work = workplace(person.position, self._names.get(named, named))
        return texts.known_person(full_text(name_of(person)), work)

    def _show(self, person: Person) -> None:
        self._base = person
        self.surname.show_value(person.surname)
        self.given_name.show_value(person.given_name or person.initials or "")
        self.patronymic.show_value(person.patronymic or "")
        self.gender.infer(name_of(person))
        self.gender.show_value(person.gender)
        self.position.show_value(person.position or "")
        named = person.organisation or ""
        self.organisation.show_value(self._names.get(named, named))
        self.email.show_value(person.email)
        forms = person.forms or NameForms()
        self._decline()
        self.genitive.show_own(forms.genitive)
        self.dative.show_own(forms.dative)
        self.instrumental.show_own(forms.instrumental)

    def _on_completed(self, words: str) -> None:
        if words in self._people:
            self._take(self._people[words])

    def _take(self, person: Person) -> None:
        self._taken, self._like = True, None
        self._show(person)
        self.known.say(texts.taken(self._words(person)), texts.OTHER_PERSON)
        self.surname.edited.emit()

    def _on_pressed(self) -> None:
        if self._like is not None:
            self._take(self._like)
            self.position.setFocus()
            return
        self._taken = False
        self._show(Person(id=PersonId(new_id()), surname=""))
        self.known.say("")
        self.surname.setFocus()

    def _on_surname_left(self) -> None:
        """Part a whole name that was typed or pasted into the first line."""
        alone = not (_typed(self.given_name) or _typed(self.patronymic))
        if not alone or " " not in _typed(self.surname):
            return
        name = self._name()
        self.surname.show_value(name.surname)
        self.given_name.show_value(name.given_name or name.initials or "")
        self.patronymic.show_value(name.patronymic or "")
        self._on_name()

    def _on_name(self) -> None:
        self.gender.infer(self._name())
        self._decline()
        if self._choosing and not self._taken:
            draft = self._draft()
            self._like = like_person(draft, self._record.people) if draft.given_name else None
            words = texts.alike(self._words(self._like)) if self._like else ""
            self.known.say(words, texts.TAKE)

    def _name(self) -> FullName:
        surname = _typed(self.surname)
        if not surname:
            return FullName(surname="")
        name = name_in_columns(surname, _typed(self.given_name), _typed(self.patronymic), "")
        same = (name.given_name, name.patronymic) == (
            self._base.given_name,
            self._base.patronymic,
        )
        # Initials of another make («Я.М.-оглы») stay with the name that they belong to.
        return replace(name, initials=self._base.initials) if name.given_name and same else name

    def _draft(self) -> Person:
        name = self._name()
        return replace(
            self._base,
            surname=name.surname,
            given_name=name.given_name,
            patronymic=name.patronymic,
            initials=name.initials,
            gender=self.gender.known,
        )

    def _decline(self) -> None:
        draft = self._draft()
        forms = computed_forms(draft) if draft.surname else (_NOBODY,) * 3
        fields = (self.genitive, self.dative, self.instrumental)
        for field, form in zip(fields, forms, strict=True):
            field.show_computed(form)

    def person(self) -> Person:
        """Return the person as the fields say. Raises `WrongEntryError`."""
        organisation = self.organisation.value()
        told = self._workplaces.told(self._base.organisation, organisation or None)
        person = replace(
            self._draft(),
            gender=self.gender.value(),
            position=_kept(self._base.position, self.position.value()),
            organisation=told if organisation else None,
            email=self.email.value(),
        )
        typed = NameForms(
            genitive=self.genitive.value(),
            dative=self.dative.value(),
            instrumental=self.instrumental.value(),
        )
        return replace(person, forms=own_forms(person, typed))


def workplaces_known(record: CouncilRecord) -> list[str]:
    """Return the names of all organisations that the record knows, in order."""
    names = organisation_names(record)
    told = {names.get(p.organisation, p.organisation) for p in record.people if p.organisation}
    return sorted(told | set(names.values()))


def _form_field(title: str, name: str) -> ComputedField:
    return ComputedField(title, f"person-{name}", hint=texts.FORM_HINT)


def _typed(field: RussianField) -> str:
    try:
        return field.value()
    except WrongEntryError:
        return ""


def _kept(stored: str | None, typed: str) -> str | None:
    return kept(stored, typed) if typed else None
