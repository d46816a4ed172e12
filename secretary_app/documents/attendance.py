"""Who took part in a meeting, how, and who did not: read off its state."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from secretary_app.application.papers import in_writing
from secretary_app.documents.content import PresentList
from secretary_app.documents.ordering import ordered
from secretary_app.documents.persons import Persons
from secretary_app.documents.wording import DASH, punctuated
from secretary_app.domain.meeting.entries import Mode
from secretary_app.domain.meeting.state import MeetingState, Movement
from secretary_app.domain.paper_options import PaperOptions
from secretary_app.domain.people import PersonId
from secretary_app.language.cases import Case
from secretary_app.language.numbers import counted


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """Lists ready to print, every item with its «;» or «.».

    Those present are ``listed``, or ``attached`` where they became an appendix, and then
    ``present_count`` says how many they are.
    """

    listed: PresentList | None = None
    absent: tuple[str, ...] = ()
    invited: tuple[str, ...] = ()
    present_count: str = ""
    attached: PresentList | None = None


def attendance(state: MeetingState, persons: Persons, options: PaperOptions) -> Attendance:
    """Return who took part at any time, by the last mode, and which voting members did not.

    Where nobody of the composition took part (a conference) the guests are those present.
    """
    members = ordered(members_there(state), _who, persons, options)
    guests = ordered(guests_there(state), _who, persons, options)
    if not members:
        members, guests = guests, []
    items = _Items(persons, _advisory(state))
    there = replace(_there(items, members, options), voted=_by_letter(state, persons))
    number = len(there.present) + len(there.in_person) + len(there.online) + len(there.voted)
    apart = is_attached(number, options)
    return Attendance(
        listed=None if apart else there,
        attached=there if apart else None,
        present_count=count_attached(number) if apart else "",
        absent=_absent(state, persons) if options.absent else (),
        invited=items.listed(guests),
    )


def is_attached(number: int, options: PaperOptions) -> bool:
    """Tell whether a list of so many people becomes an appendix."""
    return options.attached_from is not None and number >= max(options.attached_from, 1)


def count_attached(number: int) -> str:
    """Return «15 человек (список прилагается)»."""
    return f"{counted(number, 'человек', 'человека', 'человек')} (список прилагается)"


def _there(items: _Items, members: list[Movement], options: PaperOptions) -> PresentList:
    if options.online_apart and any(m.mode is Mode.REMOTE for m in members):
        return items.apart(members)
    return PresentList(present=items.listed(members))


def _who(movement: Movement) -> PersonId:
    return movement.person


def members_there(state: MeetingState) -> list[Movement]:
    """Return the last movement of every member or substitute who took part.

    In the order of the composition, substitutes in the place of their member.
    """
    last = {m.person: m for m in state.movements if not m.guest}
    place = {m.person: number for number, m in enumerate(state.facts.memberships)}
    return sorted(last.values(), key=lambda m: place.get(m.substitute_for or m.person, len(place)))


def guests_there(state: MeetingState) -> list[Movement]:
    """Return the last movement of every guest who came, the invited ones in their own order.

    Whoever also took a member's seat at any time stands with the members alone.
    """
    members = {m.person for m in state.movements if not m.guest}
    last = {m.person: m for m in state.movements if m.guest and m.person not in members}
    invited = [last.pop(person) for person in state.facts.meeting.guests if person in last]
    return [*invited, *last.values()]


def took_part(state: MeetingState, person: PersonId) -> bool:
    """Tell whether the person was there at any time."""
    return any(movement.person == person for movement in state.movements)


def _advisory(state: MeetingState) -> frozenset[PersonId]:
    """Return the members without a vote, where others have one: quorums do not count them."""
    if not state.facts.voting():
        return frozenset()
    return frozenset(m.person for m in state.facts.memberships if not m.votes)


@dataclass(frozen=True, slots=True)
class _Items:
    persons: Persons
    advisory: frozenset[PersonId]

    def apart(self, members: list[Movement]) -> PresentList:
        return PresentList(
            in_person=self.listed(m for m in members if m.mode is Mode.IN_PERSON),
            online=self.listed(m for m in members if m.mode is Mode.REMOTE),
        )

    def listed(self, movements: Iterable[Movement]) -> tuple[str, ...]:
        return punctuated([self._item(movement) for movement in movements])

    def _item(self, movement: Movement) -> str:
        item, seat = self.persons.listed(movement.person), movement.substitute_for
        if seat is not None:
            return f"{item} (вместо {self.persons.name(seat, Case.GENITIVE)})"
        if movement.person in self.advisory:
            return f"{item} (с правом совещательного голоса)"
        return item


def _by_letter(state: MeetingState, persons: Persons) -> tuple[str, ...]:
    """Return those whose votes came in writing, in the order of the composition."""
    if not in_writing(state):
        return ()
    casters = seats_with_ballots(state)
    there = {m.person for m in state.movements}
    voted = [m.person for m in state.facts.voting() if m.person in casters - there]
    return punctuated([persons.listed(person) for person in voted])


def seats_with_ballots(state: MeetingState) -> set[PersonId]:
    """Return the members for whom a ballot was cast at any time."""
    return {seat for r in state.rounds for seat in (*r.round.ballots, *r.round.choices)}


def _absent(state: MeetingState, persons: Persons) -> tuple[str, ...]:
    meeting = state.facts.meeting
    there = {m.substitute_for or m.person for m in state.movements if not m.guest}
    if in_writing(state):
        there |= seats_with_ballots(state)
    there |= {person for person in (state.presiding, meeting.secretary) if person is not None}
    missing = [m.person for m in state.facts.voting() if m.person not in there]
    return punctuated([_missing(state, person, persons) for person in missing])


def _missing(state: MeetingState, person: PersonId, persons: Persons) -> str:
    notes = absence_notes(state, person, persons)
    item = persons.listed(person)
    return f"{item}{DASH}{', '.join(notes)}" if notes else item


def absence_notes(state: MeetingState, person: PersonId, persons: Persons) -> list[str]:
    """Return why somebody was absent and who held his proxy, as far as it is known."""
    notes = [persons.text(state.absences[person])] if state.absences.get(person) else []
    proxy = state.proxies.get(person)
    if proxy is not None:
        notes.append(f"голос по доверенности у {persons.name(proxy.to, Case.GENITIVE)}")
    return notes
