"""Лист регистрации: to sign before the meeting begins, filled from the journal afterwards."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter

from secretary_app.application.papers import PaperRequest
from secretary_app.documents.attendance import absence_notes, seats_with_ballots
from secretary_app.documents.before.quorum_ahead import quorum_ahead
from secretary_app.documents.content import AttendanceSheet, SheetRow
from secretary_app.documents.desk import Desk, Drawn
from secretary_app.documents.ordering import itself, ordered
from secretary_app.documents.signatures import capital, certifying, noun_of
from secretary_app.documents.wording import DASH
from secretary_app.domain.councils import Membership
from secretary_app.domain.meeting.entries import Mode
from secretary_app.domain.meeting.state import Movement, MovementKind, Phase
from secretary_app.domain.paper_options import PaperOptions
from secretary_app.domain.people import PersonId
from secretary_app.language.cases import Case
from secretary_app.language.dates import clock
from secretary_app.language.names import NBSP
from secretary_app.language.numbers import counted

MODES = {Mode.IN_PERSON: "очно", Mode.REMOTE: "дистанционно"}
ALL = "Участники:"
ABSENT = "отсутствует"
BY_LETTER = "голос подан письменно"
ADVISORY = "с правом совещательного голоса"
TO_COUNT = "Зарегистрировались: " + "_" * 12


def attendance_sheet(request: PaperRequest, options: PaperOptions) -> Drawn:
    """Return лист регистрации on the meeting of ``request``."""
    desk = Desk.of(request, options)
    rows = _Rows(desk)
    members, guests = tuple(rows.members()), tuple(rows.guests())
    paper = AttendanceSheet(
        properties=desk.properties(f"Лист регистрации участников {desk.of_sitting}"),
        sitting=desk.sitting.genitive,
        council=desk.sitting.council,
        date=desk.day,
        city=desk.city,
        heading=_heading(desk) if members else ALL,
        filled=rows.filled,
        members=members or guests,
        guests=guests if members else (),
        totals=tuple(_totals(desk, filled=rows.filled)),
        signatories=certifying(request.state, desk.persons, desk.council),
    )
    return Drawn(paper, desk.notices())


class _Rows:
    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.state = desk.request.state
        self.filled = self.state.phase is not Phase.NOT_OPENED
        self._written = seats_with_ballots(self.state)

    def members(self) -> Iterator[SheetRow]:
        """Yield a row for everybody who took a seat, and one for every seat left empty."""
        number = 0
        seats = self.state.facts.memberships
        for seat in ordered(seats, attrgetter("person"), self.desk.persons, self.desk.options):
            own = [m for m in self.state.movements if not m.guest and _seat_of(m) == seat.person]
            for person in dict.fromkeys(m.person for m in own) or (seat.person,):
                number += 1
                moves = [m for m in own if m.person == person]
                yield self._row(number, person, seat, moves)

    def guests(self) -> Iterator[SheetRow]:
        """Yield a row for everybody invited, and for whoever came as a guest besides."""
        came = (m.person for m in self.state.movements if m.guest)
        invited = self.state.facts.meeting.guests
        people = dict.fromkeys((*invited, *came))
        guests = ordered(people, itself, self.desk.persons, self.desk.options)
        for number, person in enumerate(guests, 1):
            moves = [m for m in self.state.movements if m.guest and m.person == person]
            yield self._row(number, person, None, moves)

    def _row(
        self, number: int, person: PersonId, seat: Membership | None, moves: Sequence[Movement]
    ) -> SheetRow:
        persons = self.desk.persons
        name = persons.full_name(person)
        if seat is not None and person != seat.person:
            name = f"{name} (вместо {persons.name(seat.person, Case.GENITIVE)})"
        advisory = (ADVISORY,) if seat is not None and not seat.votes else ()
        return SheetRow(
            number=str(number),
            name=name,
            work="; ".join(part for part in (persons.work(person), *advisory) if part),
            part=self._part(person, moves) if self.filled else "",
        )

    def _part(self, person: PersonId, moves: Sequence[Movement]) -> str:
        if moves:
            return "; ".join(_stays(moves))
        if person in self._written:
            return BY_LETTER
        notes = absence_notes(self.state, person, self.desk.persons)
        return f"{ABSENT}{DASH}{', '.join(notes)}" if notes else ABSENT


def _heading(desk: Desk) -> str:
    return f"Члены {noun_of(desk.council)}".rstrip() + ":"


def _seat_of(movement: Movement) -> PersonId:
    return movement.substitute_for or movement.person


def _stays(moves: Sequence[Movement]) -> list[str]:
    """Return «дистанционно с 10:16 до 11:05», «очно с 11:20»: a phrase for every stay."""
    stays: list[str] = []
    for movement in moves:
        at = clock(movement.at.time())
        if movement.kind is MovementKind.LEFT:
            stays.append(f"{stays.pop()} до{NBSP}{at}")
        else:
            stays.append(f"{MODES[movement.mode]} с{NBSP}{at}")
    return stays


def _totals(desk: Desk, *, filled: bool) -> Iterator[str]:
    facts = desk.request.state.facts
    if facts.memberships:
        total = counted(len(facts.memberships), "человек", "человека", "человек")
        yield f"Всего в составе{DASH}{total}, с правом голоса{DASH}{len(facts.voting())}."
    if not filled:
        yield from quorum_ahead(desk)
        yield TO_COUNT
        return
    words = desk.cited_quorum()
    told = desk.quorum_sentence(words, desk.course(words))
    if told:
        yield capital(told)
