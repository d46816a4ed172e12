"""Опросный лист: every voter's own, with all drafts that are voted on by name."""

from __future__ import annotations

from collections.abc import Iterator

from secretary_app.application.papers import (
    PaperRequest,
    motions_of,
    on_opinion_sheets,
    voters_of,
)
from secretary_app.documents.before.ballots import draft_to_vote
from secretary_app.documents.content import OpinionSheet, OpinionSheets
from secretary_app.documents.desk import Desk, Drawn
from secretary_app.documents.signatures import member_line, member_title
from secretary_app.domain.agenda import BallotForm
from secretary_app.domain.paper_options import PaperOptions
from secretary_app.domain.people import PersonId

HOW = (
    "По каждому проекту поставьте любой знак в одном квадрате. Опросный лист без подписи "
    "недействителен."
)


def opinion_sheets(request: PaperRequest, options: PaperOptions) -> Drawn:
    """Return опросный лист of the person of ``request``, or of every voter, a page each."""
    desk = Desk.of(request, options)
    state = request.state
    voters = (request.person,) if request.person else voters_of(state)
    motions = on_opinion_sheets(state, request.item, request.motion)
    paper = OpinionSheets(
        properties=desk.properties(f"Опросный лист {desk.of_sitting}"),
        sitting=f"для голосования на {desk.sitting.prepositional}",
        council=desk.sitting.council,
        date=desk.day,
        city=desk.city,
        form=desk.form,
        until=desk.ballots_until,
        how=HOW,
        votes=tuple(draft_to_vote(desk, motion) for motion in motions),
        sheets=tuple(_sheet(desk, voter) for voter in voters),
    )
    return Drawn(paper, desk.notices(*_left_out(desk)))


def _sheet(desk: Desk, voter: PersonId) -> OpinionSheet:
    title = member_title(desk.request.state, voter, desk.council)
    return OpinionSheet(
        voter=desk.persons.introduced(voter),
        signatories=member_line(desk.persons, voter, title),
    )


def _left_out(desk: Desk) -> Iterator[str]:
    """Yield which drafts are voted on secretly: nobody's name may stand beside that vote."""
    secret = [m for m in motions_of(desk.request.state) if m.ballot is BallotForm.SECRET]
    if secret and desk.request.motion is None:
        numbers = ", ".join(motion.number or motion.id for motion in secret)
        yield (
            f"В опросный лист не вошло тайное голосование (проекты: {numbers}): "
            "для него напечатайте бюллетени."
        )
