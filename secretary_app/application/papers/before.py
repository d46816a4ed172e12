"""The papers before a sitting as files with names: several at once, one a person where wanted."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from secretary_app.application.lookup import record_of
from secretary_app.application.papers.file_names import (
    SUFFIX,
    list_title,
    paper_name,
    paper_title,
    told_apart,
)
from secretary_app.application.papers.kinds import BEFORE, ONE_EACH, PaperKind
from secretary_app.application.papers.making import narrowed, request_for, require, why_not
from secretary_app.application.papers.requests import (
    CompositionRequest,
    PaperRequest,
    Printer,
    PrintRequest,
)
from secretary_app.application.papers.subjects import (
    addressees,
    agenda_of,
    in_writing,
    refusal,
    voters_of,
)
from secretary_app.application.ports import Store
from secretary_app.application.records import MeetingKey
from secretary_app.domain.agenda import AgendaItem
from secretary_app.domain.councils import CouncilId, composition
from secretary_app.domain.errors import DomainError
from secretary_app.domain.meeting.state import MeetingState
from secretary_app.domain.people import PersonId
from secretary_app.domain.regulations import in_force
from secretary_app.language.file_names import file_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A paper that may be wanted; ``refusal`` says in Russian why it cannot be made.

    ``usual`` ones fit the meeting's form and drafts: a window may propose them.
    ``people`` is how many files there are where everybody gets his own, 0 where nobody does.
    ``item`` is the question that it is on, ``as_draft`` tells that until the minutes are signed
    it is made only with the mark «ПРОЕКТ».
    """

    kind: PaperKind
    item: AgendaItem | None = None
    as_draft: bool = False
    refusal: str = ""
    usual: bool = True
    people: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedPaper:
    """A paper to be printed: its title, the name of its file and whom alone it is for."""

    kind: PaperKind
    title: str
    file_name: str
    request: PrintRequest
    person: PersonId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A finished paper; ``file_name`` suits every file system, ``text`` is what it says.

    ``title`` names it to people, the same for everybody; ``notices`` are Russian sentences on
    what a person should look at.
    """

    kind: PaperKind
    title: str
    file_name: str
    data: bytes
    notices: tuple[str, ...] = ()
    text: str = ""
    person: PersonId | None = None


def offers(store: Store, key: MeetingKey) -> tuple[Offer, ...]:
    """Return every kind of paper before a sitting, in the order in which they are needed.

    Raises `NotFoundError`, and `InvalidFact` for an unopened meeting without a regulation.
    """
    state = request_for(store, key, PaperKind.AGENDA).state
    return tuple(
        Offer(
            kind=kind,
            refusal=(why_not := refusal(state, kind)),
            usual=not why_not and is_usual(state, kind),
            people=len(people_of(state, kind)) if kind in ONE_EACH else 0,
        )
        for kind in BEFORE
    )


def is_usual(state: MeetingState, kind: PaperKind) -> bool:
    """Tell whether the form of the meeting calls for it: opinion sheets are for votes in writing.

    Whoever keeps the record in the room votes by name on the screen, not on a sheet.
    """
    match kind:
        case PaperKind.OPINION_SHEET:
            return in_writing(state)
        case PaperKind.ROLL_CALL:
            return False
        case PaperKind.ATTENDANCE_SHEET:
            return not state.facts.is_absentee
        case _:
            return True


def people_of(state: MeetingState, kind: PaperKind) -> tuple[PersonId, ...]:
    """Return everybody who gets a paper of his own: opinion sheets are for those who vote."""
    return voters_of(state) if kind is PaperKind.OPINION_SHEET else addressees(state)


def plan_papers(
    store: Store,
    key: MeetingKey,
    kinds: Iterable[PaperKind],
    each: Collection[PaperKind] = ONE_EACH,
) -> tuple[PlannedPaper, ...]:
    """Return the papers of ``kinds``, those in ``each`` one file a person; no name twice.

    Extracts are one file a question.
    Nothing is printed yet: `print_planned` takes them one by one, so that a window can count
    them and stop in between.
    Raises `DomainError` where one of them cannot be made, or is never made for a person.
    """
    whole = request_for(store, key, PaperKind.AGENDA)
    return named_apart(one for k in kinds for one in _planned(whole, k, split=k in each))


def named_apart(planned: Iterable[PlannedPaper]) -> tuple[PlannedPaper, ...]:
    """Return the papers, no two files of the same name."""
    every = tuple(planned)
    names = told_apart([one.file_name for one in every])
    return tuple(replace(one, file_name=name) for one, name in zip(every, names, strict=True))


def _planned(whole: PaperRequest, kind: PaperKind, *, split: bool) -> Iterator[PlannedPaper]:
    request = replace(whole, kind=kind)
    require(why_not(request))
    if split and kind not in ONE_EACH:
        raise DomainError("Этот документ один на всех: отдельного для каждого человека нет.")
    if split:
        people = people_of(whole.state, kind)
        yield from (plan_paper(replace(request, person=person)) for person in people)
    elif kind is PaperKind.EXTRACT:
        yield from (plan_paper(replace(request, item=item.id)) for item in agenda_of(whole.state))
    else:
        yield plan_paper(request)


def plan_paper(request: PaperRequest) -> PlannedPaper:
    """Return one paper to be printed, on the question and for the person that it names."""
    return PlannedPaper(
        kind=request.kind,
        title=paper_title(request),
        file_name=paper_name(request),
        request=narrowed(request, request.item),
        person=request.person,
    )


def print_planned(printer: Printer, planned: PlannedPaper) -> Paper:
    """Return the finished paper; raises `DomainError` for a broken template."""
    printed = printer.print(planned.request)
    return Paper(
        kind=planned.kind,
        title=planned.title,
        file_name=planned.file_name,
        data=printed.data,
        notices=printed.notices,
        text=printed.text,
        person=planned.person,
    )


def papers_before(
    store: Store,
    printer: Printer,
    key: MeetingKey,
    kinds: Iterable[PaperKind],
    each: Collection[PaperKind] = ONE_EACH,
) -> tuple[Paper, ...]:
    """Return the finished papers of ``kinds``, those in ``each`` one file a person.

    Raises `DomainError` as `plan_papers` and `print_planned` do.
    """
    return tuple(print_planned(printer, one) for one in plan_papers(store, key, kinds, each))


def composition_list(store: Store, printer: Printer, council: CouncilId, day: date) -> Paper:
    """Return the list of a council's composition as of ``day``.

    Raises `NotFoundError`, and `DomainError` where nobody belongs to it on that day.
    """
    with store.reading() as tx:
        record = record_of(tx, council)
    memberships = composition(record.memberships, day)
    require("" if memberships else f"На {day:%d.%m.%Y} в составе никого нет.")
    request = CompositionRequest(
        council=record.council,
        day=day,
        memberships=memberships,
        people={person.id: person for person in record.people},
        organisations={one.id: one for one in record.organisations},
        regulation=in_force(record.regulations, day),
        options=record.paper_options,
    )
    title = list_title(record.council, day)
    planned = PlannedPaper(
        kind=PaperKind.COMPOSITION_LIST,
        title=title,
        file_name=file_name(title) + SUFFIX,
        request=request,
    )
    return print_planned(printer, planned)
