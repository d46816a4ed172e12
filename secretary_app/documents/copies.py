"""Копия протокола: the minutes as they are, with the mark that certifies them (ГОСТ Р 7.0.97)."""

from __future__ import annotations

from dataclasses import replace

from secretary_app.application.papers import PaperRequest
from secretary_app.documents.content import (
    ConferenceMinutes,
    Content,
    CopyMark,
    FullMinutes,
    SessionMinutes,
)
from secretary_app.documents.desk import Desk, Drawn
from secretary_app.documents.extract import DRAFT, kept, unsigned
from secretary_app.documents.faults import TemplateFault
from secretary_app.documents.signatures import certifying
from secretary_app.domain.paper_options import PaperOptions

UNSIGNED = "Протокол ещё не подписан, поэтому копия помечена «ПРОЕКТ»."
CERTIFIED = "Копия верна"
NOT_PRINTED = (
    "в шаблоне протокола нет отметки «Копия верна»: перенесите её из шаблона программы "
    "(абзацы от «{%p if copy %}») или печатайте копию без своего шаблона"
)


def certified(minutes: Drawn, request: PaperRequest, options: PaperOptions) -> Drawn:
    """Return ``minutes`` as a copy of themselves, certified by the secretary of the body.

    Raises `TypeError` for a paper that is no minutes.
    """
    desk = Desk.of(request, options)
    mark = CopyMark(
        certified=certifying(request.state, desk.persons, desk.council),
        kept=kept(desk),
        mark=DRAFT if request.as_draft else "",
    )
    return Drawn(_marked(minutes.content, mark), (*unsigned(request, UNSIGNED), *minutes.notices))


def _marked(content: Content, mark: CopyMark) -> Content:
    if not isinstance(content, SessionMinutes | ConferenceMinutes | FullMinutes):
        raise TypeError(f"{type(content).__name__} is no minutes")
    properties = replace(content.properties, title=f"Копия. {content.properties.title}")
    return replace(content, copy=mark, properties=properties)


def require_certified(text: str) -> None:
    """Raise `TemplateFault` where a copy came out of its template without the mark."""
    if CERTIFIED not in text:
        raise TemplateFault(NOT_PRINTED)
