"""The register of attendance: one line a person and meeting."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from secretary_app.application.papers import in_writing
from secretary_app.application.projections import GUEST, LEFT, SUBSTITUTE, project
from secretary_app.application.records import AttendanceRow
from secretary_app.application.registers.held import Held, plain
from secretary_app.application.registers.lines import AttendanceLine, Capacity, Part
from secretary_app.domain.archived import ArchivedPresence
from secretary_app.domain.councils import composition
from secretary_app.domain.meeting.state import MeetingState, Movement, MovementKind
from secretary_app.domain.people import PersonId


def attendance_lines(held: Held) -> Iterator[AttendanceLine]:
    """Yield members in the order of the composition, then substitutes, then guests."""
    if held.meeting.archive is not None:
        yield from (_archived(held, each) for each in held.meeting.archive.present)
    if (state := held.state) is None:
        return
    voted = _in_writing(state)
    for row in project(state).attendance:
        yield _line(held, state, row, voted)


def _archived(held: Held, each: ArchivedPresence) -> AttendanceLine:
    """Return the line of somebody whom earlier minutes name; times are not in them."""
    votes = {m.person: m.votes for m in composition(held.record.memberships, held.meeting.date)}
    member = Capacity.VOTING if votes.get(each.person, True) else Capacity.ADVISORY
    return AttendanceLine(
        of=held.of,
        name=held.full(each.person),
        work=held.work(each.person),
        capacity=Capacity.GUEST if each.guest else member,
        part=Part(each.presence.value),
        reason=plain(each.note or ""),
    )


def _line(
    held: Held, state: MeetingState, row: AttendanceRow, voted: frozenset[PersonId]
) -> AttendanceLine:
    own = [m for m in state.movements if m.person == row.person]
    part = _part(own)
    return AttendanceLine(
        of=held.of,
        name=held.full(row.person),
        work=held.work(row.person),
        capacity=_capacity(state, row),
        part=Part.IN_WRITING if part is Part.ABSENT and row.person in voted else part,
        arrived=_moment(own[:1], MovementKind.ARRIVED),
        left=_moment(own[-1:], MovementKind.LEFT) if row.presence == LEFT else None,
        reason=plain(row.reason or ""),
        of_whom=held.short(next((m.substitute_for for m in own if m.substitute_for), None)),
        by_whom=_stand_ins(held, state, row.person),
    )


def _part(own: list[Movement]) -> Part:
    """Return the last way of taking part, as the minutes do."""
    return Part(own[-1].mode.value) if own else Part.ABSENT


def _moment(own: list[Movement], kind: MovementKind) -> datetime | None:
    return next((m.at for m in own if m.kind is kind), None)


def _capacity(state: MeetingState, row: AttendanceRow) -> Capacity:
    if row.capacity == GUEST:
        return Capacity.GUEST
    if row.capacity == SUBSTITUTE:
        return Capacity.SUBSTITUTE
    votes = any(m.votes for m in state.facts.memberships if m.person == row.person)
    return Capacity.VOTING if votes else Capacity.ADVISORY


def _stand_ins(held: Held, state: MeetingState, member: PersonId) -> str:
    """Return who came in a member's place or voted by his proxy."""
    came = [m.person for m in state.movements if m.substitute_for == member]
    proxy = state.proxies.get(member)
    people = dict.fromkeys((*came, *((proxy.to,) if proxy else ())))
    return "; ".join(held.short(person) for person in people)


def _in_writing(state: MeetingState) -> frozenset[PersonId]:
    """Return the members whose votes came in writing."""
    if not in_writing(state):
        return frozenset()
    return frozenset(p for r in state.rounds for p in (*r.round.ballots, *r.round.choices))
