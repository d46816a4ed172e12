"""A council, its organisations, agreements and composition."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Final

from secretary_app.domain.councils import (
    Agreement,
    AgreementId,
    AgreementKind,
    Council,
    CouncilId,
    CouncilKind,
    Ending,
    Membership,
    Role,
    VotingRight,
)
from secretary_app.domain.paper_options import PaperOptions
from secretary_app.domain.people import Organisation, OrganisationId, PersonId
from secretary_app.storage.mapping.values import (
    Nested,
    Row,
    StoredRow,
    iso,
    optional,
    texts,
    texts_of,
)

_OPTIONS: Final[Nested[PaperOptions]] = Nested(PaperOptions)


def council_row(council: Council, options: PaperOptions) -> Row:
    """Return the row of ``councils``; what nobody chose is not written."""
    return {
        "id": council.id,
        "kind": council.kind.value,
        "name": council.name,
        "name_genitive": council.name_genitive,
        "parent_organisation": council.parent_organisation,
        "city": council.city,
        "address": council.address,
        "archived_on": iso(council.archived_on),
        "paper_options": _OPTIONS.text(options) if options != PaperOptions() else None,
    }


def options_of(row: StoredRow) -> PaperOptions:
    """Return what the body of a row chose for its papers."""
    return optional(_OPTIONS.fact, row.paper_options) or PaperOptions()


def council_of(row: StoredRow) -> Council:
    """Return the council of a row."""
    return Council(
        id=CouncilId(row.id),
        kind=CouncilKind(row.kind),
        name=row.name,
        name_genitive=row.name_genitive,
        parent_organisation=row.parent_organisation,
        city=row.city,
        address=row.address,
        archived_on=optional(date.fromisoformat, row.archived_on),
    )


def organisation_row(council: CouncilId, position: int, organisation: Organisation) -> Row:
    """Return the row of a participant."""
    return {
        "council_id": council,
        "id": organisation.id,
        "position": position,
        "name": organisation.name,
        "short_name": organisation.short_name,
        "start_on": iso(organisation.start),
        "end_on": iso(organisation.end),
        "head": organisation.head,
        "delegates": texts(organisation.delegates) if organisation.delegates else None,
    }


def organisation_of(row: StoredRow) -> Organisation:
    """Return the participant of a row."""
    return Organisation(
        id=OrganisationId(row.id),
        name=row.name,
        short_name=row.short_name,
        start=optional(date.fromisoformat, row.start_on),
        end=optional(date.fromisoformat, row.end_on),
        head=optional(PersonId, row.head),
        delegates=texts_of(row.delegates, PersonId) if row.delegates else (),
    )


def agreement_row(council: CouncilId, position: int, agreement: Agreement) -> Row:
    """Return the row of an agreement; its parties have rows of their own."""
    return {
        "council_id": council,
        "id": agreement.id,
        "position": position,
        "kind": agreement.kind.value,
        "date": iso(agreement.date),
        "number": agreement.number,
        "end_on": iso(agreement.end),
    }


def party_rows(council: CouncilId, agreement: Agreement) -> list[Row]:
    """Return the rows of an agreement's parties, in their order."""
    return [
        {
            "council_id": council,
            "agreement_id": agreement.id,
            "position": position,
            "organisation_id": party,
        }
        for position, party in enumerate(agreement.parties)
    ]


def agreement_of(row: StoredRow, parties: tuple[OrganisationId, ...]) -> Agreement:
    """Return the agreement of a row."""
    return Agreement(
        id=AgreementId(row.id),
        kind=AgreementKind(row.kind),
        date=date.fromisoformat(row.date),
        parties=parties,
        number=row.number,
        end=optional(date.fromisoformat, row.end_on),
    )


def membership_row(council: CouncilId, position: int, membership: Membership) -> Row:
    """Return the row of a membership; the weight as an exact fraction."""
    return {
        "council_id": council,
        "position": position,
        "person_id": membership.person,
        "role": membership.role.value,
        "vote": membership.vote.value,
        "start_on": iso(membership.start),
        "end_on": iso(membership.end),
        "organisation": membership.organisation,
        "basis": membership.basis,
        "side": membership.side,
        "groups": texts(membership.groups),
        "weight": str(membership.weight),
        "ending": optional(str, membership.ending),
        "end_basis": membership.end_basis,
    }


def membership_of(row: StoredRow) -> Membership:
    """Return the membership of a row."""
    return Membership(
        person=PersonId(row.person_id),
        role=Role(row.role),
        vote=VotingRight(row.vote),
        start=date.fromisoformat(row.start_on),
        end=optional(date.fromisoformat, row.end_on),
        organisation=row.organisation,
        basis=row.basis,
        side=row.side,
        groups=texts_of(row.groups, str),
        weight=Fraction(row.weight),
        ending=optional(Ending, row.ending),
        end_basis=row.end_basis,
    )
