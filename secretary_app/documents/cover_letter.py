"""Сопроводительное письмо: copies of the minutes to everybody whom the rules name."""

from __future__ import annotations

from collections.abc import Iterator

from secretary_app.application.papers import PaperRequest, copies_of
from secretary_app.documents.appendices import enclosed
from secretary_app.documents.content import CoverLetter, CoverLetters
from secretary_app.documents.desk import Desk, Drawn
from secretary_app.documents.signatures import chair_line
from secretary_app.domain.deadlines import AfterEvent
from secretary_app.domain.paper_options import PaperOptions
from secretary_app.domain.regulations import CopyDue, Term
from secretary_app.language.cases import Case
from secretary_app.language.clauses import clause_words
from secretary_app.language.deadlines import days_words, deadline_words
from secretary_app.language.names import NBSP

NOBODY = "Положение не называет, кому направляют копии: адресата впишите от руки."
BLANK_ADDRESSEE = "_" * 28
SHEETS = f"на{NBSP}____{NBSP}л. в{NBSP}1{NBSP}экз."


def cover_letters(request: PaperRequest, options: PaperOptions) -> Drawn:
    """Return a letter for every copy that the rules want sent; one to fill in without any.

    Where the request names whom it is for, only that letter.
    """
    desk = Desk.of(request, options)
    due, council = _due(request), request.state.facts.council
    letters = tuple(_letter(desk, one) for one in due)
    paper = CoverLetters(
        properties=desk.properties(f"Сопроводительное письмо к протоколу {desk.of_sitting}"),
        opening=f"Направляем копию протокола {desk.of_sitting} от {desk.day}",
        organisation=desk.persons.text(council.parent_organisation or council.name),
        sender=_sender(desk),
        letters=letters or (CoverLetter(addressee=BLANK_ADDRESSEE),),
        enclosures=enclosed(tuple(_enclosures(desk))),
        signatories=chair_line(request.state, desk.persons, desk.council),
    )
    return Drawn(paper, desk.notices(*(() if due else (NOBODY,))))


def _due(request: PaperRequest) -> tuple[CopyDue, ...]:
    return tuple(one for one in copies_of(request.state) if request.copy_to in {None, one.to})


def _letter(desk: Desk, due: CopyDue) -> CoverLetter:
    cited = f" ({clause_words(due.clause, desk.rules)})" if due.clause else ""
    return CoverLetter(
        addressee=desk.persons.text(due.to),
        clause=f"Срок направления копии{cited} – {_term(due.term)}.",
    )


def _term(term: Term) -> str:
    if term.event is None:
        return days_words(term.days, term.kind)
    return deadline_words(AfterEvent(term.days, term.kind, term.event))


def _sender(desk: Desk) -> tuple[str, ...]:
    council = desk.request.state.facts.council
    place = ", ".join(part for part in (council.city, council.address) if part)
    lines = (council.name if council.parent_organisation else "", place)
    return tuple(desk.persons.text(line) for line in lines if line)


def _enclosures(desk: Desk) -> Iterator[str]:
    yield f"копия протокола {SHEETS}"
    for author in dict.fromkeys(note.person for note in desk.request.state.dissents):
        yield f"особое мнение {desk.persons.name(author, Case.GENITIVE)} {SHEETS}"
