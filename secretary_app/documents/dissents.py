"""Особое мнение: a sheet for every dissent, attached to the minutes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from secretary_app.application.drafting.decided import Decided, decided
from secretary_app.application.papers import PaperRequest
from secretary_app.documents.appendices import dissent_to_minutes
from secretary_app.documents.content import (
    DissentSheet,
    DissentSheets,
    Paragraph,
    written_paragraphs,
)
from secretary_app.documents.decisions import DecisionWriter
from secretary_app.documents.desk import Desk, Drawn
from secretary_app.documents.signatures import member_line, member_title
from secretary_app.domain.agenda import Choice, MotionId
from secretary_app.domain.meeting.state import DissentNote
from secretary_app.domain.paper_options import PaperOptions
from secretary_app.domain.people import PersonId
from secretary_app.language.voting_words import voting_sentence

CHOICES = {Choice.FOR: "«за»", Choice.AGAINST: "«против»", Choice.ABSTAIN: "«воздержался»"}


def dissent_sheets(request: PaperRequest, options: PaperOptions) -> Drawn:
    """Return the sheets of all dissents, or of those on the question that is named."""
    desk = Desk.of(request, options)
    paper = DissentSheets(
        properties=desk.properties(f"Особые мнения к протоколу {desk.numbered} {desk.of_kind}"),
        sheets=tuple(_Writer(desk).sheets()),
    )
    return Drawn(paper, desk.notices())


@dataclass(frozen=True, slots=True)
class _Writer:
    desk: Desk

    def sheets(self) -> Iterator[DissentSheet]:
        """Yield a sheet an author and decision; what was declared last counts."""
        request = self.desk.request
        found = {one.motion.id: one for one in decided(request.state, request.draft)}
        for note in {(d.motion, d.person): d for d in request.state.dissents}.values():
            on = found[note.motion]
            if request.item is None or on.motion.item == request.item:
                yield self._sheet(note, on)

    def _sheet(self, note: DissentNote, on: Decided) -> DissentSheet:
        desk, persons = self.desk, self.desk.persons
        title = member_title(desk.request.state, note.person, desk.council)
        opening, further = DecisionWriter(desk).text(on)
        return DissentSheet(
            appendix=dissent_to_minutes(desk, note.person, note.motion),
            role=persons.genitive(title),
            author=persons.full_genitive(note.person),
            decision=on.number,
            resolution=(Paragraph(opening), *further),
            outcome=voting_sentence(on.result, desk.naming) if on.result else "",
            own_vote=self._own_vote(note.motion, note.person),
            text=tuple(
                replace(part, text=persons.text(part.text))
                for part in written_paragraphs(note.text or "")
            ),
            signatories=member_line(persons, note.person, title),
        )

    def _own_vote(self, motion: MotionId, person: PersonId) -> str:
        """Return the author's own named vote in the last round; empty where none is known."""
        rounds = self.desk.request.state.rounds_on(motion)
        ballots = rounds[-1].round.ballots.values() if rounds else ()
        own = next((b.choice for b in ballots if b.voter.person == person), None)
        return CHOICES[own] if own else ""
