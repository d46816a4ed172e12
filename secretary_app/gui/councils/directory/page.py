"""What the directory shows: rows of people, organisations, agreements and of people alike."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from secretary_app.application.editing.duplicates import Alike, alike_people, named_now
from secretary_app.application.editing.mentions import names_person
from secretary_app.application.lookup import record_of
from secretary_app.application.ports import Transaction
from secretary_app.application.records import CouncilRecord, MeetingStatus, StoredMeeting
from secretary_app.domain.councils import Agreement, CouncilId, Membership, composition
from secretary_app.domain.people import Organisation, Person, PersonId
from secretary_app.gui.councils.directory import texts
from secretary_app.gui.councils.models import organisation_names
from secretary_app.gui.widgets.texts import role_words
from secretary_app.language.names import full_text, name_of
from secretary_app.language.workplaces import workplace


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRow:
    """Somebody known to the council."""

    person: Person
    name: str
    work: str
    standing: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationRow:
    """A participant, with the names of its people; ``seat`` are those who hold one of its seats."""

    organisation: Organisation
    seat: str
    head: str
    delegates: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementRow:
    """An agreement, with the names of its parties."""

    agreement: Agreement
    parties: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectoryPage:
    """The whole directory of a council."""

    record: CouncilRecord
    people: tuple[PersonRow, ...]
    organisations: tuple[OrganisationRow, ...]
    agreements: tuple[AgreementRow, ...]
    alike: tuple[Alike, ...]


def directory_page(tx: Transaction, council: CouncilId, day: date) -> DirectoryPage:
    """Return the directory as of ``day``. Raises `NotFoundError`."""
    record = record_of(tx, council)
    names = {p.id: full_text(name_of(p)) for p in record.people}
    organisations = {o.id: o.name for o in record.organisations}
    members = composition(record.memberships, day)
    return DirectoryPage(
        record=record,
        people=tuple(_person_rows(record, day)),
        organisations=tuple(
            OrganisationRow(
                organisation=o,
                seat=", ".join(names[m.person] for m in members if m.organisation == o.id),
                head=names[o.head] if o.head else "",
                delegates=", ".join(names[d] for d in o.delegates),
            )
            for o in record.organisations
        ),
        agreements=tuple(
            AgreementRow(
                agreement=a, parties=", ".join(organisations[party] for party in a.parties)
            )
            for a in record.agreements
        ),
        alike=_alike(tx, record),
    )


def _person_rows(record: CouncilRecord, day: date) -> Iterator[PersonRow]:
    organisations = organisation_names(record)
    memberships: dict[PersonId, list[Membership]] = {}
    for membership in record.memberships:
        memberships.setdefault(membership.person, []).append(membership)
    for person in record.people:
        named = person.organisation or ""
        yield PersonRow(
            person=person,
            name=full_text(name_of(person)),
            work=workplace(person.position, organisations.get(named, named)),
            standing=_standing(memberships.get(person.id, []), day),
        )


def _standing(own: list[Membership], day: date) -> str:
    active = [m for m in own if m.active_on(day)]
    if active:
        return role_words(active[0])
    if not own:
        return texts.NOT_MEMBER
    last = max(own, key=lambda m: m.start)
    return texts.left(last.end) if last.end and last.end < day else texts.coming(last.start)


def _alike(tx: Transaction, record: CouncilRecord) -> tuple[Alike, ...]:
    """Whom only meetings that have begun name cannot be merged any further."""
    planned = tuple(_planned(tx, record.council.id))
    named = named_now(record)
    return alike_people(
        p
        for p in record.people
        if p.id in named or any(names_person(stored, p.id) for stored in planned)
    )


def _planned(tx: Transaction, council: CouncilId) -> Iterator[StoredMeeting]:
    for listing in tx.listings():
        if listing.council.id != council:
            continue
        for meeting in listing.meetings:
            stored = tx.meeting(meeting.key) if meeting.status is MeetingStatus.PLANNED else None
            if stored is not None:
                yield stored
