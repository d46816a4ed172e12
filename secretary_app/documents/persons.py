"""People as the minutes name them: in lists, in signatures, with position and organisation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from secretary_app.documents.wording import DASH
from secretary_app.domain.people import Gender, Organisation, OrganisationId, Person, PersonId
from secretary_app.language.cases import Case, Declined
from secretary_app.language.declension import decline_person
from secretary_app.language.genders import infer_gender
from secretary_app.language.names import (
    NameForm,
    full_text,
    name_of,
    short_name,
    signature_name,
)
from secretary_app.language.positions import decline_phrase
from secretary_app.language.typography import InitialsStyle, TypographyOptions, normalise


@dataclass(frozen=True, slots=True, kw_only=True)
class Persons:
    """Names everybody by id; ``uncertain`` collects the forms that a person should look at."""

    people: Mapping[PersonId, Person]
    organisations: Mapping[OrganisationId, Organisation] = field(default_factory=dict)
    spaced: bool = False
    uncertain: list[str] = field(default_factory=list)

    def text(self, typed: str) -> str:
        """Return a typed text as it is printed; no dash in it begins a line."""
        initials = InitialsStyle.SPACED if self.spaced else InitialsStyle.TIGHT
        return normalise(typed, TypographyOptions(initials=initials)).replace(" – ", DASH)

    def genitive(self, phrase: str) -> str:
        """Return a position, body or organisation in the genitive."""
        return self._sure(decline_phrase(phrase, Case.GENITIVE))

    def name(self, person: PersonId, case: Case = Case.NOMINATIVE) -> str:
        """Return «Фамилия И.О.» in ``case``; an unknown id stands for itself."""
        known = self.people.get(person)
        if known is None:
            return self.text(person)
        if case is Case.NOMINATIVE:
            return short_name(name_of(known), spaced=self.spaced)
        declined = self._sure(decline_person(known, case, NameForm.LIST))
        return self.text(declined) if self.spaced else declined

    def full_genitive(self, person: PersonId) -> str:
        """Return «Фамилии Имени Отчества»; an unknown id stands for itself."""
        known = self.people.get(person)
        if known is None:
            return self.text(person)
        return self._sure(decline_person(known, Case.GENITIVE))

    def gender(self, person: PersonId) -> Gender | None:
        """Return the person's gender as known or as the name tells it."""
        known = self.people.get(person)
        return None if known is None else known.gender or infer_gender(name_of(known))

    def signature(self, person: PersonId) -> str:
        """Return «И.О. Фамилия»."""
        known = self.people.get(person)
        return signature_name(name_of(known), spaced=self.spaced) if known else person

    def signature_of(self, name: str) -> str:
        """Return «И.О. Фамилия» for «Фамилия И.О.»; somebody unknown stands as he is named."""
        known = {self.name(person): person for person in self.people}
        return self.signature(known[name]) if name in known else name

    def listed(self, person: PersonId) -> str:
        """Return «Фамилия И.О., директор ОГБПОУ «…»»."""
        return self._with_work(self.name(person), person)

    def introduced(self, person: PersonId) -> str:
        """Return «Фамилия Имя Отчество, директор ОГБПОУ «…»»."""
        known = self.people.get(person)
        name = full_text(name_of(known)) if known else person
        return self._with_work(name, person)

    def position(self, person: PersonId) -> str:
        """Return the person's own position, empty where it is not known."""
        known = self.people.get(person)
        return (known.position or "") if known else ""

    def dative(self, phrase: str) -> str:
        """Return a position in the dative."""
        return self._sure(decline_phrase(phrase, Case.DATIVE))

    def full_name(self, person: PersonId) -> str:
        """Return «Фамилия Имя Отчество»; an unknown id stands for itself."""
        known = self.people.get(person)
        return self.text(full_text(name_of(known)) if known else person)

    def work(self, person: PersonId) -> str:
        """Return «директор ОГБПОУ «…»», or what of it is known."""
        return self._worded(self.position(person), person)

    def addressed(self, person: PersonId) -> tuple[str, ...]:
        """Return the lines of an address: «Директору ОГБПОУ «…»», «Лугову И.П.»."""
        position = self.position(person)
        work = self._worded(self.dative(position) if position else "", person)
        name = self.name(person, Case.DATIVE)
        return (work[:1].upper() + work[1:], name) if work else (name,)

    def surname(self, person: PersonId) -> str:
        """Return the surname for sorting, «ё» as «е»."""
        known = self.people.get(person)
        return (known.surname if known else person).casefold().replace("ё", "е")

    def _with_work(self, name: str, person: PersonId) -> str:
        work = self.work(person)
        return f"{name}, {work}" if work else name

    def _worded(self, position: str, person: PersonId) -> str:
        organisation = self._organisation(person)
        if position and organisation:
            return self.text(f"{position} {self.genitive(organisation)}")
        return self.text(position or organisation)

    def _organisation(self, person: PersonId) -> str:
        known = self.people.get(person)
        named = (known.organisation or "") if known else ""
        organisation = self.organisations.get(OrganisationId(named))
        if organisation is None:
            return named
        return organisation.called

    def _sure(self, form: Declined) -> str:
        if not form.certain and form.text not in self.uncertain:
            self.uncertain.append(form.text)
        return form.text
