"""Who was there and when, as rows; no widgets here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from secretary_app.domain.meeting.entries import Mode
from secretary_app.domain.meeting.state import MeetingState, Movement, MovementKind
from secretary_app.domain.people import Person, PersonId
from secretary_app.gui.meeting import texts
from secretary_app.gui.theme.tokens import Tone
from secretary_app.language.dates import clock
from secretary_app.language.names import full_text, name_of, short_name


@dataclass(frozen=True, slots=True)
class Stay:
    """A time somebody took part in one way; ``until`` None when it lasted to the end."""

    mode: Mode
    since: datetime
    until: datetime | None = None

    @property
    def words(self) -> str:
        """Return «очно с 10:01 до 11:11»."""
        until = f" до {clock(self.until.time())}" if self.until else ""
        return f"{texts.MODES[self.mode][0]} с {clock(self.since.time())}{until}"


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRow:
    """One person: name, how they took part, and when or why not."""

    name: str
    presence: str
    tone: Tone
    when: str


def stays_of(movements: Iterable[Movement]) -> tuple[Stay, ...]:
    """Return the times that the movements of one person make, in order."""
    stays: list[Stay] = []
    for movement in movements:
        if movement.kind is not MovementKind.ARRIVED:
            last = stays.pop()
            stays.append(Stay(last.mode, last.since, movement.at))
        if movement.kind is not MovementKind.LEFT:
            stays.append(Stay(movement.mode, movement.at))
    return tuple(stays)


def member_rows(state: MeetingState, people: Mapping[PersonId, Person]) -> tuple[PersonRow, ...]:
    """Return members in the order of the composition, then substitutes."""
    members = [m.person for m in state.facts.memberships]
    others = {m.person for m in state.movements if not m.guest} - set(members)
    ordered = [*members, *sorted(others)]
    return tuple(_row(state, people, person) for person in ordered)


def guest_rows(state: MeetingState, people: Mapping[PersonId, Person]) -> tuple[PersonRow, ...]:
    """Return those who were present and never counted, in the order they came."""
    guests = dict.fromkeys(m.person for m in state.movements if m.guest)
    return tuple(_row(state, people, person) for person in guests)


def _row(state: MeetingState, people: Mapping[PersonId, Person], person: PersonId) -> PersonRow:
    moves = [m for m in state.movements if m.person == person]
    stays = stays_of(moves)
    name = full_text(name_of(people[person]))
    if not stays:
        return _absent(state, people, person, name)
    last = stays[-1]
    presence, tone = texts.MODES[last.mode]
    if last.until is not None:
        presence, tone = f"до {clock(last.until.time())}", Tone.NEUTRAL
    seat = next((m.substitute_for for m in moves if m.substitute_for), None)
    instead = f"; вместо: {_short(people, seat)}" if seat else ""
    when = "; ".join(stay.words for stay in stays) + instead
    return PersonRow(name=name, presence=presence, tone=tone, when=when)


def _absent(
    state: MeetingState, people: Mapping[PersonId, Person], person: PersonId, name: str
) -> PersonRow:
    why = state.absences.get(person, texts.NO_REASON)
    proxy = state.proxies.get(person)
    if proxy is not None:
        why = f"{why}; по доверенности голосует {_short(people, proxy.to)}"
    return PersonRow(name=name, presence=texts.ABSENT, tone=Tone.NEUTRAL, when=why)


def _short(people: Mapping[PersonId, Person], person: PersonId) -> str:
    return short_name(name_of(people[person]))
