"""Список состава on a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import attrgetter

from secretary_app.application.papers import CompositionRequest
from secretary_app.documents.content import CompositionList, Properties, SheetRow
from secretary_app.documents.desk import Drawn, genitive_of, notices_of
from secretary_app.documents.ordering import ordered
from secretary_app.documents.persons import Persons
from secretary_app.documents.signatures import TITLES, secretary_line
from secretary_app.documents.wording import DASH
from secretary_app.domain.councils import Membership, Role
from secretary_app.domain.paper_options import PaperOptions
from secretary_app.language.dates import long_date
from secretary_app.language.numbers import counted
from secretary_app.language.sentences import sentence
from secretary_app.language.shares import counted_votes

ADVISORY = "право совещательного голоса"


def composition_list(request: CompositionRequest, options: PaperOptions) -> Drawn:
    """Return the composition as of the day of ``request``."""
    persons = Persons(
        people=request.people, organisations=request.organisations, spaced=options.spaced_initials
    )
    genitive, bases = genitive_of(request.council, persons), _bases(request)
    secretary = next((m.person for m in request.memberships if m.role is Role.SECRETARY), None)
    seats = ordered(request.memberships, attrgetter("person"), persons, options)
    paper = CompositionList(
        properties=_properties(request, persons, genitive),
        council=persons.text(genitive),
        date=long_date(request.day),
        based=len(bases) > 1,
        members=tuple(_rows(seats, persons)),
        totals=tuple(_totals(request, persons, bases)),
        signatories=secretary_line(secretary, persons, genitive),
    )
    return Drawn(paper, notices_of(persons))


def _properties(request: CompositionRequest, persons: Persons, genitive: str) -> Properties:
    council = persons.text(request.council.name)
    return Properties(
        title=persons.text(f"Состав {genitive} на {long_date(request.day)}"),
        subject=council,
        organisation=persons.text(request.council.parent_organisation or council),
        date=request.day,
    )


def _bases(request: CompositionRequest) -> tuple[str, ...]:
    """Return the different papers that appointed the members; one for all needs no column."""
    return tuple(dict.fromkeys(m.basis or "" for m in request.memberships))


def _rows(seats: Iterable[Membership], persons: Persons) -> Iterator[SheetRow]:
    for number, seat in enumerate(seats, 1):
        yield SheetRow(
            number=str(number),
            name=persons.full_name(seat.person),
            work=persons.work(seat.person),
            role=_role(seat, persons),
            basis=persons.text(seat.basis or ""),
        )


def _role(seat: Membership, persons: Persons) -> str:
    parts = (
        TITLES[seat.role],
        "" if seat.votes else ADVISORY,
        f"сторона{DASH}{persons.text(seat.side)}" if seat.side else "",
        counted_votes(seat.weight, "голос", "голоса", "голосов") if seat.weight != 1 else "",
    )
    return "; ".join(part for part in parts if part)


def _totals(request: CompositionRequest, persons: Persons, bases: tuple[str, ...]) -> Iterator[str]:
    total = counted(len(request.memberships), "человек", "человека", "человек")
    voting = sum(seat.votes for seat in request.memberships)
    yield f"Всего в составе{DASH}{total}, с правом голоса{DASH}{voting}."
    if request.regulation is not None and request.regulation.seats is not None:
        yield f"Установленная численность{DASH}{request.regulation.seats}."
    if len(bases) == 1 and bases[0]:
        yield sentence(f"Основание: {persons.text(bases[0])}")
