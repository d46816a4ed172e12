"""The fields and commands written into a template, and where they stand.

Checked on the text as Word shows it, before anything is filled in, so that a fault can
name the paragraph; what docxtpl would swallow in silence is a fault, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from docx.oxml.ns import qn
from lxml import etree

from secretary_app.documents.faults import TemplateFault

TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}")
BRACES = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
COMMAND = re.compile(r"\{%[-+]?(p|tr|tc|r)?\s+(\w+)")
SCOPED_FIELD = re.compile(r"\{\{(?:p|tr|tc|r)\s")
SCOPES = {"p": qn("w:p"), "tr": qn("w:tr"), "tc": qn("w:tc")}
BLOCKS = {"endfor": "for", "endif": "if"}
COMMANDS = frozenset({"for", "endfor", "if", "elif", "else", "endif", "set"})
SHOWN = 60


@dataclass(frozen=True, slots=True)
class Tag:
    """A field or command: as written, the number (from 1) and text of its paragraph."""

    text: str
    paragraph: int
    line: str
    element: etree._Element

    @property
    def place(self) -> str:
        """Return «абзац 12 «…»» for messages."""
        return paragraph_place(self.paragraph, self.line)

    @property
    def command(self) -> tuple[str, str]:
        """Return scope and name of a command, both empty for a field or comment."""
        match = COMMAND.match(self.text)
        return (match[1] or "", match[2]) if match else ("", "")


def paragraph_place(number: int, line: str) -> str:
    """Return «абзац 12 «…»», a long text cut short."""
    shown = line if len(line) <= SHOWN else line[:SHOWN].rstrip() + "…"
    return f"абзац {number} «{shown}»"


def text_of(element: etree._Element) -> str:
    """Return the text inside ``element`` as typed."""
    return "".join(run.text or "" for run in element.iter(qn("w:t")))


def check_tags(root: etree._Element) -> None:
    """Raise `TemplateFault` for the first tag under ``root`` that could not work."""
    for number, paragraph in enumerate(root.iter(qn("w:p")), 1):
        line = text_of(paragraph)
        if BRACES.search(TAG.sub("", line)):
            raise TemplateFault("скобки поля не закрыты или лишние", paragraph_place(number, line))
    tags = tuple(tags_of(root))
    for tag in tags:
        _check_tag(tag)
    _check_blocks(tags)


def tags_of(root: etree._Element) -> Iterator[Tag]:
    """Yield the tags under ``root`` in the order of the text."""
    for number, paragraph in enumerate(root.iter(qn("w:p")), 1):
        line = text_of(paragraph)
        for match in TAG.finditer(line):
            yield Tag(match[0], number, line, paragraph)


def _check_tag(tag: Tag) -> None:
    if SCOPED_FIELD.match(tag.text):
        raise TemplateFault("поле пишется как {{ имя }}, без буквы после скобок", tag.place)
    if not tag.text.startswith("{%"):
        return
    scope, name = tag.command
    if name not in COMMANDS:
        raise TemplateFault(f"команда «{tag.text}» в шаблоне не разрешена", tag.place)
    if scope in SCOPES and text_of(_container(tag, scope)).strip() != tag.text:
        raise TemplateFault(f"рядом с «{tag.text}» есть другой текст, он пропал бы", tag.place)


def _container(tag: Tag, scope: str) -> etree._Element:
    if scope == "p":
        return tag.element
    container = next(tag.element.iterancestors(SCOPES[scope]), None)
    if container is None:
        raise TemplateFault(f"команда «{tag.text}» стоит вне таблицы", tag.place)
    return container


def _check_blocks(tags: Iterable[Tag]) -> None:
    opened: list[Tag] = []
    for tag in tags:
        _, name = tag.command
        if name in BLOCKS.values():
            opened.append(tag)
        elif name in BLOCKS:
            _close(opened, tag, BLOCKS[name])
    if opened:
        _, name = opened[-1].command
        raise TemplateFault(f"не закрыто: дальше нет «end{name}»", opened[-1].place)


def _close(opened: list[Tag], tag: Tag, begins: str) -> None:
    if not opened or opened[-1].command[1] != begins:
        raise TemplateFault(f"закрыто, но не открыто: перед ним нет «{begins}»", tag.place)
    opened.pop()
