"""Бюллетени: a page for every draft voted on by paper."""

from __future__ import annotations

from collections.abc import Iterator

from secretary_app.application.papers import PaperRequest, agenda_of, in_writing, on_ballots
from secretary_app.documents.content import BallotPaper, BallotPapers, DraftToVote, SheetRow
from secretary_app.documents.desk import Desk, Drawn
from secretary_app.documents.questions import (
    assignment,
    draft_heading,
    draft_text,
    question_line,
)
from secretary_app.domain.agenda import BallotForm, Motion
from secretary_app.domain.paper_options import PaperOptions
from secretary_app.language.numbers import counted

PURPOSES = {
    BallotForm.SECRET: "для тайного голосования",
    BallotForm.OPEN: "для поимённого голосования",
    BallotForm.COUNTED: "для голосования",
}
BY_CHOICE = (
    "Поставьте любой знак в одном из трёх квадратов. Бюллетень, в котором отмечено больше одного "
    "квадрата или не отмечено ни одного, недействителен."
)
BY_CANDIDATE = (
    "Поставьте любой знак в одном квадрате: справа от кандидата, за которого голосуете, либо от "
    "слов «Против всех кандидатов» или «Воздержаться». Бюллетень, в котором отмечено больше "
    "одного квадрата или не отмечено ни одного, недействителен."
)
UNSIGNED = "Бюллетень не подписывают."
AGAINST_ALL = "Против всех кандидатов"
ABSTAIN = "Воздержаться"


def ballot_papers(request: PaperRequest, options: PaperOptions) -> Drawn:
    """Return бюллетени on the drafts that ``request`` is about."""
    desk = Desk.of(request, options)
    motions = on_ballots(request.state, request.item, request.motion)
    paper = BallotPapers(
        properties=desk.properties(f"Бюллетени {desk.of_sitting}"),
        sitting=f"на {desk.sitting.prepositional}",
        council=desk.sitting.council,
        date=desk.day,
        city=desk.city,
        ballots=tuple(_ballot(desk, motion) for motion in motions),
    )
    return Drawn(paper, desk.notices(*_copies(desk, len(motions))))


def _copies(desk: Desk, ballots: int) -> Iterator[str]:
    voting = len(desk.request.state.facts.voting())
    if not voting:
        return
    page = "страницы" if ballots == 1 else "каждой страницы"
    copies = counted(voting, "экземпляр", "экземпляра", "экземпляров")
    yield f"Напечатайте {copies} {page}: столько членов с правом голоса."


def _ballot(desk: Desk, motion: Motion) -> BallotPaper:
    secret = motion.ballot is BallotForm.SECRET
    until = desk.ballots_until if in_writing(desk.request.state) else ""
    return BallotPaper(
        purpose=PURPOSES[motion.ballot],
        vote=draft_to_vote(desk, motion),
        how=(how_to_vote(motion), *((UNSIGNED,) if secret else ())),
        until=f"Бюллетень принимается до {until}." if until else "",
        named=motion.ballot is BallotForm.OPEN,
    )


def how_to_vote(motion: Motion) -> str:
    """Return how the paper is filled in: among three choices, or among candidates."""
    return BY_CHOICE if motion.candidates is None else BY_CANDIDATE


def draft_to_vote(desk: Desk, motion: Motion) -> DraftToVote:
    """Return a draft with its question and, of an election, everything that can be chosen."""
    items = {item.id: item for item in agenda_of(desk.request.state)}
    opening, further = draft_text(motion.text, desk.persons)
    return DraftToVote(
        question=question_line(items[motion.item] if motion.item else None, desk.persons),
        draft=draft_heading(motion),
        opening=opening,
        further=further,
        assignment=assignment(motion, desk.persons),
        candidates=() if motion.candidates is None else tuple(_candidates(desk, motion)),
    )


def _candidates(desk: Desk, motion: Motion) -> Iterator[SheetRow]:
    for number, candidate in enumerate(motion.candidates or (), 1):
        person = candidate.person
        yield SheetRow(
            number=str(number),
            name=desk.persons.full_name(person),
            work=desk.persons.work(person),
        )
    yield SheetRow(number="", name=AGAINST_ALL)
    yield SheetRow(number="", name=ABSTAIN)
