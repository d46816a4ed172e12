"""Rows of the screen «Советы»."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from secretary_app.domain.councils import Membership, Role
from secretary_app.domain.people import Organisation, Person
from secretary_app.gui.councils import texts
from secretary_app.gui.queries import CouncilPage
from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets.tables import Column, RecordsTableModel
from secretary_app.language.dates import short_date
from secretary_app.language.names import full_text, name_of


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberRow:
    """A member as the composition lists them."""

    number: int
    name: str
    position: str
    role: Role
    advisory: bool
    since: date


def member_rows(page: CouncilPage) -> tuple[MemberRow, ...]:
    """Return the members in the order of the composition."""
    people = {p.id: p for p in page.record.people}
    organisations = {str(o.id): o for o in page.record.organisations}
    return tuple(
        _row(number, membership, people[membership.person], organisations)
        for number, membership in enumerate(page.members, start=1)
    )


def _row(
    number: int, member: Membership, person: Person, organisations: dict[str, Organisation]
) -> MemberRow:
    named = member.organisation or person.organisation
    known = organisations.get(named or "")
    return MemberRow(
        number=number,
        name=full_text(name_of(person)),
        position=texts.position((person.position, known.name if known else named)),
        role=member.role,
        advisory=not member.votes,
        since=member.start,
    )


def _role(row: MemberRow) -> str:
    role = texts.ROLES[row.role]
    return f"{role}, {texts.ADVISORY}" if row.advisory else role


def _tone(row: MemberRow) -> Tone | None:
    return None if row.role is Role.MEMBER else Tone.ACCENT


class CompositionTableModel(RecordsTableModel[MemberRow]):
    """The composition of a council."""

    def __init__(self) -> None:
        super().__init__(
            (
                Column(title=texts.COLUMN_NUMBER, text=lambda r: str(r.number), width=space(11)),
                Column(title=texts.COLUMN_NAME, text=lambda r: r.name, width=space(42)),
                Column(title=texts.COLUMN_POSITION, text=lambda r: r.position),
                Column(title=texts.COLUMN_ROLE, text=_role, tone=_tone, width=space(35)),
                Column(
                    title=texts.COLUMN_SINCE, text=lambda r: short_date(r.since), width=space(25)
                ),
            )
        )
