"""From content and template to the bytes of a Word file: one way for every paper."""

from __future__ import annotations

import io
from dataclasses import dataclass, fields
from datetime import datetime, time
from hashlib import sha256
from xml.sax.saxutils import escape

from docx.document import Document
from docx.oxml.ns import qn

from secretary_app.documents.cleaning import cleaned
from secretary_app.documents.content import Content, Properties
from secretary_app.documents.keeping import keep_together
from secretary_app.documents.margins import lay_out
from secretary_app.documents.packaging import pack, unpack
from secretary_app.documents.paper import Paper
from secretary_app.documents.plain import plain_text
from secretary_app.documents.sandbox import ENVIRONMENT
from secretary_app.documents.templates import ORIGIN, Template, faults_of
from secretary_app.domain.paper_options import PaperOptions

EXTENDED_PROPERTIES = "docProps/app.xml"
LANGUAGE = "ru-RU"
LONGEST_PROPERTY = 255  # ECMA-376 part 2, as python-docx enforces it
DEFAULT = PaperOptions()


@dataclass(frozen=True, slots=True)
class Rendered:
    """A paper ready to write; ``notices`` are Russian sentences for whoever asked for it.

    ``text`` is what the paper says, without its form; ``template`` the SHA-256 (hex) of what it
    was printed with.
    """

    data: bytes
    notices: tuple[str, ...] = ()
    text: str = ""
    template: str = ""


def render(template: Template, content: Content, options: PaperOptions = DEFAULT) -> Rendered:
    """Fill ``template`` with ``content``; equal arguments give equal bytes.

    A margin and a standard chosen in ``options`` replace what the template has.
    Raises `TemplateFault` with the template's name and place.
    """
    ready, notices = cleaned(content)
    with faults_of(template.name):
        document = _filled(template, ready)
    lay_out(document, options)
    notices += keep_together(document)
    _forget_origin(document)
    _set_properties(document, ready.properties)
    return Rendered(
        _packed(document, ready.properties),
        notices,
        plain_text(document),
        sha256(template.data).hexdigest(),
    )


def _filled(template: Template, content: Content) -> Document:
    paper = Paper(io.BytesIO(template.data))
    context = {field.name: getattr(content, field.name) for field in fields(content)}
    paper.render(context, ENVIRONMENT, autoescape=True)
    document: Document = paper.docx
    return document


def _forget_origin(document: Document) -> None:
    """Drop the path of the template that Word based the user's template on."""
    settings = document.settings.element
    for note in settings.findall(qn("w:attachedTemplate")):
        settings.remove(note)
    for part in document.part.package.iter_parts():
        for key in [key for key, link in part.rels.items() if link.reltype == ORIGIN]:
            del part.rels[key]


def _set_properties(document: Document, properties: Properties) -> None:
    core = document.core_properties
    core.title, core.subject = _short(properties.title), _short(properties.subject)
    core.author = core.last_modified_by = _short(properties.organisation)
    core.created = core.modified = datetime.combine(properties.date, time())
    core.language, core.revision = LANGUAGE, 1
    core.comments = core.keywords = ""


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_PROPERTY else text[: LONGEST_PROPERTY - 1] + "…"


def _packed(document: Document, properties: Properties) -> bytes:
    target = io.BytesIO()
    document.save(target)
    parts = unpack(target.getvalue())
    if EXTENDED_PROPERTIES in parts:
        parts[EXTENDED_PROPERTIES] = _extended(properties)
    return pack(parts)


def _extended(properties: Properties) -> bytes:
    """Return app.xml anew: Word keeps in it names and times of whoever made the template."""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
        f'extended-properties"><Company>{escape(properties.organisation)}</Company></Properties>'
    ).encode()
