"""A membership after what a row says: a new one, the stored one corrected, or divided.

What is true of the past stays: a role or vote that changes without a date of its own
changes from the day of the import on, and the earlier period is kept up to the day before
(domain.md: membership is always taken as of the meeting date).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from secretary_app.application.council_file.checks import overlap
from secretary_app.application.roster.cells import read_groups, written_groups
from secretary_app.application.roster.headings import RosterField
from secretary_app.application.roster.persons import kept
from secretary_app.application.roster.rows import SheetRow
from secretary_app.domain.councils import Membership, Role, VotingRight
from secretary_app.domain.people import PersonId
from secretary_app.language.dates import short_date

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Seat:
    """What takes the place of ``stored`` in the composition: one membership, or two periods.

    ``stored`` is None for a membership that there was not.
    """

    stored: Membership | None
    pieces: tuple[Membership, ...]

    @property
    def last(self) -> Membership:
        """Return the membership that the row describes."""
        return self.pieces[-1]

    @property
    def since(self) -> date | None:
        """Return from which day the changes hold, where the earlier period is kept."""
        return self.last.start if len(self.pieces) > 1 else None


def seat_of(own: Sequence[Membership], person: PersonId, row: SheetRow, as_of: date) -> Seat:
    """Return what the row makes of ``own``, the stored memberships of ``person``.

    Raises `RosterFault` for a period that ends before it starts or runs into another one.
    """
    stored = _described(own, row, as_of)
    seat = _new(person, row, as_of) if stored is None else _updated(stored, row, as_of)
    _check_period(seat.last, row)
    for other in own:
        if other is not stored and any(overlap(other, piece) for piece in seat.pieces):
            raise row.fault(
                f"этот человек уже состоит в совете {_period(other)}: исправьте даты.",
                RosterField.START,
                RosterField.END,
            )
    return seat


def _check_period(membership: Membership, row: SheetRow) -> None:
    start, end = membership.start, membership.end
    if end is not None and end < start:
        raise row.fault(
            f"окончание {short_date(end)} раньше начала {short_date(start)}.",
            RosterField.END,
            RosterField.START,
        )


def _period(membership: Membership) -> str:
    end = f" по {short_date(membership.end)}" if membership.end else ""
    return f"с {short_date(membership.start)}{end}"


def _described(own: Sequence[Membership], row: SheetRow, as_of: date) -> Membership | None:
    """Return the membership that the row speaks of, or None."""
    start = row.start or as_of
    exact = [m for m in own if m.start == row.start]
    ended = [m for m in own if row.start is None and row.end is not None and m.end == row.end]
    active = [m for m in own if m.active_on(start)]
    later = [m for m in own if m.start > start and (row.end is None or m.start <= row.end)]
    return next(iter((*exact, *ended, *active, *later)), None)


def _new(person: PersonId, row: SheetRow, as_of: date) -> Seat:
    blank = Membership(
        person=person,
        role=Role.MEMBER,
        vote=VotingRight.VOTING,
        start=row.start or as_of,
        end=row.end,
    )
    return Seat(None, (_told(blank, row),))


def _updated(stored: Membership, row: SheetRow, as_of: date) -> Seat:
    told = replace(_told(stored, row), end=row.end or stored.end)
    day = _effective(stored, told, row, as_of)
    if day <= stored.start:
        return Seat(stored, (replace(told, start=day),))
    if row.start is None and _standing(stored) == _standing(told):
        return Seat(stored, (told,))
    return Seat(stored, (replace(stored, end=day - _DAY), replace(told, start=day)))


def _effective(stored: Membership, told: Membership, row: SheetRow, as_of: date) -> date:
    """Return from when the row holds; a period that is over by then is corrected as a whole."""
    if row.start is not None:
        return row.start
    over = told.end is not None and told.end < as_of
    return stored.start if over else max(as_of, stored.start)


def _standing(membership: Membership) -> tuple[object, ...]:
    """Return what counts in a vote."""
    m = membership
    return m.role, m.vote, m.side, m.groups, m.weight


def _told(membership: Membership, row: SheetRow) -> Membership:
    """Return the membership with everything that the row says but its period."""
    return replace(
        membership,
        role=row.role or membership.role,
        vote=row.vote or membership.vote,
        basis=kept(membership.basis, row.basis),
        side=kept(membership.side, row.side),
        groups=_groups(membership.groups, row.groups),
        weight=row.weight or membership.weight,
    )


def _groups(stored: tuple[str, ...], new: tuple[str, ...] | None) -> tuple[str, ...]:
    same = new is None or read_groups(written_groups(stored)) == new
    return stored if same or new is None else new
