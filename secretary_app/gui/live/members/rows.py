"""Members and guests as rows; no widgets here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from secretary_app.domain.agenda import Answer, Confirmation
from secretary_app.domain.councils import Membership
from secretary_app.domain.meeting.entries import Mode
from secretary_app.domain.meeting.state import MeetingState, MovementKind, Presence
from secretary_app.domain.people import PersonId
from secretary_app.gui.live.members import texts
from secretary_app.gui.theme.tokens import Tone
from secretary_app.gui.widgets.entries import Said

Marks = Mapping[PersonId, Confirmation]


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberRow:
    """A seat or a guest: who it is, who sits there now, how, and what else to know."""

    person: PersonId
    name: str
    detail: str
    chip: Said
    here: bool
    holder: PersonId | None = None
    guest: bool = False


@dataclass(frozen=True, slots=True)
class Names:
    """How people are written here: «Фамилия И.О.», and where they come from."""

    short: Callable[[PersonId], str]
    place: Callable[[PersonId], str]


def rows_of(state: MeetingState, names: Names, marks: Marks) -> tuple[MemberRow, ...]:
    """Return the members in order of the composition, then guests invited or present."""
    return (*_members(state, names, marks), *_guests(state, names, marks))


def _members(state: MeetingState, names: Names, marks: Marks) -> Iterator[MemberRow]:
    substitutes = {p.substitute_for: who for who, p in state.present.items() if p.substitute_for}
    gone = {m.person: m.at for m in state.movements if m.kind is MovementKind.LEFT}
    for seat in state.facts.memberships:
        who = seat.person
        holder = who if who in state.present else substitutes.get(who)
        presence = state.present[holder] if holder is not None else None
        notes = [*_standing(state, seat)]
        if presence is not None and holder is not None and holder != who:
            notes.append(texts.instead(names.short(holder)))
        if presence is None:
            notes += _absence(state, names, who)
            notes += [texts.until(gone[who])] if who in gone else []
        yield MemberRow(
            person=who,
            name=names.short(who),
            detail=" · ".join(notes) or names.place(who),
            chip=_chip(state, who, presence, marks),
            here=presence is not None,
            holder=holder,
        )


def _standing(state: MeetingState, seat: Membership) -> Iterator[str]:
    if seat.person == state.presiding:
        yield texts.PRESIDES
    elif texts.ROLES[seat.role]:
        yield texts.ROLES[seat.role]
    if not seat.votes:
        yield texts.ADVISORY
    if state.current is not None and seat.person in state.recusals.get(state.current.item, {}):
        yield texts.RECUSED


def _absence(state: MeetingState, names: Names, who: PersonId) -> Iterator[str]:
    if who in state.absences:
        yield state.absences[who]
    if who in state.proxies:
        yield texts.by_proxy(names.short(state.proxies[who].to))


def _chip(state: MeetingState, who: PersonId, presence: Presence | None, marks: Marks) -> Said:
    if who in marks:
        return texts.MARKS[marks[who].answer]
    if presence is not None:
        return texts.CHIPS[presence.mode]
    return texts.PROXY if who in state.proxies else texts.ABSENT


def _guests(state: MeetingState, names: Names, marks: Marks) -> Iterator[MemberRow]:
    for who in dict.fromkeys((*state.facts.meeting.guests, *state.guests)):
        mode = state.guests.get(who)
        chip = texts.CHIPS[mode] if mode is not None else texts.ABSENT
        yield MemberRow(
            person=who,
            name=names.short(who),
            detail=texts.GUEST,
            chip=texts.MARKS[marks[who].answer] if who in marks else chip,
            here=mode is not None,
            guest=True,
        )


def cycled(state: MeetingState, row: MemberRow, marks: Marks) -> Answer:
    """Return what a click makes of a row: нет – очно – онлайн – нет."""
    if row.person in marks:
        return _NEXT[marks[row.person].answer]
    presence = state.present.get(row.holder) if row.holder else None
    mode = state.guests.get(row.person) if row.guest else presence.mode if presence else None
    now = Answer.ABSENT if mode is None else _AS_ANSWER[mode]
    return _NEXT[now]


_AS_ANSWER = {Mode.IN_PERSON: Answer.IN_PERSON, Mode.REMOTE: Answer.REMOTE}
_NEXT = {
    Answer.ABSENT: Answer.IN_PERSON,
    Answer.IN_PERSON: Answer.REMOTE,
    Answer.REMOTE: Answer.ABSENT,
}


def quiet(row: MemberRow) -> bool:
    """Tell whether a row recedes: nobody sits there and nothing is marked."""
    return not row.here and row.chip[1] is Tone.NEUTRAL
