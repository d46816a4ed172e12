"""Word templates: the shipped ones and the user's own, looked through before use."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from lxml import etree

from secretary_app.documents.faults import TemplateFault
from secretary_app.documents.packaging import read_package
from secretary_app.documents.tags import check_tags

RUNNING_TITLES = frozenset({RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER})
# Word notes the template that a document was made from; the note is dropped, not followed.
ORIGIN = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"
HARMLESS_LINKS = frozenset({RELATIONSHIP_TYPE.HYPERLINK, ORIGIN})
ADVICE = "Документ не создан: исправьте шаблон в Word или уберите его из папки шаблонов."


@dataclass(frozen=True, slots=True)
class Template:
    """A .docx with Jinja fields; ``name`` is what messages call it."""

    name: str
    data: bytes

    @classmethod
    def shipped(cls, path: Path) -> Self:
        """Read a template of the program, which its tests have looked through."""
        with faults_of(path.name):
            return cls(path.name, read_package(path))

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read and look through a template without filling it.

        Raises `TemplateFault` with the file, the paragraph and the field.
        """
        with faults_of(path.name):
            data = read_package(path)
            _check(_opened(data))
        return cls(path.name, data)


@contextmanager
def faults_of(name: str) -> Iterator[None]:
    """Say in every `TemplateFault` from inside which template it is about."""
    try:
        yield
    except TemplateFault as fault:
        place = ", ".join(part for part in (f"шаблон «{name}»", fault.place) if part)
        raise TemplateFault(f"{fault.message}. {ADVICE}", place) from fault


def _opened(data: bytes) -> Document:
    try:
        return docx.Document(io.BytesIO(data))
    except Exception as error:  # a damaged file makes python-docx raise whatever comes first
        raise TemplateFault("файл не открывается как документ .docx") from error


def _check(document: Document) -> None:
    _refuse_outside_links(document)
    check_tags(document.element)
    for root in _running_titles(document):
        with _in_running_title():
            check_tags(root)


def _refuse_outside_links(document: Document) -> None:
    for part in document.part.package.iter_parts():
        for link in part.rels.values():
            if link.is_external and link.reltype not in HARMLESS_LINKS:
                raise TemplateFault(f"шаблон берёт содержимое извне: «{link.target_ref}»")


def _running_titles(document: Document) -> list[etree._Element]:
    links = document.part.rels.values()
    return [link.target_part.element for link in links if link.reltype in RUNNING_TITLES]


@contextmanager
def _in_running_title() -> Iterator[None]:
    try:
        yield
    except TemplateFault as fault:
        raise TemplateFault(fault.message, f"колонтитул, {fault.place}") from fault
