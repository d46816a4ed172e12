"""Changing the organisations that take part and the agreements between them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from secretary_app.application.records import CouncilRecord
from secretary_app.application.roster.names import fold
from secretary_app.domain.councils import Agreement, AgreementId
from secretary_app.domain.errors import InvalidFact
from secretary_app.domain.people import Organisation, OrganisationId
from secretary_app.language.dates import short_date
from secretary_app.language.numbers import counted


def with_organisation(record: CouncilRecord, organisation: Organisation) -> CouncilRecord:
    """Return the record with ``organisation`` in place of that with its id, or at the end.

    Raises `InvalidFact` (``organisations[2].name``) without a name and for one that another
    bears already; an end before the start is for the check of every step.
    """
    places = {known.id: place for place, known in enumerate(record.organisations)}
    place = places.get(organisation.id, len(record.organisations))
    if not organisation.name.strip():
        raise InvalidFact("У организации должно быть название.", f"organisations[{place}].name")
    others = (o for o in record.organisations if o.id != organisation.id)
    if any(fold(o.name) == fold(organisation.name) for o in others):
        raise InvalidFact(
            "Организация с таким названием уже есть в списке: измените её, вторая не нужна.",
            f"organisations[{place}].name",
        )
    before, after = record.organisations[:place], record.organisations[place + 1 :]
    return replace(record, organisations=(*before, organisation, *after))


def without_organisation(record: CouncilRecord, organisation: OrganisationId) -> CouncilRecord:
    """Return the record without an organisation that nothing names.

    Raises `InvalidFact` with what names it: whoever took part keeps a place in the record.
    """
    reasons = ", ".join(_named_by(record, organisation))
    if reasons:
        raise InvalidFact(
            f"Удалить нельзя, на организацию ссылаются {reasons}. Если она больше не участвует, "
            "укажите последний день её участия.",
            "organisations",
        )
    return replace(
        record, organisations=tuple(o for o in record.organisations if o.id != organisation)
    )


def _named_by(record: CouncilRecord, organisation: OrganisationId) -> Iterator[str]:
    people = sum(p.organisation == organisation for p in record.people)
    seats = sum(m.organisation == organisation for m in record.memberships)
    agreements = sum(organisation in a.parties for a in record.agreements)
    if people:
        yield counted(people, "человек", "человека", "человек")
    if seats:
        yield counted(seats, "место в составе", "места в составе", "мест в составе")
    if agreements:
        yield counted(agreements, "соглашение", "соглашения", "соглашений")


def with_agreement(record: CouncilRecord, agreement: Agreement) -> CouncilRecord:
    """Return the record with ``agreement`` in place of that with its id, or at the end.

    Raises `InvalidFact` (``agreements[0].parties``) for one between nobody, and at «to» for
    one that ends before its date.
    """
    places = {known.id: place for place, known in enumerate(record.agreements)}
    place = places.get(agreement.id, len(record.agreements))
    if not agreement.parties:
        raise InvalidFact("Укажите хотя бы одну сторону.", f"agreements[{place}].parties")
    if agreement.end is not None and agreement.end < agreement.date:
        raise InvalidFact(
            f"Соглашение от {short_date(agreement.date)} не может закончиться раньше, "
            f"{short_date(agreement.end)}: исправьте одну из дат.",
            f"agreements[{place}].to",
        )
    before, after = record.agreements[:place], record.agreements[place + 1 :]
    return replace(record, agreements=(*before, agreement, *after))


def without_agreement(record: CouncilRecord, agreement: AgreementId) -> CouncilRecord:
    """Return the record without an agreement."""
    return replace(record, agreements=tuple(a for a in record.agreements if a.id != agreement))
