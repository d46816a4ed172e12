"""How tests make papers and read them back."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import docx
from docx.document import Document
from docx.oxml.ns import qn

from secretary_app.application.papers import MinutesStyle, PaperKind, PaperRequest
from secretary_app.documents.content import Content, SessionMinutes
from secretary_app.documents.kinds import KINDS, TemplateKind, TemplateShelf
from secretary_app.documents.samples import SESSION_BARE
from secretary_app.domain.meeting.timeline import quorum_timeline
from tests.sitting import Sitting

TEMPLATES = Path(__file__).resolve().parents[2] / "templates_docx"
SHELF = TemplateShelf(TEMPLATES)
SESSION_KIND = KINDS[SessionMinutes]
NBSP = "\u00a0"


class Line(NamedTuple):
    """A paragraph as a reader meets it: style and text, non-breaking spaces plain."""

    style: str
    text: str


def session(**fields: Any) -> SessionMinutes:
    """Bare minutes with some fields filled."""
    return replace(SESSION_BARE, **fields)


def printed(content: Content) -> Document:
    """The paper made with the shipped template, opened again."""
    return opened(SHELF.print(content).data)


def opened(data: bytes) -> Document:
    return docx.Document(io.BytesIO(data))


def lines(document: Document) -> list[Line]:
    """All paragraphs of the text in order, those in tables included."""
    names = {style.style_id: str(style.name) for style in document.styles}
    return [
        Line(names[paragraph.style], _text(paragraph))
        for paragraph in document.element.body.iter(qn("w:p"))
    ]


def _text(paragraph: Any) -> str:
    return str(paragraph.text).replace(NBSP, " ")


def texts(document: Document, style: str) -> list[str]:
    return [line.text for line in lines(document) if line.style == style]


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(content: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in content.items():
            archive.writestr(name, data)
    return target.getvalue()


def request(sitting: Sitting, style: MinutesStyle = MinutesStyle.SESSION, **f: Any) -> PaperRequest:
    """What the use case would ask for on this sitting."""
    state = sitting.state
    usual: dict[str, Any] = {
        "kind": PaperKind.MINUTES,
        "style": style,
        "state": state,
        "people": {person.id: person for person in state.facts.people},
        "timeline": quorum_timeline(state.facts, sitting.entries),
        "entries": sitting.entries,
    }
    return PaperRequest(**usual | f)


def own_template(folder: Path, *paragraphs: str, kind: TemplateKind = SESSION_KIND) -> Path:
    """Write a user's own template made of plain paragraphs."""
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    path = folder / kind.template
    document.save(str(path))
    return path
