"""The printer of papers: what the use cases ask for when a Word file is wanted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import assert_never

from secretary_app.application.papers import (
    CompositionRequest,
    MinutesStyle,
    PaperKind,
    PaperRequest,
    PrintedPaper,
    PrintRequest,
)
from secretary_app.documents.before.agenda import agenda
from secretary_app.documents.before.ballots import ballot_papers
from secretary_app.documents.before.composition import composition_list
from secretary_app.documents.before.notice import notice
from secretary_app.documents.before.opinions import opinion_sheets
from secretary_app.documents.before.script import chair_script
from secretary_app.documents.before.sheet import attendance_sheet
from secretary_app.documents.copies import certified, require_certified
from secretary_app.documents.counting import counting_minutes
from secretary_app.documents.cover_letter import cover_letters
from secretary_app.documents.desk import Drawn
from secretary_app.documents.dissents import dissent_sheets
from secretary_app.documents.extract import extract
from secretary_app.documents.full import full_minutes
from secretary_app.documents.journal_appendix import journal_appendix
from secretary_app.documents.kinds import TemplateShelf
from secretary_app.documents.minutes import conference_minutes, session_minutes
from secretary_app.documents.proposals import proposal
from secretary_app.documents.roll_call import roll_call
from secretary_app.documents.verification_note import verification_note
from secretary_app.domain.paper_options import PaperOptions

Maker = Callable[[PaperRequest, PaperOptions], Drawn]
# Minutes come in styles, and a composition is asked for by itself.
MAKERS: dict[PaperKind, Maker] = {
    PaperKind.EXTRACT: extract,
    PaperKind.DISSENT_SHEET: dissent_sheets,
    PaperKind.AGENDA: agenda,
    PaperKind.NOTICE: notice,
    PaperKind.ATTENDANCE_SHEET: attendance_sheet,
    PaperKind.BALLOT_PAPER: ballot_papers,
    PaperKind.OPINION_SHEET: opinion_sheets,
    PaperKind.CHAIR_SCRIPT: chair_script,
    PaperKind.ROLL_CALL: roll_call,
    PaperKind.JOURNAL_APPENDIX: journal_appendix,
    PaperKind.COUNTING_MINUTES: counting_minutes,
    PaperKind.COVER_LETTER: cover_letters,
    PaperKind.SUBMISSION: proposal,
    PaperKind.RECOMMENDATION: proposal,
    PaperKind.VERIFICATION_NOTE: verification_note,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class WordPrinter:
    """Prints papers as .docx; templates in ``own`` win over the ``shipped`` ones."""

    shipped: Path
    own: Path | None = None

    def print(self, request: PrintRequest) -> PrintedPaper:
        """Return the paper; raises `TemplateFault` before anything is written."""
        drawn = drawn_for(request)
        shelf = TemplateShelf(self.shipped, self.own)
        rendered = shelf.print(drawn.content, request.options)
        if isinstance(request, PaperRequest) and request.kind is PaperKind.CERTIFIED_COPY:
            require_certified(rendered.text)
        return PrintedPaper(
            data=rendered.data,
            notices=drawn.notices + rendered.notices,
            text=rendered.text,
            template=rendered.template,
        )


def drawn_for(request: PrintRequest) -> Drawn:
    """Return what a paper says, before any template gives it its form."""
    if isinstance(request, CompositionRequest):
        return composition_list(request, request.options)
    return _drawn(request)


def _drawn(request: PaperRequest) -> Drawn:
    if request.kind is PaperKind.MINUTES:
        return _minutes(request)
    if request.kind is PaperKind.CERTIFIED_COPY:
        return certified(_minutes(request), request, request.options)
    return MAKERS[request.kind](request, request.options)


def _minutes(request: PaperRequest) -> Drawn:
    match request.style:
        case MinutesStyle.SESSION:
            return session_minutes(request, request.options)
        case MinutesStyle.CONFERENCE:
            return conference_minutes(request, request.options)
        case MinutesStyle.FULL:
            return full_minutes(request, request.options)
        case _:
            assert_never(request.style)
