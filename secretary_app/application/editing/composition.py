"""Changing the composition: who comes in, what changes of a member, who leaves, the order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import NamedTuple

from secretary_app.application.council_file import overlap
from secretary_app.application.editing.steps import ChangedSinceError
from secretary_app.application.records import CouncilRecord
from secretary_app.domain.councils import Ending, Membership, Role, composition
from secretary_app.domain.deadlines import years_later
from secretary_app.domain.errors import InvalidFact
from secretary_app.domain.people import Person, PersonId
from secretary_app.domain.regulations import in_force
from secretary_app.language.dates import short_date
from secretary_app.language.names import full_text, name_of

_DAY = timedelta(days=1)


class MemberKey(NamedTuple):
    """One membership: nobody begins two on the same day."""

    person: PersonId
    start: date


def key_of(membership: Membership) -> MemberKey:
    """Return the key of a membership."""
    return MemberKey(membership.person, membership.start)


def member_of(record: CouncilRecord, key: MemberKey) -> Membership:
    """Return the membership. Raises `ChangedSinceError` where there is none any more."""
    return record.memberships[_place(record, key)]


def with_member(record: CouncilRecord, membership: Membership) -> CouncilRecord:
    """Return the record with ``membership`` at the end of the composition.

    Raises `InvalidFact` at «memberships[n].from» where the person is a member at the time.
    """
    return _checked(
        replace(record, memberships=(*record.memberships, membership)), len(record.memberships)
    )


def changed_member(
    record: CouncilRecord, key: MemberKey, membership: Membership, since: date | None = None
) -> CouncilRecord:
    """Return the record with ``membership`` in place of that of ``key``.

    With ``since`` inside the period what was true before it stays: the earlier period ends on
    the day before and ``membership`` follows. Raises `InvalidFact` at the field, as above.
    """
    place = _place(record, key)
    before = record.memberships[place]
    pieces: tuple[Membership, ...] = (membership,)
    if since is not None and since > before.start:
        if not before.active_on(since):
            raise InvalidFact(
                f"{short_date(since)} этого члена в составе уже нет: выберите день раньше.",
                f"memberships[{place}].since",
            )
        pieces = (replace(before, end=since - _DAY), replace(membership, start=since))
    after = (*record.memberships[:place], *pieces, *record.memberships[place + 1 :])
    return _checked(replace(record, memberships=after), place + len(pieces) - 1)


def ended_member(
    record: CouncilRecord, key: MemberKey, day: date, ending: Ending, basis: str | None
) -> CouncilRecord:
    """Return the record in which ``day`` is the member's last.

    Raises `InvalidFact` at «end_basis» for an order or an exclusion without its paper.
    """
    place = _place(record, key)
    if ending is not Ending.LEFT and not basis:
        raise InvalidFact(
            "Укажите, каким приказом или решением: без него этого не подтвердить.",
            f"memberships[{place}].end_basis",
        )
    ended = replace(record.memberships[place], end=day, ending=ending, end_basis=basis)
    return changed_member(record, key, ended)


def continued_member(record: CouncilRecord, key: MemberKey) -> CouncilRecord:
    """Return the record in which the membership has no end."""
    open_ended = replace(member_of(record, key), end=None, ending=None, end_basis=None)
    return changed_member(record, key, open_ended)


def without_member(record: CouncilRecord, key: MemberKey) -> CouncilRecord:
    """Return the record without a membership that never was; the person stays known."""
    place = _place(record, key)
    after = (*record.memberships[:place], *record.memberships[place + 1 :])
    return replace(record, memberships=after)


def moved_member(record: CouncilRecord, key: MemberKey, day: date, by: int) -> CouncilRecord:
    """Return the record with the member ``by`` places further down the composition of ``day``.

    At either end, and for who is no member on the day, nothing changes.
    """
    shown = [key_of(m) for m in composition(record.memberships, day)]
    if key not in shown:
        return record
    to = shown.index(key) + by
    if not 0 <= to < len(shown):
        return record
    mover, neighbour = _place(record, key), _place(record, shown[to])
    rest = [m for n, m in enumerate(record.memberships) if n != mover]
    rest.insert(neighbour, record.memberships[mover])
    return replace(record, memberships=tuple(rest))


def _place(record: CouncilRecord, key: MemberKey) -> int:
    for place, membership in enumerate(record.memberships):
        if key_of(membership) == key:
            return place
    raise ChangedSinceError(
        "Этой записи в составе уже нет: её изменили или удалили. Ничего не изменено."
    )


def _checked(record: CouncilRecord, place: int) -> CouncilRecord:
    """Name the person and the period: the check of whole files knows only ids."""
    membership = record.memberships[place]
    end = membership.end
    if end is not None and end < membership.start:
        raise InvalidFact(
            f"Последний день {short_date(end)} раньше первого – {short_date(membership.start)}: "
            "исправьте одну из дат.",
            f"memberships[{place}].to",
        )
    others = (m for n, m in enumerate(record.memberships) if n != place)
    for other in others:
        if other.person == membership.person and overlap(other, membership):
            raise InvalidFact(
                f"{_name(record, membership.person)} уже состоит в совете {period_words(other)}: "
                "периоды не должны пересекаться, исправьте даты.",
                f"memberships[{place}].from",
            )
    return record


def _name(record: CouncilRecord, person: PersonId) -> str:
    return next((full_text(name_of(p)) for p in record.people if p.id == person), person)


def period_words(membership: Membership) -> str:
    """Return «с 01.02.2024» or «с 01.02.2024 по 31.01.2026»."""
    end = f" по {short_date(membership.end)}" if membership.end else ""
    return f"с {short_date(membership.start)}{end}"


@dataclass(frozen=True, slots=True)
class Occupancy:
    """The seats that the rules set and the members with a vote; ``advisory`` are beside them."""

    seats: int
    voting: int
    advisory: int

    @property
    def vacant(self) -> int:
        """Return how many seats are empty; below zero there are more members than seats."""
        return self.seats - self.voting


def occupancy(record: CouncilRecord, day: date) -> Occupancy | None:
    """Return how full the composition of ``day`` is; None where no number of seats is set."""
    regulation = in_force(record.regulations, day)
    if regulation is None or regulation.seats is None:
        return None
    members = composition(record.memberships, day)
    voting = sum(m.votes for m in members)
    return Occupancy(regulation.seats, voting, len(members) - voting)


@dataclass(frozen=True, slots=True)
class ChairTerm:
    """The chair of a day; ``until`` is the last day of the years that the rules give."""

    person: Person
    since: date
    years: int
    until: date


def chair_term(record: CouncilRecord, day: date) -> ChairTerm | None:
    """Return the chair's term, None without a chair on ``day`` or without a term in the rules."""
    regulation = in_force(record.regulations, day)
    chair = next((m for m in composition(record.memberships, day) if m.role is Role.CHAIR), None)
    if chair is None or regulation is None or regulation.chair_term_years is None:
        return None
    years = regulation.chair_term_years
    person = next(p for p in record.people if p.id == chair.person)
    return ChairTerm(person, chair.start, years, years_later(chair.start, years))


def standing_differs(one: Membership, other: Membership) -> bool:
    """Tell whether two memberships count differently in a vote."""
    return _standing(one) != _standing(other)


def _standing(m: Membership) -> Sequence[object]:
    return m.role, m.vote, m.side, m.groups, m.weight
