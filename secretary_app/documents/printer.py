"""The printer of papers: what the use cases ask for when a Word file is wanted."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import assert_never

from secretary_app.application.papers import (
    MinutesStyle,
    PaperKind,
    PaperRequest,
    PrintedPaper,
)
from secretary_app.documents.desk import Drawn
from secretary_app.documents.dissents import dissent_sheets
from secretary_app.documents.extract import extract
from secretary_app.documents.full import full_minutes
from secretary_app.documents.kinds import TemplateShelf
from secretary_app.documents.minutes import conference_minutes, session_minutes
from secretary_app.documents.options import MinutesOptions


@dataclass(frozen=True, slots=True, kw_only=True)
class WordPrinter:
    """Prints papers as .docx; templates in ``own`` win over the ``shipped`` ones."""

    shipped: Path
    own: Path | None = None
    options: MinutesOptions = field(default_factory=MinutesOptions)

    def print(self, request: PaperRequest) -> PrintedPaper:
        """Return the paper; raises `TemplateFault` before anything is written."""
        drawn = self._drawn(request)
        shelf = TemplateShelf(self.shipped, self.own)
        rendered = shelf.print(drawn.content, self.options.left_margin)
        return PrintedPaper(data=rendered.data, notices=drawn.notices + rendered.notices)

    def _drawn(self, request: PaperRequest) -> Drawn:
        match request.kind:
            case PaperKind.MINUTES:
                return self._minutes(request)
            case PaperKind.EXTRACT:
                return extract(request, self.options)
            case PaperKind.DISSENT_SHEET:
                return dissent_sheets(request, self.options)
            case _:
                assert_never(request.kind)

    def _minutes(self, request: PaperRequest) -> Drawn:
        match request.style:
            case MinutesStyle.SESSION:
                return session_minutes(request, self.options)
            case MinutesStyle.CONFERENCE:
                return conference_minutes(request, self.options)
            case MinutesStyle.FULL:
                return full_minutes(request, self.options)
            case _:
                assert_never(request.style)
