"""Rows of the screen «Советы»."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from secretary_app.application.editing.composition import (
    ChairTerm,
    MemberKey,
    Occupancy,
    chair_term,
    key_of,
    occupancy,
)
from secretary_app.application.editing.duplicates import alike_people, named_now
from secretary_app.application.lookup import record_of
from secretary_app.application.ports import Transaction
from secretary_app.application.records import CouncilRecord
from secretary_app.application.summaries import CouncilSummary, summary_of
from secretary_app.domain.councils import CouncilId, Membership, Role, composition
from secretary_app.domain.people import Person
from secretary_app.gui.councils import texts
from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets.tables import Column, RecordsTableModel
from secretary_app.gui.widgets.texts import role_words
from secretary_app.language.dates import short_date
from secretary_app.language.names import full_text, name_of
from secretary_app.language.workplaces import workplace


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberRow:
    """A member as the composition lists them."""

    number: int
    person: Person
    membership: Membership
    name: str
    work: str

    @property
    def key(self) -> MemberKey:
        """Return which membership it is."""
        return key_of(self.membership)


@dataclass(frozen=True, slots=True, kw_only=True)
class CompositionPage:
    """A council with its composition as of ``day``; ``alike`` pairs may be one person."""

    record: CouncilRecord
    day: date
    rows: tuple[MemberRow, ...]
    occupancy: Occupancy | None
    term: ChairTerm | None
    alike: int


def composition_page(tx: Transaction, council: CouncilId, day: date) -> CompositionPage:
    """Return a council as of ``day``. Raises `NotFoundError`."""
    record = record_of(tx, council)
    named = named_now(record)
    return CompositionPage(
        record=record,
        day=day,
        rows=member_rows(record, day),
        occupancy=occupancy(record, day),
        term=chair_term(record, day),
        alike=len(alike_people(p for p in record.people if p.id in named)),
    )


def summaries(tx: Transaction, day: date) -> tuple[CouncilSummary, ...]:
    """Return every council in a line, by name."""
    return tuple(
        summary_of(record_of(tx, listing.council.id), listing, day) for listing in tx.listings()
    )


def member_rows(record: CouncilRecord, day: date) -> tuple[MemberRow, ...]:
    """Return the members of ``day`` in the order of the composition."""
    people = {p.id: p for p in record.people}
    organisations = organisation_names(record)
    return tuple(
        _row(number, membership, people[membership.person], organisations)
        for number, membership in enumerate(composition(record.memberships, day), start=1)
    )


def organisation_names(record: CouncilRecord) -> dict[str, str]:
    """Return the names of the organisations by their ids."""
    return {str(o.id): o.name for o in record.organisations}


def _row(number: int, member: Membership, person: Person, names: dict[str, str]) -> MemberRow:
    named = member.organisation or person.organisation
    return MemberRow(
        number=number,
        person=person,
        membership=member,
        name=full_text(name_of(person)),
        work=workplace(person.position, names.get(named or "", named or "")),
    )


def _role(row: MemberRow) -> str:
    return role_words(row.membership)


def _tone(row: MemberRow) -> Tone | None:
    return None if row.membership.role is Role.MEMBER else Tone.ACCENT


_RANKS = {role: rank for rank, role in enumerate(Role)}
NUMBER, NAME, WORK, ROLE, SINCE = range(5)


class CompositionTableModel(RecordsTableModel[MemberRow]):
    """The composition of a council."""

    def __init__(self) -> None:
        super().__init__(
            (
                Column(
                    title=texts.COLUMN_NUMBER,
                    text=lambda r: str(r.number),
                    key=lambda r: r.number,
                    width=space(11),
                    quiet=True,
                ),
                Column(
                    title=texts.COLUMN_NAME,
                    text=lambda r: r.name,
                    key=lambda r: r.name.casefold().replace("ё", "е"),
                    width=space(42),
                ),
                Column(title=texts.COLUMN_POSITION, text=lambda r: r.work, quiet=True),
                Column(
                    title=texts.COLUMN_ROLE,
                    text=_role,
                    key=lambda r: (_RANKS[r.membership.role], not r.membership.votes, r.number),
                    tone=_tone,
                    width=space(36),
                ),
                Column(
                    title=texts.COLUMN_SINCE,
                    text=lambda r: short_date(r.membership.start),
                    key=lambda r: r.membership.start,
                    width=space(26),
                    quiet=True,
                ),
            )
        )
